"""Which time of its sentence a figure takes: the one in its bracket, the next one, its clause's, the main clause's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.period.apart import POLLED, set_apart
from figex.link.period.following import NEAR, is_next_ones, is_of_other_noun, next_time
from figex.link.period.offtopic import is_made_before, is_of_flow, is_of_now, is_since
from figex.link.period.owned import owned_by, share_of, when_it
from figex.link.period.place import (
    BEGINNING,
    clause,
    figure_between,
    fits_figure,
    is_cut_off,
    is_label,
    is_measured_by,
    is_open,
    limit_start,
    same_clause,
    when_clause,
)
from figex.link.period.size import is_cap, is_description, is_standing
from figex.link.period.spots import DAYS, Spot, open_bracket
from figex.link.period.teller import DESCRIBING
from figex.link.period.whole import (
    closing_time,
    event_time,
    labelled,
    of_those,
    opening_time,
    subject_time,
)
from figex.link.tense import PAST, PERFECT, PRESENT, VERBLESS, is_former, tense, verb_of
from figex.link.tree import lemma, own_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figex.link.parse import Token
    from figex.link.sentence import Mention


def own_time(mention: Mention, spots: list[Spot]) -> tuple[Spot, str] | None:
    """The time that dates a level or a change by itself, and the rule that says so."""
    if not spots or is_description(mention) or is_standing(mention) or is_cap(mention):
        return None
    for name, rule in OWNING.items():
        if (spot := rule(mention, spots)) is not None:
            return spot, name
    usable = [s for s in spots if not s.base and not s.spoken]
    floor = limit_start(mention)
    if floor is not None:  # `the 2020 target of 5`, `a goal of 5 for 2020`
        usable = [s for s in usable if s.time.start >= floor]
    if any(same_clause(mention, s) and not _is_of_another(mention, s) for s in usable):
        usable = [s for s in usable if not _is_of_another(mention, s)]
    if not usable:
        return None
    for name, rule in RULES.items():
        if floor is not None and name == "main_time":
            break
        if (spot := rule(mention, usable)) is not None:
            return spot, name
    return None


def since_then(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """`Since it was floated in 2017 at {$9}, it has lost 5`: of then, not since then"""
    verb, text, figure = verb_of(mention.anchor.root), mention.article.text, mention.figure
    spot = next((s for s in spots if s.time.lead == "since" and s.time.start < figure.start), None)
    if spot is None or verb is None or "," in text[spot.time.core : figure.start]:
        return None
    clause_before = text[spot.time.start : min(figure.start, spot.time.core)].split()
    told = len(clause_before) > 2 and any(t.dep_ == "mark" and t.lower_ == "since" for t in verb.lefts)  # noqa: PLR2004 - `since the`
    return replace(spot, time=replace(spot.time, lead="", start=spot.time.core)) if told else None


LABEL = re.compile(r"\):\s")


def in_bracket(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """(H1 2018: {30%}); rose to {23%} in Greece (August data); growth (May): {5%}"""
    figure, text = mention.figure, mention.article.text
    inside = open_bracket(text, mention.sentence.start, figure.start)
    if inside >= 0:
        return next((s for s in spots if s.bracket == inside), None)
    before = next((s for s in reversed(spots) if s.time.end <= figure.start), None)
    if before is not None and before.bracket >= 0 and LABEL.fullmatch(text[before.time.end : figure.start]):
        return before
    opened = next((s.bracket for s in spots if s.bracket > figure.end), figure.end + NEAR)
    if opened - figure.end >= NEAR or ";" in text[figure.end : opened]:
        return None
    if figure_between(mention, figure.end, opened) and not _is_listed(mention, opened):
        return None
    others = {open_bracket(text, mention.sentence.start, m.figure.start) for m in mention.sentence.mentions}
    return None if opened in others else next(s for s in spots if s.bracket == opened)


def _is_listed(mention: Mention, opened: int) -> bool:
    """`Exports: cars {31%}, wine {12%} (2019)`, `DOWN {1%} at {39} (Friday)`: a line's last bracket is for all"""
    sentence, text = mention.sentence, mention.article.text
    if text.find(")", opened, sentence.end) + 1 < sentence.end - 1:
        return False
    between = text[mention.figure.end : opened]
    return LISTED.fullmatch(between) is not None


LISTED = re.compile(
    r"(?:,\s(?:and\s)?(?:[a-z]+\s){1,3}|\s(?:at|to)\s)(?:[^\s,]|,(?=\d))+(?:,\s(?:and\s)?(?:[a-z]+\s){1,3}(?:[^\s,]|,(?=\d))+)*\s"
)


def _is_of_another(mention: Mention, spot: Spot) -> bool:
    """flew {61 percent} of its 2019 schedule in May, fined on Monday {$4} for a spill in 2011: of what the noun is"""
    text, figure = mention.article.text, mention.figure
    if CAUSE.fullmatch(text, figure.end, spot.time.start) is not None:
        return True
    if figure.kind not in {"percent", "fraction"} or mention.measure != "level":
        return False
    return text[figure.end : spot.time.start] in OF_ITS and text[spot.time.end : spot.time.end + 2].strip().isalpha()


CAUSE = re.compile(
    r"\s(?:for|over)\s(?:an?\s|(?:an?|the|its|their|his|her)\s(?!(?:year|quarter|month|week|period)s?\b)(?:[\w-]+\s){1,4}(?:in|of|on|from)\s(?:the\s)?)"
)
"""Between a sum and the time of what it was paid for."""
OF_ITS = frozenset({" of its ", " of their ", " of the "})


def named_after(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """On Tuesday it forecast second-quarter sales of {5 million}: the time that the figure's own noun has before it"""
    spot = next((s for s in reversed(spots) if s.time.end <= mention.figure.start), None)
    if spot is None or spot.time.form in DAYS or not spot.dated or spot.time.lead or spot.bracket >= 0:
        return None
    return spot if SALES_OF.fullmatch(mention.article.text, spot.time.end, mention.figure.start) else None


SALES_OF = re.compile(
    r"(?:['’]s)?[\s-](?!and\b|it\b|they\b|after\b|before\b|on\b|despite\b|against\b|following\b|with\b|from\b)(?:[a-z-]+\s){1,3}of\s(?:[a-z]+\s){0,3}"
)


def clause_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """In May exports rose {5%} to {$3bn}; profit fell {a fifth} to {5m} in the quarter"""
    candidates = [s for s in spots if is_open(mention, s) and (same_clause(mention, s) or when_clause(mention, s))]
    candidates = [
        s
        for s in candidates
        if fits_figure(mention, s)
        and not is_cut_off(mention, s)
        and not set_apart(mention, s)
        and not (s.time.start > mention.figure.end and (is_measured_by(mention, s) or is_next_ones(mention, s)))
    ]
    return _nearest(mention, candidates)


def just_before(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """Unemployment, now at {7 percent}, is; in 2018 {70} ships"""
    spot = next((s for s in reversed(spots) if s.time.end <= mention.figure.start), None)
    if spot is None or spot.bracket >= 0 or not fits_figure(mention, spot):
        return None
    gap = mention.article.text[spot.time.end : mention.figure.start]
    return (
        spot
        if re.fullmatch(r"(?:['’]s|:)?\s?(?:(?:at|about|some|nearly|over|around|only|just|of|almost)\s){0,2}", gap)
        else None
    )


HITTING = frozenset({"hit", "reach", "touch", "top", "break", "cross"})


def main_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """Profit fell in May, hitting {3bn}; in 2020 the transfers, which reached {a third} of homes, …"""
    verb = clause(mention.anchor.root)
    if verb is None:
        return None
    above = {t.i for t in verb.ancestors}
    found = []
    for spot in spots:
        main = clause(spot.verb) if spot.verb is not None else None
        if (
            main is None
            or not is_open(mention, spot)
            or is_cut_off(mention, spot)
            or set_apart(mention, spot)
            or (spot.time.start > mention.figure.end and is_next_ones(mention, spot))
            or is_of_other_noun(mention, spot)
        ):
            continue
        if (main.i in above and _reaches(mention, verb, main, spot)) or _shares(verb, main, spot.time.lead):
            found.append(spot)
    return _nearest(mention, found)


def _shares(verb: Token, later: Token, lead: str) -> bool:
    """We will open {150 branches} and hire {3,500} in May: verbs of one subject share a closing time"""
    if later.dep_ == "conj" and lead == "since" and tense(later) != PERFECT:
        return False  # `raises output to {9} and brings spending since 2007 to 5`
    first = later
    while first.dep_ == "conj" and first.i != verb.i and own_subject(first) is None:
        first = first.head
    above = clause(first)
    same = first.i == verb.i or (above is not None and above.i == verb.i)
    return later.dep_ == "conj" and later.i != first.i and same and tense(later) == tense(verb)


def _reaches(mention: Mention, verb: Token, main: Token, spot: Spot) -> bool:
    """Whether the main clause's time also dates the clause of `verb`: of the same tense, or without one of its own."""
    mine, theirs = tense(verb), tense(main)
    if verb.dep_ == "ccomp" and lemma(main) in {"find", "show"} and POLLED.search(mention.sentence.text):
        return True  # `a survey of 300 managers in May found that {45 percent} expect a recession`
    if any(t.lower_ == "having" for t in verb.lefts):  # `closed at $9 on Monday, having gained {4 cents}`
        return spot.time.form in DAYS and lemma(main) in table("times")["no_period"]["markets"]
    if (
        is_former(verb)
        or is_of_now(verb, theirs)
        or _is_added(mention, verb, spot)
        or _lasts_till(verb, spot)
        or is_made_before(verb, main, spot.at)
    ):
        return False
    if spot.time.form in DAYS and not spot.time.lead:
        traded = lemma(main) in table("times")["no_period"]["markets"]
        return not (traded and _is_after(verb, main)) and _is_of_day(mention, verb, main, spot)
    if verb.dep_ == "conj" and lemma(main) in BEGINNING and not any(t.dep_ == "dobj" for t in main.rights):
        return False
    return mine == theirs or VERBLESS in {mine, theirs} or not (_is_finite(verb) or own_subject(verb) is not None)


def _lasts_till(verb: Token, spot: Spot) -> bool:
    """`will shorten the trip in two years, and traffic will reach {900}`: how long one of two things takes"""
    return not spot.dated and verb.dep_ == "conj" and own_subject(verb) is not None


def _is_added(mention: Mention, verb: Token, spot: Spot) -> bool:
    """`to close in June, saving {5 million a year}`; `fell at mills, which employ {300}, in May`: true at any time

    `At the end of May it had 9 ships, and costs fell {2%}`: of a stretch, no point in it.
    """
    if is_since(verb) or (verb.dep_ == "conj" and spot.time.edge == "end" and not spot.time.lead and is_of_flow(verb)):
        return True
    if verb.dep_ == "relcl" and tense(verb) == PRESENT and spot.time.start > mention.figure.end:
        return True
    follows = verb.tag_ == "VBG" or verb.dep_ == "relcl"
    return mention.figure.per == "year" and follows and spot.time.start < mention.figure.start


def _is_of_day(mention: Mention, verb: Token, main: Token, spot: Spot) -> bool:
    """Whether a clause's deed is of the main clause's day: a market's, one agreed on, what it led to"""
    markets, both_past = table("times")["no_period"]["markets"], tense(verb) == tense(main) == PAST
    if verb.dep_ == "conj" and tense(verb) == PRESENT and tense(main) == PAST:
        return False  # `ended on Monday, and growers are left with {9 tons}`
    if lemma(main) in markets or (lemma(main) in HITTING and lemma(verb) in markets):
        return True
    if verb.dep_ == "acl" and lemma(verb) in DESCRIBING and verb.head.dep_ in {"dobj", "pobj"}:
        return tense(main) == PAST  # `on Friday signed a loan amounting to {5 million}`
    if both_past and verb.dep_ == "advcl" and lemma(verb) in STOOD and any(t.lower_ == "while" for t in verb.lefts):
        return True  # `Ships earned $9 on Monday, while the index stood at {5}`
    led_to = verb.tag_ == "VBG" and verb.dep_ == "advcl" and tense(main) == PAST and verb.i > main.i
    agreed = verb.tag_ == "VB" and verb.dep_ != "relcl" and not any(t.tag_ == "MD" for t in verb.lefts)
    return (led_to or agreed or (verb.dep_ == "conj" and both_past)) and fits_figure(mention, spot)


STOOD = frozenset({"stand", "close", "settle", "trade"})


def _is_after(verb: Token, main: Token) -> bool:
    """Shares fell on Monday after the firm cut its dividend by {a third}: told of before the day's trading"""
    above = [verb, *verb.ancestors]
    inner = above[: next((at for at, t in enumerate(above) if t.i == main.i), len(above))]
    return any(t.dep_ == "advcl" and any(c.lower_ == "after" for c in t.lefts) for t in inner)


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or any(
        t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in verb.lefts if t.dep_ in {"aux", "auxpass"}
    )


def revised_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """On Monday it raised its full-year forecast to {9 billion}: the figure holds for what it is forecast for"""
    figure = mention.figure
    if mention.measure == "previous":
        return None
    for spot in reversed([s for s in spots if s.time.end <= figure.start and is_label(mention, s)]):
        revises = spot.verb is not None and lemma(spot.verb) in table("times")["no_period"]["revising"]
        gap = mention.article.text[spot.time.end : figure.start]
        if revises and REVISED.search(gap) and not figure_between(mention, spot.time.end, figure.start):
            return spot
    return None


REVISED = re.compile(r"^[\s-][^;]{0,60}\s(?:to|at|of)\s(?:[\w-]+\s){0,6}$")


def limit_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """`short of its full-year goal of {7 percent}`: which goal it is"""
    floor = limit_start(mention)
    if floor is None:
        return None
    named = (s for s in spots if floor < s.time.start and s.time.end <= mention.figure.start)
    return next((s for s in named if is_label(mention, s)), None)


OWNING = {"owned_by": owned_by, "share_of": share_of, "when_it": when_it, "limit_time": limit_time}
"""Rules that also see times which are only bases."""
RULES = {
    "since_then": since_then,
    "in_bracket": in_bracket,
    "revised_time": revised_time,
    "named_after": named_after,
    "next_time": next_time,
    "just_before": just_before,
    "clause_time": clause_time,
    "main_time": main_time,
    "closing_time": closing_time,
    "subject_time": subject_time,
    "of_those": of_those,
    "labelled": labelled,
    "opening_time": opening_time,
    "event_time": event_time,
}


def _nearest(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """The time nearest to the figure; one with a date rather than `now`."""
    at = mention.figure.start
    return min(
        spots, key=lambda s: (not s.dated, s.time.start - at if s.time.start > at else at - s.time.end), default=None
    )
