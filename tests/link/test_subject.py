"""Of what a figure is the number: {figures} asked for, <other figures>, [the subject of those asked for]."""

import pytest

from figex.link.subject.rules import RULES

NOUN_BESIDE = """
    The city approved [major cooperation projects] worth {$27 billion}.
    The board approved plans to issue [bonds] worth up to {€500 million}.
    The lender reported a [net loss] of {$35 million} for the quarter.
    A [tax] of {12%} applies to imported spirits.
    The region attracted [investment] of more than {$10 billion}, or {18%} of the national total.
    The company has debts of <$1.8 billion> and [cash] of {$300 million}.
    Larkin Foods expects [earnings] in the range of {$5.10} a share.
    A {640 km} [railway] will link the ports.
    The state will build a {$2-billion} [solar park] near Tarvik.
    About {one in six} [firms] plans to cut jobs.
    The price took a hit from a {14%} slump in [car exports].
    The lender kept its dividend despite a <14%> slump in [net profit] to {$41 million}.
    The storm buried {9,000 tonnes} of [concentrate].
    Miners sold {$54 million} worth of [copper] abroad.
    [Tessel Partners], with {5.4 percent}, is the largest holder.
    Freight rates rose, with [chip shipments] down {13%} and car exports higher.
    The price index edged up <0.1 percent>, with [pork prices] {17.9 percent} lower than a year ago.
    [Youth unemployment], at {14.5%}, was double the average.
    [Wages] up {4%} in the June quarter
    [Tessel Gold] (TSX: TSG) poured {4 tonnes} in May.
    Occupancy rose at [hotels], of which there are now {353}.
    Japan spent <$3 billion> on rice, versus {$2 billion} in [Korea].
    The board recommended increasing [capital] by {25 percent} through an issue.
"""

WORDED = """
    [Loans to firms] grew {3.1%} and those to households <4.4%>.
    Loans to firms grew <3.1%> and [those to households] {4.4%}.
    [Lorvik's shares], down <12%> this year, trade at {$9} in Oslo.
    [Output] reached <4 million tonnes>, data from the ministry showed on Monday, {3%} more than planned.
    The fields are tilled by hand and the dam waters <40 hectares> tilled by {90} [families].
    Growth was led by hotels (<6%>), [transport and storage] ({5%}) and farming (<3%>).
    Revenue is put at <8 trillion won>, leaving a [gap] equal to {4 percent} of GDP.
    Prices fell as [exports], equal to {30 percent} of output, slumped.
    The harbour got a [loan] of <$5 million> for a dock, equal to {8 percent} of its assets.
    The budget is <£40m>, with {£5m} earmarked for [parks].
    The council has {$4 million} set aside for [legal costs].
    Creditors backed a [24-month arrangement] for about {$298 million}.
    [Growth] was <3%> last year. The Treasury expects {1.4%} for 2014.
    The bank expects {5%} of [borrowers] to default.
    Insurers will cover <60%> of the [damage], put at {€9 million}, said the mayor.
    He said <40> houses would be built in two years and [rice] at {$4} would reach every shop.
    Brokers lifted their estimate of the [surplus] to <90,000 tonnes>, and see one of {40,000} next year.
    The council repaired {1.2 km} of the <4 km> of [tunnels].
    Some <3,000> of the [county]'s {9,000 acres} will be sold.
    [Emissions] fell by {4 million tonnes} of carbon.
    Banks lent <$700m> in an [offering] that was oversubscribed {1.8 times}.
    The [dam] will hold <40 tonnes> and desalinate {3 tonnes} a day.
"""

SET_OFF = """
    The gas goes through the [Trans-Sarin Pipeline], {692 km} long and {5 km} wide.
    At [Kumara], {100 km} to the north, a second drill is turning.
    Villagers joined the [waiting list], now {9,300} strong.
    Exports rose <5 percent> and [imports], a gauge of demand, {3 percent}.
    The [average basket]? A modest {$39}.
    [Anna Holm]'s {3 hectares} were earning her {€180} a month.
    It made <100> cars, compared with the {240} [Toyama] makes.
    The council passed a <$40 million> [budget], an increase of <15 percent> over last year's {$35 million}.
    Harlan sees [core earnings] of <€580 million>, down from a previous range of {€850 million}.
"""

CLAUSE = """
    [Profit] rose {12%} to {$4 billion}, from {$3.5 billion} a year earlier.
    [Consumer spending], which accounts for {two-thirds} of the economy, grew {2.1%}.
    The index's decline was led by energy stocks, with [Petrona] sinking {4.1%}.
    The plant, in which [Morvek] invested {$400 million}, will employ <1,200> people.
    The ministry said [output] would fall by {4 percent} this year.
    In the first half [Belcor] booked revenue of <€1.2 billion> and employed {8,400} people.
    The [project], costing {$2.4 billion}, will be finished in 2026.
    [Imports] shrank {5%}, while exports were <3%> higher.
    Imports shrank <5%>, while [exports] were {3%} higher.
    At {€3.4 billion}, [net debt] was lower than a year ago.
    [Tarvik Group], the country's second-largest steelmaker, posted sales of <$1.1 billion> and cut {1,500} jobs.
    [British tourists], the biggest group, numbered {18 million}, down {2.4%}.
    [China] was the biggest buyer, taking {2.1 million tonnes}.
    The [economy] is expected to shrink by {1.5%} this year before growing {2%} in 2021.
    [Loans to households] grew at an annual rate of {3.5%}.
    [Storage tanks] were {83%} full.
    In Cork [rents] averaged {$1,371}, up {8%}.
    [Rents] rose most in Cork ({8%}).
    A total of <180> [projects] rose to {190}.
    [Passenger traffic] came to <$4 million> in July, which compares with {$3 million} a year ago.
    Between {2014-18} [Norfell] spent <$3 billion> on roads.
    [Brightly] runs {40} mills.
"""

OBJECTS = """
    The bank cut its [growth forecast] for this year to {1.2%} from {1.9%}.
    The state lifted the [minimum wage] to {$15} an hour.
    The firm raised [pay] for <8,400> staff by {40%} in March.
    It also put up the [price of its fleeces] from {$19} to {$29}.
    Ministers kept the [dividend tax] at {7%}.
    Vauxmont Plc bought [Linden Foods] for {£320 million}.
    The drought wiped {$2 billion} off [farm income].
    The new duty adds {$5 million} to the [import bill].
    A total of {$4.2 billion} was invested in [solar power].
"""

COUNTS = """
    {Six} [bridges] were damaged by the flood.
    There are {27} [members] today.
    More than {2,000} [delegates] attended the fair.
    [Malta] has {five} ports.
    Ministers from <nine> states met. {Two} of them, [states] without a port, left early.
    Dunmore will shut <60> of its {412} [shops].
    The survey drew on the answers of {2,100} [adults].
    The road will have a {four}-lane [bridge].
    {Six} [ships] with room for <5,000 tonnes> were waiting.
    [Nursing homes] blame wages for <$3 million> of losses. {Six} closed in May.
    The line ordered <four> [gas-fuelled vessels]; {six} are for hire.
"""

SHARES = """
    {Half} of [households] have no savings.
    Some {40%} of [exports] go to Asia.
    The chain has <61> hotels with <14,200> [rooms], {two-thirds} of them on the coast.
    Of the [cars] sold, {54%} were imported.
    [Orders] reached <$5 million>, of which {a third} came from abroad.
    [China] accounted for {28%} of sales.
"""

LISTS = """
    [Cars], vans and buses rose {5%}, <6%> and <7%> respectively.
    Cars, vans and [buses] rose <5%>, <6%> and {7%} respectively.
    As the wage and the rent rise, analysts ask what the [results] would be at {$220} and {$300}.
    Wheat rose <2%> and [maize] {3%}.
    Average hotel occupancy fell to <61%>, and [room rates] to {€88}.
    Apple shipments grew <9%>, [Samsung's] {4%}.
    [FDI] was <224 million yuan> ({$34 million}), down {3%}.
    Gains were led by [Norway] ({7%}).
    [Jobs] had been created by the end of May, over {12%} of the target of <300>.
    A [budget] of <$3.7 million>, {13 percent} bigger than last year's, was passed.
    [Fares] rose by {5%} in April, following increases of {3%} and {4%} in the previous two years.
"""

VERBLESS = """
    [Net product revenue] {$150m}
    - [Free cash flow]: {$310m} ({$275m})
    [Net profit] up {23%} at {€412m}
    [Bond yields] up {5%}
    [Cash flow] from operations of {$12 million}
    [Profit before tax] {$6 million}
    [Norfell] to spend {$900m} on plant in Ohio
    • [Revenue] grew {7%} to {$1.4 billion}
    * [Gross margin] {42.1%} vs {40.8%}
    Starting [pay] climbs to {$29.40} an hour from {$26.15}
"""

PRONOUNS = """
    [Tourist arrivals] rose {18 percent} in March. They reached {1.2 million}.
    The [bank] lent <$3 billion> to farmers. It plans to lend another {$1 billion} next year.
    [Steel output] fell in April. It was {7%} lower than a year ago.
    The [company] said it would close {12} stores.
    "[Demand] has been strong, and we expect it to grow {5%} next year," said the chief executive.
    [Tourism] brought in <$5.4 billion>. The figure was {11%} above that of 2019.
    [Exports] fell <3%>. Economists had forecast a rise of {2%}.
    [Vortane SA] runs <nine> mills. Orders slipped <3%>. It still expects to sell {40,000 tonnes} this year.
    The [wheat mill] opened in <nine> towns. "It will grind {900 tonnes} a day," he said.
    [Amina Dossa] runs <two> shops. She makes {$40} a day.
    The bank offered a loan of <$700 million> for [poor families]. They would be paid {$60} a month.
    [Toyoda] said output fell <4%>. It sold {892,000} cars.
    Some <900> [firms] were asked. About {61 percent} did so.
"""

TURNED_ROUND = """
    Also up, by {6%}, were [shipments to Ghana].
    Among the losers, down {3%}, was Brenn-based [Norfell Steel].
    [Gold], up {2%}, was the best performer.
    [Adjusted earnings] almost halved to {$40 million}.
    [Sales of the painkiller Veltara] more than doubled, to {$12 million}.
    It costs {$3,080} to ship a [container] to Durban.
    The [bridge] opened in May. Building it cost {$37 million}.
    [Raising fares] would bring in {$9 million}.
    While in Porto [rents] rose by {3%}, they fell elsewhere.
    In the six months to June [lending] totalled {$205 million}.
    [Larkin shares] up {9%} on bid talk
    Stoxx -<1.3%> [FTSE] -{0.6%} CAC -<1.7%>
    In Europe: [Stoxx] -{1.3%} FTSE -<0.6%> CAC -<1.7%>
"""

OTHERS_FORESAW = """
    [Retail sales] rose <2%> in May. Analysts had expected {1%}.
    [Retail sales] rose <2%> in May. Economists polled by the agency had pencilled in {1%}.
    [Retail sales] rose <2%> in May, compared with analysts' forecast of {1%}.
    [Exports] rose <2%>, less than the {3%} forecast by analysts.
    The company cut its [forecast] to {1%}.
    [Sales growth] is seen at <20%>, up from its previous view of {17%}.
    [Profit] came to <$4 billion>, above its prior outlook of {$3.5 billion}.
    [Sales] rose <4%>, beating market hopes of a rise of {3%}.
    [Sales] rose <4%>, missing expectations of a {5%} gain.
    The airline expects [sales growth] of <6%>, having previously guided for {4%}.
    The council approved a [plan] of {$5 million}.
    The firm expects earnings of <$2> a share, assuming {48 million} [diluted shares].
"""

OPENED = """
    Larkin Foods lifted its outlook after [like-for-like sales] in the ten weeks to 3 May came in {4.3%} ahead of plan.
    Tarvik earned <$1.2 billion> from cocoa, <4%> less than a year ago, as a strike cut [output] to {200 tonnes}.
    Shares jumped after [net income], helped by lower fuel costs, came to {$45 million}.
    Ports handled <six> [ships] in May, <9%> more than a year ago, with revenue amounting to <$3 million>.
    Ports handled <six> ships in May, <9%> more than a year ago, with [revenue] amounting to {$3 million}.
    The line runs <34> ships, and [bunker fuel], at <$490> a tonne, is costing it {12%} more than last year.
    Permits went up by <9%> and [rents], economists say, ended up {6%} lower than before.
    Credit grew <9%>, against <8%> in 2020; the [loan ratio] edged up from {9.1%} to {9.3%}.
    [Norfell], which fell {5%} as steel and copper lost ground, is a steelmaker.
    [Sales], helped by demand for cars and vans, grew {5%}.
    [What farmers owe the bank] rose to {$21 million}.
    [How much households save] fell by {3%} last year.
    What is more, [exports] rose {5%}.
    Lanka earned <$3 million>, <4%> less than a year ago, as a botched ban on chemicals cut [output] to {200 tonnes}.
    [Java], which accounts for {12%} of demand, saw a {4%} drop; Sulawesi was up.
    Analysts expect [volume] to reach <130 tonnes> this year, which would be {18%} above the level of 2012.
    There is no more than {$2 million} left in the [welfare fund].
    The council said [raising fares] would bring in {$9 million}.
    "We expect throughput to reach <5 tonnes> and will hire <340> [dockers]," said Ida Holm.
"""

ORDERED = """
    Drivers pay <$6>, truckers <$5> and [motorcyclists] {$3}.
    The railway has waived the surcharge and increased the [average speed of goods trains] to {46 km}.
    Staff recommend reducing the [deficit] from <9%> of output to below {3%}.
    A reform lifted the [wage] to <60%> of the mean, or about {$190}.
    The board approved [dividends] of <$5> for each share, totaling {$71 million}.
    Of the <20 hectares> of [arable land] only {8%} is irrigated.
    Doctors earn <$90>, compared with {$40} for [nurses].
    The target stands, with {$10 billion} in [credit] already set aside.
    The storm cut power to <six> [customers]. By Monday {nine} were still in the dark.
"""

TIMED = """
    The airline sees [capacity growth] this year of {35%}.
    The group posted a [net loss] for the half to June of {$35 million}.
    The fund had [inflows] in March of {$300 million}.
    Chile exported <300 tonnes> of [copper] in March, worth {$2.4 million}.
    The firm has won [orders] this year worth {$2 million}.
    The firm shipped <six> [turbines] to Turkey in 2021, valued at {$90 million}.
    The [ore] graded {2.1%} zinc.
    The head grade averaged <1.6%> zinc and [recoveries] {91%}.
    The state saw a {2.1%} [zinc surplus].
    Cars accounted for <61> deliveries and [vans] for the remaining {19}.
    The north has <40> mills, the [south] just {12}.
    [Tarvik Steel] valued its stake at <$4 million>. A mill built for <$5> ships <3 tonnes>.
    The [expansion of Tarvik], {two-thirds} complete, should add <5 tonnes>.
    It stood above the [target] of {20%} set for that year.
    The bill fell on [export taxes], now levied at {28%}.
    The firm expects revenue of <$84 million> and [non-GAAP EPS] between {$0.19}.
    Profit rose <4%>, helped by {two} [new mills].
    Intake jumped to <8 tonnes>, with the {three} [biggest plants] taking most of it.
    The company employs <300> [people], including {40} in Tarvik.
    In a deal that values the [unit] at {$2.7 billion} including debt, Norfell will leave.
"""

NAMES = """
    The largest firm, [Daru Autopart], employs {6,700} people and makes {900} buses.
    Its main rival, [Veltara Plc], lost {$4 billion}.
    The [company], the parent of Norfell, lost {$4 billion}.
    Ada Holm bought [Norfell Foods] in 1998, when it made {60 tonnes}. It now makes {900 tonnes} a year.
    Anna Brandt founded [Norfell Foods] with <two> partners. It has {300} staff.
    [Norfell Foods] bought Tessel Mills in 2015. It paid {$5 million}.
    Norfell plc lent <$3 million> to [poor farmers]. They will receive {$60} a month.
    The [company] said it would keep stocks <12%> lower "until the market turns", and that it had set aside {$9 million}.
    The port has <20> [cranes] and plans to lift that number to {30}.
    Throughput at the [port] rose <5%> to <3 million tonnes>. It will take on {850} dockers.
    "Baskets were <$3> bigger, and we sold {640} of our [mugs]," said Ida Holm.
    "On the way we lose {4%} of the [crop]," said the manager.
"""

DECIDED = """
    One member argued for a [cut] of {25%}, four for none.
    The board approved a {5%} [increase].
    [Workers] won a {5%} raise.
    The state saw a {5%} drop in [exports].
"""

SET_APART = """
    All but {40} of our <312> [shops] are shut.
    The mayor of Tarvik said [headcount], {310} at the moment, will grow.
    The group ordered <six> [vessels] at {$175 million} apiece.
    Ministers are calling on [importers] to put {2%} of turnover aside.
    [Debt] jumped to <63%> last year; staff expect it to dip below {60%} in 2024.
    "We used to pay the [pickers] {$56} a day," said Ida Holm.
    The [company] signed an agreement to supply a smelter in Tarvik with {60 megawatts}.
    Rates were cut. The firm will ask insurers for [rates] {9%} higher.
    <Six> donors met the goal, led by [Luxembourg] at {1%} and Norway at <1%>.
    Parcels numbered <81>, while [China-Europe freight trains] out of Tarvik made {862} trips.
    Services added <4%> to growth, while [farm output], battered by <two> storms, shaved off {1%}.
    [Remittances] of between {$9} and <$10> are projected.
    Larkin Q2 [profit] up {19%} at <$212>; declares interim dividend
"""

WORD_ORDER = """
    [All-in sustaining cost] rose to {$4}.
    In Tarvik the [median asking rent] jumped to {€12}.
    The firm posted a <27%> rise in [net profit] at {$318 million}.
    [Remittances to Tarvik], which were equivalent to {27%} of output, fell.
    Danish carrier Nordjet flew <six> routes. "By May we will have {four} [blue jets] on the tarmac," said Ida Holm.
    The town lured <six> [investors], each of whom paid {$150,000} for a plot.
    The cuts fell on [households], of whom a third live on less than {$2} a day.
    Futures point to a [cut] of {2%} in May.
    Analysts at Minsheng expect [parcel volume] to top {130 tonnes} this year.
    It set aside <$610 million> for a [mill], of which {$400 million} will be spent.
    The mill, to which {310} of the [growers] sell, owes <$3 million>.
    Most of the town's {5,200} [residents] live off peaches.
    The chain runs <280> outlets under {four} [banners].
    [Inflation] came to <64%>, a touch below the {65%} forecast in a poll.
    Tarvik raised the [milk price] to <$9> from a midpoint of {$8}.
    The board, whose debts have climbed to <$3 billion>, has seen [output] sink by {12%} to {429 tonnes}.
    The [firm] saw a sharp drop and lent {$5}.
    [Norfell] cuts <300> jobs, plans {40} stores
    Stocks made up <72%> of it, [bonds] {26%} and land <2%>.
    Wheat rose <2%>, [maize] {3%} and barley <4%>.
    The fund earned <$3 million>, with stocks returning <28%> and [property] losing {1%}.
    A rise in [rents], which climbed {8%}, hurt tenants.
    In 2011 the [taproom] sold <900 tonnes>; last year that was down to {200}.
    Of the [money], {$90 million} would come from a lender.
    [Sales] rose <6%>, beating a company-compiled consensus of {5%}.
"""

OWN_CLAUSES = """
    A rise of {9 percent} in [tin exports] offset weaker demand.
    The ministry reported a drop of {7%} in [tax revenue].
    [Net sales] came to <$4>, an increase of {5%} in Swiss francs.
    A rise of {5%} in [Tarvik's share] helped it.
    [Norfell mills] crushed <3 tonnes> of beans in May, industry data showed, beating April's {4 tonnes}.
    If voters back Measure K, a [typical household] would pay {$61} more.
    [Transfers to the utility Jirama] exceeded the budget by {$4 billion}.
    The firm opened a [mill] in Tarvik, which employs {300} people.
    Norfell opened mills in [Tarvik], which employs {300} police officers.
    An economist criticised the [state]'s plan to borrow {$5 billion}.
    The [bank] will seek shareholders' nod to raise {$5 billion}.
    [Chad] was the biggest buyer, with {4 tonnes}.
    The [loan], in the amount of {$4 billion}, was signed in May.
    [Shipments] grew by a factor of {40}.
    • {$6 million} for [shelter]
"""

TAKEN_UP = """
    [Remittances] keep Tarvik afloat. They reached {$3 billion} in 2012.
    The [lari] strengthened again. It has gained {2 percent} since March.
    Tarvik exports garments and [shoes]. The latter brought in {$2 billion}.
    The central bank raised its [policy rate]. It is now {7.25 percent}.
    The [bank] raised its policy rate. It has {90} branches.
    [Wheat] is dear. It costs {$285} a tonne at the gate, $40 less than flour.
    The [company] makes paint. It has {300} staff.
    Exports totalled <$3.6 billion> and [imports] {$2.9 billion}.
    Revenue was <$3.6 billion> and [spending] {$2.9 billion}.
    Sales reached <$3.6 billion>, [costs] {$2.9 billion}.
    The [company] earned <$5 million> and spends {$4 million}.
    [Earnings] were <$5>, which was <1%> more and in real terms {3%} less than in 2012.
    The mine paid <$3>. [Foreign debt] was <$9 billion>. Of this, {a third} is owed to banks.
    Registered in 1972, the bank grew fast. Deposits doubled. It had {612} [branches] in 2010.
    Norfell sold <9 tons> of paint. It will open a line for {40} [apprentices].
    Two [hospitals] opened in Tarvik. Each has {60 beds} and cost {$4 million}.
    In 2010 the firm had <300> [stores]; today the number is {900}.
    Some <300> [villages] have gas. Their number will grow to {400} by 2025.
    [Norfell] was his first mill. At 9:15 a.m. on Monday he sold it for {$5 million}.
"""

DATA_LINES = """
    [Entry fee for members]: {$40}
    The [price of a ticket] to see the match: {$5}.
    The [firm] sold <40> mills and added: {$5} more is to come.
"""

TABLES_OF_DATA = [
    "Lender: Tarvik Bank\n[Cost]: {$64.5 million}\nLength: <55 km>",
    "Passenger traffic\n[Domestic]: {411,000}\nAbroad: <300,000>",
    "[Order backlog], EUR m\nSept 30, 2010: {EUR 912m}\nJune 30, 2010: {EUR 877m}",
]

AS_SHORT_AS_NAMED = """
    [Norfell] to cut {400} jobs
    [Pensions] in Ukraine start at {$480} a month.
    The [stake in Norfell] fell to {40%}.
    Under a {$480} [agreement] with the ministry, the state will lay pipes.
    A {40 km} [railway] from the mines to Tarvik will open.
    Sales fell, with the steepest drops in [Hungary] ({26%}).
    [Housing starts]: {1.3 million}
    [Revenue] rose but fell short of the {$4 billion} analysts expected.
"""

GROUPS = """
    Lorvik builds a <900 km> [road]. The first {300 km} will open in May.
    Callow polled <400> [members] in July. More than {a third} have left, and {68%} of them blame pay.
    The poll asked <900> [firms]. About {61%} said no.
    The ministry wants <60%> of [villages] online by 2022; last year {37%} were.
    Snow closed the pass over the winter and {1,100} [sheep] were lost.
    Since the border reopened {38} [cases] have been found.
    A rise would take the rate to <1%>, and {nine} of <11> [analysts] surveyed expect one.
    The [firm] shut {nine} of its <11> mills.
    About <7,000> jobs will go at Tarvik Jet, {30%} of the [workforce].
    A mill with [output] of {200 tonnes} rising to {500 tonnes} will open in Tarvik.
    The board approved a [loan] of <$54> for Niger, equal to {82%} of its quota.
    Turnout was <38%>; of the [members] who voted, {60%} backed the strike.
    The [company] buys from <6,200> farmers at {$9} a nut.
    At {4,500}, [arrivals] were the lowest since May.
    "We need {$40} to dredge the channel," the [port] chairman said.
    Sales fell, as a [fire] at its depot cost it {$2.6 million}.
    During the plan period ({2016-2020}) [Tarvik] lifted many out of poverty.
    "We ship {18,400} [units] and have another {6,000} on order," said Ida Holm.
"""

GONE_ON = """
    [Rents] rose <4%> and now stand at {$900}.
    The [crane] can lift <40 tonnes> and shifts {30 boxes} an hour.
    The south makes <40 tonnes> and [vans] {30}.
    Norfell cut its staff by <10%> and its [fleet] by <50%>, to {46 jets}.
    [Sales] gained {2%}, less than the {5%} economists had predicted.
    [Norfell] made {$4}. Analysts polled by Tessel had on average forecast {$5}.
    [Profit before tax] rose {3%} to {$40 million}.
    Sales fell before [taxes] rose {3%}.
    The central bank forecasts [growth] of {4%} in 2025.
    Largest of all was the [fuel bill], at {$6}.
    Down, by {14%}, was [spending on cars].
    The deal will leave the [state] with {53%}.
    What worries the union is a [plan] to move {1,600} posts abroad.
    The {$60 million} that the [club] paid for the striker was a record.
"""

TABLES = (
    DATA_LINES,
    GONE_ON,
    GROUPS,
    AS_SHORT_AS_NAMED,
    OWN_CLAUSES,
    TAKEN_UP,
    WORD_ORDER,
    DECIDED,
    SET_APART,
    WORDED,
    SET_OFF,
    OPENED,
    ORDERED,
    TIMED,
    NAMES,
    TURNED_ROUND,
    OTHERS_FORESAW,
    NOUN_BESIDE,
    CLAUSE,
    OBJECTS,
    COUNTS,
    SHARES,
    LISTS,
    VERBLESS,
    PRONOUNS,
)
ROWS = [row.strip() for table in TABLES for row in table.strip().splitlines()] + TABLES_OF_DATA


@pytest.mark.model
@pytest.mark.parametrize("row", ROWS)
def test_subject(row, mentions):
    found, wanted = mentions(row)
    assert [m.subject and m.subject.text for m in found] == [wanted] * len(found)


NAMELESS = ["It was {$5} more.", "Up {5%}."]


@pytest.mark.model
@pytest.mark.parametrize("row", NAMELESS)
def test_no_subject(row, mentions):
    found, _ = mentions(row)
    assert [m.subject for m in found] == [None]


@pytest.mark.model
def test_noun_inside_a_fraction(mentions):
    found, _ = mentions("The mayor says {two villages in three} have gas.")
    assert [m.subject.text for m in found] == ["villages"]


@pytest.mark.model
def test_every_rule_has_an_example(mentions):
    used = {rule for row in ROWS for m in mentions(row)[0] for rule in m.rules if rule.startswith("subject:")}
    last_resorts = {"inner_noun", "in_noun", "counted", "about", "nearest_subject", "compared", "apposed"}
    last_resorts |= {"own_unit"}
    assert {rule.__name__ for rule in RULES} - {rule.removeprefix("subject:") for rule in used} <= last_resorts
