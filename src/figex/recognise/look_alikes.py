"""Shapes that no figure may touch: addresses of all sorts, dates, clock times, phone numbers, codes, references.

Each of them has digits, and `shape_at` looks for it where they begin; only web addresses need a scan of their own.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from figex.facts import Refusal
from figex.lexicon import table
from figex.recognise.patterns import one_of

YEAR = r"(?:1[5-9]|20)[0-9]{2}"
DAY = r"[0-3]?[0-9]"
URL = re.compile(r"(?:https?://|www\.)[^\s<>\"]{1,300}")
MAIL_HOST = re.compile(r"@[\w-]{1,60}\.[\w.-]{1,60}")
MAIL_NAME = re.compile(r"[\w.+-]{1,60}$")
LEAD = 26
"""How far back, in characters, the word before the digits may begin."""
NO_START = frozenset(".,:/$€£¥-_")
"""What stands before digits that are the tail of something else."""
PARTS = ("Page", "page", "Photo", "Image", "Slide", "Video", "Part", "Step")
"""What is numbered `3 of 8`."""
OUTER_STARTS = frozenset("+([#")
OUTER = re.compile(
    r"""(?P<phone>(?<![\w.,$€£¥])\+[ ]?[0-9]{1,3}(?:[ .-][0-9]{1,5}){2,5}(?!\w)
      | (?<![\w.])(?:\+[0-9]{1,3}[ .-]?)?\([0-9]{2,5}(?:[ ][0-9]{1,2})?\)[ .-]?[0-9]{2,5}(?:[ .-][0-9]{2,5}){1,3}(?!\w)
      | \(\+[0-9]{1,3}\)(?:[ .-]?[0-9]{2,5}){1,4}(?![\w.,])
      | (?<![\w.])\([0-9]{3}\)[ ]?[0-9]{3}–[0-9]{4}(?!\w))
    | (?P<reference>\[[0-9]{1,3}(?:[ ]of[ ][0-9]{1,3})?\]|\#[0-9]+)""",
    re.VERBOSE,
)
"""Shapes with a character before their digits: `+44 20 7946 0018`, `(020) 7946 0018`, `[12]`, `#7`."""
CLOCK = r"""[0-2]?[0-9][:.][0-5][0-9](?:[:.][0-5][0-9])?[ ]?
        (?:[ap]\.?m\b\.?|[AP]M|[AP]\.M\.|hrs\b|GMT|UTC|[ECP][DS]?T\b|M[DS]T\b)
    | [0-2]?[0-9]:[0-5][0-9][ ]MT\b
    | [0-2][0-9][0-5][0-9][ ](?:GMT|UTC|[ECP][DS]?T|hrs|hours)\b
    | [0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?![\w:])
    | [0-9]{1,2}[ ]?(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b|A\.M\.|P\.M\.|o'clock\b)"""
PHONE = r"""[0-9]{1,5}(?:-[0-9]{2,5}){2,5}(?![\w-])
    | 1[0-9]{3}[ -][0-9]{3}[ -][0-9]{3}(?!\w)(?![ -][0-9])
    | 0[0-9]{2,4}[ -][0-9]{3,4}(?:[ -]?[0-9]{3,4})?(?!\w)"""
CODE = r"""[0-9]{1,4}[ ](?:U\.?S\.?C\.?|CFR|C\.F\.R\.|Stat\.)(?:[ ](?:§[ ]?)?[0-9][\w.()-]{0,20})?
    | [0-9]{1,9}(?:\.[0-9]{1,9})?(?:\([A-Za-z0-9]{1,3}\)){1,4}
    | (?![0-9]{1,3}\.[0-9]{3}\.[0-9]{3}(?![\w.]))[0-9]{1,3}(?:\.[0-9]{1,3}){2,4}(?![\w,])(?!\.[0-9])
    | [0-9]{1,9}(?:/[0-9]{1,9}){2,8}(?!\w)
    | [0-9]{4}=[0-9]+
    | [0-9]{1,9}\+[0-9]+(?![\w%])"""
"""Laws, numbered paragraphs, IP addresses and versions, paths, sums."""


@cache
def _month() -> str:
    months = table("calendar")["months"]
    printed = [form for name in months for form in (name, name.upper())]
    return f"(?:{one_of(printed)}|{one_of(table('calendar')['short_months'])}\\b\\.?)"


@cache
def _digit_shapes() -> re.Pattern[str]:
    date = rf"""{YEAR}-[01]?[0-9]-{DAY}(?![\w-])(?:[ T][0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?)?
    | [0-9]{{1,2}}[/.][0-9]{{1,2}}[/.](?:19|20)?[0-9]{{2}}(?![\w/])(?!\.[0-9])
    | [0-9]{{1,2}}-[0-9]{{1,2}}-(?:19|20)?[0-9]{{2}}(?![\w-])
    | (?:{DAY}(?:st|nd|rd|th)?(?:[ ]?[-–][ ]?|[ ](?:to|through|until|and)[ ]))?
      {DAY}(?:st|nd|rd|th)?(?:[ ]of)?[ -]{_month()}\b(?:,?[ -]{YEAR}\b)?(?![-–][0-9])"""
    streets = one_of(table("names")["streets"])
    name = r"(?:[A-Z][\w.'-]{1,20}|[0-9]{1,3}(?:st|nd|rd|th))"
    address = rf"[0-9]{{1,5}}[ ](?:[NSEW]\.?[ ])?(?:{name}[ ]){{1,3}}{streets}\b\.?(?![ ][a-z]+s\b)"
    address += r"|[0-9]{1,5}[ ]St\.[ ][A-Z][a-z]+\b(?![ ][a-z]+s\b)"
    return re.compile(
        rf"(?P<clock>{CLOCK})|(?P<date>{date})|(?P<phone>{PHONE})|(?P<address>{address})|(?P<code>{CODE})", re.VERBOSE
    )


@cache
def _led_shapes() -> re.Pattern[str]:
    month = _month()
    date = rf"""{month}[ ]{{1,3}}{DAY}(?:st|nd|rd|th)?(?![0-9,]{{0,12}}[0-9%])(?!\.[0-9])
        (?:[ ]?[-–][ ]?(?:{month}[ ])?{DAY}(?![0-9]|\.[0-9])
          |[ ](?:to|through|until|and)[ ]{DAY}(?:st|nd|rd|th)?
            (?=[,;)]|\.(?![0-9])|$|[ ](?:{YEAR}|in|at|by|as|with|it|they|he|she|we|the)\b))?
        (?:,?[ ]{YEAR}\b)?
        (?![ ](?:percent|per[ ]cent|million|billion))"""
    address = r"""[A-Z]{2}[ ][0-9]{5}(?:-[0-9]{4})?(?!\w|,[0-9])
        | (?:[A-Z]{2}|[BEGLMNSW])[0-9][0-9A-Z]?[ ][0-9][ABD-HJLNP-UW-Z]{2}(?![\w/])"""
    code = rf"""(?!(?:RS|E|TK)\.[0-9])[A-Z]{{1,12}}[-.][A-Z]{{0,8}}[0-9][\w.-]{{0,40}}
        | (?!FY)[A-Z]{{1,6}}[0-9]{{1,4}}-[0-9]{{1,4}}(?![\w,])
        | (?:{one_of(PARTS)})[ ][0-9]+[ ]of[ ][0-9]+"""
    return re.compile(rf"(?P<date>{date})|(?P<address>{address})|(?P<code>{code})", re.VERBOSE)


@cache
def _leaders() -> frozenset[str]:
    """Words before digits that may belong to a date or to the number of a page, of a picture, of a part."""
    months = table("calendar")["months"]
    return frozenset([*months, *map(str.upper, months), *table("calendar")["short_months"], *PARTS])


def web_addresses(text: str) -> list[Refusal]:
    """The web and e-mail addresses of `text`, in order."""
    found = [_refusal(hit, "address") for hit in URL.finditer(text)]
    for host in MAIL_HOST.finditer(text):
        name = MAIL_NAME.search(text, max(0, host.start() - 60), host.start())
        if name:
            found.append(Refusal(start=name.start(), end=host.end(), why="not:address"))
    return sorted(found, key=lambda refusal: refusal.start)


def shape_at(text: str, start: int) -> Refusal | None:
    """The look-alike whose first digit is `text[start]`."""
    before = text[start - 1 : start]
    if before in OUTER_STARTS or text[start - 2 : start] == "+ ":
        first = start - 2 if before == " " or text.startswith("(+", start - 2) else start - 1
        outer = OUTER.match(text, first) or OUTER.match(text, start - 1)
        if outer:
            return _refusal(outer, str(outer.lastgroup))
    hit = _led(text, start) if before else None
    if not hit and (not before or (before not in NO_START and not before.isalnum())):
        hit = _digit_shapes().match(text, start)
    # `U.S89,673`: what begins before the digit may end before it too
    return _refusal(hit, str(hit.lastgroup)) if hit and hit.end() > start else None


def _led(text: str, start: int) -> re.Match[str] | None:
    """What begins with the word before its first digit: `May 13`, `SCP-173`, `NY 10001`, `LS1 4PB`, `Page 3 of 5`"""
    lead = text[max(0, start - LEAD) : start]
    if lead.islower() and "page" not in lead:
        return None
    word = lead.rstrip(" ")
    word = word[max(word.rfind(" "), word.rfind("\n")) + 1 :].lstrip("([\"'“‘")
    if not word[:1].isupper() and word != "page":
        return None
    glued = not lead.endswith(" ")
    if glued or word.rstrip(".") in _leaders() or (len(word) == 2 and word.isupper()):  # noqa: PLR2004 - a state and its post code
        return _led_shapes().match(text, start - len(lead) + lead.rindex(word))
    return None


def _refusal(hit: re.Match[str], why: str) -> Refusal:
    """A refusal of the whole match; a date has the year that it names as its value."""
    if why != "date":
        return Refusal(start=hit.start(), end=hit.end(), why=f"not:{why}")
    year = re.search(rf"(?<![0-9]){YEAR}(?![0-9])", hit[0])
    return Refusal(
        start=hit.start(), end=hit.end(), why="not:date", kind="date", value=Decimal(year[0]) if year else None
    )
