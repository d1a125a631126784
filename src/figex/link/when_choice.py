"""Which time of its sentence a figure takes: the one in its bracket, the next one, its clause's, the main clause's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.tense import FUTURE, PAST, PERFECT, PRESENT, VERBLESS, tense, tense_at, verb_of
from figex.link.tree import FINITE_TAGS, VERB_TAGS, is_noun, is_verb, lemma, own_subject
from figex.link.when_spots import DAYS, Spot, open_bracket

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from figex.link.sentence import Mention, Sentence

BREAK = re.compile(
    r";|:\s|\.\s|\s[—–-]{1,2}\s|,?\s(?:while|whereas|but|which|who|whose|where|when|although|though|despite|after|because)\s|,\sand\s",
    re.IGNORECASE,
)
NEAR = 34
"""Characters between a figure and the time after it that dates it whatever the parse says."""
REACH = 48
"""The same, for an earlier figure."""
MERGED = frozenset({"xcomp", "auxpass", "aux", "pcomp"})
MODIFIERS = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "npadvmod"})
BEGINNING = frozenset({"begin", "start", "launch", "open", "commence", "join", "set"})


def own_time(mention: Mention, spots: list[Spot]) -> tuple[Spot, str] | None:
    """The time that dates a level or a change by itself, and the rule that says so."""
    usable = [s for s in spots if not s.base and not s.spoken]
    for name, rule in RULES.items():
        if (spot := rule(mention, usable)) is not None:
            return spot, name
    return None


def in_bracket(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """(H1 2018: {30%}); rose to {23%} in Greece (August data)"""
    figure, text = mention.figure, mention.article.text
    inside = open_bracket(text, mention.sentence.start, figure.start)
    if inside >= 0:
        return next((s for s in spots if s.bracket == inside), None)
    for spot in spots:
        if (
            spot.bracket > figure.end
            and spot.bracket - figure.end < NEAR
            and not _figure_between(mention, figure.end, spot.bracket)
        ):
            return spot
    return None


def next_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """{46 million euros} in 2016, sold; {3.1 percent} in 2023 and {2 percent} in 2024"""
    text, end = mention.article.text, mention.figure.end
    following = [s for s in spots if s.time.start >= end and s.bracket < 0]
    if not following:
        return None
    spot = following[0]
    if not spot.dated and len(following) > 1 and following[1].time.start - spot.time.end < 5:  # noqa: PLR2004 - ` on `
        spot = following[1]
    gap = text[end : spot.time.start]
    if len(gap) > NEAR or _figure_between(mention, end, spot.time.start) or BREAK.search(gap):
        return None
    if _verb_between(mention, spot) and not _same_clause(mention, spot):
        return None
    if not _fits_figure(mention, spot) or re.search(r"\bof (?:the |its )?$", gap):
        return None
    return spot if "," not in gap or _same_clause(mention, spot) else None


def _verb_between(mention: Mention, spot: Spot) -> bool:
    """raised rates by {a quarter point} and expects another rise in December"""
    between = mention.anchor.doc[mention.anchor.end : spot.at]
    return any(t.tag_ in FINITE_TAGS for t in between)


def clause_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """In May exports rose {5%} to {$3bn}; profit fell {a fifth} to {5m} in the quarter"""
    candidates = [s for s in spots if _is_open(mention, s) and (_same_clause(mention, s) or _when_clause(mention, s))]
    candidates = [
        s
        for s in candidates
        if _fits_figure(mention, s) and not _names_other(mention, s) and not _is_cut_off(mention, s)
    ]
    return _nearest(mention, candidates)


def just_before(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """Unemployment, now at {7 percent}, is; in 2018 {70} ships"""
    spot = next((s for s in reversed(spots) if s.time.end <= mention.figure.start), None)
    if spot is None or spot.bracket >= 0 or not _fits_figure(mention, spot):
        return None
    gap = mention.article.text[spot.time.end : mention.figure.start]
    return (
        spot
        if re.fullmatch(r"(?:['’]s)?\s?(?:(?:at|about|some|nearly|over|around|only|just|of|almost)\s){0,2}", gap)
        else None
    )


def beside(mention: Mention, _: Sequence[Spot]) -> Mention | None:
    """{800,000 barrels} in November, about {half} of it from …: the figure before, with no other statement between"""
    doc = mention.sentence.doc
    others = [
        m
        for m in mention.sentence.mentions
        if m.index < mention.index and m.measure != "previous" and m.period and m.figure.kind != "period"
    ]
    if doc is None or not others or _is_yardstick(mention):
        return None
    other = others[-1]
    between = doc[other.anchor.end : mention.anchor.start]
    own = verb_of(mention.anchor.root)
    if any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} or t.text == ";" for t in between):
        return None
    return other if own is None or own.i < mention.anchor.start else None


def is_label(mention: Mention, spot: Spot) -> bool:
    """`the full-year target`: the time only says which target"""
    after = re.match(r"[\s-](\w+)", mention.article.text[spot.time.end : spot.time.end + 24])
    return after is not None and after[1].lower() in table("times")["no_period"]["labels"]


def _names_other(mention: Mention, spot: Spot) -> bool:
    """`over {112 percent} of the full-year target of {9 million}`: the time is the target's"""
    if not is_label(mention, spot):
        return False
    text = mention.article.text
    gap = text[spot.time.end : mention.figure.start] if spot.time.end <= mention.figure.start else ""
    return not re.fullmatch(r"[\s-]\w+(?::\s(?:[\w&]+\s){0,6}|\s(?:of|is|was|at|to)\s(?:\w+\s){0,2})", gap)


def _is_cut_off(mention: Mention, spot: Spot) -> bool:
    """Whether another statement parts figure and time: `fell {5%}, and deposits stood at {6} as of May 1`"""
    if spot.time.start < mention.figure.end:
        return False
    gap = mention.article.text[mention.figure.end : spot.time.start]
    if re.search(r"\s(?:despite|after|because|although)\s", gap):
        return True
    pointed = spot.time.lead in {"as of", "as at", "as on", "by", "since", "until"} or spot.time.edge == "end"
    return pointed and re.search(r",\s(?:and|but|while|whereas)\s|;", gap) is not None


def main_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """Profit fell in May, hitting {3bn}; in 2020 the transfers, which reached {a third} of homes, …"""
    verb = _clause(mention.anchor.root)
    if verb is None:
        return None
    above = {t.i for t in verb.ancestors}
    found = []
    for spot in spots:
        main = _clause(spot.verb) if spot.verb is not None else None
        if (
            main is None
            or _is_reduced(spot)
            or not _is_open(mention, spot)
            or _names_other(mention, spot)
            or _is_cut_off(mention, spot)
        ):
            continue
        if (main.i in above and _reaches(mention, verb, main, spot)) or _shares(verb, main):
            found.append(spot)
    return _nearest(mention, found)


def _is_reduced(spot: Spot) -> bool:
    """a bond [announced last December]: the time is the noun's alone"""
    verb = spot.verb
    if verb is None or verb.tag_ != "VBN" or own_subject(verb) is not None:
        return False
    return not any(t.dep_ in {"aux", "auxpass"} for t in verb.lefts) and verb.i > 0 and is_noun(verb.nbor(-1))


def _shares(verb: Token, later: Token) -> bool:
    """We will open {150 branches} and hire {3,500} in May: verbs of one subject share a closing time"""
    return (
        later.dep_ == "conj" and later.head.i == verb.i and own_subject(later) is None and tense(later) == tense(verb)
    )


def _reaches(mention: Mention, verb: Token, main: Token, spot: Spot) -> bool:
    """Whether the main clause's time also dates the clause of `verb`: of the same tense, or without one of its own."""
    if spot.time.form in DAYS and not spot.time.lead:
        market = lemma(main) in table("times")["no_period"]["markets"]
        return market or (verb.tag_ == "VB" and verb.dep_ != "relcl" and _fits_figure(mention, spot))
    if verb.dep_ == "conj" and lemma(main) in BEGINNING:
        return False
    mine, theirs = tense(verb), tense(main)
    return mine == theirs or VERBLESS in {mine, theirs} or not (_is_finite(verb) or own_subject(verb) is not None)


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or any(
        t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in verb.lefts if t.dep_ in {"aux", "auxpass"}
    )


def only_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """Q4 revenue: {$5m}, up {6%}: a line without a verb"""
    doc = mention.sentence.doc
    if doc is None or any(t.tag_ in VERB_TAGS for t in doc):
        return None
    outside = [s for s in spots if _is_open(mention, s) and s.time.form not in DAYS]
    return outside[0] if len(outside) == 1 else None


RULES = {
    "in_bracket": in_bracket,
    "next_time": next_time,
    "just_before": just_before,
    "clause_time": clause_time,
    "main_time": main_time,
    "only_time": only_time,
}


def respective(sentence: Sentence, spots: Sequence[Spot]) -> dict[int, Spot]:
    """{5} and {6 percent} in 2016-2019 and 2020-2022, respectively: each figure, by its index, with its own time"""
    text = sentence.article_text
    said = text.find("respectively", sentence.start, sentence.end)
    if said < 0:
        return {}
    run: list[Spot] = []
    for spot in reversed([s for s in spots if s.time.end <= said]):
        gap = text[spot.time.end : run[0].time.start if run else said]
        if not re.fullmatch(r",?\s?(?:and\s)?(?:in\s|for\s)?(?:the\s)?", gap):
            break
        run.insert(0, spot)
    if len(run) < 2:  # noqa: PLR2004 - a list has two
        return {}
    figures = [
        m.index
        for m in sentence.mentions
        if m.figure.end <= run[0].time.start and m.host is None and m.figure.kind != "period"
    ]
    return dict(zip(figures[-len(run) :], run, strict=False)) if len(figures) >= len(run) else {}


def previous_time(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """from {2.5%} in April; from {€106mn} a year earlier; the {₹528 crore} it made in the year-ago period; last year's {5%}"""
    text, figure = mention.article.text, mention.figure
    inside = open_bracket(text, mention.sentence.start, figure.start)
    if inside >= 0:
        return next((s for s in spots if s.bracket == inside), None)
    following = next((s for s in spots if s.time.start >= figure.end), None)
    if following is not None:
        gap = text[figure.end : following.time.start]
        if (
            len(gap) <= REACH
            and not BREAK.search(gap)
            and not re.search(r"\sup\s|\sdown\s", gap)
            and not _level_between(mention, following)
        ):
            return following
    before = next((s for s in reversed(spots) if s.time.end <= figure.start), None)
    if before is None:
        return None
    gap = text[before.time.end : figure.start]
    if re.fullmatch(r"(?:['’]s?|\s(?:level|figure|total|record|peak|reading|rate)\sof)\s?(?:\w+\s){0,2}", gap):
        return before
    return before if _opens(mention, before) else None


def _opens(mention: Mention, spot: Spot) -> bool:
    """`Last year {seven} ships docked here`: the time opens the sentence of an earlier figure"""
    opening = mention.article.text[mention.sentence.start : spot.time.start]
    return len(opening.strip(" \"“'‘")) < 4 and not _figure_between(mention, spot.time.end, mention.figure.start)  # noqa: PLR2004 - `In `


def _level_between(mention: Mention, spot: Spot) -> bool:
    """Another than an earlier figure stands between: `from {5} to 6 in May`; but `{$529m}, or {$2.31}, a year before`"""
    return any(
        m.figure.start >= mention.figure.end
        and m.figure.end <= spot.time.start
        and m.measure != "previous"
        and m.host is not mention
        for m in mention.sentence.mentions
    )


def _figure_between(mention: Mention, start: int, end: int) -> bool:
    return any(m.figure.start >= start and m.figure.end <= end and m.host is None for m in mention.sentence.mentions)


def _clause(token: Token) -> Token | None:
    """The verb of the clause, past infinitives and auxiliaries: `expects to [sell]` is `expects`."""
    verb = verb_of(token)
    while verb is not None and verb.dep_ in MERGED and verb.head.i != verb.i:
        above = verb_of(verb.head)
        if above is None or above.i == verb.i:
            break
        verb = above
    return verb


def _same_clause(mention: Mention, spot: Spot) -> bool:
    mine = _clause(mention.anchor.root)
    theirs = _clause(spot.verb) if spot.verb is not None else None
    return mine.i == theirs.i if mine is not None and theirs is not None else mine is None and theirs is None


def _when_clause(mention: Mention, spot: Spot) -> bool:
    """{Nine firms} bid when the envelopes were opened on May 3: the day of the one is that of the other"""
    mine = _clause(mention.anchor.root)
    verb = spot.verb
    if mine is None or verb is None or verb.dep_ != "advcl" or verb.head.i != mine.i or tense(verb) != PAST:
        return False
    return any(t.lower_ == "when" for t in verb.lefts)


def _is_open(mention: Mention, spot: Spot) -> bool:
    """Whether the time can date more than its neighbour: in no bracket, on this side of any semicolon, no earlier figure's."""
    if spot.bracket >= 0:
        return False
    figure = mention.figure
    between = (figure.end, spot.time.start) if spot.time.start >= figure.end else (spot.time.end, figure.start)
    return ";" not in mention.article.text[between[0] : between[1]]


def _fits_figure(mention: Mention, spot: Spot) -> bool:
    """`on Thursday approved a {$420-million} loan for a {64-km} line`: a day dates what was done, not how long a thing is"""
    if is_description(mention):
        return False
    if spot.time.form not in DAYS or spot.time.lead or mention.measure == "change":
        return True
    token = mention.anchor.root
    while token.dep_ in MODIFIERS:
        token = token.head
    while token.dep_ == "pobj" and token.head.lower_ == "of":
        token = token.head.head
    if is_verb(token) or token.dep_ in {"dobj", "nsubj", "nsubjpass", "attr", "conj", "ROOT", "advmod"}:
        return True
    return token.dep_ == "pobj" and token.head.lower_ not in {"for", "of", "with"}


def is_description(mention: Mention) -> bool:
    """a {205-km} line, the {120-room} hotel: a size that belongs to the name of a thing"""
    figure = mention.figure
    printed = mention.article.text[figure.start : figure.end]
    token = mention.anchor.root
    if figure.kind == "count" and re.search(
        r"\b(?:its|their|his|her)\s$", mention.article.text[figure.start - 6 : figure.start]
    ):
        return True
    if figure.kind != "quantity":
        return figure.kind == "count" and "-" in printed and is_noun(token.head) and token.dep_ in MODIFIERS
    return ("-" in printed and re.search(r"[\w]-[a-z]", printed) is not None) or (
        token.dep_ in {"compound", "amod", "nmod"} and is_noun(token.head) and token.head.i > mention.anchor.end - 1
    )


def _nearest(mention: Mention, spots: Sequence[Spot]) -> Spot | None:
    """The time nearest to the figure; one with a date rather than `now`."""
    at = mention.figure.start
    return min(
        spots, key=lambda s: (not s.dated, s.time.start - at if s.time.start > at else at - s.time.end), default=None
    )


def _is_yardstick(mention: Mention) -> bool:
    """the {7-8 percent} target, its {$1.20} guidance range"""
    after = re.match(r"\s?(?:[\w-]+\s)?(\w+)", mention.article.text[mention.figure.end : mention.figure.end + 40])
    if after is None:
        return False
    labels = table("times")["no_period"]["labels"]
    return after[1].lower() in labels or after[0].split()[0].lower() in labels


def clause_tense(mention: Mention) -> str:
    """The tense that counts for a figure: a target's is the future, whatever its clause says."""
    if _is_yardstick(mention):
        return FUTURE
    found = tense_at(mention.anchor.root)
    doc = mention.sentence.doc
    if found == VERBLESS and doc is not None and any(t.tag_ in FINITE_TAGS for t in doc):
        return PRESENT
    return found


__all__ = ["FUTURE", "PERFECT", "PRESENT", "clause_tense", "in_bracket", "is_description", "own_time", "previous_time"]
