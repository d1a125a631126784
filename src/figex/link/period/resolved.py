"""The days of a time at its figure: counted from what was spoken of, looking ahead where its clause does."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from figex.lexicon import table
from figex.link.period.anchor import anchor_of, dated, is_ago
from figex.link.period.place import clause_tense, is_outlook
from figex.link.period.spots import MOVED
from figex.link.tense import FUTURE, PAST, PERFECT, PRESENT, VERBLESS
from figex.link.tense import tense as tense_of
from figex.link.tree import climb, lemma
from figex.times import MUCH_NEARER, UNKNOWN, Span, Time, find, resolve
from figex.times.calendar import shift
from figex.times.moved import is_year

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.period.reader import Reader
    from figex.link.period.spots import Spot
    from figex.link.sentence import Mention


def days_of(reader: Reader, mention: Mention, spot: Spot) -> Span:
    """The days of a time, which looks ahead where the figure's clause or its own does; `today` may be nowadays."""
    tense = PAST if _is_level_before(mention, spot) else clause_tense(mention)
    if spot.verb is not None and tense != PAST and mention.measure != "previous" and tense_of(spot.verb) == FUTURE:
        tense = FUTURE
    if spot.verb is not None and ((tense == PERFECT and _is_of_purpose(spot.verb)) or _is_to_follow(spot.verb)):
        tense = FUTURE
    if spot.time.get("word").lower() == "today" and {tense, clause_tense(mention)} & {PRESENT, FUTURE}:
        return UNKNOWN
    topic, time = reader.topic, spot.time
    if topic is not None and topic.found.start == spot.time.start and spot.time.form in {"relative", *MOVED}:
        return topic.span  # `the following year it fell by a third to {3 million}`: once counted on, not twice
    if mention.measure == "previous" and is_ago(mention, spot.time) and not dated(mention, spot.time):
        return UNKNOWN
    anchor = anchor_of(reader, mention, time)
    if time.form == "relative" and time.get("unit").lower() == "year" and _is_fiscal_too(reader, mention, time, anchor):
        time = replace(time, parts={**time.parts, "fy": "fiscal"})
    future = mention.measure != "previous" and _is_ahead(spot.time, tense)
    if EFFECTIVE.search(mention.article.text, max(mention.sentence.start, spot.time.start - 16), spot.time.start):
        return _looked_ahead_to(reader, spot.time, anchor)
    if spot.time.lead == "from" and tense == PAST:
        return _looked_back_to(reader, spot.time, anchor)
    if future is not True and (is_outlook(mention, spot) or (spot.verb is not None and _is_forecast(spot.verb))):
        return _looked_ahead_to(reader, spot.time, anchor)
    if DUE.search(mention.article.text, max(mention.sentence.start, time.start - 40), time.core):
        return _to_come(reader, resolve(time, reader.article.date, anchor, reader.fiscal, future=True))
    if future is True and spot.verb is not None and _is_done(spot.verb):
        return resolve(time, reader.article.date, anchor, reader.fiscal, future="near")
    promised = spot.verb is not None and _is_promised(spot.verb, spot.at)
    may = spot.time.lead != "since" and (tense in {PRESENT, VERBLESS} or promised)
    outlook: bool | Literal["near"] | None = "near" if may and future is not True else future
    return resolve(time, reader.article.date, anchor, reader.fiscal, future=outlook)


def _is_fiscal_too(reader: Reader, mention: Mention, time: Time, anchor: Span) -> bool:
    """A deficit of 5% in 2011-12, against {4%} this year; `sold 3 last fiscal year and will sell {4} this year`"""
    first = reader.fiscal.first
    if first == 1:
        return False
    if mention.measure == "previous":
        start, end = anchor
        return start is not None and end is not None and is_year((start, end)) and start.month == first
    before = find(mention.article.text, mention.sentence.start, time.start)
    return bool(before) and before[-1].form == "fiscal"


def _is_done(verb: Token) -> bool:
    """spending, [trimmed] by {a fifth} in March, will be 7 million: of another time than its clause"""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and lemma(verb) not in table("times")["tense"]["planning"]


def _is_promised(verb: Token, at: int) -> bool:
    """`has agreed to pay {5 million} in January`, `told that they would be paid in May`: what is still to come"""
    promising = table("times")["tense"]["promising"]
    if verb.i > at or any(t.dep_ == "xcomp" and t.i > at for t in verb.rights):
        return False  # `agreed in January to pay 5 million`
    return lemma(verb) in promising or (verb.dep_ == "xcomp" and verb.tag_ == "VB" and lemma(verb.head) in promising)


GUIDING = frozenset({"forecast", "guide", "project", "predict"})


def _is_forecast(verb: Token) -> bool:
    """`has forecast sales of {5 million} for the first quarter`, `guided to {5}`; not `had forecast`"""
    return lemma(verb) in GUIDING and verb.tag_ in {"VBN", "VBD"} and not any(t.lower_ == "had" for t in verb.lefts)


EFFECTIVE = re.compile(r"\b(?:effective|with\seffect)\s(?:on\s|as\sof\s)?$", re.IGNORECASE)
"""`raised fares by 25 cents, effective Sept. 1`"""


def _is_of_purpose(verb: Token) -> bool:
    """has cleared the way for crews to [start] in March, has a contract to [build] {nine} in May: what is to come"""
    return any(
        t.dep_ in {"acl", "relcl"} and t.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in t.lefts)
        for t in climb(verb)
    )


def _is_to_follow(verb: Token) -> bool:
    """opened nine shops, with a further {six} to [follow] in the second half: what is to come"""
    if verb.dep_ not in {"acl", "relcl"} or verb.tag_ != "VB" or not any(t.lower_ == "to" for t in verb.lefts):
        return False
    return any(t.lower_ == "with" for t in climb(verb.head))


DUE = re.compile(r"(?<!was\s)(?<!were\s)(?<!been\s)\bdue\s(?:out\s|back\s|to\s[a-z]+\s)?(?:in|on|at|by|for|around)\s(?:the\s)?$")
"""`more than half of output is due in [the second half]`"""


def _to_come(reader: Reader, span: Span) -> Span:
    """The span, or that of the next year where it is over: what is due"""
    start, end = span
    over = start is not None and end is not None and reader.article.date is not None and end < reader.article.date
    return shift((start, end), 1, "year") if over and start is not None and end is not None else span


AT = re.compile(r",\s(?:(?:(?:which\s)?(?:was|stood)\s)?(?:at|up|down)\s)?(?:[a-z]+\s){0,2}$")


def _is_level_before(mention: Mention, spot: Spot) -> bool:
    """`Inflation, at {9 percent} in May, will ease`: an aside on what was"""
    text, start = mention.article.text, mention.figure.start
    if spot.time.lead or spot.time.start < mention.figure.end or text[spot.time.end : spot.time.end + 1] != ",":
        return False
    if "," in text[mention.figure.end : spot.time.start]:
        return False
    return AT.search(text, max(mention.sentence.start, start - 30), start) is not None


def _looked_ahead_to(reader: Reader, time: Time, anchor: Span) -> Span:
    """`its guidance for the year to March`: the one to come, unless the last one has only just ended"""
    published = reader.article.date
    coming = resolve(time, published, anchor, reader.fiscal, future=True)
    gone = resolve(time, published, anchor, reader.fiscal, future=False)
    over = gone[1] or gone[0]
    if published is None or coming[0] is None or over is None or coming[0] <= published:
        return coming
    return gone if (published - over) * MUCH_NEARER < coming[0] - published else coming


def _looked_back_to(reader: Reader, time: Time, anchor: Span) -> Span:
    """`From October the fee rose to {5}`: the last one, unless the next is much nearer (`raised it to {5} from May`)"""
    published = reader.article.date
    coming = resolve(time, published, anchor, reader.fiscal, future=True)
    gone = resolve(time, published, anchor, reader.fiscal, future=False)
    if published is None or coming[0] is None or gone[0] is None:
        return gone
    return coming if (coming[0] - published) * MUCH_NEARER < published - gone[0] else gone


def _is_ahead(time: Time, tense: str) -> bool | None:
    """Whether a date without a year is one to come; None leaves it to `by` and `until`."""
    if time.lead == "since":
        return False
    if tense == FUTURE:
        return True
    return False if tense in {PAST, PERFECT} and time.lead not in {"until", "till", "from"} else None
