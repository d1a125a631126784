"""The noun whose place a figure gives, without a verb: `exports up {5%}`, `unemployment, now at {7%}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.place.before import place_before
from figex.link.subject.candidates import is_pronoun
from figex.link.subject.changing import changed, is_change
from figex.link.subject.clause import before, clause_subject, is_where, outermost
from figex.link.tree import FINITE_TAGS, NOUN_TAGS, barred, is_noun, is_time, is_verb, lemma

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Found, Mention

HEADLINE_WORDS = 4
HOLDING = frozenset({"pobj", "conj", "nsubj", "ROOT", "appos", "dobj", "dep"})


def held_in(mention: Mention) -> Token | Found | None:
    """[Output] fell most in Kenya (-{3%}); the largest gains in [output] were recorded in Kenya (-{3%})"""
    if place_before(mention) is None:
        return None
    subject, earlier = clause_subject(mention), mention.sentence.mentions[: mention.index]
    if subject is None or is_pronoun(subject):
        return next(
            (m.subject for m in reversed(earlier) if m.place is not None or "subject:held_in" in m.rules), subject
        )
    return changed(subject) or subject if is_change(subject) else subject


EXCEPTING = frozenset({"excluding", "including"})


def absolute(mention: Mention) -> Token | None:
    """with [chip shipments] down {13%} and [pork prices] {9%} lower; [Unemployment], now at {7%}, will"""
    word = _before_average(before(mention))
    positions = word_set("links", "positions")
    if word is not None and word.lower_ in {"by", "to"} and word.i and word.nbor(-1).lower_ in positions:
        word = word.nbor(-1)
    if word is None or word.i == 0 or (word.lower_ in {"under", "at"} and is_where(mention, word)):
        return None
    noun = None
    if _is_followed_by_comparison(mention):
        noun = _before_renaming(word.nbor(-1)) if word.text == "," else word
    if word.lower_ in positions:
        noun = _placed(word, barred(mention.sentence))
        noun = _before_renaming(noun) or noun
        if noun is not None and noun.i > 1 and noun.nbor(-1).lower_ in EXCEPTING and is_noun(noun.nbor(-2)):
            noun = noun.nbor(-2)  # unit costs excluding fuel down to {9}
    if (
        noun is None
        or is_time(noun)
        or noun.lower_ == "money"
        or noun.i in barred(mention.sentence)
        or (noun != word and _governed(noun))
    ):
        return None
    if noun.lower_ in word_set("links", "verb_like") and noun.i > 0 and is_noun(noun.nbor(-1)):
        return None
    if word.lower_ == "at" and noun.dep_ in {"dobj", "pobj"} and (_is_elsewhere(noun, mention) or _is_reckoner(noun)):
        return None
    headline = _heads_headline(noun) and not _is_fronted(noun, mention)
    if not (headline or (is_noun(noun) and noun.dep_ in HOLDING)):
        return None
    alone = word.lower_ in {"above", "below", "over", "under"} or noun.head.dep_ == "agent"
    noun = noun if alone else outermost(noun)
    return changed(noun) if is_change(noun) else noun


def _before_average(word: Token | None) -> Token | None:
    """`at [prices] on average {4%} lower`: what stands before `on average`"""
    average = word is not None and word.lower_ == "average" and word.i > 1 and word.nbor(-1).lower_ == "on"
    return word.nbor(-2) if average and word is not None else word


def _before_renaming(noun: Token) -> Token | None:
    """`with [fuel], the main item, up {9%}`: what an apposition between commas renames"""
    doc, start = noun.doc, outermost(noun).left_edge.i
    set_off = start > 1 and doc[start - 1].text == "," and noun.i + 1 < len(doc) and doc[noun.i + 1].text == ","
    fits = set_off and doc[start].tag_ in {"DT", "PRP$"} and is_noun(doc[start - 2]) and not is_time(doc[start - 2])
    return doc[start - 2] if fits else None


def _is_fronted(first: Token, mention: Mention) -> bool:
    """`Valued at {$5}, the firm has 30 mills`: a participle that leads up to the clause"""
    following = mention.anchor.doc[mention.anchor.end :][:1]
    return first.tag_ in {"VBN", "VBG"} and any(t.text == "," for t in following)


def _opens_stretch(word: Token) -> bool:
    """`profit of $5; [margin] down`: a bare form with no subject of its own is no verb there"""
    return word.tag_ in {"VB", "VBP", "NN"} and word.i > 0 and word.nbor(-1).text in {";", "•", "▪", "|"}


def _is_elsewhere(noun: Token, mention: Mention) -> bool:
    """`changed [hands] at {5}`, `employs [people] at {5} sites`, `sold to [dealers], at {5}`: the verb has the place"""
    if noun.dep_ == "dobj":
        return mention.figure.kind == "count" or lemma(noun.head) in word_set("links", "trading")
    return noun.doc[noun.i + 1].text == ","


def _is_reckoner(noun: Token) -> bool:
    """`is forecast by the [bank] at`, `a stake valued by [brokers] at`; not `five donors, led by [Norway] at`"""
    verb = noun.head.head
    if noun.head.dep_ != "agent":
        return False
    if any(t.dep_ == "auxpass" for t in verb.lefts):
        return True
    return lemma(verb) in word_set("links", "forecasting") or lemma(verb) in table("links")["object_of"]["at"]


def _heads_headline(word: Token) -> bool:
    """`[Wages] up {4%}`, `Port [spending] up`, `Bond [yields] at`: what the tagger took for a verb"""
    if word.lower_ in word_set("links", "noun_like") and word.dep_ in {"ROOT", "ccomp"}:
        return not (word.i and word.nbor(-1).tag_ == "PRP")  # it [costs] $9 at the gate, {$4} less
    if _opens_stretch(word):
        return True
    if word.i == 0:
        return word.text[:1].isupper() and word.tag_ not in {"IN", "DT", "PRP", "CC", "RB", "EX"}
    if word.tag_ in FINITE_TAGS and word.lower_ in word_set("links", "auxiliaries"):
        return False
    opening = word.i <= HEADLINE_WORDS and all(t.tag_ in {*NOUN_TAGS, "JJ"} for t in word.doc[: word.i])
    return opening and word.tag_ in {"VBG", "VBZ"} and word.dep_ == "ROOT"


def _placed(position: Token, stop: frozenset[int]) -> Token:
    """The noun before `up`, `now at`, `a touch lower at`, the first of a list"""
    doc, at = position.doc, position.i - 1
    skipped = {",", "in", "front", "a", *word_set("links", "degrees")}
    while at > 0 and (doc[at].tag_ in {"RB", "JJR", "RBR"} or doc[at].lower_ in skipped):
        at -= 1
    first = doc[at].head
    listed = doc[at].dep_ == "conj" and is_noun(first) and not any(i in stop for i in range(first.i, at))
    return first if listed else doc[at]


def _is_followed_by_comparison(mention: Mention) -> bool:
    """`with pork [prices] {17.9 percent} lower`"""
    doc, at = mention.anchor.doc, mention.anchor.end
    if at >= len(doc):
        return False
    dearer = doc[at].lower_.endswith("er") and at + 1 < len(doc) and doc[at + 1].lower_ == "than"
    return dearer or doc[at].lower_ in word_set("links", "positions") or doc[at].tag_ in {"JJR", "RBR"}


def _governed(noun: Token) -> bool:
    """Whether a verb rather than the noun has `up {5%}`: `traded in London down {5%}`"""
    return noun.dep_ == "pobj" and noun.head.lower_ not in {"with", "of", "by"} and is_verb(noun.head.head)


def signed(mention: Mention) -> Token | None:
    """[DAX] {-1.3%} FTSE -0.6%: in a line of signed changes each belongs to the name before it"""
    if not mention.figure.signed:
        return None
    doc, at = mention.anchor.doc, mention.anchor.start - 1
    while at > 0 and doc[at].text in {"+", "-", "–", "−"}:
        at -= 1
    name = doc[at] if at >= 0 else None
    if name is None or name.i in barred(mention.sentence):
        return None
    return name if name.tag_ in {"NNP", "NN"} and not any(t.tag_ in FINITE_TAGS for t in doc) else None
