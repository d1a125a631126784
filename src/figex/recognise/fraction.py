"""Fractions of a whole: `two-thirds`, `a quarter of`, `half the`, `one in five`, `nine out of every ten`, `3/4 of`."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.recognise.calendar import month_words
from figex.recognise.patterns import one_of

if TYPE_CHECKING:
    from figex.recognise.draft import Draft, Page

OUT_OF = re.compile(
    r"(?:[ \n](?!in\b|out\b)[a-z]{2,20})?[ \n](?:(?:in|out of)(?:[ \n](?:every|each))?|of[ \n](?:every|each))[ \n]|-in-"
)
LARGEST_WHOLE = 1000
MOST_OVER = 20
"""`50 in 100 towns` are two counts; `12 in 100 people` is a fraction."""
ASKED = re.compile(
    r"[ \n](?:[a-z-]{2,20}[ \n]){1,2}(?:polled|surveyed|asked|questioned|interviewed|canvassed|contacted|sampled)\b"
)
EVERY = " every"
LONGEST_LINK = len(" out of every ")
LARGEST_MEASURED = 20
"""The largest whole of `seven tons out of ten`; `sold 3 tons in 40 days` is none."""
LARGEST_PART, ROUND = 12, 5
"""The whole of `five out of six` and of `19 out of 20`; other wholes are told for themselves."""
ROUND_WHOLES = (20, 100, 1000)
"""The same behind a noun: `19 firms out of 20`, not `two sites out of 45`."""
PLACES = Decimal("0.0001")
NO_HALF = re.compile(
    r"[ \n-](?:an?[ \n](?:hour|year|century|decade|day|minute|dozen)"
    r"|hour|year|day|time|century|decade|way|dozen|marathon|term|sister|brother|point)\b"
)
"""`half a year` is a duration, `half-time` a word, `half a dozen` a number read elsewhere."""
ENDS = re.compile(r"\s*(?:$|[.,;:)–])")
BLANK_LINE = re.compile(r"\n[ ]*\n")
CHANGED_BY = re.compile(r"\bby (?:[a-z]{2,8} )?$")
WORD = re.compile(r"(?:[ ]|\n(?![ ]*\n))([a-z]+(?:'t\b)?)")
TIME_QUARTER = re.compile(r"[ \n](?:ago|earlier|before|later|end|after|in which|to quarter)\b")


@cache
def _whole_ends() -> re.Pattern[str]:
    """What may stand behind the whole of `one in five`: no percent, no magnitude, no time (`two in five years`)"""
    return re.compile(rf"(?![\w%-])(?![ \n]{one_of(table('numbers')['fractions']['no_whole'])}\b)(?![.,]\d)")


@cache
def _of_time() -> re.Pattern[str]:
    """`a quarter of an hour`, which is a duration"""
    return re.compile(rf" of an? {one_of(table('calendar')['durations'])}\b")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"([ \n-])({one_of(table('numbers')['parts'])})\b(?!-)")


def part_fits(text: str, start: int, end: int, name: str) -> bool:
    """Whether `a third` or `half` at `text[start:end]` (lower case) is a part of something, not of time or a rank.

    `the April-September half` and `the December half` are of time.
    """
    words = table("numbers")["fractions"]
    following = WORD.match(text, end)
    if name == "half":
        before = re.split(r"[\s–-]", text[max(0, start - 12) : start])
        last = before[-2].rstrip(".") if len(before) > 1 and not before[-1] else ""
        if last in words["halves_of_time"] or last in month_words() or _is_stretch(text, start, end):
            return False
        return (following is not None or ENDS.match(text, end) is not None) and not NO_HALF.match(text, end)
    if (name == "quarter" and TIME_QUARTER.match(text, end)) or _of_time().match(text, end):
        return False
    by = CHANGED_BY.search(text, max(0, start - 14), start) is not None
    if following is None:
        return ENDS.match(text, end) is not None or (by and BLANK_LINE.match(text, end) is not None)
    # `a third next year` is a third one, but not after `cut costs by`
    return following[1] in words["followers"] or (by and following[1] == "next")


STRETCH = re.compile(r"\b(?:in|for|during|throughout)[ \n]the[ \n]$")


def _is_stretch(text: str, start: int, end: int) -> bool:
    """`profit for the half rose`: six months; not `in the half of the country`"""
    return not text.startswith(" of", end) and STRETCH.search(text, max(0, start - 16), start) is not None


def share(over: int, under: int) -> Decimal:
    """over / under, to four places where it does not end"""
    value = Decimal(over) / Decimal(under)
    return value if value == value.quantize(PLACES) else value.quantize(PLACES)


def fraction(page: Page, draft: Draft, following: Draft | None) -> bool:
    """Claims the draft as a part of a whole: in words, or with the number that follows (`one in five`)."""
    numeral = draft.numeral
    if numeral.form in {"part", "vulgar"}:
        draft.kind = "fraction"
        draft.why.append("fraction:part")
        return True
    if numeral.form == "words" and draft.scale is None:
        tail = _tail().match(page.lower, draft.end)
        if tail and _tail_fits(page.lower, tail):
            draft.kind, draft.end = "fraction", tail.end()
            numeral.number = share(int(numeral.number), table("numbers")["parts"][tail[2]])
            draft.why.append("fraction:words")
            return True
    return following is not None and _out_of(page.lower, draft, following)


OF_A_YEAR = re.compile(
    r"\b(?:first|last|past|next|opening|final|closing|previous|preceding|following)\s(?:\w{3,5}\s?)?$"
)


OF_TREND = re.compile(
    r"[ \n]of[ \n](?:[a-z]+[ \n])?"
    r"(?:decline|growth|contraction|expansion|losses|falls|gains|recession|stagnation|decreases|increases)\b"
)


def _tail_fits(text: str, tail: re.Match[str]) -> bool:
    """`two quarters` in a row, `the first three quarters of 2018` are time, `three quarters of output` a fraction"""
    time = tail[2].startswith(("quarter", "second"))
    if (
        time
        and tail[2].endswith("s")
        and (not text.endswith("three", 0, tail.start()) or OF_TREND.match(text, tail.end()))
    ):
        return False  # `after two quarters of decline`
    if time and OF_A_YEAR.search(text, max(0, tail.start() - 24), tail.start()):
        return False
    if tail[1] == "-":
        return not (time and re.match(r"[ \n](?:in a row|ago|earlier)", text[tail.end() : tail.end() + 12]))
    return text.startswith((" of", "\nof"), tail.end()) if time else True


def _out_of(text: str, draft: Draft, following: Draft) -> bool:
    """`one in five`, `nine out of every ten`, `one store in six`, `2 in 5 firms`"""
    over, under = draft.numeral, following.numeral
    if draft.scale is not None or following.scale is not None or following.kind:
        return False
    if not 0 < over.number < under.number <= LARGEST_WHOLE or over.number % 1 or under.number % 1:
        return False
    if not OUT_OF.fullmatch(text, draft.end, following.start) or not _whole_ends().match(text, under.end):
        return False
    if _asked(text, draft, following):
        return False
    link = text[draft.end : following.start]
    if over.number > MOST_OVER and " out of" not in link and EVERY not in link:
        return False
    draft.kind, draft.end = "fraction", following.end
    over.number = share(int(over.number), int(under.number))
    draft.why.append("fraction:out of")
    return True


MEASURED = re.compile(r"[ \n](?:in|out of)(?:[ \n](?:every|each))?[ \n]|[ \n]of[ \n](?:every|each)[ \n]")


def of_measures(text: str, draft: Draft, following: Draft | None) -> bool:
    """`seven tons out of ten`, `one mile in five`, `two of every five dollars`: a part told in units of measure"""
    if following is None or bool(draft.kind) == bool(following.kind):
        return False
    if (draft.kind or following.kind) not in {"quantity", "money"} or following.start - draft.end > LONGEST_LINK:
        return False
    over, under = draft.numeral, following.numeral
    small = 0 < over.number < under.number <= LARGEST_MEASURED and not over.number % 1 and not under.number % 1
    if not small or draft.before or following.before or draft.scale is not None or following.scale is not None:
        return False
    if not MEASURED.fullmatch(text, draft.end, under.start) or not _whole_ends().match(text, under.end):
        return False
    link = text[draft.end : under.start]
    if following.kind and not any(whole in link for whole in (EVERY, " each", " out of")):
        return False
    draft.kind, draft.unit, draft.end, draft.after = "fraction", None, under.end, False
    over.number = share(int(over.number), int(under.number))
    draft.why.append("fraction:of measures")
    return True


def _asked(text: str, draft: Draft, following: Draft) -> bool:
    """`17 out of 20 economists polled`, `14 out of 37 plants`, `two sites out of 45`: of a number told itself"""
    link = text[draft.end : following.start].replace("\n", " ")
    if " out of " not in link or EVERY in link or (draft.numeral.number == 1 and not link.startswith(" out")):
        return False
    whole = following.numeral.number
    told = whole % ROUND != 0 if link.startswith(" out") else whole not in ROUND_WHOLES
    return ASKED.match(text, following.end) is not None or (whole > LARGEST_PART and told)
