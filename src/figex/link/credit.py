"""Who is credited in a sentence, and for which stretch of it: `[the bank] said ⟦profit fell 5 percent⟧`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link import phrases
from figex.link.names import core
from figex.link.tree import FINITE_TAGS, NOUN_TAGS, base_form

if TYPE_CHECKING:
    from collections.abc import Callable

    from figex.link.words import Word

INVERTED_REACH = 14
"""How many words the name after `said` may have."""


@dataclass(frozen=True, slots=True)
class Credit:
    """The words `who` are credited at offset `at` for the text from `start` to `end`, without `gap`.

    `follows` says that what is credited comes after `at` (`X said …`), else that it is mostly what comes before it.
    `gap` is the speaker's own phrase with its apposition.
    """

    who: list[Word]
    at: int
    start: int
    end: int
    follows: bool
    gap: tuple[int, int]
    rule: str


@dataclass(frozen=True, slots=True)
class Place:
    """A word of a sentence, by its index: where a rule is asked whether it credits somebody."""

    words: list[Word]
    i: int

    @property
    def word(self) -> Word:
        """The word itself."""
        return self.words[self.i]

    @property
    def base(self) -> str:
        """Its dictionary form, taken as a verb."""
        return base_form(self.word.text)

    @property
    def limits(self) -> tuple[int, int]:
        """The sentence."""
        return self.words[0].start, self.words[-1].end


def credits_of(words: list[Word]) -> list[Credit]:
    """The credits of a sentence in order; what stands inside quotation marks credits nobody."""
    found = []
    for i, word in enumerate(words):
        if not word.quoted and word.text[0].isalpha():
            credit = next((c for rule in RULES if (c := rule(Place(words, i)))), None)
            if credit is not None:
                found.append(credit)
    return found


def phrase_credit(p: Place) -> Credit | None:
    """⟦The gap widened to 3 billion⟧, according to [the ministry]"""
    for cue in table("speech")["says_of"]:
        parts = cue.split()
        if [w.lower for w in p.words[p.i : p.i + len(parts)]] != parts:
            continue
        begin = p.i + len(parts)
        stop = phrases.right_end(p.words, begin)
        who = core(p.words[begin:stop])
        if who and not (parts == ["citing"] and _someone_else(p)):
            end = p.words[stop - 1].end
            start, sentence_end = p.limits
            reach = sentence_end if p.i == 0 or phrases.goes_on(p.words, stop) else end
            return Credit(who, p.word.start, start, reach, p.i == 0, (p.word.start, end), f"{parts[0]}")
    return None


def _someone_else(p: Place) -> bool:
    """Whether the sentence has a speech verb of its own: `said Lin Xu, citing data`"""
    return any(base_form(w.text) in table("speech")["say"] for w in p.words[: p.i] if not w.quoted)


def inverted(p: Place) -> Credit | None:
    """⟦"Orders rose 5 percent,"⟧ said [Grace Hill], the group's treasurer"""
    speech = table("speech")
    if p.base not in speech["say"] and p.base not in speech["clausal"] or p.base == "tell" or p.i == 0:
        return None
    before = p.words[p.i - 1]
    if not before.mark or before.text in {":", ";", "-"}:
        return None
    begin = phrases.skip_fillers(p.words, p.i + 1)
    stop = phrases.right_end(p.words, begin)
    name = p.words[begin:stop]
    if not name or len(name) > INVERTED_REACH or not phrases.is_speaker(name) or phrases.has_clause(name):
        return None
    if stop < len(p.words) and (p.words[stop].figure or p.words[stop].tag in FINITE_TAGS):
        return None
    if not before.quoted and before.text == "," and not _ends_clause(p.words, stop):
        return None
    who = phrases.apposed_name(p.words, begin, stop) or core(name)
    start, end = p.limits
    gap_end = p.words[stop - 1].end if phrases.goes_on(p.words, stop) else phrases.next_clause(p.words, stop)
    return Credit(who, p.word.start, start, end, False, (p.word.start, gap_end), "inverted") if who else None


def _ends_clause(words: list[Word], stop: int) -> bool:
    """Whether the name is followed by an end: else `Acme, based in Rome, said profit rose` would be read so."""
    return (
        stop >= len(words)
        or words[stop].mark
        or words[stop].text == "."
        or words[stop].lower in {"on", "in", "who", "at"}
    )


def says(p: Place) -> Credit | None:
    """[The bank] said ⟦profit fell 5 percent⟧; ⟦profit fell 5 percent⟧, [the bank] said on Friday"""
    speech = table("speech")
    always = p.base in speech["say"]
    if not (always or p.base in speech["clausal"]) or (not always and p.word.tag in NOUN_TAGS):
        return None
    if phrases.is_passive(p.words, p.i) or phrases.is_command(p.words, p.i):
        return None
    after = phrases.is_closed(p.words, p.i + 1)
    if not (always or after or phrases.opens_clause(p.words, p.i) or _statistician_reports(p)):
        return None
    return _subject_credit(p, follows=not after, rule="says")


def _statistician_reports(p: Place) -> bool:
    """[The statistics bureau] reported ⟦a 5 percent rise⟧; a company that reports a profit is not credited for it"""
    subject = phrases.subject_before(p.words, p.i)
    return (
        p.base == "report"
        and subject is not None
        and any(w.lower in table("speech")["statisticians"] for w in subject.words)
    )


def _subject_credit(
    p: Place, *, follows: bool, rule: str, check: Callable[[list[Word]], bool] = phrases.is_speaker
) -> Credit | None:
    """The credit of a verb whose subject stands before it."""
    start, end = p.limits
    if p.word.tag == "VBG" or p.base == "cite":
        if p.i and p.words[p.i - 1].lower not in {"is", "are", "was", "were", "been", "am", "be"}:
            return Credit([], p.word.start, p.word.start, end, True, (p.word.start, p.word.end), rule + "-ing")
    subject = phrases.subject_before(p.words, p.i)
    if subject is None or not check(subject.words):
        return None
    who = core(subject.words)
    if not who:
        return None
    lo = p.word.start if follows else start
    return Credit(who, p.word.start, lo, end, follows, (subject.start, p.word.end), rule)


def finds(p: Place) -> Credit | None:
    """[Commerce Department] data showed ⟦exports rose 5 percent⟧; a survey by [Acme] found"""
    if p.base not in table("speech")["found"] or p.word.tag in NOUN_TAGS or phrases.is_passive(p.words, p.i):
        return None
    after = phrases.is_closed(p.words, p.i + 1)
    return _subject_credit(p, follows=not after, rule="finds", check=phrases.is_publication)


def forecasts(p: Place) -> Credit | None:
    """[The fund] expects ⟦growth of 5 percent⟧; above ⟦the 5 percent⟧ that [analysts] had forecast"""
    speech = table("speech")
    base, nxt = p.base, p.words[p.i + 1].lower if p.i + 1 < len(p.words) else ""
    with_particle = speech["particles"].get(base)
    if base not in speech["forecast"] and (with_particle is None or nxt not in with_particle):
        return None
    past = p.word.tag in {"VBD", "VBN"} or p.word.lower in {"saw", "thought", "believed"}
    if (
        p.word.tag in NOUN_TAGS | {"JJ", ""}
        or (base in speech["never_past"] and past)
        or phrases.is_passive(p.words, p.i)
    ):
        return None
    closed = phrases.is_closed(p.words, p.i + (2 if with_particle and nxt in with_particle else 1))
    if not closed:
        return _subject_credit(p, follows=True, rule="forecasts", check=phrases.is_forecaster)
    subject = phrases.subject_before(p.words, p.i)
    if subject is None or not phrases.is_forecaster(subject.words):
        return None
    who, start = core(subject.words), p.limits[0]
    figure = phrases.figure_before(p.words, subject.first)
    lo = figure.start if figure and not subject.after_comma else start
    end = p.word.end if figure and not subject.after_comma else p.limits[1]
    return Credit(who, p.word.start, lo, end, False, (subject.start, p.word.end), "forecasts-it") if who else None


def _closing_verb(p: Place, *, closed: bool) -> bool:
    """⟦…⟧, the Labour Office forecasts: a verb that taggers take for a noun"""
    subject = phrases.subject_before(p.words, p.i) if closed and p.word.lower.endswith("s") else None
    return subject is not None and subject.after_comma and subject.words[-1].capital


def puts(p: Place) -> Credit | None:
    """[Economists] put ⟦the cost at 5 billion⟧; [the minister] pegged ⟦growth at 5 percent⟧"""
    if p.base not in table("speech")["put"] or p.word.tag in NOUN_TAGS or phrases.is_passive(p.words, p.i):
        return None
    ahead = [w.lower for w in p.words[p.i + 1 : p.i + 16]]
    if "at" not in ahead or not any(
        w.figure for w in p.words[p.i + 1 + ahead.index("at") : p.i + 7 + ahead.index("at")]
    ):
        return None
    return _subject_credit(p, follows=True, rule="puts", check=phrases.is_agent)


def revises(p: Place) -> Credit | None:
    """[Acme] cut its sales forecast ⟦by 5 percent to 9 billion⟧; [the chairman] kept the target ⟦at 9 billion⟧"""
    speech = table("speech")
    if (
        p.base not in speech["revise"]
        or p.word.tag in NOUN_TAGS | {"VBN", "JJ"}
        and not phrases.has_auxiliary(p.words, p.i)
    ):
        return None
    if phrases.is_passive(p.words, p.i) or p.words[-1].text not in {".", '"', "”"}:
        return None
    ahead = phrases.object_words(p.words, p.i + 1)
    nouns = set(speech["outlooks"]) | (set(speech["kept_targets"]) if p.base in speech["keep"] else set())
    if not ahead or ahead[0] not in speech["possessors"] or not nouns & set(ahead):
        return None
    return _subject_credit(p, follows=True, rule="revises", check=phrases.is_agent)


def by_agent(p: Place) -> Credit | None:
    """⟦growth is forecast⟧ by [the fund] ⟦at 5 percent⟧; ⟦12 estimates⟧ compiled by [Marketlens]"""
    nxt = p.words[p.i + 1].lower if p.i + 1 < len(p.words) else ""
    if p.word.lower not in table("speech")["by_figures"] or nxt != "by":
        return None
    stop = phrases.right_end(p.words, p.i + 2)
    who = core(p.words[p.i + 2 : stop])
    if not who or not phrases.is_speaker(who):
        return None
    lo, hi = phrases.segment(p.words, p.i)
    return Credit(who, p.word.start, lo, hi, False, (p.word.start, p.words[stop - 1].end), "by")


def own_estimate(p: Place) -> Credit | None:
    """below [analysts]' estimate of ⟦5 dollars⟧; [the fund]'s forecast for ⟦5 percent⟧"""
    speech = table("speech")
    if p.word.lower not in speech["outlooks"] or p.i < 1:
        return None
    owner = next((k for k in range(p.i - 1, max(p.i - 5, -1), -1) if phrases.is_possessive(p.words, k)), None)
    figure = next((w for w in p.words[p.i + 1 : p.i + 5] if w.figure), None)
    if owner is None or figure is None or p.words[p.i + 1].lower not in {"of", "for", "at"}:
        return None
    begin = phrases.left_start(p.words, owner)
    who = core(p.words[begin : owner + 1])
    if not who or not phrases.is_agent(who):
        return None
    return Credit(who, p.word.start, p.word.start, figure.end, True, (p.words[begin].start, p.word.end), "own-estimate")


RULES = (phrase_credit, inverted, finds, says, forecasts, puts, revises, by_agent, own_estimate)
