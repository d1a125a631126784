"""Days: `March 19`, `12/31/2021`, `March 1-15`, `on Tuesday`, `yesterday`."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.times.calendar import Days, day_of, week
from figex.times.expressions import month_of

if TYPE_CHECKING:
    from datetime import date

    from figex.times.expressions import Time
    from figex.times.setting import Setting


def one_day(day: date | None) -> Days | None:
    """That day as a stretch."""
    return None if day is None else (day, day)


def iso(time: Time, _: Setting) -> Days | None:
    """`2021-07-23`"""
    return one_day(day_of(int(time.parts["y"]), int(time.parts["n"]), int(time.parts["d"])))


def slashed(time: Time, _: Setting) -> Days | None:
    """`12/31/2021`, `31.12.2021`: the month first with slashes unless it can't be one."""
    first, second, year = int(time.parts["a"]), int(time.parts["b"]), int(time.parts["y"])
    month, day = (second, first) if first > 12 else (first, second)  # noqa: PLR2004 - months
    return one_day(day_of(year, month, day))


def day(time: Time, setting: Setting) -> Days | None:
    """`March 19`, `19 March 2018`, `Thursday, March 19`, `March 19 last year`"""
    month, day = month_of(time, *DATED_MONTH), int(time.get(*DATED_DAY).rstrip("stndrh"))
    if month is None:
        return None
    if year := time.get("y", "yb"):
        return one_day(day_of(int(year), month, day))
    if time.get("rel"):
        spoken = setting.spoken_year(time.parts["rel"])
        return spoken and one_day(day_of(spoken[0].year, month, day))
    return setting.nearest(lambda y: one_day(day_of(y, month, day)))


DATED_MONTH, DATED_DAY = ("m", "mb"), ("d", "db")
"""What names the month and the day of a date, which may be told with its weekday"""


def days(time: Time, setting: Setting) -> Days | None:
    """`March 1-15`, `Sept. 28 to Oct. 4`, `from 3 to 5 March`, `March 3 and 4`"""
    first, last = month_of(time, "m"), month_of(time, "mb", "m")
    if first is None or last is None:
        return None

    def in_year(year: int) -> Days | None:
        start, end = (
            day_of(year, first, int(time.parts["d"].rstrip("stndrh"))),
            day_of(year + (last < first), last, int(time.parts["db"].rstrip("stndrh"))),
        )
        return (start, end) if start and end and start <= end else None

    return in_year(int(time.parts["y"])) if time.get("y") else setting.nearest(in_year)


def weekdays(time: Time, setting: Setting) -> Days | None:
    """`from Friday through Sunday`, `Monday and Tuesday`: the last ones"""
    if setting.published is None:
        return None
    names = [*table("times")["weekdays"]]
    end = setting.published - timedelta(days=(setting.published.weekday() - names.index(time.parts["wb"])) % 7)
    return end - timedelta(days=(end.weekday() - names.index(time.parts["w"])) % 7), end


def week_of(time: Time, setting: Setting) -> Days | None:
    """`the week of June 5`"""
    spoken = day(time, setting)
    return None if spoken is None else week(spoken[0])


def today(time: Time, setting: Setting) -> Days | None:
    """`yesterday`, `today`, `overnight`; without a past verb `today` is nowadays"""
    if setting.published is None:
        return None
    behind = DAYS_BEHIND.get(" ".join(time.get("word").lower().split()), 0)
    return one_day(setting.published - timedelta(days=behind))


DAYS_BEHIND = {
    "the day before yesterday": 2,
    "yesterday": 1,
    "last night": 1,
    "tomorrow": -1,
    "the day after tomorrow": -2,
}
"""Words for a day → how many days before the publication date it is"""


def weekend(time: Time, setting: Setting) -> Days | None:
    """`over the weekend`, `last weekend`: the last Saturday and Sunday, or those to come; `next weekend`"""
    published = setting.published
    if published is None:
        return None
    behind = (published.weekday() - SATURDAY) % 7
    ahead = time.get("rel").lower() in {"next", "coming"} or (setting.future and behind > 1)
    saturday = published - timedelta(days=behind - (7 if ahead else 0))
    return saturday, saturday + timedelta(days=1)


SATURDAY = 5


COMING = frozenset({"until", "till", "from"})
"""Leads of a weekday to come, where the clause looks ahead: `will be shut until Tuesday`."""


WEEKS = {"last": -1, "this": 0, "next": 1}
"""Which week's day it is → weeks from the publication date's."""


def weekday(time: Time, setting: Setting) -> Days | None:
    """`on Tuesday`: the last one, or the publication date itself; `next Monday`, `Monday of last week`"""
    if time.get(*DATED_DAY):
        return day(time, setting)
    published = setting.published
    if published is None:
        return None
    names = [*table("times")["weekdays"]]
    if spoken := time.get("week").lower():
        return one_day(week(published)[0] + timedelta(days=7 * WEEKS[spoken] + names.index(time.parts["w"])))
    behind = (published.weekday() - names.index(time.parts["w"])) % 7
    word = time.get("rel").lower()
    if (
        word in {"next", "the following"}
        or (word == "this" and setting.future and behind)
        or (setting.future and time.lead in COMING and behind)
    ):
        behind -= 7
    if word == "last" and not behind:
        behind = 7  # said on a Tuesday, `last Tuesday` is not today
    return one_day(published - timedelta(days=behind))


def day_to_weekday(time: Time, setting: Setting) -> Days | None:
    """`between Nov 1 and Saturday`, `from 5 May to Sunday`: the last one"""
    month, first = month_of(time, "m", "mb"), int(time.get("d", "db").rstrip("stndrh"))
    end = weekday(replace(time, parts={"w": time.parts["w"]}), setting)
    if end is None or month is None:
        return None
    start = setting.nearest(lambda y: one_day(day_of(y, month, first)))
    return (start[0], end[1]) if start and start[0] <= end[1] else None


def christmas(_: Time, setting: Setting) -> Days | None:
    """`since Christmas`"""
    return setting.nearest(lambda y: one_day(day_of(y, 12, 25)))
