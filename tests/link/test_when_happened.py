"""Events: what they date, and what a thing is whatever befell it. The days of every {figure}. 23 May 2019, a Thursday."""

from datetime import date

import pytest
from lines import rows

PUBLISHED = date(2019, 5, 23)

# a day told of without a figure, and the sentence after it
DAYS = """
    A dam burst near Lorvik on Sunday. It swept away {90 houses}. | 2019-05-19
    Pilots at Norfell went on strike on Monday. Some {900} took part. | 2019-05-20
    The fire broke out on May 3. It destroyed {90 stalls}. | 2019-05-03
    A fire swept through a mill on Monday and killed {nine people}. | 2019-05-20
    The quay was inaugurated on Monday. A bank lent {$9 million}. | -
    Norfell said on Monday that it was closing its mill. It made {90 tons}. | -
    A dam burst near Lorvik on Sunday. It held {90 tons} of mud. | -
    The shed burnt down on Sunday. It had {nine} rooms and cost {$9 million}. | -; -
    Jurors awarded them {$9 million} on Monday. They had asked for {$20 million}. | 2019-05-20; -
"""
# a month told of for what happened once
MONTHS = """
    The wind park was completed in April. The plan was backed by {nine banks}. | -
    The economy lost momentum in April. Exports fell {5%}. | 2019-04
    The field was bought in 2012 for {$9 million}. Residents raised {$8 million}. | 2012; -
    Fares rose {5%} in May. The boat carries {62 cars}. | 2019-05; -
"""
# how large a thing is, what it can hold, who is owed
SIZES = """
    Sales rose {5%} in April. The camp was built for {900 people}. | 2019-04; -
    Sales rose {5%} in April. The ferry was licensed to carry {60 people}. | 2019-04; -
    In April the camp was built for {$9 million}. | 2019-04
    Sales rose {5%} in April. The camp shelters {900 people}. | 2019-04; -
"""
# which time it is
TIMES = """
    A poll in March found that {68%} would pay. | 2019-03
    The fire last Thursday killed {nine people}. | 2019-05-16
    The fire on Thursday killed {nine people}. | 2019-05-23
    The first, on May 3, claimed {90 lives}. | 2019-05-03
    In 2017 a workshop was added for {$9 million}. | 2017
    In 2002 floods caused {$9 million} of damage. | 2002
    The 2002 floods cost {$9 million}. | -
    The last auction, held in April, fetched {$9 million}. | 2019-04
    In 2018 they landed {90 tons}. The quota was {95 tons}. | 2018; 2018
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), rows(DAYS, MONTHS, SIZES, TIMES))
def test_days(marked, wanted, mentions, days):
    found, _ = mentions(marked, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part.strip()) for part in wanted.split(";")]
