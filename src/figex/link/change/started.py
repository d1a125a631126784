"""When a change begins, which is no base: `a {7.5%} raise from January`, `grew {8%} a year from 2015`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.modality.prospect import PROJECTED, prospect, verb_over

if TYPE_CHECKING:
    from figex.link.sentence import Mention

MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b"
NEXT = re.compile(r"\s*(?:next|tomorrow)\b")
MONTH_FIRST = re.compile(rf"\s*(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? |early |mid-|late |start of )?{MONTH}")


DAY_FIRST = re.compile(r"\s*(?:the )?\d{1,2}(?:st|nd|rd|th)?\b")


def begins_then(mention: Mention, base: str) -> bool:
    """`a {7.5%} raise from January`, `will go up {5%} from next July`: when it begins"""
    if NEXT.match(base):
        return True
    month = MONTH_FIRST.match(base)
    date = mention.article.date
    if month is not None and DAY_FIRST.match(base) and _is_present(mention):
        return True
    if month is None or date is None or prospect(mention.anchor.root) != PROJECTED:
        return False
    return (date.month - 1 - month_number(month[1])) % 12 not in {1, 2}


def _is_present(mention: Mention) -> bool:
    """`fees go up by {4%} from 1 January`: no verb of the past over the figure"""
    verb = verb_over(mention.anchor.root)
    return verb is not None and verb.tag_ in {"VB", "VBP", "VBZ"} and not any(t.lower_ == "did" for t in verb.children)


def is_pace(mention: Mention, base: str) -> bool:
    """`grew {8 percent a year} from $3 million in 2015`, `by {2 percent a year} over 2023-27`: where the years begin"""
    return mention.figure.per == "year" and re.search(r"\b(?:19|20)\d\d\b", base) is not None


def month_number(name: str) -> int:
    """0 to 11: of `jan` to `dec`"""
    return [*table("basis")["months"]].index(name)
