"""Units as the trade press of one industry or one country writes them."""

import pytest
from rows import found, rows

TRADE = {
    "310000 tonne": "310,000 wmt | 310,000 dmt | 310 kwmt | 310 tmt | 310,000 T | 0.31 MMT",
    "1e6 barrel": "1 MMBO | 1 MMbbl",
    "61000 barrel/day": "61,000 bpsd | 61 kb/d",
    "450e6 litre/day": "450 MLD | a 450-mld plant | 450 million litres a day",
    "300 kilolitre/day": "300 KLPD | 300 klpd",
    "7500 tonne/day": "7,500 TCD | 7,500 MTPD",
    "3.2e6 tonne/year": "3.2 mntpa | 3.2 MnTPA | 3,200 kta",
    "41e9 cubic foot": "41 TMC of water | 41 tmcft | 41 tmc ft",
    "4.1e6 acre-foot": "4.1 maf | 4.1 MAF | 4.1 million acre feet",
    "1.2e6 square foot": "1.2 msf | 1.2 million sft",
    "2.4e6 hectolitre": "2.4 mhl | 2.4 million hl",
    "2.1e9 board foot": "2,100 mmbf | 2.1 billion board feet",
    "4.2e9 seat-kilometre": "4.2 billion ASKs | 4.2bn ASK | 4.2 billion available seat-kilometres",
    "3.6e9 passenger-kilometre": "3.6 billion RPKs | 3.6bn RPK | 3.6 billion revenue passenger-kilometres",
    "412e6 tonne-kilometre": "412 million gross tonne-kilometres | 412 million FTKs",
    "5400 gross ton": "5,400 GT | 5,400gt | 5,400 gross tons",
    "512 light displacement ton": "512 LDT",
    "1480e6 kilogram": "1,480 million kgMS | 1,480 million kg MS",
    "62300 tonne": "62,300 tGWT | 62,300 t GWT",
    "50.6 bushel/acre": "50.6 bu/acre | 50.6 bpa | 50.6 bushels an acre",
    "81 tonne/hectare": "81 TCH | 81 t/ha",
    "34 ping": "a 34-ping flat | 34 ping",
    "640 stremma": "640 stremmata",
    "942 hectopascal": "942 hPa",
    "112300 ounce": "112,300 gold equivalent ounces | 112,300 GEOs | 112,300 troy oz",
    "150 cubic centimetre": "a 150cc bike | 150 cc",
    "24 kilometre/litre": "24 kmpl | 24 km/l",
    "118 horsepower": "118 PS | 118PS",
    "15 kilowatt hour/kilometre": "15 kWh/100km",
    "500 cubic metre": "500 Nm3 | 500 Nm³ | 500 Sm3",
    "41e6 cubic metre": "41 million bcm | 41 mcm",
    "41e9 cubic metre": "41 bcm | 41 billion cubic metres",
    "3400 nautical mile": "a range of 3,400 nm | 3,400nmi | 3,400 nautical miles",
    "3 nanometre": "3 nm | a 3nm node",
    "16.5 metre": "a draught of 16.5m | dug to 16.5m | 16.5m of core",
    "38 gram/tonne ; 9.5 metre": "38 g/t silver over 9.5 m",
}
NOT_THESE = ["5 T-shirts", "the GT won", "40 pingers", "12 tchotchkes", "the 24 hours of GT racing"]


@pytest.mark.parametrize(("answer", "text"), rows(TRADE))
def test_trade_units(answer, text):
    assert found(text, "quantity") == answer


@pytest.mark.parametrize("text", NOT_THESE)
def test_no_trade_unit(text):
    from figex.recognise import recognise

    assert "quantity" not in {figure.kind for figure in recognise(text)}


def test_points_of_an_index_and_steps_in_basis_points():
    assert found("The CAC 40 lost 41 points", "number") == "41 point"
    assert found("Spreads tightened 12bp to 141bp", "percent") == "12 basis point ; 141 basis point"
