"""The noun that a bare number counts, or what else it is: a level, or one more amount of an earlier unit."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.subject.antecedent import plural_named
from figex.link.subject.carried import among as group_of
from figex.link.tree import SUBJECTS, barred, clause_verb, is_noun, is_time, lemma, singular
from figex.link.unit.alike import (
    ALIKE,
    bracketed,
    difference,
    earlier_amount,
    foreseen,
    is_led_in,
    is_near,
    is_scaled,
    is_where,
    like,
    of_places,
    other_end,
    paid,
    paired,
    parallel,
    part_of_amount,
    possessed,
    scored,
)
from figex.link.unit.counted import apposed_plural, counted_noun
from figex.link.unit.following import next_noun, time_spent, unhyphenated, unit_of
from figex.link.unit.gauged import (
    gapped,
    gauge,
    labelled,
    left_out,
    member,
    moved_in,
    own_level,
    plural_subject,
)
from figex.link.unit.labels import headed
from figex.link.unit.people import aboard, act, aged, befallen, given_to, job_cuts, strong
from figex.link.unit.stated import arrived, as_measured, former, measured_in, numbered, one_of, same_verb

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.parse import Doc, Token
    from figex.link.sentence import Mention

WHOSE = re.compile(
    r"\s(?:out\s)?of\s(?:(?:whose|its|their|the|these|those|his|her|our)\s(?:other\s)?)?"
    r"(?:about\s|some\s|around\s)?(?=\d|(?:two|three|four|five|six|seven|eight|nine|ten)\b)"
)
OF_THE = re.compile(
    r"(?:^|[,;—–(]\s?|\b(?:and|but|that)\s)[\"“]?of\s(?:the|its|their|those|these|some|all|this|that|about)\s(?:[a-z]+\s)?$",
    re.IGNORECASE,
)
LAST_COMMA = re.compile(
    r",\s(?:(?:only|just|about|some|around|nearly|over|under|almost|roughly|more\sthan|at\sleast|an\sestimated)\s)*$"
)
THE_REST = re.compile(r"(?:,\s(?:and|while|with|but)|\sand)\s(?:another|a\sfurther|the\sother)?\s?$")
TOPIC = re.compile(
    r"(?:[A-Z][a-z]+\s)??([A-Z]?[a-z]{2,20}s)\s(?:are|were|remain|remained|have\sbecome|have\sbeen|became)\s"
)
MANY_OF = re.compile(r"\b(?:hundreds|thousands|dozens|scores|millions)\sof\s(?:[a-z-]+\s)?([a-z]+s)\b", re.IGNORECASE)
STANDS_ALONE = re.compile(
    r"(?:[.,;:!?)”\"](?!\d)|\s?$|\s(?:and|or|but|in|at|on|for|from|to|among|while|last|this|next|the|a|when|after|before|as|if)\b)"
)
THAT_OF = re.compile(
    r"\b(?:that|those)\sof\s(?:[a-z-]+\s)?([a-z]+s)\s"
    r"(?:(?:was|were|is|stood|rose|fell|grew|dropped|totalled|came|reached|to|at|by|about|around|nearly|some)\s){0,3}$"
)
HANDLING = frozenset(
    {
        "buy",
        "sell",
        "order",
        "have",
        "own",
        "need",
        "want",
        "lose",
        "deliver",
        "build",
        "make",
        "produce",
        "ship",
        "export",
    }
    | {"import", "hire", "get", "keep", "use", "lease", "rent", "assemble", "lend", "lack"}
)
EACH_ONE = frozenset({"a", "an", "each", "every", "one"})
MASS_APART = 1000
"""How many times larger than its neighbour an amount may be."""
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
            return as_measured(mention, answer)
    exchanged = figure.per in word_set("nouns", "gauges")
    return replace(figure, kind="number", per=None if exchanged else figure.per)


def partitive(mention: Mention) -> Figure | None:
    """{3,700} of its 22,000 [employees]; {24} of the [turboprops]; {64} of them"""
    doc, at = mention.anchor.doc, mention.anchor.end
    if _after_which(doc, mention.anchor.start):
        return part_of_amount(mention)
    if mention.host or at >= len(doc) or doc[at].lower_ not in {"of", "out"}:
        return None
    if (whole := WHOSE.match(mention.article.text, mention.figure.end)) and (
        noun := _noun_of_whole(mention, whole.end())
    ):
        return replace(mention.figure, unit=unit_of(noun))
    nouns = [t for t in doc[at].subtree if t.dep_ == "pobj" and is_noun(t)]
    noun = next((t for t in nouns if t.i + 1 >= len(doc) or t.nbor().tag_ != "POS"), None)
    if _stands_for_earlier(mention, noun):
        rules = (_of_them, part_of_amount, earlier_count, plural_before)
        return next((answer for rule in rules if (answer := rule(mention)) is not None), None)
    if noun is None or is_time(noun):
        return None
    return _of_mass(mention, noun) or replace(mention.figure, unit=_measure_at(mention, noun) or unit_of(noun))


def _measure_at(mention: Mention, noun: Token | None) -> str | None:
    """`{Two} of the firm's five [yards]`: what reads like a measure, and is counted here"""
    later = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    measured = noun is not None and bool(later) and later[0].figure.kind == "quantity"
    return later[0].figure.unit if measured and noun is not None and noun in later[0].anchor else None


def _of_mass(mention: Mention, noun: Token) -> Figure | None:
    """`24 million tonnes of grain, including {20 million} of wheat`: what is not counted is measured as before"""
    amounts = (m for m in reversed(mention.sentence.mentions[: mention.index]) if m.figure.kind == "quantity")
    mass = noun.tag_ == "NN" and noun.lower_ not in word_set("nouns", "same_in_plural")
    return like(mention, next(amounts, None), within=MASS_APART) if mass else None


def among(mention: Mention) -> Figure | None:
    """Among the [states] with data, {21} posted increases: the group that the clause begins with"""
    noun = group_of(mention) if mention.host is None and not mention.figure.value % 1 else None
    earlier = mention.sentence.mentions[: mention.index]
    measured = noun is not None and any(noun in m.anchor and m.figure.kind == "quantity" for m in earlier)
    many = noun is not None and singular(noun.text) != noun.lower_ and not is_time(noun) and not measured
    return replace(mention.figure, unit=singular(noun.text)) if many and noun is not None else None


def _of_them(mention: Mention) -> Figure | None:
    """`paid its 900 [members] 40 euros each and lent bikes to {200} of them`: of those counted before, not of money"""
    at = mention.anchor.end + 1
    counted = _larger_count(mention) if mention.sentence.words[at : at + 1] == ["them"] else None
    per = mention.figure.per or (counted.per if counted is not None else None)
    return replace(mention.figure, unit=counted.unit, per=per) if counted is not None else None


def _larger_count(mention: Mention) -> Figure | None:
    """The nearest count of the sentence that the figure can be a part of"""
    figures = (m.figure for m in reversed(mention.sentence.mentions[: mention.index]) if not is_where(m))
    return next((f for f in figures if f.kind == "count" and f.unit and f.value >= mention.figure.value), None)


def _noun_of_whole(mention: Mention, at: int) -> Token | None:
    """`two of whose seven [members]`, `14 of 60 [wells]`: the noun of the figure that begins at offset `at`"""
    following = next((m for m in mention.sentence.mentions[mention.index + 1 :] if m.figure.start == at), None)
    return counted_noun(following) if following is not None else None


def _stands_for_earlier(mention: Mention, noun: Token | None) -> bool:
    """`64 of them`, `2.6 million of that number`, `40,000 of the total`, `14,000 of the increase`"""
    doc, at = mention.anchor.doc, mention.anchor.end + 1
    if noun is None:
        return at < len(doc) and doc[at].lower_ in word_set("nouns", "stand_for_noun")
    pointing = doc[at].lower_ in {"that", "this", "the"} and noun.i == at + 1
    if pointing and lemma(noun) in word_set("links", "change_nouns"):
        return True
    return pointing and lemma(noun) in word_set("nouns", "numbers_of") - {"fleet", "pool", "army", "crowd"}


def of_whole(mention: Mention) -> Figure | None:
    """Of the 24,763 km of roads, {3,346} are paved: a part of the amount that its clause begins with"""
    if not mention.index or mention.host is not None:
        return None
    whole = mention.sentence.mentions[mention.index - 1].figure
    text = mention.article.text
    between = text[whole.end : mention.figure.start]
    opened = OF_THE.search(text[mention.sentence.start : whole.start])
    if opened and between.count(",") == 1 and LAST_COMMA.search(between):
        return part_of_amount(mention)
    earlier = mention.sentence.mentions[mention.index - 1]
    rest = "unit:of_whole" in earlier.rules and THE_REST.search(between) is not None
    return like(mention, earlier) if rest else None


def _after_which(doc: Doc, start: int) -> bool:
    """`212 projects, of which only {140} are done`"""
    while start > 1 and doc[start - 1].lower_ in word_set("links", "hedges"):
        start -= 1
    return start > 1 and doc[start - 1].lower_ in {"which", "whom"} and doc[start - 2].lower_ in {"of", "among"}


def topic_before(mention: Mention) -> Figure | None:
    """[Inspections] are rare. The ministry carried out {310}: what the sentence before says is rare"""
    sentences, at = mention.article.sentences, mention.sentence.index
    earlier = sentences[at - 1] if at else None
    topic = TOPIC.match(earlier.text) if earlier is not None and not earlier.figures else None
    if topic is None or earlier is None or earlier.paragraph != mention.sentence.paragraph:
        return None
    verb, root = clause_verb(mention.anchor.root), mention.anchor.root
    own = verb is not None and root.head == verb and root.dep_ in {"dobj", "attr"} and mention.index == 0
    return replace(mention.figure, unit=singular(topic[1])) if own and not mention.figure.value % 1 else None


def apposed(mention: Mention) -> Figure | None:
    """cruise [calls], {31} so far, are expected to rise"""
    noun = apposed_plural(mention)
    unit = table("nouns")["members"].get(lemma(noun), lemma(noun)) if noun is not None else None
    return replace(mention.figure, unit=unit) if unit is not None else None


def exchange_rate(mention: Mention) -> Figure | None:
    """the kwacha trades at {26.5} to the dollar, at {26.5} per dollar: a number"""
    if mention.figure.per in word_set("nouns", "gauges"):
        return replace(mention.figure, kind="number", per=None)
    doc, at = mention.anchor.doc, mention.anchor.end
    following = [t.lower_ for t in doc[at : at + 4]]
    following = [w for w in following if w not in {"us", "u.s.", "american"}][:3]
    priced = len(following) == 3 and following[0] in {"to", "per", "against"}  # noqa: PLR2004 - `to the dollar`
    return (
        replace(mention.figure, kind="number", per=None)
        if priced and following[2] in word_set("nouns", "gauges")
        else None
    )


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
    text = mention.article.text[: mention.figure.start]
    many = MANY_OF.search(text) if noun in {"hundred", "thousand", "dozen", "score", "million"} else None
    return replace(mention.figure, unit=singular(many[1]) if many else noun) if noun is not None else None


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
        if _counts_like(mention, earlier):
            same = [m for m in earlier.sentence.mentions if m.index <= earlier.index and _counts_like(mention, m)]
            same = [m for m in same if not is_where(m)] if not is_led_in(mention) else same
            close = [m for m in same if is_near(mention.figure.value, m.figure.value, within=ALIKE)]
            model = (close or same or [earlier])[-1].figure
            return replace(mention.figure, unit=model.unit, per=mention.figure.per or model.per)
    return None


def that_of(mention: Mention) -> Figure | None:
    """The number of births fell to 88,600 and that of [deaths] to {54,900}: of what the other number is"""
    earlier = mention.sentence.mentions[mention.index - 1].figure if mention.index else None
    if earlier is None or earlier.kind != "count" or mention.figure.value % 1:
        return None
    hit = THAT_OF.search(mention.article.text[earlier.end : mention.figure.start])
    unit = singular(hit[1]) if hit else ""
    return replace(mention.figure, unit=unit) if hit and unit != hit[1] else None


def handled(mention: Mention) -> Figure | None:
    """A [kit] costs 90 euros; we shall buy {240}. They make [looms] and sold {74}: what is bought, made or kept"""
    root, verb = mention.anchor.root, clause_verb(mention.anchor.root)
    if verb is None or root.head != verb or root.dep_ != "dobj" or lemma(verb) not in HANDLING:
        return None
    if (
        mention.figure.value % 1
        or mention.host is not None
        or not STANDS_ALONE.match(mention.article.text, mention.figure.end)
    ):
        return None
    at = mention.sentence.index
    earlier = mention.article.sentences[at - 1] if at else mention.sentence
    for sentence in (mention.sentence, earlier):
        if sentence.doc is None or sentence.paragraph != mention.sentence.paragraph:
            continue
        figures, end = barred(sentence), mention.anchor.start if sentence is mention.sentence else len(sentence.doc)
        for token in reversed(sentence.doc[:end]):
            if token.i in figures or not is_noun(token) or is_time(token):
                continue
            singled = token.dep_ in SUBJECTS and any(t.lower_ in EACH_ONE for t in token.lefts)
            if singled or (token.tag_ == "NNS" and token.dep_ == "dobj"):
                return replace(mention.figure, unit=lemma(token))
    return None


def one_more_share(mention: Mention) -> Figure | None:
    """The ministry ran at 88 percent of its budget. Others managed {41}: a share, where nothing else was told since

    Only a number that stands alone: no `fell 3 percent. Line {4} was shut`.
    """
    earlier = next(iter(mention.earlier()), None)
    if earlier is None or earlier.figure.kind != "percent" or mention.host is not None or is_scaled(mention):
        return None
    near = (
        earlier.sentence.paragraph == mention.sentence.paragraph
        and earlier.sentence.index >= mention.sentence.index - 1
    )
    ends = STANDS_ALONE.match(mention.article.text, mention.figure.end) is not None
    return like(mention, earlier, within=ALIKE) if near and ends and not mention.figure.per else None


def _counts_like(mention: Mention, earlier: Mention) -> bool:
    """Whether the earlier figure is a count with a noun, and of the size of one that prints a magnitude"""
    alike = not is_scaled(mention) or is_near(mention.figure.value, earlier.figure.value)
    return earlier.figure.kind == "count" and earlier.figure.unit is not None and alike


RULES = (
    bracketed,
    aged,
    strong,
    time_spent,
    next_noun,
    unhyphenated,
    measured_in,
    one_of,
    partitive,
    of_whole,
    among,
    act,
    job_cuts,
    aboard,
    given_to,
    exchange_rate,
    numbered,
    arrived,
    former,
    apposed,
    that_of,
    possessed,
    paid,
    paired,
    of_places,
    scored,
    foreseen,
    difference,
    moved_in,
    other_end,
    gapped,
    left_out,
    gauge,
    labelled,
    headed,
    member,
    own_level,
    same_verb,
    parallel,
    plural_subject,
    earlier_amount,
    topic_before,
    earlier_count,
    plural_before,
    befallen,
    handled,
    one_more_share,
)
