"""Whether a figure is done, or a forecast, a plan, a possibility.

Each rule answers `projected`, `actual` or None; the first answer wins. What a figure is called comes before what its
verbs say, and what a projected clause mentions as there already stays actual: `shut two of its {nine} plants`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from figex.lexicon import KEPT_WORDS, table, word_set
from figex.link.change.movement import movement, mover
from figex.link.change.surroundings import surroundings_of
from figex.link.modality.apart import (
    after_credit,
    as_neighbour,
    compared_beside,
    costed,
    in_budget,
    market_moved,
    may_be_headed,
    over_already,
    restated,
    under_heading,
    was_foreseen,
    years_over,
)
from figex.link.modality.present import NOW, of_someone, there_already
from figex.link.modality.proposed import (
    ASKED,
    BUDGETS,
    GAPS,
    awaited,
    foreseen_by_someone,
    funded,
    gap_to_fill,
    has_modal,
    heading_for,
    looking_at,
    only_sounds_so,
    polled,
    priced_in,
    prices,
    revised_forecast,
    tabled_budget,
    to_come,
    weighed,
)
from figex.link.modality.prospect import (
    ACTUAL,
    FINITE,
    PROJECTED,
    VERBAL,
    is_clause_verb,
    is_modal,
    prospect,
    verb_over,
)
from figex.link.parse import kept
from figex.link.sentence import holds
from figex.link.tree import base_form, climb, is_noun, own_subject, singular

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from figex.link.parse import Token
    from figex.link.sentence import Mention, Sentence

Rule: TypeAlias = "Callable[[Mention], str | None]"
COMPARED = frozenset({"measure:beaten", "measure:times_before", "measure:against_other_thing"})
"""Readings of figures that compare with what a noun calls a forecast."""
ARRIVED = frozenset({"measure:arrived_at", "measure:by_amount"})
ESTIMATING = frozenset({"estimate", "put", "calculate", "reckon", "assess"})
DECIDING = frozenset({"set", "fix", "approve", "adopt", "agree", "establish", "confirm"})
"""Verbs in whose present tense a decision is told: the ministry [sets] the 2016 quota at 5."""
LIST_REACH = 3
PART_OF = frozenset({"it", "them", "that", "those", "which", "these", "whom"})
LABEL_REACH = 30
"""How many characters before a figure its bracket's `previously` may begin."""
VERB_REACH = 12
"""How many words before a figure its verb may stand where the parse does not tell."""


def modality_of(mention: Mention) -> str:
    """`projected` for what will, would, could or is planned to be; else `actual`."""
    for rule in _rules(mention.sentence):
        if answer := rule(mention):
            mention.rules.append(f"modality:{rule.__name__}")
            return answer
    mention.rules.append("modality:default")
    return ACTUAL


@kept
def _rules(sentence: Sentence) -> tuple[Rule, ...]:
    """The rules that are worth asking of the sentence's figures, in order."""
    return tuple(rule for rule in RULES if rule not in NEEDS or NEEDS[rule](sentence))


def in_bracket(mention: Mention) -> str | None:
    """`would cost 9 million yuan ({$1 million})`: as the figure before the bracket; an earlier level is done."""
    host = mention.host
    if host is None:
        return None
    return ACTUAL if mention.measure == "previous" else host.modality


def _has_bracket(sentence: Sentence) -> bool:
    return any(host is not None for host in sentence.hosts)


def earlier_level(mention: Mention) -> str | None:
    """`expects 5, against {7} last year` is done; `cut its forecast to 5 from {7}`, `forecasts 5% (previously {7%})`"""
    if mention.measure != "previous":
        return None
    if not NOW.isdisjoint(mention.sentence.words[mention.anchor.end : mention.anchor.end + 1]):
        return ACTUAL  # is to reach 9 percent, from {6 percent} now
    start = mention.figure.start
    before = mention.article.text[max(mention.sentence.start, start - LABEL_REACH) : start]
    if "measure:label_in_bracket" in mention.rules and "previously" in before.lower():
        return as_neighbour(mention)
    if "measure:foreseen_earlier" in mention.rules or was_foreseen(mention) or foreseen_by_someone(mention):
        return PROJECTED
    if "measure:from_earlier" in mention.rules and _of_revised(mention):
        return PROJECTED
    end, date = mention.period_end, mention.article.date
    over = end is not None and date is not None and (end < date or "estimate" in before.lower())  # revised estimate
    over = over and "measure:from_earlier" not in mention.rules
    return PROJECTED if called_so(mention) and not over else ACTUAL


def _of_revised(mention: Mention) -> bool:
    """`raised its forecast of the profit to 14 million from {11}`: what the forecast was"""
    before = reversed(mention.sentence.mentions[: mention.index])
    now = next((m for m in before if m.host is None and m.figure.kind == mention.figure.kind), None)
    return now is not None and now.modality == PROJECTED and revised_forecast(now)


def called_so(mention: Mention) -> str | None:
    """`a target of {40}`, `the {3 percent} goal`, `its forecast was trimmed to {2.2}`, `a planned {9-km} line`"""
    if "basis:off_forecast" in mention.rules or _is_of_called(mention):
        return PROJECTED
    if not _calls_anything(mention.sentence):
        return None
    if _estimates_toll(mention):
        return None
    verb = verb_over(mention.anchor.root)
    if verb is not None and base_form(verb.text) in {"base", "rest"}:  # the estimates rest on {90} interviews
        return None
    if mention.figure.kind == "multiple" or not COMPARED.isdisjoint(mention.rules) or _is_estimate_revised(mention):
        return None
    return PROJECTED if revised_forecast(mention) or _is_called(mention) else None


def _estimates_toll(mention: Mention) -> bool:
    """`raised its estimate of the damage to {$5 million}`: an estimate of what has happened"""
    if word_set("modality", "tolls").isdisjoint(mention.sentence.vocabulary):
        return False
    nouns = (t for t in _names(mention) if singular(t.lower_) == "estimate")
    below = (t for noun in nouns for p in noun.rights if p.lower_ in {"of", "for"} for t in p.children)
    return any(t.lower_ in word_set("modality", "tolls") for t in below)


def _is_called(mention: Mention) -> bool:
    """Whether a noun that the figure is said of is a forecast or a plan, or said to be one."""
    words = table("modality")
    for depth, noun in enumerate(_names(mention)):
        if depth == 0 and mention.figure.kind == "count" and noun == mention.anchor.root.head:
            continue
        near = [noun, *(t for t in noun.children if t.dep_ in {"compound", "nmod", "amod"})]
        if any(singular(t.lower_) in words["nouns"] and not only_sounds_so(t) for t in near):
            return True
        if depth <= 1 and any(t.lower_ in words["adjectives"] and t.tag_ != "VBD" for t in near if t is not noun):
            return True
    return False


def _is_of_called(mention: Mention) -> bool:
    """`back inside the target band of {6 to 10 percent}`, where the parser hangs `of` on a verb"""
    doc, at = mention.anchor.doc, mention.anchor.start
    if at < 2 or doc[at - 1].lower_ != "of" or is_noun(doc[at - 1].head):  # noqa: PLR2004 - `of` and its noun
        return False
    near = [t for t in doc[max(at - LIST_REACH, 0) : at - 1] if is_noun(t)]
    return any(singular(t.lower_) in table("modality")["nouns"] for t in near)


@kept
def _calls_anything(sentence: Sentence) -> bool:
    """Whether a sentence holds a word that calls something a forecast or a plan."""
    return any(map(_calls, sentence.vocabulary))


@lru_cache(maxsize=KEPT_WORDS)
def _calls(word: str) -> bool:
    words = table("modality")
    return singular(word) in words["nouns"] or word in words["adjectives"]


def _is_estimate_revised(mention: Mention) -> bool:
    """`the estimate for March was revised to {5}`: of what is over; a forecast would be called so"""
    verb = verb_over(mention.anchor.root)
    subject = own_subject(verb) if verb is not None and base_form(verb.text) == "revise" else None
    return subject is not None and singular(subject.lower_) in {"estimate", "reading", "figure"}


def _names(mention: Mention) -> Iterator[Token]:
    """The nouns that the figure is said of, up to its clause's subject and object."""
    marks = mention.sentence.figure_tokens
    for token in climb(mention.anchor.root):
        if is_clause_verb(token):
            subject = own_subject(token)
            if subject is not None and is_noun(subject) and (token.dep_ != "relcl" or _is_whose(subject)):
                yield subject
            goal = subject is not None and subject.i in marks and base_form(token.text) == "be"  # `{9} is our target`
            objects = (t for t in token.rights if t.dep_ in {"dobj", "attr"} and (goal or t.i < mention.anchor.start))
            yield from (t for t in objects if is_noun(t) and t.i not in marks)
            if token.dep_ not in {"xcomp", "oprd"}:
                return
        elif token.i not in marks and is_noun(token):
            yield token
            if token.dep_ == "conj" and is_noun(token.head):
                yield from _subject_of_list(token)
            if token.dep_ in {"nsubj", "nsubjpass", "conj", "appos"}:
                return


def _subject_of_list(noun: Token) -> Iterator[Token]:
    """The `guidance` of `[guidance] is for sales of 9 million and a margin of {5%}`"""
    verb = next((t for t in noun.ancestors if is_clause_verb(t)), None)
    subject = own_subject(verb) if verb is not None and base_form(verb.text) == "be" else None
    if subject is not None and is_noun(subject) and subject.i < noun.i:
        yield subject


def _is_whose(noun: Token) -> bool:
    return any(t.lower_ == "whose" for t in noun.children)


def part_of_other(mention: Mention) -> str | None:
    """`{two-thirds} of it from suppliers`, `{85} of them teachers`: a part of the figure before, no verb of its own."""
    doc, end = mention.anchor.doc, mention.anchor.end
    if not mention.index:
        return None
    opens = [t.text for t in doc[end : end + 2]]
    if len(opens) < 2 or opens[0] != "of" or opens[1] not in PART_OF:  # noqa: PLR2004 - two words
        return None
    own = any(t.tag_ in FINITE or t.tag_ == "MD" for t in doc[end + 2 : end + 4])
    lead = doc[max(mention.anchor.start - 1, 0)]
    own = own or lead.tag_ in FINITE | {"VB"} or lead.lower_ in {"at", "in", "on"}  # will cut power at five of them
    return None if own else as_neighbour(mention)


def by_verbs(mention: Mention) -> str | None:
    """`plans to sell {5}`, `would sell {5}`, `sold {5}`; also the present tense of a later date: `rises to {5}`"""
    answer = prospect(_governor(mention))
    if answer == ACTUAL and (_after_modal(mention) or _lies_ahead(mention) or _estimates_now(mention)):
        return PROJECTED
    return answer


def _governor(mention: Mention) -> Token:
    """The figure's root, or the word of change it belongs to: `[raise] the share of fish frozen on shore to {70%}`"""
    root = mention.anchor.root
    verb = verb_over(root)
    if verb is not None and verb.i > mention.anchor.start and (said := _said_before(mention, verb)) is not None:
        return said
    if verb is None or verb.tag_ != "VBN" or verb.dep_ != "acl" or ARRIVED.isdisjoint(mention.rules):
        return root
    if movement(verb) is not None:
        return root
    place = surroundings_of(mention)
    found = mover(place, place.before.i) if place.before is not None else None
    return found.token if found is not None else root


def _said_before(mention: Mention, verb: Token) -> Token | None:
    """`is to shut a mill with the loss of {90 jobs}, Acme [told] staff`, where the figure hangs on who says it"""
    told = next((t for t in verb.lefts if t.dep_ == "ccomp" and t.i < mention.anchor.start), None)
    return told if told is not None and "," in mention.sentence.words[mention.anchor.end : verb.i] else None


def _after_modal(mention: Mention) -> bool:
    """`would nearly triple output to {5}`, where the parser sees no verb after `would`"""
    if not has_modal(mention.sentence):
        return False
    for token in reversed(mention.anchor.doc[max(mention.anchor.start - VERB_REACH, 0) : mention.anchor.start]):
        if token.tag_ == "MD":
            return is_modal(token)
        if token.is_punct or (token.tag_ in VERBAL and token.tag_ != "VB"):
            return False
    return False


def _lies_ahead(mention: Mention) -> bool:
    """`the toll rises by {3} on {a later date}`: the present tense of what a date after publication holds.

    So is what is estimated of a time that is not over; a time carried over from another sentence tells of changes only.
    """
    start, date = mention.period_start, mention.article.date
    if start is None or date is None:
        return False
    verb, planned = verb_over(mention.anchor.root), "period:planned" in mention.rules
    if (
        planned
        or "period:in_force" in mention.rules
        or ("period:carried" in mention.rules and verb is not None and not movement(verb))
    ):
        return planned
    if verb is not None and verb.tag_ == "VBN" and base_form(verb.text) in ESTIMATING:
        end, now = mention.period_end, any(t.lower_ in {"is", "are"} for t in verb.children)
        return end is not None and end > date and now
    if start <= date or (verb is not None and base_form(verb.text) in DECIDING):
        return False
    if verb is not None and verb.tag_ == "VBG" and verb.dep_ == "advcl":
        verb = verb.head
    if verb is not None and verb.lower_ == "put":
        return True
    helped = verb is not None and any(t.dep_ in {"aux", "auxpass"} for t in verb.children)
    growing = (
        verb is not None and verb.tag_ == "VBG" and movement(verb) is not None
    )  # `with wages growing {2%} next year`
    return verb is None or growing or (verb.tag_ in {"VBZ", "VBP", "VB"} and not helped)


def _estimates_now(mention: Mention) -> bool:
    """`the firm [puts] its spending at {5} this year`: a year that is not over"""
    verb, end, date = verb_over(mention.anchor.root), mention.period_end, mention.article.date
    if verb is None or verb.tag_ not in {"VBZ", "VBP"} or base_form(verb.text) not in ESTIMATING:
        return False
    return end is not None and date is not None and end > date


def foreseen_before(mention: Mention) -> str | None:
    """`the firm [foresees] {45} openings`, where the parse ties the figure to no verb"""
    for token in reversed(mention.anchor.doc[max(mention.anchor.start - VERB_REACH, 0) : mention.anchor.start]):
        if token.tag_ == "MD":
            return PROJECTED if is_modal(token) else None
        if base_form(token.text) in table("modality")["forecasters"] and not token.lower_.endswith("ing"):
            return PROJECTED
        if token.tag_ in FINITE or token.lower_ in {";", ":", "—"}:
            return None
    return None


RULES: tuple[Rule, ...] = (
    in_bracket,
    earlier_level,
    years_over,
    polled,
    called_so,
    tabled_budget,
    in_budget,
    after_credit,
    market_moved,
    costed,
    weighed,
    funded,
    gap_to_fill,
    heading_for,
    looking_at,
    awaited,
    there_already,
    under_heading,
    part_of_other,
    over_already,
    of_someone,
    restated,
    to_come,
    priced_in,
    compared_beside,
    by_verbs,
    foreseen_before,
    as_neighbour,
)
NEEDS: dict[Rule, Callable[[Sentence], bool]] = {
    in_bracket: _has_bracket,
    polled: holds(*ASKED),
    tabled_budget: holds(*BUDGETS),
    weighed: holds("weigh", "weighs"),
    funded: holds("for"),
    gap_to_fill: holds(*GAPS),
    heading_for: holds("course", "track", "pace", "line", "headed", "heading"),
    restated: holds("or"),
    looking_at: holds("looking"),
    under_heading: may_be_headed,
    part_of_other: holds(*PART_OF),
    priced_in: prices,
}
"""What a sentence must hold for a rule to be asked of its figures."""
