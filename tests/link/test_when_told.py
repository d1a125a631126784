"""How a text tells and carries the time: the days of every {figure} in order, `-` for none. 23 May 2019."""

from datetime import date

import pytest

PUBLISHED = date(2019, 5, 23)

# what describes a time, says when something was forecast, or begins a clause
TOLD = """
    In April, the last month of the quarter, output fell {3%}. | 2019-04
    In July, the opening month of the new fiscal year, output fell {3%}. | 2018-07
    In 2017, the first full year of the scheme, it paid {$5 million}. | 2017
    In April, the first quarter of 2018 forgotten, output fell {3%}. | 2019-04
    Output rose {5%} in 2018. The bank's November projection had put the rise at {4%}. | 2018; 2018
    A November survey put growth at {4%}. | 2018-11
    Over 2016-18, donors gave {$9 million} a year. | 2016..2018
    Sales rose {9%} over 2016. | -
    Relative to the first quarter, output was down {9%}. | -
    In comparison with 2017, output was down {9%}. | -
    The rate was {76%} in April, {2 points} higher and the joint-highest since records began in 1971. | 2019-04; 2019-04
    In April the flood shut {two} mills for 19 days. | 2019-04
    The flood shut {two} mills for 19 days. | -
    Before, {seven} mills ran at night. | -
    Growth is seen at {4%} in 2019 and {5%} over the medium term. | 2019; -
    Sales rose {5%} in 2017. Costs, which rose {4%} that year, had eased {2%} by April. | 2017; 2017; 2019-04
    Output rose {5%} in the April-to-June period of 2018. | 2018Q2
    Output grew {5%} in the review quarter. | 2019Q1
    Output grew {5%} in the month under review. | 2019-04
    Reserves were {$3 billion} at the end of March. In the quarter they fell by {US$2}. | 2019-03-31; 2019Q1
    The gap widened in the quarter to {US$9 million}. | -
    For the business year ending next March it forecasts profit of {$9}. | 2019-04-01..2020-03-31
"""


@pytest.mark.model
@pytest.mark.parametrize("row", [row.strip() for row in TOLD.strip().splitlines()])
def test_what_a_time_says(row, mentions, days):
    text, wanted = row.split(" | ")
    found, _ = mentions(text, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in wanted.split("; ")]


# verbs and clauses that a time reaches, or a topic goes on with
REACHED = """
    In April fares brought in {$5 million}. | 2019-04
    In April, Lorvik grain shipments brought in {$5 million}. Rents rose {2%}. | 2019-04; 2019-04
    April brought some relief (+{4%}). Costs rose {3%}. | 2019-04; 2019-04
    May saw sales climb {4%}. | 2019-05
    In 2017 the firm spent {$3 million}. Rooms cost {$90} a night. | 2017; -
    Prices rose in April. Sales were up, with {46%} of firms reporting gains, and jobs rose {3%}. | 2019-04; 2019-04
    The firm, with {90} shops in Asia, sold {40 tons} in April. | -; 2019-04
    In April gold shipments, valued at {$9 million}, gained {6%}. | 2019-04; 2019-04
    The firm, valued at {$9 million}, sold {40 tons} in April. | -; 2019-04
    The Fund expects output to expand {3%} in 2019. In the south growth is put at {1%}. | 2019; 2019
    The town adopted a budget of {$9 million} for next year. Capital spending has been raised to {$2 million}. | 2020; 2020
    Harbours took {58%} of last year's total. | 2018
    Exports accounted for {58%} of last year's output. | 2018
    Sales were {58%} of last year's level. | -
    On Friday it signed a loan agreement amounting to {$9 million}. | 2019-05-17
    On May 3 the board approved the disbursement of {$9 million}. | 2019-05-03
    On May 3 the board approved the removal of {63 posts}. | -
    It raised {€400m} through a loan and {€350m} due 2036. | -; -
    It will refinance a {€500m} hybrid callable in 2026. | -
"""


@pytest.mark.model
@pytest.mark.parametrize("row", [row.strip() for row in REACHED.strip().splitlines()])
def test_what_a_time_reaches(row, mentions, days):
    text, wanted = row.split(" | ")
    found, _ = mentions(text, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in wanted.split("; ")]


# days, of which the next sentence may still speak
POINTS = """
    On Monday Tarn bought {nine} ships. It paid {$5 million} for them. | 2019-05-20; 2019-05-20
    On Monday Tarn bought {nine} ships. It employs {900} clerks. | 2019-05-20; -
    On Monday Tarn sold its seat for {$9 million}. It booked a gain of {$2 million}. | 2019-05-20; -
    Tarn said on Monday that it had {nine} ships. It paid {$5 million} for them. | -; -
    At 31 December 2018 assets came to {$9 billion}. Deposits provided {71%} of funding. | 2018-12-31; 2018-12-31
    By the end of April farms had sold {9 tons}. Of this, {half} went abroad. | 2019-04-30; 2019-04-30
    On Dec. 31 cash was down to {$3}. Suppliers were owed {$2} on that day. | 2018-12-31; 2018-12-31
    Revenue in the half-year to 31 March fell to {$9}. Cash of {$4} at that date was ample. | 2018-10..2019-03; 2019-03-31
    The council met on Tuesday. On the same night, a plan for fees drew {40} residents. | 2019-05-21
    It bought the mill on 3 March 2016 for {$5} and on the same day sold {40%} of it. | 2016-03-03; 2016-03-03
    On the same day last year it had {40} ships. | -
    Sales rose {5%} in April. That weekend {40} shops shut. | 2019-04; -
    As of April 30 this year, assets were {$4 billion}. | 2019-04-30
    On 30 June last year it had {40} ships. | 2018-06-30
    05/23/2019 - Aid from the {14 members} came to {$9} in 2018. | 2018; 2018
    In its new financial year the carrier hopes to fly {9 tons}. | 2019
    Output grew {2%} in the first quarter, slower than the {3%} of the fourth. Mining shrank by {5%}. | 2019Q1; 2018Q4; 2019Q1
    Prices rose {3%} in April, above the {2%} seen in March and the bank's target of {1%}. | 2019-04; 2019-03; -
    Shares closed on Wednesday at {$9}. Foreigners sold {$9 billion} worth of the stock. | 2019-05-22; 2019-05-22
    Now {900} cars use it. The town expects four times that number by 2022. | -
"""


@pytest.mark.model
@pytest.mark.parametrize("row", [row.strip() for row in POINTS.strip().splitlines()])
def test_days_gone_on_with(row, mentions, days):
    text, wanted = row.split(" | ")
    found, _ = mentions(text, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in wanted.split("; ")]


OUTLOOK = """OUTLOOK FOR 2020

The group expects to launch {nine} products. Spending will be held to {$9 million}.

REVIEW OF 2018

Sales came to {$3 million}.
"""


@pytest.mark.model
def test_a_heading_of_what_is_to_come(mentions, days):
    found, _ = mentions(OUTLOOK, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days("2020"), days("2020"), days("2018")]


# what the text mentions by the way, and what stands after `and`
ASIDES = """
    On Wednesday the lira fell {1%} to {6}. It has lost {9%} this year. Stocks fell {2%}. | 2019-05-22; 2019-05-22; 2019; 2019-05-22
    Prices rose {2%} in April. They have gained {8%} this year. Exports fell {3%}. | 2019-04; 2019; 2019-04
    Last year it gave {$5 million} for roads, and this year a further {$7 million}. | 2018; 2019
    In 2017 it sold {40} ships, and in 2018 another {50}. | 2017; 2018
    It sold {40} ships in 2017 and {50} in 2018. | 2017; 2018
    By May 3 it had sown {9 acres}. A year earlier the figure was {5}. | 2019-05-03; 2018-05-03
    In 2016, 2017 and 2018 it paid {3 million}, {4 million} and {5 million} euros respectively. | 2016; 2017; 2018
    It plans to sell {40} ships and in 2020 will open {three} yards. | -; 2020
    Inflation should average {2%} in 2019. Unemployment will drop to {7%}. | 2019; 2019
    Inflation should average {2%} in 2019. The plant will employ {70} clerks. | 2019; -
"""


@pytest.mark.model
@pytest.mark.parametrize("row", [row.strip() for row in ASIDES.strip().splitlines()])
def test_what_is_told_by_the_way(row, mentions, days):
    text, wanted = row.split(" | ")
    found, _ = mentions(text, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in wanted.split("; ")]
