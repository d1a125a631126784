"""What completes a noun though the parse hangs it elsewhere: `quota [for cod]`, `propensity [to save]`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.tree import NOUN_TAGS, is_time, lemma

if TYPE_CHECKING:
    from collections.abc import Collection

    from figex.link.parse import Doc, Token

LONGEST = 5
"""In tokens: the longest complement."""


def complement_end(noun: Token, end: int, stop: Collection[int]) -> int:
    """Where the noun's complement ends that begins at `end`; else `end`"""
    doc = noun.doc
    if end != noun.i + 1 or end + 1 >= len(doc):
        return end
    link, inner = doc[end], doc[end + 1]
    if link.tag_ == "TO" and inner.tag_ == "VB":
        return end + 2 if noun.lower_ in word_set("links", "bent_to") else end
    if (
        link.lower_ == "per"
        and inner.tag_ == "NN"
        and inner.lower_ != "share"
        and not any(at in stop for at in range(noun.i - 2, end + 2))
    ):
        return end + 2
    named = noun.text[0].isupper() and noun.tag_ in NOUN_TAGS and not is_time(noun)
    if link.tag_ == "CD" and named and end not in stop and inner.tag_ not in NOUN_TAGS:
        return end + 1  # Phase one took
    taking = table("links")["completed"].get(link.lower_)
    return _noun_end(doc, end + 1, stop) or end if taking and lemma(noun) in taking else end


def _noun_end(doc: Doc, start: int, stop: Collection[int]) -> int:
    """Where the noun phrase ends that begins at `start`, 0 if none does that names something"""
    at = named = start
    while at < min(start + LONGEST, len(doc)) and at not in stop and not is_time(doc[at]):
        token = doc[at]
        opening = at == start and token.tag_ in {"DT", "PRP$", "VBG"}
        if token.tag_ in NOUN_TAGS or (opening and token.tag_ == "VBG"):
            named = at + 1
        elif not opening and token.tag_ not in {"JJ", "HYPH", "POS"}:
            break
        at += 1
    dated = at < len(doc) and at == named and is_time(doc[at])  # its outlook for the business year
    return named if named > start and named not in stop and not dated else 0
