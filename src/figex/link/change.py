"""Direction, measure and basis: whether a figure is a level, a change, or the earlier level of a comparison.

Each rule looks at a figure's surroundings and says what it reads there, or None; the first answer wins.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.basis import basis_of
from figex.link.comparison import COMPARISONS, Reading, bracketed
from figex.link.surroundings import (
    VERBAL,
    Movement,
    Place,
    comparative,
    movement,
    mover,
    nouns_of_clause,
    place_of,
    skip_left,
)
from figex.link.tree import base_form, is_noun, own_subject, singular

if TYPE_CHECKING:
    from spacy.tokens import Token

    from figex.link.sentence import Mention

ARRIVALS = frozenset({"to", "at", "below", "above", "under", "beneath", "past", "beyond", "through"})
"""Prepositions before the level at which a movement ends."""
AFTER_UP = frozenset({"on", "from", "in", "over", "at", "year", "compared", "since", ",", "."})
JOINTS = frozenset({",", "and", "or", "but", "&", "then"})


def change_of(mention: Mention) -> None:
    """Sets `direction`, `measure` and `basis` of a mention; of an earlier level, too, the direction that `up from` gives."""
    reading = _read(mention)
    mention.direction, mention.measure = reading.direction or None, reading.measure
    mention.rules.append(f"measure:{reading.rule}")
    if reading.main is not None and reading.main.measure == "level":
        reading.main.direction = reading.main_direction or reading.main.direction
        reading.main.rules.append(f"direction:{reading.rule}")
    if reading.measure == "change":
        if mention.figure.signed and mention.figure.value < 0:
            mention.figure = replace(mention.figure, value=abs(mention.figure.value))
        mention.basis = basis_of(mention) or reading.basis


def _read(mention: Mention) -> Reading:
    if mention.host is not None:
        return bracketed(mention)
    if mention.figure.kind == "period":
        return Reading("level", "", "period")
    place = place_of(mention)
    return next((found for rule in RULES if (found := rule(place))), Reading("level", "", "default"))


def printed_sign(place: Place) -> Reading | None:
    """`+{62%} y/y`, `(-{1.3} points)`, `Nasdaq -{1.2%}`; not `a margin of -{5%}`"""
    sign = place.mention.figure.signed
    text = place.mention.article.text
    arrow = text[max(place.mention.figure.start - 2, 0) : place.mention.figure.start].strip()[-1:]
    if arrow in {"▲", "↑", "▼", "↓"}:
        return Reading("change", "up" if arrow in {"▲", "↑"} else "down", "arrow")
    if not sign or not (place.is_rate or place.kind in {"number", "count"} or place.word(place.start - 1) == "("):
        return None
    if sign == "+":
        return Reading("change", "up", "printed_sign")
    stated = place.before is not None and (place.before.tag_ in {"IN", "TO"} or place.before.tag_ in VERBAL)
    return None if stated else Reading("change", "down", "printed_sign")


def compared_after(place: Place) -> Reading | None:
    """`{11.5 percent} higher`, `{$25} more than now`, `{7 cents}, or 4 percent, lower`; not `{five} more houses`"""
    token = _past_alternative(place)
    direction = comparative(token)
    if token is not None and token.lower_ in {"up", "down"} and place.word(token.i + 1) in AFTER_UP:
        return Reading("change", token.lower_, "compared_after")
    if direction is None or token is None:
        return None
    follows = place.word(token.i + 1)
    if token.lower_ in table("verbs")["comparatives"]["plain"] and place.kind not in {"percent", "points", "money"}:
        noun_first = follows != "than" and token.i + 1 < len(place.doc) and is_noun(place.doc[token.i + 1])
        if noun_first or (follows != "than" and follows not in {",", ".", ""}):
            return None
    if place.kind == "count" and follows not in {"than", ",", ".", "", ";"}:
        return None
    return Reading("change", direction, "compared_after")


def _past_alternative(place: Place) -> Token | None:
    """What follows the figure, its own noun and a second amount passed over: `{7 cents}, or 4 percent, [lower]`"""
    i, doc = place.end, place.doc
    if place.word(i) == "," and place.word(i + 1) == "or":
        i += 2
        while i < len(doc) and i not in place.marks and i < place.end + 6:
            i += 1
        while i in place.marks:
            i += 1
        i += place.word(i) == ","
    elif place.kind == "count" and i < len(doc) and is_noun(doc[i]) and comparative(doc[i]) is None:
        i += 1
    return doc[i] if i < len(doc) and i not in place.marks else None


def before_noun_of_change(place: Place) -> Reading | None:
    """`a {12 percent} drop`, `every {one-yen} rise`, `{5 percent} year-on-year growth`, `a {25 bp} step`"""
    noun = _noun_after(place)
    found = movement(noun) if noun is not None else None
    if found is None or found.kind != "noun" or _is_held(found, place):
        return None
    if place.word(found.token.i - 1) in {"next", "last", "this", "each"}:
        return None
    return Reading("change", found.direction, "before_noun_of_change")


def _noun_after(place: Place) -> Token | None:
    """The last noun of the phrase that the figure opens: `{5 percent} annual wage [growth]`"""
    noun = None
    for i in range(place.end, min(place.end + 8, len(place.doc))):
        token = place.doc[i]
        if i in place.marks or token.tag_ not in {"NN", "NNS", "JJ", "VBG", "VBN", "HYPH", "RB", "NNP", "CD", "IN"}:
            break
        if token.tag_ == "IN" and token.text not in {"on", "over"}:
            break
        noun = token if is_noun(token) else noun
        if noun is not None and movement(noun) is not None:
            return noun
    return noun


def _is_held(found: Movement, place: Place) -> bool:
    """Whether the noun only names an amount: `{$5 million} capital gain`, `{140} job cuts`, `a {$2 bn} tax cut`"""
    words = table("verbs")["nouns"]
    if place.is_rate or found.base not in words["amounts_only"]:
        return False
    previous = singular(found.token.nbor(-1).text) if found.token.i else ""
    return previous in words["held"] or place.kind in {"money", "count"} and found.base != "cut"


def apart_from(place: Place) -> Reading | None:
    """`{0.6 percent} below its earlier level`, `{$2,000} short of the target`, `{6 percent} under our estimate`"""
    gaps = table("verbs")["gaps"]
    first, second = place.word(place.end), place.word(place.end + 1)
    if place.kind not in {"percent", "points", "money", "quantity", "fraction", "count", "number"}:
        return None
    for direction in ("up", "down"):
        if f"{first} {second}" in gaps[direction] or first in gaps[direction]:
            if first == "under" and not place.is_rate or place.kind == "quantity" and second != "of":
                return None
            if first in {"behind", "short"} and second != "of" and place.kind == "count":
                return None
            return Reading("change", direction, "apart_from")
    limits = gaps["limits"]
    if first == "over" and (second in limits or second in {"the", "its"} and place.word(place.end + 2) in limits):
        return Reading("change", "up", "apart_from")
    return None


def part_of_change(place: Place) -> Reading | None:
    """`took {$95 million} off sales`, `adds {$4 million} to the bill`, `contributed {2 points} to growth`, `{$4 bn} of the decrease`"""
    words, after = table("verbs")["parts"], place.word(place.end)
    if after == "of" and place.kind in {"money", "quantity", "count"} and place.word(place.end + 1) in {"the", "that", "this"}:
        token = place.doc[place.end + 2] if place.end + 2 < len(place.doc) else None
        found = movement(token) if token is not None and is_noun(token) else None
        if found and found.kind == "noun" and found.direction and found.base != "growth":
            return Reading("change", found.direction, "share_of_change")
    i = place.end
    if place.word(i) in {"a", "per"} and place.after is not None:
        i += 2
    verb = _verb_before(place)
    if verb is None:
        return None
    base = base_form(verb.text)
    if place.before is not verb:
        return Reading("change", "down", "part_of_change") if base in words["verbs_down"] else None
    for direction in ("up", "down"):
        if base in words[f"verbs_{direction}"] and place.word(i) in words[direction] and place.word(i + 1) != "":
            if place.kind == "money" and base in {"contribute", "bring", "lend"}:
                return None
            if base in {"take", "cut", "wipe", "strip"} and place.word(i) == "from" and not place.is_rate:
                return None
            return Reading("change", direction, "part_of_change")
    return None


def _verb_before(place: Place) -> Token | None:
    """The verb right before the figure, adverbs passed over: `[shaves] roughly {0.2 points}`"""
    token = place.before
    if token is not None and token.lower_ == "off" and token.i and place.doc[token.i - 1].tag_ in VERBAL:
        return token.nbor(-1)
    if token is not None and (token.tag_ in VERBAL or token.tag_ in {"NNS", "NNP"}):
        return token
    return None


def by_amount(place: Place) -> Reading | None:
    """`fell by {5 percent}`, `fewer by {40 percent}`, `cut the forecast for the year by {a fifth}`, `short by {$2 m}`"""
    if place.before is None or place.before.lower_ not in {"by", "at"}:
        return None
    i = place.before.i
    if place.before.lower_ == "at":
        return _at_a_rate(place, i)
    if beaten := _beaten(place):
        return beaten
    head = place.doc[i - 1] if i else None
    if (direction := comparative(head)) is not None:
        return Reading("change", direction, "by_amount")
    for token in place.leftward(i):
        if token.lower_ == "short":
            return Reading("change", "down", "by_amount")
        break
    found = mover(place, i)
    if found is None:
        return None
    short = "short" in {t.lower_ for t in place.doc[found.token.i : i]}
    return Reading("change", "down" if short else found.direction, "by_amount", basis="other" if short else None)


def _at_a_rate(place: Place, at: int) -> Reading | None:
    """`grew at an annual rate of {6%}`, `grew at a {6%} pace`, `is growing at {6%} a year`, `the worst drop in years, at {6%}`"""
    near = {place.word(k) for k in [*range(at, place.start), *range(place.end, place.end + 3)]}
    found = mover(place, at)
    if found is None or not place.is_rate:
        return None
    paced = near & {"rate", "pace", "clip", "speed"} and found.kind == "verb"
    beside = found.kind == "verb" and found.token.i == at - 1 and "year" in near
    apposed = found.kind == "noun" and place.word(at - 1) == ","
    return Reading("change", found.direction, "at_a_rate") if paced or beside or apposed else None


def _beaten(place: Place) -> Reading | None:
    """`exceeded the target by {$3 million}`, `undercut its rival by {5 percent}`"""
    assert place.before is not None  # noqa: S101 - asked after `by`
    gaps = table("verbs")["gaps"]
    verb = next((t for t in place.leftward(place.before.i) if t.tag_ in VERBAL), None)
    base = base_form(verb.text) if verb is not None and place.before.lower_ == "by" else ""
    for direction in ("up", "down"):
        if base in gaps[f"verbs_{direction}"]:
            return Reading("change", direction, "beaten", basis="other")
    return None


def arrived_at(place: Place) -> Reading | None:
    """`rose 4 percent to {$5 billion}`, `ended 2 percent lower at {214}`, `dropped under {$50}`, `doubled to {9,200}`"""
    if place.before is None or place.before.lower_ not in ARRIVALS:
        return None
    i, word = place.before.i, place.before.lower_
    if word == "to" and place.word(i - 1) in {"due", "according", "equal", "equivalent", "close", "compared", "prior", "subject"}:
        return None
    found = mover(place, i)
    if found is None and word == "to" and (between := _by_value(place)):
        return Reading("level", between, "arrived_at")
    if found is None or found.kind == "transfer" and not (place.is_rate or place.kind in {"number", "money"}):
        return None
    if word == "to" and place.kind == "count" and found.kind == "noun":
        return None
    if word not in {"to"} and not _arrives(place, found, word):
        return None
    if growth := _growth_slows(place, found):
        return growth
    if word in {"below", "under", "beneath", "above", "past", "beyond"} and found.base in table("verbs")["motion"]:
        return Reading("level", "down" if word in {"below", "under", "beneath"} else "up", "arrived_at")
    return Reading("level", found.direction or _by_value(place), "arrived_at")


def _arrives(place: Place, found: Movement, word: str) -> bool:
    """Whether the movement ends at the figure: `lower [at] {214}`, `dropped [under] {$50}`"""
    gap = place.before.i - found.token.i if place.before is not None else 0
    if word == "at":
        crossed = any(t.tag_ in VERBAL for t in place.doc[found.token.i + 1 : place.before.i]) if place.before else True
        beside = place.word(found.token.i + 1) if found.kind == "verb" else ""
        return not crossed and gap <= 8 and (found.kind == "adverb" or beside in {"higher", "lower", "up", "down"})
    return found.kind in {"verb", "cause", "adverb", "neutral"} and (gap <= 4 or word in {"below", "under", "above"} and gap <= 6)


def _growth_slows(place: Place, found: Movement) -> Reading | None:
    """`growth to slow to {8 percent}`, `the economy slows to {6 percent}`: the figure is growth itself."""
    if place.kind != "percent":
        return None
    words = table("verbs")
    nouns = list(nouns_of_clause(place))
    if any(_names_growth(n) for n in nouns):
        return Reading("change", "up", "growth_slows")
    if found.base in words["pacing"] and any(n.lower_ in words["growing_things"] for n in nouns):
        return Reading("change", "up", "growth_slows")
    return None


def _by_value(place: Place) -> str:
    """The direction of `went from 5 to {7}`, which only the numbers tell."""
    other = next(place.earlier(), None)
    if other is None or other.measure != "previous" or other.figure.kind != place.mention.figure.kind:
        return ""
    return "up" if place.mention.figure.value > other.figure.value else "down"


def _names_growth(noun: Token) -> bool:
    """`growth`, `GDP growth`, `growth forecast`, `its forecast for growth`"""
    if noun.lower_ in table("verbs")["growth"]:
        return True
    near = [t for t in noun.children if t.dep_ in {"compound", "amod", "nmod"}]
    near += [t for p in noun.rights if p.lower_ in {"for", "of", "in"} for t in p.children]
    return any(t.lower_ in table("verbs")["growth"] for t in near)


def of_noun_of_change(place: Place) -> Reading | None:
    """`an increase of {1.8 percent}`, `growth of {11 percent}`, `a fall of {0.2 pence}`, `a 5-point swing`"""
    if place.before is None or place.before.lower_ not in {"of", ":", "at"}:
        return None
    i = place.before.i
    noun = _noun_before(place, i)
    found = movement(noun) if noun is not None else None
    if found is None or found.kind != "noun" or _is_held(found, place):
        return None
    if place.before.lower_ != "of" and (found.base != "growth" or not place.is_rate):
        return None
    if found.base == "growth" and place.kind == "number":
        return None
    return Reading("change", found.direction, "of_noun_of_change")


def _noun_before(place: Place, index: int) -> Token | None:
    """The noun that `of` at `index` follows, also where a phrase comes between: `a drop in exports of {5 percent}`"""
    if index == 0:
        return None
    near = place.doc[index - 1]
    if movement(near) is not None and movement(near).kind == "noun":  # type: ignore[union-attr]
        return near
    for token in place.leftward(index):
        if token.tag_ in VERBAL or token.is_punct or index - token.i > 7:
            return None
        found = movement(token)
        if found is not None and found.kind == "noun" and place.word(token.i + 1) in {"in", "on"}:
            return token
    return None


def growth_named(place: Place) -> Reading | None:
    """`growth is likely to come in at {5 percent}`, `put growth at {2 percent}`, `the average rise was {4.6 percent}`"""
    if place.kind not in {"percent", "points"} or place.before is None or place.word(place.end) == "of":
        return None
    if place.before.lower_ in {"against", "versus", "than", "with"}:
        return None
    for noun in nouns_of_clause(place):
        if _names_growth(noun) and place.kind == "percent":
            return Reading("change", "up", "growth_named")
    verb = place.before if place.before.tag_ in VERBAL else place.before.head
    subject = next((t for t in nouns_of_clause(place) if t.i < place.start), None)
    if subject is None or base_form(verb.text) not in {"be", "come", "average", "reach", "amount", "total", "stand", "measure"}:
        return None
    found = movement(subject)
    if found is None or found.kind != "noun" or _is_held(found, place):
        return None
    return Reading("change", found.direction, "noun_of_change_is")


def moved_by(place: Place) -> Reading | None:
    """`rose {5 percent}`, `up {3%}`, `were off {4 percent}`, `has been raised {11 percent}`; not `cut {140 posts}`"""
    token = place.before
    found = movement(token) if token is not None else None
    if token is None or found is None or found.kind in {"neutral", "multiplying"} or place.kind == "multiple" and found.kind == "noun":
        return None
    if found.kind == "noun" and not (found.base == "growth" and place.is_rate):
        found = _verb_reading(token) or found
        if found.kind == "noun" and not place.is_rate:
            return None
    if found.kind == "adverb" and not place.is_rate and place.word(token.i - 1) in {"pick", "picked", "picks", "picking"}:
        return None
    if found.kind == "cause" and not _moves_itself(place, found):
        return None
    if found.kind == "transfer" and not _trades(place, found):
        return None
    if place.word(place.end) == "of" and found.kind == "transfer" and not _of_value(place):
        return None
    return Reading("change", found.direction, "moved_by")


def _verb_reading(token: Token) -> Movement | None:
    """`Exports drop {5 pct}`, where the parser sees a noun in the headline's verb."""
    return None if token.tag_ in {"NN"} and token.dep_ in {"compound"} else Movement(token, (movement(token) or Movement(token, "", "", "")).direction, "verb", token.lower_)


def _moves_itself(place: Place, found: Movement) -> bool:
    """Passive `was cut {5 percent}`, or a rate: `cut {5 percent}`; an object that is an amount is none: `raised {$5 m}`"""
    passive = any(t.dep_ == "auxpass" for t in found.token.children)
    return (place.is_rate or passive) and place.word(place.end) != "of"


def _trades(place: Place, found: Movement) -> bool:
    """Whether prices or rates gain and lose the figure: `shares lost {$4}`; not `lost {9,000}`, `added {40 jobs}`"""
    if place.kind in {"percent", "points", "number", "fraction"}:
        counted = place.kind == "fraction" and place.after is not None and is_noun(place.after)
        return not counted and (place.word(place.end) != "of" or _of_value(place))
    if place.kind == "quantity":
        return found.base in {"add", "gain", "shed", "lose"}
    if place.kind != "money":
        return False
    nouns = {singular(t.lower_) for t in nouns_of_clause(place) if t.i < place.start}
    ends = place.word(place.end) in {"to", "since"} or place.word(place.end) == "," and place.word(place.end + 1) in {"or", "to"}
    return ends or bool(nouns & set(table("verbs")["transfers"]["things"]))


def _of_value(place: Place) -> bool:
    """`lost {a third} of [their value]`"""
    near = {place.word(place.end + k) for k in range(1, 5)}
    return bool(near & {"value", "worth", "strength"})


def object_moved(place: Place) -> Reading | None:
    """`raising the hotel tax {1.5 points}`, `pushed sales {5 percent} higher`"""
    token = place.before
    if token is None or not is_noun(token) or not place.is_rate or place.word(place.end) == "of":
        return None
    for passed, earlier in enumerate(place.leftward(place.start)):
        if earlier.tag_ in {"IN", "CC"} or earlier.is_punct or passed > 6:
            return None
        found = movement(earlier)
        if found is not None and found.kind in {"cause", "verb"}:
            return Reading("change", found.direction, "object_moved")
    return None


def additional(place: Place) -> Reading | None:
    """`an additional {$5 million}`, `an extra {200}`"""
    near = {place.word(k) for k in range(max(place.start - 3, 0), place.start)}
    return Reading("change", "up", "additional") if near & {"additional", "extra"} else None


def listed(place: Place) -> Reading | None:
    """`rose 5, 6 and {7 percent}`, `lost 69 points, or {0.3 percent}`, `services added 3.9 points and industry {2.1}`"""
    other = next(place.earlier(), None)
    if other is None or place.word(place.end) == "of":
        return None
    if other.measure == "level" and not (other.direction and "measure:arrived_at" in other.rules and place.kind != "count"):
        return None
    between = place.doc[other.anchor.end : place.start]
    words = [t.lower_ for t in between]
    kinds = {other.figure.kind, place.mention.figure.kind}
    alternative = "or" in words and len(words) <= 6
    alike = len(kinds) == 1 or place.kind in {"number", "points"} or kinds <= {"percent", "money", "fraction", "number"} and alternative
    if not alike and not (alternative and other.measure in {"change", "previous"} and len(words) <= 3):
        return None
    if any(t.tag_ in VERBAL and t.dep_ != "amod" for t in between) or not set(words) & JOINTS or set(words) & {"which", "with", ";"} or len(words) > 12:
        return None
    left = skip_left(place, place.start)
    joint = left >= 0 and (left in place.marks or place.word(left) in JOINTS or (is_noun(place.doc[left]) and len(words) <= 8))
    if not joint or other.measure != "change" and not alternative and (len(kinds) > 1 or "and" not in words):
        return None
    if other.measure == "level" and alternative:
        return None
    return Reading(other.measure, other.direction or "", "listed", basis=other.basis)


def reached(place: Place) -> Reading | None:
    """`grew 4 percent, reaching {$5 billion}`, `rose 4 percent to reach {$5 billion}`"""
    i = place.start
    for token in place.leftward(i):
        if place.start - token.i > 8 or token.is_punct and token.lower_ not in {"'s", "-"}:
            return None
        if token.tag_ in VERBAL:
            result = token.tag_ == "VB" and place.word(token.i - 1) == "to" and token.i - 2 in place.marks
            participle = token.tag_ == "VBG" or result
            if not participle or own_subject(token) is not None or base_form(token.text) not in table("verbs")["reaching"]:
                return None
            found = mover(place, token.i)
            ok = found is not None and found.kind in {"verb", "adverb", "multiplying", "transfer"}
            return Reading("level", found.direction, "reached") if ok and found else None
    return None


RULES = (
    *COMPARISONS,
    printed_sign,
    compared_after,
    apart_from,
    part_of_change,
    before_noun_of_change,
    by_amount,
    arrived_at,
    of_noun_of_change,
    moved_by,
    growth_named,
    object_moved,
    additional,
    reached,
    listed,
)
