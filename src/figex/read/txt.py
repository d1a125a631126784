"""`.txt`, `.md` and what has no type: one document, its text as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.facts import Document
from figex.read.decode import decode
from figex.read.limits import LONG_BYTES, MAX_TEXT_BYTES
from figex.read.long import LongText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.read.source import Options, Source

BEGINNING = 1 << 16
"""Bytes from which a long file's encoding is told."""


def read(source: Source, options: Options) -> Iterator[Document]:
    """The file as one document; a long one that can be read again is left where it is."""
    beginning = source.stream.peek(BEGINNING)[:BEGINNING]
    if source.stamp and source.stamp.size > LONG_BYTES:
        text = LongText.of(source.name, beginning, source.stamp)
        yield Document(id=source.name, text="", source=source.name, parts=text)
    else:
        yield Document(id=source.name, text=decode(source.whole(MAX_TEXT_BYTES)), source=source.name)
