"""The text as the grammar reads it: the same length, so that offsets hold, but with one kind of space, dash and digit.

Full-width digits become ASCII, the many spaces become a blank, a word hyphenated over a line end is drawn together.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

SPACES = "\t\v\f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
HYPHENS = "\u2010\u2011\u2212\ufe63\uff0d"
TRANSLATION = (
    {ord(c): " " for c in SPACES}
    | {ord(c): "-" for c in HYPHENS}
    | {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if code != 0xFF0D}
    | {ord("’"): "'", ord("ʼ"): "'", ord("`"): "'", ord("￡"): "£", ord("￥"): "¥", ord("￦"): "₩", ord("—"): "–"}
)
LINE_HYPHEN = re.compile(r"([a-z]{2,20})-\r?\n {0,8}([a-z]{1,20})\b")


@dataclass(frozen=True, slots=True)
class View:
    """`text` has the length of the original; `joins` are the ends of drawn-together words, (in the view, in the original)."""

    text: str
    joins: list[tuple[int, int]]

    def end(self, at: int) -> int:
        """The original's offset for an end found in the view: past the second half of a word cut by a line end."""
        index = bisect_right(self.joins, (at, 1 << 60)) - 1
        return self.joins[index][1] if index >= 0 and self.joins[index][0] == at else at


def view(text: str) -> View:
    """The view of `text`."""
    clean = text.replace("\r", " ") if "\r" in text else text
    clean = clean.replace("\t", " ")
    if not clean.isascii():
        clean = clean.translate(TRANSLATION)
    joins: list[tuple[int, int]] = []
    if "-\n" in clean:
        clean = LINE_HYPHEN.sub(lambda word: _join(word, joins), clean)
    return View(clean, joins)


def _join(word: re.Match[str], joins: list[tuple[int, int]]) -> str:
    """`bil-` | `lion` → `billion` and the white space that it leaves over"""
    whole = word[1] + word[2]
    joins.append((word.start() + len(whole), word.end()))
    return whole + " " * (len(word[0]) - len(whole))
