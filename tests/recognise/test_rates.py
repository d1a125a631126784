import pytest
from rows import found, rows

RATES = {
    "58.24 USD/barrel": "$58.24 per barrel | US$58.24 a barrel | $58.24/barrel | $58.24 / barrel | $58.24 per\nbarrel | 58.24 dollars a barrel",
    "15 CNY/share": "15 yuan a share | 15 yuan per share",
    "2e6 barrel/day": "two million barrels a day | 2 million barrels per day | 2m bpd | 2 million b/d | 2 million barrels daily",
    "5 USD/tonne": "$5 a tonne | $5/t | $5 per tonne | $5 per metric ton",
    "3 USD/hour": "$3 an hour | $3 an hour on average | $3 per hour | $3/hour | $3 hourly",
    "1200 USD/year": "$1,200 a year | $1,200 per annum | $1,200 p.a. | $1,200 annually | $1,200 yearly | $1,200 every year | $1,200/year",
    "9 GBP/month": "£9 a month | £9 monthly | £9 per month",
    "0.12 USD/kilowatt hour": "12 cents/kWh | 12 cents a kilowatt-hour | 12 cents per kilowatt hour",
    "0.12 USD/kilowatt-hour": "12 cents per kilowatt-hour | 12 cents per kWh",
    "0.96 USD/pound": "96 c/lb | 96c/lb | 96 USc/lb | 96 cts/lb | 96¢/lb",
    "0.3 GBP/therm": "30p/therm | 30 p/therm | 30p per therm",
    "110 MYR/square foot": "RM110 per sq ft | RM110 per square foot | RM110 a square foot | RM110/sq ft",
    "3.5 USD/thousand cubic feet": "$3.50 per mcf | $3.50/Mcf",
    "4 USD/day": "$4/d | $4 a day",
    "2 USD/million British thermal units": "$2 per million British thermal units | $2 per mmBtu | $2/MMBtu",
    "7.9 percent/year": "7.9 percent a year | 7.9% per year | 7.9% annually",
    "5 USD/share": "a $5-a-share bid | $5 per share | $5 each share | $5 for each share",
    "4 tonne/hectare": "4 tonnes per hectare | 4 t/ha | 4 tonnes a hectare",
    "12..15 CNY/share": "12 to 15 yuan a share | 12-15 yuan per share",
    "17.26 USD/tonne": "MILL TO PAY $17.26 A TONNE",
    "62 tonne/vessel-day": "62t per vessel-day",
    "80 USD/room-night": "$80 per room-night",
    "350000 USD/year": "$350,000 a year before tax",
    "10 SAR/share": "they sold at SAR 10 per share",
    "48 USD/load": "$48 a load, more than before | $48 a load in May",
    "30 GBP/ferret": "paid £30 a ferret for them | £30 a ferret.",
    "338 USD/thousand board feet": "$338 per thousand board feet | $338/mbf | $338 a thousand board feet",
    "9 USD/million British thermal units": "$9 a million British thermal units | $9 per MMBTU",
    "290 USD/thousand cubic metres": "$290 per thousand cubic metres | $290 a thousand cubic metres",
    "17 USD/hundredweight": "$17 a hundredweight | $17/cwt | $17 per cwt",
    "730 USD/short ton": "$730/st | $730 a short ton",
    "271 USD/carat": "$271/ct | $271 a carat",
    "34 USD/tonne": "$34 per wmt | $34/dmt | $34 pmt",
    "62 INR/cubic foot": "Rs 62 per cft",
    "269 USD/megawatt-day": "$269 per MW-day",
    "1900 USD/container": "$1,900 per forty-foot container",
    "2040 USD/FEU": "$2,040 per forty-foot equivalent unit | $2,040 per FEU",
    "138 USD/cubic metre": "$138 per JAS cubic metre",
    "6310 GBP/ton": "rose to 6,310 pounds a ton",
    "4.9 litre/kilometre": "4.9 L/100km | 4.9 l/100 km",
    "12 kilowatt/rack": "12 kW a rack",
    "20 JPY/litre": "20 yen per litre | 20 yen a litre",
}
NO_RATE = {
    "5 USD": "$5 a year before the war | $5 a year ago | $5 a year on, | $5 a year on from the flood | $5 a day earlier | $5 an analyst said | $5 each | $5 a man said | $5 a record for the club | $5 a spokesman, in tears",
    "5 percent": "5 percent a share",
}


@pytest.mark.parametrize(("answer", "text"), rows(RATES | NO_RATE))
def test_denominators(answer, text):
    assert found(text) == answer
