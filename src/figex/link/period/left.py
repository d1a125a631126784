"""Figures that a topic leaves behind: what is so every year, levels after a stretch of years, a paragraph's rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.link.period.size import is_description
from figex.link.period.spots import DAYS
from figex.link.tense import verb_of

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.period.spoken import Topic
    from figex.link.sentence import Mention

FROM_DAY = "from_day"
"""The form of a topic that begins on a day to come: `From June 1 the tax will be {$5}. It will bring in …`"""
CENSUS = re.compile(r"\b(?:census|statistic(?:s|al)|inventory|register)\b", re.IGNORECASE)


def is_counted(topic: Topic, mention: Mention) -> bool:
    """`At the end of 2012 the census counted 40 million head. Sheep number {18 million}.`: as things stood that day"""
    if not topic.leading or topic.span[0] is None or topic.span[0] != topic.span[1] or topic.form in DAYS:
        return False
    notes, text = mention.article.notes, mention.article.text
    if "census" not in notes:
        notes["census"] = CENSUS.search(text) is not None
    return bool(notes["census"]) and mention.sentence.text[:1] not in '"“'


def is_left_behind(topic: Topic, mention: Mention) -> bool:
    """Whether the figure is of no topic before it, whatever its tense"""
    if _is_pace(mention, verb_of(mention.anchor.root)) or (_is_long(topic) and mention.measure == "level"):
        return True
    return _is_in_other_paragraph(topic, mention)


def _is_in_other_paragraph(topic: Topic, mention: Mention) -> bool:
    """`Sales rose in May. ¶ It has 9 mills, and {two} were sold.`: its paragraph's first figure is of no such time"""
    if not mention.index or topic.paragraph == mention.sentence.paragraph or topic.form == FROM_DAY:
        return False
    return any(_is_told(m) for m in mention.sentence.mentions[: mention.index])


def _is_told(mention: Mention) -> bool:
    """Whether a figure is one of what is told: no earlier one, nor said by the way"""
    verb = verb_of(mention.anchor.root)
    aside = mention.measure == "previous" or is_description(mention)
    return not aside and verb is not None and verb.dep_ not in {"relcl", "acl"}


def _is_long(topic: Topic) -> bool:
    """`Between 2009 and 2014 output fell. The firm paid {9 million}.`: levels are seldom of several years"""
    start, end = topic.span
    return start is not None and end is not None and (end - start).days > LONG


LONG = 740
"""Days of more than two years, of which a crop season counts as one."""


def _is_pace(mention: Mention, verb: Token | None) -> bool:
    """`The plant saves {5 million a year}`, `a press that turns out {9 tons an hour}`: at any time"""
    per = mention.figure.per
    return per == "year" or (bool(per) and verb is not None and verb.dep_ == "relcl")
