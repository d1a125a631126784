"""Bases stated in other words, and what only looks like one; rows as in `test_change`."""

import pytest
from answers import change, rows

ROWS = """
    The ferries lost $4 million, against a budgeted deficit of {$3 million}. | level
    The ferries lost $4 million, against a deficit of {$3 million} in 2010. | previous
    Sales rose {31 percent} compared with twelve months previously. | up change yoy
    Prices are {31 percent} higher than six months previously. | up change other
    Prices are {31 percent} higher than a year previously. | up change yoy
    Prices are {3 percent} higher than a month previously. | up change mom
    Relative to the first three months of the year, output was down {13.2%}. | down change qoq
    Core prices were up {0.10%} on the previous fortnight. | up change other
    It missed the revised goal by {$190 billion}. | down change other
    The strike came on the day the office reported that employment declined by {18,600}. | down change
    On the day of the vote prices rose {5 percent}. | up change
    The index rose {5 percent} on the day. | up change other
    Norland is ahead of Suderland in wind power by {2.4 gigawatts}. | up change other
    The tower would overtop its neighbour by {30 metres}. | up change other
    The sister works has {200} fewer machines. | down change
    Imports were {8 percent} up on the previous quarter. | up change qoq
    Imports were {8 percent} up against the same quarter a year ago. | up change yoy
    Imports were {8 percent} higher year on year. | up change yoy
    Imports rose {8 percent} from last month. | up change mom
    Imports rose {8 percent} from a week earlier. | up change other
    Imports rose {8 percent} since January. | up change other
    Imports rose {8 percent} in the three months to May compared with the three months before. | up change qoq
    Imports rose {8 percent} in September from August. | up change mom
    Imports rose {8 percent} in September from the same month in 2015. | up change yoy
    Imports rose {8 percent} versus the prior-year period. | up change yoy
    Imports rose {8 percent} vs Q2. | up change qoq
    Imports rose {8 percent} in Q3 vs Q3 2015. | up change yoy
    Compared to the second quarter, imports rose {8 percent}. | up change qoq
    Year over year, imports rose {8 percent} and exports {9 percent}. | up change yoy; up change yoy
    Exports slipped {8 percent} when compared with last year. | down change yoy
    Exports were {8 percent} short of the target. | down change other
    Exports were {8 percent} lower than in the boom of 2007. | down change other
    Exports were {8 percent} lower than before the war. | down change other
    Exports were {8 percent} down from their 2011 peak. | down change other
    Exports were {8 percent} down from their high. | down change other
    Exports rose {8 percent} annually. | up change
    Exports rose {8 percent} over the same period. | up change
    Exports rose {8 percent} on an annualised basis. | up change
    Exports fell {8 percent} yoy and {2 percent} mom. | down change yoy; down change mom
    Exports fell {8 percent} (y/y). | down change yoy
    Exports fell by an annual {8 percent}. | down change yoy
    Exports are {8 percent} below where they stood in 2012. | down change other
    Exports are {8 percent} below the level of a year ago. | down change yoy
    Exports fell {8 percent} on last year's figure. | down change yoy
    Exports fell {8 percent} over the past six months. | down change
    Exports fell {8 percent} from the half-year before. | down change other
    Exports fell {8 percent} against a year ago, the sharpest drop since 2009. | down change yoy
    The group has {300} more staff than at the start of 2015. | up change other
    Costs were {8 percent} less than budgeted. | down change other
    Costs were {8 percent} less than planned. | down change other
    Output was {8 percent} more than analysts had expected. | up change other
    Turnout was {8 points} up on the 2012 election. | up change other
    Rents are {8 percent} dearer in Cork than in Galway. | up change other
    The lira lost {8 percent} against the dollar. | down change
    The lira lost {8 percent} from Friday's close. | down change other
    Sales rose {3%} like for like. | up change
    Sales at stores open a year or more rose {3%}. | up change
    The catch was {9,000 tonnes}, a drop of {a fifth} from the previous 12 months. | level; down change yoy
    Sales rose {5%} during January to May 2015 compared with January to May 2014. | up change yoy
    Loans grew {5%} in January-April 2015 compared to January-April 2013. | up change other
    Sales fell by {5%} (-<$3 million>) from a year earlier. | down change yoy
    On a sequential basis, sales were up {12%}. | up change qoq
    A slump has knocked {a quarter} off sales since 2007. | down change other
    Exports were {$9 million}, as compared to {$8 million} in the same period of last year, showing growth of {9%}. | level; previous; up change yoy
    Exports stood at {$9 million}, a town of {9,000} people showing growth of {9%}. | level; level; up change
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(ROWS))
def test_change(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [change(m) for m in found] == expected
