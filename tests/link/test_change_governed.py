"""What governs a figure over brackets, givers and other clauses, and what of the kind doesn't; rows as in `test_change`."""

from datetime import date

import pytest
from answers import change, rows

from figex.pipeline import Extractor

ROWS = """
    Profit jumped {20%} to {$8 million} in the June quarter (Q2) from {$5 million} a year earlier. | up change yoy; up level; previous
    Output (see table) of the {5 mills} was steady at {40 tonnes}. | level; level
    The state will lift the duty on shipping scrap to {15%} from {10%}. | up level; previous
    It will raise the pension paid to widows to {$90} from {$80}. | up level; previous
    The charity gave rice to {400 families}. | level
    Exports may shrink to {40,000 tonnes} since frost has spread to {300 farms}. | down level; level
    Shares slid because output dropped to {9 tonnes}. | down level
    Crews were cut from the usual {16 men} to {12}. | previous; down level
    Losses cost power firms {$5 million}. | level
    The peso firms {$0.02}. | up change
    Demand will go back to {3 percent}. | level
    The fee will go back down to {4 euros}. | down level
    Steel costs have pushed up the bill by {9%} since May to {$40 million}. | up change other; up level
    The plant raises capacity from {3 million} to {5 million} pairs of shoes. | previous; up level
    Prices fell to {$5}, below the {$6} it costs to make. | down level; level
    Turnover doubled, hitting {40 million kroner} at {12 shops}. | up level; level
    Debt swelled to {60%} of GDP, exceeding the limit of {50%}. | up level; level
    Debt took the ratio above {4 times} from {3 times}. | up level; previous
    A levy takes {5%} of sums above {$300}. | level; level
    That pushed the wage to an all-time high of {$9} an hour. | up level
    The combined ratio improved to {94%} from {99%}. | down level; previous
    Margins improved to {9%} from {7%}. | up level; previous
    The ban brought a cut in deaths from {41} to {30}. | previous; down level
    The yard will add {400 berths} to its quays. | up change
    The chain added {40 shops} in May. | level
    The mill has lost {$40 million} since 2010. | level
    Crude has lost {$2} since Monday. | down change other
    Growers lost {900 tonnes} to rats. | level
    The agency wants to recover {$9 million}. | level
    Mill recovery of {91%} helped. | level
    A recovery of {4%} in exports is expected. | up change
    Its margin swung from a profit of {5%} to a loss of {2%}. | previous; level
    The fund Alba Growth Capital holds a stake of {9%}. | level
    The valley grows {40 percent} of the nation's tea. | level
    The roads are contracted by {40 builders}. | level
    The workforce contracted by {40 people}. | down change
    The mine had overstated reserves by {2 million tonnes}. | up change
    The price of beef rose {4%} to {$9} a kilo and that of lamb {3%}, while pork was flat. | up change; up level; up change
    Sales rose {9%} and the margin {12%}. | up change; level
    Loans past due shrank to {4.1 percent} of the total. | down level
    Cash at bank was {$41 million} (30 June: {$39 million}). | level; previous
    It has {12 vans} (Grove 30: {4 vans}). | level; level
    Barley rose {$0.04} to {$3} a bushel; rye, {$0.02} to {$5}. | up change; up level; up change; up level
    Of the <31 firms>, {12} cut staff. | level
    Turnover came to {$412 million}, which was {$380 million} in the previous session. | level; previous
    It spent {$40 million}, which was {$3 million} more than planned. | level; up change other
    Reserves, which stood at {$7 million} in May, could fall to {$6 million}. | level; down level
    It went to a net loss of {$4 million} from net income of {$9 million}. | level; previous
    The economy grew {4%}, slower than the {5%} of the second quarter. | up change; previous
    Flour sales were {7%} by value above those of last year. | up change yoy
    Its beer is {5%} by volume. | level
    Pork prices have come off by {12 percent}. | down change
    The debt, {50 percent} of output in 2003, has come down to {24 percent}. | previous; down level
    The tariff firmed by {5 rupees} to {90 rupees}, hardly more than in the cheapest years. | up change; up level
    Turnover climbed {9%} to {40 million kroner} in the year to June. | up change; up level
    Exports of tea rose {9%} in the 12 months to May. | up change
    Credit to farms grew {8 percent} in the year to March. | up change yoy
    The lira has since March lost {4 percent}. | down change other
    The firm has since grown by {9%}. | up change
    In the third quarter the yard built {40 boats}, {5} more than in the second. | level; up change qoq
    This season they picked {900 tonnes}, {12 percent} less than in the previous one. | level; down change yoy
    Traffic had a yearly rise of {3%}. | up change yoy
    It fell {3%}, its fourth straight monthly drop. | down change
    Output shrank {4%} with respect to the year before. | down change yoy
    In the year to May export prices rose by {8%}, those of cheese by close to {a quarter}. | up change yoy; up change yoy
    They got {half} that last winter. | change other
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(ROWS))
def test_change(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [change(m) for m in found] == expected


HEADED = {
    "Traffic by line (change on July 2018 in brackets):\n- Arno: 40,000 passengers (+4%)\n- Brink: 9,000 (-3%)": "yoy",
    "Highlights (vs. Q1 2019):\n\n- Sales: $191 million, up 9.6%\n- Margin: 18%, down 60 bps": "qoq",
    "Traffic by line:\n- Arno: 40,000 passengers (+4%)": None,
    "Traffic by line (change on July 2018 in brackets):\n- Arno: 40,000\nThe port grew by 4%.": None,
}


@pytest.mark.model
@pytest.mark.parametrize("text", HEADED)
def test_headed(text):
    facts = Extractor().extract(text, date(2019, 8, 9))
    assert {f.basis for f in facts if f.measure == "change"} == {HEADED[text]}
