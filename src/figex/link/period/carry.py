"""The period that goes on: what a report speaks of until a new time ends it.

A figure without a time of its own takes it where its clause can be of that time: a closed period dates what was, an
open one what is to come; `Half of them are women` is of neither.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.period.left import FROM_DAY, is_counted, is_left_behind
from figex.link.period.offtopic import ELSEWHERE, holds_anyway, is_apart, is_of_flow, is_quoted
from figex.link.period.planned import YEARLY, is_foretold, is_moving, is_payout, is_pegged, is_revised, is_shared_out
from figex.link.period.spoken import Topic, is_ahead, is_within
from figex.link.period.spots import DAYS, limits_subject
from figex.link.tense import FUTURE, PAST, PERFECT, PRESENT, VERBLESS, is_former, verb_of
from figex.link.tense import tense as tense_of
from figex.link.tree import FINITE_TAGS, SUBJECTS, lemma, own_subject

if TYPE_CHECKING:
    from datetime import date

    from figex.link.parse import Token
    from figex.link.period.spots import Spot
    from figex.link.sentence import Mention, Sentence
    from figex.times import Span, Time

BULLETS = frozenset("•▪–—-*▪■●·►")
MAIN = frozenset({"ROOT", "conj", "ccomp", "xcomp", "parataxis", "advcl", "dep", "relcl"})
BUDGETED = frozenset({"fiscal", "years"})
"""Forms of which a forecast goes on to speak: budgets are of years."""
ASIDE = re.compile(
    r"\b(?:(?:after|before)(?!-|\s(?:income\s)?tax|\sinterest|\sminorit|\sexceptional|\sone-|\sspecial|\sprovision|\simpair|\sdepreciation"
    r"|\samorti|\sgoodwill|\sitems|\sdeduct|\sadjust)|following|despite|having)\b(?:[^,;.]|[.,]\d){0,50}$"
    r"|\b(?:up|down)\s[^,;]{1,20}\son\s(?:the\s)?[^\s\d]{0,3}\d(?:[^,;]|,\d){0,40}$",
    re.IGNORECASE,
)
"""Before what is only looked back to: `fell 1%, following a fall in April`, `up 5% on 9 in 2011`; not `before tax`."""
BACKGROUND = frozenset(
    {"when", "after", "since", "before", "if", "because", "although", "though", "once", "until", "unless"}
)
"""What opens a clause whose time the text doesn't go on to speak of."""


def is_topical(time: Time) -> bool:
    """Whether a text may go on to speak of that time: a month, a quarter, a year; no day, no `since`, no `by`."""
    return (
        time.form in table("times")["topical"] and time.lead in {"", "from"} and time.edge not in {"start", "beginning"}
    )


def is_main(mention: Mention, spot: Spot) -> bool:
    """Whether the time stands in a main clause, of which the text goes on to speak; a day's only in a market report."""
    verb, doc, start = spot.verb, mention.sentence.doc, spot.time.start
    if ASIDE.search(mention.article.text[max(mention.sentence.start, start - 60) : start]):
        return False
    opens = begins(mention, spot) or (spot.time.lead == "from" and verb is not None and tense_of(verb) == FUTURE)
    if spot.time.form in DAYS and not opens:
        traded = spot.time.form == "weekday" and verb is not None and is_root(verb) and _is_trade(verb)
        return traded and verb is not None and verb.tag_ != "VBZ"  # `the offer closes on Thursday` is to come
    if doc is None or not any(t.tag_ in FINITE_TAGS for t in doc):
        return True
    main = (
        verb is None or verb.dep_ in MAIN or (verb.dep_ == "acl" and verb.tag_ in FINITE_TAGS) or limits_subject(spot)
    )  # `Demand: Sales fell`
    return main and (verb is None or not (_is_when(verb) or is_former(verb)))


def begins(mention: Mention, spot: Spot) -> bool:
    """`to lower the fee to {$9}, effective [April 1]`, `with effect from [May 3]`: the day from which a rule holds"""
    text, start = mention.article.text, spot.time.start
    return spot.time.form in DAYS and text.endswith(("effective ", "with effect "), mention.sentence.start, start)


def is_backdrop(spot: Spot) -> bool:
    """`raised its guidance after sales in May rose {5%}`: what was has its own clause after what is to come"""
    verb = spot.verb
    if verb is None or spot.time.form in DAYS or verb.dep_ != "advcl" or tense_of(verb) != PAST:
        return False
    return verb.tag_ == "VBD" and any(t.lower_ in {"after", "as", "when"} for t in verb.lefts)


def is_root(verb: Token) -> bool:
    """Gold [fell] 1 percent on Thursday; silver lost 2: a whole sentence, which the parse hangs on the next"""
    if verb.dep_ != "ccomp" or verb.head.i < verb.i:
        return verb.dep_ == "ROOT"
    if lemma(verb.head) in table("times")["tense"]["postposed"]:
        return True  # `fell {3%} on Monday, exchange data showed`
    return any(t.text == ";" for t in verb.doc[verb.i : verb.head.i])


MOVES = frozenset({"up", "down", "off", "higher", "lower", "flat", "unchanged", "firmer", "weaker", "steady"})


def _is_trade(verb: Token) -> bool:
    """Shares `fell`; the bank `sold` bonds"""
    words = table("times")["no_period"]
    if _is_of_things(verb):
        return False
    if lemma(verb) in words["markets"] or (lemma(verb) == "be" and any(t.lower_ in MOVES for t in verb.rights)):
        return True
    return lemma(verb) in words["deals"] and any(t.lower_ in words["securities"] for t in verb.subtree)


def _is_of_things(verb: Token) -> bool:
    """`The death toll rose to {14} on Monday`, `a train jumped the track`: no market's move"""
    subject = own_subject(verb)
    if subject is not None and lemma(subject) in word_set("links", "untraded"):
        return True
    things = (t for t in verb.rights if t.dep_ == "dobj" and t.tag_ in {"NN", "NNS"})
    return lemma(verb) in word_set("links", "moving_things") and any(
        not any(c.tag_ == "CD" for c in t.subtree) for t in things
    )


def is_looked_back(mention: Mention, spot: Spot, span: Span, topic: Topic) -> bool:
    """Prices rose in May. In 2008 they had risen {9%}; the gain for April was revised to {2%}; in May alone {9} came"""
    verb, text, end = spot.verb, mention.article.text, spot.time.end
    if text.startswith(" alone", end):
        return is_within(span, topic.span) and span != topic.span
    if verb is None or span[1] is None or topic.span[0] is None or span[1] >= topic.span[0]:
        return False
    had = verb.tag_ == "VBN" and any(t.lower_ == "had" for t in verb.lefts)
    return verb.dep_ in {"ROOT", "conj"} and (had or lemma(verb) in RESTATING)


RESTATING = frozenset({"revise", "restate", "correct", "re-estimate"})


def _is_when(verb: Token) -> bool:
    """`when sales rose`; not `its loss after minorities shrank`, where the subject stands before the word"""
    lefts = list(verb.lefts)
    at = next((at for at, t in enumerate(lefts) if t.lower_ in BACKGROUND and not _governs_noun(t)), None)
    return at is not None and not any(t.dep_ in SUBJECTS for t in lefts[:at])


def _governs_noun(word: Token) -> bool:
    """`[After] a poor April, sales rose`: no clause of its own"""
    return word.dep_ == "prep" and any(t.dep_ == "pobj" for t in word.rights)


def goes_on(topic: Topic, mention: Mention, tense: str) -> bool:
    """Whether the figure's clause, of that tense, is still about the topic."""
    sentence = mention.sentence
    verb = verb_of(mention.anchor.root)
    if tense == PRESENT and is_counted(topic, mention):
        tense = PAST
    if (
        topic.once
        or holds_anyway(topic, mention, tense)
        or (verb is not None and is_apart(topic, mention, verb, tense))
    ):
        return False
    if is_left_behind(topic, mention):
        return False
    if verb is not None:
        tense = _told_tense(topic, mention, verb, tense)
        near = topic.paragraph == sentence.paragraph or sentence.text[:1] in BULLETS
        unchanged = near and tense == PRESENT and verb.lower_ in table("times")["tense"]["unchanged"]
        told = (topic.past and verb.tag_ == "VBP") or _is_beside_earlier(mention) or _is_done(verb)
        if unchanged and (mention.measure == "change" or told):
            tense = PAST  # `Sales fell in May. Onions cost {8%} less.`
    if topic.paragraph == sentence.paragraph:
        forecast = verb is not None and (is_planned(topic, mention) or _is_forecast(topic, verb, sentence.start))
        return tense in _tenses(topic, mention.article.date, forecast=forecast)
    if topic.stand or (is_next_forecast(topic, mention) and tense == FUTURE):
        return tense == FUTURE or _is_listed(sentence) or not sentence.text.endswith((".", '"', "”"))
    if sentence.text[:1] in BULLETS and topic.bullet:
        return topic.paragraph + 1 == sentence.paragraph and tense in {PAST, VERBLESS}
    return (
        (
            topic.leading
            or (topic.budget and sentence.paragraph == topic.paragraph + 1)
            or _is_result(topic, mention, verb, tense)
        )
        and _follows(sentence, tense)
        and tense
        in _tenses(
            replace(topic, survey=False) if topic.survey else topic,
            mention.article.date,
            forecast=is_planned(topic, mention),
        )
        - _unlikely(topic, mention, verb)
    )


DONE = frozenset({"hit", "cut", "put", "shut", "shed", "set", "hurt", "split", "quit", "let"})


def _is_done(verb: Token) -> bool:
    """`Fees hit {$9 million}`, `Imports cost {$9}`: a past beside which the same present is rare"""
    bare = not any(t.dep_ in {"aux", "auxpass"} for t in verb.lefts)
    return bare and (verb.lower_ in DONE or (verb.lower_ == "cost" and is_of_flow(verb)))


def _is_beside_earlier(mention: Mention) -> bool:
    """`They cost {9 million}, compared with 8 a year earlier`: what was then, as what it is compared with shows"""
    later = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    return bool(later) and later[0].measure == "previous"


def is_next_forecast(topic: Topic, mention: Mention) -> bool:
    """`It cut its forecast for 2020 to 5. ¶ Sales are seen at {9}.`: one outlook over two paragraphs"""
    told = (topic.outlook or topic.ahead) and topic.lead == "" and topic.form in YEARLY
    if not told or topic.paragraph + 1 != mention.sentence.paragraph:
        return False
    verb = verb_of(mention.anchor.root)
    return verb is not None and is_foretold(verb)


def _is_result(topic: Topic, mention: Mention, verb: Token | None, tense: str) -> bool:
    """`¶ Revenue rose {9%}.`: what a report is on, told in a new paragraph without a time, is of the last one named"""
    if topic.form.startswith("days") or verb is None or tense != PAST or verb.dep_ not in {"ROOT", "conj", "ccomp"}:
        return False
    return (is_of_flow(verb) or is_moving(verb)) and not is_quoted(mention, verb)


def _told_tense(topic: Topic, mention: Mention, verb: Token, tense: str) -> str:
    """The tense that counts: `it had come to {5}`, reported, is past; what is pegged, or a forecast cut, is to come"""
    if tense == PERFECT and _was_reported(verb):
        return PAST
    if tense == PRESENT and is_payout(verb):
        return PAST
    if (topic.budget or topic.ahead or topic.form in BUDGETED) and is_pegged(verb):
        return FUTURE
    if is_planned(topic, mention) and is_shared_out(verb):
        return FUTURE
    if topic.form == FROM_DAY and tense == PRESENT and is_moving(verb):
        return FUTURE  # `From June 1 petrol will cost $5. Diesel goes up by {9 cents}`
    return FUTURE if topic.ahead and is_revised(verb) else tense


def is_planned(topic: Topic, mention: Mention) -> bool:
    """Whether a budget, or in a report on one a fiscal year, was spoken of"""
    told = topic.ahead and topic.form in {"beginning", "years", *YEARLY}
    return topic.budget or (told and "udget" in mention.article.text)


def _was_reported(verb: Token) -> bool:
    """added that losses had come to {5}; not `said it had set aside {5}`, which is what it has now"""
    subject = own_subject(verb)
    return any(t.lower_ == "had" for t in verb.lefts) and subject is not None and subject.tag_ != "PRP"


def _tenses(topic: Topic, published: date | None, *, forecast: bool = False) -> set[str]:
    """The tenses of clauses that may be of the topic's time."""
    ahead = is_ahead(topic.span, published)
    if topic.rule or (topic.form == "beginning" and ahead) or (topic.form == FROM_DAY and topic.leading):
        return {FUTURE, PRESENT, VERBLESS}
    if topic.budget:
        return {FUTURE, VERBLESS}
    if topic.survey:
        return {PAST, VERBLESS, PRESENT, PERFECT, FUTURE}
    if topic.ahead or (topic.form not in {"beginning", "year", *BUDGETED} and ahead):
        return _tenses_ahead(topic, forecast=forecast)
    if topic.outlook and topic.is_open(published):
        return {PRESENT, FUTURE}
    past = set() if ahead else {PAST}
    return past | ({PRESENT, VERBLESS, FUTURE} if topic.is_open(published) and not topic.past else {VERBLESS})


def _tenses_ahead(topic: Topic, *, forecast: bool) -> set[str]:
    """The same, where the topic is to come: a fiscal year's plans are told in the present too, those for years not"""
    if topic.ahead and (forecast or topic.form in {FROM_DAY, "beginning"}):
        return {FUTURE}
    if topic.form == "years":
        return {FUTURE, VERBLESS}
    told = topic.form == "fiscal" or (topic.lead == "from" and topic.form != "year")
    return {FUTURE, PRESENT, VERBLESS} if told else set()


def _unlikely(topic: Topic, mention: Mention, verb: Token | None) -> set[str]:
    """The tenses of which a new paragraph seldom goes on: what is, and what will be without being forecast"""
    if topic.form == "beginning" or (topic.form == FROM_DAY and topic.leading):
        return set()
    foretold = verb is not None and (is_foretold(verb) or (topic.ahead and is_revised(verb)))
    coming = topic.form in BUDGETED and is_ahead(topic.span, mention.article.date)
    pegged = verb is not None and coming and is_pegged(verb)
    told = topic.lead == "from" or is_planned(topic, mention) or foretold or pegged
    return {PRESENT} if told else {PRESENT, FUTURE}


def _is_forecast(topic: Topic, verb: Token, start: int) -> bool:
    """Growth is seen at 3% in 2020; in the south it will be {2%}. Exports are expected to rise {5%}: one outlook"""
    if topic.found.start >= start:
        return verb.dep_ != "relcl"
    return is_foretold(verb) or is_revised(verb) or is_pegged(verb) or (topic.form in YEARLY and is_moving(verb))


LABELLED = re.compile(r"[A-Z][\w-]{2,20}(?:\s[\w-]{1,20}){0,4}:\s(?:[A-Z]{0,3}\s?[$€£¥₹]?)?\d")
"""`Output: {9 tons}, up {3 percent}.`: a line with what it is on before the colon"""


def _follows(sentence: Sentence, tense: str) -> bool:
    """Whether a new paragraph goes on with the report: not `Separately, …`, nor prose of which no tense is known."""
    prose = sentence.text.endswith((".", '"', "”")) and not _is_listed(sentence)
    return ELSEWHERE.search(sentence.text) is None and not (tense == VERBLESS and prose)


def _is_listed(sentence: Sentence) -> bool:
    """Whether a sentence is a line of a list"""
    return sentence.text[:1] in BULLETS or LABELLED.match(sentence.text) is not None
