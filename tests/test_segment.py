"""Where sentences begin and end: text → its sentences, without the dateline before them."""

from __future__ import annotations

import time

import pytest

from figex.segment import segments

SENTENCES = {
    "TURIN, May 4 (Reuters) - Sales rose. Costs fell.": ["Sales rose.", "Costs fell."],
    "GENEVA/LAGOS, 9 May 2031 – Some 40 camps closed.": ["Some 40 camps closed."],
    "PORT-LOUIS (AP) — Rum exports doubled.": ["Rum exports doubled."],
    "OSLO: The fund sold 3 percent.": ["The fund sold 3 percent."],
    "The U.S. sold 4.5 million tons. Mr. Lund bought none.": [
        "The U.S. sold 4.5 million tons.",
        "Mr. Lund bought none.",
    ],
    "Output, 5 percent – or more – is lost.": ["Output, 5 percent – or more – is lost."],
    "It has 40 mills.[3] Nine are idle.": ["It has 40 mills.[3]", "Nine are idle."],
    "Lund Tea, April–June 2031\n– Sales: 4 tons": ["Lund Tea, April–June 2031", "– Sales: 4 tons"],
    "Norway .... 34%\nIceland .... 4%": ["Norway .... 34%", "Iceland .... 4%"],
    "Output of 41,200 tonnes in the year\nSpending of $86 million\nDebt of $412 million at the end": [
        "Output of 41,200 tonnes in the year",
        "Spending of $86 million",
        "Debt of $412 million at the end",
    ],
    "Town contribution: US$19.6 million\nThose who gain by it: 412,000 people": [
        "Town contribution: US$19.6 million",
        "Those who gain by it: 412,000 people",
    ],
    "The small town of Lorvik has sold 40 of its trams to\nTarn, and 12 more to Elbo, for $9 million of it in\n2019, it said.": [
        "The small town of Lorvik has sold 40 of its trams to\nTarn, and 12 more to Elbo, for $9 million of it in\n2019, it said."
    ],
    "41. Madam Speaker, roads get $4 million.": ["roads get $4 million."],
    "Tea: 4 tons\nRum: 9 tons": ["Tea: 4 tons", "Rum: 9 tons"],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences(text: str) -> None:
    assert [text[s.start : s.end] for s in segments(text)] == SENTENCES[text]


@pytest.mark.parametrize("piece", [".", "?!", "…", '."', ".[1]", " ", "\n", " \n", "“ ", "' ", "A.", "5) "])
def test_time_is_linear(piece: str) -> None:
    def seconds(size: int) -> float:
        start = time.process_time()
        segments("Rum sales rose 5%" + piece * size)
        return time.process_time() - start

    once = min(seconds(2_000) for _ in range(3))
    assert seconds(8_000) < 8 * once + 0.02
