"""A figure being made: a numeral and what its neighbours say it measures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from figex.facts import Figure
from figex.recognise.currencies import Settled

if TYPE_CHECKING:
    from figex.recognise.numerals import Numeral
    from figex.recognise.view import View

ONE = Decimal(1)


@dataclass(slots=True)
class Draft:
    """A numeral's claim to be a figure of `kind` (empty while nobody has claimed it) at `start` to `end`.

    `factor` turns the number into the major unit (0.01 for cents); `before` and `after` tell on which side the unit is
    printed; `high` is a range's upper numeral value.
    """

    numeral: Numeral
    start: int
    end: int
    kind: str = ""
    unit: str | None = None
    per: str | None = None
    factor: Decimal = ONE
    scale: Decimal | None = None
    high: Decimal | None = None
    before: bool = False
    after: bool = False
    negative: bool = False
    signed: str = ""
    qualifier: str = "="
    why: list[str] = field(default_factory=list)

    @property
    def value(self) -> Decimal:
        """The number in its unit, scale and sign applied."""
        value = self.numeral.number * (self.scale or ONE) * self.factor
        return -value if self.negative else value

    def figure(self, view: View) -> Figure:
        """The finished figure, its end in the original text."""
        return Figure(
            start=self.start,
            end=view.end(self.end),
            kind=self.kind,
            value=tidy(self.value),
            value_high=None if self.high is None else tidy(self.high),
            unit=self.unit,
            per=self.per,
            qualifier=self.qualifier,
            signed=self.signed,
            why=tuple(self.why),
        )


class Page:
    """One document while it is read: its view, and what it has settled about its own signs."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.text = view.text

    @cached_property
    def settled(self) -> Settled:
        """What `$`, `Rs` or `pesos` mean here."""
        return Settled(self.text)

    @cached_property
    def has_indices(self) -> bool:
        """Whether the text speaks of indices at all, whose `points` are no percentage points."""
        return re.search(r"\b[Ii]ndex|\bindices|\bPMI\b|\b(?:Dow|Nikkei|Nasdaq|Kospi|Sensex|FTSE|DAX|Composite|TSX|ASX)\b", self.text) is not None

    @cached_property
    def has_percent(self) -> bool:
        """Whether the text speaks of percentages, whose `points` may be meant."""
        return "%" in self.text or re.search(r"[Pp]er ?cent|pct", self.text) is not None


def tidy(value: Decimal) -> Decimal:
    """The value without a needless exponent or trailing zeros: 27E+9 → 27000000000, 6.90 → 6.9, exact."""
    value = value.normalize()
    return value.quantize(ONE) if value == value.to_integral_value() and value.adjusted() < 60 else value  # noqa: PLR2004 - beyond any amount
