"""What a count counts, as the subject: `[34 projects] were built`, `three of the {14} [jets]`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.subject.antecedent import noun_of_unit
from figex.link.subject.candidates import is_pronoun
from figex.link.subject.clause import before, clause_subject, figure_subject, top
from figex.link.subject.parts import in_noun, portion
from figex.link.tree import FINITE_TAGS, SUBJECTS, clause_verb, is_noun, lemma
from figex.link.unit.counted import counted_noun

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Found, Mention

LEVELS = frozenset({"to", "by", "from", "at"})
"""What ties a count to its verb as a level: `fell [to] {90} ships`."""


def counted_subject(mention: Mention) -> Token | Found | None:
    """{34} [projects] have been completed; there were {118} [plants]; {64} opened, for which the noun stands earlier"""
    if mention.figure.kind != "count":
        return None
    token, noun = top(mention), counted_noun(mention)
    if noun is not None and is_hyphenated(mention):
        return None
    if noun is None and mention.sentence.words[max(mention.anchor.start - 2, 0) : mention.anchor.start][:1] == ["of"]:
        return None  # of which {400} would be spent
    heads = [token, *token.conjuncts] if token.dep_ == "conj" else [token]
    there = any(t.dep_ == "expl" for t in token.head.children) and token.dep_ in {"attr", "dobj", "nsubj"}
    if noun is not None and (_precedes_verb(mention, noun) or _opens_relative(mention)):
        return noun
    if not there and not any(t.dep_ in SUBJECTS or (t.dep_ == "ROOT" and noun is not None) for t in heads):
        return None
    return noun or portion(mention) or _plight(mention) or noun_of_unit(mention)


def _plight(mention: Mention) -> Token | None:
    """`the {40} [injured] were flown out`, `{300} [unemployed] marched`: what stands for people, before the verb"""
    following = mention.anchor.doc[mention.anchor.end :][:2]
    fits = len(following) > 1 and following[1].tag_ in FINITE_TAGS and following[0].tag_ in {"JJ", "VBN"}
    return following[0] if fits else None


def _precedes_verb(mention: Mention, noun: Token) -> bool:
    """`since the pass reopened {38} [cases] have been found`: a verb right after that no other subject could have"""
    word, doc = before(mention), noun.doc
    led = word is not None and (word.tag_ in {"IN", "TO"} and word.lower_ not in {"that", "because", "while", "since"})
    following = doc[noun.i + 1] if noun.i + 1 < len(doc) else noun
    plural = following.lower_ in {"were", "are", "have"} or (following.tag_ == "VBP" and following.dep_ == "aux")
    if (
        word is not None
        and word.text == ","
        and [t.lower_ for t in doc[noun.i + 1 : noun.i + 3]][1:]
        and (doc[noun.i + 2].lower_ in word_set("links", "plights"))
    ):
        return True
    return plural and not led and not any(t.tag_ == "WDT" for t in doc[noun.i + 1 :][:1])


def _opens_relative(mention: Mention) -> bool:
    """`a scheme under which {40} [homes] of 90 square metres each are built`: what stands there is the subject"""
    word = before(mention)
    if word is None or word.lower_ != "which" or word.i == 0:
        return False
    return word.nbor(-1).tag_ == "IN" and word.nbor(-1).lower_ != "of"


def counted_apart(mention: Mention) -> Token | None:
    """three of the {14} [jets]; the average of {12} [estimates]; shipments from {13} [regions]; one per {14} [pupils]

    A count that hangs on a noun, not on a verb, says nothing of the clause's subject.
    """
    if mention.figure.kind != "count" or is_hyphenated(mention):
        return None
    noun, word = counted_noun(mention), before(mention)
    if noun is None or word is None:
        return None
    if (word.tag_ == "VBG" and lemma(word) == "assume") or _is_own_agent(noun):
        return noun
    if word.tag_ == "PRP$" and word.i:
        word = word.nbor(-1)
    attached = noun.dep_ == "pobj" and noun.head.dep_ == "prep" and _is_noun_or_set_aside(noun.head.head)
    if attached and word.lower_ == "of" and is_pace(noun.head.head):
        return None
    at = mention.anchor.start
    led = [t for t in word.doc[max(at - 2, 0) : at] if t.dep_ not in SUBJECTS]
    if word.lower_ == "of" and attached and noun.head.head.lower_ in word_set("links", "gauged_by_number"):
        return noun.head.head  # with a [capacity] of {30,000} cars
    apart = {"of", "every", "each", "per"} & {word.lower_, *(t.lower_ for t in led)}
    owned = noun.left_edge.i > 0 and noun.left_edge.nbor(-1).lower_ == "of"
    return noun if apart or owned or (attached and word.lower_ in {"from", "across", "for"}) else None


def own_noun(mention: Mention) -> Token | None:
    """`It employs {90} [people]`, `ten banks in {9} [states] paid`: what is counted, where a clause's subject is unsure

    It is where it is a pronoun or of another clause, or where the count hangs on a preposition. `The mill employs {90}
    people` is of the mill, `sales fell to {90} units` of sales.
    """
    count = mention.figure.kind == "count"
    noun = counted_noun(mention) or portion(mention) if count else in_noun(mention)
    subject = clause_subject(mention) if noun is not None else None
    vague = word_set("nouns", "units_of_anything") | word_set("links", "bare")
    if noun is None or lemma(noun) in vague:
        return None
    if subject is None:
        return noun if count and figure_subject(mention) is not None else None
    if mention.sentence.words[mention.anchor.end :][:1] in (["more"], ["fewer"]):
        return None  # it carried {90} fewer riders
    hung = top(mention)
    while hung.dep_ == "conj" and is_noun(hung.head):
        hung = hung.head
    link, verb = hung.head.lower_ if hung.dep_ == "pobj" else "", clause_verb(hung.head)
    if not count:
        return noun if is_pronoun(subject) else None
    while subject.dep_ in {"appos", "compound"}:
        subject = subject.head
    while verb is not None and subject.head != verb and verb.dep_ in {"xcomp", "conj"}:
        verb = verb.head
    brought = verb is not None and lemma(verb) == "bring"
    level = link in LEVELS and not brought and not (link == "by" and hung != top(mention))  # held by police and {9 men}
    if level or (verb is not None and verb.dep_ == "relcl" and not link):
        return None
    return noun if link or subject.head != verb else None


def is_pace(noun: Token) -> bool:
    """`sales fell to an annual [rate] of {4 million} units`: how the clause's subject goes"""
    return noun.lower_ in {"rate", "pace"} and noun.dep_ == "pobj" and noun.head.lower_ in {"at", "to", "from"}


def _is_noun_or_set_aside(head: Token) -> bool:
    """`with $5 million earmarked for {40} [homes]`"""
    return is_noun(head) or (head.dep_ in {"acl", "amod"} and lemma(head) in word_set("links", "allotting"))


def _is_own_agent(noun: Token) -> bool:
    """`profit rose, helped by {two} new [mills]`; `, with {three} [banks] taking half`; `tilled by {90} [families]`"""
    link = noun.head if noun.dep_ == "pobj" else noun
    comma = link.i > 0 and link.nbor(-1).text == ","
    if link.lower_ == "with":
        return comma and any(t.dep_ == "acl" and t.tag_ == "VBG" for t in noun.rights)
    verb = link.head
    set_off = verb.dep_ == "advcl" and verb.i > 0 and verb.nbor(-1).text == ","
    return link.lower_ == "by" and verb.tag_ == "VBN" and (set_off or verb.dep_ == "acl")


def is_hyphenated(mention: Mention) -> bool:
    """`the {four}-lane road`"""
    doc, at = mention.anchor.doc, mention.anchor.end
    return at < len(doc) and doc[at].text == "-"
