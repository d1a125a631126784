"""What the link rules look at: the article, its sentences, and where each figure stands in a sentence's parse.

The parser does not see the sentence as printed but a proxy of it (`proxy.py`). Rules work on spaCy tokens and
spans of the proxy and say what they found with `Sentence.offsets`, which maps back to the document's text.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from figex.link.mended import mend
from figex.link.parse import Doc, Token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from spacy.tokens import Doc as SpacyDoc

    from figex.facts import Figure
    from figex.link.parse import Span
    from figex.link.proxy import Proxy


LOOK_BACK = 100
"""Figures, and sentences, before a figure that its links may look at."""


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence of an article: `article_text[start:end]`; parsed only where it holds figures.

    `anchors[i]` is the span of `doc` where `figures[i]` stands; a bracketed restatement that the proxy leaves
    out has the anchor of the figure it follows, whose index is `hosts[i]` (else None).
    """

    article_text: str
    start: int
    end: int
    paragraph: int
    index: int = 0
    """Its place among the article's sentences."""
    figures: list[Figure] = field(default_factory=list)
    proxy: Proxy | None = None
    doc: Doc | None = None
    anchors: list[Span] = field(default_factory=list)
    figure_tokens: frozenset[int] = frozenset()
    """The indices of the tokens of `doc` that stand for figures."""
    places: list[tuple[int, int]] = field(default_factory=list)
    """Start and end of each token of `doc` in the article's text."""
    words: list[str] = field(default_factory=list)
    """The tokens of `doc` in lower case: rules that only look at words need not ask the parse."""
    vocabulary: frozenset[str] = frozenset()
    """The same as a set: a rule that needs a certain word is not asked where it is missing."""
    hosts: list[int | None] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    notes: dict[str, Any] = field(default_factory=dict)
    """What rules have worked out of it, see `kept`."""

    _folded: str | None = None

    @property
    def text(self) -> str:
        """The sentence as printed."""
        return self.article_text[self.start : self.end]

    @property
    def folded(self) -> str:
        """The sentence on one line, one string for all its facts."""
        if self._folded is None:
            self._folded = " ".join(self.text.split())
        return self._folded

    def parsed(self, parse: SpacyDoc) -> None:
        """Takes the parse of `proxy.text` and finds each figure's anchor in it."""
        assert self.proxy is not None  # noqa: S101 - only sentences with a proxy are parsed
        self.doc = doc = Doc.read(parse)
        mend(doc)
        self.places = list(self.proxy.printed(doc, self.start))
        self.words = [token.lower_ for token in doc]
        self.vocabulary = frozenset(self.words)
        self.hosts = self.proxy.hosts
        self.anchors = [doc.at(*place) for place in self.proxy.places]
        self.figure_tokens = frozenset(i for anchor in self.anchors for i in range(anchor.start, anchor.end))

    def offsets(self, part: Span | Token) -> tuple[int, int]:
        """Start and end of a piece of the parse, as offsets of the article's text."""
        if isinstance(part, Token):
            return self.places[part.i]
        return self.places[part.start][0], self.places[part.end - 1][1]

    def token_at(self, at: int) -> int:
        """The index of the token that holds the offset of the article's text, or of the next one; at most the last."""
        return min(bisect_right(self.places, at, key=itemgetter(1)), len(self.places) - 1)

    def original(self, part: Span | Token) -> str:
        """The piece of the parse as the article prints it."""
        start, end = self.offsets(part)
        return self.article_text[start:end]


def holds(*words: str) -> Callable[[Sentence], bool]:
    """The question whether a sentence holds one of the words, which a rule needs to be asked at all."""
    wanted = frozenset(words)
    return lambda sentence: not wanted.isdisjoint(sentence.vocabulary)


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase that answers a link: its place in the article's text, and the rule that found it."""

    start: int
    end: int
    text: str
    rule: str


@dataclass(slots=True, eq=False)
class Mention:
    """A figure at its place, and what the links have found of it so far; `link/__init__.py` fills it in order."""

    article: Article
    sentence: Sentence
    index: int
    figure: Figure
    subject: Found | None = None
    relation: str | None = None
    direction: str | None = None
    measure: str = "level"
    basis: str | None = None
    period: Found | None = None
    period_start: date | None = None
    period_end: date | None = None
    place: Found | None = None
    speaker: Found | None = None
    modality: str = "actual"
    equivalent_of: Mention | None = None
    rules: list[str] = field(default_factory=list)
    """`field:rule` of each link that was found."""

    anchor: Span = field(init=False)
    """Where the figure stands in its sentence's parse."""
    notes: dict[str, Any] = field(init=False, default_factory=dict)
    """What rules have found of it that others ask again."""

    def __post_init__(self) -> None:
        self.anchor = self.sentence.anchors[self.index]

    def earlier(self) -> Iterator[Mention]:
        """The figures before this one in the article, the nearest first, as far as a reader may remember."""
        yield from islice(self._before(), LOOK_BACK)

    def _before(self) -> Iterator[Mention]:
        yield from reversed(self.sentence.mentions[: self.index])
        at = self.sentence.index
        for sentence in reversed(self.article.sentences[max(0, at - LOOK_BACK) : at]):
            yield from reversed(sentence.mentions)

    @property
    def host(self) -> Mention | None:
        """The figure in whose trailing bracket this one stands: the yuan of `224 billion yuan ($34 billion)`."""
        host = self.sentence.hosts[self.index]
        return None if host is None else self.sentence.mentions[host]


@dataclass(slots=True, eq=False)
class Article:
    """A document's text cut into sentences, with its publication date where that is known."""

    text: str
    date: date | None
    sentences: list[Sentence]
    notes: dict[str, Any] = field(default_factory=dict)
    """What a link has worked out once for the whole article, by the link's name."""

    @property
    def mentions(self) -> list[Mention]:
        """Every figure of the article, in order."""
        return [mention for sentence in self.sentences for mention in sentence.mentions]
