"""A stream of bytes with a name, and what the user may say about reading it."""

from __future__ import annotations

import gzip
import io
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self, cast

from figex.errors import InputError
from figex.read.limits import FREE_UNPACKED_BYTES, MAX_FILE_BYTES, MAX_UNPACKED_RATIO, size
from figex.read.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path
    from typing import BinaryIO

    from _typeshed import WriteableBuffer

    from figex.read.watch import Stamp

BUFFER_BYTES = 1 << 16


def _ignore(_: object) -> None:
    """Where nobody listens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the user may say about reading.

    `id_field` and `date_field` left None mean `id` and `date` where a row has them. `date` overrides every
    document's own. `skip` are files and folders that a walk leaves out (the output itself). `note` hears what was
    passed over and why, `advance` how many bytes of a source were read.
    """

    text_field: str = "text"
    id_field: str | None = None
    date_field: str | None = None
    date: date | None = None
    stdin_name: str | None = None
    skip: frozenset[Path] = frozenset()
    note: Callable[[str], None] = _ignore
    advance: Callable[[int], None] = _ignore


@dataclass(slots=True)
class Source:
    """An open input: `name` is what the user called it, `suffix` says which reader it gets.

    `stream` gives its bytes, already unpacked where the file is gzipped.
    """

    name: str
    suffix: str
    stream: io.BufferedReader
    opened: list[BinaryIO] = field(default_factory=list)
    """What to close at the end, besides `stream`."""
    stamp: Stamp | None = None
    """The state of the file when it was opened, where `name` is its path and it holds just these bytes."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stream.close()
        for opened in self.opened:
            opened.close()

    def whole(self, limit: int = MAX_FILE_BYTES) -> bytes:
        """All bytes of the source; raises InputError where they are more than `limit`."""
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            raise InputError(f"larger than {size(limit)}, which is the limit for its type")
        return data


class Counted(io.RawIOBase):
    """A raw stream that tells how many bytes of it were read, and fails when they change meanwhile."""

    def __init__(self, raw: BinaryIO, advance: Callable[[int], None] = _ignore) -> None:
        self.raw, self.advance, self.count = raw, advance, 0
        self.watch = Watch(raw)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self.raw.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self.watch.scattered = True
        return self.raw.seek(offset, whence)

    def tell(self) -> int:
        return self.raw.tell()

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer)
        # a pipe gives what it has; only a raw file lacks read1, and reads once anyway
        data = getattr(self.raw, "read1", self.raw.read)(len(view))
        view[: len(data)] = data
        self.count += len(data)
        self.advance(len(data))
        self.watch.look(data)
        return len(data)


class Unpacked(io.RawIOBase):
    """A gzipped stream unpacked, which stops where it grows out of all proportion (a "gzip bomb")."""

    def __init__(self, packed: Counted) -> None:
        self.packed, self.count = packed, 0
        self.gzip = gzip.GzipFile(fileobj=buffered(packed))

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer)
        try:
            data = self.gzip.read1(len(view))
        except EOFError:
            raise InputError("the gzip file is cut off") from None
        except (OSError, zlib.error) as error:
            raise InputError(f"not a sound gzip file ({error})") from None
        view[: len(data)] = data
        self.count += len(data)
        if self.count > FREE_UNPACKED_BYTES and self.count > MAX_UNPACKED_RATIO * self.packed.count:
            raise InputError(f"unpacks to more than {MAX_UNPACKED_RATIO} times its size, which is the limit")
        return len(data)


def buffered(raw: io.RawIOBase) -> io.BufferedReader:
    """`raw` with a buffer to look ahead in."""
    return io.BufferedReader(cast("io.FileIO", raw), BUFFER_BYTES)
