"""The denominator of a rate that is not printed right after its figure: said once for two, or in the subject."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.sentence import Mention

RATED = {"money", "quantity", "count"}
LEVELS_APART, CHANGES_APART = 20, 200
"""How many times larger one figure may be than another of the same rate, for two levels and for a change."""
IN_SUBJECT = re.compile(r"\b(daily|hourly|nightly)\b", re.IGNORECASE)
SUBJECT_RATES = {"daily": "day", "hourly": "hour", "nightly": "night"}


def rated(mention: Mention) -> Figure:
    """The mention's figure with the `per` that the text prints elsewhere for it, or as it is."""
    figure = mention.figure
    if figure.per or figure.kind not in RATED:
        return figure
    for rule in RULES:
        per = rule(mention)
        if per:
            mention.rules.append(f"per:{rule.__name__}")
            return replace(figure, per=per)
    return figure


def converted(mention: Mention) -> str | None:
    """`$5.10 [a litre] ({4.70 euros})`, `{$5.10} (4.70 euros [a litre])`: printed once for both"""
    if mention.host is not None:
        return mention.host.figure.per
    inside = [other for other in mention.sentence.mentions if other.host is mention and other.figure.per]
    return inside[0].figure.per if inside else None


def compared(mention: Mention) -> str | None:
    """`climbed to $29.40 [an hour] from {$26.15}`, `down {$1.90}`: the two sides of one comparison"""
    others = [other for other in mention.sentence.mentions if other is not mention and other.figure.per]
    near = sorted(others, key=lambda other: abs(other.index - mention.index))
    return next((other.figure.per for other in near if _comparable(mention, other)), None)


def _comparable(one: Mention, other: Mention) -> bool:
    """Two figures of one unit, at least one of them a change or an earlier level, and of like size."""
    if (one.figure.kind, one.figure.unit) != (other.figure.kind, other.figure.unit):
        return False
    measures = {one.measure, other.measure}
    if measures == {"level"} or one.equivalent_of is not None:
        return False
    small, large = sorted((abs(one.figure.value), abs(other.figure.value)))
    return large <= small * (CHANGES_APART if "change" in measures else LEVELS_APART)


def in_subject(mention: Mention) -> str | None:
    """`the [daily] minimum wage stands at {354 baht}`"""
    if mention.figure.kind != "money" or mention.subject is None:
        return None
    named = IN_SUBJECT.search(mention.subject.text)
    return SUBJECT_RATES[named[1].lower()] if named else None


RULES = (converted, compared, in_subject)
