import pytest
from rows import found, rows

MULTIPLE = {
    "3 times": "three times as many | 3 times the level | 3x | 3x the level | threefold | a three-fold rise | 3-fold | 3 x its price | 3× earnings | THREE TIMES",
    "1.5 times": "1.5 times | one and a half times | 1.5x | 1½ times",
    "2 times": "twice as many | two times | twofold | Twice the size | 2x",
    "6 times": "sixfold | six-fold | six times",
    "10 times": "tenfold | ten times over",
    "40 times": "grew by a factor of 40 | has multiplied by 40",
    ">2 times": "more than twice its size | over two times",
    "2..3 times": "two to three times | 2-3 times | 2x-3x | between two and three times",
    "~4 times": "about four times | roughly 4x",
}
NOT_MULTIPLE = [
    "it doubled",
    "sales tripled",
    "The Times",
    "10 x 12 metres",
    "many times",
    "a manifold gain",
    "unfold",
    "New York Times",
]


@pytest.mark.parametrize(("answer", "text"), rows(MULTIPLE))
def test_multiples(answer, text):
    assert found(text, "multiple") == answer


@pytest.mark.parametrize("text", NOT_MULTIPLE)
def test_no_multiple(text):
    assert "times" not in found(text)
