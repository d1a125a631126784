"""Pieces of regular expressions for dates, and what they are worth.

In a pattern `~` stands for white space and `_` for white space or a hyphen; `spaced` writes them out.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SPACE = r"\s{1,9}"
HYPHEN = r"(?:\s{1,9}|[-‑–])"


def spaced(pattern: str) -> str:
    """The pattern with its `~` and `_` written out; group names and escapes hold neither."""
    return pattern.replace("~?", r"\s{0,9}").replace("~", SPACE).replace("_", HYPHEN)


def opening(words: Iterable[str]) -> str:
    """A look at the next character: whether one of the words can begin there, before they are tried one by one."""
    return "(?=[" + "".join(sorted({word[0] for word in words})) + "])"


def _months() -> str:
    words = table("times")
    long = [m for name in words["months"] for m in (name, name.upper())]
    short = [rf"{m}\b\.?" for m in (*words["short_months"], "Sept", "Febr")]
    return f"(?-i:{opening(long)}(?:" + "|".join([*(rf"{m}\b" for m in long), *short]) + "))"


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, long ones first; those that share their first word are told apart after it."""
    ends: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        first = re.split("[ -]", phrase)[0]
        ends.setdefault(first, []).append(phrase[len(first) :])
    ordered = sorted(ends, key=len, reverse=True)
    return f"(?:{opening(ends)}(?:" + "|".join(re.escape(first) + _any_end(ends[first]) for first in ordered) + "))"


def _any_end(ends: Sequence[str]) -> str:
    printed = "|".join(re.escape(end).replace(r"\ ", "~").replace(r"\-", "_") for end in ends)
    return f"(?:{printed})" if ends[1:] else printed


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{opening(words)}(?:{'|'.join(words)}))"


MONTH_NAMES = [
    rf"(?-i:{name}|{short}\b\.?)"
    for name, short in zip(table("times")["months"], table("times")["short_months"], strict=True)
]
MONTH = _months()
"""A month as printed: `March`, `MARCH`, `Mar`, `Sept.`; never `may` or `march`."""
WEEKDAY = rf"(?-i:{_any_of(table('times')['weekdays'])})\b"
SHORT_WEEKDAY = r"(?-i:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
"""A weekday cut short, which is one only before a date: `Tue, 4 June`; not `Sun Pharma`."""
YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[.,]\d|~?%|s\b)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|:\d|[.,/]\d|[-–]\d{3}|~?(?:percent|per~cent|million|billion))"
NUMBER = rf"(?:\d{{1,3}}|{_any_of(sorted(table('times')['numbers'], key=len, reverse=True))})\b"
ORDINAL = _any_of(table("times")["ordinals"])
RELATIVE = _any_of([*table("times")["relative"], *table("times")["anaphoric"]])
UNIT = _any_of(table("times")["units"])
STEP = "(?:year|month|quarter|week|day)"


@cache
def month_number(printed: str) -> int:
    """1 for `January`, `JAN`, `Jan.` and so on to 12."""
    short = [m.lower() for m in table("times")["short_months"]]
    return short.index(printed[:3].lower()) + 1


def number(printed: str) -> int:
    """How many: `four`, `10`, `a`."""
    word = printed.lower()
    return int(word) if word.isdigit() else int(table("times")["numbers"][word])


def year_number(printed: str) -> int:
    """`2018` → 2018; two digits belong to this century up to 49: `18` → 2018, `98` → 1998."""
    value = int(printed)
    if len(printed) > 2:  # noqa: PLR2004 - two digits
        return value
    return value + (2000 if value < 50 else 1900)  # noqa: PLR2004 - the turn is half-way


def year_pair(printed: str) -> tuple[int, int]:
    """First and last year of `2018`, `2018-19`, `2018/2019`, `1999-00`."""
    first_text, _, last_text = re.sub(r"[–/]", "-", printed).partition("-")
    first = year_number(first_text)
    if not last_text:
        return first, first
    last = int(last_text) if len(last_text) > 2 else first - first % 100 + int(last_text)  # noqa: PLR2004 - two digits
    return first, last + 100 if last < first else last
