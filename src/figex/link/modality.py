"""Whether a figure is done or planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figex.link.sentence import Mention


def modality_of(mention: Mention) -> str:
    """`actual` or `projected`."""
    return "actual"
