"""Extraction by several processes: chunks of documents go out, facts come back in the documents' order.

Each process loads the model once. When one dies, the documents under way are tried again one at a time; the one that
kills its process a second time is reported and the rest goes on.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

from figex.errors import FigexError, InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from figex.facts import Document, Fact
    from figex.pipeline import Extractor, Settings

    Result = tuple[Document, Sequence[Fact] | FigexError]
    Chunk = list[Document]

CHUNK_CHARACTERS = 60_000
CHUNK_DOCUMENTS = 64
CHUNKS_AHEAD = 3
"""Chunks a process that may be under way, so that none is idle and memory stays bounded."""

_extractor: Extractor | FigexError | None = None
"""What `_load` made in this process, or why it could not: an error of its own would only break the pool."""


def extract_parallel(settings: Settings, documents: Iterable[Document], jobs: int) -> Iterator[Result]:
    """Each document with its facts or its error, in order, by `jobs` processes (0: one a core).

    Raises SetupError when the model is missing or unfit, once there is a document.
    """
    jobs = jobs or os.cpu_count() or 1
    chunks = _chunks(documents)
    pool = _Pool(settings, jobs)
    try:
        under_way: deque[tuple[Chunk, Future[list[Result]]]] = deque()
        for chunk in chunks:
            under_way.append((chunk, pool.submit(chunk)))
            if len(under_way) >= jobs * CHUNKS_AHEAD:
                yield from _next(pool, under_way)
        while under_way:
            yield from _next(pool, under_way)
    finally:
        pool.close()


def _next(pool: _Pool, under_way: deque[tuple[Chunk, Future[list[Result]]]]) -> Iterator[Result]:
    """The results of the oldest chunk; after a process has died, of all chunks under way, document by document."""
    chunk, future = under_way.popleft()
    try:
        yield from future.result()
    except BrokenProcessPool:
        pool.renew()
        affected = [chunk, *(other for other, _ in under_way)]
        under_way.clear()
        for document in (document for part in affected for document in part):
            yield from _alone(pool, document)


def _alone(pool: _Pool, document: Document) -> list[Result]:
    """One document by itself, twice if need be: now a death can only be its own."""
    for _ in range(2):
        try:
            return pool.submit([document]).result()
        except BrokenProcessPool:
            pool.renew()
    return [(document, InputError("the process that read it died twice"))]


class _Pool:
    """A pool of processes that hold a loaded Extractor and can be started anew."""

    def __init__(self, settings: Settings, jobs: int) -> None:
        self._settings, self._jobs = settings, jobs
        self._pool = self._start()

    def _start(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._jobs, context, initializer=_load, initargs=(self._settings,))

    def submit(self, chunk: Chunk) -> Future[list[Result]]:
        try:
            return self._pool.submit(_work, chunk)
        except BrokenProcessPool as error:
            failed: Future[list[Result]] = Future()
            failed.set_exception(error)
            return failed

    def renew(self) -> None:
        self.close()
        self._pool = self._start()

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)


def _load(settings: Settings) -> None:
    """Runs once in each process: Ctrl-C is the parent's to handle."""
    global _extractor  # noqa: PLW0603 - one Extractor a process is the point
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from figex.model import import_spacy_alone  # noqa: PLC0415 - the parent need not load it
    from figex.pipeline import Extractor  # noqa: PLC0415 - the same

    import_spacy_alone()
    try:
        _extractor = Extractor(
            settings.model, settings.kinds, every=settings.every, keep_furniture=settings.keep_furniture
        )
    except FigexError as error:
        _extractor = error
    gc.freeze()  # the model lives as long as the process: the collector need not look at it again


def _work(chunk: Chunk) -> list[Result]:
    """The facts of a chunk. Raises SetupError where the model could not be loaded."""
    if isinstance(_extractor, FigexError):
        raise _extractor
    assert _extractor is not None  # noqa: S101 - the initializer has run
    return list(_extractor.extract_documents(chunk))


def _chunks(documents: Iterable[Document]) -> Iterator[Chunk]:
    """Documents together as long as they are short."""
    chunk: Chunk = []
    size = 0
    for document in documents:
        chunk.append(document)
        size += CHUNK_CHARACTERS if document.parts else len(document.text)
        if size >= CHUNK_CHARACTERS or len(chunk) >= CHUNK_DOCUMENTS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
