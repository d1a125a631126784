"""Counted things, rates and left-out units as the trade press writes them: every figure of a sentence."""

import pytest

from figex.pipeline import Extractor

CASES = {
    "The restaurant does 140 covers a night.": ["140 cover/night"],
    "Trucks haul 24 pallets a trip.": ["24 pallet/trip"],
    "The fab makes 412 million cans per annum.": ["412000000 can/year"],
    "Density is 1,265 people per sq km.": ["1265 person/square kilometre"],
    "The region has 3.4 million inhabitants, or 41 per sq km.": [
        "3400000 inhabitant",
        "41 inhabitant/square kilometre",
    ],
    "Chile recorded 12.4 deaths per million people.": ["12.4 death/person"],
    "The ratio is 52 pupils to a teacher.": ["52 pupil/teacher"],
    "It won 34 contracts, against 28 contracts a year earlier.": ["34 contract", "28 contract"],
    "The storm brought 4 inches of rain and 60-mph winds.": ["4 inch", "60 mile/hour"],
    "The operator ordered 40 Alstom low-floor trams.": ["40 tram"],
    "Kenya Airways leased three Embraer E190 aircraft.": ["3 aircraft"],
    "The airline will take 12 A350s and 20 A320neos.": ["12 A350", "20 A320neo"],
    "A 5.8-magnitude tremor shook Lima.": ["5.8"],
    "The gauge slipped to 48.7 in June from May's 49.4.": ["48.7", "49.4"],
    "Profit fell 30% to €40 million, with rents taking 12 percentage points of it and fuel three.": [
        "30 percent",
        "40000000 EUR",
        "12 percentage point",
        "3 percentage point",
    ],
    "It added 900 jobs, twice the 450 analysts had expected.": ["900 job", "2 times", "450 job"],
    "Rig counts rose by five to 584.": ["5 rig", "584 rig"],
    "Nights spent rose to 31 million.": ["31000000 night"],
    "Work stoppages led to 12,000 lost working days.": ["12000 day"],
    "Mangoes sell for 40 rupees apiece.": ["40 INR/mango"],
    "Volvo sheds 84 in Ghent.": ["84 job"],
    "The Nikkei sheds 84 in early trade.": ["84"],
    "Ferry with 210 aboard sinks off Java": ["210 person"],
    "Output rose from 74,900 to 95,300, measured in tonnes.": ["74900 tonne", "95300 tonne"],
    "The plant can process 150 tonnes a day and will start with 60.": ["150 tonne/day", "60 tonne/day"],
    "The scheme covers 54,000 hectares and must reach 80,000.": ["54000 hectare", "80000 hectare"],
    "The farm rents 120 hectares and owns 85.": ["120 hectare", "85 hectare"],
    "It pumps 310 megalitres a day and is licensed for 420.": ["310 megalitre/day", "420 megalitre/day"],
    "They sold at 700 naira a kilo what would have fetched 1,800.": ["700 NGN/kilogram", "1800 NGN/kilogram"],
    "The union wants 12 percent; the firm offers 7.": ["12 percent", "7 percent"],
    "Farmers need 60,000 tonnes of fertiliser but have received 22,000.": ["60000 tonne", "22000 tonne"],
    "A litre of diesel costs 1.62 euros in Italy but 1.48 in Slovenia.": ["1.62 EUR/litre", "1.48 EUR/litre"],
}


@pytest.fixture(scope="module")
def extractor():
    return Extractor()


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES.items())
def test_trade_units(extractor, text, wanted):
    assert [str(fact) for fact in extractor.extract(text)] == wanted
