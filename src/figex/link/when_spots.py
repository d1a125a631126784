"""Time expressions at their place in a sentence: the clause each stands in, and whether it can date a figure at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.tree import clause_verb, lemma
from figex.times import Time, find

if TYPE_CHECKING:
    from spacy.tokens import Token

    from figex.link.sentence import Sentence

DAYS = frozenset({"weekday", "day", "day_first", "today", "days", "iso", "slashed"})
MOVED = frozenset({"ago", "same", "the_before"})
"""Forms that only say how far from another period."""
BASE = re.compile(
    r"(?:\b(?:than(?:\s(?:in|at|for|during|on|it\swas|they\swere))?|compared\s(?:with|to)|versus|vs\.?|against|from|over|on|below|above|of"
    r"|relative\sto|times|half|twice)\s(?:its\s|their\s|that\sof\s|the\s|those\sof\s|what\sit\swas\s|in\s)?)$",
    re.IGNORECASE,
)
THAN = re.compile(r"\bthan\b(?:\s(?:in|at|for|during|on|it|was|they|were|the|a|its|their|that|of|those)){0,4}\s$", re.IGNORECASE)
REACH = 60


@dataclass(frozen=True, slots=True)
class Spot:
    """A time in a sentence. `at` is the index of its first token in the parse, `verb` its clause's verb (None for none).

    `base` says that it is only what is compared with; `spoken` that it dates the saying; `bracket` is the offset of the
    bracket that it stands in, or -1.
    """

    time: Time
    at: int
    verb: Token | None
    base: bool
    spoken: bool
    bracket: int


def spots_of(sentence: Sentence) -> list[Spot]:
    """The times of a parsed sentence that could date a figure, in order; none that lies within a figure."""
    if sentence.doc is None:
        return []
    text = sentence.article_text
    starts = [sentence.offsets(token) for token in sentence.doc]
    found = []
    for time in find(text, sentence.start, sentence.end):
        if _is_figure(sentence, time) or _is_name(text, time):
            continue
        at = next((i for i, (_, end) in enumerate(starts) if end > time.core), len(starts) - 1)
        token = sentence.doc[at]
        verb = clause_verb(token)
        found.append(
            Spot(time, at, verb, is_base(text, time), _is_spoken(time, token, verb), open_bracket(text, sentence.start, time.core))
        )
    return found


def _is_figure(sentence: Sentence, time: Time) -> bool:
    """Whether the "time" is a piece of a figure (`2,015 jobs`, `2000 people`); a range of years may be both."""
    return any(
        f.start < time.end and time.core < f.end and f.kind != "period" and not (f.start >= time.end or f.end <= time.core)
        for f in sentence.figures
    )


def _is_name(text: str, time: Time) -> bool:
    """`the 2030 notes`, `December Brent`, `Mission 2047`: part of a name or a thing"""
    if time.form not in {"year", "month"} or time.lead:
        return False
    after = re.match(r"\s([\w]+)", text[time.end : time.end + 24])
    if after and after[1].lower() in table("times")["no_period"]["not_after"]:
        return True
    before = re.search(r"(\w+)\s$", text[max(0, time.core - 24) : time.core])
    return time.form == "year" and before is not None and before[1] in {"Mission", "Vision", "Agenda", "Act", "Kit", "Horizon", "Plan"}


def is_base(text: str, time: Time) -> bool:
    """`than in 2016`, `from a year earlier`, `its lowest since March`, `half its 2022 pace`: a yardstick, no period"""
    words = table("times")["no_period"]
    before = text[max(0, time.core - REACH) : time.core]
    if THAN.search(before):
        return True
    if time.lead == "since" and any(w in words["superlatives"] for w in re.findall(r"\w+", text[max(0, time.start - 50) : time.start].lower())):
        return True
    if time.form == "vague" and re.search(r"\b(?:\w+est|first time|first \w+)\s(?:\w+\s){0,2}$", text[max(0, time.start - 40) : time.start]):
        return True
    after = re.match(r"(?:['’]s)?[\s-](\w+)", text[time.end : time.end + 24])
    yardstick = after is not None and after[1].lower() in words["yardsticks"]
    if time.form == "ago":
        hyphened = "-" in text[time.start : time.end]
        return hyphened or BASE.search(before) is not None
    if not BASE.search(before):
        return False
    if yardstick:
        return True
    close = re.search(r"\b(over|on|compared with|compared to|versus|vs\.?|against|from)\s(?:the\s|in\s)?$", before, re.IGNORECASE)
    if close is None:
        return False
    if close[1].lower() == "on":
        return time.form not in DAYS
    return close[1].lower() != "over" or time.form not in {"running", "vague", "first_some"}


def _is_spoken(time: Time, token: Token, verb: Token | None) -> bool:
    """`said on Tuesday`, `reported on May 3`, `told reporters last week`: when it was said, not when it was so"""
    if verb is None:
        return False
    words = table("times")["no_period"]
    if time.form in DAYS and not time.lead:
        near = [t for t in token.doc[max(0, token.i - 5) : token.i + 4] if t.tag_ in {"VBD", "VBZ", "VBN", "VBP"}]
        return lemma(verb) in words["speech"] or any(
            lemma(t) in {"say", "tell"} and abs(t.i - token.i) < 4 for t in near  # noqa: PLR2004 - close by
        )
    return lemma(verb) in {"say", "tell"} and time.form not in {"vague"} and token.i > verb.i and token.i - verb.i < 4  # noqa: PLR2004


def open_bracket(text: str, floor: int, at: int) -> int:
    """Where the bracket opens that `at` stands in, or -1."""
    opened = text.rfind("(", floor, at)
    return opened if opened >= 0 and text.find(")", opened, at) < 0 else -1
