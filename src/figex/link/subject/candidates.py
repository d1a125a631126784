"""The nouns that a pronoun may mean: the subjects of its own sentence and of those before, and whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.place.name import is_place
from figex.link.tree import PLURAL_TAGS, SUBJECTS, barred, is_noun, is_time, is_verb, lemma, own_subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.link.parse import Doc, Span, Token
    from figex.link.sentence import Mention, Sentence

MEMORY = 4
"""How many sentences back a pronoun may reach."""
NUMBERS = frozenset({"number", "numbers", "ranks"})
"""Nouns that mean their owners: `Few [villages] had gas. Their number rose to {5}`"""


PAIRED = frozenset({"former", "latter"})


def is_pronoun(token: Token) -> bool:
    """`it`, `they`, `those`, `another`, `the total`: a subject that names nothing itself; not the `US` or the `WHO`"""
    if len(token.text) > 1 and token.text.isupper() and token.tag_ != "PRP":
        return False
    if token.text == "I" and token.tag_ != "PRP" and any(t.dep_ == "compound" for t in token.lefts):
        return False  # Section [I]
    if token.lower_ in word_set("links", "things") or token.lower_ in word_set("links", "persons"):
        return True
    if token.lower_ in PAIRED and token.dep_ in SUBJECTS and [t.lower_ for t in token.lefts] == ["the"]:
        return True
    if is_aged(token):
        return True
    has_of = any(_tells_which(t) for t in token.children)
    pointed = token.dep_ == "dobj" and token.lower_ != "total"
    pointed = pointed and any(t.lower_ in {"that", "this", "the"} for t in token.lefts)
    bare = token.lower_ in word_set("links", "bare") and (token.dep_ in SUBJECTS or pointed)
    theirs = token.lower_ in NUMBERS and token.dep_ in SUBJECTS and [t.tag_ for t in token.lefts] == ["PRP$"]
    return theirs or ((bare or token.lower_ in word_set("links", "several")) and not has_of)


def is_aged(token: Token) -> bool:
    """`the 26-year-[old] earns {$5}`: who is known by his years alone"""
    return token.lower_ == "old" and token.dep_ in SUBJECTS and {"the", "year"} <= {t.lower_ for t in token.lefts}


def _tells_which(child: Token) -> bool:
    """`all that sell`, `most of the mills`; not `each of them`"""
    pointing = child.lower_ == "of" and any(
        t.lower_ in {"them", "these", "those"} and not t.children for t in child.children
    )
    return child.dep_ in {"prep", "relcl", "acl", "poss", "compound", "amod"} and not pointing


def subjects(sentence: Sentence) -> Iterator[Token]:
    """The subjects of a sentence: of what is said before that of who says it, of the main clause before others."""
    doc = sentence.doc
    if doc is None:
        return
    if "subjects" not in doc.notes:
        doc.notes["subjects"] = list(_subjects_of(doc))
    yield from doc.notes["subjects"]


def _subjects_of(doc: Doc) -> Iterator[Token]:
    verbs = [t for t in doc if is_verb(t) or t.dep_ == "ROOT"]
    speech = word_set("links", "speech")
    for verb in sorted(verbs, key=lambda t: (lemma(t) in speech, t.dep_ in {"relcl", "acl", "advcl"}, t.i)):
        subject = own_subject(verb)
        if subject is not None:
            yield subject
    yield from (t for t in doc if is_noun(t) and t.dep_ == "ROOT")


def fits(token: Token, sentence: Sentence, *, plural: bool) -> bool:
    """Whether a pronoun for one thing, or for many, can mean the noun"""
    if not is_noun(token) or is_time(token) or token.i in barred(sentence) or is_pronoun(token):
        return False
    if token.i == 0 and len(token.text) > 1 and token.text.isupper() and is_place(token.text.title()):
        return False  # OSLO (Norway), May 8 - Norfell said it sold {5}
    agents = word_set("links", "agents")
    if not plural and (lemma(token) in agents or any(t.lower_ in agents and t.dep_ == "compound" for t in token.lefts)):
        return False
    many = is_plural(token)
    if plural:
        return many or token.tag_ == "NNP" or token.lower_ in word_set("links", "groups")
    return not many or token.tag_ == "NNPS"


def is_plural(noun: Token) -> bool:
    """Whether many: `mills`, `Berg and Holm`; not `Berg & Holm`"""
    firm = any(t.text == "&" for t in noun.children)
    return noun.tag_ in PLURAL_TAGS or (any(t.dep_ == "conj" for t in noun.children) and not firm)


def owners(subject: Token) -> Iterator[Token]:
    """`throughput at the [port]`, `the [mill]'s orders`: whose the subject is"""
    yield from (t for t in subject.lefts if t.dep_ == "poss")
    yield from (t for at in subject.rights if at.lower_ in {"at", "of"} for t in at.children if t.dep_ == "pobj")


def sentences_before(mention: Mention) -> Iterator[Sentence]:
    """The sentences before the figure's, the nearest first, as far as a pronoun reaches"""
    sentences, at = mention.article.sentences, mention.sentence.index
    yield from reversed(sentences[max(0, at - MEMORY) : at])


def unowned(span: Span) -> Span:
    """`[Anna Holm] 's`: without the mark of what is owned"""
    return span.doc.span(span.start, span.end - (span.doc[span.end - 1].tag_ == "POS"))
