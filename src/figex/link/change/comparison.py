"""Figures that stand beside another: earlier levels, those of another place, and bracketed ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.change.movement import movement, mover
from figex.link.change.surroundings import VERBAL, Place, Reading
from figex.link.proxy import figure_word
from figex.link.tree import base_form, is_noun, is_time, singular

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.change.movement import Movement
    from figex.link.parse import Token
    from figex.link.sentence import Mention

EARLIER = re.compile(
    r"\b(?:from|previous(?:ly)?|prior|vs\.?|versus|compared|earlier|against|prev|was|last year|year ago|"
    r"(?:H[12]|Q[1-4]|FY|[1-4]Q)?\s?(?:19|20)\d\d|FY\d\d|[1-4]Q\d\d)\b",
    re.IGNORECASE,
)
"""What a bracket says of a figure that was there before."""
LABEL = re.compile(
    r"\(\s*(?:[\w.’' /-]{1,24}:|previously|prior|prev\.?|earlier|was|from|vs\.?)\s*$",
    re.IGNORECASE,
)
DATED = re.compile(
    r"\s+(?:in|for|at|on|during)?\s*(?:the\s+)?(?:end of\s+|end-)?(?:\w+\s+){0,3}?"
    r"(?:(?:19|20)\d\d(?! (?:prices|dollars|terms))|ago|earlier|before|previous(?:ly)?\s?\w*|(?:last|prior) \w+)"
    r"\s*[),;]",
    re.IGNORECASE,
)
"""What dates a bracketed figure back: `({$3 million} in 2021)`"""
PERIOD_LABEL = re.compile(
    r"[(;]\s*(?:(?:previous|prior|preceding|last|the|full)\s+)?"
    r"(?:(?:first|second|third|fourth|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s?(?:quarter|half|qtr)?|quarter|half|month|week|day"
    r"|year|[QH][1-4]|[1-4][QH]|(?:19|20)\d\d(?:[-/–]\d\d)?|FY\s?\d\d)\s*:\s*$",
    re.IGNORECASE,
)
"""A bracket's label that only names a time: `(June quarter: …`, `(Q2: …; 2020: …`"""
TIME_HINT = re.compile(
    r"\b(?:earlier|ago|before|last|previous|prior|same|corresponding|preceding|(?:19|20)\d\d|[1-4]Q\d\d|Q[1-4]|H[12]|FY\d\d|"
    r"now|present|current|past|usual(?:ly)?|normal(?:ly)?|historically|originally|initially|year|month|quarter|week|january|february|march|april|may|june|july|august|september|"
    r"october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|pre-\w+)\b",
    re.IGNORECASE,
)
EARLIER_TIME = re.compile(
    r"\b(?:earlier|ago|before|last (?:year|month|quarter|week)|previous|prior|corresponding|same \w+|(?:19|20)\d\d"
    r"|(?:of|in) (?:January|February|March|April|May|June|July|August|September|October|November|December))\b"
)
TAIL_END = re.compile(r"[;:)(—]|\.\s|,\s")
AGAINST = frozenset({"against", "versus", "vs", "vs.", "v", "v."})
COMPARED = frozenset({"compared", "comparison", "compares", "compare", "comparing"})
DOUBLES = frozenset({"double", "triple", "quadruple", "twice", "half", "halve"})
REVISED = frozenset({"earlier", "previous", "prior", "revised", "original", "initial", "last", "preliminary"})
RESULTS = frozenset({"profit", "loss", "income", "earnings", "revenue", "surplus", "deficit", "ebitda", "ebit"})
"""What one period is compared with another in, also where no time is named."""
TURNS = frozenset(
    {"reversal", "turnaround", "turnround", "about-turn", "switch", "contrast", "comedown", "cry", "way", "departure"}
)
"""Nouns whose `from` leads to what was before: a far [cry] from the {40} of 2010."""
NOMINAL = frozenset({"DT", "JJ", "NN", "NNS", "VBN"})
LABEL_REACH = 28
"""Characters before a figure that may hold its label in a bracket."""
FORESEEN = frozenset(
    {"expected", "forecast", "predicted", "projected", "estimated", "budgeted", "pencilled", "penciled"}
)
"""What a figure that only somebody expects is said to be: a loss of {5} [expected] by analysts."""
AFTER = frozenset({"after", "following"})
CHANGE_REACH = 3
"""Words between `after` and the noun of change: `after a revised rise`."""
SIZE = 50
"""Levels of one thing differ less than this many times."""
QUALIFIED = 3
"""Words of a qualifier between `than the` and the figure."""
COMPARED_REACH, TO_REACH, RANGE_REACH, LATER_REACH = 9, 8, 4, 8
"""Words between a figure and `against`, the `to` after `from`, `ranged`, and the time after it."""


def bracketed(mention: Mention) -> Reading:
    """`€162m ({€142m})` was earlier; `$948m (+{23 percent})` is a change; `9 yuan ({$1})` is its host again."""
    host = mention.host
    assert host is not None  # noqa: S101 - only bracketed figures come here
    text, figure = mention.article.text, mention.figure
    opened = text.rfind("(", host.figure.end, figure.start + 1)
    inside = text[max(opened, host.figure.end) : figure.start]
    if "±" in inside or "+/-" in inside:
        return Reading("level", "", "bracketed_error")
    if re.search(r"\b(?:up|down) from\b", inside):
        return Reading("previous", "", "bracketed_earlier")
    if moved := _bracketed_change(host.figure, figure, inside):
        return Reading("change", moved, "bracketed_change")
    closes = re.match(r"\s*[)\],]", text[figure.end : figure.end + 3])
    dated = DATED.match(text, figure.end) is not None and _alike(host.figure, figure)
    if EARLIER.search(inside) or dated or (_alike(host.figure, figure) and closes):
        return Reading("previous", "", "bracketed_earlier")
    if figure.kind == host.figure.kind:
        return Reading(host.measure, host.direction or "", "bracketed_again", basis=host.basis)
    return Reading("level", "", "bracketed")


def _bracketed_change(host: Figure, figure: Figure, inside: str) -> str:
    """The direction that a bracket's sign or word gives: `(+{3%})`, `(down {3%})`, `(-{0.3 points})`"""
    if "+" in inside or figure.signed == "+" or re.search(r"\bup\b", inside):
        return "up"
    points = figure.unit in {"percentage point", "basis point"}
    minus = figure.signed and (points or (figure.unit == "percent" and not _alike(host, figure)))
    return "down" if minus or re.search(r"\bdown\b", inside) else ""


def _alike(one: Figure, other: Figure) -> bool:
    """The same unit, or a bare number after one with a unit: `€162m ({142})`"""
    return (one.kind == other.kind and one.unit == other.unit) or other.kind == "number" or other.unit is None


def comparable(one: Figure, other: Figure) -> bool:
    """Whether one can be the other's earlier level: of one kind, or one of them bare."""
    kinds = {one.kind, other.kind}
    return len(kinds) == 1 or "number" in kinds or kinds in ({"count", "quantity"}, {"percent", "fraction"})


OTHERWISE = re.compile(r"\d\W?\s?(?:percent|per cent|points)?\s?\([a-z][a-z -]{3,24}:\s$", re.IGNORECASE)
"""`an increase of 8% (like-for-like: {5%})`: the same change, measured otherwise"""


def label_in_bracket(place: Place) -> Reading | None:
    """`a yield of 7.1 percent (2012: {6.4 percent})`, `9% (previously {8%})`, `9 tonnes (June quarter: {8 tonnes})`"""
    mention = place.mention
    begin = max(mention.sentence.start, mention.figure.start - LABEL_REACH)
    before = mention.article.text[begin : mention.figure.start]
    if "(" not in before and ";" not in before:
        return None
    other = next(place.earlier(), None)
    labelled = LABEL.search(before) is not None and EARLIER.search(before[before.rfind("(") :]) is not None
    if other is None or not comparable(other.figure, mention.figure):
        return None
    if labelled or _time_labelled(other, before):
        return Reading("previous", "", "label_in_bracket")
    if other.measure == "change" and other.figure.unit == mention.figure.unit and OTHERWISE.search(before):
        return Reading("change", other.direction or "", "label_in_bracket", basis=other.basis)
    return None


def _time_labelled(other: Mention, before: str) -> bool:
    """Whether a label that names a time opens the figure's bracket, or the second part of one with an earlier level."""
    label = PERIOD_LABEL.search(before)
    if label is None:
        return False
    return label[0][0] == "(" or (other.measure == "previous" and "measure:label_in_bracket" in other.rules)


def from_earlier(place: Place) -> Reading | None:
    """`rose to 7 from {5}`, `7, up from {5}`, `rose from {5} to 7`, `trimmed from {440}`; not `ranged from {5}`"""
    i = _from(place)
    if i is None:
        return None
    adverb = movement(place.doc[i - 1]) if i else None
    if adverb is not None and adverb.kind == "adverb":
        own = i > 1 and place.doc[i - 2].tag_ in VERBAL and _goes_on_to(place) is not None
        main = None if own else _main(place, past_change=False)  # `with {31%}; its share crept up from {4%} to {9%}`
        return Reading("previous", "", "up_from", main=main, main_direction=adverb.direction if main else "")
    earlier = (m for m in place.earlier() if comparable(m.figure, place.mention.figure))
    other = next((m for m in earlier if not _is_per(m)), None)
    then = _goes_on_to(place)
    if _is_range(place, i) or not _same_noun(place, then or other, i):
        return None
    return _moved_from(place, other, then, i)


def _from(place: Place) -> int | None:
    """The index of the `from` that leads to the figure, also as in `from a profit of {5}`"""
    if place.before is None:
        return None
    if place.led_by == "of":
        opened = next((t.i for t in place.leftward(place.before.i) if t.lower_ == "from"), -1)
        named = place.doc[opened + 1 : place.before.i]
        short = opened >= 0 and 1 < len(named) <= RANGE_REACH
        return opened if short and named[0].tag_ == "DT" and all(t.tag_ in NOMINAL for t in named) else None
    return place.before.i if place.led_by == "from" else None


def _moved_from(place: Place, other: Mention | None, then: Mention | None, index: int) -> Reading | None:
    """The reading of a figure after `from` at `index`, which a word of change governs or a comma sets off."""
    found = mover(place, index)
    change = next((m for m in place.earlier() if m.measure == "change"), None)
    if other is not None and index and place.word(index - 1) in TURNS:
        return Reading("previous", "", "turn_from")
    beside = found is not None and found.token.i == index - 1
    if found is not None and (other or then or change or beside):
        gives = found.kind == "adverb" and change is not None
        main = _main(place, past_change=True) if gives else None
        return Reading("previous", "", "from_earlier", main=main, main_direction=found.direction if gives else "")
    opened = place.word(index - 1)
    if then is not None and opened in {"(", ","}:
        return Reading("previous", "", "from_to")
    same = other is not None and other.figure.kind == place.mention.figure.kind
    if same and index - 1 in place.marks and other is not None and place.word(other.anchor.start - 1) == "to":
        return Reading("previous", "", "to_from")
    apart = same and (opened == "," or (other is not None and _reaches(other)))
    dated = apart and TIME_HINT.search(_tail(place)) is not None
    return Reading("previous", "", "from_earlier") if dated else None


def _reaches(other: Mention) -> bool:
    """The 41 of `to [reach] 41 million by 2030 from {33 million} now`"""
    verb = other.anchor.doc[max(other.anchor.start - 1, 0)]
    return verb.tag_ in VERBAL and base_form(verb.text) in table("verbs")["reaching"]


def _main(place: Place, *, past_change: bool) -> Mention | None:
    """The figure that the earlier level is compared with: the nearest level of its kind and size before it."""
    found = [m for m in place.earlier() if comparable(m.figure, place.mention.figure) and not _is_per(m)]
    if past_change:
        found = [m for m in found if m.measure != "change"]
    if not found or found[0].measure != "level":
        return None
    near = [m for m in found if m.measure == "level" and _same_size(m.figure, place.mention.figure)]
    return near[0] if near else found[0]


def _is_per(mention: Mention) -> bool:
    """The denominator of `108 vacancies for every {100} seekers`"""
    start = mention.anchor.start
    return start > 0 and mention.anchor.doc[start - 1].lower_ in {"every", "per", "each"}


def _same_size(one: Figure, other: Figure) -> bool:
    """Whether neither is ten times the other: `40,000 kiosks in six states, up from {15,000}`"""
    small, large = sorted(abs(f.value) for f in (one, other))
    return large <= small * SIZE


def _is_range(place: Place, index: int) -> bool:
    """`[ranged] from {2 percent} to 30 percent`"""
    for token in place.leftward(index):
        if token.tag_ in VERBAL:
            return base_form(token.text) in table("verbs")["ranging"]
        if token.is_punct or index - token.i > RANGE_REACH:
            return False
    return False


def _goes_on_to(place: Place) -> Mention | None:
    """The 7 of `from {5} in May to 7`."""
    mentions = place.mention.sentence.mentions
    other = next(iter(mentions[place.mention.index + 1 :]), None)
    if other is None or other.host is not None or not comparable(other.figure, place.mention.figure):
        return None
    between = [t.lower_ for t in place.doc[place.end : other.anchor.start]]
    return other if "to" in between and len(between) <= TO_REACH else None


def _same_noun(place: Place, other: Mention | None, index: int) -> bool:
    """Whether the nouns of two counts don't differ: not `cut 300 jobs from {5 plants}`"""
    if place.mention.figure.kind not in {"count", "quantity"}:
        return True
    if other is None:
        return index > 0 and movement(place.doc[index - 1]) is not None
    nouns = {_counted(place.mention), _counted(other)} - {""}
    return len(nouns) < 2  # noqa: PLR2004 - two different nouns


def _counted(mention: Mention) -> str:
    """The noun that a count counts, singular, as far as it stands in or right after the figure."""
    if mention.figure.unit or mention.figure.per:
        return mention.figure.unit or ""
    doc, end = mention.anchor.doc, mention.anchor.end
    if end < len(doc) and is_noun(doc[end]):
        return singular(doc[end].text)
    words = mention.article.text[mention.figure.start : mention.figure.end].split()
    noun = words[1:] and words[-1].isalpha() and figure_word(words[-1].lower())
    return singular(words[-1]) if noun else ""


def against_other(place: Place) -> Reading | None:
    """`2.9, against {2.4} a year before`, `compared with an earlier {75}`; not `against {3.0} in other firms`"""
    comparing = _comparator(place)
    if comparing is None:
        return None
    between = place.doc[comparing + 1 : place.start]
    other = next((m for m in place.earlier() if comparable(m.figure, place.mention.figure)), None)
    if _is_bar(between) or (place.after is not None and place.after.lower_ in FORESEEN):
        return None
    tail = _tail(place)
    if other is None:
        return Reading("previous", "", "against_earlier") if TIME_HINT.search(tail) else None
    if _is_other_thing(place, between, tail):
        return Reading("level", "", "against_other_thing")
    if _elsewhere(place, tail):
        return Reading(other.measure, other.direction or "", "against_elsewhere", basis=other.basis)
    named = (movement(t) for t in [*between, *([place.after] if place.after is not None else [])])
    changes = (f for f in named if f and f.kind == "noun" and f.base != "growth" and not _is_result(place, f))
    direction = next((f.direction for f in changes), "")
    return Reading("previous", direction, "against_earlier")


def _is_result(place: Place, found: Movement) -> bool:
    """The loss of `a profit of $9m against a [loss] of {$8m}`: what was earned, no movement"""
    return found.base in {"loss", "gain"} and place.kind == "money"


def after_change(place: Place) -> Reading | None:
    """`up 7.6 percent, after a rise of {7.1 percent} in July`: the change of the time before"""
    noun = place.before.head if place.led_by == "of" and place.before is not None else None
    found = movement(noun) if noun is not None and noun.i < place.start else None
    if noun is None or found is None or found.kind != "noun":
        return None
    led = {t.lower_ for t in place.doc[max(noun.i - CHANGE_REACH, 0) : noun.i]}
    other = next((m for m in place.earlier() if comparable(m.figure, place.mention.figure)), None)
    if not led & AFTER or other is None or other.measure != "change":
        return None
    return Reading("previous", found.direction, "after_change")


def _is_bar(between: list[Token]) -> bool:
    """`against a lenders' cap of {3}`; a revised estimate is an earlier level."""
    names = {singular(t.lower_) for t in between if is_noun(t)}
    return bool(names & set(table("verbs")["bars"])) and not any(t.lower_ in REVISED for t in between)


def _is_other_thing(place: Place, between: list[Token], tail: str) -> bool:
    """`capacity of 110 tonnes, against [consumption] of {70}`; not `a profit of {70}`, `sales of {70} in May`"""
    named = [t for t in between if is_noun(t)]
    bare = bool(named) and all(t.tag_ in NOMINAL - {"DT"} for t in between[: between.index(named[-1])])
    results = bool({singular(t.lower_) for t in named} & RESULTS)
    return place.led_by == "of" and bare and not results and TIME_HINT.search(tail) is None


def _comparator(place: Place) -> int | None:
    """The index of `against`, `vs`, or the `with` of `compared with`, if it governs the figure."""
    for token in reversed(place.doc[max(place.start - COMPARED_REACH, 0) : place.start]):
        word = token.lower_
        if _compares(place, token.i):
            return token.i
        verb = token.tag_ in VERBAL and word not in {"compared", "revised"}
        if verb or token.i in place.marks or word in {",", "and", "or", "but", ";", ":"}:
            return None
    return None


def _compares(place: Place, index: int) -> bool:
    """Whether the word at `index` compares: `against`, compared `with`, more than `double` the 5 of last year."""
    word = place.word(index)
    if word in DOUBLES and place.word(index + 1) in {"the", "its", "their"}:
        return TIME_HINT.search(" ".join(place.following(LATER_REACH))) is not None
    if word in {"than", "above", "below", "over", "under", "on"}:
        near = place.word(index + 1) == "the" and place.start - index - 2 <= QUALIFIED
        return near and _once(place, than=word == "than")
    return word in AGAINST or (word in {"with", "to"} and place.word(index - 1) in COMPARED)


def _once(place: Place, *, than: bool) -> bool:
    """`faster than the {1%} [seen] in May`, `above the {$3m} [of] a year ago`; not `above the {$3} mark last year`"""
    after = place.after
    if after is None:
        return False
    if than and (after.tag_ in {"VBN", "VBD"} or TIME_HINT.match(after.text) is not None):
        return True
    opens = after.tag_ in {"VBN", "VBD"} or after.lower_ in {"of", "in", "a", "for", "at", "the"}
    return opens and EARLIER_TIME.search(_tail(place)) is not None


def _tail(place: Place) -> str:
    """What follows the figure up to the next comma, bracket or figure."""
    mentions = place.mention.sentence.mentions[place.mention.index + 1 :]
    later = next((m.anchor.start for m in mentions if m.host is None), len(place.doc))
    text = place.doc.span(place.end, later).text
    end = TAIL_END.search(text)
    return text[: end.start()] if end else text


def _elsewhere(place: Place, tail: str) -> bool:
    """Whether the comparison is with another thing at the same time: `against {3.0 percent} [in other firms]`"""
    if TIME_HINT.search(tail) or place.after is None or place.after.lower_ not in {"in", "for", "among", "at", "on"}:
        return False
    noun = next((t for t in place.after.subtree if is_noun(t)), None)
    return noun is not None and not is_time(noun)


def alone_in_bracket(place: Place) -> Reading | None:
    """`revenue rose to $23 million in the nine months to June ({$21 million})`, `40 Mt in 2018 ({44 Mt} in 2017)`"""
    other = next(place.earlier(), None)
    if place.word(place.start - 1) != "(" or other is None or place.kind not in {"money", "quantity"}:
        return None
    alike = other.measure == "level" and _alike(other.figure, place.mention.figure)
    if alike and DATED.match(place.mention.article.text, place.mention.figure.end):
        return Reading("previous", "", "alone_in_bracket")
    if place.word(place.end) != ")" or not other.direction:
        return None
    dated = TIME_HINT.search(place.doc.span(other.anchor.end, place.start).text) is not None
    return Reading("previous", "", "alone_in_bracket") if alike and dated else None
