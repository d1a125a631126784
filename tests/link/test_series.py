"""The same amount in another currency or unit: text → for each figure the position of the one it restates, or None."""

import pytest

ROWS = {
    "It paid {5 million yuan} ({$800,000}).": [None, 0],
    "It paid {5 million yuan}, or about {$800,000}, in tax.": [None, 0],
    "It took {5 million yuan}, some {$800,000}.": [None, 0],
    "It cost {5 million yuan}, equal to {$800,000}.": [None, 0],
    "It has {5 million tons}, i.e. {37 million barrels}.": [None, 0],
    "It cost {5 million yuan}, which equals {$800,000}.": [None, 0],
    "It took {5 million yuan} in tax, some {$800,000} of it in May.": [None, None],
    "It cost {5 million yuan}, equivalent to {$800,000}.": [None, 0],
    "It cost {5 million yuan} ({$800,000}; {€700,000}).": [None, 0, 0],
    "It earns {50,000 yuan} a day (about {$7,000}).": [None, 0],
    "A {$5 million} loan (roughly {€4 million}) was signed.": [None, 0],
    "It holds {5 million tons}, or {37 million barrels}, of oil.": [None, 0],
    "It earned {€5 million} ({€4 million}).": [None, None],
    "It paid {5 million yuan} for land and {$800,000} for roads.": [None, None],
    "It cost {5 million yuan} and {$800,000}.": [None, None],
    "It has {5 million yuan} in cash ({$800,000} of it in banks).": [None, None],
    "It fell {5 percent}, or {$3}.": [None, None],
    "It sold {5 tons} ({3 km}).": [None, None],
}


@pytest.mark.model
@pytest.mark.parametrize(("marked", "wanted"), ROWS.items())
def test_equivalent_of(mentions, marked, wanted):
    found, _ = mentions(marked)
    assert [m.equivalent_of and found.index(m.equivalent_of) for m in found] == wanted
