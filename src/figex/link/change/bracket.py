"""Bracketed figures: `€162m ({€142m})`, `(2012: {6.4 percent})`, `rose $5 million ({2 percent})`."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from figex.link.change.comparison import TIME_HINT, comparable
from figex.link.change.movement import movement
from figex.link.change.surroundings import VERBAL, Place, Reading
from figex.link.tree import is_noun

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.parse import Token
    from figex.link.sentence import Mention

HEDGES = (
    r"(?:(?:at least|at most|about|around|nearly|almost|some|roughly|approximately|approx\.|circa|ca\.|up to|over|under"
    r"|more than|less than|between|just|an?|the)\s+){0,3}"
    r"(?:(?:an?\s+)?(?:net\s+|operating\s+)?(?:profit|loss|surplus|deficit|gain|income)\s+(?:of\s+)?)?"
)
"""What may stand between a label and its figure: `(previously: at least {$9 million})`"""
EARLIER = re.compile(
    r"\b(?:from|previous(?:ly)?|prior|vs\.?|versus|compared|earlier|against|prev|was|last year|year[ -]ago"
    r"|currently|RE(?=:)|"
    r"now(?=:)|at present(?=:)|P[YQ]|LY|PCP|"
    r"(?:H[12]|Q[1-4]|FY|[1-4][QH]|\d{1,2}M)?[\s/-]?(?:19|20)\d\d(?:[QH][1-4])?|FY\d\d"
    r"|[1-4][QH] ?[’']?\d\d|[QH][1-4] ?[’']?\d\d)\b",
    re.IGNORECASE,
)
"""What a bracket says of a figure that was there before."""
LABEL = re.compile(
    rf"[(;]\s*(?:[\w.’' /-]{{1,32}}:|previously|prior|prev\.?|earlier|was|from|vs\.?)\s*{HEDGES}$",
    re.IGNORECASE,
)
DATED = re.compile(
    r"\s{1,9}(?:(?:in|for|at|on|during)\b\s{0,9})?(?:the\s{1,9})?(?:end of\s{1,9}|end-)?(?:\w+\s{1,9}){0,3}?"
    r"(?:(?:19|20)\d\d(?! (?:prices|dollars|terms))|ago|earlier|before|previous(?:ly)?\s?\w*|(?:last|prior) \w+"
    r"|year-end)"
    r"\s{0,9}[),;]",
    re.IGNORECASE,
)
"""What dates a bracketed figure back: `({$3 million} in 2021)`"""
FORESEEN = re.compile(
    r"(?:^|[(,;])\s*(?:forecasts?|consensus|expected|expectations?|estimates?|est|poll)\b[.:]?\s*\D{0,4}$",
    re.IGNORECASE,
)
"""A bracket's label of what was expected: `49.2 (forecast {49.5})`"""
TIME_WORD = (
    r"(?:previous|prior|preceding|last|the|full|same|year|at|end|of|to|in|and|as|on|ended|ending|first|second|third|fourth|three|six|nine|twelve"
    r"|quarter|half|qtr|months?|week|day|fiscal|ago|earlier|end-\w{3,9}"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|[QH][1-4](?:[’']?\d\d)?|[1-4][QH](?:[’']?\d\d)?|1?\dM|FY\s?\d\d|(?:19|20)\d\d(?:[-/–]\d\d|[QH][1-4])?|\d{1,2}(?:st|nd|rd|th)?)"
)
PERIOD_LABEL = re.compile(rf"[(;,]\s*{TIME_WORD}(?:[\s.,/–-]{{1,2}}{TIME_WORD}){{0,5}}\s*:\s*{HEDGES}$", re.IGNORECASE)
"""A bracket's label that only names a time: `(June quarter: …`, `(Q2: …; 2020: …`"""
OTHERWISE = re.compile(r"\d\W?\s?(?:percent|per cent|points)?\s?\([a-z][a-z -]{3,24}:\s$", re.IGNORECASE)
"""`an increase of 8% (like-for-like: {5%})`: the same change, measured otherwise"""
THAN_THEN = re.compile(
    r"\s(?:more|less|fewer|\w{3,12}er) than [^(),;]{0,40}"
    r"\b(?:(?:19|20)\d\d|ago|earlier|before|(?:last|previous) \w{3,8})"
    r"(?: [a-z]{2,10}){0,2} \("
)
"""Between a change and the bracket of the level it is measured against."""
OTHERWISE_AFTER = re.compile(
    r"\s(?:(?:in|at|on an?|by|when)\s(?:constant|real|local|organic|like-for-like|comparable|underlying|adjusted|dollar"
    r"|US|nominal|currency|volume|euro|reported|same-store|seasonally|measured)\b"
    r"|organic(?:ally)?\b|exclud(?:ing|es)\b|ex[- ][a-z]|like-for-like|adjusted\b|net of\b|in local\b|underlying\b)",
    re.IGNORECASE,
)
"""What says after a bracketed rate how else a change was measured: `up 12% ({9%} at constant rates)`"""
LABEL_REACH = 44
"""Characters before a figure that may hold its label in a bracket."""
NEAR, OTHERS, WITHIN, SIZE, CLOSE = 4, 2, 5, 20, 3
"""How many figures back the later level may stand, and a change measured otherwise; the most words between the two;
how many times apart they are, and those where only one of them has a unit."""
ONLY_HEDGES = re.compile(rf"[\s(,]*(?:or |by |that is |i\.e\. )?{HEDGES}")
BARE = re.compile(r"[−–-]?[\d.,\s]+")
LEADS = frozenset({"in", "for", "among", "at"})
ADVERBS = frozenset({"RB", "RBS", "RBR", "JJS", "JJR"})
FOLLOWED = re.compile(
    r",? (?:followed|trailed) by (?:[A-Z][\w’'-]*|the|and|,|[a-z]{2,12})(?:,? [\w’'-]+){0,5} \((?:both|each)? ?$"
)
"""Between a change and the bracket of the next in rank: `by 13 percent, followed by Latvia (`"""
REACH = 10
"""Words from a verb of change to the bracket of a place."""


def bracketed(mention: Mention) -> Reading:
    """`€162m ({€142m})` was earlier; `$948m (+{23 percent})` is a change; `9 yuan ({$1})` is its host again.

    So is the change said another way: `rose $5 million ({2 percent})`.
    """
    host = mention.host
    assert host is not None  # noqa: S101 - only bracketed figures come here
    text, figure = mention.article.text, mention.figure
    opened = text.rfind("(", host.figure.end, figure.start + 1)
    inside = text[max(opened, host.figure.end) : figure.start]
    foreseen = host.measure == "level" and FORESEEN.search(inside)
    if foreseen or "±" in inside or "+/-" in inside:
        return Reading("level", "", "bracketed_forecast" if foreseen else "bracketed_error")
    if re.search(r"\b(?:up|down) from\b", inside):
        return Reading("previous", "", "bracketed_earlier")
    if moved := _bracketed_change(host.figure, figure, inside):
        return Reading("change", moved, "bracketed_change")
    closes = re.match(r"\s*[)\],]", text[figure.end : figure.end + 3])
    dated = DATED.match(text, figure.end) is not None and _alike(host.figure, figure)
    if EARLIER.search(inside) or dated or (_alike(host.figure, figure) and closes):
        return Reading("previous", "", "bracketed_earlier")
    change = host.measure == "change" and closes and ONLY_HEDGES.fullmatch(inside)
    if change or figure.kind == host.figure.kind:
        name = "bracketed_alternative" if change else "bracketed_again"
        return Reading(host.measure, host.direction or "", name, basis=host.basis)
    return Reading("level", "", "bracketed")


def measured_otherwise(mention: Mention) -> Reading | None:
    """`grew 12% ({9%} at constant rates)`, `fell 8% to $9m (or {7%} organically)`: the change, measured otherwise"""
    figure, text = mention.figure, mention.article.text
    if figure.unit != "percent" or OTHERWISE_AFTER.match(text, figure.end) is None:
        return None
    others = reversed(mention.sentence.mentions[max(mention.index - OTHERS, 0) : mention.index])
    told = next((m for m in others if m.measure == "change" and m.figure.unit == "percent"), None)
    opened = -1 if told is None else text.rfind("(", told.figure.end, figure.start)
    if told is None or opened < 0 or not ONLY_HEDGES.fullmatch(text, opened + 1, figure.start):
        return None
    sign = {"+": "up", "-": "down"}.get(figure.signed or "", told.direction or "")
    return Reading("change", sign, "measured_otherwise", basis=told.basis)


def _bracketed_change(host: Figure, figure: Figure, inside: str) -> str:
    """The direction that a bracket's sign or word gives: `(+{3%})`, `(down {3%})`, `(-{0.3 points})`"""
    if "+" in inside or figure.signed == "+" or re.search(r"\bup\b", inside):
        return "up"
    points = figure.unit in {"percentage point", "basis point"}
    minus = figure.signed and (points or (figure.unit == "percent" and not _alike(host, figure)))
    return "down" if minus or re.search(r"\bdown\b", inside) else ""


def _alike(one: Figure, other: Figure) -> bool:
    """The same unit, or a bare number after one with a unit: `€162m ({142})`"""
    return (one.kind == other.kind and one.unit == other.unit) or other.kind == "number" or other.unit is None


def label_in_bracket(place: Place) -> Reading | None:
    """`a yield of 7.1 percent (2012: {6.4 percent})`, `9% (previously {8%})`, `9 tonnes (June quarter: {8 tonnes})`"""
    mention = place.mention
    begin = max(mention.sentence.start, mention.figure.start - LABEL_REACH)
    before = mention.article.text[begin : mention.figure.start]
    if "(" not in before and ";" not in before:
        return None
    near = list(islice(place.earlier(), NEAR))
    moves = mention.figure.signed or mention.figure.unit == "percentage point"
    if (
        near
        and not moves
        and _goes_on(near[0], mention)
        and any(comparable(m.figure, mention.figure) for m in near[1:])
    ):
        return Reading("previous", "", "label_in_bracket")
    other = next((m for m in near if comparable(m.figure, mention.figure)), None)
    if other is None:
        return None
    label = LABEL.search(before) if before.rfind("(") > before.rfind(")") else None
    labelled = label is not None and EARLIER.search(label[0]) is not None
    if labelled or _time_labelled(other, before):
        return Reading("previous", "", "label_in_bracket")
    if other.measure == "change" and other.figure.unit == mention.figure.unit and OTHERWISE.search(before):
        return Reading("change", other.direction or "", "label_in_bracket", basis=other.basis)
    return None


def _goes_on(other: Mention, mention: Mention) -> bool:
    """`(June quarter: 45 tonnes at {$1,748})`: whether the figure stands in the bracket of an earlier level"""
    between = mention.article.text[other.figure.end : mention.figure.start]
    return "measure:label_in_bracket" in other.rules and ")" not in between and not {";", ":"} & set(between)


def _time_labelled(other: Mention, before: str) -> bool:
    """Whether a label that names a time opens the figure's bracket, or the second part of one with an earlier level."""
    label = PERIOD_LABEL.search(before)
    if label is None:
        return False
    return label[0][0] == "(" or (other.measure == "previous" and "measure:label_in_bracket" in other.rules)


def alone_in_bracket(place: Place) -> Reading | None:
    """`revenue rose to $23 million in the nine months to June ({$21 million})`, `40 Mt in 2018 ({44 Mt} in 2017)`"""
    other = next(place.earlier(), None)
    if place.word(place.start - 1) != "(" or other is None:
        return None
    if _repeated_bare(place, other):
        return Reading("previous", "", "alone_in_bracket")
    alike = other.measure == "level" and _alike(other.figure, place.mention.figure)
    if other.measure == "change" and _base_printed(place, other):
        return Reading("previous", "", "alone_in_bracket")
    if alike and DATED.match(place.mention.article.text, place.mention.figure.end):
        return Reading("previous", "", "alone_in_bracket")
    if place.kind not in {"money", "quantity"} or place.word(place.end) != ")" or not other.direction:
        return None
    dated = TIME_HINT.search(place.doc.span(other.anchor.end, place.start).text) is not None
    return Reading("previous", "", "alone_in_bracket") if alike and dated else None


def _base_printed(place: Place, other: Mention) -> bool:
    """`30 percent less than it fetched in 2015 ({$8 million})`: the level that a comparison is with"""
    if place.word(place.end) != ")" or place.is_rate or place.kind not in {"money", "quantity", "count"}:
        return False
    between = place.mention.article.text[other.figure.end : place.mention.figure.start]
    return THAN_THEN.fullmatch(between) is not None


def _repeated_bare(place: Place, other: Mention) -> bool:
    """`0.9 times EBITDA ({1.6})`, `a margin of 12 percent of sales ({9.8})`: a bare number after one with a unit"""
    one, two = other.figure, place.mention.figure
    bare = BARE.fullmatch(place.mention.article.text[two.start : two.end]) and place.word(place.end) == ")"
    if not bare or two.kind not in {one.kind, "number"} or one.kind not in {"multiple", "percent", "money", "quantity"}:
        return False
    small, large = sorted((abs(one.value), abs(two.value)))
    between = place.doc[other.anchor.end : place.start - 1]
    return (
        len(between) <= WITHIN
        and large <= small * (SIZE if one.kind == two.kind else CLOSE)
        and all(not t.is_punct for t in between)
    )


def in_bracket_of_place(place: Place) -> Reading | None:
    """`grew most in Kenya ({26%}) and Mali ({13%})`, `rose 9% in Kenya, followed by Mali ({8%})`; not `in 14 towns`"""
    at = place.start - 1 - (place.word(place.start - 1) in {"both", "each", "all"})
    if place.word(at) != "(" or place.word(place.end) != ")" or not place.is_rate:
        return None
    other = next(place.earlier(), None)
    if other is not None and other.measure == "change":
        between = place.mention.article.text[other.figure.end : place.mention.figure.start]
        if FOLLOWED.fullmatch(between):
            return Reading("change", other.direction or "", "in_bracket_of_noun", basis=other.basis)
    found = _moved_in(place, at)
    return Reading("change", found, "in_bracket_of_noun") if found else None


def _moved_in(place: Place, opened: int) -> str:
    """The direction of the verb that leads over `in` and the name of a place to the bracket at `opened`; else empty"""
    if opened < 1 or not is_noun(place.doc[opened - 1]):
        return ""
    for k in range(opened - 1, max(opened - REACH, 0), -1):
        token = place.doc[k]
        if k in place.marks or token.is_punct:
            return ""
        if token.tag_ in VERBAL:
            found = movement(token)
            led = found is not None and found.kind == "verb" and _leads(place, token)
            return found.direction if found is not None and led else ""
    return ""


def _leads(place: Place, verb: Token) -> bool:
    """Whether only adverbs part the verb from `in`: `[rose] most sharply in`"""
    k = verb.i + 1
    while place.doc[k].tag_ in ADVERBS or place.word(k) == "only":
        k += 1
    return place.word(k) in LEADS
