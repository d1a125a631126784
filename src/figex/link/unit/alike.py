"""A bare number whose unit is that of a figure nearby: the other side of a comparison, one more of a list."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.subject.clause import before
from figex.link.tree import FINITE_TAGS, SUBJECTS, VERB_TAGS, clause_verb, lemma, own_subject
from figex.link.unit.counted import counted_noun, is_denominator

if TYPE_CHECKING:
    from decimal import Decimal

    from figex.facts import Figure
    from figex.link.parse import Token
    from figex.link.sentence import Mention

HYPHENED = re.compile(r"-[^\W\d]")
PRINTED_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
PAIRED = re.compile(r"-?\s*(?:to|and|or|,|–|-)\s*")
SORTS = re.compile(r"\s[A-Za-z][a-z]+(?:-[a-z]+)?\s(?:and|or)\s")
"""`three [local and] two Chinese firms`"""
AMOUNTS = frozenset({"money", "quantity", "percent"})
DIFFERS = re.compile(
    r"(?:\s\([^()]{1,24}\))?\s(?:more|less|fewer|higher|lower|short\sof|shy\sof|above|below|ahead\sof|behind|up|down|larger|smaller|dearer|cheaper)\b"
)
MOVED = re.compile(r"[,(–—]\s?(?:or\s)?(?:up|down)\s(?:by\s)?(?:(?!from|to|at|on|in|and)\w+\s)?$")
"""From a level to what it moved by: `742, up {31}`."""
SELLING = frozenset(
    {"sell", "go", "trade", "rent", "resell", "retail", "license", "design", "build", "permit", "rate", "plan"}
)
"""Verbs whose `for` leads to a price or a size: now it [sells] for {260}; it is [licensed] for {420}."""
ASKING = frozenset({"want", "demand", "ask", "fetch", "get", "seek", "realise", "realize", "bid"})
"""What is done for a price, as paying is: they get 3,100 kwacha a bag and [want] {4,500}."""
STARTING = frozenset({"start", "begin", "open"})
LEVEL_WORDS = frozenset({"to", "at", "from", "was", "were", "is", "are"})
"""What leads to an index itself, of which only the change is in points."""
POLLED = re.compile(
    r"\b(?:polls?|surveys?|vot(?:e|es|ed|ers|ing)|ballots?|elections?|referendum|leads?|ahead|runoff)\b"
)
WHOLE = 100
WHERE = frozenset({"in", "across", "at", "throughout"})
BESIDE = 3
"""In tokens: how far from a counted noun its place may begin."""
BEING = frozenset({"is", "are", "was", "were", "'s", "’s"})
FAR_ENDS = {"to": "from", "from": "to"}
NEAR, ALIKE, SCALED = 60, 8, 10_000
"""Two amounts of the same list differ by less than the first, mostly by less than the second, in money with a scale
(`4.2 trillion francs, with {64 billion} for seed`) by the third."""


def bracketed(mention: Mention) -> Figure | None:
    """SEK 2,486m ({1,898}); a margin of 13.6 per cent ({9.9})"""
    return like(mention, mention.host) if mention.host else None


def paired(mention: Mention) -> Figure | None:
    """from {1.9} to 3.3 million TEU; {90,000} and 45,000 bpd; {three} local and two foreign firms: after the second"""
    mentions, text = mention.sentence.mentions, mention.article.text
    if mention.index + 1 >= len(mentions):
        return None
    following = mentions[mention.index + 1]
    between = text[mention.figure.end : following.figure.start]
    sorts = SORTS.fullmatch(between) is not None and following.figure.kind == "count"
    if not sorts and (not PAIRED.fullmatch(between) or ("," in between and following.figure.kind != "count")):
        return None
    if sorts and mention.anchor.doc[mention.anchor.end].tag_ not in {"JJ", "NNP", "VBN"}:
        return None
    if following.figure.kind == "percent" and between == " or " and mention.figure.value > following.figure.value:
        return None  # a drop of {40} or 0.8%
    if following.figure.kind == "count":
        noun = counted_noun(following)
        return replace(mention.figure, unit=lemma(noun)) if noun is not None else None
    return like(mention, following)


def parallel(mention: Mention) -> Figure | None:
    """Ireland will lose 140 posts and India {95}; to 412,000 from {455,000}; by train for {2.8}

    Of the earlier figures one of the same order of magnitude is preferred: `£4m and 38 streets, up from £3m and {31}`.
    """
    before_it = mention.sentence.mentions[: mention.index]
    earlier = [m for m in reversed(before_it) if not is_denominator(m) and m.host is None]
    candidates = [m for m in earlier if _is_parallel(mention, m) and (_scale(mention, m) == 1 or _led(mention))]
    alike = [m for m in candidates if is_near(mention.figure.value, m.figure.value, within=ALIKE)]
    answers = (like(mention, earlier) for earlier in [*alike, *candidates])
    scaled = (like(mention, m, SCALED) for m in candidates if is_scaled(mention) and m.figure.kind == "money")
    return next((answer for answer in chain(answers, scaled) if answer is not None), None)


def says_where(mention: Mention) -> bool:
    """`in 40 [towns]`, `at the 50 largest [estates]`: a count that is no object or subject, but a place"""
    word = before(mention)
    if mention.figure.kind != "count" or word is None or word.lower_ not in WHERE or counted_noun(mention) is None:
        return False
    return word.lower_ != "at" or word.nbor().lower_ in {"the", "its", "their", "our"}


def _led(mention: Mention) -> bool:
    """Whether a joint or a preposition leads to the number, so that it may share a scale; not `while {16} failed`"""
    word, whole = before(mention), not mention.figure.value % 1
    if not whole or word is None or word.is_punct:
        return True
    return word.lower_ in BEING or (word.tag_ in {"IN", "TO", "CC"} and word.lower_ != "while")


def _is_parallel(mention: Mention, earlier: Mention) -> bool:
    """Whether the number may be one more of the earlier figure's kind, by what stands between the two"""
    kind = earlier.figure.kind
    if kind in {"period", "fraction"}:
        return False
    if kind == "count":
        return True
    doc = mention.anchor.doc
    whole = mention.figure.value == int(mention.figure.value) and not is_scaled(mention)
    new_clause = any(t.tag_ in FINITE_TAGS for t in doc[earlier.anchor.end : mention.anchor.start])
    another = kind == "money" and is_scaled(mention) and doc[mention.anchor.start - 1].lower_ in {"another", "further"}
    if (mention.anchor.root.dep_ in SUBJECTS and not another) or (new_clause and whole):
        return False
    between = [t.lower_ for t in doc[earlier.anchor.end : mention.anchor.start] if t.text != ","]
    ranged = earlier.anchor.start > 0 and doc[earlier.anchor.start - 1].lower_ == "from"
    return between != ["to"] or ranged or kind not in {"percent", "multiple"}


def possessed(mention: Mention) -> Figure | None:
    """crushed 1.1 million tonnes, beating April's {980,000}; more than the rival's {31}: the same of another"""
    doc, at = mention.anchor.doc, mention.anchor.start - 1
    if at < 1 or doc[at].tag_ != "POS" or counted_noun(mention) is not None:
        return None
    earlier = (m for m in reversed(mention.sentence.mentions[: mention.index]) if m.host is None)
    levels = (m for m in earlier if m.figure.kind in {"money", "quantity", "count", "percent"})
    return next((answer for m in levels if (answer := like(mention, m, within=ALIKE)) is not None), None)


@cache
def _paying() -> frozenset[str]:
    return frozenset(word_set("links", "paying")) | ASKING


def paid(mention: Mention) -> Figure | None:
    """1,200 pesos for a tank that cost me {400}; asks for 12 percent, they offer {7}: one more sum, or share"""
    verb, figure = mention.anchor.root.head, mention.figure
    if verb.tag_ not in VERB_TAGS or verb.i > mention.anchor.start or lemma(verb) not in _paying():
        return None
    if counted_noun(mention) is not None or mention.article.text[figure.start].isalpha():
        return None
    asked = lemma(verb) in ASKING
    for earlier in mention.earlier():
        if earlier.sentence.index < mention.sentence.index - 1 or (asked and earlier.figure.kind == "count"):
            return None
        share = earlier.figure.kind == "percent" and earlier.sentence is mention.sentence
        if share or earlier.figure.kind == "money":
            return like(mention, earlier, within=ALIKE if share else NEAR)
    return None


def other_end(mention: Mention) -> Figure | None:
    """fell from 11 million tonnes in 1960 to under {10,000}: the two ends of one change, however far apart"""
    word = before(mention)
    opposite = FAR_ENDS.get(word.lower_) if word is not None else None
    if opposite is None:
        return None
    doc = mention.anchor.doc
    for earlier in reversed(mention.sentence.mentions[: mention.index]):
        led = before(earlier)
        if any(t.tag_ in FINITE_TAGS or t.text == ";" for t in doc[earlier.anchor.end : mention.anchor.start]):
            return None
        if earlier.host is None and led is not None and led.lower_ == opposite:
            far = earlier.figure if earlier.figure.kind in {"money", "quantity"} else None
            plain = replace(mention.figure, kind=far.kind, unit=far.unit, per=far.per) if far is not None else None
            return like(mention, earlier) or plain
    return None


def difference(mention: Mention) -> Figure | None:
    """to 2.52 million barrels, {30,000} less than in May; 742 clients, up {31}: how far that is from another level"""
    counts = mention.article.text.startswith(" fewer", mention.figure.end)  # a 9,000 m³ plant, {two} fewer
    earlier = (m for m in reversed(mention.sentence.mentions[: mention.index]) if not is_denominator(m))
    level = next((m for m in earlier if m.figure.kind == "count" or not counts), None)
    if level is None or level.figure.kind not in {"money", "quantity", "count"} or level.figure.unit is None:
        return None
    text, figure = mention.article.text, mention.figure
    between = text[level.figure.end : figure.start]
    said = MOVED.search(between) or ("," in between and DIFFERS.match(text, figure.end))
    doc = mention.anchor.doc
    verbs = [t for t in doc[level.anchor.end : mention.anchor.start] if t.tag_ in FINITE_TAGS]
    if not said or is_hyphened(level) or (verbs and not _does(level, verbs, mention)):
        return None
    if abs(figure.value) > abs(level.figure.value) or (level.figure.kind == "count" and figure.value % 1):
        return None
    return replace(figure, kind=level.figure.kind, unit=level.figure.unit, per=figure.per or level.figure.per)


def _does(level: Mention, verbs: list[Token], mention: Mention) -> bool:
    """`61,000 children were born, {530} more than before`: the one verb between is that of what is counted"""
    noun = counted_noun(level)
    own = noun is not None and noun.dep_ in SUBJECTS and verbs[0] in {noun.head, *noun.head.children}
    return own and len(verbs) == 1 and mention.anchor.doc[mention.anchor.start - 1].text == ","


def part_of_amount(mention: Mention) -> Figure | None:
    """of the 24,763 km of roads {3,346} are paved; 118 million tonnes, of which {40 million}: a part, so no more"""
    whole = next((m for m in reversed(mention.sentence.mentions[: mention.index]) if m.host is None), None)
    if whole is None or whole.figure.kind not in {"money", "quantity"} or is_hyphened(whole):
        return None
    answer = like(mention, whole)
    if answer is None or answer.value > (whole.figure.value_high or whole.figure.value):
        return None
    return answer if answer.value == mention.figure.value or mention.figure.value % 1 else None


def is_hyphened(mention: Mention) -> bool:
    """`a [40-tonne] crane`: a size, which has no parts"""
    return HYPHENED.search(mention.article.text, mention.figure.start, mention.figure.end) is not None


def of_places(mention: Mention) -> Figure | None:
    """rates were lower in 24 [states], higher in {8} and flat in {3}: so many more of what the same word counts"""
    word, doc, at = before(mention), mention.anchor.doc, mention.anchor.end
    if word is None or word.lower_ not in WHERE | {"for"} or mention.figure.value % 1:
        return None
    earlier = mention.sentence.mentions[mention.index - 1] if mention.index else None
    if earlier is None or earlier.figure.kind != "count" or earlier.figure.unit is None:
        return None
    led = before(earlier)
    closed = at >= len(doc) or doc[at].is_punct or doc[at].lower_ in {"and", "but", "while"}
    alike = led is not None and led.lower_ == word.lower_ and closed
    return replace(mention.figure, unit=earlier.figure.unit) if alike else None


def is_led_in(mention: Mention) -> bool:
    """`in {14}`, `across {14}`: a figure that says where, or in how many"""
    word = before(mention)
    return word is not None and word.lower_ in WHERE


def is_where(mention: Mention) -> bool:
    """`740 shops in {41} states`: what only says where those are that a figure right before it counts"""
    earlier = mention.sentence.mentions[mention.index - 1] if mention.index else None
    if earlier is None or earlier.figure.kind != "count" or not is_led_in(mention):
        return False
    noun, word = counted_noun(earlier), before(mention)
    return noun is not None and word is not None and noun.i < word.i <= noun.i + BESIDE


def scored(mention: Mention) -> Figure | None:
    """the poll had her ahead, 47 percent to {44}: the other side of a vote"""
    word, figure = before(mention), mention.figure
    if word is None or word.lower_ != "to" or not mention.index:
        return None
    other = mention.sentence.mentions[mention.index - 1].figure
    beside = mention.article.text[other.end : figure.start].strip() == "to"
    if other.kind != "percent" or not beside or figure.value + other.value > WHOLE or figure.value > other.value:
        return None
    return replace(figure, kind="percent", unit=other.unit) if POLLED.search(mention.sentence.text) else None


def foreseen(mention: Mention) -> Figure | None:
    """EBITDA of 580 million euros; analysts had pencilled in {812 million}: an amount like that, no count"""
    if not is_scaled(mention) and not mention.figure.value % 1:
        return None
    verb = clause_verb(mention.anchor.root)
    subject = own_subject(verb) if verb is not None and lemma(verb) in word_set("links", "forecasting") else None
    if subject is None or lemma(subject) not in word_set("links", "foreseers"):
        return None
    return amount_before(mention)


def earlier_amount(mention: Mention) -> Figure | None:
    """Saudi output rose to 10.5 million barrels a day. Iran's slipped to {2.5 million}."""
    return amount_before(mention) if _states_amount(mention) else None


def amount_before(mention: Mention) -> Figure | None:
    """The figure as one more amount of the nearest unit of its paragraph that goes with it, unless a count is nearer"""
    for earlier in mention.earlier():
        if earlier.sentence.paragraph != mention.sentence.paragraph:
            return None
        if earlier.figure.kind in {"money", "quantity"} and (answer := like(mention, earlier)):
            return answer
        if (
            is_scaled(mention)
            and earlier.figure.kind == "count"
            and is_near(mention.figure.value, earlier.figure.value)
        ):
            return None
    return None


def _states_amount(mention: Mention) -> bool:
    """Whether a bare number can be an amount whose unit is left out: `slipped to {2.5 million}`, no `{eight} closed`"""
    word, figure = before(mention), mention.figure
    spelled = mention.article.text[figure.start].isalpha() and not is_scaled(mention)
    if word is None or spelled or mention.anchor.root.dep_ in SUBJECTS:
        return False
    doc, at = mention.anchor.doc, mention.anchor.end
    if at < len(doc) and doc[at].lower_ == "of":
        return False
    if (
        word.lower_ == "of"
        and not is_scaled(mention)
        and doc[mention.anchor.start - 1].lower_ in {"the", "those", "these"}
    ):
        return False  # of the {36} that were examined
    taken = word.tag_ in VERB_TAGS and (is_scaled(mention) or lemma(word) in word_set("nouns", "amount_verbs"))
    if word.lower_ in {"under", "over"} and word.i and word.nbor(-1).lower_ in BEING:
        return True
    sold = word.lower_ == "for" and lemma(word.head) in SELLING
    sold = sold or (word.lower_ == "with" and lemma(word.head) in STARTING)
    return taken or sold or word.lower_ in BEING | {"to", "from", "at", "by", "against", "versus", "of", "now"}


def is_scaled(mention: Mention) -> bool:
    """`{150 million}`: printed with a magnitude, as amounts are more often than counts"""
    printed = mention.article.text[mention.figure.start : mention.figure.end]
    return any(word in word_set("numbers", "magnitudes") for word in printed.lower().split())


def like(mention: Mention, other: Mention | None, within: int = NEAR) -> Figure | None:
    """The figure with kind, unit, rate and scale of another, or None where their sizes don't go together."""
    if other is None or (other.figure.unit is None and other.figure.kind != "number"):
        return None
    figure, model = mention.figure, other.figure
    if model.kind == "count" and figure.value % 1 and not model.value % 1:
        return None
    factor = _scale(mention, other)
    value = _scaled(figure.value, factor)
    if not is_near(value, model.value, within) and not (figure.per and figure.per != model.per):
        return None
    high = None if figure.value_high is None else _scaled(figure.value_high, factor)
    led = before(mention) if model.unit == "point" else None
    return replace(
        figure,
        kind=model.kind,
        unit=None if led is not None and led.lower_ in LEVEL_WORDS else model.unit,
        per=figure.per or model.per,
        value=value,
        value_high=high,
    )


def _scale(mention: Mention, other: Mention) -> Decimal | int:
    """The magnitude that the other figure prints (`m` of `SEK 2,486m`) where only with it the two are alike."""
    printed = PRINTED_NUMBER.search(other.article.text[other.figure.start : other.figure.end])
    value = mention.figure.value
    apart = mention.figure.per is not None and mention.figure.per != other.figure.per  # 3.4 million, or {41} per sq km
    if printed is None or is_scaled(mention) or apart or is_near(value, other.figure.value):
        return 1
    number = type(value)(printed[0].replace(",", ""))
    factor = abs(other.figure.value / number) if number else 1
    return factor if is_near(value * factor, other.figure.value) else 1


def _scaled(value: Decimal, factor: Decimal | int) -> Decimal:
    """The product without zeros after the point: 1.9 million is 1900000"""
    product = value * factor
    whole = product.to_integral_value()
    return whole if product == whole else product


def is_near(a: Decimal, b: Decimal, within: int = NEAR) -> bool:
    """Whether two numbers differ by less than the factor; zero is near to all."""
    return not a or not b or abs(a) < within * abs(b) < within * within * abs(a)
