"""Arithmetic on stretches of days: months, quarters, weeks and years as inclusive first and last day."""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta

Span = tuple[date | None, date | None]
"""First and last day, both included; None for an end that is open or that cannot be told."""
Days = tuple[date, date]
"""A span of which both ends are known."""
UNKNOWN: Span = (None, None)
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
"""The units that are whole months."""


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has none (`February 30`)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def months(year: int, month: int, count: int = 1) -> Days:
    """`count` whole months from `month` of `year` on; `month` may lie outside 1 to 12 and counts on."""
    first, last = year * 12 + month - 1, year * 12 + month + count - 2
    return _clamp(first, start=True), _clamp(last, start=False)


def _clamp(number: int, *, start: bool) -> date:
    """First or last day of the month that is `number` months after January of year 0."""
    number = min(max(number, MINYEAR * 12), MAXYEAR * 12 + 11)
    year, month = number // 12, number % 12 + 1
    return date(year, month, 1 if start else calendar.monthrange(year, month)[1])


def years(first: int, last: int | None = None, first_month: int = 1) -> Days:
    """Whole years, from `first_month` of `first` to the end of the one that starts in `last`."""
    last = first if last is None else last
    return months(first, first_month, 12 * (last - first + 1))


def week(day: date, offset: int = 0) -> Days:
    """The week from Monday to Sunday that holds `day`, or one `offset` weeks away."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=offset)
    return monday, monday + timedelta(days=6)


def back(day: date, count: int) -> date:
    """The day `count` months earlier (later, if negative); the last day of a month stays one."""
    number = day.year * 12 + day.month - 1 - count
    last = _clamp(number, start=False)
    if day.day == calendar.monthrange(day.year, day.month)[1] or day.day > last.day:
        return last
    return last.replace(day=day.day)


def shift(span: Days, count: int, unit: str) -> Days:
    """The span moved by `count` units: `a year earlier` is -1 year. Whole months stay whole."""
    start, end = span
    if unit in {"day", "week"}:
        step = timedelta(days=count * (7 if unit == "week" else 1))
        return start + step, end + step
    length = MONTHS.get(unit, 120) * count
    if start.day == 1:
        return back(start, -length), back(end, -length)
    if start == end:
        return back(start, -length), back(start, -length)
    moved = back(end, -length)
    return moved - (end - start), moved


def holding(day: date, unit: str, first_month: int = 1, offset: int = 0) -> Days:
    """The unit that holds `day`, `offset` units on, where years begin in `first_month`."""
    if unit == "day":
        moved = day + timedelta(days=offset)
        return moved, moved
    if unit == "week":
        return week(day, offset)
    if unit == "decade":
        first = day.year // 10 * 10 + offset * 10
        return years(first, first + 9)
    size = MONTHS[unit]
    into = (day.month - first_month) % 12
    start = day.month - into + into // size * size
    year = day.year if day.month >= first_month else day.year - 1
    start = first_month + into // size * size
    return months(year, start + offset * size, size)
