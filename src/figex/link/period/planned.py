"""Topics of what is planned or foretold: of a budget's year the text goes on with what will be, of a forecast's too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.tense import FORESEEN
from figex.link.tree import climb, lemma, own_subject

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.times import Time

BUDGET_FOR = re.compile(
    r"\b(?:[Bb]udgets?|[Ss]pending\splans?)\s(?:[a-z]+\s|of\s[^,;:]{2,30}\s|worth\s[^,;:]{2,30}\s){0,2}(?:for|of|covering)\s(?:the\s|its\s)?$"
)
BUDGET_AFTER = re.compile(
    r"(?:['’]s)?\s(?:(?!of\b|in\b|on\b|and\b)[a-z-]+\s){0,2}(?:[Bb]udget|BUDGET|[Ss]pending\s[Pp]lan)\b"
)
SHOULD = frozenset({"should", "ought", "likely"})
FORECASTS = frozenset({"estimate", "forecast", "projection", "prediction", "outlook", "guidance"})
RECKONED = FORESEEN | {"estimate", "reckon", "anticipate", "envisage", "foresee", "calculate", "think"}
TOLD = frozenset({"ask", "tell", "order", "task", "direct", "require"})


def is_budget(text: str, start: int, time: Time) -> bool:
    """`approved a budget of $5 million for [next year]`, `tabled its [2024] budget`: told is what will be"""
    before = text[max(start, time.core - 70) : time.core]
    return (("udget" in before or "pending plan" in before) and BUDGET_FOR.search(before) is not None) or (
        BUDGET_AFTER.match(text, time.end) is not None
    )


def is_foretold(verb: Token) -> bool:
    """`is expected to reach {5}`, `should come to {5}`, `is likely to be {5}`: it goes on with the forecast before"""
    return any(
        lemma(t) in RECKONED or any(c.lower_ in SHOULD for c in t.children if c.i <= t.i + 1) for t in climb(verb)
    )


def is_revised(verb: Token) -> bool:
    """`The soybean estimate was cut to {5}`: told in the past of what is to come"""
    subject = own_subject(verb)
    return subject is not None and lemma(subject) in FORECASTS


PAYOUTS = frozenset({"dividend", "payout", "distribution"})


def is_payout(verb: Token) -> bool:
    """`The interim dividend is {61 cents}`: a report's, though told in the present"""
    subject = own_subject(verb)
    return lemma(verb) == "be" and subject is not None and lemma(subject) in PAYOUTS


def is_pegged(verb: Token) -> bool:
    """`Spending has been pegged at {5}`, `a third is earmarked for roads`: what a budget sets is to come"""
    return (
        verb.tag_ == "VBN"
        and lemma(verb) in word_set("links", "pegging")
        and any(t.dep_ == "auxpass" for t in verb.lefts)
    )


SHARED_OUT = frozenset(
    {
        "get",
        "receive",
        "take",
        "absorb",
        "go",
        "rise",
        "increase",
        "grow",
        "climb",
        "fall",
        "decrease",
        "drop",
        "shrink",
    }
    | {"allocate", "provide", "earmark", "include", "devote", "reserve", "budget", "assign", "spend"}
    | {"amount", "total", "come", "account", "foresee", "envisage"}
)


def is_shared_out(verb: Token) -> bool:
    """`Schools get {5 million}`, `He has set aside {9 million} for roads`: told of what a budget gives"""
    above = verb.head
    if verb.dep_ == "xcomp" and above.tag_ == "VBN" and lemma(above) in TOLD:
        return True  # `Customs has been asked to collect {5 million}`
    if verb.tag_ in {"VBZ", "VBP"}:
        return lemma(verb) in SHARED_OUT
    return (
        verb.tag_ in {"VBN", "VBD"}
        and lemma(verb) in word_set("links", "setting_aside")
        and any(t.lower_ in HAS for t in verb.lefts)
    )


HAS = frozenset({"has", "have"})
YEARLY = frozenset({"year", "relative", "fiscal", "full_year", "running"})
"""Forms of the times of which outlooks are told."""
MOVING = frozenset(
    {
        "rise",
        "fall",
        "drop",
        "grow",
        "slow",
        "climb",
        "decline",
        "shrink",
        "contract",
        "expand",
        "widen",
        "narrow",
        "average",
        "ease",
    }
    | {"increase", "decrease", "accelerate", "decelerate", "slip", "jump", "surge", "amount", "stand"}
)


def is_moving(verb: Token) -> bool:
    """`Inflation should average 2% in 2019. Unemployment will drop to {7%}.`: what statistics do, no single plan"""
    return lemma(verb) in MOVING
