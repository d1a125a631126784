"""Ranges of years: `2013 to 2016`, `2013-16`, `1999–2018`, `between 2010 and 2020`, `fiscal 2019-20`, `2017/18`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figex.recognise.draft import Draft, Page

YEARS = re.compile(
    r"""(?P<first>1[5-9][0-9]{2}|20[0-9]{2})
    (?P<link>[ ]?[-–/][ ]?|[-–]\n|[ \n](?:to|and|through|until)[ \n])
    (?:fy)?(?P<last>1[5-9][0-9]{2}|20[0-9]{2}|[0-9]{2})
    (?![\w%$€£])(?!-[0-9])(?![.,][0-9])""",
    re.VERBOSE,
)
COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)[^\n]{0,12}$")
DIGITS = 4
LONGEST = 150
"""Years in the longest range that is still a period and not a subtraction."""


def period(page: Page, draft: Draft) -> bool:
    """Claims the draft, and the second year with it, where its number begins a range of years."""
    numeral, text = draft.numeral, page.lower
    if numeral.form != "plain" or numeral.core_end - numeral.start != DIGITS or text[numeral.start] not in "12":
        return False
    hit = YEARS.match(text, numeral.start)
    if not hit or not _starts_clean(text, numeral.start):
        return False
    lead = (page.words_before(numeral.start) or [""])[-1]
    between = lead == "between"
    last = _last_year(hit, between=between)
    if last is None or COPYRIGHT.search(text, max(0, numeral.start - 30), numeral.start):
        return False
    numeral.number, draft.high = Decimal(hit["first"]), Decimal(last)
    draft.kind, draft.end, draft.scale = "period", hit.end(), None
    if (between and hit["link"].strip() == "and") or lead in {"fiscal", "fy"}:
        draft.start = text.rindex(lead, 0, numeral.start)
    draft.why.append("period:years")
    return True


def _starts_clean(text: str, start: int) -> bool:
    """Whether the first year begins at a boundary: not in `12-2010-15`, `$2010`, `A2010`; `FY2019-20` does."""
    if text[max(0, start - 2) : start] == "fy":
        return start < 3 or not text[start - 3].isalnum()  # noqa: PLR2004 - two letters and the one before
    before = text[start - 1 : start]
    return not (
        before
        and (before.isalnum() or before in "_.,$€£¥+-" or (before in "–/" and text[start - 2 : start - 1].isdigit()))
    )


def _last_year(hit: re.Match[str], *, between: bool) -> int | None:
    """The last year; None for what only looks like a range (`2015-12`, a month; `2010-2015-86`, a phone number)."""
    first, last, link = int(hit["first"]), hit["last"], hit["link"].strip()
    if link == "and" and not between:
        return None
    year = int(last)
    if len(last) < DIGITS:
        follows = year == (first + 1) % 100
        if link not in {"-", "–", "/"} or (link == "/" and not follows):
            return None
        year += first - first % 100
        if year <= first and follows:
            year += 100
    return year if first < year <= first + LONGEST else None
