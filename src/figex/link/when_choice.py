"""Which time of its sentence a figure takes: the one in its bracket, the next one, its clause's, the main clause's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.tense import PAST, PRESENT, VERBLESS, tense, verb_of
from figex.link.tree import SUBJECTS, VERB_TAGS, is_noun, lemma, own_subject
from figex.link.when_apart import set_apart
from figex.link.when_place import (
    BREAK,
    MODIFIERS,
    clause,
    figure_between,
    fits_figure,
    is_anothers,
    is_cut_off,
    is_description,
    is_label,
    is_measured_by,
    is_open,
    is_yardstick,
    limit_start,
    names_other,
    same_clause,
    verb_between,
    when_clause,
)
from figex.link.when_spots import DAYS, MOVED, Spot, open_bracket

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figex.link.parse import Token
    from figex.link.sentence import Mention

NEAR = 50
"""Characters between a figure and the time after it that dates it whatever the parse says."""


BEGINNING = frozenset({"begin", "start", "launch", "open", "commence", "join", "set"})


def own_time(mention: Mention, spots: list[Spot]) -> tuple[Spot, str] | None:
    """The time that dates a level or a change by itself, and the rule that says so."""
    if is_description(mention):
        return None
    if (owner := owned_by(mention, spots)) is not None:
        return owner, "owned_by"
    if (whole := share_of(mention, spots)) is not None:
        return whole, "share_of"
    if (then := when_it(mention, spots)) is not None:
        return then, "when_it"
    if (past := _a_year_ago(mention, spots)) is not None:
        return past, "a_year_ago"
    usable = [s for s in spots if not s.base and not s.spoken]
    floor = limit_start(mention)
    if floor is not None:  # `the 2020 target of 5`, `a goal of 5 for 2020`
        usable = [s for s in usable if s.time.start >= floor]
    for name, rule in RULES.items():
        if floor is not None and name == "main_time":
            break
        if (spot := rule(mention, usable)) is not None:
            return spot, name
    return None


def owned_by(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """lower than July's {7.8 percent}: whose figure it is, even where another is compared with it"""
    spot = next((s for s in reversed(spots) if s.time.end <= mention.figure.start), None)
    if spot is None or not spot.base:
        return None
    gap = mention.article.text[spot.time.end : mention.figure.start]
    return (
        spot
        if re.fullmatch(
            r"['’]s?\s(?:(?:[\w-]+\s){0,2}|(?:[\w-]+\s){1,3}of\s)|\s(?:peak|level|high|low|trough|record|total|figure)\sof\s(?:[a-z]+\s)?",
            gap,
        )
        else None
    )


def share_of(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """{Two thirds} of last year's exports went to China: the share of what was then"""
    spot = next((s for s in spots if s.time.start >= mention.figure.end), None)
    if (
        spot is None
        or not spot.base
        or mention.figure.kind not in {"percent", "fraction"}
        or mention.measure != "level"
    ):
        return None
    token = mention.anchor.root
    while token.dep_ in MODIFIERS:
        token = token.head
    if token.dep_ not in SUBJECTS:
        return None
    text = mention.article.text
    whole = re.match(r"['’]s?\s(\w+)", text[spot.time.end : spot.time.end + 30])
    if whole is None or text[mention.figure.end : spot.time.start] not in {" of ", " of the "}:
        return None
    return None if whole[1].lower() in table("times")["no_period"]["yardsticks"] else spot


WHEN = re.compile(r",?\s(?:when|during\swhich|in\swhich)\s(?:(?!when\b)[\w'’$€£%.-]+\s){0,8}", re.IGNORECASE)


def when_it(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """slower than in May, when it grew {5%}: the time of what is compared with is its own clause's"""
    spot = next((s for s in reversed(spots) if s.time.end <= mention.figure.start), None)
    if (
        spot is None
        or spot.spoken
        or spot.time.form == "vague"
        or figure_between(mention, spot.time.end, mention.figure.start)
    ):
        return None
    verb = verb_of(mention.anchor.root)
    if verb is None or WHEN.fullmatch(mention.article.text[spot.time.end : mention.figure.start]) is None:
        return None
    if spot.time.lead not in {"from", "since", "until", "till"}:
        return spot
    return replace(spot, time=replace(spot.time, lead="", start=spot.time.core))


def _a_year_ago(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """wider than the {$3 million} loss of a year ago, above the {5%} of the same month last year"""
    end = mention.figure.end
    spot = next((s for s in spots if s.time.start >= end), None)
    if spot is None or spot.time.form not in MOVED or mention.measure == "change":
        return None
    return spot if re.fullmatch(r"(?:\s[\w-]+){0,3}\sof\s", mention.article.text[end : spot.time.start]) else None


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
    if opened - figure.end >= NEAR or ";" in text[figure.end : opened] or figure_between(mention, figure.end, opened):
        return None
    others = {open_bracket(text, mention.sentence.start, m.figure.start) for m in mention.sentence.mentions}
    return None if opened in others else next(s for s in spots if s.bracket == opened)


def next_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """{46 million euros} in 2016, sold; {3.1 percent} in 2023 and {2 percent} in 2024"""
    text, end = mention.article.text, mention.figure.end
    following = [s for s in spots if s.time.start >= end and s.bracket < 0]
    if not following or is_measured_by(mention, following[0]) or _is_next_ones(mention, following[0]):
        return None
    spot = following[0]
    if not spot.dated and len(following) > 1 and following[1].time.start - spot.time.end < 5:  # noqa: PLR2004 - ` on `
        spot = following[1]
    gap = PART.sub("", text[end : spot.time.start])
    if TO_BE.fullmatch(gap):
        return spot
    each = EACH.match(text, mention.figure.start, spot.time.start) is not None and "," not in gap
    if len(gap) > NEAR or BREAK.search(gap) or (not each and figure_between(mention, end, spot.time.start)):
        return None
    apart = (verb_between(mention, spot) or RELATIVE.search(gap) is not None) and not same_clause(mention, spot)
    if apart and not each and not _qualifies(spot, mention):
        return None
    if not fits_figure(mention, spot) or re.search(r"\bof (?:the |its )?$", gap):
        return None
    return spot if "," not in gap or same_clause(mention, spot) else None


PART = re.compile(r",\s[^,;.]{0,25}?\bof\s(?:them|it|which|whom)\b[^,;.]{0,40},")
"""`60,000 clerks, half of them women, by 2023`"""
TO_BE = re.compile(
    r"(?:\s\([^)]*\))?,?\s(?:which\sis\s)?to\sbe\s\w+(?:ed|n|t|id|de|ld)(?:\s(?!and\b|or\b)[a-z]+){0,4}\s"
)
"""`puts the cost at 5 million ($6 million), to be set aside in May`"""


def _is_next_ones(mention: Mention, spot: Spot) -> bool:
    """In May it sold {5}, in June 6: the time that stands right before another figure is that one's"""
    text, after = mention.article.text, [m for m in mention.sentence.mentions if m.figure.start >= spot.time.end]
    return bool(after) and after[0].host is None and text[spot.time.end : after[0].figure.start] == " "


RELATIVE = re.compile(r"\s(?:that|which|who),?\s$")
EACH = re.compile(r"[^;]*?\b(?:for|on|of|from|in|per)\s(?:every|each)\s")
"""`lost {4 cents} on every litre that it sold in 2011`, `spent {98 rupees} for every 100 that it earned last year`"""


def _qualifies(spot: Spot, mention: Mention) -> bool:
    """{75,000 jobs} that firms have shed since May: the clause says more of the figure's noun"""
    verb, root = spot.verb, mention.anchor.root
    return verb is not None and verb.dep_ == "relcl" and verb.head.i in {root.i, root.head.i}


def clause_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """In May exports rose {5%} to {$3bn}; profit fell {a fifth} to {5m} in the quarter"""
    candidates = [s for s in spots if is_open(mention, s) and (same_clause(mention, s) or when_clause(mention, s))]
    candidates = [
        s
        for s in candidates
        if fits_figure(mention, s)
        and not is_anothers(mention, s)
        and not names_other(mention, s)
        and not is_cut_off(mention, s)
        and not set_apart(mention, s)
        and not (s.time.start > mention.figure.end and (is_measured_by(mention, s) or _is_next_ones(mention, s)))
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


POLLED = re.compile(
    r"\b(?:poll(?:ed|s)?|survey(?:ed|s)?|interview(?:ed|s)|canvass(?:ed)?|questioned|questionnaire|respondents?)\b",
    re.IGNORECASE,
)
"""Words of a survey, whose answers hold when people were asked."""
HITTING = frozenset({"hit", "reach", "touch", "top", "break", "cross"})
TELLING = frozenset(
    {"say", "reckon", "estimate", "add", "note", "report", "show", "calculate", "think", "believe", "tell", "find"}
)
"""Verbs of an aside between a figure and what is said of it: `5 million, officials reckon, {8%} more`."""
QUOTES = frozenset({'"', "“", "”", "''", "``"})
REASONS = frozenset({"blaming", "citing", "rejecting", "having"})


def beside(mention: Mention, _: Sequence[Spot]) -> Mention | None:
    """{800,000 barrels} in November, about {half} of it from …: the figure before, with no other statement between"""
    doc = mention.sentence.doc
    others = [
        m
        for m in mention.sentence.mentions
        if m.index < mention.index and m.measure != "previous" and m.period and m.figure.kind != "period"
    ]
    if doc is None or not others or is_yardstick(mention):
        return None
    other = others[-1]
    between = doc[other.anchor.end : mention.anchor.start]
    own = verb_of(mention.anchor.root)
    if _is_taken_up(mention) or (_is_of_which(mention) and other.index >= mention.index - 2):
        return other
    quoted = any(t.text in QUOTES for t in between)
    told = set() if quoted else {t.i for t in between if lemma(t) in TELLING and any(c.text == "," for c in between)}
    told |= {t.i for t in between if t.dep_ in {"aux", "auxpass"} and t.head.i in told}
    if any(
        (t.tag_ in {"VBD", "VBZ", "VBP", "MD"} and t.i not in told) or t.text == ";" or t.lower_ in REASONS
        for t in between
    ):
        return None
    said = own is not None and lemma(own) in {
        "say",
        "tell",
        "add",
        "note",
    }  # `, three times this year's, it told reporters`
    return other if own is None or own.i < mention.anchor.start or said else None


OF_WHICH = re.compile(r",?\sof\swhich\s(?:[a-z]+\s){0,3}$")
"""`spending of 5 million, of which {2 million} has yet to be paid out`"""
OF_WHICH_AFTER = re.compile(r"\sof\s(?:which|whom)\b")


def _is_of_which(mention: Mention) -> bool:
    """spending of 5 million, {half} of which it hopes to save: a part of the figure before"""
    text, figure = mention.article.text, mention.figure
    before = text[max(mention.sentence.start, figure.start - 40) : figure.start]
    return OF_WHICH.search(before) is not None or OF_WHICH_AFTER.match(text, figure.end) is not None


TAKEN_UP = re.compile(
    r"[,;(–—-]\s?(?:(?:and|or)\s)?(?:that|this|which)\s(?:is|was|means|meant|would\sbe)\s(?!to\s)(?:[a-z]+\s){0,3}$"
)


THE_FIGURE = re.compile(
    r"\b(?:the|that|this)\s(?:figure|number|total|count|tally|sum|share|rate)\s(?:at|to|was|is|stood\sat|stands\sat|came\sto|reached|hit)"
    r"\s(?:[a-z]+\s){0,2}$"
)


def _is_taken_up(mention: Mention) -> bool:
    """stood at {80} at the end of May; that is {3} more: said of the figure before"""
    figure = mention.figure
    text, floor = mention.article.text, max(mention.sentence.start, figure.start - 50)
    return any(pattern.search(text, floor, figure.start) for pattern in (TAKEN_UP, THE_FIGURE))


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
            or _is_reduced(spot)
            or not is_open(mention, spot)
            or names_other(mention, spot)
            or is_anothers(mention, spot)
            or is_cut_off(mention, spot)
            or set_apart(mention, spot)
        ):
            continue
        if (main.i in above and _reaches(mention, verb, main, spot)) or _shares(verb, main):
            found.append(spot)
    return _nearest(mention, found)


def _is_reduced(spot: Spot) -> bool:
    """a bond [announced last December]: the time is the noun's alone"""
    verb = spot.verb
    if verb is None or verb.tag_ != "VBN" or own_subject(verb) is not None:
        return False
    return not any(t.dep_ in {"aux", "auxpass"} for t in verb.lefts) and verb.i > 0 and is_noun(verb.nbor(-1))


def _shares(verb: Token, later: Token) -> bool:
    """We will open {150 branches} and hire {3,500} in May: verbs of one subject share a closing time"""
    first = later
    while first.dep_ == "conj" and first.i != verb.i and own_subject(first) is None:
        first = first.head
    above = clause(first)
    same = first.i == verb.i or (above is not None and above.i == verb.i)
    return later.dep_ == "conj" and later.i != first.i and same and tense(later) == tense(verb)


def _reaches(mention: Mention, verb: Token, main: Token, spot: Spot) -> bool:
    """Whether the main clause's time also dates the clause of `verb`: of the same tense, or without one of its own."""
    mine, theirs = tense(verb), tense(main)
    if verb.dep_ == "relcl" and mine == PRESENT and spot.time.start > mention.figure.end:
        return False
    if any(t.lower_ == "having" for t in verb.lefts):
        return False
    if verb.dep_ == "ccomp" and lemma(main) in {"find", "show"} and POLLED.search(mention.sentence.text):
        return True  # `a survey of 300 managers in May found that {45 percent} expect a recession`
    if (
        mention.figure.per == "year"
        and (verb.tag_ == "VBG" or verb.dep_ == "relcl")
        and spot.time.start < mention.figure.start
    ):
        return False  # `are to close in June, saving {5 million a year}`
    if spot.time.form in DAYS and not spot.time.lead:
        if _is_after(verb, main):
            return False
        markets = table("times")["no_period"]["markets"]
        market = lemma(main) in markets or (lemma(main) in HITTING and lemma(verb) in markets)
        dead = verb.tag_ == "VBG" and verb.dep_ == "advcl" and theirs == PAST and verb.i > main.i
        done = (
            dead
            or (verb.tag_ == "VB" and verb.dep_ != "relcl" and not any(t.tag_ == "MD" for t in verb.lefts))
            or (verb.dep_ == "conj" and mine == theirs == PAST)
        )
        return market or (done and fits_figure(mention, spot))
    if verb.dep_ == "conj" and lemma(main) in BEGINNING and not any(t.dep_ == "dobj" for t in main.rights):
        return False
    return mine == theirs or VERBLESS in {mine, theirs} or not (_is_finite(verb) or own_subject(verb) is not None)


def _is_after(verb: Token, main: Token) -> bool:
    """Shares fell on Monday after the firm cut its dividend by {a third}: told of before the day's trading"""
    above = [verb, *verb.ancestors]
    inner = above[: next((at for at, t in enumerate(above) if t.i == main.i), len(above))]
    return any(t.dep_ == "advcl" and any(c.lower_ == "after" for c in t.lefts) for t in inner)


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or any(
        t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in verb.lefts if t.dep_ in {"aux", "auxpass"}
    )


def only_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """Q4 revenue: {$5m}, up {6%}: a line without a verb"""
    doc = mention.sentence.doc
    if doc is None or any(t.tag_ in VERB_TAGS for t in doc):
        return None
    outside = [s for s in spots if is_open(mention, s) and s.time.form not in DAYS]
    return outside[0] if len(outside) == 1 else None


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


OF_THOSE = re.compile(r"\W{0,2}(?:of|out\sof|among|from\samong)\s.*?,\s[^;]*$", re.IGNORECASE)
LABELLED = re.compile(r"[^.;:]*:\s", re.IGNORECASE)


def of_those(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """Of the 5 million tonnes shipped last year, {half} went to China and {a third} to India: parts of what was then"""
    opening = mention.article.text[mention.sentence.start : mention.figure.start]
    if OF_THOSE.match(opening) is None:
        return None
    comma = mention.sentence.start + opening.index(", ")
    before = [s for s in spots if s.time.end <= comma]
    return (
        before[-1] if before and all(s.time.end <= comma or s.time.start > mention.figure.end for s in spots) else None
    )


CLOSING = re.compile(r",\s(?:(?:in|during|for|over|at|as\sof)\s)?(?:the\s)?$")
CLOSED = re.compile(r"\W*$|,\s(?:(?:the|an?|its|he|she|it)\s)?[^,;]*\b(?:said|says|showed|shows|reported|told)\b")


def closing_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """Sales fell to {4 million}, a third of the total, in the first half of the year: set off at the end, of the whole"""
    text, sentence = mention.article.text, mention.sentence
    if (
        len(spots) != 1
        or spots[0].time.start < mention.figure.end
        or spots[0].bracket >= 0
        or spots[0].time.form in DAYS
    ):
        return None
    time, verb = spots[0].time, clause(mention.anchor.root)
    before, after = text[max(0, time.core - 20) : time.core], text[time.end : sentence.end]
    main = verb is not None and verb.dep_ in {"ROOT", "ccomp", "conj"} and tense(verb) == PAST
    set_off = CLOSING.search(before) is not None and CLOSED.match(after) is not None
    return spots[0] if main and set_off and not is_cut_off(mention, spots[0]) else None


def labelled(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """Guidance for 2024: sales of $5 billion; spending of {$90 million}: a heading's time for the whole list"""
    text, start = mention.article.text, mention.sentence.start
    colon = text.find(": ", start, mention.figure.start)
    if colon < 0 or figure_between(mention, start, colon):
        return None
    before = [s for s in spots if s.time.end <= colon and s.bracket < 0]
    alone = len(before) == 1 and not any(s.time.start > colon and s.time.end <= mention.figure.start for s in spots)
    return before[0] if alone else None


RULES = {
    "in_bracket": in_bracket,
    "revised_time": revised_time,
    "next_time": next_time,
    "just_before": just_before,
    "clause_time": clause_time,
    "main_time": main_time,
    "only_time": only_time,
    "closing_time": closing_time,
    "of_those": of_those,
    "labelled": labelled,
}


def _nearest(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """The time nearest to the figure; one with a date rather than `now`."""
    at = mention.figure.start
    return min(
        spots, key=lambda s: (not s.dated, s.time.start - at if s.time.start > at else at - s.time.end), default=None
    )
