"""Noun phrases by word order: who stands before a verb, who after it, and what a clause goes on with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.speaker import names
from figex.link.speaker.clauses import BE, HAVE, is_announcing, is_finite
from figex.link.speaker.names import DETERMINERS, core, head_of, is_agent, is_publication, is_speaker
from figex.link.speaker.words import is_time
from figex.link.tree import FINITE_TAGS, NOUN_TAGS
from figex.link.understood import subject_token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figex.link.speaker.words import Word

NAME_MAX = 5
FIRMS = frozenset(
    {
        "parent",
        "rival",
        "competitor",
        "subsidiary",
        "affiliate",
        "supplier",
        "office",
        "agency",
        "regulator",
        "watchdog",
    }
)
"""What a firm is to another, before its name: its largest [rival], Acme, said"""
INFORMED = frozenset({"people", "person", "persons", "source", "sources", "official", "officials"})
LEADING_ON = {"with": {"familiar", *INFORMED}, "to": {"close"}}
"""A [person with] knowledge of the plan, people [close to] the talks."""
ASIDES = frozenset({",", "—", "–"})
"""Marks that part an apposition from its noun."""
SAMPLE_REACH = 5  # words that say where those of a sample are: a poll of 20 firms [in two towns]


@dataclass(frozen=True, slots=True)
class Subject:
    """The words before a verb that name who does it; `start` is an offset, `first` the index of the first word."""

    words: list[Word]
    first: int
    after_comma: bool

    @property
    def start(self) -> int:
        """Where the phrase starts."""
        return self.words[0].start


def skip_fillers(words: Sequence[Word], i: int) -> int:
    """The first index from `i` on that is no adverb: `said also`, `said earlier`"""
    while i < len(words) and words[i].lower in table("speech")["fillers"]:
        i += 1
    return i


def before_verb(words: Sequence[Word], i: int) -> int:
    """The index of the last word of what stands before a verb, past `has also`, `on Friday`, `is` of `is expecting`."""
    fillers, k = table("speech")["fillers"], i - 1
    while k >= 0:
        word = words[k]
        if (
            word.lower in fillers
            or word.lower in HAVE
            or (word.lower in BE and words[i].lower.endswith("ing"))
            or (word.lower in BE and k + 1 < len(words) and words[k + 1].lower in table("speech")["announcing"])
            or word.lower in {"will", "would", "may", "could", "might"}
            or (word.tag == "RB" and word.lower.endswith("ly"))
        ):
            k -= 1
        elif (word.lower == "to" and is_announcing(words, k)) or (
            word.lower == "average" and k and words[k - 1].lower == "on"
        ):
            k -= 2 + (words[k - 1].lower == "on" and word.lower == "to")
        elif is_time(word) and k and (earlier := _time_start(words, k)) < k + 1:
            k = earlier - 1
        else:
            break
    return k


def _time_start(words: Sequence[Word], k: int) -> int:
    """Where the time phrase that ends at `k` begins: `on [late] Tuesday`, `this week`, `on Aug 14`"""
    while k >= 0 and (
        is_time(words[k]) or words[k].lower in {"this", "last", "next", "late", "early", "the", "on", "in", "a", "."}
    ):
        if words[k].lower in {"on", "in"}:
            return k
        k -= 1
    return k + 1


def subject_before(words: Sequence[Word], i: int, *, after_figure: bool = False) -> Subject | None:
    """Who does the verb at `i`: `[the bank] also said`, `[Zhou], its head, said`, `[Zhou], who expects`

    With `after_figure` it may follow a figure without a mark: `below the 5 percent [analysts] had forecast`.
    """
    k = before_verb(words, i)
    if k >= 0 and words[k].figure:
        k = _over_sample(words, k)
    k = _over_gathered(words, k)
    if k >= 0 and not (
        _ends_noun(words[k]) or words[k].mark or words[k].lower in {"who", "which", "that", "and", "but"}
    ):
        k = _before_relative(words, k)
    if k < 0 or words[k].quoted or (words[k].mark and words[k].text not in ASIDES):
        return None
    if words[k].lower in {"who", "which", "that"}:
        k -= 1
        if k >= 0 and words[k].text == ",":
            if (named := _named_before_role(words, k)) is not None:
                return named
            k -= 1
    elif words[k].text in ASIDES:
        return _over_apposition(words, k)
    elif words[k].lower in {"and", "but", "then"}:
        return _shared(words, i)
    return _ending_at(words, k, after_figure=after_figure)


def _over_gathered(words: Sequence[Word], k: int) -> int:
    """The index of `figures` in `the board's figures released on Tuesday showed`; `k` where nothing was released"""
    gathered = k > 0 and words[k].lower in table("speech")["gathered"] and is_publication(words[k - 1 : k])
    return k - 1 if gathered else k


def _before_relative(words: Sequence[Word], k: int) -> int:
    """The index of `official` in `an official who declined to be named said`; `k` where there is no such clause."""
    for j in range(k, max(k - 9, 0), -1):
        if words[j].mark:
            break
        if words[j].lower == "who":
            return j - 1
    return k


def _over_sample(words: Sequence[Word], k: int) -> int:
    """The index of `poll` in `a poll of {20 firms} showed`, from the figure's last word; -1 if there is none.

    Also in `a Norbank poll of {20 firms} in {two towns} showed`.
    """
    while k >= 0 and words[k].figure:
        k -= 1
    if k > 0 and words[k].lower in {"in", "across", "from", "at"}:
        k = next((j for j in range(k, max(k - SAMPLE_REACH, 0), -1) if words[j].figure), k)
        while k >= 0 and words[k].figure:
            k -= 1
        if k < 2 or not words[k - 2].capital:  # noqa: PLR2004 - whose study it is
            return -1
    opens = k > 0 and words[k].lower in {"of", "among"} and words[k - 1].lower in table("speech")["publications"]
    return k - 1 if opens else -1


def _ending_at(words: Sequence[Word], k: int, *, after_figure: bool = False) -> Subject | None:
    begin = k if k >= 0 and words[k].lower in table("speech")["pronouns"] else left_start(words, k)
    if begin and words[begin - 1].figure and (sample := _over_sample(words, begin - 1)) >= 0:
        maker = next((j for j in range(begin, k) if words[j].lower == "by"), None)
        if maker is not None and words[k].capital:
            return Subject(list(words[maker + 1 : k + 1]), maker + 1, after_comma=False)
        k = sample
        begin = left_start(words, k)
    beside = begin and words[begin - 1].figure and not (after_figure or _opens_count(words, begin))
    if begin > k or beside or not _ends_noun(words[k]):
        return None
    return Subject(
        list(words[begin : k + 1]), begin, begin > 0 and words[begin - 1].text in {",", "—", "–", "-", '"', "”"}
    )


def _opens_count(words: Sequence[Word], begin: int) -> bool:
    """`{Two} [sources] said`, `{Eight} of {12} [economists] expect`: a number that opens a clause counts them"""
    k = begin
    while k and (words[k - 1].figure or words[k - 1].lower in {"of", "out", "in"}):
        k -= 1
    return not k or words[k - 1].mark


def _ends_noun(word: Word) -> bool:
    """Whether a subject can end so; names and what has no parse may."""
    return (
        word.tag in NOUN_TAGS | {"", "PRP", "CD", "POS", "FW", "SYM", "."} or word.capital or word.lower.endswith("s")
    )


def _shared(words: Sequence[Word], i: int) -> Subject | None:
    """`[The firm] added 300 jobs and said …`: the subject that the parse gives the verb."""
    token = words[i].token
    subject = subject_token(token) if token is not None else None
    k = next(
        (k for k, w in enumerate(words[:i]) if subject is not None and w.token is not None and w.token.i == subject.i),
        None,
    )
    return None if k is None else _with_house(words, i, _ending_at(words, k), k)


def _with_house(words: Sequence[Word], i: int, found: Subject | None, k: int) -> Subject | None:
    """`[Analysts at Acme Metals] raised it and see {5}`: with the house that they belong to"""
    if found is None or k + 2 > i or words[k + 1].lower not in {"at", "from"} or not words[k + 2].capital:
        return found
    end = next((j for j in range(k + 2, i) if not words[j].capital), i)
    return Subject([*found.words, *words[k + 1 : end]], found.first, found.after_comma)


def _over_apposition(words: Sequence[Word], comma: int) -> Subject | None:
    """`[Ning], deputy head of the office, said`; `its head, [Hill], said`; `[the group], owned by X, said`"""
    commas = [k for k in range(comma - 1, -1, -1) if words[k].text == words[comma].text][:5]
    if not commas:
        return None
    inner = _without_place(words[commas[0] + 1 : comma])
    outer = _ending_at(words, commas[0] - 1)
    if outer and is_publication(outer.words) and inner[0].lower in {"by", "from"}:
        return Subject([*outer.words, *inner], outer.first, after_comma=outer.after_comma)
    candidates = [found for k in commas if (found := _ending_at(words, k - 1)) and _can_speak(found.words)]
    if len(candidates) > 1 and _is_bare_role(candidates[0].words) and is_name(candidates[1].words):
        return candidates[1]
    if outer and is_name(inner) and _is_role(outer.words):
        return Subject(list(inner), commas[0] + 1, after_comma=True)
    return candidates[0] if candidates else None


def _named_before_role(words: Sequence[Word], comma: int) -> Subject | None:
    """`said [Desmond Yeoh], a research head at Oriole, who expects`: the name before a role that ends at the comma"""
    opened = next((k for k in range(comma - 1, -1, -1) if words[k].text == ","), None)
    role = [] if opened is None else words[opened + 1 : comma]
    if (
        opened is None
        or not role
        or not (_is_bare_role(role) or role[0].lower in {"the", "a", "an"})
        or not _is_role(role)
    ):
        return None
    found = _ending_at(words, opened - 1)
    if found is not None and found.words[0].lower in table("speech")["prepositions"]:
        found = Subject(found.words[1:], found.first + 1, found.after_comma)  # according to [Ann Hill], the head of …
    return found if found is not None and is_name(found.words) else None


def _without_place(words: Sequence[Word]) -> list[Word]:
    """`[Ann Lowe] of Seoul`, `[Ann Lowe] at Marlo Bank`"""
    first = words[0] if words else None
    end = next((k for k, w in enumerate(words) if w.lower in {"of", "at", "from"}), len(words))
    return list(words[:end] if first is not None and first.capital else words)


def _is_bare_role(found: Sequence[Word]) -> bool:
    """`chief economist`, which stands after its name, not `the chief economist`, which may stand before it"""
    return not found[0].capital and found[0].lower not in DETERMINERS


def _is_role(found: Sequence[Word]) -> bool:
    """`its head of sales`: a phrase that a person's name may follow; an office (`the cocoa board`) speaks itself"""
    head = head_of(found)
    return head is not None and (head.lower in table("speech")["heads"] or head.lower in FIRMS)


def _can_speak(found: Sequence[Word]) -> bool:
    first = found[0]
    if (
        first.lower in table("speech")["prepositions"]
        or first.lower in {"who", "which", "whose"}
        or first.tag in {"VBG", "VBN"}
    ):
        return False
    return is_speaker(found) and (found[-1].capital or found[-1].tag in NOUN_TAGS) and not is_time(found[-1])


def is_name(found: Sequence[Word]) -> bool:
    """Whether nothing but a capitalised name."""
    return 0 < len(found) <= NAME_MAX and all(
        w.capital or w.text in {".", "'", "’", "-"} or w.lower in {"de", "van", "von", "bin", "al"} for w in found
    )


def left_start(words: Sequence[Word], k: int) -> int:
    """Where the noun phrase that ends at `k` begins: back to a mark, a figure, a verb or a joining word."""
    speech = table("speech")
    breaks, gathered, publications = speech["breaks"], speech["gathered"], speech["publications"]
    start = k + 1
    while k >= 0:
        word = words[k]
        inside = word.text == "," and _in_name(words, k)
        if word.figure or (word.mark and not inside) or (word.quoted and not words[start - 1].quoted):
            break
        if inside or (word.lower == "and" and (_joins_names(words, k) or _joins_own(words, k))):
            start = k
        elif (
            word.lower in breaks
            and not (word.lower == "with" and k and words[k - 1].lower in {"familiar", *INFORMED, *gathered})
        ) or (
            word.tag in FINITE_TAGS
            and not word.capital
            and not (word.lower in gathered or word.lower in publications or word.lower in speech["agents"])
            and not any(after.lower == "tank" for after in words[k + 1 : k + 2])
        ):
            break
        else:
            start = k
        k -= 1
    while start < len(words) and words[start].lower == "and":
        start += 1
    return start


def _joins_names(words: Sequence[Word], k: int) -> bool:
    """`Ministry of Trade and Industry`, `Brandt and Sons`"""
    return 0 < k < len(words) - 1 and words[k - 1].capital and words[k + 1].capital


def _joins_own(words: Sequence[Word], k: int) -> bool:
    """`UNICEF [and] its partners`"""
    return 0 < k < len(words) - 1 and words[k - 1].capital and words[k + 1].lower in {"its", "their", "his", "her"}


def _in_name(words: Sequence[Word], comma: int) -> bool:
    """`the Ministry of Trade[,] Industry and Energy`, `Department for Work[,] Pensions and Housing`: no end"""
    k = comma - 1
    while k > 0 and (words[k].capital or words[k].text == ","):
        k -= 1
    if k < 1 or words[k].lower not in {"of", "for"} or not words[k - 1].capital or k == comma - 1:
        return False
    j = comma + 1
    while j < len(words) and (words[j].capital or words[j].text == ","):
        j += 1
    return j > comma + 1 and j + 1 < len(words) and words[j].lower == "and" and words[j + 1].capital


def right_end(words: Sequence[Word], i: int) -> int:
    """The index after the noun phrase that begins at `i`: up to a mark, a figure, a verb, a time or a joining word."""
    speech = table("speech")
    k = i
    while k < len(words):
        word = words[k]
        numbered = word.text.isdigit() and k > i and words[k - 1].capital
        inside = word.text == "," and _in_name(words, k)
        opened = word.quoted and k > i and not words[k - 1].quoted
        if (word.figure and not numbered) or (word.mark and not inside) or opened:
            break
        if word.text == "." and k == len(words) - 1:
            break
        joins = word.lower == "and" and _joins_names(words, k)
        joins = joins or (k > i and words[k - 1].lower in LEADING_ON.get(word.lower, ()))
        if not joins and (
            word.lower in speech["breaks"] or word.lower in {"who", "which", "whose", "on", "during", "to", "told"}
        ):
            break
        if word.lower not in speech["gathered"] and is_finite(words, k):
            break
        if k > i and not numbered and _is_date(words, k):
            break
        if word.lower == "in" and k + 1 < len(words) and (not words[k + 1].capital or is_time(words[k + 1])):
            break
        k += 1
    return k


def _is_date(words: Sequence[Word], k: int) -> bool:
    """Whether a time that ends a phrase; not in `Jan Holm`, nor in `a report published [today] by Acme`"""
    then = words[k + 1] if k + 1 < len(words) else words[k]
    inside = words[k - 1].lower in table("speech")["gathered"] and then.lower == "by"
    first_name = words[k].text in names.FIRST_NAMES and then.capital and then is not words[k] and not is_time(then)
    return is_time(words[k]) and not inside and not first_name


def apposed_name(words: Sequence[Word], begin: int, stop: int) -> list[Word]:
    """`said its head, [Grace Hill].`: the name after the role; empty if none follows."""
    role = words[begin:stop]
    if [w.lower for w in role[:2]] == ["one", "of"] and stop < len(words) and words[stop].text == ",":
        name = list(words[stop + 1 : right_end(words, stop + 1)])  # `said one of them, [Ye Min],`
        return name if len(name) > 1 and is_name(name) else []
    led = next((k for k, w in enumerate(role) if w.lower in {"of", "at", "for", "with"}), len(role))
    if any(w.capital for w in role[led - 1 : led]) or stop >= len(words) or words[stop].text != ",":
        return []  # `said Ann Hill of Acme, …`
    if not any(w.lower in table("speech")["heads"] or w.lower in FIRMS for w in role):
        return []
    end = right_end(words, stop + 1)
    name = _without_place(words[stop + 1 : end])
    return name if len(name) > 1 and is_name(name) else []


def led_by_with(words: Sequence[Word], i: int) -> list[Word]:
    """`opened a mill, with Minister [Ann Hill] saying ⟦it cost 5⟧`: who says it at `i`; empty where no `with` leads"""
    begin = left_start(words, i - 1)
    led = 1 < begin < i and words[begin - 1].lower == "with"
    return core(words[begin:i]) if led and is_agent(words[begin:i]) else []


def shared_speaker(words: Sequence[Word], at: int) -> list[Word]:
    """`the [firm] denied it, saying ⟦it lost 5⟧`: whose clause the `saying` at offset `at` goes on with; else empty"""
    i = next((k for k, w in enumerate(words) if w.start == at), 0)
    shared = _shared(words, i) if i and words[i - 1].text == "," else None
    return core(shared.words) if shared is not None and is_agent(shared.words) else []
