"""What a change is measured against, where the text states it: a year earlier, the month before, something else.

This link reads the printed sentence, not the parse: what states a base stands near its figure, in the same clause.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.change.calendar import (
    MONTHS_OF,
    begins_then,
    dated_base,
    is_pace,
    is_year_ago,
    of_elided,
    own_year,
    year_base,
)
from figex.link.change.differs import in_list, outdoes
from figex.link.change.ended import is_of_level, next_clause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.link.sentence import Mention

UNITS = ("yoy", "qoq", "mom", "other")
CLAUSE_END = re.compile(
    r"[;:]|\s[–—-]{1,2}\s|(?<!vs)[.!?][\"”’]?(?:\s|$)|"
    r"(?<!compared )(?<!comparison )\bwith\b(?! respect)|\bas\b(?! compared| against)"
)
BASE_END = re.compile(r"[,;:()]|\s[–—-]\s|[.!?](?:\s|$)|\b(?:and|to|while|as)\b")
QUALIFIER = r"(?:(?:about|around|nearly|some|more than|almost|over|just|a|an|the|under|revised|record)\s+){0,4}$"
LEVEL_NEXT = re.compile(r"\b(?:to|at|reaching)\s+" + QUALIFIER, re.IGNORECASE)
OTHERS_LEVEL = re.compile(r"\b(?:and|while|but) [^,]{3,60}, at\s$")
"""`rose {9}, and the rate, at 4 percent, …`: the level of something else"""
FROM_NEXT = re.compile(
    r"\b(?:as\s+)?(?:from|against|versus|vs\.?|compared (?:with|to)|on|(?:than|above|below)(?=\s+the\s))\s+"
    r"(?:(?:the|its|an?)\s+(?:rate|level|total|figure|number|sum|amount|share|price|value|volume)\s+of\s+)?"
    + QUALIFIER,
    re.IGNORECASE,
)
THE_FIGURE = re.compile(r" (?:the|its|their) " + QUALIFIER)
"""Between a multiple and what it is of: {twice} [the] 54 approved a year before"""
IN_MONTHS = re.compile(r"[^.;,]{0,20}\bin the [\w-]{1,12} months\b")
"""`{twice} the 54 built in the twelve months before`: a span that need not be the year before's"""
UP_FROM = re.compile(r"\b(?:up|down)\s+from\s+" + QUALIFIER, re.IGNORECASE)
JOINT = re.compile(r"[,;]|\b(?:and|but|while|whereas)\b")
SUPERLATIVE = re.compile(r"\b(?:\w{3,12}est|best|worst|most|least|first|record|time|highs?|lows?)\b")
"""`its lowest since March` states no base."""
RECORD_REACH = 60
RECORD = re.compile(r"\b(?:its|their|the|his|her) (?:\w{3,12}est|worst|best|first|most \w+)\b[^.;:]*$")
"""`its sharpest fall, of {5 percent}, since March` states none either."""
SIGNED = re.compile(r"\s?\([+−-]")
"""Before a bracketed change, which keeps its base to itself."""
AS_MUCH = re.compile(r"^\s{0,3}as \w{2,6}(?: again)? as\b")
OFF_FORECAST = re.compile(
    r"\s+(?:off|from)\s+(?:its|the|an?|their|his|her)\s+(?:[\w-]+\s+){0,3}"
    r"(?:forecast|estimate|projection|figure|number|outlook|guidance|target|prediction)s?\b"
)
SUMS_UP = re.compile(
    r"[^,;:]{0,70},\s+(?:or\s+)?(?:(?:thus\s+|thereby\s+)?(?:show|register|reflect|record|mark|represent|post|witness)ing\s+"
    r"(?:an?\s+|the\s+)?|(?:an?|the)\s+)(?:[\w-]+\s+){0,3}(?:of\s+)?(?:about\s+|nearly\s+|some\s+|almost\s+)?$"
)
"""Between two levels and the noun of change that sums them up: `…, a rise of`"""
SUMMED_END = re.compile(r"[,;:(]|\bto\b|\band\b")
OVER_PERIOD = re.compile(
    r"(?:the )?(?:same|corresponding|like) (?:[\w-]+ )?(?:period|time|stretch|span|months|quarter|half)\b"
    r"(?! (?:last|a year|the|of|in))"
)
"""`grew 6 percent over the same period`: when, not against what."""
OPENED = re.compile(
    r"(?:versus|against|vs|compared (?:with|to)|relative to)\s+([\w’' -]{2,40}?),? "
    r"(?:it|they|he|she|the \w+) (?:has |have |had )?(?:\w+ed|was|were|is|are|rose|fell|grew|shrank|sank)\b"
)
"""A clause that opens with its base: `; versus 3Q22 it was …`"""
AND_THEN = re.compile(r",?\s*(?:and|but|while)\s+")
SEASON = re.compile(r"last (?:spring|summer|autumn|winter)")
HAS_SINCE = re.compile(
    r"\b(?:has|have|had),? since (?:the|las|the|ear|lat|mid|end|19|20|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
"""What `since` tells the base after, before the verb: it [has] since May firmed by {5 percent}."""
SPAN = re.compile(r"\b(?:in|for|of|by|to|over|at|after|with) (?:more|less|fewer) than$")
"""`its worst day in more than a year` compares with nothing."""
FORMER = ("previous", "prior", "preceding", "last fortnight", "week before", "week earlier", "fortnight before")
"""Bases other than a year, quarter or month that also `on` leads to: up {3%} on the [previous] fortnight."""
THAT_DAY = re.compile(r"\bon the (?:day|week|month|quarter|year) (?:of|that|when|the|an?|it|they|after|before)\b")
"""`on the day the office reported …`: when, not against what."""
BRACKET_NEXT = re.compile(r"[^,;:()]{0,60}\s?\([+−-]?\s?$")
"""Between an earlier level and the bracketed change that leads to the later one: `824 [in May (+]{31%})`"""
IN_LABEL = re.compile(r"[;,/]\s?(?:(?:change|growth|variation|difference|or|up|down|i\.e\.):?\s?)?[+−–-]?\s?$")
"""Between an earlier level with its label and the change: `(2015: 45; change +{7%})`"""
NEAR = 2
"""Characters between a figure and a comparing word that stands right after it."""


def basis_of(mention: Mention) -> str | None:
    """`yoy`, `qoq`, `mom`, `other`, or None where no base is stated; asked of changes only."""
    part = "measure:part_of_change" in mention.rules and mention.figure.kind not in {"percent", "fraction"}
    basis = None if part else _right(mention) or _left(mention) or _of_pair(mention) or _of_label(mention)
    if basis is None and _off_forecast(mention):
        mention.rules.append("basis:off_forecast")
        return "other"
    if basis is None and _has_base(mention):
        basis = "other"
    if basis is not None:
        mention.rules.append("basis:stated")
    return basis


def _has_base(mention: Mention) -> bool:
    """`{1.8 times} its old level`, `{6 percent} under the estimate`, `{3} more than it has`: the other is the base."""
    than = mention.article.text[mention.figure.end : mention.sentence.end].lower()
    more = "measure:compared_after" in mention.rules and re.match(r"\W{0,3}\w+\s+than\b", than) is not None
    return more or not {"measure:times_before", "measure:half_again", "measure:apart_from"}.isdisjoint(mention.rules)


def _off_forecast(mention: Mention) -> bool:
    """`lopped {9 tonnes} off its forecast`: the older forecast is the base."""
    after = mention.article.text[mention.figure.end : mention.sentence.end].lower()
    return "measure:part_of_change" in mention.rules and OFF_FORECAST.match(after) is not None


def _of_pair(mention: Mention) -> str | None:
    """`rose from $4 in 2019 to $6, a gain of {half}`: the time of the earlier level, where a change sums up the two"""
    before = mention.sentence.mentions[: mention.index]
    levels = [m for m in before if m.host is None and m.figure.kind != "period"][-2:]
    earlier = next((m for m in levels if m.measure == "previous"), None)
    text = mention.article.text
    if earlier is None or len(levels) < 2:  # noqa: PLR2004 - two levels
        return None
    sums = SUMS_UP.match(text, levels[-1].figure.end, mention.figure.start)
    if not sums and not (earlier is levels[-1] and BRACKET_NEXT.match(text, earlier.figure.end, mention.figure.start)):
        return None
    base = text[earlier.figure.end : _next_start(earlier)].lower()
    end = SUMMED_END.search(base)
    base = base[: end.start()] if end else base
    return classify(mention, earlier.figure.end, base, "from") if base.strip() else None


def _of_label(mention: Mention) -> str | None:
    """`Orders: 214 (Q1 2012: 198; change {+8.2%})`: the time that labels the earlier level in the bracket"""
    earlier = mention.sentence.mentions[mention.index - 1] if mention.index else None
    text = mention.article.text
    if (
        earlier is None
        or earlier.measure != "previous"
        or not IN_LABEL.match(text, earlier.figure.end, mention.figure.start)
    ):
        return None
    begin = max(text.rfind(mark, mention.sentence.start, earlier.figure.start) for mark in "(;") + 1
    label = text[begin : earlier.figure.start].rpartition(":")[0]
    return classify(mention, begin, label.lower(), "from") if begin and label else None


def _right(mention: Mention) -> str | None:
    """The base stated after the figure: `rose {5 percent} from a year earlier`, `{3 percent} lower than in May`"""
    stretches, text, passed = list(_stretches(mention)), mention.article.text, (0, 0)
    for (begin, end, is_base), then in zip_longest(stretches, stretches[1:]):
        piece = AS_MUCH.sub(lambda m: " " * len(m[0]), mention.article.text[begin:end].lower())
        ends = [found.start() for p in (CLAUSE_END, _stops()) if (found := p.search(piece))]
        ends += next_clause(mention, begin, piece)
        limit = min(ends, default=len(piece))
        if is_base:
            return classify(mention, begin, _until_end(piece), "from")
        is_open = not ends and end < mention.sentence.end
        of_level = is_of_level(mention, piece, after_level=LEVEL_NEXT.search(text, *passed) is not None)
        passed = (begin, end)
        if stated := None if of_level else _in_piece(mention, begin, piece[:limit], is_open=is_open):
            return stated
        named_next = then is not None and then[2]
        if _has_base(mention) and not named_next and (times := _times(mention, begin, piece[:limit])):
            return times
        if ends:
            return None
    return None


def _times(mention: Mention, begin: int, piece: str) -> str | None:
    """What a multiple or a gap is of: `{six times} what it was last June`"""
    return classify(mention, begin, _until_end(piece), "times")


def _stretches(mention: Mention) -> Iterator[tuple[int, int, bool]]:
    """The text after the figure, between the figures that belong to it: further amounts, the level, the earlier level.

    The third value tells whether the stretch itself names the base: `down 3 billion from 55 billion [in October]`.
    """
    sentence, text, at = mention.sentence, mention.article.text, mention.figure.end
    for other in sentence.mentions[mention.index + 1 :]:
        following = other.figure
        between = text[at : following.start]
        if following.kind == "period":
            continue
        signed = SIGNED.match(text[at : following.start + 1]) is not None
        if signed and text.startswith(")", following.end) and other.figure.kind != mention.figure.kind:
            at = following.end  # `fell 4% (-$3 million) from a year earlier`
            continue
        if signed or outdoes(mention, other, between):
            yield at, following.start, False
            return
        if (
            "measure:times_before" in mention.rules
            and THE_FIGURE.fullmatch(between)
            and not IN_MONTHS.match(text, following.end)
        ):
            yield following.end, _next_start(other), True
            return
        same = _same_rate(mention, other)
        earlier = (UP_FROM.search(between) if same else None) or FROM_NEXT.search(between)
        if earlier:
            yield at, at + earlier.start(), False
            if not same:
                yield following.end, _next_start(other), True
            return
        yield at, following.start, False
        level = LEVEL_NEXT.search(between) and not OTHERS_LEVEL.search(between)
        if not (in_list(mention, other, between) or level or other.host is not None):
            return
        at = following.end
    yield at, sentence.end, False


def _next_start(mention: Mention) -> int:
    """Where the next figure of the sentence starts, else where the sentence ends."""
    later = mention.sentence.mentions[mention.index + 1 :]
    return later[0].figure.start if later else mention.sentence.end


def _same_rate(mention: Mention, other: Mention) -> bool:
    """Whether the figure after `from` is an earlier rate of change, not the level that changed."""
    one, two = mention.figure, other.figure
    return one.kind == two.kind == "percent" and one.unit == two.unit


def _in_piece(mention: Mention, begin: int, piece: str, *, is_open: bool) -> str | None:
    """The first base that a stretch of text after the figure states; an open stretch ends at another figure."""
    piece = MONTHS_OF.sub(lambda m: " " * (len(m[0]) - len(m[2])) + m[2], piece)
    before = mention.article.text[max(begin - RECORD_REACH, mention.sentence.start) : mention.figure.start].lower()
    record = begin == mention.figure.end and RECORD.search(before) is not None
    stated = next((m for m in _stated().finditer(piece) if not _dates_record(piece, m)), None)
    stated = None if record and stated is not None and stated[0] == "since" else stated
    if stated is not None and stated[0] == "since" and mention.figure.per == "year":
        stated = None  # `grew {8% a year} since 2010`
    for comparing in _comparing().finditer(piece, 0, stated.start() if stated else len(piece)):
        base = piece[comparing.end() :]
        apart = comparing[1] in table("basis")["direct"] and (comparing.start() > NEAR or begin != mention.figure.end)
        nameless = is_open and not BASE_END.search(base) and not _named().search(base)
        spans = comparing[1] == "than" and SPAN.search(piece, 0, comparing.end()) is not None
        signed = mention.figure.signed and piece.lstrip()[:1] == ")"  # `grew less ({+8%}) than hotels`
        spans = spans or bool(comparing[1] == "than" and signed)
        if apart or nameless or spans:
            continue
        if found := classify(mention, begin + comparing.end(), _until_end(base), comparing[1]):
            return found
    return _unit_of(stated[0], "stated") if stated else None


def _dates_record(piece: str, stated: re.Match[str]) -> bool:
    """`its lowest [since] March`, `the most [in a year]`"""
    return stated[0].startswith(("since", "in ")) and SUPERLATIVE.search(piece, 0, stated.start()) is not None


def _until_end(base: str) -> str:
    """A base up to the comma, bracket or conjunction that ends it."""
    end = BASE_END.search(base)
    return base[: end.start()] if end else base


def _left(mention: Mention) -> str | None:
    """The base stated before the figure: `on a monthly basis, it rose by {0.6%}`, `compared with a year earlier, …`"""
    sentence = mention.sentence
    earlier = [m.figure.end for m in sentence.mentions[: mention.index] if m.figure.kind != "period"]
    start = earlier[-1] if earlier else sentence.start
    piece = mention.article.text[start : mention.figure.start].lower()
    first = not earlier and not {";", ":"} & set(piece)
    at = _own_part(piece, after_figure=bool(earlier))
    has = HAS_SINCE.search(piece) is not None
    stated = [m for m in _stated().finditer(piece, at) if m[0] != "since" or (first and m.start() == 0) or has]
    stated = [] if THAT_DAY.search(piece, at) else stated
    if stated:
        return _unit_of(stated[-1][0], "stated")
    clause = at + len(piece[at:]) - len(piece[at:].lstrip())
    joint = AND_THEN.match(piece, clause)
    clause = joint.end() if joint else clause
    pronoun = _comparing().match(piece, clause) and OPENED.match(piece, clause)
    if clause and pronoun:
        return classify(mention, start + pronoun.start(1), pronoun[1], "on")
    if (opened := _opened(mention)) is not None:
        return opened
    opening = _comparing().match(piece) if first and "," in piece else None
    if opening is None:
        return None
    return classify(mention, start + opening.end(), piece[opening.end() : max(piece.index(","), opening.end())], "on")


def _opened(mention: Mention) -> str | None:
    """`In the year to May rents rose 5% in Leeds, and in York fell by {8%}`: what opens the sentence holds for all

    So does `Compared with a year earlier, …`.
    """
    sentence, text = mention.sentence, mention.article.text
    opening = text[sentence.start : sentence.mentions[0].figure.start].lower()
    if ";" in text[sentence.start : mention.figure.start]:
        return None
    if (stated := _stated().match(opening)) and not THAT_DAY.match(opening):
        return _unit_of(stated[0], "stated") if stated[0] != "since" else None
    comparing = _comparing().match(opening) if "," in opening else None
    if comparing is None or comparing[1] in table("basis")["comparing_times"]:
        return None
    base = opening[comparing.end() : max(opening.index(","), comparing.end())]
    return classify(mention, sentence.start + comparing.end(), base, comparing[1])


def _own_part(piece: str, *, after_figure: bool) -> int:
    """Where in the text before a figure its own clause begins; what stands right after a figure is that one's."""
    begin = max(piece.rfind(";"), piece.rfind(":")) + 1
    if after_figure and not begin:
        joint = JOINT.search(piece)
        begin = joint.start() if joint else len(piece)
    return max([begin, *(m.end() for m in _stops().finditer(piece))])


def classify(mention: Mention, at: int, base: str, comparing: str) -> str | None:
    """What kind of base `base`, at offset `at` of the text, is after the word `comparing`."""
    only_times = comparing in table("basis")["comparing_times"]
    if _is_no_base(mention, base, comparing):
        return None
    if last := "yoy" if is_year_ago(mention, base) else of_elided(mention, at, base):
        return last
    if named := _named().search(base):
        unit = "other" if comparing == "times" and SEASON.match(named[0]) else _unit_of(named[0], "base")
        if re.match(r"(?:the )?(?:same|corresponding)", named[0]):
            known = own_year(mention, at) is not None
            return (year_base(mention, at, base) if known else None) or unit
        before = comparing == "from" or (comparing == "on" and named[0].startswith(FORMER))
        return None if unit == "other" and only_times and not before else unit
    dated = dated_base(mention, at, base)
    if dated or not base.strip():
        return dated
    return "other" if not only_times or (comparing == "from" and _levels().search(base)) else None


def _is_no_base(mention: Mention, base: str, comparing: str) -> bool:
    """`fell 2 percent against the euro`, `will go up 5 percent from next May`, `grew 6 percent over the same period`"""
    if comparing in {"against", "versus", "vs", "vs."}:
        return _is_currency(base)
    if comparing == "from":
        return begins_then(mention, base) or is_pace(mention, base)
    return comparing == "over" and (OVER_PERIOD.match(base.strip()) is not None or is_pace(mention, base))


def _is_currency(base: str) -> bool:
    """`the euro` of `fell 2 percent against the euro`: what a currency is priced in"""
    return any(word.rstrip("s") in word_set("basis", "currencies") for word in re.findall(r"[a-z]+", base)[:4])


@cache
def _stated() -> re.Pattern[str]:
    return _phrases([p for unit in UNITS for p in table("basis")["stated"][unit]])


@cache
def _named() -> re.Pattern[str]:
    return _phrases([p for unit in UNITS for p in table("basis")["base"][unit]])


@cache
def _levels() -> re.Pattern[str]:
    return _phrases(table("basis")["levels"])


@cache
def _comparing() -> re.Pattern[str]:
    return _phrases([*table("basis")["comparing"], *table("basis")["comparing_times"]])


@cache
def _stops() -> re.Pattern[str]:
    return re.compile(_phrases(table("basis")["stops"]).pattern + r"(?! (?:compared|measured|set) )")


def _phrases(phrases: list[str]) -> re.Pattern[str]:
    """Any of the phrases as whole words, long ones first."""
    any_of = "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])({any_of})(?![\w-])")


def _unit_of(phrase: str, section: str) -> str:
    """The unit under which the lexicon lists a phrase."""
    return next(unit for unit in UNITS if phrase in table("basis")[section][unit])
