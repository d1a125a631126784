import pytest
from rows import found, rows

POINTS = {
    "0.7 point": "The index fell 0.7 points | The Nikkei lost 0.7 point | The gauge of sentiment, an index, shed 0.7 points",
    "120 point": "The S&P 500 gained 120 points | The Dow rose 120 points | Shares jumped, the Nasdaq by 120 points",
    "0.3 point": "The PMI dipped 0.3 point",
}


@pytest.mark.parametrize(("answer", "text"), rows(POINTS))
def test_points_of_an_index_are_no_percentage_points(answer, text):
    assert found(text, "number") == answer
