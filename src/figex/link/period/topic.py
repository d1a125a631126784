"""The time that a text goes on to speak of: which figures' times are taken up, and which are only mentioned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.period.apart import POLLED
from figex.link.period.carry import BULLETS, begins, is_backdrop, is_looked_back, is_main, is_topical
from figex.link.period.heading import TRAIL
from figex.link.period.left import FROM_DAY
from figex.link.period.place import clause_tense, is_label, is_outlook
from figex.link.period.planned import is_budget
from figex.link.period.reader import REPORTED, Reader, found_at
from figex.link.period.spoken import Topic, is_within
from figex.link.period.spots import DAYS, Spot
from figex.link.tense import FUTURE, PAST, PERFECT, PRESENT, is_bare_participle, tense
from figex.link.tree import lemma, own_subject
from figex.times import UNKNOWN, Span

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention


IN_VERBS = re.compile(r"\b(?:is|are|has|have|expects?|remains?|continues?|stands?|employs?|includes?|now)\b")


def is_list_line(mention: Mention) -> bool:
    """`• Operating profit of {$9m}; margin down {10bps}`: no verb, whatever the tagger says"""
    text = mention.sentence.text
    return text[:1] in BULLETS and not text.endswith(".") and IN_VERBS.search(text) is None


def take_up(reader: Reader, mention: Mention, spot: Spot, span: Span) -> None:
    """Makes the time of a figure the topic, if it is one of which a text goes on to speak."""
    coming, text = reader.is_coming(span), mention.sentence.text
    verb = None if is_list_line(mention) else spot.verb
    budget = coming and is_budget(mention.article.text, mention.sentence.start, spot.time)
    stand = not coming and _is_stand(spot)
    again = spot.time.form == "the_period" and reader.lead is not None and span == reader.lead.span  # `for the year`
    known = stand or again
    if span == UNKNOWN or not (known or _can_be_topic(mention, spot, budget=budget)) or TRAIL.search(text):
        return
    backdrop = is_backdrop(spot) or _is_after_results(spot)
    if not is_main(mention, spot) and not (backdrop and (reader.topic is None or reader.topic.outlook)):
        return
    aside = text[:1] in BULLETS if verb is None else verb.dep_ == "relcl"
    if reader.topic is not None and _is_by_the_way(reader.topic, mention, spot, span):
        return
    within = reader.topic is not None and is_within(span, reader.topic.span)
    if verb is not None and not within and _is_of_relative_clause(verb, spot):
        return
    headline = reader.sentences == 1 and (verb is None or is_bare_participle(verb))
    ahead = clause_tense(mention) == FUTURE and not headline and coming  # `Shortfall seen at 5 million this year`
    from_day = spot.time.form in DAYS and (spot.time.lead == "from" or begins(mention, spot))
    reader.speak_of(
        Topic(
            found_at(mention.sentence, spot.time, "carried"),
            span,
            mention.sentence.paragraph,
            form=FROM_DAY if from_day else spot.time.form,
            lead=spot.time.lead,
            ahead=ahead,
            line=verb is None and headline,
            aside=aside or from_day or _is_of_meeting(mention, spot),
            outlook=not ahead and is_outlook(mention, spot),
            survey=POLLED.search(text) is not None,
            budget=budget and not ahead,
            bullet=aside and verb is None and not coming,
            past=verb is not None and tense(verb) == PAST and spot.time.form == "month",
            once=verb is not None and is_once(verb),
            rule=coming and verb is not None and _is_rule(spot, verb),
        )
    )


def _is_stand(spot: Spot) -> bool:
    """`Credit went up to {9 billion} by the end of March.`: a day up to which a report tells how things stood"""
    time, verb = spot.time, spot.verb
    told = verb is not None and verb.tag_ == "VBD" and verb.dep_ in {"ROOT", "ccomp"}
    return told and time.lead == "by" and time.edge == "end" and spot.bracket < 0 and not spot.base


def _is_after_results(spot: Spot) -> bool:
    """`It will shut a mill after losing {$9} in the second quarter.`: of what the report tells next"""
    verb = spot.verb
    if verb is None or verb.tag_ != "VBG" or spot.time.form not in REPORTED:
        return False
    return any(t.lower_ == "after" for t in (verb.head, *verb.lefts))


def _is_rule(spot: Spot, verb: Token) -> bool:
    """`From July 1 to June 30 the fee is {$9}`, `In 2018-19 the rate goes up to {$9}`: what a notice sets for a time"""
    present = verb.tag_ in {"VBZ", "VBP"} and (tense(verb) == PRESENT or lemma(verb) == "go")
    return present and spot.time.form in RULED


RULED = frozenset({"days", "days_first", "years", "running"})
"""Forms of the stretches for which notices set rules."""
MEETING = re.compile(r"\b(?:meetings?|sessions?|sittings?|gathering|conference|summit|met|meets)\b[^.;]{0,30}$")


def _is_of_meeting(mention: Mention, spot: Spot) -> bool:
    """`At its meeting on May 6-7 the board kept the rate at {9%}.`: what follows is no news of these two days"""
    if spot.time.form not in {"days", "days_first"}:
        return False
    start = spot.time.start
    return MEETING.search(mention.article.text, max(mention.sentence.start, start - 40), start) is not None


def is_once(verb: Token) -> bool:
    """`The bridge was opened in 2015 at a cost of {$9}.`: what happens to one thing once"""
    if lemma(verb) not in table("times")["no_period"]["once"] or any(t.dep_ == "dobj" for t in verb.rights):
        return False
    subject = own_subject(verb)
    return subject is not None and subject.tag_ in {"NN", "NNP"} and not any(t.tag_ == "CD" for t in subject.subtree)


def _can_be_topic(mention: Mention, spot: Spot, *, budget: bool) -> bool:
    """Whether the time can be a topic: no base of a comparison, which a text doesn't go on about, nor in a bracket"""
    if spot.time.form not in DAYS and not is_topical(spot.time) and not _is_quarter(spot):
        return False
    before = mention.article.text[max(mention.sentence.start, mention.figure.start - 56) : mention.figure.start]
    if spot.time.start > mention.figure.end and YARDSTICK.search(before) is not None:
        return False
    if is_label(mention, spot) and not budget and "period:revised_time" not in mention.rules:
        return False
    return spot.bracket < 0 and (not spot.base or "period:share_of" in mention.rules)


YARDSTICK = re.compile(
    r"\b(?:than|above|below|against|versus|exceeding|compared\s(?:with|to))\s(?:the|an?|its|their)\s(?:(?:[\w-]+\s){0,3}of\s)?$"
)
"""`slower than the {5 percent} of the first quarter`: what is compared with is not what the text goes on about"""


def _is_quarter(spot: Spot) -> bool:
    """`In the quarter sales rose {5%}`, `in the investigation period`: once named, spoken of again"""
    named = spot.time.get("unit").lower() in {"quarter", "half"} or spot.time.get("review") != ""
    return spot.time.form == "the_period" and named


def _is_by_the_way(topic: Topic, mention: Mention, spot: Spot, span: Span) -> bool:
    """Whether the text only mentions the time, and goes on with its topic

    `In 2008 they had risen {9%}`; `…, bringing outflows this year to {9}` after the week's.
    """
    verb = spot.verb
    if verb is None:
        return False
    if is_looked_back(mention, spot, span, topic):
        return True
    if tense(verb) == PERFECT and is_within(topic.span, span) and topic.span != span:
        return True  # `Gold fell on Monday. It has lost {9%} this year. Silver lost 2.`
    return topic.found.start >= mention.sentence.start and verb.tag_ == "VBG" and verb.dep_ == "advcl"


def _is_of_relative_clause(verb: Token, spot: Spot) -> bool:
    """`a fine for Lorvik, which lost 9 million last year. Two rivals paid {5}.`: a year told of by the way"""
    if verb.dep_ != "relcl" or spot.time.form not in BY_YEARS:
        return False
    return any(t.lower_ in {"which", "who", "whose", "whom"} for t in verb.doc[verb.head.i + 1 : verb.i])


BY_YEARS = frozenset({"year", "years", "relative", "fiscal"})
