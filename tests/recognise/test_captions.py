"""Units that a line prints once for those below it, or before its own number."""

import pytest

from figex.recognise import recognise

CASES = {
    # over the lines of a table
    "Accounts (Rs million)\n\nIncome: 4,215\nCosts: 612": ["4215000000 INR", "612000000 INR"],
    "Accounts 2019, EUR million\nIncome 412.5 398.1": ["412500000 EUR", "398100000 EUR"],
    "All figures in US$ million\nIncome: 412": ["412000000 USD"],
    "Key data in EUR thousand\nIncome  4,120": ["4120000 EUR"],
    "Half year, MEUR\nIncome 212.4 (205.8)": ["212400000 EUR", "205800000 EUR"],
    "Debt ($ in billions)\nTown: 27.1": ["27100000000 USD"],
    "Trade (Rm)\nTea .... 33,412": ["33412000000 ZAR"],
    "(in thousands of Canadian dollars, except per share amounts)\nIncome  12,410\nEarnings per share  0.12": [
        "12410000 CAD",
        "0.12",
    ],
    "Crops ('000 tonnes)\nMaize: 1,840": ["1840000 tonne"],
    "Steel (million tonnes)\n2015: 12.4": ["12400000 tonne"],
    "Tractors (units)\nNorth: 412": ["412 unit"],
    "Year 2014 (in thousands)\nIncome  $ 84,112\nCosts  12": ["84112000 USD", "12000"],
    # in the number's own line
    "Income (£m)    214.3\nShops    312": ["214300000 GBP", "312"],
    "Jobless rate (%): 5.6": ["5.6 percent"],
    "Deficit (% of GDP) | 3.2 | 2.9": ["3.2 percent", "2.9 percent"],
    "Pay (USD per month)\nCooks: 318": ["318 USD"],
    # what such a table tells in other units
    "Accounts (EUR million)\nIncome: 12.5\nCosts: 9.1\nStaff: 1,204\nMills: 23\nMargin: 7.1%": [
        "12500000 EUR",
        "9100000 EUR",
        "1204",
        "23",
        "7.1 percent",
    ],
    "EUR million    2013    2012    Change, %\nIncome    412    398    3.5": ["412000000 EUR", "398000000 EUR", "3.5"],
    # prose under it, or with a bracket of its own
    "Accounts (Rs million)\nIncome: 412\n\nThe firm has owned all of its mills since May and runs 40 of them.": [
        "412000000 INR",
        "40",
    ],
    "The new line adds many megawatts (MW)\nand was sold to 12, of whom 9 paid.": ["12", "9"],
}


def printed(text: str) -> list[str]:
    return [f"{figure.value:f} {figure.unit or ''}".strip() for figure in recognise(text)]


@pytest.mark.parametrize(("text", "wanted"), CASES.items())
def test_captions(text: str, wanted: list[str]) -> None:
    assert printed(text) == wanted


SCALES = {
    "Sales EUR 311.2 (298.4) million": ["311200000 EUR", "298400000 EUR"],
    "Sales SEK 118 (131) M": ["118000000 SEK", "131000000 SEK"],
    "In need: 6.4M\nReached: 5.2M (81%)": ["6400000", "5200000", "81 percent"],
    "Seats: 842\nKilometres of track: 19": ["842", "19"],
}


@pytest.mark.parametrize(("text", "wanted"), SCALES.items())
def test_scales_of_lines(text: str, wanted: list[str]) -> None:
    assert printed(text) == wanted


DECLARED = {
    "All amounts are in Canadian dollars unless otherwise stated. Cash was $41 million.": ["41000000 CAD"],
    "All figures in US$ unless noted. Canada's Lund, of Toronto, Canada, made $4 million.": ["4000000 USD"],
    "Lund sold figs in Canadian towns. Cash was $41 million.": ["41000000 USD"],
}


@pytest.mark.parametrize(("text", "wanted"), DECLARED.items())
def test_the_dollar_that_a_text_declares(text: str, wanted: list[str]) -> None:
    assert printed(text) == wanted
