"""What a bare number of a list counts, by the label or the heading that the list stands under."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.tree import FINITE_TAGS, singular

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.sentence import Mention

LABEL = re.compile(
    r"(?:^|\n)[ \t]*(?:[-•▪*]\s)?([A-Z][\w’'/ -]{2,50}?)(?:\s\([^)\n]{1,30}\))?:\s*"
    r"(?:[A-Za-z][\w’' -]{2,30}\s[\d,.]+[;,]\s)*[A-Za-z][\w’' -]{2,30}\s$"
)
HEADING = re.compile(r"(?:Table\s?\d*[:.]\s)?([A-Z][\w’'/ -]{2,50}?)(?:[,:(]\s?([^\n]{0,40}?)\)?)?[ \t]*(?:\n|$)")
TAIL = re.compile(r"\s(?:by|in|at|of|for|per|from|to|with)\s.*$")


def headed(mention: Mention) -> Figure | None:
    """[Employees]: Ghana {2,140}; Chad 815; [Passenger traffic], May 2014 ⏎ Domestic: {411,000}; Output, [tonnes]"""
    sentence, text, figure = mention.sentence, mention.article.text, mention.figure
    if figure.value % 1 or any(t.tag_ in FINITE_TAGS for t in mention.anchor.doc):
        return None
    opened = text.rfind("\n\n", 0, sentence.start) + 2 if "\n\n" in text[: sentence.start] else 0
    block = text[opened : sentence.start]
    label = LABEL.search(text[opened : figure.start])
    heading = HEADING.match(block) if label is None and "\n" in block else None
    if heading is not None and heading[2] and (unit := _measure(heading[2])):
        return replace(figure, kind="quantity", unit=unit)
    found = label or heading
    unit = _counted(found[1]) if found is not None else None
    return replace(figure, unit=unit) if unit is not None else None


def _measure(printed: str) -> str | None:
    """`Cocoa grindings, [tonnes]`: the physical unit of a whole table"""
    units, one = table("units"), singular(printed.strip().lower())
    name = units["surfaces"].get(one) or (one if one in units["allowed"] else None)
    return str(name) if name and "/" not in str(name) else None


def _counted(label: str) -> str | None:
    """`Bus passengers` → passenger, `Passenger traffic` → passenger, `Jobs by site` → job; no `Key figures`"""
    words = TAIL.sub("", label).lower().split()
    members = table("nouns")["members"]
    if unit := members.get(" ".join(words[-2:])) or members.get(words[-1]):
        return str(unit)
    name = singular(words[-1])
    mass = word_set("nouns", "amounts") | word_set("nouns", "gauges") | word_set("nouns", "vague_headings")
    return None if name == words[-1] or name in mass else name
