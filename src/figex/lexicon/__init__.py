"""The words: tables of currencies, magnitudes, units, qualifiers, verbs of change and so on.

Each `.toml` file beside this one explains its own shape in its first comment. `table("verbs")` reads one, once.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

KEPT_WORDS = 4096
"""Words about which an answer is kept: a text of any size has many more, but most of it consists of so many."""


@cache
def table(name: str) -> dict[str, Any]:
    """The table `name`.toml of this folder, read once a process; do not change what it returns.

    A list of words comes as the keys of a dict: in the file's order, and quick to look a word up in.
    Raises FileNotFoundError for a name that has no table.
    """
    read = tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    return {part: _quick(value) for part, value in read.items()}


def _quick(value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    if isinstance(value, dict):
        return {part: _quick(inner) for part, inner in value.items()}
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        return dict.fromkeys(value)
    return value


@cache
def word_set(name: str, part: str) -> frozenset[str]:
    """The list `part` of the table `name`, for asking whether a word is in it: `word_set("links", "hedges")`"""
    return frozenset(table(name)[part])
