"""Figures that belong to each other: an amount and the same in another currency or unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.sentence import Mention

HEDGES = (
    r"some|about|around|roughly|nearly|almost|approximately|approx\.?|equivalent\s+to|equal\s+to|equals?|or|i\.e\.|that\s+is"
    r"|just\s+(?:over|under)|over|under|more\s+than|less\s+than|worth|at\s+least|up\s+to|close\s+to|an?\s+estimated|circa|ca\.?"
    r"|c\.|est\.|then|now|currently"
)
HEDGE = rf"(?:(?:{HEDGES})[,\s]\s*|[~≈=<>±]\s*){{0,3}}"
BRACKET = re.compile(rf"(?:[-\s][\w'’/ -]{{0,40}})?\s*[(\[]\s*{HEDGE}")
SLASH = re.compile(r"\s?[/|=≈]\s?")
APPOSED = (
    r"about|roughly|around|approximately|some|nearly|almost|approx\.|close\s+to|(?:just|a\s+little|slightly|well)\s+(?:over|under)"
    r"|just\s+(?:above|below)"
)
OR = re.compile(
    rf"(?:\s[\w'’ ]{{1,24}})?(?:,?\s+or\s+{HEDGE}|,?\s+(?:i\.e\.|that\s+is)[,\s]\s*{HEDGE}"
    rf"|,?\s+(?:(?:which|that)\s+is\s+|or\s+)?(?:the\s+)?(?:equivalent|equal)\s+(?:to|of)\s+{HEDGE}"
    rf"|,?\s+(?:(?:which|that)\s+equals|equalling|equaling|equating\s+to|which\s+equates\s+to)\s+{HEDGE}"
    rf"|,\s+(?:{APPOSED})\s+|\s[—–-]\s(?:{APPOSED}|or)\s+)"
)
AGAIN = re.compile(rf"\s*(?:[;,/]|\bor\b|\band\b|,\s*or\b)\s*{HEDGE}")
"""Between two conversions in one bracket: `(¥5bn; about $33m)`."""
PART = re.compile(r"\s+of\s")
"""After a figure that is only a part of something: `5 million yuan in cash ($800,000 of it in banks)`."""


def equivalent_of(mention: Mention) -> Mention | None:
    """The figure that this one restates in another currency or unit, else None.

    `a loan of 224 million yuan (about $34 million)`, `160 km/h (100 mph)`, `5 million tonnes, or 37 million barrels`
    """
    if mention.index == 0 or mention.figure.kind not in {"money", "quantity"}:
        return None
    before = mention.sentence.mentions[mention.index - 1]
    if PART.match(mention.article.text, mention.figure.end):
        return None
    between = mention.article.text[before.figure.end : mention.figure.start]
    first = before.equivalent_of
    if first is not None and AGAIN.fullmatch(between) and same_amount(first.figure, mention.figure):
        mention.rules.append("equivalent_of:again")
        return first
    for name, wording in (("bracket", BRACKET), ("slash", SLASH), ("or", OR)):
        if wording.fullmatch(between) and same_amount(before.figure, mention.figure):
            mention.rules.append(f"equivalent_of:{name}")
            return before
    return None


def same_amount(one: Figure, other: Figure) -> bool:
    """Whether both could be one amount: of one kind and dimension, in different units, neither alone by the share."""
    if one.kind != other.kind or one.unit == other.unit or one.unit is None or other.unit is None:
        return False
    if one.per != other.per and ((one.per and other.per) or "share" in {one.per, other.per}):
        return False
    return one.kind == "money" or bool(dimensions(one.unit) & dimensions(other.unit))


def dimensions(unit: str) -> set[str]:
    """What a unit measures: `area`; `ton` and `barrel` are both an `amount` of goods; empty if unknown."""
    name = unit.lower()
    if name.endswith((" per hour", " per second")) or name in {"mph", "km/h", "kph"}:
        return {"speed"}
    return {
        dimension
        for dimension, units in table("dimensions").items()
        if name in units or any(name.endswith(f" {u}") for u in units)
    }
