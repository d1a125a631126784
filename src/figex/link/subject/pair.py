"""Which of two things `the former` and `the latter` mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.link.extent import phrase
from figex.link.phrase import found
from figex.link.subject.candidates import PAIRED, sentences_before
from figex.link.tree import barred, is_noun, is_time

if TYPE_CHECKING:
    from figex.link.parse import Doc, Token
    from figex.link.sentence import Found, Mention


def of_pair(mention: Mention, word: Token) -> Found | None:
    """[Cotton] and gold earn most; the former brought in {$5}: the nearest two nouns that an `and` joins, or names"""
    if word.lower_ not in PAIRED:
        return None
    for sentence in (mention.sentence, *sentences_before(mention)):
        doc = sentence.doc
        pair = _pair(doc, word.i if sentence is mention.sentence else len(doc), barred(sentence)) if doc else None
        if pair is not None:
            noun = pair[word.lower_ in {"latter", "second"}]
            return found(sentence, phrase(noun, barred(sentence)), "antecedent")
    return None


def _pair(doc: Doc, end: int, stop: frozenset[int]) -> tuple[Token, Token] | None:
    for token in reversed(doc[:end]):
        if token.lower_ != "and":
            continue
        second = next((t for t in doc[token.i + 1 : end] if is_noun(t) and t.dep_ == "conj"), None)
        first = second.head if second is not None else None
        if first is None or second is None or not is_noun(first) or first.i > token.i or is_time(first):
            continue
        if first.i not in stop and second.i not in stop and len(list(first.conjuncts)) == 1:
            return first, second
    return None
