"""Percentages, percentage points and basis points: `6.9%`, `5 per cent`, `0.3 pct`, `a percentage point`, `25 bps`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.recognise.patterns import one_of

if TYPE_CHECKING:
    from figex.recognise.draft import Draft, Page

PERCENT = re.compile(
    r"""(?:\s|-|)(?:full[ ]|whole[ ])?(?:of[ ]a[ ]|of[ ]one[ ]|an?[ ])?(?:full[ ])?(?:
        (?P<basis>basis[ \n-]points?|bps?\b|b\.p\.s?\b)
      | (?P<points>(?:per[ ]?cent(?:age)?|%|pct)[ \n-]points?|p\.p\.|ppts?\b|pps?\b)
      | (?P<percent>%|per[ \n]?cent\b|percents?\b|percentage\b(?!\spoint)|pct\b\.?(?=\s|$|\W)|pc\b(?!s))
      | (?P<bare>points?\b|pts\b)
    )""",
    re.VERBOSE,
)
WORDS = {"percent", "percents", "per", "percentage", "pct", "pc", "pp", "pps", "ppt", "ppts", "p", "point", "points"}
WORDS |= {"pts", "basis", "bp", "bps", "b", "full", "whole", "of", "a", "an"}
"""The words with which PERCENT can begin; no other is tried."""
UNITS = {"basis": "basis point", "points": "percentage point", "percent": "percent"}
RATED = re.compile(
    r"\b(?:rates?|growth|inflation|yields?|margins?|unemployment|joblessness|gdp|deficit|approval|turnout|share of"
    r"|spreads?|poll(?:s|ed|ing)?|cpi|ratio|saving|participation|price index)\b"
)
"""What is told in percent, so that the points near it are of a percentage."""
RATE_STOOD = re.compile(r"\d ?(?:%|per ?cent\b),? which (?:is|was)\b(?:[^.;]|\.\d){0,80}$")
"""`the rate of the index stood at 1.9%, which is {0.3 points} higher`"""
NEAR = 90
"""How far from it the points may stand."""
LEAST_BASIS = 5
REACH, AHEAD = 250, 60
"""How many characters back and ahead the index stands whose points a figure counts."""


@cache
def _index_nearby() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(table('names')['measured_in_points'])}\b")


def percent(page: Page, draft: Draft) -> bool:
    """Claims the draft where a percent sign or word follows; `points` alone are percentage points, or of an index."""
    if draft.next_word not in WORDS and "%" not in page.text[draft.end : draft.end + 2]:
        return False
    hit = PERCENT.match(page.lower, draft.end)
    if not hit:
        return False
    kind = str(hit.lastgroup)
    if kind == "bare":
        return _points(page, draft, hit.end())
    draft.kind, draft.unit, draft.end, draft.after = "percent", UNITS[kind], hit.end(), True
    draft.why.append(f"percent:{kind}")
    return True


def _points(page: Page, draft: Draft, end: int) -> bool:
    """`fell 0.7 points`, `a quarter-point cut`: percentage points of a rate, a number's `point` of an index

    `raised it 75 basis points, after 50 points in May`: of such as were named before.
    """
    of_index = page.has_indices and _index_nearby().search(page.lower, max(0, draft.start - REACH), end + AHEAD)
    step = draft.numeral.form == "part" and page.text.startswith("-", draft.end)
    rated = RATED.search(page.lower, max(0, draft.start - NEAR), end + AHEAD) is not None
    named = page.lower.rfind("basis point", max(0, draft.start - NEAR), end) >= 0
    basis = named and draft.numeral.number >= LEAST_BASIS
    if of_index and RATE_STOOD.search(page.lower, max(0, draft.start - NEAR), draft.start):
        of_index = None
    if not (of_index or page.has_percent or step or rated or basis):
        return False
    draft.end, draft.after = end, True
    unit = "basis point" if basis and not of_index else "percentage point"
    draft.kind, draft.unit = ("number", "point") if of_index else ("percent", unit)
    draft.why.append("percent:points of an index" if of_index else "percent:points")
    return True
