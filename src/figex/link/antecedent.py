"""What a pronoun, an elided noun or a mere `the total` stands for: the nearest fitting noun before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.phrase import found, whole
from figex.link.sentence import Found
from figex.link.tree import SUBJECTS, barred, base_form, is_noun, is_time, is_verb, lemma, own_subject, singular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from figex.link.sentence import Mention, Sentence

MEMORY = 4
"""How many sentences back a pronoun may reach."""
PLAIN_WORD = re.compile(r"([^\s,;:()\"“”]{1,40})([,;:()\"“”]?)")
ADVERBIAL = frozenset({"in", "on", "at", "by", "since", "for", "last", "this", "after", "under", "during", "with"})
ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her"})
VAGUE = frozenset({"it", "they", "he", "she", "we", "i", "this", "that", "these", "those", "there"})
AUXILIARIES = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must"}
)


def is_pronoun(token: Token) -> bool:
    """`it`, `they`, `those`, `another`, `the total`: a subject that names nothing itself"""
    words = table("links")
    if token.lower_ in words["things"] or token.lower_ in words["persons"]:
        return True
    has_of = any(t.dep_ in {"prep", "relcl", "acl", "poss", "compound", "amod"} for t in token.children)
    bare = token.lower_ in words["bare"] and token.dep_ in SUBJECTS
    return (bare or token.lower_ in words["several"]) and not has_of


def resolve(mention: Mention, pronoun: Token) -> Found | None:
    """The phrase that `pronoun` of the mention's sentence stands for, or None.

    `Exports fell. [They] rose…` finds `Exports`; `The bank said it will open…` finds `bank`.
    """
    words = table("links")
    if pronoun.lower_ in words["speakers"]:
        return speaker_before(mention) or _person_before(mention) or main_subject(mention)
    plural = pronoun.lower_ in words["several"]
    sentence = mention.sentence
    for token in _candidates_within(pronoun):
        if _fits(token, sentence, plural=plural):
            return found(sentence, whole(token, sentence), "antecedent")
    for earlier in _sentences_before(mention):
        for token in _subjects(earlier):
            if _fits(token, earlier, plural=plural):
                return found(earlier, whole(token, earlier), "antecedent")
        if earlier.mentions and (last := earlier.mentions[-1].subject):
            return last
        if earlier.doc is None and (opening := _opening(earlier)) is not None:
            return opening
    return main_subject(mention)


def _candidates_within(pronoun: Token) -> Iterator[Token]:
    """The subjects left of the pronoun in its own sentence, the nearest first, then other nouns."""
    before = [
        t for t in reversed(pronoun.doc[: pronoun.i]) if is_noun(t) and t.dep_ not in {"compound", "poss", "amod"}
    ]
    yield from (t for t in before if t.dep_ in SUBJECTS)
    last_verb = max((t.i for t in pronoun.doc[: pronoun.i] if is_verb(t)), default=0)
    yield from (t for t in before if t.dep_ not in SUBJECTS and t.dep_ != "npadvmod" and t.i < last_verb)


def _subjects(sentence: Sentence) -> Iterator[Token]:
    """The subjects of a sentence: of what is said before that of who says it, of the main clause before others."""
    if sentence.doc is None:
        return
    verbs = [t for t in sentence.doc if is_verb(t) or t.dep_ == "ROOT"]
    speech = set(table("links")["speech"])
    for verb in sorted(verbs, key=lambda t: (lemma(t) in speech, t.dep_ in {"relcl", "acl", "advcl"}, t.i)):
        subject = own_subject(verb)
        if subject is not None:
            yield subject
    yield from (t for t in sentence.doc if is_noun(t) and t.dep_ == "ROOT")


def _fits(token: Token, sentence: Sentence, *, plural: bool) -> bool:
    if not is_noun(token) or is_time(token) or token.i in barred(sentence) or is_pronoun(token):
        return False
    agents = table("links")["agents"]
    if not plural and (lemma(token) in agents or any(t.lower_ in agents and t.dep_ == "compound" for t in token.lefts)):
        return False
    many = token.tag_ in {"NNS", "NNPS"} or any(t.dep_ == "conj" for t in token.children)
    return (
        many or token.tag_ == "NNP" or token.lower_ in table("links")["groups"]
        if plural
        else not many or token.tag_ == "NNPS"
    )


def _opening(sentence: Sentence) -> Found | None:
    """The noun phrase before the first verb of a sentence that nobody parsed: `[Steel output] fell in April.`"""
    words = list(PLAIN_WORD.finditer(sentence.article_text, sentence.start, sentence.end))
    start = next((i + 1 for i, w in enumerate(words[:6]) if w[2] == "," and words[0][1].lower() in ADVERBIAL), 0)
    for i, word in enumerate(words[start : start + 8], start):
        if i > start and _is_past(word[1]):
            first = words[start + (words[start][1].lower() in ARTICLES)]
            end = words[i - 1].end(1)
            text = sentence.article_text[first.start(1) : end]
            return (
                Found(first.start(1), end, text, "opening")
                if first.start(1) < end and text.lower() not in VAGUE
                else None
            )
        if word[2]:
            return None
    return None


def _is_past(word: str) -> bool:
    return word.lower() in AUXILIARIES or (
        word.islower() and (word.endswith("ed") or base_form(word) != word.rstrip("s"))
    )


def _sentences_before(mention: Mention) -> Iterator[Sentence]:
    sentences = mention.article.sentences
    at = sentences.index(mention.sentence)
    yield from reversed(sentences[max(0, at - MEMORY) : at])


def speaker_before(mention: Mention) -> Found | None:
    """Who says `I`: the subject of the nearest verb of speech in this sentence, the one before or the one after."""
    sentences = mention.article.sentences
    at = sentences.index(mention.sentence)
    for sentence in (mention.sentence, *sentences[at + 1 : at + 2], *reversed(sentences[max(0, at - MEMORY) : at])):
        for verb in sentence.doc or ():
            if lemma(verb) in table("links")["speech"]:
                subject = own_subject(verb)
                if subject is not None and subject.tag_ == "NNP":
                    return found(sentence, whole(subject, sentence), "speaker")
    return None


def main_subject(mention: Mention) -> Found | None:
    """What the article is about as far as it has got: the last earlier subject that is a name, or any."""
    mentions = mention.article.mentions
    earlier = [m.subject for m in mentions[: mentions.index(mention)] if m.subject]
    named = [s for s in earlier if s.text[:1].isupper()]
    return (named or earlier or [None])[-1]


def _person_before(mention: Mention) -> Found | None:
    """`[Amina Mushi] stopped. … and she makes {5}`: the nearest earlier subject that is a name of two words or more"""
    for sentence in (mention.sentence, *_sentences_before(mention)):
        for subject in _subjects(sentence):
            if subject.tag_ == "NNP" and any(t.dep_ == "compound" and t.tag_ == "NNP" for t in subject.lefts):
                return found(sentence, whole(subject, sentence), "person")
    return None


def noun_of_unit(mention: Mention) -> Found | None:
    """Where the counted noun was last named: `34 [projects] are done; another {43} are under way`"""
    unit = mention.figure.unit
    if unit is None:
        return None
    for sentence in (mention.sentence, *_sentences_before(mention)):
        limit = mention.anchor.start if sentence is mention.sentence else len(sentence.doc or ())
        for token in reversed((sentence.doc or ())[:limit]):
            if is_noun(token) and singular(token.text) == unit:
                return found(sentence, whole(token, sentence), "counted_before")
    return None
