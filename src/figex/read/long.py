"""A text file too long to hold: read piece by piece, whole paragraphs each, as often as it is asked for."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import TYPE_CHECKING

from figex.errors import InputError
from figex.read.decode import encoding_of
from figex.read.watch import CHANGED, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCK_BYTES = 1 << 18
PIECE_CHARACTERS = 100_000
"""A piece ends with the first paragraph, line or word that ends after so many characters."""


@dataclass(frozen=True, slots=True)
class LongText:
    """The text of the file at `path` in `encoding`; calling it reads the file anew. Line ends are made LF.

    `stamp` is the state in which it must be each time, or it is another text.
    """

    path: str
    encoding: str
    stamp: Stamp | None = None

    @classmethod
    def of(cls, path: str, beginning: bytes, stamp: Stamp | None = None) -> LongText:
        """The file whose first bytes are `beginning`; raises InputError for a binary file."""
        return cls(path, encoding_of(beginning), stamp)

    def __call__(self) -> Iterator[str]:
        """The pieces in order; raises InputError where the file has gone, has changed or can't be read on."""
        waiting = ""
        for block in self._decoded():
            waiting += block
            while len(waiting) >= PIECE_CHARACTERS * 2:
                end = _end_of_piece(waiting)
                yield waiting[:end]
                waiting = waiting[end:]
        if waiting:
            yield waiting

    def _decoded(self) -> Iterator[str]:
        decoder = codecs.getincrementaldecoder(self.encoding)(errors="replace")
        held, first = "", True
        for data in self._blocks():
            text = held + decoder.decode(data)
            # a CR at the end may be the first half of a line end
            held = "\r" if text.endswith("\r") else ""
            text = text[: len(text) - len(held)]
            yield _unix(text.removeprefix("\ufeff") if first else text)
            first = False
        yield _unix(held + decoder.decode(b"", final=True))

    def _blocks(self) -> Iterator[bytes]:
        try:
            with open(self.path, "rb") as file:
                data = b"more"
                while data:
                    data = file.read(BLOCK_BYTES)
                    if self.stamp and Stamp.of(file) != self.stamp:
                        raise InputError(CHANGED)
                    yield data
        except OSError as error:
            raise InputError((error.strerror or str(error)).lower()) from error


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _end_of_piece(text: str) -> int:
    """Past the first paragraph, line, sentence or word that ends after PIECE_CHARACTERS."""
    for gap in ("\n\n", "\n", ". ", " "):
        found = text.find(gap, PIECE_CHARACTERS, PIECE_CHARACTERS * 2 - 2)
        if found >= 0:
            return found + len(gap)
    return PIECE_CHARACTERS
