"""What a credit is, the place in a sentence where a rule looks for one, and the words that send it there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import filterfalse
from typing import TYPE_CHECKING

from figex.lexicon import KEPT_WORDS, table
from figex.link.tree import base_form

if TYPE_CHECKING:
    from figex.link.speaker.words import Word

LETTERS = re.compile(r"[^\W\d_]+")
QUOTE = re.compile("[\"“”«»‘’']")
PER = re.compile(r"[,)\]]\s*per\b")
"""`, per the ministry`; a bracket may stand between the comma and it."""
SMALL_CUES = frozenset({"by", "on", "in", "from", "as"})


@dataclass(frozen=True, slots=True)
class Credit:
    """The words `who` are credited at offset `at` for the text of `reach`, without `gap`: their own phrase.

    With `follows`, what is credited comes after `at` (`X said …`), else it is mostly what comes before it.
    """

    who: list[Word]
    at: int
    reach: tuple[int, int]
    gap: tuple[int, int]
    rule: str
    follows: bool


@dataclass(slots=True, eq=False)
class Place:
    """A word of a sentence, by its index: where a rule is asked whether it credits somebody.

    `base` is its dictionary form, taken as a verb.
    """

    words: list[Word]
    i: int
    word: Word = field(init=False)
    base: str = field(init=False)

    def __post_init__(self) -> None:
        self.word = self.words[self.i]
        self.base = base_form(self.word.text)

    @property
    def next(self) -> str:
        """The word after it, lower case."""
        return self.words[self.i + 1].lower if self.i + 1 < len(self.words) else ""

    @property
    def limits(self) -> tuple[int, int]:
        """The sentence."""
        return self.words[0].start, self.words[-1].end


def may_credit(text: str) -> bool:
    """Whether a sentence may credit anybody: one look at its words, before they are read one by one.

    A small word alone credits nobody: it needs the rest of its phrase (`in the words of`), a `count` or a cue.
    """
    lower = text.lower()
    words = _runs_of_letters(lower)
    cues = [word for word in filter(is_cue, words) if word not in SMALL_CUES and not _is_idle(word, words, lower)]
    quotes = bool(cues) and QUOTE.search(text) is not None
    if any(_credits_alone(cue, quotes=quotes) for cue in cues) or not words.isdisjoint(table("speech")["counts"]):
        return True
    if "by" in words and not words.isdisjoint(table("speech")["valued"]):
        return True
    return any(words.issuperset(phrase) for cue in words & SMALL_CUES for phrase in source_phrases().get(cue, ()))


def _runs_of_letters(text: str) -> set[str]:
    """The words of a text, without digits and marks; most of them stand alone between spaces."""
    pieces = text.split()
    words = set(filter(str.isalpha, pieces))
    words.update(LETTERS.findall(" ".join(filterfalse(str.isalpha, pieces))))
    return words


def _is_idle(cue: str, words: set[str], lower: str) -> bool:
    """Whether a cue lacks what it needs: `per` a comma before it, `plan` its `for`, in lower-case text"""
    if cue == "per":
        return PER.search(lower) is None
    particles = _particles_of(cue)
    return bool(particles) and words.isdisjoint(particles)


@lru_cache(maxsize=KEPT_WORDS)
def _particles_of(cue: str) -> frozenset[str]:
    """The words one of which must follow the cue: `on` for `banking`; empty if it credits without any."""
    base = base_form(cue)
    free = cue in _free_cues() or base in _free_cues()
    return frozenset(() if free else table("speech")["particles"].get(base, ()))


@cache
def _free_cues() -> frozenset[str]:
    """Cues that need no certain word beside them."""
    speech = table("speech")
    lists = (
        "say",
        "clausal",
        "voices",
        "forecast",
        "wishing",
        "put",
        "found",
        "revise",
        "outlooks",
        "by_figures",
        "kept_targets",
    )
    return frozenset(speech["statements"]).union(*(speech[name] for name in lists))


@cache
def _cues() -> frozenset[str]:
    return _free_cues().union(table("speech")["particles"], source_phrases())


@cache
def _dependent(*, quotes: bool) -> frozenset[str]:
    """Cues that credit nobody alone: who revises needs an outlook, which is a cue too; voices need a quotation."""
    speech = table("speech")
    lists = [
        "say",
        "clausal",
        "forecast",
        "wishing",
        "put",
        "found",
        "outlooks",
        "by_figures",
        "kept_targets",
        "statements",
    ]
    others = {word for name in lists for word in speech[name]} | set(speech["particles"])
    weak = [*speech["revise"], *([] if quotes else speech["voices"])]
    return frozenset(weak) - others


@lru_cache(maxsize=KEPT_WORDS)
def _credits_alone(word: str, *, quotes: bool) -> bool:
    weak = _dependent(quotes=quotes)
    return is_cue(word) and word not in weak and (word in _cues() or base_form(word) not in weak)


@lru_cache(maxsize=KEPT_WORDS)
def is_cue(word: str) -> bool:
    """Whether a lower-case word can make a credit at all; most words can't, and no rule is asked about them."""
    return word in _cues() or base_form(word) in _cues()


@cache
def source_phrases() -> dict[str, list[list[str]]]:
    """The phrases before a source, as words, by their first word."""
    found: dict[str, list[list[str]]] = {}
    for phrase in table("speech")["says_of"]:
        found.setdefault(phrase.split()[0], []).append(phrase.split())
    return found
