"""`.txt`, `.md` and what has no type: one document, its text as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.facts import Document
from figex.read.decode import decode
from figex.read.limits import MAX_TEXT_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.read.source import Options, Source


def read(source: Source, options: Options) -> Iterator[Document]:
    """The file as one document."""
    yield Document(id=source.name, text=decode(source.whole(MAX_TEXT_BYTES)), source=source.name)
