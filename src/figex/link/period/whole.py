"""Times that hold for all of a sentence: of a list's heading, of what is shared out, set off at the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.period.place import clause, clause_tense, figure_between, is_cut_off
from figex.link.period.spots import DAYS, Spot, limits_subject
from figex.link.tense import FUTURE, PAST, tense, verb_of
from figex.link.tree import FINITE_TAGS, lemma, own_subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figex.link.parse import Token
    from figex.link.sentence import Mention

OF_THOSE = re.compile(r"\W{0,2}(?:of|out\sof|among|from\samong)\s.*?,\s[^;]*$", re.IGNORECASE)


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
    """Sales fell to {4 million}, a third of the total, in the first half of the year: set off, of the whole"""
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


def subject_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """The value of permits granted [in the second quarter] came to {5 million}: what the subject is limited to

    `The [2011] spill, which killed {90 cows}`, `after [July]'s floods, which cost {5 million}`: of what is told of
    """
    verb = verb_of(mention.anchor.root)
    subject = own_subject(verb) if verb is not None else None
    if subject is None:
        return None
    if verb is not None and verb.dep_ == "relcl" and tense(verb) == PAST:
        named = next((s for s in reversed(spots) if s.time.end <= mention.figure.start), None)
        if named is not None and _says_which(named, verb.head):
            return named
    limiting = (s for s in reversed(spots) if s.time.end <= mention.figure.start and limits_subject(s))
    return next((s for s in limiting if s.verb is not None and subject in s.verb.ancestors), None)


def _says_which(spot: Spot, noun: Token) -> bool:
    """`the [2011] spill`, `[July]'s floods`, `the earthquake of [2010]`: a time within a noun"""
    token = noun.doc[spot.at]
    if token.dep_ == "pobj" and token.head.lower_ in {"of", "in"}:
        token = token.head
    return token.head.i == noun.i and token.dep_ in {"compound", "nmod", "amod", "nummod", "poss", "prep"}


def opening_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """`By 1890 the mill ground 9 tons a day and employed {212}`: what opens a sentence dates what one subject did"""
    if not spots or len(spots) != 1 or spots[0].time.form in DAYS:
        return None
    sentence, spot = mention.sentence, spots[0]
    verb = clause(mention.anchor.root)
    if verb is None or spot.time.start - sentence.start > OPENS or spot.time.end > mention.figure.start:
        return None
    joined = verb.dep_ == "conj" and own_subject(verb) is None and verb.tag_ == "VBD"
    joined = joined or _is_first(verb, spot) or _is_listed(verb, spot)
    between = mention.article.text[spot.time.end : mention.figure.start]
    return spot if joined and re.search(r"[;:]|\.\s|\b(?:but|while|which|who|after|since)\b", between) is None else None


def _is_first(verb: Token, spot: Spot) -> bool:
    """From May to July food shops [sold] {3%} less: the sentence's first verb, wherever the parse hangs the time"""
    return verb.tag_ == "VBD" and not any(t.tag_ in FINITE_TAGS or t.text == "," for t in verb.doc[spot.at : verb.i])


def _is_listed(verb: Token, spot: Spot) -> bool:
    """`By the end of 2021 it had shed 9 jobs, two mills stood idle and output [was] {5}`: statements strung together"""
    first = clause(spot.verb) if spot.verb is not None else None
    if first is None or "ccomp" not in {first.dep_, verb.dep_} or tense(verb) != PAST:
        return False
    top = _top(verb)
    told = lemma(top) in {*table("times")["tense"]["postposed"], *table("times")["no_period"]["speech"]}
    return top.i == _top(first).i and tense(top) == PAST and not told


def _top(verb: Token) -> Token:
    while verb.dep_ in {"ccomp", "conj"} and verb.head.i != verb.i:
        verb = verb.head
    return verb


EVENT = re.compile(
    r"[\"“]?(?:For|At|In|During|With|Under|On)\s(?:the|its|their|his|her|an?|this)\s[^,;:]{3,60},\s[^;:]{0,60}$"
)


def event_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """For the next fair, to be held in October, it expects {900 stands}: what is to come then"""
    verb = spots[0].verb if len(spots) == 1 else None
    if verb is None or clause_tense(mention) != FUTURE:
        return None
    spot, text, start = spots[0], mention.article.text, mention.sentence.start
    closed = re.match(r",\s", text[spot.time.end : spot.time.end + 2]) is not None
    if not closed or spot.time.end > mention.figure.start or EVENT.match(text[start : spot.time.start]) is None:
        return None
    done = verb.tag_ == "VBN" and not any(t.dep_ in {"aux", "auxpass"} for t in verb.lefts)
    to_come = tense(verb) != PAST or verb.tag_ == "VB"
    return spot if verb.dep_ in {"relcl", "acl", "advcl", "xcomp"} and to_come and not done else None


OPENS = 4
"""Characters before a time that opens its sentence: `In `, a quotation mark"""


def labelled(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """Guidance for 2024: sales of $5 billion; spending of {$90 million}: a heading's time for the whole list"""
    text, start = mention.article.text, mention.sentence.start
    colon = text.find(": ", start, mention.figure.start)
    if colon < 0 or figure_between(mention, start, colon):
        return None
    before = [s for s in spots if s.time.end <= colon and s.bracket < 0]
    alone = len(before) == 1 and not any(s.time.start > colon and s.time.end <= mention.figure.start for s in spots)
    return before[0] if alone else None
