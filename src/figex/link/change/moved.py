"""Figures that are the amount of a change: `rose {5%}`, `cut by {5 points}`, `a {5%} drop`, `{5%} higher`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.change.movement import Movement, change_at, comparative, movement, mover
from figex.link.change.surroundings import VERBAL, Place, Reading, is_one_in
from figex.link.tree import base_form, is_noun, own_subject, singular

if TYPE_CHECKING:
    from figex.link.parse import Token

PACES = frozenset({"rate", "pace", "clip", "speed", "slower", "faster", "quicker", "brisker"})
OR_SO = (["or", "so"], ["or", "more"], ["or", "thereabouts"], ["or", "less"])
HANDLED = word_set("verbs", "handling") | word_set("verbs", "handling_some")
OWN = frozenset({"its", "their", "his", "her", "our", "my"})
PARTING = frozenset({"to", "off", "from", "out"})
SIZED = frozenset({"deep", "high", "tall", "long", "wide", "thick", "across"})
"""What an amount before it only sizes: drifts {nine feet} [deep]."""
LEAD_REACH = 8
"""Words between `ahead` and `by`."""
PART_REACH = 4
"""Words that lead from a part to its whole, and how far behind the figure they stand."""
PACE_REACH, END_REACH = 7, 5
"""How many words there are in `at an annualised quarterly pace`, in `to more than {9}`."""
PRICE = 10_000
"""What no price gains or loses."""
OBJECT_REACH = 7
"""How many words a verb's object may have: [lifting] the old parking levy {2.5 points}."""


def by_amount(place: Place) -> Reading | None:
    """`fell by {5 percent}`, `fewer by {40 percent}`, `cut the forecast for the year by {a fifth}`"""
    if place.before is None or place.led_by not in {"by", "at", "of"}:
        return None
    i = place.before.i
    if place.led_by == "of":
        return _at_a_pace_of(place, i)
    if place.led_by == "at":
        return _at_a_rate(place, i)
    return None if _is_doer(place, i) or _of_doer(place) else _beaten(place, i) or _by(place, i)


def _of_doer(place: Place) -> bool:
    """`dragged down by a {£9 million} write-off`: the amount only describes what did it"""
    article = place.word(place.start - 1) in {"a", "an", "the", "its", "their"}
    amount = place.kind in {"money", "count", "quantity"}
    return article and amount and place.after is not None and is_noun(place.after)


def _is_doer(place: Place, by: int) -> bool:
    """Who does it, not how much: `sales grew, helped by {two} deals`, `a pace exceeded by only {three} states`"""
    verb = place.doc[by - 1] if by else None
    if verb is None or verb.tag_ != "VBN" or place.kind not in {"count", "number", "money"}:
        return False
    named = place.after is not None and is_noun(place.after)
    if not named and base_form(verb.text) in table("verbs")["gaps"]["verbs_down"]:
        return False
    passive = not any(t.lower_ in {"had", "has", "have"} for t in verb.children)
    return passive and movement(verb) is None and (place.kind == "count" or verb.dep_ in {"acl", "advcl"})


def _by(place: Place, i: int) -> Reading | None:
    """The change that `by` at `i` measures: `short by {5}`, `fewer by {40 percent}`, `fell short of it by {5}`"""
    if place.word(i - 1) == "short":
        return Reading("change", "down", "by_amount", basis="other")
    beside = i - 1 - (place.word(i - 1) == ",")
    direction = comparative(place.doc[beside]) if i and place.word(beside) not in PACES else None
    if direction is not None:
        return Reading("change", direction, "by_amount")
    for word, way in (("ahead", "up"), ("behind", "down")):
        if word in place.lower[max(i - LEAD_REACH, 0) : i]:  # `is ahead of its rival in wind power by {2 gigawatts}`
            return Reading("change", way, "by_amount", basis="other")
    found = mover(place, i)
    if found is None or _is_agent(place, found):
        return None
    short = "short" in {t.lower_ for t in place.doc[found.token.i : i]}
    return Reading("change", "down" if short else found.direction, "by_amount", basis="other" if short else None)


def _is_agent(place: Place, found: Movement) -> bool:
    """`output, boosted by {two mines}`: who does it, not how much"""
    if place.kind != "count" or found.token.tag_ != "VBN":
        return False
    passive = any(t.dep_ == "auxpass" for t in found.token.children)
    passive = passive or (found.token.dep_ == "acl" and found.base in HANDLED)  # `Robusta, grown by {4,000 farmers},`
    if not passive and any(t.lower_ in {"has", "have", "had"} for t in found.token.children):
        return False  # `has trimmed its payroll by {900 people}`
    goes_on = place.word(place.end) == "to" or place.word(place.end + 1) == "to"
    if goes_on and any(k in place.marks for k in range(place.end, place.end + END_REACH)):
        return False  # `was expanded by {six aircraft} to 48`
    return (found.kind == "cause" and not passive) or (passive and found.base in HANDLED)


def _at_a_rate(place: Place, at: int) -> Reading | None:
    """`grew at an annual rate of {6%}`, `grew at a {6%} pace`, `grew faster, at {6%}`, `the worst drop, at {6%}`"""
    if not place.is_rate or (found := mover(place, at)) is None:
        return None
    near = {place.word(k) for k in range(at, place.start)} | set(place.following(3))
    paced = near & PACES and found.kind == "verb"
    between = place.doc[found.token.i + 1 : at]
    paces = all(t.tag_ in {"RB", "RBR"} or t.lower_ in {"faster", "slower", ","} for t in between)
    beside = found.kind == "verb" and place.kind == "percent" and paces
    apposed = found.kind == "noun" and place.word(at - 1) == ","
    return Reading("change", found.direction, "at_a_rate") if paced or beside or apposed else None


def _at_a_pace_of(place: Place, of: int) -> Reading | None:
    """`shrank at an annualised quarterly pace of {2%}`"""
    if place.word(of - 1) not in PACES:
        return None
    at = next((k for k in range(of - 2, max(of - PACE_REACH, -1), -1) if place.word(k) == "at"), None)
    return _at_a_rate(place, at) if at is not None else None


def _beaten(place: Place, by: int) -> Reading | None:
    """`exceeded the target by {$3 million}`, `undercut its rival by {5 percent}`"""
    gaps = table("verbs")["gaps"]
    verb = next((t for t in place.leftward(by) if t.tag_ in VERBAL and t.dep_ != "amod"), None)
    base = "" if verb is None else base_form(verb.text)
    for direction in ("up", "down"):
        if base in gaps[f"verbs_{direction}"]:
            return Reading("change", direction, "beaten", basis="other")
    return None


def moved_by(place: Place) -> Reading | None:
    """`rose {5 percent}`, `up {3%}`, `were off {4 percent}`, `was lifted {8 percent}`; not `cut {60 posts}`"""
    found = change_at(place.before) if place.before is not None else None
    if found is None or found.kind in {"neutral", "multiplying"} or _is_named_rate(place, found):
        return None
    headline = found.kind != "noun" or _is_headline_verb(place, found)
    if not headline or (found.kind in {"verb", "noun"} and _handles(place, found)):
        return None
    if _up_with(place, found) or _harvests(place, found):
        return None
    if found.kind == "cause" and not _moves_itself(place, found):
        return None
    handed = _gives(found.base, "", place.kind) or not (place.kind == "points" or _trades(place, found))
    if found.kind == "transfer" and handed:  # but `lost {40 basis points} of market share`
        return None
    return Reading("change", found.direction, "moved_by")


def _up_with(place: Place, found: Movement) -> bool:
    """`picked up {40} cars`, `picked up {80 percent} of the tab`, `shot down {three} mergers`: not where it went"""
    if found.kind != "adverb" or found.token.i == 0:
        return False
    verb = base_form(place.word(found.token.i - 1))
    picked = verb == "pick" and (not place.is_rate or place.word(place.end) == "of")
    return picked or (place.kind == "count" and verb in word_set("verbs", "handling"))


def _handles(place: Place, found: Movement) -> bool:
    """`flies {31 jets}`, `recovered {1,200 coins}`, `grew {5 tonnes} of cane`: an object; not `grew {5 tonnes} to 9`

    So are parts: `flew {62 percent} of them`, `drop {11} of its 46 routes`.
    """
    part = place.word(place.end) == "of"
    if place.kind not in {"count", "quantity"}:
        return place.is_rate and part and found.base in HANDLED
    if found.base not in word_set("verbs", "handling_some"):
        return found.base in word_set("verbs", "handling")
    i = place.end
    if place.kind == "count":
        if part:
            return True
        if place.after is None or not is_noun(place.after):
            return False
        i += 1
    elif place.word(i) != "of":
        return False
    subject = own_subject(found.token)
    measured = subject is not None and subject.lower_ in word_set("links", "noun_like")
    ends = place.word(i) in {"to", "from"} and not place.marks.keys().isdisjoint(range(i, i + END_REACH))
    return not measured and not ends and place.word(i) not in {"since", "on"}


def _harvests(place: Place, found: Movement) -> bool:
    """`farms grew {9,000 tonnes} in May`, `the mine recovered {40 carats}`: what they made; not `farms grew {5%}`

    Nor does a size move: `the wall rises {40 feet} high`.
    """
    if place.kind == "quantity" and place.word(place.end) in SIZED:
        return True
    if place.kind not in {"quantity", "count", "money"} or found.base not in {"grow", "recover"}:
        return False
    subject = own_subject(found.token)
    if place.kind == "money":  # `the bank recovered {$4 million}`; not `the rupee recovered {5 paise}`
        got = subject is None or singular(subject.lower_) not in table("verbs")["transfers"]["things"]
        return got and found.base == "recover"
    return subject is not None and singular(subject.lower_) in word_set("verbs", "producers")


def _is_named_rate(place: Place, found: Movement) -> bool:
    """`drop the {5 percent} levy`, `cut its {5 percent} stake`: what is moved, not how far"""
    determined = place.word(place.start - 1) in {"the", "its", "their", "his", "her", "that", "this"}
    noun = place.after
    named = noun is not None and noun.tag_ in {"NN", "NNS", "NNP", "JJ"} and noun.dep_ not in {"nsubj", "nsubjpass"}
    beside = found.kind == "adverb" and place.kind == "quantity"  # `hosed down the {60-metre} hull`
    return determined and named and (beside or found.kind in {"cause", "verb", "transfer"})


def _is_headline_verb(place: Place, found: Movement) -> bool:
    """`Gold gains {1%}`, `Oil drop {3 pct}`, where the parser sees a noun; `Sales growth {5%}` too is a change."""
    if found.base == "growth":
        return place.is_rate
    if found.base == "recovery" or (found.base == "loss" and place.kind == "money"):
        return False
    return place.kind != "multiple" and not (found.token.tag_ == "NN" and found.token.dep_ == "compound")


def _moves_itself(place: Place, found: Movement) -> bool:
    """Passive `was cut {5 percent}`, or a rate: `cut {5 percent}`; not an object that is an amount: `raised {$5}`"""
    if is_one_in(place):
        return False
    passive = any(t.dep_ == "auxpass" for t in found.token.children)
    return (place.is_rate or passive) and place.word(place.end) != "of"


def _trades(place: Place, found: Movement) -> bool:
    """Whether prices or rates gain or lose the figure: `shares lost {$4}`; not `lost {9,000}`, `added a {5 km} road`

    Who loses a share of something of his own has that much less: `lost {8 percent} of their funding`.
    """
    following = place.following(5)
    if following[0] == "of" and not set(following) & {"value", "worth", "strength"}:
        return place.is_rate and following[1] in OWN and found.base == "lose"
    if place.is_rate or place.kind in {"number", "quantity"}:
        if place.kind == "quantity":
            return place.word(place.start - 1) not in {"a", "an", "another"} and found.base in {"add", "gain", "shed"}
        return not (place.kind == "fraction" and place.after is not None and is_noun(place.after))
    if place.kind != "money" or found.base in {"contribute", "win", "claw back", "win back"}:
        return False
    per = place.mention.figure.per is not None or place.word(place.end) in {"a", "per", "for"}
    if place.mention.figure.value < 1 and not per:
        return True
    nouns = {singular(t.lower_) for t in place.nouns() if t.i < place.start} | _of_main_clause(found.token)
    priced = nouns & set(table("verbs")["transfers"]["things"])
    ends = following[0] == "to" or following[:2] == [",", "to"]
    priced_so = following[0] == "since" or following[:2] == [",", "or"]  # `lost {40 cents}, or 2 percent`
    ends = ends or (priced_so and place.mention.figure.value < PRICE)
    return ends or bool(priced)


def _of_main_clause(verb: Token) -> set[str]:
    """The `price` of `the price was $9 last week, [adding] {$3}`"""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or (subject := own_subject(verb.head)) is None:
        return set()
    return {singular(t.lower_) for t in subject.subtree if is_noun(t)}


def object_moved(place: Place) -> Reading | None:
    """`lifting the levy {2.5 points}`, `lifted its first-half profit {5 percent}`"""
    if place.before is None or not is_noun(place.before) or not place.is_rate or place.word(place.end) == "of":
        return None
    for earlier in place.leftward(place.start):
        ends = earlier.is_punct and earlier.text != "-"
        if earlier.tag_ in {"IN", "CC"} or ends or place.start - earlier.i > OBJECT_REACH:
            return None
        found = movement(earlier)
        if found is not None and found.kind in {"cause", "verb"}:
            return Reading("change", found.direction, "object_moved")
    return None


def part_of_change(place: Place) -> Reading | None:
    """`took {$7 million} off revenue`, `adds {$4 million} to the bill`, `contributed {2 points} to growth`"""
    words, verb = table("verbs")["parts"], place.before
    if verb is None or (place.led_by != "off" and PARTING.isdisjoint(place.following(PART_REACH))):
        return None
    if verb.lower_ == "off" and verb.i and base_form(place.word(verb.i - 1)) in words["verbs_down"]:
        return Reading("change", "down", "part_of_change")
    base = base_form(verb.text) if verb.tag_ in VERBAL or verb.tag_ in {"NNS", "NNP", "NN"} else ""
    i = place.end + 2 * (place.word(place.end) in {"a", "per"} or place.following(2) in OR_SO)
    i += base == "add" and place.kind == "count" and place.after is not None and is_noun(place.after)
    preposition = place.word(i)
    for direction in ("up", "down"):
        if base in words[f"verbs_{direction}"] and preposition in words[direction]:
            moves = (place.is_rate and base != "contribute") or not _gives(base, preposition, place.kind)
            return Reading("change", direction, "part_of_change") if moves else None
    return None


def _gives(base: str, preposition: str, kind: str) -> bool:
    """Whether the verb hands over the amount: `gave {$5} to it`, `contributes {12%} of it`, `took {$5} from it`"""
    gives = kind in {"money", "percent"} and base in {"contribute", "bring", "lend"}
    gives = gives or (kind == "count" and preposition == "out")  # `took {40 ships} out of service`
    return gives or (preposition == "from" and base in {"take", "cut", "wipe", "strip"})


def share_of_change(place: Place) -> Reading | None:
    """`made up {$4 billion} of the decrease`, `{75 basis points} of easing`, `a gain of 9%, {5 points} of which …`"""
    first, article = place.following(2)
    led = place.led_by == "which" and place.before is not None and place.word(place.before.i - 1) == "of"
    if led or (first, article) == ("of", "which"):
        return _of_which(place, led=led)
    if place.kind == "points" and first == "of":
        return _points_of(place)
    if first != "of" or article not in {"the", "that", "this"} or place.is_rate or place.end + 2 >= len(place.doc):
        return None
    found = movement(place.doc[place.end + 2])
    if found is None or found.kind != "noun" or not found.direction or found.base == "growth":
        return None
    return Reading("change", found.direction, "share_of_change")


def _of_which(place: Place, *, led: bool) -> Reading | None:
    """`rose 9%, {5 points} of which …`, `rose 9%, of which {5%} was organic`; not `of which {60%} in Asia`"""
    whole, figure = next(place.earlier(), None), place.mention.figure
    if whole is None or whole.measure != "change":
        return None
    part = place.is_rate and whole.figure.unit == figure.unit and figure.value <= whole.figure.value
    shared = part if led else place.kind == "points"
    return Reading("change", whole.direction or "", "share_of_change") if shared else None


def _points_of(place: Place) -> Reading | None:
    """`priced in {75 basis points} of rate cuts`"""
    ahead = (movement(t) for t in place.doc[place.end + 1 : place.end + 4] if t.i not in place.marks)
    found = next((f for f in ahead if f is not None), None)
    named = found is not None and found.kind == "noun" and found.base != "growth"
    return Reading("change", found.direction, "points_of") if found and named else None


def additional(place: Place) -> Reading | None:
    """`an additional {$5 million}`, `{300} extra beds`, `paid {$5} extra`, `{5%} on top`; not `another {200}`"""
    if place.following(3)[:2] == ["on", "top"] and place.following(3)[2] != "of":
        return Reading("change", "up", "additional")
    near = {place.word(k) for k in range(place.start - 3, place.start)}
    noun = place.doc[place.end + 1 : place.end + 2]
    behind = place.kind == "count" or not (noun and is_noun(noun[0]))  # pays {$5} [extra] a bag, a {$5} extra charge
    near |= {place.word(place.end)} if behind and place.word(place.end + 1) != "-" else set()
    return Reading("change", "up", "additional") if near & {"additional", "extra"} else None
