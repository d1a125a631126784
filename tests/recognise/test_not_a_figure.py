"""What only looks like a figure. Each group is a rule; none of its texts holds a figure."""

import pytest
from rows import found, rows

NOTHING = {
    "names": "the G20 summit | G7 leaders | a 5G network | 4G and 5G | Boeing 737 | a Boeing 737-800 | Boeing 737 MAX jets | Airbus A320neo | the A380 | COVID-19 | Covid-19 cases | MP3 players | 3D printing | a 4x4 truck | 4WD | R2D2 | B2B sales | Web 2.0 | Windows 11 | iOS 14 | iPhone 12 Pro | Galaxy S21 | Euro 6 engines | Formula 1 | World War 2 | Channel 4 | Radio 5 | Studio 54 | Motel 6 | Catch-22 | 7-Eleven | 3M said | U-20 team | F-16 jets | B-52 bombers | H1B visas | PM2.5 readings | Local 1119 | Type 2 diabetes | Class 8 trucks | Expo 2020 | Apollo 11 | Falcon 9 | the Lac Morand mine | Lac Morand reopens",
    "indices": "the S&P 500 fell | S&P 500 | the FTSE 100 | the Nikkei 225 | the Russell 2000 | the CAC 40 | DAX 30 | CSI 300 | Fortune 500 | the Stoxx 600 | the sp 500 | S P 500 rose | a Fortune 500 firm | the Euro Stoxx 50 | the 500 ended lower | the top 10 | Top 10 lists | the Group of 20",
    "references": "Photo 3 of 8 | Slide 4 of 20 | under Tranche 6 | Article 301 | Articles 5 and 6 | Section 232 tariffs | Sections 131 and 182 | sections 131 to 182 | Form 10-K | Form 10-Q | Form 8-K | page 14 | pages 14-16 | p. 14 | pp. 14-16 | Table 3 | Figure 2.1 | Fig. 4 | Chart 5 | Chapter 11 bankruptcy | Rule 10b-5 | Annex 2 | Note 17 | No. 7 | no. 7401 | number 7 | Item 1.01 | Phase 2 | phase 3 trials | Tier 1 | Level 3 | Schedule 13D | 42 U.S.C. 415 | 17 CFR 240.10 | 401(k) | 501(c)(3) | Bill 21 | Exhibit 99.1 | Case 12 | Docket 7 | § 12 | #7 | [12] | Step 3 | Version 4 | version 2.0.1 | v2.1 | Flight 370 | Flights 2207 and 2291 | MH370 | Room 101 | Gate 12 | Platform 9 | under rule 4.2 | from platform 3 | lots 15 to 22 | at gate 9 | a breach of regulation 61",
    "roads": "Interstate 95 | Highway 401 | Route 66 | the 401 | I-95 | the M25 | A1 motorway | between the town and the 405 | runs beside U.S. 40 | closed US 12 | near milepost 77 | near the U.S. 20 overpass | at mile marker 8",
    "dates": "on May 13 | May 13, 2019 | 13 May | 13 May 2019 | 13th of May | May 13th | May 13-15 | Sept. 3 | Sept 2018 | Dec. 31, 2016 | 2019-05-13 | 13/05/2019 | 5/13/19 | 13.05.2019 | 05-13-2019 | 1 January | JUNE 30, 2018 | June 30 | the 30th | 11 September 2001",
    "years": "under the IMO 2020 rules | in 2016 | since 2015 | 2016 | the 1990s | 1980s music | mid-2016 | late 2018 | fiscal 2019 | FY19 | FY2019 | by 2030 | 2019 results | 2018 sales fell | in 2016 exports fell | Q3 2018 | 2018Q4 | 1H18 | H1 2016 | the year 2000 | (2015=100) | 2017's | spring 2019 | (2018) | early-2017 | in Dec '98 | FY'21 | Q2 '19 | in Q1 and in Q2 | from H1 to H2",
    "times": "at 6pm | 6 pm | 2.15pm | 10:30 | 10:30 a.m. | at 10.30am | 14:00 GMT | 9 o'clock | 11 A.M. | 16:20:05 | 24/7 | 07:00 AM EST | 1:05 p.m. ET | 8:30 MT | 9.15 MST | at 1030 GMT | by 1745 UTC",
    "durations": "a 10-year bond | the past five years | 24h | 180 minutes | a nine-week strike | 18 months | 7 nights | three quarters in a row | five straight days | two and a half hours | 5-7 years | three to five years | 30 days | an 8-hour shift | two decades | 3 min read | 90 seconds | three-month | over 20 years | a 12-month low | 3yrs | 6 business days | two consecutive quarters",
    "ages": "He is 71. | My mother turned 80 in May. | his daughter, 4, fell | who was 36 and fit | aged 58 | a 58-year-old | Ona Ferrer, 58, said | says Ona Ferrer, 58. | ages 30 | a 15-year-old girl",
    "ordinals": "its 31st store | the 22nd amendment | 1st | third-largest | the twenty-first century | 20th Century | 2nd quarter | the fourth quarter | 100th",
    "telephones": "Phone (385 1) 4806 111 | Tel (+267) 555 0136 | call 555-1234 | call 1-800-555-0199 | +44 20 7946 0958 | (212) 555-0123 | (212) 555–0123 | Tel: 02-555-3700 | +1 (202) 555-0188 | 020 7946 0958 | Tel: +86 2010-2015-86 | 1800 555 019 | 1850 555 021 | fax 555 0199 | 0800 555 111",
    "addresses": "12 Main Street | 1600 Nowhere Avenue | 10 Lower Elm Road | P.O. Box 123 | NY 10001 | SW1A 2AA | TH1 4PB | M1 5GT | TX 75001-1234 | http://x.example/123 | www.x.example/4/5 | a12@b34.example | 5 Old Quay | 55 W. 8th St. | at 9 St. Anne | 3 Mango Avenue, Colombo 7, or by post",
    "identifiers": "192.168.0.1 | ISBN 978-3-16-148410-0 | 1376092431 | 007 | SCP-173 | ID 445 | UN2814 | 2214(E) | x86 | 0x1f | 1.2.3.4 | GTX1080 | ISIN US0378331005 | NAICS31 | code 404 | A1B2C3 | Tilhaven Pharma (SIX: TILP)",
    "paragraphs": "412. Mr Speaker, we built roads.\n413. The Ministry spoke.\n414. Cocoa rose.",
    "scores": "won 3-2 | a 6-4 vote | a 3-1 win | 21-14 | 50-50 | 60/40 | a 3-to-1 ratio | 5:1 odds | 2-1 in Lyon",
    "dimensions and sums": "5 x 3 | 2+2 | 4x4 | 3 × 4",
    "lists": "1. Main points | 2) Sales | (3) The board | Contents\n1 Outlook\n2 Risks | 1  Overview | 3.2 External Sector | 4. | Outlook .......... 16 | Outlook ..........16",
    "numbered times": "at week 16 | by day 30, prices had eased | after month 6",
    "models": "the Tala/iPhone 15 | the price of 95 octane | 95-octane petrol | the Nova 13 Pro | 13 Pro Max | Covid -19 tests",
    "one of several": "freight train 48217 derailed | under the Act (Cap. 282) | Lic. 99231 | flight AN 214 was late | the train, service 803, stood | ABN 45 612 000 377 | at unit 1 of the plant | locomotives 9351 and 8820 were scrapped | You relit furnace 3 in May | on channel 16 at dawn | call the hotline at 6555 0137 | [2 of 6] Fruit | 41 Vitogo Parade",
    "codes in groups": "imports (CN code 6905 10 00) rose | customs codes 7304 19 | 7 CFR part 210",
    "types": "the ATR 72-600 | the class of '68 | Section 45X credits",
    "words": "a baker's dozen | no one | one of the firms | one another | one day | one-off | two-way trade | the gap between the two was wide | the three agreed | either of the two.",
    "glued": "5xyz | abc123 | 12abc34 | x5 | 9km2x | €5x | $5z | XX$5 | 5€x | 6_7 | @123 | 12@ | #12a | a 60m-wide river | a 5m-high wall",
}


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        pytest.param(rule, text, id=f"{rule}: {text[:40]!r}")
        for rule, ways in NOTHING.items()
        for text in ways.split(" | ")
    ],
)
def test_nothing_is_found(rule, text):
    assert found(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        text
        for rule in ("names", "references", "identifiers", "dates", "telephones")
        for text in NOTHING[rule].split(" | ")
    ],
)
def test_nothing_is_found_within_a_sentence(text):
    assert found(f"It named {text}, he said.") == ""


BUT = {
    "71": "It is 71. | The index turned 71.",
    "1": "One worker was killed. | One member voted against it.",
    "50000": "50,000 in 2020 | 50,000 by May 13 | 50,000 on 13 May",
    "443e6 USD": "$443 million in 2019 | In Q2 2019, $443 million | $443 million by 6pm | On May 13, $443 million | Form 10-K: $443 million",
    "300": "all 300 homes at 12 Main Street | Route 66 lost 300 shops | Boeing sold 300 jets",
    "5 percent": "the S&P 500 fell 5 percent | Nikkei 225 up 5% | 5% by 2030",
    "12": "12 Boeing jets were sold | Twelve Airbus jets were sold",
    "4": "Regulator Penalises Four Builders for Rigging Bids | 4 Kenyan banks were fined | four-lane roads | a four-bedroom flat",
    "1600": "an average of 1600",
    "500": "Cuts 500 jobs | PROFIT UP, 500 JOBS GO",
    "140 ; 95": "Ireland will lose 140 posts and India 95.",
}


@pytest.mark.parametrize(("answer", "text"), rows(BUT))
def test_figures_beside_look_alikes_are_found(answer, text):
    assert found(text) == answer
