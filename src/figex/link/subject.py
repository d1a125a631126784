"""Of what a figure is the number: the words of the passage that name it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.antecedent import is_pronoun, main_subject, noun_of_unit, resolve
from figex.link.clause import (
    before,
    clause_subject,
    list_members,
    moved_object,
    passive_for,
    preposition,
    taker,
    top,
)
from figex.link.count import counted_noun, noun_after
from figex.link.phrase import found, whole
from figex.link.sentence import Found
from figex.link.tree import SUBJECTS, barred, conjuncts, is_noun, is_time, is_verb, lemma, phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

    from figex.link.sentence import Mention

LIST_GAP = re.compile(r"\s*(?:,|and|or|,\s*and|&)\s*")
WORD = re.compile(r"[^\W\d_]+(?:[-/][^\W\d_]+)*")
BREAKS = frozenset({";", ":", "•", "▪", "–", "—", "|", "(", "*", "►", "--"})


def subject_of(mention: Mention) -> Found | None:
    """What the figure is the number of, in the article's words; None where the passage does not name it."""
    for rule in RULES:
        answer = rule(mention)
        if answer is None:
            continue
        result = answer if isinstance(answer, Found) else _named(mention, answer, rule.__name__)
        if result is not None:
            mention.rules.append(f"subject:{rule.__name__}")
            return result
    return None


def _named(mention: Mention, token: Token, rule: str) -> Found | None:
    """The token's phrase, or what it stands for where it is a pronoun."""
    if is_pronoun(token):
        return resolve(mention, token)
    span = phrase(token, barred(mention.sentence)) if rule == "own_member" else whole(token, mention.sentence)
    return found(mention.sentence, span, rule)


def own_member(mention: Mention) -> Token | None:
    """[Cars], vans and buses rose {5}, 6 and 7 percent respectively: the first figure takes the first member"""
    mentions, text = mention.sentence.mentions, mention.article.text
    first = last = mention.index
    while first > 0 and LIST_GAP.fullmatch(text, mentions[first - 1].figure.end, mentions[first].figure.start):
        first -= 1
    while last + 1 < len(mentions) and LIST_GAP.fullmatch(
        text, mentions[last].figure.end, mentions[last + 1].figure.start
    ):
        last += 1
    size = last - first + 1
    if size == 1:
        return None
    members = list_members(mentions[first], size)
    return members[mention.index - first] if members else None


def bracketed(mention: Mention) -> Found | Token | None:
    """the yuan's subject for the dollars of `224 billion yuan ({$34 billion})`; [China] ({$5 billion})"""
    if mention.host is not None:
        return mention.host.subject
    doc, at = mention.anchor.doc, mention.anchor.start
    while at > 0 and doc[at - 1].text in {"+", "-", "~", "±", "up", "down", "about"}:
        at -= 1
    if at < 2 or doc[at - 1].text not in {"(", "["} or not is_noun(doc[at - 2]):  # noqa: PLR2004 - a noun and a bracket
        return None
    return _outermost(doc[at - 2])


def _outermost(noun: Token) -> Token:
    """The noun whose phrase ends with `noun`: `[shipments] to [China]` for China"""
    while noun.head.dep_ == "prep" and is_noun(noun.head.head) and noun.head.head.i < noun.i:
        noun = noun.head.head
    return noun


def counted_subject(mention: Mention) -> Token | Found | None:
    """{34} [projects] have been completed; there were {118} [plants]; {64} opened, for which the noun stands earlier"""
    if mention.figure.kind != "count":
        return None
    token = top(mention)
    noun = counted_noun(mention)
    heads = [t for t in conjuncts(token) if t.dep_ in SUBJECTS or t.dep_ == "ROOT"] if token.dep_ == "conj" else [token]
    there = any(t.dep_ == "expl" for t in token.head.children) and token.dep_ in {"attr", "dobj", "nsubj"}
    if not there and not any(t.dep_ in SUBJECTS or (t.dep_ == "ROOT" and noun is not None) for t in heads):
        return None
    return noun if noun is not None else noun_of_unit(mention)


def part_of(mention: Mention) -> Token | Found | None:
    """{Half} of the [mills] run; {two-thirds} of them skilled; of which {5%}: what the share is of, where no verb has it"""
    doc, at = mention.anchor.doc, mention.anchor.end
    if at + 1 >= len(doc) or doc[at].lower_ != "of":
        return None
    of = doc[at]
    if doc[at + 1].lower_ in table("links")["wholes"]:
        earlier = mention.sentence.mentions[mention.index - 1] if mention.index else None
        if earlier is not None:
            noun = counted_noun(earlier)
            return noun if noun is not None and earlier.figure.kind == "count" else earlier.subject
        return doc[at + 1]
    inner = next((t for t in of.children if t.dep_ == "pobj"), None)
    if inner is None or mention.anchor.root.dep_ not in {*SUBJECTS, "ROOT"}:
        return None
    return inner


def modified_noun(mention: Mention) -> Token | None:
    """a {$2-billion} [fund]; a {34 percent} [premium]; {one in eight} [jobs]; a {1 percent} drop in [exports]"""
    if mention.figure.kind in {"count", "period"}:
        return None
    noun = noun_after(mention)
    if noun is None or is_time(noun):
        return None
    return _changed(noun) if lemma(noun) in table("links")["change_nouns"] else noun


def _changed(noun: Token) -> Token | None:
    """`drop in [exports]`, `rise of [prices]`: what changed, where the noun of change says so"""
    for child in noun.rights:
        if child.lower_ in {"in", "of", "to", "on", "for"}:
            inner = next((t for t in child.children if t.dep_ == "pobj"), None)
            if inner is not None and is_noun(inner) and not is_time(inner) and inner.i not in _figures(inner):
                return inner
    modifier = next((t for t in noun.lefts if t.dep_ == "compound" and is_noun(t)), None)
    return noun if modifier is not None else None


def _figures(token: Token) -> frozenset[int]:
    return frozenset(t.i for t in token.subtree if t.tag_ in {"$", "CD"} or t.text == "%")


def noun_before_of(mention: Mention) -> Token | None:
    """[loans] of {$5}; GDP [growth] of {6.9 percent}; in `a rise of {5%}` not the rise but what rose"""
    word = before(mention)
    if word is None or word.lower_ != "of" or word.i == 0:
        return None
    noun = word.head if is_noun(word.head) and word.head.i < word.i else word.nbor(-1)
    if not is_noun(noun) or noun.lower_ in table("links")["averages"]:
        return None
    if lemma(noun) in table("links")["change_nouns"]:
        return _changed(noun)
    return noun


def worth(mention: Mention) -> Token | None:
    """[projects] worth {$5}; [loans] totaling {$5}; [bonds] valued at {$5}"""
    word = before(mention)
    if word is None:
        return None
    if word.lower_ in {"at", "to"} and word.i and word.nbor(-1).tag_ in {"VBN", "VBG"}:
        word = word.nbor(-1)
    if word.i == 0 or (word.lower_ != "worth" and lemma(word) not in table("links")["measuring"]):
        return None
    noun = word.nbor(-1)
    attached = word.lower_ == "worth" or word.dep_ in {"acl", "amod", "prep"}
    return _outermost(noun) if attached and is_noun(noun) and not is_time(noun) else None


def with_figure(mention: Mention) -> Token | None:
    """a [line] with {28} stations; [Route Partners], with {5.4 percent}"""
    word = before(mention)
    if word is None or word.lower_ != "with" or word.i == 0:
        return None
    noun = word.head if is_noun(word.head) else word.nbor(-2 if word.nbor(-1).text == "," and word.i > 1 else -1)
    return noun if is_noun(noun) and not is_time(noun) and noun.dep_ != "dobj" else None


def absolute(mention: Mention) -> Token | None:
    """with [chip shipments] down {13%} and [cars] up {9%}; [Unemployment], now at {7%}, will"""
    word = before(mention)
    if word is None or word.lower_ not in table("links")["positions"] or word.i == 0:
        return None
    doc, at = word.doc, word.i - 1
    while at > 0 and (doc[at].text == "," or doc[at].tag_ in {"RB", "JJR"} or doc[at].lower_ in {"in", "front"}):
        at -= 1
    noun = doc[at]
    if not is_noun(noun) or is_time(noun) or noun.i in barred(mention.sentence):
        return None
    absolute = noun.dep_ in {"pobj", "conj", "nsubj", "ROOT", "appos"} and not _governed(noun, word)
    return _outermost(noun) if absolute else None


def _governed(noun: Token, word: Token) -> bool:
    """Whether a verb rather than the noun before it has `up 5%`: `traded in London down {5%}`"""
    between = any(is_verb(t) for t in noun.doc[noun.i : word.i])
    return between or (noun.dep_ == "pobj" and noun.head.lower_ not in {"with", "of"} and is_verb(noun.head.head))


def continued(mention: Mention) -> Found | None:
    """fell {5%} to {$5}, or {6%} of the total, from {$4} a year ago: a figure that goes on with the one before"""
    if mention.index == 0 or (
        mention.figure.kind == "count" and counted_noun(mention) is not None and not preposition(mention)
    ):
        return None
    earlier = mention.sentence.mentions[mention.index - 1]
    between = mention.article.text[earlier.figure.end : mention.figure.start]
    words = table("links")
    known = {*words["connectives"], *words["hedges"], *words["times"]}
    if any(mark in between for mark in ";:•▪") or not all(w.lower() in known for w in WORD.findall(between)):
        return None
    return earlier.subject


def apposed(mention: Mention) -> Token | None:
    """87% of the [land], {42 hectares} in all; a [Series B], {$5 million}"""
    root = mention.anchor.root
    if mention.figure.kind == "count" or root.dep_ != "appos" or not is_noun(root.head):
        return None
    return root.head


def verbless(mention: Mention) -> Token | None:
    """Net product [revenue] {$150M}; [Revenue]: {€161.9m}; Tax [shortfall] seen at {58 trillion won}"""
    doc, stop = mention.anchor.doc, barred(mention.sentence)
    end = mention.anchor.start
    for start in _segment_starts(doc, end):
        for token in doc[start:end]:
            if is_noun(token) and token.i not in stop and not is_time(token) and not _is_modifier(token, end):
                return token
    return None


def _segment_starts(doc: object, end: int) -> list[int]:
    """Where the stretch before the figure begins: after the last break, else one break earlier, else at the start"""
    starts = [i + 1 for i in range(end) if doc[i].text in BREAKS]  # type: ignore[index]
    return [*reversed(starts), 0]


def _is_modifier(token: Token, end: int) -> bool:
    return token.dep_ in {"compound", "poss", "nmod", "amod"} and token.i < token.head.i < end


def before_it(mention: Mention) -> Found | None:
    """The subject of the figure before, in the same sentence"""
    return mention.sentence.mentions[mention.index - 1].subject if mention.index else None


def about(mention: Mention) -> Found | None:
    """What the article was last about"""
    return main_subject(mention)


def counted(mention: Mention) -> Token | None:
    """The counted noun itself, where nothing else is said of it"""
    return counted_noun(mention)


RULES = (
    own_member,
    bracketed,
    counted_subject,
    part_of,
    modified_noun,
    noun_before_of,
    worth,
    continued,
    absolute,
    with_figure,
    apposed,
    moved_object,
    taker,
    passive_for,
    clause_subject,
    verbless,
    counted,
    before_it,
    about,
)
