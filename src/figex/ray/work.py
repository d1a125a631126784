"""What runs on the cluster: tasks that read pieces, actors that extract partitions and write their facts and errors."""

from __future__ import annotations

import contextlib
import io
import json
import pickle
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from figex.errors import FigexError, InputError
from figex.export import FORMATS, Style, make_writer
from figex.ray.partition import NOTES, Packed, Piece, packed_schema, partitions
from figex.read.extra import needed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figex.facts import Document, Fact
    from figex.pipeline import Extractor, Settings
    from figex.ray.files import Folder
    from figex.read import Options

    Result = tuple[Document, Sequence[Fact] | FigexError]

FACTS, ERRORS = "facts", "errors"
IN_FLIGHT = 2
"""Partitions an actor has been given: one in work, one waiting. After it died they come again, first of all."""


class Done(NamedTuple):
    """What came of a partition; `reasons` are the first of its `errors`, `failure` is why the job can't go on."""

    name: str
    before: bool = False
    documents: int = 0
    facts: int = 0
    errors: int = 0
    reasons: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    failure: str | None = None


def read_pieces(batch: Any, options: Options, how: str, finished: frozenset[str]) -> Iterator[Any]:  # noqa: ANN401
    """The partitions of pieces, a row each; those that are finished without their documents."""
    import pyarrow as pa  # noqa: PLC0415

    schema = packed_schema()
    for pickled in batch["piece"].to_pylist():
        piece: Piece = pickle.loads(pickled)  # noqa: S301 -- the driver has made it
        for part in partitions(piece, options):
            name = part.name(how)
            row = Packed.of(part, name, finished=name in finished)
            yield pa.table({key: [value] for key, value in row._asdict().items()}, schema=schema)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where facts go and in which format."""

    folder: Folder
    format: str
    columns: tuple[str, ...] | None

    def file(self, name: str) -> str:
        """`facts/NAME.parquet`"""
        return f"{FACTS}/{name}{FORMATS[self.format].suffixes[0]}"

    def errors(self, name: str) -> str:
        """`errors/NAME.jsonl`"""
        return f"{ERRORS}/{name}.jsonl"


@dataclass(slots=True)
class Written:
    """The facts and errors of a partition on their way to its files."""

    target: Target
    name: str
    notes: list[str] = field(default_factory=list)
    errors: list[dict[str, str | None]] = field(default_factory=list)
    documents: int = 0
    facts: int = 0
    stream: io.BytesIO = field(default_factory=io.BytesIO)
    writer: Any = None

    def __post_init__(self) -> None:
        style = Style(columns=self.target.columns, note=self.notes.append)
        self.writer = make_writer(self.target.format, self.stream, style)

    def add(self, document: Document, found: Sequence[Fact] | FigexError) -> None:
        """A document with its facts, or why it has none."""
        self.documents += 1
        if isinstance(found, FigexError):
            self.fail(f"{document.id}: {found}", document.id)
        else:
            self.writer.write(document, found)
            self.facts += len(found)

    def fail(self, reason: str, doc: str | None = None) -> None:
        """A row or a document that could not be read or extracted."""
        self.errors.append({"doc": doc, "reason": reason})

    def put(self) -> Done:
        """Write the files. The facts come last, and even if there are none: their name says that it is finished."""
        self.writer.close()
        if self.errors:
            lines = "".join(json.dumps(error, ensure_ascii=False) + "\n" for error in self.errors)
            self.target.folder.put(self.target.errors(self.name), lines.encode())
        self.target.folder.put(self.target.file(self.name), self.stream.getvalue())
        return Done(
            name=self.name,
            documents=self.documents,
            facts=self.facts,
            errors=len(self.errors),
            reasons=tuple(error["reason"] or "" for error in self.errors[:NOTES]),
            notes=tuple(self.notes[:NOTES]),
        )


class Extracting:
    """An actor of the pool: holds the Extractor and turns partitions into files."""

    def __init__(self, settings: Settings, target: Target) -> None:
        self.settings, self.target = settings, target
        self.extractor: Extractor | None = None
        self.careful = IN_FLIGHT if _restarted() else 0

    def __call__(self, batch: Any) -> Any:  # noqa: ANN401, D102 -- pyarrow has no types; the class says what it does
        import pyarrow as pa  # noqa: PLC0415

        done = [self._tried(Packed(**row)) for row in batch.to_pylist()]
        return pa.Table.from_pylist([one._asdict() for one in done], schema=done_schema())

    def _tried(self, packed: Packed) -> Done:
        try:
            return self._done(packed)
        except FigexError as error:
            return Done(packed.name, failure=str(error))

    def _done(self, packed: Packed) -> Done:
        if packed.finished:
            return _counted(packed, self.target)
        written = Written(self.target, packed.name, notes=packed.notes)
        for reason in packed.errors:
            written.fail(reason)
        for document, found in self._extracted(packed.documents()):
            written.add(document, found)
        return written.put()

    def _extracted(self, documents: list[Document]) -> Iterator[Result]:
        """The documents with their facts. After this actor has died once, one of them may have killed it."""
        if self.careful:
            from figex.parallel import extract_parallel  # noqa: PLC0415 -- only the restarted need it

            self.careful -= 1
            yield from extract_parallel(self.settings, documents, 1)
            return
        if self.extractor is None:
            self.extractor = new_extractor(self.settings)
        yield from extracted(self.extractor, documents)


def new_extractor(settings: Settings) -> Extractor:
    """The Extractor that `settings` describe."""
    from figex.pipeline import Extractor  # noqa: PLC0415 -- tasks that read need none

    return Extractor(settings.model, settings.kinds, every=settings.every, keep_furniture=settings.keep_furniture)


def extracted(extractor: Extractor, documents: list[Document]) -> list[Result]:
    """The documents with their facts; where figex itself fails, all but the one that it fails on."""
    try:
        return list(extractor.extract_documents(documents))
    except Exception as error:  # noqa: BLE001 -- one text must not end the work on a million
        if len(documents) > 1:
            return [result for document in documents for result in extracted(extractor, [document])]
        return [(documents[0], InputError(f"internal error: {type(error).__name__}: {error}"))] if documents else []


def _restarted() -> bool:
    """Whether this actor has died before."""
    return bool(needed("ray", "ray", "an actor").get_runtime_context().was_current_actor_reconstructed)


def _counted(packed: Packed, target: Target) -> Done:
    """A partition that an earlier run has finished, with the numbers from its files."""
    data = target.folder.read(target.file(packed.name))
    facts = data.count(b"\n")
    if target.format == "parquet":
        from pyarrow import parquet  # noqa: PLC0415

        facts = parquet.read_metadata(io.BytesIO(data)).num_rows
    errors: list[str] = []
    with contextlib.suppress(FileNotFoundError):
        errors = [json.loads(line)["reason"] for line in target.folder.read(target.errors(packed.name)).splitlines()]
    return Done(
        name=packed.name,
        before=True,
        documents=packed.total,
        facts=facts,
        errors=len(errors),
        reasons=tuple(errors[:NOTES]),
    )


def done_schema() -> Any:  # noqa: ANN401 -- pyarrow has no types
    """The Arrow types of `Done`."""
    import pyarrow as pa  # noqa: PLC0415

    words, number = pa.list_(pa.string()), pa.int64()
    types = {"before": pa.bool_(), "documents": number, "facts": number, "errors": number}
    types |= {"reasons": words, "notes": words}
    return pa.schema([(name, types.get(name, pa.string())) for name in Done._fields])
