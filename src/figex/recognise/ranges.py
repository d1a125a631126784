"""Two numbers that are one figure, and numbers that share what only one of them prints.

`between 3 and 4 billion euros` is one figure with two ends; `5, 6 and 7 percent` are three that share a unit; in
`rose from 1.9 to 3.3 million` the two stay apart but share the scale.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.recognise.money import money_letter
from figex.recognise.names import numbers_a_time
from figex.recognise.not_a_figure import replaces

if TYPE_CHECKING:
    from figex.recognise.draft import Draft, Page

DASH = re.compile(r" ?[-–—~] ?| ?- ?to ?- ?")
TO = re.compile(
    r"[ \n](?:to|through)"
    r"(?:[ \n](?:about|around|nearly|just over|some|almost|more than|as much as|as many as|up to|perhaps|less than"
    r"|fewer than|under|over|well over|just under|close to|at least|at most))?[ \n-]"
)
FROM = re.compile(
    r",?[ \n](?:up |down )?from[ \n]"
    r"(?:about |around |nearly |over |some |just over |almost |under |less than |more than )?"
)
RANGE_BEFORE = re.compile(
    r"(?<![0-9.,])(?!(?:19|20)[0-9]{2}\b)"
    r"[0-9][0-9.,]{0,12}(?: ?[^\W\d]{1,8}){0,3} ?(?:to|[-–]) ?[^\W\d]{0,3}[$€£¥₹]?[0-9][0-9.,]{0,12}(?<![.,])%?"
    r"(?:(?: ?(?!(?:the|its|their|his|her|our)\b)[^\W\d]{1,10}){0,4}|[^.;:0-9]{0,60}, (?:up|down)) from $"
)
"""`sales of 40 to 45 million euros, up from {35 to 40}`, `to 40-45 tonnes from {35 to 40}`: a range after another"""
RANGE_REACH = 120
MINUS = (" -", " −", " –")
AND = re.compile(r"[ \n]and[ \n](?:an?[ \n])?")
OR = re.compile(r"[ \n]or[ \n](?:even[ ])?")
OF_THE = re.compile(
    r"(?: out)? of (?:the|its|their|his|a planned|an? total of) (?:(?:planned|total|nearly|some|about) )?"
)
LIST = re.compile(r"(?:,|;)?[ \n](?:and |or |plus |& |then )?(?:about |around |nearly |some )?|,? ?/ ?")
SCORED = re.compile(
    r"[ \n](?!(?:win|lead|draw|defeat|victory|vote|loss|record|against)|(?:in|at|on|to|and|over|for|with|after)\b)"
    r"[a-z]{3,}\b|(?:min|hrs?|h|sec|secs)\b"
)
"""A noun that a range of bare numbers can count; after `3-2` without one stands the word of a match."""
COUNTED = re.compile(r"[ \n](?:[a-z]+-[a-z]+[ \n])?[a-z]{3,}(?<!ss)s\b")
"""A plural noun: `rebates of $1,250 to 530,000 filers` is no range."""
TYPE_BEFORE = re.compile(r"(?:^|[^A-Z])[A-Z]{2,5} $")
"""The maker of a type whose number has a dash."""
STEP, PRINTED_STEP = 3, Decimal("1.6")
"""`grew by 48,000 to 2.81 million`, `by $23 million to $41 million`: a step and a level, where the second is so many
times the first; of two amounts whose currency and magnitude are both printed, in a range seldom, fewer will do."""
FARTHEST = 10
"""`oats, 2 cents to $3.52`: a step in cents and a price, too far apart for a range of prices."""
SHARE_RATIO = Decimal(20)
"""Two numbers within this ratio share a scale: `1.9 to 3.3 million`, not `560 to 1.2 million`."""
WIDEST_LINK = 24
"""Characters between two numbers that still belong together; the longest link is ` to more than `."""
LIST_LINK = 8
"""Characters between two numbers of a list that share a currency; the longest link is `, and `."""
LONGEST_LIST = 6
"""Numbers of a list that are looked through for the currency of the first."""
UNSCALED_LIMIT = Decimal(1000)
SHARING = ("money", "percent", "quantity")
FOOTNOTES = 5
"""A smaller number in brackets may point at a note."""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("ranges")[name])


def combine(page: Page, drafts: list[Draft]) -> list[Draft]:
    """The drafts with the ranges made one and the shared scales, currencies and units handed out."""
    out: list[Draft] = []
    for draft in reversed(drafts):
        following = out[-1] if out else None
        if (
            following is not None
            and following.start - draft.end <= WIDEST_LINK
            and "period" not in {draft.kind, following.kind}
            and not _is_of_formula(page.text, draft)
        ):
            if _is_range(page, draft, following):
                out[-1] = _merge(page.text, draft, following)
                continue
            _share(page, draft, following)
        out.append(draft)
    out.reverse()
    for at, (earlier, later) in enumerate(pairwise(out), start=1):
        if earlier.before and not later.kind and later.start - earlier.end <= WIDEST_LINK:
            _share_currency(page, earlier, out[at : at + LONGEST_LIST])
        if earlier.kind in SHARING and not later.kind:
            _share_with_bracket(page.text, earlier, later)
    for later, earlier in pairwise(reversed(out)):
        if earlier.before and later.kind == "money" and later.start - earlier.end <= WIDEST_LINK:
            _share_scale(page, earlier, later)
    return out


def _is_of_formula(text: str, draft: Draft) -> bool:
    """`tonnes of CO2 to 21.3Mt`: a digit that letters touch is an end of no range"""
    return draft.numeral.form == "plain" and text[max(0, draft.start - 1) : draft.start].isalpha()


def _is_range(page: Page, low: Draft, high: Draft) -> bool:
    """Whether two neighbours are the ends of one range."""
    text = page.lower
    if low.high is not None or high.high is not None or not _may_pair(low, high):
        return False
    gap = text[low.end : high.start]
    if DASH.fullmatch(gap):
        return _is_dashed(page.text, low, high)
    below = low.kind == "percent" and _has_minus(text, low)
    minus = below and gap.endswith(MINUS)
    gap = gap[:-1] if minus else gap  # -5% to -3%
    if not (low.numeral.number > high.numeral.number if minus else _ordered(low, high, minus=below)):
        return False
    words = page.words_before(low.start - _has_minus(text, low))
    if TO.fullmatch(gap):
        return _to_is_range(page, low, high, words)
    if AND.fullmatch(gap):
        return _follows(words, "between")
    return OR.fullmatch(gap) is not None and _or_is_range(low, high)


def _has_minus(text: str, draft: Draft) -> bool:
    """`of -5% to`: a sign that nothing touches on its left"""
    return text[max(0, draft.start - 2) : draft.start].endswith(MINUS)


def _is_dashed(text: str, low: Draft, high: Draft) -> bool:
    """`3-4 percent`, `$2.5m-3m`, `5 – 6 tonnes`, `20-25 ships`; not `the KLR 72-600`"""
    if low.before and not high.kind:
        money_letter(text, high)
    if low.numeral.form == "words" and text[low.end] == " ":
        return False
    printed = bool(low.kind or high.kind) or high.scale is not None
    if not printed and high.numeral.number % 100 == 0 and TYPE_BEFORE.search(text, max(0, low.start - 7), low.start):
        return False
    return _ordered(low, high) and (printed or replaces(text, low.start, high.end) or not _is_score(text, low, high))


def _may_pair(low: Draft, high: Draft) -> bool:
    """The same unit on both, or only on one of them; a word that is a fraction or multiple pairs with its like only."""
    if low.kind in {"fraction", "multiple"} and low.numeral.form in {"part", "adverb"} and low.kind != high.kind:
        return False
    if low.kind and high.kind and (low.kind != high.kind or low.unit != high.unit):
        return False
    if low.kind and not high.kind and low.after:
        return False
    return low.per is None or low.per == high.per or high.per is None


def _ordered(low: Draft, high: Draft, *, minus: bool = False) -> bool:
    """Low below high, once the scale is shared; `minus` says that a sign before the low end makes it negative."""
    scale = low.scale or (high.scale if _shares_scale(low, high) else None) or Decimal(1)
    lowest = low.numeral.number * scale * (low.factor if low.kind else high.factor)
    highest = high.numeral.number * (high.scale or Decimal(1)) * (high.factor if high.kind else low.factor)
    return (-lowest if low.negative or minus else lowest) < highest


def _shares_scale(low: Draft, high: Draft) -> bool:
    """`3 to 4 billion`: the first number has no scale of its own and would be out of all proportion without it"""
    if low.scale is not None or high.scale is None or not high.numeral.number:
        return False
    if low.kind and high.before and low.numeral.number >= UNSCALED_LIMIT:
        return False
    ratio = low.numeral.number / high.numeral.number
    return 1 / SHARE_RATIO <= ratio <= SHARE_RATIO


def _shares_thousands(low: Draft, high: Draft) -> bool:
    """`30-40,000 workers`, `10 to 15,000 people`: the thousands are printed once"""
    if low.numeral.form != "plain" or low.scale is not None or high.numeral.form != "western" or high.scale is not None:
        return False
    return high.numeral.number % 1000 == 0 and 1 / SHARE_RATIO <= low.numeral.number * 1000 / high.numeral.number < 1


def _is_score(text: str, low: Draft, high: Draft) -> bool:
    """`won 3-2`, `a 6-4 vote`: small bare numbers with nothing counted behind them"""
    whole = low.numeral.number % 1 == 0 == high.numeral.number % 1
    return low.numeral.form == "plain" and whole and SCORED.match(text, high.end) is None


def _follows(words: list[str], wanted: str) -> bool:
    """Whether `wanted` ends `words`, or stands before a qualifier that ends them (`between about`, `from over`)."""
    for word in reversed(words[-3:]):
        if word == wanted:
            return True
        if word not in _words("between_qualifiers"):
            return False
    return False


def _range_from(words: list[str]) -> bool:
    """`ranging from`, `anywhere from`, `vary widely from`, `from as little as`: two ends follow, not two levels"""
    if not words or words[-1] != "from":
        return words[-3:-1] == ["from", "as"] and words[-1] in {"little", "low"}
    for word in reversed(words[-4:-1]):
        if word in _words("spreading"):
            return True
        if not word.isalpha():
            return False
    return False


def _to_is_range(page: Page, low: Draft, high: Draft, words: list[str]) -> bool:
    """`5 to 7 percent`, not `from 5 to 7 percent` (previous and new level) nor `fell $1.2 million to $23.5 million`

    What has no object but the amount raises it: `to raise $5 million to $7 million`.
    """
    if _range_from(words) or _after_range(page.text, low, words) or words[-1:] == ["raise"]:
        return True
    if _follows(words, "from"):
        return False
    far = bool(low.kind) and low.factor < high.factor and high.value > low.value * FARTHEST
    counted = low.before and not high.kind and high.scale is None and COUNTED.match(page.lower, high.end)
    if far or counted:
        return False
    if low.kind == high.kind == "percent" and _follows(words, "growing"):
        return True
    step = PRINTED_STEP if low.kind == "money" and low.scale is not None and low.before else STEP
    if high.value > low.value * step and low.kind != "percent" and _is_step(low, high, words):
        return False
    both_printed = bool(low.kind and high.kind) and (low.after or low.before)
    both_scaled = low.scale is not None and high.scale is not None
    both_words = not low.kind and not high.kind and low.numeral.form == high.numeral.form == "words"
    return not ((both_printed or both_scaled or both_words) and _changed(words))


def _after_range(text: str, low: Draft, words: list[str]) -> bool:
    """`3 to 4 percent, down from {4 to 5 percent}`: the range that another replaces; not `3 to 4 rose from 5 to 6`"""
    if words[-1:] != ["from"]:
        return False
    before = words[-2] if words[1:] else ""
    aside = before in {"up", "down"} and words[-3:-2] and words[-3].endswith(",")
    if before in _changes() and not aside:
        return False
    return RANGE_BEFORE.search(text, max(0, low.start - RANGE_REACH), low.start) is not None


def _is_step(low: Draft, high: Draft, words: list[str]) -> bool:
    """`rose by 5 pence to 90 pence`, `dropped 8,000 to 212,000`: what moved, and where it came to stand"""
    return _follows(words, "by") or (not low.kind and not high.kind and _changed(words))


def _changed(words: list[str]) -> bool:
    """A verb or noun of change right before an amount: `decreased $1.2 million to $23.5 million` is no range"""
    changes = table("changes")
    for word in reversed(words):
        if word in _changes():
            return True
        if word not in changes["between"]:
            return False
    return False


@cache
def _changes() -> frozenset[str]:
    return frozenset(table("changes")["before_amount"])


def _or_is_range(low: Draft, high: Draft) -> bool:
    """`four or five`, `two or three percent`: neighbours in the count"""
    step = high.numeral.number - low.numeral.number
    return not low.kind and low.scale is None and step == 1 and low.numeral.number >= 1


def _merge(text: str, low: Draft, high: Draft) -> Draft:
    """One figure from two: the low end's number, the high end's value, what either prints."""
    if _shares_scale(low, high):
        low.scale = high.scale
    elif _shares_thousands(low, high):
        low.scale = Decimal(1000)
    if not low.kind:
        low.kind, low.unit, low.factor = high.kind, high.unit, high.factor
    elif not high.kind:
        high.kind, high.unit, high.factor = low.kind, low.unit, low.factor
    if (
        high.scale is None
        and low.scale is not None
        and low.before
        and high.numeral.number < UNSCALED_LIMIT
        and "-" in text[low.end : high.start]
    ):
        high.scale = low.scale
    low.high = -high.value if text.endswith(MINUS, low.end, high.start) and _has_minus(text, low) else high.value
    low.per = high.per or low.per
    low.end, low.after, low.next_word = high.end, high.after or low.after, high.next_word
    low.why += ["range", *high.why]
    return low


def _share(page: Page, draft: Draft, following: Draft) -> None:
    """Hands the unit and scale of the following number back: `5, 6 and 7 percent`, `from 1.9 to 3.3 million TEU`"""
    if draft.kind or not following.kind or following.kind in {"fraction", "period"}:
        return
    gap = page.lower[draft.end : following.start]
    from_to = _from_to(page, draft, following)
    joined = ("," in gap or "and" in gap or "or" in gap) and not gap.startswith(", or ")
    if following.kind == "percent" and OR.fullmatch(gap) and draft.value > following.value:
        return  # a rise of {9 thousand} or 0.1%
    listed = following.after and joined and (LIST.fullmatch(gap) or AND.fullmatch(gap))
    part = following.kind == "quantity" and OF_THE.fullmatch(gap) is not None  # `900 of the 2,400 feet`
    if not (from_to or listed or part) or (following.kind == "multiple" and not from_to):
        return
    if listed and not from_to and following.kind == "percent" and _is_level(page, draft, following, gap):
        return
    if numbers_a_time(page, draft):
        return
    if _shares_scale(draft, following):
        draft.scale = following.scale
    draft.kind, draft.unit, draft.factor, draft.per = following.kind, following.unit, following.factor, following.per
    draft.after = following.after
    draft.why.append("shared unit")


def _is_level(page: Page, draft: Draft, following: Draft, gap: str) -> bool:
    """`stood at 142,000, 18% higher`, `may top 1.7 million, 85% of the record`: no list of percentages"""
    compared = gap.strip() == "," and page.word_after(following.end) in _words("comparing")
    return compared or draft.numeral.number >= UNSCALED_LIMIT or draft.scale is not None


def _share_currency(page: Page, draft: Draft, ahead: list[Draft]) -> None:
    """Hands a currency on: `$5, 6 and 7 million`, `from KZT298.2 to 331.5bn`; `$5m, 3 million jobs` are two things"""
    following = ahead[0]
    if _from_to(page, draft, following) or (_listed(page, draft, following) and _has_magnitude(page, ahead)):
        following.kind, following.unit, following.factor = "money", draft.unit, draft.factor
        following.before = True
        following.why.append("shared currency")


def _has_magnitude(page: Page, numbers: list[Draft]) -> bool:
    """Whether the list that begins with the first of `numbers` comes to a magnitude, and counts nothing there"""
    for number, following in zip_longest(numbers, numbers[1:]):
        if number.kind:
            return False
        if number.scale is not None:
            return COUNTED.match(page.lower, number.end) is None
        if following is None or not _listed(page, number, following):
            return False
    return False


def _share_scale(page: Page, draft: Draft, following: Draft) -> None:
    """Hands a magnitude back to the same currency: `$6 and $7 million`, `from KZT298.2 to 331.5bn`"""
    if following.unit != draft.unit or not following.before or not _shares_scale(draft, following):
        return
    if _from_to(page, draft, following) or _listed(page, draft, following):
        draft.scale = following.scale


def _from_to(page: Page, draft: Draft, following: Draft) -> bool:
    """`from 5 to 7`, `to 7 from 5`"""
    if TO.fullmatch(page.lower, draft.end, following.start):
        return _follows(page.words_before(draft.start), "from")
    near = (
        following.numeral.number and 1 / SHARE_RATIO <= draft.numeral.number / following.numeral.number <= SHARE_RATIO
    )
    back = FROM.fullmatch(page.lower, draft.end, following.start) is not None
    return bool(near) and back and _follows(page.words_before(draft.start), "to")


def _listed(page: Page, draft: Draft, following: Draft) -> bool:
    """`5, 6`, `5 and 6`"""
    near = following.start - draft.end < LIST_LINK
    return near and LIST.fullmatch(page.lower, draft.end, following.start) is not None


def _share_with_bracket(text: str, draft: Draft, following: Draft) -> None:
    """Hands unit and scale to an earlier period's figure in brackets: `SEK 301m (188)`, `13.6 per cent (9.9)`"""
    if text[draft.end : following.start] != " (" or following.numeral.number < FOOTNOTES:
        return
    if draft.kind == "money":
        money_letter(text, following)
    ratio = draft.numeral.number / following.numeral.number
    alike = following.scale is not None or 1 / SHARE_RATIO <= ratio <= SHARE_RATIO
    if not alike or not text.startswith(")", following.end):
        return
    following.kind, following.unit, following.factor = draft.kind, draft.unit, draft.factor
    following.scale = following.scale or draft.scale
    following.why.append("shared with bracket")
