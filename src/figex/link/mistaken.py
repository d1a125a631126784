"""Verbs that the parse takes for a part of a noun phrase: `price of maize | leapt`, `saw its revenue | jump`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.tree import FINITE_TAGS, NOUN_TAGS, base_form

if TYPE_CHECKING:
    from collections.abc import Collection

    from figex.link.parse import Doc, Token

FORESEEING = frozenset(
    {"forecasts", "expects", "sees", "predicts", "projects", "targets", "reports", "posts", "anticipates"}
)
"""Verbs that the parse takes for a part of the noun after them: `the bank [forecasts] growth of {5%}`."""
LINKS = frozenset({"by", "to", "at", "for", "from", "below", "above", "past", "under", "over", "near", "beyond"})


def before_verb(doc: Doc, start: int, end: int, stop: Collection[int]) -> int:
    """`price of a bag of millet | leapt | by {5%}`: where the phrase ends before its own verb, taken for a noun"""
    last = doc[end - 1]
    if end - start > 1 and _heads_headline(doc, last):
        return end - 1
    linked = end in stop or (end + 1 in stop and doc[end].lower_ in LINKS)
    if end - start < 2 or end >= len(doc) or not linked:  # noqa: PLR2004 - a noun and the verb
        return end
    verb = base_form(last.text)
    if verb == last.lower_ and verb in moving() and _is_seen(doc, start):
        return end - 1
    past = verb != last.lower_ and not last.lower_.endswith("s") and verb in moving()
    if not past and last.lower_ not in word_set("links", "verb_like"):
        return end
    begun = next((t.i for t in reversed(doc[:start]) if t.text in {",", ";", ":"}), 0)
    return end if any(t.tag_ in FINITE_TAGS for t in doc[begun:end]) else end - 1


def _heads_headline(doc: Doc, last: Token) -> bool:
    """`Steel firm | lifts | spending to {5}`: the verb of a headline, which has no other, before its object"""
    if last.lower_ not in word_set("links", "verb_like") or last.tag_ != "NNS" or last.i + 1 >= len(doc):
        return False
    following = doc[last.i + 1].tag_
    bare = following in {"NN", "NNS", "NNP", "VBG", "JJ"} and doc[len(doc) - 1].text != "."
    return bare and not any(t.tag_ in FINITE_TAGS for t in doc)


def _is_seen(doc: Doc, start: int) -> bool:
    """`saw its | revenue jump | to {5}`: whether what is seen does something; no `saw a revenue jump`"""
    led = doc[start - 1].lower_ if start else ""
    at = start - 2 if led in {"the", "its", "their", "his", "her", "our"} else start - 1
    return at >= 0 and led not in {"a", "an"} and doc[at].lower_ in word_set("links", "witnessing")


def verb_after(noun: Token) -> Token | None:
    """`Kessler's income [soars] to {5}`: a headline's verb, which the parse has taken for the head of its subject"""
    following = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    taken = following.lower_ in word_set("links", "verb_like") and following.tag_ in NOUN_TAGS
    return following if taken and noun.tag_ in NOUN_TAGS else None


def foresees(token: Token) -> bool:
    """`the bank [forecasts] growth`, `Staff [project] growth`: the only verb of the clause, taken for a noun"""
    if token.lower_ not in {"forecast", "project"}:
        return token.lower_ in FORESEEING
    doc, by = token.doc, token.nbor(-1)
    begun = next((t.i for t in reversed(doc[: token.i]) if t.text in {",", ";", ":"}), 0)
    told = token.lower_ == "forecast" or by.tag_ == "NNS" or by.lower_ == "staff"
    return told and by.tag_ != "POS" and not any(t.tag_ in FINITE_TAGS for t in doc[begun : token.i])


@cache
def moving() -> frozenset[str]:
    """Verbs of rising and falling"""
    verbs = table("verbs")["verbs"]
    return frozenset([*verbs["up"], *verbs["down"]])
