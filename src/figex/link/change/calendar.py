"""Bases that are a month, a quarter or a year by name: how far before the figure's own time do they lie?

`from September` is the month before for a figure of October; `than in 2004`, written of 2005, is the year before.
The figure's own time is what the text before it speaks of, for periods are resolved only later.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.modality.prospect import PROJECTED, prospect, verb_over

if TYPE_CHECKING:
    from figex.link.sentence import Mention

MONTH = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b\.?"
    r"(?:\s+(?:of\s+)?((?:19|20)\d\d))?(?!\.?\s+\d{1,2}\b)",
    re.IGNORECASE,
)
MONTH_NAME = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$"
)
DAY = re.compile(r"\.?\s+\d{1,2}\b")
"""What makes a month a date: from `May 4`."""
MONTHS_OF = re.compile(
    r"\b((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov)[a-z]{0,6}\s?(?:to|through|[-–])\s?)"
    r"((?:feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} (?:19|20)\d\d)\b"
)
"""A span of months as a base: compared with [January to] May 2014."""
QUARTER = re.compile(
    r"\b(?:(?P<word>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter|Q(?P<after>[1-4])|(?P<before>[1-4])Q"
    r"|(?P<three>first|second|third|fourth|last|final) three months of"
    r"|(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} quarter)"
    r"(?:(?: of| in)? ?(?:fiscal |FY ?)?['’]?(?P<year>(?:19|20)?\d\d)\b)?",
    re.IGNORECASE,
)
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": 4,
    "final": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
ON_DAY = re.compile(r"\s*\d{1,2}(?:st|nd|rd|th)?(?: of)?\s$")
"""`takes effect on 1 January`: when, not against what."""
THIS_MONTH = re.compile(r"\bthis month\b", re.IGNORECASE)
YEAR_END = re.compile(r"\byear-end\b|\bend(?: of |-)|\b31 dec|\bdec(?:ember)? 31\b")
YEAR = re.compile(r"\b(?:FY ?)?((?:19|20)\d\d)\b(?![-–/]\d{4}\b)|\b(last year|this year)\b", re.IGNORECASE)
PART_OF_YEAR = re.compile(r"\b(?:early|late|mid|spring|summer|autumn|winter|start of|beginning of|middle of)[ -]$")
"""`six times as many as in early 2021` compares with no whole year."""
COMPARED = re.compile(
    r"\b(?:than|from|on|against|with|over|above|below|vs\.?|versus|compared to|relative to|since"
    r"|as (?:recently|late) as)"
    r"\s+(?:in\s+|the\s+)?$"
    r"|\b(?:than|from|against|versus) [^\s,;]{1,12}(?:\s[^\s,;]{1,10}){0,2} in $",
    re.IGNORECASE,
)
SPAN_UNIT = re.compile(r"\b(year|season|quarter|month|week|half|day)\b")
SPAN_BASES = {"year": "yoy", "season": "yoy", "quarter": "qoq", "month": "mom"}
"""What `than last` is after `this year`."""
ELIDED = re.compile(
    r"(?:(?:in|for|during) )?(?:the )?"
    r"(?:last|one before|(?:previous|prior|preceding|last|first|second|third)(?: one)?)$"
)
"""A base that leaves out its year or quarter."""
BACK = 4000
"""How many characters back the figure's own month and year are looked for."""
BASE_REACH, COMPARED_REACH = 16, 40
"""Characters before a month that may belong to the base (`the month of May`), or compare with it (`than in May`)."""
DECEMBER, EARLY, QUARTERS, CENTURY = 12, 3, 4, 100
"""Up to the month EARLY an undated figure may still be last year's."""
MONTH_WORD = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b"
LAST_MONTH = re.compile(rf"\blast {MONTH_WORD}")
NEXT = re.compile(r"\s*(?:next|tomorrow)\b")
MONTH_FIRST = re.compile(
    rf"\s*(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? |early |mid-|late |start of )?{MONTH_WORD}"
)
DAY_FIRST = re.compile(r"\s*(?:the )?\d{1,2}(?:st|nd|rd|th)?\b")


def dated_base(mention: Mention, at: int, base: str) -> str | None:
    """What a month, quarter or year in `base`, at offset `at` of the text, is to the figure; None if there is none."""
    return _quarter_base(mention, at, base) or _month_base(mention, at, base) or year_base(mention, at, base)


def _month_base(mention: Mention, at: int, base: str) -> str | None:
    """`from September` of an October figure is `mom`, `on October 2015` of one of October 2016 `yoy`"""
    found = next((m for m in MONTH.finditer(base) if _is_month(m)), None)
    leading = base[: found.start()] if found else ""
    dated = ON_DAY.match(leading) is not None and mention.article.text[:at].rstrip().endswith("on")
    if found is None or dated or len(leading) > BASE_REACH or DAY.match(mention.article.text, at + found.end()):
        return None
    if re.search(r"\b(?:to|through|and)\b", leading):
        return None
    if re.search(r"\b(?:end|start|beginning|mid)\b", leading):
        return "other" if found[2] or "end" not in leading else _ends_apart(mention, at, _number(found))
    return _month_apart(mention, at, _number(found), found[2])


def _ends_apart(mention: Mention, at: int, month: int) -> str:
    """`stood at 9 on 30 September, {1} more than at the end of June`: a quarter between two ends of months"""
    own = _own_months(mention, at)
    return {1: "mom", 3: "qoq"}.get((own[-1][0] - month) % DECEMBER, "other") if own else "other"


def _month_apart(mention: Mention, at: int, month: int, year: str | None) -> str:
    """How far the base `month` (of `year`, where printed) lies before the month that the text speaks of."""
    own = _own_months(mention, at)
    date = mention.article.date
    if date is not None and THIS_MONTH.search(mention.article.text, mention.sentence.start, at):
        own.append((date.month, None))
    if year and any(number == month and written == str(int(year) + 1) for number, written in own):
        return "yoy"
    for number, written in reversed(own):
        if number == month % DECEMBER + 1:
            return "mom"
        if number == month and year:
            spoken = own_year(mention, at) if date is None or date.year - int(year) != 1 else date.year
            return _years_apart(int(written) if written else spoken, int(year))
    if year and not own:
        return _years_apart(own_year(mention, at), int(year))
    return "mom" if not own and _is_latest(mention, month) else "other"


def _is_latest(mention: Mention, month: int) -> bool:
    """Whether a month is one of the two before publication, which an undated figure may be compared with."""
    date = mention.article.date
    return date is None or (date.month - month) % DECEMBER in {1, 2}


def _own_months(mention: Mention, at: int) -> list[tuple[int, str | None]]:
    """The months (number, year) that the text before `at` speaks of, those it compares with left out."""
    text = mention.article.text
    return [
        (_number(found), found[2])
        for found in MONTH.finditer(text, max(0, at - BACK), at)
        if _is_month(found) and not COMPARED.search(text, max(0, found.start() - COMPARED_REACH), found.start())
    ]


def _years_apart(own: int | None, base: int) -> str:
    return "yoy" if own is None or own - base == 1 else "other"


def _is_month(found: re.Match[str]) -> bool:
    """Not `market`, `decade`, `mayor`, nor the verb `may` of a text that has capitals"""
    word = re.split(r"\W", found[0])[0]
    if not MONTH_NAME.match(word.lower()):
        return False
    return word not in {"may", "march"} or found.string.islower()


def _number(found: re.Match[str]) -> int:
    return _month_index(found[1])


def _month_index(name: str) -> int:
    return 1 + [*table("basis")["months"]].index(name.lower())


def _quarter_base(mention: Mention, at: int, base: str) -> str | None:
    """`than in the first quarter`: the quarter before, unless the two quarters or their years say otherwise"""
    found = QUARTER.search(base)
    if found is None:
        return None
    year, date = YEAR.search(base), mention.article.date
    own = _own_quarter(mention, at)
    if _year_after(mention, at, found):
        return "yoy"
    if own is not None:
        return _quarters_apart(own, found)
    if found["year"] and date is not None:
        last = QUARTERS * (date.year % CENTURY) + (date.month - 1) // 3
        apart = last - QUARTERS * int(found["year"][-2:]) - _quarter_number(found)
        near = QUARTERS - 1 <= apart <= QUARTERS + 1
        return "yoy" if near else "qoq" if apart < QUARTERS else "other"
    return "yoy" if year and year[1] and date and date.year > int(year[1]) else "qoq"


def _own_quarter(mention: Mention, at: int) -> re.Match[str] | None:
    """The quarter that the text before `at` speaks of last, those it compares with left out."""
    text, own = mention.article.text, None
    for found in QUARTER.finditer(text, max(0, at - BACK), at):
        if not COMPARED.search(text, max(0, found.start() - COMPARED_REACH), found.start()):
            own = found
    return own


def _year_after(mention: Mention, at: int, base: re.Match[str]) -> bool:
    """Whether the text before `at` speaks of the base's quarter of the next year: `In 3Q14 … Compared with 3Q13, …`"""
    if not base["year"]:
        return False
    own, year = QUARTER.finditer(mention.article.text, max(0, at - BACK), at), int(base["year"][-2:]) + 1
    spoken = (m for m in own if m["year"] and int(m["year"][-2:]) == year)
    return any(_quarter_number(m) == _quarter_number(base) for m in spoken)


def _quarters_apart(own: re.Match[str], base: re.Match[str]) -> str:
    """`qoq` or `yoy` by how many quarters lie between; without years, the nearest past one is meant."""
    apart = _quarter_number(own) - _quarter_number(base)
    if own["year"] and base["year"]:
        apart += QUARTERS * (int(own["year"][-2:]) - int(base["year"][-2:]))
    elif base["year"] is None:
        apart %= QUARTERS
    elif apart == 0:
        return "yoy"
    return {0: "yoy", 1: "qoq", QUARTERS: "yoy"}.get(apart, "other" if base["year"] is None or own["year"] else "qoq")


def _quarter_number(found: re.Match[str]) -> int:
    """1 to 4: of `third quarter`, `Q3`, `3Q`, `the September quarter`"""
    if found["month"]:
        return (_month_index(found["month"]) + 2) // 3
    if found["word"] or found["three"]:
        return ORDINALS[(found["word"] or found["three"]).lower()]
    return int(found["after"] or found["before"])


def year_base(mention: Mention, at: int, base: str) -> str | None:
    """`more than in 2004`, written of 2005, is `yoy`; of a later year `other`; None if it names none."""
    found = YEAR.search(base)
    if found is None or found[1] is None:
        return None
    own, date = own_year(mention, at), mention.article.date
    part = PART_OF_YEAR.search(base, 0, found.start())
    if own is None or part or (YEAR_END.search(base) and _within_year(mention, at)):
        return "other"
    if date is not None and (own == int(found[1]) or _foretold(mention, at, own, int(found[1]))):
        own = date.year
    may_review = date is not None and own == date.year and date.month <= EARLY
    return "yoy" if own - int(found[1]) in ({1, 2} if may_review else {1}) else "other"


def _foretold(mention: Mention, at: int, own: int, base: int) -> bool:
    """`10 percent by 2030. Exports were twice those of 2020.`: whether another sentence's forecast named the year"""
    date = mention.article.date
    if date is None or own <= date.year or own - base == 1:
        return False
    return str(own) not in mention.article.text[mention.sentence.start : at]


def _within_year(mention: Mention, at: int) -> bool:
    """Whether the text before speaks of a month before the last: `at the end of June 5 fewer than at year-end 2019`"""
    months = _own_months(mention, at)
    return bool(months) and months[-1][0] != DECEMBER


def own_year(mention: Mention, at: int) -> int | None:
    """The year that the text before `at` speaks of, else the year of publication."""
    date = mention.article.date
    text = mention.article.text
    found = [
        m
        for m in YEAR.finditer(text, max(0, at - BACK), at)
        if not COMPARED.search(text, max(0, m.start() - COMPARED_REACH), m.start())
    ]
    if found and found[-1][1]:
        return int(found[-1][1])
    if date is None:
        return None
    return date.year - 1 if found and found[-1][2].lower() == "last year" else date.year


def begins_then(mention: Mention, base: str) -> bool:
    """`a {7.5%} raise from January`, `will go up {5%} from next July`: when it begins"""
    if NEXT.match(base):
        return True
    month = MONTH_FIRST.match(base)
    date = mention.article.date
    if month is not None and DAY_FIRST.match(base) and _is_present(mention):
        return True
    if month is None or date is None or prospect(mention.anchor.root) != PROJECTED:
        return False
    return (date.month - _month_index(month[1])) % DECEMBER not in {1, 2}


def _is_present(mention: Mention) -> bool:
    """`fees go up by {4%} from 1 January`: no verb of the past over the figure"""
    verb = verb_over(mention.anchor.root)
    return verb is not None and verb.tag_ in {"VB", "VBP", "VBZ"} and not any(t.lower_ == "did" for t in verb.children)


def is_pace(mention: Mention, base: str) -> bool:
    """`grew {8 percent a year} from $3 million in 2015`, `by {2 percent a year} over 2023-27`: where the years begin"""
    return mention.figure.per == "year" and re.search(r"\b(?:19|20)\d\d\b", base) is not None


def is_year_ago(mention: Mention, base: str) -> bool:
    """`what it did last June`, written in June"""
    month, date = LAST_MONTH.search(base), mention.article.date
    return month is not None and date is not None and date.month == _month_index(month[1])


def of_elided(mention: Mention, at: int, base: str) -> str | None:
    """The unit of `sold 40 this [year], {3} more than last`, `9 in the second [quarter], {3} more than in the first`"""
    if ELIDED.match(base.strip()) is None:
        return None
    spoken = SPAN_UNIT.findall(mention.article.text[mention.sentence.start : at].lower())
    return SPAN_BASES.get(spoken[-1], "other") if spoken else "other"
