"""A place right before a figure: `fell most in Kenya (-{3%})`, `grew fastest in Malta, by {9%}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.link.parse import kept
from figex.link.placename import is_place
from figex.link.tree import VERB_TAGS

if TYPE_CHECKING:
    from figex.link.parse import Span, Token
    from figex.link.sentence import Mention

SIGNS = frozenset({"-", "+", "–", "~"})
COMPARING = frozenset({"JJS", "JJR", "RBS", "RBR"})
SETTING = COMPARING | VERB_TAGS
"""What a place says where it was: [highest] in Kenya, [registered] in Kenya; not a noun, `gains in Kenya`."""


@kept
def place_before(mention: Mention) -> Span | None:
    """The name of the place where the clause's subject does or is so: `was highest in [Malta] ({9%})`"""
    if mention.figure.kind in {"quantity", "period"}:
        return None  # was built in Kenya ({40 km} from the coast)
    doc, words, at = mention.anchor.doc, mention.sentence.words, mention.anchor.start - 1
    while at > 0 and words[at] in SIGNS:
        at -= 1
    if at < 2 or not (words[at] == "(" or (words[at] in {"by", "at", "with"} and words[at - 1] == ",")):  # noqa: PLR2004
        return None
    noun = doc[at - 1 - (words[at] != "(")]
    start = noun.i
    while start > 0 and doc[start - 1].tag_ in {"NNP", "NNPS"}:
        start -= 1
    if noun.tag_ not in {"NNP", "NNPS"} or not _is_where(noun):
        return None
    name = doc.span(start, noun.i + 1)
    return name if is_place(mention.sentence.original(name)) else None


def _preposition(noun: Token) -> Token:
    """`in` of `in [Malta] (9%) and [Cyprus] (8%)`"""
    while noun.dep_ == "conj" and noun.head.i < noun.i:
        noun = noun.head
    return noun.head


def _is_where(noun: Token) -> bool:
    """Whether the name is where something was done or was so: not `sales in Malta`"""
    link = _preposition(noun)
    led = link.head.tag_ in SETTING or link.head.lower_ == "than"
    led = led or [t.lower_ for t in noun.doc[max(link.i - 2, 0) : link.i]] == ["of", "all"]  # least of all in Malta
    return link.lower_ in {"in", "across"} and link.dep_ in {"prep", "pcomp"} and led
