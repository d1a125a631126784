"""Which fiscal year a text is of, by the words that show the country."""

import pytest

from figex.times import CALENDAR, fiscal_year, stated_year_end

COUNTRIES = [
    ("MUMBAI: The lender set aside Rs 40 crore.", 4, True),
    ("TOKYO -- Japan's brewers sold more beer, worth 3 billion yen.", 4, False),
    ("KARACHI: Pakistan's cement makers shipped less.", 7, True),
    ("Shares of the Sydney firm (ASX: TRK) fell 3%.", 7, True),
    ("WASHINGTON - The federal deficit widened, the CBO said.", 10, True),
    ("LONDON - The brewer sold more beer.", 1, False),
    ("A Mumbai trader bought Brazilian sugar.", 1, False),
]


@pytest.mark.parametrize(("text", "first", "by_end"), COUNTRIES)
def test_country(text, first, by_end):
    found = fiscal_year(text)
    assert (found.first, found.named_by_end) == (first, by_end)


def test_no_evidence_is_the_calendar_year():
    assert fiscal_year("Sales rose.") == CALENDAR


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("its forecast for the year through March 2020", 4),
        ("in the year ended June 30", 7),
        ("in the year to December", 1),
        ("the year began", None),
    ],
)
def test_a_year_end_that_is_stated(text, first):
    assert stated_year_end(text) == first
