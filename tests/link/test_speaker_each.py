"""Who says it, one answer a figure; `-` for nobody.    It raised {$4 million}, {three} people familiar with the matter said. | people familiar with the matter; -
    Rents rose by {4%}, the tenants of {two} blocks said. | tenants; -
    A Norbank study of <340 villages> in <12 districts> found that incomes were up {4%}. | Norbank
A phone survey of <340 villages> in <12 districts> found that incomes were up {4%}. | -
A Norbank poll yielded a median estimate of {4%} for growth. | Norbank
The farm yielded {40 tonnes}. | -
"""

import pytest
from answers import rows

ROWS = """
    "It was dry," said the agronomist Ada Lund. She puts yields {15%} below the norm. | Ada Lund
    Landlords put rents up {9%}. | -
    "We wait," said Ada Lund of the Herders' Union, who wants {9,000 pesos} for each cow. | Ada Lund
    Ada Lund runs a bakery. She hopes for sales of {$4 million}. | Ada Lund
    The ministry wants {60%} of homes online. | -
    "Hiring is back," said Ada Lund, a senior economist at Norbank, who expects {9,000 posts}. | Ada Lund
    GNA's checks showed that fees range between {1 and 2 percent}. | GNA
    The railway put the damage at {$4 million}. | railway
    The offer puts the damage at {$4 million}. | -
    The offer put the firm's value at {$4 million}. | -
    According to the projection, the town will have {9,000 people} by 2040. | projection
    Rents rose by {4%}, the report adds. | report
    Rents rose by {4%}, the tenants add. | tenants
    The mill fetched {$4 million}, according to data firm Norstat, about {10 percent} less than in 2010. | Norstat; Norstat
    The mill fetched {$4 million}, according to data firm Norstat, and was sold again in May for {$5 million}. | Norstat; Norstat
    Pumps cost {40 pesos}, the Office de l'Eau announced on Friday. | Office de l'Eau
    Norgold has cut its 2030 production forecast to {40 tonnes}. | -
    Norbank has cut its growth forecast to {4%}. | Norbank
    The buyers assumed a {$4 million} loan. | -
    Norbank assumes growth of {4%}. | Norbank
    Analysts at Norbank have raised their view, and see a surplus of {4 tonnes}. They expect prices to average {$90}. | Analysts at Norbank; Analysts at Norbank
    "It sells above {$90}," said one of them, Ada Lund, in May. | Ada Lund
    The lender, Norbank, opened in May. It expects to lose {$4 million}. | Norbank
    The line, priced at {$4 million}, opens in May, and until then, the operator warns, losses could hit {$2 million}. | -; operator
    Takings rose {4%}, beating City hopes of a rise of about {2%}. | -; City
    Profit came to {$40 million}, above Wall Street estimates of {$35 million}. | -; Wall Street
    Gold jumped {4%}, said Ada Lund of Norbank, whose target for the end of the year is {$2,100}. | Ada Lund; Ada Lund
    Norbank, whose inflation target is {3%}, cut its rate by {25 basis points}. | -; -
    The minister's answer is a {$4 billion} fund which, he tells us, will pay for {900 homes}. | -; minister
    Permits rose {15%} and rents, economists reckon, fell {3%}. | -; economists
    Sales rose {15%} and profit, the company said, {3%}. | company; company
    The delay, said Ada Lund, cost {$4 million}. | Ada Lund
    The mill, whose fleet is smaller than before the pandemic, sees growth of {4%}, having guided to {3%}. | mill; mill
    «Orders rose {5%}», said Ada Lund. | Ada Lund
    The Dockers Union has called a strike. Lorries wait. That, it says, would cost {$9 million}. | Dockers Union
    Nursing homes would see rates go up by {12%}. | -
    The board put off buying {12 buses} at about {$385,000} apiece. | -; -
    Acme on Monday raised its forecast to {$9 million}, after prices tripled to {$5,640} in May. | Acme; -
    Rents were {8%} higher, the Tenancy Registry has found, with {a third} of towns seeing rises. | Tenancy Registry; Tenancy Registry
    "We got {11}," said Local 40 president Dwayne Castellan. | Dwayne Castellan
    Consumer prices rose {0.9%}, national statistics agency Istel said on Thursday. | Istel
    Raymond Oak of broker Capra, who rates the chance at {half}, told the station it was worth "{$4} a barrel". | Raymond Oak; Raymond Oak
    Analysts had pencilled in {4%}. | Analysts
    The average forecast of {12 analysts} was {4%}. | -; -
    The firm's finance chief, Ana Ruiz, put the cost at {$9 million}. | Ana Ruiz
    Ana Ruiz, finance chief, put the cost at {$9 million}. | Ana Ruiz
    The cost was put at {$9 million} by the ministry. | ministry
    The cost is {$9 million}, by the ministry's count. | ministry
    Governor Serik Abenov spoke on Monday. "We will hire {650 cooks}," the Governor said. | Serik Abenov
    A governor spoke on Monday. "We will hire {650 cooks}," the governor said. | governor
    Minister Ana Ruiz said rents rose {5%}. According to her, {900 homes} stand empty. | Ana Ruiz; Ana Ruiz
    During the second quarter, according to the bureau, exports dipped {3%}; shipments rose {6%}. | bureau; bureau
    Exports dipped {3%}, according to the bureau, which has {40 clerks}. | bureau; -
    Prices fell {3%}, Renewal Board figures released on Tuesday showed. | Renewal Board
    NBS Director of Agriculture Helen Moss said growers had watered {40 hectares}. | Helen Moss
    A further {9,000 homes} could come, said Ada Lund, research head at Oriole, who expects rents to rise {3%}. | Ada Lund; Ada Lund
    Some {900 people} came, police said; organisers put the crowd at {3,000}. | police; organisers
    Some {900 people} came, by the police's estimate. | police
    Exports fell {4%}, customs figures showed on Friday. | customs
    Exports fell {4%}, data released by the customs service show. | customs service
    Exports fell {4%}, figures from the customs service revealed. | customs service
    Exports fell {4%}, per the customs service. | customs service
    As per the ministry, exports fell {4%}. | ministry
    In a note, Norbank analyst Jo Marsh wrote that sales would hit {$9 million}. | Jo Marsh
    Norbank's Jo Marsh reckons sales will hit {$9 million}. | Jo Marsh
    Jo Marsh at Norbank thinks sales will hit {$9 million}. | Jo Marsh
    Jo Marsh, of Norbank, thinks sales will hit {$9 million}. | Jo Marsh
    "Sales will hit {$9 million}," Marsh said. "Costs will be {$3 million}." | Marsh; Marsh
    "Sales will hit {$9 million}," Jo Marsh, an analyst, told reporters. | Jo Marsh
    Sales will hit {$9 million}, Jo Marsh told the Daily Post. | Jo Marsh
    "It cost us {$9 million}," says farmer Amina Diallo, 54. | Amina Diallo
    "It cost us {$9 million}," complains Amina Diallo, who farms near the lake. | Amina Diallo
    "It cost us {$9 million}," Amina Diallo, 54, recalled. | Amina Diallo
    She said it cost {$9 million}. | -
    The fund warned that growth could slip to {4%}. | fund
    The fund, in its latest outlook, sees growth of {4%}. | fund
    The fund's latest outlook sees growth of {4%}. | fund
    The fund now expects {4%} growth, against {3%} in April. | fund; fund
    Growth will be {4%}, the fund's outlook says. | fund
    Growth will be {4%}, the fund estimates. | fund
    The fund estimated growth at {4%}. | fund
    The fund has cut its growth forecast to {4%} from {5%}. | fund; fund
    The bank kept its forecast at {4%}. | bank
    State media reported that {900 people} had died. | State media
    The agency cited a minister as saying {900 people} had died. | minister
    A survey by Dataweek found that {40%} of firms were hiring. | Dataweek
    A Dataweek survey found {40%} of firms were hiring. | Dataweek
    Of the firms surveyed, {40%} said they were hiring. | -
    The company says it employs {900 people}. | company
    The company said in a filing that it owed {$9 million}. | company
    The company owed {$9 million}, it said in a filing. | company
    The company owed {$9 million}, according to a filing. | filing
    The company disclosed a debt of {$9 million}. | -
    The company reported a profit of {$9 million}. | -
    The company posted a {4%} rise in sales. | -
    The company announced {900 job cuts}. | -
    The company announced on Monday that it would cut {900 jobs}. | company
    The company acknowledged that {900 people} were affected. | company
    The company denied that {900 people} were affected. | company
    Ministers insist that {900 homes} will be built. | Ministers
    Critics argue that {900 homes} is too few. | Critics
    Locals grumble that {900 homes} is too many. | Locals
    Sales fell {4%}, Acme said in a statement on Monday. | Acme
    Sales fell {4%}, Acme said Monday. | Acme
    Acme's sales fell {4%}, it said on Monday. | Acme
    Acme (ACM.N) said sales fell {4%}. | Acme
    Acme Corp on Tuesday reported a loss of {$9 million} and said it would cut {900 jobs}. | -; Acme Corp
    "We lost {$9 million}," said Chief Financial Officer Ana Ruiz on a call with analysts. | Ana Ruiz
    Chief Financial Officer Ana Ruiz said on a call that sales fell {4%}. | Ana Ruiz
    Acme's chief executive, Ana Ruiz, told analysts sales fell {4%}. | Ana Ruiz
    Ana Ruiz, who runs Acme, said: "We lost {$9 million}." | Ana Ruiz
    Ana Ruiz: "We lost {$9 million}." | Ana Ruiz
    The minister, Ana Ruiz, puts the figure at {900}. | Ana Ruiz
    The European Commission estimates that {40%} of firms are affected. | European Commission
    According to the European Commission, {40%} of firms are affected, up from {30%} in 2019. | European Commission; European Commission
    According to Eurostat data, {40%} of firms are affected. | Eurostat
    Eurostat data show that {40%} of firms are affected. | Eurostat
    Official data show that {40%} of firms are affected. | Official data
    Aid rose {40%}, industry figures showed. | industry figures
    Provisional data show that {40%} of firms are affected. | -
    The data show that {40%} of firms are affected. | -
    Firms invested {$9 million} in May and June, the Trade Board announced on Monday, {4%} more than last year. | Trade Board; Trade Board
    Of {40 nurses}, {30} found jobs, health secretary Ada Lund told reporters. | Ada Lund; Ada Lund
    The {6%} notes due in May were quoted at {$90}, down from {$95}. | -; -; -
    The CPI rate, at {4%}, was the lowest since 2016. | -
    Growth will be {2%}, according to a survey of {30 firms} by Fincast. | Fincast; -
    Growth will be {2%}, according to a survey of {30 firms}. | survey; -
    "We paid {$9 million}," the official, Ada Lund, said. | Ada Lund
    The rise was less than the {50 basis points} forecast in a Fincast poll. | Fincast
    A loss of {$9 million} compared with a loss of {$8 million} expected by analysts. | -; analysts
    Some {40 villages} need water, Oxfam and its partners warned on Monday. | Oxfam and its partners
    Crops failed on {22%} of the land, according to Ada Lund, the head of the centre, who sees losses of {$9 million}. | Ada Lund; Ada Lund
    "Sales are steady," said Ada Lund. She tips growth of {4%}. | Ada Lund
    Battery maker Limfjord will close a plant, it said on Monday, moving {190 jobs}. | Limfjord
    Buyout firm Kestrel Park has sold a mill. It expects to earn {$9 million}. | Kestrel Park
    Shares in Limfjord, the paint maker, sank after it said profit would be {8%} lower. | Limfjord
    "Orders are up {30%}," the managing director of Limfjord, P. Lund, told reporters. | P. Lund
    Without it, consultants Corvin Energy argue, the market would lack {9 tonnes}. | Corvin Energy
    Output fell {17%}; without it, said the bureau, it would have risen {4%}. | bureau; bureau
    Analysts polled by Fincast had on average forecast {$9 million}. | Analysts polled by Fincast
    Limfjord Electric was fined. The bill, it said, came to {$9 million}. | Limfjord Electric
    Data from Eurostat on Monday showed {40%} of firms were affected. | Eurostat
    Figures published by Eurostat on Monday show {40%} of firms were affected. | Eurostat
    The Bureau of Labor Statistics said payrolls rose by {900}. | Bureau of Labor Statistics
    Payrolls rose by {900}, the Bureau of Labor Statistics said. | Bureau of Labor Statistics
    Payrolls rose by {900}, the Labor Department reported Friday. | Labor Department
    The Labor Department reported Friday that payrolls rose by {900}. | Labor Department
    Economists polled by Fincast expected a rise of {4%}. | Economists polled by Fincast
    A Fincast poll of economists had predicted {4%}. | Fincast
    Analysts at Norbank expect {4%}. | Analysts at Norbank
    Norbank analysts expect {4%}. | Norbank analysts
    Norbank, which rates the shares a buy, sees sales up {4%}. | Norbank
    Norbank raised its target price to {$90}. | Norbank
    Norbank cut its price target to {$90} from {$100}. | Norbank; Norbank
    Moody's expects a deficit of {4%}. | Moody's
    S&P sees a deficit of {4%}. | S&P
    The government expects a deficit of {4%}, but the fund sees {5%}. | government; fund
    The government expects a deficit of {4%}, while the fund's forecast is {5%}. | government; fund
    The deficit will be {4%}, the minister told parliament, adding that debt would reach {90%}. | minister; minister
    The minister said the deficit would be {4%}. He added that debt would reach {90%}. | minister; minister
    Ana Ruiz, the minister, said the deficit would be {4%}. She added that debt would reach {90%}. | Ana Ruiz; Ana Ruiz
    "It is {4%}," she said. | -
    In an interview, Ruiz said it was {4%}. | Ruiz
    Speaking in Rome, Ruiz said it was {4%}. | Ruiz
    Asked about costs, Ruiz said they were {$9 million}. | Ruiz
    Ruiz, speaking in Rome, said it was {4%}. | Ruiz
    Ruiz, 54, said it was {4%}. | Ruiz
    One trader said it was {4%}. | trader
    A trader in Rome said it was {4%}. | trader in Rome
    A source close to the deal said it was worth {$9 million}. | source close to the deal
    It is said to be worth {$9 million}. | -
    It was reportedly worth {$9 million}. | -
    A new study from Yale puts the cost at {$9 million}. | Yale
    Researchers at Yale found {40%} of families were poor. | Researchers at Yale
    A rise of {4%} in fares offset a fall of {3%} in visits, the tourism office said of the half-year. | tourism office; tourism office
    Owners pay {$300} an acre, the charity found in a survey of {800 farms}. | charity; charity
    Two people familiar with the talks said it was worth {$9 million}. | Two people familiar with the talks
    {Two} sources said it was worth {$9 million}. | -; sources
    Most people said it was worth {$9 million}. | -
    Analysts on average had expected {$9 million}. | Analysts
    Traders bet that the bank would lift rates by {4%}. | Traders
    The yard expects to hire {75 welders}, personnel chief Ada Lund said. | Ada Lund
    The yard said it was {4%}, and expects {5%}. | yard; yard
    Limfjord expects a loss of {$7 million}; its rival made {$2 million}. | Limfjord; -
    The chain agreed to buy Corvin for {$7 million} and will assume {$2 million} of its debt. | -; -
    An economist, Dr Ada Lund, was doubtful. "We owe {$3 billion}," she said. | Ada Lund
    Final figures put the drop at {17%}. | -
    The ministry puts the drop at {17%}. | ministry
    Norgold, the second-largest digger, said its older pits brought in {40 tonnes} in May. | Norgold
    The harbour usually sees {40 ships} a week. | -
    The valley sees {900 births} a year. | -
    Analysts now see growth at {4%}. | Analysts
    The World Food Programme expects {900 people} to need help. | World Food Programme
    The programme expects {900 people} to join. | -
    Orders came in for {4%} of the tonnage expected in the second quarter. | -
    The W7-3 project is backed by a {$40 million} loan. | -
    Norbank, which projects growth of {4%}, has cut its rate. | Norbank
    Rents rose in {12} of the {15} districts, the regulator established. | regulator; regulator
    The clinic, a company established in 1990, has {40} beds. | -
    The group, established by Ada Lund, sold {40} shops. | -
    Ada Lund keeps goats. "I got {$9} a kilo," said the 54-year-old, whose father was a miller. | Ada Lund
    Ada Lund keeps goats. "I got {$9} a kilo," said a 54-year-old farmer. | 54-year-old farmer
    Leche del Sur has closed a plant. The group lost {$4 million}, it told the exchange. | Leche del Sur
    Bank of Valletta has sold its insurance arm. The buyer paid {$4 million}, it said. | Bank of Valletta
    Kestrel Foods will hire {900 cooks}, it said on Friday. | Kestrel Foods
    Japan bought {40 tonnes}, it said. | -
    The agency quoted Li Wei, the head of the bureau, as saying trade rose {4%}. | Li Wei
    Norgold aims for sales of {$4 million}. | -
    Ada Lund runs a bakery. She aims for sales of {$4 million}. | Ada Lund
    "We sold {40 tonnes}," beamed Ada Lund. | Ada Lund
    Output will fall {4%}, warns a report from the Norstat Institute. | Norstat Institute
    The Bank's survey points to growth of {4%}. | Bank
    Growth, projected by staff at {4%}, is uneven. | staff
    The mine is worth {$4 million}, Minister Ada Lund, 54, announced in Lautoka yesterday. | Ada Lund
    On Lund's estimate the cost is {$4 million}. | Lund
    Documents seen by Norpress show the firm lost {$4 million}. | Documents
    The latest World Bank figures suggest {4%} of homes lack power. | World Bank
    Ada Lund runs a mill. Lund: "We lost {$4 million}." | Lund
    Dealers quoted the rupee at {70} to the dollar. | Dealers
    Harbour tolls cost ships {$40 million}, a memo laid in the council shows. | memo
    Harbour tolls cost ships {$40 million}, documents filed with the registry show. | documents
    The rink reopened, with Mayor Ada Lund saying it had cost {$40 million}. | Ada Lund
    With its tenants saying no, the rink lost {$40 million}. | -
    "Rents are soft," said Ada Lund. Takings, according to her, make up {40%} of the budget. | Ada Lund
    Quays handled {40 tonnes}, the Harbour Office informed the Nor Wire. | Harbour Office
    The Harbour Office informed {40 pilots}. | -
    "We sold {40 tonnes}," said the managing director of Nor Seeds, Ada Lund. | Ada Lund
    "We sold {40 tonnes}," said Ada Lund, of Nor Seeds. | Ada Lund
    "We sold {40 tonnes}," said a clerk of the stores directorate. | clerk of the stores directorate
    The draft budget for 2012 sets aside {$40 million}. | -
    Nor Seeds will shut {two} mills, citing weak demand. | -
    Nor Seeds will shut {two} mills, citing the harbour office. | harbour office
    Bank of Elbo data published on Friday showed that rents rose {4%}. | Bank of Elbo
    Rents rose {4%}, Bank of Elbo data showed on Friday. | Bank of Elbo
    The bid tops {$40 million}, according to {two} people close to the talks. | people close to the talks; -
    The bid tops {$40 million}, according to people familiar with the talks. | people familiar with the talks
    Rents will rise {4%}, Norpress quoted Mayor Ada Lund as saying. | Ada Lund
    The harbour office denied it, saying it had lost {$4 million}. | harbour office
    Exports picked up, adding {$4 million} to the surplus. | -
    Rents rose {4%}, said Norbank's chief economist Jan Lund. | Jan Lund
    Rents rose {4%}, said Norbank in Jan 2012. | Norbank
    Nor Seeds' Ada Lund expects rents to rise {4%}. | Ada Lund
    The central bank met on Monday. It expects inflation of {4%}. | central bank
    By the bank's own count, {40 mills} are shut. | bank
    The tax will, according to the treasury, raise {$4 million}. | treasury
    Ada Lund went on to say that {40 mills} were shut. | Ada Lund
    The treasury informed the tenants that {40 mills} were shut. | treasury
    Rents rose {4%}, the region's statistics office, Norstat, said. | Norstat
    Rents rose {4%}, above the {3%} median forecast of economists. | -; economists
    Survey: {one in four} mills is shut | Survey
    Last week the governor told a station that {40 mills} were shut. | governor
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(ROWS))
def test_speaker(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [m.speaker.text if m.speaker else "-" for m in found] == expected


STATEMENTS = {
    "of several paragraphs": 'General Secretary [Ada Lund] said:\n\n"It is a cut of {10%}. They got {4%}.\n\n"Pay would cost {$6 million}."',
    "announced after a dateline": 'Lima, Peru: At the end of a visit, mission chief Ms. [Ada Lund] issued the following statement:\n\n"Growth was {4%}.',
    "by a team": 'A [Development Bank team] led by Ada Lund visited Lima and issued the following statement:\n\n"Growth was {4%}.',
    "announced by her": "Bank Team Ends Visit to Peru\n\nA team led by Ms. [Ada Lund] came in May. At the end she made the following "
    'statement:\n\n"Growth was {4%}.',
    "issued": "Mr. [Lund] issued the following statement:\n\n“Growth was {4%}.\n\n“Debt was {$3 billion}.”",
}
INTERVIEWS = {
    "quoted": "LIMA: [Ada Lund] runs a bakery.\n\nHow was the year?\n“We sold {40,000 loaves}. Flour cost {30%} more.”\n\n"
    "And now?\n“We hire {two bakers}.”",
    "labelled": "A talk with [Ada Lund]\n\nThe Ledger: How was it?\n\nLund: We sold {40,000 loaves} and lost {3%}.",
    "without marks": "Three questions for [Ada Lund], harbour master\n\nWhat did your berth cost?\nIt cost {$40 million}.\n\n"
    "Diesel must hurt.\nIn May it was {$9} a litre.\n\nWill you hire?\nI'd expect staff to grow by {5%}.",
    "met": "We sat down with Governor [Ada Lund].\n\n**What have you spent?**\n\nSome {$40 million} went into quays.\n\n"
    "**Is it enough for us and for you?**\n\nMy target is {$50 million}.",
    "below comments": "Rents rise\n\n3 comments\n[Rod Hill]: {40 pounds} a head is a joke",
    "a headline above a byline": "{900} wells dried up: [ministry]\nStaff Reporter\n\nMore will follow.",
    "letters": "[Ada Lund] runs a bakery.\n\nQ: How was the year?\n\nA: We sold {40,000 loaves}.",
}


@pytest.mark.model
@pytest.mark.parametrize("marked", [*INTERVIEWS.values(), *STATEMENTS.values()])
def test_interview(mentions, marked):
    found, names = mentions(marked)
    assert {m.speaker.text for m in found if m.speaker} == {names}
    assert all(m.speaker for m in found)


@pytest.mark.model
@pytest.mark.parametrize(
    "marked",
    [
        "Ada Lund runs a bakery.\n\nWhy do prices rise?\nPrices rose {5%} in May.",
        "Ada Lund bakes.\n\nWill rates rise?\nThey did.\n\nShould you fix yours?\nIt costs {$300}. “We wait,” said Rod Hill.",
        "Output rose {4%}: the third\nrise in a row.",
        "No news\nExports: {40 tonnes}",
    ],
)
def test_a_question_as_a_headline_is_no_interview(mentions, marked):
    found, _ = mentions(marked)
    assert [m.speaker for m in found] == [None] * len(found)
