"""What a change is measured against, where the text states it: a year earlier, the month before, something else.

This link reads the printed sentence, not the parse: what states a base stands near its figure, in the same clause.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.link.sentence import Mention

UNITS = ("yoy", "qoq", "mom", "other")
CLAUSE_END = re.compile(r"[;:]|\s[–—-]{1,2}\s|[.!?][\"”’]?(?:\s|$)|(?<!compared )(?<!comparison )\bwith\b|\bas\b(?! compared| against)")
BASE_END = re.compile(r"[,;:()]|\s[–—-]\s|[.!?](?:\s|$)|\b(?:and|to|while|as)\b")
IN_LIST = re.compile(r"[\s,(±]*(?:(?:and|or|to|about|around|nearly|roughly|some|almost|more|than|by|a|an|over)\b[\s,(±]*){0,5}", re.IGNORECASE)
LEVEL_NEXT = re.compile(r"\b(?:to|at|reaching)\s+(?:(?:about|around|nearly|some|more than|almost|over|just|a|an|under)\s+){0,3}$", re.IGNORECASE)
FROM_NEXT = re.compile(r"\b(?:from|against|versus|vs\.?|compared (?:with|to)|on)\s+(?:(?:a|an|the|revised|about|around|nearly|some|record)\s+){0,4}$", re.IGNORECASE)
UP_FROM = re.compile(r"\b(?:up|down)\s+from\s+(?:(?:a|an|the|revised|about|around|nearly|some)\s+){0,4}$", re.IGNORECASE)
MONTH = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{0,6})\b\.?(?:\s+(?:of\s+)?((?:19|20)\d\d))?(?!\s+\d{1,2}\b)", re.IGNORECASE
)
MONTH_NAMES = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$"
)
QUARTER = re.compile(r"\b(first|second|third|fourth) quarter\b|\bQ([1-4])\b|\b([1-4])Q", re.IGNORECASE)
YEAR = re.compile(r"\b((?:19|20)\d\d)\b(?![-–/]\d{4}\b)|\b(last year|this year)\b", re.IGNORECASE)
EARLY = 3
"""Up to this month an undated figure may still be last year's."""
SUPERLATIVE = re.compile(r"\b(?:\w{3,12}est|best|worst|most|least|first|record|time|highs?|lows?)\b")
"""`its lowest since March` states no base."""
COMPARED_MONTH = re.compile(r"\b(?:than|from|on|against|with|over)\s+(?:in\s+|the\s+)?$", re.IGNORECASE)


def basis_of(mention: Mention) -> str | None:
    """`yoy`, `qoq`, `mom`, `other`, or None where no base is stated; asked of changes only."""
    basis = _right(mention) or _left(mention)
    if basis is None and _needs_base(mention):
        basis = "other"
    if basis is not None:
        mention.rules.append("basis:stated")
    return basis


def _needs_base(mention: Mention) -> bool:
    """`{1.8 times} the share of its rival`, `{6 percent} under our estimate`: the other side is the base."""
    return any(rule in {"measure:times_before", "measure:apart_from"} for rule in mention.rules)


def _right(mention: Mention) -> str | None:
    """The base stated after the figure: `rose {5 percent} from a year earlier`, `{3 percent} lower than in May`"""
    text = mention.article.text
    for begin, end, is_base in _stretches(mention):
        piece = text[begin:end].lower()
        cut = CLAUSE_END.search(piece) or None
        stop = _stops().search(piece)
        limit = min(cut.start() if cut else len(piece), stop.start() if stop else len(piece))
        if is_base:
            ending = BASE_END.search(piece)
            return _classify(mention, begin, piece[: ending.start()] if ending else piece, "from")
        if found := _in_piece(mention, begin, piece[:limit], is_open=limit == len(piece) and end < mention.sentence.end):
            return found
        if limit < len(piece):
            return None
    return None


def _stretches(mention: Mention) -> Iterator[tuple[int, int, bool]]:
    """The text after the figure, between the figures that belong to it: further amounts, the level, the earlier level.

    The third value tells whether the stretch itself names the base: `down 3 billion from 55 billion [in October]`.
    """
    sentence, figure, text = mention.sentence, mention.figure, mention.article.text
    at = figure.end
    for other in sentence.mentions[mention.index + 1 :]:
        following = other.figure
        between = text[at : following.start]
        if following.kind == "period":
            continue
        if UP_FROM.search(between) and _same_measure(mention, other):
            yield at, at + UP_FROM.search(between).start(), False  # type: ignore[union-attr]
            return
        if earlier := FROM_NEXT.search(between):
            yield at, at + earlier.start(), False
            if not _same_measure(mention, other):
                yield following.end, _next_start(sentence.mentions, other, sentence.end), True
            return
        yield at, following.start, False
        if not (_in_list(mention, other, between) or LEVEL_NEXT.search(between) or other.host is not None):
            return
        at = following.end
    yield at, sentence.end, False


def _in_list(mention: Mention, other: Mention, between: str) -> bool:
    """`{69 points}, or 0.3 percent, from`, `{9} and 62 percent`; a bare comma joins only figures of one kind."""
    if not IN_LIST.fullmatch(between):
        return False
    return mention.figure.kind == other.figure.kind or re.search(r"\b(?:and|or)\b|\(", between, re.IGNORECASE) is not None


def _next_start(mentions: list[Mention], after: Mention, end: int) -> int:
    later = mentions[after.index + 1 :]
    return later[0].figure.start if later else end


def _same_measure(mention: Mention, other: Mention) -> bool:
    """Whether the figure after `from` is an earlier rate of change, not the level that changed."""
    figures = mention.figure, other.figure
    return figures[0].kind == figures[1].kind and figures[0].unit == figures[1].unit and figures[0].kind == "percent"


def _in_piece(mention: Mention, begin: int, piece: str, *, is_open: bool) -> str | None:
    """The first base that a stretch of text after the figure states; an open stretch ends at another figure."""
    stated = next((m for m in _stated().finditer(piece) if m[0] != "since" or not SUPERLATIVE.search(piece, 0, m.start())), None)
    at = stated.start() if stated else len(piece)
    for comparing in _comparing().finditer(piece, 0, at):
        if comparing[1] in table("basis")["direct"] and (comparing.start() > 2 or begin != mention.figure.end):
            continue
        base = piece[comparing.end() :]
        end = BASE_END.search(base)
        if end is None and is_open and not _named().search(base):
            continue
        base = base[: end.start()] if end else base
        if found := _classify(mention, begin + comparing.end(), base, comparing[1]):
            return found
    if _needs_base(mention) and not stated:
        end = BASE_END.search(piece)
        return _classify(mention, begin, piece[: end.start()] if end else piece, "times")
    return _unit_of(stated[0], "stated") if stated else None


def _left(mention: Mention) -> str | None:
    """The base stated before the figure: `on a monthly basis, it rose by {0.6%}`, `compared with a year earlier, …`"""
    text, sentence = mention.article.text, mention.sentence
    start = sentence.start
    for other in sentence.mentions[: mention.index]:
        if other.figure.kind != "period":
            start = other.figure.end
    piece = text[start : mention.figure.start].lower()
    opened = max(piece.rfind(";"), piece.rfind(":"))
    piece = piece[opened + 1 :]
    stated = [m for m in _stated().finditer(piece) if m[0] != "since" or m.start() == 0 and start == sentence.start]
    if stated:
        return _unit_of(stated[-1][0], "stated")
    opening = _comparing().match(piece)
    if opening and "," in piece and start == sentence.start:
        base = piece[opening.end() : piece.index(",")] if piece.index(",") > opening.end() else ""
        return _classify(mention, start + opening.end(), base, "on")
    return None


def _classify(mention: Mention, at: int, base: str, comparing: str) -> str | None:
    """What kind of base `base`, at offset `at` of the text, is after the word `comparing`."""
    if named := _named().search(base):
        unit = _unit_of(named[0], "base")
        if unit == "yoy" and re.match(r"(?:the )?(?:same|corresponding)", named[0]):
            return _year_base(mention, at, base) or unit
        return None if comparing in {"on", "over", "under"} and unit == "other" else unit
    if dated := _month_base(mention, at, base) or _quarter_base(mention, base) or _year_base(mention, at, base):
        return dated
    if comparing in table("basis")["comparing_times"] or not base.strip():
        return None
    return "other"


def _month_base(mention: Mention, at: int, base: str) -> str | None:
    """`from September` of an October figure is `mom`, `on October 2015` of one of October 2016 `yoy`"""
    found = next((m for m in MONTH.finditer(base) if _is_month(m)), None)
    if found is None or re.search(r"\b(?:to|through|and)\b", base[: found.start()]) or found.start() > 16:
        return None
    if re.search(r"\b(?:end|start|beginning|mid)\b", base[: found.start()]):
        return "other"
    month, year = _number(found), found[2]
    text = mention.article.text
    own = [
        (_number(m), m[2])
        for m in MONTH.finditer(text, max(0, at - 1500), at)
        if _is_month(m) and not COMPARED_MONTH.search(text, max(0, m.start() - 16), m.start())
    ]
    for number, own_year in reversed(own):
        if number == month + 1 or (number, month) == (1, 12):
            return "mom"
        if number == month and year:
            before = int(own_year) if own_year else _own_year(mention, at)
            return "yoy" if before is None or before - int(year) == 1 else "other"
    if own or year is None or mention.article.date is None:
        return "other" if own else "mom"
    return "yoy" if mention.article.date.year - int(year) == 1 else "other"


def _is_month(found: re.Match[str]) -> bool:
    """Not `market`, `decade`, `mayor`, nor the verb `may`"""
    word = re.match(r"[A-Za-z]+", found[0])
    return word is not None and MONTH_NAMES.match(word[0].lower()) is not None and word[0] not in {"may", "march"} or (
        word is not None and word[0] in {"may", "march"} and found.string.islower()
    )


def _number(found: re.Match[str]) -> int:
    return 1 + int(table("basis")["months"].index(found[1].lower()))


def _quarter_base(mention: Mention, base: str) -> str | None:
    """`than in the first quarter`: the quarter before, unless a year is named with it."""
    found = QUARTER.search(base)
    if found is None:
        return None
    year = re.search(r"\b(?:19|20)\d\d\b", base)
    return "yoy" if year and mention.article.date and mention.article.date.year - int(year[0]) >= 1 else "qoq"


def _year_base(mention: Mention, at: int, base: str) -> str | None:
    """`more than in 2016`, written of 2017, is `yoy`; of any later year it is `other`."""
    found = YEAR.search(base)
    if found is None or found[1] is None:
        return None
    own, date = _own_year(mention, at), mention.article.date
    if own is None:
        return "other"
    reviewing = date is not None and own == date.year and date.month <= EARLY
    return "yoy" if own - int(found[1]) == 1 or reviewing and own - int(found[1]) == 2 else "other"  # noqa: PLR2004


def _own_year(mention: Mention, at: int) -> int | None:
    """The year that the text before `at` speaks of, else the year of publication."""
    text, date = mention.article.text, mention.article.date
    found = None
    for found in YEAR.finditer(text, 0, at):  # noqa: B007 - the last one counts
        pass
    if found is not None and found[1]:
        return int(found[1])
    if date is None:
        return None
    return date.year - 1 if found is not None and found[2].lower() == "last year" else date.year


@cache
def _stated() -> re.Pattern[str]:
    return _phrases([p for unit in UNITS for p in table("basis")["stated"][unit]])


@cache
def _named() -> re.Pattern[str]:
    return _phrases([p for unit in UNITS for p in table("basis")["base"][unit]])


@cache
def _comparing() -> re.Pattern[str]:
    return _phrases([*table("basis")["comparing"], *table("basis")["comparing_times"]])


@cache
def _stops() -> re.Pattern[str]:
    return _phrases(table("basis")["stops"])


def _phrases(phrases: list[str]) -> re.Pattern[str]:
    """Any of the phrases as whole words, long ones first."""
    any_of = "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])({any_of})(?![\w-])")


def _unit_of(phrase: str, section: str) -> str:
    """The unit under which the lexicon lists a phrase."""
    return next(unit for unit in UNITS if phrase in table("basis")[section][unit])
