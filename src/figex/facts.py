"""The data that travels: a document comes in, figures are found in it, facts go out.

    Document ──recognise──▶ Figure (number, unit, qualifier) ──link──▶ Fact (and what the text says of it)

What each field means, with its rulings, is in `docs/annotation.md`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from decimal import Decimal

KINDS = ("money", "percent", "count", "quantity", "multiple", "fraction", "number", "period")
EXTRA_KINDS = ("duration", "ordinal", "date")
QUALIFIERS = ("=", "~", ">", ">=", "<", "<=")

COLUMNS = (
    "doc",
    "id",
    "kind",
    "subject",
    "relation",
    "text",
    "qualifier",
    "value",
    "value_high",
    "unit",
    "per",
    "direction",
    "measure",
    "basis",
    "period",
    "period_start",
    "period_end",
    "place",
    "speaker",
    "modality",
    "equivalent_of",
    "sentence",
    "start",
    "end",
)
"""The column order of every export."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text to read: `text` is what every offset refers to.

    `id` names it in the output (file name, or a corpus row's id); `date` is its publication date, against
    which "last year" is resolved; `source` is the path or row it came from. A text too long to hold comes as
    `parts`, a function that gives its pieces anew at each call; `text` is then empty.
    """

    id: str
    text: str
    date: date | None = None
    title: str | None = None
    source: str | None = None
    parts: Callable[[], Iterator[str]] | None = None

    def pieces(self) -> Iterator[str]:
        """The text in one piece, or in the pieces that it comes in."""
        yield from self.parts() if self.parts else (self.text,)

    def whole(self) -> str:
        """The text in one piece, however long it is."""
        return "".join(self.parts()) if self.parts else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A numeric expression: where it stands (`text[start:end]`, code points) and what it is worth.

    `value` and `value_high` are exact, scale applied; `unit` and `per` are singular names, ISO 4217 for money.
    `end` may still grow for a count, whose noun only the parse can tell.
    """

    start: int
    end: int
    kind: str
    value: Decimal
    value_high: Decimal | None = None
    unit: str | None = None
    per: str | None = None
    qualifier: str = "="
    signed: str = ""
    """A sign printed before the number, `+` or `-` (also `−`, or accounting brackets), else empty."""
    why: tuple[str, ...] = ()
    """The rules that decided, for `figex explain`."""

    def __str__(self) -> str:
        """`>27000000000 USD`, `5..7 percent`, `58.24 USD/barrel`"""
        high = "" if self.value_high is None else f"..{self.value_high:f}"
        per = f"/{self.per}" if self.per else ""
        mark = "" if self.qualifier == "=" else self.qualifier
        return f"{mark}{self.value:f}{high} {self.unit or ''}{per}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A stretch of text that only looks like a figure (`Boeing 737`, `May 13`), and the rule that says so.

    `kind` is `duration`, `ordinal` or `date` where `--all` reports it, else empty.
    """

    start: int
    end: int
    why: str
    kind: str = ""
    value: Decimal | None = None
    value_high: Decimal | None = None
    unit: str | None = None
    qualifier: str = "="


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Figure):
    """A figure and what the text says about it; `record()` is the flat row that every export writes."""

    doc: str = ""
    id: int = 0
    text: str = ""
    sentence: str = ""
    subject: str | None = None
    relation: str | None = None
    direction: str | None = None
    measure: str = "level"
    basis: str | None = None
    period: str | None = None
    period_start: date | None = None
    period_end: date | None = None
    place: str | None = None
    speaker: str | None = None
    modality: str = "actual"
    equivalent_of: int | None = None
    links: tuple[str, ...] = field(default=(), compare=False)
    """The link rules that fired, as `field:rule`, for `figex explain`."""

    def record(self) -> dict[str, Any]:
        """The row in column order: `Decimal` numbers, `date` dates, None where the text says nothing."""
        return {name: getattr(self, name) for name in COLUMNS}


FIGURE_FIELDS = tuple(f.name for f in fields(Figure))
_field_values = attrgetter(*FIGURE_FIELDS)


def figure_fields(figure: Figure) -> dict[str, Any]:
    """A figure's own fields as keyword arguments, for making a `Fact` or a changed figure of it."""
    return dict(zip(FIGURE_FIELDS, _field_values(figure), strict=True))
