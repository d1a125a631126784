"""Times that a report goes on with, or that are of no figure: names, estimates, gaps. The days of every {figure}. 23 May 2019."""

from datetime import date

import pytest
from lines import rows

PUBLISHED = date(2019, 5, 23)

STANDS = """
    Bank lending went up {4%} to {$9 billion} by the end of March, the bank said. Mortgages stood at {$5 billion}. | 2019-03-31; 2019-03-31; 2019-03-31
    Bank lending will go up to {$9 billion} by the end of June. Mortgages stood at {$5 billion}. | 2019-06-30; -
    At the end of March lending stood at {$9 billion}. Households received {a third}. | 2019-03-31; 2019-03-31
    At the end of March it had {90 men}. Wage costs fell by {9%}. | 2019-03-31; -
"""
NAMED = """
    March raw sugar settled up {3 cents} on Tuesday. | 2019-05-21
    May New York cocoa lost {$22} on Tuesday. | 2019-05-21
    March sugar sales rose {3%}. | 2019-03
    Lorvik grew in the first quarter. Sales rose {3%} after a fall in the fourth. | 2019Q1
    The wheat was sold at {$9} for two ships and {90 cents} more for the third. | -; -
    The mill paid out {$61,400} in its third full year. | -
    That is {3,000 tons} short of the April estimate. | -
    In April the estimate was {3,000 tons}. | 2019-04
    Although the March floods washed away {1,740 cattle}, it earned {$9} in 2018. | 2019-03; 2018
    Snow guns used {9 tons}, {a third} more than in the record winter two years ago. | -; -
"""
SHARED = """
    Exports rose in April. Ores made up {86 percent} of the total and textiles {5 percent}. | 2019-04; 2019-04
    The loss in the year through March compares with a profit of {$61} a year earlier. Sales slipped {2%}. | 2017-04..2018-03; 2018-04..2019-03
    The yard has {40 cranes} coming in July. | 2019-07
    The fund puts year-end inflation at {29 per cent}. | 2019-12-31
    This year the cooperative plans to ship {5 tons} of berries. | 2019
    Sugaring 2019: the numbers\n\nWe made {468 gallons} of syrup. | 2019
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), rows(STANDS, NAMED, SHARED))
def test_days(marked, wanted, mentions, days):
    found, _ = mentions(marked, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part.strip()) for part in wanted.split(";")]
