"""Files wherever they are: local paths, and what Arrow's filesystems reach (`s3://`, `gs://`, `hdfs://`, `file://`)."""

from __future__ import annotations

import os
import posixpath
import re
import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from figex.errors import FigexError, InputError, OutputError, UsageError
from figex.read.extra import needed
from figex.read.find import files, source_of, type_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from figex.read import Options, Source

URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,30}://")


class File(NamedTuple):
    """A file to read: what the user calls it, the URI of its filesystem (empty: local), and its path in there."""

    name: str
    home: str
    path: str
    size: int


def filesystem(place: str) -> tuple[Any, str]:
    """Arrow's filesystem for a path or URI, and the path in it; raises UsageError where there is none."""
    fs = needed("pyarrow.fs", "ray", "Ray")
    if not URI.match(place):
        return fs.LocalFileSystem(), str(Path(place).absolute())
    try:
        return cast("tuple[Any, str]", fs.FileSystem.from_uri(place))
    except (ValueError, OSError, ImportError) as error:
        raise UsageError(f"{place}: {str(error).splitlines()[0]}") from error


def found(inputs: Iterable[str], options: Options) -> Iterator[File | FigexError]:
    """The files of the inputs in a stable order, or the reason why there are none."""
    for given in inputs:
        if given == "-":
            raise UsageError("standard input can't be read by other machines: name files or a folder")
        if URI.match(given):
            yield from _remote(given, options)
        else:
            yield from _local(given, options)


def opened(file: File, options: Options) -> Source:
    """The file as a source of bytes; raises OSError where it can't be read."""
    if file.home:
        place, _ = filesystem(file.home)
        raw = cast("BinaryIO", place.open_input_file(file.path))
    else:
        # Arrow would not let a file be watched that changes
        raw = open(file.path, "rb", buffering=0)  # noqa: PTH123, SIM115
    source = source_of(file.name, raw, options, [raw])
    source.stamp = None  # another machine may do the extraction: the text has to go there
    return source


def _local(given: str, options: Options) -> Iterator[File | FigexError]:
    for path in files([given], options):
        if isinstance(path, FigexError):
            yield path
        elif Path(path).exists():
            # the nodes of a cluster have other working folders, and documents keep the names that the user gave
            yield File(path, "", str(Path(path).absolute()), Path(path).stat().st_size)
        else:
            yield InputError(f"{path}: no such file or directory")


def _remote(given: str, options: Options) -> Iterator[File | FigexError]:
    fs = needed("pyarrow.fs", "ray", "Ray")
    try:
        place, root = filesystem(given)
        about = place.get_file_info(root)
        if about.type == fs.FileType.NotFound:
            yield InputError(f"{given}: no such file or folder (globs are for local paths)")
            return
        listed = [about]
        if about.type == fs.FileType.Directory:
            listed = place.get_file_info(fs.FileSelector(root, recursive=True))
    except OSError as error:
        yield InputError(f"{given}: {error}")
        return
    base = given.partition("?")[0].rstrip("/")
    for entry in sorted(listed, key=lambda entry: entry.path):
        inside = posixpath.relpath(entry.path, root)
        hidden = any(part.startswith((".", "_")) for part in inside.split("/")) and inside != "."
        if entry.type != fs.FileType.File or hidden:
            continue
        name = base if inside == "." else f"{base}/{inside}"
        if inside == "." or type_of(name)[0]:
            yield File(name, given, entry.path, entry.size or 0)
        else:
            options.note(f"{name}: skipped, its type is not known")


class Folder:
    """A folder that a job writes to, wherever it is. Its methods raise OutputError where that does not work."""

    def __init__(self, place: str) -> None:
        self.place = place
        self.fs, self.root = filesystem(place)

    def __reduce__(self) -> tuple[type[Folder], tuple[str]]:
        """Arrow's filesystems are made anew on each node; a local path is whole by then."""
        return Folder, (self.place if URI.match(self.place) else self.root,)

    def make(self, *names: str) -> None:
        """Create it and folders in it."""
        try:
            for name in ("", *names):
                self.fs.create_dir(self._path(name), recursive=True)
        except OSError as error:
            raise OutputError(f"{self.place}: can't be written: {error}") from error

    def names(self, folder: str = "") -> list[str]:
        """What is in it, or in a folder in it; nothing where there is none."""
        return [name for name, _ in self.sizes(folder)]

    def sizes(self, folder: str = "") -> list[tuple[str, int]]:
        """The same with each file's size in bytes."""
        fs = needed("pyarrow.fs", "ray", "Ray")
        try:
            listed = self.fs.get_file_info(fs.FileSelector(self._path(folder), allow_not_found=True))
        except OSError as error:
            raise OutputError(f"{self.place}: {error}") from error
        return [(entry.base_name, entry.size or 0) for entry in listed]

    def read(self, name: str) -> bytes:
        """The bytes of a file in it."""
        with self.fs.open_input_stream(self._path(name)) as stream:
            return bytes(stream.read())

    def put(self, name: str, data: bytes) -> None:
        """Write a file, which appears under its name when it is whole; one of the same name is replaced."""
        path = self._path(name)
        folder, base = posixpath.split(path)
        temporary = f"{folder}/.{base}.{secrets.token_hex(4)}.part"
        try:
            with self.fs.open_output_stream(temporary) as stream:
                stream.write(data)
            if self.fs.type_name == "local":
                _onto_disk(temporary)
            self.fs.move(temporary, path)
        except OSError as error:
            raise OutputError(f"{path}: can't be written: {error}") from error

    def remove(self, name: str) -> None:
        """Delete a file, if it is there."""
        try:
            self.fs.delete_file(self._path(name))
        except FileNotFoundError:
            return
        except OSError as error:
            raise OutputError(f"{self.place}: {error}") from error

    def _path(self, name: str) -> str:
        return f"{self.root.rstrip('/')}/{name}".rstrip("/")


def _onto_disk(path: str) -> None:
    """A file whose name says that it is complete shall be so after a power failure too."""
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
