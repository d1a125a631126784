"""Figures that stand beside another: earlier levels, those of another place, and bracketed ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.change.alike import is_per, same_noun, same_size
from figex.link.change.movement import comparative, movement, mover
from figex.link.change.surroundings import CARRYING, VERBAL, Place, Reading
from figex.link.tree import base_form, is_noun, is_time, own_subject, singular

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.change.movement import Movement
    from figex.link.parse import Token
    from figex.link.sentence import Mention

TIME_HINT = re.compile(
    r"\b(?:earlier|ago|before|back then|last|previous|prior|same|corresponding|preceding|"
    r"(?:19|20)\d\d|[1-4]Q\d\d|Q[1-4]|H[12]|FY\d\d|"
    r"now|present|current|past|usual(?:ly)?|"
    r"normal(?:ly)?|historically|original(?:ly)?|initial(?:ly)?|year|month|quarter|week|"
    r"january|february|march|april|may|june|july|august|september|"
    r"october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|pre-\w+)\b",
    re.IGNORECASE,
)
EARLIER_TIME = re.compile(
    r"\b(?:earlier|ago|before|(?:last|past) (?:year|month|quarter|week|season)|previous|prior|corresponding|same \w+"
    r"|(?:19|20)\d\d"
    r"|(?:of|in|for|at|during|on) (?:the )?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|(?:first|second|third|fourth|last) (?:quarter|half)|[QH][1-4]))\b"
)
TAIL_END = re.compile(r"[;:)(—]|\.\s|,\s")
AGAINST = frozenset({"against", "versus", "vs", "vs.", "v", "v."})
BESIDE = frozenset(
    {"in", "for", "among", "at", "on", "by", "to", "from", "under", "via", "through", "with", "across", "as"}
)
"""What leads from a level to the other thing that has it: 3 yuan, versus {32 yuan} [by] air."""
ASKED = frozenset({"charge", "demand", "offer", "ask", "quote", "require", "allow"})
"""What is done with a price or a bound: against {60 pence} [charged] at the airport."""
COMPARED = frozenset({"compared", "comparison", "compares", "compare", "comparing", "opposed"})
SHORT = frozenset({"short", "shy", "ahead"})
DOUBLES = frozenset({"double", "triple", "quadruple", "twice", "half", "halve"})
REVISED = frozenset(
    {"earlier", "previous", "prior", "revised", "original", "initial", "last", "preliminary", "advance", "provisional"}
)
RESULTS = frozenset({"profit", "loss", "income", "earnings", "revenue", "surplus", "deficit", "ebitda", "ebit"})
"""What one period is compared with another in, also where no time is named."""
TURNS = frozenset(
    {"reversal", "turnaround", "turnround", "about-turn", "switch", "contrast", "comedown", "cry", "way", "departure"}
)
"""Nouns whose `from` leads to what was before: a far [cry] from the {40} of 2010."""
NOMINAL = frozenset({"DT", "JJ", "NN", "NNS", "VBN"})
NAMED_SO = frozenset({"JJR", "RBR", "RB"})
"""What may stand between an article and what it names as well: from an [earlier] forecast of {5}."""
FORESEEN = frozenset(
    {"expected", "forecast", "predicted", "projected", "estimated", "budgeted", "pencilled", "penciled"}
)
"""What a figure that only somebody expects is said to be: a loss of {5} [expected] by analysts."""
LEVELS = frozenset({"rate", "level", "total", "figure", "number", "sum", "amount", "share", "price", "value", "volume"})
"""Nouns that only say what kind of level follows: below the [rate] of {5} in May."""
VALUING = frozenset({"worsen", "deteriorate", "improve"})
"""Verbs that say whether it is good, not where it went: the loss ratio [worsened] to 71 percent from {63}."""
OPENING = frozenset({"of", "in", "a", "for", "at", "the", "that", "clip", "pace"})
"""What may open the time of an earlier level: above the 5 percent [of] a year ago."""
AFTER = frozenset({"after", "following"})
OR_SO = (["or", "so"], ["or", "more"], ["or", "less"])
HEDGES = frozenset({"a", "little", "bit", "touch", "lot", "only", "just"})
"""What may stand beside an adverb that says how far: up [a little] from {5}."""
ADVERBS = 3
QUALIFIED = 3
"""Words of a qualifier between `than the` and the figure."""
HAD_REACH = 7
"""Words after a figure that may say in the past perfect what had been: the {9} that the yard [had built]"""
COMPARED_REACH, TO_REACH, RANGE_REACH, LATER_REACH = 9, 14, 4, 8
"""Words between a figure and `against`, the `to` after `from`, `ranged`, and the time after it."""


def comparable(one: Figure, other: Figure) -> bool:
    """Whether one can be the other's earlier level: of one kind, or one of them bare."""
    kinds = {one.kind, other.kind}
    return len(kinds) == 1 or "number" in kinds or kinds in ({"count", "quantity"}, {"percent", "fraction"})


def from_earlier(place: Place) -> Reading | None:
    """`rose to 7 from {5}`, `7, up from {5}`, `rose from {5} to 7`, `trimmed from {440}`; not `ranged from {5}`"""
    i = _from(place)
    if i is None:
        return None
    adverb = _moved_before(place, i)
    if adverb is not None and adverb.kind == "adverb":
        main = _main(place, past_change=False)
        main = None if main is not None and _of_own_clause(place, i, main) else main
        return Reading("previous", "", "up_from", main=main, main_direction=adverb.direction)
    earlier = (m for m in place.earlier() if comparable(m.figure, place.mention.figure))
    other = next((m for m in earlier if not is_per(m)), None)
    then = _goes_on_to(place)
    if not same_noun(place, then or other, i):
        return None
    return _moved_from(place, other, then, i)


def _moved_before(place: Place, index: int) -> Movement | None:
    """`up from {5}`, `up [slightly] from {5}`, `down [only a little] from {5}`"""
    k = index - 1
    while k > 0 and index - k <= ADVERBS and (place.doc[k].tag_ == "RB" or place.word(k) in HEDGES):
        if (found := movement(place.doc[k])) is not None:
            return found
        k -= 1
    return movement(place.doc[k]) if k >= 0 else None


def _of_own_clause(place: Place, index: int, main: Mention) -> bool:
    """`a rival with {31 percent} whose share has [crept up from] 4 to 9`: whose verb has a subject of its own"""
    verb = place.doc[index - 2] if index > 1 else None
    subject = own_subject(verb) if verb is not None and verb.tag_ in VERBAL else None
    return subject is not None and subject.i >= main.anchor.end


def _from(place: Place) -> int | None:
    """The index of the `from` that leads to the figure, also as in `from a profit of {5}`"""
    if place.before is None:
        return None
    if place.led_by == "of":
        opened = next((t.i for t in place.leftward(place.before.i) if t.lower_ == "from"), -1)
        named = place.doc[opened + 1 : place.before.i]
        short = opened >= 0 and 1 < len(named) <= RANGE_REACH
        determined = short and (named[0].tag_ == "DT" or named[-1].lower_ in RESULTS)  # `from [net income] of {5}`
        return opened if determined and all(t.tag_ in NOMINAL | NAMED_SO for t in named) else None
    return place.before.i if place.led_by == "from" else None


def _moved_from(place: Place, other: Mention | None, then: Mention | None, index: int) -> Reading | None:
    """The reading of a figure after `from` at `index`, which a word of change governs or a comma sets off."""
    found = mover(place, index)
    change = next((m for m in place.earlier() if m.measure == "change"), None)
    if other is not None and index and place.word(index - 1) in TURNS:
        return Reading("previous", "", "turn_from")
    beside = found is not None and found.token.i == index - 1
    if other is not None and index and place.word(index - 1) in {"unchanged", "flat", "steady"}:
        return Reading("previous", "", "unchanged_from")
    if found is not None and (other or then or change or beside):
        main, direction = fallen_from(place, index)
        follows = other is not None and other.measure == "level" and other.anchor.start > found.token.i
        if found.base in VALUING and other is not None and follows and main is None:
            main, direction = other, "up" if other.figure.value > place.mention.figure.value else "down"
        return Reading("previous", "", "from_earlier", main=main, main_direction=direction)
    opened = place.word(index - 1)
    if then is not None and (opened in {"(", ",", ""} or _is_carried(place, index)):
        return Reading("previous", "", "from_to")
    same = other is not None and other.figure.kind == place.mention.figure.kind
    if same and index - 1 in place.marks and other is not None and place.word(other.anchor.start - 1) == "to":
        return Reading("previous", "", "to_from")
    apart = same and (opened == "," or (other is not None and _reaches(other)))
    dated = apart and TIME_HINT.search(tail_of(place)) is not None
    return Reading("previous", "", "from_earlier") if dated else None


def _is_carried(place: Place, index: int) -> bool:
    """`[takes] the tariff from {1.30} to 1.52`, `[bring] its fleet from {30} to 45`; not `took goods from {5} ports`"""
    verb = next((t for t in place.leftward(index) if t.tag_ in VERBAL and t.dep_ not in {"acl", "amod"}), None)
    thing = place.doc[index - 1] if index else None
    if verb is None or thing is None or base_form(verb.text) not in CARRYING:
        return False
    return is_noun(thing) and (place.kind != "count" or thing.tag_ == "NN") and index - 1 not in place.marks


def fallen_from(place: Place, index: int) -> tuple[Mention | None, str]:
    """The 9 million of `9 million, down 4 percent from {9.4}`, and where it went; `index` is that of `from`"""
    found = mover(place, index)
    moved = any(m.measure == "change" for m in place.earlier())
    if found is None or found.kind != "adverb" or not moved:
        return None, ""
    return _main(place, past_change=True), found.direction


def _reaches(other: Mention) -> bool:
    """The 41 of `to [reach] 41 million by 2030 from {33 million} now`"""
    verb = other.anchor.doc[max(other.anchor.start - 1, 0)]
    return verb.tag_ in VERBAL and base_form(verb.text) in table("verbs")["reaching"]


def _main(place: Place, *, past_change: bool) -> Mention | None:
    """The figure that the earlier level is compared with: the nearest level of its kind and size before it."""
    found = [m for m in place.earlier() if comparable(m.figure, place.mention.figure) and not is_per(m)]
    if past_change:
        found = [m for m in found if m.measure != "change"]
    if not found or found[0].measure != "level":
        return None
    near = [m for m in found if m.measure == "level" and same_size(m, place.mention)]
    return near[0] if near else found[0]


def _goes_on_to(place: Place) -> Mention | None:
    """The 7 of `from {5} in May to 7`."""
    mentions = place.mention.sentence.mentions
    other = next((m for m in mentions[place.mention.index + 1 :] if not is_per(m)), None)
    if other is None or other.host is not None:
        return None
    bare = other.figure.kind == "count" and other.figure.unit is None  # `from {5 cents} to 15`
    if not bare and not comparable(other.figure, place.mention.figure):
        return None
    between = [t.lower_ for t in place.doc[place.end : other.anchor.start]]
    joined = "and" in between and any(comparable(m.figure, place.mention.figure) for m in place.earlier())
    return other if "to" in between and len(between) <= TO_REACH and not joined else None


def against_other(place: Place) -> Reading | None:
    """`2.9, against {2.4} a year before`, `compared with an earlier {75}`; not `against {3.0} in other firms`"""
    comparing = _comparator(place)
    if comparing is None:
        return None
    between = place.doc[comparing + 1 : place.start]
    other = next((m for m in place.earlier() if comparable(m.figure, place.mention.figure)), None)
    tail = tail_of(place)
    if (
        _is_bar(place, between, tail)
        or not FORESEEN.isdisjoint(place.following(2))
        or _other_grows(place, between, tail)
    ):
        return None
    if other is None:
        return Reading("previous", "", "against_earlier") if TIME_HINT.search(tail) else None
    owned = _of_other_owner(between, tail)
    if not owned and _is_other_thing(place, between, tail):
        return Reading("level", "", "against_other_thing")
    if owned or _elsewhere(place, tail):
        shared = "" if owned and other.measure != "change" else other.direction or ""
        return Reading(other.measure, shared, "against_elsewhere", basis=other.basis)
    named = (movement(t) for t in [*between, *([place.after] if place.after is not None else [])])
    changes = (f for f in named if f and f.kind == "noun" and f.base not in {"growth", "advance"})
    changes = (f for f in changes if not _is_result(place, f))
    direction = next((f.direction for f in changes), "")
    return Reading("previous", direction, "against_earlier")


def _is_result(place: Place, found: Movement) -> bool:
    """The loss of `a profit of $9m against a [loss] of {$8m}`: what was earned, no movement"""
    return found.base in {"loss", "gain"} and place.kind == "money"


def _is_bar(place: Place, between: list[Token], tail: str) -> bool:
    """`against a lenders' cap of {3}`; a revised estimate is an earlier level, so is `an average of {9} a year ago`

    So is what any other noun with an article names, where no time is told: `against [a capacity] of {40}`.
    """
    names = {singular(t.lower_) for t in between if is_noun(t)}
    if any(t.lower_ in REVISED for t in between):
        return False
    timed = EARLIER_TIME.search(tail) is not None
    if any(t.lower_ in FORESEEN | {"planned"} and t.tag_ in {"JJ", "VBN"} for t in between) and not timed:
        return True  # against [a budgeted deficit] of {9 million}
    if names & (set(table("verbs")["bars"]) - ({"average", "mean", "median"} if timed else set())):
        return True
    if place.led_by != "of" or not names or names & RESULTS or between[0].lower_ not in {"a", "an"}:
        return False
    told = " ".join([*(t.text for t in between), tail])
    return TIME_HINT.search(told) is None and not any(movement(t) for t in between)


def _other_grows(place: Place, between: list[Token], tail: str) -> bool:
    """`grew 9%, compared with demand [growth] of {4%}`; not `compared with growth of {4%} in May`"""
    grows = place.led_by == "of" and place.is_rate and bool(between[:-1]) and movement(between[-2]) is not None
    return grows and not _of_other_owner(between, tail) and _is_other_thing(place, between, tail)


def _of_other_owner(between: list[Token], tail: str) -> bool:
    """`caught 28,000 tonnes, against [Norvik's] {181,000}`, `[Peru's] gain of {3%}`; not `against [May's] {9}`"""
    mark = next((k for k, t in enumerate(between) if t.tag_ == "POS" or t.lower_ in {"'s", "’s"}), 0)
    owner = between[mark - 1] if mark else None
    named = owner is not None and owner.text[0].isupper() and not is_time(owner)
    return named and TIME_HINT.search(tail) is None and not any(t.lower_ in REVISED for t in between)


def _is_other_thing(place: Place, between: list[Token], tail: str) -> bool:
    """`capacity of 110 tonnes, against [consumption] of {70}`; not `a profit of {70}`, `sales of {70} in May`

    So also `our target is 5 tonnes, against the {30} that we sell elsewhere`: what there is now.
    """
    if _there_now(place, tail):
        return True
    named = [t for t in between if is_noun(t)]
    one_off = between[3:] if [t.lower_ for t in between[:3]] == ["one", "-", "off"] else between
    bare = bool(named) and all(t.tag_ in NOMINAL - {"DT"} for t in one_off[: one_off.index(named[-1])])
    results = any(t.lower_ in RESULTS or singular(t.lower_) in RESULTS for t in named)
    return place.led_by == "of" and bare and not results and TIME_HINT.search(tail) is None


def _there_now(place: Place, tail: str) -> bool:
    """`the {30} [that we sell]`, `the {40} [it has]`: a relative clause in the present tense"""
    words = place.doc[place.end : place.end + 3]
    words = words[1:] if words and words[0].lower_ in {"that", "which"} else words
    if len(words) < 2 or words[0].tag_ != "PRP" or words[1].tag_ not in {"VBP", "VBZ"}:  # noqa: PLR2004 - it, its verb
        return False
    return TIME_HINT.search(tail) is None


def _comparator(place: Place) -> int | None:
    """The index of `against`, `vs`, or the `with` of `compared with`, if it governs the figure."""
    if place.led_by == "to" and place.before is not None and not _compares(place, place.before.i):
        return None  # `increased, compared with May, to {5}`
    for token in reversed(place.doc[max(place.start - COMPARED_REACH, 0) : place.start]):
        word = token.lower_
        if _compares(place, token.i):
            return token.i
        verb = token.tag_ in VERBAL and word not in {"compared", "revised", *FORESEEN}
        named = token.tag_ == "VBN" and token.i and token.nbor(-1).tag_ == "DT"  # `against a [combined] {38}`
        if (verb and not named) or token.i in place.marks or word in {",", "and", "or", "but", ";", ":"}:
            return None
    return None


def _compares(place: Place, index: int) -> bool:
    """Whether the word at `index` compares: `against`, compared `with`, more than `double` the 5 of last year."""
    word = place.word(index)
    if word in DOUBLES and place.word(index + 1) in {"the", "its", "their"}:
        return TIME_HINT.search(" ".join(place.following(LATER_REACH))) is not None
    if word == "than" and _lower_than(place, index):
        return True
    if word in {"than", "above", "below", "over", "under", "on"}:
        return _once_the(place, index, than=word == "than")
    if word in {"as", "of"} and place.word(index - 1) in (SHORT if word == "of" else {"same"}):
        return _once_the(place, index, than=False)
    if place.doc[index].tag_ in VERBAL and base_form(word) in table("verbs")["gaps"]["verbs_up"]:
        return _once_the(place, index, than=False)
    return word in AGAINST or (word in {"with", "to"} and place.word(index - 1) in COMPARED)


def _lower_than(place: Place, than: int) -> bool:
    """`was 4.9%, lower than {5.2%} a year ago`, beside a level of its kind; not `lower than {5%} in towns`"""
    compared = place.word(than - 1) not in table("verbs")["comparatives"]["plain"] and comparative(place.doc[than - 1])
    other = next((m for m in place.earlier() if comparable(m.figure, place.mention.figure)), None)
    aside = other is not None and other.measure == "level" and "," in place.lower[other.anchor.end : than]
    return bool(compared) and aside and than + 1 == place.start and EARLIER_TIME.search(tail_of(place)) is not None


def _once_the(place: Place, index: int, *, than: bool) -> bool:
    """Whether only `the` and qualifiers lead from the word at `index` to a level of another time"""
    between = place.doc[index + 2 : place.start]
    if len(between) > 1 and between[-1].lower_ == "of" and singular(between[-2].lower_) in LEVELS:
        between = between[:-2]  # `below the rate of {5} in May`
    near = place.word(index + 1) == "the" and len(between) <= QUALIFIED
    return (
        near
        and all(not is_noun(t) and t.tag_ != "TO" and t.lower_ != "by" for t in between)
        and _once(place, than=than)
    )


def _once(place: Place, *, than: bool) -> bool:
    """`faster than the {1%} [seen] in May`, `above the {$3m} [of] a year ago`; not `above the {$3} mark last year`"""
    after = place.after
    if after is None:
        return False
    if than and (after.tag_ in {"VBN", "VBD"} or TIME_HINT.match(after.text) is not None):
        return True
    if than and _had(place):
        return True
    opens = after.tag_ in {"VBN", "VBD", "PRP"} or after.lower_ in OPENING
    return opens and EARLIER_TIME.search(tail_of(place)) is not None


def _had(place: Place) -> bool:
    """`more than the {1,256} [they had sold]`; not `than the {5} it had forecast`"""
    near = place.doc[place.end : place.end + HAD_REACH]
    at = next((k for k, t in enumerate(near[:-1]) if t.lower_ == "had"), None)
    if not at or any(t.is_punct for t in near[:at]):
        return False
    done = next((t for t in near[at + 1 :] if t.tag_ in {"VBN", "VBD"}), None)
    return done is not None and base_form(done.text) not in word_set("modality", "expecting")


def tail_of(place: Place) -> str:
    """What follows the figure up to the next comma, bracket or figure."""
    mentions = place.mention.sentence.mentions[place.mention.index + 1 :]
    later = next((m.anchor.start for m in mentions if m.host is None and m.figure.kind != "period"), len(place.doc))
    text = place.doc.span(place.end, later).text
    end = TAIL_END.search(text)
    return text[: end.start()] if end else text


def _elsewhere(place: Place, tail: str) -> bool:
    """Whether it is compared with another thing: `against {3.0 percent} [in other firms]`, `{3} [if] it shut`"""
    at = place.end + 2 * (place.following(2) in OR_SO)
    after = place.doc[at] if at < len(place.doc) else None
    if TIME_HINT.search(tail) or after is None:
        return False
    if after.lower_ == "if" or base_form(after.text) in ASKED:
        return True
    if after.lower_ not in BESIDE:
        return False
    noun = next((t for t in after.subtree if is_noun(t)), None)
    return noun is not None and not is_time(noun)
