"""Two numbers that are one figure, and numbers that share what only one of them prints.

`between 3 and 4 billion euros` is one figure with two ends; `5, 6 and 7 percent` are three that share a unit; in
`rose from 1.9 to 3.3 million` the two stay apart but share the scale.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.recognise.money import money_letter

if TYPE_CHECKING:
    from figex.recognise.draft import Draft, Page

DASH = re.compile(r" ?[-–~] ?| ?- ?to ?- ?")
TO = re.compile(r"[ \n](?:to|through)(?:[ \n](?:about|around|nearly|just over|some|almost|more than|as much as|as many as|up to|perhaps))?[ \n]")
AND = re.compile(r"[ \n]and[ \n]")
OR = re.compile(r"[ \n]or[ \n](?:even[ ])?")
LIST = re.compile(r"(?:,|;)?[ \n](?:and |or |plus |& |then )?(?:about |around |nearly |some )?|,? ?/ ?")
BETWEEN = re.compile(r"\bbetween[ \n](?:about |around |roughly |some )?$", re.IGNORECASE)
RANGE_WORDS = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|span(?:s|ned|ning)?|runs?|running|ran|estimates?|stretch(?:es|ed)?|bands?)(?: [a-z]+){0,2} from[ \n]$|\bfrom as (?:little|low) as[ \n]$|\banywhere from[ \n]$",
    re.IGNORECASE,
)
FROM = re.compile(r"\bfrom[ \n](?:about |around |nearly |just |some |just over |almost |more than |less than |under |over )?$", re.IGNORECASE)
SHARE_RATIO = Decimal(20)
"""A scale is shared when that leaves the two numbers within this ratio: `1.9 to 3.3 million`, not `560 to 1.2 million`."""
WIDEST_LINK = 24
"""Characters between two numbers that still belong together; the longest link is ` to more than `."""
UNSCALED_LIMIT = Decimal(1000)
CHANGE_TAIL = re.compile(r"\b(?:by|another|a further|an additional)?[ \n]?$")


@cache
def change_before() -> re.Pattern[str]:
    """A verb or noun of change right before an amount: `decreased $1.2 million to $23.5 million` is no range"""
    words = table("changes")
    names = "|".join(sorted((re.escape(w) for w in words["before_amount"]), key=len, reverse=True))
    return re.compile(rf"\b(?:{names})(?:[ \n](?:sharply|slightly|steeply|by|another|a further|about|around|nearly|almost|some|more than|just|roughly|an additional|over|further|up|down|back|higher|lower|off|in))*[ \n]$", re.IGNORECASE)


def combine(page: Page, drafts: list[Draft]) -> list[Draft]:
    """The drafts with the ranges made one and the shared scales, currencies and units handed out."""
    text = page.text
    out: list[Draft] = []
    for draft in reversed(drafts):
        following = out[-1] if out else None
        if following is not None and draft.kind != "period" and following.kind != "period":
            if _is_range(text, draft, following):
                out[-1] = _merge(text, draft, following)
                continue
            _share(text, draft, following)
        out.append(draft)
    out.reverse()
    for earlier, later in zip(out, out[1:], strict=False):
        _share_forward(text, earlier, later)
    return out


def _is_range(text: str, low: Draft, high: Draft) -> bool:
    """Whether two neighbours are the ends of one range."""
    if high.start - low.end > WIDEST_LINK or low.high is not None or high.high is not None or not _may_pair(low, high):
        return False
    if low.before and not high.kind and high.scale is None and DASH.fullmatch(text[low.end : high.start]):
        money_letter(text, high)
    if low.kind in {"fraction", "multiple"} and low.numeral.form in {"part", "adverb"} and low.kind != high.kind:
        return False
    gap = text[low.end : high.start]
    ordered = _ordered(low, high)
    if DASH.fullmatch(gap):
        glued = gap.strip() == gap or low.numeral.form != "words"
        printed = low.kind or high.kind or high.scale is not None
        return ordered and glued and (bool(printed) or not _is_score(text, low, high))
    before = text[max(0, low.start - 40) : low.start]
    if TO.fullmatch(gap):
        return ordered and _to_is_range(before, low, high)
    if AND.fullmatch(gap):
        return ordered and BETWEEN.search(before) is not None
    return OR.fullmatch(gap) is not None and ordered and _or_is_range(low, high)


def _may_pair(low: Draft, high: Draft) -> bool:
    """The same unit on both, or only on one of them."""
    if low.kind and high.kind and (low.kind != high.kind or low.unit != high.unit):
        return False
    if low.kind and not high.kind and low.after:
        return False
    return low.per is None or low.per == high.per or high.per is None


def _ordered(low: Draft, high: Draft) -> bool:
    """Low below high, once the scale is shared."""
    scale = low.scale or (high.scale if _shares_scale(low, high) else None) or Decimal(1)
    lowest = low.numeral.number * scale * (low.factor if low.kind else high.factor)
    highest = high.numeral.number * (high.scale or Decimal(1)) * (high.factor if high.kind else low.factor)
    return (-lowest if low.negative else lowest) < highest


def _shares_scale(low: Draft, high: Draft) -> bool:
    """`3 to 4 billion`: the first number has no scale of its own and would be out of all proportion without it"""
    if low.scale is not None or high.scale is None or not high.numeral.number:
        return False
    if low.kind and high.before and low.numeral.number >= UNSCALED_LIMIT:
        return False
    ratio = low.numeral.number / high.numeral.number
    return 1 / SHARE_RATIO <= ratio <= SHARE_RATIO


def _is_score(text: str, low: Draft, high: Draft) -> bool:
    """`won 3-2`, `a 6-4 vote`: small bare numbers with nothing counted behind them"""
    noun = re.match(r"[ \n](?!win|lead|draw|defeat|victory|vote|loss|record|in\b|at\b|on\b|to\b|and\b|against|over\b|for\b|with\b|after\b)[a-z]{3,}s?\b", text[high.end : high.end + 24])
    return noun is None and low.numeral.form == "plain"


def _to_is_range(before: str, low: Draft, high: Draft) -> bool:
    """`5 to 7 percent`, not `from 5 to 7 percent` (a previous and a new level) nor `fell $1.2 million to $23.5 million`"""
    if RANGE_WORDS.search(before):
        return True
    if FROM.search(before):
        return False
    both_printed = (low.kind and high.kind and (low.after or low.before)) or (low.scale is not None and high.scale is not None)
    if not low.kind and not high.kind and low.numeral.form == "words" and high.numeral.form == "words":
        return not change_before().search(before)
    return not (both_printed and change_before().search(before))


def _or_is_range(low: Draft, high: Draft) -> bool:
    """`four or five`, `two or three percent`: neighbours in the count"""
    step = high.numeral.number - low.numeral.number
    return not low.kind and low.scale is None and step == 1 and low.numeral.number >= 1


def _merge(text: str, low: Draft, high: Draft) -> Draft:
    """One figure from two: the low end's number, the high end's value, what either prints."""
    if _shares_scale(low, high):
        low.scale = high.scale
    if not low.kind:
        low.kind, low.unit, low.factor = high.kind, high.unit, high.factor
    elif not high.kind:
        high.kind, high.unit, high.factor = low.kind, low.unit, low.factor
    if high.scale is None and low.scale is not None and low.before and high.numeral.number < UNSCALED_LIMIT and "-" in text[low.end : high.start]:
        high.scale = low.scale
    low.high = high.value
    low.per = high.per or low.per
    low.end, low.after = high.end, high.after or low.after
    low.why += ["range", *high.why]
    return low


def _share(text: str, draft: Draft, following: Draft) -> None:
    """Hands the unit and scale of the following number back: `5, 6 and 7 percent`, `from 1.9 to 3.3 million TEU`"""
    if draft.kind or not following.kind or following.kind in {"fraction", "period"} or following.start - draft.end > WIDEST_LINK:
        return
    gap = text[draft.end : following.start]
    from_to = TO.fullmatch(gap) and FROM.search(text, max(0, draft.start - 24), draft.start)
    listed = following.after and (LIST.fullmatch(gap) or AND.fullmatch(gap)) and ("," in gap or "and" in gap or "or" in gap)
    if not (from_to or listed):
        return
    if following.kind == "multiple" and not from_to:
        return
    if draft.scale is None and _shares_scale(draft, following):
        draft.scale = following.scale
    draft.kind, draft.unit, draft.factor, draft.per = following.kind, following.unit, following.factor, following.per
    draft.why.append("shared unit")


def _share_forward(text: str, draft: Draft, following: Draft) -> None:
    """Hands a currency on: `$5, 6 and 7 million`, `from KZT298.2 to 331.5bn` (and its scale both ways)"""
    if draft.kind != "money" or not draft.before or following.start - draft.end > WIDEST_LINK:
        return
    gap = text[draft.end : following.start]
    from_to = TO.fullmatch(gap) is not None and FROM.search(text, max(0, draft.start - 24), draft.start) is not None
    if not following.kind and (from_to or (following.scale is not None and LIST.fullmatch(gap) is not None and len(gap) < 8)):  # noqa: PLR2004 - `, and `
        following.kind, following.unit, following.factor = "money", draft.unit, draft.factor
        following.why.append("shared currency")
    if from_to and following.kind == "money" and following.unit == draft.unit and _shares_scale(draft, following):
        draft.scale = following.scale
