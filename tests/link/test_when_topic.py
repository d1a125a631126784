"""What a text goes on to speak of: the days of every {figure} in order, after the bar; `-` for none. 23 May 2019."""

from datetime import date

import pytest
from lines import rows

PUBLISHED = date(2019, 5, 23)

# times by the way, after which the text goes back to its topic
BY_THE_WAY = """
    Exports rose {5%} in April. In 2008 they had risen {9%}. Imports fell {2%}. | 2019-04; 2008; 2019-04
    Exports rose {5%} in April. In 2008 they rose {9%}. Imports fell {2%}. | 2019-04; 2008; 2008
    Jobs rose by {900} in April. The gain for March was revised to {200}. The rate held at {4%}. | 2019-04; 2019-03; 2019-04
    Arrivals reached {900} in the first quarter. In March alone {400} came. Fares rose {2%}. | 2019Q1; 2019-03; 2019Q1
    Exports rose {5%} in April, from last year's {3%}. Imports fell {2%}. | 2019-04; 2018; 2019-04
    Sales hit {$9} in April, a gain on the {$8} of 2017. Costs fell {2%}. | 2019-04; 2017; 2019-04
    The yard rejected {$9} from a rival that had bid {$8} in March. The bid carried a premium of {5%}. | -; 2019-03; -
    Funds lost {$2} in April, bringing outflows this year to {$9}. Bond funds lost {$1}. | 2019-04; 2019; 2019-04
"""
# budgets, forecasts and charges that are to come
PLANNED = """
    The town adopted a budget of {$9 million} for next year. Schools will get {$3 million}. | 2020; 2020
    The town adopted a budget of {$9 million} for next year. It has {40} schools. | 2020; -
    The town adopted a budget of {$9 million} for next year. Taxes would rise {3%} if the port shut. | 2020; -
    The town tabled its 2020 budget on Monday. Spending has been pegged at {$9 million}. | 2020
    The town closed its 2017 budget on Monday. Spending will be {$9 million}. | -
    The yard expects sales of {$9} in the third quarter. Its margin should stay above {4%}. | 2019Q3; 2019Q3
    The yard expects sales of {$9} in the third quarter. It employs {900}. | 2019Q3; -
    Tarvik will harvest {9 tons} in 2020, the bureau forecast. The oat estimate was cut to {3 tons}. | 2020; 2020
    It raised its full-year forecast to {$9 million}. Costs should be {$5 million}. | 2019; 2019
    From June 1 the toll will be {$9}. It will raise {$5 million}. | 2019-06-01..; 2019-06-01..
    From June 1 the toll will be {$9}. The bridge cost {$5 million}. | 2019-06-01..; -
    The port will be dug between 2020 and 2023. It has {nine} docks. | -
    The port will spend {$9 million} between 2020 and 2023. It has {nine} docks. | 2020..2023; -
    In May it will close {six} mills and shed {900} clerks. | 2019-05; 2019-05
    In May it closed {six} mills and shed {900} clerks. | 2019-05; 2019-05
"""
# figures whose time another one tells
SHARED = """
    Sales were {$9 million} in April. Analysts had expected {$8 million}. | 2019-04; 2019-04
    Sales were {$9 million} in April, above the consensus of {$8 million}. | 2019-04; 2019-04
    Sales were {$9 million} in April. {Six} analysts had expected less. | 2019-04; -
    The yard will shed {900} clerks by July. That leaves {90}. | 2019-07; 2019-07
    The yard was sold in 2017 for {$9 million}, a loss of {$2 million}. | 2017; 2017
    The yard has shared in {nine} works in towns hit by the flood since 2017. | 2017-01-01..2019-05-23
    The yard, which built {nine} ships in April, {5%} fewer than in March, is for sale. | 2019-04; 2019-04
    A poll taken in April had the mayor at {52%}. | 2019-04
    A bridge opened in April had cost {$9 million}. | -
    Orders came to {€9 million} in the first quarter (previous year: {€8 million}). | 2019Q1; 2018Q1
    Catch: cod {31%}, herring {12%} (2018) | 2018; 2018
    There is a price: {900} clerks, {a third} of all, will go in July. | 2019-07; 2019-07
    By 2011 the dock held {90} boats and employed {900}. | 2011; 2011
    A {€9 million} bridge, to be built in 2021, is planned. | 2021
    The interim dividend is {9 cents}. | -
    Sales rose {5%} in the first quarter. The interim dividend is {9 cents}. | 2019Q1; 2019Q1
"""
# what holds whatever the time
ANYWAY = """
    Sales rose {5%} this year. The yard has {900} clerks. | 2019; -
    Prices rose {5%} in April. The target is {3%}. | 2019-04; -
    The rate will pass the {3%} ceiling in July. | -
    {Two} of its {nine} mills will close by July. | 2019-07; -
    The town's {six} largest mills will earn {$9} by 2021. | -; 2021
    The mine lies {90 km} to the north and closed in April. | -
    Tarvik, a town of {900} people, lived on herring until 1980. | -
    The dock was founded in 1990 by brothers who had inherited {$900}. | -
"""
# expressions that hold no time, and those that do
EXPRESSIONS = """
    The fiscal deficit was {$9 million}. | -
    Lending to the financial sector rose {5%}. | -
    Rates shot up {5%} over six weeks to {$9}. | -; -
    Rates shot up {5%} in the two months to April. | 2019-03..2019-04
    The yard beat its 2017 record by {5%} in April. | 2019-04
    The yard was taken over in 2017 for {$9 million}. | 2017
    It has {90} shops, twice as many as in early 2017. | -
    Rents rose {5%} in April, {2 points} less than at the peak in mid-2017. | 2019-04; 2019-04
    In April trade stood at {96%} of its level in May 2017. | 2019-04
    Loans slipped to {3%} of the total in April. | 2019-04
    Output in April matched that of May 2017 at {40 tons}. | 2019-04
    Yields rose {5%} in April, just above the level reached in 2017. | 2019-04
    Exports in April were down {5%}, or {$9}, from April 2018. | 2019-04; 2019-04
    The firm bought Austral Mar SA for {$9 million}. | -
    The toll was paid by {900} lorries between May 1 and Sunday. | 2019-05-01..2019-05-19
    Copper was assessed on Tuesday at {$9} fob. | 2019-05-21
    It had drawn bids for {900} shares on Tuesday. | 2019-05-21
    The offer closes on Friday. Bids came for {900} shares. | -
    Shares fell {3%} on Wednesday, data showed. The index lost {1%}. | 2019-05-22; 2019-05-22
    In Tarvik, the rates for men ({3%}), women ({5%}) and the old ({9%}) fell in April. | 2019-04; 2019-04; 2019-04
    Drilling in April returned {9 tons}. | 2019-04
    Output grew {2%} in the first quarter, after shrinking {1%} in the fourth. | 2019Q1; 2018Q4
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), rows(BY_THE_WAY, PLANNED, SHARED, ANYWAY, EXPRESSIONS))
def test_days(marked, wanted, mentions, days):
    found, _ = mentions(marked, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part.strip()) for part in wanted.split(";")]


BUDGET = """The town adopted a budget of {$9 million} for next year.

The rise will cost a family {$90}. Museums will lose {5%} of their grants.

The mayor, who has {nine} votes, was not impressed.

A fee of {$3} will be charged at the port.
"""


@pytest.mark.model
def test_only_the_next_paragraph_goes_on_with_a_budget(mentions, days):
    found, _ = mentions(BUDGET, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days("2020")] * 3 + [days("-")] * 2


LINES = """Highlights
• First-quarter sales up {5%} to {$9 million} (Q1 2018: {$8 million})
• Profit of {$2 million}; margin down {10%}
• In April it sold {90} carts
"""


@pytest.mark.model
def test_the_lines_of_a_list_share_a_time(mentions, days):
    found, _ = mentions(LINES, PUBLISHED)
    wanted = ["2019Q1", "2019Q1", "2018Q1", "2019Q1", "2019Q1", "2019-04"]
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in wanted]


QUARTER = """The mill made {90 tons} in the first quarter. In April it shut for a day and lost {$9}.

Of the cloth sold in the quarter, {a third} went to Lorvik. Costs fell {5%}.
"""


@pytest.mark.model
def test_the_quarter_is_a_topic_again(mentions, days):
    found, _ = mentions(QUARTER, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [
        days(part) for part in ("2019Q1", "2019-04", "2019Q1", "2019Q1")
    ]


OPENED_LIST = """Lorvik approved {900 flats} in May 2019.

In the year ended May 2019 it approved {9,000 flats}. Of these:

• {5,000} were new
• {4,000} were old

Rents rose {5%}.
"""


@pytest.mark.model
def test_a_list_goes_on_with_the_time_of_what_opens_it(mentions, days):
    found, _ = mentions(OPENED_LIST, PUBLISHED)
    year = (date(2018, 6, 1), date(2019, 5, 31))
    wanted = [days("2019-05"), year, year, year, year]
    assert [(m.period_start, m.period_end) for m in found] == wanted


DONE = """
    The bond sold in 2017 is worth {$9 million}. | -
    The mill opened in 2015 employs {300 people}. | -
    Under part 1739 it has {$9 million}. | -
"""


@pytest.mark.model
@pytest.mark.parametrize("row", [line.strip() for line in DONE.strip().splitlines()])
def test_what_was_done_then_is_measured(mentions, days, row):
    text, _, wanted = row.partition(" | ")
    found, _ = mentions(text, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(wanted)]


COUNCIL = """The council met for an hour.

In other business Tuesday, council:
- Bought {three} cars for {$9,000} each
- Sold {40} desks

It has {nine} members.
"""


@pytest.mark.model
def test_a_line_without_figures_opens_a_list_of_its_day(mentions, days):
    found, _ = mentions(COUNCIL, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in ["2019-05-21"] * 3 + ["-"]]


PARTICIPLE = """The value of farm output contracted by {4%} in the first quarter, the office said.

Prices fell {5%}.
"""


@pytest.mark.model
def test_a_verb_taken_for_a_participle_still_gives_the_topic(mentions, days):
    found, _ = mentions(PARTICIPLE, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days("2019Q1")] * 2


WEEK = """Wheat prices gained last week on strong demand, brokers said on Monday.

Lorvik wheat was quoted at {$227} a tonne, up {$3}.
"""


@pytest.mark.model
def test_a_weeks_trading_is_a_topic(mentions, days):
    found, _ = mentions(WEEK, PUBLISHED)
    assert [m.period_start for m in found] == [date(2019, 5, 13)] * 2


HEADED = {
    "SCHOOLS\nHIGHLIGHTS (as of 15 May)\n\n• {6,112} pupils enrolled\n• {117} teachers hired\n\n"
    "Lorvik has {40 schools}.": ["2019-05-15", "2019-05-15", "-"],
    "Situation report No. 7 – 18 May 2019\n\n- {81} camps set up\n- {370} boats in use": ["2019-05-18", "2019-05-18"],
    "Lorvik, 18 May 2019\n\n- {81} camps set up": ["-"],
    "Fiscal Year 2018 (April 2017 to March 2018)\n\nSales: {$9 million}": ["2017-04..2018-03"],
    "2020 BUDGET\n\n41. Roads will get {$9 million}.": ["2020"],
}


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), HEADED.items())
def test_headings_that_date_what_is_below(marked, wanted, mentions, days):
    found, _ = mentions(marked, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in wanted]
