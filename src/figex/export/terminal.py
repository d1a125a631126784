"""The table for people: fits any width, amounts humanised and to the right, coloured by kind."""

from __future__ import annotations

import io
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from figex.export.cells import amount, cell, humane, visible
from figex.export.text import encoded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import BinaryIO, Literal

    from figex.export.formats import Style
    from figex.facts import Document, Fact

DEFAULT_WIDTH = 100
BATCH = 400
"""Facts laid out together: one table for what people look at, the next one where there are more."""
COLOURS = {
    "money": "green",
    "percent": "cyan",
    "count": "yellow",
    "quantity": "magenta",
    "multiple": "blue",
    "fraction": "blue",
    "number": "bold",
    "period": "dim",
}
ARROWS = {"up": "▲", "down": "▼"}
NUMBERS = ("id", "value", "value_high", "start", "end", "equivalent_of")


@dataclass(frozen=True, slots=True)
class Column:
    """A column for people: shown where the terminal has `from_width` columns and some fact fills it."""

    title: str
    content: Callable[[Fact], str]
    from_width: int = 0
    share: int = 2
    justify: Literal["left", "right"] = "left"


def _figure(fact: Fact) -> str:
    arrow = ARROWS.get(fact.direction or "", "")
    return f"{arrow} {amount(fact)}" if arrow else amount(fact)


def _change(fact: Fact) -> str:
    """`change yoy`, `previous`, `projected`; nothing for an actual level"""
    words = [fact.measure if fact.measure != "level" else "", fact.basis or ""]
    words.append(fact.modality if fact.modality != "actual" else "")
    return " ".join(word for word in words if word)


PEOPLE = (
    Column("Subject", lambda fact: fact.subject or "", share=5),
    Column("Relation", lambda fact: fact.relation or "", from_width=72),
    Column("Figure", _figure, justify="right", share=3),
    Column("Measure", _change, from_width=100),
    Column("Period", lambda fact: fact.period or "", from_width=56, share=3),
    Column("Speaker", lambda fact: fact.speaker or "", from_width=84, share=3),
    Column("Place", lambda fact: fact.place or "", from_width=112),
    Column("Sentence", lambda fact: fact.sentence, from_width=170, share=9),
)


class TableWriter:
    """Facts as a table; those of a big batch as several."""

    def __init__(self, stream: BinaryIO, style: Style) -> None:
        self.stream, self.style = stream, style
        self.waiting: list[Fact] = []

    def write(self, document: Document, facts: Sequence[Fact]) -> None:
        self.waiting.extend(facts)
        if len(self.waiting) >= BATCH:
            self._print()

    def close(self) -> None:
        self._print()
        self.stream.flush()

    def _print(self) -> None:
        if not self.waiting:
            return
        table = self._chosen() if self.style.columns else self._for_people()
        page = io.StringIO()
        console = Console(
            file=page,
            width=self.style.width or DEFAULT_WIDTH,
            force_terminal=self.style.colour,
            no_color=not self.style.colour,
            highlight=False,
            legacy_windows=False,
        )
        console.print(table)
        lines = [line.rstrip() for line in page.getvalue().splitlines()]
        self.stream.write(encoded("\n".join(lines) + "\n"))
        self.waiting.clear()

    def _for_people(self) -> Table:
        """The most useful columns that fit the width; the document only where there are several."""
        width = self.style.width or DEFAULT_WIDTH
        columns = [column for column in PEOPLE if width >= column.from_width and any(map(column.content, self.waiting))]
        table = _empty_table()
        several = len({fact.doc for fact in self.waiting}) > 1
        if several:
            table.add_column("Document", overflow="fold", max_width=max(8, width // 5))
        for column in columns:
            table.add_column(column.title, justify=column.justify, overflow="fold", ratio=None)
        shown = None
        for fact in self.waiting:
            document = [] if not several else [Text("" if fact.doc == shown else visible(fact.doc), style="dim")]
            shown = fact.doc
            cells = [self._cell(column, fact) for column in columns]
            table.add_row(*document, *cells)
        return table

    def _cell(self, column: Column, fact: Fact) -> Text:
        content = visible(column.content(fact))
        return Text(content, style=COLOURS.get(fact.kind, "") if column.title == "Figure" else "")

    def _chosen(self) -> Table:
        """The columns that the user named, values as they are but for the grouping of digits."""
        table = _empty_table()
        names = self.style.columns or ()
        for name in names:
            table.add_column(name, justify="right" if name in NUMBERS else "left", overflow="fold")
        for fact in self.waiting:
            style = COLOURS.get(fact.kind, "")
            table.add_row(*(Text(_raw(fact, name), style=style if name in {"value", "text"} else "") for name in names))
        return table


def _raw(fact: Fact, name: str) -> str:
    value = getattr(fact, name)
    if isinstance(value, Decimal) and fact.kind != "period":
        return humane(value)
    return visible(cell(value))


def _empty_table() -> Table:
    return Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
