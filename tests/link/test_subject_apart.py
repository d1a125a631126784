"""Subjects that stand apart from their figures: text with the {figure} asked for, and the noun that it is of."""

import pytest

from figex import Extractor

FISCAL_YEARS = {
    "Nordahl lowered its net profit forecast for the year ending June to {58 million euros}.": "net profit forecast",
    "The ministry raised its growth estimate for the fiscal year ended March to {7.2 percent}.": "growth estimate",
    "Toriyama trimmed its sales outlook for the business year starting in April to {1.2 trillion yen}.": "sales outlook",
    "Deposits for the quarter ended June rose to {$4 billion}.": "Deposits",
}

ANSWERED = {
    "We interviewed 618 miners at 27 sites. {Seven out of ten} had handled mercury.": "miners",
    "The union polled 2,000 drivers at nine depots. Nearly {half} had worked nights.": "drivers",
    "We sold 618 goats at 27 sites. {Seven} sites have shut.": "sites",
    "Most wells lose money below {$45} a barrel.": "wells",
    "The mill sold flour at prices on average {4%} below the list.": "prices",
}

FOLLOWED_BY = {
    "Lithuania was the top buyer, followed by Latvia ({310 tonnes}).": "Latvia",
    "Wheat led the list, trailed by barley ({12 million tons}).": "barley",
    "Exports to Ghana ({$3 billion}) rose.": "Exports to Ghana",
    "Ghana remained the biggest partner, with two-way trade totalling {$2.1 billion}.": "two-way trade",
    "The country's rice exports are forecast by the Trade Ministry at {7 million tonnes}.": "country's rice exports",
    "Damage was estimated by insurers at {40 million euros}.": "Damage",
    "Only five donors met the goal, led by Norway at {1.05%}.": "Norway",
}

SOURCES = {
    "The line is now ready, Haddad said, and burns {1,500 tonnes}.": "line",
    "Output was flat, the ministry said on Monday, and should reach {5 million tons}.": "Output",
    "The bank lost money in May, officials said, but earned {$40 million} in June.": "bank",
}

FITTED = {
    "The firm paid for a cold store able to hold {1,200 tonnes}.": "cold store",
    "The port ordered cranes capable of lifting {100 tonnes}.": "cranes",
    "They built a tank big enough to hold {4,000 litres}.": "tank",
    "The firm is able to spend {$5 million}.": "firm",
}

COUNTED = {
    "Tenants in {19 states} pay rent to the fund.": "states",
    "Norfell said it had signed contracts with mills in {six countries}.": "countries",
    "The storm cut a cable near Tarvik, leaving {900 homes} dark.": "homes",
    "Police said 30 people were held by squads and {14 shops} looted.": "shops",
    "The harvest was thin. It still runs {40 shops} in Tarvik.": "shops",
    "Rain came late. They racked up {$3 million} in debt.": "debt",
    "Norfell employs {900 people}.": "Norfell",
    "The brewer plans to hire {40 people}.": "brewer",
    "Sales of flats fell by a tenth, or {90 units}.": "Sales of flats",
    "Traffic is forecast to grow to {900 cars}.": "Traffic",
    "The ferry line lost money, having carried {900} fewer riders.": "ferry line",
}

ACRONYMS = {
    "Norfell makes steel. The US accounts for {30 percent} of its sales.": "US",
    "Vaccines are scarce. The WHO wants {$300 million}.": "WHO",
    "Norfell makes steel. It cost us {$300}.": "Norfell",
}

MISFIRES = {
    "- In Tarvik, a hired nurse earned {9 euros a day}, compared with 5 euros a year earlier.": "hired nurse",
    "Deposits, the bank's main source of funds, rose {9 percent}.": "Deposits",
    "Bowling, once half of sales, brings in {9 percent}, the head, Ada Holm, wrote.": "Bowling",
    "Imports, ships excepted, totalled {9 million euros}.": "Imports",
    "Tolls will be raised from 3 to 8 euros, and parking fees from {1 euro} to 2 euros.": "parking fees",
    "The crane lifts 40 tonnes and shifts {30 boxes} an hour.": "crane",
    "Trade contributed 20 percent of output and mining {17 percent}.": "mining",
    "Norfell cut 20 percent of its staff and sold {17 percent} of its land.": "Norfell",
    "The mill in Tarvik and its owner Norfell reported a margin of 19 percent, {3 points} wider than before.": "margin",
    "Bihar and Assam have had 45 and {32 percent} less rain.": "Assam",
    "The port bought three tugs, each {30 metres} long.": "tugs",
    "Of the 24 mills, nine need new looms, which cost {9 million euros}.": "new looms",
    "Of the cars sold, {54 percent} were imported.": "cars",
    "Norvel cut its prices by 5 percent while Ostra cut theirs by {9 percent}.": "Ostra",
    "Revenue rose 5 percent to {9 million euros} thanks to exports.": "Revenue",
    "Spending rose on account of {9 million euros} in grants.": "grants",
    "Norvel sold its shares at $9, near the bottom of an indicative range of {$8 to $12}.": "indicative range",
    "The chain sells shoes at prices as low as {9 euros}.": "prices",
    "Arrivals topped 300,000 in May and the ministry expects {900,000} for the year.": "Arrivals",
    "The dairy lost 300,000 euros and expects a loss of {900,000 euros}.": "loss",
    "The number leaving for jobs abroad fell by {9 percent}.": "number leaving for jobs abroad",
}

BROUGHT = {
    "The loan will help to bring safe water to {900 households}.": "loan",
    "Under the plan, 40 km of lines will be built, bringing power to {57 clinics}.": "clinics",
    "Norfell opened four shops, bringing the total to {57 shops}.": "total",
    "Norfell won an order for three ships, with options on two more, in a deal worth {$9 million}.": "deal",
    "The ferry line counts on 900 passengers, {15 new routes} and a profit.": "new routes",
    "Enrollment slid to 18,760, {900 students} fewer than in May.": "Enrollment",
    "The mill will raise its monthly output, now {38 tonnes}, by May.": "monthly output",
    "Workers are getting bonuses of 900 euros on average, up {4 percent}.": "bonuses",
    "OSLO (Norway), May 8 (Press) - Salmon farmer Norfell said on Friday it lost {$9 million}.": "Norfell",
}

EMPLOYERS = {
    'Copper fell. "We lost {4 million euros} in May," union president Tom Berg told reporters.': "union",
    '"We paid {$5 million} for the site," said Ada Holm, chief executive of Norvel Steel.': "Norvel Steel",
    'Mills are shut. "We earn {$4 million} a year," said Eva Lind, a director at Ostra.': "Ostra",
    'Norvel is shut. Prices in Japan rose. "We lost {$4 million}," said Tom Berg, a farmer.': "Norvel",
}

PARTS = {
    "The state owns two-thirds of the land, of which {40 percent} lies idle.": "land",
    "Nine out of ten families live off the land, yet less than {4%} of it is wet.": "land",
    "{One mile in five} of our roads could fail.": "roads",
    "Founder Jan Berg and his sister, who between them control another {17%}, agreed.": "Jan Berg and his sister",
    "The crash in which {40} people died shocked the city.": "people",
    "Norfell backs a scheme under which {1,850} cold rooms of 20 tonnes each are to be built.": "cold rooms",
}

PERSONS = {
    "My uncle has 4 acres, he made {$3,800} last month.": "uncle",
    "The harvest was good. Jan Berg owns a farm near Skive. This year he sold {300 tonnes}.": "Jan Berg",
    "Maria Lund's bakery opened in 2012. She employs {12 people}.": "Maria Lund",
    "The container left in May. It held {40 tonnes}.": "container",
    "The levy starts next month. The Treasury estimates that it will bring in {$10 million}.": "levy",
    "The Treasury said that it will lend {$10 million}.": "Treasury",
}

BESIDE = {
    "Scrap premiums were assessed on Friday at {$38/t} cif.": "Scrap premiums",
    "Urea traded at {$310 a tonne} fob in Baltic ports.": "Urea",
    "The policy gives firms a subsidy, of up to {$25 million}, on solar plants.": "subsidy",
    "Sales of $5m; margin down {10bps}": "margin",
    "Forest firm Kaltor to shut Varda mill, {430 jobs} at risk": "jobs",
    "Operating profit, excluding items of $18 million, was {$97 million}.": "Operating profit",
    "Wages rose 3 percent, and in May, the busiest month, {4 percent}.": "Wages",
    "They want a cut of {75 basis points}.": "cut",
    "Two {150MW} data centres are to be built.": "data centres",
}

EXTENT = {
    "EBIT before special items was {€51.5 million}.": "EBIT before special items",
    "Earnings before interest and tax of {3 million euros} beat forecasts.": "Earnings before interest and tax",
    "The number of dwellings approved in June rose {1.2 per cent}.": "number of dwellings approved",
    "The number of people seeking jobless benefits rose {3 percent}.": "number of people seeking jobless benefits",
    "The share of families living on less than $5 a day rose to {40 percent}.": "share of families",
    "Exports of tea, coffee and flowers fell {3 percent}.": "Exports of tea, coffee and flowers",
    "Ferrov took out a {1.2 billion euro} bridge loan.": "bridge loan",
    "The 1960s output was {410,000 tonnes}.": "output",
    "The fire burned {90,000 bushels} of wheat.[7] It was out by noon.": "wheat",
}

STAND_INS = {
    "The price of wheat climbed 3% and that of maize slipped to {$180 a tonne}.": "maize",
    "Exports of textiles fell 4%, and those of machinery grew to {$3 billion}.": "machinery",
    "Output of cars rose 4 percent while that of trucks dropped to {4,000 units}.": "trucks",
    "Profit was $3 million, above that of last year, which was {$2 million}.": "Profit",
    "Revenue was $386 million. Analysts had been banking on {$394 million}.": "Revenue",
    "Rents climbed 4%. Economists had counted on {3%}.": "Rents",
    "We handled 4 million boxes last year and expect at least {5 million} in 2020.": "boxes",
    "We sold 300 cars in May and hope for {400} in June.": "cars",
    "Wheat rose 5% and maize {4%}.": "maize",
    "The lines are idle as parts are late, and they cost us {$2 million}.": "lines",
    "The market is tight because farmers are holding back, and they want {$5 a bushel}.": "farmers",
    "Ines Costa and Rui Dias founded Lorvik in 2015 and it now has {40 staff}.": "Lorvik",
    "Ada Holm and Per Berg founded Norfell in 2011; it now employs {230 people}.": "Norfell",
    "Shares of Norfell, which lost {two-thirds} of their value, were sold.": "Shares of Norfell",
    "Owners of the mill, which lost {a third} of its value, want to sell.": "mill",
    "Norfell's shares rose 5% to €20 in heavy trade, with {2.4 million} changing hands.": "Norfell's shares",
    "The man works at Tema Terminal, which Haiyun delivered at a cost of {$640 million}.": "Tema Terminal",
    "The port, which the state sold for {$300 million}, is small.": "port",
    "The stake, which analysts value at {$5 billion}, may be sold.": "stake",
    "The firm, which invested {$40 million}, is small.": "firm",
    "The bank, which the state helped with {$40 million}, is safe.": "state",
    "The loan comes to $300 million, a tenth of the budget, and {a third} of it is a grant.": "loan",
    "Norfell mined 40 tonnes of ore, and {half} of it went to China.": "ore",
    "Some {71%} of those given the new drug had clear skin.": "those given the new drug",
    "Some 52,000 vehicles are expected to take the road in {2027-28}.": "vehicles",
    "The state cut the tax to 5 percent in {2019-20}.": "tax",
    "Exports fetched $5.8 billion and imports cost {$4.2 billion}.": "imports",
    "Energy was 23% dearer and services cost {2.1%} more.": "services",
    "Heat cost $9 million; diesel for the pumps cost {$5 million}.": "diesel for the pumps",
    "Economists expect the rate to peak at {4.4%} in December before it falls.": "rate",
    "Inflation was 5.5 percent, a figure which eased to {5.4 percent} in May.": "Inflation",
    "Staff numbered 400 in 2015, a number that rose to {600} last year.": "Staff",
    "{Nine} out of the 12 mills were shut.": "mills",
    "Behind the surge stood Chinese buyers. In May they took {61 per cent} of the ore.": "Chinese buyers",
    "In both 2014 and 2015 the cooperative lost money. It has now earned {22 million zlotys}.": "cooperative",
    "Last year Norfell stumbled badly. It lost {$4 million}.": "Norfell",
    "Fresco Mart opened 41 stores. Sales per square metre rose 4%. It has added {three} more shops.": "shops",
    "Aldersey, the housebuilder, swung to a loss, having sold {410} fewer homes.": "Aldersey",
    "Online sales (+14%) again outpaced wholesale ({-3%}).": "wholesale",
    "Of 900 homes asked, 64 percent pay a third of the fee of $25. {One in three} had gone into debt.": "homes",
    "The state has 900 clinics and a budget of $4 million. {Two-thirds} are shut.": "clinics",
    "The fund wants the advisory arm sold. Analysts at Penrose think it could fetch {£1.1bn}.": "fund",
    "The plant is old. Engineers at the ministry believe it will cost {$40 million} to mend.": "plant",
    "The bank forecasts that next year growth will reach {4 percent}.": "growth",
    "{Between 1918 and 1939} employment fell from 8,400 to 5,900 men.": "employment",
    "Calderra is a harbour in southern Chile, {64 km} west of Los Alerces.": "harbour",
    "The mine lies {40 km} north of Tarvik.": "mine",
    "A rise of 9 percent in textile exports offset a fall of {3 percent} in those of fish.": "fish",
    "A fall of {3 percent} in rents cut inflation.": "rents",
    "A cut of {25 basis points} in May is likely.": "cut",
    "Hangzhou-based Alpar raised {€4 billion}.": "Alpar",
    "State-owned banks lent {$4 billion}.": "State-owned banks",
    "Loans came to $4 billion, against $7 billion in the whole of {2017-18}.": "Loans",
}

HEADLINES = {
    "Ring road project cost climbs by {Rs 300 crore}.": "Ring road project cost",
    "Kessler Bank's income soars to {4.2 billion won} as rates rise": "Kessler Bank's income",
    "Norfell's profit tumbles to {€40 million} on weak demand": "Norfell's profit",
    "Seaport container traffic declines {4%} in May": "Seaport container traffic",
    "The group saw its revenue jump to {$40 million}.": "revenue",
    "The port has watched its share slide to {12%}.": "share",
    "The bank saw a revenue jump of {12%}.": "revenue jump",
}

COMPLETED = {
    "Wages per hour worked climbed {3%}.": "Wages per hour worked",
    "Output per person employed fell {2 percent}.": "Output per person employed",
    "The average propensity to save fell {2 percent}.": "average propensity to save",
    "The amount raised in the auction was {300 million euros}.": "amount raised in the auction",
    "The bank cut its forecast for inflation to {3 percent}.": "forecast for inflation",
    "The ministry raised the tax on diesel to {30 cents}.": "tax on diesel",
    "Lorvik lowered its growth forecast for 2020 to {3%}.": "growth forecast",
    "Lorvik lifted its outlook for the business year to {$3 million}.": "outlook",
    "The harbour board, whose own debt stands at {$22m}, agreed.": "debt",
    "Phase one cost {$30 million}.": "Phase one",
    "Fuel, thanks to hedges, cost {$30 million}.": "Fuel",
}

LISTED = {
    "The sharpest falls were in machinery and tools ({-4%}), food (-3%) and wood (-1%).": "machinery and tools",
    "Growth was led by hotels (6%), transport and storage ({5%}) and farming (3%).": "transport and storage",
    "The biggest buyers were Germany ($4bn), France ($3bn) and Bosnia and Herzegovina ({$1bn}).": "Bosnia and Herzegovina",
    "Agriculture, forestry and fishing ({0.4 points}) and mining (0.2) led.": "Agriculture, forestry and fishing",
    "Among the states and territories, Lorvik ({5%}) and Tarvik (2%) led.": "Lorvik",
    "The mine shipped lead and zinc ({4 million tonnes}) to China (40%).": "zinc",
}

MENDED = {
    "Norfell Park wants to list the mill at £2bn. Norfell bought it for {£870m} in 2015.": "mill",
    "About {71%} of those given the 200 mg dose had clear skin.": "those given the 200 mg dose",
    "Nearly {half} of those asked said no.": "those asked",
    "Exports rose, with Kazakhstan alone attracting {$4.6 billion}.": "Kazakhstan",
    "Hake quota cut by {a tenth} as trawlers land smaller fish": "Hake quota",
    "Central Bank Maintains Policy Rate at {8.5 Percent}": "Policy Rate",
    "The mill opens in May. “It will give work to 700 people and train {90 apprentices},” he said.": "apprentices",
    "The mill employs 40 people. It will train {90 apprentices}.": "mill",
    "Manufacturing, hit by a four-week strike, contracted by {3.4%}.": "Manufacturing",
    "Employment at reporting plants shrank by {500 jobs}.": "Employment",
    "Yields on 364-day Treasury bills climbed by {3 points}, and rates averaged 25%.": "Yields on 364-day Treasury bills",
    "Rates were cut, while mining, at 8 percent of GDP, shrank by {2 percent}.": "mining",
    "Roads maintained by hand for {$40}, which were closed.": "Roads",
}

OWN_NOUN = {
    "The company expects net sales of $905 to $920 million and EPS of {$1.52 to $1.60}.": "EPS",
    "Deposits at 40 branches came to €3 million and loans of {€5 million} were made.": "loans",
    "By country of origin, Singapore ({$1.9 billion}), China and Japan topped the list.": "Singapore",
    "Exports grew fastest in Slovenia, by {13.2%}.": "Exports",
    "Output fell more steeply in Loruna (-29.3%) than in Ontario ({-22.6%}).": "Output",
    "The largest gains in output were recorded in Ireland ({11.6%}).": "output",
    "The largest gains in Texas ({11.6%}) came in May.": "Texas",
    "By type of loan, mortgages ({12%}) and car loans grew fastest.": "mortgages",
    "Lorvik recorded a fall in quarterly sales to {€40 million}.": "quarterly sales",
    "The insurer on Friday logged a 12% increase in gross premiums to {Rs 4,200 crore}.": "gross premiums",
    "Lorvik gave the rise in wages to {300 workers}.": "Lorvik",
    "Other income rose to {$14 million}.": "Other income",
    "Other farmers lost {40 cows}.": "farmers",
    "All-in sustaining costs at the mine would drop to {$905}.": "All-in sustaining costs",
    "Java took half; elsewhere, Bali, where hotels are going up, led with {9 percent}.": "Bali",
    "Shipments to China ({12%}) and Japan grew fastest.": "Shipments to China",
}

ROWS = (
    COMPLETED
    | LISTED
    | MENDED
    | FISCAL_YEARS
    | FOLLOWED_BY
    | SOURCES
    | FITTED
    | PARTS
    | COUNTED
    | ACRONYMS
    | EMPLOYERS
    | MISFIRES
    | BROUGHT
    | PERSONS
    | BESIDE
    | EXTENT
    | STAND_INS
    | HEADLINES
    | ANSWERED
    | OWN_NOUN
)


@pytest.fixture(scope="module")
def extractor():
    return Extractor()


@pytest.mark.model
@pytest.mark.parametrize(("row", "wanted"), ROWS.items())
def test_subject_apart(row, wanted, extractor):
    text, start = row.replace("{", "").replace("}", ""), row.index("{")
    assert [fact.subject for fact in extractor.extract(text) if fact.start == start] == [wanted]


LINES = {
    "{47,000} – the number of homes without water in Tarn": "homes",
    "The town seeks:\n• {$6 million} for shelter": "shelter",
    "- {$85,000} for two police cars": "two police cars",
    "(a) {USD 40 million} for the Northern line;": "Northern line",
    "• {$6 million} for the year": None,
    "Norway ..... {34%}": "Norway",
}


@pytest.mark.model
@pytest.mark.parametrize(("row", "wanted"), LINES.items())
def test_subject_of_a_line(row, wanted, extractor):
    text, start = row.replace("{", "").replace("}", ""), row.index("{")
    assert [fact.subject for fact in extractor.extract(text) if fact.start == start] == [wanted]
