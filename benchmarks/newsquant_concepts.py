"""The words that NewsQuant names as a figure's `referred_concepts`, from figex's subjects and the parse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacy.lang.en.stop_words import STOP_WORDS

from figex.lexicon import word_set
from figex.link.clause import top
from figex.link.counted import noun_after
from figex.link.phrase import whole
from figex.link.tree import barred, clause_verb, is_noun, lemma, singular, subject_token

if TYPE_CHECKING:
    from figex.facts import Fact
    from figex.link import Mention
    from figex.link.parse import Token

LATER = re.compile(r" (?:later|earlier|ago|before that|after that)\b")
MODIFIED = {
    f"subject:{rule}"
    for rule in ("modified_noun", "noun_before_of", "worth", "material", "part_of", "apposed", "with_figure")
}
BY_CLAUSE = {"subject:clause_subject", "subject:nearest_subject"}
NOUNS = {"amount", "back", "bottom", "call", "front", "full", "move", "name", "part", "show", "side", "top"}
"""Stop words that are nouns as well."""
NO_CONTENT = (STOP_WORDS - NOUNS) | {"total", "exactly", "estimated", "’s", "'s", "s", "-"}
NAMED = re.compile(r"US|IT|[B-HJ-Z]")
WORD = re.compile(r"(?:[^\W_](?:[\w&.'’/-]*\w)?|\(\.\w+\))(?:(?<=Inc)\.|(?<=Corp)\.|(?<=Co)\.)?")


def concepts(fact: Fact, mention: Mention, facts: list[Fact]) -> list[str]:
    """The words of what the figure is of, and of the clause's subject where the figure stands at a noun of its own."""
    host = mention.host
    if host is not None and (model := next((f for f in facts if f.start == host.figure.start), None)):
        return concepts(model, host, facts)
    if is_one_of(fact, mention) or is_fronted(fact, mention) or is_place(fact, mention):
        return []
    if fact.unit == "generation wireless":
        nouns = (noun_after(m) for m in mention.sentence.mentions[mention.index :] if m.figure.unit == fact.unit)
        return next((content(noun.text) for noun in nouns if noun is not None), [])
    words = content(fact.subject or "")
    counts = fact.kind in {"count", "fraction"}
    if fact.kind == "fraction" or (counts and fact.unit in {singular(word) for word in words}):
        words = []
    near = noun_at(fact, mention)
    own = near is not None or (not counts and bool(MODIFIED.intersection(fact.links)))
    if words and not own:
        return words
    if near is not None:
        of_what = words if "subject:material" in fact.links else []
        words = [*adjectives(mention), *words_of(near, mention), *of_what]
    owner = owner_of(mention)
    more = words_of(owner, mention) if owner is not None else []
    if not more and near is not None and BY_CLAUSE.intersection(fact.links) and (owner is None or owner.tag_ != "PRP"):
        more = content(fact.subject or "")
    unit = fact.unit if "unit:unhyphenated" in fact.links else None
    return [word for word in dict.fromkeys([*words, *more]) if word != unit]


def words_of(noun: Token, mention: Mention) -> list[str]:
    """The words of the noun's phrase; of a figure's that stands for one: the {60-year-old} drew $5"""
    sentence = mention.sentence
    person = next((m for m in sentence.mentions if m.figure.kind == "duration" and noun in m.anchor), None)
    if person is not None and person is not mention:
        return content(mention.article.text[person.figure.start : person.figure.end])
    return content(sentence.original(whole(noun, sentence))) if is_noun(noun) else []


def adjectives(mention: Mention) -> list[str]:
    """the [best] {$200} smartphones; the [iconic] {3923 sq m} estate"""
    doc, start = mention.anchor.doc, mention.anchor.start
    at = start
    while at > 0 and (doc[at - 1].tag_ in {"JJ", "JJS", "VBN"}):
        at -= 1
    return content(" ".join(t.text for t in doc[at:start]))


def is_fronted(fact: Fact, mention: Mention) -> bool:
    """{Two years} later, the agency …; Over the past {ten years}, we have …: a time that opens the clause"""
    verb = clause_verb(top(mention).head)
    subject = subject_token(verb) if verb is not None else None
    if fact.kind != "duration":
        return False
    first = mention.anchor.start == 0 and LATER.match(mention.article.text, fact.end) is not None
    return first or (subject is not None and top(mention).i < subject.i)


def is_place(fact: Fact, mention: Mention) -> bool:
    """killed at {two mosques}, played for {five teams}: only where or for whom"""
    head = top(mention).head
    return fact.kind == "count" and head.lower_ in {"in", "at", "for"} and not is_noun(head.head)


def is_one_of(fact: Fact, mention: Mention) -> bool:
    """{one} of the [oldest mills]"""
    doc, at = mention.anchor.doc, mention.anchor.end
    return fact.text.lower() == "one" and at < len(doc) and doc[at].lower_ == "of"


def noun_at(fact: Fact, mention: Mention) -> Token | None:
    """The noun at which the figure stands, the first of `NEARBY` that finds one; a count stands at what it counts."""
    if fact.kind == "count":
        return measured(mention)
    if fact.kind == "duration":
        return None
    nouns = (rule(fact, mention) for rule in NEARBY)
    return next((noun for noun in nouns if noun is not None and noun.i not in barred(mention.sentence)), None)


def measured(mention: Mention) -> Token | None:
    """a {12 page} [report], a {six}-cylinder [engine]: what has so many"""
    doc, at = mention.anchor.doc, mention.anchor.end
    unit = at + 1 if at + 1 < len(doc) and doc[at].text == "-" else at
    hyphenated = unit > at or "unit:unhyphenated" in mention.rules
    return doc[unit].head if hyphenated and doc[unit].dep_ == "compound" and doc[unit].head.i > unit else None


def share_of(fact: Fact, mention: Mention) -> Token | None:
    """{81%} of [manufacturers]; {5 percent} of its [revenue]"""
    doc, at = mention.anchor.doc, mention.anchor.end
    if fact.kind not in {"percent", "fraction"} or at >= len(doc) or doc[at].lower_ != "of":
        return None
    return next((token for token in doc[at].children if token.dep_ == "pobj" and is_noun(token)), None)


def modified(fact: Fact, mention: Mention) -> Token | None:
    """a {4.2 percent} [drop]; the {$200} [smartphones]"""
    noun = noun_after(mention)
    if noun is None or singular(noun.text) == fact.unit:
        return None
    named = "subject:modified_noun" in fact.links and noun.text in (fact.subject or "").split()
    return noun if named or noun == mention.anchor.root.head else None


def noun_of(_: Fact, mention: Mention) -> Token | None:
    """an interest [rate] of {1.38%}; at a [sum] of {$5}"""
    start, doc = mention.anchor.start, mention.anchor.doc
    of = doc[start - 1] if start else None
    if of is None or of.lower_ != "of" or not is_noun(of.head) or of.head.lower_ in NO_CONTENT:
        return None
    if of.head.lower_ == "age" and is_noun(of.head.head.head):
        return of.head.head.head
    return of.head


def paid_for(fact: Fact, mention: Mention) -> Token | None:
    """{$5} for a [roof]; {$550} off a [tablet]"""
    doc, at = mention.anchor.doc, mention.anchor.end
    links = {"money": {"for", "off"}, "percent": {"off"}}.get(fact.kind, set())
    if at + 1 >= len(doc) or doc[at].lower_ not in links:
        return None
    return next((token for token in doc[at].children if token.dep_ == "pobj" and is_noun(token)), None)


def had_for(fact: Fact, mention: Mention) -> Token | None:
    """offers the [plan] for {$5}; trimmed its [forecast] to {$5}"""
    head = top(mention).head
    if (fact.kind != "money" and "subject:moved_object" not in fact.links) or head.lower_ not in {"for", "to", "by"}:
        return None
    verb = head.head
    if is_noun(verb) and head.lower_ == "for" and fact.kind == "money":
        return verb
    while is_noun(verb) and verb.dep_ in {"prep", "pobj", "dobj"}:
        verb = verb.head
    return next((t for t in verb.children if t.dep_ == "dobj" and is_noun(t) and t.i < mention.anchor.start), None)


def times_what(fact: Fact, mention: Mention) -> Token | None:
    """{6.5 times} [earnings]"""
    return noun_after(mention) if fact.kind == "multiple" else None


NEARBY = (share_of, noun_of, paid_for, modified, times_what, had_for)


def owner_of(mention: Mention) -> Token | None:
    """[sales] of {5 units}; the [clinic] has {5 doctors}; nobody for {5 doctors} left"""
    token = top(mention)
    if (
        mention.figure.kind == "count"
        and token.dep_ == "pobj"
        and token.head.lower_ == "of"
        and is_noun(token.head.head)
    ):
        return token.head.head
    verb = clause_verb(token.head if token.head.i != token.i else token)
    if verb is None or lemma(verb) in word_set("links", "saying"):
        return None
    subject = subject_token(verb)
    return None if subject is None or subject == token or subject in mention.anchor else subject


def content(phrase: str) -> list[str]:
    """The words that NewsQuant keeps: `the US trade deficit` → US, trade, deficit"""
    words = (re.sub(r"['’]s?$", "", word) for word in WORD.findall(phrase))
    return [word for word in words if NAMED.fullmatch(word) or word.lower() not in NO_CONTENT]
