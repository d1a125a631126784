"""What `a year earlier`, `the same period`, `that day` are counted from: the period of another figure, or the topic."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.link.period.carry import is_topical
from figex.link.period.place import NOWADAYS
from figex.link.period.point import last_point
from figex.link.period.spoken import last_of_length
from figex.link.period.spots import DAYS, MOVED
from figex.times import UNKNOWN, Span, Time, find, resolve

if TYPE_CHECKING:
    from figex.link.period.reader import Reader
    from figex.link.sentence import Mention


def anchor_of(reader: Reader, mention: Mention, time: Time) -> Span:
    """What `a year earlier` is counted from: the period of the figure before, of another one, or the topic."""
    others = dated(mention, time)
    if time.get("review") and (called := _called(reader, time)) is not None:
        return called
    if time.form == "ago" and _is_beside_now(mention):
        return UNKNOWN
    before = [m for m in others if m.figure.start < time.start]
    back = time.form == "part_profit" or time.get("rel").lower() in {
        "that",
        "same",
    }  # `which averaged {5%} that year, had eased by May`: looks back
    nearest = before[-1] if before else others[0] if others and not back else None
    looks_back = _is_later(time) or (mention.measure == "previous" and time.form in MOVED and not others)
    if not before and looks_back and (own := _last_before(mention, time)):
        said = resolve(own[-1], reader.article.date, UNKNOWN, reader.fiscal)
    elif nearest is not None:
        said = nearest.period_start, nearest.period_end
    elif time.form == "that_day" or _is_next_day(time):
        own = [t for t in find(mention.article.text, mention.sentence.start, time.start) if t.form in DAYS]
        said = _day_of(reader, own[-1]) if own else reader.day
    elif time.form in MOVED and not is_ago(mention, time) and (point := last_point(reader)) is not None:
        said = point.span
    elif reader.topic is None and time.form == "ago" and time.get("unitc").lower() in {"day", "week"}:
        said = reader.day  # `The mill shut on May 3. Two days later {400} were laid off`
    elif reader.topic is None or time.get("rel").lower() == "that":
        said = reader.named[-1] if reader.named else UNKNOWN
    else:
        said = reader.topic.span
    if time.form != "the_period":
        return said
    return last_of_length(time, said, reader.named or (_named_after(reader, mention, time) if said == UNKNOWN else ()))


def _is_later(time: Time) -> bool:
    """`from 31 percent in 2005 to {18} a decade later`, `63 percent in 2019 and {78} the following year`"""
    return time.get("dirb").lower() == "later" or time.get("rel").lower() in {"following", "ensuing", "subsequent"}


def _last_before(mention: Mention, time: Time) -> list[Time]:
    """`The loss in the year to July compares with {9} a year earlier`: what it names before, with days of its own"""
    own = find(mention.article.text, mention.sentence.start, time.start)
    return [t for t in own if t.form not in MOVED and t.form != "vague"]


def _named_after(reader: Reader, mention: Mention, time: Time) -> list[Span]:
    """`spent {5 million} in the quarter, it said in its report for July to September`"""
    later = find(mention.article.text, time.end, mention.sentence.end)
    return [resolve(t, reader.article.date, UNKNOWN, reader.fiscal) for t in later if is_topical(t)]


def _is_next_day(time: Time) -> bool:
    """`Reserves fell on May 28. The next day {5 million} was sold`: counted from the day last named"""
    word = time.get("rel").lower()
    return time.get("unit").lower() == "day" and (
        word in {"previous", "following"} or (word == "next" and bool(time.get("the")))
    )


def _day_of(reader: Reader, time: Time) -> Span:
    """`will rise from July 1 and be paid on the same day`: the day itself, which may be to come"""
    return resolve(replace(time, lead=""), reader.article.date, UNKNOWN, reader.fiscal, future="near")


def _called(reader: Reader, time: Time) -> Span | None:
    """`from 1 May to 30 June 2018 ('the review period')`: what a text says it will call so"""
    text, name = reader.article.text, time.get("review").lower()
    brackets = [m for m in CALLED.finditer(text, 0, time.start) if m[1].lower() == name]
    times = find(text, max(0, brackets[-1].start() - 60), brackets[-1].start()) if brackets else []
    return resolve(times[-1], reader.article.date, UNKNOWN, reader.fiscal) if times else None


CALLED = re.compile(r"\((?:hereinafter\s)?(?:the\s)?['‘\"“](?:the\s)?([a-z]+)\speriod['’\"”]\)", re.IGNORECASE)


def _is_beside_now(mention: Mention) -> bool:
    """`A bag now costs 9 kwacha, compared with {7} a year ago`: a year before now, of no days that are known"""
    if mention.measure != "previous" or mention.index == 0:
        return False
    later = mention.sentence.mentions[mention.index - 1]
    return later.period is not None and later.period_start is None and later.period.text.lower() in NOWADAYS


def dated(mention: Mention, time: Time) -> list[Mention]:
    """The other figures of the sentence whose days are known, of which another time may speak"""
    found = [
        m
        for m in mention.sentence.mentions
        if m is not mention
        and m.period
        and m.period_start
        and m.period_end
        and m.period.start != time.start
        and m.figure.kind != "period"
    ]
    if mention.measure == "previous":
        found = [m for m in found if m.measure != "previous"] or found
    return found


def is_ago(mention: Mention, time: Time) -> bool:
    """`down from {5} a month ago`: counted from now"""
    return mention.article.text.endswith("ago", time.core, time.end)
