"""A bare number whose unit its words settle or its verb has said: `members numbered {40}`, `we pay 12%, they {4}`."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.subject.clause import before
from figex.link.tree import VERB_TAGS, barred, clause_verb, is_noun, is_time, lemma, own_subject, singular
from figex.link.unit.alike import AMOUNTS, is_hyphened, like, says_where
from figex.link.unit.counted import counted_noun, is_denominator

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.parse import Token
    from figex.link.sentence import Mention

NUMBERING = frozenset({"numbered", "number", "numbering"})
LED_TO = frozenset(
    {"to", ", to", "to about", "to around", "to nearly", "to almost", "to just", "to some", "to a record"}
)
HELD_AGAINST = frozenset({("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to")})
ONE = frozenset({"one", "first", "second", "third", "last", "latest"})
FAR = 20_000
"""How many times larger the level may be than what it moved by."""
TON = re.compile(r"\btons?\b")
STAND_INS = frozenset({"ton", "tons"})
"""What the parser reads in place of any unit of measure."""


MEASURED_IN = re.compile(
    r"(?:\b(?:measured|expressed|counted|reckoned)\sin\s|\(in\s)(?:(thousand|million)s?\s(?:of\s)?)?([a-z]{3,12}|[a-z]+\s[a-z]+)[,.;)]"
)
MAGNITUDES = {"thousand": 1000, "million": 1_000_000}
WHO_REACH = 10
"""How many words a clause with `who` may have before the verb that numbers them."""


def numbered(mention: Mention) -> Figure | None:
    """[merchants] numbered {4.8 million}; its [members] now number {12,000}: the noun before that verb"""
    word, doc = before(mention), mention.anchor.doc
    if word is None or word.lower_ not in NUMBERING or mention.figure.value % 1:
        return None
    at = word.i - 1
    while at > 0 and doc[at].tag_ in {"RB", "MD", "VBP", "VBD", "VBZ"} and not is_noun(doc[at]):
        at -= 1
    who = next((t.i for t in reversed(doc[max(at - WHO_REACH, 1) : max(at, 1)]) if t.lower_ in {"who", "that", ","}), 0)
    at = who - 1 if who and doc[who].text != "," and doc[who - 1].tag_ == "NNS" else at  # tourists who came on business
    noun = doc[at] if at >= 0 else None
    unit = _counted(noun) if noun is not None and noun.i not in barred(mention.sentence) else None
    return replace(mention.figure, unit=unit) if unit is not None else None


def former(mention: Mention) -> Figure | None:
    """the city had 212 main [breaks], up from {127} in May: what is held against a count is one of its kind"""
    words, at = mention.sentence.words, mention.anchor.start
    if tuple(words[max(at - 2, 0) : at]) not in HELD_AGAINST or counted_noun(mention) is not None:
        return None
    counts = (
        m
        for m in reversed(mention.sentence.mentions[: mention.index])
        if m.figure.kind == "count" and not is_denominator(m)
    )
    earlier = next((m for m in counts if m.figure.unit is not None and not says_where(m)), None)
    amounts = mention.sentence.mentions[earlier.index + 1 : mention.index] if earlier is not None else []
    return None if any(m.figure.kind in {"money", "quantity"} for m in amounts) else like(mention, earlier)


def measured_in(mention: Mention) -> Figure | None:
    """`from {74,900} to {95,300}, measured in tonnes`, `exports (in tonnes) were {4,100}`: the unit is told apart"""
    sentence = mention.sentence
    hit = MEASURED_IN.search(sentence.text) if "in" in sentence.vocabulary else None
    unit = singular(hit[2]) if hit is not None else ""
    if hit is None or unit not in _measures() or counted_noun(mention) is not None:
        return None
    factor = MAGNITUDES.get(hit[1], 1)
    figure = mention.figure
    high = figure.value_high * factor if figure.value_high is not None else None
    return replace(figure, kind="quantity", unit=unit, value=figure.value * factor, value_high=high)


@cache
def _measures() -> frozenset[str]:
    """`tonne`, `hectare`: what a unit of any dimension is called"""
    return frozenset(unit for units in table("dimensions").values() for unit in units)


def one_of(mention: Mention) -> Figure | None:
    """The [well] is one of {251} sunk last year; This [station], the first of {nine} planned: what each of them is"""
    doc, at = mention.anchor.doc, mention.anchor.start - 1
    while at > 0 and doc[at].lower_ in word_set("links", "hedges"):
        at -= 1
    if at < 2 or doc[at].lower_ != "of" or doc[at - 1].lower_ not in ONE or mention.figure.value % 1:  # noqa: PLR2004
        return None
    verb = clause_verb(doc[at - 1])
    subject = own_subject(verb) if verb is not None and lemma(verb) in {"be", "become"} else None
    beside = doc[at - 3 if doc[at - 2].lower_ == "the" else at - 2]
    if beside.text == "," and beside.i:
        subject = doc[beside.i - 1]
    named = subject is not None and subject.tag_ == "NN" and subject.i not in barred(mention.sentence)
    return replace(mention.figure, unit=lemma(subject)) if named and subject is not None else None


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
    if figure.unit in word_set("units", "weighed"):
        return replace(figure, kind="quantity")
    if figure.unit not in STAND_INS or TON.search(mention.sentence.text):
        return figure
    nearest = min(amounts, key=lambda m: abs(m.index - mention.index), default=None)
    return like(mention, nearest) or figure
