"""Times that hold for all of a sentence: of a list's heading, of what is shared out, set off at the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.link.period.place import clause, figure_between, is_cut_off
from figex.link.period.spots import DAYS, Spot
from figex.link.tense import PAST, tense

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figex.link.sentence import Mention

OF_THOSE = re.compile(r"\W{0,2}(?:of|out\sof|among|from\samong)\s.*?,\s[^;]*$", re.IGNORECASE)


def of_those(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """Of the 5 million tonnes shipped last year, {half} went to China and {a third} to India: parts of what was then"""
    opening = mention.article.text[mention.sentence.start : mention.figure.start]
    if OF_THOSE.match(opening) is None:
        return None
    comma = mention.sentence.start + opening.index(", ")
    before = [s for s in spots if s.time.end <= comma]
    return (
        before[-1] if before and all(s.time.end <= comma or s.time.start > mention.figure.end for s in spots) else None
    )


CLOSING = re.compile(r",\s(?:(?:in|during|for|over|at|as\sof)\s)?(?:the\s)?$")
CLOSED = re.compile(r"\W*$|,\s(?:(?:the|an?|its|he|she|it)\s)?[^,;]*\b(?:said|says|showed|shows|reported|told)\b")


def closing_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """Sales fell to {4 million}, a third of the total, in the first half of the year: set off, of the whole"""
    text, sentence = mention.article.text, mention.sentence
    if (
        len(spots) != 1
        or spots[0].time.start < mention.figure.end
        or spots[0].bracket >= 0
        or spots[0].time.form in DAYS
    ):
        return None
    time, verb = spots[0].time, clause(mention.anchor.root)
    before, after = text[max(0, time.core - 20) : time.core], text[time.end : sentence.end]
    main = verb is not None and verb.dep_ in {"ROOT", "ccomp", "conj"} and tense(verb) == PAST
    set_off = CLOSING.search(before) is not None and CLOSED.match(after) is not None
    return spots[0] if main and set_off and not is_cut_off(mention, spots[0]) else None


def labelled(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """Guidance for 2024: sales of $5 billion; spending of {$90 million}: a heading's time for the whole list"""
    text, start = mention.article.text, mention.sentence.start
    colon = text.find(": ", start, mention.figure.start)
    if colon < 0 or figure_between(mention, start, colon):
        return None
    before = [s for s in spots if s.time.end <= colon and s.bracket < 0]
    alone = len(before) == 1 and not any(s.time.start > colon and s.time.end <= mention.figure.start for s in spots)
    return before[0] if alone else None
