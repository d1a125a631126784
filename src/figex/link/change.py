"""Direction, measure and basis."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figex.link.sentence import Mention


def change_of(mention: Mention) -> None:
    """Sets `direction`, `measure` and `basis` of a mention."""
    mention.rules.append("measure:default")
