"""The place of a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figex.link.sentence import Found, Mention


def place_of(mention: Mention) -> Found | None:
    """The place of a mention."""
    return None
