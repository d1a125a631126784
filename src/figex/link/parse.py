"""A sentence's parse as plain Python objects, with the names that spaCy gives them.

The rules ask the same few words about their tag, head and children again and again. spaCy makes every token and every
string anew each time it is asked; here they are made once a sentence. Only what the rules use is kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import wraps
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Doc as SpacyDoc

T = TypeVar("T")


class HasNotes(Protocol):
    """A parse, a sentence or a mention: `notes` is for what rules have worked out of it."""

    notes: dict[str, Any]


N = TypeVar("N", bound=HasNotes)


class Token:
    """A word or mark of the parse; `whitespace_` is the space after it, if there is one."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "head",
        "i",
        "idx",
        "is_punct",
        "lower_",
        "tag_",
        "text",
        "whitespace_",
    )
    doc: Doc
    i: int
    idx: int
    text: str
    lower_: str
    tag_: str
    dep_: str
    whitespace_: str
    is_punct: bool
    head: Token
    """The word that it hangs on; itself at the root."""
    children: list[Token]
    """The words that hang on it, in the order of the text."""

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return len(self.text)

    @property
    def lefts(self) -> list[Token]:
        """The children before it."""
        i = self.i
        return [t for t in self.children if t.i < i]

    @property
    def rights(self) -> list[Token]:
        """The children after it."""
        i = self.i
        return [t for t in self.children if t.i > i]

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words above it, nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> Iterator[Token]:
        """It and all that hangs on it: what is left of it, itself, what is right of it."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    @property
    def left_edge(self) -> Token:
        """The first word of the subtree."""
        edge, below = self, [self]
        while below:
            token = below.pop()
            edge = token if token.i < edge.i else edge
            below.extend(token.children)
        return edge

    @property
    def right_edge(self) -> Token:
        """The last word of the subtree."""
        edge, below = self, [self]
        while below:
            token = below.pop()
            edge = token if token.i > edge.i else edge
            below.extend(token.children)
        return edge

    @property
    def conjuncts(self) -> list[Token]:
        """The other members of the list that it belongs to."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        members = [first]
        for member in members:
            members += [t for t in member.rights if t.dep_ == "conj"]
        return [t for t in members if t is not self]

    def nbor(self, step: int = 1) -> Token:
        """The token `step` places on; raises IndexError past the end."""
        return self.doc[self.i + step]


class Span(list[Token]):
    """The tokens `start` to `end` of a parse."""

    __slots__ = ("_root", "doc", "end", "start")

    def __init__(self, doc: Doc, start: int, end: int) -> None:
        super().__init__(doc[start:end])
        self.doc, self.start, self.end = doc, start, end
        self._root: Token | None = None

    @property
    def start_char(self) -> int:
        """Where its first token starts in the parse's text."""
        return self[0].idx

    @property
    def end_char(self) -> int:
        """Where its last token ends in the parse's text."""
        return self[-1].idx + len(self[-1].text)

    @property
    def text(self) -> str:
        """Its text, without the space after it."""
        return self.doc.text[self.start_char : self.end_char] if self else ""

    @property
    def root(self) -> Token:
        """Its token nearest to the root of the sentence, the first of several."""
        if self._root is None:
            tops = [t for t in self if not self.start <= t.head.i < self.end or t.head is t]
            self._root = min(tops, key=_height) if len(tops) > 1 else tops[0]
        return self._root


def _height(token: Token) -> int:
    """How many words stand above a token; a mark with nothing below it is no root."""
    if token.head is token:
        return -1
    if not token.children and (token.is_punct or token.text.isspace()):
        return len(token.doc) - 1
    return sum(1 for _ in token.ancestors)


_place = attrgetter("idx")


class Doc(list[Token]):
    """A parse: the list of its tokens; `notes` is for what rules have worked out of it."""

    __slots__ = ("notes", "text")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.notes: dict[str, Any] = {}

    @classmethod
    def read(cls, parsed: SpacyDoc) -> Self:
        """The parse that spaCy has made."""
        doc = cls(parsed.text)
        heads = []
        for word in parsed:
            token = Token()
            token.doc, token.i, token.idx, token.children = doc, word.i, word.idx, []
            token.text, token.lower_, token.whitespace_ = word.text, word.lower_, word.whitespace_
            token.tag_, token.dep_, token.is_punct = word.tag_, word.dep_, word.is_punct
            heads.append(word.head.i)
            doc.append(token)
        for token, head in zip(doc, heads, strict=True):
            token.head = doc[head]
            if token.head is not token:
                token.head.children.append(token)
        return doc

    def span(self, start: int, end: int) -> Span:
        """The tokens from `start` up to `end`."""
        return Span(self, start, min(end, len(self)))

    def at(self, start: int, end: int) -> Span:
        """The tokens that touch the characters start to end, at least one."""
        first = max(bisect_right(self, start, key=_place) - 1, 0)
        if self[first].idx + len(self[first].text) <= start:
            first = min(first + 1, len(self) - 1)
        last = bisect_left(self, end, key=_place) - 1
        return Span(self, first, max(first, last) + 1)


def kept(find: Callable[[N], T]) -> Callable[[N], T]:
    """`find` with its answer kept with what it is asked of: many rules ask the same, and it goes when that goes"""
    name = f"{find.__module__}.{find.__name__}"

    @wraps(find)
    def ask(holder: N) -> T:
        try:
            answer: T = holder.notes[name]
        except KeyError:
            answer = holder.notes[name] = find(holder)
        return answer

    return ask
