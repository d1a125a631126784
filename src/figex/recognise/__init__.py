"""TEXT → FIGURES: every figure that a text prints, with its exact value and unit. No parser, no model, linear time.

view → numerals → each kind in turn: "is it yours?" → ranges and shared units → refusals → qualifier and denominator
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.recognise.calendar import ordinals
from figex.recognise.draft import Page
from figex.recognise.drafts import drafted
from figex.recognise.edges import denominate, qualify, sign
from figex.recognise.look_alikes import web_addresses
from figex.recognise.names import counts_something
from figex.recognise.not_a_figure import refusal, refuse
from figex.recognise.ranges import combine
from figex.recognise.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from figex.facts import Figure, Refusal
    from figex.recognise.draft import Draft

__all__ = ["claims", "recognise"]

LABEL_LIST = re.compile(r",? (?:and|or|to|through) |, ?|[-–]|/")
"""What joins the numbers of one label: `Sections 131 and 182`, `Flights 2207 to 2291`."""


def recognise(text: str, day: date | None = None) -> list[Figure]:
    """The figures of `text`, in order and apart; offsets are code points of `text`. `day` is its publication date."""
    return claims(text, day)[0]


def claims(text: str, day: date | None = None) -> tuple[list[Figure], list[Refusal]]:
    """The figures of `text`, and what only looks like one with the rule that refused it; both in order and apart."""
    page = Page(View(text), day)
    refusals = web_addresses(page.text)
    drafts = combine(page, drafted(page, refusals))
    figures = [draft.figure(page.view) for draft in _judged(page, drafts, refusals)]
    refusals += ordinals(page)
    return figures, _apart(page.view, figures, refusals)


def _apart(view: View, figures: list[Figure], refusals: list[Refusal]) -> list[Refusal]:
    """The refusals in order, at their place in the original text; none that touches a figure or an earlier one."""
    out: list[Refusal] = []
    at, end = 0, 0
    for found in sorted(refusals, key=lambda found: (found.start, -found.end)):
        start, stop = view.span(found.start, found.end)
        moved = found if start == found.start and stop == found.end else replace(found, start=start, end=stop)
        while at < len(figures) and figures[at].end <= moved.start:
            at += 1
        if moved.start >= end and (at == len(figures) or moved.end <= figures[at].start):
            out.append(moved)
            end = moved.end
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
    edges = None
    if not draft.kind or bare:
        qualify(page, draft)
        edges = draft.start, draft.end
        why = refuse(page, draft)
        if why:
            return why
        draft.kind = draft.kind or "count"
        draft.why.append("count:bare number")
    if draft.kind != "period":
        sign(page, draft)
        denominate(page, draft)
        if edges != (draft.start, draft.end):
            qualify(page, draft)
    return None
