"""What a sentence without a figure is about: nobody parses it, so its first words must tell."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.sentence import Found
from figex.link.tree import base_form, singular

if TYPE_CHECKING:
    from figex.link.sentence import Sentence

PLAIN_WORD = re.compile(r"([^\s,;:()\"“”]{1,40})([,;:()\"“”]?)")
YEAR = re.compile(r"(?:1[89]|20)\d\d(?:[-/–]\d\d(?:\d\d)?)?")
DATE_WORDS = frozenset(
    {"both", "and", "last", "this", "the", "of", "first", "second", "early", "late", "next", "previous", "same", "to"}
)
TURNED_REACH = 5
"""In words: how long a subject behind its verb may be."""
OPENING_REACH = 14
"""In words: how far a sentence's subject may reach."""


def opening_of(sentence: Sentence, *, plural: bool) -> Found | None:
    """What an unparsed sentence is about, unless it is many things and the pronoun one: `Deposits doubled. [It] has`"""
    first = opening(sentence)
    last = first.text.split()[-1] if first is not None else ""
    return None if not plural and last.islower() and singular(last) != last else first


def opening(sentence: Sentence) -> Found | None:
    """The noun phrase before the first verb of a sentence that nobody parsed: `[Steel output] fell in April.`"""
    words = list(PLAIN_WORD.finditer(sentence.article_text, sentence.start, sentence.end))[:OPENING_REACH]
    if not words:
        return None
    if words[0][1].lower() in word_set("links", "turning"):
        return _turned(sentence, words)
    words = words[_dated(words) :]
    if any(w[1].lower() in word_set("links", "adverbial") for w in words[: 1 + words[0][1].endswith("ed")]):
        words = words[next((i + 1 for i, w in enumerate(words) if w[2] == ","), 0) :]
    while words and _leads(words[0][1].lower()):
        words = words[1:]
    head = next((a[1] for a, b in pairwise(words) if b[1].lower() in word_set("links", "adverbial")), "")
    for i, (subject, verb) in enumerate(pairwise(words)):
        if subject[2] or subject[1].lower() in word_set("links", "vague") | word_set("links", "questions"):
            return None  # How is the mill doing?
        again = i + 2 < len(words) and _is_bare_verb(words[i + 2][1])
        if _is_verb_form(verb[1]) or (not again and _is_present(head or subject[1], verb[1])):
            start, end = words[0].start(1), subject.end(1)
            return Found(start, end, sentence.article_text[start:end], "opening")
    return None


def _dated(words: list[re.Match[str]]) -> int:
    """How many words only date: `In both 2014 and 2015 | the cooperative lost money`, `Last year | Norfell stumbled`"""
    if words[0][1].lower() not in word_set("links", "adverbial"):
        return 0
    at, dating = 1, False
    while at < len(words) and not words[at - 1][2] and (is_date := _is_dating(words[at][1].lower())) is not None:
        at, dating = at + 1, dating or is_date
    return at if dating and at < len(words) else 0


def _is_dating(word: str) -> bool | None:
    """Whether a word is a time; None for one that has nothing to do with times: `year` yes, `both` no"""
    if word in word_set("links", "times") or YEAR.fullmatch(word):
        return True
    return False if word in DATE_WORDS else None


def _turned(sentence: Sentence, words: list[re.Match[str]]) -> Found | None:
    """`Behind the surge stood [Chinese buyers]. They took {5}`: what stands behind the verb, where a place opens"""
    verb = next((i for i, word in enumerate(words[1:], 1) if _is_verb_form(word[1]) or word[2]), 0)
    rest = words[verb + 1 :]
    while rest and _leads(rest[0][1].lower()):
        rest = rest[1:]
    last = next((i for i, word in enumerate(rest) if word[2] or word.end() >= sentence.end - 1), None)
    if not verb or words[verb][2] or last is None or last >= TURNED_REACH:
        return None
    start, end = rest[0].start(1), rest[last].end(1)
    text = sentence.article_text[start:end].rstrip(".")
    return Found(start, start + len(text), text, "opening")


def _leads(word: str) -> bool:
    """`the`, `most`, `two`: what is no part of a thing's name"""
    led = word in word_set("links", "determiners") or word in word_set("links", "leading")
    return led or word in table("numbers")["cardinals"]


def _is_verb_form(word: str) -> bool:
    """`is`, `would`, `fell`, `rose`, `climbed`: a form that only a verb has, by its ending or the irregular list"""
    known = word in word_set("links", "auxiliaries") or word.endswith("ed")
    return known or (word.islower() and not word.endswith(("s", "ing")) and base_form(word) != word)


def _is_present(subject: str, verb: str) -> bool:
    """`remittances [keep]`, `mill [makes]`: a present that goes with its subject's number, of the lists of verbs"""
    many = singular(subject) != subject.lower()
    return _is_bare_verb(verb) if many else verb.endswith("s") and _is_bare_verb(base_form(verb))


def _is_bare_verb(word: str) -> bool:
    return word in word_set("links", "agentive") or word in word_set("links", "keeping")
