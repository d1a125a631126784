"""Times that own a figure or its whole: `July's {7.8 percent}`, `{a third} of last year's exports`, `May, when …`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.period.place import figure_between
from figex.link.period.size import MODIFIERS
from figex.link.tense import verb_of
from figex.link.tree import SUBJECTS, lemma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figex.link.period.spots import Spot
    from figex.link.sentence import Mention


def owned_by(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """lower than July's {7.8 percent}: whose figure it is, even where another is compared with it"""
    spot = next((s for s in reversed(spots) if s.time.end <= mention.figure.start), None)
    if spot is None or not spot.base:
        return None
    gap = mention.article.text[spot.time.end : mention.figure.start]
    if gap == " (":  # `down {5%} from May 2018 ({$9})`
        return replace(spot, time=replace(spot.time, lead="", start=spot.time.core))
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
    verb = verb_of(token)
    shares = verb is not None and lemma(verb) in word_set("links", "sharing")
    if token.dep_ not in SUBJECTS and not shares:
        return None
    text = mention.article.text
    whole = re.match(r"['’]s?\s(\w+)", text[spot.time.end : spot.time.end + 30])
    if whole is None or text[mention.figure.end : spot.time.start] not in {" of ", " of the "}:
        return None
    if whole[1].lower() == "total" and shares:
        return spot
    return None if whole[1].lower() in table("times")["no_period"]["yardsticks"] else spot


WHEN = re.compile(r",?\s(?:when|during\swhich|in\swhich)\s(?:(?!when\b)[\w'’$€£%.-]+\s){0,8}", re.IGNORECASE)


def when_it(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """slower than in May, when it grew {5%}: the time of what is compared with is its own clause's"""
    spot = next((s for s in reversed(spots) if s.time.end <= mention.figure.start), None)
    if spot is None or spot.spoken or spot.time.form == "vague":
        return None
    if WHEN.fullmatch(mention.article.text, spot.time.end, mention.figure.start) is None:
        return None
    if figure_between(mention, spot.time.end, mention.figure.start) or verb_of(mention.anchor.root) is None:
        return None
    if spot.time.lead not in {"from", "since", "until", "till"}:
        return spot
    return replace(spot, time=replace(spot.time, lead="", start=spot.time.core))
