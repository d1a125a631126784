"""Words of time expressions that a line end has cut: `in the second quar-` | `ter`."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from figex.lexicon import table

CUT = re.compile(r"\b([A-Za-z]{2,9})(-[^\S\n]{0,3}\n\s{0,9})([a-z]{1,8})\b")


@lru_cache(maxsize=2)
def drawn_together(text: str) -> tuple[str, dict[int, int]]:
    """The text with such words whole, blanks before them, as long as it was; where a whole word begins → where it did.

    Only what makes a word of the lexicon is drawn together; between two such words (`year-` | `ago`) the hyphen stays.
    """
    moved: dict[int, int] = {}
    if "-" not in text or "\n" not in text:
        return text, moved

    def whole(cut: re.Match[str]) -> str:
        word = cut[1] + cut[3]
        if word.lower() not in _words():
            if not {cut[1].lower(), cut[3]} <= _words():
                return cut[0]
            word = f"{cut[1]}-{cut[3]}"
        moved[cut.end() - len(word)] = cut.start()
        return word.rjust(len(cut[0]))

    return CUT.sub(whole, text), moved


@cache
def _words() -> frozenset[str]:
    """Every single word of which the lexicon's time expressions are made."""
    words = table("times")
    lists = ("months", "weekdays", "units", "seasons", "heads", "vague", "events", "ordinals", "numbers")
    printed = [word for name in (*lists, "relative", "anaphoric") for word in words[name]]
    printed += [word for first in words["begins"].values() for word in first if "<" not in word]
    found = re.findall(r"[a-z]+", " ".join(printed).lower())
    return frozenset(
        [*found, "ended", "ending", "ago", "previously", "later", "quarters", "months", "years", "weeks", "days"]
    )
