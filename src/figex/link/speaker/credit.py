"""Who is credited in a sentence, and for which stretch of it: `[the bank] said ⟦profit fell 5 percent⟧`."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from figex.lexicon import KEPT_WORDS, table
from figex.link.speaker import clauses, names, phrases
from figex.link.speaker.cue import SMALL_CUES, Credit, Place, is_cue, source_phrases
from figex.link.speaker.estimates import (
    average_of,
    by_agent,
    by_count,
    estimate_from,
    is_official_report,
    issues,
    own_estimate,
    valued_by,
    whose,
)
from figex.link.speaker.names import core
from figex.link.speaker.words import is_time
from figex.link.tree import FINITE_TAGS, NOUN_TAGS, base_form

if TYPE_CHECKING:
    from collections.abc import Callable

    from figex.link.speaker.words import Word

Rule: TypeAlias = "Callable[[Place], Credit | None]"
MEETING = frozenset({"meet", "match", "top", "crush", "smash"})
"""Verbs that say how a result stands to what was expected, beside those of a gap."""
PARTICLES = frozenset({"off", "back", "up", "in", "out", "down", "on", "aside", "together", "forward", "through"})
"""Words that make another verb of `put`."""
OWN_PLANS = frozenset({"guidance"})
"""What a firm gives of itself: nobody else is quoted for it."""
FOUNDING = frozenset({"establish", "discover", "uncover", "verify", "document", "certify"})
"""Verbs that take an object or a date, unless they end what is said: a firm [established] in 1990."""
INVERTED_REACH, ASIDE_REACH, SAMPLE_REACH, QUOTED_REACH = 14, 4, 8, 18
"""The most words: of a name after `said`, an aside from its verb on, who was asked for a survey, up to `saying`."""


def credits_of(words: list[Word]) -> list[Credit]:
    """The credits of a sentence in order; what stands inside quotation marks credits nobody."""
    found: list[Credit] = []
    for i, word in enumerate(words):
        rules = _rules_of(word.lower)
        if not rules or word.quoted or (word.capital and i and word.lower not in {"said", "says"}):
            continue
        place = Place(words, i)
        found += islice((credit for rule in rules if (credit := rule(place))), 1)
    return found


@lru_cache(maxsize=KEPT_WORDS)
def _rules_of(word: str) -> tuple[Rule, ...]:
    """The rules that a lower-case word can make, in order: of most words none."""
    if word in SMALL_CUES:
        return SMALL_RULES[word]
    if not is_cue(word):
        return ()
    speech, either = table("speech"), {word, base_form(word)}
    return tuple(
        rule
        for rule, lists in RULES.items()
        if any(not either.isdisjoint(source_phrases() if name == "says_of" else speech[name]) for name in lists)
    )


def phrase_credit(p: Place) -> Credit | None:
    """⟦The gap widened to 3 billion⟧, according to [the ministry]"""
    for parts in source_phrases().get(p.word.lower, ()):
        if [w.lower for w in p.words[p.i : p.i + len(parts)]] != parts:
            continue
        if parts == ["per"] and not (p.i and p.words[p.i - 1].text == ","):
            continue
        begin = p.i + len(parts)
        if parts == ["according", "to"]:  # two people who know of it
            begin = next((k for k in range(begin, len(p.words)) if not p.words[k].figure), begin)
        stop = phrases.right_end(p.words, begin)
        named = phrases.apposed_name(p.words, begin, stop)
        who = named or _made_by(p, begin, stop) or core(p.words[begin:stop])
        if who and (parts != ["citing"] or names.is_source(p.words[begin:stop])):  # not citing weak demand
            end = named[-1].end if named else p.words[stop - 1].end
            start, sentence_end = p.limits
            opens = p.i == 0 or _only_scene(p)
            goes_on = clauses.goes_on(p.words, stop) or clauses.compares(p.words, stop) or (p.i > 1 and _splits(p))
            reach = sentence_end if opens or goes_on else end
            return Credit(who, p.word.start, (start, reach), (p.word.start, end), f"{parts[0]}", follows=opens)
    return None


def _made_by(p: Place, begin: int, stop: int) -> list[Word]:
    """`according to a survey of {30 firms} by [Wren]`: who made what a number of others were asked for; else empty"""
    if stop >= len(p.words) or not p.words[stop].figure or not names.is_publication(p.words[begin:stop]):
        return []
    ahead = range(stop, min(stop + SAMPLE_REACH, len(p.words)))
    at = next((k for k in ahead if p.words[k].lower == "by" or p.words[k].mark), None)
    if at is None or p.words[at].lower != "by":
        return []
    return core(p.words[at + 1 : phrases.right_end(p.words, at + 1)])


def _only_scene(p: Place) -> bool:
    """`During the second quarter, according to the bureau, …`: whether what stands before states nothing"""
    before = p.words[: p.i]
    leads = bool(before) and before[0].tag == "IN" and before[-1].text == ","
    return leads and not any(w.tag in FINITE_TAGS or w.figure or w.quoted for w in before)


def inverted(p: Place) -> Credit | None:
    """⟦"Orders rose 5 percent,"⟧ said [Grace Hill], the group's treasurer"""
    speech = table("speech")
    if p.i == 0 or p.base == "tell":
        return None
    before = p.words[p.i - 1]
    if not before.mark or before.text in {":", ";", "-"} or (p.base in speech["voices"] and not before.edge):
        return None
    begin = phrases.skip_fillers(p.words, p.i + 1)
    stop = phrases.right_end(p.words, begin)
    aside = p.next == "by" or (p.next in {"in", "at", "on", "from"} and not (before.quoted or before.edge))
    name = [] if aside else p.words[begin:stop]
    named = names.is_speaker(name) and (
        before.quoted or before.edge or p.base in speech["say"] or names.is_source(name)
    )
    if not name or len(name) > INVERTED_REACH or not named or clauses.has_clause(name):
        return None
    if stop < len(p.words) and (p.words[stop].figure or p.words[stop].tag in FINITE_TAGS):
        return None
    if not before.quoted and before.text == "," and (_leads_clause(p) or not _ends_clause(p.words, stop)):
        return None
    who = phrases.apposed_name(p.words, begin, stop) or core(name)
    start, end = p.limits
    resumes = clauses.goes_on(p.words, stop) or _splits(p)
    gap_end = p.words[stop - 1].end if resumes else clauses.next_clause(p.words, stop)
    return Credit(who, p.word.start, (start, end), (p.word.start, gap_end), "inverted", follows=False) if who else None


def _splits(p: Place) -> bool:
    """`The delay, said Ruiz, cost {$4 million}`, `it will, according to Ruiz, cost {5}`: the speaker splits a clause"""
    opened = max((k for k in range(p.i - 1) if p.words[k].text == ";"), default=-1)
    before = p.words[opened + 1 : p.i - 1]
    parsed = any(w.tag for w in before)
    spoken = any(w.tag in FINITE_TAGS or w.quoted for w in before) and before[-1].tag != "MD"
    return parsed and p.words[p.i - 1].text == "," and not spoken


def _leads_clause(p: Place) -> bool:
    """`Acme, the largest miner, [said] its older pits brought in 5`: a subject before it and a clause behind it"""
    token = p.word.token
    led = token is not None and any(c.dep_ == "nsubj" and c.i < token.i for c in token.children)
    return led and clauses.opens_clause(p.words, p.i)


def _ends_clause(words: list[Word], stop: int) -> bool:
    """Whether the name is followed by an end: else `Acme, based in Rome, said profit rose` would be read so."""
    return (
        stop >= len(words)
        or words[stop].mark
        or words[stop].text == "."
        or words[stop].lower in {"on", "in", "who", "at"}
        or is_time(words[stop])
    )


def says(p: Place) -> Credit | None:
    """[The bank] said ⟦profit fell 5 percent⟧; ⟦profit fell 5 percent⟧, [the bank] said on Friday"""
    speech = table("speech")
    always = p.base in speech["say"]
    if not (always or p.base in speech["clausal"]) or clauses.says_nothing(p.words, p.i, p.base):
        return None
    after = clauses.is_closed(p.words, p.i + 1)
    if not always and not clauses.reads_as_verb(p.words, p.i, closed=after):
        return None
    if not (always or after or clauses.opens_clause(p.words, p.i) or is_official_report(p)):
        return None
    if p.word.lower == "told" and p.i + 1 == len(p.words):  # a headline: Losses cost firms 5, panel told
        return None
    surely = after and not always
    if surely and (not _set_off(p) or (p.base in FOUNDING and p.next.isalpha())):
        return None
    check = names.may_add if p.base in {"add", "note", "continue"} else names.is_agent
    return _subject_credit(p, follows=not after, rule="says", check=check if surely else names.is_speaker)


def _set_off(p: Place) -> bool:
    """Whether the speaker is parted from what is said: not `of what [they] had pledged for the year`"""
    subject = phrases.subject_before(p.words, p.i)
    led = subject is not None and [w.lower for w in p.words[: subject.first + 1]][:1] == ["as"]  # As the [bank] says, …
    return subject is not None and (subject.after_comma or subject.first == 0 or (led and p.next == ","))


def _subject_credit(
    p: Place, *, follows: bool, rule: str, check: Callable[[list[Word]], bool] = names.is_speaker
) -> Credit | None:
    """The credit of a verb whose subject stands before it."""
    start, end = p.limits
    before = phrases.before_verb(p.words, p.i)
    having = any(w.lower == "having" for w in p.words[before + 1 : p.i])
    if having or (p.word.lower.endswith("ing") and before == p.i - 1):
        if p.word.tag in NOUN_TAGS:
            return None
        quoted = _quoted_as(p)
        who, leads = quoted or phrases.led_by_with(p.words, p.i), follows or not quoted
        lo = p.word.start if leads else start
        return Credit(who, p.word.start, (lo, end), (p.word.start, p.word.end), rule + "-ing", follows=leads)
    subject = phrases.subject_before(p.words, p.i)
    if subject is None or not check(subject.words):
        return None
    who = core(subject.words)
    if not who or (len(who) == 1 and who[0].tag == "JJ" and who[0].lower in table("speech")["generic"]):
        return None
    lo = p.word.start if follows else _aside_start(p, subject) or start
    if p.words[p.i - 1].lower in {"who", "which"}:
        end = clauses.relative_end(p.words, p.i)
    return Credit(who, p.word.start, (lo, end), (_own_number(p, subject), p.word.end), rule, follows=follows)


def _own_number(p: Place, subject: phrases.Subject) -> int:
    """Where the speakers' phrase begins, with how many they are: `…, {three} people close to it said`"""
    first = subject.first
    while first and p.words[first - 1].figure:
        first -= 1
    counted = first < subject.first and first > 0 and p.words[first - 1].text == ","
    return p.words[first].start if counted else subject.start


def _aside_start(p: Place, subject: phrases.Subject) -> int | None:
    """Where what is said begins if commas hold the speaker inside it; None if that is the sentence's start."""
    then = next((w for w in p.words[p.i + 1 : p.i + ASIDE_REACH] if w.mark), None)
    inside = subject.after_comma and then is not None and then.text == "," and p.words[subject.first - 1].text == ","
    if not inside:
        return None
    closed = next(k for k in range(p.i + 1, len(p.words)) if p.words[k] is then)
    goes_on = closed + 1 < len(p.words) and p.words[closed + 1].tag in FINITE_TAGS | {"MD"}
    return clauses.own_start(p.words, subject.first - 1, opinion=goes_on and p.base not in table("speech")["say"])


def _quoted_as(p: Place) -> list[Word]:
    """The agency quoted [Li Wen] as saying ⟦it cost 5⟧; ⟦it cost 5⟧, [Li Wen] was quoted as saying; else empty"""
    ahead = range(p.i - 1, max(p.i - QUOTED_REACH, -1), -1)
    cue = next((k for k in ahead if p.words[k].lower in {"quoted", "cited", "quotes"}), None)
    if cue is None or p.words[p.i - 1].lower != "as":
        return []
    if cue + 1 < p.i - 1 and p.words[cue + 1].lower != "by":
        stop = min(phrases.right_end(p.words, cue + 1), p.i - 1)
        return phrases.apposed_name(p.words, cue + 1, stop) or core(p.words[cue + 1 : stop])
    subject = phrases.subject_before(p.words, cue - 1)
    return core(subject.words) if subject else []


def finds(p: Place) -> Credit | None:
    """[Commerce Department] data showed ⟦exports rose 5 percent⟧; a survey by [Acme] found"""
    if p.base not in table("speech")["found"] or clauses.is_passive(p.words, p.i):
        return None
    after = clauses.is_closed(p.words, p.i + 1)
    if not clauses.reads_as_verb(p.words, p.i, closed=after):
        return None
    finder = names.is_source if clauses.opens_clause(p.words, p.i) else names.is_publication
    return _subject_credit(p, follows=not after, rule="finds", check=finder)


def forecasts(p: Place) -> Credit | None:
    """[The fund] expects ⟦growth of 5 percent⟧; above ⟦the 5 percent⟧ that [analysts] had forecast"""
    speech = table("speech")
    particle = p.base in speech["particles"] and p.next in speech["particles"][p.base]
    wishes = p.base in speech["wishing"] and _someone_wishes(p)
    if not (particle or wishes or p.base in speech["forecast"]) or clauses.is_passive(p.words, p.i):
        return None
    if (
        p.base in {"see", "assume"}
        and p.i
        and (p.words[p.i - 1].tag == "MD" or p.words[p.i - 1].lower in speech["habits"])
    ):
        return None
    closed = clauses.is_closed(p.words, p.i + 1 + particle)
    past = p.word.tag in {"VBD", "VBN"} or p.word.lower in speech["past_forms"]
    passive_headline = past and p.next == "to" and clauses.is_headline(p.words)
    if passive_headline or (p.base in speech["never_past"] and past):
        return None
    if not clauses.reads_as_verb(p.words, p.i, closed=closed) or _is_outdone(p) or clauses.takes_over(p):
        return None
    if closed:
        return _expected_before(p)
    check = names.is_source if p.base == "see" else names.is_speaker
    return _until_semicolon(p, _subject_credit(p, follows=True, rule="forecasts", check=check))


def _someone_wishes(p: Place) -> bool:
    """`[He] wants 5 shops`, `Ms [Hill] is aiming for 5`, `said Ann Hill, [who] hopes for 5`; not `a body wants 5`"""
    k = phrases.before_verb(p.words, p.i)
    if k < 0 or p.words[k].quoted or p.word.tag not in {"VBZ", "VBP", "VBG"}:
        return False
    honoured = p.words[k].capital and p.words[max(k - 1, 0)].lower.rstrip(".") in table("speech")["honorifics"]
    if p.words[k].lower in {"he", "she"} or honoured:
        return True
    said = any(base_form(w.text) in table("speech")["say"] for w in p.words[:k])
    return p.words[k].lower == "who" and said


def _is_outdone(p: Place) -> bool:
    """`topping Street forecasts`, `missed analyst estimates`: the noun, which a verb of its own governs"""
    subject = phrases.subject_before(p.words, p.i, after_figure=True)
    gaps = table("verbs")["gaps"]
    first = "" if subject is None else base_form(subject.words[0].text)
    return first in MEETING or first in gaps["verbs_up"] or first in gaps["verbs_down"]


def _until_semicolon(p: Place, credit: Credit | None) -> Credit | None:
    """`[Acme] expects ⟦a loss of 5 million⟧; its rival made 6 million`, `… and has set aside 6 million`"""
    ahead = range(p.i, len(p.words))
    end = next((p.words[k].start for k in ahead if clauses.ends_forecast(p.words, k)), None)
    return credit if credit is None or end is None else replace(credit, reach=(credit.reach[0], end))


def _expected_before(p: Place) -> Credit | None:
    """above ⟦the 5 percent⟧ that [analysts] had forecast; ⟦prices will rise⟧, [the fund] predicts"""
    subject = phrases.subject_before(p.words, p.i, after_figure=True)
    figure = None if subject is None or subject.after_comma else clauses.figure_before(p.words, subject.first)
    if subject is None or figure is None:
        return _subject_credit(p, follows=False, rule="forecasts")
    who = core(subject.words)
    reduced = p.word.tag == "VBN" and not clauses.has_auxiliary(p.words, p.i)  # 5 percent of the output expected in May
    if not who or not (names.is_source if reduced else names.is_speaker)(subject.words):
        return None
    return Credit(who, p.word.start, (figure, p.word.end), (subject.start, p.word.end), "forecasts-it", follows=False)


def puts(p: Place) -> Credit | None:
    """[Economists] put ⟦the cost at 5 billion⟧; [the minister] pegged ⟦growth at 5 percent⟧; as [Hill] puts it"""
    if p.base not in table("speech")["put"] or clauses.is_passive(p.words, p.i):
        return None
    named = p.i + 1 < len(p.words) and p.words[p.i + 1].tag in FINITE_TAGS  # the repo rate stood at 5 percent
    named = named or (p.base == "rate" and p.word.tag in NOUN_TAGS)  # the CPI rate, at 1.4 percent, …
    if named or not clauses.reads_as_verb(p.words, p.i, closed=False) or p.next in PARTICLES:
        return None
    if p.next == "it" and clauses.is_closed(p.words, p.i + 2):
        return _subject_credit(p, follows=False, rule="puts-it", check=names.is_agent)
    at = next((k for k in range(p.i + 1, min(p.i + 16, len(p.words))) if p.words[k].lower == "at"), p.i)
    on_sale = at == p.i or [w.lower for w in p.words[at - 2 : at]] == ["on", "sale"]
    if (on_sale or not any(w.figure for w in p.words[at : at + 6])) and not clauses.is_compared(p.words, p.i):
        return None
    return _subject_credit(p, follows=True, rule="puts", check=names.may_assess)


def revises(p: Place) -> Credit | None:
    """[Acme] cut its sales forecast ⟦by 5 percent to 9 billion⟧; [the chairman] kept the target ⟦at 9 billion⟧"""
    speech = table("speech")
    if p.base not in speech["revise"] or not clauses.reads_as_verb(p.words, p.i, closed=False):
        return None
    if clauses.is_passive(p.words, p.i) or clauses.is_headline(p.words):
        return None
    ahead = clauses.object_words(p.words, p.i + 1)
    if not ahead or ahead[0] not in speech["possessors"]:
        return None
    own = frozenset() if _goes_on_to_say(p) else OWN_PLANS
    nouns = set(speech["outlooks"]) - own | (set(speech["kept_targets"]) if p.base in speech["keep"] else set())
    if own and clauses.plans_output(ahead):
        return None
    priced = {"price", "target"} <= set(ahead)
    if nouns.isdisjoint(ahead) and not priced:
        return None
    credit = _subject_credit(p, follows=True, rule="revises", check=names.is_agent)
    credit = replace(credit, reach=(credit.reach[0], clauses.revision_end(p.words, p.i))) if credit else None
    return _until_semicolon(p, credit) if credit is None or ";" in {w.text for w in p.words} else credit


def _goes_on_to_say(p: Place) -> bool:
    """`trimmed its guidance to 5 billion and [warned] that …`: the firm is quoted for both"""
    speech, words = table("speech"), p.words
    joined = (base_form(words[k + 1].text) for k in range(p.i, len(words) - 1) if words[k].lower == "and")
    return any(base in speech["say"] or base in speech["clausal"] for base in joined)


RULES: dict[Rule, tuple[str, ...]] = {
    phrase_credit: ("says_of",),
    inverted: ("say", "clausal", "forecast", "voices"),
    finds: ("found",),
    says: ("say", "clausal"),
    forecasts: ("particles", "forecast", "wishing"),
    puts: ("put",),
    revises: ("revise",),
    by_agent: ("by_figures",),
    issues: ("statements",),
    whose: ("outlooks", "kept_targets"),
    own_estimate: ("outlooks",),
    average_of: ("outlooks",),
}
"""The rules in the order in which they are asked, each with the lists of speech.toml that its word is in."""
SMALL_RULES: dict[str, tuple[Rule, ...]] = {
    "by": (phrase_credit, by_count, estimate_from, valued_by),
    "on": (phrase_credit, by_count),
    "in": (phrase_credit, by_count),
    "from": (estimate_from,),
    "as": (phrase_credit,),
}
"""The only rules that one of the small words can make: they are in every sentence."""
