"""What the words around a figure name, however the parse joins them, and what was foreseen: `{$5} set aside for`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.sentence import Found
from figex.link.subject.changing import change_noun
from figex.link.subject.clause import before, outermost
from figex.link.tree import (
    FINITE_TAGS,
    NOUN_TAGS,
    VERB_TAGS,
    barred,
    clause_verb,
    is_noun,
    is_time,
    lemma,
    own_subject,
    singular,
)
from figex.link.unit.counted import noun_after

if TYPE_CHECKING:
    from collections.abc import Collection

    from figex.link.parse import Token
    from figex.link.sentence import Mention

EQUAL = frozenset({"equal", "equivalent"})
OPENERS = frozenset({"as", "while", "because", "and", "but", "if", "though", "although", "since", "that", ","})
ASIDE = frozenset({"aside", "apart", "by"})
ALLOTTED_TO = frozenset({"for", "to", "on"})
FORESEEING = frozenset({"expect", "forecast", "project", "predict", "anticipate", "see", "foresee", "estimate"})
FORESEEN = re.compile(r"(?:[a-z]+\s)?([a-z]+)\s(?:of|for)\s(?:(?:this|next|last)\syear(?:'s|’s)\s|the\s|its\s)?")
"""`estimate of this year's [surplus]`: what is foreseen."""
GIVING = frozenset({"give", "quote", "cite", "list", "record", "report"})
CLOSING = frozenset({",", ".", ")", ";"})
HAD_REACH = 4
VALUED_REACH = 12


def equal_to(mention: Mention) -> Token | None:
    """leaving a [gap] equal to {8%} of GDP; as [remittances], equal to {a quarter} of GDP, shrink"""
    word = before(mention)
    if word is None or word.lower_ != "to" or word.i < 2 or word.nbor(-1).lower_ not in EQUAL:  # noqa: PLR2004
        return None
    doc, at = word.doc, word.i - 2
    apart = doc[at].text == ","
    noun = doc[at - apart]
    if not is_noun(noun) or is_time(noun) or noun.i in barred(mention.sentence):
        return None
    if not apart:
        return outermost(noun)
    start = noun.left_edge.i
    return noun if start and doc[start - 1].lower_ in OPENERS else None


def allotted(mention: Mention) -> Token | None:
    """, with {$5} set aside for [irrigation] and {$9} for [wells]; {$9} spent on [fuel]: what it is for"""
    doc, at = mention.anchor.doc, mention.anchor.end
    if mention.figure.kind not in {"money", "quantity"} or at + 2 >= len(doc):
        return None
    if not _goes_on_allotting(mention):
        if doc[at].tag_ not in {"VBN", "VBD"} or lemma(doc[at]) not in word_set("links", "allotting"):
            return None
        at += 1 + (doc[at + 1].lower_ in ASIDE)
    if at + 1 >= len(doc) or doc[at].lower_ not in ALLOTTED_TO:
        return None
    noun = next((t for t in doc[at].children if t.dep_ == "pobj" and is_noun(t)), None)
    return noun if noun is not None and noun.i not in barred(mention.sentence) and not is_time(noun) else None


def _goes_on_allotting(mention: Mention) -> bool:
    """`{$5} was spent on roads and {$9} on [schools]`: the same preposition as the amount before has"""
    before_it = mention.sentence.mentions[mention.index - 1] if mention.index else None
    if before_it is None or not {"subject:allotted", "subject:passive_for"} & set(before_it.rules):
        return False
    link = mention.sentence.words[mention.anchor.end]
    return link in ALLOTTED_TO and link in mention.sentence.words[before_it.anchor.end : mention.anchor.start]


def granted(mention: Mention) -> Token | None:
    """a 24-month [arrangement] for about {$298 million}: the loan whose size is told after `for`"""
    word = before(mention)
    if mention.figure.kind != "money" or word is None or word.lower_ != "for" or not word.i:
        return None
    noun = word.nbor(-1)
    return noun if is_noun(noun) and lemma(noun) in word_set("links", "lending") and not noun_after(mention) else None


def expects(mention: Mention) -> Found | None:
    """Growth was 3% last year. The Treasury expects {1.4%}: a bare figure that is foreseen is of what was 3%"""
    word, doc, end = before(mention), mention.anchor.doc, mention.anchor.end
    if mention.figure.kind == "period" or word is None or lemma(word) not in FORESEEING or word.tag_ not in VERB_TAGS:
        return None
    if noun_after(mention) is not None or (end < len(doc) and doc[end].lower_ in {"of", "from"}):
        return None
    rate = mention.figure.kind == "percent"
    if lemma(word) == "see" and not rate:
        return None  # the farmer sees {9p} of it
    for earlier in mention.earlier():
        if mention.sentence.paragraph - earlier.sentence.paragraph > rate:
            return None
        if all(getattr(earlier.figure, n) == getattr(mention.figure, n) for n in ("kind", "unit", "per")):
            return earlier.subject
    return None


def put_at(mention: Mention) -> Token | None:
    """covers half of the [damage], put at {$5}, he said: what a participle between commas values"""
    word, doc, end = before(mention), mention.anchor.doc, mention.anchor.end
    given = doc[mention.anchor.start - 1] if mention.anchor.start > 3 else None  # noqa: PLR2004
    if given is not None and given.lower_ == "as" and given.nbor(-1).tag_ not in {"JJ", "RB"}:
        return _valued(given, GIVING)  # gives the jobless [rate] as {5%}
    if word is None or word.lower_ != "at" or word.i < 3 or mention.figure.kind not in {"money", "quantity", "count"}:  # noqa: PLR2004
        return None
    if (thing := _valued(word, word_set("links", "valuing"))) is not None:
        return thing
    told, comma, noun = word.nbor(-1), word.nbor(-2), word.nbor(-3)
    valued = told.tag_ == "VBN" and lemma(told) in word_set("links", "valuing") and comma.text == ","
    closed = end < len(doc) and doc[end].text in CLOSING
    named = is_noun(noun) and not is_time(noun) and noun.i not in barred(mention.sentence)
    outer = outermost(noun) if valued and closed and named else noun
    return (noun if outer.i in barred(mention.sentence) else outer) if valued and closed and named else None


def _valued(at: Token, verbs: Collection[str]) -> Token | None:
    """`puts the [cost] of mending it at {5}`, `a [cost] the owners put at {5}`: the object, wherever `at` hangs"""
    doc, verb, start = at.doc, at.nbor(-1), max(at.i - VALUED_REACH, 0)
    while verb.i > start and not (verb.tag_ in FINITE_TAGS and lemma(verb) in verbs):
        if verb.is_punct:
            return None
        verb = doc[verb.i - 1]
    if verb.i == start or own_subject(verb) is None:
        return None
    if verb.i + 1 == at.i and verb.dep_ == "relcl" and is_noun(verb.head):
        return verb.head
    return next((t for t in verb.rights if t.dep_ == "dobj" and is_noun(t) and t.i < at.i), None)


def sold_at(mention: Mention) -> Token | None:
    """and [rice] at {40 rupees a kg} would reach all: the thing whose price stands between it and its verb"""
    word, doc, end = before(mention), mention.anchor.doc, mention.anchor.end
    if mention.figure.kind != "money" or word is None or word.lower_ != "at" or not word.i:
        return None
    noun = word.nbor(-1)
    opens = noun.i == 0 or noun.nbor(-1).lower_ in OPENERS
    plain = noun.tag_ in {"NN", "NNS"} and not is_time(noun) and opens
    verb = end < len(doc) and doc[end].tag_ in FINITE_TAGS
    return noun if plain and verb and noun.i not in barred(mention.sentence) else None


def told_before(mention: Mention) -> Found | None:
    """[output] rose 4%, the ministry showed on Monday, {3%} more than planned: what goes on after who tells of it"""
    word, doc = before(mention), mention.anchor.doc
    same = mention.sentence.mentions[mention.index - 1] if mention.index else None
    if word is None or word.text != "," or same is None or mention.host is not None:
        return None
    verbs = [t for t in doc[same.anchor.end : word.i] if t.tag_ in FINITE_TAGS]
    opening = next((t.i for t in reversed(doc[same.anchor.end : word.i]) if t.text == ","), None)
    told = len(verbs) == 1 and opening is not None and verbs[0].i > opening
    telling = told and lemma(verbs[0]) in word_set("links", "speech") | word_set("links", "saying")
    return same.subject if telling and any(is_noun(t) for t in doc[opening : verbs[0].i]) else None


def taking_one(mention: Mention) -> Found | None:
    """see a surplus of 95,000 tonnes this year and one of {65,000} next: what `one` stands for"""
    words, at = mention.sentence.words, mention.anchor.start
    if words[max(at - 2, 0) : at] != ["one", "of"] or not mention.index:
        return None
    noun, same = noun_after(mention), mention.sentence.mentions[mention.index - 1].subject
    if same is None or not (noun is None or is_time(noun)):
        return None
    told = FORESEEN.match(same.text)
    if told is None or singular(told[1]) not in word_set("links", "forecasts"):
        return same
    return Found(same.start + told.end(), same.end, same.text[told.end() :], "taking_one")


def foreseen(mention: Mention) -> Found | None:
    """Exports fell 3%. Economists had forecast a rise of {2%}: what the figures before were of"""
    noun = change_noun(mention, before(mention))
    verb = clause_verb(noun) if noun is not None else None
    if verb is None or lemma(verb) not in word_set("links", "forecasting") or verb.lower_ == "saw":
        return None
    return next((m.subject for m in mention.earlier()), None)


def expected(mention: Mention) -> Found | None:
    """Exports fell 3%. Economists had expected {2%}; against analysts' forecast of {2%}: the same as was of 3%"""
    word = before(mention)
    if word is None or word.i < 1 or mention.figure.kind == "count":
        return None
    verb = word.nbor(-1) if word.lower_ in {"in", "for", "of", "to", "on"} else word
    if not (_is_foreseen(verb) if word.lower_ == "of" else _foresees(verb)):
        return None
    return next((m.subject for m in mention.earlier() if m.figure.kind == mention.figure.kind), None)


def _is_foreseen(noun: Token) -> bool:
    """`the consensus [forecast] of`, `its previous [guidance] of`, after `above`, `up from`, `beating`"""
    if lemma(noun) not in word_set("links", "forecasts"):
        return False
    owners = [t for t in noun.lefts if t.dep_ in {"poss", "compound", "amod"}]
    if owners and all(lemma(t) in word_set("links", "foreseers") for t in owners if t.tag_ != "PRP$"):
        return True
    return _is_bar(noun)


def _is_bar(noun: Token) -> bool:
    """`above its [outlook]`, `down from the [plan]`, `beating the [consensus]`: what an amount is held against"""
    at = noun.i - 1
    while at > 0 and noun.doc[at].tag_ in {"DT", "PRP$", "JJ", "JJR", "POS", "HYPH", "VBN", *NOUN_TAGS}:
        at -= 1
    word = noun.doc[at] if at >= 0 else noun
    return word.lower_ in word_set("links", "held_against") or lemma(word) in word_set("links", "beating")


def _foresees(verb: Token) -> bool:
    """`economists had [expected]`, `having earlier [guided] for`, `it had [forecast]`"""
    if lemma(verb) not in word_set("links", "forecasting"):
        return False
    subject = own_subject(verb)
    if subject is not None and lemma(subject) in word_set("links", "foreseers"):
        return True
    if any(t.lower_ in {"had", "having"} and t.dep_ == "aux" for t in verb.lefts):
        return True
    return any(t.lower_ == "had" for t in verb.doc[max(verb.i - HAD_REACH, 0) : verb.i])
