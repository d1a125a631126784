"""Of what a figure is the number: the words of the passage that name it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.link import carried, clause, near
from figex.link.antecedent import is_pronoun, resolve
from figex.link.phrase import found, whole
from figex.link.sentence import Found
from figex.link.tree import barred, phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

    from figex.link.sentence import Mention

RULES = (
    carried.own_member,
    carried.bracketed,
    near.counted_subject,
    near.part_of,
    near.material,
    near.modified_noun,
    near.counted_apart,
    near.noun_before_of,
    near.worth,
    carried.continued,
    near.absolute,
    near.with_figure,
    near.apposed,
    carried.gapped,
    carried.aside,
    clause.moved_object,
    clause.taker,
    clause.passive_for,
    clause.clause_subject,
    carried.itself,
    clause.nearest_subject,
    near.in_noun,
    carried.verbless,
    near.counted,
    carried.before_it,
    carried.about,
)
"""From the surest to the last resort; the first answer wins."""


def subject_of(mention: Mention) -> Found | None:
    """What the figure is the number of, in the article's words; None where the passage does not name it."""
    for rule in RULES:
        answer = rule(mention)
        if answer is None:
            continue
        result = answer if isinstance(answer, Found) else _named(mention, answer, rule.__name__)
        if result is not None:
            mention.rules.append(f"subject:{rule.__name__}")
            return result
    return None


def _named(mention: Mention, token: Token, rule: str) -> Found | None:
    """The token's phrase, or what it stands for where it is a pronoun."""
    sentence = mention.sentence
    if is_pronoun(token):
        return _meant(mention, token)
    if token.i in barred(sentence):
        return None
    alone = rule in {"own_member", "gapped"}
    return found(sentence, phrase(token, barred(sentence)) if alone else whole(token, sentence), rule)


def _meant(mention: Mention, pronoun: Token) -> Found | None:
    """What `it` or `we` means here; after `we`, what is counted or what the money is for is said more surely."""
    if pronoun.lower_ in {"we", "us", "you", "i"}:
        noun = near.counted(mention) or near.in_noun(mention)
        if noun is not None:
            return found(mention.sentence, whole(noun, mention.sentence), "after_we")
    return resolve(mention, pronoun)
