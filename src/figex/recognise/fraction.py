"""Fractions of a whole: `two-thirds`, `a quarter of`, `half the`, `one in five`, `nine out of every ten`."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.recognise.numerals import Numeral

if TYPE_CHECKING:
    from figex.recognise.draft import Draft, Page

OUT_OF = re.compile(r"(?:[ \n](?!in\b|out\b)[a-z]{2,20})?[ \n](?:in|out of)(?:[ \n](?:every|each))?[ \n]")
WHOLE_ENDS = re.compile(r"(?![\w%-])(?![ \n](?:percent|per cent|million|billion|years?|months?|days?|weeks?|hours?|minutes?|quarters?)\b)(?![.,]\d)")
LARGEST_WHOLE = 1000
PLACES = Decimal("0.0001")


@cache
def part_pattern() -> re.Pattern[str]:
    """`half`, `a third`, `twice`, `threefold`, `quarter-point`: fractions and multiples that hold no number word of their own"""
    parts = "|".join(name for name in table("numbers")["parts"] if not name.endswith("s") and name not in {"half", "second"})
    folds = "|".join(table("numbers")["cardinals"])
    return re.compile(
        rf"\b(?:[aA]n?[ \n-](?P<part>{parts})|(?P<half>[hH]alf)|(?P<twice>[tT]wice)|(?P<thrice>[tT]hrice)|(?=[a-z]{{1,9}}fold\b)(?P<fold>{folds})fold)\b(?!-)"
        rf"|\b(?P<step>half|quarter)(?=-(?:percentage-)?point\b)"
    )


@cache
def _tail() -> re.Pattern[str]:
    parts = "|".join(name for name in table("numbers")["parts"])
    return re.compile(rf"([ \n-])({parts})\b(?!-)", re.IGNORECASE)


FRACTION_FOLLOWS = re.compile(
    r"""\s*(?:$|[.,;:)–])|[ \n](?:of|from|to|more|less|fewer|lower|higher|below|above|under|over|in|since|on|are|is|were|was|have|has|had|this|by|and|or
    |for|at|as|from|off|down|up|per|smaller|larger|bigger|cheaper|faster|slower|between|last|against|than|compared|year|during|while|when|after|through|each|yet)\b""",
    re.VERBOSE,
)
HALF_OF_TIME = re.compile(r"(?:first|second|latter|1st|2nd|other|better|each|per|opening|final|next|last|third|fourth|two|this|that)[ \n-]$", re.IGNORECASE)
HALF_FOLLOWS = re.compile(r"[ \n](?:of\b|the\b|its\b|their\b|his\b|her\b|our\b|as\b|that\b|what\b|those\b|these\b|this\b|all\b|an?\b|[a-z]{2,})|\s*(?:$|[.,;:)–])")
NOT_A_HALF = re.compile(r"[ \n-](?:an?[ \n](?:hour|year|century|decade|day|minute|dozen|mile)|hour|year|day|time|century|decade|way|dozen|marathon|term|sister|brother|point)\b")
TIME_QUARTER = re.compile(r"[ \n](?:ago|earlier|before|later|end|after|in which|to quarter)\b")


def parts(text: str) -> list[Numeral]:
    """The numerals that are a fraction or multiple in one word, with form `part` or `adverb`."""
    found = []
    for hit in part_pattern().finditer(text):
        start, end = hit.span()
        if hit["half"]:
            if not HALF_OF_TIME.search(text, max(0, start - 12), start) and HALF_FOLLOWS.match(text, end) and not NOT_A_HALF.match(text, end):
                found.append(Numeral(start, end, end, Decimal("0.5"), form="part"))
        elif hit["step"]:
            found.append(Numeral(start, end, end, _share(1, table("numbers")["parts"][hit["step"].lower()]), form="part"))
        elif hit["fold"]:
            found.append(Numeral(start, end, end, Decimal(table("numbers")["cardinals"][hit["fold"].lower()]), form="adverb"))
        elif hit["part"]:
            name = hit["part"].lower()
            if FRACTION_FOLLOWS.match(text, end) and not (name == "quarter" and TIME_QUARTER.match(text, end)):
                found.append(Numeral(start, end, end, _share(1, table("numbers")["parts"][name]), form="part"))
        else:
            found.append(Numeral(start, end, end, Decimal(2 if hit["twice"] else 3), form="adverb"))
    return found


def _share(over: int, under: int) -> Decimal:
    """over / under, to four places where it does not end"""
    value = Decimal(over) / Decimal(under)
    return value if value == value.quantize(PLACES) else value.quantize(PLACES)


def fraction(page: Page, draft: Draft, following: Draft | None) -> bool:
    """Claims the draft as a part of a whole: in words, or with the number that follows (`one in five`)."""
    numeral, text = draft.numeral, page.text
    if numeral.form in {"part", "vulgar"}:
        draft.kind = "fraction"
        draft.why.append("fraction:part")
        return True
    tail = _tail().match(text, draft.end)
    if tail and numeral.form == "words" and draft.scale is None and _tail_fits(text, tail):
        draft.kind, draft.end = "fraction", tail.end()
        numeral.number = _share(int(numeral.number), table("numbers")["parts"][tail[2].lower()])
        draft.why.append("fraction:words")
        return True
    return following is not None and _out_of(text, draft, following)


def _tail_fits(text: str, tail: re.Match[str]) -> bool:
    """`two quarters` in a row are time, `three quarters of output` a fraction"""
    time = tail[2].lower().startswith(("quarter", "second"))
    if tail[1] == "-":
        return not (time and re.match(r"[ \n](?:in a row|ago|earlier)", text[tail.end() : tail.end() + 12]))
    return text.startswith((" of", "\nof"), tail.end()) if time else True


def _out_of(text: str, draft: Draft, following: Draft) -> bool:
    """`one in five`, `nine out of every ten`, `one store in six`, `2 in 5 firms`"""
    over, under = draft.numeral, following.numeral
    if draft.scale is not None or following.scale is not None or following.kind or not OUT_OF.fullmatch(text, draft.end, following.start):
        return False
    whole = over.number % 1 == 0 and under.number % 1 == 0
    if not whole or not 0 < over.number < under.number <= LARGEST_WHOLE or not WHOLE_ENDS.match(text, under.end):
        return False
    if " out of" not in text[draft.end : following.start] and over.number > 20:  # noqa: PLR2004 - `50 in 100 towns` are counts
        return False
    draft.kind, draft.end = "fraction", following.end
    over.number = _share(int(over.number), int(under.number))
    draft.why.append("fraction:out of")
    return True
