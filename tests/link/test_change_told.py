"""Changes of the time before, levels beside others, parts of growth, and what is summed up; rows as in `test_change`."""

import pytest
from answers import change, rows

ROWS = """
    Steel output rose 2.4% in June, after a drop of {1.1%} in May. | down change
    Wages slipped by 1% in spring, following growth of {0.4%} in the winter. | up change
    Fares went down 3% in the year to June, after an increase of {5%} in the year to May. | up change yoy
    The surplus equalled <2.1%> of GDP ({3.4%} a year ago). | previous
    Nurses made up <9%> of the staff ({12%} in 2010). | previous
    The vacancy rate is <1.1 points> below the rate of {6.2 percent} for May last year. | previous
    Sales were <4 percent> under those of the rival, with {900} cars. | level
    Catches were <9 per cent> above the {40,000 tonnes} of the past season. | previous
    The mill made a loss of <$8 million>, against earnings of {$3 million}, or {12 cents a share}. | previous; previous
    The carrier earned <€30m> in the year to June, after a {€4m} loss the year before. | previous
    The brewer made <$12 million>, following a net loss of {$3 million} a year earlier. | previous
    The brewer raised <$12 million>, following a {$3 million} grant. | level
    Zinc ended at <$1,600> a ton, {half} its price of two years ago, and miners lost {half} their value. | change other; down change
    The group sold <90 flats>, {three times} the <30> it had forecast. | change other
    The group sold <90 flats>, {three times} the <30> of its rival. | level
    The rate is <4 percent>. Analysts expect another {50 basis points} this year. | level
    Fjord Line has edged out {two rivals}. | level
    Fares edged up {two dollars}. | up change
    The harvest will come to {6 million tonnes}, up marginally from {5.9 million}. | up level; previous
    Turnover was {80 million yuan} ({$12 million}), up from {70 million yuan}. | up level; up level; previous
    The fee was set at {40 kroner}, down {5 percent} from last year's {42 kroner}. | down level; down change yoy; previous
    The fee was set at {40 kroner}, down {5 percent} from last year. | level; down change yoy
    Gas makes up <a third> of it; oil, {a quarter} as recently as 2012, fell to {8%}. | previous; down level
    Growers get {300 kip} a kilo against a cost of {420 kip}. | level; level
    Trade is forecast to grow by <3 per cent> next year as against a provisional {1.1 per cent} this year. | previous
    The deficit should reach <5 percent> of GDP, compared with {3 percent} in the initial budget. | previous
    The rate is <12 percent>. Three years ago it was {4 percent}. | previous
    The rate is <12 percent>. In Lyon it is {4 percent}. | level
    The biggest contributions came from trade ({0.4 percentage points}) and farming ({0.2}). | up change; up change
    Mining, with {0.9 percentage points}, made the largest contribution, before trade ({0.3}). | up change; up change
    Trade, with {900 shops}, made the largest contribution. | level
    Textiles saw the sharpest fall, {4,100}, while mining hired {300 people}. | down change; level
    The steepest rise, {9 percent}, was in Porto. | up change
    The latest step takes the total increase since May to {3 percentage points}. | up change other
    The latest step takes the total since May to {3 percent}. | level
    Plants must cut it by {40 percent} under Decree 12. | down change
    Fares are {40 percent} under last year's. | down change yoy
    The insurer pays {10%} on top. | up change
    The insurer put {10%} on top of the list. | level
    The tax rises next May, taking {40,000 pensioners} out of it. | level
    The rule that adds {3 percent} takes effect on 1 May. | up change
    It paid {$9 million} for the mill, {10 percent} less than it was sold for in 2010 ({$10 million}). | level; down change other; previous
    It paid {$9 million} for the mill, {10 percent} less than the bid ({$10 million}). | level; down change other; level
    She wants {40 clinics} by May (currently: {12}). | level; previous
    Own revenue is put at {Rs 24,100 crore} (RE: {Rs 22,500 crore}). | level; previous
    Gross fixed investment shrank by {3%}, to {$2 billion}, of which roads made up <a fifth>. | down change; down level
    They will spend <$4 billion> in the year that began last May, or {43 cents} of each dollar. | level
    Income was {Rs 40 crore}, against {Rs 38 crore} in the corresponding quarter of last fiscal, a rise of {6%}. | level; previous; up change yoy
    Visits came to {61 percent}, still short of the {78 percent} of 2010. | level; previous
    Loans grew {11 percent}, the slowest pace since 2016, and deposits {8 percent}. | up change; up change
    The share ended at {14.1}, {2%} firmer than at Tuesday's close of {13.8}. | level; up change other; previous
    Turnout was {61%}, against {58%} four years earlier; in the capital it was {44%}. | level; previous; level
    Rye was cut to {31 million tonnes} from {33 million} and oats to {21 million tonnes}. | down level; previous; down level
    Hill, who had forecast {5 percent}, warned of floods that might shave {half} a point off growth. | level; down change
    Rents rose most in Oslo ({9%}) and Bergen ({7%}), and fell only in Moss ({1%}). | up change; up change; down change
    Rents grew fastest in Oslo, by {9%}, followed by Bergen and Moss (both {7%}). | up change; up change
    Rents are highest in Oslo ({9%}) and lowest in Moss ({1%}). | level; level
    Rents rose in <14> towns ({40%}). | level
    The club fell to fourth place in Moss ({12%}). | level
    The fund lost {$4 million}, or a tenth. | level
    The shares lost {$4}, or {2 percent}. | down change; down change
    The ministry sees losses of {40,000 tonnes}. | level
    The catch was {900 tonnes} below guidance. | down change other
    Fees go up by {4 percent} from 1 January. | up change
    In 2091, interest would eat {14 cents} of each dollar, not {8 cents} as today. | level; level
    The index was up {9 percent}, and {1 percent} on the month. | up change; up change mom
    Prices rose {5%}, {6%}, and {7%} from a year ago. | up change yoy; up change yoy; up change yoy
    Rents were {3 percent} higher than in the 2nd quarter, when they fell in the 3rd quarter. | up change qoq
    Lenders recovered {$4 million} from the estate. | level
    The dollar recovered {4 cents} on Monday. | up change
    She planted <2,900 vines> this year, {400} more than last. | up change yoy
    She planted <2,900 vines> this quarter, {400} more than last. | up change qoq
    The budget is {17%} bigger than the outgoing year's. | up change yoy
    Loans reached <$90 million>, just under {2 times} the {$50 million} lent in the previous fiscal. | change yoy; previous
    Loans reached <$90 million>, just under {2 times} the {$50 million} lent by the rival. | level; level
    There were {900} more nurses at work in May than a year before. | up change yoy
    There were {900} more nurses at work in May. | level
    Debt stood at <$9 million>, {$2 million} or {18%} lower than a year ago. | down change yoy; down change yoy
    Cash stood at <$9 million> on 30 September, {$1 million} higher than at the end of June. | up change qoq
    The mill is worth {four times} its valuation in 2010. | change other
    The mill is worth {four times} its earnings in 2010. | level
    The shares gained {2.4-fold} last year. | up change
    The engine burns {a third} less fuel. | down change
    The dock will need {300} additional hands. | up change
    The inn has {40} extra-large beds. | level
    The mill lifted its first-half profit {41%} to {$9 million}. | up change; up level
    Sales <EUR 262 million> (PY: {281 million}). | previous
    The share will not fall below {21%}. | level
    The share will fall below {21%}. | down level
    A kilo sells for <32 birr>, compared with {18 birr} at the gate back then. | previous
    It made <$9 million> in the quarter. It had earned {$7 million} in the same quarter a year ago. | previous
    It made <$9 million> in the quarter. The firm had posted a profit of {$7 million} in the year-ago quarter. | previous
    It made <$9 million> in the quarter. It had paid {$7 million} for a mill a year ago. | level
    Rice, {$4} a week ago, could top {$6} by May. | previous; level
    The insurer lost {40 basis points} of market share to end at {14%}. | down change; down level
    The party lost {4 percentage points} of support. | down change
    High-grown teas gained up to {$20}. | up change
    The firm lost {$20 million}. | level
    It set its quota at {90,000 tonnes}, {4,000 tonnes} below last year's. | level; down change yoy
    Stocks stood at {900 tonnes}, {40 tonnes} above the five-year average. | level; up change other
    The cable runs {40 km} above the road. | level
    She farms {40 hectares} above Alston. | level
    Sales ran {2%} behind last year at {$86 million}. | down change yoy; down level
    Sales were {2%} behind last year and profit was put at {$86 million}. | down change yoy; level
    The board recommended increasing capital by {25%} to {$250 million}. | up change; up level
    It reported falling sales at {nine} shops. | level
    A firm which employed {285 people} in 2007 is down to {96}. | previous; down level
    Mills that were running at {80%} of capacity in 2009 are now down to {65%}. | previous; down level
    A bed that cost {$40} a night in 2010 has gone up to {$90}. | previous; up level
    The firm, which sold {40,000 cars} last year, plans to hire {400 people}. | level; level
    Arrivals climbed by {4%} and nearly reached {90,000}. | up change; up level
    It won {22} orders, taking {41%} of the market. | level; level
    The index averaged {187}, edging closer to its 2008 peak of {191}. | level; level
    The chain has {400 shops} in {nine} countries, up from {310} in 2010. | up level; level; previous
    It expects a profit of {$2 million} instead of the {$3 million} it had pencilled in. | level; previous
    The share is to rise to {60%} from the present {40%}. | up level; previous
    Prices slid to {$271} (2014Q2: {$294}). | down level; previous
    Sales were {$9 million} (1H14: {$8 million}). | level; previous
    Tea average dips below {$12} | down level
    The merger takes its fleet from {30} to {45 ships}. | previous; up level
    A last payment brings the bill from {$30} to {$25}. | previous; down level
    The bus takes pupils from {12 villages} to {three} schools. | level; level
    The gearing was <4.1 percent>, against the lenders' covenant of {6 percent}. | level
    It now expects to pick {9 tonnes} this year instead of {11 tonnes}. | level; previous
    It hired {90 nurses} instead of {30 doctors}. | level; level
    Riders paid {$5} extra a bag. | up change
    Riders paid {$5} a bag. | level
    The clinic will extend the scheme to {four} other towns. | level
    Growers picked <900 tonnes>, less than {half} the 2016 volume. | change other
    Growers picked <900 tonnes>, less than {half} the volume of Lyon. | level
    Sales hit <$90 million>; in 2012 they were worth {$40 million}. | previous
    In 2010 sales hit <$90 million>; in 2012 they were worth {$40 million}. | level
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(ROWS))
def test_change(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [change(m) for m in found] == expected
