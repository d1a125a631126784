"""Many texts from a seed, without atheris: `python fuzz/soak.py recognise 200000 --seed 1`.

`recognise` and `pipeline` take hostile texts, `read` broken files. Prints what broke (with the seed and the number
that make it again) and the slowest inputs against the median.
"""

from __future__ import annotations

import argparse
import signal
import statistics
import sys
import time
import traceback
from typing import TYPE_CHECKING, Any

from invariants import check_facts, check_figures, check_read
from texts import bytes_of, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    Check = Callable[[Any], None]

FLOOR = 200
"""Characters that a shorter text counts as: something is spent on any text, however short."""
TOO_SLOW = 20
"""Times the median CPU time per character."""
SHOWN = 20
PATIENCE = 30
"""Seconds after which an input counts as broken: it may take forever."""


class TooLong(BaseException):
    """An input was not done in time; no Exception, which a reader may report as its own."""


def main() -> int:
    """1 where an input broke or was too slow, else 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("recognise", "pipeline", "read"))
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    make: Callable[[int, int], Any] = bytes_of if given.what == "read" else text_of
    check = _check(given.what)
    signal.signal(signal.SIGALRM, _too_long)
    spent: list[tuple[float, int]] = []
    broken = 0
    for number in range(given.count):
        try:
            spent.append((_seconds(check, make(given.seed, number)), number))
        except (Exception, TooLong) as error:  # noqa: BLE001 -- whatever it is, it is what is looked for
            broken += 1
            if broken <= SHOWN:
                _show(error, f"{given.seed} {number}")
    # what was slow once may have been disturbed
    slowest = [number for _, number in sorted(spent)[-SHOWN:]]
    again = [(min(_seconds(check, make(given.seed, number)) for _ in range(3)), number) for number in slowest]
    median = statistics.median(seconds for seconds, _ in spent)
    # files of different types can't be compared
    slow = 0 if given.what == "read" else sum(seconds > TOO_SLOW * median for seconds, _ in again)
    print(f"{given.what}, seed {given.seed}: {given.count:,} inputs, {broken} broken, {slow} too slow")
    print(f"median {median * 1e6:.2f} µs a character; slowest, in medians (number):", end=" ")
    print(", ".join(f"{seconds / median:.1f} ({number})" for seconds, number in sorted(again)[::-1][:5]))
    return int(broken + slow > 0)


def _check(what: str) -> Check:
    if what == "recognise":
        return check_figures
    if what == "read":
        return lambda made: check_read(*made)
    from figex.pipeline import Extractor

    extractor = Extractor()
    return lambda text: check_facts(text, extractor.extract(text))


def _seconds(check: Check, made: str | tuple[str, bytes]) -> float:
    """CPU time per character, or byte."""
    size = len(made) if isinstance(made, str) else len(made[1])
    signal.alarm(PATIENCE)
    start = time.process_time()
    check(made)
    seconds = time.process_time() - start
    signal.alarm(0)
    return seconds / max(FLOOR, size)


def _too_long(*_: object) -> None:
    raise TooLong(f"not done after {PATIENCE} s")


def _show(error: BaseException, made: str) -> None:
    where = traceback.extract_tb(error.__traceback__)[-1]
    said = ascii(str(error)[:300])
    print(f"broken: {made}: {type(error).__name__}: {said} ({where.filename}:{where.lineno})", flush=True)


if __name__ == "__main__":
    sys.exit(main())
