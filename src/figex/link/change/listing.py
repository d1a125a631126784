"""Which amounts of a list share the base that stands behind its last: `rose 5, 6 and {7 percent} from a year ago`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figex.link.sentence import Mention

IN_LIST = re.compile(
    r"[\s,(±]*(?:(?:and|or|to|about|around|nearly|roughly|some|almost|more|than|by|a|an|over)\b[\s,(±]*){0,5}",
    re.IGNORECASE,
)
AND_BY = re.compile(r"(?:,| and)(?: [\w-]+){1,4} by (?:(?:about|nearly|almost|some|more than|around) )?")
"""Between amounts of changes that share what follows: cut its staff by {5} [and its fleet by] 9 since June."""


def in_list(mention: Mention, other: Mention, between: str) -> bool:
    """`{50 points}, or 0.7 percent, from`, `{8} and 40 percent`; a bare comma joins only figures of one kind."""
    if between.startswith(", and ") and mention.index + 1 == other.index and not _after_figure(mention):
        return False  # `rose {9 percent}, and 1 percent on the month`
    if not IN_LIST.fullmatch(between):
        return mention.figure.kind == other.figure.kind and AND_BY.fullmatch(between) is not None
    joined = re.search(r"\b(?:and|or)\b|\(", between, re.IGNORECASE) is not None
    return joined or mention.figure.kind == other.figure.kind


def _after_figure(mention: Mention) -> bool:
    """Whether a figure and a comma stand right before this one: the second of `5, {6}, and 7 percent`"""
    before = mention.sentence.mentions[mention.index - 1] if mention.index else None
    return (
        before is not None
        and IN_LIST.fullmatch(mention.article.text, before.figure.end, mention.figure.start) is not None
    )
