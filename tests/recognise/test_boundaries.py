"""A figure begins and ends only where the grammar understands the boundary; `{…}` marks what it covers."""

import re

import pytest

from figex.recognise import recognise

SPANS = [
    "Sales of more than {$5 million} a week ago",
    "up to {US$4.7 billion}, with {113,550} staff",
    "a {2-billion-dollar} fund",
    "fell {6.9 percent}.",
    "at {$58.24 per barrel}, he said",
    "{two million barrels a day} were shipped",
    "(about {34.7 billion U.S. dollars})",
    "a loss of {EUR (9.5) million} in May",
    "it lost {-$78.3 B} then",
    "nearly {half} of them",
    "{between 2010 and 2020} it grew",
    "from {2013 to 2016} it grew",
    "between {3 and 4 billion euros}",
    "between {3 and 4 billion euros} were lost",
    "a {quarter-point} cut",
    "cost {Rs 5,000 crore} to build",
    "at {15 yuan a share} now",
    "{half a billion dollars} of debt",
    "some {40}-odd firms",
    "{14k}+ scripts",
    "{nine out of every ten} workers",
    "{three-quarters of a percentage point} more",
    "{27 billion\ndollars} were spent",
    "{27 bil-\nlion dollars} were spent",
    "{27\u00a0billion\u202fdollars} were spent",
    "{50 percent}",
    "the {€161.9m} (prior year {€141.9m}) loss",
    "{minus 5 degrees Celsius} at night",
    "“{$5m}”",
    "‘{$5m}’",
    "—{$5m}—",
    "sold {5 million tonnes} (of {9 million tonnes})",
    "{twenty-\nfive} firms",
    "a {10-\nkilometre} road",
    "Notes\n\n{5 percent}",
    "He paid\r\n{$5\r\nmillion} then",
    "{$5\n    million} indented",
    "{５０％} of it",
]


@pytest.mark.parametrize("marked", SPANS)
def test_a_figure_covers_its_print(marked):
    text = re.sub(r"[{}]", "", marked)
    assert [text[figure.start : figure.end] for figure in recognise(text)] == re.findall(r"\{([^{}]+)\}", marked)


FRAGMENTS = {
    "USD34.6 million": 34_600_000,
    "VND4,927 billion": 4_927_000_000_000,
    "US$4.7 billion": 4_700_000_000,
    "$13 009 million": 13_009_000_000,
    "1,234,567.890": "1234567.89",
    "12,34,567 rupees": 1_234_567,
}


@pytest.mark.parametrize(("text", "value"), FRAGMENTS.items())
def test_the_whole_and_never_a_fragment(text, value):
    from decimal import Decimal

    assert [figure.value for figure in recognise(f"It paid {text} then")] == [Decimal(value)]
