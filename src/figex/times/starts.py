"""With which words a time expression can begin: cheap tests, before the patterns are tried."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from figex.lexicon import KEPT_WORDS, table
from figex.times.forms import FORMS

if TYPE_CHECKING:
    from collections.abc import Collection

FIRST_YEAR, LAST_YEAR = "1500", "2099"
NUMBERED_DATE = re.compile(r"\.\d{1,2}\.")
"""What follows the day of `31.12.2018`."""
DASHES = frozenset("-‑–—/")


@lru_cache(maxsize=KEPT_WORDS)
def forms_from(word: str) -> tuple[str, ...]:
    """The forms that can begin with that word, in the order in which they are tried; none for most words."""
    known, lower = _begins(), word.lower()
    if word[0].isdigit():
        return known["<year>" if is_year(word) else "<digits>"]
    names = known.get(_names().get(lower[:3], ""), ()) if word[0].isupper() else ()
    found = {*known.get(lower, ()), *names, *known.get(word, ())}
    return tuple(form for form in FORMS if form in found)


def is_year(word: str) -> bool:
    """Whether digits can be a year"""
    return len(word) == len(LAST_YEAR) and FIRST_YEAR <= word <= LAST_YEAR


def after_the(word: str) -> bool:
    """Whether a `the` before that word can begin an expression: `the third quarter`, `the winter`, not `the mill`"""
    return bool(forms_from(word)) or word.lower() in _definite()


def goes_on(text: str, word: str, end: int, then: re.Match[str] | None) -> bool:
    """Whether an expression can begin with a word that ends at `end` and before the word `then`.

    `5 May`, `5-10 May`, `5 months`, not `5 percent`; `a year ago`, not `a mill`; `to date`, not `to 5`
    """
    if word[0].isdigit():
        return is_year(word) or _day_or_number(text, end, then)
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
def _names() -> dict[str, str]:
    """The first three letters of months and weekdays, lower case, with what stands for them in `begins`."""
    words = table("times")
    months = {name[:3].lower(): "<month>" for name in words["months"]}
    return months | {name[:3].lower(): "<weekday>" for name in words["weekdays"]}


@cache
def _begins() -> dict[str, tuple[str, ...]]:
    """The forms by the word that they begin with, in the order of `FORMS`."""
    words = table("times")
    found: dict[str, list[str]] = {}
    for form in FORMS:
        for word in words["begins"][form]:
            name = word.strip("<>")
            for each in words[name] if name != word and name in words else [word]:
                found.setdefault(each, []).append(form)
    return {word: tuple(forms) for word, forms in found.items()}
