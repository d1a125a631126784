"""Constructions of change, each with its neighbours and with what only looks like it; rows as in `test_change`."""

import pytest
from answers import change, rows

ROWS = """
    The grocer sold {300} fewer bicycles than it ordered. | down change other
    Farms kept {40,000} fewer sheep last year. | down change
    The port handled {2 million} fewer tonnes. | down change
    Airlines flew {120} fewer flights a day in May. | down change
    The firm will open {12} more shops next year. | level
    The yard hired an extra {90 welders} and another {30 painters}. | up change; level
    The mill took on an additional {60 cutters} in May, and another {12} follow in June. | up change; level
    Underlying sales were {3.1%} ahead, with margins {0.4 points} up. | up change; up change
    Takings were {6%} down and visits {2%} off. | down change; down change
    In May, orders were {4%} up, but prices {2%} down. | up change; down change
    The shares were {5%} off at <212p>. | down change
    Full-year revenue finished {8%} ahead at {£212m}. | up change; up level
    Rents are {12 percent} up; wages are {3 percent} down. | up change; down change
    Volumes were {9%} behind last year. | down change yoy
    The party is {5 points} ahead of its rival. | up change other
    About {40%} of the road is up and running. | level
    Wages inched up a paltry {0.4 percent}. | up change
    Prices rose an eye-watering {31 per cent} in June. | up change
    Orders fell a worse-than-expected {4.2 percent}. | down change
    Output climbed an annualised {3.4 percent}. | up change
    The economy shrank at an annualised {1.2%} in the third quarter. | down change
    The economy grew at a brisk {6.2 percent} last year. | up change
    GDP is expanding at about {4% a year}. | up change
    Prices rose a dizzying {40 percent}, then fell a merciful {3 percent}. | up change; down change
    Exports jumped an unexpected {9.1 percent} in April. | up change
    Employers added <90,000 posts> in May, well below April's gain of {140,000}. | previous
    Mills crushed <2.1 million tonnes> in May, topping April's {1.9 million}. | previous
    Imports swelled from {1.2 million} to {1.9 million tonnes}. | previous; up level
    Stocks shrank from {3.1 million} to <2.4 million barrels>. | previous
    The herd was cut from {900 cows} to {610}, and staff from {40 people} to fewer than {25}. | previous; down level; previous; down level
    Output is set to slip to <2.1 million barrels a day> in May from this month's {2.4 million}. | previous
    Unemployment dropped to <6.1 percent>, having been at {6.6 percent} in March. | previous
    The rate eased to <4.1 percent> in May, having stood at {4.6 percent} in April. | previous
    Child mortality dropped to <31 deaths> per <1,000 births> in 2012 from {64} two decades earlier. | previous
    Operating loss was <EUR 4.1 million> after {EUR 2.2 million} a year earlier. | previous
    Rice that sold for {40 pesos a kilo} in 2005 now costs {75 pesos}. | previous; level
    A loaf which cost {30 rupees} in March now sells for <52 rupees>. | previous
    We used to get {60 cents}; this week we got <35>. | previous
    Profit sank <40 percent> to <£21m>, dragged down by a {£9m} write-off. | level
    Earnings fell, weighed down by a {$40 million} charge. | level
    Sales rose, lifted by a {$12 million} order. | level
    Fees brought the total losses to {$40 million}. | level
    Losses have come to {$40 million}. | level
    The group is nursing losses of {$90 million}. | level
    Divers recovered {1,200} coins from the wreck. | level
    The rig recovered {40,000 barrels} of oil. | level
    The carrier flies {31 jets}. | level
    The carrier flew {2.1 million passengers} in May. | level
    The crane shifts {30} boxes an hour. | level
    The yard moved {41,000 containers} in July. | level
    Growers picked {12,000 tonnes} of tea. | level
    Estates grew {3 million tonnes} of cane. | level
    <A third> of the rice is grown by {40,000 families}. | level
    The firm sank {14} wells. | level
    The plant powers {90,000 homes}. | level
    The works melts {90,000 tonnes} of scrap a year. | level
    The council improved {41} schools. | level
    The airline extended {12 routes}. | level
    The insurer lost {$40 million} in May. | level
    The line crosses into more than {30 countries}. | level
    For the whole year the shipments add up to {31 million tonnes}. | level
    Higher rates would push {one borrower in nine} into arrears. | level
    Landlords dropped {40} listings. | level
    The ship ran {300 miles}. | level
    Exports rose {5,000 tonnes} in May. | up change
    Stocks fell {2.1 million barrels} last week. | down change
    Inventories climbed {40,000 bales}. | up change
    Headcount dropped {400}. | down change
    Shipments grew {12,000 tonnes} to {90,000 tonnes}. | up change; up level
    Passenger numbers fell {40,000} to <210,000>. | down change
    The workforce shrank {300} to <4,100>. | down change
    Crude stockpiles rose {3.4 million barrels}. | up change
    Gas prices jumped to a record. The gauge leapt to {41}. | up level
    Landings rose by <4 percent> to <9,100> and tonnages by {2.2 percent} to some {1.3 million tonnes}. | up change; up level
    It was the sixth straight month of growth above {5%}. | up change
    They had posted ten years of gains of more than {8%}. | up change
    The goal of <4,000 flats> was missed by {900}. | down change other
    Mining knocked {0.3 points} off growth. | down change
    The storm took out {40,000 barrels a day}. | level
    Growth hit <4.1 percent> in 2017 and should rise above {5 percent} this year. | up change
    Sales growth of <4 per cent> and a net margin of {12 per cent} pleased investors. | level
    Kestrel trails its rival by {400 cars}, after leading by {90} a year ago. | down change other; up change other
    Tourists numbered <3.1 million>, still {14%} shy of the total for 2019. | down change other
    It has won back {two-thirds} of the ground it lost. | level
    Final figures put the fall in spending at {4.1 percent}. | down change
    The bureau put the rise in rents at {6 percent}. | up change
    Private mills contributed {4 billion yuan}, or <43 percent> of the total. | level
    * Q1 net loss {$1.3 bln} vs profit of {$600 mln} year ago | level; previous
    A loss of <$3 million> compared with a loss of {$2 million} expected by analysts. | level
    Enrolment rose by <4 points>, {three times} as fast as in the preceding decade. | change other
    Catches were barely {a third} of the 1995 total. | change other
    Output is {four times} that of 1990. | change other
    Output was {three times} as much as in 2010. | change other
    The bank is valued at {12 times} this year's earnings. | level
    Workers earn {three times} as much as miners. | change other
    In the year to March rents in York rose {4 per cent}, against <2 per cent> in Hull, and in Leith they fell by {6 per cent}. | up change yoy; down change yoy
    The airline has cut its staff by {a third} and its fleet by {half} since the attacks. | down change other; down change other
    The index lost <90 points>, or {1.1 percent}, its worst day in more than a year. | down change
    Kestrel Motors trails its rival by <31,000 vehicles> this year, after leading by {12,500} in 2012. | up change other
    The workforce comprised <14,000 employees> at the end of June, {900} fewer than at year-end 2019. | down change other
    The agent has <52 homes>, {11} down on last summer. | down change yoy
    Q3'21 revenue was <$60 million>, up {27%} from Q3'20. | up change yoy
    Q3 2021 revenue was <$60 million>, up {27%} from Q2 2021. | up change qoq
    Third-quarter revenue was <$60 million>, up {27%} from the second quarter. | up change qoq
    Third-quarter revenue was <$60 million>, up {27%} from the third quarter of 2020. | up change yoy
    Third-quarter revenue was <$60 million>, up {27%} from the first quarter. | up change other
    1Q19 EBITDA was <$60 million>, up {27%} from 4Q18. | up change qoq
    1Q19 EBITDA was <$60 million>, up {27%} vs. 1Q18. | up change yoy
    House prices rose {9 per cent} to <£248,000> in the year to March. | up change yoy
    Beef exports hit <46,000 tonnes> in the September quarter, up {7 per cent} on the June quarter. | up change qoq
    Beef exports hit <46,000 tonnes> in the September quarter, up {7 per cent} on the September quarter of 2017. | up change yoy
    Traffic grew by {7.9 percent a year} from <2000 to 2009>. | up change
    Traffic grew by an average of {7.9 percent annually} from <2001 through 2008>. | up change
    Traffic grew by {7.9 percent} from 2008. | up change other
    Sales came to <$4 billion>, a year-on-year increase of {5%} in dollars and of {8%} at constant rates. | up change yoy; up change yoy
    Milk collections were {3.7%} down on the season before. | down change yoy
    It raised its stake to <51%>, paying <29 euros a share>, {18%} above the last close. | level
    Shares rose to <29 euros>, {3%} above the last close. | up change other
    On the year, exports rose {4%} and imports fell {3%}. | up change yoy; down change yoy
    Month on month, output rose {0.4 percent}, while orders fell by {1.1 percent}. | up change mom; down change mom
    Compared with a year earlier, output rose {0.4 percent} and orders fell <2 percent>. | up change yoy
    The average wage rose {3.2%} over the year to June. | up change yoy
    Sales in the first half were {4%} ahead of the same period of 2023. | up change yoy
    Sales were {4%} better than a year earlier. | up change yoy
    Turnover dipped {4%} on the prior quarter to <$3m>. | down change qoq
    Sales in June were {5%} lower than in May. | down change mom
    Sales in June were {5%} lower than in June 2023. | down change yoy
    Sales in June were {5%} below their level in January. | down change other
    Output fell {4 percent} week on week. | down change other
    Rents have risen {4 percent} since June. | up change other
    Since June, rents have risen {4 percent}. | up change other
    The yield was up {4 basis points} from Monday. | up change other
    Sales rose {3%} against the first half of 2023. | up change other
    Rents rose {3%} in the 12 months to September. | up change yoy
    Prices are {3%} dearer than last Christmas. | up change yoy
    The deficit narrowed by {$3 billion} from the previous fiscal year. | down change yoy
    Volume was {3%} higher quarter-on-quarter but {2%} lower year-on-year. | up change qoq; down change yoy
    It sold {300} more cars than in the previous month. | up change mom
    Operating profit (EBIT) rose {3%} to {€41m}; net profit, {5%} to {€21m}. | up change; up level; up change; up level
    Landings rose by {4%} to {9,100} and tonnages by {2%} to {12,000 tonnes}. | up change; up level; up change; up level
    Output will rise by {4%}, and inflation, {3%} on average, will slow. | up change; level
    It reported a gain of {$3 million} on the sale. | level
    Orders grew {3%}, faster than the {1%} of May. | up change; previous
    The town is to reach {41,000 people} by 2030 from {33,000 people} now. | level; previous
    In May, {41} of the {60} mills shut, from {9} states. | level; level; level
    The steepest increases were seen in Kenya ({26%}) and Ghana ({13%}), the only fall in Mali ({2%}). | up change; up change; down change
    Sales rose in five states, with the biggest gains in Kenya ({26%}) and Ghana ({13%}). | up change; up change
    The increase in its share ({26%}) was welcome. | level
    Kenya ({26%}) and Ghana ({13%}) recorded the steepest falls in May. | down change; down change
    Kenya ({26%}) and Ghana ({13%}) recorded a surplus in May. | level; level
    The baker, which has trimmed its staff by {900 people}, sold two ovens. | down change
    Output, boosted by {two mines}, held up. | level
    A study put the fall in farmers' incomes at {$90 an acre}. | down change
    The insurer put the loss at {$9 million}. | level
    Revenue showed an increase of {8%} (like-for-like: {5%}). | up change; up change
    Sales had a gain of {9%}, {5 points} of which came from deals. | up change; up change
    Starting pay climbs to {$29 an hour}. | up level
    It aims to bring costs down by {$9 million}, {a third} of which is pay. | down change; level
    Arrivals have held above {9,000} all year. | level
    The charity has delivered rations to {3,000 people}. | level
    The bank approved loans of up to {$2 million} at {2%} interest. | level; level
    It has {22%} of the market, behind Wren with {31%} and ahead of Holm, whose share crept up from {4%} to {9%}. | level; level; previous; up level
    Output rose from {0.8 million tonnes} in 2015 to {1.5 million} last year. | previous; up level
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(ROWS))
def test_change(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [change(m) for m in found] == expected
