"""Offices that count, announce and are meant by `it`; his words; who ends a forecast; the answers as in `test_speaker_each`."""

from types import SimpleNamespace

import pytest
from answers import rows

from figex.link.sentence import Found
from figex.link.speaker.offices import in_full

ROWS = """
    The Pulp Bureau reported output of {40 tonnes} for May. | Pulp Bureau
    Nordic Pulp reported a loss of {40 million euros} for May. | -
    The company reported sales of {40 million euros}. | -
    The customs service reports imports of {40 tonnes} in May. | customs service
    Statistics Lorvik reported growth of {4 percent} for May. | Statistics Lorvik
    As the State Treasury also notes, debt rose by {4 percent}. | State Treasury
    Mayor Ann Hill told the council that taxes were too high. In her view, {40 shops} would close. | Ann Hill
    Mayor Ann Hill told the council that taxes were too high. By her own estimate {40 shops} would close. | Ann Hill
    Norbank repeated its forecast of a profit of {40 million euros}. | Norbank
    The Water Board is pleased to announce that {40 wells} have been drilled. | Water Board
    Lorvik Ports regrets to inform travellers that fares will rise by {4 percent}. | Lorvik Ports
    The firm refused to announce that {40 people} would go. | -
    The Kemano project of {40 megawatts} was sold. | -
    Dalby wins {40 MW} Kemano project | -
    Prices will drop to {40 euros}, traders project. | traders
    Power firms lost {40 million euros} last year, panel told | -
    The wheat harvest in Nepal is now forecast at {40 tonnes}. | -
    Debt fell to {40 million euros}, deputy head of the city works Ann Hill told reporters. | Ann Hill
    The farm ministry will lower the levy in May. It expects {40 farms} to profit. | farm ministry
    Dalby Foods opened a mill in Ghent. It expects sales of {40 million euros}. | Dalby Foods
    The seafood council met in Bergen on Friday. It forecasts exports of {40 tonnes}. | seafood council
    The bank put {40 houses} on sale at {90,000 euros each}. | -; -
    Acme put the value of the houses at {90,000 euros}. | Acme
    Danish toy distributor Nordfelt will cut {40 jobs}, it said on Friday. | Nordfelt
    The Auditor-General of Lorvik, Kira Moe, said {40 towns} were in debt. | Kira Moe
    Acme expects a poor year and has hired {40 guards}. | -
    Acme expects sales of {40 million euros} and a loss of {4 million euros}. | Acme; Acme
    “It will be hard,” said Ann Hill, a trade scholar, who sees exports falling to {40 tonnes}. | Ann Hill
    Figures with the Board of Trade show that {40 mills} have closed. | Board of Trade
    The ports authority will meet on Friday. It expects traffic of {40 ships}. | ports authority
    The tax bureau plans a review. It sees arrears of {40 million euros}. | tax bureau
    Ms Hill hopes to sell {40 tonnes}. | Ms Hill
    Dr Lund is aiming for {40 beds}. | Dr Lund
    The ministry is hoping for {40 tonnes}. | -
    Acme is aiming for sales of {40 million euros}. | -
    Kestrel Mills owns a farm in Ghent. It expects sales of {40 million euros}. | Kestrel Mills
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(ROWS))
def test_speaker(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [m.speaker.text if m.speaker else "-" for m in found] == expected


def test_an_office_is_no_pattern():
    article, office = SimpleNamespace(text="The c++ (union met."), Found(4, 14, "c++ (union", "said")
    assert in_full(article, office) == office
