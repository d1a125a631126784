"""Where what a text says of a change ends: at a clause with a subject of its own, and at what is said of the level."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.link.tree import VERB_TAGS, own_subject

if TYPE_CHECKING:
    from figex.link.sentence import Mention

OF_LEVEL = re.compile(
    r"(?:[^,;:]{0,16},)? ?(?:(?:or|well|hardly|far|just|only|still|much|slightly|barely) )*"
    r"(?:more|less|above|below|over) "
)
YEAR_TO = re.compile(r"[^.;,]{0,20}\b(?:in|over|for) the (?:year|12 months|twelve months) to\b")
FLOWS = re.compile(
    r"\b(?:exports?|imports?|sales|revenues?|turnover|profits?|earnings|output|production|economy|gdp|shipments|receipts"
    r"|remittances|takings|arrivals|visitors|spending|deliveries|income|investment)\b"
)
PRICED = re.compile(r"\b(?:prices?|rents?|wages?|pay|index|costs?|fares?)\b")


def is_of_level(mention: Mention, piece: str, *, after_level: bool) -> bool:
    """`rose 2% to {5}[, hardly more than] it costs`, `sales rose 2% to {$9m} [in the year to May]`; not prices

    What flows is summed up over the year also where no level is told: `exports rose {2%} [in the year to May]`.
    """
    if after_level and OF_LEVEL.match(piece):
        return True
    before = mention.article.text[mention.sentence.start : mention.figure.start].lower()
    summed = YEAR_TO.match(piece) is not None and PRICED.search(before) is None
    return summed and (after_level or FLOWS.search(before) is not None)


def next_clause(mention: Mention, begin: int, piece: str) -> list[int]:
    """Where `and` joins a clause with a subject of its own: `rose {5 percent}[, and] rates were under that of 2019`"""
    if " and " not in piece:
        return []
    for token in mention.anchor.doc[mention.anchor.end :]:
        if token.lower_ != "and" or token.dep_ != "cc" or token.head.tag_ not in VERB_TAGS:
            continue
        at = mention.sentence.offsets(token)[0] - begin
        joined = next((t for t in token.head.rights if t.dep_ == "conj" and t.i > token.i), None)
        subject = own_subject(joined) if joined is not None and joined.tag_ in VERB_TAGS else None
        if 0 <= at < len(piece) and subject is not None and subject.i > token.i:
            return [at]
    return []
