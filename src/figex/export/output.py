"""Where facts go: standard output, a file that is whole or not there at all, or a database.

A file is written beside its final name and renamed when it is complete, so that a run that ends early leaves the old
file as it was. The temporary file is created anew, under a name nobody can guess, and never through a link.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
import sys
from typing import TYPE_CHECKING, BinaryIO, Self

from figex.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from types import TracebackType

    from figex.errors import FigexError
    from figex.export.formats import Style, Writer
    from figex.facts import Document, Fact

NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Output:
    """The facts of a run on their way to `path` (None: standard output), in one format.

    Use as a context: leaving it completes the output, leaving it by an exception drops what is incomplete.
    Every method raises OutputError where the output can't be written.
    """

    def __init__(self, path: str | None, name: str, style: Style) -> None:
        self.path, self.name, self.style = path, name, style
        self.writer: Writer | None = None
        self.left = False
        self.file = self._target()

    def pending(self, documents: Iterable[Document]) -> Iterator[Document]:
        """Those of the documents that are still to be extracted: here, all."""
        yield from documents

    def write(self, document: Document, facts: Sequence[Fact]) -> None:
        """Add the facts of a document."""
        with self._reported():
            self._opened().write(document, facts)

    def failed(self, document: Document, error: FigexError) -> None:
        """A document could not be extracted; nothing is written of it."""

    def leave(self) -> None:
        """Leave the old file as it was: there was nothing to write."""
        self.left = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None or self.left:
            self.drop()
            return
        try:
            with self._reported():
                self._opened().close()
                self.file.finish()
        except BaseException:
            self.drop()
            raise

    def drop(self) -> None:
        """Leave no trace of an output that is not complete."""
        self.file.drop()

    def _target(self) -> Target:
        with self._reported():
            if self.path is None:
                return Standard()
            if os.path.isdir(self.path):
                raise OutputError(f"{self.path}: is a folder; name a file in it")
            if os.path.exists(self.path) and not os.path.isfile(self.path):
                return Special(self.path)
            return Whole(self.path)

    def _opened(self) -> Writer:
        from figex.export import make_writer  # noqa: PLC0415

        if self.writer is None:
            self.writer = make_writer(self.name, self._stream(), self.style)
        return self.writer

    def _stream(self) -> BinaryIO | str:
        """What the writer writes to."""
        return self.file.stream

    @contextlib.contextmanager
    def _reported(self) -> Iterator[None]:
        """System errors as one sentence; a closed pipe is for the caller."""
        try:
            yield
        except BrokenPipeError:
            raise
        except OSError as error:
            words = error.strerror or str(error)
            raise OutputError(
                f"{self.path or 'standard output'}: can't be written: {words[:1].lower()}{words[1:]}"
            ) from error


class Target:
    """Where the bytes go: `stream`, made final by `finish` or undone by `drop`."""

    stream: BinaryIO

    def finish(self) -> None:
        self.stream.flush()

    def drop(self) -> None:
        """Nothing to undo."""


class Standard(Target):
    """Standard output."""

    def __init__(self) -> None:
        self.stream = sys.stdout.buffer


class Special(Target):
    """A device or pipe with a name (`/dev/null`, `/dev/fd/63`): there is nothing to rename."""

    def __init__(self, path: str) -> None:
        self.stream = open(path, "wb")  # noqa: SIM115

    def finish(self) -> None:
        self.stream.close()

    def drop(self) -> None:
        with contextlib.suppress(OSError):
            self.stream.close()


class Whole(Target):
    """A file that appears under its name when it is complete."""

    def __init__(self, path: str) -> None:
        folder, name = os.path.split(path)
        self.path = path
        self.temporary = os.path.join(folder, f".{name[:200]}.{secrets.token_hex(4)}.part")
        self.stream = os.fdopen(os.open(self.temporary, NEW_FILE, 0o666), "wb")
        like(path, self.stream)

    def finish(self) -> None:
        rename_whole(self.stream, self.temporary, self.path)

    def drop(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            self.stream.close()
        with contextlib.suppress(OSError):
            os.unlink(self.temporary)


def like(path: str, stream: BinaryIO) -> None:
    """Give a new file the permissions of the one whose place it takes, if there is one."""
    with contextlib.suppress(OSError, AttributeError):
        os.fchmod(stream.fileno(), stat.S_IMODE(os.stat(path).st_mode))


def rename_whole(stream: BinaryIO, temporary: str, path: str) -> None:
    """Give the complete file its name, once its bytes are on the disk and it is still the file that was written."""
    stream.flush()
    os.fsync(stream.fileno())
    mine = os.fstat(stream.fileno())
    stream.close()
    there = os.lstat(temporary)
    if (there.st_dev, there.st_ino) != (mine.st_dev, mine.st_ino):
        raise OutputError(f"{temporary}: was replaced while it was written")
    os.replace(temporary, path)
