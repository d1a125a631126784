"""TEXT → FIGURES: every figure that a text prints, with its exact value and unit. No parser, no model, linear time.

view → numerals → each kind in turn: "is it yours?" → ranges and shared units → refusals → qualifier and denominator
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from heapq import merge
from itertools import zip_longest
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.recognise.calendar import is_year, ordinals
from figex.recognise.draft import Draft, Page
from figex.recognise.edges import denominate, qualify, sign
from figex.recognise.fraction import fraction
from figex.recognise.look_alikes import shape_at, word_shapes
from figex.recognise.money import money
from figex.recognise.multiple import multiple
from figex.recognise.names import counts_something
from figex.recognise.not_a_figure import refusal, refuse, refuse_early
from figex.recognise.numerals import MARKS, digits, is_european
from figex.recognise.percent import percent
from figex.recognise.period import period
from figex.recognise.quantity import quantity
from figex.recognise.ranges import combine
from figex.recognise.view import View
from figex.recognise.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from figex.facts import Figure, Refusal
    from figex.recognise.numerals import Numeral

__all__ = ["claims", "recognise"]

UNIT_KINDS = (period, percent, money, multiple, quantity)
"""The kinds that are printed beside the number, in the order of trial."""
DIGIT = re.compile(f"[0-9{MARKS[2:]}]")
LABEL_LIST = re.compile(r",? (?:and|or|to|through) |, ?|[-–]|/")
"""What joins the numbers of one label: `Sections 131 and 182`, `Flights 2207 to 2291`."""
GLUED_LETTER = re.compile(r"(?:[kK]|[mMbB](?=[ ][a-z]{3}|[-–][0-9]))(?!\w)")


def recognise(text: str) -> list[Figure]:
    """The figures of `text`, in order and apart; offsets are code points of `text`."""
    return claims(text)[0]


def claims(text: str) -> tuple[list[Figure], list[Refusal]]:
    """The figures of `text`, and what only looks like one with the rule that refused it; both in order and apart."""
    page = Page(View(text))
    refusals = word_shapes(page.text)
    drafts = combine(page, _with_fractions(page, _drafts(page, refusals)))
    figures = [draft.figure(page.view) for draft in _judged(page, drafts, refusals)]
    refusals += ordinals(page)
    return figures, _apart(page.view, figures, refusals)


def _apart(view: View, figures: list[Figure], refusals: list[Refusal]) -> list[Refusal]:
    """The refusals in order, at their place in the original text; none that touches a figure or an earlier one."""
    out: list[Refusal] = []
    at, end = 0, 0
    for found in sorted(refusals, key=lambda found: (found.start, -found.end)):
        moved = replace(found, start=view.start(found.start), end=view.end(found.end))
        while at < len(figures) and figures[at].end <= moved.start:
            at += 1
        if moved.start >= end and (at == len(figures) or moved.end <= figures[at].start):
            out.append(moved)
            end = moved.end
    return out


def _digit_numerals(page: Page, refusals: list[Refusal]) -> Iterator[Numeral]:
    """Every number in digits outside of `refusals`, to which the look-alikes are added that begin with digits."""
    text, european = page.text, is_european(page.text)
    known = list(refusals)
    at = passed = 0
    while hit := DIGIT.search(text, at):
        start = hit.start()
        while passed < len(known) and known[passed].end <= start:
            passed += 1
        if passed < len(known) and known[passed].start <= start:
            at = known[passed].end
            continue
        if shape := shape_at(text, start):
            refusals.append(shape)
            at = shape.end
            continue
        at, numeral = digits(text, start - (start > at and text[start - 1] in ".,"), european=european)
        if numeral:
            yield numeral


def _drafts(page: Page, refusals: list[Refusal]) -> list[Draft]:
    """A draft for every numeral, with the unit that is printed beside it."""
    drafts: list[Draft] = []
    end = 0
    in_digits = list(_digit_numerals(page, refusals))
    in_words = _outside(words(page), sorted((found.start, found.end) for found in refusals))
    for numeral in merge(in_digits, in_words, key=lambda numeral: (numeral.start, -numeral.end)):
        if numeral.start < end:
            continue
        draft = page.draft(numeral)
        why = refuse_early(page, draft)
        if why:
            refusals.append(refusal(draft, why))
            continue
        for kind in UNIT_KINDS:
            if kind(page, draft):
                break
        else:
            _glued_letter(page.text, draft)
        end = draft.end
        if is_year(page, draft):
            refusals.append(refusal(draft, "year"))
        else:
            drafts.append(draft)
    return drafts


def _outside(numerals: Iterable[Numeral], spans: list[tuple[int, int]]) -> Iterator[Numeral]:
    """The numerals that begin in none of the spans; both in order."""
    at = 0
    for numeral in numerals:
        while at < len(spans) and spans[at][1] <= numeral.start:
            at += 1
        if at == len(spans) or numeral.start < spans[at][0]:
            yield numeral


def _glued_letter(text: str, draft: Draft) -> None:
    """`65k`, `14k+`, `2m people`: a magnitude glued to digits that no unit has claimed"""
    if draft.scale is not None or draft.numeral.form in {"words", "part", "adverb"}:
        return
    hit = GLUED_LETTER.match(text, draft.end)
    if hit:
        draft.scale = Decimal(table("numbers")["glued_letters"][hit[0]])
        draft.end = hit.end()


def _with_fractions(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Turns numbers into parts of a whole; the second number of `one in five` goes into the first."""
    out: list[Draft] = []
    end = 0
    for draft, following in zip_longest(drafts, drafts[1:]):
        if draft.start < end:
            continue
        if not draft.kind:
            fraction(page, draft, following)
        end = draft.end
        out.append(draft)
    return out


def _judged(page: Page, drafts: list[Draft], refusals: list[Refusal]) -> Iterator[Draft]:
    """The drafts that are figures, finished; the others go to `refusals`. The numbers of one label share its fate."""
    label_end, end = -1, 0
    for draft in drafts:
        listed = (
            0 <= label_end < draft.start and not draft.kind and LABEL_LIST.fullmatch(page.text, label_end, draft.start)
        )
        why = "label" if listed and not counts_something(page, draft) else _finish(page, draft)
        label_end = draft.end if why in {"label", "name"} else -1
        if why:
            refusals.append(refusal(draft, why))
        elif draft.start >= end:
            end = draft.end
            yield draft


def _finish(page: Page, draft: Draft) -> str | None:
    """Gives a draft its sign, qualifier and denominator; the rule that refuses it, where one does."""
    bare = draft.kind in {"multiple", "fraction"} and draft.numeral.form == "plain" and not draft.after
    if not draft.kind or bare:
        qualify(page, draft)
        why = refuse(page, draft)
        if why:
            return why
        draft.kind = draft.kind or "count"
        draft.why.append("count:bare number")
    if draft.kind != "period":
        sign(page, draft)
        denominate(page, draft)
        qualify(page, draft)
    return None
