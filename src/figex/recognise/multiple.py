"""Multiples: `three times`, `1.5 times`, `3x`, `sixfold`, `twice`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figex.recognise.draft import Draft, Page

TIMES = re.compile(r"[ \n-](?:times|fold)\b(?! an? (?:day|week|month|year)\b)|fold\b|[ ]?[x×](?!\w)(?! ?[0-9])")
WORDS = frozenset(("times", "fold", "x", ""))


def multiple(page: Page, draft: Draft) -> bool:
    """Claims the draft where `times`, `x` or `-fold` follows; `twice` and `thrice` come with their word."""
    if draft.numeral.form == "adverb":
        draft.kind, draft.unit = "multiple", "times"
        draft.why.append("multiple:adverb")
        return True
    if draft.next_word not in WORDS or draft.scale is not None:
        return False
    hit = TIMES.match(page.lower, draft.end)
    if not hit:
        return False
    draft.kind, draft.unit, draft.end, draft.after = "multiple", "times", hit.end(), True
    draft.why.append("multiple:times")
    return True
