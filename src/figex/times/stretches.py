"""Months, and stretches that are counted up to one: `May 2018`, `January-September`, `the 12 months to June 30`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.times.calendar import Days, day_of, holding, months, shift
from figex.times.days import weekday
from figex.times.expressions import month_of
from figex.times.pieces import number, year_number, year_pair
from figex.times.quarters import year_of
from figex.times.setting import NOT_YET_OVER

if TYPE_CHECKING:
    from collections.abc import Callable

    from figex.times.expressions import Time
    from figex.times.setting import Setting

DECEMBER = 12


def month(time: Time, setting: Setting) -> Days | None:
    """`May`, `May 2018`, `May last year`, `May '18`"""
    month = month_of(time, "m")
    if month is None:
        return None
    if year := time.get("y", "yb"):
        return months(year_number(year), month)
    if time.get("rel"):
        spoken = setting.spoken_year(time.parts["rel"])
        return spoken and months(spoken[0].year, month)
    return setting.nearest(lambda y: months(y, month))


def spoken_month(time: Time, setting: Setting) -> Days | None:
    """`last November`, `this September`, `next May`, `that June`, `the previous January`"""
    month, published = month_of(time, "m"), setting.published
    if month is None or published is None:
        return None
    word = time.parts["rel"].lower()
    if word == "this":
        return months(published.year, month)
    if word == "next":
        return months(published.year + (month <= published.month), month)
    if word == "last":
        return months(published.year - (month >= published.month), month)
    offset, said = table("times")["anaphoric"].get(word.rsplit(maxsplit=1)[-1], 0), setting.said
    if offset and said is not None:
        day = said[1] if offset > 0 else said[0]
        past = month <= day.month if offset > 0 else month < day.month
        return months(day.year + (past if offset > 0 else past - 1), month)
    return setting.nearest(lambda y: months(y, month))


def month_end(time: Time, setting: Setting) -> Days | None:
    """`at March-end`, `by June-end 2022`"""
    spoken = month(time, setting)
    return spoken and (spoken[1], spoken[1])


def month_range(time: Time, setting: Setting) -> Days | None:
    """`January-September 2018`, `April to June`, `July-February 2018-19`, `between January and March`"""
    first, last = month_of(time, "m", "mc"), month_of(time, "mb")
    if first is None or last is None:
        return None
    length = (last - first) % 12 + 1
    opening, closing = time.get("y", "yc"), time.get("yb")
    if opening:
        end = year_pair(closing)[1] if closing else year_number(opening) + (last < first)
        return months(year_number(opening), first)[0], months(end, last)[1]
    if closing:
        first_year, last_year = year_pair(closing)
        if time.get("fy") or last_year > first_year:
            start = setting.fiscal_start(closing) if last_year == first_year else first_year
            fiscal_first = setting.fiscal.first
            return months(start + (first < fiscal_first and fiscal_first > 1), first, length)
        return months(last_year - (last < first), first, length)
    if time.get("rel"):
        spoken = year_of(time, setting)
        early = spoken is not None and first >= spoken[0].month > 1  # `April to July this fiscal`
        return spoken and months(spoken[1].year - (early or last < first), first, length)
    return setting.nearest(lambda y: months(y - (last < first), first, length), by_end=True)


def day_range(time: Time, setting: Setting) -> Days | None:
    """`between January and May 26`, `from 1 April to mid-June`, `March 3 to the end of May 2018`"""
    first, last = ("a", "b") if time.get("ma") else ("c", "d")
    start_month, end_month = month_of(time, f"m{first}"), month_of(time, f"m{last}")
    if start_month is None or end_month is None:
        return None

    def in_year(opening: int, closing: int) -> Days | None:
        start, end = _limit(time, first, opening, start_month), _limit(time, last, closing, end_month)
        return (start[0], end[1]) if start and end and start[0] <= end[1] else None

    opening, closing = time.get(f"y{first}"), time.get(f"y{last}")
    turn = int(end_month < start_month)
    if opening or closing:
        return in_year(int(opening or int(closing) - turn), int(closing or int(opening) + turn))
    return setting.nearest(lambda y: in_year(y - turn, y), by_end=True)


def _limit(time: Time, name: str, year: int, month: int) -> Days | None:
    """The month or day at one end of a stretch; `mid-March` is its 15th, `the end of May` its last day."""
    if printed := time.get(f"d{name}", f"df{name}").rstrip("stndrh"):
        day = day_of(year, month, int(printed))
        return None if day is None else (day, day)
    start, end = months(year, month)
    match time.get(f"edge{name}").lower():
        case "mid" | "middle":
            return start.replace(day=15), start.replace(day=15)
        case "end":
            return end, end
        case "start" | "beginning":
            return start, start
        case _:
            return start, end


def running(time: Time, setting: Setting) -> Days | None:
    """`the 12 months to June 30`, `the year to February`, `the year ending this month`, `the week to Friday`"""
    end = _running_end(time, setting)
    if end is None:
        return None
    unit = (time.get("unit") or time.get("one").lower().replace(" ", "-").split("-")[0]).lower()
    unit = "half" if unit == "semester" else unit
    count = number(time.parts["n"]) if time.get("n") else 1
    return ending(end[0], count, unit)


def _running_end(time: Time, setting: Setting) -> Days | None:
    """The day with which a stretch ends, both as first and last day."""
    if time.get("w"):
        return weekday(time, setting)
    if time.get("cur"):
        setting = replace(setting, future=True)
    if word := time.get("relm").lower():
        if setting.published is None:
            return None
        return (holding(setting.published, "month", offset=table("times")["relative"][word])[1],) * 2
    month = month_of(time, "m")
    if month is None:
        return None
    day = time.get("d", "df").rstrip("stndrh")

    def end_in(year: int) -> Days | None:
        last = day_of(year, month, int(day)) if day else months(year, month)[1]
        return None if last is None else (last, last)

    if time.get("reln") and setting.published is not None:
        return end_in(setting.published.year + (month <= setting.published.month))
    return end_in(int(time.parts["y"])) if time.get("y") else _last_end(end_in, setting, whole=not day)


def _last_end(end_in: Callable[[int], Days | None], setting: Setting, *, whole: bool) -> Days | None:
    """The end of `the year to March`: the last one, or of a whole month one that is as good as over"""
    last = setting.nearest(end_in)
    if not whole or setting.future or last is None or setting.published is None:
        return last
    coming = setting.around(end_in)
    return coming if coming is not None and last < coming and coming[0] <= setting.published + NOT_YET_OVER else last


def beginning(time: Time, setting: Setting) -> Days | None:
    """`the fiscal year beginning April 1`, `the month starting May 15`, `the fiscal year that began in July`"""
    month = month_of(time, "m")
    if month is None:
        return None
    day = int(time.get("d", "df").rstrip("stndrh") or 1)

    def start_in(year: int) -> Days | None:
        first = day_of(year, month, day)
        return None if first is None else (first, first)

    if count := time.get("n"):
        return _so_many(start_in, number(count), time, setting)
    if year := time.get("y"):
        start = start_in(int(year))
    else:
        start = replace(setting, future=False).nearest(start_in) if time.get("past") else setting.around(start_in)
    if start is None:
        return None
    unit = time.parts["unit"].lower()
    return start[0], shift(start, 1, unit)[0] - timedelta(days=1)


def _so_many(start_in: Callable[[int], Days | None], count: int, time: Time, setting: Setting) -> Days | None:
    """`the six months from October`, `the two years beginning July 2018`"""
    unit = time.parts["unitb"].lower()

    def in_year(year: int) -> Days | None:
        start = start_in(year)
        return start and (start[0], shift(start, count, unit)[0] - timedelta(days=1))

    if year := time.get("y"):
        return in_year(int(year))
    return setting.around(in_year) if setting.future else setting.nearest(in_year, by_end=True)


def two_months(time: Time, setting: Setting) -> Days | None:
    """`July and August`, `December and January 2019`"""
    first = next(int(name[1:]) + 1 for name in time.parts if name != "y")
    length = 2
    if year := time.get("y"):
        return months(int(year) - (first == DECEMBER), first, length)
    return setting.nearest(lambda y: months(y, first, length))


DAYS_LONG = {"day": 1, "week": 7, "fortnight": 14}


def ending(end: date, count: int, unit: str) -> Days | None:
    """The `count` units that end with that day; a day at a month's end means whole months."""
    if unit in DAYS_LONG:
        return end - timedelta(days=count * DAYS_LONG[unit] - 1), end
    return shift((end, end), -count, unit)[0] + timedelta(days=1), end
