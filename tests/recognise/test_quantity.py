import pytest
from rows import found, rows

QUANTITY = {
    "12 tonne": "12 tonnes | 12t | 12 t | a 12-tonne load | twelve tonnes | 12 metric tons | 12-metric-ton | 12 metric tonnes",
    "3e6 tonne": "3 million tonnes | 3m tonnes | 3mn tonnes | 3 mln tonnes | three million tonnes | 3 Mt | 3Mt | 3,000 kt",
    "20 ton": "20 tons | a 20-ton crane",
    "1234.5 tonne": "1,234.5 tonnes | 1 234,5 tonnes | 1.234,5 tonnes | 1 234.5 tonnes",
    "20 megawatt": "20MW | 20 MW | 20-MW | 20 megawatts | a 20-megawatt plant | twenty megawatts",
    "64 kilometre": "64 km | 64km | a 64-km road | a 64-kilometre road | 64 kilometres | 64 kilometers | 64 KM",
    "160 kilometre/hour": "160 km/h | 160km/h | 160 kph | 160 kmh | 160 km per hour | 160 kilometres an hour",
    "40000 square metre": "40,000 square metres | 40,000 sq m | 40,000 sqm | 40,000 m2 | 40,000 m² | 40,000 square meters",
    "3400 hectare": "3,400 hectares | 3,400 ha | 3400-hectare",
    "5 kilogram": "5 kg | 5kg | 5 kilos | five kilograms",
    "5 metre": "5 metres | 5 meters | 5m tall | a 5-metre wall",
    "400 micrometre": "400 μm | 400 µm | 400 micrometres",
    "52 megapascal": "52 MPa | 52 megapascals",
    "500 horsepower": "500 HP | 500 hp",
    "6 inch": "6″ | 6 inches | a 6-inch pipe",
    "10 foot": "10 feet | 10 ft | a 10-foot wall",
    "5 mile": "5 miles | a 5-mile queue | five miles",
    "0.5 mile": "half a mile | 0.5 miles",
    "0.25 mile": "a quarter of a mile | 1/4 mile",
    "2.5 mile": "two and a half miles | 2½ miles | 2 1/2 miles",
    "1000 mile": "1K miles | 1,000 miles | a thousand miles",
    "12 gigawatt-hour": "12 GWh | 12GWh | 12 gigawatt-hours | 12 gigawatt hours",
    "64 gigabyte": "64GB | 64 GB | 64 gigabytes",
    "100 megabit/second": "100 Mbps | 100 Mbit/s",
    "20 degree Celsius": "20°C | 20 °C | 20 degrees Celsius | 20 degrees C",
    "-5 degree Celsius": "-5°C | minus 5 degrees Celsius | −5 °C",
    "-5 degree": "minus 5 degrees | minus-5 degrees",
    "1500 TEU": "1,500 TEU | 1,500 TEUs | 1,500 twenty-foot equivalent units",
    "2e6 barrel": "two million barrels | 2m barrels of oil | 2 million bbl",
    "5e6 barrel of oil equivalent": "5 million barrels of oil equivalent | 5 million boe | 5m boe",
    "12e9 cubic metre": "12 bcm | 12 billion cubic metres | 12bcm",
    "2 ounce": "2 ounces of gold | two troy ounces | 2 oz",
    "4 pound": "4 pounds of flour | 4 lbs | 4lb",
    "12 litre": "12 litres | 12 liters | a 12-litre tank",
    "4 acre": "4 acres | a four-acre site",
    "120 horsepower": "120 hp | 120 horsepower | 120bhp",
    "78 mile/hour": "78 mph | 78mph",
    "4500 milliampere-hour": "4,500 mAh | 4500mAh",
    "400 part per million": "400 ppm",
    "7 nanometre": "7 nm | 7nm | 7 nanometres",
    "180000 deadweight tonne": "180,000 dwt | a 180,000-dwt ship",
    "10 kilometre": "a 10-km-long tunnel | 10 km long",
    "32 square metre": "32m2 | 32 m²",
    "120000 barrel/day": "a 120,000-barrel-per-day plant | 120,000 barrels per day",
    "5e6 tonne/year": "5 mtpa | 5 Mtpa | 5 million tonnes a year",
    "10..15 degree Celsius": "10-15 °C | 10 to 15°C",
    "2.5..2.7 gigawatt": "2.5GW to 2.7GW | 2.5-2.7 GW | between 2.5 and 2.7GW",
    "10e6 tonne ; 12e6 tonne": "from 10 to 12 million tonnes",
    "5 kilogram ; 6 kilogram": "5 and 6 kg",
}
NOT_QUANTITY = [
    "a mix",
    "404 a was missing",
    "the reading of 404 a was wrong",
    "6pm",
    "at 2.15pm",
    "50,000 in 2020",
    "$443 million in 2019",
    "PayPal",
    "Once upon a time",
    "5 t-shirts",
    "a axy",
    "knots untied",
    "MW",
    "5 Ms",
    "C.P.I. rose",
]


@pytest.mark.parametrize(("answer", "text"), rows(QUANTITY))
def test_quantities(answer, text):
    assert found(text, "quantity") == answer


@pytest.mark.parametrize("text", NOT_QUANTITY)
def test_no_quantity(text):
    from figex.recognise import recognise

    assert "quantity" not in {figure.kind for figure in recognise(text)}
