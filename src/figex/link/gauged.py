"""A bare number that is the level of a noun: `the PMI stood at {50.4}`, `a headcount of {310}`, `arrivals: {90}`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.tree import barred, clause_verb, is_noun, is_time, lemma, subject_token

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.parse import Token
    from figex.link.sentence import Mention


def gauge(mention: Mention) -> Figure | None:
    """the [PMI] stood at {50.4}; the [lira] weakened to {8.6} to the dollar"""
    for noun in _measured(mention):
        named = lemma(noun) in word_set("nouns", "gauges") or any(
            t.lower_ in word_set("nouns", "gauges") for t in noun.lefts
        )
        if named and (_of_noun(noun) is None or lemma(noun) not in word_set("nouns", "numbers_of")):
            return replace(mention.figure, kind="number")
    return None


def member(mention: Mention) -> Figure | None:
    """[headcount] will reach {310}; a [town] of {11,000}; the number of [units] was cut from {440}"""
    words = table("nouns")["members"]
    for noun in _measured(mention):
        if lemma(noun) in words:
            return replace(mention.figure, unit=words[lemma(noun)])
        inner = _of_noun(noun)
        if lemma(noun) in word_set("nouns", "numbers_of") and inner is not None:
            return replace(mention.figure, unit=lemma(inner) if is_noun(inner) else "person")
    return None


def _of_noun(noun: Token) -> Token | None:
    """`number of [units]`"""
    return next(
        (t for of in noun.rights if of.lower_ == "of" for t in of.children if is_noun(t) or t.tag_ == "JJ"), None
    )


def plural_subject(mention: Mention) -> Figure | None:
    """foreign [arrivals] fell to {412,000}; newly licensed [projects] numbered {1,142}"""
    figure = mention.figure
    if figure.value != int(figure.value):
        return None
    abstract = word_set("nouns", "numbers_of") | word_set("links", "change_nouns")
    nouns = (noun for noun in _measured(mention) if noun.tag_ == "NNS" and lemma(noun) not in abstract)
    return next((replace(figure, unit=lemma(noun)) for noun in nouns), None)


def _measured(mention: Mention) -> list[Token]:
    """The nouns whose level the number may be: before its `of`, the verb's object before `to {5}`, the subject."""
    top = mention.anchor.root
    verb = clause_verb(top)
    if verb is None:
        return [t for t in [_noun_before(mention)] if t is not None]
    figures = barred(mention.sentence)
    if top.head.lower_ == "of" and is_noun(top.head.head):
        return [top.head.head]
    nouns = []
    if verb.i < top.i and not any(t.dep_ == "dobj" and t in mention.anchor for t in verb.children):
        nouns += [t for t in verb.rights if t.dep_ == "dobj" and t.i < top.i]
    subject = subject_token(verb)
    return [t for t in [*nouns, subject] if t is not None and is_noun(t) and t.i not in figures]


def _noun_before(mention: Mention) -> Token | None:
    """`Headcount: {310}`, `Enrolment {18,760}`: the last noun of a line without a verb"""
    return next(
        (t for t in reversed(mention.anchor.doc[: mention.anchor.start]) if is_noun(t) and not is_time(t)), None
    )
