"""The run of `figex extract`: documents in, facts out, everything that fails said on the way."""

from __future__ import annotations

import gc
import logging
import os
import shutil
import signal
import sys
import warnings
from contextlib import nullcontext
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from figex.cli.progress import Progress
from figex.cli.saved import SavedTexts
from figex.cli.talk import Talk, say
from figex.errors import FigexError, InputError
from figex.export import FORMATS, Style, open_output
from figex.read import Options, read
from figex.read.find import total_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from figex.export.output import Output
    from figex.facts import Document, Fact


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
        sys.unraisablehook = _nothing
    signal.signal(signal.SIGTERM, _terminated)
    texts = SavedTexts(order.save_text) if order.save_text else None
    size = total_bytes(order.inputs) if not talk.quiet else None
    to_terminal = order.output is None and sys.stdout.isatty()
    # a stream of facts on the same terminal is progress enough
    wanted = not talk.quiet and not (to_terminal and FORMATS[order.format].streams)
    try:
        with Progress(wanted=wanted, total=size) as progress, _output(order, talk) as output:
            talk.progress = progress
            for document, found in _extracted(order, talk, output):
                with talk.aside() if to_terminal else nullcontext():
                    written = _written(document, found, output, texts)
                if isinstance(written, FigexError):
                    talk.error(type(written)(f"{_place(document)}: {written}"))
                    output.failed(document, written)
                else:
                    talk.done(written)
            if talk.failures and not talk.documents + talk.documents_before:
                output.leave()
            if to_terminal:
                progress.__exit__()
    except KeyboardInterrupt:
        say(f"interrupted after {talk.counts()}{_goes_on(order)}")
        raise
    talk.summary()


def _extracted(order: Order, talk: Talk, output: Output) -> Iterator[tuple[Document, Sequence[Fact] | FigexError]]:
    """Each document with its facts, or why it has none."""
    documents = output.pending(_documents(order, talk))
    if order.jobs != 1:
        from figex.parallel import extract_parallel  # noqa: PLC0415 -- one process needs none of it
        from figex.pipeline import Settings  # noqa: PLC0415 -- the same

        settings = Settings(order.model, order.kinds, order.every, order.keep_furniture)
        return extract_parallel(settings, documents, order.jobs)
    from figex.model import import_spacy_alone  # noqa: PLC0415 -- the model's second is not paid by a wrong option
    from figex.pipeline import Extractor  # noqa: PLC0415 -- the same

    import_spacy_alone()
    extractor = Extractor(model=order.model, kinds=order.kinds, every=order.every, keep_furniture=order.keep_furniture)
    gc.freeze()  # the model lives as long as the process: the collector need not look at it again
    return extractor.extract_documents(documents)


def _written(
    document: Document, found: Sequence[Fact] | FigexError, output: Output, texts: SavedTexts | None
) -> int | FigexError:
    """How many facts were written; why none, if extraction failed or the text is no longer what it was."""
    if isinstance(found, FigexError):
        return found
    try:
        if texts:
            texts.save(document)
        output.write(document, found)
    except InputError as error:
        return error
    return len(found)


def _terminated(*_: object) -> None:
    """A polite kill ends like Ctrl-C: nothing half-written stays, the terminal is as it was."""
    raise KeyboardInterrupt


def _goes_on(order: Order) -> str:
    resumable = order.output is not None and order.format in {"jsonl", "sqlite"}
    return "; the same command with --resume goes on" if resumable else ""


def _documents(order: Order, talk: Talk) -> Iterator[Document]:
    """What could be read; what could not is said."""
    skip = frozenset(Path(os.path.realpath(path)) for path in (order.output, order.save_text) if path)
    options = Options(
        text_field=order.text_field,
        id_field=order.id_field,
        date_field=order.date_field,
        date=order.date,
        stdin_name=order.stdin_name,
        skip=skip,
        note=talk.note,
        advance=talk.progress.read if talk.progress else _nothing,
    )
    for document in read(order.inputs, options):
        if isinstance(document, FigexError):
            talk.error(document)
        else:
            yield document


def _place(document: Document) -> str:
    """`article.txt`, or the row of a corpus: `news.jsonl: row 1204`"""
    if document.source in (None, document.id):
        return document.id
    return f"{document.source}: row {document.id}"


def _nothing(_: object) -> None:
    """Where nobody listens."""


def _output(order: Order, talk: Talk) -> Output:
    """Where the facts go."""
    how = [version("figex"), order.kinds, order.every, order.model, order.keep_furniture]
    if order.format == "jsonl":
        how.append(order.columns)

    def done(document: Document, facts: int, error: str | None) -> None:
        talk.done_before(facts)
        if error:
            talk.error(FigexError(f"{_place(document)}: {error}"))

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
