"""The denominators of rates that the text prints at a distance."""

import pytest

from figex.pipeline import Extractor

CASES = [
    ("The works will make 60 vans and 90 engines a week.", ["week", "week"]),
    ("It has 60 vans and sold 90 engines a week.", [None, "week"]),
    ("Each turbine has a capacity of 6 MW and a diameter of 64 metres.", ["turbine", "turbine"]),
    ("Each bus seats 40 people and uses 18% less fuel.", ["bus", None]),
    ("Each house has a 5-kW panel.", [None]),
    ("Not more than $700 will be paid to each customer.", ["customer"]),
    ("The mayor wants $3 million to be given to each of the towns.", [None]),
    ("Rooms cost most in Lorvik ($88 a night), then Elbo ($81) and Tern ($46).", ["night", "night", "night"]),
    ("Rooms in Lorvik cost $88 a night, said Anna (about $9).", ["night", None]),
    ("It replants 2 percent of the land a year.", ["year"]),
    ("Funds took 61 percent of it and insurers a quarter.", [None, None]),
    ("Aid goes up from $65 to $95 for homes earning $300 a month.", [None, None, "month"]),
    ("It assumes 82 yen to the dollar; each 1-yen rise costs 9 million yen.", ["dollar", None, None]),
    ("Costs averaged $41 per kilogram, or $9 higher than in May.", ["kilogram", "kilogram"]),
    ("Light crude lost 18 cents to $61.40 per barrel.", ["barrel", "barrel"]),
    ("The fund lost 18 cents, and sold crude at $61.40 per barrel.", [None, "barrel"]),
    ("The shares rose by the daily limit of 7 percent to $88.", [None, None]),
    ("An average of 90 trucks cross the bridge daily.", ["day"]),
    ("Copper ended at $10,440.50/t on Monday, down $25.50 from the previous close.", ["tonne", "tonne"]),
    ("Wheat was $208 per tonne last week, adding $3 from a week earlier.", ["tonne", "tonne"]),
    ("It expects to earn $6.10 a share; analysts were looking for $7.25.", ["share", "share"]),
    ("Ten trucks of 40 tonnes each crossed three bridges.", [None, "truck", None]),
    ("Farmers got 820 cedis ($64) a bag last season.", ["bag", "bag"]),
    ("The line will carry 9 million tonnes of ore a year.", ["year"]),
    ("The yard runs 14 pairs of ferries daily.", ["day"]),
    ("The city ordered 40 trams at 3.1 million euros apiece.", [None, "tram"]),
    ("It ordered four ferries, with options for two more, at $30m each.", [None, None, "ferry"]),
    ("Nickel was at $19,870 a tonne on Friday, having touched $21,615 on Monday.", ["tonne", "tonne"]),
    ("Prices will average $18,500 a tonne. Anything above $20,000 gets sold.", ["tonne", "tonne"]),
    ("Tankers earned $28,150 a day. A year ago a trip paid $9,000.", ["day", "day"]),
    ("The levy adds 1.6 cent to a litre that cost 79.4 cent in March.", ["litre", "litre"]),
    ("Net loss was $14 million, or 6 cents a share, against $9 million, or 4 cents.", [None, "share", None, "share"]),
    ("A flat fetched $6.1 million, $90,000 less than asked, or $12,656 per square foot.", [None, None, "square foot"]),
    ("The ferries carry 50 cars and 1,200 passengers apiece.", ["ferry", "ferry"]),
    ("It bought 12 buses at $385,000 each.", [None, "bus"]),
    ("Fees brought in $3.1 million; they are to rise by $1.9 million a year.", [None, "year"]),
    ("The families want 120,000 birr for each.", ["family"]),
    ("Holders get 24.60 euros for each share. Shares in Lorvik rose to 24.45 euros on Monday.", ["share", None]),
    ("The facility will have a monthly capacity of 25,000 wafers.", ["month"]),
    ("The port will lift its daily handling capacity to 4,500 trucks.", ["day"]),
    ("Land fetched 2,000 rupees a square yard in 1990.", ["square yard"]),
    ("The pound bought 168 yen to the dollar in the morning.", ["dollar"]),
    ("Wages take 61 cents of every dollar.", ["dollar"]),
    ("Starting pay climbs to $21.50 an hour from $19.", ["hour", "hour"]),
    ("The daily minimum wage stands at 390 baht.", ["day"]),
    ("Copper settled at $8,050 a tonne on Monday, down $112.", ["tonne", "tonne"]),
    ("Drivers, who make $26.40 an hour on average, will get $3,000 apiece.", ["hour", "driver"]),
    ("Its 2,400 miners were promised 15,000 soms (about $176) each.", [None, "miner", "miner"]),
    ("The state sold 640 permits to growers, each of whom paid a minimum of $9,000.", [None, "grower"]),
    ("The bidder offers 14 euros in cash and 0.4 Norrland shares for each share held.", [None, "share"]),
    ('"For every room on offer we get 30 to 40 calls," he said.', ["room"]),
    ("Every day 16 ferries put in, up from six in the spring.", ["day", "day"]),
    ("Some 9,000 weavers, most of them women, pass the gate each morning.", ["morning"]),
    ("The 620 ships that call here each year pay harbour dues.", ["year"]),
    ("Every missed day costs the mill $2 million.", ["day"]),
    ("Each household will get 400 euros.", ["household"]),
    ("The picker was paid 41 euros for a ten-hour day.", ["day"]),
    ("Creditors may recover 60 cents on the dollar.", ["dollar"]),
    ("Cash costs were $1.52 per pound, still above its $1.10-$1.30 guidance range.", ["pound", "pound"]),
    ("Earnings came to $2.04 per share, topping the $1.88 that analysts expected.", ["share", "share"]),
    ("Growers get 1,000 CFA francs ($1.64) per kg.", ["kilogram", "kilogram"]),
    ("The board approved 4.50 euros (225 per cent) per ordinary share.", ["share", None]),
    ("Feed costs 2,900 shillings per 70-kilo bag.", ["bag", None]),
    ("They paid 300 dollars for a bag and $2 million for a house.", ["bag", None]),
    ("It makes a loss of 4 euros on every litre.", ["litre"]),
    ("Tenants pay 19.40 euros a square metre. Leipzigers pay 7.95 euros.", ["square metre", "square metre"]),
    ("Agency nurses cost $142 an hour; staff nurses make $39.", ["hour", "hour"]),
    ("The state collected $9 a head in 2010 and $14 in 2020.", ["head", "head"]),
    ("Turnover ran above the daily average of 24 billion reais.", ["day"]),
    ("Three schools, each with fewer than 250 pupils, will close.", [None, "school"]),
    ("There was one teacher for every 14 pupils. Now it is 22.", ["teacher", "teacher"]),
    ("For every room we get 30 calls. It used to be five.", ["room", "room"]),
    ("Workers will get 12 euros more a month.", ["month"]),
    ("Cocoa was off 346 euros, or 4.1%, at 8,112 euros a tonne.", ["tonne", None, "tonne"]),
    ("Doctors issued 41 prescriptions per patient.", ["patient"]),
    # counted by a number of things, by what each holds, by what lies between
    ("The region has 12 nurses per 10,000 inhabitants, against 31 in the capital.", ["inhabitant", None, "inhabitant"]),
    ("The saloon burns 6 litres per 100 km, two fewer than the old one.", ["kilometre", None, "kilometre"]),
    ("Deaths ran at 14 per 100,000 live births.", ["live birth", None]),
    ("There were 9 offers for every 10 seats.", [None, None]),
    ("Lagos squeezes 6,800 people into each square kilometre.", ["square kilometre"]),
    ("It has three shops in every single part of town.", [None]),
    ("Two homes were built. Each has a 5-kW panel.", [None, None]),
    ("The rule was broken by 12 banks, and in each region a court sits.", [None]),
    ("The line emits 30 grams of CO2 per passenger-kilometre.", ["passenger-kilometre"]),
    ("They ship 900 tonnes of nickel and copper a month.", ["month"]),
    ("The well gave 2 million cubic feet of gas and 800 barrels of oil a day.", ["day", "day"]),
    ("Repairs cost $4,100 on average per household.", ["household"]),
    ("Output was 120,000 tonnes a year, rising to 300,000 tonnes by 2030.", ["year", "year"]),
    # what the price is paid for, each of those named
    ("A kilo of beef costs 900 shillings in Nakuru and 700 shillings in Kisumu.", ["kilo", "kilo"]),
    ("A crate of beer costs 900 shillings in Nakuru.", [None]),
    ("Vendors sell maize at 50 cents a cob.", ["cob"]),
    ("The mill was sold at $40 a decade ago.", [None]),
    ("Two hotels opened. Each has 120 rooms and cost $14 million.", [None, "hotel", "hotel"]),
    ("The state paid $60 million to cotton farmers; each received $4,000.", [None, "farmer"]),
    # each, right before its figure; which of several nouns each means
    ("The yard delivered six barges, each 1,200 tons, to the port.", [None, "barge"]),
    ("The trust gave four grants, each worth up to £40,000, to schools.", [None, "grant"]),
    ("The three parties, each led by a man, spent $3 million.", [None, None]),
    ("Traders sold 4,000 sacks of green beans at 60 shillings apiece.", [None, "sack"]),
    ("Some 300 farmers were moved from the wetlands and received $120 each.", [None, "farmer"]),
    ("Workers in the mills got $40 each.", ["worker"]),
    # how many come by in that time
    ("Some 4,000 commuters cross the bridge daily.", ["day"]),
    ("At present 310 vehicles use it per day.", ["day"]),
    ("Some 52,000 cars are expected to take the road daily.", ["day"]),
    ("Some 300 people visited the clinic a month ago.", [None]),
    ("Its 30 trucks deliver milk daily.", [None]),
    ("The 30 trucks cross the bridge daily.", [None]),
    # two paces of one verb
    ("Consumption grew by 1.1 percent a year, but by only 0.3 percent among the poorest.", ["year", "year"]),
    ("Wages rose 4 percent a year, compared with 2 percent in the south.", ["year", "year"]),
    ("Wages rose 4 percent a year and then fell 2 percent.", ["year", None]),
    ("Rents rose 4 percent a year, and 12 percent of tenants left.", ["year", None]),
    # by area, by month; of what, with a bound
    ("The flats fetched S$2,095 psf in May.", ["square foot"]),
    ("Rents average £1,200 pcm in the town.", ["month"]),
    ("Plants that emit 25 tons or more of gas a year must report.", ["year"]),
    # a bracket that restates, and one that does not
    ("Funds flow was $148.2 million ($0.91 per share), up from $90 million.", [None, "share", None]),
    ("The levy will bring in 180 million pesos ($9 million) annually.", ["year", "year"]),
    ("The buildings will emit 2,900 tonnes less CO2 a year.", ["year"]),
    ("The cuts will save €6 million a year, against one-off costs of €8 million.", ["year", None]),
    # one more price of its kind
    ("Our city spends $14 a head on parks; our rivals spend $31.", ["head", "head"]),
    ("Users pay 20 francs a month now; from May the charge will be 25 francs.", ["month", "month"]),
    ("Petrol averaged $3.10 a gallon. Diesel, at $3.90, was 4 cents dearer.", ["gallon", "gallon", "gallon"]),
    ("Oil settled at $61.10 a barrel. Brent fell 2 percent to $66.40.", ["barrel", None, "barrel"]),
    ("Gold fetched $1,290 an ounce, 80 cents below its last close.", ["ounce", "ounce"]),
    # a restatement, an exchange rate, a price of something else
    ("A loader on $19,200 would get $960 more, or about $18.50 a week.", [None, None, "week"]),
    ("The lira firmed to 4.89 per dollar.", [None]),
    ("Diesel costs 1.80 euros a litre. A new pump costs 4 euros.", ["litre", None]),
    ("Workers earn $20 an hour. Each paid $30 for training.", ["hour", "worker"]),
    # a moved subject, a time that dates, no comparison, another clause
    ("Every one-yen rise trims profit by 2 billion yen.", [None, None]),
    ("Exports reached $5 million, from $4 million a year on from the flood.", [None, None]),
    ("The bank has lent $40 million since 2015, and every year adds 5 branches.", [None, "year"]),
    # nothing to share: another unit, another size, no comparison
    ("Profit was $412 million, or $1.87 per share, down from $529 million.", [None, "share", None]),
    ("The firm earned $5 million a year ago.", [None]),
    ("Nurses earn $9 an hour, cleaners $7.", ["hour", "hour"]),
    ("Nurses earn $9 an hour; a bike costs $70.", ["hour", None]),
    ("Farms paid $267 for a megalitre of water.", ["megalitre"]),
    ("Rents average $900 a month and the deposit is $1,500.", ["month", None]),
    ("Petrol rose 90 cents to $4.19 a gallon, and rooms went for $64.", ["gallon", "gallon", None]),
    ("The ceiling goes up by $300 to $2,500, and widows get $40 a month.", [None, None, "month"]),
    ("Rents rose $40 to $900 a month.", ["month", "month"]),
    ("They sold 300 tickets at prices of $80 each.", [None, "ticket"]),
    ("It signed for eight ferries. At list prices of $22 million apiece, the deal is dear.", [None, "ferry"]),
    ("We sell a kilo at 250 francs.", ["kilogram"]),
    ("It pays a bonus of 400 dollars to every teacher.", ["teacher"]),
    ("It pays 400 dollars to the teachers.", [None]),
    ("The state gave 400 dollars to each in turn.", [None]),
    ("She got 90 dollars for a day's work.", ["day"]),
    ("She got 90 dollars for a day's catch.", [None]),
    ("We sell a house at 250 francs.", [None]),
    ("The cost per tonne fell by $4 to $71.", ["tonne", "tonne"]),
    ("It will book two projects, each worth well over $15 million.", [None, "project"]),
]


CONVERSIONS = [
    ("Hotels cut rates to around 2,300 pesos ($118).", ["~", "~"]),
    ("Hotels cut rates to 2,300 pesos ($118).", ["=", "="]),
    ("Order intake was about €162m (€142m).", ["~", "="]),
]


@pytest.fixture(scope="module")
def extractor():
    return Extractor()


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_denominators(extractor, text, wanted):
    assert [fact.per for fact in extractor.extract(text)] == wanted


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CONVERSIONS)
def test_a_conversion_is_as_exact_as_what_it_restates(extractor, text, wanted):
    assert [fact.qualifier for fact in extractor.extract(text)] == wanted
