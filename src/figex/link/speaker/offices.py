"""Who holds an office, and which office `it` means: `the Governor said`, `The ministry met. It expects …`"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.sentence import Found
from figex.link.speaker.names import NEXT_AFTER_NAME, core, is_person_name
from figex.link.speaker.phrases import left_start

if TYPE_CHECKING:
    from figex.link.sentence import Article
    from figex.link.speaker.cue import Credit
    from figex.link.speaker.words import Word

LEAD = 4
"""The characters of `the `."""
OPENS = 5
"""The words in which a sentence that opens with an office names it."""


def by_office(article: Article, credit: Credit) -> Found | None:
    """`the Governor said`, where the text has named `Governor [Serik Abenov]`: who holds the office"""
    if len(credit.who) != 1 or credit.who[0].lower not in table("speech")["heads"]:
        return None
    office = credit.who[0]
    if office.start < LEAD or article.text[office.start - LEAD : office.start].lower() != "the ":
        return None
    named = re.compile(rf"\b{re.escape(office.text.capitalize())} ((?:[^\W\d_a-z][\w’'-]+ ){{1,2}}[^\W\d_a-z][\w’'-]+)")
    found = list(named.finditer(article.text, 0, office.start))
    if not found or not is_person_name(found[-1][1]):
        return None
    return Found(found[-1].start(1), found[-1].end(1), found[-1][1], credit.rule)


def office(words: list[Word]) -> list[Word]:
    """The [forestry ministry] of `The forestry ministry will raise the fee. It expects …`; else empty"""
    opens = words[:1] and words[0].lower == "the"
    for i, word in enumerate(words[:-1]):
        token, official = word.token, word.lower in table("speech")["offices"] and not (word.capital or word.quoted)
        then = words[i + 1].lower
        if token is None and opens and official and i < OPENS:  # a sentence without a figure, not parsed
            return words[1 : i + 1] if then in NEXT_AFTER_NAME or then.endswith(("s", "ed")) else []
        if token is not None and token.dep_ == "nsubj" and token.head.dep_ == "ROOT":
            return core(words[left_start(words, i) : i + 1]) if official else []
    return []


def in_full(article: Article, found: Found) -> Found:
    """The [Dockers Union] that was named before `the union`; else the common noun itself"""
    name = re.compile(
        rf"(?:(?!The\b)[^\W\d_a-z][\w'’&.-]*\s(?:(?:of|and|for)\s)?){{1,5}}{re.escape(found.text.capitalize())}\b"
    )
    full = name.search(article.text, 0, found.start)
    return Found(full.start(), full.end(), full[0], found.rule) if full else found
