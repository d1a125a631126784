"""Whether a figure is done or still to come: each {figure} of a sentence is answered in order, after the bar."""

import pytest
from answers import rows

PLANNED = """
    The group will open {12} shops next year. | projected
    The group plans to open {12} shops. | projected
    The group is to open {12} shops. | projected
    The group is set to open {12} shops. | projected
    More than {40,000} hill homes to get water by March | projected
    A jury ordered the clinic to pay {$4 million} to the family. | actual
    The board ordered the mill to cut {300} posts. | projected
    The flood obliged us to stop {two} mills. | actual
    The mill is obliged to stop {two} mills. | projected
    The road will serve <36 villages>, home to some {9,000 people}. | actual
    The firm is to build the {40-hectare} park. | projected
    Two firms with {40} vans to sell merged in May. | actual
    On Monday it lowered its profit forecast for the year ending March to {€9 million}. | projected
    On Monday it lowered its price to {€9}. | actual
    The group is likely to open {12} shops. | projected
    The group could open {12} shops. | projected
    The group hopes to raise {$12 million}. | projected
    The group said it would raise {$12 million}. | projected
    Sales are expected to reach {$12 million}. | projected
    Sales are forecast at {$12 million}. | projected
    Sales are seen at {$12 million} next year. | projected
    Sales should reach {$12 million}. | projected
    Analysts expect profit of {$12 million}. | projected
    Analysts had expected profit of {$12 million}. | projected
    The bank forecasts growth of {3%}. | projected
    The bank sees growth of {3%}. | projected
    The bank projects that growth will slow to {3%}. | projected
    The target is {12} wells by 2030. | projected
    The firm has a target of {12} wells. | projected
    The firm reached its target of {12} wells. | projected
    The government aims to cut the deficit to {3%} of GDP. | projected
    Acme to buy Bolt for {$12 million} | projected
    Acme plans {$12 million} plant | projected
    The plant will employ {90} people and produce {4 tonnes} a day. | projected; projected
    He said the mine may close if prices fall below {$40}. | projected
    The company lowered its forecast for sales to {$12 million}. | projected
    The company's guidance is for sales of {$12 million}. | projected
    The company promised {$12 million} in aid. | projected
    The loan will help build {12} schools. | projected
    About {90} firms are expected to take part. | projected
    The project is estimated to cost {$12 million}. | projected
    The proposed {$12 million} plant would stand near the port. | projected
    A planned {$12 million} plant has drawn protests. | projected
    Under the plan, {12} schools will close. | projected
    The bill must be paid within weeks, at a cost of {$12 million}. | projected
    The law requires banks to hold {3%} in cash. | projected
    The fund needs {$12 million} to stay open. | projected
    Prices may rise by as much as {3%}. | projected
    The firm intends to invest {$12 million}, of which {$3 million} will come from loans. | projected; projected
    The firm has yet to repay {$12 million}. | projected
    The order is due to be worth {$12 million}. | projected
    Deliveries are due to start at {12} sites. | projected
    The bank is targeting returns of {3%}. | projected
    Growth is projected at {3%} this year and {4%} next. | projected; projected
    Inflation could hit {3%}, the bank warned. | projected
    The cabinet wants to lift spending to {$12 million}. | projected
    The cabinet decided to lift spending by {$12 million}. | projected
    The union is demanding a {3%} raise. | projected
    The union demanded a {3%} raise. | projected
    It is looking to sell {12} ships. | projected
    The investment is intended to create {90} jobs. | projected
    The investment will create {90} jobs, {40} of them in Leeds. | projected; projected
    The investment will create {90} jobs and save {40} more. | projected; projected
    The airline has an option for {12} more jets. | projected
    If approved, the merger would create a firm with {90} branches. | projected
    Spending is budgeted at {$12 million}. | projected
    Spending was budgeted at {$12 million}. | projected
    The city has pledged to plant {90} trees. | projected
    It expects to have {90} staff by June. | projected
    Profit beat the {$12 million} forecast by analysts. | projected
    Profit beat analysts' estimates of {$12 million}. | projected
    Profit came in above the {$12 million} analysts had expected. | projected
    She said the fund might invest up to {$12 million}. | projected
    The ministry called for {12} new clinics. | projected
    The scheme envisages {12} new clinics. | projected
    Analysts polled by the agency were looking for a {3%} drop. | projected
    The economy is on course to grow {3%}. | projected
    The economy is on track for growth of {3%}. | projected
    The ministry put its forecast at {3%}, down from {4%}. | projected; projected
    The board recommended a dividend of {$3}. | projected
    Shareholders will receive {$3} a share. | projected
    The carrier will stop flying to {12} cities. | projected
    The ministry said it would spend {$9 million}, {$2 million} more than last year. | projected; projected
    About {a third} of the money will go to farms. | projected
    The pipeline would carry {9 tonnes} a day to {12} plants. | projected; projected
    The new bridge will cost {$12 million}, or {3%} of the budget. | projected; projected
    If prices rise above {$9}, the state will sell {12 tonnes}. | projected; projected
    Unless talks succeed, {90} workers will strike. | projected
    The council will vote on a plan to raise the tax to {5%}. | projected
    A bill to raise the tax to {5%} is before parliament. | projected
    A proposal to raise the tax to {5%} was rejected. | projected
    The strike could cost the firm {$9 million} a day. | projected
    The bank is considering selling {12} branches. | projected
    The bank considered selling {12} branches. | projected
    The bank is in talks to sell {12} branches. | projected
    The bank is seeking {$9 million}. | projected
    The bank sought {$9 million}. | projected
    The bank was seeking to raise {$9 million}. | projected
    The bank expects to book a {$9 million} charge. | projected
    The bank had planned to open {12} branches. | projected
    The bank targets {9%} growth. | projected
    The bank kept its {9%} growth target. | projected
    The bank's {9%} growth target looks safe. | projected
    Full-year growth is expected at {9%}. | projected
    Demand is set to outstrip supply by {9 tonnes}. | projected
    Demand was set to outstrip supply by {9 tonnes}. | projected
    Prices are about to rise by {9%}. | projected
    Prices look set to rise by {9%}. | projected
    Prices seem certain to rise by {9%}. | projected
    Prices are sure to rise by {9%}. | projected
    He predicted a {9%} rise in prices. | projected
    He predicted prices would rise {9%}. | projected
    The consensus forecast was for a {9%} rise. | projected
    Economists polled had forecast a rise of {9%}. | projected
    The median estimate was {9%}. | projected
    The estimate of {9%} was too high. | projected
    They will pay {$9} a month, or {$108} a year. | projected; projected
    Work on the {$9 million} stadium will start in May. | projected
    The {$9 million} stadium will open in May. | projected
    The station will be able to serve {90} trains a day. | projected
    {12} blocks will be on offer. | projected
    Investors will be offered {12} blocks. | projected
    Under the deal, Bolt will pay {$9 million} for {12} blocks. | projected; projected
    Costs would have been {9%} higher. | projected
    The state will guarantee {9%} of the loan. | projected
    As many as {90} people may have died. | projected
    It may take {12} ships to move the grain. | projected
    The project calls for {12} turbines. | projected
    The goal is to build {12} turbines. | projected
    The aim is for {12} turbines. | projected
    The plan is to build {12} turbines by 2030. | projected
    The idea is to build {12} turbines. | projected
    Plans for {12} turbines were dropped. | projected
    It must build {12} turbines. | projected
    It has to build {12} turbines. | projected
    It was to build {12} turbines. | projected
    It is trying to sell {12} ships. | projected
"""

DONE = """
    The group opened {12} shops last year. | actual
    The group has raised {$12 million}. | actual
    The group said it had raised {$12 million}. | actual
    The group agreed to buy a rival for {$12 million}. | actual
    The council approved spending of {$12 million}. | actual
    The council signed a deal worth {$12 million}. | actual
    The bank saw deposits fall {3%}. | actual
    The government cut the deficit to {3%} of GDP. | actual
    Acme buys Bolt for {$12 million} | actual
    The plant, which employs {90} people, will close in May. | actual
    The road, completed in 2012 at a cost of {$12 million}, will be widened. | actual
    The company spent {$12 million} to build {12} houses. | actual; actual
    Some {90} firms took part. | actual
    The project is estimated to have cost {$12 million}. | actual
    The project cost an estimated {$12 million}. | actual
    The project's estimated cost is {$12 million}. | actual
    May sales rose {3%}. | actual
    The firm has set aside {$12 million}. | actual
    The order is worth {$12 million}. | actual
    The bank warned that inflation had hit {3%}. | actual
    Workers voted to accept a {3%} raise. | actual
    The union won a {3%} raise. | actual
    It is looking at {12} bids. | actual
    The dam is capable of holding {4 tonnes}. | actual
    The line can carry {4 tonnes} an hour. | actual
    The investment created {90} jobs and saved {40} more. | actual; actual
    The airline has ordered {12} jets, to be delivered by 2030. | actual
    The merger created a firm with {90} branches. | actual
    The strike is costing {$12 million} a day. | actual
    The firm would not say how many of its {90} staff had left. | actual
    The tax goes up to {3%}. | actual
    The board declared a dividend of {$3}. | actual
    About {a third} of the money went to farms. | actual
    A pipeline carrying {9 tonnes} a day will be shut. | actual
    The council voted {9} to {2} to raise the tax to {5%}. | actual; actual; actual
    The bank booked a {$9 million} charge. | actual
    It put last year's growth at {9%}. | actual
    Maturities of {$9 million} fall due in March. | actual
    The median age was {39}. | actual
    Work on the {$9 million} stadium started in May. | actual
    The ship, carrying {90} passengers, should dock today. | actual
    The station is able to serve {90} trains a day. | actual
    The station serves {90} trains a day. | actual
    {12} blocks are on offer. | actual
    The deal gives Bolt {12} blocks. | actual
    The state guarantees {9%} of the loan. | actual
    The project includes {12} turbines. | actual
    Phase two involves building {12} turbines. | actual
    It had to build {12} turbines. | actual
    It used to build {12} turbines a year. | actual
    It started to build {12} turbines. | actual
    It was forced to cut {12} jobs. | actual
    It managed to sell {12} ships. | actual
    It failed to sell {12} ships. | actual
    It was able to sell {12} ships. | actual
    It continued to lose {$9 million} a month. | actual
    It began selling {12} ships. | actual
    It stopped selling to {12} countries. | actual
    It chose to sell {12} ships. | actual
    It allowed banks to hold {9%} in cash. | actual
"""

BOTH = """
    The plant employs {90} people and will produce {4 tonnes} a day. | actual; projected
    The firm will cut {90} of its {400} workers. | projected; actual
    The mine would produce {4 tonnes} of gold a year, up from {3 tonnes} now. | projected; actual
    The minister said exports rose {3%} and would grow {4%} next year. | actual; projected
    Growth was {3%} last year and is projected at {4%} this year. | actual; projected
    The new rules will affect about {90} firms that employ {12} people or more. | projected; actual
    The carrier, which flies to {12} countries, will add {3} routes. | actual; projected
    Its shares, down {9%} this year, could fall another {5%}. | actual; projected
    The ministry expects a deficit of {$9 million}, compared with {$7 million} in 2020. | projected; actual
    The yield may climb to {3%} from {2%} now. | projected; actual
    The firm has {90} staff and hopes to hire {12} more. | actual; projected
    The firm, with {90} staff, hopes to hire {12} more. | actual; projected
    Output rose {9%}, and the firm expects a rise of {5%} next year. | actual; projected
    Output rose {9%} and is expected to rise {5%} next year. | actual; projected
    Growth of {9%} last year is expected to slow to {5%}. | actual; projected
    After growing {9%} last year, exports are expected to rise {5%}. | actual; projected
    Exports are expected to rise {5%} after growing {9%} last year. | projected; actual
    Exports will rise {5%}, having grown {9%} last year. | projected; actual
    Exports are likely to top {$9 billion}, from {$7 billion} last year. | projected; actual
    The bridge, built for {$9 million}, is to be replaced at a cost of {$12 million}. | actual; projected
    The proposal would raise the tax to {5%} from {3%}. | projected; actual
    The fair is expected to draw {90} visitors, against {70} last year. | projected; actual
    Bolt said on Monday it will pay {$9 million} for Nut, which employs {90}. | projected; actual
    Bolt said Nut, which employs {90}, will pay {$9 million}. | actual; projected
"""

# headlines and longer sentences
REPORTS = """
    The fund has {$9 million} under management and aims for {$20 million} by 2025. | actual; projected
    Output is seen rising {4%} to {9 million tonnes}, from {8 million tonnes} last season. | projected; projected; actual
    The agency sees output at {9 million tonnes}, up {4%} from last season. | projected; projected
    The agency left its estimate of output at {9 million tonnes}. | projected
    "We will invest {$9 million} in {12} sites," said the chief executive. | projected; projected
    "We have invested {$9 million} in {12} sites," said the chief executive. | actual; actual
    The chief executive said that with {12} sites already open, the firm would add {40} more. | actual; projected
    The chain opened its {12}th store and plans {40} more. | actual; projected
    The law, which takes effect in January, will raise the minimum wage to {$9} an hour from {$8}. | projected; actual
    The law raised the minimum wage to {$9} an hour from {$8}. | actual; actual
    The country, which imports {80%} of its grain, is expected to buy {9 million tonnes}. | actual; projected
    A survey of {900} managers found that {12%} planned to hire. | actual; projected
    Some {12%} of respondents said they would cut jobs. | actual
    The ministry will issue {$9 million} of bonds on Monday. | projected
    The ministry issued {$9 million} of bonds at a yield of {4%}. | actual; actual
    The ministry will issue bonds worth {$9 million} with a yield of {4%}. | projected; projected
    The bond, which matures in 2030, pays {4%}. | actual
    The new line is designed to carry {90} trains a day. | projected
    The line was designed to carry {90} trains a day but carries only {40}. | projected; actual
    The factory has a capacity of {9 tonnes}. | actual
    The factory will have a capacity of {9 tonnes}. | projected
    The factory, with a planned capacity of {9 tonnes}, is being built in {3} stages. | projected; actual
    Construction of the {$9 million} factory is under way. | actual
    Construction of the {$9 million} factory is expected to begin in May. | projected
    Construction of the {$9 million} factory has been delayed. | actual
    The investment, worth {$9 million}, will be made over {3} years. | projected; projected
    Profit for the year is forecast to come in at {$9 million}, compared with {$8 million} in 2020. | projected; actual
    The group still expects a profit of between {$8 million} and {$9 million}. | projected; projected
    The group reiterated its target of {4%} growth. | projected
    The group raised its dividend by {4%} and said it would buy back {$9 million} of shares. | actual; projected
    The group is buying back {$9 million} of shares. | actual
    The group is spending {$9 million} on {12} sites. | actual; actual
    The bank is planning to lend {$9 million}. | projected
    The bank is preparing to lend {$9 million}. | projected
    The deal, subject to approval, values the firm at {$9 million}. | actual
    The deal would value the firm at {$9 million}. | projected
    The bid values the firm at {$9 million}, a premium of {30%}. | actual; actual
    If inflation stays above {4%}, rates could go up by {50 basis points}. | projected; projected
    Should the drought persist, losses may reach {$9 million}. | projected
    Rates are unlikely to fall below {4%}. | projected
    Rates will probably stay at {4%}. | projected
    Rates stayed at {4%}. | actual
    Without the loan, the gap would have reached {$9 million}. | projected
    The outage could have cost {$9 million}. | projected
    Tariffs of up to {25%} took effect in May. | actual
    Tariffs of up to {25%} will take effect in May. | projected
    The tariffs, of up to {25%}, will take effect in May. | projected
    The president threatened to impose tariffs of {25%}. | projected
    The government has promised {$9 million} and so far paid {$2 million}. | projected; actual
    The government has budgeted {$9 million} for roads. | projected
    The government earmarked {$9 million} for roads. | actual
    Donors pledged {$9 million}. | actual
    The committee recommended cutting the rate to {4%}. | projected
    The committee suggested a rate of {4%}. | actual
    Traders are betting on a {50 basis points} cut. | projected
    The market expects a {50 basis points} cut. | projected
    Most of the {900} homes will be sold to locals. | actual
    Each of the {900} homes will cost {$90,000}. | actual; projected
    The {900} homes will cost {$90,000} each. | projected; projected
    All {900} staff will keep their jobs. | projected
    The firm's {900} staff will keep their jobs. | actual
    He expects {900} staff to leave. | projected
    They had hoped to sell {900} homes but sold {40}. | projected; actual
    Turnover is on course to exceed {$9 million}. | projected
    Turnover in the year to March was {$9 million}; this year the firm hopes for {$11 million}. | actual; projected
    It will be the region's largest mine, producing {9 tonnes} a year for {20} years. | projected; projected
    The mine, the region's largest, produces {9 tonnes} a year and employs {900}. | actual; actual
    By 2030 the city will have {900} electric buses, up from {40} today. | projected; actual
    The port wants to double capacity to {9 million tonnes} from {4.5 million tonnes}. | projected; actual
    The port's capacity will double to {9 million tonnes}. | projected
    The airline placed an order for {12} aircraft. | actual
    Airline to order {12} aircraft | projected
    City mulls {$9 million} stadium | projected
    City eyes {$9 million} stadium | projected
    City approves {$9 million} stadium | actual
    Ministry targets {4%} growth | projected
    Ministry sees growth at {4%} | projected
    Exports seen up {4%} this year | projected
    Exports likely to rise {4%} | projected
    Exports may rise {4%}: ministry | projected
    Bank expects {4%} growth | projected
    Growth forecast at {4%} | projected
    Growth to hit {4%}, says bank | projected
    Steelmaker to invest {$9 million}, hire {900} | projected; projected
"""

# what only the meaning of the words tells
KNOWN_GAPS = """
    The bank is in talks over a {$9 million} loan. | projected
    The bank won approval to open {12} branches. | projected
    It revised its estimate of first-quarter growth to {9%}. | actual
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(PLANNED, DONE, BOTH, REPORTS))
def test_modality(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [m.modality for m in found] == expected


@pytest.mark.model
@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("marked", "expected"), rows(KNOWN_GAPS))
def test_known_gaps(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [m.modality for m in found] == expected
