"""The grammar: each form of time expression as a pattern, the longer ones first.

In a pattern `~` is white space and `_` white space or a hyphen. The named groups are what `resolve` reads; a letter
after a name tells its alternatives apart (`m`, `mb`).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.times.pieces import DAY, MONTH, MONTH_NAMES, NUMBER, ORDINAL, RELATIVE, UNIT, WEEKDAY, YEAR, opening

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, long ones first; those that share their first word are told apart after it."""
    ends: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        first = re.split("[ -]", phrase)[0]
        ends.setdefault(first, []).append(phrase[len(first) :])
    ordered = sorted(ends, key=len, reverse=True)
    return f"(?:{opening(ends)}(?:" + "|".join(re.escape(first) + _any_end(ends[first]) for first in ordered) + "))"


def _any_end(ends: Sequence[str]) -> str:
    printed = "|".join(re.escape(end).replace(r"\ ", "~").replace(r"\-", "_") for end in ends)
    return f"(?:{printed})" if ends[1:] else printed


YEARS = rf"(?:{YEAR}(?:[-–/](?:{YEAR}|\d\d(?!\d)))?)"
FISCAL = r"(?:(?:fiscal|financial)(?:_years?)?(?:~of)?~?|FY['’]?~?)"
NAMED_YEAR = rf"(?:(?P<fy>{FISCAL})?['’]?(?P<y>{YEARS}|(?:(?<=FY)|(?<=FY\s)|(?<=['’]))\d\d(?:[-–/]\d\d)?\b))"
"""`2018`, `2018-19`, `fiscal 2018`, `FY18`, `FY2018-19`, `’18`"""
OF_YEAR = (
    rf"(?:,?~(?:(?:of|in|for)~)?(?:the~)?{NAMED_YEAR}"
    rf"|~(?:of~|in~|for~)?(?:the~)?(?P<rel>{RELATIVE}|the)~(?:(?P<relfy>fiscal|financial)~?(?:year\b)?|(?:calendar~)?year\b))?"
)
"""What may follow `the third quarter`: `of 2016`, `2016`, `of this year`, `of FY19`, `of the fiscal year`"""


def _limit(name: str) -> str:
    """One end of a stretch of days: `January 1`, `26 May 2018`, `mid-March`, `the end of April`"""
    return (
        rf"(?:(?:the~)?(?P<edge{name}>start|beginning|middle|end|mid|early|late)(?:~of~|[-~]))?"
        rf"(?:(?P<df{name}>{DAY})~(?:of~)?)?(?P<m{name}>{MONTH})(?:~(?P<d{name}>{DAY}))?(?:,?~(?P<y{name}>{YEAR}))?"
    )


DATE = rf"(?:(?P<df>{DAY})~(?:of~)?)?(?P<m>{MONTH})(?:~(?P<d>{DAY}))?(?:,?~(?P<y>{YEAR}))?"
HEAD = any_of(table("times")["heads"])
PROFIT = (
    "(?:(?:net|operating|pre-?tax|underlying|gross|adjusted|core|consolidated|attributable|statutory|headline|record|after-tax)[-~]){0,2}"
    "(?:profits?|loss(?:es)?|earnings|incomes?|revenues?|sales|turnover|results?|ebitda|ebit|dividend|surplus|deficit|output|exports|imports|figures|returns?|growth|production|volumes?|shipments?|deliveries|orders?|bookings|margins?"
    "|premiums?|inflows?|cash~flow)"
)
"""What is of the half-year or the nine months that are named before it: `half-year net profit`."""
TO = r"(?:~?[-–—/]~?|~(?:to|through|thru|until|till)~)"
CROP = "(?:crop|marketing|sugar|harvest|growing|export|trading)"
SEASON = rf"(?P<season>~(?:{CROP}~(?:seasons?|years?)|seasons?|crop|campaign|harvest)\b)?"
ENDED = r"(?:that~|which~|just~)?(?:to|ended|ending|ends|through|up~to|until|till)"
AGO = "(?:ago|earlier|previously|prior|later|back)"
STEP = "(?:year|month|quarter|week|day)"
NO_CLAUSE = r"(?!~(?:the|it|he|she|they|last|a)\b)"
"""After `a year before`: `a year before the merger` is no time by itself."""

AFTER_EVENT = "and|but|or|in|on|at|as|is|was|were|had|has|with|which|that|to|from|for|by|began|hit|struck|[-–—]"
CLOSED = rf"(?=[.,;:)—–]|$|~(?:{AFTER_EVENT})\b)"
"""After an event: `before the war,`, `since the launch in May`; not `by the founding family`."""

OF_WHICH = rf"~of~(?:{MONTH}|{YEAR}|(?:the|this|last)~(?:(?:fiscal|financial)~)?year)"
DURATION = (
    rf"(?=[oiwdfta])(?!\w+~the~{NUMBER}~months\b)(?:over|in|within|during|for|throughout|across|after|about|inside)~"
    r"(?:(?:just|about|around|more~than|nearly|almost|at~least|less~than|the|its|as~little~as)~){0,2}"
    r"(?:(?:next|past|last|coming|previous|preceding|following|recent)~)?"
    rf"(?:(?:{NUMBER}|several|few|some|many|half~a)~){{0,2}}(?:and~a~half~|or~(?:so|more)~)?"
    r"(?:(?:full|straight|consecutive|successive|business|calendar|trading)~)?"
    r"(?:years|months|weeks|days|decades|hours|quarters|centuries)\b(?!~(?:to|ended|ending|through)~)"
    rf"(?!{OF_WHICH})(?:['’]~time|(?!['’]))"
)
EVENT = (
    r"(?:since|before|after|until|by|during|ahead~of|at|(?:at~)?the~(?:start|end|time|height|peak)~of|peak~of)~"
    rf"(?:the~|its~|their~)?{any_of(table('times')['events'])}{CLOSED}(?!~in~(?:{MONTH}|{YEAR}))"
)
SEASONAL = (
    r"(?:this|last|next|(?:(?:over|during|in|by)~)?the|in|by)~(?:(?:coming|past|late|early|northern)~)?"
    rf"{any_of(table('times')['seasons'])}\b(?:~(?:of~)?{YEAR})?(?=[\s.,;)’']|$)"
)
PAST = (
    r"(?:over|during|in|within|for)~the~(?:past|last|coming|next)~(?:year|month|week|decade|quarter|half)(?!\w)"
    rf"(?!{OF_WHICH})"
)
LAST = rf"(?:the~)?(?:past|last|next)~(?:{NUMBER}|few|several)~(?:years|months|weeks|days|decades|quarters)\b"
SINGLE = rf"(?:over|in|within|for|during)~an?~(?:single~)?(?:{STEP}|decade|lifetime|century)\b(?=[\s.,;)])"

DONE = "completed|finished|opened|approved|built|ratified|signed|launched|implemented|installed|fixed|adopted|cleared"
ONCE = (
    rf"(?<!\bat\s)once(?=~(?!(?:{DONE})\b)(?:\w{{2,12}}ed|had|was|were|made|held|sold|stood|ran|grew|kept|drew)\b(?!,))"
)
"""`the mill once employed 900`; not `once approved, the loan …`"""
AFTER_IN = "|".join(rf"(?<=\b{word}\s)" for word in ("in", "for", "during", "of", "by", "end"))
TWO_MONTHS = "|".join(rf"(?P<m{i}>{a})~and~{b}" for i, (a, b) in enumerate(pairwise([*MONTH_NAMES, MONTH_NAMES[0]])))
"""`July and August`: two months that follow each other are one stretch."""

FORMS = {
    "to_date": (r"(?:the~|this~)?year_to_date\b|YTD\b|so~far~(?:in~)?(?:this|the)~year\b|(?:this|the)~year~so~far\b"),
    "iso": rf"(?P<y>{YEAR})-(?P<n>0[1-9]|1[0-2])-(?P<d>[0-3]\d)(?!\d)",
    "slashed": r"(?P<a>[0-3]?\d)[/.](?P<b>[0-3]?\d)[/.](?P<y>(?:19|20)\d\d)(?!\d)",
    "running": (
        rf"(?:the~)?(?:(?P<n>{NUMBER})_(?P<unit>day|week|month|quarter|year)s?(?:_period)?"
        rf"|(?:(?P<fy>fiscal|financial)_)?(?:{ORDINAL}_)?(?P<one>half_year|half|{UNIT}))~{ENDED}~"
        rf"(?:on~|in~|the~end~of~|end[-~])?{DATE}"
    ),
    "beginning": (
        rf"(?:the~)?(?:(?:fiscal|financial)~)?(?P<unit>year|quarter|month|week)~(?:(?:that|which)~)?(?:beginning|starting|begins|starts|began|started|opening)~"
        rf"(?:on~|in~|from~)?{DATE}"
    ),
    "first_some": (
        rf"(?:the~)?(?P<ord>first|opening|final|closing|last(?=~\w+~\w+{OF_WHICH}))"
        rf"~(?P<n>{NUMBER})~(?:full~|calendar~)?"
        rf"(?P<unit>day|week|month|quarter)s(?:~of~(?P<m>{MONTH})(?:~(?P<my>{YEAR}))?|{OF_YEAR})"
    ),
    "part_profit": rf"(?:(?P<half>half)_year(?:ly)?|(?P<n>{NUMBER})-month)(?=~(?:{PROFIT}|period)\b)",
    "half_month": rf"(?:the~)?(?P<ord>first|second)_half~of~(?P<m>{MONTH})(?:,?~(?P<y>{YEAR}))?",
    "quarter": (
        rf"(?:the~)?(?:(?P<ord>{ORDINAL})(?:~(?P<qfy>fiscal|financial))?_quarters?|Q0?(?P<n>[1-4])|(?P<na>[1-4])Q"
        rf"|quarter~(?P<nb>[1-4]))\b(?!~(?:to|ended|ending|through)~){OF_YEAR}"
    ),
    "bare_quarter": r"(?<=\bin\s)the~(?P<ord>first|second|third|fourth)(?=[.,;)]|~(?:and|but)\b)",
    "glued_quarter": rf"(?P<n>[1-4])Q['’]?(?P<y>{YEAR}|\d\d(?!\d))",
    "year_quarter": rf"(?P<y>{YEAR})[-~]?Q0?(?P<n>[1-4])\b",
    "half": (
        r"(?:the~)?(?:(?P<ord>first|second|1st|2nd|last|latter|back|front|opening|closing)(?:~(?P<qfy>fiscal|financial))?_half(?:_year)?|H(?P<n>[12])|(?P<na>[12])H)\b"
        rf"{OF_YEAR}"
    ),
    "glued_half": rf"(?P<n>[12])H['’]?(?P<y>{YEAR}|\d\d(?!\d))",
    "year_half": rf"(?P<y>{YEAR})[-~]?H(?P<n>[12])\b",
    "days": (
        rf"(?P<m>{MONTH})~(?P<d>[0-3]?\d)(?:~?[-–]~?|~to~)(?:(?P<mb>{MONTH})~)?(?P<db>{DAY})"
        rf"(?:,?~(?P<y>{YEAR}))?"
    ),
    "month_range": (
        rf"(?:between~(?P<m>{MONTH})(?:~(?P<y>{YEAR}))?~and~|(?:from~)?(?P<mc>{MONTH})(?:,?~(?P<yc>{YEAR}))?{TO})"
        rf"(?P<mb>{MONTH})(?!~\d{{1,2}}\b)(?:~(?:quarter|period|half)\b)?{OF_YEAR.replace('<y>', '<yb>')}"
    ),
    "nth_of": (
        rf"(?:the~|its~)?(?P<ord>first|second|third|fourth|last|final|opening|closing)~(?P<unit>day|week|fortnight|month)~(?:of|in)~"
        rf"(?:(?P<m>{MONTH})(?:~(?P<my>{YEAR}))?|(?:the~)?{NAMED_YEAR}|(?:the~)?(?P<rel>{RELATIVE}|the)~"
        r"(?:(?P<relfy>fiscal|financial)~?(?:year\b)?|(?:calendar~)?year\b))"
    ),
    "years_to": (
        rf"(?:the~)?(?:(?P<n>{NUMBER})~years|(?P<unit>decade))~(?:to|through|until|ended|ending)~(?:in~)?(?P<y>{YEAR})"
    ),
    "day_range": rf"between~{_limit('a')}~and~{_limit('b')}|(?:from~)?{_limit('c')}{TO}{_limit('d')}",
    "two_months": rf"{opening(table('times')['months'])}(?:{TWO_MONTHS})(?:,?~(?P<y>{YEAR}))?(?!,?~respectively)",
    "month_quarter": rf"(?:the~)?(?P<m>{MONTH})(?:(?:~(?P<yc>{YEAR}))?_quarter\b{OF_YEAR})",
    "day": rf"(?P<m>{MONTH})~(?P<d>{DAY})(?:,?~(?P<y>{YEAR}))?",
    "day_first": rf"(?:the~)?(?P<d>{DAY})~(?:of~)?(?P<m>{MONTH})(?:,?~(?P<y>{YEAR}))?",
    "spoken_month": rf"(?P<rel>last|this|next|the~same|that)~(?P<m>{MONTH})",
    "month": (
        rf"(?P<m>{MONTH})(?:(?:,?~(?:of~)?|-)(?P<y>{YEAR})|~(?:of~|in~)?(?P<rel>{RELATIVE})~year"
        r"|(?:[-~]?['’]|-)(?P<yb>\d\d)\b)?"
    ),
    "same": (
        rf"(?:(?:the|a)~)?(?P<which>same|corresponding|comparable|equivalent|similar|like)~(?:{NUMBER}~)?{HEAD}(?:~(?:of~|in~|a~)?(?:the~)?"
        rf"(?:(?P<y>{YEAR})|(?P<rel>{RELATIVE})~year|(?P<before>year_(?:ago|earlier|before|prior)|prior~year))"
        rf"|~of~(?P<m>{MONTH})(?:~(?P<my>{YEAR}))?|~(?:of~|in~)?(?:the~)?(?P<season>(?:last|previous|prior)~season)\b)?"
    ),
    "ago": "|".join(
        (
            rf"(?:(?:the|its|a)~)?(?P<unit>{STEP})[-](?P<dir>ago|earlier|before)(?:['’]s)?(?:[-~]{HEAD}\b)?",
            rf"(?:the~)?(?:prior|previous)-(?P<unitb>{STEP})(?:~{HEAD}\b)?",
            rf"(?P<n>{NUMBER})~(?P<unitc>{STEP}|decade)s?~(?:(?P<dirb>{AGO})\b|(?P<dirc>before)\b{NO_CLAUSE}|(?P<dird>on)(?=[.,;]))",
        )
    ),
    "fiscal": "|".join(
        (
            rf"(?:the~)?(?P<rel>{RELATIVE}|the)~(?P<fy>fiscal|financial)(?:~year)?\b",
            rf"(?:the~)?(?P<fyb>{FISCAL})(?P<y>{YEARS}|\d\d(?:[-–/]\d\d)?\b)",
        )
    ),
    "full_year": rf"(?:(?:the|a)~)?(?:full|whole|entire)_(?:(?:fiscal|financial)_)?year\b{OF_YEAR}"
    rf"|the~whole~of~(?P<yb>{YEAR})|annual(?=~(?:\w+~)?(?:guidance|forecast|outlook)s?\b)",
    "years": (
        rf"(?:(?P<fy>{FISCAL})|from~|between~(?:the~years~)?)?(?P<y>{YEAR})"
        rf"(?:~?[-–—/]~?(?P<yb>{YEAR}|\d\d(?!\d))|~(?:to|through|until|and)~(?P<yc>{YEAR})(?!,?~respectively))"
        rf"(?:(?P<fyb>~(?:fiscal|financial)~years?\b)|{SEASON})"
    ),
    "decade": r"(?:the~)?(?:(?:early|late|mid)_)?(?P<y>(?:1[5-9]|20)\d0)['’]?s\b",
    "relative": (
        rf"(?:(?:earlier|later|late|early|mid|some~time)~)?(?:the~)?(?P<rel>{RELATIVE})~(?:calendar~|full~|whole~)?"
        rf"(?P<unit>{UNIT})\b(?!~(?:ago|earlier)\b)"
    ),
    "neighbours": (
        rf"the~(?P<rel>previous|prior|preceding|following|ensuing|subsequent)~(?P<n>{NUMBER})~(?P<unit>day|week|month|quarter|year)s\b"
    ),
    "next_too": r"(?<=\s)next(?=[.,;])",
    "the_before": rf"the~(?P<unit>{STEP}|season)~(?P<dir>before|earlier|after|ago|prior)\b{NO_CLAUSE}",
    "today": r"(?P<word>yesterday|tomorrow|last~night|tonight|today|this~(?:morning|afternoon|evening)|overnight)\b",
    "weekday": (
        rf"(?:(?P<rel>last|this|next|the~following|the~previous)~)?(?P<w>{WEEKDAY})"
        rf"(?:~(?:morning|afternoon|evening|night)\b)?(?:,?~(?P<m>{MONTH})~(?P<d>{DAY})(?:,?~(?P<y>{YEAR}))?)?"
    ),
    "year_end": rf"(?P<unit>year|month|quarter|half)_end\b(?:~(?:of~)?(?P<y>{YEAR}))?",
    "period_end": r"(?:the~)?(?:end~of~the~(?:reporting~)?period|period_end)\b",
    "to_that_day": (
        rf"(?:the~)?(?:(?P<n>{NUMBER})~)?(?P<unit>week|month|quarter|year)s?~{ENDED}~(?:that~(?:date|day)|then)\b"
    ),
    "christmas": r"(?-i:Christmas)(?:~(?:Day|Eve))?\b",
    "through_year": r"through(?:out)?~the~year\b",
    "vague": "|".join(
        (
            ONCE,
            DURATION,
            PAST,
            LAST,
            SINGLE,
            EVENT,
            SEASONAL,
            rf"(?!at~close~to\b|recently~as\b){any_of(table('times')['vague'])}\b",
        )
    ),
    "the_period": (
        rf"(?:{AFTER_IN}|(?<=\bover\s)(?=the~\w+~months))the~(?:(?P<fy>fiscal|financial)~)?"
        rf"(?:(?P<n>{NUMBER})~months|(?P<unit>quarter|month|year|week|half|period|day|session))\b"
        r"(?!~(?:to(?!~(?:[^\w\s]|\d|about|around|some|nearly|between|at)[^~]?)|ended|ending|through|before|earlier|ago|after|under|when|that|which|since|from|between|covering)\b|[-’'])"
    ),
    "year": rf"(?P<y>{YEAR})(?!-?[A-Za-z0-9]|[=(])",
}
"""Form → pattern. The order decides where two begin at the same place; `vague` has no dates."""
FROM_PREPOSITION = ("month_range", "day_range", "years", "through_year", "vague")
FROM_DIGIT = (
    "iso",
    "slashed",
    "running",
    "part_profit",
    "years_to",
    "day_range",
    "quarter",
    "glued_quarter",
    "year_quarter",
    "half",
    "glued_half",
    "year_half",
    "day_first",
    "ago",
    "years",
    "decade",
    "to_that_day",
    "year",
)
"""The forms that can begin with a preposition, with a digit: the others need not be tried there."""
