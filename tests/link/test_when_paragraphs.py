"""What the next paragraph (after ¶) goes on to speak of, and what not: the days of every {figure}. 23 May 2019."""

from datetime import date

import pytest
from lines import rows

PUBLISHED = date(2019, 5, 23)

# what a body decided on a day, told with `also`
DECISIONS = """
    The cabinet on Tuesday cleared {$9 million} for a road. ¶ It also approved a grant of {$4 million}. | 2019-05-21; 2019-05-21
    The board cut its fee to {$9} on Monday. It also cleared the sale of {40 tons} and ordered it shipped by June 9. | 2019-05-20; 2019-05-20
    The council approved a {$9 million} loan on Monday. They also agreed to hire {40} clerks. | 2019-05-20; 2019-05-20
    The cabinet on Tuesday cleared {$9 million} for a road. ¶ It employs {40} clerks. | 2019-05-21; -
    The cabinet on Tuesday cleared {$9 million} for a road. ¶ It also has {40} clerks. | 2019-05-21; -
"""
# results in a new paragraph, and a month told of between
RESULTS = """
    Lorvik has {90 shops}. Beer sales rose {5%} in the first quarter. ¶ Revenue advanced {9%}. | -; 2019Q1; 2019Q1
    Profit rose {5%} in the first quarter. Sales of beer were {2%} lower in March. Net profit was {$9}. | 2019Q1; 2019-03; 2019Q1
    Profit rose {5%} in the first quarter. Sales of beer were {2%} lower in March. Exports fell {4%}. | 2019Q1; 2019-03; 2019-03
    Exports rose {5%} in April to pass the {$9 million} mark. | 2019-04; 2019-04
    Exports rose {5%} in April. A {$9 million} railway carried them. | 2019-04; -
"""
# one forecast over two paragraphs
FORECASTS = """
    Lorvik raised its profit forecast for the year to March 2020 to {$9}. ¶ Sales are expected to grow {5%}. | 2019-04-01..2020-03-31; 2019-04-01..2020-03-31
    Lorvik expects to sell {90 tons} this year. ¶ Costs should average {$9}. | 2019; 2019
    Lorvik expects to sell {90 tons} this year. ¶ It will open {nine} shops. | 2019; -
    Lorvik cut its sales forecast for this year to {$9}. Costs are now seen at {$5}. | 2019; 2019
    Lorvik sold {90 tons} in 2018. It now sells {40}. | 2018; -
    Lorvik plans to sell {90 tons} from 2020. ¶ Exports should come to {half} of it. | 2020..; -
"""
# all that a budget brings
BUDGETS = """
    The minister presented a {$9 billion} budget for 2020. ¶ Customs has been told to collect {$5 billion}. | 2020; 2020
    The minister presented a {$9 billion} budget for 2020. ¶ The outlay on roads has been stepped up {5%}. | 2020; 2020
    Next year's budget revenue is planned at {$9 million}. Pensions will cost {$5 million}. | 2020; 2020
    The minister presented a {$9 billion} budget for 2020. ¶ The city has built {40 schools}. | 2020; -
"""
# rules for a stated stretch
RULES = """
    From July 1 to December 31, 2019, the toll goes up to {$9}. Lorries pay {$40}. | 2019H2; 2019H2
    From July 1 to December 31, 2019, the toll is {$9}. The limit is {40} tons. | 2019H2; 2019H2
    From July 1 to December 31, 2019, the toll is {$9}. The port has {40} clerks. | 2019H2; -
"""
# stretches that a text calls by a name
CALLED = """
    It covered May 1 to June 30, 2018 ('the review period'). ¶ Prices fell from {$9} in 2016 to {$5} in the review period. | 2016; 2018-05..2018-06
    It covered 2017 (the "study period"). ¶ Imports were {90 tons} in the study period. They sold for {$9}. | 2017; 2017
    It covered 2017 (the "study period"). ¶ Imports were {90 tons} in the trial period. | -
"""
# wishes, what runs on as somebody speaks, clauses with `once`
ASIDE = """
    Aid rose {5%} in April; farmers want it raised to {9%}. | 2019-04; -
    Output fell {5%} in April. A dealer said mills were storing {90 tons}. | 2019-04; -
    Output fell {5%} in April. Mills were storing {90 tons}. | 2019-04; 2019-04
    Once finished in 2021, the line will serve {90 villages}. Some {40} farms will have to go. | 2021; -
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), rows(DECISIONS, RESULTS, FORECASTS, BUDGETS, RULES, CALLED, ASIDE))
def test_days(marked, wanted, mentions, days):
    found, _ = mentions(marked.replace(" ¶ ", "\n\n"), PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part.strip()) for part in wanted.split(";")]
