"""Units printed once, over lines of data or before a number: `Summary (Rs million)`; `Sales (€m) 412`."""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from figex.recognise.currencies import Currency, per_unit, prefixes, weak_codes, words
from figex.recognise.money import STRONG_SIGNS
from figex.recognise.not_a_figure import refuse
from figex.recognise.patterns import one_of
from figex.recognise.units import surfaces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.recognise.draft import Draft, Page

LONGEST_LINE, LINES = 140, 60
"""Characters of a line with a caption; lines for which it holds at most."""
BRACKETED = re.compile(r"[(\[]([^()\[\]\n]{1,90})[)\]](?=\s*$|  |[ ]?[:|,]|[ ]?[-+(]?[$€£]?[0-9])")
LEAD = re.compile(
    r"(?:(?:all |the )?(?:figures|amounts|values|numbers|data|sums)(?: are)?"
    r"(?: shown| given| stated| presented| expressed)? )?"
    r"(?:(?:in|units?:|expressed in|stated in) )?",
    re.IGNORECASE,
)
LED = re.compile(r"\b(in [^ ,;:()]{1,12}(?: [^ ,;:()]{1,12}){1,3})$")
"""`Key data in EUR million`"""
TAIL = re.compile(
    r",? (?:(?:except|unless|other than|excluding)\b[^.]*|(?:at|in) (?:current|constant|fob|cif)\b[^.]*)$",
    re.IGNORECASE,
)
SCALES = {
    word: power
    for power, printed in {
        3: "'000 '000s 000 000s 000's k thousand thousands",
        5: "lakh lakhs",
        6: "m mn mln mio mm mil million millions",
        7: "crore crores cr",
        9: "bn bln mrd billion billions",
        12: "tn trn trillion trillions",
    }.items()
    for word in printed.split()
}
SCALE = one_of(SCALES)
SIGNED = re.compile(rf"(.{{1,5}}?)[ .]{{0,2}}({SCALE})\.?", re.IGNORECASE)
SCALED = re.compile(rf"({SCALE})\.?(?:(?: of)? (.{{1,24}}))?", re.IGNORECASE)
POWERED = re.compile(r"(M|mn?|T|K|k|bn)([A-Z]{3})")
POWERS = {"M": 6, "m": 6, "mn": 6, "T": 3, "K": 3, "k": 3, "bn": 9}
"""What a code may carry: `MEUR`, `TEUR` (thousands), `KUSD`."""
SIGN_IN = re.compile(rf"(.{{1,8}}?) in ({SCALE})", re.IGNORECASE)
RATE = re.compile(r"([^/]{1,16}?)(?: per |/| a )([a-z]{3,12})")
"""`USD per month`"""
COUNTS = {"units": "unit", "persons": "person", "people": "person", "heads": "head", "head": "head"}
WORTH_A_LOOK = re.compile(rf"[(\[]|(?<![\w.,]){SCALE}(?!\w)|'000|\b(?-i:[MTK][A-Z]{{3}})\b", re.IGNORECASE)
NUMBER = re.compile(r"(?<![\w'.,/])(?<!\w[-–])(?!(?:19|20)\d\d(?!\d|[,.]\d))\d[\d,.]*(?![\w/])")
"""What is no year and no part of `Q3` or `30/9/2013`."""
DATE = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,?(?: \d{1,2}\b)?"
)
NUMBERED = re.compile(
    r"^\s*(?:(?:table|chart|figure|graph|box|exhibit|annex)\s[\w.]{1,6}|\d{1,2}(?:\.\d{1,2})?)[.:)]?\s", re.IGNORECASE
)
ENDS = re.compile(r"[ ]*(?:$|\n|[|;,()\]–-]|[.…]{2}|  |[-+(]?[$€£]?[ ]?\d|[A-Z]{3} \d)")
SET_OFF = re.compile(r"(?:[:|(=]|[–-] |  |[.…]{2,} ?)\s*[-+(]?$")
OTHER = re.compile(
    r"\b(?:per (?:share|unit|cent)|eps|ratio|employees?|staff|headcount|personnel|workforce|number|no\.|shares|stores"
    r"|shops|outlets|branches|customers|subscribers|passengers|index|margin|rate|yield|growth|change|days|months|years"
    r"|times|pages?|notes?)\b|(?<![0-9])%",
    re.IGNORECASE,
)
"""What a line tells in other units than those of its table."""
COMPARED = re.compile(r"%|\b(?:change|growth|var(?:iance|iation)?|yoy|y-o-y)\b", re.IGNORECASE)
WORD = re.compile(r"[a-z]{2,}")
MOST_WORDS = 10
"""Words of a line of data, but for those in capitals."""
START = attrgetter("start")
FEWEST = 2
"""Numbers of a line before one that stands in a column of changes."""


class Caption(NamedTuple):
    """Printed at `printed`, it holds for the bare numbers of `text[start:end]`."""

    printed: int
    start: int
    end: int
    kind: str
    unit: str | None
    scale: int
    per: str | None = None
    factor: Decimal = Decimal(1)
    compared: bool = False
    """Whether the last column tells of changes."""
    decimals: bool = False
    """Whether most numbers of the table have decimals: one without counts things."""
    own: bool = False
    """Whether it stands in the figure's line."""


def captioned(page: Page, draft: Draft) -> bool:
    """Claims a number with nothing beside it in a line of data under a caption: `Revenue: {4,215}`; `$ {84,112}`"""
    caption = _over(page, draft.start)
    if caption is None or draft.scale is not None or draft.numeral.form in {"words", "part", "adverb", "vulgar"}:
        return False
    line, at = _line(page.text, draft)
    other = caption.kind in {"", "money"} and not caption.own and OTHER.search(line, 0, at) is not None
    if not line or other or _is_prose(line) or draft.kind:
        return bool(draft.kind) and not other and _scaled_money(draft, caption)
    named = not SET_OFF.search(line, 0, at) and refuse(page, draft) not in {None, "name"}
    whole = draft.numeral.form == "plain" and draft.numeral.number % 1 == 0
    apart = (caption.decimals and whole) or (caption.compared and _is_last(line, at))
    if named or apart or not ENDS.match(page.text, draft.end):
        return False
    draft.kind, draft.unit, draft.per, draft.factor = caption.kind, caption.unit, caption.per, caption.factor
    draft.scale = Decimal(10) ** caption.scale if caption.scale else None
    draft.why.append("caption")
    return bool(draft.kind)


def _line(text: str, draft: Draft) -> tuple[str, int]:
    """The line of a number and where in it that stands; an empty one where it is too long for one of data"""
    floor, ceiling = max(0, draft.start - LONGEST_LINE), min(len(text), draft.end + LONGEST_LINE)
    start, stop = text.rfind("\n", floor, draft.start) + 1, text.find("\n", draft.end, ceiling)
    if (not start and floor) or (stop < 0 and ceiling < len(text)):
        return "", 0
    return text[start : ceiling if stop < 0 else stop].rstrip(), draft.start - start


def in_caption(page: Page, draft: Draft) -> bool:
    """`Output (1,{000} tonnes)`, `in {million} barrels`: no amount, but what others are told in"""
    at = bisect_right(page.captions, draft.start, key=START)
    return any(caption.printed <= draft.start < caption.start for caption in page.captions[at : at + 1])


def _scaled_money(draft: Draft, caption: Caption) -> bool:
    """`$ {84,112}` under `(in thousands)`"""
    same = draft.kind == "money" and caption.kind in {"", "money"} and caption.unit in {None, draft.unit}
    if same and caption.scale and draft.numeral.form == "western":
        draft.scale = Decimal(10) ** caption.scale
        draft.why.append("caption")
        return True
    return False


def _is_prose(line: str) -> bool:
    """Whether a line reads like a sentence, or like a part of one"""
    words = len(WORD.findall(line))
    return words > MOST_WORDS or (words > FEWEST and line.rstrip()[-1:] in ".!?")


def _is_last(line: str, at: int) -> bool:
    """Whether a number ends a line of several"""
    numbers = [hit.start() for hit in NUMBER.finditer(line)]
    return len(numbers) > FEWEST and at >= numbers[-1]


def _over(page: Page, at: int) -> Caption | None:
    """The caption that holds there: a line's own before that of its table"""
    last = bisect_right(page.captions, at, key=START)
    near = reversed(page.captions[max(0, last - LINES) : last])
    return next((caption for caption in near if at < caption.end), None)


def captions(page: Page) -> Iterator[Caption]:
    """Every caption of the page: one in a line without numbers holds for the lines below, up to prose or the next."""
    lines: list[tuple[int, str]] = []
    at = 0
    for line in page.text.split("\n"):
        lines.append((at, line))
        at += len(line) + 1
    for index, (start, line) in enumerate(lines):
        for (opens, end), meaning in _meanings(page, start, line):
            printed = start + opens
            bare = DATE.sub("", NUMBERED.sub("", line, count=1))
            if NUMBER.search(bare.replace("000", "")):
                yield Caption(printed, start + end, start + len(line), *meaning, own=True)
                continue
            last = _reach(page, lines, index)
            head = [line[:opens] + line[end:], *(text for _, text in lines[index + 1 : index + 3])]
            below = " ".join(text for text in head if not NUMBER.search(DATE.sub("", text)))
            numbers = NUMBER.findall(page.text, start + len(line), last)
            yield Caption(
                printed,
                start + len(line),
                last,
                *meaning,
                compared=COMPARED.search(below) is not None,
                decimals=sum("." in number for number in numbers) > len(numbers) / 2,
            )


def _reach(page: Page, lines: list[tuple[int, str]], index: int) -> int:
    """Where the lines of data end under a caption in line `index`: at prose, or at the next caption"""
    for start, line in lines[index + 1 : index + LINES]:
        if _is_prose(line) or (not NUMBER.search(line) and any(_meanings(page, start, line))):
            return start
    return lines[min(index + LINES, len(lines)) - 1][0] + LONGEST_LINE


Meaning = tuple[str, str | None, int, str | None, Decimal]
ONE = Decimal(1)


def _meanings(page: Page, start: int, line: str) -> Iterator[tuple[tuple[int, int], Meaning]]:
    """Where a caption stands in the line, and its kind, unit, power of ten and denominator"""
    if len(line) > LONGEST_LINE or not WORTH_A_LOOK.search(line):
        return
    for hit in BRACKETED.finditer(line):
        if meaning := _meant(page, hit[1], start, bare=True):
            yield hit.span(), meaning
            return
    if (led := LED.search(line.rstrip(" .:"))) and (meaning := _meant(page, led[1], start, bare=False)):
        yield led.span(1), meaning
        return
    cut = re.split(r" {2,}|(?<=\w)[,:] (?=[^,:]*$)|(?<=\w) [–|-] ", line.rstrip(" .:"))
    for part in cut if len(cut) > 1 else [line.strip(" .:")]:
        if part and not part[0].isdigit() and (meaning := _meant(page, part.strip(), start, bare=False)):
            yield (line.find(part), line.find(part) + len(part)), meaning
            return


def _meant(page: Page, printed: str, at: int, *, bare: bool) -> Meaning | None:
    """What `in thousands of euros`, `Rs million`, `USD per month` say; `bare`: also `tonnes`, `%`, `US$`"""
    told = TAIL.sub("", printed)
    lead = LEAD.match(told)
    core = told[lead.end() :].strip() if lead else told
    bare = bare or core != told
    rate = RATE.fullmatch(core)
    meaning = _amount(page, rate[1], at, bare=bare) if rate else None
    if rate and meaning and meaning[0] == "money":
        return (*meaning[:3], rate[2], meaning[4])
    return _amount(page, core, at, bare=bare)


def _amount(page: Page, core: str, at: int, *, bare: bool) -> Meaning | None:
    """What `thousands of euros`, `US$ m`, `MEUR`, `$ in billions` say"""
    if (hit := SCALED.fullmatch(core)) and (hit[2] is None or hit[1] != "m"):
        power = SCALES[hit[1].lower()]
        if hit[2] is None:
            return ("", None, power, None, ONE) if bare and len(hit[1]) > FEWEST else None
        return _unit(page, hit[2], at, power)
    if (hit := POWERED.fullmatch(core)) and hit[2] in prefixes():
        return _unit(page, hit[2], at, POWERS[hit[1]])
    if (hit := SIGN_IN.fullmatch(core) or SIGNED.fullmatch(core)) and hit[1].strip() in prefixes():
        return _unit(page, hit[1].strip(), at, SCALES[hit[2].lower()])
    return _unit(page, core, at, 0) if bare and (len(core) > 1 or core in "%$€£") else None


def _unit(page: Page, name: str, at: int, power: int) -> Meaning | None:
    if PERCENTS.fullmatch(name):
        return ("percent", "percent", 0, None, ONE)
    currency: Currency | None = prefixes().get(name) or words().get(name.lower())
    if name.lower() in COUNTS:
        return ("count", COUNTS[name.lower()], power, None, ONE)
    code = None if currency is None else page.settled.code(currency, name, at)
    if currency is not None and (code := code or (weak_codes()[name][0] if name in STRONG_SIGNS else None)):
        return ("money", code, power, None, per_unit(currency, code))
    unit = surfaces().get(name) or surfaces().get(name.lower())
    if unit is None or (not power and len(name) < FEWEST):
        return None
    return ("quantity", unit.name, power, unit.per, Decimal(unit.factor))


PERCENTS = re.compile(
    r"(?:(?:y/y|yoy|m/m|q/q|annual|in) )?(?:%|per ?cent|pct)"
    r"(?:,? (?:y/y|yoy|m/m|q/q|of [\w’' -]{2,24}|per annum|p\.?a\.?))?",
    re.IGNORECASE,
)
