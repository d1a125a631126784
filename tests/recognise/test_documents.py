"""What only the rest of the document settles: whose cents, whose naira, which list a number belongs to."""

import pytest

from figex.recognise import recognise

CASES = [
    # cents follow the currency of the text
    ("The share rose to 12.40 euros. The dividend was 38 cents.", ["12.4 EUR", "0.38 EUR"]),
    ("The share rose to $12.40. The dividend was 38 cents.", ["12.4 USD", "0.38 USD"]),
    ("Toronto and Calgary dealers paid 38 cents more in Canada.", ["0.38 CAD"]),
    ("They had traded at $40. Those of Fortier ended at 9 euros, up 38 cents.", ["40 USD", "9 EUR", "0.38 EUR"]),
    ("Gold rose to A$4.38, some 27c of it on Monday. It had been US$4 in May.", ["4.38 AUD", "~0.27 AUD", "4 USD"]),
    (
        "Freight cost $14,000. Sales came to NT$4 billion, profit to NT$1 billion in Taiwan.",
        ["14000 USD", "4000000000 TWD", "1000000000 TWD"],
    ),
    ("The charge goes up by 4p to 57p a day.", ["0.04 GBP", "0.57 GBP/day"]),
    ("Shares closed at 512p, 17p higher.", ["5.12 GBP", "0.17 GBP"]),
    ("A bank in Nairobi earned Sh3 billion. It will pay 75 cents a share.", ["3000000000 KES", "0.75 KES/share"]),
    ("Karachi traders said the rupee lost 14 paisa.", ["0.14 PKR"]),
    ("Kingfish was 350 baisas dearer in Oman.", ["0.35 OMR"]),
    ("The union puts the number at 500.", ["500"]),
    ("It has units 3 and 40 workers.", ["40"]),
    ("It shows films in 1080p.", []),
    ("Tickets cost 12 pounds. The parcel holds 12 pounds of rice.", ["12 GBP", "12 pound"]),
    ("The fund lent SDR 36.8 million.", ["36800000 XDR"]),
    # a local text has its own dollars; what an amount is told in once more is American
    ("Prices rose most in Manitoba. Beef cost $14 a kilogram.", ["14 CAD/kilogram"]),
    ("TASMANIAN AUDIT OFFICE\nThe ferry will cost $61 million.", ["61000000 AUD"]),
    ("Ohio buys from Manitoba. Beef cost $14 a kilogram.", ["14 USD/kilogram"]),
    (
        "SINGAPORE — Singapore heard that the strike cost 21 billion pesos ($10.3 million) in Colombia.",
        ["21000000000 COP", "10300000 USD"],
    ),
    ("The mine (ASX: TTG) sold at US$612. Its shares closed at 10.2c.", ["612 USD", "0.102 AUD"]),
    ("The mill in Douala cost CFA 52 billion.", ["52000000000 XAF"]),
    ("The mill in Dakar cost CFA 52 billion.", ["52000000000 XOF"]),
    ("The African Development Bank lent UA 33.5 million.", ["33500000 XUA"]),
    ("The crew of UA 214 left.", []),
    ("Manila fares rose by 25 centavos.", ["0.25 PHP"]),
    ("The kwacha fell. Banks took up K3.9 billion.", ["3900000000 ZMW"]),
    ("The set price is 17.8 lei ($4.5/3.8 euro).", ["17.8 RON", "4.5 USD", "3.8 EUR"]),
    ("Owner of Lucky 7 alleys pays. The code says Lucky 7 alleys may.", []),
    ("The rate of the price index stood at 1.9%, which is 0.3 points above.", ["1.9 percent", "0.3 percentage point"]),
    ("Output, at 3 million metric tons (MT), rose; yields were 3.5 MT.", ["3000000 tonne", "3.5 tonne"]),
    # datelines in capitals, minor units and money of small states are evidence
    ("LAGOS — Profit grew to N11.6 billion.", ["11600000000 NGN"]),
    ("Earnings per share stood at 93 kobo, revenue at N88 billion.", ["0.93 NGN", "88000000000 NGN"]),
    ("Bananas earned EC$6.1 million.", ["6100000 XCD"]),
    ("Each got 20,000 soms in Bishkek.", ["20000 KGS"]),
    ("The wage reached ALL 63 800 a month.", ["63800 ALL/month"]),
    # a plural noun behind the second number: no range
    ("The plan sends rebates of up to $1,250 to 530,000 income-tax filers.", ["<=1250 USD", "530000"]),
    ("Wages are growing 5% to 6% annually.", ["5..6 percent/year"]),
    ("Stakes were marked down by between a third and a half.", ["0.3333..0.5"]),
    ("It presses two bottles of every five sold.", ["0.4"]),
    ("The network counts one of every three residents.", ["0.3333"]),
    ("The ratio had been more than a third a year earlier.", [">0.3333"]),
    ("Coal supplied less than a fiftieth of it.", ["<0.02"]),
    ("The bank, whose target is 3%, cut its rate by a quarter point.", ["3 percent", "0.25 percentage point"]),
    ("By Ona Ferrer, Canberra\n\nHomes will get $17.", ["17 AUD"]),
    ("By Ona Ferrer in Toronto\nRents are $500.", ["500 CAD"]),
    ("SYDNEY — Rents are $500.", ["500 AUD"]),
    ("SYDNEY, N.S. — Rents are $500 in Sydney, N.S.", ["500 CAD"]),
    ("TRURO, N.S. — Rents in Cape Breton are $500.", ["500 CAD"]),
    # a dollar that is marked only later on is not the one that was not marked before
    ("The mill in Quebec and Toronto spends $9, not $7. It holds C$40 million.", ["9 USD", "7 USD", "40000000 CAD"]),
    ("In Perth and Sydney it paid A$9 million in all, of which $2 million was rent.", ["9000000 AUD", "2000000 AUD"]),
    ("A Perth mill sells at US$90, and spends $40.", ["90 USD", "40 AUD"]),
    (
        "A mill in Hanoi took US$9 million, "
        + "and its staff grew from year to year. " * 8
        + "Singapore gave $4 million.",
        ["9000000 USD", "4000000 USD"],
    ),
    # cities of countries that share a sign
    ("Homes in Timaru and Oamaru cost $500,000, those in Port Hedland less.", ["500000 NZD"]),
    (
        "A tram plant near Zapopan lost 7 million pesos, one near Rosario 3 million pesos.",
        ["7000000 MXN", "3000000 ARS"],
    ),
    ("Growers near Bridgetown got $4 million from Barbados.", ["4000000 BBD"]),
    ("NORFELL, B.C. — The refit cost $22 million.", ["22000000 CAD"]),
    ("Norfell Honey (NZX: NFH) lost $3 million.", ["3000000 NZD"]),
    ("Norfell Gold (ASX: NFG) earned A$9 million; gold fetched $2,000.", ["9000000 AUD", "2000 USD"]),
    (
        "Nairobi brokers say Pamoja made Sh9 million, of which Uganda brought in Sh2 million.",
        ["9000000 KES", "2000000 KES"],
    ),
    ("Growers in Taplejung get Rs 1,960. India took the rest.", ["1960 NPR"]),
    ("It was equal to 17 trillion togrogs, or 9 million kips.", ["17000000000000 MNT", "9000000 LAK"]),
    # a country told of by the way
    (
        "Pamoja Bank made Sh3 million, "
        + "and its staff grew from year to year. " * 8
        + "Two of its halls are in Uganda.",
        ["3000000 KES", "2"],
    ),
    ("SYDNEY, May 4 (Reuters) - Rents are $500.", ["500 USD"]),
    ("SYDNEY — U.S. rents are $500.", ["500 USD"]),
    # a dateline outweighs the country that is only spoken of; one house prints one `¥`
    (
        "KOBE – Orders came to ¥9 billion; those of China and Wuhan fell by ¥2 billion.",
        ["9000000000 JPY", "2000000000 JPY"],
    ),
    ("Sendai, June 3. It earned ¥3 billion in China.", ["3000000000 JPY"]),
    ("Retail sales in Chengdu rose to ¥80 billion.", ["80000000000 CNY"]),
    ("MULTAN: U.S. buyers paid Rs 90 a kilo.", ["90 PKR/kilogram"]),
    ("CHICAGO — Rents are $500, more than in Toronto and Calgary.", ["500 USD"]),
    ("Diesel for load-shedding cost us R8m.", ["8000000 ZAR"]),
    ("Turnover fell to R31.8bn; fees are R4,500 a term on the R21 road.", ["31800000000 ZAR", "4500 ZAR/term"]),
    ("Maseru gets M0.6 billion.", ["600000000 LSL"]),
    ("The yard lies off M25 and costs 3 billion.", ["3000000000"]),
    ("By May rents in Canada had reached $500.", ["500 USD"]),
    ("Cracks narrowed by 90 cents/b to $6.35/b.", ["0.9 USD/barrel", "6.35 USD/barrel"]),
    ("The Eur640 million plant", ["640000000 EUR"]),
    ("It will bring costs down by a fifth next year.", ["0.2"]),
    ("It opened two shops and plans a third next year.", ["2"]),
    ("Wet spring cuts wool output by a quarter\n\nMarket report", ["0.25"]),
    ("Ports moved 31.5 million tonnes (MT), 13.68 MT of it coal.", ["31500000 tonne", "13680000 tonne"]),
    ("Yields (2015) 20–30 percent", ["20..30 percent"]),
    ("The barge took 13.68 MT of coal.", ["13.68 tonne"]),
    ("They will expand in 2019-\n2021.", ["2019..2021"]),
    ("Arrivals could top 1.7 million, about 85% of the record.", [">1700000", "~85 percent"]),
    ("The target is 142,000, 18% higher than now.", ["142000", "18 percent"]),
    ("The rate fell to 4.1 from 4.3 percent.", ["4.1 percent", "4.3 percent"]),
    ("The index rose to 412 from 4 percent below par.", ["412", "4 percent"]),
    ("Claims dropped 8,000 to 212,000.", ["8000", "212000"]),
    ("It raised the price by 5 cents to 90 cents.", ["0.05 USD", "0.9 USD"]),
    ("The margin was (4.7)% of revenue.", ["-4.7 percent"]),
    ("It has four rigs, up from one.", ["4", "1"]),
    ("It had 60 workers and one customer.", ["60", "1"]),
    ("Volume will top 130 billion pieces.", [">130000000000"]),
    ("It paid 40 cents per ordinary share.", ["0.4 USD/share"]),
    ("Cocoa settled at $5,888 a metric ton.", ["5888 USD/tonne"]),
    ("It holds 300 kilolitres.", ["300 kilolitre"]),
    # a part of a whole that is told itself, a second range after `from`, qualifiers on the way to a shared unit
    ("It will shut two shops out of 45.", ["2", "45"]),
    ("It will shut 14 shops out of 312.", ["14", "312"]),
    ("It raised prices at 19 shops out of 20.", ["0.95"]),
    ("One shop in 45 closed.", ["0.0222"]),
    ("It expects $5.30 to $5.45 a share, up from $5.05 to $5.25.", ["5.3..5.45 USD/share", "5.05..5.25 USD"]),
    ("It lifted its goal to 40-42 tonnes from 38 to 40 tonnes.", ["40..42 tonne", "38..40 tonne"]),
    ("The price rose from $5.05 to $5.25.", ["5.05 USD", "5.25 USD"]),
    ("It cut its debt from 4.8 to less than 3 times earnings.", ["4.8 times", "<3 times"]),
    ("Power flows over a 330-kilovolt line, over a 5-km bridge.", ["330 kilovolt", "5 kilometre"]),
    ("It cost over a million euros.", [">1000000 EUR"]),
    ("We closed four stores and opened one, in Cork.", ["4", "1"]),
    ("They dug one well for 3,000 people.", ["1", "3000"]),
    ("They dug one well for the whole of 2019.", []),
    ("It was led by Foundry Lane. Five backers followed.", ["5"]),
    ("Fees were 56 euros. It's 61 now.", ["56 EUR", "61"]),
    # no figures
    ("It had two plants and one of them closed.", ["2"]),
    ("Children under 5 and men over 65 travel free.", []),
    ("They left from Runway 09L for 12/F, Harbour House.", []),
    ("Two-wheeler dispatches rose.", []),
    ("Tel. + 355 4 241 9301", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_documents(text, wanted):
    assert [str(figure) for figure in recognise(text)] == wanted
