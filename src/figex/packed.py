"""The facts of a document too long for a list of them: packed as they come, unpacked as they are read.

A fact takes more than a kilobyte as an object and about a tenth of that packed, for the facts of a document share
sentences, subjects and speakers. Beyond SPOOL_BYTES they wait in a temporary file, so that memory stays flat.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Sequence
from itertools import pairwise
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, overload

from figex.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from figex.facts import Fact

PACKED_TOGETHER = 1_000
"""Facts a pack, and the most that a document's facts may be to stay a plain list."""
SPOOL_BYTES = 8 << 20
"""Bytes of packed facts, about 80,000 of them, that are held in memory before they go to the disk."""
FASTEST = 1
"""zlib's level: the higher ones save a sixth more and take three times as long."""


class PackedFacts(Sequence["Fact"]):
    """A sequence of facts, added to at its end; reading it holds one pack at a time. It can be pickled.

    Raises OutputError where the temporary file can't be written or read.
    """

    def __init__(self) -> None:
        self._store = SpooledTemporaryFile(max_size=SPOOL_BYTES)  # noqa: SIM115 - lives as long as the facts do
        self._ends = [0]
        self._last: list[Fact] = []

    def extend(self, facts: Iterable[Fact]) -> None:
        """Add facts at the end."""
        self._last.extend(facts)
        while len(self._last) >= PACKED_TOGETHER:
            self._add(zlib.compress(pickle.dumps(self._last[:PACKED_TOGETHER]), FASTEST))
            del self._last[:PACKED_TOGETHER]

    def unpacked_if_few(self) -> Sequence[Fact]:
        """The plain list that they still are, or this."""
        return self if len(self._ends) > 1 else self._last

    def __len__(self) -> int:
        return (len(self._ends) - 1) * PACKED_TOGETHER + len(self._last)

    def __iter__(self) -> Iterator[Fact]:
        for number in range(len(self._ends) - 1):
            yield from self._pack(number)
        yield from self._last

    @overload
    def __getitem__(self, index: int) -> Fact: ...
    @overload
    def __getitem__(self, index: slice) -> list[Fact]: ...
    def __getitem__(self, index: int | slice) -> Fact | list[Fact]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        pack, place = divmod(number, PACKED_TOGETHER)
        return (self._last if pack == len(self._ends) - 1 else self._pack(pack))[place]

    def __getstate__(self) -> tuple[bytes, list[int], list[Fact]]:
        return self._read(0, self._ends[-1]), self._ends, self._last

    def __setstate__(self, state: tuple[bytes, list[int], list[Fact]]) -> None:
        self.__init__()  # type: ignore[misc]
        packs, ends, self._last = state
        for begin, end in pairwise(ends):
            self._add(packs[begin:end])

    def _pack(self, number: int) -> list[Fact]:
        packed = self._read(self._ends[number], self._ends[number + 1])
        facts: list[Fact] = pickle.loads(zlib.decompress(packed))  # noqa: S301 - our own bytes
        return facts

    def _add(self, packed: bytes) -> None:
        try:
            self._store.seek(self._ends[-1])
            self._store.write(packed)
        except OSError as error:
            raise _failed(error) from error
        self._ends.append(self._ends[-1] + len(packed))

    def _read(self, begin: int, end: int) -> bytes:
        try:
            self._store.seek(begin)
            return self._store.read(end - begin)
        except OSError as error:
            raise _failed(error) from error


def _failed(error: OSError) -> OutputError:
    return OutputError(f"the facts of a long document can't be kept in a temporary file: {error.strerror or error}")
