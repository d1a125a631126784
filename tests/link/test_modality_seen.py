"""Reasons, comparisons, sizes and parts beside what is to come; the answers as in `test_modality`."""

from datetime import date

import pytest
from answers import rows

ROWS = """
    The mill will close with the loss of {80 jobs}, blaming a fall of {12%} in orders. | projected; actual
    The mill will close with the loss of {80 jobs}, saving {$9 million}. | projected; projected
    Output should climb to {9,000 tonnes} following the restart of {three} furnaces. | projected; actual
    The clinic hopes for {500 patients} and has put {2 million kroner} into scanners. | projected; actual
    The firm plans to sell {3 plants} and set aside {4 million euros}. | projected; projected
    The rate is set to ease to {4%}, leaving {9 million} poor. | projected; projected
    The rate eased to {4%}, leaving {9 million} poor. | actual; actual
    The council will lower the levy by {2%} so that {90 farms} pay nothing. | projected; projected
    A harvest of {80,000 tonnes} is hoped for. | projected
    Of the {$9 million} in grants budgeted for 2030, {$3 million} was left. | projected; actual
    It owns {$9 million} of shares issued in May. | actual
    The drop was due to a {7%} rise in wages. | actual
    The next {40 homes} are due to be sold. | projected
    Offenders are liable to a fine of {5,000 euros}. | actual
    Offenders are liable to pay {5,000 euros}. | projected
    The mine is bound to lose {9 million euros} in July. | projected
    The dams were so low that the turbines could supply no more than {90 megawatts}. | actual
    The new turbine could supply {90 megawatts}. | projected
    The levy of {6%} will be abolished. | actual
    A levy of {6%} will be introduced. | projected
    About {600} posts are to be axed by the bank. | projected
    The dividend, {$0.09} a share, will be paid in July. | projected
    The wage, {$9} an hour, was paid in May. | actual
    The park, with a size of {90 acres}, will hold {200 flats}. | actual; projected
    Staff, {90 people} at the end of April, will grow to {120}. | actual; projected
    It will need {4,000 tonnes} of straw, {3 times} what the old one takes. | projected; projected
    It needed {4,000 tonnes} of straw, {3 times} what the old one takes. | actual; actual
    The firm puts its investment at {20 million euros} this year. | projected
    The firm puts its loss at {20 million euros}. | actual
    Duvel is to shut its bakery in July with the loss of {90 jobs}, the union said. | projected
    Of {300 firms} polled, most had no plans to hire. | actual
    The ministry has urged the {40 growers} to plant early. | actual
    The {40 growers} will share {$9 million}. | projected; projected
    Trams will take over from a fleet of {30} diesel buses. | actual
    The gap was {$4 billion}, STA estimates, {$300 million} less than last year. | actual; actual
    The gap is seen at {2%}, against a revised estimate of {3%} for this fiscal year. | projected; actual
    The entry-level plan offers {100 tonnes} for {$9}. | actual; actual
    The pension plan costs {$9 million}. | actual
    The plan is for sales of {$9 million}. | projected
    The line is being rebuilt to carry {40 tonnes} a day. | projected
    The line was rebuilt to carry {40 tonnes} a day. | actual
    The estimates are based on {900 interviews}. | actual
    With the {40 km} line in use, costs should fall by {9%}. | actual; projected
    The region uses {a third} of its wind potential of {9 gigawatts}. | actual; actual
    A potential loss of {40 million euros} worries the bank. | projected
    The bank decided to lower the reserve requirement by {50 basis points}. | actual
    It lost {$4 million} on {12 shops} and will cut power at {five} of them. | actual; actual; projected
    The bank expects the gap to narrow to {5%}, provided that exports reach {9 million tonnes}. | projected; projected
    The inn provided {90 meals}. | actual
    The guild has asked that the fee be cut to {$9}. | projected
    The fee was cut to {$9}. | actual
    The board considered {37} written pleas. | actual
    The board is considering {37} sites. | projected
    Analysts had on average forecast a profit of {$9 million}. | projected
    The mills had on average {90 workers}. | actual
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(ROWS))
def test_modality(mentions, marked, expected):
    found, _ = mentions(marked, date(2030, 6, 16))
    assert [m.modality for m in found] == expected
