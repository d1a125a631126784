"""Numbers in digits, with their magnitude: `1,234.5`, `27 billion`, `2 1/2`, `½`, `3.85 lakh crore`.

A numeral starts and ends only where the grammar understands the boundary: of `USD34.6`, `1.2.3` or `COVID-19` either
the whole is understood, or nothing is reported.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from msgspec import Struct

from figex.lexicon import table
from figex.recognise.fraction import share
from figex.recognise.patterns import one_of

FORM = re.compile(
    r"""(?P<western>[0-9]{1,3}(?:,[0-9]{2,3}){0,12},[0-9]{3}(?:\.[0-9]+)?)(?![0-9])
      | (?P<dotted>[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(?:\.[0-9]{3}){2,12})(?![0-9])
      | (?P<swiss>[0-9]{1,3}(?:'[0-9]{3}){1,12}(?:\.[0-9]+)?)(?![0-9])
      | (?P<spaced>[0-9]{1,3}(?:[ ][0-9]{3}){1,12}(?:[.,][0-9]+)?)(?![0-9])
      | (?P<comma>[0-9]+,[0-9]{1,2})(?![0-9,])
      | (?P<plain>[0-9]+(?:\.[0-9]+)?)(?![0-9])
      | (?P<point>\.[0-9]+|,[0-9]{2}(?=[ ]?[€$£]))(?![0-9])
    """,
    re.VERBOSE,
)
SIMPLE = re.compile(r"[0-9]+(?:\.[0-9]+)?(?![0-9]|[.,' ][0-9]|[·/:=][0-9])")
"""By far the commonest form, `plain` with nothing behind it that could belong to it."""
RUN = re.compile(r"[0-9][0-9.,']*[0-9]|[0-9]")
PAIR = r"[0-9][0-9.,]{0,12}(?: (?:million|billion|mln|mn|bn))? (?:euros?|dollars?|pounds?)\b"
"""The second of `$4.5/3.8 euro`: an amount told in two currencies"""
CONTINUES = re.compile(rf"[.,'][0-9]|[·:=][0-9]|(?<!\b[12][0-9]{{3}})/(?!{PAIR})[0-9]")
"""Behind a number these make it something else, which is not understood; only a year may be followed by `/18`."""
MIXED = re.compile(r"[ -]?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])|[ -]([0-9])/([0-9]{1,2})(?![0-9/])")
AND_PART = re.compile(r" and (?:a |one[ -])(half|third|quarter)\b(?![- ]year)")
COMMON = re.compile(r"([1-9])/([2-58]|10)(?=[ -][a-z])")
"""A fraction on one line: `3/4 of a mile`, `a 2/3 majority`; others are scores, dates and names (`24/7`, `9/11`)."""
MAX_DIGITS = 24
"""A longer run of digits is an identifier, no number that a text states; shorter ones stay exact in `Decimal`."""
BROKEN = tuple("/.,-0123456789")
VULGAR = frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
BLANKS = frozenset(" -")
FRACTION_STARTS = frozenset("0123456789a") | VULGAR
"""What may follow a blank or hyphen behind the digits of a mixed number: `2 1/2`, `2 ½`, ` and a half`."""


class Numeral(Struct):
    """A number at `text[start:end]`: `number` as printed, times `scale` where a magnitude follows.

    `core_end` is the end of the digits or words, before the magnitude. `form` says how it is printed: `plain`,
    `western` (`1,234`), `spaced` and so on; `words`; `vulgar` (`½`); `part` (`a third`); `adverb` (`twice`).
    """

    start: int
    end: int
    core_end: int
    number: Decimal
    scale: Decimal | None = None
    form: str = "plain"


def digits(text: str, start: int, *, european: bool) -> tuple[int, Numeral | None]:
    """Where to go on, and the numeral at `start` (a digit or decimal point); None for digits that are no number."""
    if text[start] in VULGAR:
        over, under = table("numbers")["vulgar"][text[start]]
        return start + 1, _scaled(text, Numeral(start, start + 1, start + 1, share(over, under), form="vulgar"))
    if text[start + 1 : start + 2] == "/" and (common := COMMON.match(text, start)):
        over, under = int(common[1]), int(common[2])
        if over < under and text[start - 1 : start] not in BROKEN:
            return common.end(), Numeral(start, common.end(), common.end(), share(over, under), form="vulgar")
    form = SIMPLE.match(text, start)
    style = "plain"
    if not form:
        form = FORM.match(text, start)
        style = str(form.lastgroup) if form else ""
        if not form or CONTINUES.match(text, form.end()):
            run = RUN.match(text, start + (text[start] in ".,"))
            return (run.end() if run else start + 1), None
    end = form.end()
    if end - start > MAX_DIGITS:
        return end, None
    printed = form[0]
    number = Decimal(printed if style == "plain" and not european else _plain_number(printed, style, european=european))
    mark = text[end : end + 1]
    if mark in VULGAR or (mark in BLANKS and text[end + 1 : end + 2] in FRACTION_STARTS):
        number, end = _mixed(text, end, number)
    numeral = _scaled(text, Numeral(start, end, end, number, None, style))
    return numeral.end, numeral


def _mixed(text: str, end: int, number: Decimal) -> tuple[Decimal, int]:
    """`2 1/2`, `2½`, `2 and a half`: the number with the fraction of its last digit (`$4.66-1/2`), and its end"""
    if mixed := MIXED.match(text, end):
        over, under = table("numbers")["vulgar"][mixed[1]] if mixed[1] else (int(mixed[2]), int(mixed[3]))
        if 0 < over < under:
            return number + share(over, under).scaleb(int(number.as_tuple().exponent)), mixed.end()
    elif part := AND_PART.match(text, end):
        return number + Decimal(1) / table("numbers")["parts"][part[1]], part.end()
    return number, end


def _plain_number(printed: str, style: str, *, european: bool) -> str:
    """The digits with a decimal point and no separators."""
    if style == "dotted" or (european and style == "plain" and re.fullmatch(r"[0-9]{1,3}\.[0-9]{3}", printed)):
        return printed.replace(".", "").replace(",", ".")
    if style == "plain":
        return printed
    if style == "western":
        return printed.replace(",", "")
    if style == "spaced":
        return printed.replace(" ", "").replace(",", ".")
    return printed.replace("'", "").replace(",", ".")


@cache
def _magnitudes() -> tuple[re.Pattern[str], frozenset[str], dict[str, Decimal]]:
    """The magnitude after a number, the two letters that one can begin with, and what each is worth."""
    words = table("numbers")
    worth = {name: Decimal(value) for name, value in {**words["letters"], **words["magnitudes"]}.items()}
    pattern = re.compile(rf"(?:\s|-\s?|)({one_of(worth)})s?(?![\w])(?!\.\w)", re.IGNORECASE)
    return pattern, frozenset(name[:2] for name in worth), worth


def _scaled(text: str, numeral: Numeral) -> Numeral:
    """The numeral with the magnitudes that follow it: `27 billion`, `3.85 lakh crore`, `5bn`, `2-million`."""
    numeral.end, numeral.scale = magnitude(text, numeral.end, None)
    return numeral


def magnitude(text: str, end: int, scale: Decimal | None) -> tuple[int, Decimal | None]:
    """The end and scale of a number that ends at `end`, once the magnitudes that follow are taken in."""
    pattern, initials, worth = _magnitudes()
    for _ in range(2):
        ahead = text[end : end + 3]
        first = ahead[:2] if ahead[:1].isalpha() else ahead[1:]
        if first.lower() not in initials and first[:1] not in BLANKS:
            break
        hit = pattern.match(text, end)
        if not hit:
            break
        value = worth[hit[1].lower()]
        scale = value if scale is None else value * scale
        end = hit.end()
    return end, scale
