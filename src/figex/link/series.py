"""The same amount in two currencies; parallel lists shared out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figex.link.sentence import Mention


def equivalent_of(mention: Mention) -> Mention | None:
    """The mention that this one restates in another currency or unit."""
    return None
