"""Times that say nothing of a figure, and those that do: the days of every {figure}, after the bar. 23 May 2019."""

from datetime import date

import pytest
from lines import rows

PUBLISHED = date(2019, 5, 23)

# asides: what is told by the way, with a time of its own
ASIDES = """
    Exports rose {5%} in April. The ferry's share, {a third} as late as 2010, sank to {9%}. | 2019-04; 2010; 2019-04
    In 2017, {46 percent} of wells were dry; in 2018, {42 percent} were. | 2017; 2018
    The peso, at {52} to the dollar, has lost {5 percent} since January. | -; 2019-01-01..2019-05-23
    The deal values the mill at {$9 million}, {4 times} its valuation in 2010. | -; -
    The mill made {$9 million}, {4 times} its target, in 2010. | 2010; 2010
    The peso has lost {5 percent} since January, to {52}. | 2019-01-01..2019-05-23; 2019-01-01..2019-05-23
    Sales rose {2%} in April. Food, with {0.4 points}, gave the biggest push. | 2019-04; 2019-04
    Sales rose {2%} in April. The chain, with {90} shops, is the biggest. | 2019-04; -
    Sales hit {$9} in the first quarter, {2.3x} the figure at the end of 2016. Orders rose {5%}. | 2019Q1; 2019Q1; 2019Q1
    The bank, which raised its rate by {1%} in March, targets {8%}. | 2019-03; -
    The bank, which lent {$9 million} in April, {half} of it to farms, wants more. | 2019-04; 2019-04
    Growth is seen at {3%} in 2020, before easing in 2021. | 2020
    The rate is above the {6-8 percent} target range, before slowing down in 2021. | -
    The tower was sold for {$9 million}, less than it fetched in 2015 ({$12 million}). | -; 2015
    Exports rose {5%} in the first quarter. At end-March reserves were {$9}. Imports fell {2%}. | 2019Q1; 2019-03-31; 2019Q1
    Exports rose {5%} in March. At end-March reserves were {$9}. Loans stood at {$2}. | 2019-03; 2019-03-31; 2019-03-31
"""
# what a time, or what only looks like one, dates
DATED = """
    Ships earned {$9} on Tuesday, while the index stood at {900 points}. | 2019-05-21; 2019-05-21
    Smiths earned {$9} on Tuesday, while the mill employed {900}. | 2019-05-21; -
    Sales rose {5%} in the first quarter. The chain ended the quarter with {$9} in cash. | 2019Q1; 2019Q1
    The chain ended the strike with {900} clerks. | -
    The wet season (May–October) brings {80%} of the rain. | 2019-05..2019-10
    The Winter II period (March–April) got {30 percent} of the catch. | 2019-03..2019-04
    Output rose to {9 tons} in the first quarter (Q1 2018: {8 tons}). | 2019Q1; 2018Q1
    The town has cleared the way for crews to lay {40 km} of pipe in July. | 2019-07
    The mill earned {$9 million} over 2012-16. | 2012..2016
    Sales were {5%} higher over 2017-18. | -
    The town must pay {$9 million} no later than June 30. | 2019-06-30
    The town will pay {$9 million} up to June 2020. | ..2020-06-30
    The bourse traded {900 tonnes} on the last day of April. | 2019-04-30
    Exports fell {5%} in 2016. The next year they rose {7%}. | 2016; 2017
    Exports fell {5%} in 2016. Next year they will rise {7%}. | 2016; 2020
    On May 3 reserves were {$9 million}. The following day they fell {3%}. | 2019-05-03; 2019-05-04
    The plant shut on May 3. Two days later {400} clerks were laid off. | 2019-05-05
    The plant shut on May 3. Later that day {400} clerks were laid off. | 2019-05-03
    The plant shut in 2016. By then it employed {400} clerks. | -
    The Class of 2015 has {40} members. | -
    Stocks fell {2%} in April after a rise of {3%} the month before. | 2019-04; 2019-03
    The fund will sell {9 tonnes} this Friday. | 2019-05-24
    The fund sold {9 tonnes} this Friday. | 2019-05-17
    The mill will need {9 tons} in the 12 months from June. | 2019-06..2020-05
    The mill needed {9 tons} in the first half of the last decade. | -
    Two shops opened, with a further {six} to follow in October. | 2019-10
    About {60 percent} of the spending is due in October. | 2019-10
    Spending, trimmed by {a fifth} in June, will be {$9 million} next year. | 2018-06; 2020
    From September the fee went up to {$9}. | 2018-09..
    From June the fee went up to {$9}. | 2019-06..
    The town raised the fee to {$9} with effect from 1 February. | 2019-02-01..
    Revenue for the year ended 31 March 2019 was {$9 million}. | 2018-04..2019-03
    The fee was due in March. It was {$9}. | 2019-03
    The towns had {900} overnight stays in April. | 2019-04
    Prices fell {5%} overnight. | 2019-05-23
    Zinc was down {2%} by 1605 GMT on Tuesday. | 2019-05-21
    It sold {34 flats} over the weekend, against {61} a week earlier. | 2019-05-18..2019-05-19; 2019-05-11..2019-05-12
    It foresees {900} jobs a month over the rest of the year. | -
    At the end of 2018 it had {900} men. It grew by {20} in the course of the year. It hired {30}. | 2018-12-31; 2018; 2018
    At the end of 2018 it had {9} men. In the course of the year it took on {two}. The town lost {5%}. | 2018-12-31; 2018; 2018
    The port will be shut until Friday at a cost of {$9 million}. | ..2019-05-24
    In April a ton cost {$9}. It costs {$8}, which is less than was paid in 2017. | 2019-04; -
    The mayor said on Sunday that the mill was old. It killed {nine} people. | -
    The mill will open on Sunday. It hired {nine} people. | -
    The wage rises to {9 euros} an hour on 1 July. | 2019-07-01
    The wage rose to {9 euros} an hour on 1 July. | 2018-07-01
    The town raised fares by {25 cents}, effective Sept. 1. | 2019-09-01
    Exports reached {$9} in April, {5%} above the pre-war April of 2013. Imports fell {2%}. | 2019-04; 2019-04; 2019-04
    Exports fell {5%} in the first quarter. At the end of the period debt was {$9}. Payments came to {$2}. | 2019Q1; 2019-03-31; 2019Q1
    The tax will rise by {3%} from July. It will raise {$9}. | 2019-07-01..; 2019-07-01..
    Exports rose by {3%} from January. | -
    The board cut the fee to {3%} with effect from 1 June. Shops will save {$9}. | 2019-06-01..; 2019-06-01..
    The gap was {$9} in 2018, {$2} less than forecast in March. | 2018; 2018
    The {900} clerks were paid less than they were promised in 2017. | -
    According to the 2018 census of farms, Lorvik had {900} mills. Pigs numbered {9,000}. | 2018; 2018
    According to the mayor, elected in March 2019, {62%} of mills use it. | -
    Prices rose {3%} in April. A bag now costs {$9}, compared with {$7} a year ago. | 2019-04; -; -
    Exports rose {3%} in April. The jobless rate is {9 percent} (April 2018: {8 percent}). | 2019-04; 2019-04; 2018-04
    Exports rose {3%} in April. The key rate is {9 percent} (the highest in years). | 2019-04; -
    The drug, launched in {29 towns} so far, took {$9 million}. | -; -
    The yard launched {29} ships in 2018 and sold {nine}. | 2018; 2018
    Shares jumped {3%} on Monday. The index gained {1%}. | 2019-05-20; 2019-05-20
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), rows(ASIDES, DATED))
def test_days(marked, wanted, mentions, days):
    found, _ = mentions(marked, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part.strip()) for part in wanted.split(";")]


DUE_LATER = """The yard signed for two ships on Monday.

They are due in the second quarter of 2021. It will borrow {65%} of the price.

In the first quarter it earned {$9}.

Costs crept up {4%}.
"""


@pytest.mark.model
def test_what_is_due_later_is_not_what_a_report_is_about(mentions, days):
    found, _ = mentions(DUE_LATER, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in ("-", "2019Q1", "2019Q1")]


TOLL = """The death toll from the flood rose to {14} on Monday.

The town asked for {$9 million}.
"""


@pytest.mark.model
def test_a_toll_is_no_markets_move(mentions, days):
    found, _ = mentions(TOLL, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in ("2019-05-20", "-")]


MEETING = """At its meeting on May 6-7 the bank kept its rate at {9%}.

Lending grew by {16%}, the governor said.
"""


@pytest.mark.model
def test_the_days_of_a_meeting_are_those_of_what_it_decided(mentions, days):
    found, _ = mentions(MEETING, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in ("2019-05-06..2019-05-07", "-")]


POPULATION = """At the end of 2018 Lorvik had {9,000} people. The town grew by {90} in the course of the year.

Lorvik's oldest citizens numbered {14}.

The population of Tarvik shrank by {5%}.
"""


@pytest.mark.model
def test_what_moved_is_of_the_year_what_stood_is_of_its_end(mentions, days):
    found, _ = mentions(POPULATION, PUBLISHED)
    wanted = ["2018-12-31", "2018", "2018-12-31", "2018"]
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in wanted]


EFFECTIVE = """INCREASE IN WATER CHARGES
Effective 1 July 2019

The charge goes up to {$13} a month.

Late payers are billed {$5}, to a maximum of {$40}.
"""


@pytest.mark.model
def test_a_line_with_the_day_on_which_rules_take_effect(mentions, days):
    found, _ = mentions(EFFECTIVE, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days("2019-07-01..")] * 3


LABELS = """Number of mills: {338} during April 2019.
Output: {9 tons}, up {3 percent}.
Above: a mill on sale for {$9 million}.
"""


@pytest.mark.model
def test_labelled_lines_share_a_time(mentions, days):
    found, _ = mentions(LABELS, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in ["2019-04"] * 3 + ["-"]]
