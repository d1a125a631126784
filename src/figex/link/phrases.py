"""Noun phrases by word order: who stands before a verb, who after it, and what a clause goes on with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.tree import FINITE_TAGS, NOUN_TAGS, VERB_TAGS, base_form, subject_token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figex.link.words import Word

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "get", "gets", "got"})
HAVE = frozenset({"has", "have", "had", "having"})
ASIDES = frozenset({",", "—", "–"})
"""Marks that part an apposition from its noun."""
OBJECT_REACH = 9


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


def is_time(word: Word) -> bool:
    """`Tuesday`, `May`, `yesterday`, `2024`; dates are figures to nobody here."""
    return (word.lower.rstrip(".") in table("links")["times"]) or (word.text.isdigit() and not word.figure)


def skip_fillers(words: Sequence[Word], i: int) -> int:
    """The first index from `i` on that is no adverb: `said also`, `said earlier`"""
    while i < len(words) and words[i].lower in table("speech")["fillers"]:
        i += 1
    return i


def before_verb(words: Sequence[Word], i: int) -> int:
    """The index of the last word of what stands before a verb, past `has also`, `on Thursday`, `is` of `is expecting`."""
    fillers, k = table("speech")["fillers"], i - 1
    while k >= 0:
        word = words[k]
        if word.lower in fillers or word.lower in HAVE or (word.lower in BE and words[i].lower.endswith("ing")):
            k -= 1
        elif word.lower in {"will", "would", "may", "could", "might"} or (
            word.tag == "RB" and word.lower.endswith("ly")
        ):
            k -= 1
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
    if k >= 0 and not (
        _ends_noun(words[k]) or words[k].mark or words[k].lower in {"who", "which", "that", "and", "but"}
    ):
        k = _before_relative(words, k)
    if k < 0 or words[k].quoted or (words[k].mark and words[k].text not in ASIDES):
        return None
    if words[k].lower in {"who", "which", "that"}:
        k -= 1
        if k >= 0 and words[k].text == ",":
            k -= 1
    elif words[k].text in ASIDES:
        return _over_apposition(words, k)
    elif words[k].lower in {"and", "but", "then"}:
        return _shared(words, i)
    return _ending_at(words, k, after_figure=after_figure)


def _before_relative(words: Sequence[Word], k: int) -> int:
    """The index of `official` in `an official who declined to be named said`; `k` itself where there is no such clause."""
    for j in range(k, max(k - 9, 0), -1):
        if words[j].mark:
            break
        if words[j].lower == "who":
            return j - 1
    return k


def _over_sample(words: Sequence[Word], k: int) -> int:
    """The index of `poll` in `a poll of {20 firms} showed`, from that of the figure's last word; -1 if there is none."""
    while k >= 0 and words[k].figure:
        k -= 1
    opens = k > 0 and words[k].lower in {"of", "among"} and words[k - 1].lower in table("speech")["publications"]
    return k - 1 if opens else -1


def _ending_at(words: Sequence[Word], k: int, *, after_figure: bool = False) -> Subject | None:
    begin = k if k >= 0 and words[k].lower in table("speech")["pronouns"] else left_start(words, k)
    if begin and words[begin - 1].figure and (sample := _over_sample(words, begin - 1)) >= 0:
        k = sample
        begin = left_start(words, k)
    if begin > k or (begin and words[begin - 1].figure and not after_figure) or not _ends_noun(words[k]):
        return None
    return Subject(
        list(words[begin : k + 1]), begin, begin > 0 and words[begin - 1].text in {",", "—", "–", "-", '"', "”"}
    )


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
    return None if k is None else _ending_at(words, k)


def _over_apposition(words: Sequence[Word], comma: int) -> Subject | None:
    """`[Ning], deputy head of the office, said`; `its head, [Grace Hill], said`; `[the group], 43 percent owned by X, said`"""
    commas = [k for k in range(comma - 1, -1, -1) if words[k].text == words[comma].text][:5]
    if not commas:
        return None
    inner = words[commas[0] + 1 : comma]
    outer = _ending_at(words, commas[0] - 1)
    if outer and is_name(inner) and (role := _head(outer.words)) and role.lower in table("speech")["heads"]:
        return Subject(list(inner), commas[0] + 1, after_comma=True)
    candidates = [found for k in commas if (found := _ending_at(words, k - 1)) and _can_speak(found.words)]
    bare_role = candidates and not candidates[0].words[0].capital and candidates[0].words[0].tag != "DT"
    if bare_role and len(candidates) > 1 and is_name(candidates[1].words):
        return candidates[1]
    return candidates[0] if candidates else None


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
    return 0 < len(found) <= 5 and all(
        w.capital or w.text in {".", "'", "’", "-"} or w.lower in {"de", "van", "von", "bin", "al"} for w in found
    )


def left_start(words: Sequence[Word], k: int) -> int:
    """Where the noun phrase that ends at `k` begins: back to a mark, a figure, a verb or a joining word."""
    breaks = table("speech")["breaks"]
    not_verbs = {*table("speech")["gathered"], *table("speech")["publications"]}
    start = k + 1
    while k >= 0:
        word = words[k]
        if word.figure or word.mark or (word.quoted and not words[start - 1].quoted):
            break
        if word.lower == "and" and _joins_names(words, k):
            start = k
        elif word.lower in breaks and not (word.lower == "with" and k and words[k - 1].lower in {"familiar", "people"}):
            break
        elif word.tag in FINITE_TAGS and not word.capital and word.lower not in not_verbs:
            break
        else:
            start = k
        k -= 1
    while start < len(words) and words[start].lower == "and":
        start += 1
    return start


def _joins_names(words: Sequence[Word], k: int) -> bool:
    """`Ministry of Trade and Industry`, `Brandt and Sons`; in `fell in Japan and Acme said` the parse has a verb before."""
    return 0 < k < len(words) - 1 and words[k - 1].capital and words[k + 1].capital


def right_end(words: Sequence[Word], i: int) -> int:
    """The index after the noun phrase that begins at `i`: up to a mark, a figure, a verb, a time or a joining word."""
    speech = table("speech")
    k = i
    while k < len(words):
        word = words[k]
        if word.figure or word.mark or (word.quoted and k > i and not words[k - 1].quoted):
            break
        if word.text == "." and k == len(words) - 1:
            break
        joins = word.lower == "and" and _joins_names(words, k)
        if not joins and (
            word.lower in speech["breaks"] or word.lower in {"who", "which", "whose", "on", "during", "to", "told"}
        ):
            break
        if word.tag in FINITE_TAGS and not word.capital and word.lower not in speech["gathered"]:
            break
        if k > i and is_time(word) and not (k + 1 < len(words) and words[k + 1].capital and word.text == "May"):
            break
        if word.lower == "in" and k + 1 < len(words) and (not words[k + 1].capital or is_time(words[k + 1])):
            break
        k += 1
    return k


def apposed_name(words: Sequence[Word], begin: int, stop: int) -> list[Word]:
    """`said its head, [Grace Hill].`: the name after the role; empty if none follows."""
    role = words[begin:stop]
    if any(w.capital for w in role[-1:]) or stop >= len(words) or words[stop].text != ",":
        return []
    if not any(w.lower in table("speech")["heads"] for w in role):
        return []
    end = right_end(words, stop + 1)
    name = list(words[stop + 1 : end])
    return name if len(name) > 1 and is_name(name) else []


def goes_on(words: Sequence[Word], k: int) -> bool:
    """Whether the clause that was broken off for the speaker goes on at `k`: `said Hill, and costs rose`, not `, a trader`"""
    while k < len(words) and (words[k].mark or words[k].quoted):
        if words[k].quoted or words[k].text in {'"', "“", ";", "–", "—", "‘"}:
            return True
        k += 1
    if k >= len(words):
        return True
    return words[k].lower in table("speech")["resumes"] or words[k].lower in {"on", "in", "at"} or is_time(words[k])


def next_clause(words: Sequence[Word], k: int) -> int:
    """The offset where something other than an apposition begins: a comma with a resuming word, a quotation, the end."""
    resumes = table("speech")["resumes"]
    for j in range(k, len(words)):
        opens_quote = words[j].text in {'"', "“", ";"} or words[j].quoted
        if opens_quote or (words[j].text == "," and j + 1 < len(words) and words[j + 1].lower in resumes):
            return words[j].start
    return words[-1].end


def is_closed(words: Sequence[Word], i: int) -> bool:
    """Whether nothing but time, place or audience follows a verb up to the next mark: `said on Friday.`, `told staff in a memo,`"""
    tail: list[Word] = []
    for k in range(i, len(words)):
        if words[k].mark or (words[k].text == "." and k == len(words) - 1):
            break
        tail.append(words[k])
    if not tail:
        return True
    if any(w.figure or w.quoted for w in tail) or has_clause(tail):
        return False
    told = i > 0 and words[i - 1].lower in {"told", "tells", "telling"}
    opener = tail[0].lower in table("speech")["closers"] or is_time(tail[0])
    return opener or told


def has_clause(tail: Sequence[Word]) -> bool:
    """Whether a clause of its own stands in these words."""
    clause_words = table("speech")["clause_words"]
    return any(w.lower in clause_words or (w.tag in FINITE_TAGS and not w.capital) for w in tail)


def opens_clause(words: Sequence[Word], i: int) -> bool:
    """Whether the verb at `i` has a clause as its object: `added that`, `warned it would`, `estimates prices fell`"""
    nxt = words[i + 1].lower if i + 1 < len(words) else ""
    if nxt in {"that", "it", "they", "he", "she", "how", "there", ":"}:
        return True
    if nxt == "to" and words[i].lower in {"claims", "claimed", "claim"}:
        return True
    token = words[i].token
    return token is not None and any(
        t.dep_ == "ccomp"
        and t.i > token.i
        and t.tag_ in FINITE_TAGS | {"VB", "VBN"}
        and any(c.dep_ in {"nsubj", "nsubjpass"} for c in t.children)
        for t in token.children
    )


def is_headline(words: Sequence[Word]) -> bool:
    """Whether the sentence ends without a full stop, as headlines and bullets do."""
    return words[-1].text not in {".", "!", "?", "'", "’", '"', "”"}


def is_passive(words: Sequence[Word], i: int) -> bool:
    """`is said to`, `were expected`, `to say`: the verb has no speaker before it."""
    k = i - 1
    while k >= 0 and words[k].lower in table("speech")["fillers"] and words[k].lower != "been":
        k -= 1
    if k < 0 or words[i].lower.endswith("ing"):
        return False
    return words[k].lower in BE or words[k].lower == "to"


def reads_as_verb(words: Sequence[Word], i: int, *, closed: bool) -> bool:
    """Whether the word at `i` is a verb with a subject before it, also where the tagger takes `forecasts` for a noun.

    `closed` says that only time or place follows it.
    """
    word, before = words[i], words[i - 1] if i else None
    if word.tag == "VBN":
        follows = words[i + 1] if i + 1 < len(words) else word
        return closed or has_auxiliary(words, i) or follows.figure or follows.lower in {"that", "it", "they"}
    if word.tag in VERB_TAGS or (not word.tag and closed):
        return True
    if before is None or word.lower.endswith(("ed", "ing")) or before.tag in {"DT", "PRP$", "JJ"}:
        return False
    if base_form(word.text) not in table("speech")["also_nouns"]:
        return True
    following = words[i + 1].lower if i + 1 < len(words) else ""
    if following in {"of", "for", "by", "from", "in", "to"} and not closed:
        return False
    return before.capital or before.lower in table("speech")["agents"]


def has_auxiliary(words: Sequence[Word], i: int) -> bool:
    """`has cut`, `had also raised`"""
    return any(w.lower in HAVE for w in words[max(i - 3, 0) : i])


def is_command(words: Sequence[Word], i: int) -> bool:
    """`told five suppliers to repay`: an order, not a statement."""
    if words[i].lower not in {"told", "tells", "telling", "advised", "warned"}:
        return False
    for word in words[i + 1 : i + 8]:
        if word.mark or word.lower == "that" or (word.tag in FINITE_TAGS and not word.capital):
            return False
        if word.lower == "to":
            return True
    return False


def object_words(words: Sequence[Word], i: int) -> list[str]:
    """The words of a verb's object, lower case, up to a mark, a figure or a joining word."""
    if i < len(words) and words[i].lower in {"back", "up", "down"}:
        i += 1
    ahead: list[str] = []
    for word in words[i : i + OBJECT_REACH]:
        if word.mark or word.figure or word.lower in {"to", "at", "by", "from", "and", "that", "."}:
            break
        ahead.append(word.lower)
    return ahead


def segment(words: Sequence[Word], i: int) -> tuple[int, int]:
    """The offsets of the stretch between commas that holds the word at `i`."""
    lo = next((k + 1 for k in range(i - 1, -1, -1) if words[k].text in {",", ";", "—", "–"}), 0)
    hi = next((k for k in range(i, len(words)) if words[k].text in {",", ";", "—", "–"}), len(words) - 1)
    return words[lo].start, words[hi].end


def figure_before(words: Sequence[Word], i: int) -> int | None:
    """The offset where the nearest figure within eight words before `i` begins, not over a mark."""
    for k in range(i - 1, max(i - 9, -1), -1):
        if words[k].figure:
            while k and words[k - 1].figure:
                k -= 1
            return words[k].start
        if words[k].mark:
            return None
    return None


def is_possessive_phrase(lower: Sequence[str]) -> bool:
    """Whether lower-case words hold an owner: `the union's own count`"""
    return any(w.endswith(("'s", "’s")) or w in {"'", "’"} for w in lower[:-1])


def is_possessive(words: Sequence[Word], k: int) -> bool:
    """`Acme's`, `analysts'`, `analyst` of `analyst estimates`"""
    word = words[k]
    if word.lower.endswith(("'s", "’s")) or (word.text in {"'", "’"} and k and words[k - 1].lower.endswith("s")):
        return True
    return word.lower in {"analyst", "economist"}


def is_speaker(found: Sequence[Word]) -> bool:
    """Whether somebody who can be quoted, not `we`, `sales` or `the deal`; pronouns for somebody are fine."""
    last = _head(found)
    return last is not None and last.lower not in table("speech")["no_speakers"] and not is_time(last)


def is_publication(found: Sequence[Word]) -> bool:
    """`data released by the ministry`, `a survey`"""
    head = _head(found)
    return head is not None and head.lower in table("speech")["publications"]


def is_source(found: Sequence[Word]) -> bool:
    """Whether somebody or something published: `economists`, `the report`"""
    return is_agent(found) or is_publication(found)


def is_agent(found: Sequence[Word]) -> bool:
    """Whether surely somebody: a name, a pronoun, an office or a trade (`economists`, `the ministry`)."""
    head, speech = _head(found), table("speech")
    if head is None or not is_speaker(found):
        return False
    return head.capital or head.lower in speech["agents"] or head.lower in speech["pronouns"]


def _head(found: Sequence[Word]) -> Word | None:
    """The last word of the noun phrase before any preposition or participle: `data` of `data from the office`"""
    speech = table("speech")
    last = None
    for word in found:
        if last is not None and (
            word.lower in speech["prepositions"] or word.lower in speech["gathered"] or word.lower == "out"
        ):
            break
        if re.match(r"\w", word.text):
            last = word
    return last
