"""Figures that stand beside another: earlier levels, bracketed ones, and multiples of what was before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.surroundings import VERBAL, Place, movement, mover
from figex.link.tree import base_form, is_noun, is_time, singular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.facts import Figure
    from figex.link.sentence import Mention

EARLIER = re.compile(
    r"\b(?:from|previous(?:ly)?|prior|vs\.?|versus|compared|earlier|against|prev|was|last year|year ago|"
    r"(?:H[12]|Q[1-4]|FY|[1-4]Q)?\s?(?:19|20)\d\d|FY\d\d|[1-4]Q\d\d)\b",
    re.IGNORECASE,
)
PERIOD_LABEL = re.compile(r"\(\s*(?:[\w.’' /-]{1,24}:|previously|prior|prev\.?|earlier|was|from|vs\.?)\s*$", re.IGNORECASE)
AGAINST = frozenset({"against", "versus", "vs", "vs.", "v", "v."})
NOT_EARLIER = frozenset(
    "ceiling target forecast limit average consensus budget threshold expectation peer norm quota median cap goal "
    "requirement estimate minimum maximum benchmark".split()
)
REVISED = frozenset({"earlier", "previous", "prior", "revised", "original", "initial", "last", "preliminary"})
TIME_HINT = re.compile(
    r"\b(?:earlier|ago|before|last|previous|prior|same|corresponding|(?:19|20)\d\d|[1-4]Q\d\d|Q[1-4]|H[12]|FY\d\d|now|present|current|"
    r"year|month|quarter|week|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|pre-\w+)\b",
    re.IGNORECASE,
)
CLAUSE_END = re.compile(r"[;:)(—]|\.\s|,\s")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule reads of a figure. `main` is the earlier figure that `main_direction` is said of: 7, up from 5."""

    measure: str
    direction: str
    rule: str
    basis: str | None = None
    main: Mention | None = None
    main_direction: str = ""


def bracketed(mention: Mention) -> Reading:
    """`€162m ({€142m})` was earlier; `$948m (+{23 percent})` is a change; `224 bn yuan ({$34 bn})` is its host again."""
    host = mention.host
    assert host is not None  # noqa: S101 - only bracketed figures come here
    text, figure = mention.article.text, mention.figure
    opened = text.rfind("(", host.figure.end, figure.start + 1)
    inside = text[max(opened, host.figure.end) : figure.start]
    sign = figure.signed if figure.kind != "money" or figure.signed == "+" else ""
    if "±" in inside or "+/-" in inside:
        return Reading("level", "", "bracketed_error")
    if "+" in inside or sign == "+" or re.search(r"\bup\b", inside):
        return Reading("change", "up", "bracketed_change")
    if EARLIER.search(inside):
        return Reading("previous", "", "bracketed_earlier")
    down = sign and figure.unit in {"percentage point", "basis point", "percent"} and not _alike(host.figure, figure)
    if down or re.search(r"\bdown\b", inside) or (sign and figure.unit in {"percentage point", "basis point"}):
        return Reading("change", "down", "bracketed_change")
    if _alike(host.figure, figure) and re.match(r"\s*[)\],]", text[figure.end : figure.end + 3]):
        return Reading("previous", "", "bracketed_earlier")
    if figure.kind == host.figure.kind:
        return Reading(host.measure, host.direction or "", "bracketed_again", basis=host.basis)
    return Reading("level", "", "bracketed")


def _alike(one: Figure, other: Figure) -> bool:
    """The same unit, or a bare number after one with a unit: `€162m ({142})`"""
    return (one.kind == other.kind and one.unit == other.unit) or other.kind == "number" or other.unit is None


def comparable(one: Figure, other: Figure) -> bool:
    """Whether one can be the other's earlier level: of one kind, or one of them bare."""
    kinds = {one.kind, other.kind}
    return len(kinds) == 1 or bool(kinds & {"number"}) or kinds <= {"count", "quantity"} or kinds == {"percent", "fraction"}


def _main(place: Place, *, past_change: bool) -> Mention | None:
    """The figure that the earlier level is compared with: the nearest level of its kind and size before it."""
    found = [m for m in place.earlier() if comparable(m.figure, place.mention.figure)]
    if past_change:
        found = [m for m in found if m.measure != "change"]
    near = [m for m in found if m.measure == "level" and _same_size(m.figure, place.mention.figure)]
    if not found or found[0].measure != "level":
        return None
    return near[0] if near else found[0]


def _same_size(one: Figure, other: Figure) -> bool:
    """Whether neither is ten times the other: `38,000 shops in nine countries, up from {12,500}`"""
    small, large = sorted(abs(f.value) for f in (one, other))
    return large <= small * 10


def label_in_bracket(place: Place) -> Reading | None:
    """`a margin of 31.8 percent (H1 2018: {30.2 percent})`"""
    before = place.mention.article.text[max(place.mention.sentence.start, place.mention.figure.start - 28) : place.mention.figure.start]
    other = next(place.earlier(), None)
    labelled = PERIOD_LABEL.search(before) is not None and EARLIER.search(before[before.rfind("(") :]) is not None
    if other is None or not labelled or not comparable(other.figure, place.mention.figure):
        return None
    return Reading("previous", "", "label_in_bracket")


def from_earlier(place: Place) -> Reading | None:
    """`rose to 7 from {5}`, `7, up from {5}`, `rose from {5} to 7`, `trimmed from {440}`; not `ranged from {5}`"""
    token = place.before
    if token is None or token.lower_ != "from":
        return None
    adverb = movement(place.doc[token.i - 1]) if token.i else None
    if adverb is not None and adverb.kind == "adverb":
        main = _main(place, past_change=False)
        return Reading("previous", "", "up_from", main=main, main_direction=adverb.direction)
    if _is_range(place, token.i):
        return None
    found = mover(place, token.i)
    other = next((m for m in place.earlier() if comparable(m.figure, place.mention.figure)), None)
    then = _goes_on_to(place)
    if place.mention.figure.kind in {"count", "quantity"} and not _same_noun(place, other or then):
        return None
    change = next((m for m in place.earlier() if m.measure == "change"), None)
    alone = place.doc[token.i - 1] == found.token if found else False
    if found is not None and (other is not None or then is not None or alone or change is not None):
        gives = found.kind == "adverb" and change is not None
        main = _main(place, past_change=True) if gives else None
        return Reading("previous", "", "from_earlier", main=main, main_direction=found.direction if gives else "")
    if then is not None and place.word(token.i - 1) in {"(", ","}:
        return Reading("previous", "", "from_to")
    dated = other is not None and other.figure.kind == place.mention.figure.kind and TIME_HINT.search(_tail(place)) is not None
    if dated and place.word(token.i - 1) == ",":
        return Reading("previous", "", "from_earlier")
    return None


def _is_range(place: Place, index: int) -> bool:
    """`[ranged] from {3.8 percent} to 23 percent`"""
    for token in place.leftward(index):
        if token.tag_ in VERBAL:
            return base_form(token.text) in table("verbs")["ranging"]
        if token.is_punct or index - token.i > 4:
            return False
    return False


def _goes_on_to(place: Place) -> Mention | None:
    """The 7 of `from {5} in May to 7`."""
    mentions = place.mention.sentence.mentions
    for other in mentions[place.mention.index + 1 : place.mention.index + 2]:
        if other.host is None and comparable(other.figure, place.mention.figure):
            between = [t.lower_ for t in place.doc[place.end : other.anchor.start]]
            if "to" in between and len(between) <= 8:
                return other
    return None


def _same_noun(place: Place, other: Mention | None) -> bool:
    """Whether the nouns of two counts don't differ: not `cut 300 jobs from {5 plants}`"""
    if other is None:
        return movement(place.doc[place.before.i - 1]) is not None if place.before is not None and place.before.i else False
    nouns = [_counted(m) for m in (place.mention, other)]
    return not all(nouns) or nouns[0] == nouns[1]


def _counted(mention: Mention) -> str:
    text = mention.article.text[mention.figure.start : mention.figure.end]
    if mention.figure.unit:
        return mention.figure.unit
    last = text.split()[-1]
    token = mention.sentence.doc[mention.anchor.end] if mention.sentence.doc and mention.anchor.end < len(mention.sentence.doc) else None
    if token is not None and is_noun(token):
        return singular(token.text)
    return singular(last) if last.isalpha() and len(text.split()) > 1 else ""


def against_other(place: Place) -> Reading | None:
    """`2.9, against {2.4} a year before`, `compared with an earlier view of {75}`; not `against {3.0} in the public sector`"""
    comparing = _comparator(place)
    if comparing is None:
        return None
    between = [t for t in place.doc[comparing + 1 : place.start]]
    other = next((m for m in place.earlier() if comparable(m.figure, place.mention.figure)), None)
    tail = _tail(place)
    names = {singular(t.lower_) for t in between if is_noun(t)}
    revised = any(t.lower_ in REVISED for t in between)
    if names & NOT_EARLIER and not revised:
        return None
    if other is None:
        return Reading("previous", "", "against_earlier") if TIME_HINT.search(tail) else None
    if _elsewhere(place, tail):
        return Reading(other.measure, other.direction or "", "against_elsewhere", basis=other.basis)
    direction = next((f.direction for t in between if (f := movement(t)) and f.kind == "noun" and f.base != "growth"), "")
    return Reading("previous", direction, "against_earlier")


def _comparator(place: Place) -> int | None:
    """The index of `against`, `vs`, or the `with` of `compared with`, if it governs the figure."""
    for token in reversed(place.doc[max(place.start - 10, 0) : place.start]):
        word = token.lower_
        if token.i in place.marks or word in {";", ":"}:
            return None
        if place.start - token.i > 9 or (token.tag_ in VERBAL and word not in {"compared", "revised"}) or word in {",", "and", "or"}:
            return None
        if word in AGAINST or word == "than" and place.word(token.i + 1) == "the" and _once(place):
            return token.i
        if word in {"with", "to"} and place.word(token.i - 1) in {"compared", "comparison", "compares", "compare", "comparing"}:
            return token.i
        if word in {"double", "triple", "quadruple", "twice", "half", "halve"} and token.i + 1 < place.start:
            later = " ".join(t.lower_ for t in place.doc[place.end : place.end + 8])
            return token.i if TIME_HINT.search(later) else None
    return None


def _once(place: Place) -> bool:
    """`faster than the {1%} [seen] in May`"""
    after = place.after
    return after is not None and (after.tag_ in {"VBN", "VBD"} or TIME_HINT.match(after.text) is not None)


def past_habit(place: Place) -> Reading | None:
    """`the clinic used to treat {90} patients`"""
    for token in place.leftward(place.start):
        if token.lower_ == "used" and place.word(token.i + 1) == "to" and place.start - token.i < 7:
            return Reading("previous", "", "past_habit")
        if token.is_punct:
            return None
    return None


def _tail(place: Place) -> str:
    """What follows the figure up to the next comma, bracket or figure."""
    mentions = place.mention.sentence.mentions
    later = next((m.anchor.start for m in mentions[place.mention.index + 1 :] if m.host is None), len(place.doc))
    text = place.doc[place.end : later].text
    end = CLAUSE_END.search(text)
    return str(text[: end.start()] if end else text)


def _elsewhere(place: Place, tail: str) -> bool:
    """Whether the comparison is with another thing at the same time: `against {3.0 percent} [in the public sector]`"""
    if TIME_HINT.search(tail) or place.end >= len(place.doc):
        return False
    first = place.doc[place.end]
    if first.lower_ not in {"in", "for", "among", "at", "on"}:
        return False
    noun = next((t for t in first.subtree if is_noun(t)), None)
    return noun is not None and not is_time(noun)


def times_before(place: Place) -> Reading | None:
    """`{2.2 times} the year-ago figure`, `{three times} what she earned`, `{half} its 2022 pace`; not `{1.6 times} book`"""
    if place.kind not in {"multiple", "fraction"}:
        return None
    if place.kind == "multiple" and (found := _moved_multiple(place)):
        return found
    words = [place.word(place.end + k) for k in range(9)]
    if place.kind == "fraction" and words[:4] == ["as", "much", "again", "as"]:
        return Reading("change", "up", "times_before", basis="other")
    if place.kind == "fraction" and not (words[0] in {"its", "their", "the", "that"} and set(words) & {"pace", "rate", "level", "what"}):
        return None
    rest = " ".join(_until_break(words))
    dated = re.search(r"\b(?:level|pace|rate|figure|number|sum|total|share|amount|value|volume|price)s?\b", rest)
    if re.match(r"what (?:it|they|he|she|we|i|was|were|had|\w+ (?:was|were|earned|paid|had|did))\b", rest):
        return Reading("change", "", "times_before")
    if words[0] in {"its", "their", "last"} and dated or words[0] in {"the", "that"} and dated and TIME_HINT.search(rest):
        return Reading("change", "", "times_before")
    return None


def _until_break(words: list[str]) -> Iterator[str]:
    for word in words:
        if word in {",", ".", ";", "(", "and", "but"}:
            return
        yield word


def _moved_multiple(place: Place) -> Reading | None:
    """`has grown {threefold} since March`, `rose {1.5 times}`, `a {fivefold} increase`"""
    token = place.before
    found = movement(token) if token is not None else None
    if found is None and token is not None and token.lower_ == "by":
        found = mover(place, token.i)
    if found is not None and found.kind in {"verb", "adverb", "cause"} and found.direction:
        return Reading("change", found.direction, "moved_multiple")
    return None


COMPARISONS = (label_in_bracket, times_before, from_earlier, against_other, past_habit)
