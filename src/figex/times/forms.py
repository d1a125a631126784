"""The grammar: each form of time expression as a pattern, the longer ones first.

In a pattern `~` is white space and `_` white space or a hyphen. The named groups are what `resolve` reads; a letter
after a name tells its alternatives apart (`m`, `mb`).
"""

from __future__ import annotations

from itertools import pairwise

from figex.lexicon import table
from figex.times.pieces import (
    DAY,
    MONTH,
    MONTH_NAMES,
    NUMBER,
    ORDINAL,
    RELATIVE,
    SHORT_WEEKDAY,
    STEP,
    UNIT,
    WEEKDAY,
    YEAR,
    any_of,
    opening,
)
from figex.times.undated import (
    DURATION,
    EVENT,
    FESTIVAL,
    HORIZON,
    LAST,
    OF_WHICH,
    ONCE,
    PAST,
    SEASON_PART,
    SEASONAL,
    SINCE,
    SINGLE,
    SPELL,
    THE_SEASON,
)

YEARS = rf"(?:{YEAR}(?:[-–/](?:{YEAR}|\d\d(?!\d)))?)"
FISCAL = r"(?:(?:fiscal|financial)(?:_years?)?(?:~of)?~?|FY['’]?~?)"
SHORT = r"\d\d(?:[-–/]\d\d)?\b"
NAMED_YEAR = (
    rf"(?:(?P<fy>{FISCAL})?(?:CY~?|calendar~(?:year~)?)?['’]?(?P<y>{YEARS}|(?:(?<=FY)|(?<=FY\s)|(?<=CY)|(?<=['’])){SHORT})"
    r"(?:~(?P<fya>fiscal|financial)~year\b)?)"
)
"""`2018`, `2018-19`, `fiscal 2018`, `FY18`, `FY2018-19`, `’18`, `CY18`, `2018 fiscal year`"""
GLUED_YEAR = rf"[-/:]?(?:(?P<fyg>FY)[-~]?)?['’]?(?P<yg>{YEARS}|{SHORT})"
"""What may be glued to `Q3`, `H1`, `9M`: `FY24`, `'18`, `-2018`, `/18`"""
OWNER = (
    rf"(?:(?:(?:the~)?(?P<rel>{RELATIVE})~(?:(?P<relfy>fiscal|financial)~)?year|(?:(?P<fy>{FISCAL}))?(?P<y>{YEARS}))['’]s~"
    rf"|(?:the~)?(?P<yo>{YEAR})~)"
)
"""The year of `last year's third quarter`, `2018's first half`, `the 2018 first half`"""
NUMBERED = rf"(?P<fy>{FISCAL})(?P<yb>{YEARS}|\d\d(?:[-–/]\d\d)?(?!\d))[-~:/]?|(?P<y>{YEAR})[-~:/]?"
"""The year of `FY18 Q1`, `2018Q1`"""
OF_YEAR = (
    rf"(?:,?~(?:(?:of|in|for)~)?(?:(?:the|its|their)~)?{NAMED_YEAR}"
    rf"|~(?:of~|in~|for~)?(?:the~)?(?P<rel>{RELATIVE}|new(?=~fi)|the)~(?:(?-i:[A-Z][a-z]{{2,9}}(?:an|i|ese)~(?=f))?(?P<relfy>fiscal|financial)~?(?:year\b)?(?:~\(?{YEARS}\)?)?|(?:calendar~)?year\b))?"
)
"""What may follow `the third quarter`: `of 2016`, `2016`, `of this year`, `of FY19`, `of the fiscal year`"""


def _limit(name: str) -> str:
    """One end of a stretch of days: `January 1`, `26 May 2018`, `mid-March`, `the end of April`"""
    return (
        rf"(?:(?:the~)?(?P<edge{name}>start|beginning|middle|end|mid|early|late)(?:~of~|[-~]))?"
        rf"(?:(?P<df{name}>{DAY})~(?:of~)?)?(?P<m{name}>{MONTH})(?:~(?P<d{name}>{DAY}))?(?:,?~(?P<y{name}>{YEAR}))?"
    )


EDGED = "(?:(?:the~)?(?P<edge{}>start|beginning|middle|end|mid|early|late)(?:~of~|[-~]))?"
"""The part of a year: `the start of 2019`, `mid-2019`"""
DATE = rf"(?:(?P<df>{DAY})~(?:of~)?)?(?P<m>{MONTH})(?:~(?P<d>{DAY}))?(?:,?~(?P<y>{YEAR}))?"
DATED = rf"(?:(?P<m>{MONTH})~(?P<d>{DAY})|(?P<db>{DAY})~(?:of~)?(?P<mb>{MONTH}))"
WHICH_YEAR = rf"(?:,?~(?P<y>{YEAR})|,?~(?:of~)?(?P<rel>this|last|next)~year\b(?!['’]))?"
"""What may follow a day: `2019`, `last year`; not `last year's`"""
HEAD = any_of(table("times")["heads"])
PROFIT = (
    "(?:(?:net|operating|pre-?tax|underlying|gross|adjusted|core|consolidated|attributable|statutory|headline|record|after-tax)[-~]){0,2}"
    "(?:profits?|loss(?:es)?|earnings|incomes?|revenues?|sales|turnover|results?|ebitda|ebit|dividend|surplus|deficit|output|exports|imports|figures|returns?|growth|production|volumes?|shipments?|deliveries|orders?|bookings|margins?"
    "|premiums?|inflows?|cash~flow)"
)
"""What is of the half-year or the nine months that are named before it: `half-year net profit`."""
TO_TIME = (
    r"(?:(?:ended|ending)\b|(?:to|through)~(?:(?:the~)?(?:end|start|middle|beginning)\b|mid|early|late|this~|last~|next~|(?:which|then|date|come)\b"
    rf"|that~(?:day|date)\b|(?:the~)?{DAY}~(?:of~)?{MONTH}|{MONTH}|{WEEKDAY}|{YEAR}))"
)
"""After a quarter, with what it ends: `the third quarter to June`, not `rose in the third quarter to 9 million`"""
TO = r"(?:-(?:to|through|thru)-|~?[-–—/]~?|~(?:(?:up~)?to|through|thru|until|till)~)"
SPAN = r"(?:~(?:(?:fiscal~)?(?:first|second|third|fourth)[-~])?(?:quarter|period|half|semester|stretch|window)\b)?"
"""What two months may be called: `the April-September half`"""
CROP = "(?:crop|marketing|sugar|harvest|growing|export|trading)"
SEASON = (
    rf"(?:(?P<season>~(?:{CROP}~(?:seasons?|years?)|seasons?|crop|campaign|harvest)\b)"
    r"|(?=~(?P<seasonb>wheat|corn|maize|soy\w*|rice|barley|cocoa|coffee|cotton|sugar|grain|canola|rapeseed|harvest)\b))?"
)
ENDED = r"(?:that~|which~|just~)?(?:to|ended|ending|ends|through|up~to|until|till)"
AGO = "(?:ago|earlier|previously|prior|later|back)"
YEAR_BACK = "year_(?:ago|earlier)|prior_year|previous_year"
FISCAL_ONLY = "past|new|upcoming|just_(?:ended|concluded|completed)"
"""What is said of fiscal years beside what is said of all."""
NOT_OF = rf"(?!~(?:{'|'.join(table('times')['not_fiscal_years'])})\b)"
"""After `the fiscal` or `the financial` alone, which is a year: not `the fiscal deficit`, `the financial sector`."""
NO_CLAUSE = (
    r"(?!~(?:the|it|he|she|they|last|yesterday|tomorrow|a|tax(?:es|ation)?|interest|fees|costs|expenses|deductions|depreciation|provisions|impairments?"
    r"|exceptionals?|one-offs?|subsidies|allowances)\b)"
)
"""After `a year before`: `a year before the merger` is no time by itself."""

ENDINGS = "end ends ended ending finish finishes finished finishing close closes closed closing"
AFTER_IN = "|".join(rf"(?<=\b{word}\s)" for word in ("in", "for", "during", "of", "by", *ENDINGS.split()))
TWO_MONTHS = "|".join(
    rf"(?P<m{i}>{a})~(?:and|&)~{b}" for i, (a, b) in enumerate(pairwise([*MONTH_NAMES, MONTH_NAMES[0]]))
)
"""`July and August`: two months that follow each other are one stretch."""

AT_NIGHT = (
    "stays?|guests?|visitors?|visits?|tourists?|trips?|accommodation|bookings?|rates?|lending|loans?|borrowings?|deposits?|policy|index|indexed"
    "|repos?|money|funding|facility|trains?|bus(?:es)?|ferr(?:y|ies)|flights?|services?|shifts?|parking|camps?|shelters?|deliver(?:y|ies)"
)
"""After `overnight` where it says of what kind a thing is: `overnight stays`, `the overnight rate`."""
FORMS = {
    "to_date": "|".join(
        (
            rf"(?:(?:the|this)~)?(?:(?P<fy>fiscal|financial)_)?(?P<unit>year|quarter|month|week)_to_date\b(?:~(?:through|to|until|in)~(?P<m>{MONTH})|~(?P<y>{YEAR}))?",
            rf"(?:the~)?(?P<short>F?Y|Q|M)TD\b(?:~(?P<yb>{YEAR}))?",
            rf"(?:(?:so|thus)~far|to~date)~(?:in~)?(?:(?:this|the)~(?:current~)?(?:(?P<fyb>fiscal|financial)(?:~year)?|(?P<unitb>year|quarter|month|week))|(?P<yc>{YEAR}))\b",
            r"(?:this|the)~(?:(?P<fyc>fiscal|financial)~)?(?P<unitc>year|quarter|month)~(?:(?:so|thus)~far|to~date)\b",
        )
    ),
    "iso": rf"(?P<y>{YEAR})-(?P<n>0[1-9]|1[0-2])-(?P<d>[0-3]\d)(?!\d)",
    "slashed": r"(?P<a>[0-3]?\d)[/.](?P<b>[0-3]?\d)[/.](?P<y>(?:19|20)\d\d)(?!\d)",
    "running": (
        rf"(?:the~)?(?:(?:(?P<cur>current|present)|full|past)~)?(?:(?P<n>{NUMBER})_(?P<unit>day|week|fortnight|month|quarter|year)s?(?:_period)?"
        rf"|(?:(?:(?P<fy>fiscal|financial)|business|trading|accounting)_)?(?:{ORDINAL}_)?(?P<one>half_year|half|semester|fortnight|{UNIT}))~{ENDED}~"
        rf"(?:(?:on~|in~|the~end~of~|end[-~]|the~(?={MONTH}~quarter))?(?:(?:(?P<reln>next)|last|this)~)?{DATE}(?:~quarter\b)?|(?P<relm>this|last|next)~month\b|(?:on~)?(?:last~)?(?P<w>{WEEKDAY}))"
    ),
    "beginning": (
        rf"(?:the~)?(?:(?:fiscal|financial)~)?(?:(?P<unit>year|quarter|month|week)~(?:(?:that|which)~)?(?:beginning|starting|begins|starts|(?P<past>began|started)|opening)~"
        rf"(?:on~|in~|from~)?|(?P<n>{NUMBER})_(?P<unitb>week|month|year)(?:s(?:~period)?|[-~]period)~(?:from|beginning|starting|commencing)~(?:in~|on~)?){DATE}(?!,?~{YEAR}|~\d|{TO}\w)"
    ),
    "first_some": (
        rf"(?:(?<=\b[Ii]n\s)|(?<=\bduring\s)|(?<=\bfor\s)|(?<=\bover\s))(?:the~)?(?P<nb>{NUMBER})~months~of~(?P<yb>{YEAR})|(?:the~)?(?P<ord>first|opening|second|final|closing|last(?=~\w+~\w+{OF_WHICH}))"
        rf"~(?P<n>{NUMBER})~(?:full~|calendar~)?"
        rf"(?P<unit>day|week|month|quarter)s(?!~(?:of|in)~{THE_SEASON})"
        rf"(?:~(?:of|in)~(?P<m>{MONTH})(?:~(?P<my>{YEAR}))?|~(?:of|in)~(?P<relm>this|last)~month\b|{OF_YEAR})"
    ),
    "part_profit": (
        rf"(?:(?P<half>half)_year(?:ly)?|(?P<n>{NUMBER})-month|(?P<na>[69])(?-i:M))(?=~(?:{PROFIT}|period(?!~(?:from|between|since)\b))\b)"
    ),
    "half_month": (
        rf"(?:the~)?(?P<ord>first|second)_half~of~(?:(?P<m>{MONTH})(?:,?~(?P<y>{YEAR}))?|(?P<relm>this|last|next)~month\b)"
    ),
    "quarter_range": (
        rf"(?:from~|between~(?=Q|[1-4]Q|\w+~and~\w+~quarter))?(?:the~)?(?:(?P<ord>{ORDINAL})(?:_quarter(?:~(?:of~)?(?P<yd>{YEAR}))?)?(?:{TO}|~and~(?=[\w~]{{2,12}}[-~]quarters\b))(?:the~)?(?P<ordb>{ORDINAL})_quarters?"
        rf"|Q(?P<n>[1-4])(?:~(?P<ye>{YEAR}))?(?:{TO}|(?<=\bbetween\s..)~and~|(?:(?<=1)~(?:and|&)~(?=Q2)|(?<=2)~(?:and|&)~(?=Q3)|(?<=3)~(?:and|&)~(?=Q4)))Q?(?P<nb>[1-4])|(?P<na>[1-4])Q{TO}(?P<nc>[1-4])Q)\b{OF_YEAR}(?!,?~respectively)"
    ),
    "glued_quarter": rf"(?:Q0?(?P<n>[1-4])(?!00)|F?(?P<na>[1-4])Q){GLUED_YEAR}",
    "quarter": (
        rf"(?:the~)?(?:(?P<qfyb>fiscal|financial)[-~])?(?:(?P<ord>{ORDINAL})(?:~(?P<qfy>fiscal|financial)|~calendar)?_(?:quarters?|trimesters?)|F?Q0?(?P<n>[1-4])|F?(?P<na>[1-4])Q"
        rf"|quarter~(?P<nb>[1-4]|one|two|three|four))\b(?!~{TO_TIME}|~(?:running|in~a~row|in~succession)\b){OF_YEAR}"
    ),
    "bare_quarter": rf"(?:{AFTER_IN})the~(?P<ord>first|second|third|fourth)(?=[.,;)]|$|~(?:and|but)\b)",
    "year_quarter": rf"(?:{NUMBERED})Q0?(?P<n>[1-4])\b",
    "owned_quarter": rf"{OWNER}(?:(?P<ord>{ORDINAL})_quarter|Q(?P<n>[1-4]))\b",
    "glued_half": rf"(?:H(?P<n>[12])|(?P<na>[12])H){GLUED_YEAR}",
    "half": (
        rf"(?:the~)?(?:(?P<qfyb>fiscal|financial)[-~])?(?:(?P<ord>first|second|1st|2nd|last|latter|back|front|opening|closing)(?:~(?P<qfy>fiscal|financial))?_(?:half(?:_year)?|semester)(?!~of~the~(?:\w+~)?(?:decade|century)\b)|H(?P<n>[12])|(?P<na>[12])H)\b"
        rf"{OF_YEAR}"
    ),
    "year_half": rf"(?:{NUMBERED})H(?P<n>[12])\b",
    "owned_half": rf"{OWNER}(?:(?P<ord>first|second|latter|back|front|last|opening|closing)_half|H(?P<n>[12]))\b",
    "owned_some": (
        rf"(?:{OWNER}|the~year['’]s~)(?P<ord>first|opening|final|closing|last)~(?P<n>{NUMBER})~(?:full~)?(?P<unit>day|week|month|quarter)s\b"
    ),
    "glued_months": rf"(?P<n>1[0-2]|[2-9])(?-i:M)(?:(?:~of)?~(?=FY|{YEAR}|['’]))?{GLUED_YEAR}",
    "days": (
        rf"(?:from~|between~)?(?P<m>{MONTH})~(?P<d>[0-3]?\d)(?:st|nd|rd|th)?(?:~?[-–]~?|~(?:to|through|until)~|~(?:and|&)~(?=\w{{1,4}}(?:[.,;)]|$|~(?:in|at|by|as|with|it|they|he|she|we|the|{YEAR})\b)))"
        rf"(?:(?P<mb>{MONTH})~)?(?P<db>{DAY})(?:,?~(?P<y>{YEAR}))?"
    ),
    "days_first": (
        rf"(?:from~|between~)?(?<!no\.\s)(?P<d>[0-3]?\d)(?:st|nd|rd|th)?(?:~?[-–]~?|~(?:to|through|until|and)~)(?P<db>{DAY})~(?:of~)?(?P<m>{MONTH})"
        rf"(?:,?~(?P<y>{YEAR}))?"
    ),
    "day_to_weekday": (
        rf"(?:from~|between~)(?:(?P<d>{DAY})~(?P<m>{MONTH})|(?P<mb>{MONTH})~(?P<db>{DAY}))~(?:and|to|through|until|till)~(?P<w>{WEEKDAY})"
    ),
    "month_range": (
        rf"(?:between~(?P<m>{MONTH})(?:~(?P<y>{YEAR}))?~and~|(?:from~)?(?P<mc>{MONTH})(?:,?~(?P<yc>{YEAR}))?{TO})"
        rf"(?P<mb>{MONTH})(?!~\d{{1,2}}\b){SPAN}{OF_YEAR.replace('<y>', '<yb>')}"
    ),
    "nth_of": (
        rf"(?:the~|its~)?(?P<ord>first|second|third|fourth|last|final|opening|closing)~(?:(?P<open>trading|business|working)~(?=day))?(?P<unit>day|week|fortnight|month)~(?:of|in)~"
        rf"(?:(?P<relm>this|last|next)~month\b|(?P<m>{MONTH})(?:~(?P<my>{YEAR}))?|(?:the~)?{NAMED_YEAR}|(?:the~)?(?P<rel>{RELATIVE}|new(?=~fi)|the)~"
        r"(?:(?P<relfy>fiscal|financial)~?(?:year\b)?|(?:calendar~)?year\b))"
    ),
    "years_to": (
        rf"(?:the~)?(?:(?P<n>{NUMBER})~(?:(?:fiscal|financial)~)?years|(?P<unit>decade))~(?:to|through|until|ended|ending|(?P<on>from|beginning|starting))~(?:in~)?"
        rf"(?:(?P<fy>{FISCAL})(?P<ya>{YEARS}|{SHORT})|(?P<y>{YEARS}))(?(on)(?!{TO}\d|['’]))"
    ),
    "day_range": (
        rf"between~{_limit('a')}~and~{_limit('b')}"
        rf"|(?:from~)?{_limit('c')}(?:,(?=~(?:to|through|until)~))?{TO}{_limit('d')}"
    ),
    "two_months": rf"{opening(table('times')['months'])}(?:{TWO_MONTHS})(?:,?~(?P<y>{YEAR}))?(?!,?~respectively)",
    "month_quarter": (
        rf"(?:the~)?(?P<m>{MONTH})(?:(?:~(?P<yc>{YEAR}))?"
        rf"(?:_(?P<unit>quarter|half)(?:_year)?\b{OF_YEAR}|~(?P<unitb>year)\b(?![-~](?:on|over|to|ago|earlier|before|end)\b)))"
    ),
    "day": rf"(?:{SHORT_WEEKDAY},?~)?(?P<m>{MONTH})~(?P<d>{DAY}){WHICH_YEAR}",
    "day_first": (
        rf"(?:{SHORT_WEEKDAY},?~|the~)?(?:(?P<db>{DAY})-(?P<mb>{MONTH})-(?P<yb>{YEAR})"
        rf"|(?P<d>{DAY})~(?:of~)?(?P<m>{MONTH}){WHICH_YEAR})"
    ),
    "spoken_month": rf"(?P<rel>last|this|next|the~same|that|the~(?:previous|prior|preceding|following))~(?P<m>{MONTH})",
    "month_end": rf"(?:the~)?(?P<m>{MONTH})[-~]end\b(?!~(?:of|up|the)\b)(?:~(?:of~)?(?P<y>{YEAR}))?",
    "month": (
        rf"(?:(?:the~)?month~of~)?(?P<m>{MONTH})(?:(?:,?~(?:of~)?|-)(?P<y>{YEAR})|~(?:of~|in~)?(?:the~)?(?P<rel>{RELATIVE})~year"
        r"|(?:[-~]?['’]|-)(?P<yb>\d\d)\b)?"
    ),
    "that_day": (
        r"(?:(?:later|earlier|early|late)~)?(?:that|the~(?:very~)?same|the~latt?er)~(?:day|date|night|evening|afternoon|morning|session)\b"
        r"(?!~(?:last|of|in|an?|the|this|next|\w+~years?)\b)"
    ),
    "same": (
        rf"(?:the~)?(?P<which>pcp|(?-i:PY))\b|(?:at~)?(?P<befored>this~(?:time|point|stage)~(?:last~year|a~year_ago))\b|(?:(?:the|a)~)?(?:(?P<beforec>previous|prior|preceding)~)?(?P<whichb>same|corresponding|comparable|equivalent|similar|like)~"
        rf"(?:{NUMBER}[-~](?:{UNIT}~)?)?(?:(?P<beforeb>{YEAR_BACK})[-~]|(?P<yd>{YEAR})~)?{HEAD}"
        rf"(?:~(?:of~|in~|a~)?(?:the~)?(?:{NAMED_YEAR}|(?P<rel>{RELATIVE})~(?:year|(?P<relfy>fiscal|financial)(?:~year)?)\b|(?P<before>year_(?:ago|earlier|before|prior)|prior~year))"
        rf"|~of~(?P<m>{MONTH})(?:~(?P<my>{YEAR}))?|~(?:of~|in~)?(?:the~)?(?P<season>(?:last|previous|prior)~season)\b)?"
    ),
    "ago": "|".join(
        (
            rf"(?:(?:the|its|a)~)?(?P<unit>{STEP})[-](?P<dir>ago|earlier|before)(?:['’]s)?(?:[-~](?:{NUMBER}~)?{HEAD}\b)?",
            rf"(?:the~)?(?:prior|previous)-(?P<unitb>{STEP})(?:~{HEAD}\b)?",
            r"(?:the~)?(?:prior|previous|preceding)~(?P<unite>year)(?:['’]s)?~(?:period|quarter|month|week|half)\b",
            r"(?P<unitd>year|month|quarter|week)~(?P<dire>ago|earlier)\b(?!~than)",
            rf"(?P<n>{NUMBER})~(?P<unitc>{STEP}|decade)s?~(?:(?P<dirb>{AGO})\b|(?P<dirc>before)\b{NO_CLAUSE}|(?P<dird>on)(?=[.,;]))",
        )
    ),
    "year_end": (
        rf"(?:the~)?(?:(?P<fy>fiscal|financial)_)?(?:(?P<yb>{YEAR})~)?(?P<unit>year|month|quarter|half)(?:_year)?(?:_|['’]s~)end\b(?!~(?:dividend|bonus|payout))(?:~(?:of~)?(?P<y>{YEAR}))?"
    ),
    "fiscal": "|".join(
        (
            rf"(?:the~)?(?P<fyb>{FISCAL})['’]?(?P<y>{YEARS}|{SHORT})(?:-(?P<at>end)\b)?",
            rf"(?:(?:the|its|their)~)?(?P<rel>{RELATIVE}|{FISCAL_ONLY}|the)~(?P<fy>fiscal|financial|(?:business|budget|accounting|trading)(?=~year\b))(?!~year~(?:that~(?:has~)?)?(?:just|recently)~ended)(?:~(?:year|period)\b|\b{NOT_OF})",
            rf"(?:the~)?(?P<ya>{YEARS})~(?P<fya>fiscal|financial|business|budget)~(?:year|period)\b",
        )
    ),
    "full_year": rf"(?:(?:the|a)~)?(?:full|whole|entire)_(?:(?P<qfy>fiscal|financial)(?:_year)?|year)\b{OF_YEAR}"
    rf"|the~course~of~the~year\b|the~year(?=['’]s~(?:(?:[a-z-]+~)?totals?|tally|{PROFIT})\b)|the~year~as~a~whole\b|the~whole~of~(?P<yb>{YEAR})(?![-–/]\d)|annual(?=~(?:\w+~)?(?:guidance|forecast|outlook)s?\b)",
    "years": (
        rf"(?<!\d\d\d\d,\s)(?:from~|between~(?:the~years~)?)?(?:(?P<fy>{FISCAL})(?P<ya>\d\d(?=\D{{1,9}}FY))|(?P<fyc>{FISCAL})?(?P<y>{YEAR}))"
        rf"(?:~?[-–—/]~?(?P<yb>{YEAR}|\d\d(?!\d))|(?:~(?:to|through|until|and)~|~?[-–]~?(?=F))(?:{FISCAL})?(?P<yc>{YEAR}|(?<=FY)\d\d\b)(?!,?~respectively))"
        rf"(?:(?P<fyb>~(?:fiscal|financial)~(?:years?|periods?)\b)|{SEASON})"
    ),
    "decade": (
        r"(?:the~)?(?:(?:early|late|mid)_)?"
        r"(?:(?P<y>(?:1[5-9]|20)\d0)(?:s|(?<=(?:the|rly|ate|mid)[\s-]\d{4})['’]s)|['’](?P<ya>[2-9]0)s)\b"
    ),
    "relative": (
        rf"(?:(?:earlier|later|late|early|mid|some~time)~)?(?P<the>the~)?(?P<rel>{RELATIVE})~(?:calendar~|full~|whole~)?"
        rf"(?P<unit>{UNIT})\b(?!~(?:ago|earlier)\b)|the~(?P<relb>past)~(?P<unitb>quarter)\b|the~(?P<unitc>{UNIT})~before~last\b"
    ),
    "just_ended": (
        rf"(?:the~)?(?:just|recently)_(?:ended|concluded|completed|finished)~(?P<unitb>{UNIT})\b"
        rf"|the~(?:(?P<fy>fiscal|financial)~)?(?P<unit>{UNIT})~(?:that~(?:has~)?)?(?:just|recently)~ended\b"
    ),
    "one_too": rf"(?:{AFTER_IN})the~(?P<rel>{RELATIVE})~one\b(?!~of)",
    "neighbours": (
        rf"the~(?P<rel>previous|prior|preceding|following|ensuing|subsequent)~(?P<n>{NUMBER})~(?P<unit>day|week|month|quarter|year)s\b"
        rf"|the~(?P<nb>{NUMBER})~(?P<unitb>day|week|month|quarter|year)s~(?:immediately~)?(?P<dir>before|earlier|after|prior|previously)(?:~that)?\b{NO_CLAUSE}"
    ),
    "next_too": r"(?<=\s)next(?=[.,;])",
    "the_before": rf"the~(?P<unit>{STEP}|season)~(?P<dir>before|earlier|after|ago|prior)\b{NO_CLAUSE}",
    "today": (
        r"(?P<word>yesterday|tomorrow|the~day~(?:before~yesterday|after~tomorrow)|last~night|tonight|today|this~(?:morning|afternoon|evening)"
        rf"|overnight(?!~(?:{AT_NIGHT})\b))\b"
    ),
    "weekdays": rf"(?:from~|between~)?(?P<w>{WEEKDAY})(?:~?[-–]~?|~(?:to|through|until|and)~)(?P<wb>{WEEKDAY})",
    "week_of": rf"the~week~of~(?P<m>{MONTH})~(?P<d>{DAY})(?:,?~(?P<y>{YEAR}))?",
    "weekday": (
        rf"(?:(?P<rel>last|this|next|the~(?:following|previous))~)?(?P<w>{WEEKDAY})"
        rf"(?:~(?:morning|afternoon|evening|night)\b)?(?:,?~(?:the~)?{DATED}(?:,?~(?P<y>{YEAR}))?|,?~(?:of~)?(?P<week>last|this|next)~week\b)?"
    ),
    "mid_year": (
        r"mid-?year\b(?!~(?:[a-z-]+~){0,2}(?:reviews?|updates?|reports?|outlook|statement|budget)\b)"
        rf"(?:~(?:of~)?(?P<y>{YEAR}))?"
    ),
    "period_end": r"(?:the~)?(?:end~of~the~(?:reporting~)?period|period_end|(?:balance_sheet|reporting)~date)\b",
    "to_that_day": (
        rf"(?:the~)?(?:(?P<n>{NUMBER})~)?(?P<unit>week|month|quarter|year)s?~{ENDED}~(?:that~(?:date|day)|then)\b"
    ),
    "christmas": (
        r"(?-i:Christmas)(?:~(?:Day|Eve))?\b"
        r"(?!~(?:trees?|cards?|gifts?|presents?|decorations?|puddings?|goods|shopping|markets?|bonus(?:es)?|parties)\b)"
    ),
    "through_year": rf"through(?:out)?~the~year\b(?!~{ENDED}~)",
    "weekend": r"(?:(?:over|at|during)~)?(?:the~)?(?P<rel>the|this|last|next|past|coming)~weekend\b(?!~of~)",
    "vague": "|".join(
        (
            ONCE,
            DURATION,
            PAST,
            LAST,
            SINGLE,
            SINCE,
            EVENT,
            SPELL,
            HORIZON,
            FESTIVAL,
            SEASON_PART,
            SEASONAL,
            r"(?-i:Before)(?=,~)",
            r"at~(?:week|month|day)~\d+\b",
            r"(?-i:(?:Black|Good)~Friday|(?:Easter|Palm)~Sunday|(?:Easter|Cyber)~Monday)\b",
            rf"(?!at~close~to\b|recently~as\b|in~the~past~(?:fiscal|financial|business)\b){any_of(table('times')['vague'])}\b",
        )
    ),
    "the_period": (
        rf"(?:{AFTER_IN}|(?<=\bover\s)(?=the~(?:\w+~months|quarter|half|period)\b))the~(?:(?P<fy>fiscal|financial)~)?"
        rf"(?:(?P<n>{NUMBER})~months|(?:(?P<review>review|reporting|reported|survey|investigation|inquiry|study|reference)~)?(?P<unit>quarter|month|year|week|half(?:_year)?|period|day|session)(?P<reviewb>~under~review)?)\b"
        rf"(?!~{TO_TIME}|~from~(?:\d{{1,2}}~)?(?:{MONTH}|{YEAR})|~(?:before|earlier|ago|after|under|when|that|which|since|between|covering)\b|~(?:of~)?(?:{MONTH}|{YEAR})|[-’'])"
    ),
    "edged_years": (
        rf"(?:from|between)~{EDGED.format('a')}(?P<ya>{YEAR})~(?:and|to|until|through)~{EDGED.format('b')}(?P<yb>{YEAR})"
    ),
    "plan": (
        rf"(?:the~)?(?:\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL}|[a-z]+th)~(?:five|four|three)-year~(?:development~)?plan(?:~period)?"
        rf"~?\((?P<y>{YEAR})(?:[-–]|~to~)(?P<yc>{YEAR}|\d\d)\)"
    ),
    "census": (
        rf"(?:the~)?(?P<y>{YEAR})~(?:(?:population|national|general|presidential|parliamentary|federal|local|municipal|legislative)~)?"
        r"(?:census|elections?)\b"
    ),
    "year": (
        rf"(?:CY['’]?~?(?P<yb>\d\d)|(?:CY~?|(?:the~)?(?:calendar~)?year~(?!{YEAR}~?[-–/]~?\d)|calendar~)?(?P<y>{YEAR}))(?!-?[A-Za-z0-9]|[=(]|/\d{{3}}"
        r"|~(?:GMT|UTC|BST|CET|EST|EDT|IST|hours|hrs)\b)"
    ),
}
"""Form → pattern. The order decides where two begin at the same place; `vague` has no dates."""
