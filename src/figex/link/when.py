"""The period that a figure holds for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figex.link.sentence import Mention


def period_of(mention: Mention) -> None:
    """Sets `period`, `period_start` and `period_end` of a mention."""
    mention.period = None
