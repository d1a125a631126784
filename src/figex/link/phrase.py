"""From a token of the parse to the words of the article: the phrase that answers a link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.link.extent import phrase
from figex.link.sentence import Found
from figex.link.tree import barred, conjuncts, is_noun, is_verb

if TYPE_CHECKING:
    from figex.link.parse import Span, Token
    from figex.link.sentence import Sentence

LONGEST_LIST = 14
"""In tokens: a longer "list" of nouns is a misparse."""
FOOTNOTE = re.compile(r"[.,;]?(?:\[\d{0,3}\]?)+$")
"""`working men.[3`: the mark of a note that the parse takes for a part of the word."""
JOINTS = frozenset({"and", "or", "&", "nor", "plus"})
EDGES = ",;:.\"“”'‘’()[]*•–—"


def found(sentence: Sentence, part: Token | Span, rule: str) -> Found | None:
    """The article's words for `part`, without quotation marks and commas at its edges; None if nothing is left."""
    start, end = sentence.offsets(part)
    text = sentence.article_text
    while start < end and (text[start] in EDGES or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1].isspace() or (text[end - 1] in EDGES and not _ends_name(text, start, end))):
        end -= 1
    if text.find("[", start, end) > start and (note := FOOTNOTE.search(text, start, end)):
        end = note.start()
    return Found(start, end, text[start:end], rule) if start < end else None


def _ends_name(text: str, start: int, end: int) -> bool:
    """Whether the last character is the stop of `Corp.` or `U.S.`, or closes a bracket that is open"""
    if text[end - 1] == ".":
        return text.rfind(".", start, end - 1) >= 0 or text[start:end].rsplit(maxsplit=1)[-1].lower() in {
            "inc.",
            "corp.",
            "co.",
            "ltd.",
        }
    return text[end - 1] == ")" and "(" in text[start:end]


def whole(noun: Token, sentence: Sentence) -> Span:
    """The noun's phrase, with all members where it heads a list: `[wheat, rice and other grains] fell`"""
    stop = barred(sentence)
    alone = phrase(noun, stop)
    if noun.dep_ != "conj" and not any(t.dep_ == "conj" for t in noun.rights):
        return alone
    members = [t for t in conjuncts(noun) if t.i >= noun.i]
    if len(members) < 2 or not all(is_noun(t) for t in members):  # noqa: PLR2004 - a list has two
        return alone
    span = noun.doc.span(alone.start, max(phrase(t, stop).end for t in members))
    loose = any(t.i in stop or is_verb(t) or t.text in {";", ":"} for t in span) or JOINTS.isdisjoint(
        t.lower_ for t in span
    )
    return alone if loose or len(span) > LONGEST_LIST else span
