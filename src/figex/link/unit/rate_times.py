"""How often what a figure counts takes place: `{80} vessels call here each [year]`, `{900} cars use it [daily]`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.tree import RELATIVES, SUBJECTS, barred, clause_verb, is_time, is_verb, lemma
from figex.link.unit.counted import counted_noun

if TYPE_CHECKING:
    from figex.link.parse import Doc, Token
    from figex.link.sentence import Mention

EACH_WORDS = frozenset({"each", "every"})
ADJECTIVE_RATES = {"daily": "day", "hourly": "hour", "nightly": "night", "weekly": "week", "monthly": "month"}
DATING = frozenset({"ago", "earlier", "before", "later", "after", "on"})
TIME_REACH = 12
"""In tokens: how far behind a noun the time may stand in which so many come."""


def every_time(mention: Mention) -> str | None:
    """`{80} vessels call here each [year]`, `Every [day] {14} trains pull in`: how often the verb takes place"""
    times = _each_times(mention) if mention.measure == "level" else []
    if not times:
        return None
    verb = clause_verb(mention.anchor.root)
    noun = counted_noun(mention) if mention.figure.kind == "count" else mention.anchor[-1]
    if verb is None or noun is None:
        return None
    own = verb if noun.dep_ in SUBJECTS | {"dobj", "nummod"} else None
    clause = (t for t in noun.doc[noun.i + 1 : noun.i + 2] if t.lower_ in RELATIVES)
    own = next((t.head for t in clause if is_verb(t.head)), own)
    own = next((t for t in noun.rights if t.dep_ == "relcl" and is_verb(t)), own)
    for time in times:
        if own is not None and own == next((t for t in time.ancestors if is_verb(t)), None):
            return time.lower_
    return None


def taking_place(mention: Mention) -> str | None:
    """`{4,000} commuters cross the bridge [daily]`, `{90} lorries use it per [day]`: how many come in that time"""
    noun = counted_noun(mention) if mention.figure.kind == "count" and mention.measure == "level" else None
    averaged = noun is not None and noun.head.lower_ == "of" and noun.head.head.lower_ in {"average", "total", "mean"}
    subject = noun.head.head if noun is not None and averaged else noun
    if (
        noun is None
        or subject is None
        or subject.dep_ not in SUBJECTS
        or any(t.lower_ in {"the", "these", "those"} for t in noun.lefts)
    ):
        return None
    if any(t.tag_ == "PRP$" for t in noun.lefts):
        return None  # its {30} trucks deliver milk daily
    doc, words, stop = noun.doc, mention.sentence.words, barred(mention.sentence)
    verbs: list[Token] = []
    for at in range(noun.i + 1, min(noun.i + TIME_REACH, len(doc))):
        if at in stop or words[at] in {",", ";", ":", "and"}:
            return None
        if is_verb(doc[at]):
            verbs.append(doc[at])
        elif (often := _how_often(doc, at)) is not None:
            return often if verbs and lemma(verbs[-1]) in word_set("links", "coming") else None
    return None


def _how_often(doc: Doc, at: int) -> str | None:
    """`daily`, the `day` of `per day` and of `a day`; not that of `a day ago`"""
    word, led = doc[at].lower_, doc[at - 1].lower_
    if word in ADJECTIVE_RATES:
        ends = doc[at].tag_ == "RB" or at + 1 == len(doc) or doc[at + 1].is_punct
        return ADJECTIVE_RATES[word] if ends else None
    dated = at + 1 < len(doc) and doc[at + 1].lower_ in DATING
    return word if led in {"per", "a"} and is_time(doc[at]) and not dated else None


def _each_times(mention: Mention) -> list[Token]:
    """The nouns of `each year`, `every morning` in the mention's sentence"""
    words, doc = mention.sentence.words, mention.anchor.doc
    if EACH_WORDS.isdisjoint(mention.sentence.vocabulary):
        return []
    times = table("units")["denominators"]["every"]
    return [doc[i + 1] for i, word in enumerate(words[:-1]) if word in EACH_WORDS and words[i + 1] in times]
