"""Words that the tagger calls by a wrong name, and what the parse made of it: a plural taken for a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.tree import FINITE_TAGS, NOUN_TAGS, SUBJECTS, base_form, lemma

if TYPE_CHECKING:
    from collections.abc import Callable

    from figex.link.parse import Token

MANY_SMALL = 2
"""Nouns, verbs and adjectives without a capital, which a headline Printed Like This hardly has."""
GAP_OPENERS = frozenset({",", ";", "and", "but", "while"})
GAP_LINKS = frozenset({"by", "to", "at", "up", "down", "off", "only", "just"})
AMOUNT_TAGS = frozenset({"CD", "$"})
UNCHANGED = frozenset(
    {
        "cut",
        "hit",
        "put",
        "set",
        "shed",
        "cost",
        "let",
        "spread",
        "bid",
        "quit",
        "beat",
        "bet",
        "split",
        "forecast",
        "hurt",
        "burst",
    }
)
"""Verbs whose past is their bare form."""

PLANNED = frozenset({"plans", "aims", "hopes", "needs"})
INTENDING = frozenset({"plan", "aim", "hope", "need"})


def _auxiliary(noun: Token) -> None:
    """`Belfort [ponds] now cover {5 tons}`: a plural that the tagger takes for the verb's auxiliary"""
    if noun.dep_ != "aux" or not noun.i or not noun.head.tag_.startswith("VB"):
        return
    name = noun.nbor(-1)
    if noun.lower_ in word_set("links", "auxiliaries") or name.dep_ not in SUBJECTS or name.tag_ not in NOUN_TAGS:
        return
    noun.tag_, noun.dep_, name.dep_ = "NNS", name.dep_, "compound"
    if name.head is not noun:
        hang(name, noun)


def _included(noun: Token) -> None:
    """`sales of $9, including [catering] of {$5}`: what is included, taken for a deed"""
    included = noun.dep_ == "pcomp" and noun.head.lower_ == "including"
    if included and noun.i + 1 < len(noun.doc) and noun.nbor().lower_ == "of":
        noun.tag_, noun.dep_ = "NN", "pobj"


def _intention(verb: Token) -> None:
    """`puts the loss at $9 and [plans] to shut {5} shops`: a verb that the tagger takes for a plural"""
    if verb.dep_ != "conj" or verb.head.tag_ not in FINITE_TAGS or verb.nbor(-1).tag_ != "CC":
        return
    if any(t.dep_ == "xcomp" for t in verb.children) or _has_amount(verb):
        verb.tag_ = "VBZ"
        for amount in verb.children:
            amount.dep_ = "dobj" if amount.dep_ == "appos" else amount.dep_


def _planning(verb: Token) -> None:
    """`The cooperative [plans] to ship {5 tons}`: the only verb, taken for a plural that has an adjective"""
    doer = verb.nbor(-1) if verb.i else verb
    if verb.dep_ != "ROOT" or verb.lower_ not in PLANNED or doer.head is not verb or doer.dep_ != "amod":
        return
    if any(t.tag_ in FINITE_TAGS for t in verb.doc) or [t.tag_ for t in verb.doc[verb.i + 1 : verb.i + 3]] != [
        "TO",
        "VB",
    ]:
        return
    verb.tag_, doer.tag_, doer.dep_ = "VBZ", "NN", "nsubj"
    for article in [t for t in verb.children if t.dep_ in {"det", "poss"} and t.i < doer.i]:
        hang(article, doer)


def _has_amount(verb: Token) -> bool:
    """`pays 4% on deposits and [charges] {9%}`: as one thing does the first, the other is no second subject"""
    single = verb.head.tag_ == "VBZ" and verb.head.lower_ not in {"is", "has"}
    deeds = word_set("links", "agentive") | word_set("links", "paying") | word_set("links", "costing") | {"charge"}
    amount = any(t.tag_ in {"CD", "$"} for t in verb.doc[verb.i + 1 : verb.i + 2])
    return single and amount and base_form(verb.lower_) in deeds


def _headline(modal: Token) -> None:
    """`Norfell [files] for protection, will close {5 mills}`: the first of two verbs, taken for the second's subject"""
    if not modal.i or modal.nbor(-1).text != ",":
        return
    second = modal.head
    first = next((t for t in second.children if t.dep_ in SUBJECTS and t.i < second.i), None)
    if first is None or first.tag_ != "NNS" or sum(t.text == "," for t in second.doc[: second.i]) != 1:
        return
    name = first.nbor(-1) if first.i else first
    if name.tag_ not in NOUN_TAGS or name.head is not first or any(t.dep_ in {"det", "poss"} for t in first.children):
        return
    first.tag_, name.dep_ = "VBZ", "nsubj"
    for child in [t for t in first.children if t.i < name.i]:
        hang(child, name)
    above, dep = second.head, second.dep_
    second.children.remove(first)
    if above is second:
        first.head, first.dep_ = first, "ROOT"
    else:
        above.children = sorted([*(t for t in above.children if t is not second), first], key=_place)
        first.head, first.dep_ = above, dep
    second.head, second.dep_ = first, "conj"
    first.children = sorted([*first.children, second], key=_place)


def _foreseeing(verb: Token) -> None:
    """`The bank [forecasts] borrowing of {$5}`: a present tense that the parse makes the subject of its object"""
    if verb.dep_ != "nsubj" or verb.head.dep_ != "ROOT":
        return
    thing, name = verb.head, next((t for t in verb.children if t.i == verb.i - 1 and t.tag_ in NOUN_TAGS), None)
    if name is None or thing.tag_ not in NOUN_TAGS or thing.i < verb.i or any(t.tag_ == "POS" for t in verb.children):
        return
    name.dep_, verb.dep_, thing.dep_ = "nsubj", "ROOT", "dobj"
    for child in [t for t in verb.children if t.i < name.i]:
        hang(child, name)
    thing.children.remove(verb)
    verb.head = thing.head = verb
    for child in [t for t in thing.children if t.i < verb.i]:
        hang(child, verb)
    verb.children = sorted([*verb.children, thing], key=_place)


def _gapped(noun: Token) -> None:
    """`Railways will get $9, [highways] {$5}.`: whose the next figure is, taken for a second verb"""
    above = noun.head
    if noun.dep_ != "conj" or not noun.i or noun.nbor(-1).text != "," or noun.i + 1 == len(noun.doc):
        return
    parts = above.tag_ in {"VBD", "VBN", "VB"} and any(t.dep_ in SUBJECTS for t in above.children)
    alike = any(t.dep_ == "dobj" and (t.tag_ in {"CD", "$"} or t.text == "%") for t in above.children)
    if parts and alike and noun.text.endswith("s") and noun.nbor().tag_ in {"CD", "$"}:
        noun.tag_ = "NNS"


def _receiver(name: Token) -> None:
    """`will sell its mill to [Bergland] for {$5}`: a name that the tagger takes for a verb, as no headline's is"""
    if not name.i or name.nbor(-1).lower_ != "to" or not name.text[:1].isupper():
        return
    to, above = name.nbor(-1), name.head
    small = sum(t.text.islower() and t.tag_ in NOUN_TAGS | FINITE_TAGS | {"VB", "JJ"} for t in name.doc)
    if small < MANY_SMALL or above is name or to.head is not name or above.i > name.i:
        return
    verb = next((t for t in (above, *above.ancestors) if t.tag_ not in NOUN_TAGS), above)
    for child in [t for t in name.children if t.i > name.i]:
        hang(child, verb)
    hang(to, above)
    hang(name, to)
    name.tag_, name.dep_, to.dep_ = "NNP", "pobj", "prep"


def _parallel(verb: Token) -> None:
    """`saving 9 tonnes of coal and [cutting] costs by {5%}`: what is done besides, no part of what the first is of"""
    if verb.dep_ != "conj" or verb.nbor(-1).lower_ != "and":
        return
    noun, first = verb.head, next((t for t in verb.ancestors if t.tag_ == "VBG"), None)
    if first is None or noun.tag_ not in NOUN_TAGS or noun.i > verb.i:
        return
    above = noun.head
    if above.tag_ in NOUN_TAGS and above.i > verb.i and above.head.lower_ == "of":
        of = above.head
        hang(noun, of)
        noun.dep_, above.dep_ = "pobj", "dobj"
        for child in [t for t in above.children if t.i < noun.i]:
            hang(child, noun)
        hang(verb, first)
        hang(above, verb)
    elif any(t.dep_ == "dobj" for t in verb.children):
        hang(verb, first)
    else:
        return
    for later in [t for t in first.children if t.dep_ == "prep" and t.i > verb.i]:
        hang(later, verb)


def _counterpart(noun: Token) -> None:
    """`Petrol costs {9} and [diesel] {8}`: no bare form goes on with a `costs` or a `rose`, so its verb is left out"""
    doc, at = noun.doc, noun.i
    if noun.dep_ not in {"conj", "advcl", "dep", "ccomp"} or not at or doc[at - 1].lower_ not in GAP_OPENERS:
        return
    amount = at + 1 + (doc[at + 1].lower_ in GAP_LINKS) if at + 2 < len(doc) else at
    told = doc[amount].tag_ in AMOUNT_TAGS and noun.text.islower() and noun.lower_ not in UNCHANGED
    above = noun.head
    while above.tag_ == "NN" and above.dep_ in {"conj", "dep"}:
        above = above.head
    if not told or above.tag_ not in {"VBD", "VBZ"} or any(t.dep_ in SUBJECTS for t in noun.children):
        return
    alike = any(t.tag_ in AMOUNT_TAGS for t in doc[above.i : at])
    if alike and not any(t.tag_ in {"TO", "MD"} for t in doc[: above.i]):
        noun.tag_, noun.dep_ = "NN", "conj"


def _gerund(deed: Token) -> None:
    """`industry rose 5%, and [farming] shrank {2%}`: what is done, right before the verb that has no other subject"""
    verb = deed.head
    if deed.dep_ != "npadvmod" or verb.i != deed.i + 1 or verb.tag_ not in FINITE_TAGS:
        return
    if not any(t.dep_ in SUBJECTS for t in verb.children):
        deed.tag_, deed.dep_ = "NN", "nsubj"


def _intending(verb: Token) -> None:
    """`half had cut jobs and {15%} [plan] to hire`: what those do that the share is of"""
    if verb.lower_ not in INTENDING or not verb.i or verb.nbor(-1).text != "%" or verb.nbor(-1).head is not verb:
        return
    if [t.tag_ for t in verb.doc[verb.i + 1 : verb.i + 3]] == ["TO", "VB"]:
        verb.tag_, verb.nbor(-1).dep_ = "VBP", "nsubj"


def _postposed(verb: Token) -> None:
    """`exports fell in May, data showed, [dropping] by {5%}`: of what is told, not of who tells it"""
    says = verb.head
    if verb.dep_ != "advcl" or lemma(says) not in table("times")["tense"]["postposed"] or verb.i < says.i:
        return
    told = next((t for t in says.children if t.dep_ == "ccomp" and t.i < says.i), None)
    moved = lemma(verb) in table("times")["no_period"]["markets"] and not any(t.dep_ == "ccomp" for t in verb.children)
    if told is not None and moved:
        hang(verb, told)


def _reflexive(itself: Token) -> None:
    """`the price, which has [itself] risen by {5%}`: no subject beside that of the auxiliary"""
    if itself.lower_ not in {"itself", "themselves"} or itself.dep_ != "nsubj":
        return
    verb = itself.head
    aux = next((t for t in verb.children if t.dep_ == "aux" and t.i < itself.i), None)
    subject = next((t for t in aux.children if t.dep_ in SUBJECTS), None) if aux is not None else None
    itself.dep_ = "npadvmod"
    if subject is not None:
        hang(subject, verb)


def hang(token: Token, head: Token) -> None:
    """Makes `head` what the token hangs on."""
    token.head.children.remove(token)
    token.head = head
    head.children = sorted([*head.children, token], key=_place)


def _place(token: Token) -> int:
    return token.i


REPAIRS: dict[str, tuple[Callable[[Token], None], ...]] = {
    "MD": (_headline,),
    "NN": (_intending,),
    "NNS": (_intention, _planning),
    "PRP": (_reflexive,),
    "VB": (_receiver, _counterpart),
    "VBG": (_included, _parallel, _gerund, _postposed),
    "VBP": (_auxiliary, _counterpart),
    "VBZ": (_auxiliary, _foreseeing, _gapped),
}
"""The repairs to be asked for a word, by its tag."""
