"""Percentages, percentage points and basis points: `6.9%`, `5 per cent`, `0.3 pct`, `half a percentage point`, `25 bps`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figex.recognise.draft import Draft, Page

PERCENT = re.compile(
    r"""(?:\s|-|)(?:full[ ]|whole[ ])?(?:of[ ]a[ ]|of[ ]one[ ]|an?[ ])?(?:full[ ])?(?:
        (?P<basis>basis[ -]points?|bps?\b|b\.p\.s?\b)
      | (?P<points>percent(?:age)?[ -]points?|per[ ]cent(?:age)?[ ]points?|%[ -]points?|pct[ ]points?|p\.p\.|ppts?\b|pps?\b|ppt\b)
      | (?P<percent>%|per[ \n]?cent\b|percents?\b|percentage\b(?![ ]point)|pct\b\.?(?=\s|$|\W)|pc\b(?!s))
      | (?P<bare>points?\b)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
UNITS = {"basis": "basis point", "points": "percentage point", "percent": "percent"}
INDEX_NEARBY = re.compile(r"\b(?:[Ii]ndex|[Ii]ndices|PMI|Dow|Nikkei|Nasdaq|Kospi|Sensex|Nifty|FTSE|DAX|CAC|Composite|TSX|ASX|Hang Seng|STOXX|shares|stocks|benchmark|score|sentiment|confidence|gauge|barometer)\b")
REACH = 250
"""How many characters back the index stands whose points a figure counts."""


def percent(page: Page, draft: Draft) -> bool:
    """Claims the draft where a percent sign or word follows; `points` alone are percentage points unless of an index."""
    hit = PERCENT.match(page.text, draft.end)
    if not hit:
        return False
    kind = str(hit.lastgroup)
    if kind == "bare":
        return _points(page, draft, hit)
    draft.kind, draft.unit, draft.end, draft.after = "percent", UNITS[kind], hit.end(), True
    draft.why.append(f"percent:{kind}")
    return True


def _points(page: Page, draft: Draft, hit: re.Match[str]) -> bool:
    """`fell 0.7 points` of a rate are percentage points, of an index they are a number's `point`"""
    text = page.text
    of_index = page.has_indices and INDEX_NEARBY.search(text, max(0, draft.start - REACH), min(len(text), hit.end() + 60))
    if not of_index and not page.has_percent:
        return False
    draft.end, draft.after = hit.end(), True
    draft.kind, draft.unit = ("number", "point") if of_index else ("percent", "percentage point")
    draft.why.append("percent:points of an index" if of_index else "percent:points")
    return True

