"""Direction, measure and basis: each {figure} of a sentence is answered in order, after the bar.

An answer names what is not empty: `up change yoy`, `down level`, `previous`, `level`.
"""

import pytest
from answers import change, rows

# a verb or an adverb of change and its amount
VERBS = """
    The central bank raised rates {50 basis points} on Thursday. | up change
    Employment increased by {52,000} in March. | up change
    The stock lost {3.2%} on Friday. | down change
    The shares closed at {$31.20}, up {4%}. | level; up change
    Imports surged {18%}, while exports crept up {2%}. | up change; up change
    The surplus widened by {$300 million}. | up change
    Loans grew at an annual rate of {6%}. | up change
    Loans grew by an average of {6%} a year. | up change
    Pay rose {3.9%} in private firms, compared with {3.0%} in the public sector. | up change; up change
    The firm raised its stake by {2 percentage points}. | up change
    Retail volumes are up {2%} so far this year. | up change
    Wages are expected to increase {4%}. | up change
    The company reduced its workforce by {900}. | down change
    Sales in its home market grew {3%} but fell {8%} abroad. | up change; down change
    Import prices have eased, falling {2%} in May. | down change
    Its shares have shed {a fifth} of their value this year. | down change
    Wheat futures dropped {11 cents}. | down change
    Tin exports down {9 percent} in May | down change
    Rail freight tonnage up {3%} | up change
    Lender's profit jumps {30%} as loan book grows | up change
    Retail sales climbed {2%} in June, after falling {1%} in May. | up change; down change
    The merger would lift earnings by {4%}. | up change
    The strike cut output by {4%}. | down change
    The yen's fall added {¥40 billion} to profit. | up change
    Visitors fell {4%} in the south but rose {6%} in the north. | down change; up change
    Brent was trading at {$71}, down {$1.20}. | level; down change
    It was the biggest drop since 2009, at {9%}. | down change
    Rates on new loans went up {0.25 percentage points}. | up change
    Rates on new loans have come down by {0.25 percentage points}. | down change
    Cement prices had dropped {9%} before the rains. | down change
    The airline lifted capacity {9%}. | up change
"""

# levels at which a change ends
ARRIVALS = """
    The jobless rate fell {0.2 percentage points} to {4.1%}. | down change; down level
    The central bank cut its key rate by {25 basis points} to {4.5%}. | down change; down level
    Gold rose as much as {1.5%} to {$1,912} an ounce. | up change; up level
    Copper slid {$120} to {$8,450} a tonne. | down change; down level
    Net income jumped {40%} to reach {$80 million}. | up change; up level
    Net income jumped {40%}, hitting {$80 million}. | up change; up level
    Overnight stays recovered to {82%} of their pre-crisis total. | up level
    The margin improved by {120 basis points} to {9.4%}. | up change; up level
    Freight volumes dropped below {1 million tonnes} for the first time since 2011. | down level
    The benchmark climbed past {9,000}. | up level
    Reserves swelled to {$9 billion}. | up level
    The firm raised its stake to {12%}. | up level
    Oil fell under {$60} a barrel. | down level
    Oil fell {2%} to under {$60} a barrel. | down change; down level
    Turnover was up by {11%} at {£30 million}. | up change; up level
    Costs were reduced to {£3 million}. | down level
    The survey's index eased {0.7 points} to {51.4}. | down change; down level
    Carmaker's profit up {9%} to {€3 billion} | up change; up level
    Orders slip to {$4 billion} | down level
    Inflation quickens to {3.4%} | up level
    Inflation slows to {3.4%} in June | down level
    Production fell by {9,000 barrels} a day to {2.1 million barrels} a day. | down change; down level
    The yield spiked {9 basis points} to {1.4%}. | up change; up level
    The rupee gained {0.4%} to {74.1} per dollar. | up change; up level
    The index shed {90.2 points} to end at {4,120}. | down change; down level
    The index ended up {0.4%} at {4,120}. | up change; up level
    The number of cases rose by {90} to {4,120}. | up change; up level
    Deaths fell to {90}, the lowest since March. | down level
    Its market share slipped {2 percentage points} to {31%}, according to the survey. | down change; down level
    Cement output decreased {9%}, to {3 million tonnes}. | down change; down level
"""

# earlier levels
EARLIER = """
    Harvest was {3 million tonnes}, down from {4 million tonnes} a year ago. | down level; previous
    Revenue came in at {€40 million}, compared with {€38 million} a year earlier. | level; previous
    Turnover reached {€40 million}, versus {€38 million} in 2020. | level; previous
    The jobless rate ticked down to {4.1%} from {4.3%} in August. | down level; previous
    The pound weakened to {$1.21} from {$1.24}. | down level; previous
    The deficit narrowed to {$2.1 billion} from {$2.6 billion} in May. | down level; previous
    Its growth forecast was lowered to {1.8%} from {2.4%}. | up change; previous
    Capacity will be raised from {2 million tonnes} to {3 million tonnes} a year. | previous; up level
    Headcount went from {120} to {85} in a year. | previous; down level
    The margin was {9.4%}, against {8.2%} last year. | level; previous
    The survey's index rose to {52.1} from {51.4}. | up level; previous
    The survey's index stood at {52.1}, up from {51.4} in March. | up level; previous
    The tariff on steel went up to {25%} from {10%}. | up level; previous
    The company has reduced debt to {$3 billion} from {$5 billion}. | down level; previous
    Sales were {€8 million} compared to {€7 million}. | level; previous
    Local output met {60%} of demand, up from {55%}. | up level; previous
    The share of women rose to {31%}, from {27%} in 2015. | up level; previous
    Losses widened to {$40 million} from {$22 million}. | up level; previous
    Turnout fell five points, to {61%}, from {66%} four years ago. | down level; previous
    Bad loans accounted for {3.2%} of lending, compared with {2.9%} in June. | level; previous
    Chipmaker swings to {$4 million} loss from {$3 million} profit | level; previous
    Net profit stood at {$4.2 million} vs {$3.9 million} a year ago. | level; previous
    Net profit stood at {$4.2 million} as against {$3.9 million} in the same quarter last year. | level; previous
    Net profit stood at {$4.2 million}, as compared to {$3.9 million} in the year-ago quarter. | level; previous
    The rate of inflation was {4.1%} in June, up from {3.9%} in May and {2.2%} a year before. | up level; previous; previous
    Retail sales climbed {2%} in June, slowing from {3%} in May. | up change; previous
    Retail sales climbed {2%} in June, faster than the {1%} seen in May. | up change; previous
    Retail sales growth eased to {2%} from {3%}. | up change; previous
    Visitors numbered {400} in May against {600} in April. | level; previous
    The levy will rise from {$3} to {$4} in 2022 and {$5} in 2023. | previous; up level; up level
    The cap was raised to {$4} from {$3}. | up level; previous
    The cap was set at {$4}, up from {$3}. | up level; previous
    The cap was {$4}, from {$3} last year. | level; previous
    Exports of fish were worth {$4 million}, from {$3 million} last year. | level; previous
    The fund's assets have grown from {$3 million} in 2015 to {$9 million} today. | previous; up level
    The clinic treats {400} patients a day, up from {90} in 2015. | up level; previous
    The clinic treats {400} patients a day, compared with {90} in 2015. | level; previous
    The clinic used to treat {90} patients. | previous
    Only {90} patients came, down from {400}. | down level; previous
    The firm reported a loss of {$9 million}, compared with a profit of {$3 million}. | level; previous
    Passenger numbers dropped to {9,000} in May, from {12,000} in April and {15,000} in March. | down level; previous; previous
"""

# a noun of change
NOUNS = """
    The lender posted a {15%} jump in quarterly profit. | up change
    A {10 percent} rise in fuel costs cuts profit by {$3 million}. | up change; down change
    Every {$1} increase in the oil price costs the carrier {$4 million}. | up change; level
    The company said sales rose {5%}, helped by a {20%} jump in exports. | up change; up change
    There was a {5 percentage point} fall in turnout. | down change
    Retail sales climbed {2%} in June, after a {1%} dip in May. | up change; down change
    Retail sales climbed {2%} in June, following a {1%} rise. | up change; up change
    Retail sales climbed {2%}, compared with forecasts for a {1%} rise. | up change; up change
    A {4%} pay rise was agreed. | up change
    A pay rise of {4%} was agreed. | up change
    The {4%} fall in visitors hurt hotels. | down change
    The fall in visitors of {4%} hurt hotels. | down change
    The drop was {9%}. | down change
    The increase amounted to {9%}. | up change
    An increase to {9%} is likely. | up level
    A cut in the rate to {9%} is likely. | down level
"""

# comparatives and gaps
COMPARED = """
    The shares closed {4%} lower at {$31.20}. | down change; down level
    The town needs an additional {$5 million}. | up change
    Farmers receive {$4} less per crate. | down change
    Turnout was {4 percentage points} higher at {61%}. | up change; up level
    Turnout was {61%}, {4 percentage points} higher. | level; up change
    The index ended {0.4%} higher. | up change
    Orders were down {2%}, but exports, at {$4 million}, were flat. | down change; level
    Brent was trading {$1.20} lower at {$71}. | down change; down level
    The airline carried {9%} more passengers. | up change
"""

# growth named as growth
GROWTH = """
    Growth slowed to {4.2%} in the third quarter. | up change
    The economy accelerated to {5.1%} growth. | up change
    The bank expects growth of {2.5%} next year. | up change
    The fund trimmed its {2020-21} growth estimate to {5%}. | level; up change
    The ministry forecasts {3 percent} growth in 2024. | up change
    Weak trade shaved {0.3 percentage points} off growth. | down change
    Inventories contributed {0.7 percentage points} to growth. | up change
    Net exports subtracted {0.2 percentage points} from growth. | down change
    Economy shrinks {1.2%} | down change
    The pace of growth slowed to {2%}. | up change
    Annual wage growth picked up to {2%}. | up change
    The economy expanded at a {6%} annual rate. | up change
    The economy contracted at an annualized rate of {6%}. | down change
    The strike trimmed {0.4 percentage points} from growth. | down change
    Services accounted for {0.4 percentage points} of growth. | level
"""

# what adds to a change or takes from it
PARTS = """
    The levy would add {2%} to household bills. | up change
    Weak sales wiped {$4 billion} off the company's market value. | down change
    Stocks were off by {two-thirds}. | down change
"""

# figures that share one word of change
LISTS = """
    The index gained {41 points}, or {0.6%}, to {6,912}. | up change; up change; up level
    Wheat, barley and oats rose {3%}, {4%} and {9%}, respectively. | up change; up change; up change
    Exports to Japan fell {3%} and those to Korea {7%}. | down change; down change
    Exports to Japan fell {3%}, those to Korea were up {7%}. | down change; up change
    Visitors fell {4%} in the south, {6%} in the north and {9%} in the west. | down change; down change; down change
    The loss narrowed to {$3 million}, or {$0.10} a share, from {$9 million}, or {$0.31} a share. | down level; level; previous; previous
    Net income rose to {$9 million}, or {$0.31} a share, from {$3 million}, or {$0.10} a share, a year earlier. | up level; level; previous; previous
"""

# figures in brackets, signs
BRACKETS = """
    Ticket revenue (+{9%}) and merchandise (-{2%}) diverged. | up change; down change
    Operating profit was {€162 million} ({€142 million}). | level; previous
    Net sales were {€162 million} ({$171 million}). | level; level
    The gap was {$9 billion} ({2.1%} of GDP). | level; level
    Sales rose {5%} to {€162 million} ({$171 million}). | up change; up level; up level
    Profit before tax slipped to {£3 million} (2019: {£4 million}). | down level; previous
    Profit before tax was {£3 million} (previously {£4 million}). | level; previous
    Ore output was {940 tonnes} for the March quarter (December quarter: {870 tonnes}). | level; previous
    Profit before tax was {£3 million} (FY21: {£4 million}; 2020: {£5 million}). | level; previous; previous
    Profit before tax was {£3 million} (North: {£2 million}). | level; level
"""

# multiples
MULTIPLES = """
    Sales more than doubled to {$90 million}. | up level
    Profit halved to {£12 million} from {£24 million}. | down level; previous
    Output is {2.5 times} its 2010 level. | change other
    Spending was {three times} the year-earlier amount. | change yoy
    Prices have tripled to {$9} since January. | up level
    The tariff on steel was doubled to {50%}. | up level
    Turnover nearly quadrupled, to {€8 million}. | up level
    The fund's assets have grown threefold to {$9 million}. | up level
    The fund's assets have grown {three times} since 2015. | up change other
    The fund's assets are {three times} bigger than in 2015. | up change other
"""

# what was there once, beside what is there now
THEN_AND_NOW = """
    Last year {nine} ferries a day called here; now it is {four}. | previous; level
    Glass, a mere {9%} of sales five years ago, now brings in {30%}. | previous; level
    Back then the yard had {40 welders}; today it has {90}. | previous; level
    In 2012 it ran {40 mills} in Peru, which now has {90} in all. | level; level
    It now expects a loss of {$9 million}, having earlier guided to {$4 million}. | level; previous
    It expects {$9 million}; it had previously forecast {$4 million}. | level; previous
    It had previously sold {40 ships}. | level
    Hydro output, which was {7 TWh} in 2008, grew to {14 TWh}. | previous; up level
    Debt, which stood at {40%} of GDP in 2008, has reached {60%}. | previous; level
    Inflation, which had peaked at {16%} in 1993, stood at {4%}. | level; level
    Peru ran a gap of {$3 billion}, a reversal from the {$9 billion} surplus of 2019. | level; previous
    It was {5 tonnes}, a far cry from the {40 tonnes} of 2010. | level; previous
"""

# the level at which a change leaves its thing
LEFT_AT = """
    We had {12 cables} down in January. | level
    The ferry carried {900 people}, {40 people} up on the year before. | level; up change yoy
    Retail sales climbed {2%}, beating expectations of {1%}. | up change; up change
    Retail sales climbed {2%} to {$40 million}, beating expectations of {$39 million}. | up change; up level; level
    Prices slid as low as {$40}. | down level
    Prices slid as much as {4%}. | down change
    The economy shrank at an annual pace of {2%}. | down change
    Revenue was {$4 million} ({$3 million} in 2021). | level; previous
    The index closed down {40 points}, or {2%}, at {3,100}. | down change; down change; down level
    Reserves shot up by {$1 billion} to stand at {$6 billion}. | up change; up level
    Reserves fell by {$1 billion}, leaving them at {$6 billion}. | down change; down level
    The index tacked on {230 points}, or {1.9%}, on Friday to finish at {12,051}. | up change; up change; up level
    The floods left {40 people} dead. | level
    The cut takes the rate to {4.5%}. | down level
    The mission takes the total to {90}. | level
    It reported a {27%} rise in net profit at {$318 million}. | up change; up level
    It reported a {27%} rise in sales at its {40 shops}. | up change; level
    The jobless rate was {5.2%}, up from the month before. | up level
    The jobless rate was {5.2%}, slightly down on last year. | down level
    Turnover was {$40 million}, or {12%} less than in 2021. | level; down change other
    Imports fell even faster, by {9%}. | down change
    Sales grew {9%}, helped by {two} price rises. | up change; level
    It would drop the {5%} tax on rents. | level
    The new wage would add {$23 million} or so to costs. | up change
"""

# where the text leaves to the reader what the figure is
KNOWN_GAPS = """
    The economy expanded at its fastest pace in a decade, {6%}. | up change
"""

TABLES = (VERBS, ARRIVALS, EARLIER, NOUNS, COMPARED, GROWTH, PARTS, LISTS, BRACKETS, MULTIPLES, THEN_AND_NOW, LEFT_AT)


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(*TABLES))
def test_change(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [change(m) for m in found] == expected


@pytest.mark.model
@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("marked", "expected"), rows(KNOWN_GAPS))
def test_known_gaps(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [change(m) for m in found] == expected


@pytest.mark.model
def test_a_change_with_a_printed_minus_is_a_magnitude(mentions):
    (mention,), _ = mentions("Ticket sales moved little (-{2%}).")
    assert (mention.direction, mention.figure.value) == ("down", 2)
