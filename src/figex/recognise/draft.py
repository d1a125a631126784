"""A figure being made: a numeral and what its neighbours say it measures."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct, field

from figex.facts import Figure
from figex.recognise.settled import Settled

if TYPE_CHECKING:
    from datetime import date

    from figex.recognise.captions import Caption
    from figex.recognise.numerals import Numeral
    from figex.recognise.view import View

ONE = Decimal(1)
NEXT_WORD = re.compile(r"[ \n-]?([^\W\d_]{1,40})")
"""Bounded, for Python counts `⅓` among the letters: a line of them would be looked through from each one on."""
REACH = 48
"""How far back, in characters, a word may stand that says something about a figure."""
WORD_REACH = 26
OPENING = "(\"'“‘["
INDEX = re.compile(
    r"\bindex|\bindices|\bpmi\b|\b(?:dow|nikkei|nasdaq|kospi|sensex|ftse|dax|composite|tsx|asx|s&p 500|stoxx|topix|ibex"
    r"|i?bovespa|nifty|russell 2000|hang seng|cac|smi|aex|omx|taiex|klci|kse|merval"
    r"|straits times|psei|all-share|all ordinaries)\b"
)
EUROPEAN = re.compile(
    r"[0-9](?:\.[0-9]{3},[0-9]{1,2}(?![0-9])|\.[0-9]{3}\.[0-9]{3}(?![0-9.])|,[0-9]{1,2} ?(?:%|€|EUR|Mio|Mrd))"
)
MILLIONS = re.compile(
    r"[$€£¥][0-9][0-9.,]{0,12}[mb]n?\b|[0-9]bn\b|[0-9]m \([+-]?[0-9.]{1,6}%"
    r"|[0-9]m (?:euros|dollars|people|customers|users|homes|jobs|workers|households"
    r"|tonnes|barrels|passengers|visitors"
    r"|vehicles|cars|units|subscribers|shares|children|patients|voters|members|phones|tourists|migrants|refugees)\b"
)
METRES = re.compile(r"\bmet(?:re|er)s?\b|[0-9]m (?:long|deep|high|wide|tall|above|below)\b|[0-9](?:km|cm|mm)\b")
PERCENT = re.compile(r"%|per ?cent|pct")
MILLION_TONNES = re.compile(r"\bmillion ton(?:ne)?s \(mm?t\)")


class Draft(Struct):
    """A numeral's claim to be a figure of `kind` (empty while nobody has claimed it) at `start` to `end`.

    `factor` turns the number into the major unit (0.01 for cents); `before` and `after` tell on which side the unit is
    printed; `high` is a range's upper value; `next_word` is the word that follows the numeral, in lower case.
    """

    numeral: Numeral
    start: int
    end: int
    next_word: str = ""
    kind: str = ""
    unit: str | None = None
    per: str | None = None
    factor: Decimal = ONE
    scale: Decimal | None = None
    high: Decimal | None = None
    before: bool = False
    after: bool = False
    negative: bool = False
    signed: str = ""
    qualifier: str = "="
    why: list[str] = field(default_factory=list)

    @property
    def value(self) -> Decimal:
        """The number in its unit, scale and sign applied."""
        value = self.numeral.number
        if self.scale is not None:
            value *= self.scale
        if self.factor is not ONE:
            value *= self.factor
        return -value if self.negative else value

    def figure(self, view: View) -> Figure:
        """The finished figure, at its place in the original text."""
        start, end = view.span(self.start, self.end)
        return Figure(
            start=start,
            end=end,
            kind=self.kind,
            value=tidy(self.value),
            value_high=None if self.high is None else tidy(self.high),
            unit=self.unit,
            per=self.per,
            qualifier=self.qualifier,
            signed=self.signed,
            why=tuple(self.why),
        )


class Page:
    """One document while it is read: its text, the same in lower case, and what it has settled about its own signs.

    `day` is its day of publication, where that is known.
    """

    def __init__(self, view: View, day: date | None = None) -> None:
        self.view = view
        self.day = day
        self.text = view.text
        self.lower = view.lower
        self._before = (-1, "")

    def draft(self, numeral: Numeral) -> Draft:
        """A draft for a numeral of this page."""
        start, end = numeral.start, numeral.end
        return Draft(numeral, start, end, self.word_after(end), scale=numeral.scale)

    def word_after(self, at: int) -> str:
        """The word at `at`, or a blank or hyphen later, in lower case; empty where there are no letters."""
        hit = NEXT_WORD.match(self.lower, at)
        return hit[1] if hit else ""

    def words_before(self, at: int) -> list[str]:
        """The last words before `at`, in lower case, without opening brackets and quotes, across no blank line."""
        words = self.lower[max(0, at - REACH) : at].rpartition("\n\n")[2].split()
        return [bare for word in words if (bare := word.lstrip(OPENING))]

    def word_before(self, at: int) -> str:
        """The last word before `at`, as printed, with its punctuation but without opening brackets and quotes."""
        if self._before[0] != at:
            lead = self.text[max(0, at - WORD_REACH) : at].rstrip(" \n([")
            self._before = at, lead[max(lead.rfind(" "), lead.rfind("\n")) + 1 :].lstrip(OPENING)
        return self._before[1]

    @cached_property
    def is_european(self) -> bool:
        """Whether the document writes `1.234,5`: a numeral that can mean nothing else is the evidence."""
        return EUROPEAN.search(self.text) is not None

    @cached_property
    def settled(self) -> Settled:
        """What `$`, `Rs` or `pesos` mean here."""
        return Settled(self.text, self.day)

    @cached_property
    def captions(self) -> list[Caption]:
        """The units that lines print once for those below."""
        from figex.recognise.captions import captions  # noqa: PLC0415 - it reads pages

        return list(captions(self))

    @cached_property
    def has_indices(self) -> bool:
        """Whether the text speaks of indices at all, whose `points` are no percentage points."""
        return INDEX.search(self.lower) is not None

    @cached_property
    def glues_millions(self) -> bool:
        """Whether the `m` behind the digits is used for millions here, and metres are not spoken of."""
        return MILLIONS.search(self.text) is not None and METRES.search(self.lower) is None

    @cached_property
    def mt_is_millions(self) -> bool:
        """Whether the text says that its `MT` are million tonnes, no metric tons."""
        return MILLION_TONNES.search(self.lower) is not None

    @cached_property
    def has_percent(self) -> bool:
        """Whether the text speaks of percentages, whose `points` may be meant."""
        return PERCENT.search(self.lower) is not None


def tidy(value: Decimal) -> Decimal:
    """The value without a needless exponent or trailing zeros: 27E+9 → 27000000000, 6.90 → 6.9, exact."""
    whole = int(value)
    return Decimal(whole) if whole == value else value.normalize()
