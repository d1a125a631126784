"""A bare number whose unit the words right before it settle: `members numbered {40}`, `rose 3 tonnes to {80}`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.subject.clause import before
from figex.link.tree import barred, is_noun, is_time, lemma, singular
from figex.link.unit.alike import is_hyphened, like

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.parse import Token
    from figex.link.sentence import Mention

NUMBERING = frozenset({"numbered", "number", "numbering"})
LED_TO = frozenset(
    {"to", ", to", "to about", "to around", "to nearly", "to almost", "to just", "to some", "to a record"}
)
FAR = 20_000
"""How many times larger the level may be than what it moved by."""


def numbered(mention: Mention) -> Figure | None:
    """[merchants] numbered {4.8 million}; its [members] now number {12,000}: the noun before that verb"""
    word, doc = before(mention), mention.anchor.doc
    if word is None or word.lower_ not in NUMBERING or mention.figure.value % 1:
        return None
    at = word.i - 1
    while at > 0 and doc[at].tag_ in {"RB", "MD", "VBP", "VBD", "VBZ"} and not is_noun(doc[at]):
        at -= 1
    noun = doc[at] if at >= 0 else None
    unit = _counted(noun) if noun is not None and noun.i not in barred(mention.sentence) else None
    return replace(mention.figure, unit=unit) if unit is not None else None


def _counted(noun: Token) -> str | None:
    """`merchants` → merchant, `labour force` → worker"""
    members = table("nouns")["members"]
    modifier = noun.nbor(-1).lower_ if noun.i else ""
    if unit := members.get(f"{modifier} {noun.lower_}") or members.get(lemma(noun)):
        return str(unit)
    many = is_noun(noun) and not is_time(noun) and singular(noun.text) != noun.lower_
    return singular(noun.text) if many and lemma(noun) not in word_set("nouns", "amounts") else None


def arrived(mention: Mention) -> Figure | None:
    """[stocks] rose 1,300 tonnes to {82,000}; fell by 4 million barrels to {430 million}: what the change led to"""
    earlier = mention.sentence.mentions[mention.index - 1] if mention.index else None
    if earlier is None or earlier.figure.kind != "quantity" or earlier.host is not None or is_hyphened(earlier):
        return None
    between = mention.article.text[earlier.figure.end : mention.figure.start].strip()
    larger = mention.figure.value > earlier.figure.value
    return like(mention, earlier, within=FAR) if between in LED_TO and larger else None
