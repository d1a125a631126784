"""What is told from the publication date or the period last spoken of: `last year`, `a year earlier`, `that month`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.times.calendar import MONTHS, Days, holding, months, shift, years
from figex.times.expressions import month_of
from figex.times.pieces import number
from figex.times.quarters import present_year, year_of
from figex.times.stretches import ending

if TYPE_CHECKING:
    from figex.times.expressions import Time
    from figex.times.setting import Setting


def relative(time: Time, setting: Setting) -> Days | None:
    """`last year`, `this quarter`, `next month`, `the previous week`, `that year`, `the same month`

    `Exports rose 5 percent in 2018. The next year they fell 3 percent`: the following one
    """
    word, unit = time.get("rel").lower() or "last", time.get("unit", "unitb").lower()
    words = table("times")
    if word == "next" and time.get("the") and setting.said is not None and not setting.future:
        word = "following"
    if before := time.get("unitc").lower():
        return None if setting.published is None else holding(setting.published, before, offset=-2)
    if word in words["anaphoric"]:
        if setting.said is None:
            return None
        base = setting.said
        if unit in {"year", "quarter", "half", "month", "week"} and word in {"same", "that"}:
            return base if unit != "year" or is_year(base) else holding(base[1], "year")
        return _neighbour(base, unit, words["anaphoric"][word])
    if setting.published is None:
        return None
    fiscal = unit == "year" and (bool(time.get("fy")) or (word in words["of_reports"] and setting.fiscal.quarters))
    return holding(setting.published, unit, setting.fiscal.first if fiscal else 1, words["relative"][word])


def neighbours(time: Time, setting: Setting) -> Days | None:
    """`the previous three months`, `the six months before that`: so many units before or after the period spoken of"""
    if setting.said is None:
        return None
    count, unit = number(time.get("n", "nb")), time.get("unit", "unitb").lower()
    start, end = setting.said
    if table("times")["anaphoric"].get(time.get("rel").lower(), 0) < 0 or time.get("dir").lower() not in {"", "after"}:
        return ending(start - timedelta(days=1), count, unit)
    first = end + timedelta(days=1)
    return first, shift((first, first), count, unit)[0] - timedelta(days=1)


def just_ended(time: Time, setting: Setting) -> Days | None:
    """`the quarter just ended`, `the fiscal year that just ended`"""
    if setting.published is None:
        return None
    return holding(
        setting.published, time.get("unit", "unitb").lower(), setting.fiscal.first if time.get("fy") else 1, -1
    )


def one_too(time: Time, setting: Setting) -> Days | None:
    """11 percent last quarter and 4 percent in `the current one`: the unit of the period spoken of"""
    said, words, word = setting.said, table("times"), time.parts["rel"].lower()
    unit = UNITS.get(round((said[1] - said[0]).days / 10)) if said is not None else None
    if said is None or unit is None:
        return None
    if word in words["anaphoric"]:
        return _neighbour(said, unit, words["anaphoric"][word])
    if setting.published is None:
        return None
    first = said[0].month if unit in {"year", "half"} else 1
    return holding(setting.published, unit, first, words["relative"][word])


UNITS = {1: "week", 3: "month", 9: "quarter", 18: "half", 36: "year"}
"""Tens of days between first and last → the unit so long."""


def next_too(_: Time, setting: Setting) -> Days | None:
    """5 this year and 6 `next`"""
    return None if setting.published is None else holding(setting.published, "year", offset=1)


def is_year(span: Days) -> bool:
    """Whether the span is a year long, calendar or fiscal."""
    return (span[1] - span[0]).days in {364, 365}


LENGTHS = {"week": range(6, 7), "month": range(27, 31), "quarter": range(88, 93), "half": range(179, 185)}
"""Days between first and last of a unit, wherever it begins."""


def _neighbour(base: Days, unit: str, offset: int) -> Days:
    """`the following year` after a fiscal year is fiscal too, `the week before` after one to Friday is to Friday.

    `the month before` after a quarter is the month.
    """
    if is_year(base) and unit == "year":
        return shift(base, offset, unit)
    if unit in LENGTHS and (base[1] - base[0]).days in LENGTHS[unit]:
        return shift(base, offset, unit)
    return holding(base[1] if offset > 0 else base[0], unit, offset=offset)


def the_before(time: Time, setting: Setting) -> Days | None:
    """`the month before`, `the year earlier`, `the week after`, `the season before`"""
    unit, base = time.parts["unit"].lower().replace("season", "year"), setting.said
    if base is None:
        return None
    offset = 1 if time.parts["dir"].lower() == "after" else -1
    return shift(base, offset, unit) if unit == "year" else _neighbour(base, unit, offset)


LONGEST_MOVED = {"day": 0, "week": 6, "month": 91, "quarter": 92}
"""Days between first and last of the longest span of which one speaks as so many units away: no year a week ago."""


def ago(time: Time, setting: Setting) -> Days | None:
    """`a year earlier`, `three months before`, `the year-ago period`, `two years later`: the same span, moved"""
    unit = time.get("unit", "unitb", "unitc", "unitd", "unite").lower()
    count = number(time.parts["n"]) if time.get("n") else 1
    direction = time.get("dir", "dirb", "dirc", "dird", "dire").lower()
    offset = count if direction in {"later", "on"} else -count
    if direction == "ago" and unit == "year" and time.get("n") and count > 1:
        return None  # `two years ago`: about then
    if setting.said is not None:
        length = (setting.said[1] - setting.said[0]).days
        return shift(setting.said, offset, unit) if length <= LONGEST_MOVED.get(unit, length) else None
    if direction != "ago" or setting.published is None:
        return None
    if unit == "decade":
        return holding(setting.published, "year", offset=10 * offset)
    return holding(setting.published, unit, offset=offset) if unit == "day" else None


def same(time: Time, setting: Setting) -> Days | None:
    """`the same period last year`, `the corresponding quarter of 2017`, `the same month a year ago`"""
    base = setting.said
    if month := month_of(time, "m"):
        year = time.get("my")
        return months(int(year), month) if year else setting.nearest(lambda y: months(y, month))
    if base is None:
        return None
    if time.get("y", "yd"):
        return _same_in(time, base, setting)
    if time.get("rel") and not time.get("relfy"):
        spoken = setting.spoken_year(time.parts["rel"])
        return spoken and shift(base, min(spoken[0].year - base[1].year, 0) or -1, "year")
    if time.get("before", "beforeb", "beforec", "befored", "season", "relfy"):
        return shift(base, -1, "year")
    return shift(base, -1, "year") if time.get("which", "whichb").lower() in OF_ANOTHER else base


OF_ANOTHER = frozenset({"corresponding", "comparable", "equivalent", "pcp", "py"})
"""`the comparable period` is of another year; `the same period` may be the one spoken of."""


def _same_in(time: Time, base: Days, setting: Setting) -> Days | None:
    """`the same period of 2020`, `the comparable 2020 quarter`, `the corresponding quarter of FY22`"""
    named = years(int(time.parts["yd"])) if time.get("yd") else year_of(time, setting)
    if named is None:
        return None
    own = holding(base[1], "year", named[0].month)
    return shift(base, named[0].year - own[0].year, "year")


def part_profit(time: Time, setting: Setting) -> Days | None:
    """`half-year profit`, `9M revenue`: of the stretch spoken of if it is so long, else of the last one over"""
    count = 6 if time.get("half") else number(time.get("n", "na"))
    said, published = setting.said, setting.published
    if said is not None and months(said[0].year, said[0].month, count) == said:
        return said
    if published is None or count not in PARTS:
        return None
    first = setting.fiscal.first if setting.fiscal.quarters else 1
    starts = range(0, 12, 6) if count == 6 else (0,)  # noqa: PLR2004 - either half
    since = published.year - 2
    return setting.last_over([months(y, first + i, count) for y in range(since, since + 3) for i in starts])


PARTS = frozenset({6, 9})
"""Months of which results are reported."""


def to_date(time: Time, setting: Setting) -> Days | None:
    """`the year to date`, `so far this quarter`: to the end of the data's month where one was spoken of, else to the
    publication date
    """
    said, published = setting.said, setting.published
    if published is None:
        return None
    end = published
    if month := month_of(time, "m"):
        last = setting.nearest(lambda y: months(y, month))
        return last and (date(last[0].year, 1, 1), last[1])
    if said is not None and said[1] <= published and (said[1] - said[0]).days in range(27, 300):
        end = said[1]
    fiscal = bool(time.get("fy", "fyb", "fyc")) or time.get("short").upper() == "FY"
    unit = time.get("unit", "unitb", "unitc").lower() or TO_DATE.get(time.get("short").upper(), "year")
    if year := time.get("y", "yb", "yc"):
        return (date(int(year), 1, 1), end) if int(year) == published.year else years(int(year))
    end = end if unit == "year" else published
    return holding(end, unit, setting.fiscal.first if fiscal else 1)[0], end


TO_DATE = {"Q": "quarter", "M": "month"}


def year_end(time: Time, setting: Setting) -> Days | None:
    """`at year-end`, `by the quarter's end`: the last day of the year spoken of, of this or, looking back, the last"""
    unit = time.parts["unit"].lower()
    if year := time.get("y", "yb"):
        return (date(int(year), 12, 31),) * 2
    day = setting.said[1] if setting.said is not None and not setting.future else setting.published
    if day is None:
        return None
    first = setting.fiscal.first if time.get("fy") else 1
    end = holding(day, unit, first)[1]
    if not setting.future and setting.published is not None and end > setting.published:
        end = holding(day, unit, first, -1)[1]
    return end, end


def mid_year(time: Time, setting: Setting) -> Days | None:
    """`by mid-year`, `at midyear 2019`: June 30"""
    if year := time.get("y"):
        return (date(int(year), 6, 30),) * 2
    return setting.nearest(lambda y: (date(y, 6, 30),) * 2)


def period_end(_: Time, setting: Setting) -> Days | None:
    """`net debt at period end`: the last day of the period spoken of"""
    return None if setting.said is None else (setting.said[1], setting.said[1])


def that_day(_: Time, setting: Setting) -> Days | None:
    """`cash at that date`, `on the same night`: the day spoken of, or with which the period spoken of ends"""
    return None if setting.said is None else (setting.said[1], setting.said[1])


def to_that_day(time: Time, setting: Setting) -> Days | None:
    """`in the week to that date`: to the last day of the time spoken of"""
    count = number(time.parts["n"]) if time.get("n") else 1
    return None if setting.said is None else ending(setting.said[1], count, time.parts["unit"].lower())


def through_year(_: Time, setting: Setting) -> Days | None:
    """`through the year`, of growth in a quarter's or month's report: the twelve months to its end"""
    return None if setting.said is None else ending(setting.said[1], 12, "month")


def the_period(time: Time, setting: Setting) -> Days | None:
    """`in the quarter`, `in the period`: the one just spoken of; `for the year`; `over the nine months`, to its end

    `the review quarter`, `the month under review`, with none spoken of: the last one.
    """
    unit, said, reviewed = time.get("unit").lower(), setting.said, bool(time.get("review", "reviewb"))
    if unit == "year":
        own = None if reviewed or time.edge else setting.year_spoken_of
        if own is None and (time.get("fy") or time.edge in {"start", "beginning"}):
            own = year_of(time, setting, fiscal=bool(time.get("fy")))
        elif own is None and said is not None and is_year(said) and not setting.future and setting.is_fresh(said):
            own = said
        return own or present_year(replace(setting, future=setting.future and not reviewed), soon=time.lead == "by")
    if said is None and (time.edge or reviewed) and unit in {"week", *MONTHS} and setting.published is not None:
        over = reviewed or (time.edge == "end" and not setting.future)
        return holding(setting.published, unit, offset=-1 if over else 0)
    if said is None or (unit == "day" and said[0] != said[1]):
        return None
    return ending(said[1], number(time.parts["n"]), "month") if time.get("n") else said
