"""Topics of what is planned or foretold: of a budget's year the text goes on with what will be, of a forecast's too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.link.tense import FORESEEN
from figex.link.tree import climb, lemma, own_subject

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention
    from figex.link.when_spots import Spot

BUDGET_FOR = re.compile(
    r"\b(?:[Bb]udgets?|[Ss]pending\splans?)\s(?:proposals?\s)?(?:for|of|covering)\s(?:the\s|its\s)?$"
)
BUDGET_AFTER = re.compile(r"(?:['’]s)?\s(?:(?!of\b|in\b|on\b|and\b)[a-z-]+\s){0,2}(?:budget|spending\splan)\b")
SHOULD = frozenset({"should", "ought", "likely"})
FORECASTS = frozenset({"estimate", "forecast", "projection", "prediction", "outlook", "guidance"})
RECKONED = FORESEEN | {"estimate", "reckon", "anticipate", "envisage", "foresee", "calculate", "think"}
PEGGED = frozenset(
    {
        "peg",
        "earmark",
        "set",
        "allocate",
        "fix",
        "propose",
        "project",
        "budget",
        "estimate",
        "allot",
        "pencil",
        "provide",
    }
)


def is_budget(mention: Mention, spot: Spot) -> bool:
    """`approved a budget for [next year]`, `tabled its [2024] budget`: the year of what it goes on to say will be"""
    text, time = mention.article.text, spot.time
    if "udget" not in mention.sentence.text and "pending plan" not in mention.sentence.text:
        return False
    before = text[max(mention.sentence.start, time.core - 40) : time.core]
    return BUDGET_FOR.search(before) is not None or BUDGET_AFTER.match(text, time.end) is not None


def is_foretold(verb: Token) -> bool:
    """`is expected to reach {5}`, `should come to {5}`, `is likely to be {5}`: a forecast that goes on with the one before"""
    return any(
        lemma(t) in RECKONED or any(c.lower_ in SHOULD for c in t.children if c.i <= t.i + 1) for t in climb(verb)
    )


def is_revised(verb: Token) -> bool:
    """`The soybean estimate was cut to {5}`: told in the past of what is to come"""
    subject = own_subject(verb)
    return subject is not None and lemma(subject) in FORECASTS


def is_pegged(verb: Token) -> bool:
    """`Spending has been pegged at {5}`, `a third is earmarked for roads`: what a budget sets is to come"""
    return verb.tag_ == "VBN" and lemma(verb) in PEGGED and any(t.dep_ == "auxpass" for t in verb.lefts)
