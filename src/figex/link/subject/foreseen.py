"""Figures that were foreseen or hoped for: `exports fell 3%; economists had expected {2%}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.subject.changing import change_noun
from figex.link.subject.clause import before
from figex.link.tree import NOUN_TAGS, clause_verb, lemma, own_subject

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Found, Mention

HAD_REACH = 4


def foreseen(mention: Mention) -> Found | None:
    """Exports fell 3%. Economists had forecast a rise of {2%}: what the figures before were of"""
    noun = change_noun(mention, before(mention))
    verb = clause_verb(noun) if noun is not None else None
    if verb is None or lemma(verb) not in word_set("links", "forecasting") or verb.lower_ == "saw":
        return None
    return next((m.subject for m in mention.earlier()), None)


def expected(mention: Mention) -> Found | None:
    """Exports fell 3%. Economists had expected {2%}; against analysts' forecast of {2%}: the same as was of 3%"""
    word = before(mention)
    if word is None or word.i < 1 or mention.figure.kind == "count":
        return None
    verb = word.nbor(-1) if word.lower_ in {"in", "for", "of", "to", "on"} else word
    if not (_is_foreseen(verb) if word.lower_ == "of" else _foresees(verb)):
        return None
    return next((m.subject for m in mention.earlier() if m.figure.kind == mention.figure.kind), None)


def _is_foreseen(noun: Token) -> bool:
    """`the consensus [forecast] of`, `its previous [guidance] of`, after `above`, `up from`, `beating`"""
    if lemma(noun) not in word_set("links", "forecasts"):
        return False
    owners = [t for t in noun.lefts if t.dep_ in {"poss", "compound", "amod"}]
    if owners and all(lemma(t) in word_set("links", "foreseers") for t in owners if t.tag_ != "PRP$"):
        return True
    return _is_bar(noun)


def _is_bar(noun: Token) -> bool:
    """`above its [outlook]`, `down from the [plan]`, `beating the [consensus]`: what an amount is held against"""
    at = noun.i - 1
    while at > 0 and noun.doc[at].tag_ in {"DT", "PRP$", "JJ", "JJR", "POS", "HYPH", "VBN", *NOUN_TAGS}:
        at -= 1
    word = noun.doc[at] if at >= 0 else noun
    return word.lower_ in word_set("links", "held_against") or lemma(word) in word_set("links", "beating")


def _foresees(verb: Token) -> bool:
    """`economists had [expected]`, `having earlier [guided] for`, `it had [forecast]`"""
    if lemma(verb) not in word_set("links", "forecasting"):
        return False
    subject = own_subject(verb)
    if subject is not None and lemma(subject) in word_set("links", "foreseers"):
        return True
    if any(t.lower_ in {"had", "having"} and t.dep_ == "aux" for t in verb.lefts):
        return True
    return any(t.lower_ == "had" for t in verb.doc[max(verb.i - HAD_REACH, 0) : verb.i])
