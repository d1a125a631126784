"""The period that a figure holds for: its own time, its clause's, or the one that the text goes on to speak of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from figex.link.carry import Topic, goes_on, is_topical
from figex.link.sentence import Found
from figex.link.tense import FUTURE, looks_ahead, tense_at
from figex.link.when_choice import in_bracket, own_time, previous_time
from figex.link.when_spots import DAYS, MOVED, Spot, spots_of
from figex.times import UNKNOWN, FiscalYear, Span, Time, find, fiscal_year, resolve, stated_year_end

if TYPE_CHECKING:
    from figex.link.sentence import Article, Mention, Sentence

HEADING = re.compile(r"\b(?:results?|report|trade|release|survey|statistics|figures|review|update|index|half|quarter)\b", re.IGNORECASE)


@dataclass(slots=True)
class Reader:
    """Where the reading of an article stands: its fiscal year, and the topics of the report so far."""

    article: Article
    fiscal: FiscalYear
    topic: Topic | None = None
    lead: Topic | None = None
    """The first topic of the report, to which a new paragraph returns from a cumulative one."""
    used: set[int] = field(default_factory=set)


def periods_of(article: Article) -> None:
    """Sets `period`, `period_start` and `period_end` of every mention, sentence by sentence in order."""
    reader = Reader(article, _fiscal(article.text))
    for sentence in article.sentences:
        if sentence.doc is None:
            _heading(reader, sentence)
        else:
            _date_sentence(reader, sentence)


def _fiscal(text: str) -> FiscalYear:
    country, first = fiscal_year(text), stated_year_end(text)
    if first is None or not country.quarters and country.first == 1:
        return country
    return FiscalYear(first, country.named_by_end, quarters=True) if country.first == first else country


def _heading(reader: Reader, sentence: Sentence) -> None:
    """`Interim report, April–June 2021`; `…announced its results for the third quarter`: what the report is about"""
    if not HEADING.search(sentence.text):
        return
    times = [t for t in find(sentence.article_text, sentence.start, sentence.end) if is_topical(t) and t.form != "the_period"]
    if len(times) == 1 and times[0].form != "relative":
        span = resolve(times[0], reader.article.date, UNKNOWN, reader.fiscal)
        if span != UNKNOWN:
            _speak_of(reader, sentence, times[0], span, ahead=False)


def _speak_of(reader: Reader, sentence: Sentence, time: Time, span: Span, *, ahead: bool) -> None:
    topic = Topic(_found(sentence, time, "carried"), span, sentence.paragraph, ahead)
    reader.topic = topic
    if reader.lead is None:
        reader.lead = topic


def _found(sentence: Sentence, time: Time, rule: str) -> Found:
    return Found(time.start, time.end, sentence.article_text[time.start : time.end], rule)


def _date_sentence(reader: Reader, sentence: Sentence) -> None:
    """Levels and changes first, then the earlier figures, whose `a year earlier` is counted from them."""
    spots = spots_of(sentence)
    _new_paragraph(reader, sentence)
    claimed = {id(s) for m in sentence.mentions if m.measure == "previous" and (s := previous_time(m, spots))}
    free = [s for s in spots if id(s) not in claimed]
    named: Topic | None = None
    for mention in sentence.mentions:
        if mention.measure == "previous" or _bracketed(mention):
            continue
        if mention.figure.kind == "period" and _date_years(reader, mention, spots):
            continue
        chosen = own_time(mention, free)
        if chosen is not None:
            span = _resolve(reader, mention, chosen[0].time)
            _set(mention, _found(sentence, chosen[0].time, chosen[1]), span)
            named = _topic(sentence, mention, chosen[0].time, span) or named
            if named is not None and is_topical(chosen[0].time):
                reader.topic = named
                reader.lead = reader.lead or named
        else:
            _carry(reader, mention)
    for mention in sentence.mentions:
        if mention.measure == "previous":
            spot = previous_time(mention, spots)
            if spot is not None:
                _set(mention, _found(sentence, spot.time, "previous_time"), _resolve(reader, mention, spot.time))
        elif _bracketed(mention):
            _date_bracketed(reader, mention, spots)


def _bracketed(mention: Mention) -> bool:
    return mention.host is not None


def _date_bracketed(reader: Reader, mention: Mention, spots: list[Spot]) -> None:
    """`$3bn ({$2.9bn})` holds when its host does, unless the bracket names a time."""
    spot, host = in_bracket(mention, spots), mention.host
    if spot is not None:
        _set(mention, _found(mention.sentence, spot.time, "in_bracket"), _resolve(reader, mention, spot.time))
    elif host is not None and host.period is not None:
        mention.period, mention.period_start, mention.period_end = host.period, host.period_start, host.period_end
        mention.rules.append("period:host")


def _date_years(reader: Reader, mention: Mention, spots: list[Spot]) -> bool:
    """A range of years holds for its own days."""
    figure = mention.figure
    spot = next((s for s in spots if s.time.start < figure.end and figure.start < s.time.end), None)
    times = find(mention.article.text, figure.start, figure.end)
    time = times[0] if times else None
    if time is None:
        return False
    span = resolve(time, reader.article.date, UNKNOWN, reader.fiscal)
    _set(mention, Found(figure.start, figure.end, mention.article.text[figure.start : figure.end], "own_years"), span)
    if spot is not None and is_topical(spot.time):
        whole = _resolve(reader, mention, spot.time)
        reader.topic = _topic(mention.sentence, mention, spot.time, whole) or reader.topic
    return True


def _set(mention: Mention, found: Found, span: Span) -> None:
    mention.period, (mention.period_start, mention.period_end) = found, span
    mention.rules.append(f"period:{found.rule}")


def _topic(sentence: Sentence, mention: Mention, time: Time, span: Span) -> Topic | None:
    if not is_topical(time) or span == UNKNOWN:
        return None
    return Topic(_found(sentence, time, "carried"), span, sentence.paragraph, tense_at(mention.anchor.root) == FUTURE)


def _resolve(reader: Reader, mention: Mention, time: Time) -> Span:
    future = tense_at(mention.anchor.root) == FUTURE or (mention.sentence.doc is None and looks_ahead(mention.sentence.text))
    return resolve(time, reader.article.date, _anchor(reader, mention, time), reader.fiscal, future=future)


def _anchor(reader: Reader, mention: Mention, time: Time) -> Span:
    """The period that `a year earlier` is counted from: that of the figure before, of another of the sentence, the topic's."""
    dated = [
        m
        for m in mention.sentence.mentions
        if m is not mention and m.period_start and m.period_end and m.figure.kind != "period" and m.period and m.period.start != time.start
    ]
    before = [m for m in dated if m.figure.start < time.start]
    nearest = before[-1] if before else dated[0] if dated else None
    if nearest is not None:
        return nearest.period_start, nearest.period_end
    return reader.topic.span if reader.topic is not None else UNKNOWN


def _new_paragraph(reader: Reader, sentence: Sentence) -> None:
    """A cumulative period beside a month's ends with its paragraph: back to what the report began with."""
    topic, lead = reader.topic, reader.lead
    if topic is None or lead is None or topic.paragraph == sentence.paragraph:
        return
    if lead.span[1] == topic.span[1] and topic.span[0] != lead.span[0]:
        reader.topic = lead


def _carry(reader: Reader, mention: Mention) -> None:
    topic = reader.topic
    if topic is None or not goes_on(topic, mention.sentence.paragraph, tense_at(mention.anchor.root), reader.article.date):
        return
    _set(mention, topic.found, topic.span)
    reader.topic = Topic(topic.found, topic.span, mention.sentence.paragraph, topic.ahead)
