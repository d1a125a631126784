"""Figures beside what a comma sets off: a size, a question answered, an owner's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.sentence import Found
from figex.link.subject.clause import before, top
from figex.link.tree import FINITE_TAGS, SUBJECTS, barred, is_noun, is_time, lemma
from figex.link.unit.counted import has_clause, noun_after

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention

AWAY = frozenset({"to", "from", "away", "north", "south", "east", "west", "off", "inland", "offshore"})
"""What follows a distance: `Tarvik, {5 km} [to] the north, has a port`."""
FORMER = frozenset({"previous", "earlier", "prior", "former", "initial", "original", "old", "preliminary"})
HELD = frozenset(
    {"from", "over", "above", "below", "under", "than", "to", "against", "on", "with", "topping", "beating"}
)
QUESTION = re.compile(
    r"(?:(?:and|but|so|the|a|an|its|their|his|her)\s++)*+([^?.!\s][^?.!]*+)\?[\"”’']?\s*", re.IGNORECASE
)
LONGEST_QUESTION, ANSWER_REACH = 8, 4
"""In words: a question that is a mere noun phrase; how far into its sentence the answer may stand."""


def sized(mention: Mention) -> Found | Token | None:
    """through the [pipe], {692 km} long and {1 m} wide; at [Tarvik], {90 km} to the north; a [list], now {9} strong"""
    if mention.figure.kind not in {"quantity", "count"}:
        return None
    doc, end, words = mention.anchor.doc, mention.anchor.end, mention.sentence.words
    if end >= len(words) or not (words[end] in word_set("links", "dimensions") or _is_away(mention)):
        return None
    word = before(mention)
    if word is not None and word.lower_ == "now" and word.i:
        word = word.nbor(-1)
    if word is None or word.i == 0:
        return None
    if word.lower_ == "and" and word.nbor(-1).lower_ in word_set("links", "dimensions") and mention.index:
        earlier = mention.sentence.mentions[mention.index - 1]
        return earlier.subject if "subject:sized" in earlier.rules else None
    noun = doc[word.i - 1]
    fits = (
        word.text in {",", "–", "—"} and is_noun(noun) and not is_time(noun) and noun.i not in barred(mention.sentence)
    )
    described = noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head.dep_ == "attr"
    return (noun.head.head if described else noun) if fits else None


def _is_away(mention: Mention) -> bool:
    """`{100 km} to the north,`, `{5 miles} from the border,`: a distance, between commas"""
    words, end = mention.sentence.words, mention.anchor.end
    return (
        mention.figure.kind == "quantity"
        and mention.figure.unit in word_set("links", "distances")
        and words[end] in AWAY
        and not {",", "."}.isdisjoint(words[end : end + 6])
    )


def of_then(mention: Mention) -> Found | None:
    """a budget of $9, a rise of 5% over last year's {$8}; sees profit of $5, down from a previous range of {$7}"""
    word = before(mention)
    if word is None or word.i < 2 or mention.index == 0:  # noqa: PLR2004 - a preposition and a noun
        return None
    if word.tag_ == "POS":
        fits = is_time(word.nbor(-1))
    else:
        noun = word.nbor(-1) if word.lower_ == "of" else word.nbor()
        fits = (word.lower_ == "of" or word.lower_ in FORMER) and _is_former(noun)
    if not fits:
        return None
    unit = (mention.figure.kind, mention.figure.unit)
    alike = (m for m in reversed(mention.sentence.mentions[: mention.index]) if (m.figure.kind, m.figure.unit) == unit)
    earlier = next(alike, None)
    return earlier.subject if earlier is not None and "subject:material" not in earlier.rules else None


def _is_former(noun: Token) -> bool:
    """`down from a previous [range] of`, `against an initial [estimate] of`"""
    return any(t.lower_ in FORMER for t in noun.lefts) and noun.head.lower_ in HELD


def made_by(mention: Mention) -> Token | None:
    """the {240,000} a month [Norfell] makes: who does, in a clause without `that`"""
    noun = noun_after(mention) if mention.figure.kind in {"count", "quantity", "number"} else None
    return noun if noun is not None and noun.tag_ != "NNS" and has_clause(noun, mention) else None


def answered(mention: Mention) -> Found | None:
    """The [price tag]? A cool {$3 billion}: what a question without a verb asks for"""
    at = mention.sentence.index
    asked = mention.article.sentences[at - 1] if at else None
    if asked is None or asked.figures or mention.index or not asked.text.rstrip("\"”’' \n").endswith("?"):
        return None
    if mention.anchor.start > ANSWER_REACH or any(t.tag_ in FINITE_TAGS for t in mention.anchor.doc):
        return None
    text = mention.article.text
    asks = QUESTION.fullmatch(text, asked.start, asked.end)
    if asks is None:
        return None
    asked_for = asks[1].rstrip()
    words = asked_for.lower().split()
    told = any(w in word_set("links", "auxiliaries") or w in word_set("links", "asking") for w in words)
    if told or len(words) > LONGEST_QUESTION:
        return None
    return Found(asks.start(1), asks.start(1) + len(asked_for), asked_for, "answered")


def owned(mention: Mention) -> Token | None:
    """Anna [Holm]'s {3 acres} earn little: whose the amount is that heads its clause"""
    word = before(mention)
    if word is None or word.tag_ != "POS" or not word.i or mention.figure.kind not in {"quantity", "money"}:
        return None
    owner = word.nbor(-1)
    heads = top(mention).dep_ in SUBJECTS and is_noun(owner) and not is_time(owner)
    return owner if heads and lemma(owner) not in word_set("links", "foreseers") else None


def existing(mention: Mention) -> Token | None:
    """There is {$5} left in the [fund]: what holds an amount that is said to be there"""
    root = top(mention)
    there = root.dep_ in {"attr", "nsubj", "dobj"} and any(t.dep_ == "expl" for t in root.head.children)
    if not there or mention.figure.kind == "count":
        return None
    after = (t for t in root.head.subtree if t.i >= mention.anchor.end and t.lower_ in {"in", "on", "for", "at"})
    inner = (n for t in after for n in t.children if n.dep_ == "pobj" and is_noun(n) and not is_time(n))
    return next((n for n in inner if n.i not in barred(mention.sentence)), None)
