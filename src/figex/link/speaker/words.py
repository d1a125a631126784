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

WORD = re.compile(r"[A-Za-z]{2,}(?=[ ,])|(?:[^\W\d_]\.){2,8}|[^\W\d_]\.(?=\s[A-Z])|\w+(?:[-.&'’/]\w+)*|[^\w\s]")
"""A word of mere letters, then abbreviations, then any other, then marks: most are of the first sort."""
BRACKET = re.compile(r"[(\[]")
CURLY_QUOTE = re.compile(r"“[^“”]{1,3000}(?:”|$)")
STRAIGHT_QUOTE = re.compile(r'"[^"]{1,3000}(?:"|$)')
POINTED_QUOTE = re.compile(r"«[^«»]{1,3000}(?:»|$)")
SINGLE_QUOTE = re.compile(r"['‘](?<![\w.,!?].)(?=\w)[^\n\"“”]{1,600}?[,.!?]['’](?!\w)")
"""British quotations; the mark inside the closing one tells it from an apostrophe."""
MARKS = {"“": CURLY_QUOTE, '"': STRAIGHT_QUOTE, "«": POINTED_QUOTE}
"""What opens the quotations of a paragraph, the first that it holds; else single ones."""


@dataclass(slots=True, eq=False)
class Word:
    """A word or a punctuation mark at `start:end` of the article; `tag` is empty where nothing was parsed.

    `lower` is its text in lower case; `quoted` words stand inside a quotation; an `edge` is one of its marks.
    """

    text: str
    lower: str
    start: int
    end: int
    figure: bool
    quoted: bool
    edge: bool = False
    token: Token | None = None

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
        pattern = next((kind for mark, kind in MARKS.items() if mark in text), SINGLE_QUOTE)
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
    if not spans:
        return []
    first = max(bisect_right(spans, (start, start)) - 1, 0)
    last = bisect_left(spans, (end, 0))
    return [span for span in spans[first:last] if span[1] > start]


def words(sentence: Sentence, quotes: list[tuple[int, int]]) -> list[Word]:
    """The words of a sentence in order, those in closed brackets left out: `Brown (Labour) said` reads `Brown said`."""
    figures = iter(sentence.figures)
    tokens = {place[0]: token for place, token in zip(sentence.places, sentence.doc or (), strict=True)}
    inside = overlapping(quotes, sentence.start, sentence.end)
    found: list[Word] = []
    figure = next(figures, None)
    for match in WORD.finditer(sentence.article_text, sentence.start, sentence.end):
        text, (start, end) = match[0], match.span()
        while figure is not None and figure.end <= start:
            figure = next(figures, None)
        counts, quoted, edge = figure is not None and figure.start < end, False, False
        if inside:
            quoted = any(a < start and end < b for a, b in inside)
            edge = any(start == a or end == b for a, b in inside) and not text.isalnum()
        found.append(Word(text, text.lower(), start, end, counts, quoted, edge, tokens.get(start)))
    return _without_brackets(found) if BRACKET.search(sentence.text) else found


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
