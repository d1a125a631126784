"""The period that a figure holds for: its own time, its clause's, or the one that the text goes on to speak of."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.period.apart import set_apart
from figex.link.period.beside import beside, is_part_of_undated
from figex.link.period.carry import goes_on, is_next_forecast, is_planned, is_topical
from figex.link.period.choice import in_bracket, own_time
from figex.link.period.copied import copy_period, date_headline, set_period
from figex.link.period.earlier import left_over, previous_time, respective, year_before
from figex.link.period.heading import TRAIL, heading, is_scene, reported_on
from figex.link.period.left import FROM_DAY
from figex.link.period.offtopic import is_of_future
from figex.link.period.place import clause_tense, is_cut_off, limit_start
from figex.link.period.planned import is_pegged, is_shared_out
from figex.link.period.point import note_point, point_of, topic_of
from figex.link.period.reader import REPORTED as RESULTS
from figex.link.period.reader import Reader, found_at
from figex.link.period.resolved import days_of
from figex.link.period.shared import apposed_to, expected_of, is_asked, restated, result_of, share_of_those
from figex.link.period.size import is_cap, is_description, is_size, is_thing_priced, is_whole
from figex.link.period.spoken import Topic, is_within
from figex.link.period.spots import DAYS, Spot, open_bracket, spots_of
from figex.link.period.topic import is_list_line, take_up
from figex.link.sentence import Found
from figex.link.tense import FUTURE, PAST, PRESENT, VERBLESS, verb_of
from figex.link.tense import tense as tense_of
from figex.link.tree import lemma
from figex.times import (
    UNKNOWN,
    find,
    fiscal_year_of,
    resolve,
)

if TYPE_CHECKING:
    from figex.link.sentence import Article, Mention, Sentence

WEEKDAY = re.compile(r"(?:last )?[A-Z][a-z]+day\b")
RESTATED = re.compile(
    r"(?:That|This)\s(?:is|means|makes|equals|equates|amounts|represents|corresponds|translates|works|compares)\b"
)
"""`Aid came to 150 billion in 2019. That is equal to {0.3%} of income.`: said of the figure before"""
AFTER = 16
"""Characters after a range of years that say of what it is: `the 2016/17 wheat harvest`"""
STAYING = frozenset({"be", "stay", "remain", "hold", "stagnate"})
TELLING = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
QUARTER = 92
"""Days after its end within which a quarter is reported on."""


def periods_of(article: Article) -> None:
    """Sets `period`, `period_start` and `period_end` of every mention, sentence by sentence in order."""
    reader = Reader(article, fiscal_year_of(article.text))
    for sentence in article.sentences:
        if not sentence.figures:
            heading(reader, sentence)
        else:
            _date_sentence(reader, sentence)
    date_headline(article)


def _date_sentence(reader: Reader, sentence: Sentence) -> None:
    """Levels and changes first, then the earlier figures, whose `a year earlier` is counted from them."""
    spots = spots_of(sentence, reader.article.date)
    reader.count(sentence)
    _new_paragraph(reader, sentence)
    topic = reader.topic
    earlier = {id(m): _earlier_time(reader, m, spots) for m in sentence.mentions if m.measure == "previous"}
    free = left_over(sentence, spots, [spot for spot in earlier.values() if spot is not None])
    apiece = respective(sentence, spots)
    for mention in sentence.mentions:
        if mention.figure.kind == "period":
            _date_years(reader, mention, free)
        elif mention.index in apiece:
            spot = apiece[mention.index]
            span = days_of(reader, mention, spot)
            set_period(mention, found_at(sentence, spot.time, "respective"), span)
            take_up(reader, mention, spot, span)
        elif mention.measure != "previous" and mention.host is None:
            _date_figure(reader, mention, free)
    for mention in sentence.mentions:
        if mention.measure == "previous":
            _date_earlier(reader, mention, earlier[id(mention)])
        elif mention.host is not None and mention.figure.kind != "period":
            _date_bracketed(reader, mention, spots)
    _part_years(sentence)
    reported_on(reader, sentence, spots)
    if reader.topic is topic and not TRAIL.search(sentence.text):
        _unfigured(reader, sentence, spots)
    reader.remember(spot.time for spot in spots if not spot.base and spot.bracket < 0)


def _date_earlier(reader: Reader, mention: Mention, own: Spot | None) -> None:
    if own is None and (told := expected_of(mention)) is not None:
        copy_period(mention, told, "of_the_same")
    if own is None and mention.host is not None and _is_apiece(mention, mention.host):
        copy_period(mention, mention.host, "host")
    if own is None and mention.period is None and mention.host is not None and reader.bracketed is not None:
        set_period(mention, reader.bracketed.found, reader.bracketed.span)
    if own is not None and mention.period is None:
        found = found_at(mention.sentence, own.time, "previous_time")
        set_period(mention, found, year_before(mention, own) or days_of(reader, mention, own))


def _is_apiece(mention: Mention, host: Mention) -> bool:
    """`$9 million ({$1 per share}) in the same quarter of 2018`: the same, told by the share"""
    first, last = (mention.article.text[m.figure.start : m.figure.end] for m in (host, mention))
    return last.endswith("share") and not first.endswith("share")


def _unfigured(reader: Reader, sentence: Sentence, spots: list[Spot]) -> None:
    """`Prices were flat in May after rising {0.3%} in April.` goes on about May, though no figure is of it"""
    first = next((s for s in spots if not s.base and not s.spoken and s.bracket < 0), None)
    if first is None or first.verb is None or first.verb.dep_ not in TELLING:
        return
    held = lemma(first.verb) == "compare"  # `The loss in the quarter compares with {9} a year earlier.`
    if first.verb.tag_ != "VBD" and not held:
        return
    moved = held or lemma(first.verb) in table("times")["no_period"]["markets"] or lemma(first.verb) in STAYING
    moved = moved and first.verb.dep_ == "ROOT"
    moved = moved or (reader.lead is None and first.time.form in RESULTS and is_scene(reader, sentence, first.time))
    if (
        not moved
        or not is_topical(first.time)
        or any(m.period and m.period.start == first.time.start for m in sentence.mentions)
    ):
        return
    span = resolve(first.time, reader.article.date, UNKNOWN, reader.fiscal)
    if span != UNKNOWN:
        reader.speak_of(Topic(found_at(sentence, first.time, "carried"), span, sentence.paragraph, first.time.form))


def _earlier_time(reader: Reader, mention: Mention, spots: list[Spot]) -> Spot | None:
    """An earlier figure's own time; not `raised its rate to 2 percent from {1} on Thursday`, when it was raised"""
    spot = previous_time(mention, spots)
    if spot is not None and _is_reported(reader, mention, spot, spots):
        return None
    if spot is None or spot.verb is None or spot.time.form not in DAYS or spot.time.lead or len(spots) > 1:
        return spot
    decided = lemma(spot.verb) in table("times")["no_period"]["revising"] and spot.time.start >= mention.figure.end
    return None if decided and (reader.topic is None or reader.topic.form not in DAYS) else spot


def _is_reported(reader: Reader, mention: Mention, spot: Spot, spots: list[Spot]) -> bool:
    """fell to 12 million from {16 million} in the quarter ended June 30, the only time: the quarter reported on"""
    published, time = reader.article.date, spot.time
    if published is None or time.form != "running" or len(spots) > 1 or time.start < mention.figure.end:
        return False
    end = resolve(time, published, UNKNOWN, reader.fiscal)[1]
    level = any(m.index == mention.index - 1 and m.measure == "level" for m in mention.sentence.mentions)
    return level and reader.topic is None and end is not None and 0 <= (published - end).days <= QUARTER


def _part_years(sentence: Sentence) -> None:
    """rose from {48} to {55} between 2019 and 2020: the first year is the earlier figure's, the last the later one's"""
    for first, last in pairwise(sentence.mentions):
        years, start, end = last.period, last.period_start, last.period_end
        if (
            first.measure != "previous"
            or first.period is not None
            or last.measure != "level"
            or last.figure.kind == "period"
        ):
            continue
        next_to = start is not None and end is not None and end.year == start.year + 1
        if (
            years is not None
            and start
            and end
            and next_to
            and re.match(r"between\s(?:19|20)\d\d\b", years.text, re.IGNORECASE)
        ):
            set_period(first, replace(years, rule="part_years"), (start, start.replace(month=12, day=31)))
            set_period(last, replace(years, rule="part_years"), (end.replace(month=1, day=1), end))


def _date_figure(reader: Reader, mention: Mention, spots: list[Spot]) -> None:
    chosen = own_time(mention, spots)
    if chosen is None or chosen[1] in {"clause_time", "main_time"}:
        told = apposed_to(mention)
        if told is not None and copy_period(mention, told, "apposed"):
            return
    if chosen is None:
        told = expected_of(mention) or result_of(mention) or share_of_those(mention) or restated(mention)
        if told is not None and copy_period(mention, told, "of_the_same"):
            return
        if not _take_from_host(mention) and not _take_from_neighbour(mention):
            _carry(reader, mention, spots)
        return
    spot, rule = chosen
    span = days_of(reader, mention, spot)
    set_period(mention, found_at(mention.sentence, spot.time, rule), span)
    take_up(reader, mention, spot, span)
    note_point(reader, mention, spot, span)


def _take_from_host(mention: Mention) -> bool:
    """approved a {$420-million} loan (about {Tk 3,900 crore}): a bracket goes with what is before it"""
    opened = open_bracket(mention.article.text, mention.sentence.start, mention.figure.start)
    if opened < 0:
        return False
    before = [m for m in mention.sentence.mentions if m.figure.end <= opened]
    return bool(before) and copy_period(mention, before[-1], "bracket")


def _take_from_neighbour(mention: Mention) -> bool:
    other = beside(mention, ())
    if (
        other is None
        or limit_start(mention) is not None
        or (mention.figure.kind in {"count", "quantity"} and WEEKDAY.match(other.period.text if other.period else ""))
    ):
        return False
    if is_description(mention) or is_whole(mention) or is_thing_priced(mention) or is_cap(mention):
        return False
    verb = verb_of(mention.anchor.root)
    if verb is not None and is_of_future(verb) and other.anchor.start < verb.i:
        return False  # `Two quays built for {5 million} will open in May`
    return copy_period(mention, other, "beside")


def _date_bracketed(reader: Reader, mention: Mention, spots: list[Spot]) -> None:
    """`$3bn ({$2.9bn})` holds when its host does, unless the bracket names a time."""
    spot, host = in_bracket(mention, spots), mention.host
    if spot is not None and not spot.base:
        set_period(mention, found_at(mention.sentence, spot.time, "in_bracket"), days_of(reader, mention, spot))
    elif host is not None and host.period is not None:
        mention.period, mention.period_start, mention.period_end = host.period, host.period_start, host.period_end
        mention.rules.append("period:host")


def _date_years(reader: Reader, mention: Mention, spots: list[Spot]) -> None:
    """A range of years holds for its own days."""
    figure, article = mention.figure, mention.article
    times = find(article.text, figure.start, min(figure.end + AFTER, mention.sentence.end))
    if not times or times[0].core >= figure.end:
        return
    span = resolve(times[0], article.date, UNKNOWN, reader.fiscal)
    set_period(mention, Found(figure.start, figure.end, article.text[figure.start : figure.end], "own_years"), span)
    spot = next((s for s in spots if s.time.start < figure.end and figure.start < s.time.end), None)
    if spot is not None and not spot.base:
        take_up(reader, mention, spot, days_of(reader, mention, spot))


def _new_paragraph(reader: Reader, sentence: Sentence) -> None:
    """A topic by the way ends with its paragraph: back to what the report is about."""
    if (
        reader.topic is not None
        and reader.lead is not None
        and reader.topic.paragraph != sentence.paragraph
        and not reader.topic.leading
    ):
        reader.outlook = reader.topic
        reader.topic = replace(reader.topic, leading=True) if _moves_on(reader, sentence) else reader.lead


def _moves_on(reader: Reader, sentence: Sentence) -> bool:
    """After `Homes rose 2% in May.`, a paragraph `In the year to May …`: what follows stays with the longer stretch"""
    topic, lead, text = reader.topic, reader.lead, sentence.article_text
    if topic is None or lead is None or topic.ahead or topic.outlook or topic.budget:
        return False
    opens = OPENING.search(text, max(0, topic.found.start - 16), topic.found.start) is not None
    return opens and is_within(lead.span, topic.span) and lead.span != topic.span


OPENING = re.compile(r"\n\s{0,4}(?:(?:In|Over|During|From|Between)\s)?(?:the\s)?$")


def _holds_always(mention: Mention) -> bool:
    """Whether a figure is of no time that is spoken of: what a thing is called, costs, may not pass"""
    return (
        is_description(mention)
        or is_size(mention)
        or is_asked(mention)
        or is_cap(mention)
        or is_whole(mention)
        or limit_start(mention) is not None
        or set_apart(mention)
    )


def _is_of_plan(topic: Topic, mention: Mention) -> bool:
    """`presented the budget for 2020. Schools get {5 million}. That is {9 percent} more.`: what is to come"""
    verb = verb_of(mention.anchor.root)
    if verb is None or tense_of(verb) != PRESENT or not is_planned(topic, mention):
        return False
    return is_shared_out(verb) or is_pegged(verb) or RESTATED.match(mention.sentence.text) is not None


def _dates_present(mention: Mention, spot: Spot) -> bool:
    """`Now {9} work`, `A ton costs {5}, up from 4 in May`: whether a time takes the place of the one spoken of"""
    told_of = spot.verb is not None and spot.verb.dep_ == "relcl" and spot.time.start > mention.figure.end
    return not (spot.base or told_of or is_cut_off(mention, spot))


BRACKETED = re.compile(r"[^,;.()]{0,24}\s\((?:[A-Za-z0-9]{1,10}\s){0,2}(?:19|20)\d\d:\s")
"""`Unemployment is {26 percent} (April 2017: 30 percent)`: what stands beside a year before is of the report's time"""


def _carry(reader: Reader, mention: Mention, spots: list[Spot]) -> None:
    """Exports fell in May. Imports rose {5%}: a figure without a time goes on with the topic"""
    topic, tense = topic_of(reader, mention), clause_tense(mention)
    if tense == FUTURE and reader.outlook is not None and is_next_forecast(reader.outlook, mention):
        topic = reader.outlook
    if tense == PRESENT and is_list_line(mention):
        tense = VERBLESS
    if tense == PRESENT and BRACKETED.match(mention.article.text, mention.figure.end):
        tense = PAST
    if tense in {PRESENT, FUTURE} and RESTATED.match(mention.sentence.text):  # `That means {9}`
        tense = FUTURE if topic is not None and (topic.ahead or topic.budget) else PAST
    rules = topic is not None and (topic.rule or (topic.form == FROM_DAY and topic.leading))
    if (_holds_always(mention) and not (rules and limit_start(mention) is not None)) or is_part_of_undated(mention):
        return
    point = point_of(reader, mention, spots)
    if point is not None:
        set_period(mention, point.found, point.span)
        return
    if (
        topic is None
        or not goes_on(topic, mention, tense)
        or (tense == PRESENT and any(_dates_present(mention, s) for s in spots))
    ):
        return
    found = replace(topic.found, rule="planned") if _is_of_plan(topic, mention) else topic.found
    set_period(mention, found, topic.span)
    surveyed = topic.survey and topic.paragraph == mention.sentence.paragraph
    reader.topic = replace(topic, paragraph=mention.sentence.paragraph, survey=surveyed)
