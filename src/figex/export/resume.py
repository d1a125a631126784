"""Outputs that an interrupted run leaves so that the next one can go on: JSON Lines and SQLite.

JSON Lines grow in `facts.jsonl.part`. Beside it `facts.jsonl.journal` has a line for each finished document: what
it was and where its facts end. The run that resumes follows the journal as long as it names the same documents in the
same order, cuts the file there, and goes on. So a half-written document is done again, and what comes out is what an
undisturbed run gives.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
import time
from collections import Counter, deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from figex.errors import FigexError, OutputError
from figex.export.output import NEW_FILE, Output, Target, like, rename_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from figex.export.formats import Style
    from figex.export.sqlite import SqliteWriter
    from figex.facts import Document, Fact

    Done = Callable[[Document, int, str | None], None]

SYNC_SECONDS = 1.0
"""Bytes reach the disk at least so often, so that not even a power failure costs more."""
OLD_FILE = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """A finished document: which (`key`), extracted from what and how (`fingerprint`), its facts and where they end.

    `error` is why it has none, if it failed.
    """

    key: tuple[str, str, int]
    fingerprint: str
    facts: int
    end: int
    error: str | None = None


class Keys:
    """Names documents: source, id, and the turn where a source repeats an id."""

    def __init__(self, how: str) -> None:
        self.how, self.turns = how, Counter[tuple[str, str]]()

    def of(self, document: Document) -> tuple[tuple[str, str, int], str]:
        """The key of the next document and its fingerprint: of its text, date and title, and of how facts are made."""
        name = (document.source or document.id, document.id)
        self.turns[name] += 1
        digest = hashlib.blake2b(digest_size=12)
        for part in (self.how, str(document.date), document.title or ""):
            digest.update(part.encode(errors="replace") + b"\x00")
        with contextlib.suppress(FigexError):  # what can't be read any more fails when its facts are asked for
            for piece in document.pieces():
                digest.update(piece.encode(errors="replace"))
        return (*name, self.turns[name]), digest.hexdigest()


def nobody(_document: Document, _facts: int, _error: str | None) -> None:
    """Where nobody asks what was done before."""


class Resumable(Output):
    """JSON Lines into a file, or SQLite; `how` tells everything besides the text that facts depend on.

    `done` hears of each document that an earlier run finished: how many facts it has and, if it failed, why.
    """

    def __init__(  # noqa: PLR0913 -- each of them is an option of the command
        self, path: str, name: str, style: Style, *, how: str = "", resume: bool = False, done: Done = nobody
    ) -> None:
        self.how, self.resume, self.done = how, resume, done
        self.keys = Keys(how)
        self.waiting: deque[tuple[tuple[str, str, int], str]] = deque()
        """Documents that were given out; their facts come back in the same order."""
        super().__init__(path, name, style)

    def pending(self, documents: Iterable[Document]) -> Iterator[Document]:
        for document in documents:
            key, fingerprint = self.keys.of(document)
            with self._reported():
                finished = self._finished(key, fingerprint)
            if finished:
                self.done(document, finished.facts, finished.error)
                continue
            self.waiting.append((key, fingerprint))
            yield document

    def write(self, document: Document, facts: Sequence[Fact]) -> None:
        key, fingerprint = self.waiting[0]
        with self._reported():
            self._put(key, fingerprint, document, facts)
        self.waiting.popleft()

    def _finished(self, key: tuple[str, str, int], fingerprint: str) -> Entry | None:
        raise NotImplementedError

    def _put(self, key: tuple[str, str, int], fingerprint: str, document: Document, facts: Sequence[Fact]) -> None:
        raise NotImplementedError


class ResumableJsonl(Resumable):
    """JSON Lines that grow in a `.part` file with a journal beside it."""

    def _target(self) -> Target:
        with self._reported():
            self.growing = Growing(cast("str", self.path), self.how, resume=self.resume)
        return self.growing

    def _finished(self, key: tuple[str, str, int], fingerprint: str) -> Entry | None:
        return self.growing.follow(key, fingerprint)

    def _put(self, key: tuple[str, str, int], fingerprint: str, document: Document, facts: Sequence[Fact]) -> None:
        self._opened().write(document, facts)
        self.growing.record(key, fingerprint, len(facts), None)

    def failed(self, document: Document, error: FigexError) -> None:
        """A failure is kept too: a run that resumes says it again and does not try again."""
        key, fingerprint = self.waiting.popleft()
        with self._reported():
            self.growing.record(key, fingerprint, 0, str(error))

    def drop(self) -> None:
        """An interrupted run keeps what it has."""
        if self.left:
            self.growing.remove()
        else:
            self.growing.keep()


class ResumableSqlite(Resumable):
    """A database that is gone on with: documents in it are left out, with `resume`, if they would give the same."""

    def _target(self) -> Target:
        return InPlace()

    def _opened(self) -> SqliteWriter:
        return cast("SqliteWriter", super()._opened())

    def _stream(self) -> str:
        return cast("str", self.path)

    def _finished(self, key: tuple[str, str, int], fingerprint: str) -> Entry | None:
        done = self._opened().facts_of(key, fingerprint) if self.resume else None
        return None if done is None else Entry(key, fingerprint, done, 0)

    def _put(self, key: tuple[str, str, int], fingerprint: str, document: Document, facts: Sequence[Fact]) -> None:
        self._opened().put(key, fingerprint, document, facts)

    def failed(self, document: Document, error: FigexError) -> None:
        """Not in the database, so a run that resumes tries again."""
        self.waiting.popleft()

    def drop(self) -> None:
        """Every document in the database is whole."""
        if self.writer is not None:
            with contextlib.suppress(OutputError):
                self.writer.close()


class InPlace(Target):
    """A database, which needs no other file."""

    def finish(self) -> None:
        """Its writer has closed it."""


class Growing(Target):
    """A `.part` file and its journal: facts are written before the journal says so."""

    def __init__(self, path: str, how: str, *, resume: bool) -> None:
        self.path, self.temporary, self.journal_path = path, f"{path}.part", f"{path}.journal"
        self.entries: Iterator[Entry] | None = None
        self.synced = time.monotonic()
        self.end = self.journal_end = 0
        if resume and self._resumed(how):
            return
        self.stream = self._new(self.temporary)
        like(path, self.stream)
        self.journal = self._new(self.journal_path)
        self.journal.write(_line({"figex": how}))
        self.journal.flush()

    def follow(self, key: tuple[str, str, int], fingerprint: str) -> Entry | None:
        """The journal's entry if it goes on with this document; else the file is cut here, for good."""
        if self.entries is None:
            return None
        entry = next(self.entries, None)
        if entry is not None and entry.key == key and entry.fingerprint == fingerprint and self._holds(entry):
            self.end, self.journal_end = entry.end, self.journal_end + len(_line(_packed(entry)))
            return entry
        self._cut()
        return None

    def _holds(self, entry: Entry) -> bool:
        """Whether the facts of an entry are all there: a power failure may have kept the journal and lost them."""
        lines = self.stream.read(entry.end - self.end)
        return len(lines) == entry.end - self.end and lines.count(b"\n") == entry.facts and b"\x00" not in lines

    def record(self, key: tuple[str, str, int], fingerprint: str, facts: int, error: str | None) -> None:
        """The facts of a document are written: say so in the journal."""
        self.stream.flush()
        entry = Entry(key, fingerprint, facts, self.stream.tell(), error)
        self.journal.write(_line(_packed(entry)))
        self.journal.flush()
        if time.monotonic() - self.synced >= SYNC_SECONDS:
            self.sync()

    def sync(self) -> None:
        """First the facts, then the journal, onto the disk."""
        self.stream.flush()
        os.fsync(self.stream.fileno())
        self.journal.flush()
        os.fsync(self.journal.fileno())
        self.synced = time.monotonic()

    def finish(self) -> None:
        if self.entries is not None:
            self._cut()
        self.sync()
        rename_whole(self.stream, self.temporary, self.path)
        self.journal.close()
        Path(self.journal_path).unlink(missing_ok=True)

    def keep(self) -> None:
        """Stop, so that another run can go on."""
        with contextlib.suppress(OSError, ValueError):
            if self.entries is None:
                self.sync()
        for stream in (self.stream, self.journal):
            with contextlib.suppress(OSError):
                stream.close()

    def remove(self) -> None:
        """Stop, and leave nothing."""
        for stream, path in ((self.stream, self.temporary), (self.journal, self.journal_path)):
            with contextlib.suppress(OSError):
                stream.close()
            with contextlib.suppress(OSError):
                Path(path).unlink(missing_ok=True)

    def _new(self, path: str) -> BinaryIO:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)  # a link, if one was put there, not what it points to
        return os.fdopen(os.open(path, NEW_FILE, 0o666), "wb")

    def _old(self, path: str) -> BinaryIO:
        file = os.open(path, OLD_FILE)
        about = os.fstat(file)
        if not stat.S_ISREG(about.st_mode) or (hasattr(os, "geteuid") and about.st_uid != os.geteuid()):
            os.close(file)
            raise OutputError(f"{path}: is no file that figex wrote; remove it")
        return os.fdopen(file, "r+b")

    def _resumed(self, how: str) -> bool:
        """Open what an earlier run left; False where there is nothing to go on with, or it was made otherwise."""
        with contextlib.suppress(FileNotFoundError):
            journal = self._old(self.journal_path)
            with contextlib.suppress(FileNotFoundError):
                head = journal.readline()
                if head == _line({"figex": how}):
                    self.stream = self._old(self.temporary)
                    self.journal, self.journal_end = journal, len(head)
                    self.entries = _entries(journal)
                    return True
            journal.close()
        return False

    def _cut(self) -> None:
        """Both files end with the last document that was followed."""
        self.entries = None
        for stream, end in ((self.stream, self.end), (self.journal, self.journal_end)):
            stream.seek(end)
            stream.truncate()


def _packed(entry: Entry) -> list[object]:
    return [*entry.key, entry.fingerprint, entry.facts, entry.end, entry.error]


def _line(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode() + b"\n"


def _entries(journal: BinaryIO) -> Iterator[Entry]:
    """The journal's whole lines; a last one that was cut off is none."""
    for line in journal:
        try:
            source, doc, turn, fingerprint, facts, end, error = json.loads(line)
        except (ValueError, TypeError):
            return
        if not line.endswith(b"\n"):
            return
        yield Entry((source, doc, turn), fingerprint, facts, end, error)
