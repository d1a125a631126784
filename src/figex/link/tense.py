"""When a clause happens: past, perfect, present or future, by its verb and auxiliaries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.tree import clause_verb, lemma

if TYPE_CHECKING:
    from spacy.tokens import Token

PAST, PERFECT, PRESENT, FUTURE, VERBLESS = "past", "perfect", "present", "future", ""
AUXILIARIES = frozenset({"aux", "auxpass"})
STEPS = 6
"""Verbs that are climbed for a tense before giving up."""


def tense_at(token: Token) -> str:
    """The tense of the clause that `token` stands in; empty where there is no verb."""
    verb = clause_verb(token)
    return VERBLESS if verb is None else tense(verb)


def tense(verb: Token, steps: int = STEPS) -> str:
    """The tense of a verb; one without a tense of its own (`to buy`, `rising`) has that of the clause it hangs on."""
    helpers = [t for t in verb.children if t.i < verb.i and (t.dep_ in AUXILIARIES or t.tag_ == "MD")]
    words = {t.lower_ for t in helpers}
    known = table("times")["tense"]
    if words & set(known["future"]):
        return PAST if "have" in words and "will" not in words else FUTURE
    if words & {"can", "cannot"}:
        return PRESENT
    if words & {"has", "have", "'ve", "’ve"} and verb.tag_ in {"VBN", "VBD"}:
        return PERFECT
    if verb.tag_ == "VBG" and words & {"is", "are", "'s", "’s", "'re", "’re", "am"}:
        return FUTURE if lemma(verb) in known["planning"] else PRESENT
    if words & {"was", "were", "had", "did"}:
        return PAST
    if words & {"is", "are", "'s", "’s", "'re", "’re", "am", "does", "do", "be"} and "to" not in words:
        return FUTURE if lemma(verb) in known["planning"] else PRESENT
    if verb.tag_ == "VBD":
        return PAST
    if verb.tag_ in {"VBZ", "VBP"}:
        return _present(verb)
    return _governed(verb, infinitive="to" in words or verb.tag_ == "VB", steps=steps)


def _present(verb: Token) -> str:
    """`expects` looks ahead, `puts it at` and `is likely` don't say when by themselves, `stands` is present."""
    known = table("times")["tense"]
    word = lemma(verb)
    if word in known["planning"]:
        return FUTURE
    if word == "be" and any(t.lower_ in known["predicates"] for t in verb.rights):
        return FUTURE
    return PAST if word in known["reporting"] else PRESENT


def _governed(verb: Token, *, infinitive: bool, steps: int) -> str:
    above = next((t for t in verb.ancestors if clause_verb(t) is t), None)
    if above is None or steps == 0:
        return PAST if verb.tag_ == "VBN" else VERBLESS
    if infinitive and lemma(above) in table("times")["tense"]["planning"]:
        return FUTURE
    return tense(above, steps - 1)


AHEAD = re.compile(
    r"\b(?:will|would|shall|could|expects?|expected|forecasts?|plans?|planned|due|target(?:s|ed)?|likely|outlook|guidance|aims?|"
    r"projected|sees|seen at|set to|scheduled)\b",
    re.IGNORECASE,
)


def looks_ahead(text: str) -> bool:
    """Whether a stretch of text without a usable parse speaks of the future."""
    return AHEAD.search(text) is not None
