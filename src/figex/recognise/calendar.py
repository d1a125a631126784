"""Time that is no figure: years on their own, durations, ages, ordinals."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from figex.facts import Refusal
from figex.lexicon import table
from figex.recognise.names import counts_something
from figex.recognise.patterns import one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.recognise.draft import Draft, Page

ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
DECADE = re.compile(r"'?s\b")
YEAR = re.compile(r"1[5-9][0-9]{2}|20[0-9]{2}")
YEAR_MARKS = "©(/[–-"
COUNTED = re.compile(r"[ \n]([a-z]{3,}s)\b")
MEAN = re.compile(r"\b(?:average|total|mean|median|maximum|minimum) of $")
"""`an average of 1600`"""
COUNTED_RANGE = re.compile(r"[-–][0-9]{4}[ \n][a-z]{3,}s\b")
"""`2000-2500 workers`, once the kinds have found no range of years"""
AGE = re.compile(r"(?:[A-Z][\w'-]+ ){1,3}[A-Z][\w'-]+, ?$")
AGE_ENDS = re.compile(r"(?:[.,;)](?![0-9])|$|\s*\n)")
AGED = frozenset(("age", "aged", "ages"))
OLDEST = 120
THIN = frozenset(("s", "d", "y"))
"""Letters that could stand for a time, but hardly do behind a number."""


@cache
def _durations() -> tuple[re.Pattern[str], frozenset[str]]:
    """A stretch of time after a number, and the words that can begin one."""
    words = table("calendar")
    between, units, symbols = words["duration_adjectives"], words["durations"], words["duration_symbols"]
    pattern = rf"""(?:[ \n-]{one_of(between)}[ \n-]|[ \n-]?)(?P<unit>{one_of(units)})(?:-olds?|[ ]old)?
            (?!\w|-(?:to|on|over)-|-hand\b)
        | (?P<symbol>{one_of(symbols)})(?![\w/])"""
    first = [word.split(" ")[0] for word in [*between, *units, *symbols]]
    return re.compile(pattern, re.VERBOSE), frozenset(first)


def duration(page: Page, draft: Draft) -> bool:
    """`10-year bond`, `the past five years`, `24h`, `180 minutes`, `a 58-year-old`: gives the draft its unit"""
    pattern, first = _durations()
    if draft.next_word not in first or page.text[max(0, draft.start - 1) : draft.start].isalnum():
        return False
    hit = pattern.match(page.lower, draft.end)
    if not hit:
        return False
    words = table("calendar")
    symbol = hit["symbol"]
    if symbol and (symbol in THIN or draft.numeral.form == "words"):
        return False
    draft.end = hit.end()
    draft.unit = words["duration_symbols"][symbol] if symbol else words["durations"][hit["unit"].replace("\n", " ")]
    return True


def is_year(page: Page, draft: Draft) -> bool:
    """`in 2016`, `2013 notes`, `the 1980s`: four digits that name a year, and no count of things (`over 2000 jobs`)"""
    numeral, text = draft.numeral, page.lower
    if draft.kind or numeral.form != "plain" or draft.scale is not None or numeral.end - numeral.start != 4:  # noqa: PLR2004 - digits of a year
        return False
    if not YEAR.match(text, numeral.start):
        return False
    if COUNTED_RANGE.match(page.text, numeral.end) or MEAN.search(text, max(0, draft.start - 12), draft.start):
        return False
    counted = None if DECADE.match(text, numeral.end) else COUNTED.match(page.text, numeral.end)
    words = table("calendar")
    if not counted or counted[1] in words["dated"]:
        return True
    before = page.words_before(numeral.start)
    last = before[-1].rstrip(".,") if before else ""
    named = not last or last in words["before_years"] or last[-1:] in YEAR_MARKS
    return named and last not in words["before_counts"]


PEOPLE_BY_AGE = re.compile(
    r"\b(?:people|persons|men|women|children|kids|boys|girls|adults|those|anyone|everyone|workers|residents|citizens|patients|drivers"
    r"|voters|pensioners|mothers|students|youths|employees|passengers|travellers|visitors)\s(?:aged\s)?(?:under|over|above|below)\s$"
)
AGE_STANDS = re.compile(
    r"\s?(?:[.,;:)]|$|\s(?:and|or|are|were|is|was|who|in|with|to|will|can|go|pay|get|have|has|had|rose|fell|at|from)\b)"
)
AGE_REACH = 34
KIN = "wife|husband|son|daughter|brother|sister|mother|father|mum|dad|grand(?:mother|father|son|daughter)|widow"
IS_AGED = re.compile(
    rf"\b(?:(?:he|she|who|(?:his|her|my|whose) (?:{KIN}))(?: is| was| turns| turned|[’']s)"
    r"(?: now| only| just| already| about| nearly)?|(?:i am|i[’']m)(?: now| only| just)?) $"
)
TURNED = re.compile(r"\b(?:turns|turned) $")
RELATIVE_AGED = re.compile(rf"\b(?:{KIN})(?: [a-z][\w-]+)?, $")


def age(page: Page, draft: Draft) -> bool:
    """`aged 24`, `Ona Ferrer, 24, joined`, `says Ferrer, 58.`, `men over 65`: behind a name, or people's bound"""
    if draft.numeral.form != "plain" or not 0 < draft.numeral.number < OLDEST:
        return False
    before = page.word_before(draft.start)
    set_off = before.endswith(",") and AGE_ENDS.match(page.text, draft.end)
    named = set_off and AGE.search(page.text, max(0, draft.start - 50), draft.start)
    own = draft.scale is None and _own_age(page, draft)
    if not named and not own and before.lower() not in AGED and not _people_by_age(page, draft):
        return False
    draft.unit = "year"
    return True


def _own_age(page: Page, draft: Draft) -> bool:
    """`He is 71.`, `who turned 40 last month`, `his daughter, 4,`: what a person is; no `it is 71`"""
    stood = max(0, draft.start - AGE_REACH)
    if IS_AGED.search(page.lower, stood, draft.start):
        return (
            AGE_STANDS.match(page.lower, draft.end) is not None
            or TURNED.search(page.lower, stood, draft.start) is not None
        )
    relative = RELATIVE_AGED.search(page.lower, stood, draft.start)
    return relative is not None and AGE_ENDS.match(page.text, draft.end) is not None


def _people_by_age(page: Page, draft: Draft) -> bool:
    """`children under 5`, `men over 65 and women over 60`; no `workers under 50 contracts`"""
    bounded = PEOPLE_BY_AGE.search(page.lower, max(0, draft.start - AGE_REACH), draft.start)
    stands = AGE_STANDS.match(page.lower, draft.end) is not None or not counts_something(page, draft)
    return bounded is not None and draft.scale is None and stands


APOSTROPHES = "'’"
NOTATION_REACH = 14


@cache
def _before_short_year() -> re.Pattern[str]:
    """What stands before a year of two digits: `Dec '98`, `FY'21`, `Q3 '21`"""
    words = table("calendar")
    months = f"{one_of(words['months'])}|{one_of(words['short_months'])}\\.?"
    return re.compile(rf"\b(?:{months}|FY|CY|Q[1-4]|[1-4]Q|H[12]|[12]H) ?['’]$")


def is_notation(page: Page, draft: Draft) -> bool:
    """Whether a number belongs to `Q3`, `H1`, `Dec '98`, `FY'21`, `class of '68`: no figure shares its unit with it"""
    text, start, digits = page.text, draft.numeral.start, draft.numeral.end - draft.numeral.start
    before = text[start - 1 : start]
    if before and before in "QH":
        return digits == 1 and not text[max(0, start - 2) : start - 1].isalnum()
    if not before or before not in APOSTROPHES or digits != 2:  # noqa: PLR2004 - of a year
        return False
    if text[max(0, start - 2) : start - 1].isspace() and not text[start + 2 : start + 3].isalnum():
        return True
    return _before_short_year().search(text, max(0, start - NOTATION_REACH), start) is not None


@cache
def month_words() -> frozenset[str]:
    """The months as printed, lower case, without the verb `may`."""
    words = table("calendar")
    return frozenset(name.lower() for name in (*words["months"], *words["short_months"])) - {"may"}


def is_ordinal(page: Page, draft: Draft) -> bool:
    """`31st`, `the 22nd amendment`"""
    if not page.text[draft.end : draft.end + 1].isalpha():
        return False
    hit = ORDINAL.match(page.lower, draft.end)
    if hit:
        draft.end = hit.end()
    return hit is not None


@cache
def _ordinal_words() -> re.Pattern[str]:
    words = table("calendar")
    ordinals = one_of(words["ordinals"])
    return re.compile(rf"\b(?:({ordinals})|({one_of(words['tens'])})[ -]({ordinals}))\b")


def ordinals(page: Page) -> Iterator[Refusal]:
    """The ordinals in words: `third`, `the twenty-first`, `second-largest`; `per second` is a unit."""
    words = table("calendar")
    for hit in _ordinal_words().finditer(page.lower):
        if hit[0] == "second" and page.lower.endswith(("per ", "a ", "every ", "each "), 0, hit.start()):
            continue
        value = words["ordinals"][hit[1]] if hit[1] else words["tens"][hit[2]] + words["ordinals"][hit[3]]
        yield Refusal(start=hit.start(), end=hit.end(), why="not:ordinal", kind="ordinal", value=Decimal(value))
