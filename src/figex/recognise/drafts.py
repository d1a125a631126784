"""A draft for every number of a page, with the unit that is printed beside it; fractions made one."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import zip_longest
from operator import attrgetter
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.recognise.calendar import is_year
from figex.recognise.captions import captioned, in_caption
from figex.recognise.edges import is_loss
from figex.recognise.fraction import fraction, of_measures
from figex.recognise.look_alikes import shape_at
from figex.recognise.money import money
from figex.recognise.multiple import multiple
from figex.recognise.names import MANY
from figex.recognise.not_a_figure import refusal, refuse_early
from figex.recognise.numerals import VULGAR, digits, magnitude
from figex.recognise.percent import percent
from figex.recognise.period import period
from figex.recognise.quantity import quantity
from figex.recognise.units import unit_at
from figex.recognise.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from figex.facts import Refusal
    from figex.recognise.draft import Draft, Page
    from figex.recognise.numerals import Numeral

UNIT_KINDS = (period, percent, money, multiple, quantity)
"""The kinds that are printed beside the number, in the order of trial."""
DIGIT = re.compile(f"[0-9{''.join(sorted(VULGAR))}]")
GLUED_LETTER = re.compile(
    rf"""(?:[kK] | [mb](?=[ ](?:to[ ][0-9.,]{{1,9}}[mb][ ])?(?:[a-z]{{2,16}}[ ]){{0,4}}{MANY}|[-–][0-9])
        | [MB](?=[ ]{MANY}) | [mMbB](?=\+[ ](?:[a-z]{{2,16}}[ ]){{0,2}}{MANY}))(?!\w)""",
    re.VERBOSE,
)
ALONE = re.compile(
    r"(?:[.,;:)](?![0-9\w])|[ ]\(|$|\n|[ \n](?:from|in|to|by|last|this|at|on|and|or|a[ ]year"
    r"|for|since|during|were|are|was|is|have|had)\b)"
)
"""What ends a clause behind `3m`, or goes on without a noun."""
LABELLED_END = re.compile(r"[ ]*(?:$|\n|[;|(])")
"""What ends an entry of data: `People in need: 6.4M`"""
OF_ONE = re.compile(r"[ \n](?:(?:of[ \n])?an?|of[ \n]one)[ \n]")
ODD = "-odd"
REACH = 24
"""Characters before a bracketed number in which the one of the same magnitude stands."""
BEHIND_BRACKET = re.compile(r"\) (million|billion|thousand|bn|M)\b")
SECOND_IN_BRACKET = re.compile(rf" \((?:[A-Z]{{1,3}}[ $]?|[$€£])?[-–]?[0-9][0-9.,]{{0,12}}{BEHIND_BRACKET.pattern}")
FIRST_BEFORE_BRACKET = re.compile(r"[0-9] \((?:[A-Z]{1,3}[ $]?|[$€£])?[-–]?$")
BRACKET_BEFORE = re.compile(rf"[0-9]{BEHIND_BRACKET.pattern}")


INTERCEPT = re.compile(
    r"m (?:at|@|of|grading|averaging|assaying) (?:an average (?:of )?)?[\d.,]+ ?(?:g/t|%|ppm|oz/t|g Au)"
)
"""What follows the metres of a drilled stretch: `14m at 6.3g/t`."""


def drafted(page: Page, refusals: list[Refusal]) -> list[Draft]:
    """The drafts of a page in order; `refusals` holds the look-alikes already found, and gets those found here.

    The second number of `one in five` goes into the first.
    """
    drafts = _with_units(page, refusals)
    out: list[Draft] = []
    end = 0
    for draft, following in zip_longest(drafts, drafts[1:]):
        if draft.start < end:
            continue
        if not draft.kind and fraction(page, draft, following):
            _of_one_unit(page, draft)
        else:
            of_measures(page.lower, draft, following)
        end = draft.end
        out.append(draft)
    return out


def _digit_numerals(page: Page, refusals: list[Refusal]) -> Iterator[Numeral]:
    """Every number in digits outside of `refusals`, to which the look-alikes are added that begin with digits."""
    text, european = page.text, page.is_european
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
        pointed = start > at and text[start - 1] in ".," and _may_be_pointed(text, start)
        at, numeral = digits(text, start - pointed, european=european)
        if numeral:
            yield numeral


def _may_be_pointed(text: str, start: int) -> bool:
    """`.5`, but not `U.S.5`: whether a point before the digit at `start` can be the decimal one"""
    before = text[max(0, start - 2) : start - 1]
    return not before.isalpha() and before != "/"


def _with_units(page: Page, refusals: list[Refusal]) -> list[Draft]:
    """A draft for every numeral, with the unit that is printed beside it."""
    drafts: list[Draft] = []
    end, with_captions = 0, bool(page.captions)
    in_digits = list(_digit_numerals(page, refusals))
    in_words = _outside(words(page), sorted((found.start, found.end) for found in refusals))
    for numeral in sorted([*in_digits, *in_words], key=attrgetter("start")):
        if numeral.start < end:
            continue
        draft = page.draft(numeral)
        _bracketed_loss(page, draft)
        why = refuse_early(page, draft, joined=end == numeral.start - 1)
        if why:
            refusals.append(refusal(draft, why))
            continue
        _shared_scale(page, draft)
        if not _printed_unit(page, draft):
            _glued_letter(page, draft)
        end = draft.end
        if _is_glued(page.text, draft):
            refusals.append(refusal(draft, "glued"))
        elif is_year(page, draft):
            refusals.append(refusal(draft, "year"))
        elif (with_captions and in_caption(page, draft)) or _is_behind_bracket(page.text, draft):
            refusals.append(refusal(draft, "caption"))
        else:
            if with_captions:
                captioned(page, draft)
            drafts.append(draft)
    return drafts


def _is_behind_bracket(text: str, draft: Draft) -> bool:
    """`EUR 311.2 (298.4) {million}`: a magnitude that is no number of its own"""
    words = draft.numeral.form == "words" and text.startswith(") ", draft.start - 2)
    return words and BRACKET_BEFORE.match(text, draft.start - 3, draft.end) is not None


def _shared_scale(page: Page, draft: Draft) -> None:
    """`EUR {311.2} ({298.4}) million`: a magnitude behind the bracket is that of both numbers"""
    text = page.text
    if draft.scale is not None or not text.startswith((" (", ")"), draft.end):
        return
    hit = SECOND_IN_BRACKET.match(text, draft.end)
    if hit is None and FIRST_BEFORE_BRACKET.search(text, max(0, draft.start - REACH), draft.start):
        hit = BEHIND_BRACKET.match(text, draft.end)
    if hit is not None:
        numbers = table("numbers")
        draft.scale = Decimal(numbers["magnitudes"].get(hit[1]) or numbers["money_letters"][hit[1]])


def _bracketed_loss(page: Page, draft: Draft) -> None:
    """`a loss of (5.2) million euros`, `(4.7)% of revenue`: takes the brackets in"""
    text, start, end = page.text, draft.start, draft.end
    bracketed = text[start - 1 : start] == "(" and text.startswith(")", end)
    if bracketed and text.startswith("%", end + 1):
        draft.start, draft.end, draft.negative, draft.next_word = start - 1, end + 1, True, ""
    elif bracketed and is_loss(page, start - 1) and not page.word_before(start - 1).endswith(":"):
        draft.start, draft.signed, draft.negative = start - 1, "-", True
        draft.end, draft.scale = magnitude(text, end + 1, draft.scale)
        draft.next_word = page.word_after(draft.end)


def _is_glued(text: str, draft: Draft) -> bool:
    """Whether letters touch a figure that its unit does not explain: `$5x`, `A5%`"""
    if draft.before:
        return text[draft.end : draft.end + 1].isalnum()
    in_digits = draft.numeral.form not in {"words", "part", "adverb"}
    return in_digits and draft.kind not in {"", "period"} and text[max(0, draft.start - 1) : draft.start].isalpha()


def _printed_unit(page: Page, draft: Draft) -> bool:
    """Whether a kind claims the draft by the unit that is printed beside its number, `-odd` or not: `20-odd percent`"""
    if draft.next_word == "odd" and page.lower.startswith(ODD, draft.end):
        end, draft.end = draft.end, draft.end + len(ODD)
        draft.next_word = page.word_after(draft.end)
        if _first_kind(page, draft):
            draft.qualifier = "~"
            return True
        draft.end = end
    return _first_kind(page, draft)


def _first_kind(page: Page, draft: Draft) -> bool:
    for kind in UNIT_KINDS:  # noqa: SIM110 - `any` with a generator takes twice the time, for every number
        if kind(page, draft):
            return True
    return False


def _outside(numerals: Iterable[Numeral], spans: list[tuple[int, int]]) -> Iterator[Numeral]:
    """The numerals that begin in none of the spans; both in order."""
    at = 0
    for numeral in numerals:
        while at < len(spans) and spans[at][1] <= numeral.start:
            at += 1
        if at == len(spans) or numeral.start < spans[at][0]:
            yield numeral


def _glued_letter(page: Page, draft: Draft) -> None:
    """`65k`, `14k+`, `2m people`, `1K miles`, `5m-barrel`: a magnitude glued to digits that no unit has claimed"""
    if draft.scale is not None or draft.numeral.form in {"words", "part", "adverb"}:
        return
    letter = page.text[draft.end : draft.end + 1]
    if letter == "m" and INTERCEPT.match(page.text, draft.end):
        draft.kind, draft.unit, draft.end, draft.after = "quantity", "metre", draft.end + 1, True
        return
    scale = table("numbers")["glued_letters"].get(letter)
    if scale is None or page.text[draft.start : draft.end + 1] in table("names")["digits_in_names"]:
        return
    end = draft.end + 1
    following = page.word_after(end)
    if letter in "MBK" and LABELLED_END.match(page.text, end) and page.text.endswith(": ", 0, draft.start):
        draft.scale, draft.end, draft.next_word = Decimal({"M": 10**6, "B": 10**9, "K": 1000}[letter]), end, ""
        return
    alone = letter in "mb" and page.glues_millions and ALONE.match(page.text, end) is not None
    if (
        alone
        or GLUED_LETTER.match(page.text, draft.end)
        or (page.text.startswith((" ", "-"), end) and unit_at(page.text, end, following))
        or (page.text.startswith("-", end) and following in table("numbers")["glued_before"]["words"])
    ):
        draft.scale, draft.end, draft.next_word = Decimal(scale), end, following
        quantity(page, draft)


def _of_one_unit(page: Page, draft: Draft) -> None:
    """`half a mile`, `three-quarters of a percentage point`: a fraction of one unit is an amount of it"""
    hit = OF_ONE.match(page.lower, draft.end)
    if not hit:
        return
    end = draft.end
    draft.kind, draft.end, draft.next_word = "", hit.end() - 1, page.word_after(hit.end())
    if not any(kind(page, draft) for kind in (percent, money, quantity)):
        draft.kind, draft.end = "fraction", end
