"""Nouns of change beside a figure, and what changed: `a {5%} drop in [exports]`, `a rise in [rents] to {5}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.mistaken import moving
from figex.link.place.name import is_place
from figex.link.subject.clause import before, outermost
from figex.link.tree import is_noun, is_time, is_verb, lemma

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention


def changed_to(mention: Mention) -> Token | None:
    """a 14% slump in [net profit] to {$41 million}; a rise in [rates] from {2%}"""
    word = before(mention)
    if word is None or word.lower_ not in {"to", "from"}:
        return None
    nouns = [t for t in (word.head, _changed_before(word)) if t is not None and is_noun(t)]
    for noun in (outer for t in nouns for outer in (t, outermost(t))):
        if is_change(noun) and noun.lower_ != "growth":
            return changed(noun)
        link = noun.head  # is weighing | a cut | in [quotas] to {5}
        if noun.dep_ == "pobj" and link.lower_ == "in" and link.i and is_change(link.nbor(-1)):
            return noun
    return None


def _changed_before(to: Token) -> Token | None:
    """`posted a rise in net [profit] to {5}`: the noun right before, where the parse hangs `to` elsewhere

    Not in `[costs] rose on a fall in output to {5}`, whose verb leads there, nor in `gave a rise in pay to {5} men`.
    """
    last, verb = to.nbor(-1) if to.i else to, to.head
    if not is_noun(last) or last.dep_ != "pobj" or last.head.lower_ not in {"in", "of"}:
        return None
    reached = lemma(verb) in moving() and not any(t.lower_ == "to" for t in to.doc[verb.i : to.i])
    return None if is_verb(verb) and (reached or lemma(verb) in table("verbs")["handing"]) else last


def changed(noun: Token) -> Token | None:
    """`drop in [exports]`, `[price] rise`: what changed, where the noun of change says so"""
    for child in noun.rights:
        if child.lower_ in {"in", "of", "to"}:
            inner = next((t for t in child.children if t.dep_ == "pobj"), None)
            if inner is not None and (_is_amount(inner) or inner.tag_ == "CD"):
                inner = after_amount(inner)
            placed = inner is not None and child.lower_ == "in" and inner.tag_ == "NNP" and is_place(inner.text)
            if inner is not None and is_noun(inner) and not is_time(inner) and not placed:
                return inner
    return noun if any(t.dep_ == "compound" and is_noun(t) and t.text != "%" for t in noun.lefts) else None


def after_amount(amount: Token) -> Token | None:
    """`a rise of 5% in [rents]`: the noun after the amount, wherever the parse hangs it; no name, which is a place"""
    doc, at = amount.doc, amount.i + 1
    if at >= len(doc) or doc[at].lower_ != "in":
        return None
    inner = next((t for t in doc[at].children if t.dep_ == "pobj"), None)
    if inner is None or inner.lower_ in word_set("links", "reckonings"):
        return None
    return inner if inner.tag_ != "NNP" or inner.text.isupper() else None


def _is_amount(token: Token) -> bool:
    return token.text == "%" or any(t.tag_ in {"$", "CD"} for t in token.children)


def is_change(noun: Token) -> bool:
    """A `drop`, a `rise`; also `a growth of {5%}`, which, unlike `GDP growth`, is not what is measured"""
    bare_growth = noun.lower_ == "growth" and [t.lower_ for t in noun.lefts] == ["a"]
    return bare_growth or (lemma(noun) in word_set("links", "change_nouns") and noun.lower_ != "recoveries")


def change_noun(mention: Mention, word: Token | None) -> Token | None:
    """`an [improvement] of {5 points}`, `a {50%} [rise]`: the noun of change that the figure belongs to"""
    if word is not None and word.lower_ == "of" and word.i and is_change(word.nbor(-1)):
        return word.nbor(-1)
    head = mention.anchor.root.head
    return head if is_change(head) and head.i >= mention.anchor.end else None
