"""The word that ties a figure to its subject: a verb in its dictionary form, or a preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.subject.clause import before, preposition, top
from figex.link.tree import clause_verb, lemma

if TYPE_CHECKING:
    from figex.link.sentence import Mention

BY_RULE = {"noun_before_of": "of", "part_of": "of", "material": "of", "worth": "worth", "with_figure": "with"}
"""What ties the two where the subject's rule says it."""
UNTIED = frozenset({"modified_noun", "apposed", "verbless", "counted", "about", "bracketed"})
"""Rules whose figure stands beside its noun without a word between."""


def relation_of(mention: Mention) -> str | None:
    """`invest`, `account for`, `worth`, `of`, `up`, lower case; None where figure and noun stand side by side.

    `Sales [rose] {5%}`, `loans [of] {$5}`, `cars make up {5%}` gives `make up`.
    """
    rule = next((r.partition(":")[2] for r in mention.rules if r.startswith("subject:")), "")
    if mention.host is not None:
        return mention.host.relation
    if rule in BY_RULE:
        return BY_RULE[rule]
    if rule in UNTIED:
        return None
    word = before(mention)
    if rule == "absolute" and word is not None:
        return word.lower_
    if rule in {"continued", "compared"} and mention.index:
        earlier = mention.sentence.mentions[mention.index - 1]
        return word.lower_ if word is not None and word.lower_ in {"from", "against", "versus"} else earlier.relation
    return _verb(mention)


def _verb(mention: Mention) -> str | None:
    """The clause's verb, with the particle or preposition that belongs to its meaning: `account for`, `pick up`"""
    verb = clause_verb(top(mention))
    if verb is None:
        return None
    base = lemma(verb)
    particle = next((t.lower_ for t in verb.children if t.dep_ == "prt"), "")
    link = preposition(mention)
    bound = link if link in table("links")["bound"].get(base, ()) else ""
    return " ".join(part for part in (base, particle or bound) if part)
