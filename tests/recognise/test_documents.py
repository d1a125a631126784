"""What only the rest of the document settles: whose cents, whose naira, which list a number belongs to."""

import pytest

from figex.recognise import recognise

CASES = [
    # cents follow the currency of the text
    ("The share rose to 12.40 euros. The dividend was 38 cents.", ["12.4 EUR", "0.38 EUR"]),
    ("The share rose to $12.40. The dividend was 38 cents.", ["12.4 USD", "0.38 USD"]),
    ("Toronto and Calgary dealers paid 38 cents more in Canada.", ["0.38 CAD"]),
    # datelines in capitals, minor units and money of small states are evidence
    ("LAGOS — Profit grew to N11.6 billion.", ["11600000000 NGN"]),
    ("Earnings per share stood at 93 kobo, revenue at N88 billion.", ["0.93 NGN", "88000000000 NGN"]),
    ("Bananas earned EC$6.1 million.", ["6100000 XCD"]),
    ("Each got 20,000 soms in Bishkek.", ["20000 KGS"]),
    ("The wage reached ALL 63 800 a month.", ["63800 ALL/month"]),
    # a plural noun behind the second number: no range
    ("The plan sends rebates of up to $1,250 to 530,000 income-tax filers.", ["<=1250 USD", "530000"]),
    ("Wages are growing 5% to 6% annually.", ["5..6 percent/year"]),
    ("Stakes were marked down by between a third and a half.", ["0.3333..0.5"]),
    ("It presses two bottles of every five sold.", ["0.4"]),
    ("The network counts one of every three residents.", ["0.3333"]),
    ("The ratio had been more than a third a year earlier.", [">0.3333"]),
    ("Coal supplied less than a fiftieth of it.", ["<0.02"]),
    ("The bank, whose target is 3%, cut its rate by a quarter point.", ["3 percent", "0.25 percentage point"]),
    ("They will expand in 2019-\n2021.", ["2019..2021"]),
    # no figures
    ("Two-wheeler dispatches rose.", []),
    ("Tel. + 355 4 241 9301", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_documents(text, wanted):
    assert [str(figure) for figure in recognise(text)] == wanted
