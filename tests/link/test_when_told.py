"""How a text tells and carries the time: the days of every {figure} in order, `-` for none. 23 May 2019."""

from datetime import date

import pytest

PUBLISHED = date(2019, 5, 23)

# what describes a time, says when something was forecast, or begins a clause
TOLD = """
    In April, the last month of the quarter, output fell {3%}. | 2019-04
    In July, the opening month of the new fiscal year, output fell {3%}. | 2018-07
    In 2017, the first full year of the scheme, it paid {$5 million}. | 2017
    In April, the first quarter of 2018 forgotten, output fell {3%}. | 2019-04
    Output rose {5%} in 2018. The bank's November projection had put the rise at {4%}. | 2018; 2018
    A November survey put growth at {4%}. | 2018-11
    Over 2016-18, donors gave {$9 million} a year. | 2016..2018
    Sales rose {9%} over 2016. | -
    Relative to the first quarter, output was down {9%}. | -
    In comparison with 2017, output was down {9%}. | -
    The rate was {76%} in April, {2 points} higher and the joint-highest since records began in 1971. | 2019-04; 2019-04
    In April the flood shut {two} mills for 19 days. | 2019-04
    The flood shut {two} mills for 19 days. | -
    Before, {seven} mills ran at night. | -
    Growth is seen at {4%} in 2019 and {5%} over the medium term. | 2019; -
    Sales rose {5%} in 2017. Costs, which rose {4%} that year, had eased {2%} by April. | 2017; 2017; 2019-04
    Output rose {5%} in the April-to-June period of 2018. | 2018Q2
    Output grew {5%} in the review quarter. | 2019Q1
    Output grew {5%} in the month under review. | 2019-04
    Reserves were {$3 billion} at the end of March. In the quarter they fell by {US$2}. | 2019-03-31; 2019Q1
    The gap widened in the quarter to {US$9 million}. | -
    For the business year ending next March it forecasts profit of {$9}. | 2019-04-01..2020-03-31
"""


@pytest.mark.model
@pytest.mark.parametrize("row", [row.strip() for row in TOLD.strip().splitlines()])
def test_what_a_time_says(row, mentions, days):
    text, wanted = row.split(" | ")
    found, _ = mentions(text, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in wanted.split("; ")]
