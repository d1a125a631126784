"""Words of change: which token is one, where it goes, and which of them governs a figure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.change.surroundings import FINITE, VERBAL
from figex.link.tree import SUBJECTS, base_form, climb, is_noun, is_verb, own_subject, singular

if TYPE_CHECKING:
    from figex.link.change.surroundings import Place
    from figex.link.parse import Token

SECTIONS = (("multiplying", "multiplying"), ("verbs", "verb"), ("causes", "cause"), ("transfers", "transfer"))
UPWARD = frozenset({"up", "higher", "upward", "upwards", "above"})
DOWNWARD = frozenset({"down", "back", "lower", "downward", "downwards", "below", "under"})
PARTICLES = frozenset({"away", "off", "back", "out", "ahead", "forward"})
"""Words that go with a verb without saying where: fell [away], tailed [off]."""
PAST_ONLY = frozenset({"rose", "fell", "shrank", "sank", "grew", "sprang", "arose", "went", "came", "took", "gave"})
"""Forms that are no participle, whatever the tagger says."""
BEATING = frozenset({"edge", "nose", "squeeze", "crowd"})
"""[edged] out {two rivals}: no way that anything goes"""
PARTICLE_REACH = 7
"""How many words after its verb a particle may stand: [bring] annual operating costs [down]."""


@dataclass(frozen=True, slots=True)
class Movement:
    """A word of change: its token, where it goes (`up`, `down` or empty), its kind, its dictionary form.

    Kinds: `noun`, `adverb`, `verb` (sales [rose]), `cause` (they [cut] costs), `transfer` (shares [lost] 5),
    `multiplying` ([doubled] to 5), `neutral` (the rate [went] to 5).
    """

    token: Token
    direction: str
    kind: str
    base: str


@cache
def directions(section: str) -> dict[str, str]:
    """Word → `up` or `down` of one table of the lexicon `verbs`."""
    words = table("verbs")[section]
    return {word: direction for direction in ("up", "down") for word in words[direction]}


def movement(token: Token) -> Movement | None:
    """The word of change that `token` is: `rose`, `down`, `a drop`, `doubled`, `cut`; None for any other."""
    word = token.lower_
    if token.i > 1 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_:
        return _hyphened(token)
    if (direction := directions("adverbs").get(word)) is not None:
        return _adverb(token, direction)
    if (token.tag_ in VERBAL and not _is_nominal(token)) or token.text in PAST_ONLY:
        return _verb(token)
    then = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    noun = singular(word)
    if noun in table("verbs")["neutral_nouns"] and is_noun(token):
        return Movement(token, _leading(token), "noun", noun)
    if (direction := directions("nouns").get(noun)) is not None and token.tag_ not in {"RB", "IN"} and then != "due":
        return Movement(token, direction, "noun", noun)
    multiplies = then == "to" and word in directions("multiplying")
    named = token.tag_ in {"NNS", "NNP", "NNPS", "NN"} or (token.tag_ == "JJ" and token.dep_ != "amod")
    named = named and not (token.dep_ == "dobj" and token.nbor(-1).tag_ in VERBAL)  # `had [drifts] {nine feet} deep`
    named = named and token.dep_ != "dative"  # `losses cost power [firms] {$5 million}`
    bare = token.tag_ == "NN" and then[:1].isdigit() and token.i > 0 and token.nbor(-1).tag_ == "NNS"
    return _verb(token) if multiplies or (named and (word.endswith(("s", "ed")) or then == "by" or bare)) else None


def _is_nominal(token: Token) -> bool:
    """`[falling] sales`, `[improved] seed`, `gave them [raises] of $5`, where the parser sees a verb"""
    then = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    modifies = token.tag_ in {"VBN", "VBG"} and token.dep_ in {"amod", "compound"} and not _is_gerund(token)
    return modifies or (token.tag_ == "VBZ" and then == "of")


def _is_gerund(token: Token) -> bool:
    """`recommended [increasing] capital by {5}`, where the parser sees a modifier; not `reported falling sales`"""
    led = token.tag_ == "VBG" and token.i > 0 and token.nbor(-1).tag_ in VERBAL
    return led and base_form(token.nbor(-1).text) in word_set("verbs", "proposing_to")


def _hyphened(token: Token) -> Movement | None:
    """`a sell-[off]`, `a build-[up]`; not a start-[up]"""
    noun = f"{token.nbor(-2).lower_}-{singular(token.lower_)}"
    direction = directions("nouns").get(noun)
    return None if direction is None else Movement(token, direction, "noun", noun)


def _leading(noun: Token) -> str:
    """Where an [upward] revision goes."""
    before = noun.nbor(-1).lower_ if noun.i else ""
    return directions("adverbs").get(before, "")


def _verb(token: Token) -> Movement | None:
    """The verb of change that `token` is; those that need a particle count only with one."""
    base, beside = base_form(token.text), _beside(token)
    words, particle = table("verbs"), token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    if particle == "out" and base in BEATING:
        return None
    if (carried := directions("transfers").get(f"{base} {particle}")) is not None:
        return Movement(token, carried, "transfer", f"{base} {particle}")
    for section, kind in SECTIONS:
        direction: str | None = directions(section).get(base)
        if direction is not None and base in words["causes"]["particled"]:
            direction = _particle(token, base)
        if direction is not None:
            return Movement(token, beside or direction, kind, base)
    if base in words["neutral"]:
        beside = beside or ("" if particle == "back" else _near_particle(token) or "")  # `will go back to {5 times}`
    if base in words["neutral"] or (beside and base in words["motion"]):
        return Movement(token, beside, "verb" if beside else "neutral", base)
    return None


def _beside(token: Token) -> str:
    """The direction right after a verb, which outdoes its own: `edged [down]`, `went [backwards]`"""
    for near in token.doc[token.i + 1 : token.i + 3]:
        if near.lower_ != "off" and (direction := directions("adverbs").get(near.lower_)) is not None:
            return direction
        if near.tag_ != "RB":
            break
    return ""


def _particle(token: Token, base: str) -> str | None:
    """Where `push`, `bring`, `scale` go by the particle near them: [bring] costs down, [scaled] back"""
    return _near_particle(token) or ("up" if base in {"push", "drive"} else None)


def _near_particle(token: Token) -> str | None:
    """The direction of the first `up` or `down` of the verb's clause: [revised] its budget down"""
    for near in token.doc[token.i + 1 : token.i + PARTICLE_REACH]:
        if near.lower_ in UPWARD:
            return "up"
        if near.lower_ in DOWNWARD:
            return "down"
        if near.lower_ in {",", ";", "."}:
            break
    return None


def _adverb(token: Token, direction: str) -> Movement | None:
    """`up 5%`, `were off 5%`; not the particle of `set up`, and `gave up` goes down."""
    if token.lower_ == "lower" and token.tag_ in VERBAL:
        return Movement(token, direction, "cause", "lower")
    if token.i and token.nbor(-1).tag_ in VERBAL:
        base, words = base_form(token.nbor(-1).text), table("verbs")
        if base in words["adverbs"]["reversed"]:
            return Movement(token, "down", "adverb", "give up")
        ends = base in words["ending"] and token.doc.span(token.i + 1, token.i + 2).text in {"at", "with", "in"}
        inert = (base in words["adverbs"]["inert"] and not _down_to(token, base)) or (
            _is_sure(token.nbor(-1)) and base not in _leading_somewhere()
        )
        if ends or inert or (token.lower_ == "off" and base not in {"be", "come"}):
            return None
    if token.i and token.nbor(-1).lower_ == "the":
        return None  # `his bid was the [higher] at {212p}`
    modifies = token.dep_ in {"amod", "compound"} and token.i + 1 < len(token.doc) and is_noun(token.nbor())
    return None if modifies else Movement(token, direction, "adverb", token.lower_)


def _down_to(token: Token, base: str) -> bool:
    """`would sell [down] to {40 percent}`: what is left; not `shut down to {three} plants`"""
    then = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    return token.lower_ == "down" and then == "to" and base in word_set("verbs", "selling_down")


def _is_sure(verb: Token) -> bool:
    """Whether what the parser takes for a verb is no noun of a headline: [hooked] up, will [hook] up; not [wages] up"""
    inflected = verb.tag_ in {"VBD", "VBN", "VBG"} and verb.lower_ != base_form(verb.text)
    return inflected or (verb.i > 0 and verb.nbor(-1).tag_ in {"MD", "TO"})


@cache
def _leading_somewhere() -> frozenset[str]:
    """Verbs after which `up` and `down` say where it goes: [trade] up, [come] in up; not hook up, tear down"""
    words = table("verbs")
    verbs = {v for section, _ in SECTIONS for v in directions(section)}
    return frozenset({*verbs, *words["neutral"], *words["motion"], *words["ending"], *words["adverbs"]["leading"]})


def change_at(token: Token) -> Movement | None:
    """The word of change that `token` is or that it is the particle of: `fell [away] 5%`, `tacked [on] 5%`"""
    found = movement(token)
    if found is None and token.lower_ == "on" and token.i and token.nbor(-1).tag_ in VERBAL:
        carried = movement(token.nbor(-1))
        return carried if carried is not None and carried.base.endswith(" on") else None
    if found is None and token.lower_ in PARTICLES and token.i and token.nbor(-1).tag_ in VERBAL:
        found = movement(token.nbor(-1))
        returned = found is not None and found.base.endswith(f" {token.lower_}")
        return found if found is not None and (found.kind == "verb" or returned) else None
    return found


def comparative(token: Token | None) -> str | None:
    """`up` of `higher`, `more`; `down` of `cheaper`, `fewer`; None for any other word."""
    return None if token is None else directions("comparatives").get(token.lower_)


def mover(place: Place, index: int) -> Movement | None:
    """The word of change that governs the preposition at `index`: [sank] 7 points to {52 percent}

    What the parse hangs the preposition on is asked first, then the words before it.
    """
    floor = 0
    for token in climb(place.doc[index].head):
        found = movement(token) if token.i < index else None
        if found is not None and not (found.kind == "transfer" and place.word(index) == "at"):
            return found
        if is_verb(token):
            floor = _opening(token, index)
            break
    passed = False
    for token in place.leftward(index):
        if token.i < floor:
            return None
        reduced = token.tag_ == "VBN" and token.dep_ == "acl" and token.lower_ not in PAST_ONLY
        if not reduced and (found := movement(token)) is not None:
            handed = token.dep_ == "dobj" and base_form(token.head.text) in word_set("verbs", "handing")
            return None if handed and found.kind == "cause" else found  # `has delivered rations to {5} people`
        hands = token.tag_ in VERBAL and base_form(token.text) in word_set("verbs", "handing")
        if hands and not place.is_rate and place.kind != "money":  # `raise the fee for exporting logs to {20%}`
            return None
        if _closes_clause(token):
            if passed or token.dep_ not in {"ccomp", "pcomp"}:
                return None
            passed = True
    return None


def _opening(verb: Token, index: int) -> int:
    """Where a relative clause opens: `will raise it, [which would set it back by] {5}`; 0 of any other

    So does one with a mark: `output may shrink [as blight has spread to] {5 farms}`.
    """
    mark = (
        next((t for t in verb.lefts if t.dep_ == "mark" and t.lower_ != "with"), None) if verb.dep_ == "advcl" else None
    )
    if mark is not None and mark.i < index and any(mark.i < t.i for t in verb.lefts if t.dep_ in SUBJECTS):
        return mark.i
    if verb.dep_ != "relcl" or verb.i > index or any(t.text == "," for t in verb.doc[verb.i : index]):
        return 0
    subject = own_subject(verb)
    return subject.i if subject is not None and subject.lower_ in {"which", "who"} else 0


def _closes_clause(token: Token) -> bool:
    """Whether a finite verb that states something of its own; `the rate he [assumes]` and auxiliaries don't."""
    inner = token.dep_ in {"aux", "auxpass", "relcl", "acl", "pobj", "dobj", "compound"}  # `the 16 [barges]`, a noun
    return token.tag_ in FINITE and not inner and base_form(token.text) not in {"be", "have", "do"}
