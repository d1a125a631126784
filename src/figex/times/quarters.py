"""Parts of a year: quarters, halves, the first so many months, and full years, fiscal where the text is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.times.calendar import MONTHS, Days, holding, months, shift
from figex.times.expressions import month_of
from figex.times.pieces import number, year_number

if TYPE_CHECKING:
    from figex.times.expressions import Time
    from figex.times.setting import Setting


FISCAL = ("fy", "fya", "fyb", "fyg", "qfy", "qfyb")
"""Parts of an expression that make its year a fiscal one."""


GLUED = frozenset({"glued_quarter", "glued_half", "glued_months"})
"""`1H21` of a company whose quarters are fiscal is its fiscal year's."""


def year_of(time: Time, setting: Setting, *, fiscal: bool = False) -> Days | None:
    """The year that the expression names or speaks of: `2018`, `FY18`, `last year`, `the fiscal year`; None if none."""
    if printed := time.get("y", "yb", "yg", "yo"):
        glued = setting.fiscal.quarters and time.form in GLUED and len(printed) == 2  # noqa: PLR2004 - digits
        return setting.named_year(_full(printed), fiscal=fiscal or glued or bool(time.get(*FISCAL)))
    word = time.get("rel").lower()
    if fiscal or time.get("relfy", *FISCAL):
        said = setting.said
        words = table("times")
        if word in words["anaphoric"] and said is not None:
            return shift(holding(said[1], "year", setting.fiscal.first), words["anaphoric"][word], "year")
        return setting.fiscal_year({**words["anaphoric"], **words["relative"]}.get(word, 0))
    return (setting.year_spoken_of if word == "the" else None) or setting.spoken_year(word or "this")


def _full(printed: str) -> str:
    """`18` → 2018; longer forms stay."""
    return str(year_number(printed)) if len(printed) == 2 else printed  # noqa: PLR2004 - two digits


def _has_year(time: Time) -> bool:
    return bool(time.get("y", "yb", "yg", "yo", "rel", "fy", "fyb", "relfy"))


def _part(time: Time, setting: Setting, size: int, index: int) -> Days | None:
    """The `index`-th stretch of `size` months of the year that is meant; -1 is the last."""
    count = 12 // size
    index = count if index < 0 else index
    if _has_year(time):
        whole = year_of(time, setting)
        return whole and _not_to_come(months(whole[0].year, whole[0].month + (index - 1) * size, size), time, setting)
    fiscal = setting.fiscal
    own_words = bool(time.get("qfy", "qfyb"))
    first = fiscal.first if fiscal.quarters or own_words else 1
    own = setting.closest(lambda y: months(y, first + (index - 1) * size, size))
    common = setting.closest(lambda y: months(y, 1 + (index - 1) * size, size))
    return common if first > 1 and not own_words and _is_stale(own, common, setting) else own


def _not_to_come(span: Days, time: Time, setting: Setting) -> Days:
    """Written in February, `fell in the second half of the year` is of the year before"""
    ahead = setting.past and setting.published is not None and span[0] > setting.published
    return shift(span, -1, "year") if ahead and time.get("rel").lower() == "the" else span


STALE, FRESH = 150, 120
"""Days after its end at which a quarter is old news, and up to which it is news."""


def _is_stale(own: Days | None, common: Days | None, setting: Setting) -> bool:
    """Whether a fiscal quarter is long over when the calendar's of that number has just ended, which is then meant."""
    if own is None or common is None or setting.published is None or setting.future:
        return False
    return (setting.published - own[1]).days > STALE and 0 <= (setting.published - common[1]).days <= FRESH


def quarter(time: Time, setting: Setting) -> Days | None:
    """`the third quarter of 2016`, `Q3`, `3Q18`, `2018Q4`, `the last quarter`, `in the third`"""
    if word := time.get("ord").lower():
        if word == "last" and not _has_year(time):
            return None if setting.published is None else holding(setting.published, "quarter", offset=-1)
        return _part(time, setting, 3, table("times")["ordinals"][word])
    return _part(time, setting, 3, number(time.get("n", "na", "nb")))


def quarter_range(time: Time, setting: Setting) -> Days | None:
    """`Q1-Q3 2020`, `from the first to the third quarter`, `the second and third quarters`"""
    ordinals = table("times")["ordinals"]
    if time.get("ord"):
        first, last = (ordinals[time.parts[name].lower()] for name in ("ord", "ordb"))
    else:
        first, last = int(time.get("n", "na")), int(time.get("nb", "nc"))
    opening, closing = _part(time, setting, 3, first), _part(time, setting, 3, last)
    if opening is None or closing is None:
        return None
    if year := time.get("yd", "ye"):
        return (opening[0].replace(year=int(year)), closing[1]) if int(year) <= closing[0].year else None
    while opening[0] > closing[0]:
        opening = shift(opening, -1, "year")
    return opening[0], closing[1]


def bare_part(time: Time, setting: Setting) -> Days | None:
    """`in the second`, after a half the half, else the quarter: of the year spoken of"""
    nth, said = int(table("times")["ordinals"][time.parts["ord"].lower()]), setting.said
    size = SPOKEN_PARTS.get((said[1] - said[0]).days // 10, 0) if said is not None else 0
    if said is None or not size or nth * size > 12:  # noqa: PLR2004 - months of a year
        return quarter(time, setting)
    first = setting.fiscal.first if setting.fiscal.quarters else 1
    index = (said[0].month - first) % 12 // size
    part = months(said[0].year, said[0].month + (nth - 1 - index) * size, size)
    gone = not setting.future and setting.published is not None and part[0] > setting.published
    return shift(part, -1, "year") if gone else part  # `grew in the first quarter after a fall in the fourth`


SPOKEN_PARTS = {8: 3, 9: 3, 18: 6}
"""Tens of days between first and last of a quarter and a half → its months."""


def glued_months(time: Time, setting: Setting) -> Days | None:
    """`9M 2020`, `6MFY21`: the first so many months"""
    whole = year_of(time, setting)
    return whole and _cut(whole, int(time.parts["n"]), "month", at_end=False)


def half(time: Time, setting: Setting) -> Days | None:
    """`the first half of 2024`, `H1`, `1H18`"""
    word = time.get("ord").lower()
    return _part(time, setting, 6, table("times")["ordinals"][word] if word else int(time.get("n", "na")))


def _whole_month(time: Time, setting: Setting) -> Days | None:
    """The month of which something is a part: `May 2018`, `this month`"""
    if (spoken := time.get("relm").lower()) and setting.published is not None:
        return holding(setting.published, "month", offset=table("times")["relative"][spoken])
    month, year = month_of(time, "m"), time.get("my", "y")
    if month is None:
        return None
    return months(int(year), month) if year else setting.nearest(lambda y: months(y, month))


def half_month(time: Time, setting: Setting) -> Days | None:
    """`the first half of November`: to the 15th; the second from the 16th on"""
    whole = _whole_month(time, setting)
    if whole is None:
        return None
    middle = whole[0].replace(day=15)
    return (whole[0], middle) if time.parts["ord"].lower() == "first" else (middle + timedelta(days=1), whole[1])


def month_quarter(time: Time, setting: Setting) -> Days | None:
    """`the December quarter`, `June quarter 2023`, `the December half`, `the June year`: so many months to that one"""
    month = month_of(time, "m")
    if month is None:
        return None
    size = MONTHS[time.get("unit", "unitb").lower()]
    if year := time.get("yc"):
        return months(int(year), month - size + 1, size)
    if _has_year(time):
        whole = year_of(time, setting)
        return whole and months(whole[0].year + (month < whole[0].month), month - size + 1, size)
    if not setting.future:
        return setting.nearest(lambda y: months(y, month - size + 1, size), by_end=True)
    return setting.closest(lambda y: months(y, month - size + 1, size))


def some_of(time: Time, setting: Setting) -> Days | None:
    """`the first four months of 2018`, `last year's first 10 months`, `first two weeks of May`, `11 months of 2020`"""
    count, unit = number(time.get("n", "nb")), time.get("unit").lower() or "month"
    word = time.get("ord").lower()
    at_end = word in {"final", "closing", "last"}
    if word == "second":
        return _second(time, setting, count, unit)
    if time.get("m", "relm"):
        whole = _whole_month(time, setting)
    elif _has_year(time):
        whole = year_of(time, setting)
    else:
        return _latest(count, unit, setting, at_end=at_end)
    return whole and _not_to_come(_cut(whole, count, unit, at_end=at_end), time, setting)


def _second(time: Time, setting: Setting, count: int, unit: str) -> Days | None:
    """`the second six months of 2020`: those after the first six"""
    whole = months(int(time.parts["my"]), month_of(time, "m") or 1) if time.get("my") else year_of(time, setting)
    return whole and _cut(_cut(whole, 2 * count, unit, at_end=False), count, unit, at_end=True)


def nth_of(time: Time, setting: Setting) -> Days | None:
    """`the first week of May`, `the last month of 2018`, `the last trading day of March`"""
    whole = _whole_month(time, setting) if time.get("m", "relm") else year_of(time, setting)
    if whole is None:
        return None
    nth, unit = table("times")["ordinals"][time.parts["ord"].lower()], time.parts["unit"].lower()
    count, unit = (2, "week") if unit == "fortnight" else (1, unit)
    if nth < 0:
        span = _cut(whole, count, unit, at_end=True)
    else:
        span = _cut(_cut(whole, count * nth, unit, at_end=False), count, unit, at_end=True)
    if time.get("open") and (off := span[0].weekday() - 4) > 0:  # no day of trading: a weekend's
        return shift(span, -off if nth < 0 else 3 - off, "day")
    return span


def _latest(count: int, unit: str, setting: Setting, *, at_end: bool) -> Days | None:
    """`the first 10 months`, `the final three months` without a year: of the last year of which they are over."""
    first = setting.fiscal.first if setting.fiscal.quarters and unit == "quarter" else 1

    def latest(first: int) -> Days | None:
        return setting.nearest(lambda y: _cut(months(y, first, 12), count, unit, at_end=at_end), by_end=True)

    own, common, today = latest(setting.fiscal.first), latest(first), setting.published
    if own is None or common is None or today is None or not setting.fiscal.quarters:
        return common
    return own if (today - common[1]).days > REPORTED >= (today - own[1]).days else common


REPORTED = 75
"""Days within which the first so many weeks or months of a year are reported on: else they are of a fiscal year."""


def _cut(whole: Days, count: int, unit: str, *, at_end: bool) -> Days:
    """The first, or last, `count` units of a stretch."""
    start, end = whole
    if unit in {"day", "week"}:
        days = timedelta(days=count * (7 if unit == "week" else 1) - 1)
        return (end - days, end) if at_end else (start, start + days)
    size = count * (3 if unit == "quarter" else 1)
    if at_end:
        return months(end.year, end.month - size + 1, size)
    return months(start.year, start.month, size)


def full_year(time: Time, setting: Setting) -> Days | None:
    """`full-year 2021`; without a year the last one that is over, or the present one where the clause looks ahead"""
    if _has_year(time):
        return year_of(time, setting)
    if time.get("qfy"):
        setting = replace(setting, fiscal=replace(setting.fiscal, quarters=True))
    said, published = setting.said, setting.published
    if (own := setting.year_spoken_of) is not None:
        return own
    if said is not None and published is not None and not setting.future and said[1] <= published:
        return holding(said[1], "year", _first_month(setting))
    return present_year(setting)


def present_year(setting: Setting, *, soon: bool = False) -> Days | None:
    """The year of publication, or the one before it where that is fresh and the clause does not look ahead.

    `soon` tells of words that look ahead rather than back: `by the end of the year`.
    """
    if setting.published is None:
        return None
    present = holding(setting.published, "year", _first_month(setting))
    return present if setting.future or _far_on(present, setting, soon=soon) else shift(present, -1, "year")


def _first_month(setting: Setting) -> int:
    return setting.fiscal.first if setting.fiscal.quarters else 1


FAR_ON, FAR_ON_AHEAD = 120, 70
"""Days of a year after which last year's results are old news; so many for words that look ahead."""


def _far_on(year: Days, setting: Setting, *, soon: bool) -> bool:
    """Whether the year is so far gone that last year's results are old news."""
    far = FAR_ON_AHEAD if soon else FAR_ON
    return setting.published is not None and (setting.published - year[0]).days > far
