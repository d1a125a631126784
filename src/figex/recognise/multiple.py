"""Multiples: `three times`, `1.5 times`, `3x`, `sixfold`, `twice`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.recognise.names import label

if TYPE_CHECKING:
    from figex.recognise.draft import Draft, Page

TIMES = re.compile(r"[ \n-](?:times|fold)\b(?! an? (?:day|week|month|year)\b)|fold\b|[ ]?[x×](?!\w)(?! ?[0-9])")
FACTOR = re.compile(r"\b(factor of |multipl(?:y|ied|ies|ying) (?:[a-z]{2,12} ){0,2}by )$")
FACTOR_REACH = 44
FACTOR_ENDS = ("factor of ", " by ")
WORDS = frozenset(("times", "fold", "x", ""))


def multiple(page: Page, draft: Draft) -> bool:
    """Claims the draft where `times`, `x` or `-fold` follows; `twice` and `thrice` come with their word."""
    if draft.numeral.form == "adverb":
        draft.kind, draft.unit = "multiple", "times"
        draft.why.append("multiple:adverb")
        return True
    if page.lower.endswith(FACTOR_ENDS, 0, draft.start) and _factor(page, draft):
        return True
    if draft.next_word not in WORDS or draft.scale is not None:
        return False
    hit = TIMES.match(page.lower, draft.end)
    if not hit or (page.text[draft.end] == "X" and label(page, draft)):
        return False
    draft.kind, draft.unit, draft.end, draft.after = "multiple", "times", hit.end(), True
    draft.why.append("multiple:times")
    return True


def _factor(page: Page, draft: Draft) -> bool:
    """`grew by a factor of 40`, `has multiplied by five`"""
    hit = FACTOR.search(page.lower, max(0, draft.start - FACTOR_REACH), draft.start)
    if not hit or draft.numeral.form == "part":
        return False
    if hit[1].startswith("factor"):
        draft.start = hit.start(1)
    draft.kind, draft.unit = "multiple", "times"
    draft.why.append("multiple:factor")
    return True
