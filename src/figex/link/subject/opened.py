"""Clauses that a joining word opens, by the order of the words, where the parse hangs them on the clause before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.extent import reckoned_end
from figex.link.phrase import found, whole
from figex.link.subject.clause import as_whole, before
from figex.link.subject.turned import noun_from
from figex.link.tree import (
    FINITE_TAGS,
    barred,
    base_form,
    clause_verb,
    is_noun,
    is_time,
    lemma,
)
from figex.link.understood import subject_token

if TYPE_CHECKING:
    from figex.link.parse import Doc, Token
    from figex.link.sentence import Found, Mention

VERB_REACH = 7
"""In tokens before a figure: where its verb stands."""
SETTING_OFF = frozenset({",", "–", "—"})
WITNESSING = frozenset({"see", "watch", "let", "help", "make"})
MOVING = frozenset({"by", "to", "from"})
DOER_TAGS = frozenset({"WDT", "DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "POS"})
"""What stands before the doer in `the {$5} [that the Danish] fund lost`."""


def opened(mention: Mention) -> Found | None:
    """Shares fell after [net income], helped by tax, came to {$5}; as a drought cut [output] to {5 tons}"""
    doc, stop = mention.anchor.doc, barred(mention.sentence)
    verb = _verb_before(mention)
    opener = _opener(doc, verb, stop) if verb is not None else None
    if verb is None or opener is None or _is_parsed(mention, opener):
        return None
    subject = noun_from(doc, opener + 1, stop, verb.i)
    if subject is None or is_time(subject):
        return None
    subject = as_whole(subject)
    if subject.dep_ == "poss" and is_noun(subject.head) and subject.head.i < verb.i:
        subject = subject.head  # and the union's [exports], nil in 2016, stood at
    link = before(mention)
    if link is not None and link.lower_ in MOVING and base_form(verb.text) in word_set("links", "movers"):
        moved = noun_from(doc, verb.i + 1, stop, link.i)
        if moved is not None:
            return _between(mention, moved, verb.i + 1, link.i)
    return _between(mention, subject, opener + 1, verb.i)


def told_after(mention: Mention) -> Token | None:
    """the {$60 million} that the [club] paid was a record; the {9 tonnes} [Brazil] shipped: whose deed an amount is"""
    doc, at, start = mention.anchor.doc, mention.anchor.end, mention.anchor.start
    if mention.figure.kind in {"count", "period"} or mention.host or not start or doc[start - 1].lower_ != "the":
        return None
    verb = next((t for t in doc[at : at + VERB_REACH] if t.tag_ in FINITE_TAGS or t.is_punct), None)
    if verb is None or verb.is_punct or lemma(verb) in word_set("links", "forecasting"):
        return None
    doer = doc[verb.i - 1]
    led = all(t.tag_ in DOER_TAGS for t in doc[at : doer.i])
    return doer if doer.i >= at and led and (is_noun(doer) or doer.tag_ == "PRP") and not is_time(doer) else None


def _between(mention: Mention, noun: Token, start: int, end: int) -> Found | None:
    """The noun's phrase as far as it stands in its own part of the clause: the parse may draw in the verb"""
    span = whole(noun, mention.sentence)
    if span.end + 1 < end and _is_plural(span.doc[span.end]):
        span = span.doc.span(span.start, span.end + 1)
    return found(mention.sentence, span.doc.span(max(span.start, start), min(span.end, end)), "opened")


def _is_parsed(mention: Mention, opener: int) -> bool:
    """Whether the parse sees a subject of the figure's verb in the clause that `opener` opens"""
    verb = clause_verb(mention.anchor.root)
    subject = subject_token(verb) if verb is not None else None
    return subject is not None and opener < subject.i < mention.anchor.start


def _verb_before(mention: Mention) -> Token | None:
    """The verb before the figure in its own stretch between commas, also one taken for an adjective or a noun"""
    doc, start, stop = mention.anchor.doc, mention.anchor.start, barred(mention.sentence)
    for token in reversed(doc[max(start - VERB_REACH, 0) : start]):
        if token.is_punct or token.i in stop:
            return None
        if token.tag_ in FINITE_TAGS or (token.i and _is_hidden(token)):
            return token
    return None


def _is_hidden(token: Token) -> bool:
    """`a drought [cut] output`, `with revenue [amounting] to`: a verb after a noun that the parse takes for none"""
    if token.nbor(-1).text == "," and token.tag_ == "VBN" and token.dep_ == "acl":
        return token.nbor().lower_ != "by"
    if not is_noun(token.nbor(-1)) and token.nbor(-1).tag_ != "VBG":
        return False
    if token.tag_ in {"NN", "VB"} and token.nbor().tag_ == "PRP":
        return token.lower_ in word_set("links", "paying")
    if token.tag_ in {"VBN", "VBD"} or (token.tag_ in {"NN", "VB"} and is_noun(token.nbor())):
        return base_form(token.text) in word_set("links", "movers")
    return token.lower_.endswith("ing") and _measures(base_form(token.text))


def _measures(verb: str) -> bool:
    verbs = table("verbs")
    moving = any(verb in verbs[part][way] for part in ("verbs", "transfers") for way in ("up", "down"))
    return moving or verb in table("links")["bound"] or verb in word_set("links", "measuring")


def _opener(doc: Doc, verb: Token, stop: frozenset[int]) -> int | None:
    """The index of the `after`, `as`, `with` that opens the verb's clause: of the nouns before, past an aside"""
    at = verb.i - 1
    while at > 0 and (doc[at].tag_ in {*FINITE_TAGS, "VB", "VBN", "RB"} and doc[at].dep_ != "amod"):
        at -= 1
    if doc[at].tag_ == "CC":
        return None  # puts it at 5 before tax and plans to shut {9}
    aside = doc[at].text in SETTING_OFF
    if aside:
        at = next((t.i - 1 for t in reversed(doc[:at]) if t.text in SETTING_OFF), -1)
    gerund = verb.lower_.endswith("ing")
    while at >= 0 and not _is_break(doc[at]) and at not in stop:
        token = doc[at]
        if reckoned_end(doc, at) > at:
            return None
        if token.lower_ == "with" or token.lower_ in word_set("links", "clause_openers"):
            return at if (token.lower_ == "with") == gerund else None
        if token.lower_ in {"and", "but"} and at and _goes_on(doc, at, stop, aside=aside, gerund=gerund):
            return at
        if (token.tag_ in FINITE_TAGS and not _is_plural(token)) or token.tag_ in {"WDT", "WP", "WRB"}:
            return None
        at -= 1
    return None


def _goes_on(doc: Doc, at: int, stop: frozenset[int], *, aside: bool, gerund: bool) -> bool:
    """`rose 5 and [rents], he says, fell {6}`; `with stocks returning 5 and [property] losing {6}`"""
    return (aside and (doc[at - 1].text == "," or at - 1 in stop)) or (gerund and at - 1 in stop)


def witnessed(mention: Mention) -> Token | None:
    """`has seen [output] sink by {a third}`, `expect [volume] to top {5}`: a verb that the parse takes for a noun"""
    link = before(mention)
    moved = link.nbor(-1) if link is not None and link.lower_ in MOVING and link.i > 1 else link
    if moved is None or moved.i < 3 or moved.tag_ not in {"NN", "VB"}:  # noqa: PLR2004
        return None
    infinitive = moved.nbor(-1).lower_ == "to"
    thing = moved.nbor(-2 if infinitive else -1)
    verbs = table("verbs")
    known = verbs["reaching"] if infinitive else [*verbs["verbs"]["up"], *verbs["verbs"]["down"]]
    if not is_noun(thing) or is_time(thing) or thing.i in barred(mention.sentence) or moved.lower_ not in known:
        return None
    seen = clause_verb(thing.head) if moved.tag_ == "NN" else None
    seers = word_set("links", "forecasting") if infinitive else WITNESSING
    return thing if seen is not None and seen.i < thing.i and lemma(seen) in seers else None


def _is_plural(token: Token) -> bool:
    """`while freight [trains] out of Tarvik made {5} trips`: a plural taken for a verb, as a clause has but one"""
    return token.tag_ == "VBZ" and is_noun(token.nbor(-1)) and token.nbor().tag_ == "IN"


def _is_break(token: Token) -> bool:
    return token.is_punct and token.text != "-"
