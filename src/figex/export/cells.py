"""One value → how a format prints it: numbers exact, spreadsheet formulas disarmed, amounts for people."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from figex.facts import QUALIFIERS

if TYPE_CHECKING:
    from figex.facts import Figure

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
SCALES = ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m"))
PLURALS = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet", "aircraft": "aircraft",
    "hertz": "hertz", "celsius": "celsius", "fahrenheit": "fahrenheit", "series": "series",
}  # fmt: skip
SPELT_UNITS = {"percent": "%", "percentage point": "pp", "basis point": "bp", "times": "×"}
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def plain(number: Decimal) -> str:
    """A number as machines print it: `27000000000`, `6.9`, never an exponent, grouping or a needless zero."""
    digits = f"{number:f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits in {"-0", ""} else digits


def cell(value: object) -> str:
    """A value of a fact's record as text; empty for None."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return plain(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def disarmed(column: str, value: object, text: str) -> str:
    """`=SUM(A1)` → `'=SUM(A1)`: a text cell that a spreadsheet would run is marked as text.

    Numbers stay, and so does what is no formula: a mark alone (`-` for standard input, `=` as qualifier), and the other
    marks of the qualifier column.
    """
    if not isinstance(value, str) or not text.startswith(FORMULA_STARTS) or len(text) == 1:
        return text
    if column == "qualifier" and value in QUALIFIERS:
        return text
    return f"'{text}"


def visible(text: str) -> str:
    """`text` on one line, without the characters that steer a terminal or turn the direction of writing."""
    return CONTROL.sub("�", " ".join(text.split()))


def humane(number: Decimal) -> str:
    """`27 bn`, `1.25 m`, `31,000`, `6.9`: short enough to be read, its digits kept"""
    for scale, name in SCALES:
        if abs(number) >= scale:
            scaled = plain(number / scale)
            if len(scaled.partition(".")[2]) <= 3:
                return f"{_grouped(scaled)} {name}"
    return _grouped(plain(number))


def _grouped(digits: str) -> str:
    """`1234567.5` → `1,234,567.5`"""
    whole, point, rest = digits.partition(".")
    sign = "-" if whole.startswith("-") else ""
    return f"{sign}{int(whole.lstrip('-')):,}{point}{rest}"


def amount(figure: Figure) -> str:
    """`> 27 bn USD`, `5–7 %`, `58.24 USD/barrel`, `2013–2016`: a whole figure for people"""
    mark = "" if figure.qualifier == "=" else f"{figure.qualifier} "
    number = plain(figure.value) if figure.kind == "period" else humane(figure.value)
    if figure.value_high is not None:
        number = _range(figure, number)
    unit = SPELT_UNITS.get(figure.unit or "", figure.unit or "")
    if figure.kind in {"count", "quantity"} and (figure.value != 1 or figure.value_high):
        unit = plural(unit)
    per = f"/{figure.per}" if figure.per else ""
    return f"{mark}{number} {unit}{per}".rstrip() if unit else f"{mark}{number}{per and ' ' + per}"


def _range(figure: Figure, low: str) -> str:
    """Both ends, the scale said once: `5–7 bn`"""
    assert figure.value_high is not None  # noqa: S101
    if figure.kind == "period":
        return f"{low}–{plain(figure.value_high)}"
    high = humane(figure.value_high)
    scale = low.rpartition(" ")[2]
    if " " in low and high.endswith(f" {scale}"):
        low = low.removesuffix(f" {scale}")
    return f"{low}–{high}"


def plural(noun: str) -> str:
    """`countries`, `batches`, `square metres`, `people`; what is no small word (`TEU`) stays."""
    if not noun or not noun[-1].islower():
        return noun
    before, _, last = noun.rpartition(" ")
    if last in PLURALS:
        return f"{before} {PLURALS[last]}".strip()
    if re.search(r"[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if re.search(r"(?:s|x|z|ch|sh)$", noun) else f"{noun}s"
