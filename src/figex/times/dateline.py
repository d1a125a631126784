"""The publication date as a page or an article prints it near its top; none rather than a wrong one.

What counts, the surest first: a label (`Posted: 2023-10-05`), a dateline (`LYON, May 13, 2017 –`), a date with a clock
time behind it, a date that has a line or a column of a line for itself. Two that disagree count for nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.times.calendar import day_of
from figex.times.pieces import DAY, MONTH, YEAR, month_number, spaced

if TYPE_CHECKING:
    from datetime import date

TOP = 2500
"""Characters of a text that are searched."""
APART = 2
"""Days by which two prints of one date may differ: time zones, a page updated overnight."""
YEARS = range(1950, 2101)

DATE = re.compile(
    spaced(
        rf"(?<![\w/.-])(?:(?P<iy>{YEAR})(?P<sep>[-/.])(?P<im>[01]?\d)(?P=sep)(?P<id>[0-3]?\d)(?!\d)"
        rf"|(?P<m>{MONTH})~(?P<d>{DAY}),?~(?P<y>{YEAR})|(?P<db>{DAY})(?:~|-)(?P<mb>{MONTH}),?(?:~|-)(?P<yb>{YEAR})"
        rf"|(?P<a>[0-3]?\d)[/.](?P<b>[0-3]?\d)[/.](?P<c>{YEAR}))"
    )
)
SHORT_DATE = re.compile(spaced(rf"(?:(?P<m>{MONTH})~(?P<d>{DAY})|(?P<db>{DAY})~(?P<mb>{MONTH}))"))
"""`April 18 (Xinhua) --`, in a dateline without a year."""
WEEKDAY = r"(?:[A-Za-z]{3,9}day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)?[.,]?[ \t]*"
LABELS = (
    "first published|published|posted|released?(?: date)?|publication date|date of (?:issue|release|publication)|issued"
    "|published date|pub date|date|dated|for (?:immediate )?release(?: on)?"
)
PUBLISHED = re.compile(rf"\b(?:{LABELS})\b[ \t:–—,-]{{0,6}}(?:(?:on|at|in)[ \t])?{WEEKDAY}$", re.IGNORECASE)
UPDATED = re.compile(
    r"\b(?:last )?(?:updated|modified|revised|reviewed|accessed|retrieved)\b[^\n]{0,14}$", re.IGNORECASE
)
OTHER = re.compile(
    r"\b(?:call|webcast|conference|meeting|deadline|expires?|effective|due|until|through|by|since|as of|ended|ending|to"
    r"|from|next|holiday|event|born|before|after|between|hearing|filed|amended)\b[^\n|]{0,24}$",
    re.IGNORECASE,
)
CLOCK = re.compile(r"[ \t]{0,3}(?:\||,|at|-|–|·)?[ \t]{0,3}\d{1,2}[:.]\d{2}(?!\d)", re.IGNORECASE)
PLACE_BEFORE = re.compile(r"(?:^|\n)[ \t]*(?:[A-ZÀ-Þ][\w.'’-]*(?:[ ,]+(?:of |de |da |do |la |el )?)){1,8}$")
DASH_AFTER = re.compile(r"[ \t]{0,2}(?:\([A-Z][^()\n]{1,30}\)[ \t]{0,2})?(?:--|[–—_]|- )")
COLUMN_BEFORE = re.compile(rf"(?:^|\n|[|·•»>]|\t| {{3,}})[ \t]*(?:[A-ZÀ-Þ][\w.'’-]*,?[ \t]){{0,3}}{WEEKDAY}$")
COLUMN_AFTER = re.compile(r"[ \t]*(?:$|\n|[|·•»]|\t| {3,}|\()")
COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)[^\n\d]{0,24}(?:(?:19|20)\d\d ?[-–] ?)?((?:19|20)\d\d)\b", re.IGNORECASE)


def dateline(text: str) -> date | None:
    """The publication date that `text` prints near its top, or None where it prints none or not unambiguously."""
    ranked: dict[int, list[date]] = {}
    for hit in DATE.finditer(text[:TOP]):
        day = _read(hit)
        rank = _rank(text, hit.start(), hit.end()) if day is not None else None
        if day is not None and rank is not None:
            ranked.setdefault(rank, []).append(day)
    for rank in sorted(ranked):
        days = ranked[rank]
        if (max(days) - min(days)).days <= APART:
            return days[0]
        return None
    return _without_year(text)


def _read(hit: re.Match[str]) -> date | None:
    """The date of a match; `03/04/2021` may be of March or April and is none."""
    if hit["iy"]:
        parts = int(hit["iy"]), int(hit["im"]), int(hit["id"])
    elif hit["c"]:
        first, second = int(hit["a"]), int(hit["b"])
        if first != second and max(first, second) <= 12:  # noqa: PLR2004 - both could be months
            return None
        parts = (int(hit["c"]), second, first) if first > 12 else (int(hit["c"]), first, second)  # noqa: PLR2004
    else:
        parts = int(hit["y"] or hit["yb"]), month_number(hit["m"] or hit["mb"]), _day(hit)
    return day_of(*parts) if parts[0] in YEARS else None


def _day(hit: re.Match[str]) -> int:
    return int(re.sub(r"\D", "", hit["d"] or hit["db"]))


def _rank(text: str, start: int, end: int) -> int | None:
    """How sure the date at `text[start:end]` is the publication date, 0 the surest; None for no sign of it."""
    before, after = text[max(0, start - 80) : start], text[end : end + 60]
    if PUBLISHED.search(before):
        return 0
    if UPDATED.search(before):
        return 4
    if PLACE_BEFORE.search(before if start > 80 else "\n" + before) and DASH_AFTER.match(after):  # noqa: PLR2004 - all of it
        return 1
    line = before.rpartition("\n")[2]
    if OTHER.search(line):
        return None
    if CLOCK.match(after):
        return 2
    return 3 if COLUMN_BEFORE.search(before) and COLUMN_AFTER.match(after) else None


def _without_year(text: str) -> date | None:
    """`BEIJING, April 18 (Xinhua) --` with the year of the page's only copyright line."""
    years = {int(hit[1]) for hit in COPYRIGHT.finditer(text)}
    if len(years) != 1:
        return None
    days = set()
    for hit in SHORT_DATE.finditer(text[:TOP]):
        before = text[max(0, hit.start() - 80) : hit.start()]
        opens = PLACE_BEFORE.search("\n" + before.rpartition("\n")[2]) or not before.rpartition("\n")[2].strip()
        if opens and DASH_AFTER.match(text[hit.end() : hit.end() + 60]):
            days.add(day_of(years.copy().pop(), month_number(hit["m"] or hit["mb"]), _day(hit)))
    return days.pop() if len(days) == 1 else None
