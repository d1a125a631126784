"""Slips of the parser that every link would pay for: the verb of a clause, taken for what only describes a noun."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.miscalled import REPAIRS, hang
from figex.link.tree import FINITE_TAGS, NOUN_TAGS, SUBJECTS, is_time, lemma

if TYPE_CHECKING:
    from figex.link.parse import Doc, Token

ENDS = frozenset({".", '."', ".”"})
QUOTES = frozenset({'"', "”", "'", "’", ")"})
DESCRIBING = frozenset({"acl", "relcl", "advcl", "conj", "amod", "dep"})
OPENERS = frozenset({"while", "whereas"})
PAST = frozenset({"VBN", "VBD"})
AMOUNT_REACH = 5
"""In tokens: how far behind a verb its amount may stand."""


def mend(doc: Doc) -> None:
    """Gives a clause its verb back: `Jobs at its mills [shrank] by {5}.`, `Tin, hit by a ban, [fell] by {5%}`"""
    root = next((t for t in doc if t.head is t), None)
    if root is not None:
        _mend_root(root)
    for token in doc:
        for repair in REPAIRS.get(token.tag_, ()):
            repair(token)
        if token.lower_ == "alone" and token.dep_ == "pcomp":
            _mend_alone(token)
        elif token.lower_ == "alone" and token.i > 1 and is_time(token.nbor(-1)):
            _mend_timed(token)
        elif token.lower_ == "given" and token.dep_ == "prep" and token.i and token.nbor(-1).lower_ == "those":
            _mend_given(token)
    if not any(t.tag_ in PAST and t.dep_ in DESCRIBING for t in doc):
        return
    ends = [t.i for t in doc if t.text == ";" or t.lower_ in OPENERS]
    for start, end in pairwise([-1, *ends, len(doc)]):
        clause = doc[start + 1 : end]
        found = _after_insertion(clause) or _only_verb(clause)
        if found is not None and (found[0].head is found[0] or found[0].head not in found[1].subtree):
            _make_verb(*found)


def _mend_root(root: Token) -> None:
    """`[quota] cut by {a tenth}`: a headline's subject is no part of its verb's name"""
    if _does(root):
        root.tag_ = "VBP"
    before = root.doc[root.i - 1] if root.i else root
    named = before.tag_ in NOUN_TAGS and before.dep_ == "compound" and before.head is root
    if root.tag_ in PAST and named and not any(t.dep_ in SUBJECTS for t in root.children):
        before.dep_ = "nsubjpass"


def _mend_alone(alone: Token) -> None:
    """`with [Kenya] alone attracting {$5}`: whose the deed is"""
    deed = next((t for t in alone.head.children if t.i == alone.i + 1 and t.tag_ == "VBG"), None)
    name = next((t for t in alone.children if t.dep_ in SUBJECTS), None)
    if deed is not None and name is not None:
        alone.children.remove(name)
        name.head = deed
        deed.children.insert(0, name)


def _mend_timed(alone: Token) -> None:
    """`It has {90} shops, and [sales] last week alone reached {$5}`: of its own verb, no second thing that it has"""
    last = alone.nbor(-1)
    verb = alone.nbor(1) if alone.i + 1 < len(alone.doc) else alone
    start = min(t.i for t in (last, *last.lefts)) - (last.dep_ == "pobj")
    noun = alone.doc[start - 1] if start > 1 else alone
    joined = noun.dep_ == "conj" and noun.tag_ in NOUN_TAGS and verb.tag_ in FINITE_TAGS
    if not joined or any(t.dep_ in SUBJECTS for t in verb.children) or noun.head in verb.subtree:
        return
    hang(noun, verb)
    noun.dep_ = "nsubj"
    for word in (last.head if last.dep_ == "pobj" else last, alone):
        if word.head is not word and verb not in word.subtree:
            hang(word, verb)


def _mend_given(given: Token) -> None:
    """`{half} of those [given] the drug had`: a participle of those before it, no preposition"""
    those = given.nbor(-1)
    if given.head is not given and those not in given.subtree:
        given.head.children.remove(given)
        given.head, given.dep_ = those, "acl"
        those.children.append(given)


def _does(root: Token) -> bool:
    """`its shares, down {5%} this year, [trade] at {9 times} earnings`, `The camp [shelters] {90}`: taken for a noun"""
    if root.tag_ not in {"NN", "NNS"} or not root.text.isalpha() or not root.text.islower():
        return False
    deeds = {t.dep_ for t in root.children if t.i < root.i}
    if root.tag_ == "NNS":
        return deeds == {"nsubj"} and any(t.dep_ == "dobj" for t in root.children)
    many = any(t.dep_ == "nsubj" and t.tag_ in {"NNS", "NNPS"} for t in root.children)
    return many and deeds <= {"nsubj", "punct", "advmod", "npadvmod", "prep"}


def _after_insertion(clause: list[Token]) -> tuple[Token, Token] | None:
    """The noun and the verb of `[tin], hit by a ban, [fell] by {5%}`: after what two commas set off comes its verb"""
    commas = [at for at, t in enumerate(clause) if t.text == ","][:3]
    if len(commas) < 2 or commas[1] + 1 >= len(clause):  # noqa: PLR2004 - a pair
        return None
    opening = clause[commas[0] + 1]
    renamed = opening.tag_ == "DT"
    if opening.tag_ != "VBN" and opening.lower_ not in {"at", "with"} and not renamed:
        return None
    verb, noun = clause[commas[1] + 1], _head_of(clause[: commas[0]])
    if noun is None or verb.tag_ not in PAST or verb.dep_ not in DESCRIBING:
        return None
    moved = opening.lower_ == "at" and verb.i + 2 < len(verb.doc) and _is_amount(verb.nbor(1), verb.nbor(2))
    described = renamed and any(t.tag_ == "VBD" for t in verb.children)
    if verb.head is noun and not (noun.head is noun and (moved or described)):
        return None
    if any(t.tag_ in FINITE_TAGS for t in clause[: commas[1]]):
        return None
    later = clause[commas[2] :] if len(commas) > 2 else []  # noqa: PLR2004 - a third comma
    return None if any(t.tag_ in FINITE_TAGS for t in later[1:3]) else (noun, verb)


def _is_amount(by: Token, figure: Token) -> bool:
    """`Exports, at $9, grew [by 5]%`; not `followed by tin`"""
    return by.lower_ in {"by", "to", "from"} and figure.tag_ in {"CD", "$"}


def _only_verb(clause: list[Token]) -> tuple[Token, Token] | None:
    """The noun and the verb of `[jobs] at its mills [shrank] by {5}.`, where no other word can be the verb"""
    words = [t for t in clause if t.text not in QUOTES]
    if not words or (words[-1].text not in ENDS and clause[-1].i == clause[-1].doc[-1].i):
        return None
    commas = [at for at, t in enumerate(clause) if t.text == ","]
    fronted = clause[0].tag_ == "IN" and bool(commas)
    first = next(iter(commas[fronted:]), len(clause))
    at = next((at for at, t in enumerate(clause[:first]) if t.tag_ in PAST and t.dep_ == "acl"), None)
    if at is None:
        return None
    told = next((n for n in range(at + 1, first) if _is_told_of_agent(clause[n], clause[at])), None)
    others = [*clause[:at], *clause[at + 1 : first]] if told is None else clause[told + 1 : first]
    at = at if told is None else told
    if any(t.tag_ in FINITE_TAGS for t in others):
        return None
    noun = _head_of(clause[:at])
    if noun is None or (noun.dep_ != "ROOT" and not _is_second_subject(noun, clause[at])):
        return None
    amount = any(t.tag_ in {"CD", "$"} or t.lower_ == "half" for t in clause[at + 1 : at + 1 + AMOUNT_REACH])
    said = noun.dep_ in SUBJECTS and lemma(noun.head) in word_set("links", "speech")
    return (noun, clause[at]) if amount or said else None


def _is_told_of_agent(verb: Token, deed: Token) -> bool:
    """`[loans] taken out by firms [grew] by {5%}`: a verb after who did what the first participle says"""
    agent = verb.head
    return verb.tag_ in PAST and verb.dep_ in {"acl", "relcl"} and agent.dep_ == "pobj" and agent.head.head is deed


def _is_second_subject(noun: Token, verb: Token) -> bool:
    """`[yields] on bonds climbed by {5}, and rates averaged {6}`: what the parse gives to the next clause's verb"""
    own = noun.dep_ in SUBJECTS and noun.head.i > verb.i
    return own and any(t.dep_ in SUBJECTS and verb.i < t.i < noun.head.i for t in noun.head.children)


def _head_of(words: list[Token]) -> Token | None:
    """The noun that all the words before a clause's verb hang on"""
    inside = {t.i for t in words}
    tops = [t for t in words if t.head is t or t.head.i not in inside]
    return tops[0] if len(tops) == 1 and tops[0].tag_ in NOUN_TAGS else None


def _make_verb(noun: Token, verb: Token) -> None:
    """Makes the noun the subject of the verb, which takes its place in the parse."""
    above, dep = noun.head, noun.dep_
    verb.head.children.remove(verb)
    later = [t for t in noun.children if t.i > verb.i]
    noun.children = [t for t in noun.children if t.i < verb.i]
    if above is noun:
        verb.head, verb.dep_ = verb, "ROOT"
    else:
        above.children = sorted([*(t for t in above.children if t is not noun), verb], key=_order)
        verb.head, verb.dep_ = above, "ccomp" if dep.startswith("nsubj") else dep
    for token in later:
        token.head = verb
    noun.head, noun.dep_, verb.tag_ = verb, "nsubj", "VBD"
    verb.children = sorted([*verb.children, *later, noun], key=_order)


def _order(token: Token) -> int:
    return token.i
