"""What figex says to people, all of it on standard error: errors, notes, progress, a closing line."""

from __future__ import annotations

import contextlib
import os
import re
import sys
import time
import traceback
from typing import TYPE_CHECKING

import typer

from figex.errors import FigexError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from figex.cli.progress import Progress

PLAIN_LINE_SECONDS = 10
"""Without a terminal `-v` says this often how far the run is."""

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@contextlib.contextmanager
def reported(*, debug: bool) -> Iterator[None]:
    """Errors as one line and an exit code: 2 for wrong usage, 130 for an interrupt, else 1."""
    try:
        yield
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    except FigexError as error:
        if debug:
            traceback.print_exc()
        say(str(error))
        raise typer.Exit(2 if isinstance(error, UsageError) else 1) from None
    except (typer.Exit, BrokenPipeError):
        raise
    except Exception as error:  # noqa: BLE001 -- a bug is one line too
        if debug:
            traceback.print_exc()
        say(f"internal error: {type(error).__name__}: {error} (--debug shows where)")
        raise typer.Exit(1) from None


@contextlib.contextmanager
def quiet_pipes() -> Iterator[None]:
    """`| head` closes the pipe early: that is no error, and Python shall not complain about it at its exit either."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


def say(message: str) -> None:
    """`figex: …` on one line of standard error, whatever the message holds."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(f"figex: {one_line(message)}\n")
        sys.stderr.flush()


def one_line(message: str) -> str:
    """`message` with line ends and control characters spelt out: file names may hold any."""
    return CONTROL.sub(lambda match: repr(match[0])[1:-1], message)


class Talk:
    """The talk of one run: counts what was done and says what has to be said.

    `quiet` leaves only errors, `verbose` adds notes. `progress` is the live line, where there is a terminal for it.
    """

    def __init__(self, *, quiet: bool = False, verbose: bool = False, debug: bool = False) -> None:
        self.quiet, self.verbose, self.debug = quiet, verbose, debug
        self.documents = self.facts = self.failures = 0
        self.documents_before = self.facts_before = 0
        self.progress: Progress | None = None
        self.begun = self.last_line = time.monotonic()

    def error(self, error: FigexError) -> None:
        """A document that failed."""
        self.failures += 1
        with self.aside():
            if self.debug and error.__cause__:
                traceback.print_exception(error.__cause__)
            say(str(error))

    def note(self, message: str) -> None:
        """Something passed over, for who wants to know."""
        if self.verbose:
            with self.aside():
                say(message)

    def done(self, facts: int) -> None:
        """A document is finished."""
        self.documents += 1
        self.facts += facts
        now = time.monotonic()
        if self.progress and self.progress.wanted:
            self.progress.done(self.documents, self.facts)
        elif self.verbose and now - self.last_line >= PLAIN_LINE_SECONDS:
            self.last_line = now
            say(f"{self.counts()}, {self.documents / (now - self.begun):.1f} documents/s")

    def aside(self) -> AbstractContextManager[None]:
        """A context to write in, where the live line must not be."""
        return self.progress.away() if self.progress else contextlib.nullcontext()

    def done_before(self, facts: int) -> None:
        """A document that an earlier run had finished."""
        self.documents_before += 1
        self.facts_before += facts

    def counts(self) -> str:
        """`3 documents, 57 facts, 1 failure`"""
        words = [_many(self.documents, "document"), _many(self.facts, "fact")]
        if self.documents_before:
            before = _many(self.documents_before, "document"), _many(self.facts_before, "fact")
            words.append(f"before that {before[0]} with {before[1]}")
        if self.failures:
            words.append(_many(self.failures, "failure"))
        return ", ".join(words)

    def summary(self) -> None:
        """The closing line."""
        if not self.quiet:
            say(f"{self.counts()}, {time.monotonic() - self.begun:.1f} s")


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
