"""The subject of a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figex.link.sentence import Found, Mention


def subject_of(mention: Mention) -> Found | None:
    """The subject of a mention."""
    return None
