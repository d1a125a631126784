"""Every number that a text prints, in digits or words, with its magnitude: `1,234.5`, `27 billion`, `two and a half`, `½`.

A numeral starts and ends only where the grammar understands the boundary: of `USD34.6`, `1.2.3` or `COVID-19` either the
whole is understood, or nothing is reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from figex.lexicon import table
from figex.recognise.words import Spelled, spelled, word_pattern

FORM = re.compile(
    r"""(?P<western>[0-9]{1,3}(?:,[0-9]{2,3}){0,12},[0-9]{3}(?:\.[0-9]+)?)(?![0-9])
      | (?P<dotted>[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(?:\.[0-9]{3}){2,12})(?![0-9])
      | (?P<swiss>[0-9]{1,3}(?:'[0-9]{3}){1,12}(?:\.[0-9]+)?)(?![0-9])
      | (?P<spaced>[0-9]{1,3}(?:[ ][0-9]{3}){1,12}(?:[.,][0-9]+)?)(?![0-9])
      | (?P<plain>[0-9]+(?:\.[0-9]+)?)(?![0-9])
      | (?P<comma>[0-9]+,[0-9]+)(?![0-9])
      | (?P<point>\.[0-9]+)(?![0-9])
    """,
    re.VERBOSE,
)
RUN = re.compile(r"[0-9][0-9.,']*[0-9]|[0-9]")
CONTINUES = re.compile(r"[.,'][0-9]|[·/:=][0-9]")
MIXED = re.compile(r"[ -]?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])|[ -]([0-9])/([0-9]{1,2})(?![0-9/])")
AND_PART = re.compile(r" and (?:a |one[ -])(half|third|quarter)\b(?![- ]year)")
MAX_DIGITS = 40
"""A longer run of digits is an identifier, not a number that a text states."""


@dataclass(slots=True)
class Numeral:
    """A number at `text[start:end]`: `number` as printed, times `scale` where a magnitude follows (None without one).

    `core_end` is the end of the digits or words, before the magnitude; `form` says how it is printed (`western`, `words`, …).
    """

    start: int
    end: int
    core_end: int
    number: Decimal
    scale: Decimal | None = None
    form: str = "plain"

    @property
    def value(self) -> Decimal:
        """The number with its magnitude."""
        return self.number if self.scale is None else self.number * self.scale


@cache
def _start_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![0-9.])\.?[0-9]|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|\b(?:{word_pattern()})\b", re.IGNORECASE)


def numerals(text: str) -> list[Numeral]:
    """Every numeral of the view `text`, in order and apart. Runs of digits that are no number are left out."""
    found: list[Numeral] = []
    start_of = _start_pattern().search
    at, european = 0, _is_european(text)
    while hit := start_of(text, at):
        first = hit[0][0]
        if first.isdigit() or first == ".":
            at, numeral = _digits(text, hit.start(), european=european)
        elif first in table("numbers")["vulgar"]:
            over, under = table("numbers")["vulgar"][first]
            at = hit.end()
            numeral = Numeral(hit.start(), at, at, Decimal(over) / Decimal(under), form="vulgar")
        else:
            at, spelt = spelled(text, hit.start())
            found.extend(_from_words(text, one) for one in spelt)
            continue
        if numeral:
            found.append(with_magnitude(text, numeral))
            at = max(at, found[-1].end)
    return found


def _from_words(text: str, one: Spelled) -> Numeral:
    numeral = Numeral(one.start, one.end, one.end, one.number, one.scale, form="words")
    return numeral if one.scale is not None else with_magnitude(text, numeral)


@cache
def _is_european_pattern() -> re.Pattern[str]:
    return re.compile(r"[0-9]\.[0-9]{3},[0-9]{1,2}(?![0-9])|[0-9]\.[0-9]{3}\.[0-9]{3}(?![0-9.])|(?<![0-9,])[0-9]{1,3},[0-9]{1,2} ?(?:%|€|EUR|Mio|Mrd)")


def _is_european(text: str) -> bool:
    """Whether the document writes `1.234,5`: a numeral that can mean nothing else is the evidence."""
    return _is_european_pattern().search(text) is not None


def _digits(text: str, start: int, *, european: bool) -> tuple[int, Numeral | None]:
    """The numeral in digits at `start` (None where the run of digits is no number), and where to go on."""
    form = FORM.match(text, start)
    if not form or CONTINUES.match(text, form.end()):
        run = RUN.match(text, start + (text[start] == "."))
        return (run.end() if run else start + 1), None
    style, printed = str(form.lastgroup), form[0]
    if len(printed) > MAX_DIGITS:
        return form.end(), None
    number = Decimal(_plain_number(printed, style, european=european))
    end = form.end()
    if mixed := MIXED.match(text, end):
        over, under = table("numbers")["vulgar"][mixed[1]] if mixed[1] else (int(mixed[2]), int(mixed[3]))
        if 0 < over < under:
            number, end = number + Decimal(over) / Decimal(under), mixed.end()
    elif part := AND_PART.match(text, end):
        number, end = number + Decimal(1) / table("numbers")["parts"][part[1]], part.end()
    return end, Numeral(start, end, end, number, form=style)


def _plain_number(printed: str, style: str, *, european: bool) -> str:
    """The digits with a decimal point and no separators."""
    if style == "dotted" or (european and style == "plain" and re.fullmatch(r"[0-9]{1,3}\.[0-9]{3}", printed)):
        return printed.replace(".", "").replace(",", ".")
    if style == "western":
        return printed.replace(",", "")
    if style == "spaced":
        return printed.replace(" ", "").replace(",", ".")
    return printed.replace("'", "").replace(",", ".")


@cache
def _magnitude_pattern() -> re.Pattern[str]:
    words = table("numbers")
    names = "|".join(sorted([*words["magnitudes"], *words["letters"]], key=len, reverse=True))
    return re.compile(rf"(?:\s|-\s?|)({names})s?(?![\w])(?!\.\w)", re.IGNORECASE)


def with_magnitude(text: str, numeral: Numeral) -> Numeral:
    """The numeral with the magnitudes that follow it: `27 billion`, `3.85 lakh crore`, `5bn`, `2-million`."""
    words = table("numbers")
    match = _magnitude_pattern().match
    for _ in range(2):
        hit = match(text, numeral.end)
        if not hit:
            break
        name = hit[1].lower()
        if numeral.form == "words" and name in words["magnitudes"]:
            break
        factor = Decimal(words["magnitudes"].get(name) or words["letters"][name])
        numeral.scale = factor * (numeral.scale or 1)
        numeral.end = hit.end(1)
    return numeral
