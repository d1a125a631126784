"""The report's two charts: where looking beats reading, and only there."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from figex.export.cells import humane

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from figex.export.report import Row

MIN_BARS, MAX_BARS = 3, 8
MIN_DOTS, MAX_DOTS = 4, 300
MIN_DAYS = 3
"""A plot over fewer different days shows nothing."""
LEFT, RIGHT, TOP, BOTTOM = 70, 400, 14, 136
"""The plot's frame in its own units (412 × 166)."""
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@dataclass(frozen=True, slots=True)
class Bar:
    """The largest amount of a subject; `share` of the chart's widest bar, in percent."""

    subject: str
    row: Row
    share: float


@dataclass(frozen=True, slots=True)
class Dot:
    """A value at the middle of its period, placed on the plot."""

    x: float
    y: float
    row: Row


@dataclass(frozen=True, slots=True)
class Axis:
    """A line of the plot's grid and what it says."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Plot:
    """Values of one unit over time, between `left` and `right`."""

    unit: str
    measure: str
    dots: list[Dot]
    values: list[Axis]
    days: list[Axis]
    left: int = LEFT
    right: int = RIGHT


def amounts_by_subject(rows: Sequence[Row]) -> tuple[str, list[Bar]] | None:
    """The largest amounts in the commonest currency, one a subject; None where there are too few to compare.

    Amounts of a subject are not added: a text names parts and totals alike.
    """
    amounts = [row for row in rows if row.fact.kind == "money" and row.fact.subject and row.fact.value > 0]
    amounts = [row for row in amounts if row.fact.measure == "level" and not row.fact.per]
    currencies = Counter(row.fact.unit for row in amounts)
    if not currencies:
        return None
    currency = currencies.most_common(1)[0][0]
    largest: dict[str, Row] = {}
    for row in amounts:
        subject = row.fact.subject or ""
        if row.fact.unit == currency and (subject not in largest or row.fact.value > largest[subject].fact.value):
            largest[subject] = row
    top = sorted(largest.items(), key=lambda pair: -pair[1].fact.value)[:MAX_BARS]
    if len(top) < MIN_BARS:
        return None
    widest = top[0][1].fact.value
    return currency or "", [Bar(name, row, round(float(row.fact.value / widest) * 100, 2)) for name, row in top]


def values_over_time(rows: Sequence[Row]) -> Plot | None:
    """The values of the commonest unit and measure that have dates; None where that is no picture."""
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if _middle(row) and row.fact.unit and row.fact.kind != "period":
            groups[row.fact.unit, row.fact.measure].append(row)
    groups = {
        key: group
        for key, group in groups.items()
        if len(group) >= MIN_DOTS and len({_middle(row) for row in group}) >= MIN_DAYS
    }
    if not groups:
        return None
    (unit, measure), group = max(groups.items(), key=lambda pair: len(pair[1]))
    return _plot(unit, measure, group[:MAX_DOTS])


def _middle(row: Row) -> int | None:
    """The middle of a fact's period as a day number; an open period has none."""
    start, end = row.fact.period_start, row.fact.period_end
    return (start.toordinal() + end.toordinal()) // 2 if start and end else None


def _plot(unit: str, measure: str, group: Sequence[Row]) -> Plot:
    days = [_middle(row) or 0 for row in group]
    values = [_signed(row) for row in group]
    first, last = min(days), max(days)
    low, high = min(*values, values[0] * 0), max(values)
    span = (high - low) or max(abs(high), values[0] * 0 + 1)
    dots = [
        Dot(
            round(LEFT + (RIGHT - LEFT) * (day - first) / (last - first), 1),
            round(BOTTOM - (BOTTOM - TOP) * float((value - low) / span), 1),
            row,
        )
        for day, value, row in zip(days, values, group, strict=True)
    ]
    ticks = [
        Axis(round(BOTTOM - (BOTTOM - TOP) * float((value - low) / span), 1), humane(value)) for value in {low, high}
    ]
    dates = [Axis(LEFT, _month(first)), Axis(RIGHT, _month(last))]
    return Plot(unit, measure, dots, ticks, dates)


def _signed(row: Row) -> Decimal:
    """A fall is below zero."""
    value = row.fact.value
    return -value if row.fact.measure == "change" and row.fact.direction == "down" else value


def _month(day: int) -> str:
    at = date.fromordinal(day)
    return f"{MONTHS[at.month - 1]} {at.year}"
