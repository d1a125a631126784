"""Hostile texts made of figex's own patterns: `python fuzz/patterns.py [--size 500] [--seed 1]`.

A regex takes more than linear time where what it repeats can be read in several ways, or from every place anew. So for
each repeat of each pattern that figex compiles, texts go through the whole pipeline in which what leads up to the
repeat is followed by many of its body; four times as many must not take much more than four times as long. Prints the
texts that do, with the file of the pattern they come from.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import re._constants as op
import re._parser
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

CONSTRUCTIONS = Path(__file__).parents[1] / "benchmarks" / "constructions.jsonl"
LONG = 60
"""A repeat of at most fewer is bounded enough."""
TOO_STEEP, NOTICED, PATIENCE = 9, 0.03, 20
"""Times the time that four times the text may take; the seconds below which nothing counts; those it may take."""
MADE = 3
"""Bodies made of each repeat: its alternatives are taken at random."""
FRAMES = ("{}", "Sales rose 5% {} in May.", "In 2019 {} it sold $5m ($4m {} cars, Holm said.")
SAMPLES = {
    op.CATEGORY_DIGIT: "1",
    op.CATEGORY_WORD: "a",
    op.CATEGORY_SPACE: " ",
    op.CATEGORY_NOT_SPACE: "a",
    op.CATEGORY_NOT_WORD: ".",
    op.CATEGORY_NOT_DIGIT: "a",
}
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


class TooLong(BaseException):
    """A text was not done in time."""


def compiled() -> dict[tuple[str, int], str]:
    """Every pattern that figex compiles while it loads and reads many constructions, with the line that does."""
    found: dict[tuple[str, int], str] = {}
    plain = re.compile

    def noted(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        made = plain(pattern, flags)
        frame = sys._getframe(1)
        while "/re/" in frame.f_code.co_filename:
            frame = frame.f_back
        if isinstance(pattern, str) and "figex" in frame.f_code.co_filename:
            found.setdefault((made.pattern, made.flags), f"{frame.f_code.co_filename}:{frame.f_lineno}")
        return made

    re.compile = noted
    from figex.pipeline import Extractor

    extractor = Extractor(every=True)
    for line in CONSTRUCTIONS.read_text(encoding="utf-8").splitlines():
        extractor.extract(json.loads(line)["text"])
    re.compile = plain
    return found


def printed(part: Any, chance: random.Random) -> str:
    """A text that a parsed pattern may match; what it looks ahead or back for is left out."""
    return "".join(_one(kind, value, chance) for kind, value in part)


def _one(kind: Any, value: Any, chance: random.Random) -> str:
    if kind is op.LITERAL:
        return chr(value)
    if kind is op.IN:
        return _member(value, chance)
    if kind in REPEATS:
        return printed(value[2], chance) * max(value[0], 1)
    if kind in (op.SUBPATTERN, op.ATOMIC_GROUP):
        return printed(value[-1] if kind is op.SUBPATTERN else value, chance)
    if kind is op.BRANCH:
        return printed(chance.choice(value[1]), chance)
    return "x" if kind in (op.ANY, op.NOT_LITERAL) else ""


def _member(members: Any, chance: random.Random) -> str:
    if members[0][0] is op.NEGATE:
        refused = {chr(value) for kind, value in members if kind is op.LITERAL}
        return next(letter for letter in "a1 .-,A\n" if letter not in refused)
    kind, value = chance.choice(members)
    return SAMPLES[value] if kind is op.CATEGORY else chr(value[0] if kind is op.RANGE else value)


def repeats(part: Any, chance: random.Random, lead: str = "") -> Iterator[tuple[str, str]]:
    """Each long repeat of a parsed pattern: what may lead up to it, and a body."""
    for kind, value in part:
        if kind in REPEATS:
            if value[1] is op.MAXREPEAT or value[1] >= LONG:
                yield from ((lead, printed(value[2], chance)) for _ in range(MADE))
            yield from repeats(value[2], chance, lead)
        elif kind is op.SUBPATTERN:
            yield from repeats(value[-1], chance, lead)
        elif kind is op.BRANCH:
            for branch in value[1]:
                yield from repeats(branch, chance, lead)
        elif kind in (op.ASSERT, op.ASSERT_NOT):
            yield from repeats(value[1], chance, lead)
        lead += _one(kind, value, chance)


def main() -> int:
    """1 where a text takes too long, else 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=500, help="characters of the shorter text")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    patterns = compiled()
    from figex.pipeline import Extractor

    extractor = Extractor(every=True)
    signal.signal(signal.SIGALRM, _too_long)

    def seconds(frame: str, lead: str, body: str, size: int) -> float:
        text = frame.replace("{}", lead + body * (size // len(body)))
        signal.alarm(PATIENCE)
        start = time.process_time()
        try:
            extractor.extract(text)
        except TooLong:
            return float("inf")
        finally:
            signal.alarm(0)
        return time.process_time() - start

    texts = {
        (frame, lead[-24:], body): where
        for (pattern, flags), where in patterns.items()
        for lead, body in repeats(re._parser.parse(pattern, flags), chance)
        for frame in FRAMES
        if body
    }
    broken = 0
    for (frame, lead, body), where in texts.items():
        long = seconds(frame, lead, body, given.size * 4)
        if long < NOTICED:
            continue
        short = min(seconds(frame, lead, body, given.size) for _ in range(2))
        if min(long, seconds(frame, lead, body, given.size * 4)) > TOO_STEEP * short:
            broken += 1
            print(f"{where}: {frame!r} with {lead!r} and {body!r} repeated: {short:.3f} s, {long:.3f} s", flush=True)
    print(f"{len(patterns)} patterns, {len(texts)} texts, {broken} too slow")
    return 1 if broken else 0


def _too_long(*_: object) -> None:
    raise TooLong


if __name__ == "__main__":
    sys.exit(main())
