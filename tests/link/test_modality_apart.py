"""What a budget is to give, what a credit interrupts, earlier plans, and what is there; the answers as in `test_modality`."""

from datetime import date

import pytest
from answers import rows

from figex import Extractor

ROWS = """
    The minister tabled the budget on Monday. Roads get {$4 million} and pensions go up to {$90 a month}. | projected; projected
    The minister tabled the budget on Monday. The deficit has been pegged at {3%} of GDP, and revenue is put at {$9 billion}. | projected; projected
    The minister tabled the budget on Monday. The town has {40 schools} and got {$3 million} last year. | actual; actual
    The minister spoke on Monday. Roads get {$4 million}. | actual
    The budget presented by Ms Lowe is thin. The largest part, {$9 million}, goes to clinics. | projected
    Farmers will get {40 baht} a kilo, the board said on Monday, {a fifth} less than last year. | projected; projected
    Farmers got {40 baht} a kilo, the board said on Monday, {a fifth} less than last year. | actual; actual
    The lender will shut {40 branches}, sending its shares {6%} higher. | projected; actual
    The lender will shut {40 branches}, saving {$6 million}. | projected; projected
    The city spent {$40 million} on trams. That is {$6 million} more than in 2010. | actual; actual
    A tunnel, priced at {$4 billion}, will open in May. | projected
    A tunnel, priced at {$4 billion}, opened in May. | actual
    A second line, costing {$4 billion}, is due to open in May. | projected
    The target is for sales of {$40 million} and a margin of {8%}. | projected; projected
    The target was missed by {$40 million} and the margin fell to {8%}. | actual; actual
    The treasury pencils in growth of {2%}. | projected
    Output will move to Peru, where wages average {$6} an hour, compared with {$31} in Ohio. | actual; actual
    Wages in Peru will average {$6} an hour, compared with {$31} in Ohio. | projected; projected
    Some {13} of <15 analysts> in a poll had forecast the move. | actual
    Staff get {3%} now and another {2%} will follow. | actual; projected
    Growth should be {3%}, up from the {2%} pencilled in last May. | projected; projected
    Power output will be {90 MW}, up from the {70 MW} first planned. | projected; projected
    The gap should reach {5%}, compared with {3%} in the original budget. | projected; projected
    They will spend {$4 billion}, up from {$3 billion} last year. | projected; actual
    The office sets the 2031 quota at {900 tonnes}. | actual
    The board decided by a majority to cut the key rate by {50 basis points}. | actual
    The board decided by a majority to close {40 shops}. | projected
    A further cut of {2 points} “cannot be ruled out” in May. | projected
    She lifted her estimate of the damage to {$4 billion}. | actual
    She lifted her estimate of the surplus to {$4 billion}. | projected
    The state should pay {90%}, not the usual {75%}. | projected; actual
    About {3,000} of the county's {9,000 acres} will be sown. | projected; actual
    The firm is on course for sales of {$40 million} this year. | projected
    The firm is heading for a loss of {$4 million}. | projected
    The bus is heading for a town of {4,000 people}. | actual
    The aged, at present {900}, will make up half of it. | actual
    It would release {$9 million} out of a total of {$60 million}. | projected; actual
    The team recommended measures yielding {1%} of GDP. | projected
    The team praised measures yielding {1%} of GDP. | actual
    The {47 counties} will share {$2 billion}. | actual; projected
    The firm will dig {40 tonnes}, {4%} less than it did last year. | projected; projected
    The firm dug {40 tonnes}, {4%} less than it did last year. | actual; actual
    We remain on course to build {2,600} homes. | projected
    Capacity at the site will go up by {60%}, the company said, with an investment of {$300 million}. | projected; projected
    She plans to cut {140} of {1,900} posts. | projected; actual
    The {47 shops} will share {$2 billion}. | projected; projected
    The tax ought to be {$9}. | projected
    It will sell {40 million shares}, or {a third} of its capital. | projected; projected
    The buyers assumed a {$40 million} loan. | actual
    The buyers assumed a loss of {$40 million}. | projected
    It raised its forecast of the profit to {$14 million} from {$11 million}. | projected; projected
    It raised the dividend to {$14 million} from {$11 million}. | actual; actual
    Outlook: sales {$40 million} in the third quarter. Margin no less than {8%}. | projected; projected
    Outlook improves as sales reach {$40 million}. | actual
    Sales fell short of the {$40 million} analysts had expected. | projected
    Growers want it raised to {4 percent}. | projected
    Growers saw it raised to {4 percent}. | actual
    It has applied to build a {12-pen} farm. | projected
    It has been awarded a {$40 million} contract to build, and run for 20 years, a dam. | actual
    Built at a cost of {$40 million}, the plant is to employ {300 people}. | actual; projected
    Once built at a cost of {$40 million}, the plant will employ {300 people}. | projected; projected
    It can carry {900 MW} of power. | actual
    Growth likely slowed to {5%} in May. | projected
    The city is on track for a surplus of {$40 million}, {$4 million} more than forecast in May. | projected; projected
    We need output to grow by {5%}. | projected
    A tower needs {25 permits}. | actual
    After a {9%} fall last year, output should recover. | actual
    He said the {4%} pay rise awarded in May would cost {$9 million}. | actual; projected
    The {$9 million} raised will fund {40 clinics}. | actual; projected
    A {$9 million} bypass, to be built in 2022, is intended to cut the journey. | projected
    A {4%} raise will be paid. | projected
    At the current pace of {9 tonnes} a year it will last. | actual
    The closure puts {90 jobs} at risk. | projected
    The strike threatens {90 trains}. | projected
    The group will sell its {20%} stake in a mill. | actual
    The group will sell a {20%} stake in a mill. | projected
    Of the {90 homes} planned, {20} have been built. | projected; actual
    Of the {90 homes} there, {20} have been sold. | actual; actual
    He plans shops with more than {20 tills}. | projected
    The plan would lift the share to {30%} from {4%} now. | projected; actual
    The builder was granted permission for {90 homes}. | projected
    The firms signed a memorandum of understanding to build a {$9 million} plant. | projected
"""

LISTS = {
    "Outlook 2031\nSales: {$90 million}\nMargin: {7 to 8 percent}": ["projected", "projected"],
    "Targets for 2040:\n• Wind power: {12 gigawatts}": ["projected"],
    "Firm raises guidance after strong start\n• Sales of {$90 million}": ["actual"],
    "Results 2029\nSales: {$90 million}\nOutlook: {$99 million}": ["actual", "projected"],
}


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), LISTS.items())
def test_lists_under_a_heading(mentions, marked, expected):
    found, _ = mentions(marked, date(2030, 6, 16))
    assert [m.modality for m in found] == expected


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(ROWS))
def test_modality(mentions, marked, expected):
    found, _ = mentions(marked, date(2030, 6, 16))
    assert [m.modality for m in found] == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Households with arrears of $900 or more may settle them.", "actual"),
        ("Households may settle $900 or more.", "projected"),
    ],
)
def test_whom_a_rule_is_for(text, wanted):
    assert [fact.modality for fact in Extractor().extract(text)] == [wanted]
