"""What several figures share, and changes and levels told again; the answers as in `test_change`."""

import pytest
from answers import change, rows

# a base said once, after the last of several
SHARED = """
    Zinc output rose {4 percent} and tin output {6 percent} from a year earlier. | up change yoy; up change yoy
    Lamb rose {4%}, veal {6%} and goose {1%} year on year. | up change yoy; up change yoy; up change yoy
    Sales were down {4%} in Peru and {6%} in Chile from a month earlier. | down change mom; down change mom
    The pay index rose {1 per cent} in June and {4 per cent} over the year. | up change; up change yoy
    Freight fell {3%} in May, and fares rose {4%} from a year earlier. | down change; up change yoy
"""

# the change of the same thing since another time, or told in another unit
AGAIN = """
    Tolls rose {3%} on the year to {$9 million}, and {1%} from April. | up change yoy; up level; up change mom
    Tolls rose {3%} on the year to {$9 million}, and {12%} of drivers paid late. | up change yoy; up level; level
    The gauge lost {18 points}, about {1%}, to {1,796}. | down change; down change; down level
    The rate of decline in lending eased to {3 percent}. | down change
    The rate of return eased to {3 percent}. | down level
    Ferries were up {9%} by noon, then trading {2%} up by dusk. | up change; up change
"""

EARLIER = """
    The rate was <5.9%>, lower than {6.2%} a year ago. | previous
    The rate was <5.9%>, lower than {6.2%} in Utrecht. | level
    Fares rise on 1 May from {5 kroner} to {7}. | previous; up level
    From {9,100} in 1990 the number of herders has fallen to {380}. | previous; down level
    Deaths fell from {61} per 1,000 births to {36}. | previous; down level
    Pay rose by {€3} compared with May 2023 to {€19}. | up change yoy; up level
    The loan book was <$9 billion> (Dec. 31, 2023: {$8 billion}). | previous
    The yard employs <300 welders>. A decade ago it employed {90 welders}. | previous
    The yard employs <300 welders>. A decade ago it built {90 ships}. | level
    The co-op once numbered {4,000}; it is now down to {600}. | previous; down level
    The original estimate was {$4 million}; the bill is now {$7 million}. | previous; level
"""

APART = """
    The villa went for {€9,000} over the asking price. | up change other
    The villa went for {€9,000} over three years. | level
    The club was {€9,000} up on budget. | up change other
    The index is seen up {20 points} at the open. | up change
    The fleet was expanded by {six trams} to {48}. | up change; up level
    The fleet, expanded by {six donors}, sails in May. | level
    The fee falls to record low {6%}. | down level
"""

BASES = """
    As compared with the month before, flows fell by {5%}; in 2023 they rose by {2%}. | down change mom; up change
    On an annual basis tolls fell {7%} while on a monthly basis they rose {1%}. | down change yoy; up change mom
    The krona gained {3%} vs the euro. | up change
    Dealers saw their sharpest drop, of {11 percent}, since March. | down change
    Rates were raised {2 points} to {26%}, taking the rise since May to {9 points}. | up change; up level; up change other
"""

# labels in brackets
BRACKETS = """
    Turnover was <€18m> (prev. {€17m}) in May. | previous
    The order book is <£41m> (H1 23: {£38m}). | previous
    Gearing was <38%> ({41%} at year-end). | previous
    Gearing was <38%>, after {41%} at the end of 2023. | previous
    Landings came to <18,302> (Q1 2024: {17,114}; Q2 2023: {19,060}). | previous; previous
    Sales were <£4m> (2022: {£3m}, 2021: {£2m}). | previous; previous
    The gauge read <49.2> (previous {48.8}, forecast {49.5}). | previous; level
    The gauge read <49.2> (consensus: {49.5}; prior: {48.8}). | level; previous
    Fees rose {7%}, of which {4%} was organic. | up change; up change
    Fees rose {7%}, of which {60%} came from Asia. | up change; level
    Freight grew {9%}, compared with demand growth of {4%}. | up change; up change
    Orders rose {1.4%}, compared with a {0.5%} gain expected by analysts. | up change; up change
    Orders rose {1.4%}, compared with a {0.5%} gain in April. | up change; up previous
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(SHARED + AGAIN + EARLIER + APART + BASES + BRACKETS))
def test_change(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [change(m) for m in found] == expected
