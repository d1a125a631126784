"""The denominators of rates that the text prints at a distance."""

import pytest

from figex.pipeline import Extractor

CASES = [
    ("Farmers got 820 cedis ($64) a bag last season.", ["bag", "bag"]),
    ("The line will carry 9 million tonnes of ore a year.", ["year"]),
    ("The yard runs 14 pairs of ferries daily.", ["day"]),
    ("The city ordered 40 trams at 3.1 million euros apiece.", [None, "tram"]),
    ("The pound bought 168 yen to the dollar in the morning.", ["dollar"]),
    ("Wages take 61 cents of every dollar.", ["dollar"]),
    ("Starting pay climbs to $21.50 an hour from $19.", ["hour", "hour"]),
    ("The daily minimum wage stands at 390 baht.", ["day"]),
    ("Copper settled at $8,050 a tonne on Monday, down $112.", ["tonne", "tonne"]),
    ("Drivers, who make $26.40 an hour on average, will get $3,000 apiece.", ["hour", "driver"]),
    ("Its 2,400 miners were promised 15,000 soms (about $176) each.", [None, "miner", "miner"]),
    ("The state sold 640 permits to growers, each of whom paid a minimum of $9,000.", [None, "grower"]),
    ("The bidder offers 14 euros in cash and 0.4 Norrland shares for each share held.", [None, "share"]),
    ('"For every room on offer we get 30 to 40 calls," he said.', ["room"]),
    ("Every day 16 ferries put in, up from six in the spring.", ["day", "day"]),
    ("Some 9,000 weavers, most of them women, pass the gate each morning.", ["morning"]),
    ("The 620 ships that call here each year pay harbour dues.", ["year"]),
    ("Every missed day costs the mill $2 million.", ["day"]),
    ("Each household will get 400 euros.", ["household"]),
    ("The picker was paid 41 euros for a ten-hour day.", ["day"]),
    ("Creditors may recover 60 cents on the dollar.", ["dollar"]),
    ("Cash costs were $1.52 per pound, still above its $1.10-$1.30 guidance range.", ["pound", "pound"]),
    ("Earnings came to $2.04 per share, topping the $1.88 that analysts expected.", ["share", "share"]),
    # a moved subject, a time that dates, no comparison, another clause
    ("Every one-yen rise trims profit by 2 billion yen.", [None, None]),
    ("Exports reached $5 million, from $4 million a year on from the flood.", [None, None]),
    ("The bank has lent $40 million since 2015, and every year adds 5 branches.", [None, "year"]),
    # nothing to share: another unit, another size, no comparison
    ("Profit was $412 million, or $1.87 per share, down from $529 million.", [None, "share", None]),
    ("The firm earned $5 million a year ago.", [None]),
    ("Rents average $900 a month and the deposit is $1,500.", ["month", None]),
]


@pytest.fixture(scope="module")
def extractor():
    return Extractor()


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_denominators(extractor, text, wanted):
    assert [fact.per for fact in extractor.extract(text)] == wanted
