"""Earlier levels: done, or only foreseen then; and figures that stand or fall with the one before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.modality.prospect import ACTUAL, PROJECTED
from figex.link.tree import base_form, is_time

if TYPE_CHECKING:
    from figex.link.sentence import Mention

LAST = re.compile(
    r"(?:in |on )?(?:the )?(?:last (?:year|month|quarter|week|season)|(?:a|one) year (?:ago|earlier)|previous \w+)\b",
    re.IGNORECASE,
)
LAST_OPENERS = frozenset({"in", "on", "the", "last", "a", "one", "previous"})
FIRST = frozenset({"first", "initial", "original", "originally", "initially", "earlier", "previously", "previous"})
PLANS = frozenset({"budget", "plan", "forecast", "estimate", "guidance", "proposal", "target", "projection"})
EARLIER = frozenset({"earlier", "previous", "prior", "initial", "original"})
LIST_REACH, FORESEEN_REACH = 3, 5
HEDGE_REACH = 4
"""How many words of a qualifier may stand between `or` and the figure that says it again."""


def was_foreseen(mention: Mention) -> bool:
    """Whether an earlier level is a forecast or a plan that has been changed since."""
    return _is_older_forecast(mention) or _is_once_foreseen(mention)


def _is_older_forecast(mention: Mention) -> bool:
    """`now sees a gap of 5, up from an earlier {4}`, `from {4} previously`; not `a gap of 5 (previous year: {4})`"""
    start, doc = mention.anchor.start, mention.anchor.doc
    labelled = any(t.lower_ in EARLIER and not is_time(t.nbor()) for t in doc[max(start - LIST_REACH, 0) : start])
    labelled = labelled or mention.sentence.words[mention.anchor.end : mention.anchor.end + 1] == ["previously"]
    return labelled and not is_dated_back(mention) and as_neighbour(mention) == PROJECTED


def _is_once_foreseen(mention: Mention) -> bool:
    """`the {75MW} [first planned]`, `the {2 percent} [pencilled in] in May`, `against {2} [in the first budget]`"""
    near = mention.anchor.doc[mention.anchor.end : mention.anchor.end + FORESEEN_REACH]
    words = [t.lower_ for t in near]
    if words[:2] == ["in", "the"] and len(words) > LIST_REACH:
        return words[2] in FIRST and words[3] in PLANS
    at = 1 if words and (words[0] in FIRST or words[0].endswith("ly") or words[0] == "once") else 0
    told = near[at] if at < len(near) and near[at].tag_ in {"VBN", "VBD"} else None
    return told is not None and base_form(told.text) in word_set("modality", "expecting")


def years_over(mention: Mention) -> str | None:
    """`less than in {2003-04}`, written later; `a gap of 7 percent ({2012/13}: 6)`, written in 2013"""
    date, last = mention.article.date, mention.figure.value_high
    if mention.figure.kind != "period" or date is None or last is None:
        return None
    other = mention.sentence.mentions[mention.index - 1] if mention.index else None
    between = "" if other is None else mention.article.text[other.figure.end : mention.figure.start].strip()
    of_former = other is not None and other.measure == "previous" and between in {"in", "for", "of", "("}
    text, figure = mention.article.text, mention.figure
    label = text[figure.start - 1 : figure.start] == "(" and text[figure.end : figure.end + 1] == ":"
    return ACTUAL if last < date.year or of_former or (label and int(figure.value) < date.year) else None


def is_dated_back(mention: Mention) -> bool:
    """`{9%} last year`, `{9%} a year ago`"""
    doc, end = mention.anchor.doc, mention.anchor.end
    opens = mention.sentence.words[end] if end < len(doc) else ""
    return opens in LAST_OPENERS and LAST.match(doc.span(end, end + 5).text) is not None


def as_neighbour(mention: Mention) -> str | None:
    """`will open 30 shops and Spain {12}`: no verb of its own, so as the figure before"""
    for other in reversed(mention.sentence.mentions[: mention.index]):
        if other.host is None and other.measure != "previous":
            return other.modality
    return None


def restated(mention: Mention) -> str | None:
    """`will sell 48 million shares, or {30 percent} of them`: the same said again"""
    words, start = mention.sentence.words, mention.anchor.start
    at = next((k for k in range(start - 1, max(start - HEDGE_REACH, 0), -1) if words[k] == "or"), None)
    if at is None or words[at - 1] != "," or mention.measure == "previous" or not mention.index:
        return None
    led = mention.anchor.doc[at + 1 : start]
    hedged = all(t.lower_ in word_set("links", "hedges") or t.tag_ in {"RB", "IN", "JJR", "DT"} for t in led)
    of_years = mention.sentence.mentions[mention.index - 1].figure.kind == "period"
    return as_neighbour(mention) if hedged and not of_years else None
