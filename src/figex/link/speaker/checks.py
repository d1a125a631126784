"""Who may assess, add or suppose something, and what a comparison behind a source still belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.change.movement import comparative
from figex.link.modality.prospect import TAKEN_ON
from figex.link.speaker import names, phrases
from figex.link.tree import FINITE_TAGS, base_form

if TYPE_CHECKING:
    from figex.link.speaker.cue import Place
    from figex.link.speaker.words import Word

OWN_PLANS = frozenset({"guidance"})
"""What a firm gives of itself: nobody else is quoted for it."""
OWN_OUTPUT = frozenset({"production", "output", "delivery", "deliveries", "shipment", "shipments", "capex"})
"""What a firm plans rather than foresees: cut its [production] forecast."""
COMPARED_REACH = 9
"""The most words of a comparison up to its `more`, `less`, `higher`."""


def may_assess(found: list[Word]) -> bool:
    """The [railway] put the damage at 5; not `the deal`, `the offer puts its value at 5`"""
    head = names.head_of(found)
    if names.is_source(found):
        return True
    return head is not None and names.is_speaker(found) and head.lower not in table("speech")["valuing"]


def may_add(found: list[Word]) -> bool:
    """`…, the [report] adds`: also what is published may say more"""
    head = names.head_of(found)
    return names.is_agent(found) or (head is not None and head.lower in table("speech")["bare_publications"])


def takes_over(p: Place) -> bool:
    """`[assumed] a 9 million dollar loan`, `assumed control`: nothing is supposed"""
    return p.base == "assume" and any(w.lower in TAKEN_ON for w in p.words[p.i + 1 : p.i + COMPARED_REACH])


def plans_output(ahead: list[str]) -> bool:
    """`cut [its production forecast]`: a firm's own plan"""
    return ahead[0] in {"its", "their"} and not OWN_OUTPUT.isdisjoint(ahead)


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


def someone_wishes(p: Place) -> bool:
    """`[He] wants 120 shops`, `said Ann Hill, [who] hopes for 5`: a person who speaks; not `the ministry wants 5`"""
    k = phrases.before_verb(p.words, p.i)
    if k < 0 or p.words[k].quoted or p.word.tag not in {"VBZ", "VBP"}:
        return False
    if p.words[k].lower in {"he", "she"}:
        return True
    said = any(base_form(w.text) in table("speech")["say"] for w in p.words[:k])
    return p.words[k].lower == "who" and said
