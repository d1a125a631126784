"""TIMES: when a text says something holds, and the publication date it prints; no parser needed."""

from figex.times.calendar import UNKNOWN, Span
from figex.times.dateline import dateline
from figex.times.expressions import Time, find
from figex.times.fiscal import CALENDAR, FiscalYear, fiscal_year, fiscal_year_of, stated_fiscal_year, stated_year_end
from figex.times.resolve import resolve
from figex.times.setting import MUCH_NEARER

__all__ = [
    "CALENDAR",
    "MUCH_NEARER",
    "UNKNOWN",
    "FiscalYear",
    "Span",
    "Time",
    "dateline",
    "find",
    "fiscal_year",
    "fiscal_year_of",
    "resolve",
    "stated_fiscal_year",
    "stated_year_end",
]
