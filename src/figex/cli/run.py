"""The run of `figex extract`: documents in, facts out, everything that fails said on the way."""

from __future__ import annotations

import logging
import os
import shutil
import sys
import warnings
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from figex.errors import FigexError
from figex.export import Style, open_output
from figex.read import Options, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from figex.cli.talk import Talk
    from figex.export.output import Output
    from figex.facts import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the user asked for, checked."""

    inputs: list[str]
    output: str | None
    format: str
    columns: tuple[str, ...] | None
    kinds: tuple[str, ...] | None
    every: bool
    date: date | None
    text_field: str
    id_field: str | None
    date_field: str | None
    stdin_name: str | None
    keep_furniture: bool
    bom: bool
    raw_cells: bool
    save_text: str | None
    resume: bool
    jobs: int
    model: str | None


def run(order: Order, talk: Talk) -> None:
    """Do it, and say how it went. Raises FigexError where the whole run can't go on."""
    if not talk.debug:
        # libraries that read PDF or HTML have opinions about files; the user wants ours
        logging.disable(logging.CRITICAL)
        warnings.simplefilter("ignore")
    with _output(order, talk) as output:
        from figex.pipeline import Extractor  # noqa: PLC0415

        extractor = Extractor(
            model=order.model, kinds=order.kinds, every=order.every, keep_furniture=order.keep_furniture
        )
        documents = output.pending(_documents(order, talk))
        for document, found in extractor.extract_documents(documents, jobs=order.jobs):
            if isinstance(found, FigexError):
                talk.error(type(found)(f"{document.id}: {found}"))
                output.failed(document, found)
            else:
                output.write(document, found)
                talk.done(len(found))
        if talk.failures and not talk.documents + talk.documents_before:
            output.leave()
    talk.summary()


def _documents(order: Order, talk: Talk) -> Iterator[Document]:
    """What could be read; what could not is said."""
    skip = frozenset([Path(order.output).resolve()] if order.output else [])
    options = Options(
        text_field=order.text_field,
        id_field=order.id_field,
        date_field=order.date_field,
        date=order.date,
        stdin_name=order.stdin_name,
        skip=skip,
        note=talk.note,
    )
    for document in read(order.inputs, options):
        if isinstance(document, FigexError):
            talk.error(document)
        else:
            yield document


def _output(order: Order, talk: Talk) -> Output:
    """Where the facts go."""
    how = [version("figex"), order.kinds, order.every, order.model, order.keep_furniture]
    if order.format == "jsonl":
        how.append(order.columns)

    def done(document: Document, facts: int, error: str | None) -> None:
        talk.done_before(facts)
        if error:
            talk.error(FigexError(f"{document.id}: {error}"))

    style = _style(order, talk)
    return open_output(order.output, order.format, style, how=repr(how), resume=order.resume, done=done)


def _style(order: Order, talk: Talk) -> Style:
    """How the output looks: colours and width are the terminal's."""
    to_terminal = order.output is None and sys.stdout.isatty()
    wanted = to_terminal or (order.output is None and bool(os.environ.get("FORCE_COLOR")))
    width = None
    if to_terminal or os.environ.get("COLUMNS", "").isdigit():
        width = shutil.get_terminal_size().columns
    return Style(
        columns=order.columns,
        bom=order.bom,
        raw=order.raw_cells,
        width=width,
        colour=wanted and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        note=talk.note,
    )
