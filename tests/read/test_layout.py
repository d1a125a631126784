"""PDF pages → paragraphs: what the page broke is mended, what repeats is left out."""

import articles
import pytest

from figex.read import read

LONG = (
    "The bank's year-on-year lending growth slowed to 4.1 percent in the second quar|ter, while de|posits rose by 310"
    " mil|lion crowns to 8.2 bil|lion. Analysts had ex|pected a some|what bigger increase, of about 5 percent, after a"
    " strong spring in which house|holds moved savings out of foreign funds."
)
SHORT = "Fees brought in 45 million crowns. Costs were flat."


def plain(text):
    return text.replace("|", "")


def text_of(tmp_path, pages):
    (tmp_path / "a.pdf").write_bytes(articles.pdf(pages))
    (document,) = read(tmp_path / "a.pdf")
    return document.text


@pytest.mark.parametrize("width", [40, 52, 58, 64, 71])
def test_line_ends_and_hyphens_are_mended(tmp_path, width):
    paragraphs = ["Bulletin of the Marrow Bank", LONG, SHORT, LONG.replace("4.1", "5.2")]
    assert text_of(tmp_path, articles.laid_out(paragraphs, width=width)) == "\n\n".join(map(plain, paragraphs)) + "\n"


def test_headers_and_page_numbers_are_left_out_and_paragraphs_cross_pages(tmp_path):
    paragraphs = [LONG.replace("310", str(311 + number)) for number in range(9)]
    pages = articles.laid_out(paragraphs, width=58, per_page=20, header="Marrow Bank | Bulletin")
    text = text_of(tmp_path, pages)
    assert "Bulletin" not in text
    for paragraph in paragraphs:
        assert plain(paragraph) in text


def test_columns_are_read_one_after_the_other(tmp_path):
    left = [(60, 700 - 13 * row, line) for row, line in enumerate(articles.wrapped(LONG, 34))]
    right = [(320, 700 - 13 * row, line) for row, line in enumerate(articles.wrapped(SHORT, 34))]
    assert text_of(tmp_path, [left + right]) == f"{plain(LONG)}\n\n{SHORT}\n"


def test_rows_of_a_table_stay_apart_and_a_browser_s_own_lines_are_left_out(tmp_path):
    lines = articles.wrapped(LONG, 60)
    page = [(60, 700 - 13 * row, line) for row, line in enumerate(lines)]
    below = 690 - 13 * len(lines)
    rows = ["Year Income", "2020 €29.1m", "2021 €31.0m"]
    page += [(60, below - 13 * row, line) for row, line in enumerate(rows)]
    page += [(30, 820, "11/25/2026, 2:51 AM Bank news"), (30, 20, "https://bank.example/news?id=55 1/1")]
    assert text_of(tmp_path, [page]) == "\n\n".join([plain(LONG), *rows]) + "\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Output rose in the sec-", "ond quarter of the year."], "Output rose in the second quarter of the year."),
        (["It was the year-on-", "year growth of the prices."], "It was the year-on-year growth of the prices."),
        (["The figures for 2018-", "19 were a good deal higher."], "The figures for 2018-19 were a good deal higher."),
        (
            ["A long-term loan is cheap, a long-", "term plan is not so cheap."],
            "A long-term loan is cheap, a long-term plan is not so cheap.",
        ),
        (["The Anglo-", "Dutch group earned a lot more."], "The Anglo-Dutch group earned a lot more."),
        (
            ["It would rise - he said -", "by a great deal in the year."],
            "It would rise - he said - by a great deal in the year.",
        ),
    ],
)
def test_hyphens_at_the_end_of_a_line(tmp_path, lines, expected):
    page = [(60, 700 - 13 * row, line) for row, line in enumerate(lines)]
    assert text_of(tmp_path, [page]) == f"{expected}\n"
