"""Of what a figure is the number: the words of the passage that name it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.extent import phrase
from figex.link.mistaken import moving
from figex.link.phrase import found, whole
from figex.link.place.name import is_place
from figex.link.sentence import Found
from figex.link.subject import (
    against,
    carried,
    changing,
    clause,
    counts,
    elided,
    groups,
    inserted,
    labelled,
    listed,
    near,
    opened,
    ordered,
    pair,
    parts,
    placed,
    turned,
    worded,
)
from figex.link.subject.antecedent import noun_of_unit, resolve, shared_whole, speaker_before
from figex.link.subject.candidates import is_pronoun
from figex.link.tree import NOUN_TAGS, SUBJECTS, barred, is_noun, is_time, is_verb, lemma, own_subject
from figex.link.unit.counted import counted_noun

if TYPE_CHECKING:
    from figex.link.parse import Doc, Span, Token
    from figex.link.sentence import Mention, Sentence

RULES = (
    carried.own_member,
    placed.held_in,
    listed.listed,
    carried.bracketed,
    parts.of_this,
    turned.inverted,
    turned.multiplied,
    labelled.printed,
    parts.inner_noun,
    parts.all_but,
    counts.counted_subject,
    placed.signed,
    parts.there_are,
    parts.part_of,
    parts.included,
    ordered.unsaid,
    parts.material,
    ordered.of_amount,
    labelled.defined,
    worded.equal_to,
    worded.allotted,
    worded.granted,
    worded.expects,
    worded.put_at,
    worded.sold_at,
    worded.taking_one,
    elided.elided,
    carried.among,
    groups.unnamed,
    groups.of_counted,
    near.modified_noun,
    counts.counted_apart,
    inserted.existing,
    worded.expected,
    inserted.of_then,
    inserted.made_by,
    inserted.sized,
    changing.changed_to,
    near.noun_before_of,
    near.worth,
    carried.priced,
    ordered.compared_for,
    against.elsewhere,
    carried.continued,
    placed.absolute,
    ordered.accompanying,
    near.with_figure,
    labelled.labelled,
    groups.share_of,
    near.apposed,
    turned.free_relative,
    opened.opened,
    opened.witnessed,
    against.compared,
    worded.foreseen,
    inserted.owned,
    inserted.answered,
    carried.gapped,
    worded.told_before,
    carried.aside,
    carried.resumed,
    ordered.from_to,
    ordered.alternative,
    ordered.summed,
    clause.increasing,
    clause.moved_object,
    ordered.moved,
    clause.taker,
    clause.passive_for,
    turned.costly,
    groups.instalment,
    counts.own_noun,
    clause.clause_subject,
    clause.figure_subject,
    groups.itself,
    clause.headline,
    opened.told_after,
    parts.counted,
    clause.nearest_subject,
    parts.in_noun,
    ordered.own_unit,
    carried.verbless,
    carried.dated,
    carried.about,
)
"""From the surest to the last resort; the first answer wins."""


COUNTING = frozenset({"counted_subject", "counted_apart", "counted", "modified_noun", "accompanying", "own_noun"})
"""Rules that name what is counted or described: of its noun only what says which kind, not where it is."""


WITHOUT_OWNED = frozenset({"clause_subject", "verbless", "owned", "part_of"})
"""Rules that may name an owner: `[Anna Holm]'s 3 acres`, without the mark of what is owned."""


OWNER = re.compile(r"(.+?)['’]s ([A-Z][\w-]+(?: [A-Z][\w-]+){0,3})$")
OF_WHICH = frozenset({"of", "for", "from", "to"})
"""`those from [Laos]`: what says which ones are meant."""
QUOTED_REACH = 1000
OBJECTS = frozenset({"it", "that", "this", "them"}) | word_set("links", "bare")
"""Pronouns that, as an object, mean what the figure before was of: `has 5 and will raise [that number] to {9}`"""


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
    token = shared_whole(token) or _that_of(token) or token
    if is_pronoun(token):
        return _meant(mention, token)
    token = clause.as_whole(token)
    renamed = token.dep_ in {"appos", "npadvmod"} or token.left_edge.lower_ == "a"
    if renamed and (same := carried.figure_before(mention, token)) is not None:
        return same
    if token.lower_ in word_set("links", "averages") and not clause.is_compound(token):
        token = next((t for of in token.rights if of.lower_ == "of" for t in of.children if is_noun(t)), token)
    if token.i in barred(sentence) or token.lower_ in {"nothing", "nobody"} or _is_in_terms(token):
        return None
    if (deed := turned.deed(token)) is not None:
        return found(sentence, deed, rule)
    span = phrase(token, barred(sentence)) if rule in {"own_member", "gapped"} else whole(token, sentence)
    if rule in WITHOUT_OWNED and span.end > token.i + 1 and span.doc[span.end - 1].tag_ == "POS":
        span = span.doc.span(span.start, span.end - 1)
    span = _of_kind(span, token) if rule in COUNTING else _without_place(span, token, sentence)
    return found(sentence, _to_verb(span, sentence) if rule == "clause_subject" else span, rule)


def _is_in_terms(noun: Token) -> bool:
    """`and in real [terms] {3%} lower`: how it is reckoned"""
    return noun.lower_ == "terms" and noun.head.lower_ == "in"


def _that_of(pronoun: Token) -> Token | None:
    """`output of cars rose and that of [trucks] fell to {5}`, `each of the [mills]`: what it is of says which"""
    if pronoun.lower_ not in {"that", "those", "each"} or pronoun.dep_ not in SUBJECTS | {"pobj", "dobj"}:
        return None
    of = next((t for t in pronoun.doc[pronoun.i + 1 : pronoun.i + 2] if t.lower_ in OF_WHICH), None)
    inner = next((t for t in of.children if t.dep_ == "pobj"), None) if of is not None else None
    if of is not None and inner is not None and of.lower_ not in {"of", "for"} and inner.tag_ != "NNP":
        return None  # those in work
    return inner if inner is not None and is_noun(inner) and not is_time(inner) else None


def _of_kind(span: Span, noun: Token) -> Span:
    """`four [drill rigs] on the prospect`: of what is counted not where it is"""
    of = noun.i + 1 < span.end and span.doc[noun.i + 1].lower_ != "of"
    return span.doc.span(span.start, noun.i + 1) if of else span


def _without_place(span: Span, noun: Token, sentence: Sentence) -> Span:
    """`[Pensions] in Ukraine start at {5}`: where it is, which is no part of what it is"""
    doc = span.doc
    for at in range(noun.i + 1, span.end - 1):
        if doc[at].lower_ == "in":
            name = sentence.original(doc.span(at + 1, span.end)).removeprefix("the ")
            owner = OWNER.match(name)  # in east China's Zhejiang Province
            placed = is_place(name) or (owner is not None and all(map(is_place, owner.groups())))
            return doc.span(span.start, at) if placed else span
    return span


def _to_verb(span: Span, sentence: Sentence) -> Span:
    """`the all [items | Consumer Prices Index] rose`: with the nouns that the parse left over before the verb"""
    doc, end, stop = span.doc, span.end, barred(sentence)
    while end + 1 < len(doc) and end not in stop and not is_time(doc[end]) and _belongs(doc, end):
        end += 1
    participle = end + 1 < len(doc) and doc[end].tag_ in {"VBN", "VBD"} and _is_past(doc[end + 1])
    if participle and doc[end].lower_ not in word_set("links", "auxiliaries") | {"got"}:
        return doc.span(span.start, end + 1)  # the [area harvested] shrank
    return doc.span(span.start, end) if end < len(doc) and (is_verb(doc[end]) or doc[end].text == ",") else span


def _is_past(verb: Token) -> bool:
    return verb.tag_ in {"VBD", "VBZ", "VBP", "MD"} or (verb.tag_ == "VBN" and lemma(verb) in moving())


def _belongs(doc: Doc, at: int) -> bool:
    """Whether a noun, or a number in a name: `common equity tier | 1 | ratio`, `prices | paid | index`"""
    return doc[at].tag_ in NOUN_TAGS or (doc[at].tag_ in {"CD", "VBG", "VBN"} and doc[at + 1].tag_ in NOUN_TAGS)


def _meant(mention: Mention, pronoun: Token) -> Found | None:
    """What `it` or `we` means here; after `we`, what is counted or what the money is for is said more surely."""
    if (same := carried.figure_before(mention, pronoun) or pair.of_pair(mention, pronoun)) is not None:
        return same
    taken_up = pronoun.lower_ in {"that", "this"} and pronoun.dep_ in SUBJECTS
    if taken_up and not mention.index and (same := carried.taken_up(mention, pronoun)) is not None:
        return same
    if mention.index and (taken_up or (pronoun.lower_ in OBJECTS and pronoun.dep_ in {"dobj", "pobj"})):
        earlier = mention.sentence.mentions[mention.index - 1]
        noun = parts.counted(earlier) if pronoun.lower_ in word_set("links", "bare") else None
        return earlier.subject if noun is None else found(mention.sentence, whole(noun, mention.sentence), "number")
    if (noun := _said_of(mention, pronoun)) is not None:
        return found(mention.sentence, _of_kind(whole(noun, mention.sentence), noun), "after_we")
    uncounted = mention.figure.kind == "count" and not mention.figure.per
    spoken = pronoun.lower_ in {"we", "us"}
    if uncounted and (spoken or pronoun.lower_ in {"you", "i"}) and (before_it := noun_of_unit(mention)) is not None:
        return before_it  # closed four [stores] and now have {187}
    meant = resolve(mention, pronoun)
    if (noun := _surer(mention, pronoun, meant)) is not None:
        meant = found(mention.sentence, _of_kind(whole(noun, mention.sentence), noun), "counted")
    return _other_than_doer(mention, pronoun, meant) or (speaker_before(mention, named=False) if spoken else None)


def _surer(mention: Mention, pronoun: Token, meant: Found | None) -> Token | None:
    """`It plans a mill to employ {90} [people]`: what is counted, unless a near pronoun has it for object and can act

    `The bank grew. It has {90} branches` is still of the bank; `Work is slow. It has {90} branches` is not of work.
    """
    noun = parts.counted(mention) if pronoun.dep_ in SUBJECTS and mention.figure.kind == "count" else None
    if noun is None or meant is None:
        return noun
    at = mention.sentence.index
    near = meant.start >= mention.article.sentences[max(at - 1, 0)].start
    last, acting = meant.text.split()[-1], word_set("links", "groups") | word_set("links", "actors")
    sure = meant.rule in {"actor", "person", "speaker"} or pronoun.lower_ == "each"
    acts = sure or last[:1].isupper() or last in acting
    return None if near and acts and pronoun.head in {noun.head, mention.anchor.root.head} else noun


def _other_than_doer(mention: Mention, pronoun: Token, meant: Found | None) -> Found | None:
    """`Norfell wants $2 for the [mill]. Norfell bought it for {$9}`: an object is not what the verb's subject names"""
    doer = own_subject(pronoun.head) if pronoun.dep_ == "dobj" and meant is not None else None
    if doer is None or meant is None or doer.lower_ not in meant.text.lower().split():
        return meant
    before_it = next((m.subject for m in mention.earlier() if m.sentence is not mention.sentence), None)
    apart = before_it is not None and doer.lower_ not in before_it.text.lower().split()
    return before_it if apart else None


def _said_of(mention: Mention, pronoun: Token) -> Token | None:
    """What says more than `we`; also than a quoted `it`: `"It will give work to {700} [people]," he said`"""
    if pronoun.lower_ in {"we", "us", "you", "i"}:
        return _after_we(mention)
    quoted = pronoun.lower_ in {"it", "they"} and mention.figure.kind == "count" and _is_quoted(mention)
    return counted_noun(mention) if quoted else None


def _is_quoted(mention: Mention) -> bool:
    """Whether the figure stands in a quotation, whose `it` may mean what only its speaker has seen or said"""
    text, at = mention.article.text, mention.figure.start
    start = max(text.rfind("\n", 0, at), at - QUOTED_REACH, 0)
    return text.count("“", start, at) > text.count("”", start, at) or text.count('"', start, at) % 2 == 1


def _after_we(mention: Mention) -> Token | None:
    """`we sold 40 [mugs] and have another {60}`: what is counted, bought or shared, which says more than who speaks"""
    noun = parts.counted(mention) or parts.in_noun(mention) or parts.portion(mention) or near.receiver(mention)
    if noun is not None or not mention.index or mention.figure.kind != "count":
        return noun
    counted = parts.counted(mention.sentence.mentions[mention.index - 1])
    return counted if counted is not None and lemma(counted) == mention.figure.unit else None
