"""Saved pages: the article is read, and no figure from outside it."""

import re
from datetime import date
from pathlib import Path

import pytest

from figex.errors import FigexError
from figex.read import read

PAGES = Path(__file__).with_name("pages")
ARTICLES = {
    "broadsheet.html": (
        date(2022, 2, 14),
        "31 31 6.5 2020 4.2 310,000 284,000 12 340 3 1.8 51",
        "Elmsund port lifts profit to €31m as grain trade grows",
    ),
    "feed.html": (
        date(2023, 11, 2),
        "75 1.24 2024 75 480 96.5 58 12 2.5 6 18 3.2",
        "Lake county budget to grow by $75 million",
    ),
    "portal.html": (date(2019, 5, 7), "8 1.9 8 640 702 2018 2020 600 3 4 2020", "Mill output falls 8 percent"),
}
"""Page → its date, the numbers of its article in order, and its headline."""


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_a_page_gives_its_article_and_nothing_else(name):
    (document,) = read(PAGES / name)
    day, numbers, headline = ARTICLES[name]
    assert (document.date, document.title) == (day, headline)
    assert document.text.startswith(f"{headline}\n\n")
    assert re.findall(r"\d[\d.,]*\d|\d", document.text) == numbers.split()


def read_page(tmp_path, data):
    (tmp_path / "a.html").write_bytes(data if isinstance(data, bytes) else data.encode())
    (document,) = read(tmp_path / "a.html")
    if isinstance(document, FigexError):
        raise document
    return document.text


PARAGRAPH = (
    "<p>The firm’s sales rose to £5 million in the year, and its costs fell, the chief accountant told the board.</p>"
)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("windows-1252", "cp1252"),
        ("windows-1252", "utf-8"),
        ("utf-8", "cp1252"),
        ("no-such", "cp1252"),
        (None, "utf-16"),
    ],
)
def test_pages_say_their_encoding_rightly_or_wrongly(tmp_path, declared, encoding):
    meta = f"<meta charset='{declared}'>" if declared else ""
    text = read_page(
        tmp_path, f"<html><head>{meta}</head><body><article>{PARAGRAPH}</article></body></html>".encode(encoding)
    )
    assert "firm’s sales rose to £5 million" in text


@pytest.mark.parametrize("markup", ["", "   ", "<html></html>", "<html><body><script>x()</script></body></html>"])
def test_a_page_without_text_is_an_empty_document(tmp_path, markup):
    assert read_page(tmp_path, markup) == ""


def test_a_part_of_a_page_is_read_too(tmp_path):
    assert "£5 million" in read_page(tmp_path, PARAGRAPH)
    assert "£5 million" in read_page(tmp_path, f"<div><h2>Sales</h2>{PARAGRAPH}</div>")


def test_a_table_of_data_keeps_its_rows(tmp_path):
    rows = "".join(f"<tr><td>Ward {row}</td><td>€{row} million</td></tr>" for row in range(1, 5))
    text = read_page(
        tmp_path,
        f"<html><body><article><h1>Wards</h1>{PARAGRAPH}<table>{rows}</table>{PARAGRAPH}</article></body></html>",
    )
    assert "Ward 3" in text
    assert re.search(r"Ward 3\W+€3 million", text)


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<div>" * 300, "elements nested deeper than 200, which is the limit"),
        ('<div a="<">' * 300, "elements nested deeper than 200, which is the limit"),
        ("<b>" * 200_000, "elements nested deeper than 200, which is the limit"),
        ("<p>x" * 100_001, "more than 100,000 elements, which is the limit"),
    ],
)
def test_a_page_that_is_too_much_is_refused(tmp_path, markup, reason):
    with pytest.raises(FigexError, match=reason):
        read_page(tmp_path, f"<html><body>{markup}Sales rose to $5 million in the year.")
