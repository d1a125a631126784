"""What a figure is set against: another level of the same thing, or another place than the clause is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.place.name import is_place
from figex.link.subject.carried import figure_on
from figex.link.subject.clause import before
from figex.link.tree import clause_verb, is_noun, lemma, own_subject

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Found, Mention

SET_AGAINST = frozenset({"against", "with", "to", "versus", "vs", "vs."})
REPORTING = frozenset({"find", "show", "note", "add"})
COMPARISON_REACH = 4
"""In tokens before a figure: where `up from` begins."""


def compared(mention: Mention) -> Found | None:
    """12 pairs of trains daily, up from {five}; a margin of 3% this year, against {4%}: a level of the same thing"""
    at = mention.anchor.start
    words = set(mention.sentence.words[max(at - COMPARISON_REACH, 0) : at])
    if (same := _equal_to(mention, words)) is not None:
        return same
    if not ({"from"} & words and {"up", "down"} & words) and not {"against", "compared", "versus", "vs", "vs."} & words:
        return None
    unit = (mention.figure.kind, mention.figure.unit)
    verb = clause_verb(mention.anchor.root)
    own = own_subject(verb) if verb is not None and lemma(verb) not in REPORTING | word_set("links", "speech") else None
    alike = [m for m in mention.sentence.mentions[: mention.index] if (m.figure.kind, m.figure.unit) == unit]
    if not alike or (own is not None and own.i > alike[-1].anchor.end and own.i < at and is_noun(own)):
        return None
    return alike[-1].subject


def _equal_to(mention: Mention, words: set[str]) -> Found | None:
    """a loan of $5 for Niger, equal to {82 percent} of its quota: of what the amount before is of"""
    earlier = figure_on(mention)
    told = {"equal", "equivalent"} & words and mention.sentence.words[mention.anchor.start - 1] in {"to", "about"}
    return earlier.subject if told and earlier is not None and earlier.figure.kind in {"money", "quantity"} else None


def elsewhere(mention: Mention) -> Token | None:
    """China took 40 tonnes, against {30} for [Japan]: another place than the one that the clause is about"""
    word, earlier, doc = before(mention), figure_on(mention), mention.anchor.doc
    link = doc[mention.anchor.end] if mention.anchor.end < len(doc) else None
    if word is None or link is None or word.lower_ not in SET_AGAINST or link.lower_ not in {"in", "for"}:
        return None
    place = next((t for t in link.children if t.dep_ == "pobj" and t.tag_ == "NNP"), None)
    about = earlier.subject if earlier is not None else None
    return place if place is not None and about is not None and is_place(about.text) and is_place(place.text) else None
