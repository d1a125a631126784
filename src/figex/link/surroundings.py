"""Where a figure stands: what is printed on either side of it once its qualifiers are passed over.

`rose by [nearly] {5%}` has `by` before the figure; `a {5%} [annual] drop` has `drop` after it. Parse and word order
are both looked at, for the parser often hangs a figure on the wrong word.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.tree import base_form, climb, is_noun, is_verb, own_subject, singular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from figex.link.sentence import Mention

VERBAL = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
FINITE = frozenset({"VBD", "VBP", "VBZ"})
BREAKS = frozenset({";", ":", "(", ")", "--", "—", "while", "whereas", "although", "though"})
QUOTES = frozenset({'"', "“", "”", "‘", "’", "'", "``", "''"})
THRESHOLDS = frozenset({"below", "above", "under", "beneath", "past", "beyond", "through"})
PREPOSITIONS = frozenset({"to", "by", "from", "of", "at", "with", "against", "than", "for", "in"})


@dataclass(frozen=True, slots=True)
class Movement:
    """A word of change: its token, where it goes (`up`, `down` or empty), what kind of word, its dictionary form."""

    token: Token
    direction: str
    kind: str
    base: str


@dataclass(slots=True)
class Place:
    """A figure's surroundings in its sentence. `before` and `after` are its neighbours past any qualifier."""

    mention: Mention
    doc: Doc
    start: int
    end: int
    marks: dict[int, int]
    """Token index → number of the figure that stands there, bracketed ones left out."""
    before: Token | None = None
    after: Token | None = None

    @property
    def kind(self) -> str:
        """The figure's kind, `points` for percentage points and basis points."""
        figure = self.mention.figure
        return "points" if figure.unit in {"percentage point", "basis point", "point"} else figure.kind

    @property
    def is_rate(self) -> bool:
        """Whether the figure can only be a share or a rate of change: no amount of things."""
        return self.kind in {"percent", "points", "fraction"}

    def word(self, index: int) -> str:
        """The token at `index`, lower case; empty outside the sentence."""
        return str(self.doc[index].lower_) if 0 <= index < len(self.doc) else ""

    def leftward(self, index: int) -> Iterator[Token]:
        """The tokens before `index`, nearest first, up to where the clause breaks; no figures."""
        for i in range(index - 1, -1, -1):
            token = self.doc[i]
            if token.lower_ in BREAKS:
                return
            if i not in self.marks:
                yield token

    def earlier(self) -> Iterator[Mention]:
        """The sentence's figures before this one, nearest first, bracketed ones and years left out."""
        for other in reversed(self.mention.sentence.mentions[: self.mention.index]):
            if other.host is None and other.figure.kind != "period":
                yield other


def place_of(mention: Mention) -> Place:
    """The surroundings of a mention, whose sentence has been parsed."""
    sentence, anchor = mention.sentence, mention.anchor
    assert sentence.doc is not None  # noqa: S101 - a sentence with figures has a parse
    marks = {
        token.i: number
        for number, (span, host) in enumerate(zip(sentence.anchors, sentence.hosts, strict=True))
        if host is None
        for token in span
    }
    place = Place(mention, sentence.doc, anchor.start, anchor.end, marks)
    left = skip_left(place, anchor.start)
    place.before = place.doc[left] if left >= 0 and left not in marks else None
    place.after = place.doc[anchor.end] if anchor.end < len(place.doc) and anchor.end not in marks else None
    return place


def skip_left(place: Place, index: int) -> int:
    """The index of the first token before `index` that is no qualifier, -1 at the sentence's start."""
    i = index - 1
    while i >= 0 and i not in place.marks:
        if length := _filler_ending(place, i):
            i -= length
        else:
            break
    return i


def _filler_ending(place: Place, i: int) -> int:
    """How many tokens of a qualifier end at `i`: 1 of `about`, 2 of `more than`, 0 if none does."""
    word = place.word(i)
    for phrase in _filler_phrases().get(word, ()):
        if tuple(place.word(k) for k in range(i - len(phrase) + 1, i + 1)) == phrase:
            return len(phrase)
    if word == "to" and place.word(i - 1) == "up":
        return 0 if is_motion(place.doc[i - 2] if i >= 2 else None) else 2
    if word in THRESHOLDS:
        return int(place.word(i - 1) in PREPOSITIONS)
    if word == "from":
        return int(place.word(i - 1) == "anywhere")
    adverb = place.doc[i].tag_ == "RB" and word.endswith("ly")
    return int(word in _filler_words() or word in QUOTES or adverb)


@cache
def _filler_words() -> frozenset[str]:
    return frozenset(table("verbs")["fillers"]["words"])


@cache
def _filler_phrases() -> dict[str, list[tuple[str, ...]]]:
    """The phrases by their last word, long ones first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(table("verbs")["fillers"]["phrases"], key=len, reverse=True):
        words = tuple(phrase.split())
        found.setdefault(words[-1], []).append(words)
    return found


def is_motion(token: Token | None) -> bool:
    """Whether a verb that needs `up` or `down` to say where it goes: [crept] up to, not [rose] up to"""
    if token is None or token.tag_ not in VERBAL:
        return False
    base = base_form(token.text)
    return base in table("verbs")["motion"] or base == "be"


@cache
def _directions(section: str) -> dict[str, str]:
    """Word → `up` or `down` of one table of the lexicon."""
    words = table("verbs")[section]
    return {word: direction for direction in ("up", "down") for word in words[direction]}


def movement(token: Token) -> Movement | None:
    """The word of change that `token` is: `rose`, `down`, `a drop`, `doubled`, `cut`; None for any other."""
    word = token.lower_
    if (direction := _directions("adverbs").get(word)) is not None:
        return _adverb(token, direction)
    if token.tag_ in VERBAL and not (token.tag_ in {"VBN", "VBG"} and token.dep_ in {"amod", "compound"}):
        return _verb(token)
    noun = singular(word)
    if noun in table("verbs")["neutral_nouns"] and is_noun(token):
        return Movement(token, "", "noun", noun)
    if (direction := _directions("nouns").get(noun)) is not None and token.tag_ not in {"RB", "IN", "VBD"}:
        return Movement(token, direction, "noun", noun)
    headline = token.tag_ in {"NNS", "NNP", "NNPS", "NN", "JJ"} and word.endswith(("s", "ed"))
    return _verb(token) if headline else None


def _verb(token: Token) -> Movement | None:
    """The verb of change that `token` is; those that need a particle count only with one."""
    base = base_form(token.text)
    beside = _beside(token)
    for section, kind in (("multiplying", "multiplying"), ("verbs", "verb"), ("causes", "cause"), ("transfers", "transfer")):
        direction = _directions(section).get(base)
        if direction is None:
            continue
        if base in table("verbs")["causes"]["particled"] and (direction := _particle(token, base)) is None:
            continue
        return Movement(token, beside or direction, kind, base)
    if base in table("verbs")["neutral"] or beside and base in table("verbs")["motion"]:
        return Movement(token, beside, "verb" if beside else "neutral", base)
    return None


def _beside(token: Token) -> str:
    """The direction right after a verb, which outdoes its own: `edged [down]`, `went [backwards]`"""
    for i in range(token.i + 1, min(token.i + 3, len(token.doc))):
        near = token.doc[i]
        if (direction := _directions("adverbs").get(near.lower_)) is not None and near.lower_ != "off":
            return direction
        if near.tag_ != "RB":
            break
    return ""


def _particle(token: Token, base: str) -> str | None:
    """Where `push`, `bring`, `scale` go by the particle near them: [bring] costs down, [scaled] back"""
    for i in range(token.i + 1, min(token.i + 7, len(token.doc))):
        word = token.doc[i].lower_
        if word in {"up", "higher", "upward", "upwards", "above"}:
            return "up"
        if word in {"down", "back", "lower", "downward", "downwards", "below", "under"}:
            return "down"
        if word in {",", ";", "."}:
            break
    return {"push": "up", "drive": "up", "nudge": "down", "drift": "down"}.get(base)


def _adverb(token: Token, direction: str) -> Movement | None:
    """`up 5%`, `were off 5%`; not the particle of `set up`, and `gave up` goes down."""
    doc, i = token.doc, token.i
    if token.lower_ == "lower" and token.tag_.startswith("V"):
        return Movement(token, direction, "cause", "lower")
    previous = doc[i - 1] if i else None
    if previous is not None and previous.tag_ in VERBAL:
        base = base_form(previous.text)
        if base in table("verbs")["adverbs"]["reversed"]:
            return Movement(token, "down", "adverb", "give up")
        if base in table("verbs")["adverbs"]["inert"]:
            return None
        if token.lower_ == "off" and base != "be" or base in table("verbs")["ending"] and doc[i + 1 : i + 2].text in {"at", "with", "in"}:
            return None
    if token.dep_ in {"amod", "compound"} and i + 1 < len(doc) and is_noun(doc[i + 1]):
        return None
    return Movement(token, direction, "adverb", token.lower_)


def comparative(token: Token | None) -> str | None:
    """`up` of `higher`, `more`; `down` of `cheaper`, `fewer`; None for any other word."""
    return None if token is None else _directions("comparatives").get(token.lower_)


def mover(place: Place, index: int) -> Movement | None:
    """The word of change that governs the preposition at `index`: [dropped] 9 points to {61 percent}

    What the parse hangs the preposition on is asked first, then the words before it.
    """
    for token in climb(place.doc[index].head):
        if token.i < index and (found := movement(token)):
            return found
        if is_verb(token):
            break
    passed = False
    for token in place.leftward(index):
        reduced = token.tag_ == "VBN" and token.dep_ == "acl"
        if not reduced and (found := movement(token)) is not None:
            return found
        finite = token.tag_ in FINITE and token.dep_ not in {"aux", "auxpass"} and not _copula(token)
        if finite and token.dep_ not in {"relcl", "acl"}:
            if passed:
                return None
            passed = token.dep_ in {"ccomp", "pcomp"}
            if not passed:
                return None
    return None


def _copula(token: Token) -> bool:
    return base_form(token.text) in {"be", "have", "do"}


def nouns_of_clause(place: Place) -> Iterator[Token]:
    """The nouns that the figure may be said of: those it hangs on, then its clause's subject, then the object."""
    root = place.mention.anchor.root
    for token in climb(root):
        if is_verb(token):
            yield from _arguments(token, place.start)
            if token.dep_ not in {"xcomp", "oprd"}:
                return
        elif token.i not in place.marks and is_noun(token):
            yield token


def _arguments(verb: Token, before: int) -> Iterator[Token]:
    subject = own_subject(verb)
    if subject is not None:
        yield subject
    yield from (t for t in verb.rights if t.dep_ in {"dobj", "attr", "oprd"} and t.i < before and is_noun(t))
