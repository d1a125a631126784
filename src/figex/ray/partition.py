"""The partitions of a job: some documents of one input that are extracted, written and, on a restart, skipped together.

They depend on the inputs alone, not on the machines: a partition is the next PARTITION_CHARACTERS of a file, or of a
group of small files, and its name holds a digest of what is in it and of how facts are made. So a file of facts with
that name is known to be finished by its name, and facts of a text that has changed since are known to be old.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from figex.errors import FigexError, InputError
from figex.export.text import encoded
from figex.facts import Document
from figex.ray.files import File, opened
from figex.read import read_source, reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from figex.read import Options

PARTITION_CHARACTERS = 300_000
"""Some ten seconds of work: what a lost machine costs, and small against what a start costs."""
PARTITION_DOCUMENTS = 1_000
GROUP_FILES = 64
GROUP_BYTES = 8 << 20
"""Files that are documents go together up to so many."""
CORPORA = re.compile(r"\.(?:jsonl|ndjson|csv|tsv|parquet)(?:\.gz)?$", re.IGNORECASE)
NAME = re.compile(r"[\w.-]{1,40}-[0-9a-f]{10}-\d{5,9}-[0-9a-f]{16}")
"""`news.jsonl-1f0c93a2b7-00012-5e0f…`: the file, which of its name, which part of it, what is in it."""
NOTES = 3
"""What is said of a partition besides its errors, at most."""


class Piece(NamedTuple):
    """What one task reads: a corpus, or files that are documents. `stem` begins the names of its partitions."""

    stem: str
    files: tuple[File, ...]


def pieces(found: Iterable[File | FigexError]) -> Iterator[Piece | FigexError]:
    """The files in groups; the errors between them as they come."""
    group: list[File] = []
    for file in found:
        if isinstance(file, FigexError):
            yield file
        elif CORPORA.search(file.name):
            yield Piece(_stem(file), (file,))
        else:
            group.append(file)
            if len(group) >= GROUP_FILES or sum(one.size for one in group) >= GROUP_BYTES:
                yield Piece(_stem(group[0]), tuple(group))
                group = []
    if group:
        yield Piece(_stem(group[0]), tuple(group))


def _stem(file: File) -> str:
    """`news.jsonl-1f0c93a2b7`, of the file's own name and a digest of its whole one"""
    base = re.sub(r"[^\w.-]", "_", file.name.rstrip("/").rpartition("/")[2], flags=re.ASCII)[:40] or "_"
    return f"{base}-{hashlib.blake2b(file.name.encode(errors='replace'), digest_size=5).hexdigest()}"


@dataclass(slots=True)
class Partition:
    """Documents that are extracted together, and those that could not be read."""

    stem: str
    number: int = 0
    documents: list[Document] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    size: int = 0

    def name(self, how: str) -> str:
        """Its name, for facts made as `how` says."""
        digest = hashlib.blake2b(how.encode(), digest_size=8)
        for one in self.documents:
            text = f"\x00{one.id}\x01{one.date}\x01{one.title}\x01{one.source}\x01{one.whole()}"
            digest.update(text.encode(errors="replace"))
        for error in self.errors:
            digest.update(f"\x02{error}".encode(errors="replace"))
        return f"{self.stem}-{self.number:05d}-{digest.hexdigest()}"


def partitions(piece: Piece, options: Options) -> Iterator[Partition]:
    """The partitions of a piece, one after another; the same for the same files."""
    part = Partition(piece.stem)
    options = replace(options, note=lambda note: part.notes.append(note) if len(part.notes) < NOTES else None)
    for document in _documents(piece, options):
        if isinstance(document, FigexError):
            part.errors.append(str(document))
        else:
            part.documents.append(document)
            part.size += len(document.whole())
        if part.size >= PARTITION_CHARACTERS or len(part.documents) + len(part.errors) >= PARTITION_DOCUMENTS:
            yield part
            part = Partition(piece.stem, part.number + 1)
    if part.documents or part.errors:
        yield part


def _documents(piece: Piece, options: Options) -> Iterator[Document | FigexError]:
    for file in piece.files:
        try:
            source = opened(file, options)
        except (OSError, ValueError) as error:
            yield InputError(f"{file.name}: {reason(error)}")
            continue
        try:
            yield from read_source(source, options)
        except Exception as error:  # noqa: BLE001 -- one file must not end the work on a million
            yield InputError(f"{file.name}: internal error: {type(error).__name__}: {error}")


class Packed(NamedTuple):
    """A partition as a row of a Ray dataset; of a finished one only the numbers are needed."""

    name: str
    finished: bool
    total: int
    ids: list[str]
    texts: list[str]
    dates: list[date | None]
    titles: list[str | None]
    sources: list[str | None]
    errors: list[str]
    notes: list[str]

    @classmethod
    def of(cls, part: Partition, name: str, *, finished: bool) -> Packed:
        """The row for a partition."""
        documents = [] if finished else part.documents
        return cls(
            name=name,
            finished=finished,
            total=len(part.documents),
            ids=[whole(one.id) for one in documents],
            texts=[whole(one.whole()) for one in documents],
            dates=[one.date for one in documents],
            titles=[one.title and whole(one.title) for one in documents],
            sources=[one.source and whole(one.source) for one in documents],
            errors=[whole(error) for error in part.errors],
            notes=[whole(note) for note in part.notes],
        )

    def documents(self) -> list[Document]:
        """The documents in the row."""
        fields = zip(self.ids, self.texts, self.dates, self.titles, self.sources, strict=True)
        return [Document(id=i, text=text, date=day, title=title, source=at) for i, text, day, title, at in fields]


def whole(text: str) -> str:
    """`text` as Arrow can hold it: a lone surrogate, of a file name that is no UTF-8, becomes U+FFFD."""
    return encoded(text).decode()


def packed_schema() -> Any:  # noqa: ANN401 -- pyarrow has no types
    """The Arrow types of `Packed`."""
    import pyarrow as pa  # noqa: PLC0415

    words = pa.list_(pa.string())
    types = {"name": pa.string(), "finished": pa.bool_(), "total": pa.int64(), "dates": pa.list_(pa.date32())}
    return pa.schema([(name, types.get(name, words)) for name in Packed._fields])
