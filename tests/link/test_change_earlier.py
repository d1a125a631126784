"""Earlier levels: told in a clause of their own, named, compared with; rows as in `test_change`."""

import pytest
from answers import change, rows

ROWS = """
    Annual inflation was <3.3 percent> for September, below the {4.2 percent} recorded for June. | previous
    Real GDP grew by <0.6 percent> in the quarter, slower than the {1.3 percent} of the June quarter. | previous
    In the year to March the mill made <$88 million> on sales of <$900 million>; a year earlier it had made {$61 million}. | previous
    She spends <18 pounds> a day on bread; last year, she recalled, it was {11}. | previous
    Output is put at <180,000 tonnes> next year, versus an expected {176,000 tonnes} in 2015. | previous
    In 1970 the share had been just {18 percent}; today it is <58 percent>. | previous
    BMO had cut its target price on the stock by {a third} in August. | down change
    Inflation, which averaged {6.4 percent} that year, had eased to <4.3 percent> by May. | level
    Bad debts, which were {$900 million} in 2007, reached <$6.4 billion> last year. | level
    The rate, which had been {5 percent} in May, fell to <4 percent>. | previous
    We used to sell {40} bricks a day. | previous
    Growth was <3 percent>, down from the {4 percent} achieved in 2015. | previous
    Sales beat the {$40 million} booked a year earlier. | previous
    Sales of <$45 million> beat the {$40 million} booked a year earlier. | previous
    Profit of <$9 million> compares with {$7 million} in the same quarter of 2015. | previous
    Visitors numbered <4,000>, well above the {3,200} counted in May. | previous
    The yield was <3.1 percent>, compared with {3.4 percent} at the previous sale. | previous
    Last year there were {40} branches; now there are <31>. | previous
    The plant employs <400 people>, half the {800} it had in 2010. | previous
    Orders came to <$9 billion>, twice the {$4.5 billion} of a year ago. | previous
    The bank had {$9 million} in cash at the end of May, <$2 million> less than a year before. | level
    Exports were <9 tonnes>, as against {7 tonnes} in May. | previous
    The deficit was <3 percent> of GDP, as opposed to {5 percent} in 2014. | previous
    The index was at <52>, after {50} in August. | previous
    The index was at <52> in September (August: {50}). | previous
    Sales were <$9 million>, a far cry from the {$30 million} of 2010. | previous
    The toll stands at <40>, up from an earlier count of {31}. | previous
    It pays a dividend of <$2>, unchanged from {$2} a year ago. | previous
    Revenue rose to <$9m>, from {$7m} the year before. | previous
    It cost <$9> in May, when in April it had cost {$7}. | previous
    It trimmed its estimate to <4 percent>; it had been {5 percent}. | previous
    Unemployment was <5 percent> in 2015 and {7 percent} in 2014. | level
    It has <40 shops>, compared to {31} for its rival. | level
    Men earn <$40 an hour>, against {$31} for women. | level
    The surplus of <$4 billion> followed one of {$5 billion} in August. | previous
    Output grew by {3 percent}, down from {5 percent} in 2014. | up change; previous
    The tax will go from {5 percent} to {7 percent}. | previous; up level
    The fee was raised from {$5} to {$7}. | previous; up level
    Prices ranged from {$5} to {$7}. | level; level
    The jobless rate was steady at <5 percent>, the same as the {5 percent} in August. | previous
    The firm now has {40} shops; five years ago it had {31}. | level; previous
    The firm plans to sell {40,000} cars, against {31,000} this year. | level; previous
    Once opened, the road will carry {22,000 vehicles}, and the drive, now <70 km>, will be short. | level
    Its app turns {2%} of users into subscribers. | level
    It sees growth of {0.5%}, against {0.7%} a year before, and {7%} this year, up from {6%}. | up change; previous; up change; previous
    "In a bad week we had {22 shifts} unfilled. Now it's {six}." | previous; level
    "They paid us {$40} a crate. It's {31} now." | previous; level
    We have {40 cars}. Now it is {60}. | level; level
    The yard turns out <12 ships> a year against a capacity of {20}. | level
    The state bought <4 tonnes> of paddy against an allocation of {6 tonnes}. | level
    Shares were sold at <$9>, against a marketed price of {$8}. | level
    The bank had <$9 million> in cash, against a total of {$4 million} a year earlier. | previous
    A litre costs <$90> here, against {$60} charged at the airport. | level
    The loss would be <$9 million>, as against {$4 million} if the plant closed. | level
    Sending it by rail costs <$3>, versus {$32} by air. | level
    Income rose to <$9 million> as against {$8 million}, while costs fell. | previous
    The ferries carry <50 cars>, against a combined {38 cars} before. | previous
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(ROWS))
def test_change(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [change(m) for m in found] == expected
