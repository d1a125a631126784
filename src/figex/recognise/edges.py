"""What stands at a figure's edges: the qualifier (`more than`, `or so`) and the denominator of a rate (`per barrel`, `a year`)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.recognise.units import surfaces, unit_name

if TYPE_CHECKING:
    from figex.recognise.draft import Draft

REACH = 30
MARKS = {ord(c): " " for c in "(\"“”‘"}
DEFINITE = frozenset(("the", "its", "their", "his", "her", "our"))
SYMBOL = re.compile(r"([~≈∼<>≥≤]=?)$")
SKIPPED = frozenset("the its their his her our a an another further additional equivalent full whopping record staggering hefty mere modest solid".split())
"""Words that may stand between a qualifier and its figure: `more than the 5,000`, `nearly a full two points`."""
AFTER = re.compile(r"(?:[ \n]|)(?:-plus|\+|-odd|(?:or|and|at|plus|odd|approx\.|approximately|give|roughly|ish|tops|minimum|maximum)\b(?:[ \n](?:the[ ])?\w{2,11})?)")
AFTER_STARTS = frozenset(" \n-+")
NOT_A_SUM = re.compile(r"\+[0-9]")
PER = re.compile(
    r"""(?:[ \n]|)(?:
        (?:[ ]?/[ ]?|per[ \n]|-per-|-a-)(?P<per>[^\W\d_][\w²³°]*(?:(?:[ \n.-]{1,2})(?:ft|feet|foot|km|m|metre|meter|kilometre|mile|hour|h|ton|tonne|inch|yard|year|carat|of[ \n]oil[ \n]equivalent)\b)?)
      | (?P<an>an?|every|each|for[ ]each|for[ ]every|on[ ]each)[ \n](?P<thing>[a-z]{2,12}(?:[ \n-](?:ft|feet|foot|metre|meter|hour|mile|kilometre)\b)?)
      | (?P<adverb>daily|annually|yearly|monthly|weekly|hourly|nightly|p\.a\.|pa\b|apiece|a[ ]head)
      )(?![\w])""",
    re.VERBOSE,
)
ADVERBS = {"daily": "day", "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "hourly": "hour", "nightly": "night", "p.a.": "year", "pa": "year", "a head": "head"}
DENOMINATORS = frozenset(
    "year month week day hour minute second quarter night season shift morning share barrel tonne ton ounce pound litre liter gallon kilo kilogram kilogramme bushel head person "
    "passenger employee worker unit piece item copy bottle cup pack box bag case seat room mile kilometre km metre foot acre hectare head household family student pupil patient visit "
    "trip ride flight ticket vehicle car truck container message minute word dose shot pop time order transaction customer user subscriber member head play game weekday household plate dollar carat head stock unit "
    "kwh mwh gb mb tb therm bale sack quintal crate tray dozen bed berth tree cow animal plot flat apartment home house".split()
)
NOT_A_RATE = {"cent", "centage", "capita"}
DAY_PARTS = {"fold"}


@cache
def _phrases(side: str) -> dict[str, str]:
    return {phrase: mark for mark, phrases in table("qualifiers")[side].items() for phrase in phrases}


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.split(" ")[-1] for phrase in _phrases("before"))


def qualify(text: str, draft: Draft) -> None:
    """Sets the qualifier by the longest phrase beside the draft."""
    lead = text[max(0, draft.start - REACH) : draft.start].rstrip(" \n(")
    words = lead.lower().translate(MARKS).split()
    if symbol := SYMBOL.search(lead):
        words.append(symbol[1])
    mark = _mark_before(words)
    for _ in range(2):
        if mark is None and words and words[-1] in SKIPPED:
            definite = words.pop() in DEFINITE
            mark = None if definite and words and words[-1] in table("qualifiers")["comparing"]["words"] else _mark_before(words)
    if mark and mark != "=":
        draft.qualifier = mark
        draft.why.append(f"qualifier:{mark}")
        return
    after = AFTER.match(text, draft.end) if text[draft.end : draft.end + 1] in AFTER_STARTS else None
    if not after or NOT_A_SUM.match(text, after.start()):
        return
    phrase = " ".join(after[0].split()).lower()
    mark = _phrases("after").get(phrase) or _phrases("after").get(phrase.split(" ")[0])
    if mark:
        draft.qualifier = mark
        draft.why.append(f"qualifier:{mark} after")


def _mark_before(words: list[str]) -> str | None:
    """The mark of the longest phrase that ends `words`, unless a verb of motion takes its preposition."""
    known = _phrases("before")
    if not words or words[-1] not in _last_words():
        return None
    for count in range(min(5, len(words)), 0, -1):
        phrase = " ".join(words[-count:])
        mark = known.get(phrase)
        if mark:
            verb = words[-count - 1] if len(words) > count else ""
            return None if verb in table("qualifiers")["motion"].get(phrase, ()) else mark
    return None


def denominate(text: str, draft: Draft) -> None:
    """Sets `per` by a denominator right after the draft and takes it into the draft's text."""
    if draft.per:
        return
    hit = PER.match(text, draft.end)
    if not hit:
        return
    if hit["per"]:
        name = hit["per"].replace("\n", " ").rstrip(".")
        if name.lower() in NOT_A_RATE and name.lower() != "capita":
            return
        draft.per = _denominator(name)
    elif hit["adverb"]:
        if hit["adverb"] not in ADVERBS:
            return
        draft.per = ADVERBS[hit["adverb"]]
    else:
        name = _denominator(hit["thing"].replace("\n", " "))
        if name not in DENOMINATORS and name not in {unit.name for unit in (surfaces().get(name),) if unit}:
            return
        if draft.kind in {"percent", "fraction"} and name not in {"year", "month", "quarter", "week", "day"}:
            return
        if re.match(r"[ \n](?:ago|earlier|before|later|ended|after|on)\b", text[hit.end() : hit.end() + 9]):
            return
        draft.per = name
    draft.end = hit.end()
    draft.why.append("per")


def _denominator(name: str) -> str:
    """`sq ft` → square foot, `MWh` → megawatt-hour, `share` as it is"""
    return unit_name(name)
