"""A bare number of people: by what is done to them, what befalls them, what only they do, how old they are."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.tree import SUBJECTS, barred, clause_verb, lemma

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.parse import Token
    from figex.link.sentence import Mention

AGED = re.compile(
    r"\s(?:[a-z-]+\s)?(?:(?:under|over)-\d{1,2}s?\b(?!-)|\d{1,2}-(?:to-\d{1,2}-)?year-olds?\b|\d{1,2}(?:-to-|[-–])\d{1,2}s\b"
    r"|(?:twenty|thirty|forty|fifty|sixty)?-?somethings\b)"
)
IN_FAVOUR = re.compile(r"\s(?:(?:were|voted|are|came\sout)\s)?in\sfavou?r\b")
VOTE_OF = re.compile(r"\bvotes?\s(?:of|was)\s(?:[\d,]+\s?(?:to|against|-|–)\s?)?$")
GIVEN_TO = re.compile(
    r"\b(?:work|jobs?|shelter|refuge|home|food|aid|help|training|housing|pensions?|bunks?|beds?|berths|seats?|seating|room"
    r"|accommodation|lodgings?|quarters|cabins|desks|tables|cots|tents|places|care|treatment|meals?|lunch|dinner)\s(?:to|for)\s"
    r"(?:(?:about|around|some|nearly|almost|over|up\sto|more\sthan|at\sleast|roughly|another)\s)*$"
)
STRONG = re.compile(r"(?:-|\s)strong\b")
PERSONAL = re.compile(r"(?:[^v]er|driver|or|ist|ian|ee|man|woman|person|child|kid|youth|migrant|student|patient)$")
"""How nouns of people end, singular: `miner`, `protestor`, `employee`."""
LEAD_REACH = 50
CUTS = re.compile(
    r"\b(?:[Ss]heds?|[Aa]xe[sd]?|to\s(?:shed|axe)|([Cc]uts?))\s"
    r"(?:(?:about|around|some|nearly|almost|over|up\sto|more\sthan|at\sleast|another|a\sfurther)\s)?$"
)
CUT_ENDS = re.compile(
    r"(?:\s(?:at|in|from|across|as|amid|after|when|this|next|by|under)\b|[,;](?!\d)|\.(?!\d)|\s?$|\n)"
)
JOBS = re.compile(r"\b(?:jobs|posts|staff|workers|workforce|employees|lay-?offs|redundanc)")
FEWEST_CUT = 10
BEFALLS = frozenset({"die", "perish", "flee", "march", "protest", "rally", "attend", "graduate", "retire", "strike"})
MARKETS = frozenset({"points", "shares", "stocks", "market", "futures", "percent", "pct", "%"})
ABOARD = re.compile(r"\s(?:aboard|on\sboard)\b(?!\sfeet)")
SORTS, SORT_REACH = frozenset({"JJ", "VBN", "HYPH", "NN"}), 4
"""What may say which people they are, and how many words: 12 [long-term] unemployed."""
SKIPPED = frozenset({"up", "to", "all", "of", "off", "on", "in", "go"})
"""What may stand between a verb and its bare number besides hedges: `lays [off] {340}`, `hired [up to] {40}`"""


def act(mention: Mention) -> Figure | None:
    """the members [voted] {512} to {88}; the chain [lays off] {340}; {12} were [killed]; {40} [dead]"""
    doc, words, end = mention.anchor.doc, mention.sentence.words, mention.anchor.end
    following = words[end] if end < len(words) else ""
    if _fate(mention) in word_set("nouns", "fates"):
        return replace(mention.figure, unit=_of_those_named(mention))
    text, start = mention.article.text, mention.figure.start
    if IN_FAVOUR.match(text, mention.figure.end) or VOTE_OF.search(text[max(0, start - LEAD_REACH) : start]):
        return replace(mention.figure, unit="vote")
    verb = clause_verb(mention.anchor.root)
    if verb is None or following in word_set("nouns", "stand_for_noun"):
        return None
    acts, behind = table("nouns")["acts"], words[verb.i + 1 : verb.i + 2]
    unit = next((acts[name] for p in ("", *behind, following) if (name := f"{lemma(verb)} {p}".strip()) in acts), None)
    if not unit:
        return None
    if mention.anchor.root.head == verb and any(t.dep_ == "auxpass" for t in verb.children):
        return replace(mention.figure, unit=_of_those_named(mention) if unit == "person" else unit)
    skipped, figures = doc[verb.i + 1 : mention.anchor.start], barred(mention.sentence)
    hedges = word_set("links", "hedges") | SKIPPED
    near = all(t.lower_ in hedges or t.tag_ in {"RP", "IN"} or t.i in figures for t in skipped)
    return replace(mention.figure, unit=unit) if near and mention.anchor.start > verb.i else None


def _of_those_named(mention: Mention) -> str:
    """`Hundreds of [drivers] blocked the road and {30} were arrested`: who the clause before is about, else people"""
    doc, start = mention.anchor.doc, mention.anchor.start
    acting = (t for t in doc[:start] if t.tag_ == "NNS" and PERSONAL.search(lemma(t)))
    named = next((t for t in acting if _is_subject(t) and clause_verb(t) != clause_verb(mention.anchor.root)), None)
    return lemma(named) if named is not None else "person"


def _is_subject(noun: Token) -> bool:
    """`[Drivers] blocked`, `Hundreds of [drivers] blocked`"""
    head = noun.head.head if noun.head.lower_ == "of" else noun
    return head.dep_ in SUBJECTS


def _fate(mention: Mention) -> str:
    """`dead` of `12 dead`, `jobless` of `12 registered jobless`; also `dead` of `12 were left dead`

    The latter only where no earlier figure tells what is counted.
    """
    words, end = mention.sentence.words, mention.anchor.end
    skipped = end
    for token in mention.anchor.doc[end : end + SORT_REACH]:
        if token.lower_ in word_set("nouns", "fates"):
            return token.lower_
        if token.tag_ not in SORTS:
            break
    if not any(m.figure.kind == "count" for m in mention.sentence.mentions[: mention.index]):
        while skipped < len(words) and words[skipped] in word_set("links", "fate_verbs"):
            skipped += 1
    return words[skipped] if skipped < len(words) else ""


def job_cuts(mention: Mention) -> Figure | None:
    """Volvo [sheds] {84} in Ghent; Ford [axes] {1,100}; Ericsson to [cut] {900}, where jobs are spoken of

    Not where something else was counted before, and no index [sheds] {84}.
    """
    text, figure, sentence = mention.article.text, mention.figure, mention.sentence
    if mention.index or figure.value % 1 or figure.kind != "count" or figure.value < FEWEST_CUT:
        return None
    hit = CUTS.search(text[max(sentence.start, figure.start - LEAD_REACH) : figure.start])
    if hit is None or not CUT_ENDS.match(text, figure.end):
        return None
    if hit[1] and (not JOBS.search(text) or any(m.figure.kind != "count" for m in mention.earlier())):
        return None
    gauges = word_set("nouns", "gauges") | MARKETS
    return replace(figure, unit="job") if gauges.isdisjoint(sentence.vocabulary) else None


def aboard(mention: Mention) -> Figure | None:
    """a ferry with {210} [aboard]; had {310} [on board]: people"""
    return replace(mention.figure, unit="person") if ABOARD.match(mention.article.text, mention.figure.end) else None


def given_to(mention: Mention) -> Figure | None:
    """work for {2,300}; bunks for {26}; a hall with seats for {900}: what only people are given"""
    lead = mention.article.text[max(mention.sentence.start, mention.figure.start - LEAD_REACH) : mention.figure.start]
    return replace(mention.figure, unit="person") if GIVEN_TO.search(lead) else None


def strong(mention: Mention) -> Figure | None:
    """a {600}-strong [secretariat]: people, unless what is so strong has others (`a {40}-strong [fleet]`)"""
    hit = STRONG.match(mention.article.text, mention.figure.end)
    if hit is None:
        return None
    doc, members = mention.anchor.doc, table("nouns")["members"]
    at = mention.sentence.token_at(hit.end() - 1) + 1
    nouns = (t for t in doc[at : at + 3] if t.tag_ in {"NN", "NNS"})
    return replace(mention.figure, unit=next((members[lemma(t)] for t in nouns if lemma(t) in members), "person"))


def aged(mention: Mention) -> Figure | None:
    """{4.2 million} under-25s; {31,000} 18-to-24-year-olds: people by their age"""
    return replace(mention.figure, unit="person") if AGED.match(mention.article.text, mention.figure.end) else None


def befallen(mention: Mention) -> Figure | None:
    """More than {70} died; some {4,000} fled north: people, where nothing else is counted"""
    verb, root = clause_verb(mention.anchor.root), mention.anchor.root
    own = verb is not None and root.head == verb and root.dep_ in SUBJECTS and lemma(verb) in BEFALLS
    return replace(mention.figure, unit="person") if own and not mention.figure.value % 1 else None
