"""The denominator of a rate that is not printed right after its figure: said once for two, or in the subject."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.series import same_amount
from figex.link.subject.clause import before
from figex.link.tree import (
    FINITE_TAGS,
    clause_verb,
    is_verb,
    lemma,
    own_subject,
)
from figex.link.unit.alike import DIFFERS
from figex.link.unit.counted import is_denominator, noun_after
from figex.link.unit.rate_own import OWN
from figex.link.unit.rate_times import ADJECTIVE_RATES

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Article, Mention

RATED = {"money", "quantity", "count", "percent"}
LEVELS_APART, CHANGES_APART, BESIDE_APART = 20, 200, 5000
"""How many times larger one figure may be than another of the same rate: two levels, a change, one set beside it."""
RESTATED = re.compile(r"(?:\s\w+)?,?\sor\s(?:\w+\s){0,2}")
TOLD_OTHERWISE = re.compile(r",\sor\s(?:(?:about|around|some|nearly|almost|just)\s)?$")
"""`$9 less than before, or $3 [a foot]`: the rate is that of the second alone."""
STEP_OF = re.compile(r"[a-z\d]-[a-z]{3,8}$")
"""`a [5-cent] rise`, which has no rate"""
BARE = re.compile(r"[\d.,\s]+(?:lakh|crore|million|billion|mn|mln|bn|thousand)?")
SET_AGAINST = re.compile(
    r"\b(?:above|below|than|against|versus|vs|compared|top(?:s|ped|ping)|beat(?:s|ing)?|miss(?:es|ed|ing)?|exceed(?:s|ed|ing)?"
    r"|undercut(?:s|ting)?|short of|instead of|rather than|, not|up from|down from|instead of"
    r"|(?:analysts?|economists?|Wall\sStreet|forecasters?|consensus)\b[^.;\d]{0,20}?(?:expect|forecast|look|predict|pencil|guess|estimat)\w*"
    r"|(?:ris|increas|grow|climb|go|jump|soar|surg|expand|swell)ing to"
    r"|(?:fall|dropp|declin|slid|eas|decreas|dwindl|shrink)ing to)\b"
)
"""What stands between the two levels of a comparison."""
ONCE = re.compile(r"\b(?:one-off|one-time|once-only|upfront|up-front|initial|set-up)\b")
"""What is not paid again and again: `save 5 million a year, against one-off costs of {9 million}`."""
STEP = re.compile(
    r",\s(?:up|down|off|(?:add|gain|los|shedd|ris|fall|dropp|climb|slipp|eas|jump|sink|div)ing)\s"
    r"(?:by\s)?(?:(?:some|about|around|nearly|almost|just|only|over|another)\s)?$"
)
BESIDE = re.compile(r"(?:\sof(?:\s[\w-]+){1,3}?)?(?:,|,?\sand)\s(?:(?:about|some|around|nearly|up\sto)\s)?")
SPEED_PER = frozenset({"hour", "second"})
IN_SUBJECT = re.compile(
    r"\b(daily|hourly|nightly)\b(?!\s(?:limit|trading|price|volume|fix)s?\b)"
    r"|\b(weekly|monthly)\s(?:[a-z]+\s){0,2}(?:wages?|pay|salary|salaries|rents?|fees?|allowances?|pensions?|instalments?|premiums?)\b",
    re.IGNORECASE,
)
"""`the daily minimum wage`, `a monthly fee`; statistics print `weekly earnings` as a name."""
PRICE_PER = re.compile(r"\b(?:price|cost|fare|fee|tariff|rent|charge|rate)s? per ([a-z]{3,14})\b")
SHARE_A_YEAR = re.compile(
    r"\sof\s(?:(?!(?:an?|and|or|it|in|at|to|by|for)\s)[\w-]{1,20}\s){1,4}?(?:an?|per|(?:for\s)?(?:each|every))\s(year|month|week|day)\b(?!\s(?:ago|earlier|before|later))"
)
AGAINST = frozenset({"against", "versus", "vs", "but", "from", "compared", "than"})
"""What stands between two paces that are held against each other."""
BUYS = re.compile(
    r"\s(?:for|on|into|towards?)\b(?!\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\s[A-Z][a-z]+\s\d|\saverage\b)"
)
PRICED_APART, LARGEST_PRICE = 4, 100_000
"""How many times dearer one price may be than another of the sentence before that prints their common denominator."""


def rates_of(article: Article) -> None:
    """Gives figures the `per` that the text prints elsewhere for them: first each its own, then what is shared."""
    for mention in article.mentions:
        _qualify_conversion(mention)
    for rules in (OWN, SHARED, PACED):
        for mention in article.mentions:
            figure = mention.figure
            if figure.per or (figure.kind == "percent") != (rules is PACED) or figure.kind not in RATED:
                continue
            rule, per = next(((rule, per) for rule in rules if (per := rule(mention))), (None, None))
            if rule:
                mention.rules.append(f"per:{rule.__name__}")
                mention.figure = replace(figure, per=per)


def _qualify_conversion(mention: Mention) -> None:
    """`around 2,300 pesos ({$118})`: a conversion is as exact as what it restates"""
    host, figure = mention.host, mention.figure
    if host is not None and figure.qualifier == "=" != host.figure.qualifier and same_amount(host.figure, figure):
        mention.rules.append("qualifier:conversion")
        mention.figure = replace(figure, qualifier=host.figure.qualifier)


def converted(mention: Mention) -> str | None:
    """`$5.10 [a litre] ({4.70 euros})`: printed once for both"""
    return mention.host.figure.per if mention.host is not None else None


def compared(mention: Mention) -> str | None:
    """`climbed to $29.40 [an hour] from {$26.15}`, `down {$1.90}`: the two sides of one comparison"""
    others = [other for other in mention.sentence.mentions if other.figure.per and other is not mention]
    if not others:
        return None
    following = mention.index + 1 if _leads_to_next(mention) else None
    near = sorted(others, key=lambda other: (other.index != following, abs(other.index - mention.index)))
    return next((other.figure.per for other in near if _comparable(mention, other)), None)


def _is_step(one: Mention, other: Mention) -> bool:
    """`at $9,800 a tonne on Friday, down {$25}`, `$208 a tonne, adding {$3}`: by how much that level moved"""
    return STEP.search(one.article.text, other.figure.end, one.figure.start) is not None


def _leads_to_next(mention: Mention) -> bool:
    """`up by {4p} to 57p [a day]`: the change and the level that it led to"""
    mentions, at = mention.sentence.mentions, mention.index + 1
    between = mention.article.text[mention.figure.end : mentions[at].figure.start] if at < len(mentions) else ""
    return between.strip() == "to"


def _comparable(one: Mention, other: Mention) -> bool:
    """Two figures of one unit, at least one of them a change or an earlier level, and of like size."""
    if (one.figure.kind, one.figure.unit) != (other.figure.kind, other.figure.unit) or _describes(one, other):
        return False
    measures = {one.measure, other.measure}
    if one.index == other.index + 1 and _is_step(one, other):
        return abs(one.figure.value) < abs(other.figure.value) <= BESIDE_APART * abs(one.figure.value)
    if measures == {"level"} and not _elided(one, other) and not _set_against(one, other):
        return _joined(one, other) or _listed(one, other)
    between = one.article.text[min(one.figure.end, other.figure.end) : max(one.figure.start, other.figure.start)]
    paced = (other.measure, other.figure.per) == (
        "change",
        "year",
    ) and ";" in between  # took {3}; will rise by 1 a year
    differs = one.index > other.index and DIFFERS.match(one.article.text, one.figure.end) is not None
    if (RESTATED.fullmatch(between) and not differs) or (
        one.index < other.index and (paced or TOLD_OTHERWISE.search(between))
    ):
        return False
    if abs(one.index - other.index) > 1 and _clauses_apart(one, other):
        return False
    small, large = sorted((abs(one.figure.value), abs(other.figure.value)))
    beside = abs(one.index - other.index) == 1 and DIFFERS.match(one.article.text, one.figure.end) is not None
    beside = beside or (one.measure == "change" and one.index + 1 == other.index and _leads_to_next(one))
    apart = BESIDE_APART if beside else CHANGES_APART
    return large <= small * (apart if "change" in measures else LEVELS_APART)


def _describes(one: Mention, other: Mention) -> bool:
    """`from $65 to {$95} for households earning $300 a month`, `each {1-yen} rise`: told of a thing beside it"""
    verb, text = other.anchor.root.head, one.article.text
    hyphened = STEP_OF.search(text, one.figure.start, one.figure.end) is not None
    return hyphened or (verb.dep_ == "acl" and verb.tag_ == "VBG" and one.anchor.end <= verb.i < other.anchor.start)


def _clauses_apart(one: Mention, other: Mention) -> bool:
    """`up 90 cents to $4 a gallon, and rooms went for twice the usual {$64}`: whether a clause of its own begins"""
    doc = one.anchor.doc
    between = doc[min(one.anchor.end, other.anchor.end) : max(one.anchor.start, other.anchor.start)]
    joint = next((t.i for t in between if t.lower_ in {"and", "while", "but", ";"} and doc[t.i - 1].text == ","), None)
    return joint is not None and any(t.i > joint and t.tag_ in FINITE_TAGS | {"MD"} for t in between)


def _elided(one: Mention, other: Mention) -> bool:
    """`Norway 40 trains a day and Sweden {32}`: one more count without its noun"""
    bare = one.figure.kind in {"count", "quantity"} and BARE.fullmatch(
        one.article.text, one.figure.start, one.figure.end
    )
    between = one.sentence.mentions[other.index + 1 : one.index]
    return bool(bare) and other.index < one.index and all(is_denominator(m) for m in between)


def _joined(one: Mention, other: Mention) -> bool:
    """`$9 a head in 2010 and {$14} in 2020`: two prices under one verb"""
    if one.index != other.index + 1 or one.figure.kind != "money" or not _is_price(one):
        return False
    between = one.anchor.doc[other.anchor.end : one.anchor.start]
    joined = any(t.lower_ in {"and", "or", "to"} for t in between) and not any(is_verb(t) for t in between)
    small, large = sorted((abs(one.figure.value), abs(other.figure.value)))
    return joined and large <= small * PRICED_APART


def _listed(one: Mention, other: Mention) -> bool:
    """`in Lorvik ($9 a kilo), Tern ($8) and Elbo ({$6})`: a name with its price in brackets"""
    text, start, end = one.article.text, one.figure.start, one.figure.end
    if other.index > one.index or one.host is not None or text[start - 1] != "(" or text[end : end + 1] != ")":
        return False
    named = text[max(0, start - 40) : start].rstrip("( ").rpartition(" ")[2][:1].isupper()
    small, large = sorted((abs(one.figure.value), abs(other.figure.value)))
    return named and one.figure.kind == "money" and large <= small * PRICED_APART


def _set_against(one: Mention, other: Mention) -> bool:
    """`$1.48 per pound, above its {$1.20-$1.30} range`: neighbours with words of comparison between them"""
    if one.index != other.index + 1:
        return False
    text = one.article.text
    between = text[other.figure.end : one.figure.start]
    return SET_AGAINST.search(between) is not None and ONCE.search(between) is None


def coordinated(mention: Mention) -> str | None:
    """`{20 tonnes} of zinc and 900 barrels of oil [a day]`, `{60 vans} and 90 engines [a week]`: two of one verb"""
    following = next(iter(mention.sentence.mentions[mention.index + 1 :]), None)
    if following is not None and "unit:paired" in mention.rules and mention.figure.unit == following.figure.unit:
        return following.figure.per
    if following is None or not mention.figure.kind == following.figure.kind in {"count", "quantity"}:
        return None
    if following.figure.per in SPEED_PER and following.figure.unit in word_set("dimensions", "length"):
        return None  # `4 inches of rain and 60-mph winds`
    beside = BESIDE.fullmatch(mention.article.text, mention.figure.end, following.figure.start)
    return following.figure.per if beside else None


def in_subject(mention: Mention) -> str | None:
    """`the [daily] minimum wage stands at {354 baht}`, `the cost per [tonne] fell to {$71}`"""
    if mention.figure.kind != "money" or mention.subject is None:
        return None
    if priced := PRICE_PER.search(mention.subject.text):
        return priced[1]
    named = IN_SUBJECT.search(mention.subject.text)
    return ADJECTIVE_RATES[(named[1] or named[2]).lower()] if named else None


def elided(mention: Mention) -> str | None:
    """`For every room we get 30 [calls]. It used to be {five}`: a count without its noun has that one's rate too"""
    if not {"unit:earlier_count", "unit:topic_before"} & set(mention.rules):
        return None
    same = (m for m in mention.earlier() if (m.figure.kind, m.figure.unit) == ("count", mention.figure.unit))
    model = next(same, None)
    near = model is not None and model.sentence.paragraph == mention.sentence.paragraph
    return model.figure.per if model is not None and near and model.sentence is not mention.sentence else None


def priced_alike(mention: Mention) -> str | None:
    """`rents reached €1,544 [a month]. In the capital the figure stood at {€2,102}`: one more price of its kind"""
    if not _is_price(mention):
        return None
    verb, led = clause_verb(mention.anchor.root), before(mention)
    at_price = led is not None and led.lower_ == "at"
    at_price = at_price or _is_threshold(led)
    if verb is None or (not at_price and verb.i > mention.anchor.start):
        return None
    subject = own_subject(verb)
    traded = subject is not None and lemma(subject) in {"share", "stock"}  # not what a bid pays for each of them
    for earlier in mention.earlier():
        if (
            traded
            or earlier.sentence.index < mention.sentence.index - 1
            or earlier.sentence.paragraph != mention.sentence.paragraph
        ):
            return None
        if (
            earlier.figure.kind == "money"
            and earlier.figure.unit == mention.figure.unit
            and earlier.measure != "change"
        ):
            small, large = sorted((abs(mention.figure.value), abs(earlier.figure.value)))
            same_verb = (above := clause_verb(earlier.anchor.root)) is not None and lemma(above) == lemma(verb)
            said = _is_price(earlier) and "per:each_of_them" not in earlier.rules
            said = said and (at_price or (same_verb and not _is_new(verb)) or _prices(verb))
            return earlier.figure.per if said and large <= small * PRICED_APART else None
    return None


def _is_threshold(led: Token | None) -> bool:
    """`anything above {$20,000} gets sold`, `prices below {$60} hurt`: a level that prices may cross"""
    over = led is not None and led.i > 0 and led.lower_ in {"above", "below", "over", "under", "beyond"}
    return over and led is not None and led.nbor(-1).lower_ in word_set("nouns", "may_cross")


def _is_price(mention: Mention) -> bool:
    """Whether an amount in plain digits that stands alone: no `{$5 million}`, no `a {$40} levy`"""
    figure = mention.figure
    if figure.kind != "money" or mention.measure == "change" or figure.value >= LARGEST_PRICE:
        return False
    if figure.per is not None:
        return True
    return BUYS.match(mention.article.text, figure.end) is None and noun_after(mention) is None


def _is_new(verb: Token) -> bool:
    """`A new [pump] costs 4 euros`: one thing more, with a price of its own; not `a year ago a [trip] cost 4`"""
    subject = own_subject(verb)
    before_it = {t.lower_ for t in verb.doc[: verb.i]}
    new = subject is not None and any(t.lower_ in {"a", "an", "another"} for t in subject.lefts)
    return new and before_it.isdisjoint({"ago", "earlier"})


def _prices(verb: Token) -> bool:
    """`nurses [make] $39`, `it [was] €7.95`; `the deposit [is] $1,500` may be anything"""
    if lemma(verb) in word_set("nouns", "price_verbs"):
        return not _is_new(verb)
    subject = own_subject(verb)
    named = subject is not None and lemma(subject) in word_set("nouns", "priced")
    return named and lemma(verb) in {"be", "cost"}


def paced(mention: Mention) -> str | None:
    """`grew 3 percent [a year], against {2 percent} for the rest`, `but by only {2 percent}`: two paces of one verb"""
    earlier = mention.sentence.mentions[: mention.index]
    model = next((m for m in reversed(earlier) if m.figure.kind == "percent"), None)
    if model is None or not model.figure.per or model.figure.unit != mention.figure.unit or not mention.index:
        return None
    between = mention.anchor.doc[model.anchor.end : mention.anchor.start]
    if any(t.tag_ in FINITE_TAGS or t.text in {";", ":"} for t in between):
        return None
    changes = {model.measure, mention.measure} <= {"change", "previous"}
    return model.figure.per if changes and any(t.lower_ in AGAINST for t in between) else None


def share_a_year(mention: Mention) -> str | None:
    """`replants {2 percent} of the land a [year]`, `{1%} of their value per [year]`, `{5%} of sales for each [year]`"""
    hit = SHARE_A_YEAR.match(mention.article.text, mention.figure.end)
    return hit[1] if hit else None


PACED = (share_a_year, paced)
SHARED = (converted, compared, coordinated, in_subject, elided, priced_alike)
