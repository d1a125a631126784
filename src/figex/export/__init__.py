"""FACTS → TABLE: every format writes the same flat record, document by document.

Fact ──record()──▶ a writer, by format's name ──▶ a stream, or a file that is whole or not there at all
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

from figex.errors import UsageError
from figex.export.formats import FORMATS, Style, Writer
from figex.facts import COLUMNS, Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from figex.export.output import Output
    from figex.export.resume import Done
    from figex.facts import Fact

__all__ = ["FORMATS", "Style", "Writer", "columns_of", "format_of", "make_writer", "open_output", "write"]


def format_of(name: str | None, path: str | None) -> str | None:
    """The format by its name, else by the suffix of `path`; None where neither says.

    Raises UsageError for one that does not exist.
    """
    if name:
        if name.lower() not in FORMATS:
            raise UsageError(f'no format "{name}" (formats: {", ".join(FORMATS)})')
        return name.lower()
    if path is None or path == "-":
        return None
    suffix = os.path.splitext(path)[1].lower()
    found = next((name for name, known in FORMATS.items() if suffix in known.suffixes), None)
    special = os.path.exists(path) and not os.path.isfile(path)
    if found is None and suffix and not special:
        raise UsageError(f'no format for the suffix "{suffix}": name it with -f (formats: {", ".join(FORMATS)})')
    return found


def columns_of(names: str | Iterable[str] | None) -> tuple[str, ...] | None:
    """`doc, subject,value` → a tuple of columns; raises UsageError for one that does not exist."""
    if names is None:
        return None
    wanted = [name.strip() for name in (names.split(",") if isinstance(names, str) else names)]
    for name in wanted:
        if name not in COLUMNS:
            raise UsageError(f'no column "{name}" (columns: {", ".join(COLUMNS)})')
    return tuple(dict.fromkeys(wanted))


def make_writer(name: str, target: BinaryIO | str, style: Style | None = None) -> Writer:
    """The writer of a format, open on a binary stream (for `sqlite`: on the path of a database)."""
    module, function = FORMATS[name].writer.split(":")
    made: Any = getattr(import_module(module), function)
    writer: Writer = made(target, style or Style())
    return writer


def write(facts: Iterable[Fact], path: str | os.PathLike[str], format: str | None = None) -> None:  # noqa: A002
    """Write facts to a file, in the format that its suffix (or `format`) names.

    Raises UsageError for an unknown format, OutputError where the file can't be written.
    """
    from figex.export.output import Output  # noqa: PLC0415
    from figex.export.resume import ResumableSqlite  # noqa: PLC0415

    target = os.fspath(path)
    name = format_of(format, target)
    if name is None:
        raise UsageError(f"{target}: name a format (formats: {', '.join(FORMATS)})")
    kind = ResumableSqlite if FORMATS[name].in_place else Output
    with kind(target, name, Style()) as output:
        for group in _by_document(facts):
            for document in output.pending([Document(id=group[0].doc, text="")]):
                output.write(document, group)


def _by_document(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    """Facts in groups of one document, as they come: where ids begin again it is another document."""
    group: list[Fact] = []
    for fact in facts:
        if group and (fact.doc != group[0].doc or fact.id <= group[-1].id):
            yield group
            group = []
        group.append(fact)
    if group:
        yield group


def open_output(  # noqa: PLR0913 -- each of them is an option of the command
    path: str | None, name: str, style: Style, *, how: str, resume: bool, done: Done
) -> Output:
    """The output of a run: standard output, a whole file, or one that can be gone on with.

    Raises OutputError where it can't be written.
    """
    from figex.export.output import Output  # noqa: PLC0415
    from figex.export.resume import ResumableJsonl, ResumableSqlite  # noqa: PLC0415

    if path is None or (os.path.exists(path) and not os.path.isfile(path)):
        return Output(path, name, style)
    if FORMATS[name].in_place:
        return ResumableSqlite(path, name, style, how=how, resume=resume, done=done)
    if name == "jsonl":
        return ResumableJsonl(path, name, style, how=how, resume=resume, done=done)
    return Output(path, name, style)
