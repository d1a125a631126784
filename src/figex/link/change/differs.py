"""Figures by which one thing differs from another: `{5%} higher`, `{300} more than`, `{9 percent} below the peak`."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.change.movement import comparative, mover
from figex.link.change.named import before_noun_of_change
from figex.link.change.surroundings import FINITE, Place, Reading, surroundings_of
from figex.link.tree import is_noun, is_time

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention

SLOWLY = frozenset({"slowly", "cheaply", "gradually", "modestly", "weakly"})
"""Adverbs that turn `more` round: grew {2 points} more [slowly] than a year before."""
PEAKS = frozenset({"peak", "peaks", "high", "highs", "record", "top"})
CLOSES = frozenset({"close", "closing", "undisturbed"})
GAP_WORDS = frozenset({"above", "ahead", "below", "short", "shy", "behind", "beneath", "under", "over", "off"})
LENGTHS = frozenset(
    {"metre", "kilometre", "centimetre", "millimetre", "foot", "inch", "yard", "mile", "nautical mile", "fathom"}
)
"""Units of how far off a place is: {40 metres} below the bridge."""
NORM_REACH = 4
NORMS = frozenset({"normal", "norm", "usual", "average", "expectations", "guidance", "schedule", "capacity", "full"})
"""What an amount is above or below that is no place: reservoirs were {11 metres} below [normal]."""
TRAILING = frozenset({"up", "down", "off", "ahead", "behind"})
CLOSING = frozenset(
    {"", ",", ".", ";", ":", ")", "and", "but", "with", "at", "while", "whereas", "on", "in", "after", "by", "as"}
)
AGAINST = frozenset({"against", "versus", "vs", "compared", "relative", "since", "over", "year", "month", "quarter"})
"""What stands after an adverb that ends its clause."""
LISTING = frozenset({",", "and", "or"})
"""What joins the members of a list of amounts."""
AMOUNTS = frozenset({"percent", "points", "money", "fraction"})
"""What stands before a bare `more` and `less` only as a difference: burn {a third} less fuel."""
IN_LIST = re.compile(
    r"[\s,(±]*(?:(?:and|or|to|about|around|nearly|roughly|some|almost|more|than|by|a|an|over)\b[\s,(±]*){0,5}",
    re.IGNORECASE,
)
AND_BY = re.compile(r"(?:,| and)(?: [\w-]+){1,4} by (?:(?:about|nearly|almost|some|more than|around) )?")
"""Between amounts of changes that share what follows: cut its staff by {5} [and its fleet by] 9 since June."""
THAN_REACH, PHRASE_REACH = 4, 12
"""How many words may stand between `more` and `than`, and where a phrase follows the noun."""


def compared_after(place: Place) -> Reading | None:
    """`{3.5 percent} higher`, `{$40} more than before`, `{9 cents}, or 2 percent, lower`; not `{five} more houses`"""
    token = _past_alternative(place)
    if token is None:
        return None
    follows = place.word(token.i + 1)
    figure = place.mention.figure
    noun = figure.kind == "count" and place.mention.article.text[figure.end - 1].isalpha()
    ends = {"on", "from"} if noun or token.i > place.end else table("verbs")["adverbs"]["ended_by"]
    level = follows == "from" and token.i + 2 in place.marks  # `{9 million}, or 3 a share, up from 8 million`
    if token.lower_ in {"up", "down"} and follows in ends and not level:
        return Reading("change", token.lower_, "compared_after")
    if token.lower_ == "fewer":
        return Reading("change", "down", "compared_after")
    if _trails(place, token):
        return Reading("change", "up" if token.lower_ in {"up", "ahead"} else "down", "compared_after")
    direction = "down" if token.lower_ == "more" and follows in SLOWLY else comparative(token)
    plain = token.lower_ in table("verbs")["comparatives"]["plain"] and place.kind not in AMOUNTS
    plain = plain and not (place.kind == "quantity" and _of_mass(place, token))
    if direction is None or ((plain or place.kind == "count") and not _than(place, token, plain=plain)):
        return None
    return Reading("change", direction, "compared_after")


def _of_mass(place: Place, token: Token) -> bool:
    """`use {11 GWh} less energy`, `emit {9 tonnes} less CO2`: an amount by which, not `{9 tonnes} more arrived`"""
    then = place.doc[token.i + 1] if token.i + 1 < len(place.doc) else None
    return then is not None and is_noun(then) and then.tag_ != "NNS"


def _than(place: Place, token: Token, *, plain: bool) -> bool:
    """`{300} more than`, `{300} more cars than`, `{300} more people in work than`: whether it has its base"""
    nouns = place.doc[token.i + 1 : token.i + THAN_REACH] if plain and place.kind == "count" else []
    than = next((t for t in nouns if not is_noun(t)), None)
    if than is not None and than.tag_ in {"IN", "RB"} and than.i > token.i + 1 and than.lower_ != "than":
        ahead = takewhile(lambda t: not (t.is_punct or t.tag_ in FINITE), place.doc[than.i : token.i + PHRASE_REACH])
        than = next((t for t in ahead if t.lower_ == "than" and t.i + 1 not in place.marks), than)
    return place.word(token.i + 1) == "than" or (than is not None and than.lower_ == "than")


def _trails(place: Place, token: Token) -> bool:
    """`were {4 percent} up; …`, `finished {8%} ahead at`, `admissions {1.6%} off.`: an adverb that ends a clause"""
    if token.lower_ not in TRAILING or token.i != place.end or place.kind not in {"percent", "points"}:
        return False
    return place.word(token.i + 1) in CLOSING | AGAINST


def _past_alternative(place: Place) -> Token | None:
    """What follows the figure, its noun and a second amount passed over: `{9 cents}, or 2 percent, [lower]`"""
    i, doc = place.end, place.doc
    if place.word(place.end) == "or" and place.end + 1 in place.marks:
        i = next((k for k in range(i + 1, len(doc)) if k not in place.marks), len(doc))
    elif place.following(2) == [",", "or"]:
        i = next((k for k in range(i + 2, i + 6) if k in place.marks), len(doc))
        while i in place.marks:
            i += 1
        if place.word(i) != ",":
            return None  # `$9 million, or 12 percent less than …`: only the second is a difference
        i += 1
    elif place.kind == "count" and place.after is not None and is_noun(place.after):
        i += comparative(place.after) is None
    return doc[i] if i < len(doc) and i not in place.marks else None


def apart_from(place: Place) -> Reading | None:
    """`{7 percent} below its old level`, `{$2,000} short of the target`, `{$1 million} over budget`"""
    beside = place.word(place.end)
    if beside not in GAP_WORDS or place.kind == "multiple" or _led_to_law(place, beside):
        return None
    gaps = table("verbs")["gaps"]
    first, second = place.following(2)
    if (
        first in {"above", "over"}
        and not CLOSES.isdisjoint(place.following(6))
        and not word_set("links", "bids").isdisjoint(place.lower)
    ):
        return Reading("level", "", "premium")
    if first in {"over", "under"} and (second in gaps["limits"] or _limit_named(place)):
        return Reading("change", "up" if first == "over" else "down", "apart_from")
    if first == "off" and set(place.following(5)) & PEAKS:
        return Reading("change", "down", "apart_from")
    direction = next((d for d in ("up", "down") if {f"{first} {second}", first} & set(gaps[d])), None)
    physical = place.kind == "quantity" and _tells_where(place, gaps["limits"])
    if direction is None or physical or (first == "under" and not place.is_rate):
        return None
    return Reading("change", direction, "apart_from")


def _tells_where(place: Place, limits: list[str]) -> bool:
    """`{11 metres} above the road`, `{40 acres} above Alston`; not `{4 metres} above its usual level`"""
    named = place.doc[place.end + 1 : place.end + 2]
    if named and named[0].tag_ == "NNP" and not is_time(named[0]):
        return True
    near = place.lower[place.end + 1 : place.end + 1 + NORM_REACH]
    if place.mention.figure.unit not in LENGTHS or near[:1] == ["of"]:
        return False
    return NORMS.isdisjoint(near) and set(limits).isdisjoint(near)


def _led_to_law(place: Place, beside: str) -> bool:
    """`raises of {3 percent} [under] the plan`, `must cut it by {3 percent} [under] the law`: no gap"""
    if beside not in {"over", "under"} or place.before is None:
        return False
    return place.led_by == "of" or (place.led_by == "by" and mover(place, place.before.i) is not None)


def _limit_named(place: Place) -> bool:
    """`over [the original budget]`, `under [the engineer's estimate]`, `over [its limit]`"""
    determined = place.word(place.end + 1) in {"the", "its", "their", "his", "her"}
    named = next((t for t in place.doc[place.end + 2 : place.end + 6] if not _names(t)), None)
    last = named.i - 1 if named is not None else place.end + 5
    return determined and place.word(last) in table("verbs")["gaps"]["limits"]


def _names(token: Token) -> bool:
    return is_noun(token) or token.tag_ in {"JJ", "VBN", "POS"}


def compared_list(place: Place) -> Reading | None:
    """`{5}, {4} and 3 percent less than last year`, `{4 percent} and 6 percent increases`: as the list's last member"""
    if not place.is_rate or place.word(place.end) not in {",", "and", "or"}:
        return None
    mention, last, between = place.mention, place.mention, [""]
    for other in mention.sentence.mentions[mention.index + 1 :]:
        joined = place.lower[last.anchor.end : other.anchor.start]
        if other.host is not None or other.figure.unit != mention.figure.unit or not LISTING.issuperset(joined):
            break
        last, between = other, joined
    if between[-1] not in {"and", "or"} or last.figure.kind != mention.figure.kind:
        return None
    end = surroundings_of(last)
    return compared_after(end) or before_noun_of_change(end)


def outdoes(mention: Mention, other: Mention, between: str) -> bool:
    """`rose {6 percent}, 0.7 points faster than in May`: a gap, whose base is its own"""
    near = other.anchor.doc[other.anchor.end : other.anchor.end + 1]
    gap = between == ", " and mention.figure.unit != other.figure.unit and bool(near)
    return gap and comparative(near[0]) is not None


def in_list(mention: Mention, other: Mention, between: str) -> bool:
    """`{50 points}, or 0.7 percent, from`, `{8} and 40 percent`; a bare comma joins only figures of one kind."""
    if between.startswith(", and ") and mention.index + 1 == other.index and not _after_figure(mention):
        return False  # `rose {9 percent}, and 1 percent on the month`
    if not IN_LIST.fullmatch(between):
        return mention.figure.kind == other.figure.kind and AND_BY.fullmatch(between) is not None
    joined = re.search(r"\b(?:and|or)\b|\(", between, re.IGNORECASE) is not None
    return joined or mention.figure.kind == other.figure.kind


def _after_figure(mention: Mention) -> bool:
    """Whether a figure and a comma stand right before this one: the second of `5, {6}, and 7 percent`"""
    before = mention.sentence.mentions[mention.index - 1] if mention.index else None
    return (
        before is not None
        and IN_LIST.fullmatch(mention.article.text, before.figure.end, mention.figure.start) is not None
    )
