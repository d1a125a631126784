"""Subjects where the tagger or the parser slips, and of entries: text → the subject of the {figure}."""

import pytest

from figex import Extractor

ENTRIES = {
    "Group revenue EUR 3.1 billion, up {4%}": "Group revenue",
    "- Net result {$12 million}; capex $40 million; headcount 1,300": "Net result",
    "- Net result $12 million; capex {$40 million}; headcount 1,300": "capex",
    "- Net result $12 million; capex $40 million; headcount {1,300}": "headcount",
    "- Order intake EUR 450 million ({+8%}); backlog EUR 1.2 billion": "Order intake",
    "• GAAP operating margin {22.7%}": "GAAP operating margin",
    "Operating result {EUR 45 million} (previous year: EUR 39 million)": "Operating result",
    "Kessler lifts profit {41%} as thirst grows": "Kessler",
    "Norfell cuts output {12 percent}": "output",
    "(23) Lorvik consumption rose to {40 tonnes}.": "Lorvik consumption",
    "Tarvik, Feb. 3 (LNA) Goods bought by mills rose {4%}.": "Goods",
}

MISCALLED = {
    "Madam Speaker, maize output fell by {25 percent}.": "maize output",
    "Section I, {22 km} long, will open in June.": "Section I",
    "Workers aged 50-64 whose wage is below {$3,000} will get help.": "wage",
    "The bureau gives the vacancy rate as {4 percent}.": "vacancy rate",
    "The state gave as much as {$40}.": "state",
    '"Belfort ponds now cover {300 hectares}," she said.': "Belfort ponds",
    "In 2012 its aid came to $21 billion, including cofinancing of {$8 billion}.": "cofinancing",
    "The best was Salmo Huequi, which puts its loss at $7m before tax and plans to harvest {400 fish}.": "Salmo Huequi",
    "The plant opens in May, saving 9 tonnes of coal and reducing dust emissions by {2 tonnes}.": "dust emissions",
    "The plant opens in May, saving {9 tonnes} of standard coal and cutting dust emissions by 2 tonnes.": "standard coal",
    "The plant opens in May, saving 9 tonnes of standard coal and cutting dust emissions by {2 tonnes}.": "dust emissions",
    "The board sells {9 tonnes} of coal and cut flowers.": "coal and cut flowers",
    "Prairie Lantern files for bankruptcy, will close {47 restaurants}": "Prairie Lantern",
    "Season tickets, held by 300 fans, will go up by {5%}.": "Season tickets",
    "Norfell will sell its pea mill to Bergland for {€240 million} and cut debt.": "pea mill",
    "Norfell to Invest {$5 Million} in Plant": "Norfell",
    "Loans taken out by households grew by {6.5 percent} in March.": "Loans",
    "In the first half, money sent home by migrants dropped by {a fifth}.": "money",
    "Prairie Lantern, the casual dining chain, filed for Chapter 11 bankruptcy protection Monday "
    "and said it will close {47} of its 163 restaurants.": "Prairie Lantern",
    "Kenya's tea exports, the world's largest, earned {$138 million}.": "Kenya's tea exports",
    "An average borrower takes $40, and {one in four} borrows again.": "average borrower",
    "Closing some sites will cost {€90 million} upfront.": "Closing some sites",
}

MEANS = {
    "The state used oil money to buy {12 percent} of the bank.": "state",
    "Lorvik will spend part of the money to pave {40 km}.": "Lorvik",
    "Korpela will use €600 million of the proceeds to pay down debt and return another {€250 million} to owners.": "Korpela",
    "The bank asked firms to pay {$4 million}.": "firms",
}

BEHIND_WHICH = {
    "Much cargo went to the South Quay terminal, opened a year ago, which moved {297 tonnes}.": "South Quay terminal",
    "Costs are put at $31 a pound, roughly half the spot price of $62.25, which has itself climbed by {a quarter}.": "spot price",
    "Output rose 4% in May, which compared with {3%} in April.": "Output",
    "Shares in Corvane, which had risen {40%} this year, fell.": "Shares in Corvane",
    "Investors in Corvane, which rose {4%}, sold out.": "Corvane",
}

OF_NUMBERS = {
    "Construction begins in May, with monthly capacity of {20,000 wafers}.": "monthly capacity",
    "The hall has a capacity of 4,000 seats, rising to {6,000} next year.": "capacity",
    "The average of {12 forecasts} was 4%.": "forecasts",
    "The dam is of 60 megawatts and the first {20 megawatts} will run by March.": "dam",
    "Farmers sowed 300 hectares of wheat. This year {216 hectares} were sown.": "wheat",
    "It employs about 6,700 people in 14 states, more than {half} of them part time.": "people",
    "Ziwa signed for a $150 million loan for lending to small firms, {a third} of them run by women.": "small firms",
    "The sale needs the backing of {two-thirds} of the votes.": "votes",
    "The firm makes loans of {two-thirds} of the price.": "loans",
    "The loan will pave {40 kilometers} (km) of the road between Tarvik and the Sarin border.": (
        "road between Tarvik and the Sarin border"
    ),
}

MOVED = {
    "The authorities intend to contain net borrowing to {0.8 percent} of GDP.": "net borrowing",
    "The purchase would lift the share of revenue it earns abroad to just under {40 percent}.": "share of revenue",
    "Fenholt will pay in cash, leaving Aldermoor with a holding of just under {9%}.": "holding",
    "He aims to bring unit costs excluding fuel down to {$3} next year.": "unit costs",
    "The OBR forecasts borrowing of $25 billion in the year ending March 2019, {$14 billion} less than in 2018.": "borrowing",
    "The agency cut its estimate for maize to 14 tonnes and lifted that for wheat to {9 tonnes}.": "wheat",
    "Orders from China rose, while those from Laos shrank {7%}.": "Laos",
    "The all-weather network is to grow to {64 km}.": "all-weather network",
    "All weather stations cost {$64}.": "weather stations",
    "Some 2,300 families deliver there, and the union's exports, virtually nil in 2016, stood at {4 tonnes}.": (
        "union's exports"
    ),
}

OTHERS = {
    "Tea earned $9 million last year and feeds some {900 homes}.": "Tea",
    "The yard bought barges, which seat {90 people} apiece and do up to 20 knots.": "barges",
    "Elvar has asked the court for time, offering to pay its debt at an annual interest rate of {2.5%}.": (
        "annual interest rate"
    ),
    "Lending grew at an annual rate of {3 percent}.": "Lending",
    "Locals make up 34 percent of its 420 staff, {four percentage points} above the quota.": "Locals",
}

TAKEN_UP = {
    "Profits rose 9 percent in May, the tax office said. That followed a {4-percent} slump in April.": "Profits",
    "Exports jumped 9 percent in May, the ministry said. This came after a {4-percent} drop in April.": "Exports",
    "Exports jumped 9 percent, the ministry said. It followed up with loans of {$4 million}.": "loans",
    "Maria Lopez runs a mill in Quito. As its head, the 26-year-old earns {900 dollars} a month.": "Maria Lopez",
    "Maria Lopez runs a mill in Quito. The 26-year-old mill earns {900 dollars} a month.": "26-year-old mill",
    "The scheme covers 300 villages. Each of them will get {2 million rupees}.": "villages",
    "Each of the 300 villages will get {2 million rupees}.": "villages",
    "Taicang in east China's Jiangsu Province earned {77 billion yuan} in July.": "Taicang",
    "Trade in China's Taicang Harbour Office rose {7%} in July.": "Trade in China's Taicang Harbour Office",
    "Her shop now has 20,000 followers, and sales last week alone reached {86,000 yuan}.": "sales",
    "Her shop now has {20,000 followers} and sales last week alone.": "shop",
}

ROWS = TAKEN_UP | OTHERS | ENTRIES | MISCALLED | MEANS | BEHIND_WHICH | OF_NUMBERS | MOVED


@pytest.fixture(scope="module")
def extractor():
    return Extractor()


@pytest.mark.model
@pytest.mark.parametrize(("row", "wanted"), ROWS.items())
def test_subject_mended(row, wanted, extractor):
    text, start = row.replace("{", "").replace("}", ""), row.index("{")
    assert [fact.subject for fact in extractor.extract(text) if fact.start == start] == [wanted]
