"""Where a figure holds, one answer a figure; `-` for nowhere of its own."""

import pytest
from answers import rows

from figex.pipeline import Extractor

ROWS = """
    In neighbouring Ghana the price has been lifted {58%} to {$2,470}. | Ghana; Ghana
    Mills in Europe ground {2%} less; in North America the grind grew by {4%}. | -; North America
    Rents in Warsaw run to {$5}; around Turin they average {$3}. | -; Turin
    Of {900 households} asked in the Sava region, {64%} had sold. | Sava region; Sava region
    At Wednesday's auction the state sold {$9 million} of bills. | -
    At the Tarvik auction wool fetched {$9}. | Tarvik auction
    In Bogota, home to {15} of every 100 shops, prices rose {1%}. | -; Bogota
    In the capital the figure stood at {$2,102}. | capital
    Prices rose {4%} in the capital. | capital
    In rural areas the rate is {4%}. | rural areas
    Debt down to {95%} of GDP in euro area at end-March | euro area
    Builders finished {900 tonnes} of floor space in Poland last year. | Poland
    Sales fell {5%} in Kenya, but in Ghana they rose {4%}. | Kenya; Ghana
    Sales fell {5%} in Kenya and {4%} in Ghana. | Kenya; Ghana
    Sales fell by {5%} in Kenya and by {4%} in neighbouring Ghana. | Kenya; Ghana
    Unemployment was {5%} in Kenya, compared with {4%} in Ghana. | Kenya; Ghana
    In Kenya, where {900 people} live on it, output rose {4%}. | Kenya; Kenya
    In Kenya alone, sales rose {4%}. | Kenya
    In Kenya output rose {4%}. | Kenya
    In Kenya, {900 shops} closed. | Kenya
    In Kenyan shillings, sales rose {4%}. | -
    In Washington, officials said sales rose {4%}. | Washington
    Across Europe, sales rose {4%}. | Europe
    Sales in Kenya rose {4%}. | -
    Sales rose {4%} in Kenya's capital. | -
    Sales rose {4%} in US dollars. | -
    The firm employs {900 people} in Kenya. | Kenya
    The firm will open {30 shops} in Kenya. | Kenya
    A {30-bed} hospital in Kenya has burnt down. | -
    The chain runs {40 shops} in Kenya and has {900 workers}. | Kenya; -
    In Dulmeer, {900 units} found buyers; in Ghana {40} did. | Dulmeer; Ghana
    In Ramadan, sales rose {5%}. | -
    The firm employs {900} in Kenya. | Kenya
    The firm spent {$9 million} on a plant in Kenya. | -
    Some {900 ships} were waiting off the Cape ports. | Cape ports
    The plant lies {90 km} outside Paris. | -
    {900 jobs} will be lost in Kenya. | Kenya
    They raised {$9 million} in London. | London
    The stock fell {4%} in London. | London
    The stock fell {4%} in London trading. | -
    Shares fell {4%} in Tokyo and {2%} in Seoul. | Tokyo; Seoul
    The money goes to the Elbo Dam, where {32 km} of pipes are down and {900 people} have found work. | Elbo Dam; Elbo Dam
    The money goes to the Elbo Dam, where {32 km} of pipes are down, and {900 people} have found work. | Elbo Dam; -
    She packs grapes at Elbo Winery, where she is paid {9 francs} a day. | -
    At Elbo Garments, {900 people} lost their jobs. | -
    The state bears {two-thirds} in depopulated areas. | depopulated areas
    • Kenya: reclaiming of {900 hectares}. Loan: {$5 million}. | Kenya; Kenya
    • Kenya: {900 cars} | -
    As many as {900 trucks} a day crossed at the Elbo Pass in May. | Elbo Pass
    As many as {900 trucks} a day built at Elbo were sold in May. | -
    Next is Elbo, where rents rose by {4 points} to {9%}. | Elbo; Elbo
    Next is Elbo, where rents rose by {4 points}, and the state spent {$9 million}. | Elbo; -
    Shares in Norfell closed {4%} higher at {9 won} in Seoul. | Seoul; Seoul
    Shares in Norfell closed {4%} higher as it made {9 won} in Seoul. | -; Seoul
    Power costs {9 cents}, against {12 cents} or so in Italy. | -; Italy
    In the Indian state of Kerala, sales rose {4%}. | Kerala
    They paid {$9 million} in damages to the Indian state of Kerala. | -
    In the Kenyan capital, Nairobi, sales rose {4%}. | Nairobi
    Sales rose {4%} in Spain and Portugal. | Spain and Portugal
    Sales rose {4%} in Spain and Elbo Tea lost {$9 million}. | Spain; -
    The yen stood at {150} to the dollar in New York. | New York
    The naira fell to {117} to the dollar at Monday's auction. | -
    Shares fell {4%} in early trading in Seoul. | Seoul
    Rain was {40 percent} above normal in Kenya. | Kenya
    Rents rose {4%} in Nairobi to {$900}. | Nairobi; Nairobi
    The firm won {two} contracts in Kenya worth {$9 million}. | Kenya; -
    Near Nairobi, {900 people} were hurt. | Nairobi
    Within the EU, sales rose {4%}. | EU
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(ROWS))
def test_place(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [m.place.text if m.place else "-" for m in found] == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Water sells at $22.50 a tonne in Galkayo, twice as much as in June.", ["Galkayo"] * 2),
        ("Water sells at $22.50 in Galkayo.", ["Galkayo"]),
        ("It took 20 percent in Norvex and put $90 million in Delmar.", [None, None]),
        ("Rubber averaged 54 baht a kilogram in Hat Yai in December.", ["Hat Yai"]),
        ("Kessler Gold, which runs three mines in Ontario, is rich.", ["Ontario"]),
        ("Harrow employs 2,350 people at its works in Derby.", ["Derby"]),
        ("Harrow gave 2,350 people at its works in Derby notice.", [None]),
        ("Yields were 3 tonnes, against 1.9 in drought-stricken Parana.", [None, "Parana"]),
        ("Of the 57 mills inspected in Elbo this spring, only 12 paid.", [None, None]),
        ("Of the 57 mills inspected in Kenya this spring, only 12 paid.", ["Kenya", "Kenya"]),
        ("Generic drugs took $95 million off sales in Kenya.", ["Kenya"]),
    ],
)
def test_a_price_in_a_place_that_nobody_knows(text, wanted):
    assert [fact.place for fact in Extractor().extract(text)] == wanted


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Wheat gained 9 cents, or 2%, to $7 in Chicago.", ["Chicago"] * 3),
        ("Wheat gained 9 cents after a drought cost growers $7 in Chicago.", [None, "Chicago"]),
    ],
)
def test_the_place_that_closes_the_amounts_of_a_change(text, wanted):
    assert [fact.place for fact in Extractor().extract(text)] == wanted
