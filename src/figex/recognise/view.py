"""The text as the grammar reads it: without mere layout, and with one kind of space, dash, quote and digit.

Full-width digits become ASCII, the many spaces become a blank; invisible characters, indentation and the hyphen of a
word cut by a line end are left out. A `View` knows the way back to the offsets of the original.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from figex.lexicon import table

SPACES = "\t\v\f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
HYPHENS = "\u2010\u2011\u2212\ufe63\uff0d"
ALIKE = (
    dict.fromkeys(SPACES, " ")
    | dict.fromkeys(HYPHENS, "-")
    | {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in HYPHENS}
    | {
        "’": "'",
        "ʼ": "'",
        "`": "'",
        "￡": "£",
        "￥": "¥",
        "￦": "₩",
        "＄": "$",
        "İ": "I",
        "ı": "i",
        "ſ": "s",
        "\u212a": "K",
    }
)
"""Characters that mean another one, which the grammar knows.

`İ` alone would grow in lower case. A regex takes the last three for the letters that they look like, a table does not.
"""
INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
LAYOUT = re.compile(
    rf"[\r\n{INVISIBLE}-](?:(?<=\r)(?=\n)|(?<=\n)(?P<indent>[ ]+)|(?<=-)(?P<cut>\n *)(?=[a-z])|(?<=[{INVISIBLE}]))"
)
HALF = re.compile(r"(?:(?<![A-Za-z])[a-z]{2,20}|[0-9])$")
"""What may stand before the hyphen of a word cut by a line end."""


class View:
    """`text` is what the grammar reads, `lower` the same in lower case and of the same length."""

    def __init__(self, text: str) -> None:
        self._cuts: list[int] = []
        self._missing: list[int] = []
        clean = _alike(text)
        needed = "\r" in clean or "-\n" in clean or "\n " in clean or not clean.isascii()
        self.text = self._without_layout(clean) if needed else clean
        self.lower = self.text.lower()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's offsets for a start and an end found in the view."""
        if not self._cuts:
            return start, end
        before, within = bisect_right(self._cuts, start), bisect_left(self._cuts, end)
        return start + (self._missing[before - 1] if before else 0), end + (self._missing[within - 1] if within else 0)

    def _without_layout(self, text: str) -> str:
        """The text without layout; `_cuts` remembers where something is missing, `_missing` how much in all so far."""
        pieces, at, missing = [], 0, 0
        for hit in LAYOUT.finditer(text):
            start, end = hit.span(hit.lastgroup or 0)
            if hit["cut"]:
                half = HALF.search(text, max(0, start - 22), start - 1)
                if not half:
                    continue
                start -= not _is_whole(half[0])
            pieces.append(text[at:start])
            self._cuts.append(start - missing)
            missing += end - start
            self._missing.append(missing)
            at = end
        return "".join([*pieces, text[at:]])


def _alike(text: str) -> str:
    if text.isascii():
        return text.replace("\t", " ")
    for sign in ALIKE.keys() & set(text):
        text = text.replace(sign, ALIKE[sign])
    return text


def _is_whole(half: str) -> bool:
    """Whether the hyphen at a line end belongs to the word: `twenty-` | `five`, `10-` | `year`, but `bil-` | `lion`"""
    return half.isdigit() or half in table("numbers")["cardinals"]
