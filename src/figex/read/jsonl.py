"""`.jsonl`, `.ndjson`: a JSON object a line, each a document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from figex.errors import InputError
from figex.read.decode import SAMPLE_BYTES, encoding_of
from figex.read.limits import MAX_LINE_BYTES, size
from figex.read.row import document

if TYPE_CHECKING:
    import io
    from collections.abc import Iterator

    from figex.facts import Document
    from figex.read.source import Options, Source


GIVE_UP_AFTER = 100
"""Rows at a corpus' beginning of which none can be used: the field's name is wrong, or it is no corpus."""


def read(source: Source, options: Options) -> Iterator[Document | InputError]:
    """A document a line; a line that is none is an error that names it, and the next one is read."""
    # only the first line: a row of rubbish further down is that row's error
    first = source.stream.peek(SAMPLE_BYTES)[:SAMPLE_BYTES].partition(b"\n")[0]
    encoding = encoding_of(first)
    wide = encoding in {"utf-16", "utf-16-le", "utf-16-be", "utf-32"}
    any_good, failed = False, 0
    for number, line in enumerate(_wide(source, encoding) if wide else _lines(source.stream), start=1):
        if not line.strip():
            continue
        row = _row(line, number, source.name, options)
        yield row
        any_good = any_good or not isinstance(row, InputError)
        failed += not any_good
        if failed >= GIVE_UP_AFTER:
            raise InputError(f"none of its first {GIVE_UP_AFTER} rows can be used; the rest is not read")


def _wide(source: Source, encoding: str) -> Iterator[bytes]:
    """The lines of UTF-16, as Windows' PowerShell redirects: it has to be decoded before it can be cut into lines."""
    for line in source.whole().decode(encoding, errors="replace").split("\n"):
        yield line.encode()


def _lines(stream: io.BufferedReader) -> Iterator[bytes]:
    """The lines of a stream; of a line beyond the limit only its beginning, one byte too long."""
    while line := stream.readline(MAX_LINE_BYTES + 1):
        rest = line
        while len(rest) > MAX_LINE_BYTES and not rest.endswith(b"\n"):
            rest = stream.readline(MAX_LINE_BYTES + 1)
        yield line


def _row(line: bytes, number: int, name: str, options: Options) -> Document | InputError:
    if len(line) > MAX_LINE_BYTES:
        return InputError(f"{name}:{number}: a line longer than {size(MAX_LINE_BYTES)}, which is the limit")
    try:
        return document(_object(line), number, name, options)
    except InputError as error:
        return InputError(f"{name}:{number}: {error}")


def _object(line: bytes) -> dict[str, object]:
    """The JSON object in a line; raises InputError where it is none."""
    try:
        row = json.loads(line.removeprefix(b"\xef\xbb\xbf").rstrip().decode())
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: {error.msg.lower()} at column {error.colno}") from None
    except UnicodeDecodeError:
        raise InputError("not UTF-8") from None
    except RecursionError:
        raise InputError("not usable JSON: nested too deeply") from None
    except ValueError:
        # the only one left: Python reads no integer of thousands of digits
        raise InputError("not usable JSON: a number in it is too long") from None
    if not isinstance(row, dict):
        raise InputError("not a JSON object (figex reads one object a line, each with a text field)")
    return row
