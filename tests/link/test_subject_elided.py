"""Subjects whose verb is left out, and how far a subject reaches: the {figure} asked for, and what it is of."""

import pytest

from figex import Extractor

ELIDED = {
    "Drivers pay $6, truckers $5 and motorcyclists {$3}.": "motorcyclists",
    "Welders earn 2,340 euros, cleaners 980 euros and apprentices {710 euros}.": "apprentices",
    "Paper makes up 28% of rubbish, food 31% and metal, most of it tins, {5%}.": "metal",
    "Wheat gained 14 cents to $7.19 a bushel; corn, {9 cents} to $5.77.": "corn",
    "Services grew by 5 percent and farming, hurt by drought, by {0.4 percent}.": "farming",
    "Arabica stood at 180 cents and robusta, the cheaper bean, at {95 cents}.": "robusta",
    "Timber cost 61% more, reinforcing steel {53%} and tin 4%.": "reinforcing steel",
    "Occupancy was 93% and rent collection {98%}.": "rent collection",
    "Bauxite sales reached $41 million and manganese sales {$96 million}.": "manganese sales",
    "Sales at the retail arm fell 4%, those at the wholesale arm {7%}.": "those at the wholesale arm",
    "Exports of tea rose 12 percent, those of coffee {9 percent}.": "coffee",
    "Inflation was 5.1%, core {3.2%}.": "core",
    "Nurses will get 4% more, porters and cleaners {6%}.": "porters and cleaners",
    "Banks hold 39 percent and the treasury the other {17 percent}.": "treasury",
    "Paraffin costs 91 pence a litre and diesel {88 pence}.": "diesel",
    "Forestry grew by 5 percent, manufacturing by {2 percent} and trade by 1 percent.": "manufacturing",
    "The Reform list won 38 percent of the vote, its rival {31 percent}.": "rival",
    "Costs rose in every branch: freight by {4 percent}, wages by 6 percent.": "freight",
    "About $30 million was spent on wells and {$12 million} on pumps.": "pumps",
    "The mill costs $90 million, with {$30 million} spent on boilers.": "boilers",
    "The council put growth at 2 percent instead of {3 percent}.": "growth",
}

NOT_ELIDED = {
    "The firm lost $9 million, shut a mill and cut {40 jobs}.": "firm",
    "The new owners will lay 9 tons of track and install {5 tons} of wire.": "wire",
    "Costs rose in one branch: the board blames freight by {4 percent} for it.": "board",
    "The plant employs 300 people and supplies {40 towns}.": "plant",
    "TransAndina flies 64 jets and has another {18} on order.": "TransAndina",
    "The tax is 5 percent; the current duty is {7 percent}.": "current duty",
    "Exports fell 5%, dragging growth to {3%}.": "growth",
    "Sales rose 5%, its biggest gain since 2010, to {$40 million}.": "Sales",
    "Revenue grew 4% in Asia and {5%} in Europe.": "Revenue",
    "Output grew 5% in May and fell {3%} in June.": "Output",
    "Prices rose 3.1% in May, {2.9%} in April and 2.2% a year ago.": "Prices",
    "The bank lent $5 billion in May, a record {$6 billion} in June.": "bank",
}

EXTENT = {
    "Turkish chipmaker Anadolu Silikon earned {$5 million}.": "Anadolu Silikon",
    "Shipbuilder Haelim delivered {19 vessels}.": "Haelim",
    "Pfizer Holm earned {$5 million}.": "Pfizer Holm",
    "Core EPS grew {5 percent}.": "Core EPS",
    "Rock phosphate fob Casablanca is quoted at {$380/t}.": "Rock phosphate fob Casablanca",
    "This year's budget has {$97 million} for schools.": "budget",
    "Next year's barley harvest is seen at {10.8 million tonnes}.": "barley harvest",
    "Of last year's visitors to the islands, {19 per cent} came from Britain.": "visitors to the islands",
    "Those without insurance paid {$214}.": "Those without insurance",
    "Those who voted gave {60 percent} to the party.": "Those who voted",
    "The bank had 40 branches and deposits of {3.2 billion naira}.": "deposits",
    "The group had cash and bank balances of {$5 million}.": "cash and bank balances",
    "The share of adults without a bank account fell to {12 percent}.": "share of adults without a bank account",
    "Trade with states along the coast came to {$20 billion}.": "Trade with states along the coast",
    "Spending on it came to {$396 million}.": "Spending",
    "The value of farm production contracted by {1.4 percent}.": "value of farm production",
    "The price of a bag of millet leapt by {60 percent}.": "price of a bag of millet",
    "Pay rises for its staff would cost {$60 million}.": "Pay rises for its staff",
    "Under the plan spending will grow {1.8 percent}.": "spending",
    "Inward personal remittances amounted to {$281 million}.": "Inward personal remittances",
    "Steel output in the region came to {31 million tons}.": "Steel output in the region",
    "Only cargo throughput contracted, by {1.6 percent}.": "cargo throughput",
    "It rented out its own land for {$5 million}.": "land",
    "Own revenue grew {5 percent}.": "Own revenue",
    "13/04/2016 - Development aid totalled {$87 billion}.": "Development aid",
    "Earnings per share before dilution were {SEK 1.47}.": "Earnings per share before dilution",
}

ORDERED = {
    "The railway has waived the fee and increased the speed of goods trains to {46 km/h}.": "speed of goods trains",
    "The deal pushed the debt up to {$4 billion}.": "debt",
    "Staff recommend reducing the deficit from 4.5 percent of GDP to below {3 percent}.": "deficit",
    "A reform lifted the wage of maids from 40 to 60 percent of the mean, or about {$190}.": "wage of maids",
    "The board approved dividends of $0.18 per share, totaling {$71 million}.": "dividends",
    "The state props up 900 flats, with payments totalling {$5 million}.": "payments",
    "Doctors earn $90,000, compared with {$40,000} for nurses.": "nurses",
    "Kilns ran at 61 percent in June, compared with {64 percent} for the whole of 2018.": "Kilns",
    "The target stands, with {$10 billion} in credit already set aside.": "credit",
    "The storm cut power to 118,000 customers. By Monday {9,400} were still in the dark.": "customers",
    "The bank runs 312 branches, of which {47} are in Ghana.": "branches",
    "According to him, {216 thousand hectares} have been sown.": "hectares",
    "Last year {30 tonnes} of tea were sold.": "tea",
    "Revenue rose, helped by a load factor of {91.4 percent}.": "load factor",
    "Brent rose to a session high of {$80}.": "Brent",
    "Some 61 million people worked in homes in 2015, the agency says. That is {3.4 percent} of all jobs.": "people",
    "Hotels, where 4,800 rooms have opened, were 71 percent full. That compares with {64 percent} a year ago.": "Hotels",
    "Cotton and gold earn $9 billion. The latter brought in {$5 billion}.": "gold",
    "Cotton and gold earn most; the former brought in $5 million and the latter {$6 million}.": "gold",
    "Transport cost 11 percent of imports, the report found, against {6.8 percent} a year earlier.": "Transport",
}

NOT_ITS_AGENT = {
    "Net occupancy was 57 percent. In Bulgaria, where summer starts late, it came to {38 percent}.": "Net occupancy",
    "Export earnings were $402 million. The union sees them slipping to {$360 million}.": "Export earnings",
    "Black Sea wheat was quoted at $227 a tonne. Another firm pegged it at {$226 a tonne}.": "Black Sea wheat",
    "Redgum paid $5 million in tax. Redgum says it has spent {$17 million} on roads.": "Redgum",
    "Staff project growth of {1.5 percent} this year.": "growth",
    "The project costs of {$5 million} were high.": "project costs",
}

OF_PARTS = {
    "Of the 1.2 million hectares of arable land only {8%} is irrigated.": "arable land",
    "Visitor arrivals, of whom {one in four} came from Fiji, grew.": "Visitor arrivals",
    "Some 2,300 workers at three ports struck after {96 percent} of them voted.": "workers",
    "It cracked two dams and cut power to a million customers, {700,000} of whom had it back.": "customers",
    "The firm bottles 90 million litres a year and exports to {41 countries}.": "firm",
    "Income fell, with {387,000 people} in poverty.": "people",
    "Shares of Hanbit fell, underperforming the KOSPI's {1.06 percent} loss.": "KOSPI",
    "Revenue at Norfell rose, helped by a {12%} jump in Asia.": "Revenue",
    "Neil Ashby, a bus driver from Hull, who takes home {£1,970}, agrees.": "Neil Ashby",
    "Since March we have closed four stores. We now have {187} in Britain.": "stores",
}

FRONTED = {
    "Valued at {$40 million}, the firm has 30 staff.": "firm",
    "Standing at {40 metres}, the tower is new.": "tower",
    "At {17.1 million}, the number of jobs was high.": "number of jobs",
    "Services grew by 7.2% and goods by 12.9%: durables by {9.4%}, the rest by 5.1%.": "durables",
    "The union says 3,700 teachers are unpaid; the state puts the figure at {900}.": "teachers",
}

ROWS = FRONTED | OF_PARTS | NOT_ITS_AGENT | ELIDED | NOT_ELIDED | EXTENT | ORDERED


@pytest.fixture(scope="module")
def extractor():
    return Extractor()


@pytest.mark.model
@pytest.mark.parametrize(("row", "wanted"), ROWS.items())
def test_subject_elided(row, wanted, extractor):
    text, start = row.replace("{", "").replace("}", ""), row.index("{")
    assert [fact.subject for fact in extractor.extract(text) if fact.start == start] == [wanted]
