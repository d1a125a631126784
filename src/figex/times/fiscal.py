"""Which fiscal year a text means: India's from April, Australia's from July, else the calendar year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from figex.lexicon import table
from figex.times.pieces import MONTH, month_number, spaced

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?\$?|[₹¥£]")
YEAR_END = re.compile(
    spaced(rf"[Yy](?i:ear)~(?i:to|through|ended|ending|ends)~(?i:in~|on~|the~end~of~|end-)?(?P<m>{MONTH})~?\d{{0,2}}")
)
"""A year that is said to end with a month: `the year through March 2020`."""


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """A fiscal year: its first month (1 to 12), whether it is named after the year in which it ends, and whether
    unlabelled quarters, halves and full years of the text follow it.
    """

    first: int = 1
    named_by_end: bool = False
    quarters: bool = False

    def start_year(self, named: int) -> int:
        """The year in which `fiscal {named}` starts."""
        return named - 1 if self.named_by_end and self.first > 1 else named


CALENDAR = FiscalYear()
EVIDENCE = 2
"""Words that show a country before a text is taken to be about it."""


def fiscal_year(text: str) -> FiscalYear:
    """The fiscal year of the country that a text is about, by words that show the country; else the calendar year."""
    counts: dict[str, int] = {}
    cues = _cues()
    for word in filter(cues.__contains__, WORD.findall(text)):
        for country in cues[word]:
            counts[country] = counts.get(country, 0) + 1
    best = max(counts, key=lambda name: counts[name], default="")
    if counts.get(best, 0) < EVIDENCE:
        return CALENDAR
    row = table("times")["fiscal"][best]
    halves = row["halves"]
    follow = halves == "all" or (halves == "companies" and _reports_company(text))
    return FiscalYear(row["first"], row["named"] == "end", follow)


def stated_year_end(text: str) -> int | None:
    """The first month of a year whose end the text states (`the year through March`), or None."""
    hit = YEAR_END.search(text)
    return month_number(hit["m"]) % 12 + 1 if hit else None


def _reports_company(text: str) -> bool:
    return sum(cue in text for cue in table("times")["companies"]["cues"]) > 1


@cache
def _cues() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for country, row in table("times")["fiscal"].items():
        for cue in row["cues"]:
            found[cue] = (*found.get(cue, ()), country)
    return found
