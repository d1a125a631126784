"""Lines and sentences without figures that say what a report is about: its heading, its month, its trading day."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.link.period.carry import ASIDE, BULLETS, is_topical
from figex.link.period.left import FROM_DAY
from figex.link.period.planned import is_budget
from figex.link.period.reader import OPENING, Reader, found_at
from figex.link.period.spoken import RECENT, Topic, is_recent
from figex.link.period.spots import DAYS, Spot, is_base
from figex.times import UNKNOWN, Time, find, resolve

if TYPE_CHECKING:
    from figex.link.sentence import Sentence
    from figex.times import Span

HEADING = re.compile(
    r"\b(?:results?|report|trade|release|survey|statistics|figures|review|update|index|half|quarter|highlights)\b",
    re.IGNORECASE,
)
"""A line without figures that says what the report is about."""


TRADED = re.compile(
    r"\b(?:prices|shares|stocks?|equities|futures|index|indexes|indices|bourses?|markets?|dollar|euro|yen|pound|sterling|rupee|yuan"
    r"|rouble|lira|peso|rand|gold|silver|copper|crude|oil|bonds|yields|Treasur(?:y|ies)|gilts|wheat|corn|soybeans|auctions?)\b",
    re.IGNORECASE,
)
SAID = re.compile(
    r"\b(?:said|told|announced|reported|posted|show(?:ed|n|s)?|unveiled|warned|will|meet|meets|met|approved|agreed)\b"
)
SCENES = frozenset({"month", "spoken_month", "quarter", "bare_quarter", "running", "half", "first_some", "month_range"})
QUARTER = 130
"""Days after the end of a month or year within which a first sentence without figures may be on it."""
REPORTED = SCENES | {
    "full_year",
    "fiscal",
    "glued_quarter",
    "owned_quarter",
    "year_quarter",
    "just_ended",
    "part_profit",
}
AHEAD = re.compile(r"\b(?:outlook|guidance|prospects|forecasts?)\b", re.IGNORECASE)
"""A line above what is to come: `Outlook for 2009`"""
BELOW = 6
"""Characters after a line in which the first bullet of its list must stand."""
TRAIL = re.compile(r"»|\s>\s.*\s>\s|\s\|\s.*\s\|\s")
"""`Home » Press releases » 2019 » Page 3`: the way to a page, no heading."""


FORETOLD = re.compile(
    r"\b(?:forecasts?|guidance|outlook|projections?|targets?)\s(?:of\s[a-z ]{2,20}\s)?(?:for|in)"
    r"\s(?:(?:the|its|both)\s)?$",
    re.IGNORECASE,
)
"""`It cut its profit forecast for 2020 on Monday.`: the year of what it now expects"""


def heading(reader: Reader, sentence: Sentence) -> None:
    """`Interim report, April–June 2021`; `…announced its results for the third quarter`: what the report is about"""
    text, start = sentence.article_text, sentence.start
    if TRAIL.search(sentence.text):
        return
    found = find(text, start, sentence.end)
    found = _without_bracketed(reader, sentence, found)
    _trading_day(reader, sentence, found)
    _opens_list(reader, sentence, found)
    _in_force(reader, sentence, found)
    _happened(reader, sentence, found)
    _as_of(reader, sentence, found)
    found = _explained(text, found)
    times = [t for t in found if (is_topical(t) or _is_stock_day(reader, sentence, t)) and not is_base(text, t)]
    times = [t for t in times if _is_of_now(reader, t)]
    times = [t for t in times if t.form != "relative" or _is_last(reader, sentence, t) or _opens(reader, sentence, t)]
    times = [t for t in times if reader.is_coming(_days(reader, t)) and is_budget(text, start, t)] or times
    reader.remember([*times, *(t for t in found if t.form in DAYS)])
    times = _of_what_is_told(sentence, times)
    spans = {_days(reader, t): t for t in reversed(times)}
    foreseen = not sentence.text.endswith((".", "?", "!", '"', "”")) and AHEAD.search(sentence.text) is not None
    budget = len(spans) == 1 and (foreseen or is_budget(text, start, times[0])) and reader.is_coming(next(iter(spans)))
    foretold = len(spans) == 1 and FORETOLD.search(text, start, times[0].core) is not None
    if len(spans) != 1 or not (
        budget
        or foretold
        or HEADING.search(sentence.text)
        or times[0].start == start
        or times[0].form in DAYS
        or _sets_scene(reader, sentence, times[0])
    ):
        return
    span, time = spans.popitem()
    if span != UNKNOWN:
        title = not budget and reader.sentences > 0 and not sentence.text.endswith((".", "?", "!", '"', "”"))
        form = "month" if time.form in DAYS else time.form
        topic = Topic(found_at(sentence, time, "carried"), span, sentence.paragraph, form, leading=title)
        reader.speak_of(replace(topic, line=reader.sentences == 0, budget=budget, outlook=foretold))


IN_BRACKETS = re.compile(r"[(,;][^(),;:]{3,60}\sin\s(?:brackets|parentheses)\b", re.IGNORECASE)
LAST_YEAR = re.compile(r"\b(?:prior|previous|last)[\s-]years?\b", re.IGNORECASE)


def _without_bracketed(reader: Reader, sentence: Sentence, times: list[Time]) -> list[Time]:
    """`Highlights for the quarter (2Q FY2018 in brackets)`: of what stands in brackets below, not of the rest"""
    hit = IN_BRACKETS.search(sentence.article_text, sentence.start, sentence.end)
    if hit is None:
        return times
    inside = [t for t in times if hit.start() <= t.start < hit.end()]
    spans = {_days(reader, t): t for t in inside} if LAST_YEAR.search(hit[0]) is None else {}
    if len(spans) == 1:
        span, time = spans.popitem()
        reader.bracketed = Topic(found_at(sentence, time, "in_brackets"), span, sentence.paragraph)
    return [t for t in times if t not in inside]


def _of_what_is_told(sentence: Sentence, times: list[Time]) -> list[Time]:
    """`Growth gained pace in May after shops reopened in April.`, `It cut its view for 2020 as profit fell in May.`"""
    text, start = sentence.article_text, sentence.start
    told = [
        t
        for t in times
        if not ASIDE.search(text, max(start, t.start - 60), t.start) and not FORETOLD.search(text, start, t.core)
    ]
    return told or times


def _is_last(reader: Reader, sentence: Sentence, time: Time) -> bool:
    """`Tea exports slid last month.` opens a report on that month"""
    last = time.get("rel").lower() == "last" and time.get("unit").lower() != "week"
    return last and reader.told == 0 and not _is_said(sentence, time, [])


AT = re.compile(r"\b(?:at|on)\s$")


def _is_stock_day(reader: Reader, sentence: Sentence, time: Time) -> bool:
    """`Banking system at 30 June 2012`, `External debt as of March 31, 2018`: the day of what stands below its title"""
    text = sentence.article_text
    if (
        time.form not in {"day", "day_first"}
        or reader.sentences
        or sentence.text.rstrip().endswith((".", "?", "!", ":", ","))
    ):
        return False
    stood = time.lead in {"as of", "as at", "as on"} or AT.search(text, max(sentence.start, time.start - 4), time.start)
    return bool(stood) and bool(time.get("y")) and sentence.text.rstrip().endswith(text[time.core : time.end])


def _is_of_now(reader: Reader, time: Time) -> bool:
    """Whether a year is one of which a report tells: not `Hits: 1842`, `Lorvik 1605`"""
    published, year = reader.article.date, time.get("y")
    return time.form != "year" or published is None or not year or published.year - int(year[:4]) < LIFETIME


LIFETIME = 60
"""Years before publication within which a line names what a report is about."""


def _opens_list(reader: Reader, sentence: Sentence, times: list[Time]) -> None:
    """`In other business Tuesday, council:` / `- Bought {three} cars`: the one time of the line that opens a list"""
    dated = [t for t in times if (is_topical(t) or t.form in DAYS) and not is_base(sentence.article_text, t)]
    if len(dated) != 1 or not sentence.text.rstrip().endswith(":"):
        return
    below = sentence.article_text[sentence.end : sentence.end + BELOW].lstrip()
    span = _days(reader, dated[0])
    if below[:1] in BULLETS and span != UNKNOWN:
        found = found_at(sentence, dated[0], "carried")
        reader.topic = Topic(found, span, sentence.paragraph, dated[0].form, bullet=True)


def _happened(reader: Reader, sentence: Sentence, times: list[Time]) -> None:
    """`A dam burst near Lorvik on Sunday.` / `It swept away {9} houses.`: the day of what the next sentence tells"""
    text = sentence.text
    if len(times) != 1 or times[0].form not in DAYS or times[0].lead or not text.endswith("."):
        return
    if NOT_DONE.search(text) or _is_of_once(text) or is_base(sentence.article_text, times[0]):
        return
    span = _days(reader, times[0])
    if span != UNKNOWN and not reader.is_ahead(span):
        found = found_at(sentence, times[0], "carried")
        reader.point = Topic(found, span, sentence.paragraph, times[0].form)
        reader.pointed = reader.sentences


def _as_of(reader: Reader, sentence: Sentence, times: list[Time]) -> None:
    """`HIGHLIGHTS (as of 15 July)`, `Situation report No. 7 – 18 August 2018`: the day of what is listed below"""
    days = [t for t in times if t.form in DAYS]
    if len(days) != 1 or sentence.text.rstrip().endswith((".", "?", "!", '"', "”", ",")):
        return
    if not (days[0].lead.startswith("as ") or SITUATION.search(sentence.text)):
        return
    span = resolve(days[0], reader.article.date, UNKNOWN, reader.fiscal)
    if span != UNKNOWN and not reader.is_ahead(span):
        found = found_at(sentence, days[0], "carried")
        reader.speak_of(Topic(found, span, sentence.paragraph, days[0].form, leading=True, stand=True))


SITUATION = re.compile(
    r"\b(?:situation\s(?:report|update|overview)|sitrep|flash\supdate|operational\supdate)\b", re.IGNORECASE
)
"""A line above what is known on a day"""


def _explained(text: str, times: list[Time]) -> list[Time]:
    """`Fiscal Year 2021 (April 2020 to March 2021)`: a fiscal year whose months the bracket gives is these"""
    if len(times) == 2 and text[times[0].end : times[1].start] == " (" and text[times[1].end : times[1].end + 1] == ")":  # noqa: PLR2004
        return times[1:]
    return times


NOT_DONE = re.compile(
    r"\b(?:said|told|announced|reported|unveiled|warned|published|released|showed|according|will|would|to\sbe|is|are|has|have|meets?|expects?"
    r"|due|until|since|after|before|close[sd]|traded|end(?:s|ed)|starts|begins|expires)\b"
)
"""What tells of a day only when it was said, or what is to come, was before, is so always"""
APPLYING = re.compile(
    r"\b(?:following|appl(?:y|ies)|in\sforce|effect|effective|new\s(?:rates|charges|fees|tariffs))\b", re.IGNORECASE
)


EFFECTIVE = re.compile(r"\b(?:[Ee]ffective|[Vv]alid|[Aa]pplicable|in\sforce|takes?\seffect)\s(?:on\s|as\sof\s)?$")


def _in_force(reader: Reader, sentence: Sentence, times: list[Time]) -> None:
    """`Changes to harbour dues from 1 May 2019`, `The following rates apply from 1 May:`: the day of all rules below"""
    text, start = sentence.article_text, sentence.start
    dated = [t for t in times if t.form in DAYS and (t.lead == "from" or EFFECTIVE.search(text, start, t.start))]
    if len(dated) != 1 or len(times) > 1:
        return
    titled = not sentence.text.rstrip().endswith((".", "?", "!", '"', "”", ":", ","))
    span = resolve(dated[0], reader.article.date, UNKNOWN, reader.fiscal, future="near")
    if span != UNKNOWN and (titled or APPLYING.search(sentence.text) is not None):
        found, span = found_at(sentence, dated[0], "in_force"), (span[0], None)
        reader.speak_of(Topic(found, span, sentence.paragraph, FROM_DAY, lead="from", leading=True))


def _sets_scene(reader: Reader, sentence: Sentence, time: Time) -> bool:
    """`The economy lost momentum in May.`, `Passenger traffic, November 2014`: what is told or listed next"""
    text = sentence.text
    if not text.endswith("."):
        if reader.sentences == 0 and is_scene(reader, sentence, time, QUARTER):
            return True  # `Coal exports dip in May`
        set_off = re.search(r"[,:–—(|-]\s?$", sentence.article_text[sentence.start : time.start]) is not None
        issued = time.form == "month" and reader.article.date is not None and reader.is_coming(_days(reader, time))
        set_off = set_off and not issued  # `Leaf Alliance, May 2019`: when it came out
        set_off = set_off or (reader.sentences == 0 and sentence.article_text.startswith(": ", time.end))
        return set_off or _opens(reader, sentence, time)
    return (is_scene(reader, sentence, time) and not _is_of_once(text)) or _opens(reader, sentence, time)


def _opens(reader: Reader, sentence: Sentence, time: Time) -> bool:
    """`Air quality improved in 2017.`, `Sales fell last month.`, `Building permits 2014`: an article's first line"""
    if reader.sentences or reader.topic is not None or _is_said(sentence, time, []) or _is_of_once(sentence.text):
        return False
    span, published = _days(reader, time), reader.article.date
    days = time.form == "relative" and time.get("unit").lower() in {"week", "day"}
    over = published is not None and span[1] is not None and span[1] < published
    return time.form in OPENING_FORMS and not days and over and is_recent(span, published)


OPENING_FORMS = frozenset({"year", "fiscal", "full_year", "relative", "years"})
"""Forms of the stretches that are a report's when its first line names them."""


def _days(reader: Reader, time: Time) -> Span:
    return resolve(time, reader.article.date, UNKNOWN, reader.fiscal)


OPENED = re.compile(
    r"\b(?:open(?:ed|s)|reopened|inaugurated|founded|established|launched|commissioned|completed|finished|built|constructed|erected|installed"
    r"|connected|began|begun|started|closed|shut|moved|came\son\sstream|went\s(?:live|into\s(?:service|operation|production)|on\ssale)|broke\sground|passed|signed|adopted|born|joined|bought|acquired|since)\b"
)
"""`The wind farm was completed in May.`: what happened to one thing once, of which no figures are told"""


def _is_of_once(text: str) -> bool:
    """Whether a sentence tells of such; not `Sales grew in April after shops reopened in March.`"""
    return OPENED.search(LOOKED_BACK.split(text, maxsplit=1)[0]) is not None


LOOKED_BACK = re.compile(r"\s(?:after|as|when|before|following|while|because)\s")


def is_scene(reader: Reader, sentence: Sentence, time: Time, days: int = RECENT) -> bool:
    """Whether a time is a month or more that has just ended"""
    published, span = reader.article.date, _days(reader, time)
    over = published is None or (span[1] is not None and span[1] < published)
    if time.form == "year":  # `Growers had a poor 2018.`; not `It was founded in 2018.`
        if time.lead or time.core != time.start or reader.article.text.endswith(("in ", "of ", "In "), 0, time.core):
            return False
        return reader.told == 0 and published is not None and over and is_recent(span, published, QUARTER)
    forms = REPORTED if reader.told == 0 else SCENES
    return (time.form in forms or _is_last(reader, sentence, time)) and over and is_recent(span, published, days)


def _trading_day(reader: Reader, sentence: Sentence, times: list[Time]) -> None:
    """`Oil prices slipped on Monday as traders …`, before any figure: a report on that day's or week's trading"""
    if reader.sentences > 1 or reader.topic is not None or not TRADED.search(sentence.text):
        return
    if any(t.form in REPORTED and _is_of_results(sentence, t) for t in times):
        return
    days = [
        t
        for t in times
        if t.form in {"weekday", "weekdays"}
        and not t.lead
        and not _is_said(sentence, t, times)
        and not _is_date(sentence, t)
    ]
    days = days or [t for t in times if t.form == "relative" and t.get("unit").lower() == "week"]
    if len(days) == 1:
        span = _days(reader, days[0])
        reader.speak_of(Topic(found_at(sentence, days[0], "carried"), span, sentence.paragraph, days[0].form))


DATED = re.compile(r",?\s(?:the\s)?(?:\d|[A-Z][a-z]{2,8}\.?\s\d)")


def _is_date(sentence: Sentence, time: Time) -> bool:
    """`The Lorvik Herald | Thursday, 23 May 2019`: a page's date"""
    return "m" in time.parts or DATED.match(sentence.article_text, time.end) is not None


def _is_said(sentence: Sentence, time: Time, times: list[Time]) -> bool:
    """`analysts said on Monday`, `reported a smaller third-quarter profit on Monday`: when it was told"""
    text, start = sentence.article_text, sentence.start
    floor = start if any(t.form in REPORTED for t in times) else max(start, time.start - 24)
    return SAID.search(text, floor, time.end + 24) is not None


RESULTS_AFTER = re.compile(r"(?:['’]s)?[\s-](?:[a-z-]+\s){0,3}(?:results|earnings|numbers|report)\b")
RESULTS_BEFORE = re.compile(r"\b(?:results|earnings|numbers|figures)\s(?:for|in|of)\s(?:the\s|its\s)?$")


def _is_of_results(sentence: Sentence, time: Time) -> bool:
    """`posted second-quarter results`, `its results for the quarter`"""
    text = sentence.article_text
    return bool(RESULTS_AFTER.match(text, time.end) or RESULTS_BEFORE.search(text, sentence.start, time.core))


def reported_on(reader: Reader, sentence: Sentence, spots: list[Spot]) -> None:
    """`Shares rose {7%} on Thursday after it posted second-quarter results.`: the quarter is what is told next"""
    topic = reader.topic
    if reader.told > OPENING or not (topic is None or topic.form == "weekday"):
        return
    for spot in spots:
        time = spot.time
        if (
            time.form not in REPORTED
            or spot.base
            or any(m.period and m.period.start == time.start for m in sentence.mentions)
        ):
            continue
        if _is_of_results(sentence, time):
            span = _days(reader, time)
            if is_recent(span, reader.article.date):
                found = found_at(sentence, time, "carried")
                reader.speak_of(Topic(found, span, sentence.paragraph, time.form, leading=True))
