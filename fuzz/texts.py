"""Hostile texts from a seed: text number N of seed S is the same on every machine.

Half are built of the pieces that recognition looks at, strung together without sense; half are the samples, mutated.
"""

from __future__ import annotations

import random
import sys
from functools import cache
from pathlib import Path

from figex.lexicon import table

SAMPLES = Path(__file__).parents[1] / "samples"
CORPUS = Path(__file__).with_name("corpus")
ODD_BYTES = (
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\r",
    b'"',
    b"<",
    b"\x1f\x8b",
    b"\\ud800",
    b"%",
    b"9" * 99,
)
SIGNS = list("$€£¥₹₩₽฿%‰‱°½¼⅓×~≈±<>≤≥=#@&*_()[]{}/\\|'\"’“”«»‘.,;:!?…-–—−+0123456789")
CONTROLS = [*map(chr, range(32)), "\x7f", "\x85", "\x9b"]
BLANKS = [*" \t\n\r\v\f\u00a0\u1680\u2003\u2007\u2009\u202f\u205f\u3000", "\n\n", "\r\n", "\u2028", "\u2029", "   "]
INVISIBLE = list(
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202d\u202e\u202c\u2060\u2066\u2069\ufeff\ufffe\uffff"
)
MARKS = [*"\u0301\u0308\u0327\u0338\u20dd\u0e31\u05b0\u064b\ufe0f\U000e0067", "e" + "\u0301" * 40]
SURROGATES = ["\ud800", "\udbff", "\udc00", "\udfff", "\ud83d", "\udc80"]
LETTERS = [
    *"İıßﬁǅΣςſKÅ٠١٩۵०९๕５Ⅷ⑤²³₂万億兆千\u05e9\u05dc\u05d5\u05dd\u0645\u0644\u064a\u0648\u0646\U0001f600",
    "👨\u200d👩\u200d👧",
    "🇪🇺",
    "1\ufe0f\u20e3",
    "\U0001d7d9",
    "\U0010ffff",
]
WORDS = Path(__file__).with_name("words.txt").read_text(encoding="utf-8").split()
LEXICON = (("numbers", ("cardinals", "magnitudes", "letters", "parts")), ("units", ()), ("currencies", ()))
ENDS = {
    "\n": ("\r\n", "\r", "\u2028", "\x85", "\n\n\n"),
    " ": ("\u00a0", "\u200b", "", "  ", "\t", "\u202f"),
    ".": ("", "…", "。", ". . ."),
    "1": ("", "\u0661", "１", "1" * 40, "l"),
}


@cache
def pieces() -> list[list[str]]:
    """Kinds of pieces; a text picks a few kinds and strings their pieces together."""
    surfaces = sorted({text for name, keys in LEXICON for text in _strings(_parts(name, keys)) if 0 < len(text) < 40})
    return [SIGNS, CONTROLS, BLANKS, INVISIBLE, MARKS, SURROGATES, LETTERS, WORDS, WORDS, surfaces, surfaces]


def _parts(name: str, keys: tuple[str, ...]) -> list[object]:
    whole = table(name)
    return [whole[key] for key in keys] if keys else [whole]


def _strings(value: object) -> list[str]:
    """All strings in a table of the lexicon, keys too."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [*value, *(text for part in value.values() for text in _strings(part))]
    if isinstance(value, list | tuple | set | frozenset):
        return [text for part in value for text in _strings(part)]
    return []


@cache
def samples() -> list[str]:
    """The sample texts as they stand."""
    return [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]


def text_of(seed: int, number: int, longest: int = 1500) -> str:
    """Text `number` of `seed`, of at most about `longest` characters."""
    chance = random.Random(f"{seed}:{number}")
    made = _mutated(chance, longest) if number % 2 else _strung(chance, longest)
    return made[:longest]


def _numeral(chance: random.Random) -> str:
    number = chance.choice(
        (chance.randrange(10), chance.randrange(2100), chance.randrange(10 ** chance.randrange(1, 30)))
    )
    return chance.choice(
        (
            f"{number}",
            f"{number:,}",
            f"{number / 100:.2f}",
            f"{number}.{number}",
            f"0{number}",
            f"{number:,}".replace(",", " "),
        )
    )


def _strung(chance: random.Random, longest: int) -> str:
    kinds = [chance.choice(pieces()) for _ in range(chance.randrange(1, 5))]
    count = chance.choice((1, 3, 8, 20, 60, 200))
    glue = chance.choice(("", " ", " ", chance.choice(BLANKS), chance.choice(INVISIBLE)))
    chosen = [_numeral(chance) if chance.random() < 0.3 else chance.choice(chance.choice(kinds)) for _ in range(count)]
    if chance.random() < 0.08:
        few = chosen[: chance.randrange(1, 4)]
        chosen = few * (longest // max(1, sum(map(len, few)) + len(few) * len(glue)))
    return glue.join(chosen)


def _mutated(chance: random.Random, longest: int) -> str:
    whole = chance.choice(samples())
    start = chance.randrange(len(whole))
    text = whole[start : start + chance.randrange(20, longest)]
    for _ in range(chance.randrange(1, 24)):
        at = chance.randrange(len(text) + 1)
        to = min(len(text), at + chance.choice((0, 0, 1, 3, 20)))
        piece = _numeral(chance) if chance.random() < 0.3 else chance.choice(chance.choice(pieces()))
        action = chance.random()
        if action < 0.15:
            piece = text[at:to] * chance.randrange(2, 9)
        elif action < 0.3:
            other = chance.choice(samples())
            piece = other[(spot := chance.randrange(len(other))) : spot + 60]
        elif action < 0.4:
            text = text.replace(old := chance.choice(sorted(ENDS)), chance.choice(ENDS[old]))
        text = text[:at] + piece + text[to:]
    return text


def bytes_of(seed: int, number: int) -> tuple[str, bytes]:
    """File `number` of `seed`: its suffix, and an article of that type with bytes changed, doubled and left out."""
    chance = random.Random(f"bytes:{seed}:{number}")
    path = chance.choice(sorted(CORPUS.glob("*/article.*")))
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 2, 4, 16, 64))):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.choice((0, 1, 1, 4, 60)))
        piece = chance.choice((b"", chance.randbytes(chance.randrange(1, 9)), bytes(data[at:to]) * 9, *ODD_BYTES))
        data[at:to] = piece
    return "".join(path.suffixes), bytes(data)


if __name__ == "__main__":
    sys.stdout.write(ascii(text_of(int(sys.argv[1]), int(sys.argv[2]))) + "\n")
