"""Whom `he` and `she` mean: a person, not what else was named before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.phrase import found, whole
from figex.link.sentence import Found
from figex.link.subject.candidates import fits, owners, sentences_before, subjects, unowned
from figex.link.subject.unparsed import opening
from figex.link.tree import SUBJECTS

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention

GENDERED = frozenset({"he", "she", "him", "her"})
QUOTES = frozenset("\"“‘'")
FULL_NAME = re.compile(r"[A-Z][\w-]*\.?(?:\s[A-Z](?:['’][A-Z])?[\w-]*\.?)+")
PERSONAL = re.compile(r"(?:[^v]er|or|ist|man|woman|ian|ee|person|people|child|kid|youth|household|parent)$")


def person_meant(mention: Mention, pronoun: Token) -> Found | None:
    """My [uncle] farms, and he made {$5}; Anna [Holm]'s shop shut. She earns {$5}: a person, not what else was named

    Who is quoted in the sentence or next to it is said elsewhere; sentences without figures tell by their first words.
    """
    sentence = mention.sentence
    before = (t for t in reversed(pronoun.doc[: pronoun.i]) if t.dep_ in SUBJECTS)
    own = next((t for t in before if _is_person(t) and fits(t, sentence, plural=False)), None)
    if own is not None:
        return found(sentence, whole(own, sentence), "person")
    if mention.article.text[sentence.start : sentence.start + 1] in QUOTES:
        return None
    for earlier in sentences_before(mention):
        if earlier.doc is None:
            first = opening(earlier)
            if first is not None and (FULL_NAME.match(first.text) or PERSONAL.search(first.text.lower())):
                name = FULL_NAME.match(first.text)
                return first if name is None else Found(first.start, first.start + name.end(), name[0], "person")
            continue
        for subject in subjects(earlier):
            for noun in (subject, *owners(subject)):
                if _is_person(noun):
                    return found(earlier, unowned(whole(noun, earlier)), "person")
    return None


def person_before(mention: Mention) -> Found | None:
    """`[Amina Mushi] stopped. … and she makes {5}`: the nearest earlier subject that is a name of two words or more"""
    for sentence in (mention.sentence, *sentences_before(mention)):
        for subject in subjects(sentence):
            for noun in (subject, *owners(subject)):
                if _has_full_name(noun):
                    return found(sentence, unowned(whole(noun, sentence)), "person")
    return None


def _has_full_name(noun: Token) -> bool:
    return noun.tag_ == "NNP" and any(t.dep_ == "compound" and t.tag_ == "NNP" for t in noun.lefts)


def _is_person(noun: Token) -> bool:
    """`Anna [Holm]`, `my [uncle]`, `the [farmer]`"""
    if noun.tag_ == "NN":
        return noun.lower_ in word_set("links", "kin") or (
            PERSONAL.search(noun.lower_) is not None and noun.lower_ not in word_set("links", "impersonal")
        )
    return _has_full_name(noun) and noun.lower_ not in word_set("links", "groups")
