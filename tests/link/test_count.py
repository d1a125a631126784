"""What a bare {number} counts: the figure's text as it ends up, and what it is worth."""

import pytest

from figex.pipeline import Extractor

COUNTED = {
    "{34} projects have been completed.": ("34 projects", "34 project"),
    "The state has approved {9} large-scale solar and wind energy projects.": ("9", "9 project"),
    "It auctioned {23} new onshore oil and gas exploration blocks.": ("23", "23 block"),
    "The city has bought {55} second-hand trams.": ("55", "55 tram"),
    "The mill has <402> looms; pickers fell to {510}.": ("510", "510 picker"),
    "Births fell to <88,600> and those of lambs to {54,900}.": ("54,900", "54900 lamb"),
    "Hires stayed at <5 million> while separations fell to {4 million}.": ("4 million", "4000000 separation"),
    "More than {70} died when the dam gave way.": ("70", "70 person"),
    "The fund lent <$200 million> in May and {50 million} will be vaccinated.": ("50 million", "50000000 person"),
    "One woman and {four} men were held.": ("four men", "4 man"),
    "Two of the group's {five} yards are to close.": ("five yards", "5 yard"),
    "The group will build {five} new data centres.": ("five", "5 centre"),
    "Some {10 million} new urban jobs were created.": ("10 million", "10000000 job"),
    "About {1,150} people were hurt.": ("1,150 people", "1150 person"),
    "They will widen the {four}-lane road.": ("four-lane", "4 lane"),
    "They read a {12} page report on it.": ("12 page", "12 page"),
    "The {11} member bloc signed.": ("11 member", "11 member"),
    "Talks cut it from the usual {16} barges.": ("16 barges", "16 barge"),
    "A household owns <1.6> cars, up from {1.3}.": ("1.3", "1.3 car"),
    "It turned <90> kilns to gas for <€40 million>. Of the {36} looked at, <nine> leak.": ("36", "36 kiln"),
    "The port took in {nine} cruise ships.": ("nine", "9 ship"),
    "It needs {15,000} technicians a year.": ("15,000 technicians a year", "15000 technician/year"),
    "It runs {12} trains daily.": ("12 trains", "12 train/day"),
    "The line carries {40} aircraft.": ("40 aircraft", "40 aircraft"),
    "The office counted {71,900} registered unemployed.": ("71,900", "71900 person"),
    "The fund pays {4,000} rural poor.": ("4,000", "4000 person"),
    "A crew of {21} sailed her.": ("21", "21 person"),
    "The well is one of {251} sunk in May.": ("251", "251 well"),
    "This station, the first of only {nine} planned, is small.": ("nine", "9 station"),
    "Tourists who came on business numbered {251}.": ("251", "251 tourist"),
    "Two groups have bid for the <90,000 m³> plant, {two} fewer than in May.": ("two", "2 group"),
    "The well is one of {251} pumps.": ("251 pumps", "251 pump"),
    "It signed with {three} local and two foreign firms.": ("three", "3 firm"),
    "The fire stopped {212} tractor-trailers.": ("212", "212 tractor-trailer"),
    "The bank has {14} vice-presidents.": ("14", "14 vice-president"),
    "It ordered {five} Airbus A321LRs.": ("five", "5 A321LR"),
    "It signed for {nine} ATR 72-600 aircraft.": ("nine", "9 aircraft"),
    "It lost the {40} readers it had.": ("40 readers", "40 reader"),
    "The council lost {six} women.": ("six women", "6 woman"),
    "It ordered {seven} low-floor buses.": ("seven", "7 bus"),
    "The line ordered {four} gas-fuelled vessels.": ("four", "4 vessel"),
    "It will hire {60}-plus seasonal workers.": ("60", "60 worker"),
    "About {40} or so mills have shut.": ("40", "40 mill"),
    "It beat {two} rival consortia.": ("two", "2 consortium"),
    "The tower holds {12} taxis.": ("12 taxis", "12 taxi"),
}

LEFT_OUT = {
    "The firm has <nine> plants. It shut {two} existing ones.": ("two", "2 plant"),
    "We pay <40 euros> and our neighbours pay {35} gardeners.": ("35 gardeners", "35 gardener"),
    "The city had <212> main breaks last year, up from {127} in 2015.": ("127", "127 break"),
    "Active users passed <31 million> and merchants numbered {48,000}.": ("48,000", "48000 merchant"),
    "The labour force numbered {12,000}.": ("12,000", "12000 person"),
    "Its members now number {12,000}.": ("12,000", "12000 member"),
    "Just <34> deals were struck at the <50> biggest estates, compared with {61} in May.": ("61", "61 deal"),
    "Retailers closed <120> shops in <40> towns, up from {80} in 2018.": ("80", "80 shop"),
    "The total grew by <900> people. Migration accounted for {400} of the increase.": ("400", "400 person"),
    "<61,000> children were born, {530} more than in 2009.": ("530", "530 child"),
    "Among the member states with available data, {21} posted increases.": ("21", "21 state"),
    "Of the bridges inspected in May, {12} failed.": ("12", "12 bridge"),
    "A <40-tonne> crane hit parked cars, crushing {six} of them.": ("six", "6 car"),
    "Norway ordered <40> jets, Chad 20 and Peru, which flies the type, {12}.": ("12", "12 jet"),
    "We will open {9,000} village pick-up points.": ("9,000", "9000 point"),
    "It funded {40} start-up firms.": ("40", "40 firm"),
    "It approved <74> projects and {45} share purchases.": ("45", "45 purchase"),
    "Jobless rates were lower in <24> states, higher in {8}.": ("8", "8 state"),
    "Prices rose in <12> cities and fell in {5}.": ("5", "5 city"),
    "The line ordered <four> gas-fuelled vessels and hired {six} others.": ("six", "6 vessel"),
    "There were <108> vacancies for every <100> job seekers, down from {110}.": ("110", "110 vacancy"),
    "Nursing homes blame wages for <$3 million> of losses. {Six} closed in May.": ("Six", "6 home"),
    "Nursing homes closed again. {Six} of them were new.": ("Six", "6 home"),
    "It sold <$400 million> of pumps. Chad bought {6,586} of these.": ("6,586", "6586 pump"),
    "Ireland will lose <140> posts and India {95}.": ("95", "95 post"),
    "Foreign arrivals fell <9%> to {412,000}.": ("412,000", "412000 arrival"),
    "Foreign arrivals fell to <412,000> from {455,000}.": ("455,000", "455000 arrival"),
    "Newly licensed projects numbered {1,142}.": ("1,142", "1142 project"),
    "It will shed {3,700} of its <22,000> employees.": ("3,700", "3700 employee"),
    "It hired <900> locals and sent {64} of them to Ankara.": ("64", "64 local"),
    "<34> projects are done. Another {43} await approval.": ("43", "43 project"),
    "Headcount will rise to {310}.": ("310", "310 employee"),
    "He is mayor of a town of {11,000}.": ("11,000", "11000 person"),
    "The number of units was cut from {440}.": ("440", "440 unit"),
    "The town passed the <$9 million> budget by a vote of <1,212> to {847}.": ("847", "847 vote"),
    "Members voted {512} to <88>.": ("512", "512 vote"),
    # of those counted before; a participle that is the only verb; a label or heading of the list
    "The union paid <900> members <$2,000> and lent bikes to {200} of them.": ("200", "200 member"),
    "<9> firms bid, but only {three} submitted plans.": ("three", "3 firm"),
    "<9> firms bid, and {three} experienced builders were hired.": ("three", "3 builder"),
    "Car exports reached <900>, of which {300} were vans.": ("300", "300 car"),
    "Branches: north {14}, south <22>.": ("14", "14 branch"),
    # what a change is in; goods by the piece; places that act; a people's state
    "There was a drop in deaths to {57}.": ("57", "57 death"),
    "A rise in complaints from {40} to <95> was noted.": ("40", "40 complaint"),
    "Smartphone shipments fell to {290 million}.": ("290 million", "290000000 smartphone"),
    "Retail sales rose to {3 million}.": ("3 million", "3000000 sale"),
    "The town, which has <14> schools, plans to build another {five}.": ("five", "5 school"),
    "The number of long-term unemployed, at {2 million}, was flat.": ("2 million", "2000000 person"),
    "With a population of {2 million} and few roads, it is poor.": ("2 million", "2000000 person"),
    "Headcount, {310} now, will grow.": ("310", "310 employee"),
    # bodies that are so many strong; room for people; who was arrested
    "The {300}-strong assembly met.": ("300", "300 person"),
    "The {40}-strong fleet was grounded.": ("40", "40 vehicle"),
    "The ferry has bunks for {26}.": ("26", "26 person"),
    "Thousands of miners marched and {30} were arrested.": ("30", "30 miner"),
    "Strikes cost {600,000} working days.": ("600,000", "600000 day"),
    "Hundreds of miners marched and {30} were freed.": ("30", "30 miner"),
    "Some {30} were treated for burns.": ("30", "30 person"),
    # people by what is done to them, what befalls them, what only they do
    "Retailer Norbeck lays off {340} as sales slump.": ("340", "340 person"),
    "The yard hired {40} in March.": ("40", "40 person"),
    "The blast injured {30}.": ("30", "30 person"),
    "The storm left {12} dead.": ("12", "12 person"),
    "The pit gave work to {2,300}.": ("2,300", "2300 person"),
    "Some {4 million} under-25s were jobless.": ("4 million", "4000000 person"),
    "There are {31,000} 18-to-24-year-olds out of work.": ("31,000", "31000 person"),
    "It employs <40> welders and hired {12} more in May.": ("12", "12 welder"),
    # the plural whose level it is, before what another clause counts
    "Hires stayed at <6 million> while separations fell to {5 million}.": ("5 million", "5000000 separation"),
    "In the clinic, which has <16> beds, births dwindled to {96}.": ("96", "96 birth"),
    "Hires totalled <67 million> and separations {65 million}.": ("65 million", "65000000 separation"),
    "Van sales fell to <9,000>, trucks to {4,200}.": ("4,200", "4200 truck"),
    "Production of cars reached {41,000}.": ("41,000", "41000 car"),
    "Passenger numbers rose to {890,000}.": ("890,000", "890000 passenger"),
    "Its customer base has grown to {4 million}.": ("4 million", "4000000 customer"),
    "It brought a net employment gain of {2 million}.": ("2 million", "2000000 job"),
    "Class sizes will reach {30}.": ("30", "30 student"),
    "Refugees crossed at a rate of {3,000} a day.": ("3,000", "3000 refugee"),
    "Stores with a licence: {742}": ("742", "742 store"),
    "The ministry counted <3,400> farms, down {120}.": ("120", "120 farm"),
    "Permits are scarce. The office issued {4,100} in May.": ("4,100", "4100 permit"),
    # the whole that it is a part of
    "Only {14} of <60> wells gave water.": ("14", "14 well"),
    "The committee, {two} of whose <seven> members dissented, cut the rate.": ("two", "2 member"),
    "It grew faster than only {three} of the other <18> counties.[15]": ("three", "3 county"),
    "The airline flew <3 million> travellers; Indians made up {1 million} of that number.": (
        "1 million",
        "1000000 traveller",
    ),
    "The office cleared <212> projects worth <$3 million>, of which {140} are done.": ("140", "140 project"),
    "It spent <£4m> on <38> streets, up from <£3m> and {31} a year ago.": ("31", "31 street"),
    "He put the backlog of stalled projects at {24}.": ("24", "24 project"),
    "The hospital took <300> patients on Monday, with {38} awaiting surgery.": ("38", "38 patient"),
    "Norfell, which runs <740> shops in <41> states, will shut {36} of them.": ("36", "36 shop"),
    "The agency, with <60> offices in <12> regions, will shut {seven} of them.": ("seven", "7 office"),
    "There are <83,000> boilers at <92,000> sites. Another {600} burn coal.": ("600", "600 boiler"),
    "The chain has <90> stores in <14> cities. It wants to be in {20} by 2022.": ("20", "20 city"),
}

NOT_COUNTED = {
    "The purchasing managers' index rose to {50.4}.": ("number", "50.4"),
    "The kwacha trades at {26} to the dollar.": ("number", "26"),
    "The Nikkei closed at {38,460}.": ("number", "38460"),
    "The index rose {31} points.": ("number", "31 point"),
    "Car prices will go up by an average of {1,500}.": ("number", "1500"),
    "The lending rate rose to {4.5}.": ("number", "4.5"),
    "The Nikkei fell to {38,100} from <39,000>.": ("number", "38100"),
    "The index rose <5 points> to {16.6}.": ("number", "16.6"),
}

LIKE_ITS_NEIGHBOUR = {
    "The fund lent <$200 million> in May and another {50 million} will follow.": ("money", "50000000 USD"),
    "Nurses earn <2,340 pesos> a month, cleaners 980 and apprentices {710}.": ("money", "710 MXN"),
    "The teachers asked for <9 percent>. The ministry offered {3.5}.": ("percent", "3.5 percent"),
    "Exports fell <3 percent>. The area code is {4,000}.": ("number", "4000"),
    "Turnout was put at <61.2 percent>, down from {68.9}.": ("percent", "68.9 percent"),
    "Lending rates averaged <13.4 percent>, up from {12.1}.": ("percent", "12.1 percent"),
    "Output rose to <3.6 million tonnes>, of which only {2.9 million} is needed.": ("quantity", "2900000 tonne"),
    "Chad sold <24.1 million tonnes> of grain, including {20.3 million} of wheat.": ("quantity", "20300000 tonne"),
    "Profit was <€580 million>. Analysts had pencilled in {600 million}.": ("money", "600000000 EUR"),
    "The poll had Birch ahead, <47 percent> to {44}.": ("percent", "44 percent"),
    "Order intake rose to <€2,486m> ({1,898}).": ("money", "1898000000 EUR"),
    "It made a margin of <13.6 percent> ({9.9}).": ("percent", "9.9 percent"),
    "Prices rose <3.1 percent>, vs a forecast of {2.8} - officials said.": ("percent", "2.8 percent"),
    "The dollar hit <151.2 ¥> before easing to {150.8}.": ("money", "150.8 JPY"),
    "The budget is <€6,100 billion>, with {90 billion} set aside for roads.": ("money", "90000000000 EUR"),
    "Mills crushed <1.1 million tonnes>, beating April's {980,000}.": ("quantity", "980000 tonne"),
    "I paid <$900> for what cost me {300} last year.": ("money", "300 USD"),
    "British funds took <47 percent>, Italians {21}.": ("percent", "21 percent"),
    "Stocks in the port rose <1,300 tonnes> to {82,000}.": ("quantity", "82000 tonne"),
    "Inventories fell by <4 million barrels> to {430 million}.": ("quantity", "430000000 barrel"),
    "Services added <3.9 percentage points> and industry {2.1}.": ("percent", "2.1 percentage point"),
    "Output rose from {1.9} to <3.3 million tonnes>.": ("quantity", "1900000 tonne"),
    "Libya and Chad added {90,000} and <45,000 barrels>.": ("quantity", "90000 barrel"),
    "A tonne costs <4.5 yuan> by truck and {2.8} by train.": ("money", "2.8 CNY/tonne"),
    "Kuwaiti supply was <2.6 million barrels>. Iran's slipped to {2.5 million}.": ("quantity", "2500000 barrel"),
    "Mills bought <81.3 million tonnes>. Lakeside took {31.6 million}.": ("quantity", "31600000 tonne"),
    "Stocks collapsed from <11 million tonnes> in 1960 to {10,000}.": ("quantity", "10000 tonne"),
    "Supply slipped to <2.52 million barrels>, {30,000} less than in August.": ("quantity", "30000 barrel"),
    "The crop was <118 million tonnes>, of which {40 million} could be exported.": ("quantity", "40000000 tonne"),
    "Of the <24,763 km> of roads, {3,346} are paved.": ("quantity", "3346 kilometre"),
    "Of the <214 hectares> of land, <171> are ready, while {43} remain tied up.": ("quantity", "43 hectare"),
    "Of the <$1.3 billion> loan, {400 million} has been drawn.": ("money", "400000000 USD"),
    "We burned <$3 million a month>. Now it's less than {one million}.": ("money", "1000000 USD"),
    "The tea used to fetch <80 yuan a kilogram>, and now it sells for {260}.": ("money", "260 CNY"),
    "Visitors spent <6.1 billion pesos>. The peso is trading at {2.86} to the US dollar.": ("number", "2.86"),
    "Yields, which were below <two tonnes>, are now {four}.": ("quantity", "4 tonne"),
    "Exports rose to <4 million tonnes> while imports fell to {2.5 million}.": ("quantity", "2500000 tonne"),
    "It earned <$14.6 billion>. It would spend {2.5 billion} on a plant.": ("money", "2500000000 USD"),
    "Savers get <12 percent> here and their cousins abroad get {four}.": ("percent", "4 percent"),
    "About {3,000} of the mill's <9,000 tonnes> will be sold.": ("quantity", "3000 tonne"),
    "Farms used an average of <300 tonnes> in May compared with {410} in June.": ("quantity", "410 tonne"),
}


@pytest.mark.model
@pytest.mark.parametrize(("row", "wanted"), [*COUNTED.items(), *LEFT_OUT.items()])
def test_counts(row, wanted, mentions):
    (mention,), _ = mentions(row)
    figure = mention.figure
    assert figure.kind == "count"
    assert (mention.article.text[figure.start : figure.end], str(figure)) == wanted


@pytest.mark.model
@pytest.mark.parametrize(("row", "wanted"), [*NOT_COUNTED.items(), *LIKE_ITS_NEIGHBOUR.items()])
def test_other_kinds(row, wanted, mentions):
    (mention,), _ = mentions(row)
    assert (mention.figure.kind, str(mention.figure)) == wanted


@pytest.mark.model
def test_what_is_held_against_a_count_is_one_of_its_kind(mentions):
    found, _ = mentions("It sold {9,000} cars, above the {7,000} analysts had expected.")
    assert [m.figure.unit for m in found] == ["car", "car"]


@pytest.mark.model
@pytest.mark.parametrize(("text", "unit"), [("The co-op bought 12 in spring.", "pump"), ("The index gained 12.", None)])
def test_what_is_bought_goes_without_its_noun(text, unit):
    *_, last = Extractor().extract(f"A pump costs 900 euros. {text}")
    assert (last.value, last.unit) == (12, unit)


@pytest.mark.model
def test_level_of_it(mentions):
    (mention,), _ = mentions("The lira ended at <8.6>; traders see it at {330} by June.")
    assert (mention.figure.kind, mention.figure.unit) == ("number", None)
