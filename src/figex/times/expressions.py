"""Time expressions in English prose: where they stand, and the words of which their dates are made.

One pattern finds the expression, another takes it apart, a third looks at the words before it (`since`, `by the end`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.times.forms import FORMS, PROFIT
from figex.times.pieces import month_number, spaced
from figex.times.starts import after_the, forms_from, goes_on
from figex.times.whole_words import drawn_together

if TYPE_CHECKING:
    from collections.abc import Mapping

WORD = re.compile(r"[A-Za-z]+|\d+")
BOUNDARY = re.compile(r"(?<![\w$€£¥#@])(?:(?<![\w)][-/–])|(?<=\b(?i:end|mid)-))(?<!\d[.,])")
LEAD = re.compile(
    spaced(
        r"(?:^|(?<=[\s(\[\"“‘—–-]))"
        r"(?P<outer>as~(?:of|at|on)|(?:by~)?(?:no|not)~(?:later|earlier|sooner)~than|on~or~(?:before|after)"
        r"|since|by|until|till|(?<!\ball\s)through(?:~to)?|(?<!run-)(?<!run )up~to(?:~and~including)?"
        r"|(?:the~)?period~(?:up~)?to|from|before"
        r"|after|ahead~of|beyond|into|(?:starting|beginning|commencing)(?:~(?:in|from|on))?)?(?:(?<=since|until)~at~least|(?<=till)~at~least)?"
        r"(?:(?:^|~|(?<=[\s(\[\"“‘—–-]))(?:at~|in~|of~)?(?:(?:the~|its~)?(?P<edge>end|close|start|beginning|middle|turn)~of(?:~the)?|(?P<edgeb>end|mid|early|late)(?=[-~]$)))?"
        r"(?:~(?:the|calendar))?[-~]?$"
    ),
    re.IGNORECASE,
)
LEAD_WORDS = frozenset(
    {"starting", "commencing"}
    | {"as", "since", "by", "until", "till", "through", "up", "from", "before", "after", "ahead", "beyond", "into"}
    | {
        "end",
        "close",
        "start",
        "beginning",
        "middle",
        "turn",
        "mid",
        "early",
        "late",
        "later",
        "earlier",
        "sooner",
        "period",
    }
)
"""Every lead has one of these."""
SINCE_EVENT = re.compile(
    r"\bsince\s(?:(?:its|their|the|his|her|our|it|they|he|she|we)\s)?(?:(?!and\b|but\b|or\b|in\b|(?:start|end|close|middle|beginning|turn)\sof\b)[a-z'’-]+\s){1,3}(?:in|on|of|at)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""`since its launch in 2015`, `since taking office in May`; not `since the end of May`"""
SINCE_FORMS = frozenset({"year", "month", "day", "day_first", "quarter", "half", "weekday"})
ENDING = frozenset({"month", "year", "quarter", "half", "fiscal"})
"""Forms that `end-` may be glued to: `end-June`, `end-2020`, `end-Q1`."""
FROM_ON = ("earlier than", "sooner than", "or after")
"""Ends of leads after which a stretch begins: `no earlier than June`"""
OF_FIGURE = frozenset({"from", "beyond", "into", "after", "before"})
OWNS = re.compile(r"['’]s\s")
"""`from this month's 7.9 million`, `after July's floods`: the lead is of what follows"""
MODIFIES = re.compile(spaced(rf"~(?:[a-z-]+~){{0,2}}{PROFIT}\b"))
"""`after first-quarter sales rose`: the lead is of the clause"""
LEAD_REACH = 40
"""Characters before an expression in which its lead may begin."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression, `text[start:end]`: its form (`forms.FORMS`), and the words that its form names.

    `lead` is the word that opens or closes the stretch (`since`, `by`, `until`, `from`, `as of`, `before`), `edge` the
    part of it that is meant (`end`, `start`), else empty. `core` is where the expression starts without them.
    """

    start: int
    end: int
    form: str
    parts: Mapping[str, str]
    lead: str = ""
    edge: str = ""
    core: int = 0

    def get(self, *names: str) -> str:
        """The first of these parts that the text has, or an empty string."""
        return next((self.parts[name] for name in names if name in self.parts), "")


@cache
def _form(name: str) -> re.Pattern[str]:
    return re.compile(f"(?:{spaced(FORMS[name])})" + r"(?!\w)", re.IGNORECASE)


def find(text: str, floor: int = 0, end: int | None = None) -> list[Time]:
    """The time expressions of `text[floor:end]` in order, none overlapping another."""
    end, at = len(text) if end is None else end, floor
    found = []
    text, moved = drawn_together(text)
    words = list(WORD.finditer(text, floor, end))
    for number, word in enumerate(words, 1):
        forms = forms_from(word[0])
        if not forms:
            continue
        start = word.start()
        if start < at or not _begins_here(text, word, words[number] if number < len(words) else None):
            continue
        for form in forms:
            hit = _form(form).match(text, start, end)
            if hit is not None:
                break
        else:
            continue
        at = hit.end()
        parts = {name: value for name, value in hit.groupdict().items() if value}
        if _plausible(form, parts, text, at):
            found.append(_with_lead(text, floor, Time(start, at, form, parts, core=start)))
    if moved:
        return [replace(t, start=moved.get(t.start, t.start), core=moved.get(t.core, t.core)) for t in found]
    return found


def _begins_here(text: str, word: re.Match[str], then: re.Match[str] | None) -> bool:
    """Whether an expression can begin with that word, by what is before it and the word `then` after it"""
    if word[0].lower() == "the":
        begins = then is not None and after_the(then[0])
    else:
        begins = goes_on(text, word[0], word.end(), then)
    return begins and BOUNDARY.match(text, word.start()) is not None


def _with_lead(text: str, floor: int, time: Time) -> Time:
    """The expression with the words before it that belong to it: `[by the end of] March`, `[since] 2015`"""
    if time.form == "vague":
        return time
    low = max(floor, time.core - LEAD_REACH)
    before = text[low : time.core]
    if LEAD_WORDS.isdisjoint(WORD.findall(before.lower())):
        return time
    if time.form in SINCE_FORMS and (event := SINCE_EVENT.search(before)) is not None:
        return replace(time, start=low + event.start(), lead="since")
    lead = LEAD.search(before if before[-2:].strip() else before.rstrip() + " ")
    if lead is None or not (lead["outer"] or lead["edge"] or lead["edgeb"]):
        return time
    outer = re.sub(r"\s+", " ", (lead["outer"] or "").lower())
    if outer.startswith(("starting", "beginning", "commencing")) or outer.endswith(FROM_ON):
        outer = "from"
    elif outer.endswith(("later than", "or before")):
        outer = "by"
    elif outer.endswith((" to", "including")):
        outer = "up to"
    edge = (lead["edge"] or lead["edgeb"] or "").lower()
    of_figure = outer in OF_FIGURE and OWNS.match(text, time.end)
    of_noun = outer in {"after", "before"} and MODIFIES.match(text, time.end) and not text.startswith("the", time.core)
    within = time.form == "running" and outer == "through"  # `rose through the year to June`
    if within or of_figure or of_noun or (lead["edgeb"] and edge == "end" and time.form not in ENDING):
        return time
    return Time(low + lead.start(), time.end, time.form, time.parts, outer, edge, time.core)


def _plausible(form: str, parts: Mapping[str, str], text: str, end: int) -> bool:
    """Whether the words can be a time: `2015-32` are no years, `between 2010 and` needs `between`."""
    if form == "years":
        return _plausible_years(parts)
    if form == "month" and len(parts) == 1 and _is_first_name(text, end - len(parts["m"]), end):
        return False
    if form == "month" and len(parts) == 1 and parts["m"] in {"May", "March"}:
        return not re.match(r"\s(?:be|have|not|well|also|Day|Fong)\b", text[end : end + 6])
    return True


NAMED = frozenset({"Jan", "Jun", "April", "May", "June", "August", "Mar"})
"""Months that are first names too."""
SURNAME = re.compile(r"\s[A-Z][a-z'’-]{2,}")
TITLED = re.compile(r"(?:\b([a-z]{3,})|\b(?:Mr|Ms|Mrs|Dr|Sir|Prof)\.?|(?:^|\n)(?:By|BY))\s$")


def _is_first_name(text: str, start: int, end: int) -> bool:
    """`president Jun Abalos`, `Ms April Winters`; not `in Jan Reuters said`, nor a headline's `Japan May Exports`"""
    if text[start:end] not in NAMED or SURNAME.match(text, end) is None:
        return False
    before = TITLED.search(text, max(0, start - 16), start)
    return before is not None and (before[1] or "") not in table("times")["not_before_names"]


def _plausible_years(parts: Mapping[str, str]) -> bool:
    first, last = int(parts.get("y") or parts["ya"]), parts.get("yb") or parts.get("yc") or ""
    if len(last) == 4:  # noqa: PLR2004 - a year in full
        return first < int(last) <= first + 150
    return int(last) > first % 100 or int(last) == (first + 1) % 100


def month_of(time: Time, *names: str) -> int | None:
    """The number of the month that one of these parts names, or None."""
    printed = time.get(*names)
    return month_number(printed) if printed else None
