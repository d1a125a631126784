"""Multiples and fractions of what was before: `{3.1 times} the previous total`, `{half} its old rate`."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.change.comparison import TIME_HINT
from figex.link.change.movement import movement, mover
from figex.link.change.surroundings import QUOTES, Reading

if TYPE_CHECKING:
    from figex.link.change.surroundings import Place

REACH = 9
"""How many words after the figure may say what it multiplies."""
ENDS = frozenset({",", ".", ";", "(", "and", "but"})
WHAT_IT_WAS = re.compile(r"what [a-z]|the share (?:in|of) ")
WHAT_THEY_WERE = re.compile(r"what (?:it|they|he|she|we|i) (?:was|were|had been|used to|once)\b")
FORMER_LEVEL = re.compile(
    r"(?:its|their|the|his|her|(?:last|the previous) year ['’]s) (?:[\w-]+ ){0,2}"
    r"(?:level|pace|rate|peak|size|strength|height)s?\b"
    r"|(?:its|their) (?:[\w-]+ ){0,2}(?:price|value)s?\b"
)
"""What a share is of that only history has: a quarter of [their old level]."""
MEASURES = re.compile(r"\b(?:level|peak|pace|rate|figure|number|sum|total|share|amount|value|volume|price)s?\b")
AS_MUCH = re.compile(r"(?:as [a-z]+ (?:(?!as )[\w-]+ ){0,3}as|more than|higher than)\b")
FORMER = frozenset({"previous", "prior", "former", "usual", "normal", "earlier", "original", "preceding"})
"""Words for what was there before."""
VALUED = frozenset({"earnings", "profit", "profits", "ebitda", "income", "revenue", "sales", "book"})
"""What a price is a multiple of."""
FORESEEN = re.compile(r"\b(?:forecast|expected|predicted|projected|planned|budgeted|pencilled)\b")
"""Words for a figure that was only foreseen: {four times} the 16,800 [forecast]."""
THEN = re.compile(r"\b(?:before|ago|earlier|last|same)\b")
"""Words that date what a multiple is of: {three times} the gap [before] the war."""
ITS_YEAR = re.compile(
    r"(?:the |its |their )?(?:19|20)\d\d [a-z]+|(?:this|last) (?:year|month|quarter) ['’]s$"
    r"|that (?:of|in) (?:19|20)\d\d"
)
"""What belongs to another year: the [1995 total], [this year's], [that of 1990]."""
OTHERS = re.compile(r"(?:as [a-z]+ as )?(?:that|those) (?:of|in|for|at|on)\b")
"""What another thing has, or the same thing of another time."""
PACES = frozenset({"pace", "rate", "level", "what", "peak"})


def times_before(place: Place) -> Reading | None:
    """`{3.1 times} the previous total`, `{half} its old rate`; not `{2 times} earnings`"""
    words = place.following(REACH)
    if place.kind == "fraction":
        if words[:4] == ["as", "much", "again", "as"]:
            return Reading("change", "up", "half_again", basis="other")
        return (_of_before(words) if set(words) & PACES else None) or _of_former(place, words) or _part_of_former(place)
    if place.kind == "multiple":
        rules = (_times_earlier_figure, _of_that)
        found = _moved_multiple(place) or next((found for rule in rules if (found := rule(place, words))), None)
        return found or _of_before(words)
    return None


def _of_before(words: list[str]) -> Reading | None:
    """Whether the words after a multiple name an earlier value of the same thing."""
    rest = " ".join(takewhile(lambda word: word not in ENDS, words))
    own = words[0] in {"its", "their", "last"}
    again = OTHERS.match(rest) is not None and "average" not in words
    if again and TIME_HINT.search(rest) is None:
        return None  # `{twice} as much as those in Leeds`: of the same time
    before = words[0] in {"the", "those"} and THEN.search(rest) is not None and VALUED.isdisjoint(words)
    dated = words[0] in {"the", "that"} and TIME_HINT.search(rest) is not None
    then = words[0] in {"the", "that"} and words[1] in FORMER - {"usual", "normal"}
    compared = AS_MUCH.match(rest) is not None and (rest.startswith("as ") or TIME_HINT.search(rest) is not None)
    then = then or (words[:2] == ["last", "year"] and words[3] not in VALUED) or _of_norm(words)
    if (
        ITS_YEAR.match(rest)
        or WHAT_IT_WAS.match(rest)
        or then
        or again
        or before
        or compared
        or ((own or dated) and MEASURES.search(rest))
        or (words[0] in {"its", "their"} and TIME_HINT.search(rest) is not None and VALUED.isdisjoint(words))
    ):
        return Reading("change", "up" if rest.startswith(("more than", "higher than")) else "", "times_before")
    return None


def _of_that(place: Place, words: list[str]) -> Reading | None:
    """`used to get 6 rupees and now gets {twice} that`: what an earlier level was"""
    ends = words[0] == "that" and (words[1] in ENDS or words[1] in QUOTES)
    before = next(place.earlier(), None) if ends else None
    former = before is not None and before.measure == "previous"
    return Reading("change", "", "times_before", basis="other") if former else None


def _of_norm(words: list[str]) -> bool:
    """`{four times} the budget`, `{1.5 times} its target`"""
    return (
        words[0] in {"the", "its", "their"}
        and words[1] in word_set("links", "norms")
        and (words[2] in ENDS or not words[2].isalpha())
    )


def _of_former(place: Place, words: list[str]) -> Reading | None:
    """`{half} the previous day's trade`, `{a third} its former price`, `{half} the number built before the war`"""
    if words[0] not in {"the", "its", "their", "that"} or place.led_by in {"by", "in"}:
        return None
    if words[0] == "that" and TIME_HINT.match(words[1]):  # `were getting {half} that last winter`
        return Reading("change", "", "times_before", basis="other")
    rest = " ".join(takewhile(lambda word: word not in ENDS, words))
    numbered = words[0] == "the" and MEASURES.match(words[1]) and TIME_HINT.search(rest)
    dated = words[0] == "the" and ITS_YEAR.match(rest) and MEASURES.search(rest)  # `{half} the 2016 volume`
    return Reading("change", "", "times_before", basis="other") if words[1] in FORMER or numbered or dated else None


def _part_of_former(place: Place) -> Reading | None:
    """`{a quarter} of their level two years ago`, `{half} its price in 2012`; not `lost {a third} of its value`"""
    words = place.following(REACH)
    moved = place.before is not None and (place.led_by in {"by", "to", "from"} or movement(place.before) is not None)
    if words[0] not in {"of", "its", "their"} or moved:
        return None
    rest = " ".join(takewhile(lambda word: word not in ENDS, words[words[0] == "of" :]))
    dated = FORMER_LEVEL.match(rest) is not None and (TIME_HINT.search(rest) is not None or "peak" in rest)
    dated = dated or ITS_YEAR.match(rest) is not None
    return Reading("change", "", "times_before", basis="other") if dated or WHAT_THEY_WERE.match(rest) else None


def _times_earlier_figure(place: Place, words: list[str]) -> Reading | None:
    """`{four times} the 5 million of the year before`"""
    figure = words[0] in {"the", "its"} and place.end + 1 in place.marks
    rest = " ".join(takewhile(lambda word: word not in {",", ".", ";", "("}, words[2:]))
    timed = TIME_HINT.search(rest) or FORESEEN.search(rest) or {"months", "weeks", "years", "quarters"} & set(words)
    return Reading("change", "", "times_before", basis="other") if figure and timed else None


def _moved_multiple(place: Place) -> Reading | None:
    """`has swollen {fivefold} since spring`, `rose {1.5 times}`, `rose by {1.5 times}`, `gained {2.4-fold}`"""
    token = place.before
    if token is None:
        return None
    found = mover(place, token.i) if token.lower_ == "by" else movement(token)
    if found is not None and found.kind in {"verb", "adverb", "cause", "transfer"} and found.direction:
        return Reading("change", found.direction, "moved_multiple")
    return None
