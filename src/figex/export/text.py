"""CSV, TSV, JSON, JSON Lines and Markdown: text formats, written as the facts come."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import msgspec

from figex.export.cells import cell, disarmed, plain, visible
from figex.facts import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import BinaryIO

    from figex.export.formats import Style
    from figex.facts import Document, Fact

MARKDOWN_COLUMNS = (
    "doc", "subject", "relation", "text", "qualifier", "value", "value_high", "unit", "direction", "period", "speaker",
)  # fmt: skip
"""What reads well in a document; `--columns` for others."""

LINE_ENDS = re.compile(rb"\xc2\x85|\xe2\x80[\xa8\xa9]")
"""Characters, in UTF-8, that some readers of lines take for their ends; in JSON they can be escaped."""


class CsvWriter:
    """Machines' CSV: UTF-8, LF, no grouping, no exponent, empty for null; `--bom` for Excel.

    Python's own writer leaves a lone CR unquoted where lines end with LF, and readers take it for a line's end.
    """

    delimiter = ","

    def __init__(self, stream: BinaryIO, style: Style) -> None:
        self.stream, self.style = stream, style
        self.columns = style.columns or COLUMNS
        self.special = re.compile(f'[{self.delimiter}"\r\n]')
        if style.bom:
            stream.write(encoded("\ufeff"))
        self._rows([self.columns])

    def write(self, document: Document, facts: Sequence[Fact]) -> None:
        self._rows([self._cell(name, getattr(fact, name)) for name in self.columns] for fact in facts)

    def close(self) -> None:
        self.stream.flush()

    def _cell(self, column: str, value: object) -> str:
        text = cell(value)
        if not self.style.raw:
            text = disarmed(column, value, text)
        # a row of one empty cell would be an empty line, which readers pass over
        if self.special.search(text) or (not text and len(self.columns) == 1):
            return '"' + text.replace('"', '""') + '"'
        return text

    def _rows(self, rows: Iterable[Sequence[str]]) -> None:
        self.stream.writelines(encoded(f"{self.delimiter.join(row)}\n") for row in rows)
        self.stream.flush()


class TsvWriter(CsvWriter):
    """The same with tabs; a cell that holds one is quoted."""

    delimiter = "\t"


class JsonlWriter:
    """A fact a line: exact JSON numbers, ISO dates, null."""

    def __init__(self, stream: BinaryIO, style: Style) -> None:
        self.stream = stream
        self.columns = style.columns or COLUMNS

    def write(self, document: Document, facts: Sequence[Fact]) -> None:
        self.stream.writelines(json_record(fact, self.columns) + b"\n" for fact in facts)
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
        line = msgspec.json.encode(record)
    except UnicodeEncodeError:
        whole = {name: encoded(value).decode() if isinstance(value, str) else value for name, value in record.items()}
        line = msgspec.json.encode(whole)
    return LINE_ENDS.sub(lambda match: rb"\u%04x" % ord(match[0].decode()), line)


def _json_value(value: object) -> object:
    return msgspec.Raw(plain(value).encode()) if isinstance(value, Decimal) else value


def encoded(text: str) -> bytes:
    """UTF-8; a lone surrogate, which has none, becomes U+FFFD."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "�", text).encode()
