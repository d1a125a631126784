"""Numbers in words: `twelve`, `two hundred and fifty thousand`, `half a billion`, `a dozen`, `one and a half million`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from figex.lexicon import table

HUNDRED = 100
MAX_WORDS = 24
"""A longer chain of number words is no number that anyone writes; it is read in pieces of this size."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words at `text[start:end]`; `scale` is set when it ends in a magnitude (`two hundred million`)."""

    start: int
    end: int
    number: Decimal
    scale: Decimal | None = None


@cache
def word_pattern() -> str:
    """An alternation of the words that can begin a number; `a` only before a magnitude (`a hundred`)."""
    words = table("numbers")
    cardinals = "|".join(sorted(words["cardinals"], key=len, reverse=True))
    magnitudes = "|".join(words["magnitudes"])
    return rf"{cardinals}|half (?:an? )?(?:{magnitudes})|(?:an? )?(?:{magnitudes})|a quarter of an? (?:{magnitudes})"


@cache
def _next_pattern() -> re.Pattern[str]:
    words = table("numbers")
    names = "|".join(sorted([*words["cardinals"], *words["magnitudes"]], key=len, reverse=True))
    return re.compile(rf"(?:\s?-\s?|\s)(and(?:\s|-))?(?:(a half|one[ -]half|a quarter|three[ -]quarters)|({names}))\b", re.IGNORECASE)


@cache
def _first_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{word_pattern()})\b", re.IGNORECASE)


def spelled(text: str, start: int) -> tuple[int, list[Spelled]]:
    """The numbers in the chain of number words at `start`, in order, and where to go on."""
    first = _first_pattern().match(text, start)
    if not first:
        return start + 1, []
    found: list[Spelled] = []
    number = _Number(first.start(), first.end(), first[0].lower())
    at = first.end()
    for _ in range(MAX_WORDS):
        step = _next_pattern().match(text, at)
        if not step:
            break
        if not number.take(step):
            break
        at = step.end()
    found.append(number.done())
    return max(at, start + 1), found


class _Number:
    """A number being read: `total` holds what is multiplied already, `current` the hundreds that still may be."""

    def __init__(self, start: int, end: int, first: str) -> None:
        words = table("numbers")
        self.start, self.end = start, end
        self.total = Decimal(0)
        self.last = first.split()[-1].split("-")[-1]
        self.lowest = Decimal("1e30")
        self.scale: Decimal | None = None
        magnitude = words["magnitudes"].get(self.last)
        if magnitude is None:
            self.current = Decimal(words["cardinals"][first])
            return
        share = Decimal("0.5") if first.startswith("half") else Decimal("0.25") if "quarter" in first else Decimal(1)
        self.current = share
        self._multiply(Decimal(magnitude))

    def take(self, step: re.Match[str]) -> bool:
        """Reads one more word; False when it belongs to another number (`five and six`)."""
        words, linked = table("numbers"), step[1] is not None
        if step[2]:
            return linked and self._add_part(step[2].lower(), step.end())
        name = step[3].lower()
        if name in words["magnitudes"]:
            fits = not linked and self._multiply(Decimal(words["magnitudes"][name]))
        else:
            fits = self._add(Decimal(words["cardinals"][name]), linked=linked)
        if fits:
            self.last, self.end = name, step.end()
        return fits

    def _add_part(self, part: str, end: int) -> bool:
        """`two and a half`, then perhaps `million`"""
        if self.total or self.scale is not None:
            return False
        self.current += Decimal("0.75") if part.startswith("three") else Decimal("0.5") if part.endswith("half") else Decimal("0.25")
        self.last, self.end = "part", end
        return True

    def _add(self, value: Decimal, *, linked: bool) -> bool:
        """`twenty` + `two`, `hundred and` + `fifty`, `thousand` + `two`"""
        names = table("numbers")
        last = names["cardinals"].get(self.last)
        after_magnitude = self.last in names["magnitudes"] and self.last != "dozen"
        after_ten = last is not None and last >= 20 and not linked and value < 10  # noqa: PLR2004 - twenty to ninety, one to nine
        if not (after_ten or after_magnitude) or value == 0:
            return False
        self.current += value
        self.scale = None
        return True

    def _multiply(self, factor: Decimal) -> bool:
        """`two` x `hundred`, `two hundred and fifty` x `thousand`"""
        if self.last == "part" and factor == HUNDRED:
            return False
        if factor == HUNDRED:
            if self.current >= HUNDRED or not self.current:
                return False
            self.current *= factor
            self.scale = None
            return True
        if factor >= self.lowest or not (self.current or self.total):
            return False
        self.total += self.current * factor
        self.current, self.lowest, self.scale = Decimal(0), factor, factor
        return True

    def done(self) -> Spelled:
        """The finished number; one that ends in a magnitude keeps it apart, so that a range can share it."""
        value = self.total + self.current
        if self.scale is not None and self.scale >= 1000:  # noqa: PLR2004 - a hundred or a dozen is not shared
            return Spelled(self.start, self.end, value / self.scale, self.scale)
        return Spelled(self.start, self.end, value)
