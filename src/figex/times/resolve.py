"""Time expressions as inclusive ISO dates.

News looks back: `in June` is the last June, unless the clause speaks of the future. What can't be told stays None.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from figex.times import days, moved, quarters, stretches, whole_years
from figex.times.calendar import UNKNOWN, Days, Span
from figex.times.fiscal import CALENDAR, FiscalYear
from figex.times.moved import is_year
from figex.times.setting import Setting

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from figex.times.expressions import Time


def resolve(
    time: Time,
    published: date | None,
    anchor: Span = UNKNOWN,
    fiscal: FiscalYear = CALENDAR,
    *,
    future: bool | Literal["near"] | None = None,
) -> Span:
    """First and last day of what `time` means, None for an end that is open or can't be told.

    `published` is the date of publication, `anchor` the period last spoken of (`a year earlier`, `that year`),
    `future` says whether the clause looks ahead; None leaves it to `by`, `until` and the like, and so does
    "near", which also looks ahead where a date to come is much nearer than the last one.
    """
    ahead = future if isinstance(future, bool) else time.lead in FORWARD
    setting = Setting(published, anchor, fiscal, future=ahead, open=future == "near", past=future is False)
    rule = RULES.get(time.form)
    if rule is None or time.lead in {"before", "after", "ahead of", "beyond"}:
        return UNKNOWN
    try:
        span = rule(time, setting)
    except (OverflowError, ValueError):  # beyond the years 1 to 9999
        return UNKNOWN
    # `from 2019 to 2015` is a slip, or no stretch of time
    return UNKNOWN if span is None or span[0] > span[1] else _bounded(time, span, setting)


FORWARD = {"by", "until", "till", "from", "into"}
"""Leads that look ahead where the year is left out."""


def _bounded(time: Time, span: Days, setting: Setting) -> Span:
    """The span as its lead and edge have it: `since` opens it to the date, `by the end of` leaves the last day."""
    if time.edge == "turn" and time.lead == "since":
        over = setting.published is not None and span[1] < setting.published
        span = (span[1] + timedelta(days=1),) * 2 if over else span
    elif time.edge in {"end", "close", "turn"}:
        span = (span[1], span[1])
    elif time.edge in {"mid", "middle"} and time.lead:
        span = _middle(span)
    elif time.edge in {"start", "beginning"}:
        span = (span[0], span[0])
    match time.lead:
        case "since":
            ahead = setting.published is not None and setting.published < span[0]
            return span[0], None if ahead else setting.published
        case "until" | "till" | "through" | "up to":
            return None, span[1]
        case "from":
            return span[0], None
        case _:
            return span


def _middle(span: Days) -> Days:
    """The day that `by mid-2027`, `since mid-March` mean: June 30, the 15th"""
    day = span[0].replace(month=6, day=30) if is_year(span) and span[0].month == 1 else span[0].replace(day=15)
    return day, day


RULES: dict[str, Callable[[Time, Setting], Days | None]] = {
    "to_date": moved.to_date,
    "iso": days.iso,
    "slashed": days.slashed,
    "running": stretches.running,
    "beginning": stretches.beginning,
    "nth_of": quarters.nth_of,
    "years_to": whole_years.years_to,
    "two_months": stretches.two_months,
    "neighbours": moved.neighbours,
    "next_too": moved.next_too,
    "first_some": quarters.some_of,
    "part_profit": moved.part_profit,
    "half_month": quarters.half_month,
    "quarter": quarters.quarter,
    "quarter_range": quarters.quarter_range,
    "owned_quarter": quarters.quarter,
    "bare_quarter": quarters.bare_part,
    "glued_quarter": quarters.quarter,
    "year_quarter": quarters.quarter,
    "half": quarters.half,
    "glued_half": quarters.half,
    "owned_half": quarters.half,
    "owned_some": quarters.some_of,
    "glued_months": quarters.glued_months,
    "year_half": quarters.half,
    "days": days.days,
    "days_first": days.days,
    "weekdays": days.weekdays,
    "day_to_weekday": days.day_to_weekday,
    "week_of": days.week_of,
    "month_range": stretches.month_range,
    "day_range": stretches.day_range,
    "month_quarter": quarters.month_quarter,
    "day": days.day,
    "day_first": days.day,
    "spoken_month": stretches.spoken_month,
    "month": stretches.month,
    "month_end": stretches.month_end,
    "that_day": moved.that_day,
    "same": moved.same,
    "ago": moved.ago,
    "fiscal": whole_years.fiscal_named,
    "full_year": quarters.full_year,
    "years": whole_years.years_range,
    "decade": whole_years.decade,
    "relative": moved.relative,
    "the_before": moved.the_before,
    "today": days.today,
    "weekday": days.weekday,
    "weekend": days.weekend,
    "year_end": moved.year_end,
    "mid_year": moved.mid_year,
    "just_ended": moved.just_ended,
    "one_too": moved.one_too,
    "christmas": days.christmas,
    "period_end": moved.period_end,
    "to_that_day": moved.to_that_day,
    "through_year": moved.through_year,
    "the_period": moved.the_period,
    "edged_years": whole_years.edged_years,
    "plan": whole_years.plan,
    "census": whole_years.year,
    "year": whole_years.year,
}
"""Form → what it means; `vague` has no dates."""
