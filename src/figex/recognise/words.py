"""Numbers in words: `twelve`, `two hundred and fifty thousand`, `half a billion`, `one and a half million`."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.recognise.currencies import prefixes
from figex.recognise.fraction import part_fits, share
from figex.recognise.numerals import Numeral, magnitude
from figex.recognise.patterns import one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.recognise.draft import Page

HUNDRED = 100
SHARED = 1000
"""The least magnitude that a range shares: a hundred or a dozen belongs to its own number."""
MAX_WORDS = 24
"""A longer chain of number words is no number that anyone writes; it is read in pieces of this size."""
DECIMALS = re.compile(r" point((?: (?:zero|oh|one|two|three|four|five|six|seven|eight|nine)){1,6})\b(?!-)")
CHAINED = frozenset(" \n-")
LAC = re.compile(r"Lac [A-Z]")
"""The lake of `Lac Tremblay`, which is no 100,000"""
VAGUE = frozenset(
    ("several", "few", "couple", "many", "countless", "per", "multi", "in", "dozens", "hundreds", "thousands", "tens")
)
"""Words after which a bare magnitude counts nothing: `several hundred`, `a couple of hundred`, `per thousand`."""


@cache
def _starts() -> re.Pattern[str]:
    """A word that can begin a number in words, or is a fraction or multiple by itself."""
    words = table("numbers")
    cardinals, magnitudes = one_of(words["cardinals"]), one_of(words["magnitudes"])
    parts = one_of(name for name in words["parts"] if not name.endswith("s") and name not in {"half", "second"})
    after_article = [*words["magnitudes"], *words["parts"]]
    each = one_of(
        name for name in words["parts"] if not name.endswith("s") and name not in {"half", "second", "quarter"}
    )
    times = one_of([*table("calendar")["durations"], *words["every"]["times"]])
    first = one_of(
        [f"every{gap}" for gap in " \n"]
        + [*words["cardinals"], *words["magnitudes"], "half", "twice", "thrice", "quarter-"]
        + [f"{article}{gap}{word}" for article in ("a", "an") for gap in " -" for word in after_article]
    )
    return re.compile(
        rf"""\b(?={first})(?:
            (?P<number>(?:half[ -](?:an?[ -])?|(?:a|three)[ -]quarters?[ -](?:of[ ]an?[ ])?|an?[ ])?{magnitudes})\b
          | (?P<fold>{cardinals})fold\b(?!-)
          | (?P<cardinal>{cardinals})\b
          | an?[ \n-](?P<part>{parts})\b(?!-)
          | (?P<half>half)\b(?!-)
          | (?P<adverb>twice|thrice)\b(?!-)
          | every[ \n](?P<each>{each})(?=[ \n][a-z])(?![ \n](?:{times}))
          | (?P<step>half|quarter)(?=-(?:percentage-)?point\b)
        )""",
        re.VERBOSE,
    )


@cache
def _next() -> re.Pattern[str]:
    words = table("numbers")
    names = one_of([*words["cardinals"], *words["magnitudes"]])
    parts = "(?:an?|one)[ -](?:half|quarter)|three[ -]quarters"
    return re.compile(rf"(?:\s?-\s?|\s)(and(?:\s|-))?(?:({parts})|({names}))\b")


@cache
def _ordinal_tail() -> re.Pattern[str]:
    """`twenty-first`, of which `twenty` is no number of its own"""
    ordinals = [name for name, rank in table("calendar")["ordinals"].items() if rank < HUNDRED]
    return re.compile(rf"(?<=ty)-{one_of(ordinals)}\b")


TICKER = re.compile(r":[ ]?[A-Z]{2,}\b")
"""What follows an exchange: `(SIX: ABC)`"""


def words(page: Page) -> Iterator[Numeral]:
    """Every number in words, in order."""
    text, at = page.lower, 0
    known = table("numbers")
    while hit := _starts().search(text, at):
        start, at = hit.span()
        group = str(hit.lastgroup)
        if group in {"number", "cardinal"}:
            numeral = _spelled(text, hit)
            at = numeral.end
            other = _ordinal_tail().match(text, at) or _is_exchange(page.text, start, at)
            if not other and not _is_vague(page, hit):
                yield numeral
        elif group == "fold":
            yield Numeral(start, at, at, Decimal(known["cardinals"][hit["fold"]]), form="adverb")
        elif group == "adverb":
            yield Numeral(start, at, at, Decimal(2 if hit[0] == "twice" else 3), form="adverb")
        elif group == "each":
            yield Numeral(start, at, at, share(1, known["parts"][hit["each"]]), form="part")
        elif group == "step" or part_fits(text, start, at, hit["part"] or "half"):
            yield Numeral(start, at, at, share(1, known["parts"][hit["part"] or hit["step"] or "half"]), form="part")


def _is_exchange(text: str, start: int, end: int) -> bool:
    """`(SIX: ABC)`: where a share is listed"""
    return text.startswith("(", start - 1) and TICKER.match(text, end) is not None


def _is_vague(page: Page, hit: re.Match[str]) -> bool:
    """`several hundred`, `a couple of million`, `in $ million`: a bare magnitude that nothing before it counts"""
    if hit["cardinal"] or " " in hit[0]:
        return False
    if LAC.match(page.text, hit.start()):
        return True
    if page.word_before(hit.start()) in prefixes():
        return True
    before = [word.strip("-").rpartition("-")[2] for word in page.words_before(hit.start())[-2:]]
    return bool(before) and (before[-1] in VAGUE or (before[-1] == "of" and before[0] in VAGUE))


def _spelled(text: str, first: re.Match[str]) -> Numeral:
    """The number in the chain of number words that begins with `first`."""
    number = _Number(first)
    at = first.end()
    for _ in range(MAX_WORDS):
        step = _next().match(text, at) if text[at : at + 1] in CHAINED else None
        if not step or _begins_another(text, number, step) or not number.take(step):
            break
        at = step.end()
    if text.startswith(" point ", at) and (decimals := DECIMALS.match(text, at)):
        number.decimals(decimals)
    numeral = number.done()
    if numeral.scale is None:
        numeral.end, numeral.scale = magnitude(text, numeral.end, None)
    return numeral


def _begins_another(text: str, number: _Number, step: re.Match[str]) -> bool:
    """`three million and two million`: an `and` before a number with a magnitude as large joins two numbers"""
    ahead = _next().match(text, step.end()) if step[1] and step[3] else None
    factor = table("numbers")["magnitudes"].get(ahead[3]) if ahead and not ahead[1] else None
    return factor is not None and factor >= number.lowest


class _Number:
    """A number being read: `total` holds what is multiplied already, `current` the hundreds that still may be."""

    def __init__(self, first: re.Match[str]) -> None:
        words = table("numbers")
        self.start, self.end = first.span()
        self.total = Decimal(0)
        self.lowest = Decimal("1e30")
        self.scale: Decimal | None = None
        if first["cardinal"]:
            self.last = first["cardinal"]
            self.current = Decimal(words["cardinals"][self.last])
            return
        *share_of, self.last = re.split(r"[ -]", first[0])
        self.current = Decimal("0.5") if "half" in share_of else Decimal("0.75") if "three" in share_of else Decimal(1)
        if "quarter" in share_of:
            self.current = Decimal("0.25")
        self._multiply(Decimal(words["magnitudes"][self.last]))

    def take(self, step: re.Match[str]) -> bool:
        """Reads one more word; False when it belongs to another number (`five and six`)."""
        words, linked = table("numbers"), step[1] is not None
        if step[2]:
            return linked and self._add_part(step[2], step.end())
        name = step[3]
        if name in words["magnitudes"]:
            fits = not linked and self._multiply(Decimal(words["magnitudes"][name]))
        else:
            fits = self._add(Decimal(words["cardinals"][name]), linked=linked)
        if fits:
            self.last, self.end = name, step.end()
        return fits

    def decimals(self, hit: re.Match[str]) -> None:
        """`zero point five`, `two point two five`, then perhaps `million`"""
        names = table("numbers")["cardinals"]
        if self.last not in names or self.total:
            return
        printed = "".join(str(names.get(word, 0)) for word in hit[1].split())
        self.current += Decimal(f"0.{printed}")
        self.last, self.end = "part", hit.end()

    def _add_part(self, part: str, end: int) -> bool:
        """`two and a half`, then perhaps `million`; `a million and a half`"""
        if self.scale is not None and part.endswith("half") and not self.current:
            self.total += self.scale / 2
            self.end = end
            return True
        if self.total or self.scale is not None:
            return False
        self.current += (
            Decimal("0.75")
            if part.startswith("three")
            else Decimal("0.5")
            if part.endswith("half")
            else Decimal("0.25")
        )
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
        """`two` x `hundred`, `two hundred and fifty` x `thousand`, `two lakh` x `crore`"""
        if self.last == "part" and factor == HUNDRED:
            return False
        if factor == HUNDRED:
            if self.current >= HUNDRED or not self.current:
                return False
            self.current *= factor
            self.scale = None
            return True
        if factor >= self.lowest and self.last in table("numbers")["magnitudes"] and not self.current:
            self.total *= factor
            self.lowest = self.scale = self.lowest * factor
            return True
        if factor >= self.lowest or not (self.current or self.total):
            return False
        self.total += self.current * factor
        self.current, self.lowest, self.scale = Decimal(0), factor, factor
        return True

    def done(self) -> Numeral:
        """The finished number; one that ends in a magnitude keeps it apart, so that a range can share it."""
        value = self.total + self.current
        if self.scale is not None and self.scale >= SHARED:
            return Numeral(self.start, self.end, self.end, value / self.scale, self.scale, form="words")
        return Numeral(self.start, self.end, self.end, value, form="words")
