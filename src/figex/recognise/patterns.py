"""Regular expressions from word lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    Tree = dict[str, "Tree"]


def one_of(words: Iterable[str]) -> str:
    """A group that matches any of `words`, the longest first; a blank in a word stands for a blank or a line end.

    Words that begin alike share that beginning, so that a long list costs no more than a short one.
    """
    tree: Tree = {}
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return f"(?:{_alternatives(tree)})"


def _alternatives(tree: Tree) -> str:
    """`{"b": {"": …, "n": …}}` → `b(?:n)?`"""
    options = [_letter(letter) + _alternatives(branch) for letter, branch in tree.items() if letter]
    inner = options[0] if len(options) == 1 else "|".join(options)
    if not options:
        return ""
    if "" in tree:
        return f"(?:{inner})?"
    return inner if len(options) == 1 else f"(?:{inner})"


def _letter(letter: str) -> str:
    return "[ \\n]" if letter == " " else re.escape(letter)
