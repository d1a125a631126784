"""CSV, TSV, JSON, JSON Lines and Markdown: text formats, written as the facts come."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec

from figex.export.cells import cell, disarmed, plain, visible
from figex.facts import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

    from figex.export.formats import Style
    from figex.facts import Document, Fact

MARKDOWN_COLUMNS = (
    "doc", "subject", "relation", "text", "qualifier", "value", "value_high", "unit", "direction", "period", "speaker",
)  # fmt: skip
"""What reads well in a document; `--columns` for others."""


class CsvWriter:
    """Machines' CSV: UTF-8, LF, no grouping, no exponent, empty for null; `--bom` for Excel."""

    delimiter = ","

    def __init__(self, stream: BinaryIO, style: Style) -> None:
        self.stream, self.style = stream, style
        self.columns = style.columns or COLUMNS
        self.buffer = io.StringIO()
        self.csv = csv.writer(self.buffer, delimiter=self.delimiter, lineterminator="\n")
        if style.bom:
            self.buffer.write("\ufeff")
        self.csv.writerow(self.columns)
        self._flush()

    def write(self, document: Document, facts: Sequence[Fact]) -> None:
        for fact in facts:
            self.csv.writerow([self._cell(name, getattr(fact, name)) for name in self.columns])
        self._flush()

    def close(self) -> None:
        self.stream.flush()

    def _cell(self, column: str, value: object) -> str:
        text = cell(value)
        return text if self.style.raw else disarmed(column, value, text)

    def _flush(self) -> None:
        self.stream.write(encoded(self.buffer.getvalue()))
        self.stream.flush()
        self.buffer.seek(0)
        self.buffer.truncate()


class TsvWriter(CsvWriter):
    """The same with tabs; a cell that holds one is quoted."""

    delimiter = "\t"


class JsonlWriter:
    """A fact a line: exact JSON numbers, ISO dates, null."""

    def __init__(self, stream: BinaryIO, style: Style) -> None:
        self.stream = stream
        self.columns = style.columns or COLUMNS

    def write(self, document: Document, facts: Sequence[Fact]) -> None:
        self.stream.write(b"".join(json_record(fact, self.columns) + b"\n" for fact in facts))
        self.stream.flush()

    def close(self) -> None:
        self.stream.flush()


class JsonWriter:
    """One array, a fact a line in it."""

    def __init__(self, stream: BinaryIO, style: Style) -> None:
        self.stream = stream
        self.columns = style.columns or COLUMNS
        self.before = b"[\n"

    def write(self, document: Document, facts: Sequence[Fact]) -> None:
        for fact in facts:
            self.stream.write(self.before + json_record(fact, self.columns))
            self.before = b",\n"

    def close(self) -> None:
        self.stream.write(b"[]\n" if self.before == b"[\n" else b"\n]\n")
        self.stream.flush()


class MarkdownWriter:
    """A table for documents and issues, numbers to the right."""

    def __init__(self, stream: BinaryIO, style: Style) -> None:
        self.stream = stream
        self.columns = style.columns or MARKDOWN_COLUMNS
        numbers = {"id", "value", "value_high", "start", "end", "equivalent_of"}
        self._row(self.columns)
        self._row("--:" if name in numbers else "---" for name in self.columns)

    def write(self, document: Document, facts: Sequence[Fact]) -> None:
        for fact in facts:
            self._row(_markdown(cell(getattr(fact, name))) for name in self.columns)
        self.stream.flush()

    def close(self) -> None:
        self.stream.flush()

    def _row(self, cells: Any) -> None:  # noqa: ANN401 -- any iterable of strings
        self.stream.write(encoded(f"| {' | '.join(cells)} |\n"))


def _markdown(text: str) -> str:
    """What Markdown would take for markup is escaped: a bar would end the cell, `<b>` and `[…]` would act."""
    return re.sub(r"([\\|*`\[])", r"\\\1", visible(text)).replace("<", "&lt;")


def json_record(fact: Fact, columns: Sequence[str]) -> bytes:
    """A fact as one line of JSON."""
    record = {name: _json_value(getattr(fact, name)) for name in columns}
    try:
        return msgspec.json.encode(record)
    except UnicodeEncodeError:
        return msgspec.json.encode(
            {name: encoded(value).decode() if isinstance(value, str) else value for name, value in record.items()}
        )


def _json_value(value: object) -> object:
    return msgspec.Raw(plain(value).encode()) if isinstance(value, Decimal) else value


def encoded(text: str) -> bytes:
    """UTF-8; a lone surrogate, which has none, becomes U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "�", text).encode()
