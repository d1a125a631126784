"""Why a bare number, one without a printed unit, is no figure: the rules in the order of trial."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from figex.facts import Refusal
from figex.lexicon import table
from figex.recognise.calendar import age, duration, is_notation, is_ordinal, is_year
from figex.recognise.currencies import prefixes
from figex.recognise.names import highway, label, name, road
from figex.recognise.numerals import PAIR
from figex.recognise.patterns import one_of

if TYPE_CHECKING:
    from figex.recognise.draft import Draft, Page

GLUED_BEFORE = "$€£¥&@#_/\\^=*"
GLUED_AFTER = "_@\\^=*#°&$€£¥₹"
CIRCA = frozenset(("c.", "ca."))
CLEAN = frozenset(("", " ", "\n", "$", "("))
NEVER_BEFORE = "_@#^§№"
"""What makes a number an identifier even where a unit follows."""
HYPHENATED = re.compile(r"([A-Za-z$]{1,12})-$")
BEHIND_DIGITS = re.compile(r"[0-9](?:\s?[-–/:]|\s?[x×]\s?|-to-)$")
FORMERLY = re.compile(
    r"(?:%|cent|illion|bn|[0-9]m)[^()0-9]{0,30}(?:(?:19|20)[0-9]{2}\s)?"
    r"\((?:previously|formerly|earlier|before|from|was|prior|vs\.?|versus):?\s(?:[0-9][0-9.,]*\s?[-–]\s?)?$"
)
RANGE_END = re.compile(r"\s?[-–]\s?[0-9][0-9.]*\)|\)")
FORMERLY_REACH = 64
"""`growth of 10–12 per cent (previously {7–9})`: the range that another replaces."""
BEFORE_DIGITS = re.compile(r"(?:\s?[-–/:x×]\s?|-to-)[0-9]")
STRAY = re.compile(r" (?:[b-hj-z]\b(?!\.)|a (?:is|was|were|are|has|had)\b)")
"""A letter behind a number that nobody understands: `404 a was missing`"""
LAST_OF_LIST = 99
INLINE = frozenset(range(1, 21))
"""Numbers in brackets that count points of a sentence."""
LIST_MARK = re.compile(r" {1,8}[A-Z]|[)\]\n]|\.(?:\s|$)")
HEADING = re.compile(r"(?: (?:[A-Z][\w'-]{0,20}|[a-z]{1,3})[:,]?){1,8} *(?:\n|$)")
PARAGRAPH = re.compile(r"\.\s+[\"“‘(]?[A-Z]")
NEARBY = 1000
SMALL = "two|three|four|five|six|seven|eight|nine|ten"
COUNT_AND = re.compile(r"(?:[0-9]|\b(?:two|three|four|five|six|seven|eight|nine|ten)) (?:[a-z-]+ )?[a-z]+s and $")
COUNT_THERE = re.compile(
    rf"\b(?:[0-9]{{1,3}}|{SMALL}) (?:[a-z-]+ ){{0,2}}[a-z]+s (?:in|at|on|near|for) [^.;:()]{{2,30}}? and $"
)
PLACED = re.compile(r"[ \n](?:in|at|on|near|for)[ \n]")
"""`two mills in Elbo and [one] in Tern`"""
OF_ITS = re.compile(rf"[ \n]of[ \n](?:its|our|their|his|her|my|your)[ \n](?:[0-9]{{1,3}}|{SMALL})\b")
"""`lost [one] of its four engines`"""
COUNT_THEN = re.compile(COUNT_AND.pattern.removesuffix("$") + r"[a-z]{3,12}(?:ed|ing) $")
"""`closed four shops and opened [one]`: what was done to another"""
ONE_FOR = re.compile(r"[ \n][a-z]{3,16}[ \n]for[ \n](?:about |some |nearly |over )?[0-9]{1,3},?[0-9]{2,3}\b")
"""`one well for 3,000 people`"""
ZERO_FIRST = re.compile(r"0[0-9]+[A-Z]\b")
"""`Runway 09L`"""
STORED = re.compile(r"[0-9] ?[kMG]W/$")
STORED_UNIT = re.compile(r"[0-9][0-9.,]{0,6} ?[kMGT]Wh\b")
"""`100MW/{400MWh}`: what a battery gives and what it holds"""
AMOUNT_BEFORE = re.compile(r"[$€£] ?[0-9.,]{1,12}(?: ?(?:million|billion|mln|mn|bn|m))?/$")
AMOUNT_TWICE = re.compile(PAIR)
FLOOR = re.compile(r"/F\b")
"""`12/F, 88 Harbour Road`"""
COUNT_REACH = 40
"""`60 workers and [one] customer`: the count that another stands beside."""
ONE_ENDS = re.compile(r"\s?(?:[.,;)”\"]|$|\s(?:in|a year|last|at|before|when)\b)")
ONE_OPENS = re.compile(r"(?:[.;:,][ \n]|\n|\b(?:and|but|while|whereas|only)[ \n])$")
ONE_ACTS = re.compile(
    r"[ \n](?:has|had|will|remain(?:s|ed)?|closed|failed|died|sank|resigned|went|came|stayed|opened|did|does|lies|still"
    r"|later|also|may|could|would|survived|escaped|declined|voted|abstained|left|fell|rose|quit|shut|withdrew|crashed|collapsed"
    r"|belongs|comes|goes|(?:is|was)(?![ \n](?:that|to|how|why|whether|an?|the|in|of|told|reminded|tempted)\b))\b"
)
ONE_AND = re.compile(
    rf"[ \n](?:[a-z]+[ \n])?[a-z]{{3,16}}[ \n](?:and (?:[0-9]{{1,3}}|{SMALL}) "
    r"|(?:(?:was|has been|is) )?(?:killed|injured|wounded|hurt|died|voted|abstained|dissented|missing|arrested|detained"
    r"|drowned|rescued|sank|hospitali[sz]ed|shot|in critical)\b)"
)
"""`One worker was killed and three hurt`, `One woman and four men were held`, at the head of a sentence"""
SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]{1,3})[ \n]"
    r"(?:[a-z-]{2,20}[ \n]){0,3}?[a-z-]{2,20}s\b[^\n]*$"
)
SEVERAL_REACH = 170
"""How far back those may be counted of whom one is told."""
BAKERS = ("baker's ", "baker’s ", "bakers ")
LONGEST_COUNT = 8
"""Digits of the longest number that news prints without separators."""


def refuse_early(page: Page, draft: Draft, *, joined: bool) -> str | None:
    """Why a numeral is no figure whatever follows it: an ordinal, or glued to what nobody understands.

    `joined` tells that the hyphen before it follows another figure (`3x-4x`).
    """
    text, start = page.text, draft.numeral.start
    if draft.numeral.form in {"words", "part", "adverb"}:
        return None
    if is_ordinal(page, draft):
        return "ordinal"
    before = text[start - 1 : start]
    if before in CLEAN:
        return "identifier" if ZERO_FIRST.match(text, start) or FLOOR.match(text, draft.numeral.end) else None
    second = text[max(0, start - 2) : start - 1]
    if before == "-" and second.isalpha() and not joined:
        word = HYPHENATED.search(text, max(0, start - 13), start)
        return None if word and word[1].lower() in table("names")["hyphen_prefixes"] else "glued"
    slashed = before and before in "/\\" and second and not second.isspace() and second + before not in prefixes()
    if slashed and not _is_pair(text, start):
        return "glued"
    return "glued" if (before and before in NEVER_BEFORE) or is_notation(page, draft) else None


def _is_pair(text: str, start: int) -> bool:
    """`100MW/{400MWh}`, `($4.5 million/{3.8 million} euro)`: what a battery gives and holds, an amount told twice"""
    stored = STORED.search(text, max(0, start - 5), start) and STORED_UNIT.match(text, start)
    return bool(stored or (AMOUNT_BEFORE.search(text, max(0, start - 30), start) and AMOUNT_TWICE.match(text, start)))


def refuse(page: Page, draft: Draft) -> str | None:
    """The name of the rule that refuses a numeral without a printed unit; None where it may count."""
    return next((why for why, rule in RULES if rule(page, draft)), None)


def refusal(draft: Draft, why: str) -> Refusal:
    """The draft as a refusal, with its value; of a kind where `--all` reports it."""
    kind = EXTRA.get(why, "")
    return Refusal(
        start=draft.start,
        end=draft.end,
        why=f"not:{why}",
        kind=kind,
        value=draft.value,
        value_high=draft.high,
        unit=draft.unit if kind else None,
        qualifier=draft.qualifier,
    )


def _glued(page: Page, draft: Draft) -> bool:
    """`737x`, `5G`, `A320`, `1.2.3`: letters or digits that touch the number and mean nothing known"""
    text, end = page.text, draft.end
    if text.startswith("-", end) and text[end + 1 : end + 2].isupper():
        return True
    if draft.numeral.form in {"words", "part"}:
        return False
    if draft.numeral.form == "comma" and draft.scale is None and not page.is_european:
        return True
    after = text[end : end + 1]
    glued_after = bool(after) and (after.isalnum() or after in GLUED_AFTER)
    return glued_after or STRAY.match(text, end) is not None or _glued_before(page, draft.start)


def _glued_before(page: Page, start: int) -> bool:
    before = page.text[start - 1 : start]
    if before and before in ".," and page.text[max(0, start - 2) : start - 1].isalnum():
        return page.word_before(start).lower() not in CIRCA
    return bool(before) and (before.isalnum() or before in GLUED_BEFORE)


def _list_number(page: Page, draft: Draft) -> bool:
    """`1. Main points`, `(2) The board`, `3) Sales`: the number of a line; `first (1) to buy` within one"""
    text, end = page.text, draft.end
    if draft.numeral.form != "plain" or draft.scale is not None or draft.numeral.number > LAST_OF_LIST:
        return False
    if text[draft.start - 1 : draft.start] == "(" and text[end : end + 1] == ")" and draft.numeral.number in INLINE:
        return True
    line = max(text.rfind("\n", max(0, draft.start - 12), draft.start) + 1, draft.start - 12, 0)
    if (line and text[line - 1] != "\n") or text[line : draft.start].strip() not in {"", "(", "[", "#", "»", "•"}:
        return False
    if not LIST_MARK.match(text, end):
        return False
    if text[end] != " " or text.startswith("  ", end) or draft.numeral.number % 1:
        return True
    return HEADING.match(text, end) is not None or _is_counted_up(text, draft)


def _paragraph(page: Page, draft: Draft) -> bool:
    """`412. Mr. Speaker, …` on a line of its own, with 411 or 413 on another: a numbered paragraph"""
    text, number = page.text, draft.numeral.number
    opens = draft.start == 0 or text[draft.start - 1] == "\n"
    if not opens or draft.numeral.form != "plain" or draft.scale is not None or number % 1:
        return False
    if not PARAGRAPH.match(text, draft.end):
        return False
    return (
        f"\n{int(number) + 1}. " in text or f"\n{int(number) - 1}. " in text or text.startswith(f"{int(number) - 1}. ")
    )


def _is_counted_up(text: str, draft: Draft) -> bool:
    """Whether a line nearby begins with the next number, or with the one before."""
    number = int(draft.numeral.number)
    following = text.find(f"\n{number + 1} ", draft.end, draft.end + NEARBY)
    before = text.rfind(f"\n{number - 1} ", max(0, draft.start - NEARBY), draft.start)
    return following >= 0 or before >= 0 or text.startswith(f"{number - 1} ")


def _identifier(page: Page, draft: Draft) -> bool:
    """`007`, `1376092431`, `3-2`, `24/7`: digits that identify, score or list, and count nothing"""
    text, numeral = page.text, draft.numeral
    if numeral.form != "plain" or draft.scale is not None:
        return False
    printed = text[numeral.start : numeral.core_end]
    if printed.isdigit() and ((len(printed) > 1 and printed[0] == "0") or len(printed) > LONGEST_COUNT):
        return True
    if RANGE_END.match(text, draft.end) and FORMERLY.search(text, max(0, draft.start - FORMERLY_REACH), draft.start):
        return False
    before = BEHIND_DIGITS.search(text, max(0, draft.start - 5), draft.start)
    return before is not None or BEFORE_DIGITS.match(text, draft.end) is not None


def replaces(text: str, start: int, end: int) -> bool:
    """`(previously {7–9})` after a percentage or an amount: the range that it replaces"""
    closed = text[end : end + 1] == ")"
    return closed and FORMERLY.search(text, max(0, start - FORMERLY_REACH), start) is not None


def _leader(page: Page, draft: Draft) -> bool:
    """`Outlook .......... 16`: the leader of a table of contents"""
    digits = draft.numeral.form == "plain" or page.text[draft.start] == "."
    return digits and draft.scale is None and page.text[max(0, draft.start - 4) : draft.start].rstrip().endswith("...")


@cache
def _one_follows() -> re.Pattern[str]:
    return re.compile(rf"[ \n](?!{one_of(table('numbers')['one']['no_noun'])}\b)[a-z]{{3,}}")


def _one(page: Page, draft: Draft) -> bool:
    """`the one`, `no one`, `one of the`, `one another`, `one-off`; `up from one` and `60 men and one dog` count"""
    if draft.numeral.form != "words" or draft.numeral.number != 1 or draft.scale is not None:
        return False
    before = page.words_before(draft.start)
    counts = bool(before) and before[-1] in table("numbers")["one"]["counted_after"]
    if (counts and _one_follows().match(page.lower, draft.end)) or ONE_FOR.match(page.lower, draft.end):
        return False
    if ONE_AND.match(page.lower, draft.end) and page.text[draft.start].isupper():
        return False
    if _one_of_several(page, draft) or _one_of_two_places(page, draft):
        return False
    moved = before[-1:] == ["from"] and before[-2:-1] in (["up"], ["down"])
    listed = COUNT_AND.search(page.lower, max(0, draft.start - COUNT_REACH), draft.start)
    done = COUNT_THEN.search(page.lower, max(0, draft.start - COUNT_REACH), draft.start)
    ends = (moved or done) and ONE_ENDS.match(page.text, draft.end)
    return not (ends or (listed and _one_follows().match(page.lower, draft.end)))


def _one_of_several(page: Page, draft: Draft) -> bool:
    """`Two boats came back; one sank`, `Nine firms bid. One was ruled out`: one of those counted before"""
    text, start = page.lower, draft.start
    if not ONE_ACTS.match(text, draft.end) or not ONE_OPENS.search(text, max(0, start - 8), start):
        return False
    return SEVERAL.search(text, max(0, start - SEVERAL_REACH), start) is not None


def _one_of_two_places(page: Page, draft: Draft) -> bool:
    """`two mills in Elbo and one in Tern`; `closed one of its four mills`, not `is one of its four mills`"""
    text, start = page.lower, draft.start
    if OF_ITS.match(text, draft.end):
        return page.word_before(start).lower() not in {"is", "was", "are", "as", "every", "each", "not", "the", "be"}
    placed = PLACED.match(text, draft.end)
    return bool(placed and COUNT_THERE.search(text, max(0, start - COUNT_REACH - COUNT_REACH), start))


@cache
def _compound() -> re.Pattern[str]:
    return re.compile(rf"-{one_of(table('numbers')['compounds']['seconds'])}\b")


def _idiom(page: Page, draft: Draft) -> bool:
    """`phase-two`, `one-off`, `a baker's dozen`: words in other words; `between the two.`, `the two were`"""
    if draft.numeral.form != "words":
        return False
    before = page.text[max(0, draft.start - 2) : draft.start]
    if before.endswith("-") and before[0].isalnum():
        return True
    bakers = page.text.endswith(BAKERS, 0, draft.start)
    both = draft.numeral.number in BOTH and page.lower.endswith("the ", 0, draft.start)
    if both and ALL.match(page.lower, draft.end):
        return True
    return draft.numeral.number == 0 or bakers or _compound().match(page.lower, draft.end) is not None


BOTH = frozenset((2, 3))
ALL = re.compile(r"[.,;)]|[ \n](?:is|was|were|are|have|had|has|will|would|could|may|said|agreed|met|together|apart)\b")
"""What follows `the two` that stands for things named before."""
WORKED = re.compile(
    r"[ \n-](?:working|man|person|worker|bed|room|guest|visitor|tourist|student|patient|flying|flight|machine|labour"
    r"|labor|sick|overnight|production|staff|hotel)[ -](?:days|hours|nights|weeks|months|years)\b"
)
DAYS = re.compile(r"[ \n](?:days|nights|hours)\b")
LEAST_WORKED, LONGEST_TIME = 1000, 10_000
"""A duration is told in fewer working days, and in fewer days of any sort."""


def _duration(page: Page, draft: Draft) -> bool:
    """A stretch of time, not the `860,000 working days` or `3.4 million nights` that many people spent"""
    amount = draft.value
    spent = amount >= LONGEST_TIME and DAYS.match(page.lower, draft.end)
    if spent or (amount >= LEAST_WORKED and WORKED.match(page.lower, draft.end)):
        return False
    return duration(page, draft)


EXTRA = {"duration": "duration", "age": "duration", "ordinal": "ordinal", "year": "date"}
"""The rules whose numbers `--all` reports, and as what."""
RULES = (
    ("duration", _duration),
    ("glued", _glued),
    ("year", is_year),
    ("age", age),
    ("one", _one),
    ("idiom", _idiom),
    ("label", label),
    ("identifier", _identifier),
    ("list number", _list_number),
    ("paragraph", _paragraph),
    ("leader", _leader),
    ("name", name),
    ("road", road),
    ("highway", highway),
)
"""Why a bare number is refused, in the order of trial."""
