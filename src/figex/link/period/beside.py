"""The figure before, whose time another one shares: with no statement between, or taken up by `which is`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.link.period.place import is_yardstick
from figex.link.tense import verb_of
from figex.link.tree import FINITE_TAGS, lemma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figex.link.parse import Token
    from figex.link.period.spots import Spot
    from figex.link.sentence import Mention

TELLING = frozenset(
    {"say", "reckon", "estimate", "add", "note", "report", "show", "calculate", "think", "believe", "tell", "find"}
)
"""Verbs of an aside between a figure and what is said of it: `5 million, officials reckon, {8%} more`."""
QUOTES = frozenset({'"', "“", "”", "''", "``"})
ADDING = frozenset({"adding", "noting"})
"""What leads to another statement: `would reach 9 million by May, adding that each point costs {30}`."""
REASONS = frozenset({"blaming", "citing", "rejecting", "having"})


def beside(mention: Mention, _: Sequence[Spot]) -> Mention | None:
    """{800,000 barrels} in November, about {half} of it from …: the figure before, with no other statement between"""
    doc = mention.sentence.doc
    others = [
        m
        for m in mention.sentence.mentions
        if m.index < mention.index
        and m.measure != "previous"
        and m.period
        and m.figure.kind != "period"
        and "period:in_bracket" not in m.rules
    ]
    if doc is None or not others or is_yardstick(mention):
        return None
    other = others[-1]
    if "subject:elided" in mention.rules:
        return other  # `Coal made up {5} of them and [wheat] {2}`: the verb left out, and its time
    between = doc[other.anchor.end : mention.anchor.start]
    own = verb_of(mention.anchor.root)
    if (
        _is_taken_up(mention)
        or _is_of_it(mention, other)
        or (_is_of_which(mention) and other.index >= mention.index - 2)
    ):
        return other
    told: set[int] = set()
    marks = {t.text for t in between}
    if "," in marks and QUOTES.isdisjoint(marks):
        told = {t.i for t in between if lemma(t) in TELLING and t.i + 1 < mention.anchor.start}
        told |= {t.i for t in between if t.dep_ in {"aux", "auxpass"} and t.head.i in told}
    if any(
        (t.tag_ in {"VBD", "VBZ", "VBP", "MD"} and t.i not in told) or t.text == ";" or t.lower_ in REASONS or _adds(t)
        for t in between
    ):
        return None
    said = own is not None and lemma(own) in {
        "say",
        "tell",
        "add",
        "note",
    }  # `, three times this year's, it told reporters`
    return other if own is None or own.i < mention.anchor.start or said or _is_aside(mention, other) else None


def _adds(token: Token) -> bool:
    return token.lower_ in ADDING and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "that"


ASIDE = re.compile(r"[^,;:()]{0,40},\s(?:(?:or|about|some|almost|nearly|roughly|just|around)\s){0,2}")
MOVED_BY = re.compile(r",\s(?:up|down|off)\s(?:by\s)?(?:(?:about|some|almost|nearly|roughly|just|around|over)\s){0,2}")
"""`At Friday's close of $9, down {5 percent}, the shares are cheap`: of the close"""
COMPARED = re.compile(r"\s(?:\w+\s)?(?:less|more|higher|lower|fewer|greater|above|below|up|down|off|ahead|short)\b")


def _is_aside(mention: Mention, other: Mention) -> bool:
    """`the mill, which made {9 tons} in May, {5%} less than in April, faces …`: on the figure before"""
    text, figure = mention.article.text, mention.figure
    gap = text[other.figure.end : figure.start]
    if mention.measure == "change" and MOVED_BY.fullmatch(gap) is not None:
        return True
    return ASIDE.fullmatch(gap) is not None and COMPARED.match(text, figure.end) is not None


OF_WHICH = re.compile(r",?\sof\swhich\s(?:[a-z]+\s){0,3}$")
"""`spending of 5 million, of which {2 million} has yet to be paid out`"""
OF_WHICH_AFTER = re.compile(r"\sof\s(?:which|whom)\b")


def _is_of_which(mention: Mention) -> bool:
    """spending of 5 million, {half} of which it hopes to save: a part of the figure before"""
    text, figure = mention.article.text, mention.figure
    before = text[max(mention.sentence.start, figure.start - 40) : figure.start]
    return OF_WHICH.search(before) is not None or OF_WHICH_AFTER.match(text, figure.end) is not None


OF_IT = re.compile(r"\sof\s(?:it|them|this|these|those|that|whom)\b")
UP_TO_PART = re.compile(r"[^,;:.]{0,60},\s(?:[a-z]+\s){0,2}")


def _is_of_it(mention: Mention, other: Mention) -> bool:
    """will spend 5 million next year, {half} of it borrowed: an aside on the figure before"""
    text, figure, doc = mention.article.text, mention.figure, mention.sentence.doc
    if OF_IT.match(text, figure.end) is None or doc is None:
        return False
    told = doc[mention.sentence.token_at(text.rfind(",", 0, figure.start)) : mention.anchor.start]
    return (
        UP_TO_PART.fullmatch(text, other.figure.end, figure.start) is not None
        and not any(t.tag_ in FINITE_TAGS for t in told)  # `Pipes, with 900 hands, made up {half} of it`
    )


TAKEN_UP = re.compile(
    r"[,;(–—-]\s?(?:(?:and|or)\s)?(?:that|this|which)\s(?:is|was|means|meant|would\sbe|equals?|equates|equated|amounts|amounted|corresponds"
    r"|translates|works\sout|comes\sto|came\sto)\s(?!to\s(?:be|have)\b)(?:[a-z]+\s){0,3}$"
)


THE_FIGURE = re.compile(
    r"\b(?:the|that|this)\s(?:figure|number|total|count|tally|sum|share|rate)\s(?:at|to|was|is|stood\sat|stands\sat|came\sto|reached|hit)"
    r"\s(?:[a-z]+\s){0,2}$"
)


def _is_taken_up(mention: Mention) -> bool:
    """stood at {80} at the end of May; that is {3} more: said of the figure before"""
    figure = mention.figure
    text, floor = mention.article.text, max(mention.sentence.start, figure.start - 50)
    return any(pattern.search(text, floor, figure.start) for pattern in (TAKEN_UP, THE_FIGURE))


def is_part_of_undated(mention: Mention) -> bool:
    """it polls 900 homes, of which {71 percent} answered: a part of what has no time has none"""
    if mention.index == 0:
        return False
    other = mention.sentence.mentions[mention.index - 1]
    if other.period is not None or other.measure == "previous":
        return False
    worth = WORTH.fullmatch(mention.article.text, other.figure.end, mention.figure.start) is not None
    return worth or _is_of_which(mention) or _is_of_it(mention, other)


WORTH = re.compile(r"(?:\s[\w-]+){0,3},?\s(?:worth|valued\sat|equivalent\sto)\s(?:[a-z]+\s){0,4}")
