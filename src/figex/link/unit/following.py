"""The noun right behind a number: `{34} [projects]`, `{12} [page] report`, `{860} bed-[nights]`, with its rate."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.tree import barred, is_time, lemma, singular
from figex.link.unit.counted import counted_noun

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.parse import Token
    from figex.link.sentence import Mention

RATE = re.compile(
    r"\s+(?:per\s+(?!cent\b|capita\b)(?:(?:million|thousand)\s)?(?P<any>(?:(?:square|cubic)\s|sq\.?\s)?[a-z]{2,14})"
    r"|to\s(?:an?|each|every|one)\s(?P<to>teacher|nurse|doctor|class|classroom|desk|bed|room|toilet|tap|textbook|page|household)"
    r"|(?:an?|each|every)\s+(?P<noun>second|minute|hour|day|night|week|month|quarter|year|season|shift|share|head)"
    r"|(?P<adverb>hourly|daily|nightly|weekly|monthly|annually|yearly))\b(?!\s(?:(?:ago|earlier|later|ended)\b|(?:before|after)(?:[,.;)]|$|\s(?:it|he|she|they|we)\b)))"
)
EACH_THING = re.compile(
    r"\s+(?:an?|each|every)\s([a-z]{3,14})(?=[.,;)]|$|\s(?:and|or|in|on|at|to|from|for|by|with|than|this|last|but|against|while|when)\b)"
)

ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "nightly": "night",
    "weekly": "week",
    "monthly": "month",
    "annually": "year",
    "yearly": "year",
}
TIME_SPENT = re.compile(
    r"\s(?:(?:lost\s)?working|lost|vessel|fishing|harvest|man|person|passenger|guest|hotel|room|bed|visitor|tourist|sick|strike|trading|school|training|flying|flight"
    r"|machine|labour|labor|overtime|teaching|staff|crew|patient)[ -](day|night|hour|week|year)s\b"
)
MODEL = re.compile(r"[A-Z]{1,4}-?\d[\dA-Za-z-]*s?")
"""`five Airbus [A321LRs]`"""
INDICES = frozenset({"index", "base", "price", "full", "whole"})
NOUN_LETTERS = re.compile(r"[^\W\d]+(?:[-'’.&/][^\W\d]+)*")
"""A noun without a footnote's number: `hospitals` of `hospitals.2`; `25s` has none and is people of an age."""


def next_noun(mention: Mention) -> Figure | None:
    """{34} [projects]; {10.12 million} new urban [jobs]; {four}-[lane]; {15,000} [technicians] a year"""
    noun = counted_noun(mention)
    if noun is None or noun.lower_ == "ones":
        return None
    figure, sentence = mention.figure, mention.sentence
    if lemma(noun) == "point" and not _is_kind_of_point(noun, mention):
        return replace(figure, kind="number", unit="point", end=sentence.offsets(noun)[1])
    if lemma(noun) in word_set("nouns", "level_words"):
        return replace(figure, kind="number")
    start, end = sentence.offsets(noun)
    text = mention.article.text
    end = printed.end() if (printed := NOUN_LETTERS.match(text, start, end)) else end
    unit = singular(_hyphened(mention, noun) + printed[0]) if printed else "person"
    unit = noun.text.rstrip("s") if MODEL.fullmatch(noun.text) else unit
    stretched = end if re.fullmatch(r"[ -]?", text[figure.end : start]) else figure.end
    return _with_rate(mention, replace(figure, unit=unit, end=max(stretched, figure.end)), end)


def _hyphened(mention: Mention, noun: Token) -> str:
    """The `tractor-` of `{212} tractor-[trailers]`, the `vice-` of `{14} vice-[presidents]`; not of `{four}-[lane]`"""
    doc, at = noun.doc, noun.i
    while at - 2 >= mention.anchor.end and doc[at - 1].text == "-" and not doc[at - 2].whitespace_:
        at -= 2
    text, offsets = mention.article.text, mention.sentence.offsets
    return text[offsets(doc[at])[0] : offsets(noun)[0]].lower() if at < noun.i else ""


def _is_kind_of_point(noun: Token, mention: Mention) -> bool:
    """`9,000 pick-up [points]`, `40 charging [points]`: places, not those of an index"""
    modifier = noun.nbor(-1)
    return modifier.i >= mention.anchor.end and modifier.tag_ not in {"JJ", "CD"} and modifier.lower_ not in INDICES


def time_spent(mention: Mention) -> Figure | None:
    """{860,000} working [days], {1.9 million} bed-[nights], {4,000} man-[hours]: time that is counted one by one"""
    hit = TIME_SPENT.match(mention.article.text, mention.figure.end)
    return replace(mention.figure, unit=hit[1]) if hit else None


def unit_of(noun: Token) -> str:
    """A noun as a unit, without the number of a footnote: `counties.[15` → county"""
    printed = NOUN_LETTERS.match(noun.text)
    return singular(printed[0]) if printed and printed[0] != noun.text else lemma(noun)


def _with_rate(mention: Mention, figure: Figure, end: int) -> Figure:
    """The figure with `per` where a rate follows its noun: `technicians [a year]`, `trains [daily]`"""
    text, units = mention.article.text, table("units")
    rate = RATE.match(text, end, mention.sentence.end)
    if figure.per:
        return figure
    if rate is None:
        thing = EACH_THING.match(text, end, mention.sentence.end)
        known = (
            thing is not None
            and thing[1] in units["denominators"]["nouns"]
            and thing[1] not in units["denominators"]["times"]
        )
        return (
            replace(figure, per=thing[1], end=thing.end(1) if figure.end == end else figure.end)
            if known and thing
            else figure
        )
    printed = rate["noun"] or rate["any"] or rate["to"]
    noun = units["denominators"]["aliases"].get(printed) or units["surfaces"].get(printed, printed)
    noun = singular(noun) if noun else noun
    reach = rate.end() if figure.end == end and noun else figure.end
    return replace(figure, per=noun or ADVERBS[rate["adverb"]], end=reach)


def unhyphenated(mention: Mention) -> Figure | None:
    """a {12} [page] report, the {11} [member] bloc, without the hyphen that belongs there"""
    doc, start, at = mention.anchor.doc, mention.anchor.start, mention.anchor.end
    if mention.host or at + 1 >= len(doc) or not start or mention.figure.value != int(mention.figure.value):
        return None
    opened = doc[start - 1].lower_ in {"a", "an", "the"} or doc[start - 1].tag_ == "PRP$"
    opened = opened or start - 1 in barred(mention.sentence)
    unit = doc[at]
    names = unit.tag_ == "NN" and unit.dep_ in {"compound", "nmod", "amod"} and unit.head.tag_ == "NN"
    if (
        not (opened and names)
        or unit.head.i < at
        or unit.head.dep_ == "ROOT"
        or is_time(unit)
        or mention.figure.qualifier != "="
    ):
        return None
    return replace(mention.figure, unit=unit.lower_, end=mention.sentence.offsets(unit)[1])
