"""When each {figure} holds: the days of every figure in order, after the bar; `-` for none. Published on 23 May 2019.

The days are written as the fixture `days` reads them: `2018`, `2018-05`, `2019Q1`, `2018-04..2019-03`.
"""

from datetime import date

import pytest
from lines import rows

PUBLISHED = date(2019, 5, 23)

# a time of the figure's own: beside it, in its clause, in its bracket
OWN = """
    Exports rose {5%} to {$4 billion} in April. | 2019-04; 2019-04
    The Ports Act, 2005, caps the fee at {3%}. | -
    The Order of 1998 sets it at {$5}. | -
    Agenda 2063 costs {$5 million}. | -
    The 2030 Agenda needs {$5 billion}. | -
    Work in 2005 cost {$5 billion}. | 2005
    In the first quarter, exports rose {5%} to {$4 billion}. | 2019Q1; 2019Q1
    First-quarter profit slid {27%} to {$51 million}. | 2019Q1; 2019Q1
    The mill, bought for {€46 million} in 2016, sold {€606 million} worth of plate last year. | 2016; 2018
    The mine will produce {3 million tonnes} this year and {5 million tonnes} in 2020. | 2019; 2020
    The bank lent {$3 billion} from 2013 to 2016. | 2013..2016
    Operating margin of {31%} (H1 2018: {30%}) | -; 2018H1
    The rate was {8%} in Tarvik (March data). | 2019-03
    Reserves stood at {$9 billion} at end-April. | 2019-04-30
    Unemployment, now at {7%}, will fall by {2 points} by the end of next year. | -; 2020-12-31
    Deposits were {$163 billion} as of December 31. | 2018-12-31
    The firm has created {3,000} jobs since 2017. | 2017-01-01..2019-05-23
    From October the toll will be {$4}. | 2019-10..
    The yard plans to hire {600} by December. | 2019-12
    Grain stocks were {2 million tonnes} and {3 million tonnes} in 2017 and 2018, respectively. | 2017; 2018
    The toll rises by {$1} to {$4} from October. | 2019-10..; 2019-10..
    The fund has paid {$9 million} since its launch in 2015. | 2015-01-01..2019-05-23
    The fund has paid {$9 million} since it was set up in 2015. | 2015-01-01..2019-05-23
    Since 2018 the firm has hired {900} people and opened {nine} shops. | 2018-01-01..2019-05-23; 2018-01-01..2019-05-23
    Since the plant opened in 2015 it has made {3 million} cars. | 2015-01-01..2019-05-23
    The town lost {40} shops in April. Since the bridge was shut it has lost {90}. | 2019-04; -
    Some {4,000} people came on May 2 and 3. | 2019-05-02..2019-05-03
    Sales fell to {5 million} in April from this month's {7 million}. | 2019-04; 2019-05
    Another {900} are due tomorrow. | 2019-05-24
    As recently as March, {900} people worked there. | 2019-03
    Today the yard employs {400} people. | -
    The strike has cost {$5 million} so far. | -
"""
# forecasts, promises and what is printed in lists
AHEAD = """
    The yard cut its full-year forecast on Tuesday to {90} ships. | 2019
    The crew has been promised {$2 million} in July. | 2019-07
    It hopes to train {900} clerks, {half} of them women, by 2021. | 2021; 2021
    Guards will strike from June 3 after rejecting a rise of {5%}. | -
    The yard will shed {900} jobs by July, blaming imports that cost {5%} less. | 2019-07; -
    Three mills, each with fewer than {90} looms, will close in July. | -
    There is room for {two} more ships in June. | 2019-06
    Prices should ease to {$9} by year-end. | 2019-12-31
    The line will carry {300} trains when it opens in 2021. | 2021
    In March it sold {50} ships, in April {60}. | 2019-03; 2019-04
    It had {90} of its {400} berths free at the end of April. | 2019-04-30; -
    It will shed {90} of its {400} workers by July. | 2019-07; -
    The chain raised its profit guidance for the year to September to {$9 million}. | 2018-10..2019-09
    Its outlook for sales in the third quarter is {$9 million}. | 2019Q3
    Its target for April was {$9 million}. | 2019-04
    Sales in the year to September were {$9 million}. | 2017-10..2018-09
    Traders priced in a cut of {25 basis points} in July. | 2019-07
    Prices rose {1%} in July. | 2018-07
    Sales in March and April combined were {$4 billion}. | 2019-03..2019-04
"""
# what only looks like the figure's time
BASES = """
    In April exports rose {5%}, {2 points} faster than in March. | 2019-04; 2019-04
    In April it shipped {90} tons, the same as a year before but {5%} more than planned. | 2019-04; 2019-04
    In April it shipped {90} tons, as many as in March, and sold {70}. | 2019-04; 2019-04
    In April stocks stood at {90} tons, {a third} of their level two years ago. | 2019-04; 2019-04
    Growth slowed to {3%} in April from March, when exports rose {5%}. | 2019-04; 2019-03
    In 2008, when it built {90} ships, the yard had {40} clerks. | 2008; 2008
    Sales of {9 tons} in April were above last year's monthly average of {8 tons}. | 2019-04; 2018
    The flat was priced at close to {$9}. | -
    The lira firmed to {3.5} from {3.6} on Tuesday, before the holiday. | -; 2019-05-21
    Growth (2018): {5%}; inflation (April): {3%}. | 2018; 2019-04
    The pound was at {$1}, down {2%} on the day but up {3%} since January. | -; -; 2019-01-01..2019-05-23
    It has carried {nine} tons and {900} people since January. | 2019-01-01..2019-05-23; 2019-01-01..2019-05-23
    The bank raised its rate to {3%} from {2%} on Tuesday. | 2019-05-21; -
    The lira firmed to {3.5} from {3.6} on Tuesday. | -; 2019-05-21
    Prices were flat in April after rising {3%} in March. Core prices rose {2%}. | 2019-03; 2019-04
    The firm sold a yard in April after making {$3} in March. It owed {$2}. | 2019-03; -
    The state released {90 tons} of rice on Tuesday. | 2019-05-21
    It announced {90} job cuts on Tuesday. | -
    In April exports fell {5%}, the sharpest drop since 2009. | 2019-04
    Exports fell {5%} from a year earlier. | -
    The fleet has shrunk to half its 2012 peak of {90} ships. | 2012
    Growth of {4%} would be above its 2018 pace. | -
    Yields averaged {40} tonnes, 7% above the third quarter of 2017. | -
    Arrivals reached {40,000} in June, 5% short of the second quarter of 2017. | 2018-06-01..2018-06-30
    Launch of the 2024 notes raised {$300 million}. | -
    The ministry said on Tuesday that {300} firms had closed. | -
    He told reporters last week that {300} firms had closed. | -
    The town has {300} firms, which opened after the port was widened in 2011. | -
    The rate fell to {3%} in April, within sight of the bank's target of {2%}. | 2019-04; -
    It sold {half} the number built in 2017. | -
    After a slump in March, sales grew {5%}. | -
    The pact, which covers {900} dockers, raises pay to {$50} by July. | -; 2019-07
    Under its 2016 Harbour Plan the port will dig {nine} docks. | -
    Work was put back to 2024 at the {$2 billion} site. | -
"""
# a day is when something was done; a market report goes on with its day
DAYS = """
    The board on Tuesday sold its seat in Tarvik for {$90 million}. | 2019-05-21
    The board agreed on Tuesday to buy a rival for {$90 million}. | 2019-05-21
    The board on Tuesday sold its {12%} stake in a yard. | -
    Shares of Tarvik fell {3%} on Wednesday after it raised its payout by {a third} to {9 cents}. | 2019-05-22; -; -
    Shares of Tarvik hit a record {$12} on Wednesday, while those of Lorvik slipped to {$9}. | 2019-05-22; 2019-05-22
    A storm struck the coast on Tuesday, killing {12} people and wrecking {90} homes. | 2019-05-21; 2019-05-21
    A storm on Tuesday killed {12} people and left {900} homeless. | 2019-05-21; 2019-05-21
    Gold fell {1%} on Wednesday; silver lost {2%}. | 2019-05-22; 2019-05-22
    On Tuesday the bank raised its rate to {5%} and said prices would rise {6%}. | 2019-05-21; -
    The board on Tuesday approved the closure of {nine} mills and a {$20 million} rebuilding of the yard. | -; -
    The board on Tuesday closed {nine} mills. | 2019-05-21
    The board on Tuesday approved a {$420 million} loan for a {64 km} road. | 2019-05-21; -
    Shares of Tarvik fell {3%} to {$12} on Wednesday. | 2019-05-22; 2019-05-22
    Stocks edged lower on Wednesday, with the main index losing {2%}. The yen gained {1%}. | 2019-05-22; 2019-05-22
    Fund sales pulled the index lower on Wednesday, the main gauge giving up {2%}. The yen gained {1%}. | 2019-05-22; 2019-05-22
    The bank sold {$9 million} worth of bonds on Wednesday. Funds bought {half}. | 2019-05-22; 2019-05-22
    Oil prices slipped on Wednesday as supply grew. Futures shed {1%}. | 2019-05-22
    They bid {$9 million} when the offers were opened on May 3. | 2019-05-03
"""
# earlier figures: a time of their own or none
EARLIER = """
    Exports rose to {$4 billion} in April from {$3 billion} in March. | 2019-04; 2019-03
    Exports rose to {$4 billion} in April from {$3 billion}. | 2019-04; -
    Exports rose to {$4 billion} in April from {$3 billion} a year earlier. | 2019-04; 2018-04
    Profit rose to {$4 million} in the first quarter, compared with {$3 million} in the same period last year. | 2019Q1; 2018Q1
    Profit fell to {$4 million}, or {$2} a share, in April from {$5 million}, or {$3}, a year before. | 2019-04; 2019-04; 2018-04; 2018-04
    Sales of {$4 million} in April were above the year-earlier figure of {$3 million}. | 2019-04; 2018-04
    Prices were never lower than March's {$5}. | 2019-03
    The share of poor homes fell from {48%} to {44%} between 2017 and 2018. | 2017; 2018
    The share of poor homes fell from {48%} to {44%} between 2015 and 2018. | -; 2015..2018
    Between 2015 and 2018 the share of poor homes fell from {48%} to {44%}. | -; 2015..2018
    In the five years to 2018 the fleet grew from {40} to {90} ships. | -; 2014..2018
    Sales rose to {$4 million} from {$3 million} in the quarter ended March 31. | 2019Q1; -
    Sales rose to {$4 million} from {$3 million} in the quarter ended June 30. | -; 2018Q2
    Sales should grow {5%} this year, down from the {8%} it forecast in March. | 2019; -
    Sales fell to {900} in April from {990}, the union said on Monday. | 2019-04; -
    Reserves were {$9 billion} at the end of March, against {$7 billion} a year earlier. | 2019-03-31; 2018-03-31
"""
# what stands apart from its clause, what a time holds for beside its neighbour
APART = """
    The fund, with {$9 billion} in its care, sold {90} houses in April. | -; 2019-04
    The lamps, priced at {$9 apiece}, found {900} buyers in April. | -; 2019-04
    Flush with grants of {$9}, pupils bought {5%} more in April. | -; 2019-04
    Despite a {12%} rise in fares, takings were {$9 million} in April. | -; 2019-04
    The state, home to {30 million} people, shipped {40 tonnes} last year. | -; 2018
    The yard, which employed {90} people, lost {$9 million} last year. | -; 2018
    The rate, at {9%}, was the highest since 2012. | -
    The price, up {9%} in April, is now {$9}. | 2019-04; -
    The shares, already off by {half} this year, lost {9%}. | 2019; -
    With sales down {a third} in April, the yard drew on a {$9 million} facility. | 2019-04; -
    In April it took up {$9 million}, repayable over ten years. | 2019-04
    Sales fell by {half} in 2018. | 2018
    Sales fell by more than {half} in April to {$9 million}. | 2019-04; 2019-04
    Rents are {three times} last year's. | -
    Sales last year were {half} what they were in 2015. | 2018
    The {11%} bonds due 2024 were quoted at {90 cents}. | -; -
    Wheat for delivery in July rose {3%}. | -
    Two thirds of the loans date from 2015 to 2017; {half} are in arrears. | -
    Of last year's guests, {a third} came from Lorvik and {half} from Tarvik. | 2018; 2018
    Of the {1,900} claims filed in April, {900} were paid and {90} sent back. | 2019-04; 2019-04; 2019-04
    Among those hired in April, {40%} were women. | 2019-04
    {Two-thirds} of last year's exports went by sea. | 2018
    The mill lost {4 cents} on each loaf it sold last year. | 2018
    The mill spent {90 cents} for every dollar it earned last year. | 2018
    Guidance for 2020: sales of {$90 million}; spending of {$9 million}. | 2020; 2020
    March 31, 2019: {$9 million} | 2019-03-31
    Sales fell to {$4 million}, a third of the total, in the first quarter. | 2019Q1
    Lorvik led, with {900 tonnes}, the union said of last year's trade. | 2018
    Lorvik sold {900 tonnes}, the union said of last year's trade. | 2018
    Losses of {$4}, {$5} and {$6} were booked in 2016, 2017 and 2018. | 2016; 2017; 2018
    Sales came to {900} in April, brokers reckon, {8%} more than in March. | 2019-04; 2019-04
    The union counts {900} idle crews since March; the ministry puts the figure at {90}. | 2019-03-01..2019-05-23; 2019-03-01..2019-05-23
    Sales should reach {$9 million} in 2020, {three times} this year's, the firm told brokers. | 2020; 2020
    Once completed in 2021, the line will carry {900} people. | 2021
    The yard will keep only {90} hands when it reopens in July. | 2019-07
    The yard wants to open {five} shops, hire {90} people and spend {$9 million} next year. | 2020; 2020; 2020
    The yard will spend {$9 million} on a mill that by June 2020 will be running. | -
    Diesel is now {$9}, some {$2} more than it was in December 2017. | -; -
    Guests numbered {900} last year, more than double the 2017 figure. | 2018
    The mine will close in 2021, when {300} people will lose their jobs. | 2021
    In a poll of {90} clerks in April, {a third} said so. | 2019-04; 2019-04
    A survey of {90} clerks in April found that {a third} expect to leave. | 2019-04; 2019-04
    The April survey found that {a third} of clerks left early. | 2019-04
"""
# a report goes on with its period; what is, what will be and what holds at any time does not
CARRIED = """
    Exports rose {5%} in April. Imports fell {2%} to {$3 billion}. | 2019-04; 2019-04; 2019-04
    Exports rose {5%} in April. The port employs {300} people. | 2019-04; -
    Exports rose {5%} in April. The port will hire {300} people. | 2019-04; -
    Exports rose {5%} in April. Every {1%} of growth needs {40} trucks. | 2019-04; -; -
    Fares rose {5%} after a dip in the first quarter. Sales in the three months were {$9 million}. | -; 2019Q1
    A budget of {$9 million} was passed for the year that begins July 1. Fees will go up {2%}. | 2019-07..2020-06; 2019-07..2020-06
    Stocks fell {5%} in April. Meanwhile the port lost {$9 million}. | 2019-04; -
    Prices fell {5%} in April. One trader argued for {two} more ships. | 2019-04; -
    Stocks were {90} at the end of April; that was {5%} fewer. | 2019-04-30; 2019-04-30
    Exports rose {5%} in April, and imports fell {2%}. | 2019-04; 2019-04
    Exports rose {5%} in April, hitting {$9 billion}. | 2019-04; 2019-04
    Exports rose {5%} in April, while imports, which make up {half} of trade, fell {2%}. | 2019-04; -; 2019-04
    Exports rose {5%} in April. In March they fell {2%}. Imports shed {1%}. | 2019-04; 2019-03; 2019-03
    Lending fell {1%} in April, following a drop of {3%} in March. Deposits rose {2%}. | 2019-04; 2019-03; 2019-04
    The deficit is put at {5%} of output for 2019-20. Subsidies are budgeted at {$3 billion}. | 2019..2020; 2019..2020
    Retailers sold {$9 billion} worth of goods in April, {half} of it food. | 2019-04; 2019-04
    It raised its guidance for 2019 to {$9 billion} after sales in April rose {5%}. Rents fell {2%}. | 2019; 2019-04; 2019-04
    It raised its guidance for 2019 to {$9 billion}. Rents fell {2%}. | 2019; -
    It lifted its guidance for 2019 sales to {$9 billion} and warned that costs would be {$2 billion}. | 2019; 2019
    Sales rose {5%} in April. Takings in the {90} shops rose {2%}. | 2019-04; -; 2019-04
    Sales rose {5%} in April. Staff fell at {three} of the {12} yards. | 2019-04; 2019-04; -
    Sales rose {5%} in April. The largest of the country's {12} yards sold {nine} ships. | 2019-04; -; 2019-04
    Sales fell {5%} last year. Profit for the year fell to {$9 million}. | 2018; 2018
    Sales fell {5%} in 2015. Profit for the year fell to {$9 million}. | 2015; 2019
    Output of {5 million tonnes} is likely this year. Exports, seen at {2 million tonnes}, are the key. | 2019; 2019
    Sales rose {5%} in April. The yard expects {3%} in July. Rents will fall {2%}. | 2019-04; 2019-07; -
    Yields fell {nine basis points} in April, and traders now hope for more. | 2019-04
    Spending was {$9 million} in April, of which {$2 million} has yet to be paid. | 2019-04; 2019-04
    It had a loss of {$9 million} in April, the firm said, {half} of which it hopes to win back. | 2019-04; 2019-04
    Sales rose {5%} in April. The yard saw its costs fall {2%}. | 2019-04; 2019-04
    The city cut fees in 2016: over the next six years it built {900} flats. | -
    It puts the cost at {$9 million} ({€8 million}), to be set aside in the third quarter. | 2019Q3; 2019Q3
    Sales rose {5%} in April. We sold {900} of our {$9} mugs. | 2019-04; 2019-04; -
    Sales rose {5%} in April. The firm said it had set aside {$9 million}. | 2019-04; -
    Sales rose {5%} in April. The clerk added that losses had come to {$9 million}. | 2019-04; 2019-04
    Sales rose {5%} in April. Tarvik's share slipped to {40%}. | 2019-04; 2019-04
    Sales rose {5%} in April. Grain was {9 cents} dearer. | 2019-04; 2019-04
    Sales rose {5%} in April. That is {$9} a head. | 2019-04; 2019-04
    Because fares had gone up {8%} in April, takings rose to {$9 million}. | 2019-04; -
    Growth is seen at {3%} in 2020; in the south it will be weaker, at {2%}. | 2020; 2020
    Growth is seen at {3%} in 2020. Prices are expected to rise {2%}. | 2020; 2020
    Growth is seen at {3%} in 2020. The bank will open {90} shops. | 2020; -
    Factories picked up in April. Output grew {2%}, and the sector employs {900} people. | 2019-04; -
    The firm was founded in 2004. It made {$9 million}. | -
    The firm was founded in 2004. That year it sold {90} carts. | 2004
    Output peaked in 2014. The following year it fell by {a third} to {900 tonnes}. | 2015; 2015
    Tarvik Research polled {900} clerks in April. More than {a third} have left, and {half} plan to. | 2019-04; 2019-04; 2019-04
    Sales rose {5%} in April. The shares fell {2%}. | 2019-04; -
    Sales rose {5%} in April. The stock's dividend yield fell to {2%}. | 2019-04; 2019-04
    Sales rose {5%} in April. Stocks of grain fell {2%}. | 2019-04; 2019-04
    Sales rose {5%} in April. Tarvik's share price fell {2%}. | 2019-04; -
    Sales rose {5%} in April. The share of exports fell {2%}. | 2019-04; 2019-04
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), rows(OWN, AHEAD, BASES, DAYS, EARLIER, APART, CARRIED))
def test_days(marked, wanted, mentions, days):
    found, _ = mentions(marked, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part.strip()) for part in wanted.split(";")]


REPORT = """Retail trade, April 2019

Sales rose {2%}, and online sales {5%}.

Books fell {3%}. A shop employs {nine} people on average.

Separately, the lender's shares lost {4%}.
"""


@pytest.mark.model
def test_a_report_is_about_what_its_heading_says(mentions, days):
    found, _ = mentions(REPORT, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days("2019-04")] * 3 + [days("-")] * 2


LISTED = """Harbour traffic, April 2019

Ships: {900} (+{4%})
Crews: {90}
"""


@pytest.mark.model
def test_a_list_holds_when_its_heading_says(mentions, days):
    found, _ = mentions(LISTED, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days("2019-04")] * 3


WAY = """Home » News » 2018 » Page 3

Board grants {$9 million} for a bridge.
"""


@pytest.mark.model
def test_the_way_to_a_page_is_no_heading(mentions, days):
    found, _ = mentions(WAY, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days("-")]


AHEAD_OF_LEAD = """Exports rise {5%} this year, port says

Imports fell {2%}.

The port will build a {$9 million} pier and hire {90} people.

Trade is forecast to grow {3%}.
"""


@pytest.mark.model
def test_a_new_paragraph_goes_on_with_forecasts_but_not_with_plans(mentions, days):
    found, _ = mentions(AHEAD_OF_LEAD, PUBLISHED)
    wanted = ["2019", "2019", "-", "-", "2019"]
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in wanted]


HEADLINE = """Harbour trade climbs to {$9 million}, port says

The port handled {$9 million} of goods in April and sacked {two} clerks on Monday.
"""


@pytest.mark.model
def test_a_headline_holds_when_the_text_says_so(mentions, days):
    found, _ = mentions(HEADLINE, PUBLISHED)
    assert (found[0].period_start, found[0].period_end) == days("2019-04")


POINT = """Vacancies report, April 2019

Vacancies fell to {900} at the end of April.

Openings shrank by {90}.
"""


@pytest.mark.model
def test_a_day_of_its_month_does_not_take_the_report_over(mentions, days):
    found, _ = mentions(POINT, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days("2019-04-30"), days("2019-04")]


ROUNDED = """Harbour trade climbs {15%} to {$6 million}, port says

The port handled {$5.94 million} of goods in April, {14.8%} more than a year before.
"""


@pytest.mark.model
def test_a_headline_rounds_what_the_text_says(mentions, days):
    found, _ = mentions(ROUNDED, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days("2019-04")] * 4


ASIDE = """Pickers earn less than they did

A charity, which interviewed {900} of them in March, says so in its report.

The average picker was paid {$9}.
"""


@pytest.mark.model
def test_a_time_by_the_way_ends_with_its_paragraph(mentions, days):
    found, _ = mentions(ASIDE, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days("2019-03"), days("-")]


@pytest.mark.model
def test_the_phrase_is_verbatim(mentions):
    (found, _) = mentions("Exports rose {5%} by the end of April.", PUBLISHED)
    assert found[0].period.text == "by the end of April"
    assert found[0].rules[-1] != ""
    assert "period:next_time" in found[0].rules


SURVEY = """A survey found that output rose {4%} in April. Most mills plan to hire {nine} people.

The dam, built for {$3 million}, will light {90} homes.
"""


@pytest.mark.model
def test_a_survey_speaks_for_its_paragraph_only(mentions, days):
    found, _ = mentions(SURVEY, PUBLISHED)
    wanted = ["2019-04", "2019-04", "-", "-"]
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in wanted]
