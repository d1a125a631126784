"""`.html`, `.htm`: the main text of a page, its title and its date, without menus, related news and footers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from figex.errors import InputError
from figex.facts import Document
from figex.read.decode import decode, encoding_of
from figex.read.extra import needed
from figex.read.limits import MAX_HTML_BYTES, MAX_HTML_DEPTH, MAX_HTML_ELEMENTS
from figex.read.row import as_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from figex.read.source import Options, Source

DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w-]{1,40})", re.IGNORECASE)
DECLARED_WITHIN = 4096


def read(source: Source, options: Options) -> Iterator[Document]:
    """The page as one document."""
    yield page(_decoded(source.whole(MAX_HTML_BYTES)), source.name, options)


def page(markup: str, name: str, options: Options) -> Document:
    """The document in a page; raises InputError for one that nests too deeply, SetupError without trafilatura."""
    trafilatura = needed("trafilatura", "html", "reading HTML")
    if "<html" not in markup[:DECLARED_WITHIN].lower():
        # a mere part of a page, as mails have it
        markup = f"<!doctype html><html><body>{markup}</body></html>" if markup.strip() else ""
    tree = trafilatura.load_html(markup)
    if tree is not None:
        _check(tree)
        _without_layout_tables(tree)
        _without_link_paragraphs(tree)
    found: Any = trafilatura.bare_extraction(
        tree if tree is not None else markup, include_comments=False, include_tables=True, with_metadata=True
    )
    text = found.text if found and found.text else ""
    if not text.strip():
        text = trafilatura.html2txt(markup) if markup.strip() else ""
        options.note(f"{name}: no article made out in the page, all of its text is read")
    title = found.title if found else None
    return Document(id=name, text=_with_headline(text, title, markup), date=_day(found), title=title, source=name)


def _without_layout_tables(tree: Any) -> None:  # noqa: ANN401 -- an lxml element
    """Older pages stand in a table whose cells are their columns: those become blocks, tables of data stay."""
    for table in tree.xpath("//table[.//td//p or .//td//h1 or .//td//table]"):
        for element in table.iter("table", "tbody", "thead", "tr", "td", "th"):
            element.tag = "div"


def _without_link_paragraphs(tree: Any) -> None:  # noqa: ANN401 -- an lxml element
    """`Previous: Sugar price at 3-year high | Next: 12 tips`: a paragraph that is nothing but links says nothing."""
    for paragraph in tree.xpath("//p[.//a]"):
        inside = " ".join("".join(link.itertext()) for link in paragraph.iter("a"))
        if len(re.findall(r"\w+", inside)) == len(re.findall(r"\w+", "".join(paragraph.itertext()))):
            paragraph.drop_tree()


def _decoded(data: bytes) -> str:
    """The page's text: UTF-8 where it is that, whatever it says; else by its own declaration, else by its bytes."""
    if encoding_of(data).startswith("utf") and not data.isascii():
        return decode(data)
    declared = DECLARED.search(data[:DECLARED_WITHIN])
    if declared:
        try:
            return data.decode(declared[1].decode().lower()).replace("\r\n", "\n")
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def _with_headline(text: str, title: str | None, markup: str) -> str:
    """Paragraphs apart by blank lines, the headline first where the page shows one."""
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    headline = " ".join((title or "").split())
    shown = re.search(r"<h1\b", markup, re.IGNORECASE) is not None
    if headline and shown and headline not in paragraphs[:3]:
        paragraphs.insert(0, headline)
    return "\n\n".join(paragraphs) + ("\n" if paragraphs else "")


def _day(found: Any) -> dt.date | None:  # noqa: ANN401 -- trafilatura's own record, or None
    """The day of publication that the page's metadata gives."""
    return as_date(found.date) if found and found.date else None


def _check(tree: Any) -> None:  # noqa: ANN401 -- an lxml element
    """Raises InputError for a page beyond the limits; the parser itself stops at a depth of 256, silently."""
    from lxml.etree import iterwalk  # noqa: PLC0415 -- trafilatura has loaded it

    level = count = 0
    for event, _ in iterwalk(tree, events=("start", "end")):
        level += 1 if event == "start" else -1
        count += event == "start"
        if level > MAX_HTML_DEPTH:
            raise InputError(f"elements nested deeper than {MAX_HTML_DEPTH}, which is the limit")
        if count > MAX_HTML_ELEMENTS:
            raise InputError(f"more than {MAX_HTML_ELEMENTS:,} elements, which is the limit")
