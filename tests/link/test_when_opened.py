"""First sentences and headlines without figures: which time the report is on. The days of every {figure}. 23 May 2019."""

from datetime import date

import pytest
from lines import rows

PUBLISHED = date(2019, 5, 23)

OPENED = """
    Leaf Alliance, May 2019\n\nTenants owed {$9}. | -
    Leaf Alliance, April 2019\n\nTenants owed {$9}. | 2019-04
    Highlights for the first quarter of 2019 (Q1 2018 in brackets)\\n- Sales: {9 tons} ({8 tons}) | 2019Q1; 2018Q1
    Results for the first quarter of 2019 (prior year in brackets)\\n- Sales: {9 tons} ({8 tons}) | 2019Q1; -
    Rents rose {5%} in April, compared with {2%}, the council heard on Monday. | 2019-04; -
    Tea exports slid last month. Shipments came to {9 tons}. | 2019-04
    The yard cut its fares last month. Shipments come to {9 tons}. | -
    Tea exports dip in April\n\nShipments came to {9 tons}. | 2019-04
    Tea exports seen higher in July\n\nShipments came to {9 tons}. | -
    Retailer Lorvik's sales grew faster in April after shops reopened in March. Rents fell {2%}. | 2019-04
    Lorvik raised its forecast for 2019 as first-quarter profit rose. Rents fell {2%}. | 2019Q1
    Tea prices rose in April, customs data showed on Monday. Stocks fell {2%}. | 2019-04
    Tea prices slipped on Monday. Copper lost {2%}. | 2019-05-20
    Lorvik reported a smaller first-quarter profit on Monday, hurt by fish prices. Rents fell {2%}. | 2019Q1
    Shares in Lorvik slumped on Monday after the yard reported weak first-quarter results. Rents fell {2%}. | 2019Q1
    Shoe maker Lorvik surprised analysts with flat underlying sales for the first quarter; they had expected a drop of {4%}. Rents fell {2%}. | -; 2019Q1
    The yard more than doubled its half-year profit to {$9}. Rents fell {2%}. | 2018-07..2018-12; 2018-07..2018-12
    After a {3%} rise in March, tea exports rose {2%} in April. Rents fell {5%}. | 2019-03; 2019-04; 2019-04
    The yard will shut {two} docks after losing {$9} in the first quarter. Rents fell {2%}. | -; 2019Q1; 2019Q1
    The yard sold a dock in April after losing {$9} in March. It owed {$2}. | 2019-03; -
    The year 2018 saw brewers sell {9 tons}. Rents fell {2%}. | 2018; 2018
    The yard was founded in 2018. It made {$9}. | -
"""
WENT_ON = """
    Exports rose {5%} in April. Imports, meanwhile, fell {2%}. | 2019-04; 2019-04
    Exports rose {5%} in April. That means a rise of {2%} on the year. | 2019-04; 2019-04
    Exports rose {5%} in April. Each order was worth {$9}. | 2019-04; 2019-04
    Exports rose {5%} in April. Each crane lifts {9 tons}. | 2019-04; -
    Exports rose {5%} in April. Chief executive Ann Holm, 51, said tariffs had cost {$9 million}. | 2019-04; 2019-04
    Exports rose {5%} in April. Pipes, with {900} hands, accounted for {two thirds} of them. | 2019-04; -; 2019-04
    Exports rose {5%} in April. Port fees hit {$9 million}. | 2019-04; 2019-04
    Exports rose {5%} in April. The cost is put at {$9 million}. | 2019-04; -
    Exports rose {5%} in April. Stocks rose {2%}. | 2019-04; 2019-04
    Exports rose {5%} in April. Lorvik shares rose {2%}. | 2019-04; -
"""


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), rows(OPENED, WENT_ON))
def test_days(marked, wanted, mentions, days):
    found, _ = mentions(marked, PUBLISHED)
    assert [(m.period_start, m.period_end) for m in found] == [days(part.strip()) for part in wanted.split(";")]
