"""What reports on budgets and rules to come go on with: the days of every {figure}, after the bar. 23 May 2019."""

from datetime import date

import pytest
from lines import rows

PUBLISHED = date(2019, 5, 23)

# budgets told in the present
BUDGETS = """
    The town adopted a budget of {$9 million} for next year. Schools get {$3 million}. | 2020; 2020
    The town adopted a budget of {$9 million} for next year. Fees rise {5%}. | 2020; 2020
    The town adopted a budget of {$9 million} for next year. It has set aside {$2 million} for roads. | 2020; 2020
    The town adopted a budget of {$9 million} for next year. That is {$2 million} more than now. | 2020; 2020
    The town adopted a budget of {$9 million} for next year. It employs {40} clerks. | 2020; -
    The town adopted a budget of {$9 million} for next year, up from {$8 million} in 2018. Debt is put at {$2}. | 2020; 2018; 2020
    The yard expects sales of {$9 million} next year. Its mills get {90} tons of ore. | 2020; -
"""
# an earlier year is named only to compare with
COMPARED = """
    The town adopted its 2020 budget. The gap is put at {$9}, compared with {$6} in 2018. Debt is put at {$5}. | 2020; 2018; 2020
    Lorvik sold {90 tons} in 2018, against an estimate of {80} for 2017. Tarvik sold {70}. | 2018; 2017; 2018
    Lorvik sold {90 tons} in 2018. It had sold {80} in 2017. Tarvik sold {70}. | 2018; 2017; 2018
    The union said of the first quarter that exports were {$9}, compared with {$8} as planned. | 2019Q1; -
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), rows(BUDGETS, COMPARED))
def test_days(marked, wanted, mentions, days):
    found, _ = mentions(marked, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part.strip()) for part in wanted.split(";")]


FISCAL = """
    NAGOYA -- The Japanese firm, whose year ended in March, sold {9 cars} last fiscal year and aims to sell {12} this year. | 2018-04..2019-03; 2019-04..2020-03
    NAGOYA -- The Japanese firm sees sales of {9 billion yen} in the year to March 2020, against {8 billion yen} last year. | 2019-04..2020-03; 2018-04..2019-03
    NAGOYA -- Japanese ports, whose year ended in March, shipped {9 cars} last year. | 2018
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), rows(FISCAL))
def test_years_beside_a_fiscal_year_are_fiscal_too(marked, wanted, mentions, days):
    found, _ = mentions(marked, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part.strip()) for part in wanted.split(";")]


RULES = """Changes to harbour dues from 1 June 2019

1. The charge on a ton of cargo rises to {$5}.

2. In 2018 the harbour took {$9 million}.

3. Boats under nine metres pay {$30}. The harbour has {40} berths.
"""


@pytest.mark.model
def test_the_day_in_a_title_is_that_of_the_rules_below(mentions, days):
    found, _ = mentions(RULES, PUBLISHED)
    wanted = ["2019-06-01..", "2018", "2019-06-01..", "-"]
    assert [(m.period_start, m.period_end) for m in found] == [days(part) for part in wanted]


FROM_THEN = """The following fees apply from 1 June 2019:

A pass costs {$5}.

The harbour was built in 1990 for {$9 million}.
"""


@pytest.mark.model
def test_a_line_that_says_from_when_rules_apply(mentions, days):
    found, _ = mentions(FROM_THEN, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days("2019-06-01.."), days("1990")]
