"""The subject of a verb, also one that it shares, that a relative stands for, or that is only understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.extent import RECKONED, reckoned_end
from figex.link.mistaken import moving
from figex.link.tree import (
    FINITE_TAGS,
    PLURAL_TAGS,
    PREMODIFIERS,
    RELATIVES,
    climb,
    conjuncts,
    is_noun,
    is_time,
    is_verb,
    lemma,
    own_subject,
    remembered,
)

if TYPE_CHECKING:
    from figex.link.parse import Token

UNINHERITED = frozenset({"relcl", "ccomp", "parataxis", "dep"})
"""Clauses whose missing subject is not that of the clause they hang on."""
MAX_OPENING = 8
"""In tokens: how far into a sentence an apposition to its subject may begin."""
PRICED = frozenset({"share", "stock", "bond", "price"})
"""What moves rather than whose it is: `[shares] in Norfell, which have fallen {5%}`."""
OWNED_REACH = 6
"""In tokens: how far behind the verb of a clause its `their` may stand."""
MODIFIERS = PREMODIFIERS | {"det"}


@remembered
def subject_token(verb: Token) -> Token | None:
    """The subject of `verb`, also a shared or an understood one.

    `[Sales], which fell`, `[exports] rose and reached`, `[loans] totaling`, `[it] is to invest`, `[it] fell, hitting`
    """
    seen: set[int] = set()
    while verb.i not in seen:
        seen.add(verb.i)
        own = own_subject(verb)
        subject = antecedent(own, verb) if own is not None else None
        if subject is not None and not _is_loose(subject):
            return renamed(subject)
        described = verb.dep_ in {"acl", "relcl"}
        noun = _fitted(verb) or _before_which(own)
        if described:
            noun = _owner_of(verb.head) if _is_purpose(verb) else _described(verb)
        if noun is not None and not is_time(noun):
            return noun
        finite = verb.tag_ in FINITE_TAGS and verb.dep_ not in {"conj", "ROOT"}
        if subject is None and (finite or verb.dep_ in UNINHERITED):
            return _opening_name(verb) if verb.head.i > verb.i else None
        above = next((t for t in verb.ancestors if is_verb(t)), None)
        if above is None:
            return _opening_name(verb)
        if verb.dep_ in {"advcl", "conj", "pcomp"} and (told := _told_before(verb, above)) is not None:
            above = told
        if verb.dep_ == "conj" and _is_apart(verb, above):
            above = next((t for t in above.ancestors if is_verb(t)), above)
        infinitive = verb.dep_ in {"xcomp", "oprd"} or (verb.dep_ == "pobj" and verb.head.lower_ == "to")
        if infinitive and (controller := _object_before(above, verb) or _foretold(above)) is not None:
            return controller
        verb = above
    return None


def _is_apart(verb: Token, above: Token) -> bool:
    """`expect output [to reach] 5 and [will hire] {9}`: a finite verb that the parse joins to an infinitive"""
    finite = verb.tag_ in FINITE_TAGS or any(t.tag_ == "MD" for t in verb.lefts)
    return finite and any(t.tag_ == "TO" for t in above.lefts) and above.dep_ in {"xcomp", "ccomp", "advcl", "acl"}


def _foreseen(verb: Token, above: Token) -> Token | None:
    """`expects debt [to climb] to 5, before easing to {4}`: what goes on with what is foreseen, not who foresees it"""
    if verb.tag_ != "VBG" or lemma(verb) not in moving() or lemma(above) not in word_set("links", "forecasting"):
        return None
    inner = (t for t in above.rights if t.dep_ in {"ccomp", "xcomp"} and t.i < verb.i and is_verb(t))
    return next((t for t in inner if lemma(t) in moving()), None)


def _foretold(above: Token) -> Token | None:
    """`[growth], which economists expect to reach {5%}`: what the clause is of, not who foresees it"""
    which, subject = above.left_edge, own_subject(above)
    led = above.dep_ == "relcl" and which.lower_ in {"which", "that"} and subject is not None and subject.i > which.i
    return _described(above) if led and lemma(above) in word_set("links", "forecasting") | {"want"} else None


def _opening_name(verb: Token) -> Token | None:
    """`[Hake] accounts for {5%}`: a sentence's first word that the tagger took for an adjective or adverb"""
    first = verb.doc[0]
    named = first.text[:1].isupper() and [t.lower_ for t in verb.doc[1:3]] == [",", "which"]
    if named and first.lower_ not in word_set("links", "opening_adverbs"):
        return first
    adverb = first.tag_ == "RB" and verb.tag_ != "VBG" and first.lower_ not in word_set("links", "opening_adverbs")
    mistaken = first.tag_ in {"JJ", "VB", "VBN"} or (adverb and any(t.dep_ == "dobj" for t in verb.rights))
    return first if mistaken and verb.i == 1 and first.head == verb else None


def _is_loose(subject: Token) -> bool:
    """`rose in July, [which] compares with`: a relative that stands for no noun but for the clause before"""
    return (subject.lower_ == "which" and subject.tag_ == "WDT") or is_time(subject)


def _before_which(which: Token | None) -> Token | None:
    """`the [dock], opened in May, which moved {5}`, `the [price] of $5, which has risen by {9%}`: of what it is told"""
    if which is None or which.lower_ != "which" or which.i < 3 or which.nbor(-1).text != ",":  # noqa: PLR2004
        return None
    doc, at = which.doc, which.i - 1
    if doc[at - 1].tag_ == "CD":
        of = doc[at - 1].head
        return of.head if of.lower_ == "of" and is_noun(of.head) and not is_time(of.head) else None
    opened = next((t.i for t in reversed(doc[:at]) if t.text == ","), 0)
    deed = doc[opened + 1]
    told = opened > 0 and deed.tag_ in {"VBN", "VBD"} and is_noun(doc[opened - 1])
    told = told and not any(t.dep_ == "dobj" for t in deed.children)
    noun = doc[opened - 1] if told else _agreeing(doc[at - 1], which.head)
    return noun if noun is not None and not is_time(noun) else None


def _agreeing(noun: Token, verb: Token) -> Token | None:
    """`relies on [tea], which brings in {5}`: of what a clause tells whose verb tells nothing of the clause before"""
    moved = lemma(verb) in word_set("links", "movers") and not any(t.lower_ == "in" for t in verb.rights)
    if moved or lemma(verb) in word_set("links", "resuming") or not is_noun(noun) or verb.dep_ == "relcl":
        return None
    return noun if verb.tag_ == ("VBP" if noun.tag_ in PLURAL_TAGS else "VBZ") else None


def _is_purpose(verb: Token) -> bool:
    """`a [deal] to lend {$5}`: the deal lends nothing"""
    return lemma(verb.head) in word_set("links", "intentions") and any(t.tag_ == "TO" for t in verb.children)


def _owner_of(noun: Token) -> Token | None:
    """`the [state]'s plan to borrow {$5}`: who has the plan; not `shareholders' nod to borrow`, which others ask for"""
    if noun.lower_ in word_set("links", "permissions"):
        return None
    return next((t for t in noun.lefts if t.dep_ == "poss" and is_noun(t) and not is_time(t)), None)


def _told_before(verb: Token, above: Token) -> Token | None:
    """`mills [crushed] 3 tonnes, data showed, beating`: what goes on after a source is the clause that it is of

    So it is in `the line [is] ready, he said, and employs 90`, where a comma closes what the source is told in.
    """
    if (moved := _foreseen(verb, above)) is not None:
        return moved
    if lemma(above) not in word_set("links", "speech") or verb.i < above.i or verb.dep_ == "pcomp":
        return None
    doc = above.doc
    if verb.tag_ not in {"VBG", "VBN"} and (verb.dep_ != "conj" or not _is_inserted(verb, above)):
        return None
    told = next((t for t in above.lefts if t.dep_ == "ccomp" and is_verb(t)), None)
    if told is None and above.dep_ == "parataxis" and is_verb(above.head) and above.head.i < above.i:
        told = above.head
    return told if told is not None and any(t.text == "," for t in doc[told.i : above.i]) else None


def _is_inserted(verb: Token, above: Token) -> bool:
    """`, the ministry [said] on Monday, and should`: whether a comma stands between the source and what goes on"""
    joined = any(t.tag_ == "CC" and above.i < t.i < verb.i and t.nbor(-1).text == "," for t in above.rights)
    return joined and lemma(verb) not in word_set("links", "speech")


def _fitted(verb: Token) -> Token | None:
    """`a [store] able to hold {5 tons}`, `[cranes] capable of lifting {5}`: whose adjective the verb completes"""
    if verb.dep_ not in {"xcomp", "pcomp", "ccomp", "advcl"}:
        return None
    quality = verb.head
    while quality.lower_ in {"of", "for", "enough"} and quality.head != quality:
        quality = quality.head
    noun = next((t for t in quality.lefts if t.dep_ == "nsubj"), quality.head)
    small = quality.dep_ == "ccomp" and noun.head == quality and not any(t.dep_ == "cop" for t in quality.lefts)
    described = small or quality.dep_ in {"amod", "acl", "relcl"}
    fits = quality.tag_ == "JJ" and described and noun.i < quality.i < verb.i
    return noun if fits and is_noun(noun) and not is_time(noun) else None


def renamed(subject: Token) -> Token:
    """`British [tourists], the biggest group, numbered {5}`: the noun that an apposition between commas renames"""
    subject = before_tax(subject)
    doc, start = subject.doc, subject.i
    while start > 0 and doc[start - 1].dep_ in MODIFIERS and doc[start - 1].head.i <= subject.i:
        start -= 1
    named = start > 1 and (is_noun(doc[start - 2]) or _is_opening_name(doc[start - 2]))
    opened = named and doc[start].tag_ == "DT" and doc[start - 1].text == ","
    stop = next((t for t in doc[subject.i + 1 : subject.i + 5] if t.text == "," or t.tag_ in FINITE_TAGS), None)
    closed = stop is not None and stop.text == ","  # not In [Wau], a nurse earned {5}, up from
    if not opened or not closed or is_time(doc[start - 2]) or start > MAX_OPENING:
        return _called(subject)
    return doc[start - 2]


def _is_opening_name(token: Token) -> bool:
    """`[Aldersey], the housebuilder, swung`: a sentence's first word that the tagger took for an adverb"""
    adverb = token.tag_ == "RB" and not token.lower_.endswith("ly")
    return token.i == 0 and adverb and token.lower_ not in word_set("links", "opening_adverbs")


def _called(subject: Token) -> Token:
    """`The largest firm, [Norfell], has {5}`: the name between commas after a common noun"""
    doc, after = subject.doc, subject.i + 1
    if after >= len(doc) or doc[after].text != "," or subject.tag_ not in {"NN", "NNS", "JJ", "JJS"}:
        return subject
    name = next((t for t in subject.rights if t.dep_ == "appos" and t.tag_ in {"NNP", "NNPS"}), None)
    if name is None or name.left_edge.i != after + 1 or name.i + 1 >= len(doc) or is_time(name):
        return subject
    return name if doc[name.i + 1].text == "," else subject


def before_tax(subject: Token) -> Token:
    """`[Profit] before tax rose`: the noun before what is taken off, which the parse makes the subject"""
    if subject.lower_ not in word_set("links", "accounting"):
        return subject
    doc, at = subject.doc, subject.i - 1
    while at > 1 and subject.i - at < RECKONED and doc[at].lower_ not in {"before", "after"}:
        at -= 1
    reckoned = at > 0 and reckoned_end(doc, at) > subject.i
    return doc[at - 1] if reckoned and is_noun(doc[at - 1]) else subject


def _described(verb: Token) -> Token | None:
    """`[Berg] and his sister, who control`, `[cars] sold`: what the clause is of, the first of those that it joins"""
    noun = verb.head
    if _is_home(noun, verb):
        outer = noun.head.head
        return outer.head if outer.dep_ == "appos" else outer
    listed = noun.dep_ == "conj" and is_noun(noun) and noun.tag_ not in PLURAL_TAGS and _is_of_many(verb)
    return conjuncts(noun)[0] if listed else _owned_by(noun, verb) or _noun_before(verb)


def _noun_before(verb: Token) -> Token | None:
    """`[cars] sold`, `[shipments] to China, which make up`: the noun before the clause that goes with its verb"""
    noun = verb.head
    if noun.dep_ == "appos" and verb.tag_ in FINITE_TAGS and verb.dep_ == "acl" and is_noun(noun.head):
        return noun if any(t.text == ";" for t in noun.doc[noun.head.i : noun.i]) else noun.head
    if not is_noun(noun):
        outer = noun.head.head
        return outer if noun.dep_ == "pobj" and is_noun(outer) else None
    outer = noun.head.head
    if noun.dep_ == "pobj" and is_verb(outer):
        thing = next((t for t in outer.rights if t.dep_ == "dobj" and t.i < noun.i), None)
        return thing if thing is not None and _is_at_place(thing, noun, verb) else noun
    if (
        verb.dep_ == "relcl"
        and noun.dep_ == "pobj"
        and is_noun(outer)
        and outer.i < noun.i
        and _is_at_place(outer, noun, verb)
    ):
        return outer
    numbered = verb.tag_ in {"VBP", "VBZ"} or verb.lower_ in {"was", "were"}
    if numbered and noun.dep_ == "pobj" and is_noun(outer) and outer.i < noun.i:
        plural = verb.tag_ == "VBP" or verb.lower_ == "were"
        if (noun.tag_ in PLURAL_TAGS) != plural and (outer.tag_ in PLURAL_TAGS) == plural:
            return outer
    told = noun.dep_ == "attr" and verb.tag_ == "VBG" and any(t.text == "," for t in noun.doc[noun.i : verb.i])
    return (own_subject(noun.head) or noun) if told else noun  # [rents] were the main items, together taking {5%}


def _owned_by(noun: Token, verb: Token) -> Token | None:
    """`[shares] of Norfell, which lost half of their value`: the noun whose number goes with `their`, or with `its`"""
    outer = noun.head.head
    if verb.dep_ != "relcl" or noun.dep_ != "pobj" or not is_noun(outer) or outer.i > noun.i:
        return None
    doc = noun.doc
    owned = next((t.lower_ for t in doc[verb.i + 1 : verb.i + OWNED_REACH] if t.lower_ in {"its", "their"}), "")
    if noun.tag_ == "NNP" and lemma(outer) in PRICED and lemma(verb) in moving():
        return outer
    many = {"their": True, "its": False}.get(owned)
    fits = many is not None and (outer.tag_ in PLURAL_TAGS) == many != (noun.tag_ in PLURAL_TAGS)
    return outer if fits else None


def _is_home(noun: Token, verb: Token) -> bool:
    """`Neil [Ashby], a driver from Hull, who earns {5}`: where somebody is from"""
    who = any(t.lower_ == "who" for t in verb.lefts)
    place = noun.dep_ == "pobj" and noun.tag_ == "NNP" and noun.head.lower_ in {"from", "in", "at", "near"}
    return who and place and is_noun(noun.head.head)


def _is_of_many(verb: Token) -> bool:
    """`Berg and his sister, who between them [control] {5}`: a form that a single subject has not"""
    auxiliaries = {t.lower_ for t in verb.lefts if t.dep_ in {"aux", "auxpass"}}
    bare = verb.tag_ in {"VBP", "VB"} and not auxiliaries
    return verb.dep_ == "relcl" and (bare or verb.lower_ == "were" or bool(auxiliaries & {"have", "are", "were"}))


def _is_at_place(thing: Token, place: Token, verb: Token) -> bool:
    """`a [mill] at Tarvik, which employs {5}`: what the clause newly names, not where it is"""
    new = any(t.lower_ in {"a", "an", "another"} or t.tag_ == "CD" for t in thing.lefts)
    owned = lemma(thing) in word_set("links", "actors")
    agrees = verb.tag_ not in {"VBZ", "VBP"} or (verb.tag_ == "VBP") == (thing.tag_ in PLURAL_TAGS)
    return place.tag_ == "NNP" and place.head.lower_ in word_set("links", "locating") and (new or owned) and agrees


def antecedent(subject: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for: `[loans] that came to`; any other subject is itself."""
    if subject.lower_ in RELATIVES and subject.tag_ in {"WDT", "WP", "IN", "DT"}:
        clause = next((t for t in climb(verb) if t.dep_ in {"relcl", "acl"}), None)
        if clause is not None and clause.head.i == 0 and (name := _opening_name(verb)) is not None:
            return name
        if clause is not None and clause.head.i < subject.i and (noun := _described(clause)) is not None:
            return noun
    return subject


def _object_before(verb: Token, inner: Token) -> Token | None:
    """`allow [banks] to lend`, `forecast [growth] to slow`: the object that is the inner verb's subject."""
    called = next((t for t in verb.rights if t.lower_ in {"on", "upon"} and t.i < inner.i), None)
    if called is not None and lemma(verb) in {"call", "rely", "count", "prevail"}:
        return next((t for t in called.children if t.dep_ == "pobj"), None)
    if lemma(verb) in {"use", "spend", "need"}:
        return None  # used oil [money] to buy {5%}: a means does nothing itself
    found = next((t for t in verb.rights if t.dep_ == "dobj" and t.i < inner.i), None)
    return _owner_of(found) if found is not None and lemma(found) in word_set("links", "intentions") else found
