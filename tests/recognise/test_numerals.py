"""How a number may be printed, whatever it counts."""

import pytest
from rows import found, rows

NUMERALS = {
    "1234567": "1,234,567 | 1 234 567 | 1.234.567 | 1'234'567 | 1’234’567 | 12,34,567 | 1234567 | 1\u202f234\u202f567 | 1\u2009234\u2009567",
    "1234567.89": "1,234,567.89 | 1.234.567,89 | 1 234 567,89 | 1'234'567.89",
    "0.5": "0.5 | .5 | a ratio of .5 | zero point five",
    "2.5": "2.5 | 2½ | 2 1/2 | two and a half | two point five | 2 and a half",
    "3.25": "3¼ | 3 1/4 | three and a quarter | three point two five",
    "3.75": "3¾ | three and three-quarters | 3 3/4",
    "9": "nine | Nine | NINE | 9",
    "17": "seventeen | 17",
    "42": "forty-two | forty two | Forty-Two | 42",
    "150": "a hundred and fifty | one hundred and fifty | one hundred fifty | 150 | a hundred-and-fifty",
    "1234": "one thousand two hundred and thirty-four | 1,234 | twelve hundred and thirty-four | 1 234",
    "1200": "twelve hundred | one thousand two hundred | 1.2 thousand",
    "250000": "two hundred and fifty thousand | a quarter of a million | a quarter-million | 250k",
    "500000": "half a million | half-a-million | half million | 0.5 million | 5 lakh",
    "750000": "three quarters of a million | three-quarters of a million | 0.75 million",
    "1e6": "a million | one million | 1 million | 1m people | 1mn | 1 mln | 10 lakh | a thousand thousand",
    "1.5e6": "one and a half million | 1.5 million | 1½ million | 1.5m people | one-and-a-half million",
    "2e6": "2 million | two million | 2-million | 2\nmillion | 2\u00a0million | 2 Million | 2 MILLION | two-million | 2mio",
    "3e9": "3 billion | 3bn | 3 bln | 3 Mrd | three billion | 3 thousand million | 3,000 million | 3 bil-\nlion",
    "4e12": "4 trillion | 4tn | 4 trn | 4 tln | 4 lakh crore | four trillion | four lakh crore | 4 thousand billion",
    "2.5e7": "2.5 crore | 25 million | two and a half crore | 2.5 cr",
    "3.85e12": "3.85 lakh crore | 3.85 trillion",
    "1e15": "a quadrillion | one quadrillion",
    "24": "two dozen | twenty-four | two-dozen",
}


@pytest.mark.parametrize(("answer", "text"), rows(NUMERALS))
def test_every_way_to_print_a_number(answer, text):
    assert found(f"They sold {text}") == answer


SPLIT = {
    "5 ; 6": "five and six | 5 and 6 | five, six",
    "20 ; 30": "twenty and thirty | twenty, thirty",
    "3e6 ; 2e6": "three million and two million",
    "5 ; 500 USD": "five $500 bills",
}


@pytest.mark.parametrize(("answer", "text"), rows(SPLIT))
def test_neighbours_are_not_added(answer, text):
    assert found(f"They sold {text}") == answer


BROKEN = [
    "1,23,4",
    "1.2.3.4.5",
    "12:34:56:78",
    "5=6",
    "1,2,3",
    "3.4.5",
    "1" * 25,
    "0x1f",
    "5e",
    "A1B2",
    "x5",
    "5x5x5",
    "1,5",
    "12,3",
]


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_not_understood_as_a_whole_is_not_reported(text):
    assert found(f"It is {text} here") == ""
