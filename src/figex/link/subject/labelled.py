"""Figures in lines of data: `Cost: {$64.5 million}`; `June 30, 2010: {EUR 877m}` under a heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.phrase import found, whole
from figex.link.sentence import Found
from figex.link.subject.clause import before
from figex.link.tree import FINITE_TAGS, barred, base_form, is_noun, is_time
from figex.link.unit.counted import counted_noun

if TYPE_CHECKING:
    from figex.link.parse import Span, Token
    from figex.link.sentence import Mention

LONGEST_LABEL, LONGEST_NAMELESS, LONGEST_ODD = 12, 2, 3
"""In tokens: a label; one without a noun; one with what the tagger takes for a present-tense verb."""
MODIFYING = frozenset({"compound", "poss", "nmod", "amod"})
HEADING_REACH = 12
"""In lines: how far above its lines a heading may stand."""
LONGEST_ENTRY = 6
"""In tokens before its last: an entry of a list of data."""
ENTRY_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "VBN", "VBG", "HYPH"})
ENTRY_OPENERS = frozenset({";", "•", "▪", "|", "-", "–", "—", "*"})
COLON = re.compile(r":|\.{2,}|…+|\|")
"""What parts a label from its figure: `Norway ...... 34%`, `Herring | 412`"""
OPENS = re.compile(r"\s*(?:[•▪|►*–—-]\s?)?(?:\(?[a-z0-9]{1,3}\)\s)?(?:(?:About|Some|Over|Nearly|More than|Up to)\s)?")
DEFINED = re.compile(
    r"\s?(?:[–—-]|:|(?P<for>for))\s(?:(?:the|an?|its|their)\s)?"
    r"(?:(?:estimated |total |record )?(?:number|amount|sum|share|percentage|proportion|total|rise|fall|drop|increase"
    r"|decline|decrease)"
    r"\s(?:of|in)\s)?(?:(?:the|its|their)\s)?(?P<noun>[^\W\d_][\w’'-]*(?:\s(?!(?:that|which|who|in|at|by|from|for|without|with|per|since|to|of|on"
    r"|and|paid|made|spent|after|over|during|as|is|was|were|are)\b)[\w’'-]+){0,4})"
)
"""`– the number of homes`, `for shelter`: what a line says of the figure that it begins with."""
STARTS = "\n;•▪|►*"
HEADING = re.compile(r"\s*([A-Z][^,;:(\n.]{2,60})")


def labelled(mention: Mention) -> Found | None:
    """[Cost]: {$64.5 million}; [Fee] for members: {$40}; [Domestic]: {411,000}"""
    label = _label(mention)
    if label is None:
        return None
    named = [t for t in label if is_noun(t) and not is_time(t)]
    if not named:
        if any(is_time(t) for t in label):
            return _heading(mention, label)
        return found(mention.sentence, label, "labelled") if len(label) <= LONGEST_NAMELESS else None
    noun = _first_head(named, label)
    span = whole(noun, mention.sentence)
    end = noun.i + 1
    while end < label.end and (span.doc[end] in named or span.doc[end].lower_ in word_set("links", "noun_like")):
        end += 1
    span = span.doc.span(max(span.start, label.start), min(max(span.end, end), label.end))
    return found(mention.sentence, span, "labelled")


def printed(mention: Mention) -> Found | None:
    """`[Group revenue] {EUR 3bn}`, `; [headcount] {1,300}`: all the words of an entry, which the parse takes apart"""
    doc, last = mention.anchor.doc, mention.anchor.start - 1
    if last < 0 or mention.host or doc[last].lower_ not in word_set("links", "entry_nouns"):
        return None
    first = last
    while first > 0 and last - first < LONGEST_ENTRY and doc[first - 1].tag_ in ENTRY_TAGS:
        if first - 1 in barred(mention.sentence) or doc[first - 1].lower_ in word_set("links", "auxiliaries"):
            return None
        first -= 1
    first += doc[first].tag_ == "HYPH"
    if any(_is_deed(t) for t in doc[first + 1 : last]):
        return None
    opened = first == 0 or doc[first - 1].text in ENTRY_OPENERS
    return found(mention.sentence, doc.span(first, last + 1), "printed") if opened and doc[first].tag_ != "DT" else None


def defined(mention: Mention) -> Found | None:
    """`{47,000} – the number of [homes] without water`, `• {$6 million} for [shelter]`: a line that begins with it"""
    sentence, figure = mention.sentence, mention.figure
    text = sentence.article_text
    if mention.index or not OPENS.fullmatch(text, sentence.start, figure.start):
        return None
    if any(t.tag_ in FINITE_TAGS and t.text.isalpha() for t in mention.anchor.doc):  # a bullet may be called a verb
        return None
    hit = DEFINED.match(text, figure.end, sentence.end)
    if hit is None or (hit["for"] and figure.kind != "money") or hit["noun"].split()[-1] in word_set("links", "times"):
        return None
    return Found(hit.start("noun"), hit.end("noun"), hit["noun"], "defined")


def _is_deed(token: Token) -> bool:
    """`Norfell [lifts] profit {41%}`: a headline's verb, which the tagger takes for a plural"""
    listed = token.lower_ in word_set("links", "verb_like") or token.lower_ in word_set("links", "headline_verbs")
    return listed or (token.tag_ == "NNS" and base_form(token.lower_) in word_set("links", "movers"))


def _label(mention: Mention) -> Span | None:
    """What stands between the start of the line and the colon before the figure, where it is short and says no more"""
    colon, sentence = before(mention), mention.sentence
    if (
        colon is None
        or not COLON.fullmatch(colon.text)
        or (mention.figure.kind == "count" and counted_noun(mention) is not None)
    ):
        return None
    end = sentence.offsets(colon)[0]
    start = max(sentence.start, *(sentence.article_text.rfind(mark, sentence.start, end) + 1 for mark in STARTS))
    first = sentence.token_at(start)
    label = colon.doc.span(first, colon.i)
    if not 0 < len(label) <= LONGEST_LABEL or any(t.i in barred(sentence) for t in label):
        return None
    if colon.text == "|" and not any(t.text.isalpha() for t in label):
        return None
    told = any(t.tag_ in {"VBD", "MD"} or t.lower_ in word_set("links", "auxiliaries") for t in label)
    odd = any(t.tag_ in {"VBP", "VBZ"} for t in label) and len(label) > LONGEST_ODD
    return None if told or odd else label


def _first_head(named: list[Token], label: Span) -> Token:
    """The first noun that is no part of another before it in the label"""
    return next((t for t in named if t.dep_ not in MODIFYING or t.head.i >= label.end), named[0])


def _heading(mention: Mention, label: Span) -> Found | None:
    """[Order backlog], EUR m / Sept 30, 2010: {EUR 912m}: the nearest line above that is no line of data"""
    text, at = mention.article.text, mention.sentence.offsets(label)[0]
    for _ in range(HEADING_REACH):
        end = text.rfind("\n", 0, at)
        if end < 0:
            return None
        at = text.rfind("\n", 0, end) + 1
        line = text[at:end]
        if line.strip() and ":" not in line:
            match = HEADING.match(text, at, end)
            return Found(match.start(1), match.end(1), match[1], "heading") if match and line[-1] != "." else None
    return None
