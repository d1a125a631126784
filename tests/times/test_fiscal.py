"""Which fiscal year a text is of, by the words that show the country."""

import pytest

from figex.times import CALENDAR, fiscal_year, fiscal_year_of, stated_fiscal_year, stated_year_end

COUNTRIES = [
    ("MUMBAI: The lender set aside Rs 40 crore.", 4, True),
    ("TOKYO -- Japan's brewers sold more beer, worth 3 billion yen.", 4, False),
    ("TOKYO -- A lift maker will build an Indian factory, as India's builders from Pune to Mumbai go up.", 4, False),
    ("KARACHI: Pakistan's cement makers shipped less.", 7, True),
    ("Shares of the Sydney firm (ASX: TRK) fell 3%.", 7, True),
    ("WASHINGTON - The federal deficit widened, the CBO said.", 10, True),
    ("LONDON - The brewer sold more beer.", 1, False),
    ("DHAKA: The port shipped less.", 7, True),
    ("A Mumbai trader bought Brazilian sugar.", 1, False),
    ("A Jaipur trader bought more sugar in FY24.", 4, True),
    ("A Sydney trader bought more sugar in the 2019 financial year.", 7, True),
    ("WA's biggest miner shipped more in FY14.", 7, True),
    ("A Sydney trader bought more sugar from a Mumbai one in fiscal 2019.", 1, False),
    ("A London trader bought more sugar in fiscal 2019.", 1, False),
    ("The federal deficit hit 3 trillion dollars in fiscal 2020.", 10, True),
    ("Kenya's budget for the 2019/20 financial year grew.", 7, True),
    ("Kenya's biggest brewer grew in the 2019/20 financial year.", 1, False),
    ("WASHINGTON - The deficit widened in fiscal 2016, Treasury data showed.", 10, True),
    ("The Senate heard that a federal budget written in Canberra foresees growth in fiscal 2022.", 7, True),
    ("The Senate heard that a federal budget foresees growth in fiscal 2022.", 10, True),
    ("GAO found that agencies spent $9 million in fiscal 2015.", 10, True),
    ("QUEENSLAND AUDIT OFFICE: 90 ferries ran in 2018-19.", 7, True),
    ("A mill in Queensland crushed 90 tons in the 2018-19 season.", 1, False),
    ("Botswana’s budget deficit for 2019/20 widened.", 4, False),
    ("Iowa lawmakers passed a budget for fiscal 2020.", 7, True),
    ("An Iowa bakery sold more bread in fiscal 2020.", 1, False),
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


STATED = [
    ("Orlo's first quarter of fiscal 2023, ended October 29, 2022, was weak.", (8, True)),
    ("Orlo Reports Fourth Quarter Fiscal 2023 Results\n\nin the quarter and full year ended May 31, 2023", (6, True)),
    ("a loss for the third quarter ended August 3", (11, True)),
    ("Third-quarter sales rose in the period ended Dec. 29.", (4, True)),
    ("a loss for Q3 and nine months ended September 30", (1, False)),
    ("a loss in the first quarter of fiscal 2022, which ended June 30, 2022", (4, False)),
    ("a loss for the fiscal year ended June 30", (7, True)),
    ("a loss in April-September, the first half of its fiscal year", (4, True)),
    ("a loss in the January-March fourth quarter", (4, True)),
    ("a loss in the July to September first quarter", (7, True)),
    ("a loss in January-June, the first half", (1, False)),
]


@pytest.mark.parametrize(("text", "wanted"), STATED)
def test_the_end_of_a_quarter_shows_the_year(text, wanted):
    found = stated_fiscal_year(text)
    assert (found.first, found.named_by_end, found.quarters) == (*wanted, True)


@pytest.mark.parametrize(
    "text",
    ["Sales rose in the third quarter. Inflation in the year to June was up.", "It ended May 31.", "Sales rose."],
)
def test_other_ends_do_not(text):
    assert stated_fiscal_year(text) is None


def test_a_year_that_begins_with_a_month_is_the_years_of_the_text():
    told = "The state will spend $9 in the fiscal year that begins on July 1, up from $8 in 2018-19."
    assert fiscal_year_of(told).first == 7
    half = "KARACHI: It earned Rs9 in the half-year ended {}. It will add 60 in the second half."
    assert fiscal_year_of(half.format("June 30")).first == 1
    assert fiscal_year_of(half.format("December 31")).first == 7
    assert fiscal_year_of("It runs a course in the year starting September 9.").first == 1
    assert fiscal_year_of("It will spend $9 in the financial year, which starts on August 1.").first == 8
    assert (
        fiscal_year_of("It spent $9 in the financial year 2019/2020 (1 October 2019 to 30 September 2020).").first == 10
    )
    assert fiscal_year_of("It spent $9 in the financial year 2019 (in October).").first == 1


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Thai mills will crush 9 tons in 2018/19, traders said, and Thai exports may rise.", 1),
        ("The Thai government will spend 9 billion baht in fiscal 2019, the ministry in Bangkok said.", 10),
        ("Lorvik Mines Ltd of Toronto, a Canadian company, posted revenue and profit. Its FY2021 outlook stands.", 1),
        ("Colombo: the company's turnover grew to Rs 9 million in 2018/19.", 4),
        (
            "Mauritius exports came to Rs 9 million, Rs 3 million more than in 2012-2013, and imports to Rs 8 million.",
            1,
        ),
        ("Lorvik Ltd's profit fell in the year ended 31 March 2017. Its revenue should rise in 2017/18.", 4),
    ],
)
def test_a_state_and_a_company_have_years_of_their_own(text, first):
    assert fiscal_year_of(text).first == first
