"""Brackets that size a change place by place: `rose most in Hungary ({26%}) and fell only in Malta ({2%})`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.link.change.movement import movement
from figex.link.change.surroundings import VERBAL, Place, Reading
from figex.link.tree import is_noun

if TYPE_CHECKING:
    from figex.link.parse import Token

LEADS = frozenset({"in", "for", "among", "at"})
ADVERBS = frozenset({"RB", "RBS", "RBR", "JJS", "JJR"})
FOLLOWED = re.compile(
    r",? (?:followed|trailed) by (?:[A-Z][\w’'-]*|the|and|,|[a-z]{2,12})(?:,? [\w’'-]+){0,5} \((?:both|each)? ?$"
)
"""Between a change and the bracket of the next in rank: `by 13 percent, followed by Latvia (`"""
REACH = 10
"""Words from a verb of change to the bracket of a place."""


def in_bracket_of_place(place: Place) -> Reading | None:
    """`grew most in Kenya ({26%}) and Mali ({13%})`, `rose 9% in Kenya, followed by Mali ({8%})`; not `in 14 towns`"""
    at = place.start - 1 - (place.word(place.start - 1) in {"both", "each", "all"})
    if place.word(at) != "(" or place.word(place.end) != ")" or not place.is_rate:
        return None
    other = next(place.earlier(), None)
    if other is not None and other.measure == "change":
        between = place.mention.article.text[other.figure.end : place.mention.figure.start]
        if FOLLOWED.fullmatch(between):
            return Reading("change", other.direction or "", "in_bracket_of_noun", basis=other.basis)
    found = _moved_in(place, at)
    return Reading("change", found, "in_bracket_of_noun") if found else None


def _moved_in(place: Place, opened: int) -> str:
    """The direction of the verb that leads over `in` and the name of a place to the bracket at `opened`; else empty"""
    if opened < 1 or not is_noun(place.doc[opened - 1]):
        return ""
    for k in range(opened - 1, max(opened - REACH, 0), -1):
        token = place.doc[k]
        if k in place.marks or token.is_punct:
            return ""
        if token.tag_ in VERBAL:
            found = movement(token)
            led = found is not None and found.kind == "verb" and _leads(place, token)
            return found.direction if found is not None and led else ""
    return ""


def _leads(place: Place, verb: Token) -> bool:
    """Whether only adverbs part the verb from `in`: `[rose] most sharply in`"""
    k = verb.i + 1
    while place.doc[k].tag_ in ADVERBS or place.word(k) == "only":
        k += 1
    return place.word(k) in LEADS
