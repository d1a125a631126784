"""Time expressions → their days. A row: publication date | expression | days, as the `days` fixture writes them."""

import inspect
from datetime import date

import pytest

from figex.times import CALENDAR, FiscalYear, find, resolve
from figex.times.forms import FORMS
from figex.times.resolve import RULES

YEARS = """
    2019-02-08 | 2016 | 2016
    2019-02-08 | 2013-16 | 2013..2016
    2019-02-08 | 2013–2016 | 2013..2016
    2019-02-08 | from 2013 to 2016 | 2013..2016
    2019-02-08 | between 2010 and 2014 | 2010..2014
    2019-02-08 | 2017/18 season | 2017..2018
    2019-02-08 | 1999-00 | 1999..2000
    2019-02-08 | the 1990s | 1990..1999
    2019-02-08 | the whole of 2018 | 2018
    2019-02-08 | full-year 2018 | 2018
    2019-02-08 | last year | 2018
    2019-02-08 | this year | 2019
    2019-02-08 | next year | 2020
    2019-02-08 | earlier this year | 2019
    2019-02-08 | mid-2018 | 2018
    2019-02-08 | by mid-2020 | 2020-06-30
    2019-02-08 | since mid-2018 | 2018-06-30..2019-02-08
    2019-02-08 | by mid-year | 2019-06-30
    2019-02-08 | since the turn of the year | 2019-01-01..2019-02-08
    2019-02-08 | the four years to 2021-22 | 2018..2022
    2019-02-08 | the four years to FY22 | 2019..2022
    2019-02-08 | two years ago | -
    2019-02-08 | at midyear 2018 | 2018-06-30
    2019-02-08 | 2017's | 2017
    2019-02-08 | 2010's | 2010
    2019-02-08 | the 1990's | 1990..1999
    2019-02-08 | the '80s | 1980..1989
    2019-02-08 | CY2017 | 2017
    2019-02-08 | CY17 | 2017
    2019-02-08 | the 2011 census | 2011
    2019-02-08 | the 2017 general election | 2017
    2019-02-08 | by year's end | 2019-12-31
    2019-02-08 | the quarter's end | 2018-12-31
    2019-02-08 | the year just ended | 2018
    2019-02-08 | the past quarter | 2018Q4
    2019-02-08 | the next quarter | 2019Q2
    2019-02-08 | the most recent quarter | 2018Q4
    2019-02-08 | the year before last | 2017
    2019-02-08 | the month before last | 2018-12
    2019-02-08 | the second calendar quarter of 2018 | 2018Q2
    2019-02-08 | since the end of December | 2018-12-31..2019-02-08
    2019-02-08 | in the wet season | -
    2019-02-08 | over the forecast period | -
    2019-02-08 | over the projection horizon | -
    2019-02-08 | over a five-year period | -
    2019-02-08 | over a period of ten years | -
    2019-02-08 | in three to five years | -
    2019-02-08 | in a year's time | -
    2019-02-08 | in the last couple of years | -
    2019-02-08 | over the last half-century | -
    2019-02-08 | over the Easter weekend | -
    2019-02-08 | since then | -
    2019-02-08 | thus far | -
    2019-02-08 | the year 2017 | 2017
    2019-02-08 | since the year 2000 | 2000-01-01..2019-02-08
    2019-02-08 | since at least 2005 | 2005-01-01..2019-02-08
    2019-02-08 | the three years from 2012 | 2012..2014
    2019-02-08 | the current year to March 2020 | 2019-04..2020-03
    2019-02-08 | no later than the end of June 2019 | 2019-06-30
    2019-02-08 | on or before June 30, 2018 | 2018-06-30
    2019-02-08 | no earlier than 2021 | 2021-01-01..
    2019-02-08 | until at least 2026 | ..2026-12-31
    2019-02-08 | up to and including 2020 | ..2020-12-31
    2019-02-08 | the period to 2030 | ..2030-12-31
    2019-02-08 | In the first three years | -
"""
PARTS = """
    2016-11-07 | the third quarter of 2016 | 2016Q3
    2016-11-07 | Q3 | 2016Q3
    2016-11-07 | Q4 2015 | 2015Q4
    2016-11-07 | 3Q18 | 2018Q3
    2016-11-07 | 2018Q4 | 2018Q4
    2016-11-07 | Quarter 1 2018 | 2018Q1
    2016-11-07 | 4th quarter 2018 | 2018Q4
    2016-11-07 | the September quarter | 2016Q3
    2016-11-07 | Fourth-quarter | 2016Q4
    2016-11-07 | the second quarter of last year | 2015Q2
    2016-11-07 | the final quarter of 2015 | 2015Q4
    2016-11-07 | last quarter | 2016Q3
    2016-11-07 | H1 2015 | 2015H1
    2016-11-07 | 1H15 | 2015H1
    2016-11-07 | the first half | 2016H1
    2016-11-07 | first-half | 2016H1
    2016-11-07 | the first half of October | 2016-10-01..2016-10-15
    2016-11-07 | the second half of February 2016 | 2016-02-16..2016-02-29
    2016-11-07 | the first four months of 2015 | 2015-01..2015-04
    2016-11-07 | the first 10 months | 2016-01..2016-10
    2016-11-07 | the first three quarters | 2016Q1..2016Q3
    2016-11-07 | the final two months of 2015 | 2015-11..2015-12
    2016-11-07 | the second six months of 2015 | 2015H2
    2016-11-07 | Q3-2015 | 2015Q3
    2016-11-07 | Q3/15 | 2015Q3
    2016-11-07 | Q3'15 | 2015Q3
    2016-11-07 | 3Q'15 | 2015Q3
    2016-11-07 | 2015:Q3 | 2015Q3
    2016-11-07 | H2/2015 | 2015H2
    2016-11-07 | 2H'15 | 2015H2
    2016-11-07 | 2015's third quarter | 2015Q3
    2016-11-07 | last year's second half | 2015H2
    2016-11-07 | this year's Q2 | 2016Q2
    2016-11-07 | Q1-Q3 2015 | 2015Q1..2015Q3
    2016-11-07 | Q2 to Q3 | 2016Q2..2016Q3
    2016-11-07 | from the first to the third quarter of 2015 | 2015Q1..2015Q3
    2016-11-07 | the second and third quarters of 2015 | 2015Q2..2015Q3
    2016-11-07 | 9M 2015 | 2015-01..2015-09
    2016-11-07 | from July 1, 2015, through June 30, 2016 | 2015-07-01..2016-06-30
    2016-11-07 | between May 2015 and March | 2015-05..2016-03
    2016-11-07 | between May 2015 and July | 2015-05..2015-07
    2016-11-07 | by the weekend | 2016-11-12..2016-11-13
    2016-11-07 | 6M15 | 2015H1
    2016-11-07 | the December half | 2015H2
    2016-11-07 | the December quarter | 2015Q4
    2016-11-07 | the June half of 2016 | 2016H1
    2016-11-07 | April-September half | 2016-04..2016-09
    2016-11-07 | quarter two of 2015 | 2015Q2
    2016-11-07 | the first trimester of 2016 | 2016Q1
    2016-11-07 | the 2015 first half | 2015H1
    2016-11-07 | the 2015 third quarter | 2015Q3
    2016-11-07 | Q2 and Q3 2015 | 2015Q2..2015Q3
    2016-11-07 | in the nine months of 2016 | 2016-01..2016-09
    2016-11-07 | the first week of this month | 2016-11-01..2016-11-07
    2016-11-07 | the first half of last month | 2016-10-01..2016-10-15
    2016-11-07 | the June year | 2015-07..2016-06
    2016-11-07 | the March 2015 year | 2014-04..2015-03
    2016-11-07 | the year to the June quarter | 2015-07..2016-06
"""
MONTHS = """
    2019-07-27 | in June | 2019-06
    2019-07-27 | in July | 2019-07
    2019-07-27 | August | 2018-08
    2019-07-27 | May 2017 | 2017-05
    2019-07-27 | Sept. 2017 | 2017-09
    2019-07-27 | Dec '17 | 2017-12
    2019-07-27 | September last year | 2018-09
    2019-07-27 | last November | 2018-11
    2019-07-27 | last month | 2019-06
    2019-07-27 | January-June | 2019H1
    2019-07-27 | from January to May | 2019-01..2019-05
    2019-07-27 | October-March | 2018-10..2019-03
    2019-07-27 | April to June 2017 | 2017Q2
    2019-07-27 | between April and June 2017 | 2017Q2
    2019-07-27 | May and June | 2019-05..2019-06
    2019-07-27 | December and January 2018 | 2017-12..2018-01
    2019-07-27 | between February and July | 2019-02..2019-07
    2019-07-27 | between February and August | 2018-02..2018-08
    2019-07-27 | the first seven months | 2019-01..2019-07
    2019-07-27 | end-June | 2019-06-30
    2019-07-27 | the month of April | 2019-04
    2019-07-27 | the six months from October | 2018-10..2019-03
    2019-07-27 | the two years beginning July 2016 | 2016-07..2018-06
    2019-07-27 | the last trading day of June | 2019-06-28
    2019-07-27 | the first working day of June | 2019-06-03
    2019-07-27 | the thirteen weeks ended June 30, 2019 | 2019-04-01..2019-06-30
    2019-07-27 | the day before yesterday | 2019-07-25
    2019-07-27 | the day after tomorrow | 2019-07-29
    2019-07-27 | Sunday, 21 July | 2019-07-21
    2019-07-27 | Sunday the 21st of July | 2019-07-21
    2019-07-27 | Mon, 22 July | 2019-07-22
    2019-07-27 | Thurs., July 25 | 2019-07-25
    2019-07-27 | 31-May-2019 | 2019-05-31
    2019-07-27 | end-2018 | 2018-12-31
    2019-07-27 | end-Q1 | 2019-03-31
    2019-07-27 | at the end of May | 2019-05-31
    2019-07-27 | March-end | 2019-03-31
    2019-07-27 | as of March-end 2018 | 2018-03-31
    2019-07-27 | by mid-October | 2019-10-15
    2019-07-27 | May & June | 2019-05..2019-06
    2019-07-27 | Jan and Feb 2018 | 2018-01..2018-02
"""
DAYS = """
    2019-07-27 | March 19 | 2019-03-19
    2019-07-27 | 19 March | 2019-03-19
    2019-07-27 | Oct. 7 | 2018-10-07
    2019-07-27 | the 3rd of May 2018 | 2018-05-03
    2019-07-27 | 12/31/2018 | 2018-12-31
    2019-07-27 | 31/12/2018 | 2018-12-31
    2019-07-27 | 2018-12-31 | 2018-12-31
    2019-07-27 | May 3-9 | 2019-05-03..2019-05-09
    2019-07-27 | between January and May 26 | 2019-01-01..2019-05-26
    2019-07-27 | between March 4 and April 2, 2018 | 2018-03-04..2018-04-02
    2019-07-27 | from 1 October to 15 April | 2018-10-01..2019-04-15
    2019-07-27 | from mid-March to the end of May | 2019-03-15..2019-05-31
    2019-07-27 | 12 December 2017 to 3 January 2018 | 2017-12-12..2018-01-03
    2019-07-27 | as of June 30 | 2019-06-30
    2019-07-27 | on Tuesday | 2019-07-23
    2019-07-27 | on Saturday | 2019-07-27
    2019-07-27 | yesterday | 2019-07-26
    2019-07-27 | last week | 2019-07-15..2019-07-21
    2019-07-27 | Thursday, May 2, 2019 | 2019-05-02
    2019-07-27 | 3-9 May 2018 | 2018-05-03..2018-05-09
    2019-07-27 | from 3 to 9 May | 2019-05-03..2019-05-09
    2019-07-27 | between May 3 and 9 | 2019-05-03..2019-05-09
    2019-07-27 | May 3 and 4 | 2019-05-03..2019-05-04
    2019-07-27 | from Tuesday to Thursday | 2019-07-23..2019-07-25
    2019-07-27 | the week of May 2 | 2019-04-29..2019-05-05
    2019-07-27 | three days ago | 2019-07-24
    2019-07-27 | a decade ago | 2009
"""
STRETCHES = """
    2018-08-22 | the 12 months to May 2018 | 2017-06..2018-05
    2018-08-22 | the year to June 30 | 2017-07..2018-06
    2018-08-22 | the three months to 31 July | 2018-05..2018-07
    2018-08-22 | nine months ended September 2017 | 2017-01..2017-09
    2018-08-22 | the year through March 2019 | 2018-04..2019-03
    2018-08-22 | the half-year to December 31 | 2017H2
    2018-08-22 | the week ended Aug. 11 | 2018-08-05..2018-08-11
    2018-08-22 | the fiscal year beginning April 1 | 2018-04..2019-03
    2018-08-22 | the fiscal year that begins October 1 | 2018-10..2019-09
    2018-03-22 | the year to March | 2017-04..2018-03
    2018-03-22 | the year to March 31 | 2016-04..2017-03
    2018-08-22 | in the last quarter of 2017 | 2017Q4
    2018-08-22 | the last month of 2017 | 2017-12
    2018-08-22 | the first week of May | 2018-05-01..2018-05-07
    2018-08-22 | in the last week of May | 2018-05-25..2018-05-31
    2018-08-22 | the second fortnight of May | 2018-05-15..2018-05-28
    2018-08-22 | the latter half of 2017 | 2017H2
    2018-08-22 | the March 2017 quarter | 2017Q1
    2018-08-22 | the five years to 2017 | 2013..2017
    2018-08-22 | the decade to 2017 | 2008..2017
    2018-08-22 | since its launch in 2015 | 2015-01-01..2018-08-22
    2018-08-22 | in the last week | -
    2018-08-22 | the last three months of 2017 | 2017Q4
    2018-01-22 | the final three months | 2017Q4
    2018-08-22 | year-end 2015 | 2015-12-31
    2018-08-22 | 2015 year-end | 2015-12-31
    2018-08-22 | last year's first nine months | 2017-01..2017-09
    2018-08-22 | 2016's last two quarters | 2016H2
    2018-08-22 | the year's first six months | 2018H1
    2018-08-22 | the first ten days of this month | 2018-08-01..2018-08-10
    2018-08-22 | the season's first six weeks | -
    2018-08-22 | the first two months of the strike | -
    2018-08-22 | January up to July | 2018-01..2018-07
    2018-08-22 | the present quarter | 2018Q3
    2018-08-22 | the outgoing year | 2018
    2018-08-22 | June of the current year | 2018-06
    2018-08-22 | at last count | -
    2018-08-22 | the year to date | 2018-01-01..2018-08-22
    2018-08-22 | so far this year | 2018-01-01..2018-08-22
    2018-08-22 | since January | 2018-01-01..2018-08-22
    2018-08-22 | since 2015 | 2015-01-01..2018-08-22
    2018-08-22 | since the start of the year | 2018-01-01..2018-08-22
    2018-08-22 | since Christmas | 2017-12-25..2018-08-22
    2018-08-22 | by 2030 | 2030
    2018-08-22 | by March | 2019-03
    2018-08-22 | by the end of 2020 | 2020-12-31
    2018-08-22 | by the end of next year | 2019-12-31
    2018-08-22 | until the end of October | ..2018-10-31
    2018-08-22 | through 2022 | ..2022
    2018-08-22 | from 2020 | 2020..
    2018-08-22 | from November | 2018-11..
    2018-08-22 | before 2030 | -
    2018-08-22 | so far | -
    2018-08-22 | over the next five years | -
    2018-08-22 | since the merger | -
    2018-08-22 | this summer | -
    2018-08-22 | at year-end | 2017-12-31
    2018-08-22 | the year ending this month | 2017-09..2018-08
    2018-08-22 | the quarter ended last month | 2018-05..2018-07
    2018-08-22 | the week to Friday | 2018-08-11..2018-08-17
    2018-08-22 | Monday last week | 2018-08-13
    2018-08-22 | Friday of last week | 2018-08-17
    2018-08-22 | Monday this week | 2018-08-20
    2018-08-22 | Monday of next week | 2018-08-27
    2018-08-22 | last Monday | 2018-08-20
    2018-02-22 | the year that began in July | 2017-07..2018-06
    2018-08-22 | so far this quarter | 2018-07-01..2018-08-22
    2018-08-22 | the month to date | 2018-08-01..2018-08-22
    2018-08-22 | so far in 2018 | 2018-01-01..2018-08-22
    2018-08-22 | in the past week | -
    2018-08-22 | over the coming quarter | -
    2018-08-22 | the just-ended quarter | 2018Q2
    2018-08-22 | from Q3 2016 to Q2 2018 | 2016Q3..2018Q2
    2018-08-22 | the third quarter of 2016 to the second quarter of 2018 | 2016Q3..2018Q2
    2018-08-22 | between early 2016 and late 2017 | 2016..2017
    2018-08-22 | from 2015 until the middle of 2018 | 2015-01-01..2018-06-30
    2018-08-22 | from the end of 2015 to 2017 | 2015-12-31..2017-12-31
    2018-08-22 | year to date through July | 2018-01..2018-07
    2018-08-22 | starting in November | 2018-11..
    2018-08-22 | beginning January 1, 2019 | 2019-01-01..
    2018-08-22 | the beginning of 2018 | 2018-01-01
    2018-08-22 | by the end of the 14th Five-Year Plan period (2021-25) | 2025-12-31
    2018-08-22 | the fortnight to August 14 | 2018-08-01..2018-08-14
    2018-08-22 | the first semester of 2018 | 2018H1
    2018-08-22 | the semester to June | 2018H1
    2018-08-22 | since the raids of May 3 | 2018-05-03..2018-08-22
    2018-08-22 | since its listing on May 3 | 2018-05-03..2018-08-22
    2018-08-22 | since the border reopened | -
    2018-08-22 | between Q1 and Q3 2017 | 2017Q1..2017Q3
"""


def rows(*tables):
    return [tuple(part.strip() for part in line.split("|")) for table in tables for line in table.strip().splitlines()]


def only(text):
    """The one expression of a text, which must be all of it but a preposition."""
    (time,) = find(text)
    assert len(text) - (time.end - time.start) <= len("on ")
    return time


@pytest.mark.parametrize(("published", "text", "wanted"), rows(YEARS, PARTS, MONTHS, DAYS, STRETCHES))
def test_days(published, text, wanted, days):
    assert resolve(only(text), date.fromisoformat(published)) == days(wanted)


# publication date | the period last spoken of | expression | days
MOVED = """
    2019-07-27 | 2019-05 | a year earlier | 2018-05
    2019-07-27 | 2019-05 | the year-ago month | 2018-05
    2019-07-27 | 2019-05 | two years before | 2017-05
    2019-07-27 | 2019-02 | a year ago | 2018-02
    2019-07-27 | 2019Q2 | three months earlier | 2019Q1
    2019-07-27 | 2019Q2 | the same period last year | 2018Q2
    2019-07-27 | 2019H1 | the corresponding period of 2017 | 2017H1
    2019-07-27 | 2019Q2 | the previous quarter | 2019Q1
    2019-07-27 | 2019-05 | the month before | 2019-04
    2019-07-27 | 2019-05-31 | a year earlier | 2018-05-31
    2019-07-27 | 2016 | the following year | 2017
    2019-07-27 | 2016 | that year | 2016
    2019-07-27 | 2016 | a year later | 2017
    2019-07-27 | 2019Q2 | over the six months | 2019H1
    2019-07-27 | 2019Q2 | in the quarter | 2019Q2
    2019-07-27 | 2019-05 | year to date | 2019-01..2019-05
    2019-07-27 | 2019Q1 | through the year | 2018Q2..2019Q1
    2019-07-27 | 2018 | a week earlier | -
    2019-07-27 | 2019H1 | at period end | 2019-06-30
    2019-07-27 | 2019-07-14 | in the week to that date | 2019-07-08..2019-07-14
    2019-07-27 | 2018-10..2019-03 | the same stretch of last season | 2017-10..2018-03
    2019-07-27 | 2019Q2 | the latest quarter | 2019Q2
    2019-07-27 | 2018 | year-end | 2018-12-31
    2019-07-27 | 2019-02..2019-05 | the same months of 2017 | 2017-02..2017-05
    2019-07-27 | 2019-02..2019-05 | the corresponding four months of last year | 2018-02..2018-05
    2019-07-27 | 2019Q2 | the previous three months | 2019Q1
    2019-07-27 | 2019-07-06..2019-07-12 | the week before | 2019-06-29..2019-07-05
    2019-07-27 | 2019-05..2019-07 | the previous quarter | 2019-02..2019-04
    2019-07-27 | 2019Q2 | in the preceding three months | 2019Q1
    2019-07-27 | 2015 | the following two years | 2016..2017
    2019-07-27 | 2017..2018 | the season before | 2016..2017
    2019-07-27 | 2018H2 | half-year net profit | 2018H2
    2019-07-27 | 2019Q2 | half-year net profit | 2019H1
    2019-07-27 | - | nine-month revenue | 2018-01..2018-09
    2019-04-01 | - | at the end of the year | 2018-12-31
    2019-07-27 | - | at the end of the quarter | 2019-06-30
    2019-07-27 | 2019Q2 | the year-ago three months | 2018Q2
    2019-07-27 | 2019Q2 | year ago | 2018Q2
    2019-07-27 | 2019Q2 | the prior year period | 2018Q2
    2019-07-27 | 2019Q2 | the previous year's quarter | 2018Q2
    2019-07-27 | 2019Q2 | the comparable year-ago quarter | 2018Q2
    2019-07-27 | 2019Q2 | the same 2017 period | 2017Q2
    2019-07-27 | 2019Q2 | the same three-month period of 2017 | 2017Q2
    2019-07-27 | 2019Q2 | the corresponding quarter of the previous fiscal | 2018Q2
    2019-07-27 | 2019H1 | the corresponding period | 2018H1
    2019-07-27 | 2019H1 | the same period | 2019H1
    2019-07-27 | 2019H1 | the previous corresponding period | 2018H1
    2019-07-27 | 2019H1 | the pcp | 2018H1
    2019-07-27 | - | at the beginning of the month | 2019-07-01
    2019-07-27 | 2018H1 | in the second. | 2018H2
    2019-07-27 | 2018Q1 | in the second. | 2018Q2
    2019-07-27 | 2018-03 | in the second. | 2019Q2
    2019-07-27 | 2019Q2 | in the current one. | 2019Q3
    2019-07-27 | 2019-06 | in the previous one. | 2019-05
    2019-07-27 | 2017-03 | the previous June | 2016-06
    2019-07-27 | 2017-03 | the following June | 2017-06
    2019-07-27 | 2019Q2 | so far this year | 2019-01..2019-06
"""


@pytest.mark.parametrize(("published", "said", "text", "wanted"), rows(MOVED))
def test_days_from_the_period_last_spoken_of(published, said, text, wanted, days):
    assert resolve(find(text)[0], date.fromisoformat(published), days(said)) == days(wanted)


INDIA = FiscalYear(first=4, named_by_end=True, quarters=True)
JAPAN = FiscalYear(first=4, named_by_end=False)
AUSTRALIA = FiscalYear(first=7, named_by_end=True, quarters=True)
FISCAL = [
    (CALENDAR, "FY24", "2024"),
    (CALENDAR, "fiscal 2024-26", "2024..2026"),
    (CALENDAR, "2018-19", "2018..2019"),
    (INDIA, "FY24", "2023-04..2024-03"),
    (INDIA, "2018-19", "2018-04..2019-03"),
    (INDIA, "FY2018-19", "2018-04..2019-03"),
    (INDIA, "the 2018-19 sugar season", "2018..2019"),
    (INDIA, "this fiscal", "2022-04..2023-03"),
    (INDIA, "the current year", "2022-04..2023-03"),
    (JAPAN, "the current year", "2023"),
    (INDIA, "the first quarter", "2022Q2"),
    (INDIA, "Q3 FY22", "2021Q4"),
    (INDIA, "the December quarter", "2022Q4"),
    (INDIA, "the second half of 2018-19", "2018-10..2019-03"),
    (JAPAN, "fiscal 2019", "2019-04..2020-03"),
    (JAPAN, "the first quarter", "2023Q1"),
    (AUSTRALIA, "the second half", "2023H1"),
    (AUSTRALIA, "FY19", "2018-07..2019-06"),
    (AUSTRALIA, "the first seven weeks of FY19", "2018-07-01..2018-08-18"),
    (AUSTRALIA, "July-February 2018-19", "2018-07..2019-02"),
    (AUSTRALIA, "the first quarter", "2022Q3"),
    (AUSTRALIA, "the fourth quarter", "2022Q4"),
    (INDIA, "Q3FY22", "2021Q4"),
    (INDIA, "3QFY22", "2021Q4"),
    (INDIA, "FY22 Q3", "2021Q4"),
    (INDIA, "FY2021-22 H1", "2021-04..2021-09"),
    (INDIA, "H1FY22", "2021-04..2021-09"),
    (INDIA, "9MFY22", "2021-04..2021-12"),
    (INDIA, "9M FY2021-22", "2021-04..2021-12"),
    (INDIA, "by the end of FY24", "2024-03-31"),
    (INDIA, "FY24-end", "2024-03-31"),
    (INDIA, "from FY20 to FY22", "2019-04..2022-03"),
    (INDIA, "the corresponding quarter of FY22", "-"),
    (INDIA, "the upcoming fiscal year", "2023-04..2024-03"),
    (INDIA, "the new fiscal year", "2023-04..2024-03"),
    (AUSTRALIA, "the first month of the new fiscal year", "2022-07"),
    (INDIA, "the previous financial year", "2021-04..2022-03"),
    (INDIA, "between April and July this fiscal", "2022-04..2022-07"),
    (INDIA, "between January and March this fiscal", "2023-01..2023-03"),
    (INDIA, "the current business year", "2022-04..2023-03"),
    (INDIA, "the first nine months", "2022-04..2022-12"),
    (JAPAN, "the first nine months", "2022-01..2022-09"),
    (INDIA, "the past fiscal", "2021-04..2022-03"),
    (AUSTRALIA, "the 2019 financial year", "2018-07..2019-06"),
    (AUSTRALIA, "the first half of the 2019 financial year", "2018H2"),
    (AUSTRALIA, "the financial year 2019", "2018-07..2019-06"),
    (AUSTRALIA, "fiscal 2019's first quarter", "2018Q3"),
    (AUSTRALIA, "fiscal first-quarter", "2022Q3"),
    (AUSTRALIA, "the fiscal year to date", "2022-07-01..2023-02-20"),
    (AUSTRALIA, "at the fiscal year-end", "2022-06-30"),
    (AUSTRALIA, "1H22", "2021H2"),
    (AUSTRALIA, "1H 2022", "2022H1"),
    (JAPAN, "1H22", "2022H1"),
    (JAPAN, "the full fiscal year 2022", "2022-04..2023-03"),
    (INDIA, "the full fiscal", "2022-04..2023-03"),
]


@pytest.mark.parametrize(("fiscal", "text", "wanted"), FISCAL)
def test_fiscal_years(fiscal, text, wanted, days):
    assert resolve(find(text)[0], date(2023, 2, 20), fiscal=fiscal) == days(wanted)


AHEAD = [
    ("October", "2023-10"),
    ("October 1", "2023-10-01"),
    ("the third quarter", "2023Q3"),
    ("the fourth quarter", "2022Q4"),
    ("full-year", "2023"),
]


@pytest.mark.parametrize(("text", "wanted"), AHEAD)
def test_a_clause_about_the_future_looks_ahead(text, wanted, days):
    assert resolve(find(text)[0], date(2023, 2, 20), future=True) == days(wanted)


SPOKEN = [
    ("2022-07..2023-06", "the first five months of the year", "2022-07..2022-11"),
    ("2022-07..2023-06", "the full year", "2022-07..2023-06"),
    ("2022-07..2023-03", "the year as a whole", "2022-07..2023-06"),
    ("2022-07..2022-12", "the first five months of the year", "2023-01..2023-05"),
    ("2021-07..2022-06", "the first month of the year", "2023-01"),
]


@pytest.mark.parametrize(("said", "text", "wanted"), SPOKEN)
def test_the_year_is_the_fiscal_year_spoken_of(said, text, wanted, days):
    time = find(text)[0]
    assert resolve(time, date(2023, 2, 20), days(said), FiscalYear(7, named_by_end=True), future=True) == days(wanted)


def test_a_quarter_that_a_past_clause_tells_of_is_over(days):
    assert resolve(find("the first half")[0], date(2023, 2, 20), future=False) == days("2022H1")
    assert resolve(find("the first quarter")[0], date(2023, 3, 20), future=False) == days("2023Q1")


NEAR = [("March", "2023-03"), ("December", "2022-12"), ("February 27", "2023-02-27"), ("by July", "2023-07")]


@pytest.mark.parametrize(("text", "wanted"), NEAR)
def test_a_clause_that_may_look_ahead_does_to_what_is_near(text, wanted, days):
    assert resolve(find(text)[0], date(2023, 2, 20), future="near") == days(wanted)


def test_year_end_lies_ahead_of_a_forecast(days):
    assert resolve(find("year-end")[0], date(2023, 2, 20), days("2022Q4"), future=True) == days("2023-12-31")


LOOKING_BACK = [
    ("2019-07-27", "-", "2019-12-31"),
    ("2019-04-01", "-", "2019-12-31"),
    ("2019-02-01", "-", "2018-12-31"),
    ("2019-07-27", "2018", "2018-12-31"),
]


@pytest.mark.parametrize(("published", "said", "wanted"), LOOKING_BACK)
def test_the_end_of_the_year_in_a_past_clause(published, said, wanted, days):
    """the bank said it now saw 5 percent `by the end of the year`"""
    time = find("by the end of the year")[0]
    assert resolve(time, date.fromisoformat(published), days(said), future=False) == days(wanted)


def test_without_a_publication_date_only_what_names_its_year_has_days(days):
    assert resolve(find("May 2018")[0], None) == days("2018-05")
    for text in ("May", "last year", "on Tuesday", "Q3", "the first four months", "this fiscal"):
        assert resolve(find(text)[0], None) == (None, None)


def test_every_form_but_the_vague_one_has_its_rule():
    assert set(FORMS) - set(RULES) == {"vague"}
    assert all(inspect.getdoc(rule) for rule in RULES.values())


def test_beyond_the_calendar_there_are_no_days():
    assert resolve(find("yesterday")[0], date(1, 1, 1)) == (None, None)
    assert resolve(find("next week")[0], date(9999, 12, 31)) == (None, None)
