"""Subjects that an insertion, a renaming or a second verb parts from their figures: text → the subject of the {figure}."""

import pytest

from figex import Extractor

INSERTED = {
    "The bakery posted a loss, before tax, of {£40 million}.": "loss",
    "The bakery had debts, including leases, of {€4 billion}.": "debts",
    "Brokers expected earnings, on average, of {$1.10} a share.": "earnings",
    "In May, after a fall, sales of {$5 million} were booked.": "sales",
    "Tin fell, with fuel, the main component, up {9%}.": "fuel",
    "With tourism, its main earner, down {60%}, Mahu asked for aid.": "tourism",
    "Tin fell, with fuel up {9%}.": "fuel",
}

RENAMED = {
    "The state owes $3 billion, a figure that has risen by {$400 million} since May.": "state",
    "Debt is 60% of output, a level that is {10 points} above the limit.": "Debt",
    "Tarvik has a level that is {10 points} above the limit.": "level",
}

MOVED = {
    "The army bought grain, depleting stocks to {300,000 tonnes}.": "stocks",
    "The mill stepped up output to {900 tonnes}.": "output",
    "The sale brought Lorvik {€30 million}.": "sale",
    "The sale brought the total to {€30 million}.": "total",
    "Norfell announced plans to invest {€3 million}.": "Norfell",
    "The country relies on tea, which brings in {$14 million} a year.": "tea",
    "Norfell cut costs in May, which brings the total to {$9 million}.": "total",
}

TOLD = {
    "The {€60 million} that the club paid was a record.": "club",
    "That compares with the {9 million tonnes} Lorvik shipped in May.": "Lorvik",
    "The {€60 million} was a record.": None,
}

PACES = {
    "Home sales fell to an annual rate of {662,000 units}.": "Home sales",
    "The average of {12 units} was sold.": "units",
    "Funds took in {$4.2 billion} net last week.": "Funds",
    "Norfell had a {$4 million} net loss.": "net loss",
    "The price of a 10-kilo sack of flour hit {$9}.": "price of a 10-kilo sack of flour",
    "Mahu came first with 40%, Lorvik second with {17%} and Sarin third with 8%.": "Lorvik",
    "Trade fell 4%, mining {2%}, and farming shrank 3%.": "mining",
    "Trade fell 4%, mining 2%, and farming shrank {3%}.": "farming",
    "The {40} injured were flown out.": "injured",
    "Markets rallied, with {40 basis points} of cuts priced in.": "cuts",
}

CALLED = {
    "The bank pays 4% on deposits and charges {9%} on loans.": "bank",
    "The pump, bought for $16 million in 2017, contributes {8%} of sales.": "pump",
    "Of the firms surveyed, two-thirds had cut jobs and {15%} plan to hire.": "firms",
    "Some 430 of the 612 firms had raised wages by 5.1%, and {38%} intend to do so again.": "firms",
}

ROWS = INSERTED | RENAMED | MOVED | TOLD | PACES | CALLED


@pytest.fixture(scope="module")
def extractor():
    return Extractor()


@pytest.mark.model
@pytest.mark.parametrize(("row", "wanted"), ROWS.items())
def test_subject_parted(row, wanted, extractor):
    text, start = row.replace("{", "").replace("}", ""), row.index("{")
    assert [fact.subject for fact in extractor.extract(text) if fact.start == start] == [wanted]
