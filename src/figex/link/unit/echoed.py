"""A bare number that says again what a verb or a measure of its sentence has said: `we pay 12%, they pay {four}`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.subject.clause import before
from figex.link.tree import VERB_TAGS, lemma
from figex.link.unit.alike import AMOUNTS, is_scaled, like
from figex.link.unit.counted import counted_noun

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.parse import Token
    from figex.link.sentence import Mention

TON = re.compile(r"\btons?\b")
STAND_INS = frozenset({"ton", "tons"})
"""What the parser reads in place of any unit of measure."""


def same_verb(mention: Mention) -> Figure | None:
    """We pay 12 per cent and our rivals pay {four}; they ask 40 euros, others ask {35}: as the verb's amount before"""
    verb = _verb_of(mention)
    if verb is None or counted_noun(mention) is not None:
        return None
    for earlier in reversed(mention.sentence.mentions[: mention.index]):
        other = _verb_of(earlier)
        if earlier.host is None and other is not None and other is not verb and lemma(other) == lemma(verb):
            return like(mention, earlier) if earlier.figure.kind in AMOUNTS else None
    return None


def spent(mention: Mention) -> Figure | None:
    """earned 14 billion shillings; it would spend {2.5 billion} on a plant: money, whatever its size"""
    verb, text = mention.anchor.root.head, mention.article.text
    earlier = next((m for m in mention.earlier() if m.figure.kind == "money"), None)
    if (led := before(mention)) is not None and led.lower_ == "worth" and counted_noun(mention) is None:
        return like(mention, earlier)  # `they were worth {17} a year ago`
    if verb.tag_ not in VERB_TAGS or verb.i > mention.anchor.start or not is_scaled(mention):
        return None
    if lemma(verb) not in word_set("links", "paying") or counted_noun(mention) is not None:
        return None
    plain = earlier is not None and not text[mention.figure.start].isalpha()
    return replace(mention.figure, kind="money", unit=earlier.figure.unit) if plain and earlier is not None else None


def _verb_of(mention: Mention) -> Token | None:
    """The verb whose object or complement the figure is."""
    root = mention.anchor.root
    verb = root.head
    return verb if verb.tag_ in VERB_TAGS and root.i > verb.i and lemma(verb) not in {"be", "have"} else None


def as_measured(mention: Mention, figure: Figure) -> Figure:
    """Of a farm's 96,000 acres {38,000}; 318 gallons in May, {402} in June: what is measured is not counted"""
    if figure.kind != "count" or figure.unit is None:
        return figure
    amounts = [m for m in mention.sentence.mentions if m.figure.kind == "quantity" and m is not mention]
    if figure.unit != "yard" and any(m.figure.unit == figure.unit for m in amounts):
        return replace(figure, kind="quantity")
    if figure.unit not in STAND_INS or TON.search(mention.sentence.text):
        return figure
    nearest = min(amounts, key=lambda m: abs(m.index - mention.index), default=None)
    return like(mention, nearest) or figure
