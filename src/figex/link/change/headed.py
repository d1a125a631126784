"""Bases that a heading states for the list under it: `Main routes (change on June 2011 in brackets):`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.link.change.basis import classify

if TYPE_CHECKING:
    from figex.link.sentence import Mention

HEADING = re.compile(
    r"\((?:(?:%|percentage|all)? ?(?:changes?|variations?|growth|comparisons?) )?(?:in (?:%|percent|brackets) )?"
    r"(versus|vs\.?|on|from|compared (?:with|to)|against|over) ([^()\n]{3,40}?)"
    r"(?: in (?:brackets|parentheses))?\):?\s*$",
    re.IGNORECASE,
)
"""A line that ends with what its list is compared with."""
BULLET = re.compile(r"\s*(?:[-–—•*·▪]|\d{1,2}[.)])\s")
REACH = 1500
"""Characters of a list."""


def headed_basis(mention: Mention) -> str | None:
    """`Highlights (vs. Q2 2018):` over `- Sales: $191m, +{9.6%}`: what the heading compares with, for its bullets"""
    text = mention.article.text
    start = text.rfind("\n", 0, mention.figure.start) + 1
    if not BULLET.match(text, start):
        return None
    at = max(0, start - REACH)
    lines = text[at:start].splitlines(keepends=True)
    offset = start
    for line in reversed(lines):
        offset -= len(line)
        if line.strip() and not BULLET.match(line):
            found = HEADING.search(line)
            return classify(mention, offset + found.start(2), found[2].lower(), found[1].lower()) if found else None
    return None
