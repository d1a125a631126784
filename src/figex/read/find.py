"""Which files the user means: paths, folders, globs and standard input, each opened when its turn comes."""

from __future__ import annotations

import os
import re
import stat
import sys
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from figex.errors import FigexError, InputError
from figex.read.source import Counted, Options, Source, Unpacked, buffered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from os import PathLike

SUFFIXES = {
    ".txt": "figex.read.txt",
    ".md": "figex.read.txt",
    ".html": "figex.read.html",
    ".htm": "figex.read.html",
    ".pdf": "figex.read.pdf",
    ".docx": "figex.read.docx",
    ".eml": "figex.read.eml",
    ".jsonl": "figex.read.jsonl",
    ".ndjson": "figex.read.jsonl",
    ".csv": "figex.read.csv",
    ".tsv": "figex.read.csv",
    ".parquet": "figex.read.parquet",
}
"""The reader of each known type; any of them may be gzipped (`.txt.gz`)."""

LOOKS = (
    (re.compile(rb"%PDF-"), ".pdf"),
    (re.compile(rb"PAR1"), ".parquet"),
    (re.compile(rb"PK\x03\x04"), ".docx"),
    (
        re.compile(rb"\s{0,99}(?:<!--.{0,999}?-->\s{0,99})?<(?:!doctype\s+html|html)", re.IGNORECASE | re.DOTALL),
        ".html",
    ),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}\{\s{0,99}\""), ".jsonl"),
)
"""What the first bytes of an input say about its type, where its name says nothing."""


def find(inputs: Iterable[str | PathLike[str]], options: Options) -> Iterator[Source | FigexError]:
    """Each input as an open `Source`, or the reason why there is none. A file named twice is read once."""
    for path in files(inputs, options):
        if isinstance(path, FigexError):
            yield path
        else:
            yield from _opened(path, None if path == "-" else path, options)


def files(inputs: Iterable[str | PathLike[str]], options: Options) -> Iterator[str | FigexError]:
    """The path of each file that is meant, `-` as it stands, or the reason why there is none."""
    seen: set[Path] = set()
    for given in _names(inputs):
        if given == "-":
            yield given
            continue
        paths = list(_paths(given, options))
        if not paths:
            yield InputError(f"{given}: {_nothing(given)}")
        for path in paths:
            if isinstance(path, FigexError):
                yield path
                continue
            real = _real(path)
            if real in seen:
                options.note(f"{path}: named before, read once")
                continue
            seen.add(real)
            yield path


def total_bytes(inputs: Iterable[str | PathLike[str]]) -> int | None:
    """How many bytes there are to read; None where an input is a stream."""
    options = Options()
    total = 0
    for given in _names(inputs):
        for path in ["-"] if given == "-" else _paths(given, options):
            try:
                about = os.stat(path if isinstance(path, str) else given)
            except OSError:
                return None
            if not stat.S_ISREG(about.st_mode):
                return None
            total += about.st_size
    return total


def _names(inputs: Iterable[str | PathLike[str]]) -> list[str]:
    return [os.fspath(given) for given in inputs]


def type_of(name: str) -> tuple[str, bool]:
    """The known suffix in a file name (else empty), and whether it is gzipped: `a.html.gz` → `.html`, True"""
    stem, suffix = os.path.splitext(name.lower())
    if suffix == ".gz":
        inner = os.path.splitext(stem)[1]
        return (inner if inner in SUFFIXES else ""), True
    return (suffix if suffix in SUFFIXES else ""), False


def _real(path: str) -> Path:
    """`path` without links, as far as they can be followed: one may lead to itself."""
    return Path(os.path.realpath(path))


def _paths(given: str, options: Options) -> Iterator[str | FigexError]:
    """The files that `given` stands for, in a stable order."""
    if os.path.isdir(given):
        yield from _walked(given, options)
    elif os.path.lexists(given) or not re.search(r"[*?\[]", given):
        yield given
    else:
        for path in sorted(glob(given, recursive=True)):
            yield from _walked(path, options) if os.path.isdir(path) else [path]


def _walked(folder: str, options: Options) -> Iterator[str | FigexError]:
    """The files of known types below `folder`, without hidden ones; links to folders are not followed."""
    unreadable: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and _real(f"{parent}/{name}") not in options.skip
        )
        for name in sorted(files):
            path = os.path.join(parent, name)
            if name.startswith("."):
                continue
            if not type_of(name)[0]:
                options.note(f"{path}: skipped, its type is not known")
            elif _real(path) in options.skip:
                options.note(f"{path}: skipped, it is the output")
            else:
                yield path
    for error in unreadable:
        yield _unopened(error.filename, error)


def _nothing(given: str) -> str:
    if os.path.isdir(given):
        return f"no file of a known type in this folder ({' '.join(SUFFIXES)})"
    return "no file matches"


def _opened(name: str, path: str | None, options: Options) -> Iterator[Source | FigexError]:
    """The source called `name`, open; `path` None is standard input."""
    try:
        yield _open(name, path, options)
    except FigexError as error:
        yield InputError(f"{name}: {error}")
    except OSError as error:
        yield _unopened(name, error)


def _unopened(name: str, error: OSError) -> InputError:
    from figex.read import reason  # noqa: PLC0415 -- it imports this module

    return InputError(f"{name}: {reason(error)}")


def _open(name: str, path: str | None, options: Options) -> Source:
    raw: BinaryIO = sys.stdin.buffer if path is None else open(path, "rb", buffering=0)  # noqa: SIM115
    if path is None and options.stdin_name:
        name = options.stdin_name
    return source_of(name, raw, options, [] if path is None else [raw])


def source_of(name: str, raw: BinaryIO, options: Options, to_close: list[BinaryIO]) -> Source:
    """The bytes of `raw` as a source, unpacked where they are gzipped, its type known by name or by its first bytes."""
    counted = Counted(raw, options.advance)
    stream = buffered(counted)
    suffix, packed = type_of(name)
    packed = packed or (not suffix and stream.peek(2)[:2] == b"\x1f\x8b")
    if packed:
        stream = buffered(Unpacked(Counted(stream)))
    suffix = suffix or _looked_at(stream.peek(2048))
    again = not packed and getattr(raw, "name", None) == name
    return Source(name, suffix, stream, to_close, counted.watch.stamp if again else None)


def _looked_at(head: bytes) -> str:
    return next((suffix for look, suffix in LOOKS if look.match(head)), ".txt")
