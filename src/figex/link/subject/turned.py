"""Clauses whose subject does not stand where it mostly does: turned round, impersonal, or hidden by the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.extent import phrase
from figex.link.phrase import found
from figex.link.subject.candidates import is_pronoun
from figex.link.subject.clause import before, outermost
from figex.link.tree import FINITE_TAGS, barred, base_form, is_noun, is_time, is_verb, lemma, own_subject

if TYPE_CHECKING:
    from figex.link.parse import Doc, Span, Token
    from figex.link.sentence import Found, Mention

BE = frozenset({"was", "were", "is", "are"})
MULTIPLYING = frozenset({"double", "triple", "treble", "quadruple", "quintuple", "halve"})
QUALIFYING = frozenset(
    {"more", "than", "almost", "nearly", "roughly", "about", "virtually", "practically", "effectively"}
)
NAMING_TAGS = frozenset({"PRP", "CD", "WP", "EX", *FINITE_TAGS})
CLAUSAL = frozenset({"csubj", "nsubj"})
TURN_REACH, INFINITIVE_REACH, VERB_REACH = 5, 6, 4
"""In tokens: from a figure to the verb that its clause's subject follows, to an infinitive; to the verb before it."""


def inverted(mention: Mention) -> Token | None:
    """Also up, by {6%}, were [shipments to Ghana]; among the losers, down {3%}, was [Norfell Steel]"""
    words = mention.sentence.words
    if not any(word in word_set("links", "leading_openers") for word in words[:2]):
        return None
    doc, start, end = mention.anchor.doc, mention.anchor.start, mention.anchor.end
    if (first := _first_be(mention)) is not None:
        return noun_from(doc, first + 1, barred(mention.sentence))
    verb = next((doc[i] for i in range(end, min(end + TURN_REACH, len(words))) if words[i] in BE), None)
    if verb is None or any(t.tag_ in FINITE_TAGS or t.text in {";", ":"} for t in doc[:start]):
        return None
    closed = doc[verb.i - 1].text == "," or verb.i == end
    subject = own_subject(verb)
    if not closed or (subject is not None and subject.i < start and is_noun(subject)):
        return None
    return noun_from(doc, verb.i + 1, barred(mention.sentence))


def _first_be(mention: Mention) -> int | None:
    """`Largest of all [was] the bill, at {$6}`: the verb after words that name nothing, before the figure's clause"""
    doc, start = mention.anchor.doc, mention.anchor.start
    for token in doc[:start]:
        if token.lower_ in BE:
            between = doc[token.i + 2 : start]
            return token.i if token.i and not any(t.tag_ in FINITE_TAGS for t in between) else None
        if is_noun(token) or token.tag_ in NAMING_TAGS:
            return None
    return None


def noun_from(doc: Doc, start: int, stop: frozenset[int], end: int | None = None) -> Token | None:
    """The head of the noun phrase that begins at `start`; nothing from `end` on belongs to it"""
    for token in doc[start:end]:
        if token.i == start and token.lower_ in word_set("links", "gerunds"):
            return token
        if is_noun(token) and token.i not in stop:
            if token.i + 1 in {end, len(doc)} or not (is_noun(doc[token.i + 1]) or doc[token.i + 1].text == "-"):
                return token
        elif token.i in stop or is_verb(token) or _ends_noun(token):
            return None
    return None


def _ends_noun(token: Token) -> bool:
    """A comma, a preposition; not the `for` of `like-for-like sales`"""
    within = token.i > 0 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_
    return token.text in {",", ";"} or (token.dep_ == "prep" and not within)


def costly(mention: Mention) -> Token | None:
    """it costs {$5} to ship a [container]; building [it] cost {$5}: what is done to something is about that"""
    verb = _verb_before(mention)
    if verb is None or lemma(verb) not in word_set("links", "costing"):
        return None
    subject = own_subject(verb)
    if subject is None:
        return None
    if subject.lower_ == "it":
        return _object_of_infinitive(mention)
    if subject.lower_.endswith("ing"):
        return next((t for t in subject.children if is_pronoun(t) and t.dep_ == "dobj"), None)
    edge = subject.left_edge.i
    after_deed = edge == 1 and subject.doc[0].tag_ == "VBG" and subject.dep_ != "compound"
    return subject if after_deed else None


def deed(gerund: Token) -> Span | None:
    """`[Raising fares] would bring in {5}`: a gerund as subject, with its object"""
    if not gerund.lower_.endswith("ing") or (gerund.i and (gerund.tag_ != "VBG" or gerund.dep_ not in CLAUSAL)):
        return None
    noun = next((t for t in gerund.rights if t.dep_ == "dobj" and is_noun(t)), None)
    return gerund.doc.span(gerund.i, phrase(noun).end) if noun is not None else None


def free_relative(mention: Mention) -> Found | None:
    """[What farmers owe the bank] rose to {$5}; what worries them is a [plan] to cut {40} jobs"""
    words, doc, start = mention.sentence.words, mention.anchor.doc, mention.anchor.start
    asks = words[0] in {"what", "whatever"} or words[:2] in (["how", "much"], ["how", "many"])
    if not asks or any(t.text in {",", ";", ":"} for t in doc[:start]) or words[-1] == "?":
        return None
    verbs = [t for t in doc[:start] if t.tag_ in FINITE_TAGS]
    main = verbs[-1] if len(verbs) > 1 else None
    if main is not None and lemma(main) == "be":
        noun = noun_from(doc, main.i + 1, barred(mention.sentence), start)
        return found(mention.sentence, phrase(noun, barred(mention.sentence)), "cleft") if noun is not None else None
    if main is None or any(t.i in barred(mention.sentence) for t in doc[: main.i]):
        return None
    return found(mention.sentence, doc.span(0, main.i), "free_relative")


def _verb_before(mention: Mention) -> Token | None:
    """The verb that stands just before the figure, past adverbs: `cost [him] about {5}`"""
    word = before(mention)
    if word is None:
        return None
    if is_verb(word):
        return word
    return word.nbor(-1) if word.i and is_verb(word.nbor(-1)) else None


def _object_of_infinitive(mention: Mention) -> Token | None:
    doc, end = mention.anchor.doc, mention.anchor.end
    to = next((t for t in doc[end : end + INFINITIVE_REACH] if t.tag_ == "TO"), None)
    if to is None or to.i + 1 >= len(doc):
        return None
    return next((t for t in doc[to.i + 1].children if t.dep_ == "dobj" and is_noun(t)), None)


def multiplied(mention: Mention) -> Token | None:
    """[Orders] more than doubled to {5 million}; adjusted [earnings] almost halved to {$5}"""
    doc, at, words = mention.anchor.doc, mention.anchor.start, mention.sentence.words
    near = range(at - 1, max(at - VERB_REACH, 0) - 1, -1)
    verb = next((doc[i] for i in near if base_form(words[i]) in MULTIPLYING), None)
    if verb is None or any(t.text in {",", ";"} or t.tag_ in FINITE_TAGS for t in doc[verb.i + 1 : at]):
        return None
    i = verb.i - 1
    while i > 0 and doc[i].lower_ in QUALIFYING:
        i -= 1
    noun = doc[i] if 0 <= i < verb.i - 1 else None
    if noun is None or not is_noun(noun) or is_time(noun) or noun.i in barred(mention.sentence):
        return None
    named = noun.tag_ == "NNP" and noun.i > 0 and noun.nbor(-1).tag_ in {"NN", "NNS"} and noun.dep_ != "pobj"
    return outermost(noun.nbor(-1) if named else noun)
