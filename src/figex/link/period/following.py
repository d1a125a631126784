"""The time that follows a figure: when it dates the figure, and when it is that of another noun, verb or figure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.period.apart import set_apart
from figex.link.period.place import (
    BREAK,
    figure_between,
    fits_figure,
    is_measured_by,
    is_open,
    is_whole_of,
    same_clause,
    verb_between,
)
from figex.link.tree import lemma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figex.link.period.spots import Spot
    from figex.link.sentence import Mention

NEAR = 50
"""Characters between a figure and the time after it that dates it whatever the parse says."""


def next_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """{46 million euros} in 2016, sold; {3.1 percent} in 2023 and {2 percent} in 2024"""
    text, end = mention.article.text, mention.figure.end
    following = [s for s in spots if s.time.start >= end and s.bracket < 0]
    if not following or is_measured_by(mention, following[0]) or is_next_ones(mention, following[0]):
        return None
    spot = following[0]
    if not spot.dated and len(following) > 1 and following[1].time.start - spot.time.end < 5:  # noqa: PLR2004 - ` on `
        spot = following[1]
    gap = PART.sub("", text[end : spot.time.start])
    if TO_BE.fullmatch(gap) or OF_WHICH.fullmatch(gap) or is_one_of_those(mention, spot):
        return spot
    each = EACH.match(text, mention.figure.start, spot.time.start) is not None and "," not in gap
    if (
        len(gap) > NEAR
        or BREAK.search(gap)
        or FORESEEN.match(gap)
        or is_of_other_noun(mention, spot)
        or (not each and figure_between(mention, end, spot.time.start))
    ):
        return None
    apart = (verb_between(mention, spot) or RELATIVE.search(gap) is not None) and not same_clause(mention, spot)
    if apart and not each and not _qualifies(spot, mention):
        return None
    if not fits_figure(mention, spot) or OF_OR_LENT.search(gap) or _is_dated_before(mention, spot, spots):
        return None
    in_clause = same_clause(mention, spot) and not set_apart(mention, spot) and not is_whole_of(mention)
    return spot if "," not in gap or in_clause else None


def _is_dated_before(mention: Mention, spot: Spot, spots: Sequence[Spot]) -> bool:
    """`In April it shut {two} mills for 19 days`: when, before how long"""
    start = mention.figure.start
    if spot.dated:
        return False
    before = next((s for s in reversed(spots) if s.dated and s.time.end <= start), None)
    if before is None or not (is_open(mention, before) and same_clause(mention, before)):
        return False
    return not figure_between(mention, mention.sentence.start, start)


def is_one_of_those(mention: Mention, spot: Spot) -> bool:
    """`short of the {2.3 million} who came in 2018`: the clause says which"""
    text, figure = mention.article.text, mention.figure
    if not text.endswith(("the ", "The ", "those "), 0, figure.start) or not _qualifies(spot, mention):
        return False
    return THOSE_WHO.fullmatch(text, figure.end, spot.time.start) is not None and fits_figure(mention, spot)


THOSE_WHO = re.compile(r"(?:\s[\w-]+){0,3}\s(?:who|that|which)(?:\s(?!will\b|would\b)[\w-]+){1,5}\s")


def is_of_other_noun(mention: Mention, spot: Spot) -> bool:
    """`It cost {5 million} and cut August output to 9`: what a time names that the next verb has for an object"""
    verb, doc = spot.verb, mention.sentence.doc
    if doc is None or verb is None or verb.dep_ != "conj" or not mention.anchor.end <= verb.i < spot.at:
        return False
    if lemma(verb) in table("times")["no_period"]["speech"]:
        return False
    last = doc[mention.sentence.token_at(spot.time.end - 1)]
    return last.dep_ in {"compound", "nmod", "amod", "poss"} and last.head.i > last.i


FORESEEN = re.compile(
    r"\s(?:forecast|expected|predicted|projected|estimated)\s(?:in|by)\s(?:an?|the|its|their)\s(?:[\w-]+\s){0,3}(?:polls?|surveys?|notes?|reports?)\b"
)
"""`more than the {75 points} forecast in a poll last week`: when it was foreseen"""
PART = re.compile(r",\s[^,;.]{0,25}?\bof\s(?:them|it|which|whom)\b[^,;.]{0,40},")
"""`60,000 clerks, half of them women, by 2023`"""
TO_BE = re.compile(
    r"(?:\s\([^)]*\))?(?:(?:\s(?!a\b|an\b|the\b|and\b|or\b|of\b|for\b|in\b|to\b)[\w-]+){0,3},)?,?\s(?:which\sis\s)?to\sbe\s\w+(?:ed|n|t|id|de|ld)(?:\s(?!and\b|or\b)[a-z]+){0,4}\s"
)
"""`puts the cost at 5 million ($6 million), to be set aside in May`"""


OF_WHICH = re.compile(r"\sof\s(?:which|whom|them)\s(?:(?!not\b|than\b|an?\b|the\b)[a-z]+\s){1,5}(?:the\s)?")
"""`9 million, {76 percent} of which had been spent by the end of May`, `{$3 million} of which falls due this year`"""


def is_next_ones(mention: Mention, spot: Spot) -> bool:
    """In May it sold {5}, in June 6: the time that stands right before another figure is that one's"""
    text, after = mention.article.text, [m for m in mention.sentence.mentions if m.figure.start >= spot.time.end]
    if not after or after[0].host is not None:
        return False
    gap = text[spot.time.end : after[0].figure.start]
    if len(gap) < NEAR and AND_THEN.fullmatch(text, mention.figure.end, spot.time.start) is not None:
        return True
    return gap == " "


AND_THEN = re.compile(
    r"(?:\s[\w-]+){0,8},?\s(?:and|but),?\s(?:(?:in|on|during|over|for|by)\s)?(?:the\s|its\s)?", re.IGNORECASE
)
"""`Last year it spent {5 million} on roads, and [this year] a further 7`"""


OF_OR_LENT = re.compile(r"(?<!whole\s)\bof\s(?:the\s|its\s)?$|,\s(?:re)?(?:payable|paid|spread|running)\s$")
"""`a loan of {30 million}, repayable over ten years`: for how long it is lent"""
RELATIVE = re.compile(r"\s(?:that|which|who),?\s$")
EACH = re.compile(r"[^;]*?\b(?:for|on|of|from|in|per)\s(?:every|each)\s")
"""`lost {4 cents} on every litre that it sold in 2011`, `spent {98 rupees} for every 100 that it earned last year`"""


def _qualifies(spot: Spot, mention: Mention) -> bool:
    """{75,000 jobs} that firms have shed since May: the clause says more of the figure's noun"""
    verb, root = spot.verb, mention.anchor.root
    return verb is not None and verb.dep_ == "relcl" and verb.head.i in {root.i, root.head.i}
