"""The word that ties a {figure} to its subject."""

import pytest

RELATIONS = {
    "Chinese firms invested {$5 million} abroad.": "invest",
    "Output fell by {5%}.": "fall",
    "Cars make up {5%} of exports.": "make up",
    "China accounted for {28%} of sales.": "account for",
    "Debt stood at {$5 million}.": "stand at",
    "The bank made loans of {$5 million}.": "of",
    "Roads worth {$5 million} were built.": "worth",
    "Profit rose <5%> to {$7 million}.": "rise",
    "Profit rose to <$7 million> from {$5 million}.": "from",
    "Rates rose, with car exports down {5%}.": "down",
    "It holds a {5%} stake in Larkin.": None,
    "Revenue: {$5 million}": None,
}


@pytest.mark.model
@pytest.mark.parametrize(("row", "wanted"), RELATIONS.items())
def test_relation(row, wanted, mentions):
    (mention,), _ = mentions(row)
    assert mention.relation == wanted
