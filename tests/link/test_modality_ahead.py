"""More of what is still to come, prepared, awaited, warned of: the answers as in `test_modality`."""

import pytest
from answers import rows

PLANNED = """
    The futures curve now prices in a {25 basis points} cut in December. | projected
    Traders price in {two cuts} this year. | projected
    Prices in the suburbs eased {0.1%}. | actual
    Council weighs {9%} water rate hike | projected
    Buyout firm weighs a {$2 billion} float of its pump maker | projected
    The crane weighs {40 tonnes}. | actual
    It is lending {$29 million} for the construction of {14 sheds}. | actual; projected
    The state has set aside {$9 million} for {14} new clinics. | actual; projected
    The state has set aside {$9 million} for {14} families. | actual; actual
    A dividend of {$2} a share for <2019> (previous year: {$1}) will be put to the meeting. | projected; actual
    The chain, with <740 shops>, said it will shutter {36} of them. | projected
    We would remain inside our {$120 million} credit facility. | actual
    It will launch its {$5 billion} offer in May. | projected
    Holders will get {$31} in cash, a {34%} premium to Friday's close. | projected; actual
    Spending will grow {1.8%}, well below the state cap of {2%}. | projected; actual
    It will drill in a field {19 km} west of its platform. | actual
    It will build {19 km} of road. | projected
    We will close {two sites} out of {45}. | projected; actual
    It expects fees of {$4}, compared with the {$3} previously guided. | projected; projected
    It now expects {$4} a share, up from {$3} previously. | projected; projected
    A shortfall of {$5 million} looks likely. | projected
    They are asking for a {7%} raise. | projected
    It beat hopes of a rise of {2%}. | projected
    The bill is put at {$300 million}, to be set aside in May. | projected
    The Fund is preparing a {$9 million} project by 2030. | projected
    The mayor tabled a {$9 million} budget, a rise of {5%}. | projected; projected
    The council adopted a {$9 million} budget. | actual
    The mean estimate of {seven} analysts was for a loss. | actual
    The bank will hire {seven} analysts. | projected
    It lowered its profit forecast for the year to March to {$58 million}. | projected
    It lowered its price for the year to March to {$58}. | actual
    We are looking at <2 million arrivals> and {$4 billion} this year. | projected
    We are looking at {12 bids}. | actual
    New tax to plug {$38 million} gap | actual
    New tax to raise {$38 million} | projected
    The union raised the pension of {4,800 miners}. | actual
    About {700 homes} are due by May. | projected
    The lights were ready in {three} rooms. | actual
    It will stay so until inflation falls to {2%}. | projected
    She hopes sales can rise by {15%}. | projected
    The fund sees growth of {3%}, down from the {4%} it projected in May. | projected; projected
    The fund sees growth of {3%}, down from the {4%} it had in May. | projected; actual
    I have had to raise wages to {$9} an hour. | actual
    I will have to raise wages to {$9} an hour. | projected
    It will cut costs to {$30 million} from {$40 million} now. | projected; actual
    Inflation fell, moving back inside the target band of {6 to 9%}. | projected
    The bureau shaved {0.2 points} off its growth forecast. | projected
    It now plans {40 shops}. | projected
    It risks losing {$4 million}. | projected
    A scheme, worth {$9 million}, is being drawn up. | projected
    The ministry is readying a {$3 million} fund. | projected
    The ministry is preparing a {$3 million} fund. | projected
    Eleven shops opened, with a further {16} to follow in spring. | projected
    The union had pushed for {20%}. | projected
    Unions are pressing for a {20%} rise. | projected
    Campaigners are calling on banks to put {$3 million} into the fund. | projected
    The forecast for growth was revised down to {3%}. | projected
    The state intends to raise the share of fish processed on shore to {70%}. | projected
    The bank, whose inflation target is {3%}, cut its rate. | projected
    Broker Lund now sees a gap of {430,000 tonnes}, up from an earlier {375,000 tonnes}. | projected; projected
    The price is below the {11 times} that analysts had pencilled in. | projected
    The board put off buying {12 buses}. | projected
    The board postponed the purchase of {12 buses}. | projected
    The board scrapped plans to buy {12 buses}. | projected
    The council is weighing a {5%} levy. | projected
    The council is debating whether to raise the levy to {5%}. | projected
    The minister called for a {5%} levy. | projected
    The draft law sets the levy at {5%}. | projected
    The bill would cut the levy to {5%}. | projected
    Workers are demanding {5%}. | projected
    The firm has promised to hire {900 people}. | projected
    The firm vowed it would hire {900 people}. | projected
    The lake could hold {90 million barrels}. | projected
    The firm is on course to build {nine ships} this year. | projected
    The firm is on track for sales of {$9 million}. | projected
    Sales look set to top {$9 million}. | projected
    Sales are likely to be around {$9 million}. | projected
    Another {40 shops} are in the pipeline. | projected
    Another {40 shops} are planned. | projected
    Another {40 shops} are to be built by 2030. | projected
    A {$9 million} bridge is due to open in 2030. | projected
    The loan will be repaid over ten years at {5%}. | projected
    If sales reach {$9 million}, the firm will hire {90 people}. | projected; projected
    Unless sales reach {$9 million}, it will close. | projected
    The contract could be worth as much as {$9 million}. | projected
    The firm guided for sales of {$9 million}. | projected
    The firm guided to {$9 million} of sales. | projected
    Guidance: sales of {$9 million}. | projected
    Analysts polled had forecast {$9 million}. | projected
    It missed forecasts of {$9 million}. | projected
    It beat the {$9 million} expected by analysts. | projected
    It beat analysts' expectations of {$9 million}. | projected
    The firm had hoped for {$9 million}. | projected
    The firm is seeking {$9 million} in damages. | projected
    The firm sought {$9 million} in damages. | projected
    The firm is in talks to sell it for {$9 million}. | projected
    The government has budgeted {$9 million} for the works. | projected
    The government needs {$9 million} for the works. | projected
    The plan envisages {90 homes}. | projected
    The project will include {90 homes}. | projected
    The target was raised to {90 homes} from {80 homes}. | projected; projected
    The firm cut its forecast to {$9 million} from {$10 million}. | projected; projected
    It expects to have built {90 homes} by 2030. | projected
    The state is mulling a {5%} tax. | projected
    The state may be forced to sell {5%}. | projected
    The bank stands ready to lend {$9 million}. | projected
    {900 jobs} will go. | projected
    {900 jobs} are to go. | projected
    {900 jobs} to go at Acme | projected
    Acme to cut {900 jobs} | projected
    Acme mulls {$9 million} sale | projected
    Acme seeks {$9 million} | projected
    The tunnel, to be finished in 2030, will carry {900 trains}. | projected
    The company, which plans to close {12 shops}, made a loss. | projected
    Building the plant will cost {$9 million}. | projected
    The {$9 million} plant will open in 2030. | projected
    The merger would create a firm with {900 staff}. | projected
    The new firm will have {900 staff}. | projected
    The firm said {900 staff} would lose their jobs. | projected
    The fund aims for returns of {9%}. | projected
    The fund has a goal of {9%}. | projected
    With demand set to reach {900 tonnes} by 2030, prices are rising. | projected
    Demand that could reach {900 tonnes} by 2030 is a worry. | projected
    The government wants {40%} of cars to be electric by 2030. | projected
    By 2030, {40%} of cars should be electric. | projected
    By 2030, {40%} of cars are to be electric. | projected
    The law requires banks to hold {9%}. | projected
    Banks must hold {9%}. | projected
    Banks have to hold {9%}. | projected
    The firm is obliged to buy {90 tonnes} a year. | projected
    The firm has an option to buy {90 planes}. | projected
    The firm is due to receive {90 planes} next year. | projected
    The firm had planned to sell {90 planes}. | projected
    The firm could have lost {$9 million}. | projected
    The firm will sell land to raise {$9 million}. | projected
    The firm is building a plant that will make {900 tonnes} a year. | projected
    The firm plans a plant with capacity of {900 tonnes}. | projected
    A second line would bring capacity to {900 tonnes}. | projected
    If approved, the levy would rise by {2%}. | projected
    Prices might have risen by {2%}. | projected
    Without aid, the rate would have been {2%}. | projected
    Officials warned of losses of {$9 million}. | projected
    Officials warned losses may reach {$9 million}. | projected
    Officials fear losses of {$9 million}. | projected
    Losses may exceed {$9 million}. | projected
    Growth of {3%} is forecast for next year. | projected
    Growth of {3%} is expected. | projected
    A rise of {3%} is pencilled in. | projected
    The budget assumes an oil price of {$60}. | projected
    The budget foresees a gap of {$9 million}. | projected
    The ten-year plan calls for {900 homes}. | projected
    The deal calls for {900 homes} to be built. | projected
    The bank is tipped to cut rates by {1%}. | projected
    A spokesman said the firm aimed to cut costs by {$9 million} a year. | projected
    Next year it will be {9%}, then {8%}. | projected; projected
    The fee will double to {$12}. | projected
"""

DONE = """
    The committee decided to lower the policy rate by {100 basis points}. | actual
    The board voted to keep its rate at {4%}. | actual
    It now runs {40 shops}. | actual
    In April buyers were asking for {12%}. | actual
    The board approved a buyback of {$9 million}, to be completed in May. | actual
    On our {600 hectares} we will grow rice. | actual
    Prices peaked before inflation hit {9%}. | actual
    The chance of a cut was {40%}. | actual
    She hopes to recoup the {$4 million} it lost. | actual
    The estimate of borrowing in August was revised down by {$5 million} to {$30 million}. | actual; actual
    Jobs grew by <900>, beating the ministry's own estimate by {80}. | actual
    The find is {three times} the pre-drill estimate. | actual
    The board agreed to buy {12 buses}. | actual
    The council approved {12 homes}. | actual
    The yard can build {nine ships} a year. | actual
    A {$9 million} bridge is under construction. | actual
    The firm, which employs {900 people}, will close. | actual
    The firm will close its {900}-bed hospital. | actual
    The contract runs to 2030 and is worth {$9 million}. | actual
    The contract is valued at {$9 million}. | actual
    The firm offered {$9 million} for it. | actual
    The firm bid {$9 million} for it. | actual
    The firm has set aside {$9 million}. | actual
    The firm has earmarked {$9 million} for the works. | actual
    The project includes {90 homes}. | actual
    It says {90 homes} have been built. | actual
    It said it had built {90 homes}. | actual
    The bank agreed a loan of up to {$9 million}. | actual
    Acme wins {$9 million} deal | actual
    The tunnel, finished in 2010, carries {900 trains}. | actual
    The fee rose to {$9} on June 1. | actual
    The company, whose shares have lost {5%} this year, will close shops. | actual
    Building the plant cost {$9 million}. | actual
    The merger values the firm at {$9 million}. | actual
    Banks had to hold {9%}. | actual
    The firm placed an order for {90 planes}. | actual
    The firm failed to sell {90 planes}. | actual
    The firm managed to sell {90 planes}. | actual
    The firm began to sell {90 planes}. | actual
    The firm helped to sell {90 planes}. | actual
    The firm continued to lose {$9 million} a month. | actual
    The firm tends to lose {$9 million} a month. | actual
    The firm appears to have lost {$9 million}. | actual
    The firm is believed to have lost {$9 million}. | actual
    The firm is thought to own {9%}. | actual
    The firm is estimated to own {9%}. | actual
    The firm used the money to buy {90 planes}. | actual
    The firm sold land to raise {$9 million}. | actual
    The firm is raising {$9 million}. | actual
    The firm is selling land to raise {$9 million}. | actual
    The firm is investing {$9 million} in a plant. | actual
    The firm is building {90 homes}. | actual
    A second line brought capacity to {900 tonnes}. | actual
    The rise would be the first since 2008, when rates rose by {2%}. | actual
    Losses are thought to exceed {$9 million}. | actual
    Insurers put losses at {$9 million}. | actual
    The budget is based on an oil price of {$60}. | actual
    The budget sets aside {$9 million} for roads. | actual
    The budget allocates {$9 million} for roads. | actual
    The deal provides for {$9 million} in aid. | actual
    The odds of a cut rose to {40%}. | actual
"""

BOTH = """
    It will add {12 trains} to the {40} it has. | projected; actual
    A levy would cost the owner of a {$100,000} house {$240} a year. | actual; projected
    Under the plan a loader on {£19,200} would get {£960} more. | actual; projected
    A family with {two children} would get {$40} more. | actual; projected
    Meeting it would cost {$11 million}, on top of the {$7 million} already set aside. | projected; actual
    The field, {80%} complete, should yield {9 million tonnes}. | actual; projected
    It now expects {$9 million}; it had previously forecast {$4 million}. | projected; projected
    The firm will hire {900 people} after cutting {300 jobs} last year. | projected; actual
    The firm expects {$9 million}, up from {$8 million} last year. | projected; actual
    The fee will rise from {$8} to {$9}. | actual; projected
    The firm expected to sell {90 planes} but sold {70}. | projected; actual
    It was {9%} last year and will be {8%} next. | actual; projected
    The fee, now {$9}, will be {$12}. | actual; projected
    The fee will climb to {$12} from the current {$9}. | projected; actual
    The 2030 target is {9%}; today it is {4%}. | projected; actual
    It wants to raise output from {4 tonnes} to {9 tonnes}. | actual; projected
    Of its {900 shops}, it will close {90}. | actual; projected
    It will close {90} of its {900 shops}. | projected; actual
    It will add {90 shops} to its {900}. | projected; actual
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(PLANNED, DONE, BOTH))
def test_modality(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [m.modality for m in found] == expected
