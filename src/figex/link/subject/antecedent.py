"""What a pronoun, an elided noun or a mere `the total` stands for: the nearest fitting noun before it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.mistaken import moving
from figex.link.phrase import found, whole
from figex.link.place.name import is_place
from figex.link.subject.candidates import fits, is_aged, is_plural, owners, sentences_before, subjects, unowned
from figex.link.subject.persons import GENDERED, PERSONAL, person_before, person_meant
from figex.link.subject.unparsed import opening, opening_of
from figex.link.tree import (
    SUBJECTS,
    is_noun,
    is_time,
    is_verb,
    lemma,
    own_subject,
    singular,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.link.parse import Token
    from figex.link.sentence import Found, Mention, Sentence

RESOLVED = frozenset({"antecedent", "actor"})
TOPIC_REACH = 40
"""How many figures back the article's topic may have been named."""
ASIDES = frozenset({"advcl", "relcl", "acl"})
"""Clauses that nothing goes on with: `said it would wait until the [market] turns, and that it had {$5}`."""
WHOLES = frozenset({"whom", "which"})
GAUGING = frozenset({"be", "stand", "average", "total"})
RECKONING = frozenset({"reckon", "calculate", "think", "believe", "assume", "say", "figure"})


def shared_whole(token: Token) -> Token | None:
    """`[investors], each of whom paid {5}`, `[households], of whom a third live on {5}`: what parts are of"""
    if token.lower_ not in word_set("links", "portions"):
        return None
    doc, at = token.doc, token.i
    inside = at + 2 < len(doc) and doc[at + 1].lower_ == "of" and doc[at + 2].lower_ in WHOLES
    start = token.left_edge.i
    before = start > 1 and doc[start - 2].lower_ == "of" and doc[start - 1].lower_ in WHOLES
    if not (inside or before):
        return None
    end = (at if inside else start - 2) - 1
    noun = doc[end - 1] if end > 0 and doc[end].text == "," else None
    return noun if noun is not None and is_noun(noun) and not is_time(noun) else None


def resolve(mention: Mention, pronoun: Token) -> Found | None:
    """The phrase that `pronoun` of the mention's sentence stands for, or None.

    `Exports fell. [They] rose…` finds `Exports`; `The bank said it will open…` finds `bank`.
    """
    spoken = mention.sentence.offsets(pronoun)[0]
    if pronoun.lower_ in GENDERED and (person := person_meant(mention, pronoun)) is not None:
        return person
    if (aged := is_aged(pronoun)) or pronoun.lower_ in word_set("links", "speakers"):
        first = person_meant(mention, pronoun) if aged else speaker_before(mention)
        return first or person_before(mention) or main_subject(mention, spoken)
    if (actor := _actor(mention, pronoun)) is not None:
        return actor
    plural = pronoun.lower_ in word_set("links", "several") or [t.lower_ for t in pronoun.lefts] == ["their"]
    sentence = mention.sentence
    if not plural and (firm := _taken_over(pronoun)) is not None:
        return found(sentence, whole(firm, sentence), "antecedent")
    for token in _candidates_within(pronoun):
        if fits(token, sentence, plural=plural):
            return found(sentence, whole(token, sentence), "antecedent")
    earlier = (_named_in(earlier, pronoun, plural=plural) for earlier in sentences_before(mention))
    return next((answer for answer in earlier if answer is not None), None) or main_subject(mention, spoken)


def _actor(mention: Mention, pronoun: Token) -> Found | None:
    """Who does what only a firm or a state can do: `Norfell makes paint. Orders fell. [It] expects to sell {5 tons}`"""
    if pronoun.lower_ in {"we", "us"}:
        return _employer(mention) or _actor_before(mention, peopled=False)
    acts = (
        pronoun.lower_ == "it" and mention.figure.kind != "percent" and (_acts(pronoun) or _employs(mention, pronoun))
    )
    if not acts or lemma(pronoun.head) in word_set("links", "pricelike"):
        return None
    return None if any(map(_is_actor, _candidates_within(pronoun))) else _actor_before(mention)


def _employer(mention: Mention) -> Found | None:
    """`"We lost {$5}," said Ada Holm, head of the [mill]`, `[union] president Ada Holm said`: whose words these are"""
    at, actors = mention.sentence.index, word_set("links", "groups") | word_set("links", "actors")
    for sentence in (*mention.article.sentences[at : at + 2], *mention.article.sentences[max(at - 1, 0) : at]):
        verbs = (t for t in sentence.doc or () if lemma(t) in word_set("links", "speech"))
        for speaker in filter(None, map(own_subject, verbs)):
            roles = (t for t in (speaker, *speaker.children) if lemma(t) in word_set("links", "agents"))
            for role in roles:
                held = [t for t in owners(role) if t.tag_ == "NNP" or t.lower_ in actors]
                held += [t for t in role.doc[max(role.i - 1, 0) : role.i] if t.lower_ in actors]
                if held and fits(held[0], sentence, plural=False):
                    return found(sentence, unowned(whole(held[0], sentence)), "actor")
    return None


def _is_people(noun: Token) -> bool:
    """`farmers`, `families`, `economists`, `banks`: a plural that can act, by its ending or the lists"""
    one = lemma(noun) if noun.tag_ == "NNS" else ""
    listed = (
        one in word_set("links", "groups") or one in word_set("links", "agents") or one in word_set("links", "actors")
    )
    return listed or (bool(one) and PERSONAL.search(one) is not None)


def _employs(mention: Mention, pronoun: Token) -> bool:
    """`It has {50} staff`, `it has added {50} shops`, `it will take on {50}`"""
    if lemma(pronoun.head) == "take":
        return any(t.lower_ == "on" for t in pronoun.head.rights)
    kept = word_set("links", "staffing") | word_set("links", "premises")
    return lemma(pronoun.head) in {"have", "add"} and mention.figure.unit in kept


def _taken_over(pronoun: Token) -> Token | None:
    """`Ada Holm bought [Norfell] in 2015, when it made {5 tonnes}`: the firm that the clause before took over"""
    clause = next((t for t in pronoun.ancestors if is_verb(t)), None)
    opened = clause is not None and any(t.lower_ in {"when", "after", "before"} for t in clause.lefts)
    above = next((t for t in clause.ancestors if is_verb(t)), None) if clause is not None and opened else None
    if above is None or lemma(above) not in word_set("links", "taking_over") | word_set("links", "founding"):
        return None
    return next((t for t in above.rights if t.dep_ == "dobj" and t.i < pronoun.i and _is_actor(t)), None)


def _founded(subject: Token) -> Token:
    """`Ada Holm founded [Norfell]. It has {5}`: the firm rather than the person; any other subject is itself"""
    verb = subject.head
    person = subject.tag_ == "NNP" and any(t.dep_ == "compound" and t.tag_ in {"NNP", "NNPS"} for t in subject.lefts)
    if not person or lemma(verb) not in word_set("links", "founding"):
        return subject
    return next((t for t in verb.rights if t.dep_ == "dobj" and t.tag_ in {"NNP", "NNPS"}), subject)


def _goes_on_about(sentence: Sentence) -> Found | None:
    """What an `it` before meant: `The mine is old. It made {5 tonnes}. It has {40} staff`"""
    subjects = (m.subject for m in sentence.mentions if m.subject is not None)
    return next((s for s in subjects if s.rule in RESOLVED), None)


def _named_in(sentence: Sentence, pronoun: Token, *, plural: bool) -> Found | None:
    """What an earlier sentence is about, where a pronoun can mean it"""
    if pronoun.lower_ == "it" and (same := _goes_on_about(sentence)) is not None:
        return same
    fitting = [_founded(token) for token in subjects(sentence) if fits(token, sentence, plural=plural)]
    if plural and not any(is_plural(token) for token in fitting):
        fitting = [*_plural_objects(sentence), *fitting]
    if fitting and (measured := _measured(fitting[0], pronoun)) is not None and fits(measured, sentence, plural=False):
        return found(sentence, whole(measured, sentence), "antecedent")
    if fitting and _acts(pronoun):
        fitting.sort(key=lambda t: not (_is_actor(t) or (plural and _is_people(t))))
    if fitting:
        return found(sentence, whole(fitting[0], sentence), "antecedent")
    if sentence.mentions and (last := sentence.mentions[-1].subject):
        return last
    return None if sentence.figures else opening_of(sentence, plural=plural)


def _measured(subject: Token, pronoun: Token) -> Token | None:
    """`The bank held its key [rate]. It is {5%}`: what somebody sets, where the pronoun's verb only tells how large"""
    verb = subject.head
    told = pronoun.lower_ == "it" and pronoun.dep_ == "nsubj" and lemma(pronoun.head) in GAUGING | moving()
    if not told or not _is_actor(subject) or lemma(verb) in word_set("links", "taking_over"):
        return None
    return next((t for t in verb.rights if t.dep_ == "dobj" and not _is_actor(t)), None)


def _actor_before(mention: Mention, *, peopled: bool = True) -> Found | None:
    """The nearest earlier subject that can act: a name, a `company`, a `ministry`; unless `peopled`, no country"""
    for sentence in sentences_before(mention):
        for token in map(_founded, subjects(sentence)):
            if _is_actor(token) and fits(token, sentence, plural=False) and not _speaks(token):
                actor = found(sentence, whole(token, sentence), "actor")
                if peopled or actor is None or not is_place(actor.text):
                    return actor
        holders = (t for subject in subjects(sentence) for t in owners(subject))
        if (owner := next((t for t in holders if _is_actor(t) and fits(t, sentence, plural=False)), None)) is not None:
            return found(sentence, unowned(whole(owner, sentence)), "actor")
    return None


def _is_actor(noun: Token) -> bool:
    listed = noun.lower_ in word_set("links", "groups") or noun.lower_ in word_set("links", "actors")
    return listed or noun.tag_ in {"NNP", "NNPS"}


def _speaks(noun: Token) -> bool:
    """`said Doris [Ammann]`, `Mr [Ammann] told`: a person rather than a firm, as the title or first name shows"""
    named = any(t.dep_ == "compound" and t.tag_ == "NNP" for t in noun.lefts)
    return named and lemma(noun.head) in word_set("links", "speech") and noun.lower_ not in word_set("links", "groups")


def _plural_objects(sentence: Sentence) -> list[Token]:
    """The plural nouns that are no subject, the last first: `a loan for poor [families]. They would get {5}`"""
    nouns = [t for t in sentence.doc or () if t.tag_ == "NNS" and t.dep_ in {"dobj", "pobj"} and not _is_inner(t)]
    return [t for t in reversed(nouns) if fits(t, sentence, plural=True)]


def _is_inner(noun: Token) -> bool:
    """`the mill, which employed 900 [people], made tyres`: a noun of a relative clause"""
    return any(t.dep_ == "relcl" for t in noun.ancestors)


def _acts(pronoun: Token) -> bool:
    """`[It] sold {5} cars`, `[they] plan to hire`: a verb whose subject is a firm or a state, no output or price"""
    return pronoun.dep_ == "nsubj" and lemma(pronoun.head) in word_set("links", "agentive")


def _candidates_within(pronoun: Token) -> Iterator[Token]:
    """The subjects left of the pronoun in its own sentence, the nearest first, then other nouns."""
    before = [
        t for t in reversed(pronoun.doc[: pronoun.i]) if is_noun(t) and t.dep_ not in {"compound", "poss", "amod"}
    ]
    subjects = [t for t in before if t.dep_ in SUBJECTS]
    if [t.lower_ for t in pronoun.doc[max(pronoun.i - 2, 0) : pronoun.i]] == ["and", "that"]:
        subjects.sort(key=lambda t: t.head.dep_ in ASIDES)
    if pronoun.head.dep_ == "conj" and pronoun.dep_ in SUBJECTS:
        subjects.sort(
            key=lambda t: t.head != pronoun.head.head
        )  # [lines] are idle as parts are late, and they cost {5}
    infinitive = any(t.tag_ == "TO" for t in pronoun.head.lefts)
    bound = own_subject(pronoun.head.head) if infinitive or _is_reckoned(pronoun) else _own_agent(pronoun)
    yield from (_founded(t) for t in subjects if t != bound)
    last_verb = max((t.i for t in pronoun.doc[: pronoun.i] if is_verb(t)), default=0)
    joint = max((t.i for t in pronoun.doc[: pronoun.i] if t.tag_ == "CC" and t.nbor(-1).text == ","), default=0)
    reach = max(last_verb, joint)
    others = (t for t in before if t.dep_ not in SUBJECTS and t.dep_ != "npadvmod" and t.i < reach)
    inside = range(bound.left_edge.i, bound.right_edge.i + 1) if bound is not None else range(0)
    yield from (t for t in others if not _is_scene(t) and t.i not in inside)


def _own_agent(pronoun: Token) -> Token | None:
    """`another [firm] pegged it at {5}`, `the [union] sees them slipping to {5}`: who does it to what is meant"""
    verb = pronoun.head
    bare = verb.tag_ in {"VBG", "VBN", "JJ"} and not any(t.dep_ in {"aux", "auxpass"} for t in verb.lefts)
    if pronoun.dep_ in SUBJECTS and bare and verb.dep_ in {"ccomp", "xcomp"}:
        verb = verb.head
    elif pronoun.dep_ not in {"dobj", "iobj"}:
        return None
    return own_subject(verb) if is_verb(verb) else None


def _is_scene(noun: Token) -> bool:
    """`In [Bulgaria], where the season starts late, it came to {5}`: where the clause is laid"""
    return noun.tag_ == "NNP" and noun.dep_ == "pobj" and noun.head.lower_ in {"in", "at"} and noun.head.i == 0


def _is_reckoned(pronoun: Token) -> bool:
    """`the council reckons [it] will cost {$5}`: what costs or yields so much is not who says so"""
    verb = pronoun.head
    if pronoun.lower_ not in {"it", "they"} or verb.dep_ != "ccomp":
        return False
    above, foreseen = lemma(verb.head), any(t.tag_ == "MD" for t in verb.lefts)
    reaches = verb.head.dep_ == "conj" and lemma(verb) in table("verbs")["reaching"]
    if above in RECKONING - {"say"} and foreseen and (reaches or lemma(verb) in moving()):
        return True  # sales rose, and the bank thinks [it] could climb to {$5}
    told = above in RECKONING or above in word_set("links", "forecasting") or above in word_set("links", "speech")
    return told and pronoun.lower_ == "it" and lemma(verb) in word_set("links", "resulting")


def speaker_before(mention: Mention, *, named: bool = True) -> Found | None:
    """Who says `I`: the subject of the nearest verb of speech in this sentence, the one after or those before."""
    at = mention.sentence.index
    after = mention.article.sentences[at + 1 : at + 2]
    for sentence in (mention.sentence, *after, *sentences_before(mention)):
        for verb in sentence.doc or ():
            if lemma(verb) in word_set("links", "speech"):
                subject = own_subject(verb)
                if subject is not None and (subject.tag_ == "NNP" or (not named and is_noun(subject))):
                    return found(sentence, whole(subject, sentence), "speaker")
    return None


def main_subject(mention: Mention, before: int | None = None) -> Found | None:
    """What the article is about as far as it has got, up to `before`: the last subject that is a name, or any."""
    earlier = [m.subject for m in islice(mention.earlier(), TOPIC_REACH) if m.subject]
    earlier = [subject for subject in earlier if before is None or subject.start < before]
    return next((s for s in earlier if s.text[:1].isupper()), earlier[0] if earlier else None)


def plural_named(mention: Mention) -> str | None:
    """The plural noun that a number without its own counts, singular: a main clause's subject, else the last noun"""
    for sentence in (mention.sentence, *sentences_before(mention)):
        limit = mention.anchor.start if sentence is mention.sentence else len(sentence.doc or ())
        nouns = [t for t in (sentence.doc or ())[:limit] if t.tag_ == "NNS" and fits(t, sentence, plural=True)]
        heads = (t for t in subjects(sentence) if t in nouns and lemma(t.head) not in word_set("links", "speech"))
        if nouns:
            return lemma(next(heads, nouns[-1]))
        first = opening(sentence) if sentence.doc is None else None
        last = first.text.split()[-1] if first is not None else ""
        if last and singular(last) != last.lower():
            return singular(last)
    return None


def noun_of_unit(mention: Mention) -> Found | None:
    """Where the counted noun was last named: `34 [projects] are done; another {43} are under way`"""
    unit = mention.figure.unit
    if unit is None:
        return None
    for sentence in (mention.sentence, *sentences_before(mention)):
        limit = mention.anchor.start if sentence is mention.sentence else len(sentence.doc or ())
        for token in reversed((sentence.doc or ())[:limit]):
            if is_noun(token) and singular(token.text) == unit:
                return found(sentence, whole(token, sentence), "counted_before")
        first = opening(sentence) if sentence.doc is None else None
        if first is not None and singular(first.text.split()[-1]) == unit:
            return first
    return None
