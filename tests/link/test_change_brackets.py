"""Changes and earlier levels in brackets, after `after` and `from`, in the present tense; rows as in `test_change`."""

import pytest
from answers import change, rows

BRACKETS = """
    Revenue fell to {€142m} (previous year: at least {€162m}). | down level; previous
    Orders: {EUR 214 million} (Q1–Q3 2012: {EUR 198 million}) | level; previous
    Orders: {EUR 214 million} (2012: {EUR 198 million}; change +{8.2%}) | level; previous; up change other
    Equity ratio: {41.2%} (Dec. 31, 2012: {39.8%}) | level; previous
    The yield was {7.1 percent} (2012: {6.4 percent}). | level; previous
    It milled {52 tonnes} at {$1,900} (June quarter: {45 tonnes} at {$1,748}). | level; level; previous; previous
    Net debt was {0.9 times} EBITDA (<1.6>). | level
    Revenue rose to {$23 million} in the nine months to June ({$21 million}). | up level; previous
    The mine sold {40 tonnes} in 2018 ({44 tonnes} in 2017). | level; previous
    The mine sold {40 tonnes} in 2018 ({44 tonnes} in 2017 prices). | level; level
    Profit rose {$5 million} ({2 percent}). | up change; up change
    Takings were {$948m} (+{23 percent}). | level; up change
    The rise was steepest in Kenya ({26%}). | up change
"""
EARLIER = """
    The rate, {5%} a year ago, has risen to {7%}. | previous; up level
    It lost {€9 million} after {€7 million} a year earlier. | level; previous
    Inflation was {4.1 percent} after {4.4 percent} in April. | level; previous
    The clinic used to treat {90 patients}. | previous
    The money will be used to train {90 nurses}. | level
    It raised {$85 million}, taking its total funding to {$152 million}. | level; level
    It has capacity of {110 tonnes}, against consumption of {70 tonnes}. | level; level
"""
PRESENT = """
    The shares lost {$4}. | down change
    The council added a {5 km} road. | level
    The new ovens use {11 tonnes} less coal. | down change
    The airline flies {31 jets}. | level
    The gain for July was revised to {5,900}. | up change
    The profit was revised to {$5 million}. | level
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(BRACKETS, EARLIER, PRESENT))
def test_change(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [change(m) for m in found] == expected
