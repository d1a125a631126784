"""Figures whose time another one tells: what was expected of it, what it comes to, what it was in other words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.tense import PAST, tense_at, verb_of
from figex.link.tree import SUBJECTS, lemma, singular

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention

ASKED = frozenset({"analyst", "economist", "forecaster", "strategist", "broker", "trader", "dealer"})
HINT = re.compile(
    r"\b(?:[Aa]nalysts?|[Ee]conomists?|[Ff]orecasters?|[Ss]trategists?|[Bb]rokers?|Street|City|[Cc]onsensus|[Mm]arkets?|[Pp]olls?|[Tt]raders?|[Ii]nvestors?)\b"
)
CONSENSUS = re.compile(
    r"\b(?:consensus|average|mean|median|analysts['’]?|economists['’]?|market|Street['’]s)\s(?:\w+\s)?(?:forecasts?|estimates?|expectations?|predictions?)\b"
    r"(?:\s\w+){0,6}\s$|\bconsensus\s(?:of|was|for|at|stood\sat)\s(?:\w+\s){0,4}$"
)
ASKED_WHO = (
    r"(?:analysts|economists|forecasters|strategists|brokers|traders|investors|Wall\sStreet|the\s(?:market|Street))"
)
FORESAW = (
    r"(?:expected|forecast|pencill?ed|predicted|projected|anticipated|estimated|foreseen|looked|looking|tipped|hoped)"
)
EXPECTED = re.compile(
    rf"\s(?:[a-z-]+\s){{0,2}}(?:that\s)?(?:{ASKED_WHO}(?:\s(?!said|say)[\w-]+){{0,4}}?\s{FORESAW}|{FORESAW}\s(?:by|in)\s(?:\w+\s){{0,3}}(?:{ASKED_WHO}|poll|survey))\b"
)
"""`slower than the {5 percent} that economists had forecast`, `the {$9} expected by analysts`"""
RESULT = re.compile(
    r"(?:That|This|It|Which)\s(?:would\s|will\s|also\s)?(?:leaves?|brings?|takes?|gives?|makes?|puts?|left|brought|took)\b"
)
APPOSED = re.compile(r"[^,;:.()]{0,12},\s(?:or\s)?an?\s(?:[a-z-]+\s){1,2}of\s(?:[a-z]+\s){0,2}")


def is_asked(mention: Mention) -> bool:
    """{Six analysts} expected less: who was asked, of no time"""
    unit = mention.figure.unit
    return mention.figure.kind == "count" and unit is not None and unit in ASKED


RESTATING = frozenset({"be", "represent", "mean", "equal", "equate", "amount", "correspond", "translate", "work"})


def restated(mention: Mention) -> Mention | None:
    """`sold 90 tons in May, which is {9 percent} more`, `…, which equals {9 percent}`: of the figure before"""
    verb = verb_of(mention.anchor.root)
    if verb is not None and verb.dep_ == "conj":
        verb = verb.head
    if not mention.index or verb is None or verb.dep_ not in {"relcl", "advcl"} or lemma(verb) not in RESTATING:
        return None
    before = mention.sentence.mentions[mention.index - 1]
    led = any(t.lower_ == "which" for t in verb.lefts)
    between = before.anchor.end <= verb.i < mention.anchor.start
    return before if led and between and before.measure != "previous" else None


def expected_of(mention: Mention) -> Mention | None:
    """sales of $9 million in May; analysts had pencilled in {$8 million}: what was expected is for the same time"""
    figure, text = mention.figure, mention.article.text
    if "measure:foreseen_earlier" in mention.rules and "instead" in mention.sentence.text:
        return _told_before(mention)  # expects 9 million this year instead of {8 million}
    if figure.kind == "count" or HINT.search(mention.sentence.text) is None:
        return None
    before = text[max(mention.sentence.start, figure.start - 60) : figure.start]
    stated = CONSENSUS.search(before) or EXPECTED.match(text, figure.end)
    return _told_before(mention) if stated or _is_expected(mention) else None


def _is_expected(mention: Mention) -> bool:
    """analysts were looking for {$8 million}; the {$8 million} that Wall Street had pencilled in"""
    verb = verb_of(mention.anchor.root)
    verbs = [verb] if verb is not None else []
    verbs += [t for t in mention.anchor.root.children if t.dep_ in {"relcl", "acl"}]
    verbs += [t for t in mention.anchor.root.head.children if t.dep_ == "relcl" and t.i > mention.anchor.start]
    return any(lemma(t) in word_set("links", "looking_ahead") and _forecaster_of(t) for t in verbs)


def _forecaster_of(verb: Token) -> bool:
    return any(t.dep_ in SUBJECTS and lemma(t) in table("times")["no_period"]["forecasters"] for t in verb.lefts)


def result_of(mention: Mention) -> Mention | None:
    """40 shops will close in May. That leaves {90}: of the time of what was told before"""
    if RESULT.match(mention.sentence.text) is None or mention.index > 0:
        return None
    return _told_before(mention, any_kind=True)


def apposed_to(mention: Mention) -> Mention | None:
    """the hotel, sold in 2021 for $9 million, a loss of {$3 million}: of the figure before"""
    others = [m for m in mention.sentence.mentions if m.index == mention.index - 1]
    if not others or others[0].period is None or others[0].measure == "previous":
        return None
    gap = mention.article.text[others[0].figure.end : mention.figure.start]
    if mention.figure.kind in {"percent", "fraction"} and OF_TOTAL.match(mention.article.text, mention.figure.end):
        return others[0] if SAID_AGAIN.fullmatch(gap) is not None else None
    return others[0] if APPOSED.fullmatch(gap) is not None else None


SAID_AGAIN = re.compile(
    r"[^,;:()]{0,80},\s(?:or\s)?(?:(?:about|around|some|almost|nearly|roughly|just|over|under|only|well|more\sthan|less\sthan)\s){0,2}"
)
"""`9 million jobs had been created by the end of May, over {80 percent} of the target`"""
OF_TOTAL = re.compile(r"\sof\s(?:the|its|their|all|total|that)\b")


OF_THE = re.compile(r"\sof\s(?:(?:the|these|those|all)\s)?(?:them\b|(\w+))")


def share_of_those(mention: Mention) -> Mention | None:
    """It has joined in 90 projects since 2013. Roads made up {half} of the projects: of the time of the 90"""
    figure = mention.figure
    if (
        figure.kind not in {"fraction", "percent"}
        or mention.measure != "level"
        or tense_at(mention.anchor.root) != PAST
    ):
        return None
    whole = OF_THE.match(mention.article.text, figure.end)
    told = _told_before(mention, any_kind=True) if whole is not None else None
    if whole is None or told is None or told.sentence is mention.sentence or told.figure.kind != "count":
        return None
    return told if whole[1] is None or singular(whole[1].lower()) == told.figure.unit else None


def _told_before(mention: Mention, *, any_kind: bool = False) -> Mention | None:
    """The last dated figure of the sentence, else of the one before in its paragraph."""
    article, own = mention.article, mention.sentence
    at = next(i for i, sentence in enumerate(article.sentences) if sentence is own)
    earlier = [own, *(s for s in article.sentences[max(0, at - 1) : at] if s.paragraph == own.paragraph)]
    for sentence in earlier:
        for other in reversed(sentence.mentions):
            if other.figure.end > mention.figure.start or other.measure == "previous" or other.figure.kind == "period":
                continue
            if other.period is not None and (any_kind or other.figure.kind == mention.figure.kind):
                return other
    return None
