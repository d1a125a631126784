"""The period that is spoken of, and how a stretch of time lies to another and to the day of publication."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from figex.times import UNKNOWN
from figex.times.pieces import number
from figex.times.stretches import ending

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from figex.link.sentence import Found
    from figex.times import Span, Time

MONTHS_LONG = {"month": 1, "quarter": 3, "half": 6, "year": 12}
RECENT = 500
"""Days before publication within which a report's period ends."""


@dataclass(frozen=True, slots=True)
class Topic:
    """The period that is spoken of: the phrase that named it, its days, and the paragraph where it was last used.

    `ahead` says that a clause about the future named it; `form` is the form of the time expression; `line` that it was
    named in a headline without a verb, `aside` by the way: in a bullet without one, in a relative clause.
    """

    found: Found
    span: Span
    paragraph: int
    form: str = "month"
    lead: str = ""
    ahead: bool = False
    line: bool = False
    aside: bool = False
    outlook: bool = False
    """Whether a forecast or target that was spoken of is for it: `its guidance for the year to March`."""
    survey: bool = False
    """Whether people were asked then, whose answers are told in the present: `in June it polled 300 firms`."""
    budget: bool = False
    """Whether a budget or spending plan is for it, of which is told what will be."""
    bullet: bool = False
    """Whether a line of a list names it that has no verb, of what is over: the next lines go on with it."""
    once: bool = False
    """Whether it dates what happened to one thing once: no figure after it is of that time."""
    rule: bool = False
    """Whether the present tells what holds then: `from July 1 to June 30 the fee is {$9}`."""
    past: bool = False
    """Whether it was told of in the past though it goes on: `This month fares rose {5%}. The boat holds {60}.`"""
    stand: bool = False
    """Whether a list below tells how things stood on that day: `Highlights (as of 15 July)`"""
    leading: bool = False
    """Whether it is what the report as a whole is about."""

    def is_open(self, published: date | None) -> bool:
        """Whether the period is not over by the publication date."""
        end = self.span[1]
        return end is None or (published is not None and end > published)


def is_ahead(span: Span, published: date | None) -> bool:
    """Whether a span has not begun by the publication date."""
    return published is not None and span[0] is not None and span[0] > published


def is_recent(span: Span, published: date | None, days: int = RECENT) -> bool:
    """Whether a report published then can be about that period: not about 2013 in 2018"""
    end = span[1] or span[0]
    return published is None or (end is not None and (published - end).days <= days)


def is_within(inner: Span, outer: Span) -> bool:
    """Whether a span lies within another."""
    if None in {*inner, *outer}:
        return False
    return outer[0] <= inner[0] and inner[1] <= outer[1]  # type: ignore[operator]


def last_of_length(time: Time, said: Span, named: Sequence[Span]) -> Span:
    """`in the quarter`, `in the three months`: what is spoken of if it is so long, else the last such stretch named"""
    printed = time.get("n")
    months = number(printed) if printed else MONTHS_LONG.get(time.get("unit").lower(), 0)
    start, end = said
    if months and start is not None and end is not None and start == end and (end + timedelta(days=1)).day == 1:
        return ending(end, months, "month") or said  # `reserves at the end of May were 5; in the quarter they rose {2}`
    fitting = [span for span in (*named, said) if is_long(span, months)]
    if not fitting and not printed and end is not None and months in {3, 6} and _closes(end, months):
        return ending(end, months, "month") or said  # `Report, June 2022 … In the quarter it earned {9 million}`
    if not months or (not fitting and printed):
        return said
    return fitting[-1] if fitting else UNKNOWN


def _closes(day: date, months: int) -> bool:
    """Whether a quarter or half of the calendar ends with that day"""
    return day.month % months == 0 and (day + timedelta(days=1)).day == 1


def is_long(span: Span, months: int) -> bool:
    """Whether a span is that many months long."""
    start, end = span
    return start is not None and end is not None and months * 28 <= (end - start).days + 1 <= months * 31
