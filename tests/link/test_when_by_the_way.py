"""What a thing is or cost by the way, and what a report goes on with: the days of every {figure}. 23 May 2019."""

from datetime import date

import pytest
from lines import rows

PUBLISHED = date(2019, 5, 23)

# how large what did it is, what it was built for
SIZES = """
    The fleet, some {90 boats} strong, landed {9 tons} in April. | -; 2019-04
    The cooperative, about {60 farms} in all, sold {400 tonnes} of cheese last year. | -; 2018
    Exports, {half} of them cars, rose to {$5 billion} in April. | 2019-04; 2019-04
    The biggest deal, {$40 million}, was struck in April. | 2019-04
    Two quays built for {$9 million} will open in July. | -
    A quay, expected to cost {$9 million}, will open in 2021. | 2021
    Built for {$9 million}, the quay was opened in 2015. | -
    Coffee, planted on {900 hectares}, brought in {$9 million} in 2018. | 2018; 2018
    The fire cost it {$9 million} and cut April output to {40 tons}. | -; 2019-04
    It lost {$9 million} and shut a mill in April. | 2019-04
    It landed {90 tonnes} gutted weight in April. | 2019-04
    Wages are to rise from the current {$9} to {$12} by 2021. | -; 2021
    Bad loans were {3 percent} in April, below the {5 percent} benchmark. | 2019-04; -
    Wages rose {3%} in 2018, or {$40}, over the preceding year. | 2018; 2018
    Crews walked out on Tuesday, demanding a raise of {5%}. | -
    Picking ended on Sunday, and farms are left with {90 tons}. | -
    The spill killed {nine} people on Sunday. | 2019-05-19
    Output was {12%} below the average of the years 2014 to 2018. It made {90 tons}. | -; -
    Prices were {12%} above the corresponding month of 2018. | -
    It sells Christmas trees at {40 shops}. | -
"""
# bills of what is done once, years in a relative clause
ONCE = """
    Imports rose {5%} in April. The outage cost {$9 million}. | 2019-04; -
    Imports rose {5%} in April. Rebuilding the quay will cost {$9 million}. | 2019-04; -
    Imports rose {5%} in April. Cement cost {8%} more. | 2019-04; 2019-04
    The top fine went to Lorvik, which earned {$9 million} last year. Two rivals paid {$5 million}. | 2018; -
    The best was Lorvik, whose profit in the first quarter rose to {$9 million}. Sales fell {5%}. | 2019Q1; 2019Q1
"""
# sentences without a figure, lists
GOES_ON = """
    Lorvik cut its profit guidance for the year to March 2020 on Monday. ¶ It makes mugs. It now expects a profit of {$9}. | 2019-04-01..2020-03-31
    The bank on Monday raised its forecast for 2020. It now sees exports growing {4%}. | 2020
    Imports fell {5%} in the first quarter. They cost {$9}, compared with {$8} a year earlier. | 2019Q1; 2019Q1; 2018Q1
    Imports fell {5%} in the first quarter. They cost {$9} a ton. | 2019Q1; -
    The bank on Monday met in Lorvik for 2020 talks. It now sees exports growing {4%}. | -
    Prices eased at the sale held on Tuesday and Wednesday. Red tea went at {$9} a kilo. | 2019-05-21..2019-05-22
    Exports rose {5%} in April. ¶ - tin: {9 tons} ({+2%}) ¶ - zinc: {5 tons} ({-3%}). | 2019-04; 2019-04; 2019-04; 2019-04; 2019-04
    Growth is seen at {3%} in 2020. ¶ Demand: Sales to Lorvik shrank by {9%} in 2018. The mills ran at {63%}. | 2020; 2018; 2018
"""
# days: of what is quoted, of a close, spoken of again
DAYS = """
    "Osaka was offering {$9} a ton on Tuesday," said a buyer. | 2019-05-21
    It sold {40 tons}, it said on Tuesday. | -
    At Tuesday's close of {$9}, down {5 percent}, the shares trade at {14 times} earnings. | 2019-05-21; 2019-05-21; -
    Wages will go up by {20%} from July 1, while the pension will be raised on the same day to {$9}. | 2019-07-01..; 2019-07-01
    "We want to have {900} mills by 2021, up from {40} today," said the mayor. | 2021; -
"""
# headlines
TITLES = """
    Lorvik to cut {120 jobs} ¶ The mill will cut {120 jobs} by the end of July. | 2019-07-31; 2019-07-31
    Lorvik gets {$9 million} loan ¶ The bank on Tuesday lent Lorvik {$9 million}. | -; 2019-05-21
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), rows(SIZES, ONCE, GOES_ON, DAYS, TITLES))
def test_days(marked, wanted, mentions, days):
    found, _ = mentions(marked.replace(" ¶ ", "\n\n"), PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part.strip()) for part in wanted.split(";")]
