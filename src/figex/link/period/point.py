"""Days of which a report goes on to speak in the next sentence: what was done then, what stood in the books."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.period.carry import is_root
from figex.link.period.offtopic import HOLDING, is_of_flow, is_quoted
from figex.link.period.place import clause_tense
from figex.link.period.planned import is_moving
from figex.link.period.reader import REPORTED, Reader, found_at
from figex.link.period.spoken import Topic, is_within
from figex.link.period.spots import DAYS, MOVED, Spot
from figex.link.tense import PAST, PERFECT, tense, verb_of
from figex.link.tree import lemma, own_subject
from figex.times import UNKNOWN, Span

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention

MAIN = frozenset({"ROOT", "conj"})
STATIVE = HOLDING | {"hold", "contain", "measure", "span", "store", "seat", "weigh", "cost"}
"""`It housed {9 shops} and cost {$5}`: what a thing was, whatever befell it that day"""
EARNED = frozenset({"book", "earn", "record", "post"})
"""`It booked a gain of {5 million} on the sale`: made over a stretch, on no day"""
OF_IT = re.compile(r"\sof\s(?:it|them|these|those|the\stotal)\b")
OF_THIS = re.compile(r"(?:Of|Among)\s(?:this|these|them|those|the\stotal)\b")
ON = frozenset({"", "as of", "as at", "as on", "by"})
"""Leads of a day on which something was so."""


def note_point(reader: Reader, mention: Mention, spot: Spot, span: Span) -> None:
    """`On Monday the firm bought {5} ships.`, `At the end of May it had {5}.`: kept for the next sentence"""
    time, verb = spot.time, spot.verb
    since = time.lead == "since" and verb is not None and tense(verb) == PERFECT and not is_quoted(mention, verb)
    stretch = time.form not in DAYS and span[0] != span[1] and time.lead != "by"
    if not since and (stretch or time.form in MOVED or time.lead not in ON):
        return
    if span == UNKNOWN:
        return
    if (
        spot.base
        or spot.bracket >= 0
        or verb is None
        or not (verb.dep_ in MAIN or (is_root(verb) and mention.sentence.text[0] not in '"“'))
        or not (since or tense(verb) == PAST or _had(verb))
    ):
        return
    found = found_at(mention.sentence, time, "carried")
    reader.point, reader.pointed = (
        Topic(found, span, mention.sentence.paragraph, time.form, time.lead),
        reader.sentences,
    )


def _is_flow(point: Topic, verb: Token) -> bool:
    """`At the end of May it had 9 ships. Profit rose {5%}; it sold {two}.`: over a stretch, beside what stood then"""
    if is_of_flow(verb):
        return True
    stood = point.form not in DAYS or point.lead != ""
    known = table("times")["no_period"]["standing"]
    deed = point.lead == "since" or (not _had(verb) and lemma(verb) not in known)
    passive = any(t.dep_ == "nsubjpass" for t in verb.lefts)
    return stood and deed and not passive and any(t.dep_ == "dobj" for t in verb.rights)


def _had(verb: Token) -> bool:
    """`By May 3 it had sold {9 tons}, the board said`: up to a point in the past, reported or not"""
    return verb.tag_ in {"VBN", "VBD"} and any(t.lower_ == "had" and t.dep_ == "aux" for t in verb.lefts)


def topic_of(reader: Reader, mention: Mention) -> Topic | None:
    """`Sales rose 5% in the quarter. At its end it had 9 ships. Profit fell {2%}.`: what comes about is of no point"""
    topic, verb, stretch = reader.topic, verb_of(mention.anchor.root), reader.stretch
    if topic is None or verb is None:
        return topic
    if not _is_point(topic):
        return reader.lead if _is_earned(reader, topic, verb) or _is_told_again(reader, topic, mention) else topic
    moved = is_moving(verb) or mention.measure == "change"
    if moved and stretch is not None and stretch.span[1] == topic.span[1] and tense(verb) == PAST:
        # `At the end of 2018 it had 9 men. It grew by 2 in the year. The town lost {one}.`
        return replace(stretch, leading=topic.leading, paragraph=topic.paragraph)
    if not _is_flow(topic, verb):
        return topic
    return None if reader.lead is not None and _is_point(reader.lead) and is_moving(verb) else reader.lead


EARNINGS = frozenset({"profit", "earnings", "income", "loss", "ebit", "ebitda"})
MONTHS_OF = frozenset({"month", "relative"})


def _is_earned(reader: Reader, topic: Topic, verb: Token) -> bool:
    """`Profit rose in the quarter. Sales were flat in March. The loss was {9}`: earnings are of the time reported on"""
    lead, subject = reader.lead, own_subject(verb)
    if lead is None or subject is None or lemma(subject) not in EARNINGS or lead.form not in REPORTED:
        return False
    return topic.form in MONTHS_OF and is_within(topic.span, lead.span)


def _is_told_again(reader: Reader, topic: Topic, mention: Mention) -> bool:
    """`Sales rose 5% in 2018. Growth is seen at 4% in 2019. Exports fell {2%}.`: after what is to come, what was"""
    lead, published, verb = reader.lead, reader.article.date, verb_of(mention.anchor.root)
    if lead is None or lead.ahead or verb is None or tense(verb) != PAST or verb.dep_ not in MAIN:
        return False
    if not (is_of_flow(verb) or is_moving(verb) or mention.measure == "change") or is_quoted(mention, verb):
        return False
    return (topic.ahead or topic.outlook) and topic.is_open(published) and not lead.is_open(published)


def _is_point(topic: Topic) -> bool:
    """Whether it is the end of a stretch: `at the end of May`"""
    return topic.form not in DAYS and topic.span[0] == topic.span[1]


def last_point(reader: Reader, *, of_deeds: bool = False) -> Topic | None:
    """`By May 3 it had 9 ships. A year earlier it had {5}.`: the day of the sentence before, if none was named since"""
    point = reader.point
    if point is None or reader.sentences - reader.pointed > 1:
        return None
    if of_deeds:
        return point if point.form in DAYS else None
    return None if reader.topic is not None and reader.topic.found.start > point.found.start else point


STOOD = frozenset({"since", "as of", "as at", "as on"})
"""Leads of a time with which what has been done by then goes on."""


def _goes_on(point: Topic, mention: Mention, verb: Token) -> bool:
    """Whether a clause's tense is one that can go on with it: `Since May it has built 9. Last, {two} were sold.`

    Not `On Monday it sued them. It had offered {$9}.`, which was before.
    """
    if _had(verb) and verb.dep_ in MAIN and point.lead == "":
        return False
    tenses = {PERFECT, PAST} if point.lead in STOOD else {PAST}
    return clause_tense(mention) in tenses or _had(verb)


def point_of(reader: Reader, mention: Mention, spots: list[Spot]) -> Topic | None:
    """`On Monday it bought 9 ships. It paid {5 million}.`: the day, if the very next sentence tells what was done"""
    verb = verb_of(mention.anchor.root)
    if verb is not None and verb.dep_ == "xcomp" and _is_also(verb.head):
        verb = verb.head  # `They also agreed to hire {9 men}`
    point = last_point(reader, of_deeds=verb is not None and _is_also(verb))
    if point is None or verb is None or not _goes_on(point, mention, verb) or _is_beside(point, mention, verb):
        return None
    part = OF_THIS.match(mention.sentence.text) or OF_IT.match(mention.article.text, mention.figure.end)
    if part is None and _is_flow(point, verb):
        return None
    if any(_takes_over(spot, mention, verb) and spot.time.start > point.found.start for spot in spots):
        return None
    reader.pointed = reader.sentences
    return point


def _takes_over(spot: Spot, mention: Mention, verb: Token) -> bool:
    """`It cleared {9 tons} and wants them by June`: a time of another clause, told later, is not this one's"""
    return not spot.base and (spot.verb is verb or spot.time.start < mention.figure.start)


def _is_also(verb: Token) -> bool:
    """`It also cleared {9 tons}`: done on the same day as what was decided before"""
    return lemma(verb) in table("times")["no_period"]["deciding"] and any(t.lower_ == "also" for t in verb.lefts)


def _is_beside(point: Topic, mention: Mention, verb: Token) -> bool:
    """Whether a clause tells of something else: `A fire burnt 9 stalls on Sunday. The mill employed {240 people}.`"""
    if _is_also(verb):
        return False
    main = verb.dep_ in MAIN or is_root(verb)
    if point.paragraph != mention.sentence.paragraph or not main or lemma(verb) in EARNED:
        return True
    held = point.form in DAYS and point.lead == "" and lemma(verb) in STATIVE
    return held or (point.form != "weekday" and is_quoted(mention, verb))
