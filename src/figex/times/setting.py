"""What a time expression is read against: the publication date, the period last spoken of, the fiscal year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.times.calendar import Days, Span, holding, shift, years
from figex.times.pieces import year_pair

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from figex.times.fiscal import FiscalYear

AHEAD = 300
"""A future date without a year is at most so many days ahead; else it was the last one."""

NOT_YET_OVER = timedelta(days=14)
"""So long before its end a stretch may be reported on as a whole: statistics for a month come out in its last week."""

A_YEAR = 366

MUCH_NEARER = 3
"""How many times nearer than the next one a past quarter must be for a clause about the future to mean it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Publication date, period last spoken of, fiscal year, and whether the clause looks ahead."""

    published: date | None
    anchor: Span
    fiscal: FiscalYear
    future: bool = False
    open: bool = False
    """Whether the clause may look ahead: it does where the date to come is the nearer one by far."""
    past: bool = False
    """Whether the clause tells of what was: of a quarter that is over."""

    @property
    def said(self) -> Days | None:
        """The period last spoken of, if both its ends are known."""
        start, end = self.anchor
        return None if start is None or end is None else (start, end)

    def nearest(self, in_year: Callable[[int], Days | None], *, by_end: bool = False) -> Days | None:
        """The last such stretch that has begun (ended, `by_end`) by the publication date; ahead, the next one."""
        if self.published is None:
            return None
        spans = [span for year in range(self.published.year - 2, self.published.year + 3) if (span := in_year(year))]
        past = [span for span in spans if (self._is_over(span) if by_end else span[0] <= self.published)]
        ahead = [span for span in spans if span[1] >= self.published]
        if self.future and ahead and (ahead[0][0] - self.published).days <= AHEAD:
            return ahead[0]
        if self.open and ahead and past and self._much_nearer(ahead[0], past[-1]):
            return ahead[0]
        return past[-1] if past else None

    def _is_over(self, span: Days) -> bool:
        """Whether the span is reported on as a whole: it is over, or as good as."""
        assert self.published is not None  # noqa: S101 - callers have asked
        return span[0] <= self.published and span[1] <= self.published + NOT_YET_OVER

    def is_fresh(self, span: Days) -> bool:
        """Whether a year is the last one that is over, or ended with the data that are just out."""
        return self.published is not None and 0 <= (self.published - span[1]).days <= A_YEAR

    def last_over(self, spans: list[Days]) -> Days | None:
        """The last of the spans, in order, that is over by the publication date."""
        return next((span for span in reversed(spans) if self.published is not None and self._is_over(span)), None)

    def _much_nearer(self, coming: Days, gone: Days) -> bool:
        """`room for a cut in March`, written in February: the next one is near, the last one a year ago."""
        assert self.published is not None  # noqa: S101 - `nearest` has asked
        return (self.published - gone[1]).days > MUCH_NEARER * max((coming[0] - self.published).days, 1)

    def around(self, in_year: Callable[[int], Days | None]) -> Days | None:
        """The stretch whose first day is the fewest days away from the publication date, before or after it."""
        published = self.published
        if published is None:
            return None
        spans = [span for year in range(published.year - 1, published.year + 2) if (span := in_year(year))]
        return min(spans, key=lambda span: abs((span[0] - published).days), default=None)

    def closest(self, in_year: Callable[[int], Days | None]) -> Days | None:
        """Like `nearest`, but ahead not where the last one is much nearer: quarters and halves."""
        last = self.nearest(in_year, by_end=self.past)
        if not self.future or self.published is None or last is None or last[0] <= self.published:
            return last
        behind = Setting(self.published, self.anchor, self.fiscal).nearest(in_year)
        near = behind is not None and (self.published - behind[1]).days * MUCH_NEARER < (last[0] - self.published).days
        return behind if near else last

    def spoken_year(self, word: str) -> Days | None:
        """The calendar year that `last`, `this`, `next`, `the same`, `the previous` name."""
        name = word.lower()
        offsets = table("times")
        if name in offsets["anaphoric"]:
            return None if self.said is None else holding(self.said[1], "year", offset=offsets["anaphoric"][name])
        if self.published is None:
            return None
        return holding(self.published, "year", offset=offsets["relative"].get(name, 0))

    def fiscal_year(self, offset: int = 0) -> Days | None:
        """The fiscal year that holds the publication date, or one `offset` years on."""
        if self.published is None:
            return None
        return holding(self.published, "year", self.fiscal.first, offset)

    @property
    def year_spoken_of(self) -> Days | None:
        """The fiscal year that is spoken of, if not over: `FY2013`, or its first half, which a new year divides."""
        said, published = self.said, self.published
        if said is None or published is None or said[0].year == said[1].year:
            return None
        whole = holding(said[1], "year", self.fiscal.first)
        return whole if said[0] == whole[0] and whole[1] >= published else None

    def fiscal_start(self, printed: str) -> int:
        """The year in which the fiscal year of that name starts: `FY19`, `2018-19`"""
        first, last = year_pair(printed)
        return first if last > first else self.fiscal.start_year(first)

    def named_year(self, printed: str, *, fiscal: bool) -> Days:
        """`2018`, `2018-19`, `FY18`"""
        first, last = year_pair(printed)
        if fiscal or (last == first + 1 and self.fiscal.first > 1):
            return years(self.fiscal_start(printed), None, self.fiscal.first)
        return years(first, last)

    def moved(self, span: Days, count: int) -> Days:
        """The span `count` years on."""
        return shift(span, count, "year")
