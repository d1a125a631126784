"""The four stages in a row: documents in, facts out.

Recognition runs on the text; only sentences with figures are parsed, in small batches across documents, by the
components that the links use. A long document is read in stretches of whole paragraphs, so that memory stays flat.
"""

from __future__ import annotations

import gc
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from figex.errors import FigexError
from figex.facts import EXTRA_KINDS, KINDS, Document, Fact, Figure
from figex.furniture import furniture
from figex.link import Article, Sentence, link, prepare
from figex.model import Model
from figex.packed import PackedFacts
from figex.recognise import claims
from figex.times import dateline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

STRETCH = 60_000
"""Characters of a long document that are read at a time, to the next paragraph's end."""
PARSED_TOGETHER = 512
"""Sentences that wait for the parser before it is called: enough to fill its batches across short documents."""
WAITING = 256
"""Stretches that may wait for it, with figures or without."""


class Settings(NamedTuple):
    """What an Extractor was made with, so that another process can make the same."""

    model: str | None
    kinds: tuple[str, ...] | None
    every: bool
    keep_furniture: bool


class Extractor:
    """Holds the loaded model; `extract` takes a text, `extract_documents` a stream of documents.

    `kinds` limits the facts to those kinds; `every` adds durations, ordinals and dates; `keep_furniture` keeps the
    figures of navigation, related headlines and other page furniture. Raises SetupError when the model is missing or
    unfit.
    """

    def __init__(
        self,
        model: str | None = None,
        kinds: Iterable[str] | None = None,
        *,
        every: bool = False,
        keep_furniture: bool = False,
    ) -> None:
        kinds = None if kinds is None else tuple(kinds)
        wanted = (*KINDS, *EXTRA_KINDS) if every else KINDS
        self.settings = Settings(model, kinds, every, keep_furniture)
        self.kinds = frozenset(wanted if kinds is None else kinds)
        self.keep_furniture = keep_furniture
        self.model = Model(model)

    def extract(self, text: str, date: date | None = None) -> list[Fact]:
        """The facts of one text; `date` is its publication date, else one is looked for in the text."""
        ((_, facts),) = self.extract_documents([Document(id="", text=text, date=date)])
        if isinstance(facts, FigexError):
            raise facts
        return list(facts)

    def extract_many(self, documents: Iterable[Document], jobs: int = 1) -> Iterator[Fact]:
        """The facts of many documents, one after another, as they come.

        Raises a document's FigexError when its turn comes; `extract_documents` goes on past it.
        """
        for _, facts in self.extract_documents(documents, jobs):
            if isinstance(facts, FigexError):
                raise facts
            yield from facts

    def extract_documents(
        self, documents: Iterable[Document], jobs: int = 1
    ) -> Iterator[tuple[Document, Sequence[Fact] | FigexError]]:
        """Each document with its facts, in order, as they come; a document that fails comes with its error.

        `jobs` is the number of processes, 0 for one a core; the order is the same for any number of them.
        """
        if jobs == 1:
            yield from self._in_batches(documents)
        else:
            from figex.parallel import extract_parallel  # noqa: PLC0415 - one process needs none of it

            yield from extract_parallel(self.settings, documents, jobs)

    def _in_batches(self, documents: Iterable[Document]) -> Iterator[tuple[Document, Sequence[Fact] | FigexError]]:
        """Fills the parser's batches with the sentences of several documents at once."""
        waiting: deque[_Piece] = deque()
        pending = 0
        for document in documents:
            try:
                for piece in self._pieces(document):
                    waiting.append(piece)
                    pending += len(piece.to_parse)
                    if pending >= PARSED_TOGETHER or len(waiting) >= WAITING:
                        del piece  # its parse would stay while the next stretch is parsed
                        yield from self._drain(waiting)
                        pending = 0
            except FigexError as error:
                yield from self._drain(waiting)
                yield document, error
        yield from self._drain(waiting)

    def _drain(self, waiting: deque[_Piece]) -> Iterator[tuple[Document, Sequence[Fact] | FigexError]]:
        """Parses what waits and links it; gives the documents whose last piece was among it."""
        finished: list[tuple[Document, Sequence[Fact] | FigexError]] = []
        with self.model.zone(), _collector_paused():
            todo = [sentence for piece in waiting for sentence in piece.to_parse]
            texts = [sentence.proxy.text for sentence in todo if sentence.proxy]
            for sentence, doc in zip(todo, self.model.parsed(texts), strict=True):
                sentence.parsed(doc)
            while waiting:
                piece = waiting.popleft()
                piece.facts.extend(self._facts(piece))
                if piece.last:
                    finished.append((piece.document, piece.facts.unpacked_if_few()))
        yield from finished

    def _facts(self, piece: _Piece) -> list[Fact]:
        """The facts of a piece of the wanted kinds, at their place in the whole document."""
        kept = _renumbered([fact for fact in link(piece.article, piece.document.id) if fact.kind in self.kinds])
        return [_moved(fact, piece.shift, len(piece.facts)) for fact in kept] if piece.shift else kept

    def _pieces(self, document: Document) -> Iterator[_Piece]:
        """The document in stretches, cut into sentences with their figures, ready for the parser."""
        date, shift, facts = document.date, 0, PackedFacts()
        held: list[_Piece] = []  # popped from, so that nothing here keeps a stretch that has been given out
        for text in document.pieces():
            if not shift:
                date = date or dateline(text[:STRETCH])
            for start, end in _stretches(text):
                if held:
                    yield held.pop()
                held.append(_Piece(document, self._article(text[start:end], date), shift + start, facts))
            shift += len(text)
        if held:
            held[0].last = True
            yield held.pop()

    def _article(self, text: str, date: date | None) -> Article:
        figures, refusals = claims(text, date)
        if self.kinds.intersection(EXTRA_KINDS):
            figures += [
                Figure(
                    start=r.start,
                    end=r.end,
                    kind=r.kind,
                    value=r.value,
                    value_high=r.value_high,
                    unit=r.unit,
                    qualifier=r.qualifier,
                    why=(r.why,),
                )
                for r in refusals
                if r.kind in self.kinds and r.value is not None
            ]
            figures = _apart(figures)
        if figures and not self.keep_furniture:
            figures = _outside(figures, furniture(text))
        return prepare(text, figures, date)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """No garbage collection while a batch is parsed and linked: its objects all go at once, when it is done.

    Python's collector would look at the model and the batch again and again, a tenth of the time in all.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


@dataclass(slots=True)
class _Piece:
    """A stretch of a document that waits for the parser; `shift` is where it begins in the document.

    `facts` are the document's, of this stretch and those before it.
    """

    document: Document
    article: Article
    shift: int
    facts: PackedFacts
    last: bool = False

    @property
    def to_parse(self) -> list[Sentence]:
        return [sentence for sentence in self.article.sentences if sentence.proxy is not None]


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of stretches of about STRETCH characters that end between paragraphs, else lines, sentences, words."""
    start = 0
    while len(text) - start > STRETCH * 2:
        end = start + STRETCH
        for gap in ("\n\n", "\n", ". ", " "):
            found = text.find(gap, end, end + STRETCH // 2)
            if found >= 0:
                end = found + len(gap)
                break
        yield start, end
        start = end
    yield start, len(text)


def _apart(figures: list[Figure]) -> list[Figure]:
    """The figures in order, without those that an earlier one overlaps."""
    kept: list[Figure] = []
    for figure in sorted(figures, key=lambda figure: (figure.start, -figure.end)):
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return kept


def _outside(figures: list[Figure], stretches: list[tuple[int, int]]) -> list[Figure]:
    """The figures that stand in none of the stretches (both in order)."""
    kept = []
    at = 0
    for figure in figures:
        while at < len(stretches) and stretches[at][1] <= figure.start:
            at += 1
        if at == len(stretches) or figure.end <= stretches[at][0]:
            kept.append(figure)
    return kept


def _renumbered(facts: list[Fact]) -> list[Fact]:
    """The facts with dense ids from 1; `equivalent_of` points at the new ones, or at nothing if that fact is gone."""
    if not facts or facts[-1].id == len(facts):
        return facts
    new = {fact.id: number for number, fact in enumerate(facts, start=1)}
    return [
        replace(
            fact, id=new[fact.id], equivalent_of=None if fact.equivalent_of is None else new.get(fact.equivalent_of)
        )
        for fact in facts
    ]


def _moved(fact: Fact, shift: int, before: int) -> Fact:
    """The fact `shift` characters and `before` facts further on."""
    return replace(
        fact,
        start=fact.start + shift,
        end=fact.end + shift,
        id=fact.id + before,
        equivalent_of=None if fact.equivalent_of is None else fact.equivalent_of + before,
    )
