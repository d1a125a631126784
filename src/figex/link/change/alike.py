"""Whether two figures can be of one thing: not `cut 300 jobs from {5 plants}`."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.change.movement import movement
from figex.link.proxy import figure_word
from figex.link.tree import base_form, is_noun, singular

if TYPE_CHECKING:
    from figex.link.change.surroundings import Place
    from figex.link.parse import Token
    from figex.link.sentence import Mention

SIZE, SIZE_BESIDE = 50, 10
"""Levels of one thing differ less than this many times; those that a preposition led to."""
NAME_REACH = 4
"""How many words name what is counted."""


def same_noun(place: Place, other: Mention | None, index: int) -> bool:
    """Whether the nouns of two counts don't differ: not `cut 300 jobs from {5 plants}`"""
    if place.mention.figure.kind not in {"count", "quantity"}:
        return True
    if other is None:
        verb = movement(place.doc[index - 1]) if index else None
        return verb is not None and not _taken(verb.token)
    nouns = {_counted(place.mention), _counted(other)} - {""}
    return len(nouns) < 2  # noqa: PLR2004 - two different nouns


def _taken(verb: Token) -> bool:
    """`arrears [recovered] from {300 users}`: whom it was taken from"""
    base = base_form(verb.text)
    return base == "recover" or (verb.tag_ == "VBN" and base in word_set("verbs", "handling_some"))


def _counted(mention: Mention) -> str:
    """The noun that a count counts, singular, as far as it stands in or right after the figure."""
    if mention.figure.unit or mention.figure.per:
        return mention.figure.unit or ""
    doc, end = mention.anchor.doc, mention.anchor.end
    nouns = list(takewhile(is_noun, doc[end : end + NAME_REACH]))  # `10 million [car tyres]`
    if nouns:
        return singular(nouns[-1].text)
    words = mention.article.text[mention.figure.start : mention.figure.end].split()
    noun = words[1:] and words[-1].isalpha() and figure_word(words[-1].lower())
    return singular(words[-1]) if noun else ""


def is_per(mention: Mention) -> bool:
    """The denominator of `108 vacancies for every {100} seekers`"""
    start = mention.anchor.start
    return start > 0 and mention.anchor.doc[start - 1].lower_ in {"every", "per", "each"}


def same_size(one: Mention, other: Mention) -> bool:
    """Whether neither is many times the other: `400 kiosks in nine states, up from {150}`, where `in` led to one"""
    small, large = sorted(abs(m.figure.value) for m in (one, other))
    noun = one.anchor.root.head if one.anchor.root.dep_ == "nummod" else one.anchor.root
    return large <= small * (SIZE_BESIDE if noun.dep_ == "pobj" else SIZE)
