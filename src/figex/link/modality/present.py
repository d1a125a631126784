"""What a clause about what is to come mentions as there already: `shut two of its {nine} plants`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.modality.prospect import ACTUAL, FINITE, VERBAL, is_clause_verb
from figex.link.tree import base_form, is_noun

if TYPE_CHECKING:
    from figex.link.sentence import Mention

NOW = frozenset({"now", "today", "currently"})
NEAR, BAR_REACH = 3, 6
"""How many words before a figure may say that it is there; how many `against`."""


def there_already(mention: Mention) -> str | None:
    """`600 of its {4,000} staff`, `two of the {nine} ships`, `now at {7 percent}`, `against a cap of {5}`"""
    words, printed, start, end = table("modality"), mention.sentence.words, mention.anchor.start, mention.anchor.end
    before = printed[max(start - NEAR, 0) : start]
    nearest = before[-1] if before else ""
    following = printed[end] if end < len(printed) else ""
    owned = nearest in words["existing"] and following != "new"
    counted = mention.figure.kind == "count" and (owned or before[-2:] == ["of", "the"])
    held = "against" in printed[max(start - BAR_REACH, 0) : start]
    sized = mention.figure.kind == "quantity" and (nearest in {"my", "our"} or _sizes_known_thing(mention))
    there = (
        following == "already"
        or (nearest == "from" and following in NOW)
        or _had_by_someone(mention)
        or counted
        or held
        or sized
        or nearest in {"current", "existing"}
        or (any(word in words["already"] for word in before) and not _foretells(mention))
    )
    return ACTUAL if there else None


def _had_by_someone(mention: Mention) -> bool:
    """`add 12 trains to the {40} it has`, `recoup the {$4 million} it lost`; not `the {40} it expects`"""
    doc, at = mention.anchor.doc, mention.anchor.end
    led = mention.anchor.start > 0 and doc[mention.anchor.start - 1].lower_ == "the"
    if not led or at + 1 >= len(doc) or doc[at].lower_ not in {"it", "they", "he", "she", "we", "i"}:
        return False
    verb, words = base_form(doc[at + 1].text), table("modality")
    ahead = verb in words["expecting"] or verb in words["forecasters"] or (verb in words["planning"] and verb != "have")
    return doc[at + 1].tag_ in FINITE and not ahead


def _foretells(mention: Mention) -> bool:
    """`now expects {5}`, `currently plans {5} sites`: what is there is the forecast"""
    words, start = table("modality"), mention.anchor.start
    near = (t for t in mention.anchor.doc[max(start - NEAR, 0) : start] if t.tag_ in VERBAL)
    return any(base_form(t.text) in words["expecting"] or base_form(t.text) in words["forecasters"] for t in near)


def _sizes_known_thing(mention: Mention) -> bool:
    """`the {9-hectare} site`; not `a {90-megawatt} plant`"""
    noun = mention.anchor.root.head
    known = any(t.dep_ == "det" and t.lower_ == "the" for t in noun.children)
    return known and is_noun(noun) and noun.i >= mention.anchor.end


def of_someone(mention: Mention) -> str | None:
    """`a borrower with a {$200,000} loan would pay`, `a loader on {£19,200} would get`: who it is that will"""
    root = mention.anchor.root
    people = table("modality")["people"]
    for token in root.ancestors:
        if is_clause_verb(token) and token.tag_ not in {"VBG", "VBN"}:
            return None
        paid = mention.figure.kind == "money" and root.head.lower_ == "on" and root.head.head is token
        if any(m.anchor.start > token.i for m in mention.sentence.mentions[: mention.index]):
            return None
        single = any(t.lower_ in {"a", "an", "any", "each", "every"} for t in token.lefts)
        person = (token.tag_ == "NN" and token.lower_ in people) or (paid and is_noun(token) and single)
        if person and token.i < mention.anchor.start:
            return ACTUAL
    return None
