"""Figures at which a change ends: levels with a direction, `rose to {5}`, `fell below {5}`, `grew, reaching {5}`."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.change.comparison import RESULTS
from figex.link.change.movement import Movement, comparative, movement, mover
from figex.link.change.named import growth_slows
from figex.link.change.surroundings import SUMMING, THRESHOLDS, VERBAL, Place, Reading
from figex.link.tree import SUBJECTS, base_form, is_noun, is_time, own_subject, singular

if TYPE_CHECKING:
    from figex.link.parse import Token

NO_ARRIVAL = frozenset(
    {"due", "according", "equal", "equivalent", "close", "closer", "nearer", "closest", "compared", "prior", "subject"}
)
"""Words whose `to` reaches nothing: according to {5} analysts."""
HOLDING = frozenset({"hold", "keep", "run"})
"""Verbs that stay on one side of a level: have [held] above {9,500}."""
EXTENDED = frozenset({"extend", "spread"})
"""Verbs whose `to` leads to whom a thing reaches: will [extend] the scheme to {four} towns."""
TOWARDS = frozenset({"toward", "towards"})
EXTREME_LEVELS = frozenset({"high", "low", "peak", "record", "trough", "maximum", "minimum"})
"""Nouns of a level that anything can be brought to: lifted it to a 10-year [high] of {5}."""
EXTREMES = (["as", "low", "as"], ["as", "high", "as"])
AHEAD = {"ahead": "up", "behind": "down"}
KEEPING = frozenset({"hold", "keep", "use"})
"""Verbs that move things with `up` and `down`, not with `above`: have [held] above {5}."""
MOVING = frozenset({"take", "bring", "push", "leave", "put"})
"""Verbs that reach a level only by `to` or `at`."""
MET = frozenset({"reach", "hit", "touch", "top", "exceed", "surpass", "pass", "cross"})
"""Verbs of a level that is arrived at."""
LOW = frozenset({"below", "under", "beneath"})
TIME_LEADS = frozenset({"of", "on", "in", "last", "this", "the", "late", "early", "over"})
NOMINAL = frozenset({"DT", "PRP$", "JJ", "JJR", "JJS", "RB", "NN", "NNS", "VBN", "VBG", "HYPH", "CD"})
"""What an article, an adjective and a noun that names a level may be."""
AT_REACH, THRESHOLD_REACH, MOVED_REACH, TIME_REACH, LEVEL_REACH = 11, 6, 8, 5, 6
"""How many words may stand between the movement and `at`, `below`, the level it results in; those of a time, those
that name a level."""
NOUN_REACH = 3
"""Words between a change and its noun: 27 percent year-on-year [rise]."""


def arrived_at(place: Place) -> Reading | None:
    """`rose 4 percent to {$5 billion}`, `ended 2 percent lower at {214}`, `dropped under {$50}`"""
    if place.led_by == "of" and (found := _to_a(place)) is not None:
        return Reading("level", found.direction, "arrived_at")
    if place.before is None or place.led_by not in {"to", "at", *TOWARDS, *THRESHOLDS}:
        return None
    i, word = place.before.i, "to" if place.led_by in TOWARDS else place.led_by
    if word == "to" and (place.word(i - 1) in NO_ARRIVAL or _sums_up(place, i)):
        return None
    found = None if word == "to" and _brings_sum(place, i) else mover(place, i)
    if found is None:
        direction = _by_value(place) if word == "to" else _beside_comparative(place, i)
        direction = direction or _carried(place, i) or _after_gap(place, i) or _apart_at(place, i)
        return Reading("level", direction, "arrived_at") if direction else None
    negated = any(t.dep_ == "neg" for t in found.token.children)  # `won't fall below {5}`, `never rose to {5}`
    again = word != "to" and _arrived_already(place, found)
    if negated or again or not _arrives(place, found, i) or (word in THRESHOLDS and found.base in HOLDING):
        return None
    direction = found.direction or _by_value(place)
    if word in THRESHOLDS and found.base in table("verbs")["motion"]:
        direction = "down" if word in LOW else "up"
    return growth_slows(place, found) or Reading("level", direction, "arrived_at")


def _arrived_already(place: Place, found: Movement) -> bool:
    """`dropped to $5, below the {$6} it costs`, `trebled, reaching 5 million at {216} firms`: it ends only once"""
    others = (m for m in place.earlier() if m.anchor.start > found.token.i)
    return any({"measure:arrived_at", "measure:reached"} & set(m.rules) for m in others)


def _to_a(place: Place) -> Movement | None:
    """`eased 2 percent [to] a median of {$300}`, `lifted its forecast [to] a gain of {5}`: what moves to a named level

    A verb that needs an object has to move a forecast, and nothing is moved to a loss.
    """
    of = place.before
    if of is None or place.kind in {"count", "fraction"}:
        return None
    named = list(takewhile(lambda t: t.tag_ in NOMINAL, reversed(place.doc[max(of.i - LEVEL_REACH, 0) : of.i])))
    to = of.i - len(named) - 1
    if not named or place.word(to) != "to" or named[-1].tag_ not in {"DT", "PRP$"} or place.word(to - 1) in NO_ARRIVAL:
        return None
    found = mover(place, to)
    if found is None or not found.direction or found.kind not in {"verb", "adverb", "cause"}:
        return None
    lead = {singular(t.lower_) for t in place.doc[found.token.i : to]}
    foreseen = not lead.isdisjoint(word_set("modality", "nouns")) or named[0].lower_ in EXTREME_LEVELS
    free = found.kind != "cause" and named[0].lower_ not in RESULTS and movement(named[0]) is None
    return found if foreseen or free else None


def _sums_up(place: Place, to: int) -> bool:
    """`losses had come to {5}`, `add up to {5}`: what it is, not where it went"""
    verb = place.doc[to - 1] if to else None
    base = base_form(verb.text) if verb is not None and verb.tag_ in VERBAL else ""
    summed = place.word(to - 1) == "up" and base_form(place.word(to - 2)) in SUMMING
    return summed or base in {"come", "amount"}


def _brings_sum(place: Place, to: int) -> bool:
    """`raised $85 million, taking its total funding to {$152 million}`: a sum that the new amount brings up to there"""
    if word_set("links", "sums").isdisjoint(place.lower):
        return False
    verb = next((t for t in place.leftward(to) if t.tag_ in VERBAL and t.dep_ != "acl"), None)
    if verb is None or base_form(verb.text) not in {"take", "bring", "carry", "put", "push"}:
        return False
    stepped = any(m.measure == "change" and m.anchor.start > verb.i for m in place.earlier())  # `up by 4 percent to`
    return not stepped and not word_set("links", "sums").isdisjoint(place.lower[verb.i + 1 : to])


def sum_of_changes(place: Place) -> Reading | None:
    """`brings the total [increase] since May to {7 points}`, `took the cumulative [cuts] to {2 points}`"""
    if (
        place.led_by != "to"
        or place.before is None
        or not place.is_rate
        or word_set("links", "sums").isdisjoint(place.lower)
    ):
        return None
    to = place.before.i
    verb = next((t for t in place.leftward(to) if t.tag_ in VERBAL and t.dep_ not in {"acl", "amod"}), None)
    if verb is None or base_form(verb.text) not in {"take", "bring", "carry", "put", "push"}:
        return None
    moves = (f for t in place.doc[verb.i + 1 : to] if is_noun(t) and (f := movement(t)) is not None)
    found = next((f for f in moves if f.kind == "noun" and f.base != "growth"), None)
    if found is None or word_set("links", "sums").isdisjoint(place.lower[verb.i + 1 : to]):
        return None
    direction = "up" if found.base == "tightening" else found.direction
    since = "since" in place.lower[found.token.i : to]
    return Reading("change", direction, "sum_of_changes", basis="other" if since else None)


def as_low_as(place: Place) -> Reading | None:
    """`slid as low as {$40}`, `had climbed as high as {9%}`: where it got, not how far"""
    words = [place.word(i) for i in range(place.start - 3, place.start)]
    found = movement(place.before) if words in EXTREMES and place.before is not None else None
    moved = found is not None and found.kind in {"verb", "adverb", "cause"}
    return Reading("level", found.direction, "arrived_at") if found is not None and moved else None


def _arrives(place: Place, found: Movement, index: int) -> bool:
    """Whether the movement ends at the figure: `5 percent lower [at] {214}`, `dropped [under] {$50}`"""
    word, gap = "to" if place.led_by in TOWARDS else place.led_by, index - found.token.i
    if word == "to":
        if place.kind == "count" and (
            found.base in word_set("verbs", "handling") | EXTENDED or _supplies(place, found, index)
        ):
            return False
        handed_on = found.kind == "transfer" and not (place.is_rate or place.kind in {"number", "money"})
        handed_on = handed_on and index - 1 not in place.marks  # `gained {9%} to {52,310 cars}`
        other = next(place.earlier(), None)
        begun = other is not None and other.measure == "previous"  # `a cut in deaths from 5 to {3}`
        return not handed_on and not (place.kind == "count" and found.kind == "noun" and not begun)
    if word == "at" and found.kind == "noun":
        return _reported_at(place, found)
    if word == "at":
        if found.kind == "adverb" and place.word(found.token.i + 1) == "to":
            return False  # `loans of up to 2 million at {2%}`: a bound
        between = place.doc[found.token.i + 1 : index]
        crossed = any(t.tag_ in VERBAL or t.dep_ in SUBJECTS for t in between)
        beside = found.kind == "verb" and place.word(found.token.i + 1) in {"higher", "lower", "up", "down"}
        return not crossed and gap <= AT_REACH and (found.kind == "adverb" or beside)
    moves = found.kind in {"verb", "cause", "adverb", "neutral"} and found.base not in KEEPING
    plain = not any(t.tag_ in VERBAL or t.tag_ == "MD" for t in place.doc)
    moves = moves or (gap == 1 and plain and found.token.tag_ == "NNS")  # the headline `Tea price [dips] below {$9}`
    moves = moves and not (found.base == "take" and any(found.token.i < i < index for i in place.marks))
    moves = moves and not (word == "through" and place.kind == "count")  # `moved it through {nine} shell companies`
    return moves and gap <= THRESHOLD_REACH


def _supplies(place: Place, found: Movement, to: int) -> bool:
    """`cut power to {40 villages}`, `knocked out power to {9,000 homes}`: who had got it"""
    thing = next((t for t in reversed(place.doc[found.token.i + 1 : to]) if is_noun(t)), None)
    return thing is not None and singular(thing.lower_) in word_set("verbs", "supplied")


def _reported_at(place: Place, found: Movement) -> bool:
    """`reported a 27 percent [rise] in net profit at {$9 million}`; not a rise of 5 percent in sales at {40 shops}"""
    other = next(place.earlier(), None)
    named = other is not None and other.measure == "change" and "measure:before_noun_of_change" in other.rules
    beside = other is not None and 0 <= found.token.i - other.anchor.end <= NOUN_REACH
    return named and beside and place.kind in {"money", "quantity", "number"} and place.word(found.token.i + 1) == "in"


def _beside_comparative(place: Place, at: int) -> str:
    """`stocks were 4 percent smaller at {9 million tonnes}`, `sales finished 4 percent ahead at {£9 million}`"""
    if at > 1 and is_time(place.doc[at - 1]):  # `21 percent dearer [on the day] at {81 euros}`
        at = next((t.i + 1 for t in reversed(place.doc[max(at - TIME_REACH, 0) : at]) if comparative(t)), at)
    near = at > 1 and place.led_by == "at" and at - 2 in place.marks
    return (comparative(place.doc[at - 1]) or AHEAD.get(place.word(at - 1), "")) if near else ""


def _after_gap(place: Place, to: int) -> str:
    """`…; net profit, 5 percent [to] {9 million}`, `Orders +5% [to] {$9m}`: where a change without a verb ends"""
    other = next(place.earlier(), None)
    bare = other is not None and not {"measure:gapped", "measure:printed_sign", "measure:arrow"}.isdisjoint(other.rules)
    gap = bare and other is not None and other.anchor.end == to
    return other.direction or "" if other is not None and gap else ""


def _apart_at(place: Place, at: int) -> str:
    """`ran 2 percent behind last year [at] {$86m}`: where what is below or above another time or plan stands"""
    other = next(place.earlier(), None)
    if (
        place.led_by != "at"
        or other is None
        or {"measure:apart_from", "measure:compared_after"}.isdisjoint(other.rules)
    ):
        return ""
    between = place.doc[other.anchor.end : at]
    crossed = len(between) > MOVED_REACH or any(t.tag_ in VERBAL or t.lower_ in {"and", ";", "by"} for t in between)
    return "" if crossed or place.is_rate or place.kind == "count" else other.direction or ""


def _carried(place: Place, index: int) -> str:
    """`the [cut] takes the rate to {4.5%}`, `a 3% [fall] in sales left turnover at {$40 million}`"""
    verb = next((t for t in place.leftward(index) if t.tag_ in VERBAL), None)
    needs = table("verbs")["carrying"].get(base_form(verb.text)) if verb is not None else None
    subject = own_subject(verb) if verb is not None and needs == place.led_by else None
    found = movement(subject) if subject is not None else None
    stated = found is not None and found.kind == "noun" and found.base not in {"loss", "gain", "growth"}
    return found.direction if found is not None and stated else ""


def _by_value(place: Place) -> str:
    """The direction of `went from 5 to {7}`, which only the numbers tell."""
    other = next(place.earlier(), None)
    if other is None or other.measure != "previous" or other.figure.kind != place.mention.figure.kind:
        return ""
    if "measure:against_earlier" in other.rules:
        return ""
    return "up" if place.mention.figure.value > other.figure.value else "down"


def reached(place: Place) -> Reading | None:
    """`grew 4 percent, reaching {$5 billion}`, `rose 4 percent to reach {$5 billion}`"""
    for token in place.leftward(place.start):
        if place.start - token.i > MOVED_REACH or (token.is_punct and token.lower_ != "-"):
            return None
        if token.tag_ in VERBAL:
            reached_so = (m.measure == "level" and m.anchor.start > token.i for m in place.earlier())
            passed = place.led_by == "at" and any(reached_so)  # `hitting 4 million at {12 shops}`
            found = mover(place, token.i) if _results(place, token) and not passed else None
            moved = found is not None and found.kind in {"verb", "adverb", "multiplying", "transfer"}
            bars = {singular(w) for w in place.lower[token.i + 1 : place.start]} & set(table("verbs")["bars"])
            moved = moved and not bars  # `widened to 5, exceeding the ceiling of {4}`
            return Reading("level", found.direction, "reached") if found and moved else None
    return None


def _results(place: Place, verb: Token) -> bool:
    """`…, [hitting] {5}`, `rose 4% on Friday to [reach] {5}`; not `yields [reaching] {5}`, nor `set to [hit] {5}`"""
    words, base = table("verbs"), base_form(verb.text)
    if base not in words["reaching"] or own_subject(verb) is not None:
        return False
    if base in words["reaching_at"] and place.led_by != "at":
        return False
    if base in MOVING and place.led_by not in {"to", "at"}:
        return False  # `fell 4 percent, taking {90 shops} with it`
    if verb.tag_ == "VBD" and verb.dep_ == "conj" and base in MET:  # `climbed 4 percent and nearly [reached] {5}`
        return movement(verb.head) is not None
    if verb.tag_ == "VB":
        return place.word(verb.i - 1) == "to" and _past_time(place, verb.i - 2) in place.marks
    before = verb.doc[verb.i - 1] if verb.i else verb
    shares_out = place.is_rate and place.word(place.end) == "of" and is_noun(before) and not is_time(before)
    return verb.tag_ == "VBG" and not shares_out


def _past_time(place: Place, index: int) -> int:
    """The index before what ends at `index`: `rose 4 percent[, on Friday] to close at {5}`, `2 points [of share] to`"""
    for i in range(index, max(index - TIME_REACH, -1), -1):
        token = place.doc[i]
        if i in place.marks or not (token.is_punct or is_noun(token) or token.lower_ in TIME_LEADS):
            return i
    return index
