"""The denominator of a rate that is not printed right after its figure: said once for two, or in the subject."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table

if TYPE_CHECKING:
    from figex.link.sentence import Article, Mention

RATED = {"money", "quantity", "count"}
LEVELS_APART, CHANGES_APART = 20, 200
"""How many times larger one figure may be than another of the same rate, for two levels and for a change."""
DENOMINATOR = re.compile(
    r"\s?(?:(?:an?|per|each|every)\s|/)([a-z]{2,12})\b(?!\s(?:ago|earlier|before|later|after|ended|on)\b)"
)
CLOSED = re.compile(r"[^()\[\]]{0,30}[)\]]")
OF_WHAT = re.compile(
    r"\sof(?:\s(?!the\b|its\b|their\b)[a-z][\w-]{0,20}){1,3}?(?=\s(?:an?|per|each|every)\s|\s(daily|monthly|annually)\b)"
)
EACH = re.compile(r"\s?(?:each|apiece)\b")
BARE = re.compile(r"[\d.,\s]+(?:lakh|crore|million|billion|mn|mln|bn|thousand)?")
EXCHANGE = re.compile(r"\sto\s(?:the|an?|one)\s(dollar|euro|pound|greenback|yen|ruble|rouble|yuan)\b")
OUT_OF = re.compile(r"\sof\s(?:every|each)\s([a-z]{3,12})\b")
IN_SUBJECT = re.compile(r"\b(daily|hourly|nightly)\b", re.IGNORECASE)
SUBJECT_RATES = {"daily": "day", "hourly": "hour", "nightly": "night"}


def rates_of(article: Article) -> None:
    """Gives figures the `per` that the text prints elsewhere for them: first each its own, then what is shared."""
    for rules in (OWN, SHARED):
        for mention in article.mentions:
            figure = mention.figure
            if figure.per or figure.kind not in RATED:
                continue
            rule, per = next(((rule, per) for rule in rules if (per := rule(mention))), (None, None))
            if rule:
                mention.rules.append(f"per:{rule.__name__}")
                mention.figure = replace(figure, per=per)


def after_bracket(mention: Mention) -> str | None:
    """`{33,120 cedis} ({$2,470}) [a tonne]`: printed once, behind the bracket of the conversion"""
    group = mention.host or mention
    inside = [other for other in mention.sentence.mentions if other.host is group]
    closed = CLOSED.match(mention.article.text, inside[-1].figure.end) if inside else None
    return _denominator_at(mention, closed.end()) if closed else None


def of_what(mention: Mention) -> str | None:
    """`{17 million tonnes} of freight [a year]`"""
    phrase = OF_WHAT.match(mention.article.text, mention.figure.end) if mention.figure.kind != "money" else None
    if phrase and phrase[1]:
        return str(table("units")["denominators"]["adverbs"][phrase[1]])
    return _denominator_at(mention, phrase.end()) if phrase else None


def each_of_them(mention: Mention) -> str | None:
    """`buying 12 [buses] at about {$385,000} apiece`: each of what was counted before"""
    text, figure = mention.article.text, mention.figure
    said = EACH.match(text, figure.end) or text[figure.start : figure.end].endswith(("each", "apiece"))
    counted = [m for m in mention.sentence.mentions[: mention.index] if m.figure.kind == "count" and m.figure.unit]
    return counted[-1].figure.unit if said and counted else None


def exchanged(mention: Mention) -> str | None:
    """`{120 yen} to the [dollar]`"""
    hit = EXCHANGE.match(mention.article.text, mention.figure.end) if mention.figure.kind == "money" else None
    return hit[1] if hit else None


def out_of(mention: Mention) -> str | None:
    """`{79 cents} of every [dollar]`"""
    hit = OUT_OF.match(mention.article.text, mention.figure.end) if mention.figure.kind == "money" else None
    return hit[1] if hit else None


def _denominator_at(mention: Mention, at: int) -> str | None:
    """The denominator that stands at offset `at`: ` a year`, ` per tonne`"""
    hit = DENOMINATOR.match(mention.article.text, at)
    return hit[1] if hit and hit[1] in table("units")["denominators"]["nouns"] else None


def converted(mention: Mention) -> str | None:
    """`$5.10 [a litre] ({4.70 euros})`, `{$5.10} (4.70 euros [a litre])`: printed once for both"""
    if mention.host is not None:
        return mention.host.figure.per
    inside = [other for other in mention.sentence.mentions if other.host is mention and other.figure.per]
    return inside[0].figure.per if inside else None


def compared(mention: Mention) -> str | None:
    """`climbed to $29.40 [an hour] from {$26.15}`, `down {$1.90}`: the two sides of one comparison"""
    others = [other for other in mention.sentence.mentions if other is not mention and other.figure.per]
    near = sorted(others, key=lambda other: abs(other.index - mention.index))
    return next((other.figure.per for other in near if _comparable(mention, other)), None)


def _comparable(one: Mention, other: Mention) -> bool:
    """Two figures of one unit, at least one of them a change or an earlier level, and of like size."""
    if (one.figure.kind, one.figure.unit) != (other.figure.kind, other.figure.unit):
        return False
    measures = {one.measure, other.measure}
    elided = one.figure.kind == "count" and BARE.fullmatch(one.article.text, one.figure.start, one.figure.end)
    if measures == {"level"} and not (elided and one.index == other.index + 1):
        return False
    small, large = sorted((abs(one.figure.value), abs(other.figure.value)))
    return large <= small * (CHANGES_APART if "change" in measures else LEVELS_APART)


def in_subject(mention: Mention) -> str | None:
    """`the [daily] minimum wage stands at {354 baht}`"""
    if mention.figure.kind != "money" or mention.subject is None:
        return None
    named = IN_SUBJECT.search(mention.subject.text)
    return SUBJECT_RATES[named[1].lower()] if named else None


OWN = (after_bracket, of_what, each_of_them, exchanged, out_of)
SHARED = (converted, compared, in_subject)
