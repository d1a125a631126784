"""Which fiscal year a text means: India's from April, Australia's from July, else the calendar year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from figex.lexicon import table
from figex.times.pieces import DAY, MONTH, YEAR, month_number, spaced

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?\$?|[₹¥£]")
YEAR_END = re.compile(
    spaced(
        rf"[Yy](?i:ear)~(?i:to|through|ended|ending|ends)~(?i:in~|on~|the~end~of~|end-)?(?:\d{{1,2}}~)?(?P<m>{MONTH})~?\d{{0,2}}"
    )
)
"""A year that is said to end with a month: `the year through March 2020`."""


ENDS_ON = rf"(?:on~)?(?:(?P<df>{DAY})~)?(?P<m>{MONTH})(?:~(?P<d>{DAY}))?(?:,?~(?P<y>{YEAR}))?"
QUARTER = re.compile(
    spaced(
        r"\b(?:(?P<q>first|second|third|fourth)(?:~fiscal)?_quarter|Q(?P<n>[1-4]))\b"
        r"(?:,?~(?:of~)?(?:the~)?(?:(?:fiscal|financial)~(?:year~)?|FY~?)?(?P<fy>20\d\d))?"
    ),
    re.IGNORECASE,
)
"""A quarter by its number: `Second Quarter Fiscal 2025`"""
QUARTER_END = re.compile(
    spaced(
        r"\b(?i:(?:quarter|(?<!month )period|Q[1-4])(?:~and~(?:[\w-]+~){0,3}(?:year|half|months))?|three_months)"
        r"(?i:,?~(?:of~)?(?:fiscal~|FY)?(?:year~)?20\d\d)?,?~\(?(?i:that~|which~)?(?i:ended|ending|ends|to)"
        rf"~{ENDS_ON}"
    )
)
"""The day with which a quarter, and what is reported with it, ends: `quarter and nine months ended July 31, 2024`"""
HALF_END = re.compile(
    spaced(
        rf"\b(?i:half[-~]year|first[-~]half|six[-~]months)(?:~period)?,?~(?:that~)?(?i:ended|ending|to)~(?:the~)?{ENDS_ON}"
    )
)
"""The day with which a first half ends: `the half-year ended June 30`"""
FISCAL_END = re.compile(
    spaced(
        rf"\b(?i:fiscal|financial)~(?i:year)(?:~{YEAR}(?:[-–/]\d{{2,4}})?)?~\(?(?i:to|through|ended|ending|ends|that~ends|that~ended|which~ends|which~ended)~(?i:in~|on~)?"
        rf"{ENDS_ON}"
    )
)
"""A fiscal year that is said to end with a month: `the fiscal year ended January 28`."""
FISCAL_START = re.compile(
    spaced(
        r"\b(?i:year,?)(?:~(?i:(?:that~|which~)?(?:begins|began|beginning|starts|started|starting|runs|running))~(?i:on~|in~|from~)?"
        rf"|(?:~{YEAR}(?:[-–/]\d{{2,4}})?)?~\((?i:from~)?(?=[^()\n]{{3,20}}(?:~to~|[-–])))"
        rf"(?:(?P<df>{DAY})~)?(?P<m>{MONTH})(?:~(?P<d>{DAY}))?"
    )
)
"""A year that is said to begin with a month: `the fiscal year that begins on July 1`, `its year runs from August`"""
PART_MONTHS = re.compile(
    spaced(
        rf"\b(?P<m>{MONTH})(?:[-–]|~(?:to|through)~){MONTH}(?:~period)?(?:,~the|~or~the|~\((?:the~)?)?~?(?:fiscal~)?(?P<q>first|second|third|fourth)"
        r"[-~](?:fiscal~)?(?P<part>quarter|half)\b(?!~of~(?:19|20)\d\d)"
    ),
    re.IGNORECASE,
)
"""A quarter or half by its months and its number: `April-September, the first half of fiscal 2019`"""
NUMBERED_PART = re.compile(spaced(r"(?:first|second|third|fourth)[-~](?:fiscal~)?(?:quarter|half)"))
"""What every such phrase has, in lower case: quicker to look for."""
ANY_QUARTER = re.compile(r"q(?:uarter|[1-4])")
"""The same of `QUARTER`."""
TOP = 1500
"""Characters at the top of a text where a report says which quarter it is on."""
JUNE = 6
SECOND_HALF = re.compile(r"\bsecond half\b(?! (?:of|ended|to)\b)")
"""What is to come after a half that ended with June, which then is the year's first."""
INTO_NEXT = 7
"""Up to that day of a month a quarter that ends there is one of the month before: `ended August 3`."""


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
DATELINE = 12
"""Words at the top among which one in capitals, `ISLAMABAD:`, is enough where all years are fiscal."""
EVIDENCE = 2
"""Words that show a country before a text is taken to be about it."""
FISCAL = re.compile(r"\b(?:fiscal|financial[ \n]year)\b|(?:\b|(?<=[QHM]))FY ?['’]?\d\d", re.IGNORECASE)
"""In a text that speaks of fiscal years one such word is enough: where none shows another country, and where not only
the state keeps the country's fiscal year; `2018-19` is one too, where it may not be a crop's."""
PAIR = re.compile(r"\b20(\d\d)[-–/](?:20)?(\d\d)\b")
CROP = re.compile(r"\b(?:seasons?|crops?|harvests?|marketing\syear|league)\b", re.IGNORECASE)
STATE = re.compile(
    r"\b(?:deficit|surplus|[Bb]udget\w*|BUDGET|Speaker|government|ministry|federal|parliament|GDP|public|households|farmers|tax\w*"
    r"|[Mm]inisters?|(?i:departments?|authorit(?:y|ies))|agenc(?:y|ies)|[Cc]ouncils?|Legislature|lawmakers|Auditor|spending)\b"
)
"""Words of a text on a whole country, of which even a state's fiscal year is meant."""


def fiscal_year(text: str) -> FiscalYear:
    """The fiscal year of the country that a text is about, by words that show the country; else the calendar year."""
    counts = _shown(text)
    best = max(counts, key=lambda name: counts[name], default="")
    if not best:
        return CALENDAR
    row = table("times")["fiscal"][best]
    halves, sure = row["halves"], counts[best] >= EVIDENCE
    of_all = halves != "none" or (STATE.search(text) is not None and (sure or not _reports_company(text)))
    pairs = any((int(first) + 1) % 100 == int(last) for first, last in PAIR.findall(text)) and not CROP.search(text)
    if not of_all or (not sure and (len(counts) != 1 or not (FISCAL.search(text) or pairs))):
        return CALENDAR
    follow = sure and (halves == "all" or (halves == "companies" and _reports_company(text)))
    return FiscalYear(row["first"], row["named"] == "end", follow)


def _shown(text: str) -> dict[str, int]:
    """How often a text shows each country, by the words of which there are any in it"""
    counts: dict[str, int] = {}
    shared: set[tuple[str, str]] = set()
    cues, words, rows = _cues(), WORD.findall(text), table("times")["fiscal"]
    if cues.keys().isdisjoint(words):
        return counts
    for place, word in enumerate(words):
        for country in cues.get(word, ()):
            row = rows[country]
            if len(cues[word]) > 1 and (country, word) in shared:
                continue
            shared.add((country, word))
            dateline = place < DATELINE and word.isupper() and row["halves"] != "none" and word in row["cues"]
            counts[country] = counts.get(country, 0) + (2 * EVIDENCE if dateline else 1)
    present = set(words)
    for country in [name for name in counts if "needs" in rows[name] and present.isdisjoint(rows[name]["needs"])]:
        del counts[country]
    own = {name for word in present - set(rows["us_federal"]["shared"]) for name in cues.get(word, ())}
    if not own.isdisjoint(rows["us_federal"]["with"]):
        return {name: count for name, count in counts.items() if name in own}
    return counts


def fiscal_year_of(text: str) -> FiscalYear:
    """The fiscal year that a text states by the ends of its periods, else that of the country it is about."""
    country, first, stated = fiscal_year(text), stated_year_end(text), stated_fiscal_year(text)
    if country == CALENDAR and stated is None and first not in {None, 1} and _reports_company(text):
        return FiscalYear(first, named_by_end=True)
    if first is None and stated is None and (begun := FISCAL_START.search(text)) is not None:
        start = month_number(begun["m"])
        day = begun["df"] or begun["d"] or "1"
        if day.rstrip("stndrh") == "1" and start not in {1, country.first}:
            return FiscalYear(start, named_by_end=True)
    if stated is not None and stated.first != country.first:
        return stated
    return FiscalYear(first, country.named_by_end, quarters=True) if first == country.first and first != 1 else country


def stated_year_end(text: str) -> int | None:
    """The first month of a year whose end the text states (`the year through March`), or None."""
    hit = YEAR_END.search(text)
    return month_number(hit["m"]) % 12 + 1 if hit else None


def stated_fiscal_year(text: str) -> FiscalYear | None:
    """The fiscal year that a company shows by the end of a quarter or of the year: `third quarter ended April 30`."""
    lower = text.lower()
    if NUMBERED_PART.search(lower) and (hit := PART_MONTHS.search(text)) is not None:
        size = 6 if hit["part"].lower() == "half" else 3
        first = (month_number(hit["m"]) - 1 - size * ORDER.index(hit["q"].lower())) % 12 + 1
        return FiscalYear(first, first > 1, quarters=True)
    named = QUARTER.search(text, 0, TOP) if ANY_QUARTER.search(lower) else None
    if named is not None and (hit := QUARTER_END.search(text, 0, TOP)) is not None and _is_its_end(text, named, hit):
        quarter = int(named["n"] or 1 + ORDER.index(named["q"].lower()))
        first = (_last_month(hit) - 3 * quarter) % 12 + 1
        starts = int(hit["y"]) - (_last_month(hit) < first) if hit["y"] else 0
        return FiscalYear(first, first > 1 and not (named["fy"] and starts == int(named["fy"])), quarters=True)
    if SECOND_HALF.search(lower) and (hit := HALF_END.search(text, 0, TOP)) is not None and _last_month(hit) == JUNE:
        return FiscalYear(1, named_by_end=False, quarters=True)
    if ("fiscal" in lower or "financial" in lower) and (hit := FISCAL_END.search(text)) is not None:
        first = _last_month(hit) % 12 + 1
        return FiscalYear(first, first > 1, quarters=True)
    return None


def _is_its_end(text: str, named: re.Match[str], end: re.Match[str]) -> bool:
    """Whether a stretch ends that quarter: not `in the third quarter of 2014, after the three months to June`"""
    three = end[0].lower().startswith("three")
    if three and FORESEEN.search(text, max(0, named.start() - 30), named.start()):
        return False  # `has forecast first-quarter sales of 9 million after the three months to December`
    if not three or named["fy"] is None or named.start() > end.start():
        return True
    return re.search(r"\.\s|\b(?:after|from|than|against|having)\b", text[named.end() : end.start()]) is None


FORESEEN = re.compile(r"\b(?:forecasts?|expects?|sees|guid(?:es|ed|ance)|outlook|projects|projected)\b[^.\n]{0,24}$")
ORDER = ("first", "second", "third", "fourth")


def _last_month(hit: re.Match[str]) -> int:
    """The month that ends with the day of a match: `August 3` ends July."""
    month, day = month_number(hit["m"]), (hit["df"] or hit["d"] or "").rstrip("stndrh")
    return (month - 2) % 12 + 1 if day and int(day) <= INTO_NEXT else month


def _reports_company(text: str) -> bool:
    return sum(cue in text for cue in table("times")["companies"]["cues"]) > 1


@cache
def _cues() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for country, row in table("times")["fiscal"].items():
        names = {form for cue in row["cues"] for form in (cue, cue.upper() if cue[4:] else cue)}
        for cue in names.union(f"{name}{mark}s" for name in names for mark in "'’"):
            found[cue] = (*found.get(cue, ()), country)
    return found
