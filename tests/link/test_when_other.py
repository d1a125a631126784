"""Times that are another thing's, and those that a parse or a tense hides: the days of every {figure}. 23 May 2019."""

from datetime import date

import pytest
from lines import rows

PUBLISHED = date(2019, 5, 23)

# a time that is only compared with, or another thing's; and the same words where it is the figure's
COMPARED = """
    The round values the firm at {$90 million}, {3.5x} its worth in 2017. | -; -
    The mill will make {900 cars} a year, {three times} its output in 2016. | -; -
    It sold {900 cars} in April, {three times} its rival's {300}. | 2019-04; 2019-04; 2019-04
    The bank raised {$9 million} in the region's biggest share sale since 2014. | -
    It has raised {$9 million} since 2014. | 2014-01-01..2019-05-23
    It made {400 cars} in April, {30} fewer than the number sold in the same month last year. | 2019-04; 2019-04
    The lakes cover {900 acres}, {40} more than the plan for the whole year. | -; -
    Its loss was {$9 million} in the first quarter. It had made {$7 million} in the year-ago period. | 2019Q1; 2018Q1
    The loss was {$9 million} in the first quarter, {$2 million} up on the year-ago period. | 2019Q1; 2019Q1
    Last year's total was {900}, less than the peak in 2009. | 2018
    Zinc fell {2%} to {$4.80}, less than half its price in July 2012. | -; -
    Gas fell on Tuesday, losing {4%}, on forecasts for mild weather over the next two weeks. | 2019-05-21
    Gas is expected to lose {4%} over the next two weeks, on forecasts for mild weather. | -
    The lira, the weakest currency in 2018, stood at {18.7} to the euro. | -
    The lira, weak in 2018, stood at {18.7} to the euro in April. | 2019-04
    Growth of {3%} in the first quarter was short of its full-year goal of {5%}. | 2019Q1; 2019
    The airline has hedged {60%} of its second-quarter needs. | 2019Q2
    The airline has hedged {60%} of its needs by the end of September. | 2018-09-30
    The airline hedged {60%} of its second-quarter needs. | 2018Q2
    Prices were {9%} higher in April, after a rise of {8%} in March, and slipped {2%} on the month. | 2019-04; 2019-03; 2019-04
    Some {90 vans} crossed in April, against fewer than {70} before the gate was moved in March. | 2019-04; -
"""
THINGS = """
    The port, {51 percent} owned by Lorvik, was finished in March at a cost of {$9 million}. | -; 2019-03
    The port was {51 percent} owned by Lorvik in March. | 2019-03
    The second of {three} furnaces was lit on Monday. | -
    The quay, opened a year ago, moved {900 tons} in the first quarter. | 2019Q1
    Founded in 1987, the firm employs {900} people. | -
    Opened in 1987 at a cost of {$9 million}, the mill shut in March. | 1987
    Aid for the {30,000} farmers will rise by {5%} in July. | -; 2019-07
    The May contract lost {9 cents} on Wednesday. July fell {8 cents}. | 2019-05-22; 2019-05-22
    The town lost {9 jobs} in April. March brought {8} more. | 2019-04; 2019-03
    The plant makes {900 tons} a day, enough for {40 mills}, and is due to shut in July. | -; -
    The quay raises its room to {9 million tons} and brings what has been spent since 2007 to {$9}. | -; 2007-01-01..2019-05-23
    It will save {$9 million} by 2024, but the move will cost {900 jobs}. | 2024; -
    It has risen {9%} since March, while the index has gained {5%}. | 2019-03-01..2019-05-23; 2019-03-01..2019-05-23
    It has lost {9%} since March, while the mill has bought {nine} ships. | 2019-03-01..2019-05-23; -
    Output will rise by {5%} a year, with sales put at {$9 million} in 2021. | -; 2021
    A {$40 million} quay would be in use by the end of 2021. | -
    A {$40 million} loan would be paid out by the end of 2021. | 2021-12-31
    The town's 2017/18 wheat harvest was {9 tons}. | 2017..2018
    Once built in 2027, the dam will hold {9 million tons}. It will cost {$400 million}. | 2027; -
"""
# what belongs together, whatever stands between
WHOLE = """
    The firm posted a {41%} jump in profit after tax at {$9 million} for the first quarter. | 2019Q1; 2019Q1
    It has {nine} mills after tax cuts in the first quarter. | -
    Since a well was dug in the town last June, the walk has shrunk to {300 meters}. | 2018-06-01..2019-05-23
    Since the state scrapped the tax on carts in 2016, sales have risen to {900}. | 2016-01-01..2019-05-23
    Since the state scrapped the tax, sales have risen to {900}. | -
    By the end of April it had shut {40 shops}, {900 clerks} had left and debt was down to {$9}. | 2019-04-30; 2019-04-30; 2019-04-30
    When it opens in 2021, lorries are expected to be faster in two years, and traffic should reach {900}. | 2021
    The council cleared the plan on Monday along with {14} other plans. | 2019-05-20
    The crown closed at {$9} on Tuesday, having gained {4 cents}. | 2019-05-21; 2019-05-21
    The firm forecast second-quarter sales of {$9 million} on Tuesday. | 2019Q2
    Lorvik, May 21 (LNA) Orders soared {38 percent} in April. | 2019-04
    Orders of May 21 (Tuesday) soared {38 percent}. | 2019-05-21
"""
# what is to come, and what was
AHEAD = """
    Its debt ratio, {2.9} at the end of April, is seen falling to {1.5}. | 2019-04-30; -
    The works have passed the halfway mark and {20} mills will be fed by February. | 2020-02
    The yard has built {20} ships, and it sold {nine} in February. | -; 2019-02
    The board has agreed to pay a fee of {$9} in July. | 2019-07
    The board agreed in January to pay a fee of {$9}. | 2019-01
    It guided to {$9 million} for the June quarter. | 2019Q2
    At the end of March the book stood at {$9}. It wrote off {$2} over the nine months. | 2019-03-31; 2018-07-01..2019-03-31
    It made {$9 million} for its owners in the June quarter. | 2018Q2
    The firm paid {$9} in the nine months to March. It wrote off {$2} over the nine months. | 2018-07-01..2019-03-31; 2018-07-01..2019-03-31
    Two years ago the firm had {900} men. | -
    The bank will pay a year-end bonus of {$9}. | -
    The bank will pay {$9} at year-end. | 2019-12-31
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), rows(COMPARED, THINGS, WHOLE, AHEAD))
def test_days(marked, wanted, mentions, days):
    found, _ = mentions(marked, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part.strip()) for part in wanted.split(";")]


RESULTS = """- 9M revenue {$262 million} (PY: {$281 million}), {7%} less
"""


@pytest.mark.model
def test_results_of_nine_months_with_those_of_the_year_before(mentions, days):
    found, _ = mentions(RESULTS, date(2018, 11, 14))
    wanted = ("2018-01..2018-09", "2017-01..2017-09", "2018-01..2018-09")
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in wanted]
