"""What a clause around a speech verb says: does it go on, is it passive, an order, a headline?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.change.movement import comparative
from figex.link.modality.prospect import TAKEN_ON
from figex.link.speaker.words import is_time
from figex.link.tree import FINITE_TAGS, NOUN_TAGS, VERB_TAGS, base_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figex.link.speaker.cue import Place
    from figex.link.speaker.words import Word

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "get", "gets", "got"})
HAVE = frozenset({"has", "have", "had", "having"})
CAUSES = frozenset({"after", "as", "because", "when", "while", "since", "following", "though", "although"})
"""Words that open what led to a revision."""
TALES = frozenset({"story", "stories", "tale", "tales"})
"""What figures tell: exports [tell] another story."""
OBJECT_REACH, SUBJECT_REACH = 9, 5
ADDRESSING = frozenset({"tell", "inform", "notify", "advise", "assure", "remind", "brief"})
"""Verbs whose object is who hears it: the ministry [informed] the press."""
HEARERS = 6
"""How many words on from such a verb a `that` opens what is said."""
PRONOMINAL = frozenset({"this", "that", "these", "those", "all", "both", "some", "each", "either", "neither", "any"})
"""Determiners that can be subjects: [this] costs 5."""


OWN_OUTPUT = frozenset({"production", "output", "delivery", "deliveries", "shipment", "shipments", "capex"})
"""What a firm plans rather than foresees: cut its [production] forecast."""
COMPARED = frozenset({"higher", "lower", "above", "below"})
COMPARED_REACH = 9
"""The most words of a comparison up to its `more`, `less`, `higher`."""


def goes_on(words: Sequence[Word], k: int) -> bool:
    """Whether what was broken off for the speaker goes on at `k`: `said Hill, and costs rose`, not `, a trader`"""
    while k < len(words) and (words[k].mark or words[k].quoted):
        if words[k].quoted or words[k].text in {'"', "“", ";", "–", "—", "‘"}:
            return True
        k += 1
    if k >= len(words):
        return True
    return words[k].lower in table("speech")["resumes"] or words[k].lower in {"on", "in", "at"} or is_time(words[k])


def own_start(words: Sequence[Word], comma: int, *, opinion: bool) -> int | None:
    """The offset where the clause begins that a speaker's aside at `comma` interrupts, None for the sentence's.

    `a fund [which, he says, will open]`; of an opinion also `prices rose 5 percent [and rents, traders reckon, fell]`,
    of anything `it is 5 percent, [and until then, he says, it will rise]`
    """
    if comma < 1:
        return None
    if words[comma - 1].lower in {"which", "that", "who", "where", "and", "but"}:
        return words[comma - 1].start
    for k in range(comma - 1, max(comma - SUBJECT_REACH, 0), -1):
        if words[k].mark or words[k].figure or words[k].tag in FINITE_TAGS:
            return None
        if words[k].lower in {"and", "but", "while"}:
            return words[k].start if opinion or words[k + 1].tag in {"IN", "RB"} else None
    return None


def next_clause(words: Sequence[Word], k: int) -> int:
    """The offset where more than an apposition begins: a comma with a resuming word, a quotation, the end."""
    resumes = table("speech")["resumes"]
    for j in range(k, len(words)):
        opens_quote = words[j].text in {'"', "“", ";"} or words[j].quoted
        if opens_quote or (words[j].text == "," and j + 1 < len(words) and words[j + 1].lower in resumes):
            return words[j].start
    return words[-1].end


def is_closed(words: Sequence[Word], i: int) -> bool:
    """Whether only time, place or audience follows up to the next mark: `said on Friday.`, `told staff in a memo,`"""
    tail: list[Word] = []
    for k in range(i, len(words)):
        if words[k].mark or (words[k].text == "." and k == len(words) - 1):
            break
        tail.append(words[k])
    if not tail:
        return True
    sample = tail[0].lower == "in" and any(w.lower in table("speech")["publications"] for w in tail)
    if any(w.quoted or (w.figure and not sample) for w in tail):
        return False
    if tail[0].lower == "of" and i > 0 and words[i - 1].lower in {"said", "says"}:
        return not has_clause(tail)
    if tail[0].lower in {"as", "when", "while", "after", "before"} and tail[-1] is not tail[0]:
        return tail[1].lower not in {"many", "much", "few", "little", "of", "a"}
    if has_clause(tail):
        return False
    told = i > 0 and base_form(words[i - 1].text) in ADDRESSING
    audience = tail[0].lower == "to" and bool(tail[1:]) and tail[1].tag != "VB"
    opener = audience or tail[0].lower in table("speech")["closers"] or is_time(tail[0])
    return opener or told


def has_clause(tail: Sequence[Word]) -> bool:
    """Whether a clause of its own stands in these words."""
    clause_words = table("speech")["clause_words"]
    return any(w.lower in clause_words or is_finite(tail, k) for k, w in enumerate(tail))


def is_finite(words: Sequence[Word], k: int) -> bool:
    """Whether the word at `k` is a finite verb: no name, no office, not what follows an article: `the [stores] unit`"""
    if words[k].tag not in FINITE_TAGS or words[k].capital or words[k].lower in table("speech")["agents"]:
        return False
    return not (k > 0 and words[k - 1].tag in {"DT", "PRP$"} and words[k - 1].lower not in PRONOMINAL)


def opens_clause(words: Sequence[Word], i: int) -> bool:
    """Whether the verb at `i` has a clause as its object: `added that`, `warned it would`, `informed the staff that`"""
    nxt = words[i + 1].lower if i + 1 < len(words) else ""
    if nxt in {"that", "it", "they", "he", "she", "how", "there", ":"}:
        return True
    if base_form(words[i].text) in ADDRESSING and any(w.lower == "that" for w in words[i + 2 : i + HEARERS]):
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
    return words[k].lower in BE or (words[k].lower == "to" and not is_announcing(words, k))


def is_announcing(words: Sequence[Word], k: int) -> bool:
    """`wishes [to] inform the public that`, `is pleased [to] announce`, `went on [to] say`"""
    if k < 1 or words[k].lower != "to":
        return False
    goes_on = words[k - 1].lower == "on" and base_form(words[k - 2].text) == "go"
    return goes_on or words[k - 1].lower in table("speech")["announcing"]


def reads_as_verb(words: Sequence[Word], i: int, *, closed: bool) -> bool:
    """Whether the word at `i` is a verb with a subject before it, also where the tagger takes `forecasts` for a noun.

    `closed` says that only time or place follows it.
    """
    first = i - 2 * ([w.lower for w in words[max(i - 2, 0) : i]] == ["on", "average"])  # had on average forecast 5
    word, before = words[i], words[first - 1] if first else None
    if word.tag == "VBN":
        follows = words[i + 1] if i + 1 < len(words) else word
        told = follows.figure or follows.lower in {"that", "it", "they"}
        return closed or told or has_auxiliary(words, i) or _is_only_verb(words, i)
    if word.tag in VERB_TAGS or (not word.tag and closed):
        return True
    if before is None or word.lower.endswith(("ed", "ing")) or before.tag in {"DT", "PRP$", "JJ"}:
        return False
    if base_form(word.text) not in table("speech")["also_nouns"]:
        return True
    following, tag = (words[i + 1].lower, words[i + 1].tag) if i + 1 < len(words) else ("", "")
    noun = following in {"of", "for", "by", "from", "in", "to"} and not closed and base_form(word.text) != "point"
    noun = noun or (word.lower == "project" and not before.lower.endswith(("s", "staff", "people")))
    if noun or (tag in FINITE_TAGS and not words[i + 1].capital):  # the Kemano project is …
        return False
    speech = table("speech")
    return before.capital or any(before.lower in known for known in (HAVE, speech["agents"], speech["publications"]))


def _is_only_verb(words: Sequence[Word], i: int) -> bool:
    """`The fund [estimated] growth at 5 percent`: a participle where the sentence has no other verb is none."""
    return bool(i) and not any(w.tag in FINITE_TAGS for w in words) and words[i - 1].tag in NOUN_TAGS


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


def says_nothing(words: Sequence[Word], i: int, base: str) -> bool:
    """`agreed to`, `exports tell another story`, `is said to`, `told them to repay`: nobody is quoted"""
    if base == "tell" and not TALES.isdisjoint(w.lower for w in words[i + 1 : i + 5]):
        return True
    if base == "agree" and i + 1 < len(words) and words[i + 1].lower == "to":
        return True
    return is_passive(words, i) or is_command(words, i)


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
            return next((words[j + 1].start for j in range(k, -1, -1) if not words[j].figure), words[0].start)
        if words[k].mark:
            return None
    return None


def is_possessive_phrase(lower: Sequence[str]) -> bool:
    """Whether lower-case words hold an owner: `the union's own count`"""
    return any(w.endswith(("'s", "’s")) or w in {"'", "’"} for w in lower[:-1])


def revision_end(words: Sequence[Word], i: int) -> int:
    """Where the revision at `i` ends: `cut its forecast to 5 billion[, after prices fell], [, wiping 2 billion off]`"""
    for k in range(i + 1, len(words) - 1):
        if words[k].text == "," and (words[k + 1].lower in CAUSES or words[k + 1].tag == "VBG"):
            return words[k].start
    return words[-1].end


def relative_end(words: Sequence[Word], i: int) -> int:
    """Where the relative clause of the verb at `i` ends: `the mills, which say they lose 5 a day[,] would get 9`"""
    for k in range(i + 1, len(words) - 1):
        if words[k].text == "," and words[k + 1].tag in FINITE_TAGS:
            return words[k].start
    return words[-1].end


def takes_over(p: Place) -> bool:
    """`[assumed] a 9 million dollar loan`, `assumed control`: nothing is supposed"""
    return p.base == "assume" and any(w.lower in TAKEN_ON for w in p.words[p.i + 1 : p.i + COMPARED_REACH])


def plans_output(ahead: list[str]) -> bool:
    """`cut [its production forecast]`: a firm's own plan; not `cut its forecast for cereal production`"""
    stop = next((k for k, w in enumerate(ahead) if w in table("speech")["outlooks"]), len(ahead))
    return ahead[0] in {"its", "their"} and not OWN_OUTPUT.isdisjoint(ahead[:stop])


def compares(words: list[Word], k: int) -> bool:
    """`…, according to Acme, [roughly {30 percent} less] than in May`: a comparison that goes on behind the source"""
    if k >= len(words) or words[k].text != ",":
        return False
    ahead = words[k + 1 : k + COMPARED_REACH]
    at = next((i for i, w in enumerate(ahead) if w.figure), None)
    if at is None or any(w.mark or w.tag in FINITE_TAGS for w in ahead[:at]):
        return False
    then = next((w for w in ahead[at:] if not w.figure), None)
    return then is not None and comparative(then.token) is not None


def ends_forecast(words: Sequence[Word], k: int) -> bool:
    """A semicolon; `and has [set]`, what the forecaster has done"""
    if words[k].text == ";":
        return not words[k].quoted
    done = [w.lower for w in words[k : k + 2]] in (["and", "has"], ["and", "have"])
    return done and k + 2 < len(words) and words[k + 2].tag == "VBN"


def is_compared(words: Sequence[Word], at: int) -> bool:
    """`puts yields 15% below last year's`: a figure close behind the verb, and what says that it compares"""
    near = range(at + 2, min(at + 12, len(words) - 1))
    return any(words[k].figure and words[k + 1].lower in COMPARED for k in near)
