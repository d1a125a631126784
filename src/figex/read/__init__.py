"""FILE → DOCUMENTS: each file, stream or corpus row becomes a `Document`, or one sentence saying why it could not.

    inputs ──find──▶ Source (name, bytes) ──a reader, by suffix──▶ Document | FigexError, …

Input is untrusted: it is never executed, nothing is fetched, and nothing in it is used as a path.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from os import PathLike
from typing import TYPE_CHECKING

from figex.errors import FigexError, InputError
from figex.read.find import SUFFIXES, find
from figex.read.source import Options, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from figex.facts import Document

__all__ = ["SUFFIXES", "Options", "Source", "read", "read_source"]


def read(
    inputs: str | PathLike[str] | Iterable[str | PathLike[str]], options: Options | None = None
) -> Iterator[Document | FigexError]:
    """Every document of the files, folders, globs and `-` (standard input) in `inputs`, one after another.

    What can't be read is yielded as an error that names its place (`news.jsonl:1204: …`); the rest goes on.
    """
    options = options or Options()
    for source in find([inputs] if isinstance(inputs, str | PathLike) else inputs, options):
        if isinstance(source, FigexError):
            yield source
        else:
            yield from read_source(source, options)


def read_source(source: Source, options: Options) -> Iterator[Document | FigexError]:
    """The documents of one source; whatever goes wrong in it ends it and nothing else."""
    rows = 0
    try:
        with source:
            reader = import_module(SUFFIXES[source.suffix])
            for document in reader.read(source, options):
                rows += not isinstance(document, FigexError)
                yield _finished(document, options)
    except Exception as error:  # noqa: BLE001 -- what a parser of PDF or HTML makes of rubbish is up to it
        yield _failure(error, source.name, rows)


def _failure(error: Exception, name: str, rows: int) -> FigexError:
    """What ended the source called `name`, of which `rows` documents had been read."""
    before = f" (rows done before that: {rows:,})" if rows else ""
    if isinstance(error, FigexError):
        return type(error)(f"{name}: {_one_line(error)}{before}")
    if isinstance(error, OSError | EOFError):
        return InputError(f"{name}: {reason(error)}{before}")
    if isinstance(error, RecursionError):
        return InputError(f"{name}: nested too deeply{before}")
    if isinstance(error, MemoryError):
        return InputError(f"{name}: not enough memory to read it{before}")
    failure = InputError(f"{name}: can't be read ({type(error).__name__}: {_one_line(error)[:120]}){before}")
    failure.__cause__ = error
    return failure


def _finished(document: Document | FigexError, options: Options) -> Document | FigexError:
    """`--date` wins over a document's own; a lone surrogate, which no output can hold, becomes U+FFFD."""
    if isinstance(document, FigexError):
        return document
    if options.date:
        document = replace(document, date=options.date)
    title = None if document.title is None else _printable(document.title)
    return replace(document, text=_printable(document.text), id=_printable(document.id), title=title)


def _printable(text: str) -> str:
    """`text` of the same length without surrogates."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("�" if "\ud800" <= char <= "\udfff" else char for char in text)
    return text


def reason(error: Exception) -> str:
    """A system error in the words the system has for it: `no such file or directory`"""
    words = getattr(error, "strerror", None) or _one_line(error) or type(error).__name__
    return words[:1].lower() + words[1:]


def _one_line(error: Exception) -> str:
    """What a parser says of rubbish may have line ends in it."""
    return " ".join(str(error).split())
