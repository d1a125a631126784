"""Twice the text takes at most about twice the time, on hostile text too."""

import time

import pytest

from figex.recognise import recognise

HOSTILE = [
    "1,", "$ ", "one hundred and ", "1-", "1 ", "$1 to ", "A1", "5 percent and ", "(", "1.", "2015-", "between ", "1/2 ", "$", "half ", "a third of ", "\n1", "May 5 ", "1 in ", "€5-",
    "no. 5, ", " ", ".", "a@b.", "per ", "1'", "+1 ", "(12) ", "the ", "twenty-", "A-", "5 of a ", "\n    ", "-\n", "a-\n", "5 m", "three million and ", "Rs ", "x" * 40 + " 5 ", "1x", "5 to 6 to ", "5\n", "⅓",
]  # fmt: skip
SIZE = 2_000
TELLING = "Revenue was €5m, 30c a share; about 7m of them, in Kenya and Uganda, paid 40 shillings or $3. "
"""What makes the grammar ask the whole text: whether `m` is millions, whose shillings, cents and dollars these are."""


def seconds(text):
    start = time.process_time()
    recognise(text)
    return time.process_time() - start


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
@pytest.mark.parametrize("lead", ["", TELLING], ids=["alone", "after a sentence"])
def test_time_is_linear(piece, lead):
    text = (piece * SIZE)[:SIZE]
    once = min(seconds(lead + text) for _ in range(3))
    four_times = min(seconds(lead + text * 4) for _ in range(2))
    assert four_times < 7 * once + 0.02
