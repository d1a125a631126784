"""FIGURES + PARSE → FACTS: each figure tied to what the text says about it.

`prepare` cuts the text and gives each sentence with figures its proxy, and those before that their pronouns may mean;
whoever holds the parser parses those and
calls `Sentence.parsed`; `link` then asks each link in turn. One file a link; the order below is the order in
which they may look at each other's answers.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from sys import intern
from typing import TYPE_CHECKING

from figex.facts import Fact, Figure, figure_fields
from figex.link.change.rules import change_of
from figex.link.modality.rules import modality_of
from figex.link.period.rules import periods_of
from figex.link.place.rules import place_of
from figex.link.proxy import make_proxy
from figex.link.sentence import Article, Mention, Sentence
from figex.link.series import equivalent_of
from figex.link.speaker.rules import speaker_of
from figex.link.subject.relation import relation_of
from figex.link.subject.rules import subject_of
from figex.link.unit.rate import rates_of
from figex.link.unit.rules import complete
from figex.segment import Segment, segments

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from figex.link.sentence import Found

__all__ = ["Article", "Mention", "Sentence", "link", "prepare"]

MAX_FIGURES = 20
"""A "sentence" with more is a list or a table: cut there, for links compare its figures with each other."""
POINTING = re.compile(r"\b(?:it|its|they|their|them|former|latter|both|year-old)\b", re.IGNORECASE)


def prepare(text: str, figures: Sequence[Figure], date: date | None) -> Article:
    """The text cut into sentences, each with its figures (in order, apart) and a proxy for the parser."""
    article = Article(text, date, [])
    if not figures:
        return article
    waiting = list(reversed(figures))
    for segment in _parted(text, _uncut(segments(text), figures), figures):
        sentence = Sentence(text, segment.start, segment.end, segment.paragraph, len(article.sentences))
        while waiting and waiting[-1].end <= segment.end:
            figure = waiting.pop()
            if figure.start >= segment.start:
                sentence.figures.append(figure)
        if sentence.figures:
            sentence.proxy = make_proxy(sentence.text, sentence.figures, sentence.start)
        article.sentences.append(sentence)
    for before, sentence in pairwise(article.sentences):
        if sentence.figures and before.proxy is None and _points_back(sentence):
            before.proxy = make_proxy(before.text, [], before.start)
    return article


def _points_back(sentence: Sentence) -> bool:
    """`Zinc and tin earn most. [The latter] brought in {5}`: a pronoun before its first figure"""
    return POINTING.search(sentence.article_text, sentence.start, sentence.figures[0].start) is not None


def _uncut(found: Sequence[Segment], figures: Sequence[Figure]) -> list[Segment]:
    """The segments, those made one whose border a figure crosses (`$1.1 bil-` | `lion` in a narrow column)."""
    out: list[Segment] = []
    at = 0
    for segment in found:
        while at < len(figures) and out and figures[at].end <= out[-1].end:
            at += 1
        crosses = out and at < len(figures) and figures[at].start < out[-1].end < figures[at].end
        if crosses:
            out[-1] = replace(out[-1], end=segment.end)
        else:
            out.append(segment)
    return out


def _parted(text: str, found: Sequence[Segment], figures: Sequence[Figure]) -> list[Segment]:
    """The segments, those with more than MAX_FIGURES cut before every figure that would be one too many."""
    out: list[Segment] = []
    at = 0
    for segment in found:
        start, first = segment.start, at
        while at < len(figures) and figures[at].end <= segment.end:
            if at - first == MAX_FIGURES:
                end = start + len(text[start : figures[at].start].rstrip())
                out.append(replace(segment, start=start, end=end))
                start, first = figures[at].start, at
            at += 1
        out.append(replace(segment, start=start))
    return out


def link(article: Article, doc: str) -> list[Fact]:
    """The facts of an article whose sentences have been parsed; `doc` names it in every fact."""
    for sentence in article.sentences:
        sentence.mentions = [Mention(article, sentence, i, figure) for i, figure in enumerate(sentence.figures)]
    mentions = article.mentions
    for mention in mentions:
        mention.figure = complete(mention)
        change_of(mention)
        mention.subject = subject_of(mention)
        mention.relation = relation_of(mention)
    rates_of(article)
    periods_of(article)
    for mention in mentions:
        mention.speaker = speaker_of(mention)
        mention.modality = modality_of(mention)
        mention.place = place_of(mention)
        mention.equivalent_of = equivalent_of(mention)
    numbers = {id(mention): number for number, mention in enumerate(mentions, start=1)}
    return [_fact(mention, numbers, doc) for mention in mentions]


def _fact(mention: Mention, numbers: dict[int, int], doc: str) -> Fact:
    """The finished record of a mention; `numbers` tells of each one which of its article's it is."""
    article, figure = mention.article, mention.figure
    original = mention.equivalent_of
    return Fact(
        **figure_fields(figure),
        doc=doc,
        id=numbers[id(mention)],
        text=article.text[figure.start : figure.end],
        sentence=mention.sentence.folded,
        subject=_text(mention.subject),
        relation=mention.relation,
        direction=mention.direction,
        measure=mention.measure,
        basis=mention.basis,
        period=_text(mention.period),
        period_start=mention.period_start,
        period_end=mention.period_end,
        place=_text(mention.place),
        speaker=_text(mention.speaker),
        modality=mention.modality,
        equivalent_of=None if original is None else numbers[id(original)],
        links=tuple(map(intern, mention.rules)),
    )


def _text(found: Found | None) -> str | None:
    return found.text if found else None
