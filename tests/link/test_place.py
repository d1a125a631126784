"""Where a figure holds: the place stands in [brackets]; a text without any has none, mostly as it is the subject's."""

import pytest

PLACES = {
    "after": "Sales fell {5 percent} in [Kenya].",
    "with a direction": "Sales fell {5 percent} in [northern Ghana] and rose elsewhere.",
    "with an article": "Gas costs {$3} in the [United States], against more in Europe.",
    "of them": "The group cut <900 jobs>, {a third} of them in [Green Harbour].",
    "invested in": "It invested {$300 million} in [Kazakhstan].",
    "fronted": "In [Germany], sales rose {5 percent} to {$3 million}.",
    "fronted for": "For [India] the bank sees growth of {6 percent}.",
    "joined": "Occupancy fell to <60 percent>, and on [Green Island] to {50 percent}.",
    "where": "Cranes stand over [Palm Bay], where {nine towers} are going up.",
    "its own clause": "About {900 people} were hired in [Spain].",
    "lived": "It has <30 million members>, of whom {16 million} lived in the [euro area].",
    "each place its own": "The chain runs {40 shops} in [Kenya] and another <12> in Ghana.",
    "said to be a town": "In [Kelmsford], a market town of <9,000 people>, rents rose {5 percent}.",
    "districts": "In the [low-grown districts], where <half> of it is picked, output fell by {5 percent}.",
    "city of": "In the port city of [Mersin], rents rose {5 percent}.",
    "island of": "On the island of [Zembra], beds were {90%} full.",
    "beside a known place": "Vacancies ran from {3%} in [Loruna] to <11%> in Vienna.",
    "objects": "The firm runs {38 sea farms} in [Kenya].",
    "clause of the figure": "The {7,800 people} the firm employs in [Finland] will get more.",
    "after a bullet": "- In [Elbo], a clerk earned {90 euros}.",
    "after a semicolon": "Fuel cost <$2> a litre; in [Elbo] the price was {$3}.",
    "beside an amount": "Rents cost <$2> in Lorvik, while in [Cyprus] {€3 million} goes to homes.",
    "before a preposition": "The fund has put {$2 million} in [Kenya] across its farms.",
    "where, of the clause itself": "In [Elbo camp], where {900 people} live, it handed out {40 tents}.",
    "thing in": "At a depot in [Ohio], repairs cost {$2 million}.",
    "at a name": "At [Elbo], soil moisture is {a third} of normal.",
    "a total of": "A total of {90 boats} were built at [Tamale] last week.",
    "behind a change": "Prices rose {4 percent} in [Lorvik] last month.",
    "two names": "Blight has spread to {3,400 hectares} in [Lorvik and Tern].",
    "built at": "Some {40 homes} will be built at [Tamale].",
    "to be planted at": "Some {300 hectares} of cane are to be replanted at [Sorvik] this year.",
    "laid off at": "Some {900 workers} were laid off at Norfell.",
    "of whom": "It has <9,000 staff>, some {60 percent} of whom work in [Germany].",
    "people somewhere": "Meghdoot employs {3,800} people in [Gazipur] and sits on orders.",
    "some of those somewhere": "The firm will idle {two} of its {seven} lines in [Elbo] and cut jobs.",
    "until then": "It spent {$9 million} in [Kenya] between <2012 and 2016>.",
    "fronted basin": "In the [Sava Basin], farms paid {$300}.",
    "towns": "The rate was <60 percent> in the countryside, against {28 percent} in the [towns].",
    "most of all": "Exports grew fastest in [Slovenia], by {13%}.",
    "registered": "The largest gains in output were registered in [Ireland] ({11%}).",
    "lower in": "The miner's shares closed {9.4%} lower in [Sydney] on Thursday.",
    "least of all": "Rents climbed everywhere, least of all in [Malta] ({3%}).",
    "fronted at": "At [Elbo Heights], a small flat changed hands for {$6 million}.",
    "compass": "Unemployment is {5 percent} in the [north].",
    "provinces": "Output fell {5 percent} in [northern provinces].",
}
NONE = [
    "At Norfell Motors, sales rose {5 percent}.",
    "At Anua Tea, a family firm, orders rose {5 percent}.",
    "Sales in Kenya fell {5 percent}.",
    "Farmland in Kenya costs {$300}.",
    "Some {30 shops} in Kenya were robbed.",
    "It invested {$300 million} in Delmar Brands.",
    "Prices fell {5 percent} in Swiss francs.",
    "Output rose {3 percent} in Frankfurt trading.",
    "Sales fell {5 percent} in June.",
    "In June, sales fell {5 percent}.",
    "Sales rose {5 percent} in Steel.",
    "Sales rose {5 percent} in May and {6 percent} in Vienna trade.",
    "In Steel, a growing business, sales rose {5 percent}.",
    "About {38 sea farms} in Kenya grow kelp.",
    "In Retail, sales rose {5 percent}.",
    "Output fell {5 percent} in coal-fired plants.",
    "The union has {900} members in Retail.",
    "The bank cut {900} staff in Retail.",
    "Norfell opened {40} shops in May.",
    "Sales in Kenya ({3%}) were weak.",
    "The plant was built in Kenya ({40 km} from the lake).",
    "In Asia output fell by <3 percent>: Japan's dropped {9 percent}.",
    "In Asia output fell by <3 percent>, while the line cost {$9 million}.",
    "At Norvex, sales rose {5 percent}.",
    "Output grew {5 percent} in Construction.",
    "Sales rose {5 percent} in Swiss francs.",
    "About {900 owners}, a few of them in Ward 19, were paid.",
]


@pytest.mark.model
@pytest.mark.parametrize("marked", [pytest.param(row, id=name) for name, row in PLACES.items()])
def test_place(mentions, marked):
    found, wanted = mentions(marked)
    assert [m.place.text if m.place else None for m in found] == [wanted] * len(found)


@pytest.mark.model
@pytest.mark.parametrize("marked", NONE)
def test_no_place(mentions, marked):
    found, _ = mentions(marked)
    assert [m.place for m in found] == [None] * len(found)
