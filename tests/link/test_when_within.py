"""Which time of one sentence dates which {figure}: the days of every figure in order, `-` for none. 23 May 2019."""

from datetime import date

import pytest

PUBLISHED = date(2019, 5, 23)

# what clauses of another verb tell of: since, as, while, by the time, after, of which, who
CLAUSES = """
    Since it was floated in 2017 at {$9}, the firm has lost {$5 million}. | 2017; 2017-01-01..2019-05-23
    Since the season began on April 1, {9 tons} have gone abroad. | 2019-04-01..2019-05-23
    Since January takings have risen past {$9 million}. | 2019-01-01..2019-05-23
    As the oil price fell in 2015, revenue dropped {40%}. | 2015
    While exports fell in April, imports rose {4%}. | 2019-04
    As sales fell in April, the firm will cut {40} jobs. | -
    By the time it opens in 2021, the quay will have cost {$9 million}. | 2021
    By the time the line is finished in 2021 it will have cost {$9 million}. | 2021
    The state will pay {$4 million} by December, after paying {$9 million} between February and April. | 2019-12; 2019-02..2019-04
    The state will pay {$4 million} by December, paying {$9 million} between June and August. | 2019-12; 2019-06..2019-08
    It expects to have sold {90} boats by December. | 2019-12
    It is said to have sold {90} boats by December. | 2018-12
    The firm owed {$9 million} at the end of December, {$3 million} of which falls due this year. | 2018-12-31; 2019
    The firm owed {$9 million} at the end of December, {$3 million} of which it repaid. | 2018-12-31; 2018-12-31
    It expects {60} guests this year, up from the {49} who came in 2018. | 2019; 2018
    It expects {60} guests this year, short of the {80} who came in 2017. | 2019; 2017
"""
# nouns with times of their own: an event, a whole, a forecast
NOUNS = """
    The April fire destroyed {60} buses. | 2019-04
    It has been shut since the April fire, and {60} buses stand idle. | -
    The 2011 spill, which killed {90} cows, cost {$9 million}. | 2011; 2011
    After April's floods, which killed {90} cows, the state pledged {$9 million}. | 2019-04; -
    Prices rose {5%} after last year's drought. | -
    On Monday the court ordered the firm to pay {$4 million} for a spill in 2011. | 2019-05-20
    On Monday the court fined the firm {$4 million} for a 2011 spill. | 2019-05-20
    It paid {$4 million} for a barge in 2011. | 2011
    On Monday it forecast sales of {$4 million} for the first quarter. | 2019Q1
    It flew {61%} of its 2014 schedule in April. | 2019-04
    It had {61%} of its 2018 harvest insured. | 2018
    Hotels had {9,000} guests in April, or {84%} of those in April 2017. | 2019-04; 2019-04
    Of the {900} homes planned, {310} had been built by the end of April. | -; 2019-04-30
    Of the {900} homes sold in April, {310} were new. | 2019-04; 2019-04
    Growth was {4%} in April, short of the {5%} forecast in a poll last week. | 2019-04; 2019-04
    By Friday {88%} had been sown, behind the five-year average of {93%}. | 2019-05-17; -
    It cut its 2019 forecast to {2%} from {3%} and left its 2020 forecast at {4%}. | 2019; -; 2020
    The mine made {9 tons} in 2014, its last full year, and employed {400}. | 2014; 2014
    In the 2011 census it had {800} people, {9%} fewer than in the previous one in 2001. | 2011; 2011
    The strike began on Monday with {200} drivers. | 2019-05-20
    The talks began on Monday, and {200} drivers are idle. | -
"""
# what a time is counted from, and times that are shared out
COUNTED = """
    The share fell from {31%} in 2005 to {18%} a decade later. | 2005; 2015
    Debt, which was {63%} of output in 2016, climbed to {78%} the following year. | 2016; 2017
    In 2017 and 2018, exports grew {5%} and {9%}, respectively. | 2017; 2018
    In 2017 and 2018, exports grew {5%} and imports {9%}. | 2017..2018; 2017..2018
    Profit was {$9 million} in the first quarter ({$7 million} a year ago). | 2019Q1; 2018Q1
    The wet season (May–October) brings {80%} of the rain. | 2019-05..2019-10
    It spent {$9 million} in the quarter, it said in its report for January to March. | 2019Q1
    Rents rose {4%} in the fourth quarter of 2018 and over the whole year by {9%}. | 2018Q4; 2018
    The hall opened in 2009 with {14} staff and now employs {75}. | 2009; -
"""


@pytest.mark.model
@pytest.mark.parametrize(
    "row", [row.strip() for part in (CLAUSES, NOUNS, COUNTED) for row in part.strip().splitlines()]
)
def test_days(row, mentions, days):
    text, wanted = row.split(" | ")
    found, _ = mentions(text, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in wanted.split("; ")]
