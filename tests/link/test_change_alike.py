"""What only looks like a change, and changes that several share; rows as in `test_change`."""

import pytest
from answers import change, rows

ROWS = """
    The collapse of {three banks} cost taxpayers a fortune. | level
    The expansion of {two plants} was approved. | level
    The upgrade of {12 stations} will begin in May. | level
    A reduction of {200 jobs} was announced. | down change
    The recovery of {40 aircraft} took a year. | level
    The slowdown at {two mills} hurt output. | level
    An increase of {31 beds} is planned. | up change
    The crash of {two jets} grounded the fleet. | level
    Imports saw an increase of {40,000 tonnes}. | up change
    The utility hooked up {86,000 homes} in 2014. | level
    The bank mopped up {40 percent} of the issue. | level
    The state will pick up {80 percent} of the tab. | level
    He chalked up {12 wins} in May. | level
    The dealer scooped up {5 percent} of the shares. | level
    The crew dug up {30 tonnes} of ore. | level
    Police locked up {40 people} on Sunday. | level
    Prices picked up {3 percent} in June. | up change
    The shares were marked up {4 percent}. | up change
    Sales came in up {5 percent}. | up change
    The index finished up {12 points}. | up change
    Traffic was down {5 percent}. | down change
    Tenants ripped up {30 leases}. | level
    The firm turned down {12 offers}. | level
    Residents voted down the budget by {1,912 votes}. | level
    The storm tore down {400 homes}. | level
    The regulator shot down {three mergers}. | level
    The storm knocked out power to {118,000 customers}. | level
    The quake cut power to {40,000 customers}. | level
    The row cut off gas to {12 cities}. | level
    Donors reduced aid to {40 countries}. | level
    The bank cut lending to {300 firms}. | level
    The firm cut its workforce to {40 people}. | down level
    The line cut its fleet to {12 ships}. | down level
    The drifts were {nine feet} deep. | level
    We had drifts {nine feet} deep. | level
    Robusta is grown by {1.2 million smallholders}. | level
    Robusta, grown by more than {1.2 million smallholders}, sells well. | level
    Wages of {410 million yen} fall due next week. | level
    Bonds of {$4 billion} fall due in May. | level
    Kenyan farms grew {324,000 tonnes} in that year. | level
    Farmers grew {3 million bags} last season. | level
    Shipments grew {40,000 tonnes} in May. | up change
    Crops contributed {54.2 percent} of earnings. | level
    Of this, crops contributed {54.2 percent}. | level
    Services contributed {2 percentage points} to growth. | up change
    Farming contributes {12 percent} to GDP. | level
    It priced the note at mid-swaps plus {118 basis points}. | level
    Drivers get 1,800 pesos a shift plus {4 percent} of fares. | level
    Teachers would get raises of {3 percent} under the plan. | up change
    He moved the money through {nine} shell companies. | level
    The route passes through {four countries}. | level
    The pipeline runs past {12 villages}. | level
    Arkwright's bid was the higher at {212p a share}. | level
    The lower of the two bids was {$40 million}. | level
    The lower rate of {5 percent} applies to food. | level
    The machines are {three times} as fast as the old ones. | change other
    The plant makes {five times} what the company makes now at two older sites. | change other
    Bad loans are {four times} the share in Romania. | change other
    Rents here are {three times} as high as in Cork. | change other
    The new line carries {three times} as many people as the old one. | change other
    The fee is {six times} what rivals charge. | change other
    It trades at {12 times} earnings. | level
    Debt is {three times} equity. | level
    Twelve states posted increases, ranging from {4.3%} in Ohio to {9.1%} in Utah. | up change; up change
    Declines ranged from {2 percent} to {9 percent}. | down change; down change
    The contract came in about {$700,000} over the engineer's estimate. | up change other
    The bridge cost {$3 million} over the original budget. | up change other
    He was {40 pounds} over the limit. | up change other
    A rise of {31 million} gallons was seen. | up change
    Timber cost <61.3%> more than a year before, steel {53.2%} and gas oil {47%}. | up change yoy; up change yoy
    Lower sugar receipts offset a {$61 million} gain in mineral water. | up change
    A {$9 million} drop in sales hurt. | down change
    The fund booked a {$9 million} gain. | level
    Investment by private firms grew faster, at {8.7 percent}. | up change
    Exports fell more slowly, by {2 percent}. | down change
    Currency effects took away {2.4%}. | down change
    The bank lifted its forecast for growth in 2023 to {0.25 percent}. | up change
    Growth is put at <1.2 percent>; emerging markets should manage {4.5 percent}. | up change
"""

# changes that several share, levels said twice, levels that a noun names
SHARED = """
    Kerala and Goa got {12%} and {9%} less rain than usual. | down change other; down change other
    In May and June output was {4 percent} and {6 percent} higher. | up change; up change
    Rail and road fares saw {5%} and {7%} increases. | up change; up change
    The rate was {9.9%}, {0.1 points} lower than in May. | level; down change mom
    Rents became dearer by {7%} and food by {2%}: fish by {9%}, meat by {1%}. | up change; up change; up change; up change
    Cargo grew {26%} by weight, yet only {3%} by value. | up change; up change
    Fees came to {90 million euros}, or {40 cents} a share, up from {70 million euros}. | up level; up level; previous
    The deals were worth {AED 3.6 billion} ({$980 million}), up from {AED 2.7 billion}. | up level; up level; previous
    Growers get {480 pesos} ({$9}) a bag, down from {500 pesos}. | down level; down level; previous
    House prices slid {2%} to a median of {$400,000}. | down change; down level
    It raised its outlook to an operating profit of {$9 million} from {$7 million}. | up level; previous
    The firm slid to a loss of {$9 million}. | level
    Inflation quickened to a 14-month high of {5%}. | up level
    The firm agreed to a fine of {$5 million}. | level
    Power was {21%} dearer on the day at {$81}. | up change other; up level
    The family would sell down to about {40 percent}. | down level
    It expects {$4} a share next year, down from an earlier guess of as much as {$5}. | down level; previous
    The county reported an employment gain of {12,000}. | up change
    The county reported job losses of {12,000}. | level
"""

# what a comparison or a bracket leaves out
COMPARED = """
    The lake gave {28 tonnes} last year, against Norvik's {181 tonnes}. | level; level
    Chile grew {4%}, against Peru's {2%}. | up change; up change
    Sales rose {4%}, against May's {2%}. | up change; previous
    The yard sold {40 boats}, more than the {31} it had built in the first quarter. | level; previous
    Revenue was {$9 million}, more than the {$8 million} analysts had forecast. | level; level
    Aid of {$410 million} was paid in June, as against {$655 million} in the whole of <2018-19>. | level; previous
    Turnover grew {12%} ({9%} at constant exchange rates) to {$80 million}. | up change; up change; up level
    Turnover fell {6%} to {$3 million} (or {4%} excluding fuel). | down change; down level; down change
    Turnover fell {6%} to {$3 million} ({4%} of the market). | down change; down level; level
    Takings were {1.8 times} those of the same period last year. | change yoy
    The gap is {three times} the shortfall before the war. | change other
    Tenants in York paid <$19>, {2.4 times} as much as those in Leeds. | level
    Yields were {2 times} those of organic farms. | level
    Exports were {3 times} those of May 2014. | change yoy
    In January we paid {$18} for gas. Last month it was {$87}. | level; level
    We pay {$87} for gas. Last month it was {$18}. | level; previous
    It trades at {12 times} the earnings of last year. | level
    Output rose {6.7%}, {0.7 percentage points} faster than a year before. | up change; up change yoy
    Loans grew {12%}, {2 percentage points} more slowly than a year before. | up change; down change yoy
    Payrolls rose by {8,400} in May, and the jobless rate, at {3.6%}, was {1 point} lower than a year before. | up change; level; down change yoy
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(ROWS, SHARED, COMPARED))
def test_change(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [change(m) for m in found] == expected
