"""The noun beside a figure, by the words around it: `a {5%} [stake]`, `[loans] of {$5}`, `[exports] up {5%}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.subject.antecedent import noun_of_unit
from figex.link.subject.candidates import is_pronoun
from figex.link.subject.changing import after_amount, changed, is_change
from figex.link.subject.clause import before, before_insertion, clause_subject, outermost
from figex.link.subject.counts import is_hyphenated, is_pace
from figex.link.subject.parts import in_noun, portion
from figex.link.tree import (
    FINITE_TAGS,
    SUBJECTS,
    barred,
    base_form,
    clause_verb,
    is_noun,
    is_time,
    is_verb,
    lemma,
)
from figex.link.understood import before_tax, subject_token
from figex.link.unit.counted import apposed_plural, counted_noun, has_object, noun_after

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Found, Mention


TIMING = frozenset({"in", "for", "over", "during", "on", "by", "to", "at", "from", "until", "through", "this", "next"})
"""Words that stand before a time: `[sales] for the half to June of {$5}`."""
READING_OFF = frozenset({"average", "grade", "assay", "contain", "return", "test", "yield"})
"""Verbs after which the noun is the material, not the subject: `the ore graded {5%} zinc`."""


STRETCHES = frozenset({"whole", "rest", "most", "all", "course", "remainder", "part", "half", "bulk", "middle"})
"""How much of a stretch of time: `in the whole of {2019-20}`."""


SHARES = frozenset({"percent", "fraction"})
TOLD_REACH = 8


def modified_noun(mention: Mention) -> Token | None:
    """a {$2-billion} [fund]; a {34 percent} [premium]; {one in eight} [jobs]; a {1 percent} drop in [exports]"""
    kind = mention.figure.kind
    if kind == "period" or (kind == "count" and not is_hyphenated(mention)):
        return None
    noun = noun_after(mention)
    if noun is not None and kind == "count":
        noun = _noun_after_hyphen(noun)
    if noun is None or noun.i in barred(mention.sentence) or is_time(noun) or _is_content(mention):
        return None
    if noun.lower_ in word_set("links", "compass") and kind == "quantity":
        return None
    if noun.lower_ in {"one", "ones"} or _is_level(noun) or _is_factor(mention) or _is_others(noun, mention):
        return None
    mark = before(mention)
    if mark is not None and mark.tag_ == "POS" and mark.i and (is_change(noun) or noun.lower_ == "loss"):
        return mark.nbor(-1) if not is_time(mark.nbor(-1)) else None  # the [KOSPI]'s {1%} fall
    return _changed_or_decided(noun) if lemma(noun) in word_set("links", "change_nouns") else noun


def _changed_or_decided(noun: Token) -> Token | None:
    """What changes, as `changed` says, or the noun of change itself: `argue for a [cut] of {5}`"""
    thing = changed(noun)
    verb = clause_verb(noun) if thing is None else None
    after = verb is not None and verb.i < noun.i and noun.dep_ in {"dobj", "pobj"}
    return noun if verb is not None and after and lemma(verb) in word_set("links", "deciding") else thing


def _is_content(mention: Mention) -> bool:
    """`the ore graded {5%} zinc`: a share of what the clause's subject is made of"""
    word = before(mention)
    return mention.figure.kind == "percent" and word is not None and is_verb(word) and lemma(word) in READING_OFF


def _noun_after_hyphen(noun: Token) -> Token:
    """`a four-[lane] [road]`: the road, which the figure and its noun describe"""
    outer = noun.head if noun.head.i > noun.i and is_noun(noun.head) else noun
    following = outer.nbor() if outer.i + 1 < len(outer.doc) else outer
    return following if is_noun(following) else outer


def _begins_clause(noun: Token, mention: Mention) -> bool:
    """`the {3.6%} [analysts] had forecast`: a noun that begins the next clause; `{$4} [resurfacing] 38 streets`"""
    root = mention.anchor.root
    following = noun.nbor().lower_ if noun.i + 1 < len(noun.doc) else ""
    foretold = following in {"had", "have", "has"} or base_form(following) in word_set("links", "forecasting")
    if foretold and lemma(noun) in word_set("links", "foreseers") and following != "forecast":
        return True
    ranked = following == "as" and noun.lower_ in {"count", "qualify", "rank"}
    opened = noun.lower_ == "set" and following in {"for", "by", "in", "at", "as", "out"}
    if ranked or opened or noun.lower_ in word_set("links", "done"):
        return True
    if noun.i + 1 in barred(mention.sentence) and (noun.lower_.endswith("ing") or _is_present(noun, mention)):
        return True
    foreseen = lemma(noun) in word_set("links", "forecasting")
    if following == "than" or (foreseen and (following == "by" or _in_poll(noun))):
        return True
    if noun.lower_ in {"share", "ex"} and mention.figure.per is not None:
        return True
    return noun.dep_ in SUBJECTS and noun.tag_ != "NN" and root.head != noun and noun not in root.ancestors


def _in_poll(noun: Token) -> bool:
    """`below the {5%} forecast in a [poll]`"""
    places = [t for t in noun.rights if t.lower_ in {"in", "from"}]
    return any(lemma(t) in word_set("links", "foreseers") for at in places for t in at.children)


def _is_present(noun: Token, mention: Mention) -> bool:
    """`a mill built for {$5} ships 3 tonnes`: a plural right between two figures is the verb of the second"""
    return mention.figure.kind == "money" and noun.tag_ == "NNS" and noun.i == mention.anchor.end


def _is_others(noun: Token, mention: Mention) -> bool:
    """Whether the noun begins what is said of another figure."""
    return _begins_clause(noun, mention) or _is_next_label(noun, mention)


def _is_next_label(noun: Token, mention: Mention) -> bool:
    """`DAX {-0.4%} [CAC] -0.7%`: the name of the figure after a signed rate"""
    at = mention.anchor.end
    return bool(mention.figure.signed) and noun.i == at and noun.text.isupper() and at + 1 in barred(mention.sentence)


def _is_level(noun: Token) -> bool:
    """`passed the {$5} [mark]`, not `the {5%} confidence [level]`"""
    named = any(t.dep_ == "compound" and is_noun(t) for t in noun.lefts)
    return noun.lower_ in word_set("nouns", "level_words") and not named


def _is_factor(mention: Mention) -> bool:
    """`worth {16 times} forward earnings`: the earnings are only the measure"""
    figure = mention.figure
    return figure.kind == "multiple" and mention.article.text[figure.start : figure.end].lower().endswith("times")


def noun_before_of(mention: Mention) -> Token | None:
    """[loans] of {$5}; GDP [growth] of {6.9 percent}; [earnings] in the range of {$5}; no rise in `a rise of {5%}`"""
    word = before(mention)
    if word is None:
        return None
    led_by = " ".join(mention.sentence.words[max(word.i - 2, 0) : word.i])
    if word.lower_ == "of" and led_by in word_set("links", "before_of"):
        return in_noun(mention)  # on account of {5} in [outlays]
    return _as_high_as(mention) or _before_of(mention, word)


def _before_of(mention: Mention, word: Token) -> Token | None:
    """The noun before the figure's `of`, or what changes by it"""
    skipped = [t.lower_ for t in word.doc[word.i + 1 : mention.anchor.start]]
    led = is_noun(word) or word.tag_ == "VBZ"  # plans to the value of {5}
    if led and skipped[:1] in (["in"], ["to"]) and "of" in skipped:
        return outermost(word)
    noun = _noun_of(mention, word) if word.lower_ == "of" and word.i else None
    noun = before_tax(noun) if noun is not None else None
    if noun is None or not is_noun(noun) or _is_manner(noun, clause_subject(mention), mention.figure.kind):
        return None
    if noun.lower_ in word_set("links", "sources") or lemma(noun) in word_set("links", "roles"):
        return _bearer(noun) or outermost(noun)
    if not is_change(noun):
        backed = mention.figure.kind in SHARES and noun.lower_ in word_set("links", "permissions")
        return portion(mention) if backed else noun  # the backing of {two-thirds} of the votes
    thing = after_amount(mention.anchor[-1])
    named = thing is not None and not is_time(thing) and thing.lower_ not in {"one", "ones"}
    return thing if named else _changed_or_decided(noun)


def _as_high_as(mention: Mention) -> Token | None:
    """`sells shoes at [prices] as low as {$9}`: what the comparison is of"""
    words, at = mention.sentence.words, mention.anchor.start
    compared = at > 3 and words[at - 3] == words[at - 1] == "as" and words[at - 2] in {"high", "low"}  # noqa: PLR2004
    noun = mention.anchor.doc[at - 4] if compared else None
    return noun if noun is not None and is_noun(noun) and noun.dep_ == "pobj" else None


def _bearer(role: Token) -> Token | None:
    """`[Zambia], long the source of {half} the copper`, `[Chile] is the seller of {a third}`: whom a role is said of"""
    doc, at = role.doc, role.i - 1
    if role.dep_ == "attr" and (subject := subject_token(role.head)) is not None:
        return subject
    while at > 0 and doc[at].tag_ in {"DT", "PRP$", "JJ", "JJS", "RB", "RBS", "NN", "POS"}:
        at -= 1
    named = at > 0 and doc[at].text in {",", "–", "—"} and is_noun(doc[at - 1]) and not is_time(doc[at - 1])
    return doc[at - 1] if named else None


def _noun_of(mention: Mention, of: Token) -> Token | None:
    """The noun before `of`, past a time, a denominator or an insertion; none in `on top of the {$5}`"""
    last, head = of.nbor(-1), of.head
    if last.text == "," and of.i > 1:
        at = before_insertion(of.doc, last.i)  # posted a [loss], before tax, of {5}
        closed = mention.anchor.end < len(of.doc) and of.doc[mention.anchor.end].text == ","
        if at < last.i:
            return of.doc[at] if not is_time(of.doc[at]) else None
        return of.nbor(-2) if closed else last  # gives firms a [subsidy], of up to {5},
    if last.dep_ == "conj" and head.i < last.i and _is_counted(head, last, barred(mention.sentence)):
        return last
    headed = is_noun(head) and head.i < of.i and head.i not in barred(mention.sentence)
    noun = head if headed and lemma(head) != mention.figure.unit else last
    noun = _before_time(mention, last) or noun
    if mention.figure.kind == "period" and (is_time(noun) or noun.lower_ in STRETCHES):
        return None
    return noun.head.head if noun.head.lower_ == "per" and is_noun(noun.head.head) else noun


def _is_counted(head: Token, last: Token, stop: frozenset[int]) -> bool:
    """`{40} [branches] and deposits of {5}`, `[sales] of {9} and EPS of {5}`: the first has a figure of its own"""
    return any(at in stop for at in range(head.left_edge.i, last.i))


def _before_time(mention: Mention, last: Token) -> Token | None:
    """`[growth] this year of {5%}`, `[sales] for the half to June of {$5}`: what stands before the time"""
    doc, at, stop, named = last.doc, last.i, barred(mention.sentence), False
    while at > 0 and at not in stop:
        token = doc[at]
        named = named or is_time(token)
        if not (is_time(token) or token.tag_ in {"DT", "CD", "JJ", "POS"} or token.lower_ in TIMING):
            break
        if token.tag_ == "JJ" and not is_time(doc[at + 1]):
            break
        at -= 1
    noun = doc[at]
    fits = named and mention.figure.kind != "period" and is_noun(noun) and not is_time(noun) and at not in stop
    return outermost(noun) if fits and at < last.i else None


def _is_manner(noun: Token, subject: Token | None, kind: str) -> bool:
    """`loans grew at an annual [rate] of {5%}`, `built at a [cost] of {$5}`: how the clause's subject did

    Not what has a name of its own: `borrowed it at an interest rate of {5%}`, `at an average cost of {$9}`.
    """
    if subject is None or is_pronoun(subject):
        return False
    if kind == "count" and is_pace(noun):
        return True
    if any(t.dep_ in {"amod", "compound", "nmod"} and t.lower_ not in word_set("links", "loose") for t in noun.lefts):
        return False
    return noun.lower_ in word_set("links", "manners") and noun.dep_ == "pobj" and noun.head.lower_ == "at"


def worth(mention: Mention) -> Token | None:
    """[projects] worth {$5}; [loans] totaling {$5}; [bonds] valued at {$5}"""
    word = before(mention)
    if word is None:
        return None
    if word.lower_ in {"at", "to"} and word.i and word.nbor(-1).tag_ in {"VBN", "VBG", "VBD"}:
        word = word.nbor(-1)
    noun = word.nbor(-1) if word.i > 1 else word
    if word.tag_ in {"VBN", "VBD"} and noun.tag_ == "RB" and noun.nbor(-1).text == ",":
        taxed = noun.nbor(-2)  # duties, now levied at {5%}
        return outermost(taxed) if is_noun(taxed) and not is_time(taxed) else None
    if word.i == 0 or (word.lower_ != "worth" and lemma(word) not in word_set("links", "measuring")):
        return None
    noun = word.nbor(-1)
    if noun.text == "," and noun.i and word.lower_ == "worth":
        noun = noun.nbor(-1)  # rigged 23 tenders, worth {$5}
    if word.tag_ in {"VBN", "VBD"} and (told := _told_of(noun)) is not None:
        return told
    attached = word.lower_ == "worth" or word.dep_ in {"acl", "amod", "prep"}
    if attached and is_noun(noun) and not is_time(noun):
        return noun if outermost(noun).i in barred(mention.sentence) else outermost(noun)
    valued = word.lower_ == "worth" or (word.tag_ == "VBN" and word.dep_ != "conj")
    return _traded(mention, word.i) if valued and noun.tag_ not in {*FINITE_TAGS, "RB", "VB"} else None


def _traded(mention: Mention, at: int) -> Token | None:
    """sold 5 tonnes of [powder] last year, worth {$5}; won an [order] in May worth {$5}: the object before a time"""
    doc, stop = mention.anchor.doc, barred(mention.sentence)
    verb = next((t for t in reversed(doc[:at]) if is_verb(t)), None)
    goods = next((t for t in verb.rights if t.dep_ == "dobj" and t.i < at), None) if verb is not None else None
    if goods is None or any(t.text in {";", ":"} for t in doc[goods.i : at]):
        return None
    if goods.i not in stop:
        return goods if is_noun(goods) and not is_time(goods) else None
    inner = next((t for of in goods.rights if of.lower_ == "of" for t in of.children if t.dep_ == "pobj"), None)
    if inner is not None and inner.i < at:
        return inner
    earlier = next(
        (m for m in mention.sentence.mentions[: mention.index] if m.anchor.start <= goods.i < m.anchor.end), None
    )
    return counted_noun(earlier) if earlier is not None else None


def _told_of(noun: Token) -> Token | None:
    """`[Tourists] who came for holiday purposes numbered {5}`: what a clause is of that no comma parts from the verb"""
    doc = noun.doc
    for token in reversed(doc[max(noun.i - TOLD_REACH, 0) : noun.i]):
        if token.is_punct or token.tag_ == "CC":
            return None
        if token.tag_ in {"WP", "WDT"} or token.lower_ == "that":
            verb = doc[token.i + 1]
            whose = doc[token.i - 1] if token.i else token
            return outermost(whose) if verb.tag_ in FINITE_TAGS and is_noun(whose) else None
    return None


def with_figure(mention: Mention) -> Token | Found | None:
    """a [line] with {28} stations; [Route Partners], with {5.4 percent}; [Chad] was the top buyer, with {5 tonnes}"""
    word = before(mention)
    if word is None or word.lower_ != "with" or word.i == 0:
        return None
    part = mention.anchor.end
    parted = {"count", *SHARES} if word.i and word.nbor(-1).text == "," else {"count"}  # , with {40 points} of [cuts]
    if part < len(word.doc) and word.doc[part].lower_ == "of" and mention.figure.kind in parted:
        return next((t for t in word.doc[part].children if t.dep_ == "pobj"), None)
    if is_verb(word.head) and lemma(word.head) in word_set("links", "equipping"):
        return None
    if mention.figure.kind == "count" and part < len(word.doc) and has_object(word.doc[part]):
        return noun_of_unit(mention)
    noun = word.head if is_noun(word.head) else word.nbor(-2 if word.nbor(-1).text == "," and word.i > 1 else -1)
    ranked = noun.dep_ == "pobj" and noun.head.lower_ in {"among", "amongst"}  # came first among the ports with {5}
    if noun.dep_ == "attr" and mention.figure.kind != "count" and any(t.lower_ in {"the", "its"} for t in noun.lefts):
        return subject_token(noun.head) or noun
    return noun if is_noun(noun) and not is_time(noun) and noun.dep_ != "dobj" and not ranked else None


def apposed(mention: Mention) -> Token | None:
    """87% of the [land], {42 hectares} in all; a [Series B], {$5 million}"""
    root = mention.anchor.root
    if (thing := _standing_now(mention)) is not None:
        return thing
    counted_before = apposed_plural(mention)
    if mention.figure.kind in {"count", "period"} or counted_before is not None:
        return outermost(counted_before) if counted_before is not None else None
    at, doc = mention.anchor.start, mention.anchor.doc
    if mention.sentence.words[max(at - 2, 0) : at] == [",", "each"] and at > 2 and doc[at - 3].tag_ == "NNS":  # noqa: PLR2004
        return outermost(doc[at - 3])  # bought 14 cargoes, each {37,000 tonnes}
    named = root.dep_ == "appos" and is_noun(root.head) and not is_time(root.head)
    return outermost(root.head) if named else None


def _standing_now(mention: Mention) -> Token | None:
    """`adds six units to its monthly [capacity], now {38}, by May`: what a comma parts from its own level"""
    words, at = mention.sentence.words, mention.anchor.start
    told = words[max(at - 2, 0) : at] in ([",", "now"], [",", "currently"]) and at > 2  # noqa: PLR2004
    thing = mention.anchor.doc[at - 3] if told and words[mention.anchor.end :][:1] in ([","], ["."], [";"]) else None
    if thing is None or not is_noun(thing):
        return None
    return thing if outermost(thing).i in barred(mention.sentence) else outermost(thing)


def receiver(mention: Mention) -> Token | None:
    """`we used to pay the [pickers] {$5} a day`: who gets it, which says more than `we`"""
    verb = clause_verb(mention.anchor.root)
    if mention.figure.kind != "money" or verb is None or lemma(verb) not in word_set("links", "paying"):
        return None
    receivers = (t for t in verb.rights if t.dep_ in {"dative", "dobj", "nsubj"} and t.i < mention.anchor.start)
    return next((t for t in receivers if is_noun(t)), None)
