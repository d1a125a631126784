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
