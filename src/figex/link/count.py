"""The noun that a bare number counts, or what else it is: a level, or one more amount of an earlier unit."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.alike import bracketed, compared, earlier_amount, is_near, is_scaled, paired, parallel
from figex.link.antecedent import plural_named
from figex.link.counted import apposed_plural, counted_noun
from figex.link.gauged import gauge, member, plural_subject
from figex.link.tree import SUBJECTS, barred, clause_verb, is_noun, is_time, lemma, singular

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.parse import Doc
    from figex.link.sentence import Mention

RATE = re.compile(
    r"\s+(?:(?:an?|per|each|every)\s+(?P<noun>second|minute|hour|day|night|week|month|quarter|year|season|shift|share|head)"
    r"|(?P<adverb>hourly|daily|nightly|weekly|monthly|annually|yearly))\b"
)
ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "nightly": "night",
    "weekly": "week",
    "monthly": "month",
    "annually": "year",
    "yearly": "year",
}
NOUN_LETTERS = re.compile(r"[^\W\d]+(?:[-'’.&/][^\W\d]+)*")
"""A noun without a footnote's number: `hospitals` of `hospitals.2`; `25s` has none and is people of an age."""
PARAGRAPHS_BACK = 2
"""How far back a noun may have been left out."""


def complete(mention: Mention) -> Figure:
    """The figure as it is after a look at the parse; only a count without a unit changes.

    `[34] projects` takes unit and text of its noun; `the PMI rose to [50.4]` becomes a number; in `$3m, from [2m]`
    kind, unit, rate and scale are those of the earlier figure.
    """
    figure = mention.figure
    if figure.kind != "count" or figure.unit is not None:
        return figure
    for rule in RULES:
        answer = rule(mention)
        if answer is not None:
            mention.rules.append(f"unit:{rule.__name__}")
            return answer
    return replace(figure, kind="number")


def next_noun(mention: Mention) -> Figure | None:
    """{34} [projects]; {10.12 million} new urban [jobs]; {four}-[lane]; {15,000} [technicians] a year"""
    noun = counted_noun(mention)
    if noun is None:
        return None
    figure, sentence = mention.figure, mention.sentence
    if lemma(noun) == "point":
        return replace(figure, kind="number", unit="point", end=sentence.offsets(noun)[1])
    if lemma(noun) in word_set("nouns", "level_words"):
        return replace(figure, kind="number")
    start, end = sentence.offsets(noun)
    text = mention.article.text
    printed = NOUN_LETTERS.match(text, start, end)
    end = printed.end() if printed else end
    unit = singular(printed[0]) if printed else "person"
    stretched = end if re.fullmatch(r"[ -]?", text[figure.end : start]) else figure.end
    return _with_rate(mention, replace(figure, unit=unit, end=max(stretched, figure.end)), end)


def _with_rate(mention: Mention, figure: Figure, end: int) -> Figure:
    """The figure with `per` where a rate follows its noun: `technicians [a year]`, `trains [daily]`"""
    rate = RATE.match(mention.article.text, end, mention.sentence.end)
    if rate is None or figure.per:
        return figure
    reach = rate.end() if figure.end == end and rate["noun"] else figure.end
    return replace(figure, per=rate["noun"] or ADVERBS[rate["adverb"]], end=reach)


def unhyphenated(mention: Mention) -> Figure | None:
    """a {12} [page] report, the {11} [member] bloc, without the hyphen that belongs there"""
    doc, start, at = mention.anchor.doc, mention.anchor.start, mention.anchor.end
    if mention.host or at + 1 >= len(doc) or not start or mention.figure.value != int(mention.figure.value):
        return None
    opened = doc[start - 1].lower_ in {"a", "an", "the"} or doc[start - 1].tag_ == "PRP$"
    opened = opened or start - 1 in barred(mention.sentence)
    unit = doc[at]
    names = unit.tag_ == "NN" and unit.dep_ in {"compound", "nmod", "amod"} and unit.head.tag_ == "NN"
    if (
        not (opened and names)
        or unit.head.i < at
        or unit.head.dep_ == "ROOT"
        or is_time(unit)
        or mention.figure.qualifier != "="
    ):
        return None
    return replace(mention.figure, unit=unit.lower_, end=mention.sentence.offsets(unit)[1])


def partitive(mention: Mention) -> Figure | None:
    """{3,700} of its 22,000 [employees]; {24} of the [turboprops]; {64} of them"""
    doc, at = mention.anchor.doc, mention.anchor.end
    if _after_which(doc, mention.anchor.start):
        nouns = (t for t in reversed(doc[: mention.anchor.start - 2]) if t.tag_ == "NNS" and not is_time(t))
        noun = next((t for t in nouns if t.i not in barred(mention.sentence)), None)
        return replace(mention.figure, unit=lemma(noun)) if noun is not None else earlier_count(mention)
    if mention.host or at >= len(doc) or doc[at].lower_ not in {"of", "out"}:
        return None
    noun = next((t for t in doc[at].subtree if t.dep_ == "pobj" and is_noun(t)), None)
    if noun is None and at + 1 < len(doc) and doc[at + 1].lower_ in word_set("nouns", "stand_for_noun"):
        return earlier_count(mention) or plural_before(mention)
    return replace(mention.figure, unit=lemma(noun)) if noun is not None and not is_time(noun) else None


def _after_which(doc: Doc, start: int) -> bool:
    """`212 projects, of which {140} are done`"""
    return start > 1 and doc[start - 1].lower_ in {"which", "whom"} and doc[start - 2].lower_ in {"of", "among"}


def act(mention: Mention) -> Figure | None:
    """the members [voted] {512} to {88}"""
    verb = clause_verb(mention.anchor.root)
    acts = table("nouns")["acts"]
    if verb is None or lemma(verb) not in acts:
        return None
    direct = mention.anchor.root.head == verb or verb.i + 1 == mention.anchor.start
    return replace(mention.figure, unit=acts[lemma(verb)]) if direct else None


def apposed(mention: Mention) -> Figure | None:
    """cruise [calls], {31} so far, are expected to rise"""
    noun = apposed_plural(mention)
    return replace(mention.figure, unit=lemma(noun)) if noun is not None else None


def exchange_rate(mention: Mention) -> Figure | None:
    """the kwacha trades at {26.5} to the dollar: a number"""
    doc, at = mention.anchor.doc, mention.anchor.end
    following = [t.lower_ for t in doc[at : at + 3]]
    priced = len(following) == 3 and following[0] in {"to", "per", "against"}  # noqa: PLR2004 - `to the dollar`
    return replace(mention.figure, kind="number") if priced and following[2] in word_set("nouns", "gauges") else None


def plural_before(mention: Mention) -> Figure | None:
    """[Nursing homes] blame low wages. {Eight} closed last year: the noun that the number goes without

    Only a number that heads its clause or stands for `of these` leaves its noun out so.
    """
    doc, at = mention.anchor.doc, mention.anchor.end
    of_these = (
        at + 1 < len(doc) and doc[at].lower_ == "of" and doc[at + 1].lower_ in word_set("nouns", "stand_for_noun")
    )
    if not of_these and mention.anchor.root.dep_ not in SUBJECTS:
        return None
    noun = plural_named(mention)
    return replace(mention.figure, unit=noun) if noun is not None else None


def earlier_count(mention: Mention) -> Figure | None:
    """34 projects are done. Another {43} are under way."""
    if mention.figure.value != int(mention.figure.value):
        return None
    for earlier in mention.earlier():
        back = mention.sentence.paragraph - earlier.sentence.paragraph
        if back > PARAGRAPHS_BACK:
            return None
        if back and (answer := plural_before(mention)) is not None:
            return answer
        alike = not is_scaled(mention) or is_near(mention.figure.value, earlier.figure.value)
        if earlier.figure.kind == "count" and earlier.figure.unit and alike:
            return replace(mention.figure, unit=earlier.figure.unit, per=mention.figure.per or earlier.figure.per)
    return None


RULES = (
    bracketed,
    next_noun,
    unhyphenated,
    partitive,
    act,
    exchange_rate,
    apposed,
    paired,
    compared,
    gauge,
    member,
    parallel,
    plural_subject,
    earlier_amount,
    earlier_count,
    plural_before,
)
