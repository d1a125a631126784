"""What a time in a sentence belongs to: the verb that it dates, the time before that it only describes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.link.tense import PERFECT, tense, verb_of
from figex.link.tree import FINITE_TAGS, SUBJECTS, lemma

if TYPE_CHECKING:
    from figex.link.parse import Doc, Token
    from figex.times import Time

REACH = 60
"""Characters around a time in which the words stand that say what it is."""
EDITION = re.compile(
    r"(?:['’]s)?\s(?:(?:growth|inflation|economic|policy|monetary)\s){0,2}(?:projections?|forecasts?|predictions?|outlook|meetings?)\b"
)
"""`its [November] projection of {5 percent}`: when it was made, not for when"""
PART_OF = re.compile(
    r",\s(?:the|its|their)\s(?:[\w-]+\s){0,4}(?:month|quarter|year|week|day|half)\sof\s(?:the\s|its\s|a\s)?",
    re.IGNORECASE,
)
FULL_YEAR = re.compile(r",\s(?:the|its|their)\s(?:[\w-]+\s){0,2}", re.IGNORECASE)


def describes(text: str, first: Time, time: Time) -> bool:
    """`in July, the opening month of [the fiscal year], output fell {5%}`: says more of the time before"""
    if time.start - first.end > REACH or text[first.end] != ",":
        return False
    if time.form == "relative" and text[first.end : time.start] in LAST_FULL:
        return True  # `in 2014, its last full year, it made 9 tons`
    if time.form in {"relative", "nth_of"} and time.start - first.end == len(", "):
        return time.form == "nth_of" or text.startswith(" of the ", time.end)
    said = FULL_YEAR if time.form == "full_year" else PART_OF
    return said.fullmatch(text, first.end, time.start) is not None


LAST_FULL = frozenset({", its ", ", their ", ", his ", ", her "})
DESCRIBING = frozenset(
    {"grade", "average", "total", "value", "weigh", "measure", "contain", "comprise", "number", "amount", "involve"}
)


def told_by(verb: Token | None, time: Time, at: int, doc: Doc) -> Token | None:
    """`milled 9 tons of ore [grading] 2 grams in May`, `[drilling] in May returned {9 m}`: what says what was done"""
    if verb is None:
        return _lone_participle(doc, at)
    if at and doc[at - 1].lower_ in {"for", "on"} and lemma(doc[at - 1].head) in REPORTS:
        return next((t for t in verb.children if t.dep_ == "ccomp" and t.i > verb.i), verb)
    if verb.tag_ not in {"VBG", "VBN"} or verb.head.i == verb.i:
        return verb
    gerund = verb.tag_ == "VBG" and verb.dep_ in SUBJECTS
    described = lemma(verb) in DESCRIBING and verb.dep_ in {"acl", "advcl"}
    above = verb_of(verb.head)
    if verb.dep_ == "acl" and lemma(verb) in TAKING and _is_poll(verb.head):
        return above or verb
    if above is None or not (gerund or described or (time.lead == "since" and at - verb.i > APART)):
        return verb
    return above if gerund or described or tense(above) == PERFECT else verb


def _is_poll(noun: Token) -> bool:
    """a [survey] taken in May; a survey of 300 [firms], taken in May"""
    return lemma(noun) in POLLS or (noun.dep_ == "pobj" and noun.head.lower_ == "of" and _is_poll(noun.head.head))


def _lone_participle(doc: Doc, at: int) -> Token | None:
    """`In July fares [brought] in {5 million}.`: taken for a participle, but the sentence has no other verb"""
    if doc[-1].text != "." or any(t.tag_ in FINITE_TAGS for t in doc):
        return None
    return next((t for t in doc[at:] if t.tag_ == "VBN" and t.dep_ == "acl"), None)


TAKING = frozenset({"take", "conduct", "carry", "hold", "do", "run", "undertake", "make", "complete"})
POLLS = frozenset({"poll", "survey", "study", "census", "questionnaire", "count"})
"""`a poll [taken in May] put it at {5}`: what was found holds for then"""
REPORTS = frozenset({"report", "review", "bulletin", "yearbook"})
"""`In its report for [2017] the firm states that it sold {5 tons}`: of what is told, not of the telling"""
APART = 3
"""`has joined in 9 works in towns [hit] by the storm since 2013`: words after which `since` is the main verb's"""


def dated_by_clause(opener: Token) -> Token | None:
    """[since the plant opened in 2015] it has made 3 million: the verb that a clause with since dates, or None"""
    clause = opener.head
    fronted = opener.dep_ == "mark" and clause.dep_ == "advcl" and clause.i < clause.head.i
    return clause.head if fronted and opener.lower_ == "since" else None


def handles_figure(verb: Token) -> bool:
    """`released 10,000 tonnes on Tuesday`, `began on May 6 with 200 drivers`: no words were released"""
    handled = (t for t in verb.children if t.dep_ in {"dobj", "nsubjpass"} or t.lower_ == "with")
    return any(c.tag_ == "CD" for t in handled for c in t.subtree)
