"""`.pdf`: the text of the pages, joined: line ends and hyphens mended, page headers, footers and numbers left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from figex.errors import InputError
from figex.facts import Document
from figex.read.extra import needed
from figex.read.layout import Line, paragraphs
from figex.read.limits import MAX_PDF_PAGES, MAX_TEXT_BYTES, size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.read.source import Options, Source

PRINTED = re.compile("[^\r\n\x02\ufffe]+[\x02\ufffe]?")
"""A printed line in PDFium's text. Where a hyphen parts a word it puts one of the two marks for hyphen and line end."""


def read(source: Source, options: Options) -> Iterator[Document]:
    """The file as one document."""
    pdfium = needed("pypdfium2", "pdf", "reading PDF")
    data = source.whole()
    try:
        opened = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        protected = "password" in str(error).lower()
        raise InputError("protected by a password" if protected else "not a sound PDF file") from error
    try:
        if len(opened) > MAX_PDF_PAGES:
            raise InputError(f"more than {MAX_PDF_PAGES} pages, which is the limit")
        pages = [_lines(opened, number, source.name, options) for number in range(len(opened))]
        title = opened.get_metadata_value("Title") or None
    finally:
        opened.close()
    if not any(pages) and pages:
        raise InputError("no text in it: its pages are pictures, which need OCR first")
    text = "\n\n".join(paragraphs(pages))
    if len(text) > MAX_TEXT_BYTES:
        raise InputError(f"its text is longer than {size(MAX_TEXT_BYTES)}, which is the limit")
    yield Document(id=source.name, text=text + ("\n" if text else ""), title=title, source=source.name)


def _lines(opened: Any, number: int, name: str, options: Options) -> list[Line]:  # noqa: ANN401 -- a PdfDocument
    """The lines of a page with their places; a page that is broken is noted and left out."""
    from pypdfium2 import PdfiumError  # noqa: PLC0415

    try:
        page = opened[number]
        text_page = page.get_textpage()
        try:
            return _placed(text_page)
        finally:
            text_page.close()
            page.close()
    except PdfiumError as error:
        options.note(f"{name}: page {number + 1} left out ({error})")
        return []


def _placed(text_page: Any) -> list[Line]:  # noqa: ANN401 -- a PdfTextPage
    lines: list[Line] = []
    count = text_page.count_chars()
    text = text_page.get_text_range(0, count) if count else ""
    for printed in PRINTED.finditer(text):
        content = printed[0].strip()
        if content:
            first = printed.start() + len(printed[0]) - len(printed[0].lstrip())
            last = printed.start() + len(printed[0].rstrip()) - 1
            lines.append(_line(text_page, content, first, min(last, count - 1)))
    return lines


def _line(text_page: Any, text: str, first: int, last: int) -> Line:  # noqa: ANN401 -- a PdfTextPage
    left, bottom, _, top = text_page.get_charbox(first, loose=True)
    right = text_page.get_charbox(last, loose=True)[2]
    return Line(re.sub("[\x02\ufffe]$", "-", text), left, right, top, bottom)
