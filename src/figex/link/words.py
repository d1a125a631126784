"""A sentence as plain words, and the quotations of an article: what the search for speakers reads.

Who says what shows in word order, commas and quotation marks, also in sentences without a figure, which nobody parses;
where there is a parse, its tags come along.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from figex.lexicon import table

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Article, Sentence

WORD = re.compile(r"(?:[^\W\d_]\.){2,8}|[^\W\d_]\.(?=\s[A-Z])|\w+(?:[-.&'’/]\w+)*|[^\w\s]")
CURLY_QUOTE = re.compile(r"“[^“”]{1,3000}(?:”|$)")
STRAIGHT_QUOTE = re.compile(r'"[^"]{1,3000}(?:"|$)')
SINGLE_QUOTE = re.compile(r"(?<![\w.,!?])['‘](?=\w)[^\n\"“”]{1,600}?[,.!?]['’](?!\w)")
"""British quotations; the mark inside the closing one tells it from an apostrophe."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a punctuation mark at `start:end` of the article; `tag` is empty where nothing was parsed.

    `quoted` words stand inside a quotation; an `edge` is one of its marks.
    """

    text: str
    start: int
    end: int
    figure: bool
    quoted: bool
    edge: bool = False
    token: Token | None = None

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def tag(self) -> str:
        """The fine part of speech, empty where the sentence has no parse."""
        return self.token.tag_ if self.token is not None else ""

    @property
    def capital(self) -> bool:
        """Whether a name could be written so."""
        return self.text[0].isupper()

    @property
    def mark(self) -> bool:
        """Whether punctuation that parts phrases; a full stop inside a sentence only shortens a word."""
        return self.edge or (
            not self.text[0].isalnum() and self.text not in {".", "'", "’", "&", "$", "€", "£", "@", "_", "/"}
        )


def quotations(article: Article) -> list[tuple[int, int]]:
    """Start and end of every quotation with its marks, in order; one left open runs to its paragraph's end."""
    found: list[tuple[int, int]] = []
    for start, end in _paragraphs(article):
        text = article.text[start:end]
        pattern = CURLY_QUOTE if "“" in text else STRAIGHT_QUOTE if '"' in text else SINGLE_QUOTE
        found.extend((start + m.start(), start + m.end()) for m in pattern.finditer(text))
    return found


def _paragraphs(article: Article) -> list[tuple[int, int]]:
    spans: dict[int, tuple[int, int]] = {}
    for sentence in article.sentences:
        start = spans.get(sentence.paragraph, (sentence.start, 0))[0]
        spans[sentence.paragraph] = (start, sentence.end)
    return list(spans.values())


def overlapping(spans: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Those of the spans, which are in order and apart, that share a character with start to end."""
    first = max(bisect_right(spans, (start, start)) - 1, 0)
    last = bisect_left(spans, (end, 0))
    return [span for span in spans[first:last] if span[1] > start]


def words(sentence: Sentence, quotes: list[tuple[int, int]]) -> list[Word]:
    """The words of a sentence in order, those in closed brackets left out: `Brown (Labour) said` reads `Brown said`."""
    tokens = _tokens(sentence)
    figures = [(f.start, f.end) for f in sentence.figures]
    inside = overlapping(quotes, sentence.start, sentence.end)
    found: list[Word] = []
    for match in WORD.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        figure = any(a < end and start < b for a, b in figures)
        quoted = any(a < start and end < b for a, b in inside)
        edge = any(start == a or end == b for a, b in inside) and not match[0].isalnum()
        found.append(Word(match[0], start, end, figure, quoted, edge, tokens.get(start)))
    return _without_brackets(found)


def _tokens(sentence: Sentence) -> dict[int, Token]:
    """The tokens of the parse by where they start in the article's text."""
    if sentence.doc is None or sentence.proxy is None:
        return {}
    found, cuts, k = {}, sentence.proxy.cuts, 0
    for token in sentence.doc:
        at = token.idx
        while k + 1 < len(cuts) and cuts[k + 1][0] <= at:
            k += 1
        begin, start, _, copied = cuts[k]
        found[sentence.start + start + (at - begin if copied else 0)] = token
    return found


def _without_brackets(found: list[Word]) -> list[Word]:
    kept: list[Word] = []
    opened: list[int] = []
    for word in found:
        if word.text in "([":
            opened.append(len(kept))
        kept.append(word)
        if word.text in ")]" and opened:
            del kept[opened.pop() :]
    return kept


def is_time(word: Word) -> bool:
    """`Tuesday`, `May`, `yesterday`, `2024`; dates are figures to nobody here."""
    return (word.lower.rstrip(".") in table("links")["times"]) or (word.text.isdigit() and not word.figure)
