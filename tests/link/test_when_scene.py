"""What a first line or sentence without figures says a report is about, and what follows: the days of every {figure}."""

from datetime import date

import pytest
from lines import rows

PUBLISHED = date(2019, 5, 23)

# an opening sentence without a figure
SCENES = """
    Air quality improved in 2018. ¶ The towns closed {900 mills}. | 2018
    Car sales tumbled last month. ¶ Dealers delivered {900 cars}, {9%} fewer. | 2019-04; 2019-04
    The fishing towns had a poor 2018. Catches came to {9 tons}. | 2018
    Prices rose faster than expected in April. ¶ Food cost {5%} more. Rents rose {2%}. | 2019-04; 2019-04
    Prices rose less than forecast in April. ¶ Tin fell {5%}. | -
    The smelter opened in 2018. ¶ It lost {$9 million}. | -
    The union said last month that it would strike. ¶ Wages rose {5%}. | -
    The towns were hit by a flood in 1997. ¶ They lost {$9 million}. | -
"""
# an opening line without a full stop
TITLES = """
    Towns Generally Stable in 2018 ¶ Output was {$9 million}, an increase of {5%}. | 2018; 2018
    Lorvik: Building permits 2018 ¶ The number of new homes was {900}. | 2018
    Banking system at 31 March 2019 ¶ Loans totalled {$9 million}. | 2019-03-31
    Towns debt as of March 31, 2019 ¶ Loans totalled {$9 million}. | 2019-03-31
    Lorvik town hall opened in 2018 ¶ Output was {$9 million}. | -
    Lorvik signs treaty at Tarvik on 31 March 2019 with the towns ¶ Loans totalled {$9 million}. | -
"""
# budgets named beside the day of their reading
BUDGETS = """
    The house approved the budget for 2020 in May. Schools will receive {$9 million}. | 2020
    The minister delivered the 2020-21 Budget on Wednesday. Roads, the largest item, account for {$9 million}. | 2020..2021
    The minister tabled the budget for 2020 on Monday. It amounts to {$9 million}. The army has been given {$2 million}. | 2020; 2020
    The house approved the budget for 2018 in May. It amounts to {$9 million}. | -
"""
# what a report or a poll of then tells
REPORTS = """
    In its report for 2018, the board states that it sold {9 tons}. Fees came to {$9 million}. | 2018; 2018
    A survey of {900 firms}, carried out by the chamber in the first quarter of 2019, found that {43%} had shut. | 2019Q1; 2019Q1
    A plan of {900 firms}, carried out by the chamber in the first quarter of 2019, found that {43%} had shut. | -; -
"""
# after what is to come, what was
TOLD_AGAIN = """
    Exports fell {5%} in 2018. Growth is seen at {4%} in 2019. Imports fell {2%}. | 2018; 2019; 2018
    Exports fell {5%} in 2018. For this year, the board forecasts sales of {$9}. Imports rose to {$2}. | 2018; 2019; 2018
    Exports fell {5%} in 2018. Growth is seen at {4%} in 2019. The dollar bought {9 yen}. | 2018; 2019; -
"""
# a month up to which something stood, and comparisons that are no time
STOOD = """
    Debt rose to {$9 million} by April 2019. Loans from banks were {$2 million}. | 2019-04; 2019-04
    Takings were {$9} in April, {69%} of what they were last year. Costs were {$5}. | 2019-04; 2019-04; 2019-04
    Exports rose {5%} in April. Imports grew by {7%} over a year earlier. | 2019-04; 2019-04
    Trade fell over a year by {7%}. | -
"""
# another year's or month's figure beside one, and the year again
BESIDE = """
    Visitors numbered {900} in 2018, up {5%} on {860} in 2017. Trains carried {40}. | 2018; 2018; 2017; 2018
    Mills hired {9,000} in April, after {4,000} in March. Shops shed {200}. | 2019-04; 2019-03; 2019-04
    Output rose {5%} in 2018. Jobs fell {4%}. Rents rose {3%}. In December output fell {2%}. Sales for the year hit {$9}. Fees hit {$7}. | 2018; 2018; 2018; 2018-12; 2018; 2018
    Output rose {5%} in 2018. Jobs fell {4%}. Rents rose {3%}. In December output fell {2%}. Sales hit {$9}. | 2018; 2018; 2018; 2018-12; 2018-12
"""
# slips of the parser
SLIPS = """
    Exports rose in April. ¶ The value of exports of goods, at {$9 million}, increased by {7%}. | 2019-04; 2019-04
    Exports fell unexpectedly in April, data showed on Tuesday, dropping {7%}. | 2019-04
    Railways will get {$9} in 2020, roads {$5}. | 2020; 2020
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), rows(SCENES, TITLES, BUDGETS, REPORTS, TOLD_AGAIN, STOOD, BESIDE, SLIPS))
def test_days(marked, wanted, mentions, days):
    found, _ = mentions(marked.replace(" ¶ ", "\n\n"), PUBLISHED)
    expected = [days(part.strip()) for part in wanted.split(";")]
    assert [(m.period_start, m.period_end) for m in found] == expected
