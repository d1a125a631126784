"""Times of earlier figures, and times shared out in a list: `5 and 6 percent in 2018 and 2019, respectively`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.link.period.following import is_one_of_those
from figex.link.period.place import BREAK, figure_between, same_clause, verb_between
from figex.link.period.spots import Spot, open_bracket
from figex.times import find
from figex.times.calendar import shift

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figex.link.sentence import Mention, Sentence
    from figex.times import Span

REACH = 48
"""The same, for an earlier figure."""


FORETOLD = re.compile(
    r"\s(?:[a-z]+\s){0,2}(?:it|they|he|she|(?:the\s)?\w+)\s(?:had\s)?(?:previously\s|earlier\s|originally\s)?"
    r"(?:projected|forecast|predicted|expected|estimated|foreseen|foresaw|saw|pencilled|penciled|assumed)\b"
    r"|\s(?:that\s(?:was|had\sbeen)\s|previously\s|originally\s|first\s|initially\s|earlier\s){0,2}"
    r"(?:projected|forecast|predicted|expected|foreseen|pencill?ed\sin|assumed|budgeted|planned)\s(?:back\s)?(?:in|on|last|three|six)\b"
)
"""`down from the {0.8%} it projected in September`: when it was foreseen, not when it was to be"""
OWNED = re.compile(
    r"\swith\s|(?:['’]s?|['’]s?(?:\s[\w-]+){1,3}\sof|\s(?:level|figure|total|record|peak|reading|rate)\sof)\s?(?:\w+\s){0,2}"
)
"""Between a time and its figure: `last year's {5}`, `last year's daily average of {5}`, `the 2015 peak of {5}`."""


def previous_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """from {2.5%} in April; from {€106mn} a year earlier; the {$5m} it made in the year-ago period; last year's {5%}

    In a bracket that time that it names, or the one before it: `compared with May 2018 ({$9})`.
    """
    text, figure = mention.article.text, mention.figure
    inside = open_bracket(text, mention.sentence.start, figure.start)
    if inside >= 0:
        named = next((s for s in spots if s.bracket == inside), None)
        return named or next((s for s in spots if s.base and s.time.end == inside - 1 and not s.time.lead), None)
    following = next((s for s in spots if s.time.start >= figure.end and not s.spoken), None)
    if following is not None:
        gap = text[figure.end : following.time.start]
        if (
            len(gap) <= REACH
            and following.time.lead not in {"by", "until", "through"}
            and text[following.time.start : following.time.end].lower() not in {"now", "currently"}
            and (is_one_of_those(mention, following) or not BREAK.search(gap))
            and not FORETOLD.match(gap)
            and not re.search(r"\sbefore\s", gap)
            and not (AND.search(gap) and verb_between(mention, following))
            and not re.search(r"\sup\s|\sdown\s|\seffective\s$|\seffect\s$", gap)
            and not _level_between(mention, following)
        ):
            return following
    before = next((s for s in reversed(spots) if s.time.end <= figure.start), None)
    if before is None:
        return None
    gap = text[before.time.end : figure.start]
    if OWNED.fullmatch(gap):
        return before
    if before.base and re.fullmatch(r"\sof\s(?:\w+\s){0,2}", gap):  # `the year-earlier figure of 5`
        return before
    return before if _opens(mention, before) or _states(mention, before) else None


AND = re.compile(r"\s(?:and|but)\s")
"""`cut its rate to 2 percent from {3} and left its [2020] forecast at 5`: the time is the next verb's"""
YEAR_BEFORE = re.compile(
    r"\((?:(?:the|in\sthe)\s)?(?:previous|prior|last|preceding)\s(?:financial\s|fiscal\s)?year['’]?s?\s?:?\s?$",
    re.IGNORECASE,
)


def year_before(mention: Mention, spot: Spot) -> Span | None:
    """came to 9 million in the first half (previous year: {8 million}): the same months of the year before"""
    if spot.bracket < 0 or spot.time.form != "relative" or mention.index == 0:
        return None
    told = mention.host or mention.sentence.mentions[mention.index - 1]
    start, end = told.period_start, told.period_end
    before = mention.article.text[spot.bracket : mention.figure.start]
    if start is None or end is None or YEAR_BEFORE.match(before) is None:
        return None
    return shift((start, end), -1, "year")


FROM = re.compile(r"\bfrom\s(?:[a-z]+\s){0,3}$")


def _opens(mention: Mention, spot: Spot) -> bool:
    """`Last year {seven} ships docked here`: the time opens the sentence of an earlier figure, or its part of one"""
    opening = mention.article.text[mention.sentence.start : spot.time.start].rpartition(";")[2]
    later = any(m.index == mention.index + 1 and m.measure == "level" for m in mention.sentence.mentions)
    if later and FROM.search(mention.article.text, spot.time.end, mention.figure.start):
        return False  # `Between 1918 and 1939 jobs fell from {8,400} to 5,900`
    return len(opening.strip(" \"“'‘")) < 4 and not figure_between(mention, spot.time.end, mention.figure.start)  # noqa: PLR2004 - `In `


STATED = frozenset({"measure:then_now", "measure:then_it_was"})


def _states(mention: Mention, spot: Spot) -> bool:
    """`In its first year it sold 900, and in 2013 it sold {4,100}`: a level told in a clause that has its time"""
    if STATED.isdisjoint(mention.rules) or not same_clause(mention, spot):
        return False
    between = (m for m in mention.sentence.mentions if spot.time.end <= m.figure.start < mention.figure.start)
    return all(m.measure == "previous" for m in between)


def _level_between(mention: Mention, spot: Spot) -> bool:
    """A figure that is no earlier one stands between: `from {5} to 6 in May`; not `{$9m}, or {$2}, a year before`"""
    return any(
        m.figure.start >= mention.figure.end
        and m.figure.end <= spot.time.start
        and m.measure != "previous"
        and m.host is not mention
        for m in mention.sentence.mentions
    )


BY_THE_WAY = ("before", "after", "ahead", "during")


def left_over(sentence: Sentence, spots: list[Spot], claimed: list[Spot]) -> list[Spot]:
    """The times that earlier figures have not claimed, nor with them (`on Wednesday, before the holiday`)."""
    if not claimed:
        return spots
    text, taken = sentence.article_text, {id(spot) for spot in claimed}
    ends = {spot.time.end for spot in claimed}

    def is_free(spot: Spot) -> bool:
        aside = text[spot.time.start : spot.time.end].lower().startswith(BY_THE_WAY)
        free = id(spot) not in taken or spot.time.lead == "since"
        return free and not (aside and any(text[end : spot.time.start] == ", " for end in ends))

    return [spot for spot in spots if is_free(spot)]


def respective(sentence: Sentence, spots: Sequence[Spot]) -> dict[int, Spot]:
    """{5} and {6 percent} in 2016-2019 and 2020-2022, respectively: each figure, by its index, with its own time"""
    if not spots:
        return {}
    text = sentence.article_text
    said = text.find("respectively", sentence.start, sentence.end)
    times = [s for s in spots if s.time.end <= said] if said >= 0 else _apiece(text, spots)
    run: list[Spot] = []
    for spot in reversed(times):
        gap = text[spot.time.end : run[0].time.start] if run else text[spot.time.end : said] if said >= 0 else ""
        if not LISTED.fullmatch(gap):
            break
        run.insert(0, spot)
    if said >= 0 and len(run) < 2:  # noqa: PLR2004 - a list
        return _named_first(sentence, spots, said)
    if len(run) < (2 if said >= 0 else 3):
        return {}
    figures = [
        m.index
        for m in sentence.mentions
        if m.figure.end <= run[0].time.start and m.host is None and m.figure.kind != "period"
    ]
    enough = len(figures) >= len(run) if said >= 0 else len(figures) == len(run)
    return dict(zip(figures[-len(run) :], run, strict=False)) if enough else {}


def _named_first(sentence: Sentence, spots: Sequence[Spot], said: int) -> dict[int, Spot]:
    """`In 2016 and 2018 it paid {3 million} and {5 million} respectively`"""
    text = sentence.article_text
    opening = [s for s in spots if s.time.end <= said and not s.spoken]
    opening = [*_halves(text, opening[0]), *opening[1:]] if opening else opening
    run = opening[:1]
    for spot in opening[1:]:
        if LISTED.fullmatch(text, run[-1].time.end, spot.time.start) is None:
            break
        run.append(spot)
    if len(run) < 2:  # noqa: PLR2004 - a list
        return {}
    start = run[-1].time.end
    figures = [m.index for m in sentence.mentions if start <= m.figure.start < said and m.host is None]
    return dict(zip(figures, run, strict=True)) if len(figures) == len(run) else {}


LISTED = re.compile(r",?\s?(?:and\s)?(?:in\s|for\s)?(?:the\s)?")


def _apiece(text: str, spots: Sequence[Spot]) -> list[Spot]:
    """`2014, 2015 and 2016`: the last two, which are one stretch elsewhere, are two times in a list"""
    if len(spots) < 2 or text[spots[-2].time.end : spots[-1].time.start] != ", ":  # noqa: PLR2004
        return list(spots)
    return [*spots[:-1], *_halves(text, spots[-1])]


def _halves(text: str, spot: Spot) -> list[Spot]:
    """`2015 and 2016`, `May and June`: the two times that are one stretch elsewhere"""
    start, end = spot.time.start, spot.time.end
    middle = re.search(r"\sand\s", text[start:end]) if spot.time.form in {"years", "two_months"} else None
    if middle is None:
        return [spot]
    halves = [*find(text, start, start + middle.start()), *find(text, start + middle.end(), end)]
    return [replace(spot, time=time) for time in halves]
