"""The names of the formats and what a writer is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from figex.facts import Document, Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format: `writer` is "module:function", `binary` may not go to a terminal, `streams` may be read as it grows."""

    writer: str
    suffixes: tuple[str, ...] = ()
    binary: bool = False
    streams: bool = False
    in_place: bool = False
    """Written into an existing file, document by document, by a transaction each."""


FORMATS = {
    "table": Format(writer="figex.export.terminal:TableWriter", suffixes=()),
    "csv": Format(writer="figex.export.text:CsvWriter", suffixes=(".csv",), streams=True),
    "tsv": Format(writer="figex.export.text:TsvWriter", suffixes=(".tsv",), streams=True),
    "json": Format(writer="figex.export.text:JsonWriter", suffixes=(".json",), streams=True),
    "jsonl": Format(writer="figex.export.text:JsonlWriter", suffixes=(".jsonl", ".ndjson"), streams=True),
    "markdown": Format(writer="figex.export.text:MarkdownWriter", suffixes=(".md", ".markdown"), streams=True),
    "html": Format(writer="figex.export.report:ReportWriter", suffixes=(".html", ".htm")),
    "sqlite": Format(
        writer="figex.export.sqlite:SqliteWriter", suffixes=(".sqlite", ".sqlite3", ".db"), binary=True, in_place=True
    ),
    "parquet": Format(writer="figex.export.parquet:ParquetWriter", suffixes=(".parquet",), binary=True),
    "xlsx": Format(writer="figex.export.xlsx:XlsxWriter", suffixes=(".xlsx",), binary=True),
}


def _ignore(_: str) -> None:
    """Where nobody listens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What the user may say about the output.

    `columns` None are the format's own (all of them, except for `table` and `markdown`). `bom` marks CSV as UTF-8 for
    Excel, `raw` leaves cells verbatim that a spreadsheet would take for formulas, `width` and `colour` are the
    terminal's. `note` hears what a format could not hold.
    """

    columns: tuple[str, ...] | None = None
    bom: bool = False
    raw: bool = False
    width: int | None = None
    colour: bool = False
    note: Callable[[str], None] = _ignore


class Writer(Protocol):
    """Writes documents' facts, one document at a time; `close` completes the output and leaves the stream open."""

    def write(self, document: Document, facts: Sequence[Fact]) -> None:
        """Add the facts of one document."""

    def close(self) -> None:
        """Write what is still held back."""
