"""The table for people: fits any width, amounts humanised and to the right, coloured by kind."""

from __future__ import annotations

import io
from collections import deque
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from rich import box
from rich.cells import cell_len
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
HEADING = "\ue000"
"""Holds a line of the table free for a document's name; texts that hold this character show it as another."""
ARROWS = {"up": "▲", "down": "▼"}
NUMBERS = ("id", "value", "value_high", "start", "end", "equivalent_of")


@dataclass(frozen=True, slots=True)
class Column:
    """A column for people: shown where the terminal has `from_width` columns and some fact fills it."""

    title: str
    content: Callable[[Fact], str]
    from_width: int = 0
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
    Column("Subject", lambda fact: fact.subject or ""),
    Column("Relation", lambda fact: fact.relation or "", from_width=72),
    Column("Figure", _figure, justify="right"),
    Column("Measure", _change, from_width=100),
    Column("Period", lambda fact: fact.period or "", from_width=56),
    Column("Speaker", lambda fact: fact.speaker or "", from_width=84),
    Column("Place", lambda fact: fact.place or "", from_width=112),
    Column("Sentence", lambda fact: fact.sentence, from_width=170),
)


class TableWriter:
    """Facts as a table; those of a big batch as several."""

    def __init__(self, stream: BinaryIO, style: Style) -> None:
        self.stream, self.style = stream, style
        self.waiting: list[Fact] = []
        self.headings: deque[str] = deque()

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
        lines = [self._line(line.rstrip(), console.width) for line in page.getvalue().splitlines()]
        self.stream.write(encoded("\n".join(lines) + "\n"))
        self.waiting.clear()

    def _line(self, line: str, width: int) -> str:
        """A line of the table; a heading's is the whole line, its end where it is too long."""
        if line != HEADING:
            return line
        name = visible(self.headings.popleft())
        while cell_len(name) > width:
            name = f"…{name[2:]}"
        return f"\x1b[1m{name}\x1b[0m" if self.style.colour else name

    def _for_people(self) -> Table:
        """The most useful columns that fit the width; where there are several documents each is a heading."""
        width = self.style.width or DEFAULT_WIDTH
        columns = [column for column in PEOPLE if width >= column.from_width and any(map(column.content, self.waiting))]
        table = _empty_table()
        for column in columns:
            table.add_column(column.title, justify=column.justify, overflow="fold")
        several = len({fact.doc for fact in self.waiting}) > 1
        shown = None
        for fact in self.waiting:
            if several and fact.doc != shown:
                shown = fact.doc
                table.add_row(HEADING)
                self.headings.append(shown)
            table.add_row(*(self._cell(column, fact) for column in columns))
        return table

    def _cell(self, column: Column, fact: Fact) -> Text:
        content = visible(column.content(fact)).replace(HEADING, "�")
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
