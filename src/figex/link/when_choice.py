"""Which time of its sentence a figure takes: the one in its bracket, the next one, its clause's, the main clause's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.tense import FUTURE, PERFECT, PRESENT, tense_at
from figex.link.tree import clause_verb, lemma
from figex.link.when_spots import DAYS, MOVED, Spot, open_bracket

if TYPE_CHECKING:
    from spacy.tokens import Token

    from figex.link.sentence import Mention

BREAK = re.compile(r";|:\s|\.\s|\s[—–-]{1,2}\s|,?\s(?:while|whereas|but|which|who|whose|where|although|though|with)\s|,\sand\s", re.IGNORECASE)
NEAR = 34
"""Characters between a figure and the time after it that dates it whatever the parse says."""
SHORT = re.compile(r"\s?(?:[\w%’'-]+\s){0,3}(?:in|for|during|at|by|on|over|as of|from|since|until)?\s?(?:the\s)?$")
MERGED = frozenset({"xcomp", "auxpass", "aux", "pcomp"})


def own_time(mention: Mention, spots: list[Spot]) -> tuple[Spot, str] | None:
    """The time that dates a level or a change by itself, and the rule that says so."""
    usable = [s for s in spots if not s.base and not s.spoken]
    for name, rule in RULES.items():
        if (spot := rule(mention, usable)) is not None:
            return spot, name
    return None


def in_bracket(mention: Mention, spots: list[Spot]) -> Spot | None:
    """(H1 2018: {30%}); rose to {23%} in Greece (August data)"""
    figure, text = mention.figure, mention.article.text
    inside = open_bracket(text, mention.sentence.start, figure.start)
    if inside >= 0:
        return next((s for s in spots if s.bracket == inside), None)
    for spot in spots:
        if spot.bracket > figure.end and spot.bracket - figure.end < NEAR and not _figure_between(mention, figure.end, spot.bracket):
            return spot
    return None


def next_time(mention: Mention, spots: list[Spot]) -> Spot | None:
    """{46 million euros} in 2016, sold; {3.1 percent} in 2023 and {2 percent} in 2024"""
    text, end = mention.article.text, mention.figure.end
    for spot in spots:
        if spot.time.start < end or spot.bracket >= 0:
            continue
        gap = text[end : spot.time.start]
        if len(gap) > NEAR or _figure_between(mention, end, spot.time.start) or BREAK.search(gap):
            return None
        if spot.time.form in DAYS and not _takes_day(mention, spot):
            return None
        return spot if "," not in gap or _same_clause(mention, spot) else None
    return None


def clause_time(mention: Mention, spots: list[Spot]) -> Spot | None:
    """In May exports rose {5%} to {$3bn}; profit fell {a fifth} to {5m} in the quarter"""
    candidates = [s for s in spots if s.bracket < 0 and _same_clause(mention, s) and not _apart(mention, s)]
    candidates = [s for s in candidates if s.time.form not in DAYS or _takes_day(mention, s)]
    free = [s for s in candidates if not _belongs_to_other(mention, s, spots)]
    return _nearest(mention, free or [s for s in candidates if len(candidates) == 1])


def main_time(mention: Mention, spots: list[Spot]) -> Spot | None:
    """Profit fell in May, hitting {3bn}; in 2020 the transfers, which reached {a third} of homes, …"""
    verb = _clause(mention.anchor.root)
    if verb is None:
        return None
    above = {t.i for t in verb.ancestors}
    found = [s for s in spots if s.bracket < 0 and s.verb is not None and _clause(s.verb).i in above and not _apart(mention, s)]  # type: ignore[union-attr]
    tense = tense_at(mention.anchor.root)
    found = [s for s in found if s.time.form not in DAYS or s.verb is not None and lemma(s.verb) in table("times")["no_period"]["markets"]]
    if verb.dep_ in {"relcl", "ccomp", "advcl"} and tense in {PRESENT, PERFECT}:
        return None
    return _nearest(mention, [s for s in found if not _belongs_to_other(mention, s, spots)])


def only_time(mention: Mention, spots: list[Spot]) -> Spot | None:
    """Q4 revenue: {$5m}, up {6%}: a line without a verb"""
    if clause_verb(mention.anchor.root) is not None or any(s.time.form in DAYS for s in spots):
        return None
    outside = [s for s in spots if s.bracket < 0 and not _apart(mention, s)]
    return outside[0] if len(outside) == 1 else None


RULES = {
    "in_bracket": in_bracket,
    "next_time": next_time,
    "clause_time": clause_time,
    "main_time": main_time,
    "only_time": only_time,
}


def previous_time(mention: Mention, spots: list[Spot]) -> Spot | None:
    """from {2.5%} in April; from {€106mn} a year earlier; the {₹528 crore} it made in the year-ago period; last year's {5%}"""
    text, figure = mention.article.text, mention.figure
    inside = open_bracket(text, mention.sentence.start, figure.start)
    if inside >= 0:
        return next((s for s in spots if s.bracket == inside), None)
    for spot in spots:
        if spot.time.start < figure.end:
            continue
        gap = text[figure.end : spot.time.start]
        if len(gap) > REACH or BREAK.search(gap) or _level_between(mention, spot):
            break
        return spot
    for spot in reversed(spots):
        if spot.time.end <= figure.start:
            gap = text[spot.time.end : figure.start]
            if re.fullmatch(r"(?:['’]s?)?\s?(?:\w+\s){0,2}(?:of\s)?(?:about\s|nearly\s)?", gap) and _is_before(text, spot):
                return spot
            return spot if _opens(mention, spot) else None
    return None


REACH = 48


def _is_before(text: str, spot: Spot) -> bool:
    return text[spot.time.end : spot.time.end + 2] in {"'s", "’s"} or re.match(
        r"\s(?:level|figure|total|record|peak|reading|rate)", text[spot.time.end : spot.time.end + 12]
    ) is not None


def _opens(mention: Mention, spot: Spot) -> bool:
    """`Last year {seven} ships docked here`: the time opens the sentence of an earlier figure"""
    opening = mention.article.text[mention.sentence.start : spot.time.start]
    return len(opening.strip(" \"“'‘")) < 4 and not _figure_between(mention, spot.time.end, mention.figure.start)  # noqa: PLR2004 - `In `


def _level_between(mention: Mention, spot: Spot) -> bool:
    """Whether another figure than an earlier one stands between: `from {5} to 6 in May`; `{$529m}, or {$2.31}, a year before` is fine"""
    return any(
        m.figure.start >= mention.figure.end and m.figure.end <= spot.time.start and m.measure != "previous" and m.host is not mention
        for m in mention.sentence.mentions
    )


def _figure_between(mention: Mention, start: int, end: int) -> bool:
    return any(m.figure.start >= start and m.figure.end <= end and m.host is None for m in mention.sentence.mentions)


def _clause(token: Token) -> Token | None:
    """The verb of the clause, past infinitives and auxiliaries: `expects to [sell]` is `expects`."""
    verb = clause_verb(token)
    while verb is not None and verb.dep_ in MERGED and verb.head.i != verb.i:
        above = clause_verb(verb.head)
        if above is None or above.i == verb.i:
            break
        verb = above
    return verb


def _same_clause(mention: Mention, spot: Spot) -> bool:
    mine = _clause(mention.anchor.root)
    theirs = _clause(spot.verb) if spot.verb is not None else None
    return mine.i == theirs.i if mine is not None and theirs is not None else mine is None and theirs is None


def _apart(mention: Mention, spot: Spot) -> bool:
    """Whether a semicolon stands between figure and time."""
    a, b = sorted([(mention.figure.start, mention.figure.end), (spot.time.start, spot.time.end)])
    return ";" in mention.article.text[a[1] : b[0]]


def _takes_day(mention: Mention, spot: Spot) -> bool:
    """`on Thursday approved a {$420-million} loan for a {64-km} line`: what was done that day, not the size of a thing"""
    if spot.time.lead:
        return True
    if mention.figure.kind in {"quantity", "count"} and mention.measure == "level" and spot.verb is not None:
        return lemma(spot.verb) in table("times")["no_period"]["markets"] or mention.anchor.root.dep_ in {"nsubj", "dobj", "nsubjpass"} or mention.figure.kind == "count"
    return True


def _belongs_to_other(mention: Mention, spot: Spot, spots: list[Spot]) -> bool:
    """Whether the time follows another figure closely, and this one has its own or stands in another part of a list."""
    for other in mention.sentence.mentions:
        if other is mention or other.host is not None:
            continue
        if other.measure == "previous" and previous_time(other, spots) is spot:
            return True
    return False


def _nearest(mention: Mention, spots: list[Spot]) -> Spot | None:
    """The time nearest to the figure; of two, one that looks ahead is none of a past clause."""
    if not spots:
        return None
    at = mention.figure.start
    return min(spots, key=lambda s: s.time.start - at if s.time.start > at else at - s.time.end)


def is_future(mention: Mention) -> bool:
    """Whether the figure's clause looks ahead."""
    return tense_at(mention.anchor.root) == FUTURE
