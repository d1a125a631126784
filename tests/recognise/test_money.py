import pytest
from rows import found, rows

PREFIXED = {
    "10 USD": "$10 | $ 10 | US$10 | US$ 10 | USD 10 | USD10 | a ticket costs $10. | (US$10) | “$10” | $10.00",
    "5e6 USD": "$5m | $5M | $5 m | $5mn | $5mln | $5 mln | $5MM | $5mil | $5 million | $5,000,000 | $5-million | USD 5 million",
    "2.5e9 USD": "$2.5bn | $2.5B | $2.5b | $2.5 bn | $2.5bln | $2.5 billion | US$2.5bn | $2,500 million | $2 500 million",
    "1.2e12 USD": "$1.2tn | $1.2trn | $1.2T | $1.2 trillion | $1,200bn | US$1.2 trillion",
    "8e3 USD": "$8k | $8K | $8,000 | $8 thousand",
    "161.9e6 EUR": "€161.9m | €161.9 million | EUR161.9m | EUR 161.9 million | € 161.9 mn | €161.9-million",
    "34.6e6 USD": "USD34.6 million | USD 34.6 million | USD34.6m | US$34.6 million | $US34.6 million",
    "27e6 GBP": "GBP 27 million | GBP27m | £27m | £27 million | £ 27 mln",
    "1.2e9 HKD": "HK$1.2bn | HK$ 1.2 billion | HKD 1.2 billion | HKD1.2bn",
    "3e9 AUD": "A$3bn | $A3bn | AU$3 billion | AUD3bn | AUD 3 billion",
    "40e6 CAD": "C$40m | CA$40 million | Can$40 million | Cdn$40 million | CAD40m",
    "7e6 SGD": "S$7m | SGD 7 million | SG$7 million",
    "6e6 NZD": "NZ$6m | NZD 6 million",
    "90e9 TWD": "NT$90bn | NT$90 billion | TWD 90 billion",
    "4e9 BRL": "R$4bn | R$ 4 billion | BRL 4 billion",
    "10e6 MXN": "Mex$ 10 million | MX$10m | MXN 10 million",
    "5e10 INR": "Rs 5,000 crore | Rs. 5,000 crore | Rs5,000 crore | ₹5,000 crore | ₹50 billion | INR 5,000 crore | ₹5,000 cr",
    "5e5 INR": "Rs. 5 lakh | Rs 5 lakh | ₹5 lakh | ₹5,00,000 | Rs 5,00,000 | INR 5 lakh",
    "2.4e12 INR": "Rs 2.4 lakh crore | ₹2.4 lakh crore | ₹2.4 trillion",
    "12e6 CHF": "CHF 12 million | CHF12m | SFr 12 million",
    "300e6 SEK": "SEK 300m | SEK300 million | SEK 300 million | kr 300 million",
    "9e12 JPY": "JPY 9 trillion | ¥9 trillion | JPY9trn",
    "600e9 KRW": "₩600 billion | KRW 600 billion",
    "2e9 TRY": "₺2bn | TRY 2 billion | TRY2bn",
    "45e6 MYR": "RM45 million | RM45mil | RM 45 million | MYR 45 million",
    "3.5e12 IDR": "Rp 3.5 trillion | Rp3.5 trillion | IDR 3.5 trillion",
    "4927e9 VND": "VND4,927 billion | VND 4,927 billion | ₫4,927 billion",
    "80e6 PHP": "₱80 million | PHP 80 million | Php80 million",
    "7e9 NGN": "₦7bn | NGN 7 billion | ₦7 billion",
    "5e9 KES": "KSh5 billion | Ksh 5 billion | KES 5 billion | Sh5 billion",
    "700e6 BDT": "Tk 700 million | Tk70 crore | BDT 700 million | ৳700 million",
    "20e6 ILS": "₪20m | NIS 20 million | ILS 20 million",
    "60e6 UAH": "₴60m | UAH 60 million",
    "12e6 EUR": "MEUR 12 | MEUR12 | EUR 12m",
}
SUFFIXED = {
    "27e9 USD": "27 billion dollars | 27 billion U.S. dollars | 27 billion US dollars | 27bn dollars | 27 billion USD | 27-billion-dollar",
    "2e9 USD": "2-billion-dollar | 2 billion-dollar | a two-billion-dollar port | two billion dollars | 2bn dollars | 2,000 million dollars",
    "50e6 USD": "50 MUSD | 50 million USD | 50m USD | 50 USD million | 50 mn USD | USD 50 mn | fifty million dollars | 50 million bucks",
    "200 EUR": "200EUR | 200 EUR | 200 € | 200€ | 200 euros | 200 euro | 200-euro | two hundred euros",
    "75e6 EUR": "75 MEUR | 75 million euros | 75m euros | 75 million € | 75 EUR million",
    "0.19 USD": "19 cents | 19 cent | a 19-cent rise | 19¢ | nineteen cents | 19 U.S. cents",
    "6e6 GBP": "6 million pounds | 6 million pounds of aid | In Britain they sold 6 million pounds of beef",
    "0.4 GBP": "40 pence | 40 penny | forty pence | £0.40",
    "35e5 INR": "35 lakh rupees | Rs 35 lakh | 35 lakh Indian rupees",
    "224.21e9 CNY": "224.21 billion yuan | 224.21 billion renminbi | RMB 224.21 billion | 224.21 billion Chinese yuan | CNY 224.21bn",
    "300 NOK": "300 Norwegian kroner | 300 kroner | NOK 300 | 300 NOK",
    "90e9 JPY": "90 billion yen | 90 billion Japanese yen | 90bn yen | JPY 90 billion",
    "4e6 ZAR": "4 million rand | 4m rand | ZAR 4 million",
    "500e9 KRW": "500 billion won | 500 billion South Korean won | KRW 500bn",
    "6e9 RUB": "6 billion rubles | 6 billion roubles | 6bn Russian rubles | RUB 6 billion | 6 billion ₽",
    "15e6 PLN": "15 million zloty | 15 million zlotys | PLN 15 million | 15m zł | 15 million Polish zloty",
    "8e6 THB": "8 million baht | ฿8 million | THB 8 million | 8 million Thai baht",
    "3e6 HUF": "3 million forints | 3 million forint",
    "20 GBP": "20 quid | twenty quid | £20 | 20 pounds sterling",
    "1e6 KZT": "1 million tenge | one million tenge | KZT 1 million | ₸1 million",
    "70e6 SEK": "70 million kronor | 70 million Swedish kronor | 70 million Swedish crowns",
    "2e6 ILS": "2 million shekels | two million new shekels",
    "100 USD": "hundred dollars | a hundred dollars | one hundred dollars | $100",
    "0.75 MYR": "75 sen",
    "12e6 DEM": "12 million Deutschmarks | 12 million deutsche marks",
}
NEGATIVE = {
    "-9.5e6 EUR": "EUR (9.5) million | EUR -9.5 million | -EUR 9.5 million | minus EUR 9.5 million | EUR −9.5 million | €(9.5)m",
    "-78.3e9 USD": "-$78.3 B | −$78.3bn | $-78.3bn | –$78.3 billion | minus $78.3 billion | negative $78.3 billion | $(78.3) billion | US$-78.3bn",
    "-516.9 USD": "$(516.90) | -$516.90 | US$(516.90) | USD (516.90)",
    "-53180.08 GBP": "GBP (53,180.08) | £(53,180.08) | -£53,180.08",
    "-2 BRL": "R$ -2,00 | -R$ 2,00 | R$-2.00",
    "-71.5e6 USD ; -23 USD": "negative $71.5 million or -$23",
}
EUROPEAN = {
    "1045 EUR": "€1.045,00 | 1.045,00 € | EUR 1.045,00 | 1.045,00 EUR | 1 045,00 €",
    "0.89 EUR": ",89 € | 0,89 € | €0.89",
    "1234567.89 EUR": "1.234.567,89 € | €1,234,567.89 | € 1 234 567,89",
    "1234.5 CHF": "CHF 1'234.50 | CHF 1’234.50 | CHF 1,234.50",
    "1.2e6 EUR": "1,2 million euros | €1,2 million | 1.2 million euros",
}
WORDS = {
    "5e8 USD": "half a billion dollars | half-a-billion dollars | a half-billion dollars | $0.5bn",
    "250e3 USD": "a quarter of a million dollars | two hundred and fifty thousand dollars | $250,000",
    "750e3 GBP": "three quarters of a million pounds sterling | £750,000",
    "2.5e9 EUR": "two and a half billion euros | €2½bn | 2 1/2 billion euros | 2.5bn euros",
    "1.5e6 USD": "one and a half million dollars | $1½ million | one-and-a-half million dollars",
    "1e6 USD": "a million dollars | one million dollars | a million-dollar fine | a $1 million fine",
}
BESIDE_DOLLARS = {
    "5 AUD": "AUD $5 | $5 AUD | AU $5 | A$5",
    "5e6 CAD": "CAD $5 million | $5 million CAD | CA $5 million",
    "5 HKD": "HK $5 | HKD $5",
    "15 USD": "usd$ 15 | USD$ 15 | US $15",
    "15 MXN": "mxn$ 15 | MXN$15",
}
LOCAL = {
    "250000 INR": "₹2.5L | ₹2.5 L | Rs 2.5 lakh",
    "2.5e12 INR": "Rs 2.5 L crore | Rs 2.5 lakh crore",
    "1.5e7 INR": "₹1.5Cr | INR 1.5 Cr | Rs 1.5 crore",
    "150000 INR": "Rs. 1,50,000/- | Rs 1,50,000",
    "1.5e9 EUR": "EUR 1,5 Mrd | 1,5 Mrd. Euro | 1.5 Mrd EUR | 1,5 Mrd €",
    "5e6 EUR": "5 M€ | 5M€ | 5 Mio. Euro | 5m EUR | 5 M EUR",
    "4.665 USD/bushel": "$4.66-1/2 per bushel | $4.66½ a bushel",
    "1.185 GBP": "118.5p",
    "2 GBP": "The shares fetched 200p",
    "0.11..0.17 USD/share": "11c to 17c a share",
    "-5.2e6 EUR": "a loss of (5.2) million euros | a loss of €(5.2) million",
    "-3e5 USD": "EBITDA: ($0.3m) | EBITDA was ($300,000)",
    "3e5 USD": "The fine ($0.3m)",
    "": "in $ million | (in EUR million) | Rs crore | multi-million-dollar",
}
MINOR = {
    "0.1 USD": "10 cents",
    "0.5 INR": "50 paise",
    "0.35 GBP": "The UK levy is 35p",
    "0.03 USD": "three cents",
    "0.045 SGD": "4.5 Singapore cents",
    "0.08 HKD": "8 Hong Kong cents",
    "0.12 AUD": "12 Australian cents",
    "0.6 PLN": "60 groszy",
    "5e6 USD ; 6e6 USD ; 7e6 USD": "$5, 6 and 7 million | $5, $6 and $7 million",
    "1.2e9 MYR": "RM1.2 bil | RM1.2 billion",
    "300e6 PHP": "PHP 300-M | PHP 300 million",
}
REPLACED_AND_SMALL = {
    "300 GRD": "300 drachmas | 300 drachmae",
    "3e9 ESP": "3 billion pesetas",
    "40 NLG": "40 guilders | 40 Dutch guilders",
    "5e6 PTE": "5 million escudos",
    "70 ATS": "70 schillings",
    "6e6 FIM": "6 million markka",
    "90 HNL": "90 lempiras",
    "8e6 MOP": "8 million patacas",
    "4e3 GMD": "4,000 dalasi",
    "12e6 LSL": "12 million maloti",
    "2e6 BMD": "2 million Bermuda dollars",
}


@pytest.mark.parametrize(
    ("answer", "text"),
    rows(PREFIXED | SUFFIXED | NEGATIVE | EUROPEAN | WORDS | BESIDE_DOLLARS | LOCAL | MINOR | REPLACED_AND_SMALL),
)
def test_every_print_of_an_amount(answer, text):
    assert found(text, "money") == answer


SETTLED = {
    "5e6 AUD": "Canberra said Australia would spend $5 million | A grant of $5 million, said Sydney and Melbourne",
    "1.2e9 USD ; 1.7e9 CAD": "In Toronto Norfell paid US$1.2 billion ($1.7 billion)",
    "3e6 USD": "HONG KONG (AFP) - Hong Kong funds in Hong Kong lost $3 million",
    "77110 CNY": "settled at Rmb77,110",
    "5e6 CAD": "Toronto and Ottawa said the fund held $5 million",
    "5e6 USD": "The fund held $5 million | Toronto said the fund held US$5 million",
    "9e6 PKR": "Karachi will pay Rs9 million | Islamabad spent 9 million rupees",
    "9e6 INR": "The board spent 9 million rupees | Mumbai will pay Rs 9 million",
    "9e6 PHP": "Manila set aside 9 million pesos",
    "9e6 ARS": "Argentina set aside 9 million pesos",
    "9e6 MXN": "The town set aside 9 million pesos",
    "30e6 CNY": "China pledged ¥30 million",
    "30e6 JPY": "Tokyo pledged ¥30 million | The fund pledged ¥30 million | NAGOYA - It lost ¥30 million on Chinese parts",
    "4e6 EGP": "Egypt raised 4 million pounds",
    "4e6 GBP": "The club raised 4 million pounds",
    "2e6 DKK": "Denmark gave 2 million kroner | Copenhagen gave 2 million crowns",
    "2e6 CZK": "Prague gave 2 million crowns",
    "6e6 ZAR": "South Africa wants R6 million",
    "8e6 XOF": "Senegal wants 8 million francs | FCFA 8 million | CFA 8 million",
    "8e6 CHF": "The bank wants 8 million francs",
    "3e6 THB": "Bangkok paid B3 million",
    "3e6 ZMW": "Zambia paid K3 million",
    "3e6 IRR": "Iran paid 3 million rials",
    "7e6 RSD": "Serbia paid 7 million dinars",
    "6e6 DEM": "The Bonn bank lent 6 million marks | a dividend of 6 million marks",
    "7e6 BAM": "Sarajevo spent 7 million marks",
    "80e9 ITL": "Milan's tram plant lost 80 billion lire",
    "80e6 TRY": "Ankara's tram plant lost 80 million lira",
    "9e6 FRF": "Lyon's tram plant made 9 million francs",
    "9e6 MWK": "Lilongwe's tram plant made 9 million kwacha",
    "4e6 SKK": "Bratislava's tram plant made 4 million crowns",
    "700e6 DKK ; 90e6 NOK": "A yard in Denmark lost 700 million kroner; one in Norway made 90 million kroner",
    "500 KES/day ; 9000 UGX ; 8000 TZS": "Kenya pays 500 shillings a day. Uganda pays 9,000 shillings, and Tanzania 8,000 shillings",
    "8e6 TZS": "Traders in Arusha paid Sh8 million",
    "7e6 ARS": "A vineyard near Mendoza cost 7 million pesos",
    "6e6 TWD": "A plant in Hsinchu and one in Kaohsiung cost $6 million",
    "3e6 KES": "The bank has branches in Kenya and in Uganda, and earned 3 million shillings",
}


@pytest.mark.parametrize(("answer", "text"), rows(SETTLED))
def test_shared_names_and_signs_are_settled_by_the_document(answer, text):
    assert found(text, "money") == answer


BESIDE = {
    "2 ; 500 USD": "i have two $ 500 checks | He held two $500 bills",
    "2 ; 349 USD": "2 pairs from $349",
    "4700000000 USD ; 113550 ; 90": "a US$4.7 billion firm with 113,550 staff across 90 countries",
    "8000000 USD ; 7000000 USD": "$8 million ($7 million) | $8 million, $7 million | $8m and $7m",
    "45000000000 INR ; 30000000": "₹4,500 crore, 3 crore farmers",
    "300 ; 5000000 USD": "300 homes for $5 million",
    "224e9 CNY ; 34.7e9 USD": "224 billion yuan ($34.7 billion) | 224 billion yuan (34.7 billion U.S. dollars) | 224bn yuan (US$34.7bn)",
    "118e6 QAR": "the Qatari one QAR 118m",
    "10 EUR": "Pay Kiran 10eur | Pay Kiran 10 EUR",
    "2 litre ; 120 USD": "a 2 litre can was $120.00",
    "1.2e6 USD": "In Q2 2019 sales were $1.2 million",
}


@pytest.mark.parametrize(("answer", "text"), rows(BESIDE))
def test_amounts_beside_other_numbers(answer, text):
    assert found(text) == answer


NOT_MONEY = [
    "the dollar rose",
    "ALL 5 of us",
    "All 70 of us",
    "All seventeen tests passed",
    "call Bob 3 times",
    "lost his pen 7 times",
    "got really mad 5 minutes later",
    "Silica gel 60 was used",
    "TRY 5 of them",
    "TOP 10 cities",
    "CUP 2 is full",
    "34 projects",
    "Kiran1 asked",
    "A1 motorway",
    "12 won the prize",
    "pupils got 45 marks in physics",
    "the kicker made 40 punts",
    "In Bonn week 12 marks the end",
    "passed the 50,000 mark",
    "limit warming to 2C",
    "a six-figure sum",
    "12 Guarani villages",
    "4 pounds of flour",
    "a 10-year bond",
    "B 100 vitamins",
    "R2D2",
    "XX$5",
    "1080p video",
]


@pytest.mark.parametrize("text", NOT_MONEY)
def test_no_money(text):
    from figex.recognise import recognise

    assert "money" not in {figure.kind for figure in recognise(text)}
