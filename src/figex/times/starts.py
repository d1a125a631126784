"""With which words a time expression can begin: cheap tests, before the patterns are tried."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Collection

FIRST_YEAR, LAST_YEAR = "1500", "2099"
NUMBERED_DATE = re.compile(r"\.\d{1,2}\.")
"""What follows the day of `31.12.2018`."""
LETTERS = frozenset({"Q", "H", "F", "FQ", "FH", "FY", "YTD", "QTD", "FYTD"})
"""Of `Q1`, `FY2018`, `YTD`: what is before their digits."""
DASHES = frozenset("-‑–—/")


def may_start(word: str) -> bool:
    """Whether an expression can begin with that word"""
    first, lower = word[0], word.lower()
    return first.isdigit() or lower in _starts() or (first.isupper() and (word in LETTERS or lower[:3] in _names()))


def after_the(word: str) -> bool:
    """Whether a `the` before that word can begin an expression: `the third quarter`, `the winter`, not `the mill`"""
    return may_start(word) or word.lower() in _definite()


def goes_on(text: str, word: str, end: int, then: re.Match[str] | None) -> bool:
    """Whether an expression can begin with a word that ends at `end` and before the word `then`.

    `5 May`, `5-10 May`, `5 months`, not `5 percent`; `a year ago`, not `a mill`; `to date`, not `to 5`
    """
    if word[0].isdigit():
        return (len(word) == len(LAST_YEAR) and FIRST_YEAR <= word <= LAST_YEAR) or _day_or_number(text, end, then)
    followers = _followers().get(word.lower())
    return followers is None or (then is not None and then[0].lower() in followers)


def _day_or_number(text: str, end: int, then: re.Match[str] | None) -> bool:
    """Whether a number that is no year can begin an expression: `5th`, `1Q`, `5 May`, `12 months`, `5 to 10 May`"""
    mark = text[end : end + 1]
    if then is None or mark == ",":
        return False
    if mark == ".":
        return NUMBERED_DATE.match(text, end) is not None
    after = then[0].lower()
    if after.isdigit():
        return not DASHES.isdisjoint(text[end : then.start()])
    return mark.isalpha() or after in _after_number() or after[:3] in _names()


@cache
def _after_number() -> frozenset[str]:
    words = table("times")
    return frozenset([*words["counted"], *words["joining"]])


@cache
def _followers() -> dict[str, Collection[str]]:
    """Words that begin expressions only before certain others, and these."""
    words = table("times")
    counted = frozenset(words["counted"])
    return {
        **dict.fromkeys((name for name in words["numbers"] if name not in words["ordinals"]), counted),
        **{word: frozenset(after) for word, after in words["only_before"].items()},
        "a": counted | frozenset(words["only_before"]["a"]),
    }


@cache
def _definite() -> frozenset[str]:
    """The words after `the` with which no expression begins otherwise."""
    words = table("times")
    return frozenset(part for name in ("definite", "seasons", "events") for part in words[name])


@cache
def _names() -> frozenset[str]:
    words = table("times")
    return frozenset(name[:3].lower() for name in (*words["months"], *words["weekdays"], "Christmas"))


@cache
def _starts() -> frozenset[str]:
    words = table("times")
    phrases = (phrase.replace("-", " ").split()[0] for phrase in words["vague"])
    return frozenset(
        [*words["starts"], *words["numbers"], *words["ordinals"], *words["relative"], *words["anaphoric"], *phrases]
    )
