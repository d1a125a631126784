"""Whether two counts are of one thing: not `cut 300 jobs from {5 plants}`."""

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
