"""The noun that a bare number counts, or what else it is: a level, or one more amount of an earlier unit."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.antecedent import plural_named
from figex.link.clause import before
from figex.link.counted import apposed_plural, counted_noun, is_denominator
from figex.link.tree import FINITE_TAGS, SUBJECTS, barred, clause_verb, is_noun, is_time, lemma, singular, subject_token

if TYPE_CHECKING:
    from decimal import Decimal

    from figex.facts import Figure
    from figex.link.parse import Doc, Token
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
PRINTED_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
NOUN_LETTERS = re.compile(r"[^\W\d]+(?:[-'’.&/][^\W\d]+)*")
"""A noun without a footnote's number: `hospitals` of `hospitals.2`; `25s` has none and is people of an age."""
PAIRED = re.compile(r"-?\s*(?:to|and|or|,|–|-)\s*")
AMOUNTS = frozenset({"money", "quantity", "percent"})
PARAGRAPHS_BACK = 2
"""How far back a noun may have been left out."""
NEAR, ALIKE = 60, 8
"""Two amounts of the same list differ by less than this factor, mostly by less than the second."""


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


def gauge(mention: Mention) -> Figure | None:
    """the [PMI] stood at {50.4}; the [lira] weakened to {8.6} to the dollar"""
    for noun in _measured(mention):
        named = lemma(noun) in word_set("nouns", "gauges") or any(
            t.lower_ in word_set("nouns", "gauges") for t in noun.lefts
        )
        if named and (_of_noun(noun) is None or lemma(noun) not in word_set("nouns", "numbers_of")):
            return replace(mention.figure, kind="number")
    return None


def compared(mention: Mention) -> Figure | None:
    """at 120 yen to the dollar, versus {112} last year; 3.2 percent against {2.9}: one more of the same"""
    word = before(mention)
    if word is None or word.lower_ not in {"versus", "vs", "vs.", "against"}:
        return None
    models = [m for m in mention.sentence.mentions[: mention.index] if m.host is None and not is_denominator(m)]
    return _like(mention, models[-1]) if models and models[-1].figure.kind in AMOUNTS else None


def member(mention: Mention) -> Figure | None:
    """[headcount] will reach {310}; a [town] of {11,000}; the number of [units] was cut from {440}"""
    words = table("nouns")["members"]
    for noun in _measured(mention):
        if lemma(noun) in words:
            return replace(mention.figure, unit=words[lemma(noun)])
        inner = _of_noun(noun)
        if lemma(noun) in word_set("nouns", "numbers_of") and inner is not None:
            return replace(mention.figure, unit=lemma(inner) if is_noun(inner) else "person")
    return None


def _of_noun(noun: Token) -> Token | None:
    """`number of [units]`"""
    return next(
        (t for of in noun.rights if of.lower_ == "of" for t in of.children if is_noun(t) or t.tag_ == "JJ"), None
    )


def plural_subject(mention: Mention) -> Figure | None:
    """foreign [arrivals] fell to {412,000}; newly licensed [projects] numbered {1,142}"""
    figure = mention.figure
    if figure.value != int(figure.value):
        return None
    abstract = word_set("nouns", "numbers_of") | word_set("links", "change_nouns")
    nouns = (noun for noun in _measured(mention) if noun.tag_ == "NNS" and lemma(noun) not in abstract)
    return next((replace(figure, unit=lemma(noun)) for noun in nouns), None)


def _measured(mention: Mention) -> list[Token]:
    """The nouns whose level the number may be: before its `of`, the verb's object before `to {5}`, the subject."""
    top = mention.anchor.root
    verb = clause_verb(top)
    if verb is None:
        return [t for t in [_noun_before(mention)] if t is not None]
    figures = barred(mention.sentence)
    if top.head.lower_ == "of" and is_noun(top.head.head):
        return [top.head.head]
    nouns = []
    if verb.i < top.i and not any(t.dep_ == "dobj" and t in mention.anchor for t in verb.children):
        nouns += [t for t in verb.rights if t.dep_ == "dobj" and t.i < top.i]
    subject = subject_token(verb)
    return [t for t in [*nouns, subject] if t is not None and is_noun(t) and t.i not in figures]


def _noun_before(mention: Mention) -> Token | None:
    """`Headcount: {310}`, `Enrolment {18,760}`: the last noun of a line without a verb"""
    return next(
        (t for t in reversed(mention.anchor.doc[: mention.anchor.start]) if is_noun(t) and not is_time(t)), None
    )


def act(mention: Mention) -> Figure | None:
    """the members [voted] {512} to {88}"""
    verb = clause_verb(mention.anchor.root)
    acts = table("nouns")["acts"]
    if verb is None or lemma(verb) not in acts:
        return None
    direct = mention.anchor.root.head == verb or verb.i + 1 == mention.anchor.start
    return replace(mention.figure, unit=acts[lemma(verb)]) if direct else None


def bracketed(mention: Mention) -> Figure | None:
    """SEK 2,486m ({1,898}); a margin of 13.6 per cent ({9.9})"""
    return _like(mention, mention.host) if mention.host else None


def paired(mention: Mention) -> Figure | None:
    """from {1.9} to 3.3 million TEU; {90,000} and 45,000 bpd: the unit stands after the second"""
    mentions, text = mention.sentence.mentions, mention.article.text
    if mention.index + 1 >= len(mentions):
        return None
    following = mentions[mention.index + 1]
    between = text[mention.figure.end : following.figure.start]
    if not PAIRED.fullmatch(between) or ("," in between and following.figure.kind != "count"):
        return None
    if following.figure.kind == "count":
        noun = counted_noun(following)
        return replace(mention.figure, unit=lemma(noun)) if noun is not None else None
    return _like(mention, following)


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


def parallel(mention: Mention) -> Figure | None:
    """Ireland will lose 140 posts and India {95}; to 412,000 from {455,000}; by train for {2.8}

    Of the earlier figures one of the same order of magnitude is preferred: `£4m and 38 streets, up from £3m and {31}`.
    """
    before_it = mention.sentence.mentions[: mention.index]
    earlier = [m for m in reversed(before_it) if not is_denominator(m) and m.host is None]
    candidates = [m for m in earlier if _is_parallel(mention, m)]
    alike = [m for m in candidates if _near(mention.figure.value, m.figure.value, within=ALIKE)]
    answers = (_like(mention, earlier) for earlier in [*alike, *candidates])
    return next((answer for answer in answers if answer is not None), None)


def _is_parallel(mention: Mention, earlier: Mention) -> bool:
    """Whether the number may be one more of the earlier figure's kind, by what stands between the two"""
    kind = earlier.figure.kind
    if kind in {"period", "fraction"}:
        return False
    if kind == "count":
        return True
    doc = mention.anchor.doc
    whole = mention.figure.value == int(mention.figure.value) and not _is_scaled(mention)
    new_clause = any(t.tag_ in FINITE_TAGS for t in doc[earlier.anchor.end : mention.anchor.start])
    if mention.anchor.root.dep_ in SUBJECTS or (new_clause and whole):
        return False
    between = [t.lower_ for t in doc[earlier.anchor.end : mention.anchor.start] if t.text != ","]
    ranged = earlier.anchor.start > 0 and doc[earlier.anchor.start - 1].lower_ == "from"
    return between != ["to"] or ranged or kind not in {"percent", "multiple"}


def _is_scaled(mention: Mention) -> bool:
    """`{150 million}`: printed with a magnitude, as amounts are more often than counts"""
    printed = mention.article.text[mention.figure.start : mention.figure.end]
    return any(word in word_set("numbers", "magnitudes") for word in printed.lower().split())


def _like(mention: Mention, other: Mention | None) -> Figure | None:
    """The figure with kind, unit, rate and scale of another, or None where their sizes don't go together."""
    if other is None or (other.figure.unit is None and other.figure.kind != "number"):
        return None
    figure, model = mention.figure, other.figure
    if model.kind == "count" and figure.value != int(figure.value):
        return None
    factor = _scale(mention, other)
    value = _scaled(figure.value, factor)
    if not _near(value, model.value):
        return None
    high = None if figure.value_high is None else _scaled(figure.value_high, factor)
    return replace(
        figure,
        kind=model.kind,
        unit=model.unit,
        per=figure.per or model.per,
        value=value,
        value_high=high,
    )


def _scale(mention: Mention, other: Mention) -> Decimal | int:
    """The magnitude that the other figure prints (`m` of `SEK 2,486m`) where only with it the two are alike."""
    printed = PRINTED_NUMBER.search(other.article.text[other.figure.start : other.figure.end])
    value = mention.figure.value
    if printed is None or _near(value, other.figure.value):
        return 1
    number = type(value)(printed[0].replace(",", ""))
    factor = abs(other.figure.value / number) if number else 1
    return factor if _near(value * factor, other.figure.value) else 1


def _scaled(value: Decimal, factor: Decimal | int) -> Decimal:
    """The product without zeros after the point: 1.9 million is 1900000"""
    product = value * factor
    whole = product.to_integral_value()
    return whole if product == whole else product


def _near(a: Decimal, b: Decimal, within: int = NEAR) -> bool:
    return not a or not b or abs(a) < within * abs(b) < within * within * abs(a)


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
        alike = not _is_scaled(mention) or _near(mention.figure.value, earlier.figure.value)
        if earlier.figure.kind == "count" and earlier.figure.unit and alike:
            return replace(mention.figure, unit=earlier.figure.unit, per=mention.figure.per or earlier.figure.per)
    return None


def earlier_amount(mention: Mention) -> Figure | None:
    """Saudi output rose to 10.5 million barrels a day. Iran's slipped to {2.5 million}."""
    if not _states_amount(mention):
        return None
    for earlier in mention.earlier():
        if earlier.sentence.paragraph != mention.sentence.paragraph:
            return None
        if earlier.figure.kind in {"money", "quantity"} and (answer := _like(mention, earlier)):
            return answer
    return None


def _states_amount(mention: Mention) -> bool:
    """Whether a bare number can be an amount whose unit is left out: `slipped to {2.5 million}`, no `{eight} closed`"""
    word, figure = before(mention), mention.figure
    spelled = mention.article.text[figure.start].isalpha()
    if word is None or spelled or mention.anchor.root.dep_ in SUBJECTS:
        return False
    doc, at = mention.anchor.doc, mention.anchor.end
    if at < len(doc) and doc[at].lower_ == "of":
        return False
    return word.lower_ in {"to", "from", "at", "by", "against", "versus", "was", "were", "is", "of"}


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
