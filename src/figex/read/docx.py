"""`.docx`: the paragraphs and tables of the body, in their order."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

from figex.errors import InputError
from figex.facts import Document
from figex.read.extra import needed
from figex.read.limits import FREE_UNPACKED_BYTES, MAX_TEXT_BYTES, MAX_UNPACKED_RATIO, MAX_ZIP_BYTES, size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.read.source import Options, Source


def read(source: Source, options: Options) -> Iterator[Document]:
    """The file as one document."""
    data = source.whole()
    _check(data)
    docx = needed("docx", "docx", "reading DOCX")
    try:
        opened: Any = docx.Document(io.BytesIO(data))
        blocks = [text for block in opened.iter_inner_content() for text in _texts(block)]
        title = opened.core_properties.title or None
    except (KeyError, ValueError, zipfile.BadZipFile, zlib.error, SyntaxError) as error:
        raise InputError(f"not a sound DOCX file ({str(error)[:120]})") from error
    text = "\n\n".join(blocks) + ("\n" if blocks else "")
    if len(text) > MAX_TEXT_BYTES:
        raise InputError(f"its text is longer than {size(MAX_TEXT_BYTES)}, which is the limit")
    yield Document(id=source.name, text=text, title=title, source=source.name)


def _check(data: bytes) -> None:
    """A DOCX is a zip file of XML; raises InputError for one that is none or unpacks to too much."""
    try:
        members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except zipfile.BadZipFile:
        raise InputError("not a DOCX file") from None
    unpacked = sum(member.file_size for member in members)
    if unpacked > MAX_ZIP_BYTES:
        raise InputError(f"unpacks to more than {size(MAX_ZIP_BYTES)}, which is the limit")
    if unpacked > FREE_UNPACKED_BYTES and unpacked > MAX_UNPACKED_RATIO * len(data):
        raise InputError(f"unpacks to more than {MAX_UNPACKED_RATIO} times its size, which is the limit")
    if not any(member.filename == "word/document.xml" for member in members):
        raise InputError("a zip file, but not a DOCX file")


def _texts(block: Any) -> Iterator[str]:  # noqa: ANN401 -- a paragraph or a table of python-docx
    """The text of a paragraph, or of a table row by row."""
    if not hasattr(block, "rows"):
        if block.text.strip():
            yield block.text.strip()
        return
    for row in block.rows:
        cells: list[str] = []
        for cell in row.cells:
            text = " ".join(cell.text.split())
            # a merged cell is given once for every column it covers
            if text and (not cells or cells[-1] != text):
                cells.append(text)
        if cells:
            yield " | ".join(cells)
