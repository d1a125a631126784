"""Figures that a noun of change names: `a {5%} drop`, `an increase of {5%}`, `growth of {5%}`."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.change.movement import Movement, directions, movement
from figex.link.change.surroundings import THRESHOLDS, VERBAL, Place, Reading, is_one_in
from figex.link.tree import base_form, is_noun, is_time, own_subject, singular
from figex.link.understood import subject_token

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.parse import Token

PUTTING = frozenset({"put", "peg", "estimate", "see", "place", "set", "project", "forecast", "reckon", "calculate"})
"""Verbs that say at how much somebody puts a thing."""
RECORDING = frozenset(
    {"be", "follow", "see", "register", "record", "report", "post", "observe", "come", "note", "find"}
)
GIVEN = {"contribution": "up", "contributor": "up", "push": "up", "boost": "up", "impetus": "up", "drag": "down"}
"""What a part gives to the growth of the whole, and which way."""
APPOSED_END = frozenset({",", ".", ";", ")", "", "in", "at", "while", "and"})
BEING = frozenset({"is", "are", "was", "were"})
BRACKET_REACH = 14
"""Words between a noun of change and a bracket that tells one of the changes."""
PHRASE_REACH, PUT_REACH = 8, 9
"""Words from a figure to its noun of change ({5%} year-on-year wage [growth]), and from `put` to `at`."""
DETERMINERS = frozenset({"a", "an", "the", "this", "that", "each", "every", "another", "its", "their", "-"})
NAMING = frozenset({"DT", "PRP$", "JJ", "RB"})
IN_PHRASE = frozenset({"NN", "NNS", "JJ", "VBG", "VBN", "HYPH", "RB", "NNP", "CD"})
SINCE = re.compile(
    r"\s(?:from|on|over|compared (?:with|to)) (?:(?:a|an|the|its) (?:previous|prior|preceding|same|corresponding"
    r"|year|month|quarter|week)\b|last (?:year|month|quarter|week)\b|(?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b)"
)
"""What a change is since, right after it."""
AGAIN_NEAR = 2
"""How many figures back the change may stand that another goes on with."""


def before_noun_of_change(place: Place) -> Reading | None:
    """`a {12 percent} drop`, `every {one-yen} rise`, `{5 percent} year-on-year growth`; not `{three} rate cuts`"""
    noun = None
    if is_one_in(place):
        return None
    for token in place.doc[place.end : place.end + PHRASE_REACH]:
        acts = token.tag_ in {"VBG", "VBN"} and token.dep_ in {"acl", "advcl", "ROOT", "pcomp"}
        acts = acts and _noun_here(place, token) is None
        joins = (token.tag_ in IN_PHRASE and not acts) or token.lower_ in {"on", "over"}
        if token.i in place.marks or not joins:
            return None
        noun = _noun_here(place, token) or (movement(token) if is_noun(token) else None)
        if noun is not None:
            break
    bare = noun is not None and noun.token.i == place.end and place.word(place.start - 1) not in DETERMINERS
    counted = noun is not None and place.kind == "count" and (noun.token.tag_ == "NNS" or bare)  # `{12} cut staff`
    if noun is None or noun.kind != "noun" or counted or _is_held(noun, place):
        return None
    in_season = place.word(noun.token.i - 1) in {"next", "last", "this", "each"}
    return None if in_season else Reading("change", noun.direction, "before_noun_of_change")


def _noun_here(place: Place, token: Token) -> Movement | None:
    """`a {5%} spike`, `a {half-point} cut`, `an {8%} weakening`: what follows an article and a figure is no verb."""
    article = place.start > 0 and place.doc[place.start - 1].tag_ in {"DT", "PRP$", "JJ"}
    base = singular(token.lower_)
    direction = directions("nouns").get(base) if token.i == place.end and article else None
    return None if direction is None else Movement(token, direction, "noun", base)


def in_bracket_of_noun(place: Place) -> Reading | None:
    """`the steepest increases were seen in Kenya ({26%}) and Ghana ({13%})`; not `the increase in its share ({26%})`

    So also `Kenya ({26%}) and Ghana ({13%}) recorded the steepest increases`.
    """
    if place.word(place.start - 1) != "(" or place.word(place.end) != ")" or place.kind in {"money", "multiple"}:
        return None
    other = next(place.earlier(), None)
    for token in place.leftward(place.start - 1):
        if other is not None and token.i < other.anchor.start:
            break
        acts = token.tag_ in VERBAL and base_form(token.text) not in RECORDING
        if acts or place.start - token.i > BRACKET_REACH:
            break
        found = _contribution(token) or (movement(token) if token.tag_ in {"NN", "NNS"} else None)
        if found is not None and found.kind == "noun":
            return Reading("change", found.direction, "in_bracket_of_noun") if _may_tell(place, token) else None
    if (noun := _noun_behind(place)) is not None:
        return Reading("change", noun.direction, "in_bracket_of_noun")
    other = next(place.earlier(), None)
    again = other is not None and "measure:in_bracket_of_noun" in other.rules
    near = again and other is not None and place.start - other.anchor.end <= BRACKET_REACH
    near = near and other is not None and _goes_with(other.figure, place.mention.figure)
    return Reading("change", other.direction or "", "in_bracket_of_noun") if near and other is not None else None


def contributed(place: Place) -> Reading | None:
    """`Trade, with {0.4 points}, made the biggest contribution, before farming ({0.2})`"""
    if place.kind != "points" or place.led_by not in {"with", "at"} or place.word(place.end) != ",":
        return None
    ahead = place.doc[place.end : place.end + BRACKET_REACH]
    given = next((w for t in ahead if (w := singular(t.lower_)) in GIVEN), None)
    return Reading("change", GIVEN[given], "in_bracket_of_noun") if given is not None else None


def _contribution(token: Token) -> Movement | None:
    """`the largest [contributions] came from trade ({0.4 points})`: what a part adds to the whole"""
    base = singular(token.lower_)
    named = base in {"contribution", "contributor"} and token.tag_ in {"NN", "NNS"}
    return Movement(token, GIVEN[base], "noun", base) if named else None


def _goes_with(other: Figure, figure: Figure) -> bool:
    """Whether a bracket goes on with those before, also without their unit: `coal (0.4 points) and gas ({0.2})`"""
    return figure.kind == other.kind or (figure.kind == "number" and other.kind == "percent")


def _may_tell(place: Place, noun: Token) -> bool:
    """Whether a bracket tells the change of its noun: `increases in …`, `Kenya's rise was the steepest (…)`"""
    outdone = _outdoes(noun) or (place.word(noun.i + 1) in BEING and place.doc[noun.i + 2].tag_ in {"JJS", "RBS"})
    if not place.is_rate and (not outdone or place.word(noun.i - 1) in table("verbs")["nouns"]["held"]):
        return False
    return noun.tag_ == "NNS" or outdone


def _outdoes(noun: Token) -> bool:
    return any(t.tag_ == "JJS" or t.lower_ in {"most", "only"} for t in noun.lefts)


def _of_several(noun: Token) -> bool:
    """`the increases`, `the steepest increase`: one of several that a bracket may tell"""
    return noun.tag_ == "NNS" or _outdoes(noun)


def _noun_behind(place: Place) -> Movement | None:
    """`Kenya ({26%}) and Ghana ({13%}) recorded the steepest [increases]`: the noun of change that a verb gives them"""
    verb = next(
        (t for t in place.doc[place.end + 1 : place.end + BRACKET_REACH] if t.tag_ in {"VBD", "VBZ", "VBP"}), None
    )
    if verb is None or base_form(verb.text) not in RECORDING - {"be", "come"}:
        return None
    for token in place.doc[verb.i + 1 : verb.i + PUT_REACH]:
        found = movement(token) if token.tag_ in {"NN", "NNS"} else None
        if found is not None and found.kind == "noun":
            return found if _of_several(token) else None
        if token.tag_ in VERBAL or token.is_punct:
            return None
    return None


def of_noun_of_change(place: Place) -> Reading | None:
    """`an increase of {1.8 percent}`, `a drop of {4 cents}`, `sales growth: {11 percent}`, `gains above {5%}`"""
    if place.before is not None and place.led_by in THRESHOLDS and place.is_rate:
        beside = movement(place.doc[place.before.i - 1]) if place.before.i else None
        noun = beside is not None and beside.kind == "noun" and is_noun(beside.token)
        return Reading("change", beside.direction, "of_noun_of_change") if beside is not None and noun else None
    if place.before is None or place.led_by not in {"of", ":", "at"}:
        return None
    found = _noun_before(place, place.before.i)
    if found is None or _is_held(found, place):
        return None
    rate_of_growth = found.base == "growth" and place.is_rate
    if (place.led_by != "of" and not rate_of_growth) or (found.base == "growth" and place.kind == "number"):
        return None
    return Reading("change", found.direction, "of_noun_of_change")


def again_of_noun(place: Place) -> Reading | None:
    """`a fall of 2 points on the quarter and of {5 points} on the year`"""
    other = next(place.earlier(), None)
    if other is None or place.led_by != "of" or place.before is None or other.measure != "change":
        return None
    joined = place.word(place.before.i - 1) in {"and", "or", ","} and other.figure.kind == place.mention.figure.kind
    return Reading("change", other.direction or "", "again_of_noun", basis=other.basis) if joined else None


def again_since(place: Place) -> Reading | None:
    """`rose 3% to 9 million tonnes in May, and {1.2%} from April`: the same thing's change since another time"""
    figure = place.mention.figure
    if place.led_by not in {"and", "but"} or not place.is_rate:
        return None
    near = islice(place.earlier(), AGAIN_NEAR)
    other = next((m for m in near if m.measure == "change" and m.figure.unit == figure.unit), None)
    if other is None or SINCE.match(place.mention.article.text, figure.end) is None:
        return None
    return Reading("change", other.direction or "", "again_since")


def apposed_to_noun(place: Place) -> Reading | None:
    """`recorded the largest gain, {11,600},`, `the steepest drop, {4 percent}, was in May`"""
    if place.led_by != "," or place.before is None or place.before.i < 1 or place.word(place.end) not in APPOSED_END:
        return None
    noun = place.doc[place.before.i - 1]
    found = movement(noun) if is_noun(noun) and place.before.i - 1 not in place.marks else None
    if found is None or found.kind != "noun" or not _outdoes(noun) or place.kind in {"money", "multiple"}:
        return None
    return Reading("change", found.direction, "apposed_to_noun")


def _noun_before(place: Place, index: int) -> Movement | None:
    """The noun that `of` at `index` follows: `a [drop] in exports of {5 percent}`, `the [hike], of {a point},`"""
    if place.word(index - 1) == ",":
        apart = movement(place.doc[index - 2]) if index > 1 and is_noun(place.doc[index - 2]) else None
        return apart if apart is not None and apart.kind == "noun" else None
    for token in place.leftward(index):
        found = movement(token)
        acts = token.tag_ in VERBAL and (found is None or found.kind != "noun")
        if acts or token.is_punct or index - token.i >= PHRASE_REACH:
            return None
        adjoins = token.i == index - 1 or place.word(token.i + 1) in {"in", "on"}
        if found is not None and found.kind == "noun" and adjoins:
            return found
    return None


def _is_held(found: Movement, place: Place) -> bool:
    """Whether the noun only names an amount: `{$5 million} capital gain`, `{140} job cuts`, `a {$2 bn} tax cut`"""
    words = table("verbs")["nouns"]
    if place.is_rate and found.base == "recovery":
        return not any(t.tag_ == "DT" for t in found.token.lefts)  # `mill recovery of {94%}`, `recoveries of {94%}`
    if place.is_rate and found.base == "loss" and "profit" in place.lower:
        return True  # `from a profit of 5% to a loss of {2%}`
    if place.is_rate or found.base not in words["amounts_only"]:
        return False
    if found.base != "loss" and _in_thing(place, found.token.i + 1):
        return False
    previous = singular(place.word(found.token.i - 1))
    if previous in words["numbered"]:
        return False
    amount = place.kind in {"money", "count"} or (place.kind == "quantity" and found.base == "loss")
    return previous in words["held"] or (amount and found.base != "cut")


def _in_thing(place: Place, index: int) -> bool:
    """`a {$5 million} gain [in mineral water]`: what changed; not `a {$5 million} gain [in the third quarter]`"""
    if place.word(index) != "in":
        return False
    named = next((t for t in place.doc[index + 1 :] if t.tag_ not in NAMING), None)
    return named is not None and is_noun(named) and not is_time(named)


def growth_named(place: Place) -> Reading | None:
    """`growth should come out at {5 percent}`, `put growth at {2 percent}`, `the mean rise was {3%}`"""
    apart = place.word(place.end) == "of" or place.led_by in {"", "against", "versus", "than", "with"}
    if place.kind not in {"percent", "points"} or apart:
        return None
    nouns = list(place.nouns())
    if place.kind == "percent" and not _of_joined(place) and any(names_growth(n) for n in nouns):
        return Reading("change", "down" if place.mention.figure.value < 0 else "up", "growth_named")
    subject = next((n for n in nouns if n.i < place.start), None)
    if subject is not None and place.kind == "percent" and (paced := _rate_of_change(subject)) and _states(place):
        return Reading("change", paced, "growth_named")
    found = movement(subject) if subject is not None else None
    stated = found is not None and found.kind == "noun" and not _is_held(found, place) and _states(place)
    return Reading("change", found.direction, "noun_of_change_is") if found and stated else None


def spread(place: Place) -> Reading | None:
    """`posted increases, ranging from {4%} to {9%}`, `the falls ranged from {2%} to {9%}`: the changes of several"""
    if place.led_by not in {"from", "between", "to", "and"} or not place.is_rate or place.before is None:
        return None
    if place.led_by in {"to", "and"}:
        other = next(place.earlier(), None)
        begun = other is not None and "measure:spread" in other.rules
        return Reading("change", other.direction or "", "spread") if begun and other is not None else None
    verb = place.doc[place.before.i - 1] if place.before.i else None
    if verb is None or base_form(verb.text) not in table("verbs")["ranging"]:
        return None
    subject = own_subject(verb)
    if subject is None:
        near = place.leftward(verb.i - (place.word(verb.i - 1) == ","))
        subject = next((t for t in near if is_noun(t) and singular(t.lower_) in directions("nouns")), None)
    found = movement(subject) if subject is not None else None
    named = found is not None and found.kind == "noun" and found.token.tag_ == "NNS"
    return Reading("change", found.direction, "spread") if found is not None and named else None


def attained(place: Place) -> Reading | None:
    """`growth is put at 1%; emerging markets should manage {4%}`, `grew 3% and Italy {achieved} {1%}`"""
    verb = place.before
    if place.kind != "percent" or verb is None or base_form(verb.text) not in table("verbs")["attaining"]:
        return None
    if place.word(place.end) == "of" or (place.after is not None and is_noun(place.after)):
        return None
    other = next(place.earlier(), None)
    grows = other is not None and other.measure == "change" and other.figure.kind == "percent"
    return Reading("change", other.direction or "", "attained") if grows and other is not None else None


def _of_joined(place: Place) -> bool:
    """`sales growth of 4% and a [margin] of {31%}`: the figure is that of a noun which only stands beside growth"""
    noun = place.before.head if place.led_by == "of" and place.before is not None else None
    return noun is not None and noun.dep_ == "conj" and is_noun(noun) and not names_growth(noun)


def revised_to(place: Place) -> Reading | None:
    """`the gain for July was revised to {5,900}`; not `the profit was revised to {$5 million}`"""
    if place.led_by != "to" or place.before is None or "revised" not in place.lower or place.kind == "money":
        return None
    verb = next((t for t in place.leftward(place.before.i) if t.tag_ in VERBAL), None)
    subject = own_subject(verb) if verb is not None and verb.lower_ == "revised" else None
    found = movement(subject) if subject is not None else None
    named = found is not None and found.kind == "noun" and found.direction
    return Reading("change", found.direction, "revised_to") if found is not None and named else None


def put_at(place: Place) -> Reading | None:
    """`put the drop in spending at {5 percent}`, `the rise is seen at {5 percent}`, `put the gain in it at {$5}`"""
    if place.led_by != "at" or place.before is None:
        return None
    nouns: list[Token] = []
    for token in place.leftward(place.before.i):
        if place.before.i - token.i > PUT_REACH or (token.is_punct and token.tag_ != "POS"):
            return None
        if token.tag_ in VERBAL and base_form(token.text) in PUTTING:
            subject = own_subject(token) if token.tag_ == "VBN" else None
            thing = subject if subject is not None else nouns[-1] if nouns else None
            found = movement(thing) if thing is not None else None
            if found is None or found.kind != "noun":
                return None
            inside = place.word(found.token.i + 1) == "in"
            named = inside or (place.is_rate and not _is_held(found, place))
            return Reading("change", found.direction, "put_at") if named else None
        if is_noun(token):
            nouns.append(token)
    return None


def _states(place: Place) -> bool:
    """Whether the figure is what a verb such as `was`, `amounted to` says its subject is."""
    if place.before is None:
        return False
    verb = place.before if place.before.tag_ in VERBAL else place.before.head
    return base_form(verb.text) in table("verbs")["stating"]


def growth_slows(place: Place, found: Movement) -> Reading | None:
    """`growth to slow to {8 percent}`, `the economy cools to {3 percent}`: the figure is growth itself.

    So it is in `cut its forecast for growth in 2023 to {2 percent}`.
    """
    if place.kind != "percent":
        return None
    words, nouns = table("verbs"), list(place.nouns())
    if not nouns and found.kind == "verb" and (subject := subject_token(found.token)) is not None:
        nouns = [subject]
    foreseen = found.kind == "cause" and "growth" in place.lower[found.token.i + 1 : place.start]
    slows = foreseen or (found.base in words["pacing"] and any(n.lower_ in words["growing_things"] for n in nouns))
    if slows or any(names_growth(n) for n in nouns):
        return Reading("change", "up", "growth_slows")
    paced = next((way for n in nouns if (way := _rate_of_change(n))), "")
    return Reading("change", paced, "growth_slows") if paced else None


def _rate_of_change(noun: Token) -> str:
    """`the rate of [decline] eased to {3 percent}`, `the pace of price [increases]`: which way; empty of any other"""
    of = next((t for t in noun.rights if t.lower_ == "of"), None) if noun.lower_ in {"rate", "pace"} else None
    thing = next((t for t in of.children if t.dep_ == "pobj"), None) if of is not None else None
    found = movement(thing) if thing is not None else None
    named = found is not None and found.kind == "noun" and found.base not in table("verbs")["nouns"]["amounts_only"]
    return found.direction if named and found is not None else ""


def names_growth(noun: Token) -> bool:
    """`growth`, `GDP growth`, `growth forecast`, `its forecast for growth`"""
    near = [noun, *(t for t in noun.children if t.dep_ in {"compound", "amod", "nmod"})]
    near += [t for p in noun.rights if p.lower_ in {"for", "of", "in"} for t in p.children]
    own = [
        t for t in near if t.i == noun.i or {t.tag_[:3], noun.tag_[:3]} != {"NNP"}
    ]  # not the fund `Carpat Growth Partners`
    return any(t.lower_ == "growth" for t in own)
