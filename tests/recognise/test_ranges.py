import pytest
from rows import found, rows

RANGES = {
    "-2..0 percent": "a margin of -2% to 0% | margins between -2% and 0%",
    "-5..-3 percent": "margins of -5% to -3%",
    "-0.5 percent ; 0.25 percent": "went from -0.5% to 0.25%",
    "9000 ; 0.1 percent": "a rise of 9 thousand or 0.1%",
    "3..4 percent": "a rise of 3 or 4 percent",
    "5..6 percent ; 4..5": "guidance of 5-6% (previously 4-5)",
    "40..45 EUR ; 35..40": "a price of 40 to 45 euros, up from 35 to 40",
    "3..4 percent ; 4..5 percent": "now sees growth of 3 to 4 percent, down from 4 to 5 percent",
    "10..50 ; 5 USD ; 9 USD": "for shops with 10 to 50 clerks the fee rises from $5 to $9 | for shops with 10 to 50 clerks the fee went from $5 to $9",
    "12..18 ; 40 EUR ; 55 EUR": "in 12 to 18 towns rents went up from 40 to 55 euros",
    "3e6..4e6 tonne ; 2.1e6 tonne ; 3.4e6 tonne": "output of 3 to 4 million tonnes rose from 2.1 million to 3.4 million tonnes",
    "10..12 percent ; 7..9": "growth of 10–12 per cent in 2021 (earlier 7–9)",
    "3e9..4e9 EUR": "between 3 and 4 billion euros | 3 to 4 billion euros | 3-4 billion euros | €3-4 billion | €3bn-€4bn | €3bn to €4bn | €3 to €4 billion | EUR 3-4 billion | 3-4bn euros | €3 billion-4 billion | between €3 and €4 billion | €3bn–4bn",
    "450000..1.2e6 EUR": "between €450,000 and €1.2m | €450,000 to €1.2 million | €450,000-€1.2m",
    "2.5e9..3e9 USD": "$2.5-3 billion | $2.5 billion to $3 billion | $2.5-$3 billion | $2.5bn-3bn | US$ 2.5 bn – 3 bn | $2.5 – 3 billion",
    "9e8..1.1e9 USD": "between $US900 million and $US1.1 billion | $900 million to $1.1 billion | $900m-$1.1bn | $900m-1.1bn",
    "10..20 USD": "$10-$20 | $10 to $20 | $10–20 | 10-20 USD | 10 to 20 dollars | $10 - $20 | between $10 and $20",
    "700000..900000 INR": "7-9 lakh rupees | Rs 7-9 lakh | Rs 7 lakh to Rs 9 lakh | ₹7-9 lakh",
    "0.12..0.13 USD": "12-13 cents | 12 to 13 cents | between 12 and 13 cents",
    "5..7 percent": "5 to 7 percent | 5-7 percent | 5-7% | 5%-7% | 5% to 7% | 5–7 per cent | five to seven percent | between 5 and 7 percent | 5 - 7 % | 5-to-7 percent | anywhere from 5 to 7 percent | ranging from 5 to 7 percent | ranges from 5% to 7%",
    "~30..40 percent": "some 30-40 percent | about 30 to 40 percent | between about 30 and 40 percent | around 30%-40%",
    "25..50 basis point": "25 to 50 basis points | 25-50bps | between 25 and 50 basis points",
    "0.5..1 percentage point": "0.5-1 percentage points | 0.5 to 1 percentage point",
    "100..150 megawatt": "100-150 MW | 100MW-150MW | 100 to 150 megawatts | between 100 and 150 MW",
    "1e6..2e6": "one to two million | 1-2 million | 1m to 2m people | 1m-2m people | 1 million to 2 million",
    "30000..40000": "30,000 to 40,000 workers | 30,000-40,000 workers | 30-40,000 workers | 30 to 40 thousand workers | between 30,000 and 40,000",
    "2..3": "two or three plants | two to three plants | 2 or 3 plants | 2-3 plants | 2 to 3 plants",
    "200..300": "200-300 jobs | 200 to 300 jobs | between 200 and 300 jobs",
    "2000..2500": "2000-2500 workers | 2,000-2,500 workers | 2,000 to 2,500 workers",
    "3.5..4": "3.5-4 | 3.5 to 4",
    "<=40..50": "up to 40-50 ships | as many as 40 to 50 ships",
    "8..9 USD": "8 or $9 | 8 or 9 dollars",
    "4.8e6..5.2e6 tonne": "guidance of 4.8 to 5.2Mt | a target of 4.8Mt to 5.2Mt",
    "7e6..9e6 EUR": "the firm wants to raise €7 million to €9 million",
}


@pytest.mark.parametrize(("answer", "text"), rows(RANGES))
def test_two_ends_are_one_figure(answer, text):
    assert found(text) == answer


APART = {
    "21.3e6 tonne": "CO2 to 21.3Mt",
    "<=40e6 EUR ; ~150e6 EUR": "cuts spending by up to €40m to around €150m",
    "0.04 USD ; 3.1 USD": "rye, 4 cents to $3.10",
    "5 percent ; 7 percent": "rose from 5 to 7 percent | fell from 5% to 7% | from 5 percent to 7 percent | 5% and 7% | 5 and 7 percent",
    "12e6 USD ; 20e6 USD": "raised its grant by $12 million to $20 million | cut the fund by $12m to $20m",
    "1.2e6 USD ; 23.5e6 USD": "rose $1.2 million to $23.5 million | fell by $1.2 million to $23.5 million | from $1.2 million to $23.5 million | increased a further $1.2 million to $23.5 million | was up $1.2 million to $23.5 million",
    "5e6 USD ; 3e6 USD": "$5 million to $3 million | fell from $5 million to $3 million | from $5 to $3 million",
    "298.2e9 KZT ; 331.5e9 KZT": "from KZT298.2 to 331.5bn | from KZT298.2bn to KZT331.5bn",
    "5e6 USD ; 6e6 USD ; 7e6 USD": "$5, $6 and $7 million | $5m, $6m and $7m | $5 million, $6 million and $7 million",
    "14 tonne ; 15 tonne ; 16 tonne": "14, 15 and 16 tonnes | 14 tonnes, 15 tonnes and 16 tonnes",
    "10e6 tonne ; 12e6 tonne": "from 10 to 12 million tonnes | 10 and 12 million tonnes",
    "3 USD ; 4 USD": "$3 and $4, respectively",
    "2 percent ; 5 USD": "2 percent to $5 | 2% and $5",
    "560 ; 1.2e6": "rose from 560 to 1.2 million",
    "301e6 SEK ; 188e6 SEK": "SEK 301m (188) | SEK 301m (188m) | SEK 301 million (SEK 188 million)",
    "13.6 percent ; 9.9 percent": "13.6 per cent (9.9) | 13.6% (9.9%)",
    "5000 ; 5 percent": "5,000, or 5 percent",
}


@pytest.mark.parametrize(("answer", "text"), rows(APART))
def test_two_figures_that_share_what_one_prints(answer, text):
    assert found(text) == answer


SCORES = [
    "won 3-2",
    "a 6-4 vote",
    "a 3-1 win over",
    "a 3-to-1 margin",
    "a 5-to-1 ratio",
    "50-50",
    "a 60/40 split",
    "beat them 21-14",
]


@pytest.mark.parametrize("text", SCORES)
def test_scores_and_ratios_are_no_ranges(text):
    assert found(text) == ""
