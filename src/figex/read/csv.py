"""`.csv`, `.tsv`: a row a document, the first line names the fields."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from figex.errors import InputError
from figex.read.decode import SAMPLE_BYTES, encoding_of
from figex.read.limits import MAX_LINE_BYTES, MAX_TEXT_BYTES, size
from figex.read.row import document, fields

if TYPE_CHECKING:
    from _csv import Reader
    from collections.abc import Iterator

    from figex.facts import Document
    from figex.read.source import Options, Source

DELIMITERS = ",;\t|"
BROKEN = "\udc80"
"""The first of the surrogates that stand for undecodable bytes."""


def read(source: Source, options: Options) -> Iterator[Document | InputError]:
    """A document a row; a row that is none is an error that names its line, and the next one is read."""
    # the module's only knob is global; a bigger field than 128 KB is an ordinary article collection
    csv.field_size_limit(max(csv.field_size_limit(), MAX_TEXT_BYTES))
    encoding = encoding_of(source.stream.peek(SAMPLE_BYTES)[:SAMPLE_BYTES])
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    encoding = "utf-8-sig" if encoding == "utf-8" else encoding
    lines = _limited(io.TextIOWrapper(source.stream, encoding, errors, newline=""))
    head = next(lines, "")
    rows = csv.reader(_again(head, lines), delimiter=_delimiter(head, source.suffix))
    names = next(rows, [])
    if not names:
        return
    if options.text_field not in names:
        raise InputError(f'no "{options.text_field}" field ({fields(dict.fromkeys(names))}); use --text-field')
    yield from _rows(rows, names, source.name, options)


def _rows(rows: Reader, names: list[str], name: str, options: Options) -> Iterator[Document | InputError]:
    number = 0
    while True:
        line = rows.line_num + 1
        try:
            cells = next(rows, None)
        except csv.Error as error:
            number += 1
            yield InputError(f"{name}:{line}: {error}")
            continue
        if cells is None:
            return
        if not cells:
            continue
        number += 1
        try:
            yield document(_record(names, cells), number, name, options)
        except InputError as error:
            yield InputError(f"{name}:{line}: {error}")


def _record(names: list[str], cells: list[str]) -> dict[str, str]:
    """The row as a mapping; raises InputError where a quote was never closed, cells are missing or bytes are broken."""
    if len(cells) < len(names):
        raise InputError(f"{len(cells)} cells where the header has {len(names)}")
    if any(BROKEN <= char <= "\udcff" for cell in cells if not cell.isascii() for char in cell):
        raise InputError("not UTF-8")
    return dict(zip(names, cells, strict=False))


def _delimiter(head: str, suffix: str) -> str:
    """What parts the header: `;` where Excel speaks a language with decimal commas."""
    if suffix == ".tsv":
        return "\t"
    return max(DELIMITERS, key=head.count) if any(mark in head for mark in DELIMITERS) else ","


def _limited(stream: io.TextIOWrapper) -> Iterator[str]:
    """The lines of a stream, none of them without end."""
    while line := stream.readline(MAX_LINE_BYTES):
        if len(line) >= MAX_LINE_BYTES:
            raise InputError(f"a line longer than {size(MAX_LINE_BYTES)}, which is the limit")
        yield line


def _again(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest
