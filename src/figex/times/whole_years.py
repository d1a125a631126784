"""Years: `2018`, `2013-16`, `fiscal 2019-21`, `2018/19`, `FY24`, `the 1990s`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from figex.times.calendar import Days, shift, years
from figex.times.pieces import number, year_number, year_pair
from figex.times.quarters import year_of

if TYPE_CHECKING:
    from figex.times.expressions import Time
    from figex.times.setting import Setting


def years_range(time: Time, setting: Setting) -> Days | None:
    """`2013-16`, `between 2010 and 2020`, `fiscal 2019-21`, `2018/19`, `2017/18 season`"""
    if time.get("season", "seasonb"):
        first, last = year_pair(time.get("y") + "-" + time.get("yb", "yc"))
        return years(first, last)
    printed = time.get("y", "ya") + "-" + time.get("yb", "yc")
    return years_span(printed, setting, fiscal=bool(time.get("fy", "fyb", "fyc")), paired=bool(time.get("yb")))


def edged_years(time: Time, _: Setting) -> Days | None:
    """`between early 2019 and late 2020`, `from 2015 until the middle of 2018`, `from the end of 2015 to 2018`"""
    first, last = years(int(time.parts["ya"])), years(int(time.parts["yb"]))
    start = {"end": first[1], "mid": date(first[0].year, 6, 30)}.get(_edge(time, "a"), first[0])
    end = {"start": last[0], "mid": date(last[0].year, 6, 30)}.get(_edge(time, "b"), last[1])
    return start, end


def _edge(time: Time, which: str) -> str:
    return {"middle": "mid", "beginning": "start"}.get(word := time.get(f"edge{which}").lower(), word)


def plan(time: Time, _: Setting) -> Days | None:
    """`the 14th Five-Year Plan period (2021-25)`"""
    first, last = year_pair(f"{time.parts['y']}-{time.parts['yc']}")
    return years(first, last)


def years_to(time: Time, setting: Setting) -> Days | None:
    """`the five years to 2018`, `the decade to 2020`, `the four years to 2021-22`, `three years from 2018`"""
    printed, fiscal = time.get("y", "ya"), bool(time.get("fy"))
    last = setting.named_year(str(year_number(printed)) if len(printed) == 2 else printed, fiscal=fiscal)  # noqa: PLR2004
    count = number(time.parts["n"]) if time.get("n") else 10
    if time.get("on"):
        return last[0], shift(last, count - 1, "year")[1]
    return shift(last, 1 - count, "year")[0], last[1]


def years_span(printed: str, setting: Setting, *, fiscal: bool, paired: bool) -> Days:
    """The days of a range of years: fiscal if it says so, or if two neighbours are joined by a dash (`2018-19`)."""
    first, last = year_pair(printed)
    if paired and last == first + 1 and setting.fiscal.first > 1:
        return years(first, first, setting.fiscal.first)
    if fiscal and setting.fiscal.first > 1:
        return years(setting.fiscal.start_year(first), setting.fiscal.start_year(last), setting.fiscal.first)
    return years(first, last)


def fiscal_named(time: Time, setting: Setting) -> Days | None:
    """`FY24`, `fiscal 2019`, `FY2023-24`, `FY24-end`, `the 2019 fiscal year`, `this fiscal`, `the new fiscal year`"""
    printed = time.get("y", "ya")
    if not printed:
        word = time.get("rel").lower().replace(" ", "-")
        offset, present = OFFSETS.get(word), setting.fiscal_year()
        if word == "new" and present is not None and setting.published is not None:
            offset = int((present[1] - setting.published).days < LAST_DAYS)
        return year_of(time, setting, fiscal=True) if offset is None else setting.fiscal_year(offset)
    first, last = year_pair(printed)
    if last > first:
        whole = years_span(printed, setting, fiscal=True, paired=True)
    else:
        whole = years(setting.fiscal.start_year(first), None, setting.fiscal.first)
    return (whole[1], whole[1]) if time.get("at") else whole


LAST_DAYS = 120
"""Days before a fiscal year ends in which `the new fiscal year` is the next one, of budgets and forecasts."""
OFFSETS = {
    "new": 0,
    "past": -1,
    "just-ended": -1,
    "just-concluded": -1,
    "just-completed": -1,
    "upcoming": 1,
}
"""What is said of fiscal years only → years from the one of the publication date."""


def year(time: Time, _: Setting) -> Days | None:
    """`2018`, `CY18`, `the 2018 census`"""
    return years(year_number(time.get("y", "yb")))


def decade(time: Time, _: Setting) -> Days | None:
    """`the 1990s`, `the '90s`"""
    first = year_number(time.get("y", "ya"))
    return years(first, first + 9)
