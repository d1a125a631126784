"""Whether a file is still what it was: of one that is written to meanwhile neither the old nor the new text is read."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, NamedTuple, Self

from figex.errors import InputError

if TYPE_CHECKING:
    from typing import BinaryIO

CHANGED = "changed while it was read"
GREW = "grew while it was read, what came last may be missing"


class Stamp(NamedTuple):
    """A file's size in bytes and the nanosecond of its last change."""

    size: int
    changed: int

    @classmethod
    def of(cls, file: BinaryIO) -> Self | None:
        """The state of an open file now; None for a pipe and for what is no file of this machine."""
        try:
            about = os.fstat(file.fileno())
        except (OSError, AttributeError):
            return None
        return cls(about.st_size, about.st_mtime_ns) if stat.S_ISREG(about.st_mode) else None


class Watch:
    """Looks, after each read, whether the file is what it was when it was opened; raises InputError where it is not.

    A file that was only added to, as a crawler does to its corpus, is read on: its rows are what they were. That it
    grew is said at its end, where the last row may be half of one. `scattered` says that it is not read in order.
    """

    def __init__(self, file: BinaryIO) -> None:
        self.file, self.stamp = file, Stamp.of(file)
        self.scattered = self.grew = False
        self.last = b""

    def look(self, data: bytes) -> None:
        """`data` is what was just read, empty at the end."""
        now = Stamp.of(self.file)
        if now != self.stamp:
            if not self._only_grew(now, data):
                raise InputError(CHANGED)
            self.stamp, self.grew = now, True
        if self.grew and not data:
            raise InputError(GREW)
        self.last = data

    def _only_grew(self, now: Stamp | None, data: bytes) -> bool:
        """Whether the file is longer and the last that was read of it is still there."""
        if self.scattered or now is None or self.stamp is None or now.size <= self.stamp.size:
            return False
        read = self.last + data
        self.file.seek(-len(read), os.SEEK_CUR)
        return self.file.read(len(read)) == read
