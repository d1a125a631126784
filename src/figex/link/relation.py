"""The relation of a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figex.link.sentence import Found, Mention


def relation_of(mention: Mention) -> str | None:
    """The relation of a mention."""
    return None
