"""Where a figure stands: what is printed on either side of it once its qualifiers are passed over.

`rose by [nearly] {5%}` has `by` before the figure. Parse and word order are both looked at, for the parser often
hangs a figure on the wrong word.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.tree import base_form, climb, is_noun, is_verb, own_subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.link.parse import Doc, Token
    from figex.link.sentence import Mention, Sentence

FINITE = frozenset({"VBD", "VBP", "VBZ"})
VERBAL = FINITE | {"VB", "VBG", "VBN"}
BREAKS = frozenset({";", ":", "(", ")", "--", "—", "while", "whereas", "although", "though"})
QUOTES = frozenset({'"', "“", "”", "‘", "’", "'", "``", "''"})
THRESHOLDS = frozenset({"below", "above", "under", "beneath", "past", "beyond", "through"})
PREPOSITIONS = frozenset({"to", "by", "from", "of", "at", "with", "against", "than", "for", "in"})
CARRYING = frozenset({"push", "drive", "bring", "take", "force", "send", "move", "nudge", "bid"})
"""Verbs that bring their object up to a level."""
SUMMING = frozenset({"add", "total", "sum"})
"""Verbs whose `up to` leads to a sum."""
OBJECT_REACH = 3
DESCRIBING = frozenset({"JJ", "JJR", "VBG", "VBN"})
"""What a word that calls a figure names may be: a [slim] {2 percent}."""
IN_MEASURE = [[lead, word] for lead in ("by", "in") for word in ("volume", "value", "weight", "quantity", "tonnage")]
"""What is passed over after a figure: {9%} [by volume] above."""
POINTS = frozenset({"percentage point", "basis point", "point"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule reads of a figure: its measure, its direction (or empty), the rule's name, perhaps the basis.

    `main` is the earlier figure that `main_direction` is said of: the 7 of `7, up from {5}`.
    """

    measure: str
    direction: str
    rule: str
    basis: str | None = None
    main: Mention | None = None
    main_direction: str = ""


@dataclass(slots=True)
class Place:
    """A figure's surroundings in its sentence. `before` and `after` are its neighbours past any qualifier."""

    mention: Mention
    doc: Doc
    start: int
    end: int
    marks: dict[int, int]
    """Token index → number of the figure that stands there, bracketed ones left out."""
    lower: list[str]
    """The words of the sentence, lower case."""
    kind: str
    """The figure's kind, `points` for percentage points, basis points and those of an index."""
    is_rate: bool
    """Whether the figure is a share or a rate: no amount of things."""
    before: Token | None = None
    after: Token | None = None
    led_by: str = ""
    """The word before the figure, past any qualifier; empty at the sentence's start."""

    def word(self, index: int) -> str:
        """The token at `index`, lower case; empty outside the sentence."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def following(self, count: int) -> list[str]:
        """The next `count` words after the figure."""
        found = self.lower[self.end : self.end + count]
        return found + [""] * (count - len(found))

    def leftward(self, index: int) -> Iterator[Token]:
        """The tokens before `index`, nearest first, up to where the clause breaks; no figures, nothing in brackets."""
        i = index - 1
        while i >= 0:
            token = self.doc[i]
            if token.lower_ == ")" and "(" in self.lower[:i]:
                i = next(k for k in range(i, -1, -1) if self.lower[k] == "(") - 1
                continue
            if token.lower_ in BREAKS:
                return
            if i not in self.marks:
                yield token
            i -= 1

    def earlier(self) -> Iterator[Mention]:
        """The sentence's figures before this one, nearest first, bracketed ones and years left out."""
        for other in reversed(self.mention.sentence.mentions[: self.mention.index]):
            if other.host is None and other.figure.kind != "period":
                yield other

    def nouns(self) -> Iterator[Token]:
        """The nouns that the figure may be said of: those it hangs on, then its clause's subject, then the object."""
        for token in climb(self.mention.anchor.root):
            if is_verb(token):
                yield from _arguments(token, self.start)
                if token.dep_ not in {"xcomp", "oprd"}:
                    return
            elif token.i not in self.marks and is_noun(token):
                yield token


def _arguments(verb: Token, before: int) -> Iterator[Token]:
    """The verb's subject, and its objects that stand before the index `before`."""
    subject = own_subject(verb)
    if subject is not None:
        yield subject
    yield from (t for t in verb.rights if t.dep_ in {"dobj", "attr", "oprd"} and t.i < before and is_noun(t))


def is_one_in(place: Place) -> bool:
    """`{one borrower in eight}`: a share of things, no size of a change"""
    figure = place.mention.figure
    return figure.kind == "fraction" and " in " in place.mention.article.text[figure.start : figure.end]


def surroundings_of(mention: Mention) -> Place:
    """The surroundings of a mention, whose sentence has been parsed."""
    sentence, anchor, figure = mention.sentence, mention.anchor, mention.figure
    marks = anchor.doc.notes.get("marks")
    if marks is None:
        marks = anchor.doc.notes["marks"] = _marks(sentence)
    end = anchor.end
    named = figure.kind in {"count", "number"} and sentence.words[end : end + 1] in (["point"], ["points"])
    end += 2 * (sentence.words[end : end + 2] in IN_MEASURE)
    kind = "points" if named or figure.unit in POINTS else figure.kind
    rate = kind in {"percent", "points", "fraction"}
    place = Place(mention, anchor.doc, anchor.start, end + named, marks, sentence.words, kind, rate)
    left = skip_left(place, anchor.start)
    if left >= 0 and left not in marks:
        place.before = place.doc[left]
        place.led_by = place.before.lower_
    place.after = place.doc[place.end] if place.end < len(place.doc) and place.end not in marks else None
    return place


def _marks(sentence: Sentence) -> dict[int, int]:
    return {
        i: number
        for number, (span, host) in enumerate(zip(sentence.anchors, sentence.hosts, strict=True))
        if host is None
        for i in range(span.start, span.end)
    }


def skip_left(place: Place, index: int) -> int:
    """The index of the first token before `index` that is no qualifier, -1 at the sentence's start."""
    i = index - 1
    while i >= 0 and i not in place.marks and (length := _filler_ending(place, i)):
        i -= length
    return i


def _filler_ending(place: Place, i: int) -> int:
    """How many tokens of a qualifier end at `i`: 1 of `about`, 2 of `more than`, 0 if none does."""
    word, previous = place.word(i), place.word(i - 1)
    for phrase in _filler_phrases().get(word, ()):
        if i + 1 >= len(phrase) and place.lower[i + 1 - len(phrase) : i + 1] == phrase:
            return len(phrase)
    if (previous, word) == ("up", "to"):
        return 0 if i > 1 and _goes_up(place, i - 2) else 2
    if word in THRESHOLDS:
        return int(previous in PREPOSITIONS)
    if word == "from":
        return int(previous == "anywhere")
    adverb = place.doc[i].tag_ == "RB" and word.endswith("ly")
    if adverb or word in _filler_words():
        return 1
    return _described(place, i) if place.doc[i].tag_ in DESCRIBING or previous == "-" else 0


def _described(place: Place, i: int) -> int:
    """How many tokens `a slim`, `an eye-watering`, `a very modest` have that end at `i`; 0 without an article"""
    k = i - 1
    while k > 0 and (place.word(k) == "-" or place.word(k + 1) == "-" or place.doc[k].tag_ == "RB"):
        k -= 1
    return i - k + 1 if k >= 0 and place.word(k) in {"a", "an"} else 0


@cache
def _filler_words() -> frozenset[str]:
    return QUOTES.union(table("verbs")["fillers"]["words"])


@cache
def _filler_phrases() -> dict[str, list[list[str]]]:
    """The phrases by their last word, long ones first."""
    found: dict[str, list[list[str]]] = {}
    for phrase in sorted(table("verbs")["fillers"]["phrases"], key=len, reverse=True):
        words = phrase.replace("-", " - ").split()
        found.setdefault(words[-1], []).append(words)
    return found


def _goes_up(place: Place, index: int) -> bool:
    """Whether the `up` after `index` is where a verb goes: [crept] up to, was [driven] up to, [push] it up to"""
    token = place.doc[index]
    if is_motion(token) or (token.tag_ in VERBAL and base_form(token.text) in SUMMING):
        return True
    particled = table("verbs")["causes"]["particled"]
    if token.tag_ in VERBAL:
        passive = token.tag_ == "VBN" and any(t.dep_ == "auxpass" for t in token.children)
        return passive and (base_form(token.text) in particled or base_form(token.text) in table("verbs")["neutral"])
    near = (t for t in place.leftward(index) if index - t.i <= OBJECT_REACH)
    return is_noun(token) and any(t.tag_ in VERBAL and base_form(t.text) in CARRYING for t in near)


def is_motion(token: Token) -> bool:
    """Whether a verb that needs `up` or `down` to say where it goes: [crept] up to, not [rose] up to"""
    return token.tag_ in VERBAL and base_form(token.text) in {*table("verbs")["motion"], "be"}
