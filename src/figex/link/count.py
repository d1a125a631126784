"""The noun that a bare number counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.sentence import Mention


def complete(mention: Mention) -> Figure:
    """The figure with its counted noun."""
    return mention.figure
