"""Work that is paid for, what one was unable to do, sizes of what there is and of what is to come; as in `test_modality`."""

import pytest
from answers import rows

ROWS = """
    The bank approved a {$9 million} loan to the state to build {300 km} of roads. | actual; projected
    The ministry signed contracts with {two} firms to upgrade {417 km} of track. | actual; projected
    Acme has won a {$9 million} contract to supply {40 buses}. | actual; projected
    Siemens received an order to deliver {24 turbines}. | projected
    The fund approved {$40 million} to plant {300 trees}. | actual; projected
    The group signed an agreement to acquire {40%} of the mine. | actual
    The firm borrowed {$9 million} to buy {40 trucks}. | actual; actual
    The court heard it could not pay a bill of {$9 million}. | actual
    The firm could no longer afford {40 drivers}. | actual
    The mill could only sell {300 tonnes} in May. | actual
    It could not survive if prices fell below {$9}. | projected
    Sales could reach {$9 million} next year. | projected
    The fee would end once the port has repaid {$9 million} of debt. | projected
    The council will vote after it has heard {40 residents}. | projected
    The firm grew after it had sold {40 shops}. | actual
    A {90-acre} park will be built at Hull. | projected
    Two {90-acre} parks built in 1990 will close. | actual
    It plans to raise {$9 million} through a rights issue priced at {$4}. | projected; projected
    The city will build a park covering {40 hectares}. | projected
    It will buy a company employing {400 people}. | actual
    It wants to take over the rival priced at {$9 million}. | actual
    The investor is prepared to put in up to {$5 million}. | projected
    The board is inclined to pay {$2}. | projected
    The next phase will see seeds handed to {600 farms}. | projected
    The town saw seeds handed to {600 farms}. | actual
    {40%} is our target for 2020. | projected
    The line normally sees {18 trains} a day. | actual
    The bank sees {40 deals} this year. | projected
    The minister unveiled a {$40 million} budget, with works getting {$6 million}. | projected; projected
    The council adopted a budget of {$9 million}, with schools getting {$4 million}. | actual; actual
    It flagged a price rise of {3%}. | projected
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "expected"), rows(ROWS))
def test_modality(mentions, marked, expected):
    found, _ = mentions(marked)
    assert [m.modality for m in found] == expected
