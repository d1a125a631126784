"""TEXT → FIGURES: every figure that a text prints, with its exact value and unit. No parser, no model, linear time.

    view → numerals → each kind in turn: "is it yours?" → ranges and shared units → refusals → qualifier and denominator
"""

from __future__ import annotations

import re
from bisect import bisect_left
from decimal import Decimal
from typing import TYPE_CHECKING

from figex.facts import Refusal
from figex.lexicon import table
from figex.recognise.draft import Draft, Page
from figex.recognise.edges import denominate, qualify
from figex.recognise.fraction import fraction, parts
from figex.recognise.money import money
from figex.recognise.multiple import multiple
from figex.recognise.not_a_figure import PLURAL_AFTER, is_year, look_alikes, refuse, refuse_early
from figex.recognise.numerals import numerals
from figex.recognise.percent import percent
from figex.recognise.period import periods
from figex.recognise.quantity import quantity
from figex.recognise.ranges import combine
from figex.recognise.view import view

if TYPE_CHECKING:
    from collections.abc import Iterable

    from figex.facts import Figure
    from figex.recognise.numerals import Numeral

__all__ = ["claims", "recognise"]

UNIT_KINDS = (percent, money, multiple, quantity)
"""The kinds that a printed unit decides, in the order of trial."""
SIGN = re.compile(r"(?:^|[\s(\[:;,|])([-+–±]|minus |negative |plus )$", re.IGNORECASE)
SIGN_ENDS = frozenset("-+–±")
SIGN_WORDS = ("minus ", "negative ", "plus ", "Minus ", "Negative ", "Plus ")
LABEL_LIST = re.compile(r",? (?:and|or|to|through) |, ?|[-–]|/")
"""What joins the numbers of one label: `Sections 131 and 182`, `Flights 2207 to 2291`."""
GLUED_LETTER = re.compile(r"(?:[kK]|[mMbB](?=[ ][a-z]{3}|[-–][0-9]))(?![\w])")
HAS_NUMBER = re.compile(r"[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞０-９]|\b(?:half|twice|third|quarter)\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|teen|ty|hundred|thousand|million|billion|dozen)\b", re.IGNORECASE)


def recognise(text: str) -> list[Figure]:
    """The figures of `text`, in order and apart; offsets are code points of `text`."""
    return claims(text)[0]


def claims(text: str) -> tuple[list[Figure], list[Refusal]]:
    """The figures of `text`, and what only looks like one with the rule that refused it."""
    if not HAS_NUMBER.search(text):
        return [], []
    page = Page(view(text))
    refusals = look_alikes(page.text)
    drafts = _drafts(page, refusals)
    drafts = _claim_fractions(page, drafts)
    drafts = combine(page, drafts)
    figures: list[Figure] = []
    label = -1
    for draft in drafts:
        in_list = 0 <= label < draft.start and LABEL_LIST.fullmatch(page.text, label, draft.start)
        listed = in_list and not draft.kind and not PLURAL_AFTER.match(page.text, draft.end)
        refusal = _refusal(draft, "not:label") if listed else _finish(page, draft)
        if refusal:
            refusals.append(refusal)
            label = draft.end if refusal.why in {"not:label", "not:name"} else -1
        elif not figures or draft.start >= figures[-1].end:
            figures.append(draft.figure(page.view))
    refusals.sort(key=lambda refusal: refusal.start)
    return figures, refusals


def _refusal(draft: Draft, why: str) -> Refusal:
    return Refusal(start=draft.start, end=draft.end, why=why, value=draft.value)


def _drafts(page: Page, refusals: list[Refusal]) -> list[Draft]:
    """A draft for every numeral that no look-alike covers, with the unit that is printed beside it."""
    text = page.text
    years = list(periods(text))
    covered = _Covered([*((r.start, r.end) for r in refusals), *((y.start, y.end) for y in years)])
    refused = _Covered([(r.start, r.end) for r in refusals])
    drafts = [year for year in years if not refused.touches(year.start, year.end)]
    previous_end = 0
    for numeral in _all_numerals(text):
        if numeral.start < previous_end or covered.touches(numeral.start, numeral.core_end):
            continue
        draft = Draft(numeral, numeral.start, numeral.end, scale=numeral.scale)
        early = refuse_early(text, draft)
        if early:
            continue
        for kind in UNIT_KINDS:
            if kind(page, draft):
                break
        if not draft.kind:
            _glued_letter(text, draft)
        previous_end = draft.end
        if is_year(text, draft):
            refusals.append(Refusal(start=draft.start, end=draft.end, why="not:year", kind="date", value=draft.value))
        else:
            drafts.append(draft)
    drafts.sort(key=lambda draft: draft.start)
    return drafts


def _glued_letter(text: str, draft: Draft) -> None:
    """`65k`, `14k+`, `2m people`: a magnitude glued to digits that no unit has claimed"""
    hit = GLUED_LETTER.match(text, draft.end)
    if hit and draft.scale is None and draft.numeral.form not in {"words", "part", "adverb"}:
        draft.scale = Decimal(table("numbers")["glued_letters"][hit[0]])
        draft.end = hit.end()


def _all_numerals(text: str) -> Iterable[Numeral]:
    """Numbers in digits and words, and the words that are fractions by themselves, in order."""
    return sorted([*numerals(text), *parts(text)], key=lambda numeral: (numeral.start, -numeral.end))


def _claim_fractions(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Turns numbers into parts of a whole; the second number of `one in five` goes into the first."""
    out: list[Draft] = []
    at = 0
    while at < len(drafts):
        draft = drafts[at]
        following = drafts[at + 1] if at + 1 < len(drafts) else None
        if not draft.kind and fraction(page, draft, following) and following is not None and draft.end >= following.end:
            at += 1
        out.append(draft)
        at += 1
    return out


def _finish(page: Page, draft: Draft) -> Refusal | None:
    """Signs, refusals of bare numbers, qualifier and denominator."""
    text = page.text
    if not draft.kind or draft.kind in {"multiple", "fraction"} and draft.numeral.form == "plain" and not draft.after:
        qualify(text, draft)
        refusal = refuse(text, draft)
        if refusal:
            return refusal
        draft.kind = draft.kind or "count"
        draft.why.append("count:bare number")
    if draft.kind != "period":
        _sign(text, draft)
        denominate(text, draft)
        qualify(text, draft)
    return None


def _sign(text: str, draft: Draft) -> None:
    """`-78.3`, `-$5`, `minus €100mn`: a sign that no word or number touches on its left"""
    if draft.signed or draft.numeral.form in {"part", "adverb"}:
        return
    at = draft.start
    inner = text[draft.numeral.start - 1 : draft.numeral.start] if draft.before and draft.numeral.start > draft.start else ""
    lead = text[max(0, at - 10) : at]
    hit = SIGN.search(lead) if lead and (lead[-1] in SIGN_ENDS or lead.endswith(SIGN_WORDS)) else None
    if inner in {"-", "–"}:
        draft.signed, draft.negative = "-", True
    elif hit:
        word = hit[1].strip().lower()
        minus = word in {"-", "–", "minus", "negative"}
        draft.signed, draft.negative = ("-" if minus else "" if word == "±" else "+"), minus
        if hit[1].lower() in {"minus ", "negative ", "-", "–", "+"}:
            draft.start = at - len(lead) + hit.start(1)


class _Covered:
    """Spans, asked in any order whether one of them touches a place."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def touches(self, start: int, end: int) -> bool:
        index = bisect_left(self._starts, end)
        return any(self._spans[i][1] > start for i in range(max(0, index - 3), index))
