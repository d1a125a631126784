"""What a text goes on to speak of, and what not: the days of every {figure} in order, after the bar. 23 May 2019."""

from datetime import date

import pytest
from lines import rows

PUBLISHED = date(2019, 5, 23)

# stretches of days, as months are
STRETCHES = """
    The port handled {90 ships} from May 2 to May 9. Some {40} were tankers. | 2019-05-02..2019-05-09; 2019-05-02..2019-05-09
    Cinemas took {$9 million} between May 3 and May 12. The best film earned {$2 million}. | 2019-05-03..2019-05-12; 2019-05-03..2019-05-12
    Exports during May 1-15 came to {90 tons}. India bought {40}. | 2019-05-01..2019-05-15; 2019-05-01..2019-05-15
    Sales in the first week of May fell {5%}. Costs rose {2%}. | 2019-05-01..2019-05-07; 2019-05-01..2019-05-07
    From 4 to 11 May the fair drew {900 people}. They spent {$9 million}. | 2019-05-04..2019-05-11; 2019-05-04..2019-05-11
    The fair drew {900 people} from May 4 to May 11. The town has {90 hotels}. | 2019-05-04..2019-05-11; -
    Trade fell on the peak day to {9 tons}. | -
"""
# a report's results, named beside the day's trading
RESULTS = """
    Shares of Lorvik rose {7%} on Thursday after it posted first-quarter results. Revenue was {$9 million}. | 2019-05-23; 2019Q1
    Lorvik gained {4%} on Wednesday following results for the first quarter. Sales came to {$9 million}. | 2019-05-22; 2019Q1
    Lorvik shed {3%} on Wednesday as first-quarter earnings disappointed. Sales were {$9 million}. | 2019-05-22; 2019Q1
    Lorvik shed {3%} on Wednesday after first-quarter sales fell {5%}. | 2019-05-22; 2019Q1
    Wheat rose {7%} on Thursday. Corn lost {2%}. | 2019-05-23; 2019-05-23
    Sales rose {5%} in the first quarter. The shares were down {3%}. | 2019Q1; -
    Sales rose {5%} in the first quarter. The stock hit {$9}. | 2019Q1; -
    Sales rose {5%} in the first quarter. It closed {nine shops}. | 2019Q1; 2019Q1
"""
# what is decided, tried, drilled, told of a speaker or of one person
OFF_TOPIC = """
    Sales rose {5%} in the first quarter. The board declared a dividend of {9 cents}. | 2019Q1; -
    Sales rose {5%} in the first quarter. It authorised a share buyback of up to {$9 million}. | 2019Q1; -
    Sales rose {5%} in the first quarter. The dividend was held at {9 cents}. | 2019Q1; -
    Sales rose {5%} in the first quarter. It raised its payout to {9 cents}. | 2019Q1; -
    Sales rose {5%} in the first quarter. It paid dividends of {$9 million}. | 2019Q1; 2019Q1
    Sales rose {5%} in the first quarter. Its phase 3 trial enrolled {90 patients}. The cure helped {40} of them. | 2019Q1; -; -
    Sales rose {5%} in the first quarter. The clinic treated {90 patients}. | 2019Q1; 2019Q1
    Output rose {5%} in the first quarter. Hole 9 cut {14 metres} of ore. | 2019Q1; -
    Output rose {5%} in April, said the chief of the port, who put arrears at {$9 million}. | 2019-04; -
    Fares rose {5%} in April. Baker Ann Holm, 38, paid {$9 million} for a flat. | 2019-04; -
    Sales rose {5%} in April. The board puts the crop at {9 tons}. | 2019-04; 2019-04
    Sales rose {5%} in April. We used to sell {nine} a day. | 2019-04; -
    Sales rose {5%} in April. Before the bridge opened, {half} went by boat. | 2019-04; -
    Foreigners made up {5%} of buyers in April but have gone since the duty rose to {60%}. | 2019-04; -
"""
# what has been done besides; what is added is another statement
BESIDES = """
    The programme has trained {300 nurses} since March, and equipped {40 clinics}. | 2019-03-01..2019-05-23; 2019-03-01..2019-05-23
    The programme has trained {300 nurses} since March, and its head earns {$40}. | 2019-03-01..2019-05-23; -
    Some {210} container ships called at the port in April, the operator said. | 2019-04
    He said rents "will top {900 euros} next year", noting that a typical flat measures {60 square metres}. | 2020; -
    Rents will top {900 euros} next year, noting a gain of {60 euros}. | 2020; 2020
"""
# what stood on a day, beside what comes about over a stretch
POINTS = """
    Bad loans stood at {3%} as of March 31; net loans fell to {$9 million}. | 2019-03-31; 2019-03-31
    Sales rose {5%} in the first quarter. At the end of March it had {90 shops}, and costs fell {2%}. | 2019Q1; 2019-03-31; 2019Q1
    By the end of April the zone held {90 firms}. Brewers led with {40}. | 2019-04-30; 2019-04-30
    Rice had been sown on {90 hectares} by May 3, the board said. Wheat took up {40}. | 2019-05-03; 2019-05-03
    Sales rose {5%} in the first quarter. The firm had {90 shops} on May 3. Profit fell {2%}. | 2019Q1; 2019-05-03; 2019Q1
    The firm had {$9 million} at March 31. Its shares rose {3%}. | 2019-03-31; -
    The town has sold {90 plots} since May 2. Farmers were given {nine}. | 2019-05-02..2019-05-23; 2019-05-02..2019-05-23
    Exports have reached {90 tons} since May 2. Barley made up {nine} of it. | 2019-05-02..2019-05-23; 2019-05-02..2019-05-23
    The town has sold {90 plots} since May 2. It opened {nine} shops. | 2019-05-02..2019-05-23; -
"""
# what is said of the figure before, or was expected of it
OF_BEFORE = """
    It will spend {$9 million} in 2020, {half} of it borrowed. | 2020; 2020
    Costs rose {5%} in April, leaving {$9 million} of coats, {a third} of it old. | 2019-04; 2019-04; 2019-04
    Sales were {$9 million} in April, which equates to {90 cents} a head. | 2019-04; 2019-04
    Sales were {$9 million} in April, short of the {$9.2 million} that analysts had forecast. | 2019-04; 2019-04
    Sales were {$9 million} in April, against {$8 million} expected by economists. | 2019-04; 2019-04
    Some {900 jobs} had been created by the end of April, over {80%} of the goal. | 2019-04-30; 2019-04-30
    Its 2019 budget is {$9 million}, {76%} of which had been spent by the end of April. | 2019; 2019-04-30
    Sales rose {5%} in April. It polls {900 homes}, {71%} of which answered. | 2019-04; -; -
    Of the firm's {90 dealers}, {31} have shut since May 2. | -; 2019-05-02..2019-05-23
    It will idle {two} of its lines and, from July, put {90 people} on leave. | -; 2019-07-01..
    A share of {5%} now, up from {3%} two years ago, is small. | -; -
    Exports took up {$9 million} in April and imports {$8 million}. | 2019-04; 2019-04
"""
# what happened once, and what is to come at an event
EVENTS = """
    The dock was opened in 2015 at a cost of {$9 million}. It moved {90 tons}. | 2015; -
    The mill was founded in 1987 with {40 men}. It made {90 tons}. | 1987; -
    In 2018 the firm opened {nine} shops. Sales rose {5%}. | 2018; 2018
    For the next fair, to be held in October, the port expects {900 stands}. | 2019-10
    Under its new plan, which starts in July, the mill will shed {90 clerks}. | 2019-07
    For the mill, bought in April, the firm will pay {$9 million}. | -
    From January to April food shops sold {3%} less. | 2019-01-01..2019-04-30
    Sales came to {$9 million} in the whole of 2018. | 2018
    Orders came to {$9 million} in the first half of its 2018 fiscal year. | 2018-01..2018-06
    Brent for July rose {61 cents} on Wednesday. | 2019-05-22
    Trade with Norland for July rose {5%}. | 2018-07
    Inflation, at {9%} in April, will ease to {6%} by end-2021. | 2019-04; 2021-12-31
    The shop sold {900 coats} on Black Friday. | -
    Exports were {$9 million} in April, down {5%} from April 2018 ({$9.5 million}). | 2019-04; 2019-04; 2018-04
    Funds were {$9} in April ({$1 per share}), compared with {$8} ({$2 per share}) in April 2018. | 2019-04; 2019-04; 2018-04; 2018-04
"""
# lines of a page above the report, a paragraph on a longer stretch
PAGE = """Index 6,219.02 up {1.05%}

Workers at a floor where wages start at {$80}. Photo: DP

Exports grew by {15%} in April, data showed on Monday.

Knitwear fetched {$16 million}.

In the year to April, exports fell {2%}.

Knitwear fetched {$90 million}.
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), rows(STRETCHES, RESULTS, OFF_TOPIC, POINTS, OF_BEFORE, EVENTS))
def test_days(marked, wanted, mentions, days):
    found, _ = mentions(marked, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part.strip()) for part in wanted.split(";")]


@pytest.mark.model
def test_a_page_s_lines_are_no_opening(mentions, days):
    found, _ = mentions(PAGE, PUBLISHED)
    year = (date(2018, 5, 1), date(2019, 4, 30))
    none = (None, None)
    wanted = [none, none, days("2019-04"), days("2019-04"), year, year]
    assert [(m.period_start, m.period_end) for m in found] == wanted
