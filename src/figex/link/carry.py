"""The period that goes on: what a report speaks of until a new time ends it.

A figure without a time of its own takes it where its clause can be of that time: a closed period dates what was, an
open one what is to come; `Half of them are women` is of neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from figex.link.tense import FUTURE, PAST, PERFECT, PRESENT, VERBLESS

if TYPE_CHECKING:
    from datetime import date

    from figex.link.sentence import Found
    from figex.times import Span, Time

TOPICAL = frozenset(
    "running first_some quarter bare_quarter glued_quarter year_quarter half glued_half year_half month_range month_quarter "
    "spoken_month month fiscal full_year years relative year half_month the_period".split()
)
"""Forms of which a text goes on to speak."""


@dataclass(frozen=True, slots=True)
class Topic:
    """The period that is spoken of: the phrase that named it, its days, and the paragraph where it was last used."""

    found: Found
    span: Span
    paragraph: int
    ahead: bool
    """Whether it was named in a clause about the future."""

    def is_open(self, published: date | None) -> bool:
        """Whether the period is not over by the publication date."""
        end = self.span[1]
        return end is None or (published is not None and end >= published)


def is_topical(time: Time) -> bool:
    """Whether a text may go on to speak of that time: a month, a quarter, a year; no day, no `since`, no `by`."""
    return time.form in TOPICAL and time.lead in {"", "from"}


def goes_on(topic: Topic, paragraph: int, tense: str, published: date | None) -> bool:
    """Whether a clause of that tense, in that paragraph, is still about the topic."""
    same = topic.paragraph == paragraph
    if topic.ahead:
        return tense in ({FUTURE, PRESENT, VERBLESS} if same else {FUTURE})
    if topic.is_open(published):
        return tense in ({PAST, PRESENT, VERBLESS, PERFECT} if same else {PAST, VERBLESS})
    return tense in {PAST, VERBLESS}
