"""Direction, measure and basis: whether a figure is a level, a change, or the earlier level of a comparison.

Each rule looks at a figure's surroundings and says what it reads there, or None; the first answer wins.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.change.arrived import arrived_at, as_low_as, reached, sum_of_changes
from figex.link.change.basis import basis_of
from figex.link.change.bracket import (
    alone_in_bracket,
    bracketed,
    in_bracket_of_place,
    label_in_bracket,
    measured_otherwise,
)
from figex.link.change.comparison import against_other, from_earlier
from figex.link.change.differs import apart_from, compared_after, compared_list
from figex.link.change.former import (
    after_level,
    called_earlier,
    dated_aside,
    expected_change,
    foreseen_earlier,
    had_been,
    having_been,
    now_next,
    of_named_time,
    past_habit,
    then_now,
    turned_into,
)
from figex.link.change.headed import headed_basis
from figex.link.change.moved import (
    additional,
    by_amount,
    moved_by,
    object_moved,
    part_of_change,
    share_of_change,
)
from figex.link.change.movement import comparative
from figex.link.change.multiples import times_before
from figex.link.change.named import (
    again_of_noun,
    again_since,
    apposed_to_noun,
    attained,
    before_noun_of_change,
    contributed,
    growth_named,
    in_bracket_of_noun,
    of_noun_of_change,
    put_at,
    revised_to,
    spread,
)
from figex.link.change.once import reversed_or_followed, then_it_was
from figex.link.change.surroundings import BREAKS, FINITE, VERBAL, Place, Reading, skip_left, surroundings_of
from figex.link.tree import SUBJECTS, base_form, climb, is_noun, is_time, singular

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention

DEFAULT = Reading("level", "", "default")
JOINTS = frozenset({",", "and", "or", "but", "&", "then", "yet"})
OR_AGAIN = re.compile(r",? or (?:(?:about|around|nearly|almost|some|just|over|more than) ){0,2}")
LIST_REACH, ALTERNATIVE_REACH, GAPPED_REACH, SHORT = 12, 6, 8, 3
"""How many words may stand between the members of a list, `, or {5}`, `and mines {5}`."""
ASIDES = frozenset({"which", "who", "whose", "where", "including", "("})
"""What opens an aside after a comma, and a bracket."""
HEDGES = frozenset({"a", "bit", "little", "well", "far", "still", "and", "touch", "both"})
GAP_BACK, GAP_REACH = 2, 9
"""How many figures back the clause may be whose verb another leaves out; how many words the latter's subject has."""
GAP_ENDS = frozenset({"", ".", ";", "to", "and", "while"})
BY_ENDS, BY_JOINTS = frozenset({",", ":"}), frozenset({",", ":"})
"""Marks that may end and open such a clause where it has `by`: goods [by] 5 percent[:] food [by] 3 percent[,] …"""
SHARES = frozenset({"margin", "share", "rate", "stake", "yield", "ratio"})
"""What a bare percentage is no change of: sales rose 5 percent and the [margin] {9 percent}."""
OF_THAT = frozenset({"of", "for", "to", "in", "from"})
GAPLESS = frozenset({"VBD", "VBP", "VBZ", "MD", "VB", "IN", "TO", "WDT"})
OBJECT_REACH, ASIDE_REACH, ADVERBS = 6, 7, 3
"""How many words after a level may belong to it; how many an aside has that compares it, and its adverbs."""


def change_of(mention: Mention) -> None:
    """Sets `direction`, `measure` and `basis`; `up from {5}` gives its direction to the level before it, too."""
    reading = _read(mention)
    mention.direction, mention.measure = reading.direction or None, reading.measure
    mention.rules.append(f"measure:{reading.rule}")
    if reading.main is not None and reading.main.measure == "level":
        reading.main.direction = reading.main_direction or reading.main.direction
        reading.main.rules.append(f"direction:{reading.rule}")
        _tell_again(mention, reading.main)
    if reading.measure == "change":
        figure, high = mention.figure, mention.figure.value_high
        if figure.signed and figure.value < 0 and (high is None or high <= 0):  # not of `-1% to 1%`
            mention.figure = replace(figure, value=abs(figure.value), value_high=high and abs(high))
        mention.basis = basis_of(mention) or reading.basis or headed_basis(mention)
        if reading.main is not None and mention.basis is not None:
            _share_basis(mention, reading.main)


def _tell_again(mention: Mention, main: Mention) -> None:
    """`9 million yuan ({$1 million}), up from 8 million`, `9 million, or {3 a share}, up from`: the level said again"""
    for other in mention.sentence.mentions[main.index + 1 : mention.index]:
        between = mention.article.text[main.figure.end : other.figure.start]
        again = other.host is main or OR_AGAIN.fullmatch(between) is not None
        if again and other.measure == "level" and other.direction is None:
            other.direction = main.direction
            other.rules.append("direction:said_again")


def _share_basis(mention: Mention, main: Mention) -> None:
    """`exports fell {4 percent} and imports 7 percent year on year`: what is said once, after the last of them"""
    members = [m for m in mention.sentence.mentions[: mention.index] if m.measure == "change"]
    for other in reversed(members):
        if other.basis is not None or other.figure.kind != mention.figure.kind:
            return
        other.basis = mention.basis
        other.rules.append("basis:shared")
        if other is main and not {"measure:gapped", "measure:listed"} & set(other.rules):
            return


def _read(mention: Mention) -> Reading:
    if mention.host is not None:
        return measured_otherwise(mention) or bracketed(mention)
    if mention.figure.kind == "period":
        return Reading("level", "", "period")
    place = surroundings_of(mention)
    return next((found for rule in RULES if (found := rule(place))), DEFAULT)


def printed_sign(place: Place) -> Reading | None:
    """`+{62%} y/y`, `(-{1.3} points)`, `▲{0.4%}`; not `a margin of -{5%}`"""
    figure, text = place.mention.figure, place.mention.article.text
    if place.word(place.start - 1) == "plus" and place.word(place.start - 2) not in {"", ",", "(", ":"}:
        return None  # `at mid-swaps plus {152 points}`
    arrow = text[max(figure.start - 2, 0) : figure.start].strip()[-1:]
    if arrow in {"▲", "↑", "▼", "↓"}:
        return Reading("change", "up" if arrow in {"▲", "↑"} else "down", "arrow")
    signs = place.is_rate or place.kind in {"number", "count"} or place.word(place.start - 1) == "("
    if not figure.signed or not signs:
        return None
    stated = place.before is not None and (place.before.tag_ in {"IN", "TO"} or place.before.tag_ in VERBAL)
    if figure.signed != "+" and stated:
        return None
    other = next(place.earlier(), None)
    basis = other.basis if other is not None and "measure:printed_sign" in other.rules else None
    return Reading("change", "up" if figure.signed == "+" else "down", "printed_sign", basis=basis)


def said_otherwise(place: Place) -> Reading | None:
    """`rose 8% to $9 million (or {7%} in constant currency)`, where the bracket belongs to no figure"""
    return measured_otherwise(place.mention) if "(" in place.lower else None


def up_since(place: Place) -> Reading | None:
    """`stood at {5.2 percent}, up from the previous month`, `{four} kilns on the site, down on last year`: no figure"""
    if "up" not in place.lower and "down" not in place.lower:
        return None
    for token in place.doc[place.end : place.end + OBJECT_REACH]:
        if token.i in place.marks or token.tag_ in VERBAL or token.lower_ in BREAKS - {"—"}:
            return None
        if token.text in {",", "—", "–"}:
            return _compared_aside(place, token.i + 1)
    return None


def _compared_aside(place: Place, start: int) -> Reading | None:
    """The direction of a level before the aside that opens at `start`: `slightly up from a year earlier`"""
    words = [place.word(i) for i in range(start, start + ASIDE_REACH)]
    at = next((k for k, word in enumerate(words[:ADVERBS]) if word in {"up", "down"}), None)
    if at is None or any(not (w.endswith("ly") or w in HEDGES) for w in words[:at]):
        return None
    tail = next((k for k, w in enumerate(words[at + 1 : at + 3], at + 1) if w in {"from", "on", "since"}), None)
    named = any(start <= i < start + ASIDE_REACH for i in place.marks)
    return Reading("level", words[at], "up_since") if tail is not None and not named else None


def listed(place: Place) -> Reading | None:
    """`rose 5, 6 and {7 percent}`, `lost 50 points, or {0.7 percent}`, `farms added 2 points and mines {1.4}`"""
    other = next(place.earlier(), None)
    if other is not None and other.measure == "previous" and _is_compared(place):
        other = next((m for m in place.earlier() if m.measure != "previous"), other)
    more = place.word(place.start - 1) == "another" and not place.is_rate
    if other is None or more or place.word(place.end) == "of":
        return None
    between = _without_asides(place, other)
    words = [t.lower_ for t in between]
    apposed = place.is_rate and "," in words and place.word(place.end) == "," and len(words) <= SHORT
    apposed = apposed and skip_left(place, place.start) == other.anchor.end  # `lost 18 points, about {1%}, to 1,796`
    alternative = ("or" in words and len(words) <= ALTERNATIVE_REACH) or apposed
    stated = any(t.tag_ in VERBAL and t.dep_ != "amod" for t in between) or set(words) & {"which", "with", ";"}
    opens = other.measure == "previous" and "and" in words and _opens_clause(place)
    if stated or opens or len(words) > LIST_REACH or not set(words) & JOINTS or not _joins(place, between):
        return None
    return _as_member(place, other, alternative=alternative, last="and" in words, distance=len(words))


def _is_compared(place: Place) -> bool:
    """`5%, against 4%, and {7%} this year, [up from] 6%`: whether the figure has an earlier level of its own"""
    near = place.lower[place.end : place.end + OBJECT_REACH]
    at = next((k for k, word in enumerate(near) if word == "from"), 0)
    return at > 0 and near[at - 1] in {"up", "down"} and place.marks.keys().isdisjoint(range(place.end, place.end + at))


def gapped(place: Place) -> Reading | None:
    """`A rose 3% to 9; B, {5%} to 8`, `A rose by 3% to 9 and B by {5%} to 8`, `… and that of B {5%}`: no verb"""
    left = skip_left(place, place.start)
    lead = place.word(left) if left not in place.marks else ""
    bare = left >= 0 and lead != "" and is_noun(place.doc[left]) and singular(lead) not in SHARES
    ends = GAP_ENDS | BY_ENDS if lead == "by" or bare else GAP_ENDS
    priced = place.kind == "money" and place.word(place.end) == "to"
    if not (bare or lead in {",", "by"}) or not (place.is_rate or priced) or place.word(place.end) not in ends:
        return None
    left += bare
    near = islice(place.earlier(), GAP_BACK)
    kinds = {place.mention.figure.kind} | ({"percent", "fraction"} if place.is_rate else set())
    other = next((m for m in near if m.measure == "change" and m.figure.kind in kinds), None)
    if other is None or (bare and place.word(other.anchor.start - 2) == ","):
        return None  # `made up 41 percent, up 4, and wool {30 percent}`
    between = place.doc[other.anchor.end : left]
    joints = {"and", ";", "while"} | ({","} if priced else set()) | (BY_JOINTS if lead == "by" else frozenset())
    joint = next((t.i for t in reversed(between) if t.lower_ in joints), None)
    own = [] if joint is None else place.doc[joint + 1 : left]
    if own and own[0].tag_ == "VBG" and base_form(own[0].text) in table("verbs")["gaps"]["verbs_up"]:
        return None  # `grew 6 percent, outpacing the whole by {2 points}`
    named = bool(own) and len(own) <= GAP_REACH and is_noun(own[-2 if own[-1].lower_ == ")" and own[1:] else -1])
    apart = all(t.i not in place.marks and (t.tag_ not in GAPLESS or t.lower_ in OF_THAT) for t in own) and not any(
        t.tag_ in FINITE for t in between
    )
    return (
        Reading("change", other.direction or "", "gapped", main=other, basis=other.basis) if named and apart else None
    )


def _without_asides(place: Place, other: Mention) -> list[Token]:
    """The words between two figures, brackets and asides left out: `3 tonnes and oats [(BRL)][, which ripen later,]`"""
    between = place.doc[other.anchor.end : place.start]
    if comparative(between[0] if between else None) is not None:
        comma = next((k for k, t in enumerate(between) if t.text == ","), 0)  # `cost {5%} [more than in May], steel 9%`
        between = between[comma:]
    if not any(_opens_aside(t) for t in between):
        return between
    kept: list[Token] = []
    closing = ""
    for token, then in zip(between, [*between[1:], None], strict=True):
        if closing:
            closing = "" if token.text == closing else closing
        elif token.text == "(" or (token.text == "," and then is not None and _opens_aside(then)):
            closing = ")" if token.text == "(" else ","
        else:
            kept.append(token)
    return between if closing else kept


def _opens_aside(token: Token) -> bool:
    """`[which] ripen later`, `[helped] by a refund`, `[the] slowest pace since May`, a bracket"""
    if token.lower_ == "the" and token.i and token.nbor(-1).text == "," and token.i + 1 < len(token.doc):
        return token.nbor().tag_ in {"JJS", "RBS"} or token.nbor().lower_ == "first"
    return token.lower_ in ASIDES or (token.tag_ in {"VBN", "VBG"} and token.i > 0 and token.nbor(-1).text == ",")


def _joins(place: Place, between: list[Token]) -> bool:
    """Whether a figure, a joint, or the noun of a gapped clause (`and mines {1.4}`) leads to it; not `and oil, {5}`"""
    left, distance = skip_left(place, place.start), len(between)
    if left >= 0 and place.word(left) in {",", ")"} and between and between[-1].i < left:
        left = between[-1].i
    if left < 0:
        return False
    if place.word(left) == "," and is_noun(place.doc[left - 1]) and "and" in _words(place, left - distance, left - 1):
        return False
    gapped = is_noun(place.doc[left]) and distance <= GAPPED_REACH and singular(place.word(left)) not in SHARES
    return left in place.marks or place.word(left) in JOINTS or gapped


def _opens_clause(place: Place) -> bool:
    """`up from 9, and {1,800} rooms should open`: whether the figure is said of by a verb that comes after it"""
    token = place.mention.anchor.root
    subject = next((t for t in climb(token) if t.dep_ in SUBJECTS), None)
    return subject is not None and subject.head.i > place.end


def _words(place: Place, start: int, end: int) -> list[str]:
    return [place.word(i) for i in range(max(start, 0), end) if i not in place.marks]


def _as_member(place: Place, other: Mention, *, alternative: bool, last: bool, distance: int) -> Reading | None:
    """The reading of the list's member before, where the two are alike enough to share it."""
    kinds = {other.figure.kind, place.mention.figure.kind}
    same = len(kinds) == 1
    if alternative and _compared(place, other) and place.mention.figure.per != other.figure.per:
        return None  # `$6 million, $9,000 less than was asked, or {$40 a foot}`
    restated = alternative and (kinds <= {"percent", "money", "fraction", "number"} or distance <= SHORT)
    if other.measure == "change":
        alike = same or place.kind in {"number", "points"} or restated
    elif other.measure == "previous":
        alike = restated or (same and last)
    elif alternative:
        restates = place.kind == "quantity" or (place.kind == "money" and place.mention.figure.per == "share")
        alike = same and restates and distance <= SHORT and bool(other.direction)
    else:
        alike = same and last and place.kind != "count" and _arrived(other)
    main = other if other.measure == "change" and _has_own_thing(place) else None
    return Reading(other.measure, other.direction or "", "listed", main=main, basis=other.basis) if alike else None


def _has_own_thing(place: Place) -> bool:
    """`fell 4% and [imports] {7%}`, `fell 4% in Peru and {7%} [in Chile]`; not `rose 1% and {4%} over the year`"""
    left = skip_left(place, place.start)
    beside = left >= 0 and left not in place.marks and is_noun(place.doc[left]) and not is_time(place.doc[left])
    end = place.mention.anchor.end
    named = place.doc[end + 1] if place.word(end) in {"in", "to", "for"} else None
    return beside or (named is not None and is_noun(named) and not is_time(named))


def _compared(place: Place, other: Mention) -> bool:
    return comparative(place.doc[other.anchor.end]) is not None


def _arrived(other: Mention) -> bool:
    return bool(other.direction) and "measure:arrived_at" in other.rules


RULES = (
    said_otherwise,
    label_in_bracket,
    alone_in_bracket,
    times_before,
    spread,
    from_earlier,
    against_other,
    reversed_or_followed,
    past_habit,
    foreseen_earlier,
    turned_into,
    called_earlier,
    of_named_time,
    having_been,
    after_level,
    printed_sign,
    compared_after,
    compared_list,
    apart_from,
    share_of_change,
    part_of_change,
    before_noun_of_change,
    in_bracket_of_place,
    in_bracket_of_noun,
    contributed,
    apposed_to_noun,
    revised_to,
    gapped,
    by_amount,
    as_low_as,
    sum_of_changes,
    arrived_at,
    of_noun_of_change,
    again_of_noun,
    again_since,
    moved_by,
    growth_named,
    put_at,
    attained,
    object_moved,
    additional,
    reached,
    expected_change,
    had_been,
    then_it_was,
    then_now,
    dated_aside,
    now_next,
    up_since,
    listed,
)
