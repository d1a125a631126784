"""The words that NewsQuant names as a figure's `referred_concepts`, from figex's subjects and the parse.

NewsQuant has no guidelines for them, so these are guesses at its habits from its development half (431 figures). The
large ones, a noun at the figure with the clause's subject and no counted noun, rest on dozens of figures. The rest are
thinner; that many figures of the development half are right by them and wrong without:

    what follows a noun's phrase at once and belongs to it, mostly with a preposition   6, a name 2
    a unit's rest behind the figure is no concept: $500 [US], 5 [W], barrels [of oil]   5
    a part or a comparison has no clause's subject: including {60%} of the staff        4
    the noun just before `with`, `over`, `from … to …` and the figure                   3
    adjectives before a figure inside the phrase: a tuned {2 litre} engine              4, two sentences
    a noun before the age of {21}                                                       2
    the verb's object where its subject is a pronoun or missing                         2
    the name before a dash that opens the text                                          2
    what one looks at is not where one is; half of what is counted is no concept        1 each
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from spacy.lang.en.stop_words import STOP_WORDS

from figex.lexicon import word_set
from figex.link.phrase import whole
from figex.link.subject.clause import top
from figex.link.tree import barred, clause_verb, is_noun, is_verb, lemma, singular
from figex.link.understood import subject_token
from figex.link.unit.counted import noun_after

if TYPE_CHECKING:
    from collections.abc import Collection

    from figex.facts import Fact
    from figex.link import Mention
    from figex.link.parse import Doc, Token

LATER = re.compile(r" (?:later|earlier|ago|before that|after that)\b")
MODIFIED = {
    f"subject:{rule}"
    for rule in ("modified_noun", "noun_before_of", "worth", "material", "part_of", "apposed", "with_figure")
}
BY_CLAUSE = {"subject:clause_subject", "subject:nearest_subject"}
KEPT = {"amount", "back", "bottom", "call", "front", "full", "move", "name", "part", "show", "side", "top", "used"}
"""Stop words that are nouns or participles as well."""
NO_CONTENT = (STOP_WORDS - KEPT) | {"total", "exactly", "estimated", "’s", "'s", "s", "-"}
NAMED = re.compile(r"US|IT|[B-HJ-Z]")
HEADING = re.compile(r"([A-Z][\w.&'’]*(?: [A-Z][\w.&'’]*){0,4}) ?[—–] ")
OWNED = {"for", "to", "from", "at", "on", "with", "by", "near", "into", "around", "across", "about"}
AIMED = {"look", "aim", "point", "stare"}
RELATIVE = {"WDT", "WP", "WP$"}
BREAKS = {",", "(", "-", ";"}
REST_OF_UNIT = re.compile(r"^ (US|[A-Za-z])\b")
WORD = re.compile(r"(?:[^\W_](?:[\w&.'’/-]*\w)?|\(\.\w+\))(?:(?<=Inc)\.|(?<=Corp)\.|(?<=Co)\.)?")


def concepts(fact: Fact, mention: Mention, facts: list[Fact]) -> list[str]:
    """The words of what the figure is of, and of the clause's subject where the figure stands at a noun of its own."""
    host = mention.host
    if host is not None and (model := fact_of(host, facts)) is not None:
        return concepts(model, host, facts)
    words = apart(fact, mention)
    if words is None:
        words = near_and_owner(fact, mention)
    heading = HEADING.match(mention.article.text)
    if words and heading and not heading[1].isupper():
        words = [*content(heading[1]), *words]
    unit = {fact.unit} if "unit:unhyphenated" in fact.links else {"oil"} if fact.unit == "barrel" else set()
    unit.update(REST_OF_UNIT.findall(mention.article.text[fact.end : fact.end + 8]))
    return [word for word in dict.fromkeys(words) if word not in unit]


def apart(fact: Fact, mention: Mention) -> list[str] | None:
    """The words where the clause's subject has no part in it; None where it may have"""
    if is_one_of(fact, mention) or is_fronted(fact, mention):
        return []
    if (thing := object_of(mention) or aged(mention)) is not None:
        return words_of(thing, mention)
    if is_place(fact, mention):
        return []
    if fact.unit == "generation wireless":
        nouns = (noun_after(m) for m in mention.sentence.mentions[mention.index :] if m.figure.unit == fact.unit)
        return next((content(noun.text) for noun in nouns if noun is not None), [])
    return None


def near_and_owner(fact: Fact, mention: Mention) -> list[str]:
    words = subject_words(fact, mention)
    counts = fact.kind in {"count", "fraction"}
    if fact.kind == "fraction" or (counts and fact.unit in {singular(word) for word in words}):
        words = []
    near = noun_at(fact, mention)
    if near is not None:
        of_what = words if "subject:material" in fact.links else []
        words = words_of(near, mention) + of_what
        return words if is_aside(fact, near) else words + owner_words(fact, mention, at_noun=True)
    if words and (counts or not MODIFIED.intersection(fact.links)):
        return words
    return words + owner_words(fact, mention, at_noun=False)


def owner_words(fact: Fact, mention: Mention, *, at_noun: bool) -> list[str]:
    """The words of the clause's subject, where it is not what the figure is a part of: half the [condos]"""
    owner = owner_of(mention)
    if owner is not None and fact.kind == "fraction" and owner.text in (fact.subject or ""):
        return []
    words = words_of(owner, mention) if owner is not None else []
    if not words and at_noun and BY_CLAUSE.intersection(fact.links) and (owner is None or owner.tag_ != "PRP"):
        return content(fact.subject or "")
    return words


def fact_of(mention: Mention, facts: list[Fact]) -> Fact | None:
    return next((fact for fact in facts if fact.start == mention.figure.start), None)


def subject_words(fact: Fact, mention: Mention) -> list[str]:
    """The words of figex's subject"""
    words = content(fact.subject or "")
    found = mention.subject
    if found is None or found.text != fact.subject or not mention.sentence.start <= found.start < mention.sentence.end:
        return words
    first, last = mention.sentence.token_at(found.start), mention.sentence.token_at(found.end - 1)
    start = mention.anchor.start if "subject:material" in fact.links else first
    return adjectives(first, mention) + words + following(start, last + 1, mention)


def words_of(noun: Token, mention: Mention) -> list[str]:
    """The words of the noun's phrase; of a figure's that stands for one: the {60-year-old} drew $5"""
    sentence = mention.sentence
    person = next((m for m in sentence.mentions if m.figure.kind == "duration" and noun in m.anchor), None)
    if person is not None and person is not mention:
        return content(mention.article.text[person.figure.start : person.figure.end])
    if not is_noun(noun):
        return []
    span = whole(noun, sentence)
    before = adjectives(span.start, mention)
    return before + content(sentence.original(span)) + following(span.start, span.end, mention)


def following(start: int, end: int, mention: Mention) -> list[str]:
    """The rest of the phrase `doc[start:end]` in NewsQuant: the base [iPhone 11], the skull [found in the cave]"""
    doc, stop = mention.anchor.doc, barred(mention.sentence)
    last = name_end(doc, end, stop)
    if last == end and (head := modifier_at(doc, start, end)) is not None:
        last = next((t.i for t in head.subtree if t.tag_ in RELATIVE), head.right_edge.i + 1)
    inside = doc[end:last]
    broken = any(t.i in stop or t.text in BREAKS for t in inside)
    return [] if broken or not inside else content(mention.sentence.original(doc.span(end, last)))


def name_end(doc: Doc, end: int, stop: Collection[int]) -> int:
    """Where the name ends that follows a common noun at once: their daughter [Ida], the base [Tab 20]"""
    at = end
    if at < len(doc) and doc[at].dep_ == "appos" and doc[at - 1].tag_ in {"NN", "NNS"}:
        while at < len(doc) and at not in stop and doc[at].tag_ in ({"NNP", "CD"} if at > end else {"NNP"}):
            at += 1
    return at


def modifier_at(doc: Doc, start: int, end: int) -> Token | None:
    """The head of what follows the phrase at once and belongs to a noun in it: plan [for the port], fuel [used here]"""
    for token in doc[end:]:
        if token.left_edge.i == end and start <= token.head.i < end:
            participle = token.dep_ == "acl" and token.tag_ == "VBN"
            preposition = token.dep_ == "prep" and token.lower_ in OWNED
            return token if token.head.dep_ != "ROOT" and (participle or preposition) else None
    return None


def adjectives(start: int, mention: Mention) -> list[str]:
    """the [best] {$200} smartphones; the [iconic] {3923 sq m} estate"""
    doc, stop, at = mention.anchor.doc, barred(mention.sentence), start
    while at > 0 and (at - 1 in stop or doc[at - 1].text == "-"):
        at -= 1
    end = at
    while 0 < at < start and doc[at - 1].tag_ in {"JJ", "JJS", "VBN"} and not is_verb(doc[at - 1]):
        at -= 1
    return content(" ".join(t.text for t in doc[at:end]))


def is_fronted(fact: Fact, mention: Mention) -> bool:
    """{Two years} later, the agency …; Over the past {ten years}, we have …: a time that opens the clause"""
    verb = clause_verb(top(mention).head)
    subject = subject_token(verb) if verb is not None else None
    if fact.kind != "duration":
        return False
    first = mention.anchor.start == 0 and LATER.match(mention.article.text, fact.end) is not None
    return first or (subject is not None and top(mention).i < subject.i)


def is_place(fact: Fact, mention: Mention) -> bool:
    """fought at {two ports}, played for {five teams}: only where or for whom; not looked at {five plans}"""
    link = top(mention).head
    if fact.kind != "count" or link.lower_ not in {"in", "at", "for"} or is_noun(link.head):
        return False
    return link.lower_ != "at" or lemma(link.head) not in AIMED


def is_one_of(fact: Fact, mention: Mention) -> bool:
    """{one} of the [oldest mills]"""
    doc, at = mention.anchor.doc, mention.anchor.end
    return fact.text.lower() == "one" and at < len(doc) and doc[at].lower_ == "of"


def object_of(mention: Mention) -> Token | None:
    """We cooked each [sample] for {5 minutes}: who did it is not named"""
    token = top(mention)
    verb = clause_verb(token.head)
    if verb is None or token.dep_ != "pobj" or token.head.head != verb or lemma(verb) in word_set("links", "saying"):
        return None
    subject = subject_token(verb)
    if subject is not None and is_noun(subject):
        return None
    return next((t for t in verb.children if t.dep_ == "dobj" and is_noun(t) and t.i < token.i), None)


def is_aside(fact: Fact, near: Token) -> bool:
    """including {60%} of its [staff]; more than the [loss] of {$5}; the fund, {5%} of the [index]: not the subject's"""
    if "subject:apposed" in fact.links:
        return True
    above = takewhile(lambda token: token.lower_ == "including" or not is_verb(token), near.ancestors)
    return any(token.lower_ in {"including", "than", "below", "above"} for token in above)


def aged(mention: Mention) -> Token | None:
    """[players] over the age of {21}"""
    at = mention.anchor.start
    of_age = mention.sentence.words[max(at - 3, 0) : at] == ["the", "age", "of"]
    noun = mention.anchor.doc[max(at - 5, 0)]
    return noun if of_age and is_noun(noun) else None


def noun_at(fact: Fact, mention: Mention) -> Token | None:
    """The noun at which the figure stands, the first of `NEARBY` that finds one; a count stands at what it counts."""
    if fact.kind == "count":
        return measured(mention)
    if fact.kind == "duration":
        return modified(fact, mention) if "subject:modified_noun" in fact.links else None
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
    if noun is None or singular(noun.text) == fact.unit or (fact.signed and "subject:modified_noun" not in fact.links):
        return None
    named = "subject:modified_noun" in fact.links and noun.text in (fact.subject or "").split()
    return noun if named or noun == mention.anchor.root.head else None


def noun_of(_: Fact, mention: Mention) -> Token | None:
    """an interest [rate] of {1.38%}; at a [sum] of {$5}"""
    start, doc = mention.anchor.start, mention.anchor.doc
    of = doc[start - 1] if start else None
    if of is None or of.lower_ != "of" or not is_noun(of.head) or of.head.lower_ in NO_CONTENT:
        return None
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


def with_figure(fact: Fact, mention: Mention) -> Token | None:
    """the [SF90] with {938 horsepower}; [investments] over {35 GWh}; [fines] from {$1 to $5}"""
    doc, at = mention.anchor.doc, max(mention.anchor.start, 2)
    links = {"with", "over", "from"} if fact.value_high is not None else {"with", "over"}
    return doc[at - 2] if doc[at - 1].lower_ in links and is_noun(doc[at - 2]) else None


def times_what(fact: Fact, mention: Mention) -> Token | None:
    """{6.5 times} [earnings]"""
    return noun_after(mention) if fact.kind == "multiple" else None


NEARBY = (share_of, noun_of, paid_for, modified, times_what, had_for, with_figure)


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
