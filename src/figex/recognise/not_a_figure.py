"""What only looks like a figure: names, references, phone numbers, addresses, dates, times, durations, ordinals.

`look_alikes` scans the text once for the shapes that are whole by themselves; `refuse` judges one numeral at its place.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from figex.facts import Refusal
from figex.lexicon import table
from figex.recognise.draft import tidy

if TYPE_CHECKING:
    from figex.recognise.draft import Draft

MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
ADDRESS_SHAPES = re.compile(r"\b(?:https?://|www\.)[^\s<>\"]{1,300}|(?<![\w.+-])[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{1,60}")
"""Web and e-mail addresses; looked for only in a text that has `://`, `www.` or `@`."""
DIGIT_SHAPES = re.compile(
    rf"""(?:(?<![\w.,:/$€£¥-])(?=[0-9])(?:
        (?P<clock>[0-9]{{1,2}}[:.][0-9]{{2}}(?:[:.][0-9]{{2}})?[ ]?(?:a\.?m\b\.?|p\.?m\b\.?|AM|PM|A\.M\.|P\.M\.|hrs\b|GMT|UTC|[ECMP][DS]?T\b)
        | [0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}}(?:\.[0-9]+)?)?(?![\w:])
        | [0-9]{{1,2}}[ ]?(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b|A\.M\.|P\.M\.|o'clock\b))
      | (?P<date>(?:1[5-9]|20)[0-9]{{2}}-[01]?[0-9]-[0-3]?[0-9](?![\w-])(?:[ T][0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?)?
        | [0-9]{{1,2}}[/.][0-9]{{1,2}}[/.](?:19|20)?[0-9]{{2}}(?![\w/])(?!\.[0-9])
        | [0-9]{{1,2}}-[0-9]{{1,2}}-(?:19|20)?[0-9]{{2}}(?![\w-])
        | [0-3]?[0-9](?:st|nd|rd|th)?(?:[ ]of)?[ -]{MONTH}\b(?:,?[ -](?:1[5-9]|20)[0-9]{{2}}\b)?(?![-–][0-9]))
      | (?P<phone>[0-9]{{1,5}}(?:-[0-9]{{2,5}}){{2,5}}(?![\w-])
        | 1[0-9]00[ -][0-9]{{3}}[ -][0-9]{{3}}(?!\w)
        | 0[0-9]{{2,4}}[ -][0-9]{{3,4}}(?:[ -]?[0-9]{{3,4}})?(?![\w]))
      | (?P<address>[0-9]{{1,5}}[ ](?:[NSEW]\.?[ ])?(?:[A-Z][\w.'-]{{1,20}}[ ]){{1,3}}(?:St|Street|Rd|Road|Blvd|Boulevard|Ave|Avenue|Lane|Ln|Drive|Dr|Quay|Way|Square|Plaza|Court|Ct|Place|Pl|Parkway|Pkwy|Highway|Terrace)\b\.?)
      | (?P<code>[0-9]{{1,4}}[ ](?:U\.?S\.?C\.?|CFR|C\.F\.R\.|Stat\.)(?:[ ](?:§[ ]?)?[0-9][\w.()-]{{0,20}})?
        | [0-9]{{1,9}}(?:\.[0-9]{{1,9}})?(?:\([A-Za-z0-9]{{1,3}}\)){{1,4}}
        | [0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{2,4}}(?![\w,])(?!\.[0-9])
        | [0-9]{{1,9}}(?:/[0-9]{{1,9}}){{2,8}}(?![\w])
        | [0-9]{{4}}=[0-9]+
        | [0-9]{{1,9}}\+[0-9]+(?![\w%])))
      | (?P<plus>(?<![\w.,$€£¥])\+[0-9]{{1,3}}(?:[ .-][0-9]{{1,5}}){{2,5}}(?![\w])
        | (?<![\w.])(?:\+[0-9]{{1,3}}[ .-]?)?\([0-9]{{2,5}}\)[ .-]?[0-9]{{2,5}}(?:[ .-][0-9]{{2,5}}){{1,3}}(?![\w]))
      | (?P<reference>\[[0-9]{{1,3}}\]|\#[0-9]+))
    """,
    re.VERBOSE,
)
WORD_SHAPES = re.compile(
    rf"""\b(?:(?=[JFMASOND])(?P<date>{MONTH}[ ]{{1,3}}[0-3]?[0-9](?:st|nd|rd|th)?(?![0-9,]{{0,12}}[0-9%])(?!\.[0-9])(?:[ ]?[-–][ ]?(?:{MONTH}[ ])?[0-3]?[0-9](?![0-9.]))?(?:,?[ ](?:1[5-9]|20)[0-9]{{2}}\b)?(?![ ](?:percent|per[ ]cent|million|billion)))
      | (?P<address>P\.?O\.?[ ]Box[ ][\w ]{{0,10}}[0-9]+|[A-Z]{{2}}[ ][0-9]{{5}}(?:-[0-9]{{4}})?(?!\w|,[0-9]))
      | (?P<code>[A-Z]{{1,12}}[-.][A-Z]{{0,8}}[0-9][\w.-]{{0,40}}|[A-Z]{{1,6}}[0-9]{{1,4}}-[0-9]{{1,4}}(?![\w,])|[Pp]age[ ][0-9]+[ ]of[ ][0-9]+))
    """,
    re.VERBOSE,
)
DURATION = re.compile(
    r"""(?:[ \n-]|[ \n-](?:and[ \n-]a[ \n-]half|calendar|full|consecutive|straight|more|business|working|fiscal|financial|trading|successive|whole|additional|long|short|or[ ]so|or[ ]more|odd|plus|further|crop|school|growing)[ \n-])
    (?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|century|centuries|quarters?|fortnights?|nights?|yrs?|hrs?|mins?|secs?|weekends?|semesters?|seasons?|millennia)
    (?:-olds?)?(?![\w])|(?:h|hr|hrs|min|mins|sec|secs|s|yr|yrs|y|d)(?![\w/])|['’]s?[ ](?:years?|months?|weeks?|days?)\b""",
    re.VERBOSE | re.IGNORECASE,
)
ORDINAL = re.compile(r"(?:st|nd|rd|th|ST|ND|RD|TH)\b")
DECADE = re.compile(r"'?s\b")
YEAR_CONTEXT = re.compile(
    r"(?:\b(?:in|since|by|from|until|till|to|of|for|during|before|after|through|throughout|the|than|late|early|mid|fiscal|fy|year|years|financial|calendar|and|or|between|circa|around|on|versus|vs|with|at|as|spring|summer|autumn|fall|winter|season|budget|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|q[1-4]|h[12]|quarter|half|copyright|its|their|his|her|against|last|next|this|that|over|end|compared|ended|ending|a|pre|post|into|beyond|towards?|'s|s)[.,]?[ \n-]?\(?|[©(/\[–-][ ]?|^)$",
    re.IGNORECASE,
)
COUNTS_AFTER = re.compile(r"[ \n](?!(?:sales|results|earnings|profits?|revenues?|figures|levels|prices|was|is|has|figures|elections|games|olympics|notes|bonds|rates|targets|plans|accounts|forecasts|crops|exports|imports)\b)[a-z]{3,}s\b")
QUALIFIED = re.compile(r"\b(?:about|some|nearly|almost|around|roughly|approximately|over|than|least|to|another|hired|employs|created|of its|only|just|up to|under)[ \n]$", re.IGNORECASE)
WORD_BEFORE = re.compile(r"([\w&.#№§'’-]{1,24})[ \n]?\(?$")
AGE = re.compile(r"(?:[A-Z][\w'’-]+ ){1,3}[A-Z][\w'’-]+, ?$")
PLURAL_AFTER = re.compile(r"(?:[ \n-][a-z][\w'-]{1,16}){0,3}?[ \n](?:[a-z]{2,}(?<!ss)s|people|men|women|children|staff|aircraft|police|crew|personnel|cattle|homes)\b")
TWO_BEFORE = re.compile(r"([\w&.'’-]{1,16}[ \n][\w&.'’-]{1,16})[ \n]$")


def look_alikes(text: str) -> list[Refusal]:
    """The stretches of `text` that no figure may touch: addresses of all sorts, dates, clock times, codes."""
    found = []
    if "@" in text or "://" in text or "www." in text:
        found = [Refusal(start=hit.start(), end=hit.end(), why="not:address") for hit in ADDRESS_SHAPES.finditer(text)]
    for shapes in (DIGIT_SHAPES, WORD_SHAPES):
        found += [
            Refusal(start=hit.start(), end=hit.end(), why=f"not:{hit.lastgroup}", kind="date" if hit.lastgroup == "date" else "")
            for hit in shapes.finditer(text)
        ]
    return found


@cache
def _names() -> dict[str, frozenset[str]]:
    return {key: frozenset(value) for key, value in table("names").items() if isinstance(value, list)}


def refuse_early(text: str, draft: Draft) -> str | None:
    """The reason why a numeral is no figure whatever follows it: letters glued to it that nobody understands, an ordinal."""
    start, end = draft.numeral.start, draft.numeral.end
    before, after = text[start - 1 : start], text[end : end + 1]
    if draft.numeral.form in {"words", "part", "adverb"}:
        return None
    if after and (after.isalpha() or after == "_") and ORDINAL.match(text, end):
        return "not:ordinal"
    if before == "-" and text[start - 2 : start - 1].isalnum() and not text[start - 2 : start - 1].isdigit():
        return "not:glued" if not _hyphen_prefix(text, start) else None
    if before in {"/", "\\"} and not text[start - 2 : start - 1].isspace():
        return "not:glued"
    return "not:glued" if before in {"_", "@", "#", "^", "§", "№"} else None


def _hyphen_prefix(text: str, start: int) -> bool:
    """`mid-2016`, `US$-5`, `sub-5 percent`: a hyphen that belongs to no name"""
    word = re.search(r"([A-Za-z$]{1,12})-$", text[max(0, start - 13) : start])
    return bool(word) and word[1].lower() in {"mid", "sub", "pre", "post", "a", "an", "us$", "r$", "some", "near", "plus", "non", "late", "early"}  # type: ignore[index]


def is_year(text: str, draft: Draft) -> bool:
    """Whether a bare number is a year, which must not become the end of a range: `rose in 2015 to $5`"""
    return not draft.kind and _year(text, draft)


def refuse(text: str, draft: Draft) -> Refusal | None:
    """A refusal for a numeral that no kind with a printed unit has claimed, or None for a bare number that may count."""
    start, end = draft.start, draft.end
    for why, rule in RULES:
        if rule(text, draft):
            kind = why if why in {"duration", "ordinal", "date"} else ""
            if not kind:
                return Refusal(start=start, end=end, why=f"not:{why}", value=draft.value)
            return Refusal(
                start=start, end=draft.end, why=f"not:{why}", kind=kind, value=tidy(draft.value), unit=draft.unit,
                value_high=None if draft.high is None else tidy(draft.high), qualifier=draft.qualifier,
            )  # fmt: skip
    return None


def _glued(text: str, draft: Draft) -> bool:
    """`737x`, `5G`, `A320`, `1.2.3`: letters or digits that touch the number and mean nothing known"""
    if draft.numeral.form in {"words", "part"}:
        return text[draft.end : draft.end + 1] == "-" and text[draft.end + 1 : draft.end + 2].isupper()
    before, after = text[draft.start - 1 : draft.start] if draft.start else "", text[draft.end : draft.end + 1]
    if before and (before.isalnum() or before in "$€£¥&@#_/\\^=*"):
        return True
    if before in {".", ","} and text[draft.start - 2 : draft.start - 1].isalnum():
        return True
    if after and (after.isalnum() or after in "_@\\^=*#°&"):
        return True
    return after == "-" and text[draft.end + 1 : draft.end + 2].isupper()


def _duration(text: str, draft: Draft) -> bool:
    """`10-year bond`, `the past five years`, `24h`, `180 minutes`"""
    hit = DURATION.match(text, draft.end)
    if not hit:
        return False
    if hit[0] in {"s", "d", "y"} or (hit[0] in {"h", "s"} and draft.numeral.form == "words"):
        return hit[0] == "h"
    draft.end = hit.end()
    word = re.search(r"([a-z]+)(?:-olds?)?$", re.sub(r"['’]s?[ ]", "", hit[0].lower()))
    draft.unit = _time_unit(word[1]) if word else None
    return True


def _time_unit(word: str) -> str:
    """`years` → year, `hrs` → hour, `centuries` → century"""
    short = {"h": "hour", "hr": "hour", "min": "minute", "sec": "second", "s": "second", "yr": "year", "y": "year", "d": "day"}
    bare = word.removesuffix("s") or word
    return short.get(bare) or {"centurie": "century", "millennia": "millennium"}.get(bare, bare)


def _year(text: str, draft: Draft) -> bool:
    """`in 2016`, `2013 notes`, `the 1980s`: four digits that name a year"""
    numeral = draft.numeral
    if numeral.form != "plain" or draft.scale is not None or not re.fullmatch(r"1[5-9][0-9]{2}|20[0-9]{2}", text[numeral.start : numeral.end]):
        return False
    if DECADE.match(text, numeral.end):
        return True
    before = text[max(0, numeral.start - 14) : numeral.start]
    return not (COUNTS_AFTER.match(text, numeral.end) and (QUALIFIED.search(before) or not YEAR_CONTEXT.search(before)))


def _label(text: str, draft: Draft) -> bool:
    """`Article 301`, `page 14`, `Form 10`, `No. 7401`, `Boeing 737`, `S&P 500`"""
    before = WORD_BEFORE.search(text, max(0, draft.start - 26), draft.start)
    if not before:
        return False
    word = before[1].strip(".")
    lower = word.lower()
    names = _names()
    if lower in names["labels"]:
        return not (lower in {"number", "code", "call", "calls", "line", "lines", "phase", "note", "notes"} and draft.numeral.form in {"words", "western"})
    two = TWO_BEFORE.search(text, max(0, draft.start - 34), draft.start)
    if lower in names["indices"] and word[:1].isupper() or (two and two[1].lower() in names["indices"]):
        return True
    return word[:1].isupper() and lower in names["proper"] and draft.numeral.form != "western"


def _name(text: str, draft: Draft) -> bool:
    """`Route 66 Partners`, `Norvex E4`: a capitalised word and a bare number, in the middle of a sentence, are a name"""
    numeral = draft.numeral
    if numeral.form not in {"plain", "words"} or draft.scale is not None or draft.qualifier != "=":
        return False
    if numeral.form == "words" and not text[draft.start].isupper():
        return False
    before = WORD_BEFORE.search(text, max(0, draft.start - 26), draft.start)
    if not before or text[draft.start - 1] not in " \n" or "\n" in text[before.end(1) : draft.start]:
        return False
    word = before[1]
    if not word[0].isupper() or word.strip(".'’").lower() in _names()["openers"] or word.endswith(".") or _in_capitals(text, draft.start, word):
        return False
    return not PLURAL_AFTER.match(text, draft.end) and not _elided(text, before.start(1), draft)


def _in_capitals(text: str, at: int, word: str) -> bool:
    """`PROFIT HITS 500`: a line all in capitals says nothing by them"""
    line = text[max(text.rfind("\n", max(0, at - 80), at) + 1, at - 80, 0) : at]
    return len(word) > 3 and word.isupper() and re.search(r"\b[a-z]{3,}", line) is None  # noqa: PLR2004 - a shorter one is an abbreviation


def _elided(text: str, start: int, draft: Draft) -> bool:
    """`Ireland will lose 140 posts and India 95`: a name with the number that an earlier clause has taught to count"""
    joined = re.search(r"(?:[,;]|\band|\bwhile|\bbut)[ \n](?:the[ ])?(?:[A-Z][\w-]*[ ])?$", text[max(0, start - 24) : start])
    ended = re.match(r"[ \n]?(?:[.,;)]|and\b|in\b|from\b|$)", text[draft.end : draft.end + 6])
    return bool(joined and ended and draft.numeral.number < 1000 and re.search(r"[0-9]", text[max(0, start - 90) : start]))


def _list_number(text: str, draft: Draft) -> bool:
    """`1. Main points`, `(2) The board`, `3) Sales`: the number of a line"""
    line = max(text.rfind("\n", max(0, draft.start - 12), draft.start) + 1, draft.start - 12, 0)
    if line and text[line - 1] != "\n":
        return False
    lead = text[line : draft.start].strip()
    after = text[draft.end : draft.end + 2]
    if lead not in {"", "(", "[", "#", "»", "•"} or draft.numeral.form != "plain" or draft.numeral.number > 99:  # noqa: PLR2004 - no list is longer
        return False
    if re.match(r" {1,8}[A-Z]", text[draft.end : draft.end + 9]):
        return True
    return after[:1] in {")", "]"} or (after[:1] == "." and after[1:] in {" ", "\n", ""}) or not text[draft.end : draft.end + 1].strip() and text[draft.end : draft.end + 1] == "\n"


def _identifier(text: str, draft: Draft) -> bool:
    """`007`, `1376092431`, `3-2`, `24/7`: digits that identify, score or list, and count nothing"""
    printed = text[draft.numeral.start : draft.numeral.core_end]
    if draft.numeral.form != "plain" or draft.scale is not None:
        return False
    if re.fullmatch(r"0[0-9]+", printed) or (len(printed) > 8 and printed.isdigit()):  # noqa: PLR2004 - news prints separators
        return True
    around = text[max(0, draft.start - 3) : draft.start], text[draft.end : draft.end + 3]
    return bool(re.search(r"[0-9]\s?[-–/:]$", around[0]) or re.match(r"[-–/:]\s?[0-9]", around[1]))


def _road(text: str, draft: Draft) -> bool:
    """`between Windsor and the 401`, `the 500 ended lower`: an article and a bare number with nothing to count"""
    if draft.numeral.form != "plain" or draft.scale is not None or draft.numeral.number < 100:  # noqa: PLR2004 - `the 39` may be what is left of a list
        return False
    return text[max(0, draft.start - 4) : draft.start].lower() == "the " and not PLURAL_AFTER.match(text, draft.end)


def _dots(text: str, draft: Draft) -> bool:
    """`South 32 Ltd .......... 16`: the leader of a table of contents"""
    return text[max(0, draft.start - 4) : draft.start].rstrip().endswith("...")


def _age(text: str, draft: Draft) -> bool:
    """`Meseret Alemu, 24, joined`, `says Cetina, 58.`, `aged 30`"""
    if draft.numeral.form != "plain" or not 0 < draft.numeral.number < 120:  # noqa: PLR2004 - a human age
        return False
    if not re.match(r"[.,;)]|$|\s*\n", text[draft.end : draft.end + 2]) or text[draft.end + 1 : draft.end + 2].isdigit():
        return False
    before = text[max(0, draft.start - 50) : draft.start]
    return AGE.search(before) is not None


def _one(text: str, draft: Draft) -> bool:
    """`the one`, `no one`, `one of the`, `one another`, `one-off`: `one` that does not count"""
    if draft.numeral.form != "words" or draft.numeral.number != 1 or draft.scale is not None:
        return False
    before = re.search(r"(\w+)[ \n]$", text[max(0, draft.start - 16) : draft.start])
    counts = before and before[1].lower() in {"had", "has", "have", "only", "just", "exactly", "least", "with", "than", "plus", "about", "nearly", "built", "opened", "closed", "lost", "won"}
    noun = re.match(r"[ \n](?!of\b|that\b|which\b|who\b|in\b|and\b|or\b|to\b|is\b|was\b|more\b|day\b|another\b|has\b|for\b|on\b|at\b)[a-z]{3,}", text[draft.end : draft.end + 24])
    return not (counts and noun)


def _idiom(text: str, draft: Draft) -> bool:
    """`two-way`, `one-off`, `zero-sum`, `Big Four`, `phase-two`: number words inside other words"""
    if draft.numeral.form != "words":
        return False
    if re.search(r"[\w]-$", text[max(0, draft.start - 2) : draft.start]):
        return True
    hyphen = re.match(r"-(?:way|off|time|sum|stop|fold|in|on|to|by|and|or|faced|sided|step|tier|track|pronged|hand|handed|third|piece|fits|size|for|of|up)\b", text[draft.end : draft.end + 12])
    return bool(hyphen) or draft.numeral.number == 0


RULES = (
    ("glued", _glued),
    ("duration", _duration),
    ("year", _year),
    ("one", _one),
    ("idiom", _idiom),
    ("label", _label),
    ("identifier", _identifier),
    ("list number", _list_number),
    ("leader", _dots),
    ("age", _age),
    ("name", _name),
    ("road", _road),
)
"""Why a bare number is refused, in the order of trial."""
