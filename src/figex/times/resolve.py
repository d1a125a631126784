"""Time expressions as inclusive ISO dates.

News looks back: `in June` is the last June, unless the clause speaks of the future. What can't be told stays None.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.times.calendar import UNKNOWN, Days, Span, day_of, holding, months, shift, years
from figex.times.expressions import month_of
from figex.times.fiscal import CALENDAR, FiscalYear
from figex.times.pieces import number, year_number, year_pair
from figex.times.quarters import full_year, half, month_quarter, quarter, some_of, year_of
from figex.times.setting import Setting

if TYPE_CHECKING:
    from collections.abc import Callable

    from figex.times.expressions import Time


def resolve(
    time: Time,
    published: date | None,
    anchor: Span = UNKNOWN,
    fiscal: FiscalYear = CALENDAR,
    *,
    future: bool | None = None,
) -> Span:
    """First and last day of what `time` means, None for an end that is open or can't be told.

    `published` is the date of publication, `anchor` the period last spoken of (`a year earlier`, `that year`),
    `future` says whether the clause looks ahead; None leaves it to `by`, `until` and the like.
    """
    setting = Setting(published, anchor, fiscal, future=time.lead in FORWARD if future is None else future)
    rule = RULES.get(time.form)
    if rule is None or time.lead in {"before", "after", "ahead of", "beyond"}:
        return UNKNOWN
    span = rule(time, setting)
    return UNKNOWN if span is None else _bounded(time, span, setting)


FORWARD = {"by", "until", "till", "from", "into"}
"""Leads that look ahead where the year is left out."""


def _bounded(time: Time, span: Days, setting: Setting) -> Span:
    """The span as its lead and edge have it: `since` opens it to the date, `by the end of` leaves the last day."""
    if time.edge in {"end", "close", "turn"}:
        span = (span[1], span[1])
    elif time.edge in {"start", "beginning"}:
        span = (span[0], span[0])
    match time.lead:
        case "since":
            return span[0], setting.published
        case "until" | "till" | "through" | "up to":
            return None, span[1]
        case "from":
            return span[0], None
        case _:
            return span


def _iso(time: Time, _: Setting) -> Days | None:
    """`2021-07-23`"""
    return _one(day_of(int(time.parts["y"]), int(time.parts["n"]), int(time.parts["d"])))


def _slashed(time: Time, _: Setting) -> Days | None:
    """`12/31/2021`, `31.12.2021`: the month first with slashes unless it can't be one."""
    first, second, year = int(time.parts["a"]), int(time.parts["b"]), int(time.parts["y"])
    month, day = (second, first) if first > 12 else (first, second)  # noqa: PLR2004 - months
    return _one(day_of(year, month, day))


def _one(day: date | None) -> Days | None:
    return None if day is None else (day, day)


def _day(time: Time, setting: Setting) -> Days | None:
    """`March 19`, `19 March 2018`, `Thursday, March 19`"""
    month, day = month_of(time, "m"), int(time.get("d").rstrip("stndrh"))
    if month is None:
        return None
    if year := time.get("y"):
        return _one(day_of(int(year), month, day))
    return setting.nearest(lambda y: _one(day_of(y, month, day)))


def _days(time: Time, setting: Setting) -> Days | None:
    """`March 1-15`, `Sept. 28 to Oct. 4`"""
    first, last = month_of(time, "m"), month_of(time, "mb", "m")
    if first is None or last is None:
        return None

    def in_year(year: int) -> Days | None:
        start, end = (
            day_of(year, first, int(time.parts["d"])),
            day_of(year + (last < first), last, int(time.parts["db"])),
        )
        return (start, end) if start and end and start <= end else None

    return in_year(int(time.parts["y"])) if time.get("y") else setting.nearest(in_year)


def _month(time: Time, setting: Setting) -> Days | None:
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


def _spoken_month(time: Time, setting: Setting) -> Days | None:
    """`last November`, `this September`, `next May`, `that June`"""
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
    return setting.nearest(lambda y: months(y, month))


def _month_range(time: Time, setting: Setting) -> Days | None:
    """`January-September 2018`, `April to June`, `July-February 2018-19`, `between January and March`"""
    first, last = month_of(time, "m", "mc"), month_of(time, "mb")
    if first is None or last is None:
        return None
    length = (last - first) % 12 + 1
    opening, closing = time.get("y", "yc"), time.get("yb")
    if opening:
        return months(year_number(opening), first)[0], months(year_pair(closing or opening)[1], last)[1]
    if closing:
        first_year, last_year = year_pair(closing)
        if time.get("fy") or last_year > first_year:
            start = setting.fiscal_start(closing) if last_year == first_year else first_year
            fiscal_first = setting.fiscal.first
            return months(start + (first < fiscal_first and fiscal_first > 1), first, length)
        return months(last_year - (last < first), first, length)
    if time.get("rel"):
        spoken = year_of(time, setting)
        return spoken and months(spoken[1].year - (last < first), first, length)
    return setting.nearest(lambda y: months(y - (last < first), first, length), by_end=True)


def _running(time: Time, setting: Setting) -> Days | None:
    """`the 12 months to June 30`, `nine months ended September`, `the year to February`, `the quarter ended May 2018`"""
    month = month_of(time, "m")
    if month is None:
        return None
    day = time.get("d", "df").rstrip("stndrh")

    def end_in(year: int) -> Days | None:
        last = day_of(year, month, int(day)) if day else months(year, month)[1]
        return None if last is None else (last, last)

    end = end_in(int(time.parts["y"])) if time.get("y") else setting.nearest(end_in)
    if end is None:
        return None
    unit = (time.get("unit") or time.get("one").lower().replace(" ", "-").split("-")[0]).lower()
    count = number(time.parts["n"]) if time.get("n") else 1
    return _ending(end[0], count, unit)


def _ending(end: date, count: int, unit: str) -> Days | None:
    """The `count` units that end with that day; a day at a month's end means whole months."""
    if unit in {"day", "week"}:
        return end - timedelta(days=count * (7 if unit == "week" else 1) - 1), end
    return shift((end, end), -count, unit)[0] + timedelta(days=1), end


def _years(time: Time, setting: Setting) -> Days | None:
    """`2013-16`, `between 2010 and 2020`, `fiscal 2019-21`, `2018/19`, `2017/18 season`"""
    printed = time.get("y") + "-" + time.get("yb", "yc")
    return years_span(printed, setting, fiscal=bool(time.get("fy", "fyb")), paired=bool(time.get("yb")))


def years_span(printed: str, setting: Setting, *, fiscal: bool, paired: bool) -> Days:
    """The days of a range of years: fiscal if it says so, or if two neighbours are joined by a dash (`2018-19`)."""
    first, last = year_pair(printed)
    if paired and last == first + 1 and setting.fiscal.first > 1:
        return years(first, first, setting.fiscal.first)
    if fiscal and setting.fiscal.first > 1:
        return years(setting.fiscal.start_year(first), setting.fiscal.start_year(last), setting.fiscal.first)
    return years(first, last)


def _fiscal(time: Time, setting: Setting) -> Days | None:
    """`FY24`, `fiscal 2019`, `FY2023-24`, `this fiscal`, `the fiscal year`"""
    if not time.get("y"):
        return year_of(time, setting, fiscal=True)
    first, last = year_pair(time.parts["y"])
    if last > first:
        return years_span(time.parts["y"], setting, fiscal=True, paired=True)
    return years(setting.fiscal.start_year(first), None, setting.fiscal.first)


def _year(time: Time, _: Setting) -> Days | None:
    """`2018`"""
    return years(int(time.parts["y"]))


def _decade(time: Time, _: Setting) -> Days | None:
    """`the 1990s`"""
    first = int(time.parts["y"])
    return years(first, first + 9)


def _relative(time: Time, setting: Setting) -> Days | None:
    """`last year`, `this quarter`, `next month`, `the previous week`, `that year`, `the same month`"""
    word, unit = time.parts["rel"].lower(), time.parts["unit"].lower()
    words = table("times")
    if word in words["anaphoric"]:
        if setting.said is None:
            return None
        base = setting.said
        if unit in {"year", "quarter", "half", "month", "week"} and word in {"same", "that"}:
            return base if unit != "year" or _is_year(base) else holding(base[1], "year")
        return _neighbour(base, unit, words["anaphoric"][word])
    if setting.published is None:
        return None
    return holding(setting.published, unit, offset=words["relative"][word])


def _is_year(span: Days) -> bool:
    return (span[1] - span[0]).days in {364, 365}


def _neighbour(base: Days, unit: str, offset: int) -> Days:
    """`the following year` after a fiscal year is fiscal too; `the month before` after a quarter is the month."""
    if _is_year(base) and unit == "year":
        return shift(base, offset, unit)
    return holding(base[1] if offset > 0 else base[0], unit, offset=offset)


def _the_before(time: Time, setting: Setting) -> Days | None:
    """`the month before`, `the year earlier`, `the week after`"""
    unit, base = time.parts["unit"].lower(), setting.said
    if base is None:
        return None
    offset = 1 if time.parts["dir"].lower() == "after" else -1
    return shift(base, offset, unit) if unit == "year" else _neighbour(base, unit, offset)


LONGEST_MOVED = {"day": 0, "week": 6, "month": 91, "quarter": 92}
"""Days between first and last of the longest span of which one speaks as so many units away: no year a week ago."""


def _ago(time: Time, setting: Setting) -> Days | None:
    """`a year earlier`, `three months before`, `the year-ago period`, `two years later`: the same span, moved"""
    unit = time.get("unit", "unitb", "unitc").lower()
    count = number(time.parts["n"]) if time.get("n") else 1
    direction = time.get("dir", "dirb", "dirc").lower()
    offset = count if direction in {"later", "on"} else -count
    if setting.said is not None:
        length = (setting.said[1] - setting.said[0]).days
        return shift(setting.said, offset, unit) if length <= LONGEST_MOVED.get(unit, length) else None
    if direction == "ago" and setting.published is not None and unit == "year" and count > 1:
        return holding(setting.published, "year", offset=offset)
    return None


def _same(time: Time, setting: Setting) -> Days | None:
    """`the same period last year`, `the corresponding quarter of 2017`, `the same month a year ago`"""
    base = setting.said
    if month := month_of(time, "m"):
        year = time.get("my")
        return months(int(year), month) if year else setting.nearest(lambda y: months(y, month))
    if base is None:
        return None
    if year := time.get("y"):
        return shift(base, int(year) - base[1].year, "year")
    if time.get("before"):
        return shift(base, -1, "year")
    if time.get("rel"):
        spoken = setting.spoken_year(time.parts["rel"])
        return spoken and shift(base, min(spoken[0].year - base[1].year, 0) or -1, "year")
    return base


def _to_date(_: Time, setting: Setting) -> Days | None:
    """`the year to date`: to the end of the data's month where one was spoken of, else to the publication date"""
    said, published = setting.said, setting.published
    if published is None:
        return None
    end = published
    if said is not None and said[1] <= published and (said[1] - said[0]).days in range(27, 300):
        end = said[1]
    return date(end.year, 1, 1), end


def _today(time: Time, setting: Setting) -> Days | None:
    """`yesterday`, `today`, `overnight`; without a past verb `today` is nowadays"""
    if setting.published is None:
        return None
    behind = {"yesterday": 1, "last night": 1, "overnight": 0, "tomorrow": -1}.get(time.get("word").lower(), 0)
    return _one(setting.published - timedelta(days=behind))


def _weekday(time: Time, setting: Setting) -> Days | None:
    """`on Tuesday`: the last one, or the publication date itself; `last Friday`, `next Monday`"""
    if time.get("d"):
        return _day(time, setting)
    published = setting.published
    if published is None:
        return None
    behind = (published.weekday() - table("times")["weekdays"].index(time.parts["w"])) % 7
    if time.get("rel").lower() in {"next", "the following"}:
        behind -= 7
    return _one(published - timedelta(days=behind))


def _year_end(time: Time, setting: Setting) -> Days | None:
    """`at year-end`, `by quarter-end`: the last day of the year spoken of, else of the present or, looking back, the last one"""
    unit = time.parts["unit"].lower()
    day = setting.said[1] if setting.said is not None else setting.published
    if day is None:
        return None
    end = holding(day, unit)[1]
    if not setting.future and setting.published is not None and end > setting.published:
        end = holding(day, unit, offset=-1)[1]
    return end, end


def _christmas(_: Time, setting: Setting) -> Days | None:
    return setting.nearest(lambda y: _one(day_of(y, 12, 25)))


def _through_year(_: Time, setting: Setting) -> Days | None:
    """`through the year`, of growth in a quarter's or month's report: the twelve months to its end"""
    return None if setting.said is None else _ending(setting.said[1], 12, "month")


def _the_period(time: Time, setting: Setting) -> Days | None:
    """`in the quarter`, `in the period`: the one just spoken of; `for the year`, `the fiscal year`"""
    unit, said = time.parts["unit"].lower(), setting.said
    if unit in {"year", "fiscal"}:
        return year_of(time, setting, fiscal=bool(time.get("fy")))
    if unit == "day" and said is not None and said[0] != said[1]:
        return None
    return said


RULES: dict[str, Callable[[Time, Setting], Days | None]] = {
    "to_date": _to_date,
    "iso": _iso,
    "slashed": _slashed,
    "running": _running,
    "first_some": some_of,
    "half_month": half,
    "quarter": quarter,
    "bare_quarter": quarter,
    "glued_quarter": quarter,
    "year_quarter": quarter,
    "half": half,
    "glued_half": half,
    "year_half": half,
    "days": _days,
    "month_range": _month_range,
    "month_quarter": month_quarter,
    "day": _day,
    "day_first": _day,
    "spoken_month": _spoken_month,
    "month": _month,
    "same": _same,
    "ago": _ago,
    "fiscal": _fiscal,
    "full_year": full_year,
    "years": _years,
    "decade": _decade,
    "relative": _relative,
    "the_before": _the_before,
    "today": _today,
    "weekday": _weekday,
    "year_end": _year_end,
    "christmas": _christmas,
    "through_year": _through_year,
    "the_period": _the_period,
    "year": _year,
}
"""Form → what it means; `vague` has no dates."""
