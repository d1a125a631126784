"""What a topic is not carried to, and times that are a yardstick's or a name's: the days of every {figure}. 23 May 2019."""

from datetime import date

import pytest
from lines import rows

PUBLISHED = date(2019, 5, 23)

# what follows a comparison with a noun is what is compared with
YARDSTICKS = """
    The budget is {$9 million} larger than the sum set aside for 2014. | -
    On Monday pine sold for {$300}, some {45%} less than the peak reached last June. | 2019-05-20; 2019-05-20
    In May lambs made {$40}, {$15} below the prices paid in December. | 2019-05; 2019-05
    Output rose by more than {a quarter} in 2018. | 2018
    In April it sold {90 tons}, less than {half} the volume of two years ago. | 2019-04; 2019-04
    Profit swelled {27%} on the back of a {5-point} rise in rates since July 2018. | -; 2018-07-01..2019-05-23
    Output has risen {3%} thanks to exports since January. | 2019-01-01..2019-05-23
    The mill will make {40 tons} in its first year and {90 tons} by 2020. | -; 2020
    In April mills ran at {half} their capacity. | 2019-04
    Building grew {9%} in April with respect to the same month of 2018. | 2019-04
    The index rose to {128.2} (February 2014=100) in April. | 2019-04
    5-year bond 2022/C: {$20 million} allotted. | -
    Lorvik offers {two} shares, a {22%} discount to Wednesday's closing price. | -; -
    Lorvik added {two} shops to Wednesday's list. | 2019-05-22
"""
# beginnings of a rule
BEGINNINGS = """
    The office proposes to lower the fee to {$9}, effective July 1, 2019. The toll would fall by {$2}. | 2019-07-01; 2019-07-01
    From June 1 petrol will cost {$5} a litre. Diesel goes up by {9 cents}. | 2019-06-01..; 2019-06-01..
    From June 1 petrol will cost {$5} a litre. A clerk earns {$900}. | 2019-06-01..; -
    It agreed to cut the ceiling from {50%} to {35%} from 2021. | -; 2021..
    Prices fell {5%} from 2018. | -
    The port has proposed raising its tariff {35%} from September. | 2019-09..
"""
# of a new paragraph all or, from the first figure on, none
LEFT_BEHIND = """
    Sales rose {5%} in April. ¶ It has {nine} mills, and {two} were sold. | 2019-04; -; -
    Sales rose {5%} in April. ¶ Prices fell {4%}, and costs fell {2%}. | 2019-04; 2019-04; 2019-04
    Sales rose {5%} in April. ¶ Beer, which makes up {a fifth}, sold {9%} better. | 2019-04; -; 2019-04
"""
# what is so at any time
PACES = """
    Sales rose {5%} in April. The scheme cost {$9 million} a year. | 2019-04; -
    Sales rose {5%} in April. Wages averaged {$9} an hour. | 2019-04; 2019-04
"""
# stretches of many years
LONG = """
    Between 2009 and 2014 output fell {5%}. The firm paid {$9 million}. | 2009..2014; -
    Between 2009 and 2014 output fell {5%}. Exports fell {9%}. | 2009..2014; 2009..2014
    In 2017 and 2018 output fell {5%}. The firm paid {$9 million}. | 2017..2018; 2017..2018
"""
# what was counted on one day
CENSUS = """
    The farm census counted {40 million} head at the end of 2018. ¶ Sheep stand at {18 million}. | 2018-12-31; 2018-12-31
    The farm had {400} head at the end of 2018. ¶ It sells {18} sheep a week. | 2018-12-31; -
"""
# the same in other words, and what is before tax
RESTATED = """
    It sold {90 tons} in April, which is {9%} more. | 2019-04; 2019-04
    It sold {90 tons} in April, which represents growth of {9%}. | 2019-04; 2019-04
    It sold {90 tons} in April and cut the wage bill, which at {9%} of costs is the highest. | 2019-04; -
    Norfell made {$9 million} before tax in the first quarter. Revenue rose {5%}. | 2019Q1; 2019Q1
    Norfell made {$9 million} before a sale in April. Revenue rose {5%}. | 2019-04; -
"""
# what holds at all times, and what is no quarter
ALWAYS = """
    Inflation rose to {9%} in April, well outside the objective range of {3 to 6%}. | 2019-04; -
    Inflation rose to {4%} in April, inside the tolerance band of {2 to 6%}. | 2019-04; -
    Norfell sold the Q400 for {$9 million}. | -
    Norfell sold ships for {$9 million} in Q416. | 2016Q4
"""
# what a subject is limited to
SUBJECTS = """
    The value of permits granted in April came to {$9 million}. Imports fell {5%}. | 2019-04; 2019-04
    The mill, founded in 1911, had {90 clerks}. | -
    Tests on the well, a hole drilled in 1987, showed {62 litres}. | -
"""
# misread words: after minorities, five and
MISREAD = """
    Norfell said its loss after minorities fell to {$9 million} in the first quarter. Sales rose {5%}. | 2019Q1; 2019Q1
    The minister presented a budget of {$9} for 2020. ¶ Spending is set at {$5} and capital spending at {$3}. | 2020; 2020; 2020
    Sales rose {5%} in the first quarter. NORF closed at {$9}. | 2019Q1; -
    In the financial year just ended, profit rose {5%}. | 2018
"""
# the quarter that a month named before closes
CLOSED = """
    In March sales rose {2%}. In the quarter profit fell {5%}. | 2019-03; 2019Q1
    In April sales rose {2%}. In the quarter profit fell {5%}. | 2019-04; -
"""
# months beside contracts, and what follows on one day
MONTHS = """
    The July contract lost {9 cents}. Output in April dropped {5%}. | -; 2019-04
    The July contract lost {9 cents}. August dropped {5%}. | -; -
    Highway 3 was closed on Monday after a truck carrying {28 tons} of milk overturned, spilling {9 tons}. | 2019-05-20; 2019-05-20
    Shares fell {5%} on Monday after the firm cut its dividend by {a third}. | 2019-05-20; -
    LORVIK, May 22: Norfell will sell {9 million} shares next month. | 2019-06
    For this financial year Lorvik expects a profit of {$9}. The dividend will be cut by {$2}. | 2019; 2019
"""


TABLES = (YARDSTICKS, BEGINNINGS, LEFT_BEHIND, PACES, LONG, CENSUS, RESTATED, ALWAYS, SUBJECTS, MISREAD, CLOSED, MONTHS)


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), rows(*TABLES))
def test_days(marked, wanted, mentions, days):
    found, _ = mentions(marked.replace(" ¶ ", "\n\n"), PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part.strip()) for part in wanted.split(";")]


PAGE = """Tala Norfell switches on {412 sites} in Lorvik
Anna Holm | May 22, 2019 | 2 min read

Norfell switched on {412} new sites in 2018. A mast costs {$9,000}.
Hits: 1842   Print
"""


@pytest.mark.model
def test_a_line_of_the_page_dates_nothing(mentions, days):
    found, _ = mentions(PAGE, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days("2018"), days("2018"), days("-")]
