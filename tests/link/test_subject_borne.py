"""Subjects of roles, works, comparisons and what stands where: the {figure} asked for, and the noun that it is of."""

import pytest

from figex import Extractor

ROLES = {
    "Gasnor, the supplier of {40 percent} of the region's gas, cut flows on Friday.": "Gasnor",
    "Zambia, source of {two-thirds} of the region's copper, raised royalties.": "Zambia",
    "Chile is the producer of {28 percent} of the world's copper.": "Chile",
    "The family, owners of {51 percent} of the shares, rejected the bid.": "family",
    "Denmark, long the buyer of {half} the herring, has stopped imports.": "Denmark",
    "A loan of {$5 million} was signed.": "loan",
    "Lisbon came second among the ports with {410,000 tonnes}.": "Lisbon",
    "The fund, part of a group with {12 banks}, pays savers.": "group",
}

AMOUNTS = {
    "Permits to the value of {7.4 million euros} were issued.": "Permits",
    "In May plans to the value of {7.4 million euros} were passed.": "plans",
    "Workers abroad sent a record {$9.1 billion} to Nepal last year.": "Workers",
    "The company posted a record {$4 million} profit.": "profit",
    "The agency fined builders that rigged 23 tenders, worth {$74 million} altogether.": "tenders",
    "The firm won orders from Spain, worth {$20 million}.": "orders from Spain",
    "The bank lent $5 million to mills, taking the total to {$90 million}.": "total",
    "China took {58 percent} of the country's wool exports, according to the wool secretariat.": "China",
    "The office had taken in {$630 million} by the end of August, equal to 70 percent of the target.": "office",
    "The storm added {$3 million}, or 4 percent, to the bill.": "bill",
}

REACHED = {
    "Rent and petrol were the biggest contributors, together accounting for {half} of inflation.": "Rent and petrol",
    "Growth, which economists at Elbo Bank expect to pick up to {3 percent}, is weak.": "Growth",
    "The bank, which expects to lend {$4 million}, is state-owned.": "bank",
    "The council is weighing a cut in the cod quota to {12,000 tonnes}.": "cod quota",
    "The airline is planning an expansion of its fleet to {120 aircraft}.": "fleet",
    "Profit rose 43% to $3 million on the back of an increase in sales to {$9 million}.": "sales",
    "Lorvik gave the rise in wages to {300 workers}.": "Lorvik",
    "The board recommended increasing capital by {25 percent} to $250 million through an issue.": "capital",
    "Norvex grew 14 percent last year, and Harbour Bank thinks it could reach {$300 million} by 2030.": "Norvex",
    "Output fell to 3,000 tonnes, and the ministry reckons it could drop to {2,000 tonnes}.": "Output",
    "The bank believes it will make {$5 million} next year.": "bank",
    "The agency expects debt to climb to 4.6 times earnings, before easing to around {3.9 times} in 2018.": "debt",
    "The operator puts the cost of repairing it at {$1.1 million a day}.": "cost",
    "A diver was called in, at a cost the owner put at {$64,000}.": "cost",
    "Net debt will climb to 4.6x at end-2016 (2015: {3.8x}).": "Net debt",
}

WORKS = {
    "Airlines run 186 flights, and in the first week of May hotels in Elbo were {93 percent} full.": "hotels in Elbo",
    "Output was 40 tonnes, and by the end of May tanks in Elbo were {30 percent} full.": "tanks in Elbo",
    "The firm opened 12 shops, and in the second half of the year sold {900 cars}.": "firm",
    "The firm opened 12 shops and in May bought a mill in Elbo for {$3 million}.": "mill in Elbo",
    "Dredging of the canal to a depth of 4.5 metres is {80 percent} complete.": "Dredging of the canal",
    "Widening of the road to a width of 12 metres was {60 percent} finished by May.": "Widening of the road",
    "Loans of $5 million are {20 percent} of the total.": "Loans",
    "A similar fire in 2011, when 19 cars burned, cost {$9.4 million}.": "similar fire",
    "In May, when rains came, output fell {5 percent}.": "output",
    "The area harvested shrank by {400 hectares}.": "area harvested",
    "Assets had risen by {4 percent}.": "Assets",
    "The scheme as a whole is now costed at {$2.6 billion}.": "scheme",
    "With wheat {18 percent} dearer than a year ago, bakers are raising prices.": "wheat",
    "Tea average dips below {$2}": "Tea average",
    "Elbo Steel lifts spending to {$40m}": "Elbo Steel",
    "The firm had sales of $38 million last year and controls close to {30%} of the market.": "firm",
    "Tourists who came for holiday purposes numbered {126,900}.": "Tourists",
    "Shipments of goods worth {$4 million} were lost.": "Shipments of goods",
}

COUNTED = {
    "The council approved $12 million for new schools, of which {14} have been built.": "new schools",
    "The group opened 12 mills, of which {five} are in Spain.": "mills",
    "Occupancy rose at hotels, of which there are now {353}.": "hotels",
    "Norfell sells shoes, belts and bags at {61 stores} in seven states.": "Norfell",
    "The agency imposed fines totalling $6 million on {four builders} that rigged tenders.": "builders",
    "The plan leaves $97 million earmarked for {612 schemes}.": "schemes",
    "Line Elbo: 21,905 passengers (+2.2%), {5,340 trucks} (+11.8%)": "trucks",
    "- additions and alterations (-{40.3%})": "additions and alterations",
    "Gasoline stations (+2.4%) and grocers (+{0.3%}) bucked the trend.": "grocers",
    "Japan spent $3 billion on rice, versus {$2 billion} in Korea.": "Korea",
    "The firm sold 300 cars in Italy, against {200} in Spain.": "firm",
    "The co-op's net profit rose {12 percent}.": "co-op's net profit",
    "The dairy co-operative paid its {900 members} $6.40 a kilo.": "dairy co-operative",
    "Nothing was spent from the fund between {2012 and 2016}.": None,
    "Chopped and steamed, it takes the place of sawdust. It now covers {2,000 hectares}.": None,
}

ROWS = ROLES | AMOUNTS | REACHED | WORKS | COUNTED


@pytest.fixture(scope="module")
def extractor():
    return Extractor()


@pytest.mark.model
@pytest.mark.parametrize(("row", "wanted"), ROWS.items())
def test_subject_borne(row, wanted, extractor):
    text, start = row.replace("{", "").replace("}", ""), row.index("{")
    found = [fact.subject for fact in extractor.extract(text) if fact.start <= start < fact.end]
    assert found == [wanted]
