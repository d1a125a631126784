"""`figex extract --engine ray`: the run on a cluster, said as any other run is."""

from __future__ import annotations

import logging
import os
import sys
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

from figex.cli.progress import Progress
from figex.cli.talk import Talk, say
from figex.errors import FigexError, InputError, UsageError
from figex.pipeline import Settings
from figex.ray import Job, extract_corpus
from figex.read import Options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.cli.run import Order
    from figex.ray.work import Done

SHOWN = 20
"""Failures that are said one by one; all of them are in the errors folder."""


def run_on_ray(order: Order, talk: Talk, address: str | None, actors: int | None) -> None:
    """Do it, and say how it went. Raises FigexError where the whole job can't go on."""
    job = _job(order, talk, actors)
    telling = _Telling(talk)
    try:
        with _only_ours(wanted=not talk.debug), Progress(wanted=not talk.quiet, total=None) as progress:
            talk.progress = progress
            extract_corpus(job, address, telling.hear)
    except (KeyboardInterrupt, SystemExit):
        # Ray makes an exit of a polite kill
        say(f"interrupted after {talk.counts()}; the same command goes on")
        raise KeyboardInterrupt from None
    if talk.failures > telling.shown:
        say(f"{talk.failures - telling.shown:,} more failures, all in {order.output}/errors")
    talk.summary()


@contextmanager
def _only_ours(*, wanted: bool) -> Iterator[None]:
    """Standard error is for what figex says: Ray has much to say, some of it below Python."""
    if not wanted:
        yield
        return
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    ours, theirs = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    before = sys.stderr
    before.flush()
    os.dup2(theirs, 2)
    os.close(theirs)
    try:
        with os.fdopen(ours, "w", encoding=before.encoding, errors="backslashreplace", closefd=False) as sys.stderr:
            yield
    finally:
        sys.stderr = before
        os.dup2(ours, 2)
        os.close(ours)


def _job(order: Order, talk: Talk, actors: int | None) -> Job:
    """The order as a job; raises UsageError for what a job can't do."""
    if order.output is None:
        raise UsageError("--engine ray writes a folder: name it with -o")
    if order.save_text or order.bom or order.stdin_name:
        raise UsageError("--save-text, --bom and --stdin-name do not work with --engine ray")
    return Job(
        inputs=tuple(order.inputs),
        output=order.output,
        format=order.format,
        columns=order.columns,
        options=Options(
            text_field=order.text_field,
            id_field=order.id_field,
            date_field=order.date_field,
            date=order.date,
            note=talk.note if talk.verbose else _ignore,
        ),
        settings=Settings(order.model, order.kinds, order.every, order.keep_furniture),
        actors=actors,
    )


def _ignore(_: str) -> None:
    """Where nobody listens."""


class _Telling:
    """Says what is reported, the failures up to a number of them."""

    def __init__(self, talk: Talk) -> None:
        self.talk, self.shown = talk, 0

    def hear(self, done: Done | FigexError) -> None:
        """A partition, or an input that could not be found."""
        if isinstance(done, FigexError):
            self._fail(str(done))
            return
        for note in done.notes:
            self.talk.note(note)
        for reason in done.reasons:
            self._fail(reason)
        self.talk.failures += done.errors - len(done.reasons)
        if done.before:
            self.talk.documents_before += done.documents
            self.talk.facts_before += done.facts
        else:
            # `done` counts one document itself
            self.talk.documents += done.documents - 1
            self.talk.done(done.facts)

    def _fail(self, reason: str) -> None:
        if self.shown < SHOWN:
            self.shown += 1
            self.talk.error(InputError(reason))
        else:
            self.talk.failures += 1
