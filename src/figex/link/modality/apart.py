"""Figures that their verb does not speak for: those of a tabled budget, behind a credit, of a share price."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.modality.prospect import ACTUAL, PROJECTED, VERBAL, verb_over
from figex.link.tree import base_form, own_subject, singular

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Article, Mention

TABLED = re.compile(
    r"\b(?:tabl|present|unveil|propos|introduc|deliver|outlin|plan)(?:e?s|ed|ing)? "
    r"(?:[\w’',.₹$€£-]{1,24} ){0,6}budget\b"
    r"|\bbudget (?:[\w-]{1,20} ){0,3}(?:tabled|presented|unveiled|proposed|delivered)\b"
    r"|\bbudget (?:speech|day|statement)\b|\Abudget (?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""What makes an article one about a budget that is only tabled."""
MOVERS = frozenset({"send", "push", "drive", "lift", "knock", "leave", "pull", "drag"})
PRICES = frozenset({"share", "stock", "index", "bond", "yield", "future", "price"})
"""What reacts at once to a plan: `will cut 40 jobs, sending its [shares] 9% lower`."""
SUMMING = frozenset({"that", "this"})
MEANING = frozenset({"mean", "amount", "come", "equal", "translate", "make"})
COSTED = frozenset({"price", "cost", "budget"})
ASIDE_REACH, NEAR = 4, 4


def in_budget(mention: Mention) -> str | None:
    """`… tabled the budget. Schools get {$4 million}.`, `The deficit is put at {5 percent}.`: the present of a plan"""
    if not _tables_budget(mention.article) or mention.measure == "previous":
        return None
    end, date = mention.period_end, mention.article.date
    verb = verb_over(mention.anchor.root)
    if verb is not None and verb.tag_ == "VBG" and verb.dep_ == "advcl":
        verb = verb.head
    if verb is None or (end is not None and date is not None and end < date):
        return None
    base, helpers = base_form(verb.text), {t.lower_ for t in verb.children if t.dep_ in {"aux", "auxpass"}}
    if verb.tag_ == "VBN":
        put = base in word_set("modality", "setting") and helpers & {"is", "are", "been"} and not helpers & {"had"}
        return PROJECTED if put else None
    if verb.tag_ not in {"VBZ", "VBP"} or base not in word_set("modality", "allotting"):
        return None
    following = mention.sentence.words[mention.anchor.end : mention.anchor.end + NEAR]
    return None if "from" in following and mention.direction is None else PROJECTED


def _tables_budget(article: Article) -> bool:
    """Whether an article tells of a budget that has been tabled, worked out once."""
    found = article.notes.get("tabled")
    if found is None:
        found = article.notes["tabled"] = "udget" in article.text and TABLED.search(article.text) is not None
    return bool(found)


def after_credit(mention: Mention) -> str | None:
    """`growers will get 40 pesos, the board said on Friday, {a fifth} less than in May`: as what the board said"""
    verb = verb_over(mention.anchor.root)
    if verb is None or not mention.index or verb.i > mention.anchor.start or verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    told = verb.head if verb.dep_ == "parataxis" else next((t for t in verb.lefts if t.dep_ == "ccomp"), None)
    words = mention.sentence.words
    if told is None or "," not in words[told.i : verb.i] or "," not in words[verb.i : mention.anchor.start]:
        return None
    before = (m for m in reversed(mention.sentence.mentions[: mention.index]) if m.host is None)
    other = next((m for m in before if m.measure != "previous"), None)
    return other.modality if other is not None and other.anchor.start < verb.i else None


def compared_aside(mention: Mention) -> str | None:
    """`expects {40 tonnes}, {4%} less than it dug last year`: a comparison right behind a level goes with it"""
    start = mention.anchor.start
    if not mention.index or "measure:compared_after" not in mention.rules:
        return None
    other = mention.sentence.mentions[mention.index - 1]
    between = mention.anchor.doc[other.anchor.end : start]
    plain = all(t.tag_ not in VERBAL and t.tag_ != "MD" and t.text not in {";", ":", "("} for t in between)
    beside = plain and len(between) <= ASIDE_REACH and any(t.text == "," for t in between)
    return other.modality if beside and other.measure == "level" and other.host is None else None


def market_moved(mention: Mention) -> str | None:
    """`will cut 40 jobs, sending its shares {9%} lower`: what prices did when they heard it"""
    verb = verb_over(mention.anchor.root)
    if verb is None or verb.tag_ != "VBG" or base_form(verb.text) not in MOVERS or mention.measure != "change":
        return None
    things = mention.anchor.doc[verb.i + 1 : mention.anchor.start]
    comma = verb.i > 0 and verb.nbor(-1).text == ","
    return ACTUAL if comma and any(singular(t.lower_) in PRICES for t in things) else None


def that_is(mention: Mention) -> str | None:
    """`will spend $6 million. That is {$1 million} more than in 2016.`: a sentence that sums up the one before"""
    sentence = mention.sentence
    if SUMMING.isdisjoint(sentence.vocabulary) or mention.measure == "previous":
        return None
    verb = verb_over(mention.anchor.root)
    subject = _subject(verb) if verb is not None and verb.tag_ in {"VBZ", "VBP"} else None
    if verb is None or subject is None or subject.lower_ not in SUMMING:
        return None
    if subject.i and (subject.tag_ != "DT" or base_form(verb.text) not in MEANING):
        return None  # `for a family [that means another {$9}]`
    earlier = next((m for m in mention.earlier() if m.sentence is not sentence and m.measure != "previous"), None)
    near = earlier is not None and sentence.index - earlier.sentence.index == 1
    return earlier.modality if near and earlier is not None else None


def _subject(verb: Token) -> Token | None:
    """The verb's subject, or that of the verb it is joined to: `[That] is 5 and works out at {6}`"""
    subject = own_subject(verb)
    return own_subject(verb.head) if subject is None and verb.dep_ == "conj" else subject


def costed(mention: Mention) -> str | None:
    """`a bridge, priced at {$4 million}, will open`, `a phase, costing {$9}, is due`: what is to come is only priced"""
    verb = verb_over(mention.anchor.root)
    if verb is None or verb.tag_ not in {"VBN", "VBG"} or verb.dep_ != "acl" or base_form(verb.text) not in COSTED:
        return None
    above = next((t for t in verb.ancestors if t.tag_ in VERBAL or t.tag_ == "MD"), None)
    if above is None or above.i < mention.anchor.end:
        return None
    modal = any(t.tag_ == "MD" and t.lower_ in table("modality")["modals"] for t in above.children)
    due = any(t.lower_ == "due" for t in above.children)
    return PROJECTED if modal or due else None
