"""Figures that say how large a thing is, how many there are, what may not be passed: of no time that a clause names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.tense import FUTURE, tense_at
from figex.link.tree import is_noun, lemma

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention

MODIFIERS = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "npadvmod"})


def is_thing_priced(mention: Mention) -> bool:
    """on Monday approved a {$214 million} redevelopment: the price of a thing, no sum lent or paid that day"""
    thing = _priced(mention)
    words = table("times")["no_period"]
    return thing is not None and lemma(thing) not in {*words["amounts"], *words["transactions"]}


def is_description(mention: Mention) -> bool:
    """a {205-km} line, the {120-room} hotel: a size that belongs to the name of a thing"""
    figure = mention.figure
    if figure.kind not in {"count", "quantity"}:
        return False
    printed = mention.article.text[figure.start : figure.end]
    token = mention.anchor.root
    before = mention.article.text[max(mention.sentence.start, figure.start - 48) : figure.start]
    far = figure.kind == "quantity" and DISTANCE.match(mention.article.text, figure.end) is not None
    if far or CAPACITY.search(before):
        return True
    if figure.kind == "count" and OWNED.search(before) and OF_THINGS.match(mention.article.text, figure.start):
        return True
    if figure.kind == "count" and (WITHIN.search(before) or EACH_WITH.search(before) or LARGEST_OF.search(before)):
        return True  # `takings in the 214 shops`
    hyphened = HYPHENED.search(printed) is not None
    if figure.kind != "quantity":
        return hyphened and is_noun(token.head) and token.dep_ in MODIFIERS
    return hyphened or (
        token.dep_ in {"compound", "amod", "nmod"}
        and is_noun(token.head)
        and token.head.i > mention.anchor.end - 1
        and token.head.lower_ not in WEIGHED
    )


WEIGHED = frozenset({"weight", "equivalent", "content", "gross", "net"})
"""`landed {9 tonnes} gutted weight in May`: in what it is measured, no thing of that size"""


OWNED = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|(?!(?:year|quarter|month|week|season|today|yesterday|January|February|March|April|May|June"
    r"|July|August|September|October|November|December)['’])[\w.-]+['’]s)\s$"
)
"""`the co-op's {412 members} will vote in May`: as many as it has"""
OF_THINGS = re.compile(
    r"[\w.,-]+(?:\s(?:million|lakh|crore|billion))?[\s-](?!(?:in|on|at|of|and|or|to|by|an?|the|was|were|is|are)\b)[A-Za-z]"
)
HYPHENED = re.compile(r"\d-[a-z]|^[a-z]+-(?!(?:one|two|three|four|five|six|seven|eight|nine)\b)[a-z]", re.IGNORECASE)


DISTANCE = re.compile(
    r",?\s(?:to\sthe\s(?:north|south|east|west)|(?:due\s)?(?:north|south|east|west)(?:-?(?:east|west))?\b(?!ern)|away\b|inland\b|offshore\b"
    r"|up(?:river|stream)\b|down(?:river|stream)\b|outside\b|(?:high|tall|wide|long|deep|thick|across|in\slength|in\sheight)\b)"
)
"""`{100km} to the north`, `{86 metres} high`: how far, how large it is, whenever"""
WITHIN = re.compile(
    r"\b(?:in|at|across|throughout|among|amongst)\s(?:the|its|their|our|my|these|those)\s(?:other\s|remaining\s)?$"
    r"|\bfor\s(?:the|its|their)\s$"
    r"|\b(?:residents|owners|members|customers|users|pupils|staff|parents)\sof\s(?:(?:the\s)?[\w-]+['’]s|the|its|their)\s$",
    re.IGNORECASE,
)
CAPACITY = re.compile(
    r"\b(?:built|designed|made|meant|intended|licensed|certified|equipped)"
    r"\s(?:for|to\s(?:hold|house|carry|seat|serve|handle|take|accommodate|treat|process|store|produce|make))\s(?:[a-z]+\s){0,3}$"
)
"""`It was built for {500 people}, designed to carry {60}`: what a thing can hold, whenever"""
PART_OF = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|all|none|most|many|some|each|every|any|several|few|both"
    r"|thirds?|quarters?|fifths?|percent|per\scent|but\s\w+|average|median|\w{3,}est)|%)\s(?:\w+\s)?of\s"
    r"(?:the|its|their|our|my|his|her|these|those|(?:the\s)?[\w-]+['’]s)\s(?:other\s|remaining\s|\w+\s)?$",
    re.IGNORECASE,
)
EACH_WITH = re.compile(r"\b(?:each|all|both)\swith\s(?:[a-z]+\s){0,3}$")


LARGEST_OF = re.compile(
    r"\b(?:\w{3,}est|leading|top|only|sole|first|second|third|last)(?:\s\w+)?\s(?:of|among|in)\s"
    r"(?:the|its|their|(?:the\s)?[\w-]+['’]s)\s(?:other\s|\w+\s)?$|\b(?:the|its)\s(?:first|second|last)\sof\s$",
    re.IGNORECASE,
)


def is_whole(mention: Mention) -> bool:
    """three of the {27 states}, the largest of the country's {15 makers}, each with {250 pupils}: how many there are"""
    if mention.figure.kind != "count":
        return False
    floor, at = max(mention.sentence.start, mention.figure.start - 60), mention.figure.start
    before = mention.article.text[floor:at]
    if floor == mention.sentence.start and OF_ALL.fullmatch(before):
        return True
    return PART_OF.search(before) is not None or EACH_WITH.search(before) is not None


OF_ALL = re.compile(
    r"\W{0,2}(?:Of|Out\sof|Among)\s(?:(?:[\w’'-]+\s){0,3}[\w-]+['’]s?|its|their|our|his|her)\s(?:[a-z-]+\s)?",
    re.IGNORECASE,
)
"""`Of its {90 mills}, 31 have shut`"""
OWNER = re.compile(r"(?:['’]s?|\b(?:the|its|their|our|these|those))\s$", re.IGNORECASE)
RANKED = re.compile(r"\s(?:\w{3,}est|main|top|leading|remaining|other|major|existing)\b")
"""`the region's {six} largest markets will be worth 8 billion`"""


CAP = re.compile(
    r"[\s-](?:[a-z-]+\s)?(?:cap|ceiling|limit|threshold|floor|minimum|maximum|requirement|benchmark|norm|standard|hurdle|trigger)\b(?!\sfor\s)"
)
HELD_NOW = re.compile(r"\b(?:the|its|their|his|our|today['’]s)\s(?:present|current|existing)\s$")


def is_cap(mention: Mention) -> bool:
    """`breach the {5 percent} cap in April`, `double from the current {9} by 2030`: what holds now, or is a limit"""
    text, figure = mention.article.text, mention.figure
    if HELD_NOW.search(text, max(mention.sentence.start, figure.start - 20), figure.start):
        return True
    if CAP.match(text, figure.end) is None:
        return False
    before = text[max(mention.sentence.start, figure.start - 12) : figure.start]
    return OWNER.search(before) is not None


def is_standing(mention: Mention) -> bool:
    """`Four of our {17} mills will close`, `the {six} largest markets will be worth …`: as many as there are now"""
    if mention.figure.kind != "count":
        return False
    text, figure = mention.article.text, mention.figure
    before = text[max(mention.sentence.start, figure.start - 12) : figure.start]
    if OWNER.search(before) is None or (RANKED.match(text, figure.end) is None and not is_whole(mention)):
        return False
    return tense_at(mention.anchor.root) == FUTURE


def is_size(mention: Mention) -> bool:
    """a {$210 million} railway: what a thing costs, whenever; not a {$3 billion} loss, which is of a time"""
    thing = _priced(mention)
    return thing is not None and lemma(thing) not in {"worth", *table("times")["no_period"]["amounts"]}


def _priced(mention: Mention) -> Token | None:
    """a {$210 million} [railway], if a sum of money stands before a noun"""
    if mention.figure.kind != "money" or mention.measure == "change":  # `{9 cents} dearer` is no size
        return None
    token = mention.anchor.root
    while token.dep_ in MODIFIERS and token.head.i < mention.anchor.end:
        token = token.head
    priced = (
        token.dep_ in MODIFIERS and is_noun(token.head) and token.head.lower_ not in word_set("links", "trade_terms")
    )
    if not priced or token.head.i < mention.anchor.end or token.doc[mention.anchor.end].tag_ == "CC":
        return None  # outlays come to {$5} and receipts to $9
    apart = any(t.text in {"(", ",", ";", ":"} for t in token.doc[mention.anchor.end : token.head.i])
    return None if apart else token.head
