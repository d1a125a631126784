"""Figures that stand apart from their clause: what its time dates is what was done, not what a thing is by the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.period.spots import DAYS
from figex.link.tense import PAST, tense_at, verb_of
from figex.link.tree import FINITE_TAGS, lemma

if TYPE_CHECKING:
    from figex.link.period.spots import Spot
    from figex.link.sentence import Mention

ASIDE = re.compile(
    r"(?:(?:,\s|\s[–—-]\s|^\W{0,2})(?:(?:\w+ly|now|already|currently|long|once)\s)?"
    r"(?:with|priced|valued|worth|rated|equipped|on\shire|home\sto|flush\swith|employing|owning|covering|carrying|containing"
    r"|despite|amid|in\sspite\sof|notwithstanding|given|armed\swith|enough\s(?:for|to))|(?:,|\s[–—-])\s(?:a|an|the|which|who|whose))\s[^,;]*$",
    re.IGNORECASE,
)
FRONTED = re.compile(
    r"\W{0,2}(?:In|At|On|Among|Amongst|For|By|During|Under|Within|Outside|Across|Throughout|Over|From|As|Of|Since|Elsewhere|Overall|Meanwhile)"
    r"\b[^,;]*,\s(?:a|an|the)\s[^,;]*$"
)
"""`Among the young, the rates for men ({3%}), women …`: what opens the sentence, no noun with an apposition"""
OWNED = re.compile(r"[\s-](?:owned|held|controlled)\sby\b")
"""`The port, {51 percent} owned by Lorvik, was finished in May`"""
WHICH = re.compile(r",\s(?:which|who|whose)\s[^,;]*$")
CLOSED = re.compile(r"[^,;]*,(?=\s)|[^,;]*\s[–—-]\s")
PAID = re.compile(r"\s(?:for|at)\s(?:[a-z]+\s){0,3}$")
HOLDING = re.compile(r"[\s-](?:[A-Za-z]+\s){0,2}?(?:stake|shareholding|holding|interest|share|ownership)\b(?!-)")

POLLED = re.compile(
    r"\b(?:poll(?:ed|s)?|survey(?:ed|s)?|interview(?:ed|s)|canvass(?:ed)?|questioned|questionnaire|respondents?)\b",
    re.IGNORECASE,
)
"""Words of a survey, whose answers hold when people were asked."""


def set_apart(mention: Mention, spot: Spot | None = None) -> bool:
    """The firm, with {86 billion euros} under its care, cut its holding in May: what it has is not May's alone"""
    figure, text, doc = mention.figure, mention.article.text, mention.sentence.doc
    if doc is None or mention.measure == "previous":
        return False
    stop = spot.time.start if spot is not None else mention.sentence.end
    closed = CLOSED.match(text, figure.end, stop)
    if closed is None:
        return False
    before = text[mention.sentence.start : figure.start]
    aside, owned = ASIDE.search(before), before.endswith(", ") and OWNED.match(text, figure.end) is not None
    owned = owned or (spot is not None and _is_said_of_subject(mention, closed.end(), before))
    if owned or aside is None or FRONTED.match(before) is not None or FLOWS.search(before) is not None:
        return owned
    if _is_part(mention, aside):
        return False
    first, last = mention.sentence.token_at(closed.end()), spot.at if spot is not None else len(doc)
    opens = max(text.rfind(mark, mention.sentence.start, figure.start) for mark in (",", ";", "–", "—"))
    inner = mention.sentence.token_at(opens + 1) if opens >= 0 else 0
    inside = any(t.tag_ in FINITE_TAGS for t in doc[inner:first])
    if inside and (spot is None or WHICH.search(text, mention.sentence.start, figure.start) is None):
        return False
    return any(t.tag_ in FINITE_TAGS or (t.tag_ in {"VB", "VBN"} and t.dep_ == "ROOT") for t in doc[first:last])


def _is_part(mention: Mention, aside: re.Match[str]) -> bool:
    """`Trade, with {0.6 points}, gave the economy its push`: what it did then"""
    text, figure = mention.article.text, mention.figure
    only = WITH_ONLY.fullmatch(aside[0]) and figure.kind == "percent" and text.startswith(",", figure.end)
    return bool(only) or (WITH.match(aside[0]) is not None and _is_stated_before(mention, aside.start()))


STATED = re.compile(
    r"(?!(?:In|At|On|Of|For|By|From|During|Under|After|Since|Over)\b)[^,;:]*[\w)”\"’],\s"
    r"(?:(?:some|about|around|nearly|only|almost|just|over|roughly|still|already|more\sthan|at\sleast)\s){0,2}"
)


def _is_said_of_subject(mention: Mention, end: int, before: str) -> bool:
    """`The fleet, some {90 boats} strong, landed 9 tons in May`: how large what did it is; not `exports`"""
    sentence, words = mention.sentence, table("times")["no_period"]
    if (
        mention.figure.kind == "money"
        or mention.measure != "level"
        or sentence.doc is None
        or STATED.fullmatch(before) is None
    ):
        return False
    opening, rest = sentence.doc[: mention.anchor.start], sentence.doc[sentence.token_at(end) :]
    if any(t.tag_ in FINITE_TAGS or lemma(t) in words["flows"] for t in opening):
        return False
    return any(t.tag_ in FINITE_TAGS or t.dep_ == "ROOT" for t in rest[:2])


def _is_stated_before(mention: Mention, at: int) -> bool:
    """`Prices rose, with {46%} of firms reporting more, and …`: what follows a statement belongs to it"""
    doc, sentence = mention.sentence.doc, mention.sentence
    return doc is not None and any(t.tag_ in FINITE_TAGS for t in doc[: sentence.token_at(sentence.start + at)])


WITH_ONLY = re.compile(r"(?:,\s|\s[–—-]\s)with\s(?:(?:about|nearly|over|some|almost|just|only)\s)?")
WITH = re.compile(r"(?:,\s|\s[–—-]\s)with\s")
FLOWS = re.compile(
    r"\b(?:exports|imports|shipments|sales|orders|purchases|deliveries|output|production|remittances|inflows|outflows|receipts|trade"
    r"|transactions|contracts|turnover|arrivals|consignments|loans|grants)(?:\s[\w-]+){0,4},\s(?:worth|valued\sat)\s[^,;]*$",
    re.IGNORECASE,
)
"""`gold shipments, valued at {5 million}, rose`: how much they were then"""
INSIDE = re.compile(
    r"(?:,|\s[–—-]|^\W{0,2})\s?(?:with|already|up|down|off|having|which|who|whose|despite|after|following|hit\sby|helped\sby|hurt\sby"
    r"|(?:[a-z]{3,}ed|built|sold|bought|made)\s(?:in|at|by|to|for|with))\s[^,;]*$",
    re.IGNORECASE,
)


def is_enclosed(mention: Mention, spot: Spot) -> bool:
    """The shares, already off by two-fifths this year, shed {5 per cent}: a time in an aside with its own figure"""
    text, start = mention.article.text, mention.sentence.start
    if spot.time.end > mention.figure.start or text[spot.time.end : spot.time.end + 2] not in {", ", " –", " —"}:
        return False
    if _is_opened_by_figure(mention, spot) or _is_begun_aside(mention, spot):
        return True
    opened = INSIDE.search(text[start : spot.time.start])
    if opened is None:
        return False
    return any(
        start + opened.start() <= m.figure.start and m.figure.end <= spot.time.start for m in mention.sentence.mentions
    )


def _is_begun_aside(mention: Mention, spot: Spot) -> bool:
    """`The quay, opened a year ago, moved {9 tons}`, `Founded in 1990, it employs {90}`: when a thing began"""
    verb, text, figure = spot.verb, mention.article.text, mention.figure
    if verb is None or verb.tag_ not in {"VBN", "VBD"} or lemma(verb) not in table("times")["no_period"]["once"]:
        return False
    if spot.time.lead or any(t.dep_ != "punct" for t in verb.lefts) or any(t.dep_ == "dobj" for t in verb.rights):
        return False
    if verb.i + 1 < spot.at and any(t.text == "," for t in verb.doc[verb.i : spot.at]):
        return False
    return figure.start > spot.time.end and (verb.i == 0 or verb.nbor(-1).text == ",") and text[spot.time.end] == ","


def _is_opened_by_figure(mention: Mention, spot: Spot) -> bool:
    """`Coal's share, two-fifths as recently as 2016, fell to {9%}`, `Prices, up 4 percent in May, …`"""
    text, start = mention.article.text, mention.sentence.start
    first = next((m for m in mention.sentence.mentions if m.figure.end <= spot.time.start), None)
    doc = mention.sentence.doc
    if first is None or doc is None or first.index + 1 != mention.index:
        return False
    if any(t.tag_ in FINITE_TAGS or t.text in {",", ";"} for t in doc[first.anchor.end : spot.at]):
        return False
    return LED.search(text, max(start, first.figure.start - 24), first.figure.start) is not None


LED = re.compile(r"\w,\s(?:(?:at|still|only|about|some|nearly|over|just|almost|around|as\s\w+\sas)\s){0,2}$")


def is_price_paid(mention: Mention) -> bool:
    """on Monday sold its seat for {88 million}, agreed to buy a rival for {5}: the sum of that day's deal"""
    before = mention.article.text[max(mention.sentence.start, mention.figure.start - 24) : mention.figure.start]
    verb = verb_of(mention.anchor.root)
    if mention.figure.kind != "money" or verb is None or PAID.search(before) is None:
        return False
    return lemma(verb) in table("times")["no_period"]["trading"]


def is_holding(mention: Mention, spot: Spot) -> bool:
    """on Monday sold its {8.2%} holding, paid 5 million for a {30 percent} stake: how much was owned, not the day's"""
    if mention.figure.kind not in {"percent", "fraction"} or spot.time.form not in DAYS or spot.time.lead:
        return False
    return HOLDING.match(mention.article.text, mention.figure.end) is not None


HOPED = re.compile(
    r"\s(?:hopes?|fears?|forecasts?|expectations?|worries|bets?|concerns?|prospects?)\s(?:of|for|that|about|over)\s"
)


def is_hoped_for(mention: Mention, spot: Spot) -> bool:
    """`fell, losing {4%}, on forecasts for mild weather over the next two weeks`: what moved it is yet to come"""
    gap = mention.article.text[mention.figure.end : max(spot.time.start, mention.figure.end)]
    return HOPED.search(gap) is not None and tense_at(mention.anchor.root) == PAST


RANKED = re.compile(
    r",\s(?:[\w'’-]+\s){1,4}?(?:\w{2,}est|best|worst|most|least)\s(?:[\w-]+\s){1,5}?(?:(?:in|of|for|during)\s)?$"
)
RANKED_REACH = 80


def is_ranked(mention: Mention, spot: Spot) -> bool:
    """`The lira, the weakest currency in 2022, stood at {18.7}`: an aside on what it was then"""
    text, time = mention.article.text, spot.time
    if "," not in text[time.end : mention.figure.start]:
        return False
    return RANKED.search(text, max(mention.sentence.start, time.start - RANKED_REACH), time.core) is not None
