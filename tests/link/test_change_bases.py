"""What changes are measured against, levels that are none, and longer sentences; the answers as in `test_change`."""

import pytest
from answers import change, rows

# bases that another figure or noun of the sentence names
NAMED_BASES = """
    The yard cleared {61%} more than the {1.8 million tonnes} of the same period a year earlier. | up change yoy; previous
    Yields came to {2 tonnes}, down {17%} from the five-year mean. | level; down change other
    Yields rose {17%} from a low base. | up change
    The bureau lopped {2 million tonnes} off its forecast. | down change other
    Output grew {6%}, outpacing the nation by {2 percentage points}. | up change; up change other
    Output grew {6%}, and farming by {2%}. | up change; up change
    Power costs {12 cents}, against {20 cents} or so in Italy. | level; level
    Power costs {12 cents}, against {20 cents} or so in May. | level; previous
    The krona rose {3%} against the euro. | up change
    The krona rose {3%} against the euro from a year earlier. | up change yoy
    Deposits grew by {6%} over the same period. | up change
    Deposits grew by {6%} from the same period last year. | up change yoy
    Rents have gone from {$1,100} in 2019 to {$1,900}, a rise of {two-thirds}. | previous; up level; up change other
    Profit rose from {$4 million} a year earlier to {$5 million}, a gain of {25%}. | previous; up level; up change yoy
    Profit was {$4 million} in Peru and {$5 million} in Chile, a gain of {25%}. | level; level; up change
    Crews are asking for a {7%} raise from next January. | up change
    Stocks stand at {9,000 bags}, {a quarter} of their level two years ago. | level; change other
    Stocks stand at {9,000 bags}, {a quarter} of the total. | level; level
    The exchange lost {a quarter} of its value. | down change
    Net income rose {27%} to {$3 million} as against {$2 million} in the year-ago period. | up change yoy; up level; previous
"""

# what the change is measured against
BASES = """
    Net lending at the bank climbed {7 percent} year on year to {$12 billion}. | up change yoy; up level
    Shipments slumped by {a third} in April from a year earlier. | down change yoy
    Prices are {12%} higher than they were in 2019. | up change other
    Harvest was {3 million tonnes}, down {8%} from the previous season. | level; down change yoy
    The maker reported a {6 percent} year-over-year decline in orders. | down change yoy
    Factory output contracted {0.4%} in July from June. | down change mom
    Consumer prices edged up {0.2%} on the month and {3.1%} on the year. | up change mom; up change yoy
    Vacancies were down {900} on the quarter. | down change qoq
    GDP grew {0.5%} quarter-on-quarter and {2.1%} from a year ago. | up change qoq; up change yoy
    The shop employs {40 people}, {12 people} more than a year ago. | level; up change yoy
    The shop employs {12 people}, {3 people} fewer than last year. | level; down change yoy
    Each tonne earns farmers {$30} more than before. | up change other
    The tower cost {$30 million} more than planned. | up change other
    It came in {$2 million} below budget. | down change other
    Enrolment stands {6%} below its peak. | down change other
    Yields were {5 percent} above the five-year average. | up change other
    Visitor numbers reached {3 million}, an increase of {12%} on 2018. | level; up change other
    Arrivals totalled {50,000}, a drop of {a quarter} from a year before. | level; down change yoy
    Turnover tax receipts are running {8%} ahead of last year. | up change yoy
    Rents have risen {22%} since 2015. | up change other
    Rents have climbed {22%} over the past year. | up change yoy
    Rents increased {1.1%} from the previous month. | up change mom
    Orders decreased {1.1%} compared with the previous quarter. | down change qoq
    Compared with a year earlier, orders were down {8%}. | down change yoy
    On a quarterly basis, output shrank {0.3%}. | down change qoq
    Month on month, output shrank {0.3%}. | down change mom
    Deliveries were {19%} lower than in the same month last year. | down change yoy
    Turnover was {£30 million}, {11%} up on the year before. | level; up change yoy
    Turnover was {£30 million}, {11%} up from the year before. | level; up change yoy
    Visitors spent {$40 million}, {7%} less than in 2018. | level; down change other
    Prices are down by more than {half} since the spring. | down change other
    Spending power is {4%} weaker than a year ago. | down change yoy
    Beef is {9%} dearer than last year. | up change yoy
    The population has fallen by {9%} to {81,000}, from {89,000} in 2010. | down change other; down level; previous
    Rice is now {$450} a tonne, up {$30} from last week. | level; up change other
    Tax revenue missed the target by {$3 billion}. | down change other
    Tax revenue exceeded the target by {$3 billion}. | up change other
    Tax revenue beat forecasts by {3%}. | up change other
    Net debt stands at {$3 billion}, {$200 million} less than at the end of June. | level; down change other
    Revenue: {$4.2 million}, up {11%} YoY | level; up change yoy
    EBITDA rose {12%} y/y and {3%} q/q. | up change yoy; up change qoq
    EBITDA of {$4.2 million} (+{12%} y/y) | level; up change yoy
    In 2021 the trade gap, at {$4 billion}, was {8%} smaller than in the same month of 2019. | level; down change other
    In the year to June, prices rose {4%}. | up change yoy
    House prices were {0.4%} down in June from May and {2.2%} up on June last year. | down change mom; up change yoy
    House prices were {0.4%} lower in June than in May. | down change mom
    Pump prices rose to {$3.10} a gallon, {5%} more than a week ago. | up level; up change other
    Pump prices averaged {$3.10} a gallon, {$0.12} more than last week. | level; up change other
    It sold {4,100} cars, {12%} fewer than a year earlier. | level; down change yoy
    It sold {4,100} cars, down by {12%} from a year earlier. | level; down change yoy
    The scheme cost {$4 million}, {$1 million} over budget. | level; up change other
    The outlay was {$4 million} higher than forecast. | up change other
    The number of cases reached {4,120}, {90} more than on Monday. | level; up change other
    The surplus fell short of the {$9 billion} target by {$2 billion}. | level; down change other
    Takings are {$2 billion} short of the goal. | down change other
    Cement prices have firmed {9%} since the rains. | up change other
    In 2021 cement output decreased to {3 million tonnes}, {9%} below the level of 2020. | down level; down change yoy
    The airline carried {9%} fewer passengers than a year ago. | down change yoy
"""

# levels that say nothing of change
LEVELS = """
    The central bank left its key rate at {4.5%}. | level
    The plant created {400 jobs} last year. | level
    The airline will cut {1,200 posts} by June. | level
    The company added {31 stores} in the quarter. | level
    The company added a {20 km} road. | level
    The bank expects inflation of {2.5%} next year. | level
    Fares range from {$4} to {$11}. | level; level
    The town needs another {$5 million}. | level
    Traffic was flat at {2 million tonnes}. | level
    The premium over Friday's close is {34%}. | level
    They own a {34 percent} stake. | level
    The rate is {9%} for women, against {7%} for men. | level; level
    Reserves stand at {$9 billion}. | level
    The firm raised {$20 million} in a funding round. | level
    The firm raised {$20 million} from {30 investors}. | level; level
    The state cut {$50 million} from its school budget. | level
    Steel output totalled {9 million tonnes}, {4%} of it for export. | level; level
    About {half} of the fall was due to weather. | level
    Some {3,000 people} moved to {12 towns}. | level; level
    The trust gave {$5 million} to {12 schools}. | level; level
    Power exports to {12 countries} rose. | level
    Borrowing costs rose, with the yield reaching {4%}. | level
    Unemployment hit {9%}, the highest since 2003. | level
    The fund returned {8%}. | level
    The bank shed {a fifth} of its branches. | level
    The insurer lost {$40 million} last year. | level
    Unemployment among graduates is {4%}, half the national rate. | level
    Of these, {12%} were new. | level
    Investors pulled {$4 million} out of the fund. | level
    Investors poured {$4 million} into the fund. | level
    Savings amount to {$4 million}. | level
    The merger would save {$4 million} a year. | level
    The strike cost {$4 million}. | level
    A {4%} tax on sugar was agreed. | level
    A {4%} interest rate applies. | level
    A {4%} discount applies. | level
    Visitors numbered {400} in May and {600} in June. | level; level
    Visitors numbered {400} in Leeds against {600} in York. | level; level
    The index finished at {4,120}, its highest close. | level
    The broader gauge was little changed at {4,120}. | level
    Lending to farms made up {9%} of the total, compared with {6%} for homes. | level; level
    The trust's {9%} stake fell in value. | level
    The mine's reserves are put at {9 tonnes}. | level
    The ceiling was kept at {9%}. | level
    Cement output was at its lowest level, {3 million tonnes}, since 2003. | level
    The grid lost {90 megawatts} of capacity. | level
    The airline hired {90} more pilots. | level
"""

# longer sentences of reports
REPORTS = """
    The statistics office said on Wednesday that factory-gate prices had risen {1.2%} in May, the fastest monthly increase since 2010. | up change
    For the nine months to September, the group's turnover was {€3 million}, an improvement of {4%} on the same period of 2020. | level; up change yoy
    Domestic sales advanced {4%} to {€3 million}; exports were {2%} lower at {€1 million}. | up change; up level; down change; down level
    Passenger numbers at the airport surpassed {3 million} in 2019, up from {2 million} in 2014. | up level; previous
    Passenger numbers passed the {3 million} mark. | level
    Net interest margin expanded {12 basis points} sequentially to {3.1%}. | up change qoq; up level
    Provisions came down to {$9 million} from {$14 million} in the preceding quarter. | down level; previous
    Gross bad loans stood at {3.1%} of advances at the end of March, down from {3.6%} a year ago. | down level; previous
    The lender's deposits grew {11%} on year, while advances rose at a slower {7%}. | up change yoy; up change
    Foreign funds sold a net {$90 million} of shares. | level
    Wheat stocks are forecast to shrink to {9 million tonnes}, the smallest since 2012. | down level
    Wheat stocks are seen {4 percent} smaller at {9 million tonnes}. | down change; down level
    The ministry cut its crop forecast by {2 million tonnes} to {31 million tonnes}. | down change; down level
    The ministry raised its estimate for the crop to {31 million tonnes} from {29 million tonnes}. | up level; previous
    Cocoa arrivals at ports had reached {90,000 tonnes} by May 4, down from {99,000 tonnes} in the same period last season. | down level; previous
    Cocoa arrivals reached {90,000 tonnes}, {9%} behind last season. | level; down change yoy
    Copper for three-month delivery was last down {0.9 percent} at {$6,120} a tonne. | down change; down level
    The contract has slipped more than {9 percent} since hitting a peak in March. | down change other
    Spot gold was {0.2%} higher at {$1,771.20} an ounce. | up change; up level
    Treasury yields climbed to {1.71%}, the highest in a year. | up level
    The dollar index dipped {0.1%}. | down change
    The peso firmed to {19.8} per dollar. | up level
    Analysts had forecast a {0.4%} gain. | up change
    Economists polled expected a {0.4%} rise on the month and {2.1%} on the year. | up change mom; up change yoy
    That was down from {0.4%} in April. | previous
    This is {4 percent} more than the {$3 million} spent in 2019. | up change other; previous
    Its workforce has dwindled from {900} in the 1990s to just {40}. | previous; down level
    The number of registered firms grew by {900}, or {4%}. | up change; up change
    The council wants to bring down the number of permits to {900}. | down level
    Student numbers have doubled since 2010 to {9,000}. | up level
    Road deaths fell for a third year running, by {4%} to {900}. | down change; down level
    Ticket prices went up from {€3} to {€4}. | previous; up level
    Ticket prices, which rose {4%} last year, will go up another {3%}. | up change; up change
    Average pay is now {€900}, {4%} up on a year earlier. | level; up change yoy
    Life insurers' share of the market shrank to {31%}. | down level
    It was {4%} cheaper to build in brick. | down change
    The bank booked {€40 million} less in fees. | down change
    The plant runs at {80%} of capacity. | level
    The plant ran at {80%} of capacity, up {4 percentage points}. | level; up change
    The discount widened to {$9} a barrel. | up level
    The spread over German bonds tightened {4 basis points} to {121 basis points}. | down change; down level
    The premium shrank by {$2} to {$9}. | down change; down level
    Prices fell for the fifth week, losing {4%}. | down change
    Manufacturing added {9,000} jobs and construction {4,000}. | level; level
    Payrolls increased by {9,000}, with construction adding {4,000}. | up change; level
    The state payroll is {900} smaller than a decade ago. | down change other
    The deficit is equal to {4%} of GDP, against {3%} in 2019. | level; previous
    Net profit was {$9 million} or {$1.20} per share, compared to {$7 million} or {$0.95} per share a year earlier. | level; level; previous; previous
    Revenue increased {4%} to {$9 million} from {$8 million} in the prior-year quarter. | up change yoy; up level; previous
    Revenue was {$9 million}, an increase of {4%} over the prior year. | level; up change yoy
    Operating expenses decreased by {$1 million}, or {9%}, year over year. | down change yoy; down change yoy
    Same-store sales: +{4%} | up change
    Gross margin: {31.2%}, -{40 basis points} y/y | level; down change yoy
    Volumes +{4%}, price +{2%} | up change; up change
    Core profit up {4%} to {$9 million}, says CEO | up change; up level
    Shares dive {14%} after warning | down change
    Shops shed {9,000} jobs | level
    Fuel duty to rise by {2%} | up change
    Fuel subsidy cut by {half} | down change
    Rail fares frozen at {€3} | level
    Wages grow faster than prices for first time in {two} years | level
    Exports of cars, worth {$9 million} in 2019, fell by {a third} in 2020. | level; down change
    The economy is {4%} bigger than before the slump. | up change other
    Output per head is {4%} higher than in Peru. | up change other
    Household debt rose to {91%} of income from {88%}. | up level; previous
    Household debt, at {91%} of income, is {3 percentage points} above its 2018 level. | level; up change other
    Savings rates fell from {9%} of income to {4%}. | previous; down level
    Between 2010 and 2015 the forest lost {4%} of its area. | down change
    The forest shrank by {4%} between 2010 and 2015. | down change
    Hospital admissions are running at {900} a day, {40%} higher than a week ago. | level; up change other
    The average price slipped {0.3%} in the week to May 4. | down change
    Pig prices jumped {4%} week on week. | up change other
    This brings the number of sites to {40}. | level
    The move takes its holding to {31%} from {27%}. | level; previous
    He cut his stake to {4%} from {9%}. | down level; previous
    The court reduced the fine to {$9 million} from {$14 million}. | down level; previous
    The agency lowered its outlook for growth by {0.4 percentage points} to {2.9%}. | down change; up change
    The agency upgraded its growth forecast to {2.9%}. | up change
    Inflation is forecast to fall from {9%} now to {4%} by December. | previous; down level
    Inflation averaged {9%} last year. | level
    Inflation, which averaged {9%} last year, is now {4%}. | previous; level
    Prices rose by {4%} a month on average. | up change
    GDP per head, at {$900}, has grown by {4%} a year. | level; up change
    In 2010 it had {40} branches; it now has {90}. | previous; level
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(NAMED_BASES, BASES, LEVELS, REPORTS))
def test_change(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [change(m) for m in found] == expected
