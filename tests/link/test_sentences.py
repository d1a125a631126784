"""Whole sentences through recognition and linking: what one stage must leave right for the next."""

import pytest

from figex.pipeline import Extractor

CASES = [
    (
        "Prices increased 7.6 percent in August from a year earlier, after a rise of 7.1 percent in July.",
        [("7.6 percent", "Prices", "change", "up"), ("7.1 percent", "Prices", "change", "up")],
    ),
    (
        "The number of people in work grew by 48,000 to 2.81 million.",
        [
            ("48000 person", "number of people in work", "change", "up"),
            ("2810000 person", "number of people in work", "level", "up"),
        ],
    ),
    ("Brokers see earnings per share of 48.6 pence.", [("0.486 GBP", "earnings", "level", None)]),
    ("Some 3.4 lakh gangmen will be paid.", [("~340000 gangman", "gangmen", "level", None)]),
    ("About 71 per cent of the route has been completed.", [("~71 percent", "route", "level", None)]),
]


@pytest.fixture(scope="module")
def extractor():
    return Extractor()


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_sentences(extractor, text, wanted):
    facts = extractor.extract(text)
    assert [(str(fact), fact.subject, fact.measure, fact.direction) for fact in facts] == wanted


def test_a_relation_is_a_word(extractor):
    (fact,) = extractor.extract("About 71 per cent of the route has been completed.")
    assert fact.relation in {"of", "complete"}


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["It pays 4% and charges", "Sales rose 4%, adding", "Rents fell 5%, says the think", "It owes $9 and plans"]
)
def test_a_sentence_may_be_cut_off_behind_any_word(text, extractor):
    assert [fact.start for fact in extractor.extract(text)] == [text.index(next(c for c in text if c in "$459"))]
