"""Every currency in the forms of its country's press; which code was in force; which letters are no currency."""

from datetime import date

import pytest
from rows import found, rows

from figex.lexicon import table
from figex.recognise import recognise

AFRICA = {
    "13.2e9 LSL": "Maseru will spend M13.2 billion | Lesotho collected M 13.2 billion | Basotho miners sent M13.2bn",
    "0.5 LSL ; 6.5 LSL": "Taxi fares in Maseru rose by 50 lisente to M6.50",
    "85e6 SZL": "Mbabane will spend E 85 million | an E85 million loan to Eswatini",
    "0.5 SZL ; 12 SZL": "Eswatini raised the fare by 50 cents to E12",
    "8758 MZN": "Maputo raised the wage to Mt 8,758 | Mozambique pays MT8,758 | Mozambique pays 8,758 meticais",
    "450e9 AOA": "Luanda collected kz 450 billion | Angola lent Kz 450bn | Sonangol booked AKZ 450 billion",
    "25e9 MGA": "Antananarivo spent Ar 25 billion | Madagascar lent 25 billion ariary",
    "38.4e9 ZWG": "Harare took ZiG 38.4 billion | Harare took 38.4 billion ZiG",
    "450e6 SCR": "Seychelles collected SR 450 million | Victoria in the Seychelles lent R450 million",
    "1.2e12 TZS": "Tanzania collected Sh1.2tri | Dodoma lent Tsh 1.2 trillion",
    "650 TZS/kilogram": "Farmers in Mbeya sold maize at 650/- per kilo | Mbeya's price is Sh650/= per kilo",
    "20000 UGX": "Kampala traders pay UShs 20,000 | Ugandan traders pay 20,000 shillings",
    "25e9 SOS": "Somaliland raised SoSh 25 billion",
    "1.5e12 BIF": "Burundi needs FBu 1.5 trillion | Burundi needs 1.5 trillion francs",
    "12e9 DJF": "Djibouti's port earned FDJ 12 billion",
    "72e9 ETB": "Addis Ababa collected Birr 72 billion | Ethiopia lent Br 72 billion | Ethiopian banks hold 72 billion Br",
    "12 ETB ; 50": "12 birr 50 was paid in Addis Ababa",
    "500 ERN/month": "Eritrea pays Nfa 500 a month",
    "1000 CDF": "A bus in Kinshasa costs FC 1,000 | A bus in Kinshasa costs 1,000 francs",
    "120e6 GHS": "Tema collected Gh¢120m | Ghana collected ¢120 million | Accra pays GH₵120m",
    "12e9 NGN": "Abuja owes =N=12 billion | Abuja owes N12bn",
    "1.2e9 SLE": "Sierra Leone spends NLe 1.2 billion | Freetown spends Le 1.2 billion",
    "0.5 GMD ; 7 GMD": "Bread in Serekunda rose by 50 bututs to 7 dalasis",
    "4.3e9 GMD": "Banjul budgeted D 4.3 billion | The Gambia lent D4.3bn",
    "200e9 GNF": "Conakry paid FG 200 billion",
    "300 XOF/kilogram": "Mali's cotton price is 300 F CFA a kilo | Mali pays FCFA 300 a kilo | Mali pays CFA F 300 a kilo",
    "2500 STN": "São Tomé raised the wage to Db 2,500",
    "0.85 KES": "Kenya Power raised the tariff by 85 cents in Nairobi",
    "0.42 EUR ; 0.48 USD": "In Porto milk fetches 0.42 euros (48 cents)",
    "900 EGP/sack": "A baker in Shubra pays 900 pounds a sack",
    "0.4 USD": "In Mumbai crude fell 40 cents",
}
ASIA = {
    "35e6 LYD": "Benghazi council got LD 35 million",
    "1.35 TND": "A litre of milk in Tunis costs 1,350 millimes",
    "120e6 TND": "Tunis sold TD 120 million of phosphates | Tunisia sold DT120 million of them",
    "0.05 JOD ; 0.35 JOD": "Amman fares rose by 50 fils to 350 fils",
    "0.35 AED": "Dubai raised it by 35 fils",
    "0.19 MAD": "Rabat raised it by 19 centimes",
    "2000 LBP": "Beirut bakers want L.L. 2,000",
    "12000 YER": "Sanaa sells flour at YR 12,000",
    "3.5e9 PKR": "Pakistan will pay Rs3.5 arab",
    "350e9 NPR": "Nepal collected Rs 3.5 kharab | Kathmandu lent NRs. 350 billion",
    "1500 INR/month": "Tamil Nadu will give Rs.1,500/- a month",
    "500e6 BTN": "Bhutanese growers get Nu. 500M",
    "120e6 MVR": "Maldives Customs took MRF 120 million | Malé took Rf 120 million",
    "7000 AFN": "Afghan teachers get Afs 7,000 | Kabul pays 7,000 afghanis",
    "13 PHP ; 11 PHP ; 2 PHP": "Fares in Davao will rise to P13 from P11 after the P2 fare hike",
    "280..320 PHP": "Davao tuna now costs P280-P320",
    "5000 KPW": "Pyongyang rice costs 5,000 won",
    "45e9 KZT": "Astana set T45 billion aside | Almaty lost T45bn",
    "45e9 UZS": "Uzbekistan paid 45 billion sums",
    "1280 TMT": "Ashgabat raised the wage to 1,280 manats",
    "1280 AZN ; 0.8 AZN": "Baku raised the wage to 1,280 manats and 80 qapik",
}
EUROPE = {
    "300e6 MKD": "North Macedonia pays Den 300 million",
    "400 BAM": "Bosnian pensioners get 400 KM | Bosnia pays KM 400",
    "500e6 HRK": "Croatia's shops sold 500 million kn of goods",
    "480 HUF": "Hungary's fuel costs 480 Ft",
    "24 CZK": "Prague tickets cost 24 Kc | Prague tickets cost 24 Kč",
    "4.5 PLN": "Polish bakers ask 4.50 zl",
    "3e9 PLN": "Poland's ZUS owes PLN 3 mlrd",
    "0.95 BGN": "Bread in Sofia costs 0.95 lv | Bread in Sofia costs 95 stotinki",
    "1.2e9 UAH": "Naftogaz owes Hr 1.2 billion",
    "800 BYN": "Minsk's wage is 800 rubles",
    "800 RUB": "Moscow's fee is 800 rubles | The fee is 800 roubles",
    "0.5 DKK": "Danish pork costs 50 øre less",
    "45e6 LVL": "Riga's utility earned Ls 45 million",
    "300e6 NOK": "The Oslo firm booked NOK 300 mill.",
    "1234e6 HRK ; 15.5 HRK/share": "The firm made HRK 1,234 million, or kn 15.5 a share",
    "5e6 EUR": "Euro 5 million was lent",
}
AMERICA_AND_PACIFIC = {
    "45e9 MXN": "Mexico's firm sold Ps.45 billion | Mexico's firm sold Ps 45 billion",
    "45e9 ARS": "Argentina's firm sold Ps 45 billion",
    "300e9 CLP": "The Santiago firm pays Ch$300 billion",
    "500 CUP ; 20 CUC": "Havana pays 500 CUP, or 20 CUC",
    "5.2e9 HTG": "Haiti will spend G5.2 billion | Port-au-Prince will spend 5.2 billion gourdes",
    "28e9 PYG": "Paraguay's soy brought G28bn | Paraguay's soy brought Gs. 28 billion",
    "300e6 NIO": "Managua spends C$300 million",
    "300e6 CAD": "The firm spends C$300 million",
    "45e6 BSD": "Nassau spends B$45 million",
    "45e6 BND": "Brunei spends B$45 million",
    "930 PEN": "Peru's wage is PEN 930.00",
    "12.5 BOB": "Bolivia's gas costs Bs. 12.5",
    "61.4e6 AWG": "Aruba's budget shows Afl. 61.4 million",
    "300e6 ANG": "Curaçao's utility owes NAf. 300 million | Curaçao's utility owes NAƒ 300 million",
    "25 XCG": "Curaçao's card costs Cg 25",
    "1 PGK ; 0.2 PGK": "Lae buses cost 1 kina and 20 toea",
    "1200 VUV": "Port Vila kava costs Vt 1,200",
    "2 WST ; 0.5 WST": "Apia buses cost 2 tala and 50 sene",
    "300e6 XPF": "The Noumea firm paid 300 million F CFP | Tahiti paid CFP 300 million",
}

AT_HOME = {
    "45e6 KWD": "45 million Kuwait dinars | 45 million Kuwaiti dinars | 45-million-Kuwaiti-dinar",
    "0.05 KWD": "50 Kuwaiti fils",
    "45e6 TWD": "45 million Taiwanese dollars | 45 million NT dollars | Taipei lent NTD 45 million",
    "45e6 SGD": "45 million Singaporean dollars",
    "45e6 OMR": "45 million Omani riyals | 45 million Oman rials",
    "45e6 PGK": "45 million PNG kina",
    "45e6 MMK": "45 million Burmese kyats",
    "45e6 DOP": "45 million Dominican Republic pesos",
    "0.45 KES": "45 Kenyan cents",
    "12": "12 Koreans won the prize | 12 Kuwaiti firms",
}
IN_A_LINE = {
    "12e6 SBD": "HONIARA: The Solomon Islands will spend $12 million on wharves in Malaita",
    "45e6 BBD": "BRIDGETOWN: Barbados will pay $45 million, the Barbadian treasury said",
    "742e6 ZMW ; 660e6 ZMW": "Zambia: K742 million (2015: K660 million)",
    "-3.4e6 LSL": "Lesotho's loss of M(3.4) million",
    "20..25 KES/kilogram": "Sh20 to Sh25 a kilo in Nairobi | sh20 to sh25 a kilo in Nairobi",
    "10000..15000 NGN": "N10,000–N15,000 in Lagos",
    "5e9..6e9 ETB": "5 to 6 billion birr in Ethiopia",
    "45e9 XOF": "45 billion F.CFA in Senegal | 45 billion francs CFA in Senegal",
    "12e9 ROL": "12 billion old lei in Romania",
    "20 EGP ; 40 SDG ; 900 SYP": "Egypt pays 20 pounds, Sudan 40 pounds, Syria 900 pounds",
    "200 RUB ; 7 BYN": "Russia pays 200 rubles, Belarus 7 rubles",
    "20 AZN ; 40 TMT": "Azerbaijan pays 20 manats, Turkmenistan 40 manats",
}
COUNTRIES = AFRICA | ASIA | EUROPE | AMERICA_AND_PACIFIC


@pytest.mark.parametrize(("answer", "text"), rows(COUNTRIES | AT_HOME | IN_A_LINE))
def test_currencies_as_their_press_prints_them(answer, text):
    assert found(text) == answer


DATED = [
    ("Zambia's treasury released K3.9 billion", "2011-06-02", "ZMK"),
    ("Zambia's treasury released K3.9 billion", "2018-06-02", "ZMW"),
    ("ZMK 14 billion was paid", "2018-06-02", "ZMK"),
    ("Zimbabwe printed Z$21 trillion", "2006-02-16", "ZWD"),
    ("GHC 45 billion was voted", "2004-11-02", "GHC"),
    ("GHC 45 billion was voted", "2014-11-02", "GHS"),
    ("Sierra Leone's miners paid 45 billion leones", "2018-05-01", "SLL"),
    ("Caracas pays 45 billion bolivars", "2006-01-01", "VEB"),
    ("Caracas pays 45 billion bolivars", "2014-01-01", "VEF"),
    ("Caracas pays 45 billion bolivars", "2020-01-01", "VES"),
    ("Caracas pays Bs.F 45 billion", "2020-01-01", "VEF"),
    ("Minsk's fund has 8 million rubles", "2015-01-01", "BYR"),
    ("Romania's fund has 3 million lei", "2004-01-01", "ROL"),
    ("Ankara sold TL 350 trillion of paper", "2001-03-12", "TRL"),
    ("Khartoum spent 28 billion dinars", "2004-02-01", "SDD"),
    ("Irish importers owe 30 million pounds", "2000-01-01", "IEP"),
    ("Irish importers owe 30 million pounds", "2015-01-01", "GBP"),
]


@pytest.mark.parametrize(("text", "day", "code"), DATED)
def test_the_code_is_the_one_in_force_on_the_texts_day(text, day, code):
    (figure,) = recognise(text, date.fromisoformat(day))
    assert figure.unit == code


@pytest.mark.parametrize("code", table("currencies")["former"])
def test_every_reform_is_read(code):
    name = next(iter({"BYN": ["belarusian rubles"]}.get(code, table("currencies")[code]["words"])))
    for end, former in reversed(table("currencies")["former"][code]):
        assert recognise(f"worth 7 million {name}", date(end.year - 1, 12, 31))[0].unit == former
    assert recognise(f"worth 7 million {name}", date(2025, 1, 1))[0].unit == code


@pytest.mark.parametrize("code", table("currencies")["gone"])
def test_a_currency_that_is_gone_gives_way(code):
    row = next(row for row in table("currencies")["shared"].values() if code in row["codes"])
    country = ", ".join([*table("currencies")[code]["evidence"]][:2])
    name = next(iter(row["words"]))
    assert recognise(f"{country}: it has 7 million {name}", date(2000, 1, 1))[0].unit == code
    assert recognise(f"{country}: it has 7 million {name}", date(2020, 1, 1))[0].unit != code


NAMES = [
    "Maseru's dealer sells the BMW M3 and the M5",
    "The M1 motorway through Lusaka",
    "Lusaka's Station K9 went dark",
    "Gates B12 to B20 in Bangkok closed",
    "Drivers in Eswatini fill up with E10 and E85",
    "The G20 and the G7 met in Paraguay and Haiti",
    "vitamin D 1,000 is sold in Banjul",
    "The Canon R6 sells in Cape Town",
    "A chip called N2 was shown in Lagos",
    "Kazakhstan's T72 tanks",
    "Bosnia's road is 300 km long",
    "Lt 5 of the Vilnius brigade",
    "Hr Manager 5 in Kyiv",
    "Fr. 12 March in Zurich",
    "He learned the 3 Rs in Delhi",
    "Seven Arab states met in Kathmandu",
    "Pupils did 45 sums",
    "New Euro 5 and Euro 6 rules apply",
    "Euro 2024 was in Germany",
    "In Dublin the score was 10/-",
    "two SDR radios",
    "12 zig zags",
    "FBU 5,000 members",
]


@pytest.mark.parametrize("text", NAMES)
def test_letters_with_numbers_that_are_no_money(text):
    assert "money" not in {figure.kind for figure in recognise(text)}
