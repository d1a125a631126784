"""Periods that are taken over: set on a figure, copied from another, a headline's from the body."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.sentence import Article, Found, Mention
    from figex.times import Span

ROUNDED = Decimal("0.02")
"""How far a rounded figure may lie from the exact one."""


def set_period(mention: Mention, found: Found, span: Span) -> None:
    """Sets a figure's period, and notes the rule."""
    mention.period, (mention.period_start, mention.period_end) = found, span
    mention.rules.append(f"period:{found.rule}")


def copy_period(mention: Mention, other: Mention, rule: str) -> bool:
    """Gives a figure the period of another; whether that has one."""
    if other.period is None:
        return False
    set_period(mention, replace(other.period, rule=rule), (other.period_start, other.period_end))
    return True


DAY = re.compile(r"(?:(?:last|this)\s)?(?:[A-Z][a-z]+day|today|yesterday)\b", re.IGNORECASE)


def date_headline(article: Article) -> None:
    """A headline's figure holds when the body's same figure does, if that is told of more than the day of the news."""
    title = next((s for s in article.sentences if s.mentions), None)
    if title is None or title.text.endswith((".", "!", '"', "”")):
        return
    body = [m for s in article.sentences if s.paragraph > title.paragraph for m in s.mentions]
    for mention in title.mentions:
        same = next((m for m in body if _is_same(m.figure, mention.figure)), None)
        lasting = same is not None and same.period is not None and DAY.match(same.period.text) is None
        if mention.period is None and same is not None and same.measure == mention.measure and lasting:
            copy_period(mention, same, "headline")


def _is_same(first: Figure, second: Figure) -> bool:
    """Whether two figures are one, whatever a count counts; the second may be rounder: `5.9` of `5.94`."""
    if first.kind != second.kind or (first.value_high is None) != (second.value_high is None):
        return False
    return (first.value, first.value_high) == (second.value, second.value_high) or (
        first.kind in {"money", "percent"} and first.unit == second.unit and _rounds_to(first, second)
    )


def _rounds_to(exact: Figure, round_: Figure) -> bool:
    """Whether a headline's figure is the body's with fewer digits: `15%` of 14.8%"""
    digits = [len(figure.value.normalize().as_tuple().digits) for figure in (exact, round_)]
    if exact.value_high is not None or digits[1] >= digits[0]:
        return False
    return abs(exact.value - round_.value) <= abs(round_.value) * ROUNDED
