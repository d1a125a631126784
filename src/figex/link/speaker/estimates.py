"""Whose forecast, count or statement a figure is, where a noun says so: `analysts' estimate of {5}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.speaker import clauses, names, phrases
from figex.link.speaker.cue import Credit
from figex.link.speaker.names import core
from figex.link.tree import FINITE_TAGS, base_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figex.link.speaker.cue import Place
    from figex.link.speaker.words import Word

PENCILLED = (["pencilled", "in"], ["penciled", "in"], ["hoped", "for"], ["looked", "for"])
"""The two words before `by` that say who foresaw a figure."""
PUT = frozenset({"put", "pegged", "estimated", "assessed", "projected", "forecast"})
LEADING = frozenset({"of", "for", "at", "is", "was", "remains", "stands"})
"""Words that lead from a forecast to its figure."""
STATING = frozenset({"issue", "make", "release", "give", "deliver", "publish", "have", "put"})
"""Verbs whose object is a statement that a colon leads to."""
POSSESSIVES = frozenset({"his", "her", "their", "its"})
STATED = 6
"""How many words back the verb of a statement stands."""
OWNED_MIN = 2
"""The fewest words of `the union's count`."""
FAR, WHOSE, POLL = 9, 4, 16
"""How many words lead to it; how many stand between `whose` and the forecast; from those asked to it."""


def own_estimate(p: Place) -> Credit | None:
    """below [analysts]' estimate of ⟦5 dollars⟧; the [fund]'s ⟦5 percent⟧ forecast; above the [IMF] forecast of ⟦5⟧"""
    speech, i = table("speech"), p.i
    if p.word.lower not in speech["outlooks"] or i < 1:
        return None
    if p.word.tag == "VBN" and any(w.lower in clauses.BE for w in p.words[max(i - 2, 0) : i]):  # is now forecast at 5
        return None
    back = range(i - 1, max(i - 8, -1), -1)
    owner = next((k for k in back if may_own(p.words, k)), None)
    ahead = _led_to(p) if p.next in LEADING else None
    inside = next((p.words[k] for k in back if owner is not None and k > owner and p.words[k].figure), None)
    figure = ahead or inside
    if owner is None or figure is None or any(p.words[k].mark for k in range(owner + 1, i)):
        return None
    begin = phrases.left_start(p.words, owner)
    who = core(p.words[begin : owner + 1])
    if not who or not names.is_agent(who):
        return None
    reach = (p.words[owner].end, max(figure.end, p.word.end))
    return Credit(who, p.word.start, reach, (p.words[begin].start, p.words[owner].end), "own-estimate", follows=True)


def may_own(words: Sequence[Word], k: int) -> bool:
    """`Acme's`, `analysts'`, `analyst` of `analyst estimates`, `IMF` of `the IMF forecast`: whose the next noun is"""
    word = words[k]
    if word.lower.endswith(("'s", "’s")) or (word.text in {"'", "’"} and k and words[k - 1].lower.endswith("s")):
        return True
    named = word.capital and word.lower in {"city", "street"}
    acronym = k > 0 and word.text.isupper() and word.text[1:].isalpha()
    return named or acronym or word.lower in {"analyst", "economist"}


def _led_to(p: Place) -> Word | None:
    """The figure that a forecast leads to: `hopes of a rise of about {5}`, `forecast for the end of 2030 is {5}`"""
    for word in p.words[p.i + 1 : p.i + FAR]:
        if word.figure:
            return word
        if word.mark or (word.tag in FINITE_TAGS and word.lower not in LEADING):
            return None
    return None


def whose(p: Place) -> Credit | None:
    """said [Ana Ruiz] of Acme, whose target for the index is ⟦5,000, 2 percent more than now⟧"""
    speech, before = table("speech"), [w.lower for w in p.words[max(p.i - WHOSE, 0) : p.i]]
    if "whose" not in before or not (p.word.lower in speech["outlooks"] or p.word.lower in speech["kept_targets"]):
        return None
    at = p.i - len(before) + before.index("whose")
    figure = next((w for w in p.words[p.i + 1 : p.i + 2 * FAR] if w.figure), None)
    said = next((k for k in range(at - 1, -1, -1) if base_form(p.words[k].text) in table("speech")["say"]), None)
    if figure is None or said is None or any(w.mark for w in p.words[p.i : p.words.index(figure)]):
        return None
    who = core(p.words[said + 1 : phrases.right_end(p.words, said + 1)])
    if not who or not names.is_agent(who):
        return None
    gap = p.words[at]
    return Credit(who, p.word.start, (gap.start, p.limits[1]), (gap.start, gap.end), "own-estimate", follows=True)


def estimate_from(p: Place) -> Credit | None:
    """a forecast of ⟦5 percent⟧ from [economists]; was put at ⟦5 percent⟧ by [the fund]"""
    if p.word.lower not in {"from", "by"} or p.i < 1 or not p.words[p.i - 1].figure:
        return None
    start = clauses.figure_before(p.words, p.i)
    near = [w.lower for w in p.words[max(p.i - 9, 0) : p.i]]
    cue = not set(near).isdisjoint(table("speech")["outlooks"]) or ("at" in near and not PUT.isdisjoint(near))
    if start is None or not cue:
        return None
    who = core(p.words[p.i + 1 : phrases.right_end(p.words, p.i + 1)])
    if not who or not names.is_agent(who):
        return None
    return Credit(who, p.word.start, (start, p.word.end), (p.word.start, p.word.end), "own-estimate", follows=False)


def issues(p: Place) -> Credit | None:
    """[Hill] issued the following statement: ⟦"We lost 5 million."⟧"""
    if p.word.lower not in table("speech")["statements"] or ":" not in {w.text for w in p.words[p.i + 1 :]}:
        return None
    near = range(p.i - 1, max(p.i - STATED, -1), -1)
    verb = next((k for k in near if base_form(p.words[k].text) in STATING), None)
    subject = phrases.subject_before(p.words, verb) if verb is not None else None
    who = names.untitled(core(subject.words)) if subject is not None and names.is_speaker(subject.words) else []
    if subject is None or not who:
        return None
    return Credit(who, p.word.start, (p.word.end, p.limits[1]), (subject.start, p.word.end), "says", follows=True)


def by_agent(p: Place) -> Credit | None:
    """⟦growth is seen⟧ by [the fund] ⟦at 5 percent⟧; ⟦2 guesses⟧ compiled by [Fincast]; forecast in a [Wren] poll"""
    if p.word.lower not in table("speech")["by_figures"] or p.next not in {"by", "in"}:
        return None
    stop = phrases.right_end(p.words, p.i + 2)
    who = core(p.words[p.i + 2 : stop])
    if not who or not names.is_speaker(who) or (p.next == "in" and not names.is_publication(p.words[p.i + 2 : stop])):
        return None
    lo, hi = clauses.segment(p.words, p.i)
    if p.i and p.words[p.i - 1].figure and (figure := clauses.figure_before(p.words, p.i)) is not None:
        lo = figure  # a loss of 5 compared with a loss of {7} expected by analysts
    return Credit(who, p.word.start, (lo, hi), (p.word.start, p.words[stop - 1].end), "by", follows=False)


def by_count(p: Place) -> Credit | None:
    """⟦300 were closed⟧ by [the union]'s count; on [Fincast] estimates ⟦it lost 3⟧; in [Hill]'s view; in [his] words"""
    if p.word.lower not in {"by", "on", "in"}:
        return None
    ahead = clauses.object_words(p.words, p.i + 1)
    counts = len(ahead) >= OWNED_MIN and ahead[-1] in table("speech")["counts"]
    his = counts and ahead[0] in POSSESSIVES and (len(ahead) == OWNED_MIN or ahead[1] == "own")
    if not counts or not (his or clauses.is_possessive_phrase(ahead)):
        return None
    who = p.words[p.i + 1 : p.i + 2] if his else core(p.words[p.i + 1 : p.i + len(ahead)])
    start, end = p.limits
    stop = p.words[p.i + len(ahead)].end
    return Credit(who, p.word.start, (start, end), (p.word.start, stop), "by-count", follows=p.i == 0) if who else None


def average_of(p: Place) -> Credit | None:
    """The average estimate of [analysts] asked by Wren was for earnings of ⟦66 cents⟧; ⟦a 5%⟧ view of [them]"""
    if p.word.lower not in table("speech")["outlooks"] or p.next not in {"of", "among", "from"}:
        return None
    begin = p.i + 2 + (p.i + 2 < len(p.words) and p.words[p.i + 2].lower in table("numbers")["cardinals"])
    who = core(p.words[begin : phrases.right_end(p.words, begin)])
    ahead = p.words[p.i + 2 : p.i + POLL]
    led = next((k for k, w in enumerate(ahead) if w.lower in {"is", "was", "were", "stood"}), None)
    figure = next((w for w in ahead[led:] if w.figure), None) if led is not None else None
    before = next((w for w in p.words[max(p.i - WHOSE, 0) : p.i] if w.figure), None)
    if (figure or before) is None or not who or not names.is_agent(who):
        return None
    if figure is None and before is not None:
        reach = (before.start, p.word.end)
        return Credit(who, p.word.start, reach, (p.word.start, who[-1].end), "own-estimate", follows=False)
    reach = (ahead[led or 0].start, p.limits[1])
    return Credit(who, p.word.start, reach, (p.word.start, who[-1].end), "own-estimate", follows=True)


def valued_by(p: Place) -> Credit | None:
    """an arm valued by [bankers] at ⟦5 billion⟧; short of the ⟦5 billion⟧ pencilled in by [analysts]"""
    if p.word.lower != "by" or p.i < WHOSE - 1:
        return None
    before = [w.lower for w in p.words[p.i - 2 : p.i]]
    if before[-1] not in table("speech")["valued"] and before not in PENCILLED:
        return None
    at = next((k for k in range(p.i + 2, min(p.i + FAR, len(p.words))) if p.words[k].lower == "at"), 0)
    who = core(p.words[p.i + 1 : at or phrases.right_end(p.words, p.i + 1)])
    if not who or not names.is_agent(who):
        return None
    gap = (p.word.start, who[-1].end)
    if before[-1] in table("speech")["valued"] and at:
        return Credit(who, p.word.start, (gap[1], p.limits[1]), gap, "own-estimate", follows=True)
    start = clauses.figure_before(p.words, p.i - 2) if before in PENCILLED and p.words[p.i - 3].figure else None
    return None if start is None else Credit(who, p.word.start, (start, gap[1]), gap, "own-estimate", follows=False)


def is_official_report(p: Place) -> bool:
    """`[Customs] reported exports of {5 tonnes}`: what an office counts; a firm that reports a loss is not quoted"""
    subject = phrases.subject_before(p.words, p.i) if p.base == "report" else None
    return subject is not None and any(w.lower in table("speech")["offices"] for w in subject.words)
