"""The days of a time at its figure: counted from what was spoken of, looking ahead where its clause does."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from figex.lexicon import table
from figex.link.period.anchor import anchor_of, dated, is_ago
from figex.link.period.place import clause_tense, is_outlook
from figex.link.period.spots import MOVED
from figex.link.tense import FUTURE, PAST, PERFECT, PRESENT, VERBLESS, verb_of
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
    tense, topic, time = _tense_of(mention, spot), reader.topic, spot.time
    if time.get("word").lower() == "today" and {tense, clause_tense(mention)} & {PRESENT, FUTURE}:
        return UNKNOWN
    if topic is not None and topic.found.start == time.start and time.form in {"relative", *MOVED}:
        return topic.span  # `the following year it fell by a third to {3 million}`: once counted on, not twice
    if mention.measure == "previous" and is_ago(mention, time) and not dated(mention, time):
        return UNKNOWN
    anchor = anchor_of(reader, mention, time)
    if time.form == "relative" and time.get("unit").lower() == "year" and _is_fiscal_too(reader, mention, time, anchor):
        time = replace(time, parts={**time.parts, "fy": "fiscal"})
    spot = replace(spot, time=time)
    return _stated(reader, mention, spot, anchor, tense) or _resolved(reader, mention, spot, anchor, tense)


def _tense_of(mention: Mention, spot: Spot) -> str:
    """The tense that counts for a time: its figure's clause's, or its own"""
    tense, verb = PAST if _is_level_before(mention, spot) else clause_tense(mention), spot.verb
    if verb is None:
        return tense
    if verb.tag_ == "VBG" and verb.dep_ == "acl" and lemma(verb) in ARRIVING and tense != PAST:
        return FUTURE  # `I've got {9} ewes coming in March`
    if verb.dep_ == "pcomp" and verb.head.lower_ == "after" and verb.head.nbor(-1).text == ",":
        return PAST  # `will pay 4 million by May, after paying {9 million} in March`
    if tense == FUTURE and _is_told_then(mention, spot, verb):
        return PAST
    if tense != PAST and mention.measure != "previous" and tense_of(verb) == FUTURE:
        tense = FUTURE
    return FUTURE if _is_of_purpose(verb, tense) else tense


def _is_told_then(mention: Mention, spot: Spot, verb: Token) -> bool:
    """`A poll [in March] found that {9%} would pay`: when it was found, of what is to come"""
    told = verb_of(mention.anchor.root)
    if told is None or told.dep_ != "ccomp" or told.head is not verb or tense_of(verb) != PAST:
        return False
    return spot.time.end <= mention.figure.start and spot.at < told.i


def _stated(reader: Reader, mention: Mention, spot: Spot, anchor: Span, tense: str) -> Span | None:
    """`with effect from May 1`, `due in the second half`: words before a time that say that it is to come"""
    time, text, floor = spot.time, mention.article.text, mention.sentence.start
    if EFFECTIVE.search(text, max(floor, time.start - 16), time.start):
        return _looked_ahead_to(reader, time, anchor, 1 if tense == PAST else MUCH_NEARER)
    if not DUE.search(text, max(floor, time.start - 40), time.core):
        return None
    start, end = span = resolve(time, reader.article.date, anchor, reader.fiscal, future=True)
    over = start is not None and end is not None and reader.article.date is not None and end < reader.article.date
    return shift((start, end), 1, "year") if over and start is not None and end is not None else span


def _resolved(reader: Reader, mention: Mention, spot: Spot, anchor: Span, tense: str) -> Span:
    """The days of a time, by its tense"""
    time, verb = spot.time, spot.verb
    future = mention.measure != "previous" and _is_ahead(time, tense)
    if time.lead == "from" and tense == PAST:
        return _looked_ahead_to(reader, time, anchor, 1 / MUCH_NEARER)
    foretold = verb is not None and (_is_forecast(verb) or (time.form == "year_end" and verb.tag_ == "VBZ"))
    if future is not True and (is_outlook(mention, spot) or foretold):
        return _looked_ahead_to(reader, time, anchor)
    promised = verb is not None and _is_promised(verb, spot.at)
    may = time.lead != "since" and (tense in {PRESENT, VERBLESS} or promised)
    if future is False and tense == PERFECT and not time.lead and not time.edge:
        future = None  # `has hedged {60%} of its fourth-quarter needs`: also of a quarter that is not over
    done = future is True and verb is not None and _is_done(verb)
    outlook: bool | Literal["near"] | None = "near" if (may and future is not True) or done else future
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
    if not before or before[-1].form not in {"fiscal", "years"}:
        return False
    start = resolve(before[-1], reader.article.date, UNKNOWN, reader.fiscal)[0]
    return start is not None and start.month == first


def _is_done(verb: Token) -> bool:
    """spending, [trimmed] by {a fifth} in March, will be 7 million: of another time than its clause"""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and lemma(verb) not in table("times")["tense"]["planning"]


def _is_promised(verb: Token, at: int) -> bool:
    """`has agreed to pay {5 million} in January`, `told that they would be paid in May`: what is still to come"""
    promising = table("times")["tense"]["promising"]
    if verb.i > at or any(t.dep_ == "xcomp" and t.i > at for t in verb.rights):
        return False  # `agreed in January to pay 5 million`
    return lemma(verb) in promising or (verb.dep_ == "xcomp" and verb.tag_ == "VB" and lemma(verb.head) in promising)


ARRIVING = frozenset({"come", "arrive", "start", "begin", "open", "fall"})
SAID_OF = frozenset({"acl", "relcl"})
GUIDING = frozenset({"forecast", "guide", "project", "predict"})


def _is_forecast(verb: Token) -> bool:
    """`has forecast sales of {5 million} for the first quarter`, `guided to {5}`; not `had forecast`"""
    return lemma(verb) in GUIDING and verb.tag_ in {"VBN", "VBD"} and not any(t.lower_ == "had" for t in verb.lefts)


EFFECTIVE = re.compile(r"\b(?:effective|with\seffect)\s(?:on\s|as\sof\s)?$", re.IGNORECASE)
"""`raised fares by 25 cents, effective Sept. 1`"""


def _is_of_purpose(verb: Token, tense: str) -> bool:
    """has cleared the way for crews to [start] in March, opened two, with {six} to [follow] in May: what is to come"""
    aims = [t for t in climb(verb) if t.tag_ == "VB" and t.dep_ in SAID_OF and any(c.lower_ == "to" for c in t.lefts)]
    return bool(aims) and (tense == PERFECT or (aims[0] is verb and any(t.lower_ == "with" for t in climb(verb.head))))


DUE = re.compile(
    r"(?<!was\s)(?<!were\s)(?<!been\s)\bdue\s(?:out\s|back\s|to\s[a-z]+\s)?(?:in|on|at|by|for|around)\s(?:the\s)?$"
)
"""`more than half of output is due in [the second half]`"""


AT = re.compile(r",\s(?:(?:(?:which\s)?(?:was|stood)\s)?(?:at|up|down)\s)?(?:[a-z]+\s){0,2}$")


def _is_level_before(mention: Mention, spot: Spot) -> bool:
    """`Inflation, at {9 percent} in May, will ease`: an aside on what was"""
    text, start = mention.article.text, mention.figure.start
    if spot.time.lead or spot.time.start < mention.figure.end or text[spot.time.end : spot.time.end + 1] != ",":
        return False
    if "," in text[mention.figure.end : spot.time.start]:
        return False
    return AT.search(text, max(mention.sentence.start, start - 30), start) is not None


def _looked_ahead_to(reader: Reader, time: Time, anchor: Span, nearer: float = MUCH_NEARER) -> Span:
    """`its guidance for the year to March`: the one to come, unless the last one is so many times `nearer`

    In `From October the fee rose to {5}` it is the last one, unless the next is much nearer.
    """
    published = reader.article.date
    coming, gone = (resolve(time, published, anchor, reader.fiscal, future=ahead) for ahead in (True, False))
    over = gone[1] or gone[0]
    if published is None or coming[0] is None or over is None or coming[0] <= published:
        return coming
    return gone if (published - over) * nearer < coming[0] - published else coming


def _is_ahead(time: Time, tense: str) -> bool | None:
    """Whether a date without a year is one to come; None leaves it to `by` and `until`."""
    if time.lead == "since":
        return False
    if tense == FUTURE:
        return True
    return False if tense in {PAST, PERFECT} and time.lead not in {"until", "till", "from"} else None
