"""What a change is measured against, where the text states it: a year earlier, the month before, something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figex.link.sentence import Mention


def basis_of(mention: Mention) -> str | None:
    """`yoy`, `qoq`, `mom`, `other`, or None where no base is stated."""
    return None
