"""Ranges of years: `2013 to 2016`, `2013-16`, `1999–2018`, `between 2010 and 2020`, `fiscal 2019-20`, `2017/18`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.recognise.draft import Draft
from figex.recognise.numerals import Numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

from decimal import Decimal

YEARS = re.compile(
    r"""(?<![.,$€£¥+-])(?:(?<=FY)|(?<!\w))(?P<first>1[5-9][0-9]{2}|20[0-9]{2})
    (?P<link>[ ]?[-–/][ ]?|[ \n](?:to|and|through|until)[ \n])(?:FY)?(?P<last>1[5-9][0-9]{2}|20[0-9]{2}|[0-9]{2})(?![\w%$€£])(?!-[0-9])(?![.,][0-9])""",
    re.VERBOSE | re.IGNORECASE,
)
COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)[^\n]{0,12}$", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween[ \n]$", re.IGNORECASE)
FISCAL = re.compile(r"\b(?:fiscal|FY)[ \n]?$", re.IGNORECASE)
LONGEST = 150
"""Years in the longest range that is still a period and not a subtraction."""


def periods(text: str) -> Iterator[Draft]:
    """The ranges of years of a text, as drafts of kind `period`."""
    for hit in YEARS.finditer(text):
        span = _years(hit)
        if span is None or COPYRIGHT.search(text, max(0, hit.start() - 30), hit.start()):
            continue
        start = hit.start("first")
        lead = (BETWEEN if hit["link"].strip().lower() == "and" else FISCAL).search(text, max(0, start - 9), start)
        if lead:
            start = lead.start()
        if (text[start - 1 : start] if start else "") in {"-", "–", "/"} and re.search(r"[0-9] ?[-–/]$", text[max(0, start - 3) : start]):
            continue
        numeral = Numeral(hit.start("first"), hit.end(), hit.end(), Decimal(span[0]), form="years")
        yield Draft(numeral, start, hit.end(), kind="period", high=Decimal(span[1]), why=["period:years"])


def _years(hit: re.Match[str]) -> tuple[int, int] | None:
    """First and last year, or None for what only looks like a range (`2015-12`, a month; `2010-2015-86`, a phone number)."""
    first, last, link = int(hit["first"]), hit["last"], hit["link"].strip().lower()
    if link == "and" and not BETWEEN.search(hit.string, max(0, hit.start() - 9), hit.start()):
        return None
    if len(last) == 2:  # noqa: PLR2004 - the century is left out
        if link not in {"-", "–", "/"} or (link == "/" and int(last) != (first + 1) % 100):
            return None
        year = first - first % 100 + int(last)
        if year <= first and int(last) == (first + 1) % 100:
            year += 100
    else:
        year = int(last)
    return (first, year) if first < year <= first + LONGEST else None
