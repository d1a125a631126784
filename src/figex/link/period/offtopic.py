"""Clauses of which the topic's time doesn't hold: opinions, a share's price, a trial, what a board decides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.period.spots import DAYS
from figex.link.tense import FUTURE, PAST, PERFECT, PRESENT, is_former, verb_of
from figex.link.tense import tense as tense_of
from figex.link.tree import SUBJECTS, climb, lemma, own_subject

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.period.spoken import Topic
    from figex.link.sentence import Mention

GENERAL = re.compile(r"[\"“‘']?(?:If|When|An? (?:\d|one\b))", re.IGNORECASE)
EACH = re.compile(r"[\"“‘']?(?:Each|Every)\b", re.IGNORECASE)
"""How a sentence begins that holds at any time: `Each {25 bps} adds …`"""
ELSEWHERE = re.compile(r"\b(?:separately|meanwhile)\b", re.IGNORECASE)
APART = re.compile(r"\b[Ss]eparately\b|^\W{0,2}Meanwhile\b")
"""The same within a paragraph, where `Imports, meanwhile, fell` goes on."""
IF = re.compile(r"\b(?:if|unless)\s")
HOLDING = frozenset({"have", "employ", "own", "operate", "run", "serve", "house", "boast", "comprise"})
HITTING = frozenset({"hit", "reach", "touch"})
STANDING = frozenset({"be", "stand", "hover"})
CLOSING = frozenset({"close", "settle", "trade"})
SHARES = frozenset({"share", "stock", "adr", "scrip"})


def holds_anyway(topic: Topic, mention: Mention, tense: str) -> bool:
    """`Each {25 bps} adds …`, `Separately, …`, a trial's; of a budget `Taxes would rise by {3 percent} if it shuts`"""
    text = mention.sentence.text
    if (
        GENERAL.match(text)
        or (tense != PAST and EACH.match(text))
        or APART.search(text)
        or not mention.sentence.vocabulary.isdisjoint(table("times")["no_period"]["drilled"])
    ):
        return True  # `Hole 9 cut {14 m} of ore`
    if _is_of_trial(mention) or _is_granted(topic, mention) or BEFORE.match(text) or PERSON.match(text):
        return True
    return topic.budget and IF.search(text) is not None


BEFORE = re.compile(r"[\"“]?(?:Before|Until)\s(?:[a-z'’]+\s){2,8}?[a-z]+,\s")
"""`Before the bridge opened, …`: of another time"""
PERSON = re.compile(
    r"(?:[A-Z][a-z]+\s(?:[a-z]+\s){0,2}|Mr\.?\s|Ms\.?\s|Mrs\.?\s)?(?:[A-Z][\w.'’-]+\s){1,3}[A-Z][\w'’-]+,\s[1-9]\d,\s(?!said\b|told\b|added\b)"
)
"""`Baker Ann Holm, 38, paid {$900}`: one person's story"""
TRIAL = re.compile(
    r"\bplacebo\b|\bphase[\s-](?:[1-4][ab]?|I{1,3}|IV)\b|\b(?:clinical|medical|drug|vaccine|pivotal|randomi[sz]ed)\s(?:trials?|stud(?:y|ies))\b",
    re.IGNORECASE,
)
"""What shows that an article tells of a trial."""


def _is_of_trial(mention: Mention) -> bool:
    """`… its Phase 3 trial. It enrolled {900 patients}, {71%} of whom got better`: not of the quarter reported on"""
    notes, sentence, words = mention.article.notes, mention.sentence, table("times")["no_period"]
    tried = not sentence.vocabulary.isdisjoint(words["tried"])
    if not tried and notes.get("tried_in") != sentence.paragraph:
        return False
    if "trial" not in notes:
        notes["trial"] = TRIAL.search(mention.article.text) is not None
    if not notes["trial"] or mention.figure.kind == "money" or not sentence.vocabulary.isdisjoint(words["results"]):
        return False
    notes["tried_in"] = sentence.paragraph
    return True


HELD = re.compile(
    r"\b(?:dividend|payout|distribution)\s(?:was|is|has\sbeen|had\sbeen|will\sbe)\s(?:\w+ly\s)?(?:held|kept|raised|lifted|cut|maintained|set|increased"
    r"|declared|approved|doubled|halved|recommended|proposed)\b[^;]{0,40}$",
    re.IGNORECASE,
)
GRANTED = re.compile(
    r"\b(?:declar|authori[sz]|approv|clear|recommend|propos|cut|slash|rais|lift|hik|increas|held|hold|keep|kept|maintain|doubl|halv"
    r"|announc|boost)(?:s|es|e|ed|ing|ting)?\s(?:[\w’'-]+\s){0,5}(?:dividends?|payouts?|distributions?|buy-?backs?|repurchases?)\b"
    r"(?:(?!\b(?:after|as|while|with|because|and|in|from)\b)[^;]){0,60}$",
    re.IGNORECASE,
)


def _is_granted(topic: Topic, mention: Mention) -> bool:
    """`The board declared a dividend of {9 cents}`, `approved the buyback of {$9}`: decided after the quarter's end"""
    sentence = mention.sentence
    if topic.form in DAYS or topic.ahead or word_set("links", "payouts").isdisjoint(sentence.vocabulary):
        return False
    text, end = mention.article.text, mention.figure.start
    return any(pattern.search(text, sentence.start, end) for pattern in (GRANTED, HELD))


def is_apart(topic: Topic, mention: Mention, verb: Token, tense: str) -> bool:
    """Whether a clause is of no time, or another's: `It has {40 shops}`, `whose owner had inherited {$900}`"""
    if (tense == PRESENT and lemma(verb) in HOLDING) or is_former(verb) or _is_of_speaker(verb):
        return True
    if is_since(verb) or _is_habit(verb) or is_of_future(verb) or _is_bill(verb):
        return True
    return _is_about_else(topic, mention, verb, tense)


def is_since(verb: Token) -> bool:
    """`buyers have gone since the duty rose to {60%}`: before what is told of"""
    since = verb.dep_ == "advcl" and any(t.lower_ == "since" and t.dep_ == "mark" for t in verb.lefts)
    return since and tense_of(verb.head) == PERFECT


def is_of_flow(verb: Token) -> bool:
    """`Profit rose {5%}`, `Imports were {$9}`: what comes about over a stretch of time, at no point in it"""
    if lemma(verb) == "average":
        return True
    subject = own_subject(verb)
    return subject is not None and lemma(subject) in table("times")["no_period"]["flows"]


def _is_bill(verb: Token) -> bool:
    """`The outage cost {5 million}`, `Rebuilding the quay will cost {9}`: of the one thing done, whenever"""
    if lemma(verb) not in {"cost", "keep"} or (subject := own_subject(verb)) is None:
        return False
    return subject.tag_ == "VBG" or (
        subject.tag_ == "NN" and lemma(subject) in table("times")["no_period"]["happenings"]
    )


def _is_habit(verb: Token) -> bool:
    """`We used to sell {nine} a day`: at no stated time"""
    return verb.dep_ == "xcomp" and verb.head.lower_ == "used" and verb.i > 1 and verb.nbor(-1).lower_ == "to"


def _is_of_speaker(verb: Token) -> bool:
    """`said the port's chief, who put the backlog at {24}`: by the way, of who speaks"""
    if verb.dep_ == "conj":
        verb = verb.head
    if verb.dep_ != "relcl" or verb.head.dep_ not in SUBJECTS | {"appos"}:
        return False
    speaker = verb.head if verb.head.dep_ in SUBJECTS else verb.head.head
    return speaker.dep_ in SUBJECTS and lemma(speaker.head) in table("times")["tense"]["postposed"]


def is_of_future(verb: Token) -> bool:
    """`the farm, built for {$9 million}, will open next week`: said of what is to come"""
    above = verb_of(verb.head) if verb.dep_ == "acl" and verb.tag_ == "VBN" else None
    return above is not None and tense_of(above) == FUTURE


def is_of_now(verb: Token, theirs: str) -> bool:
    """`have shut two mills in May, leaving {9}`, `walked out in May, demanding {5 percent}`: what is left, or wanted"""
    wanted = verb.tag_ == "VBG" and lemma(verb) in table("times")["no_period"]["opinions"]
    return wanted or (lemma(verb) == "leave" and theirs == PERFECT)


def is_made_before(verb: Token, main: Token, at: int) -> bool:
    """`The quay, built for {5 million}, will open in May`, `Built for {5}, it was opened in 2015`: what a thing is"""
    if verb.dep_ not in {"acl", "advcl"} or verb.tag_ not in {"VBN", "VBG"} or not verb.i < main.i < at:
        return False
    if lemma(verb) in table("times")["tense"]["planning"] or own_subject(verb) is not None:
        return False
    return tense_of(main) == FUTURE or (verb.dep_ == "advcl" and verb.tag_ == "VBN")


def _is_about_else(topic: Topic, mention: Mention, verb: Token, tense: str) -> bool:
    """Whether the clause is an opinion, a share's price, told of before the day's trading: not of the topic's time"""
    words = table("times")["no_period"]
    if (
        lemma(verb) == "be"
        and not topic.rule
        and tense != PAST
        and (subject := own_subject(verb)) is not None
        and lemma(subject) in word_set("links", "not_to_pass")
    ):
        return True  # `The target is {3%}`
    if lemma(verb) in words["opinions"] or _is_told(topic, verb):
        return True
    if topic.form not in DAYS:
        return is_quoted(mention, verb)
    return topic.found.start >= mention.sentence.start and is_told_of_before(verb)


def is_told_of_before(verb: Token) -> bool:
    """Shares fell on Monday after the firm cut its dividend by {a third}: no part of the day's trading"""
    return any(t.dep_ == "advcl" and any(c.lower_ == "after" for c in t.lefts) for t in climb(verb))


def is_quoted(mention: Mention, verb: Token) -> bool:
    """In the quarter sales rose 5%. The shares fell {3%}: a share's price moves in a day, whatever the report is on"""
    subject = own_subject(verb)
    words = table("times")["no_period"]
    priced = mention.figure.kind == "money" and mention.anchor.root.head.lower_ == "at"
    if subject is not None and subject.tag_ == "NNP" and lemma(verb) in CLOSING and priced:
        return True  # `NORF closed at {$9}`
    if subject is not None and lemma(verb) in STANDING:
        return subject.lower_ in {"shares", "stock"} and not _is_of_things(subject)
    if (
        subject is None
        or subject.lower_ == "stocks"
        or (lemma(verb) not in HITTING and lemma(verb) not in words["markets"])
    ):
        return False
    if lemma(subject) == "price":
        return any(lemma(t) in SHARES for t in subject.lefts)
    if subject.tag_ == "NN" and any(
        m.figure.kind == "percent" and m.measure == "level" for m in mention.sentence.mentions
    ):
        return False  # `its share slipped to {62 percent}`
    return (
        lemma(subject) in SHARES
        and not _is_of_things(subject)
        and not any(t.dep_ == "compound" and t.tag_ != "NNP" for t in subject.lefts)
    )


def _is_of_things(subject: Token) -> bool:
    """the [share] of exports; not [shares] of Lorvik"""
    return any(t.lower_ == "of" and any(o.tag_ in {"NN", "NNS"} for o in t.rights) for t in subject.rights)


def _is_told(topic: Topic, verb: Token) -> bool:
    """`told reporters that the field was worth {$4}`, in a report on a day's trading: not of that day"""
    return topic.form in DAYS and verb.dep_ == "ccomp" and lemma(verb.head) in table("times")["no_period"]["speech"]
