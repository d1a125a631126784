"""The denominator of a rate that is not printed right after its figure: said once for two, or in the subject."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.counted import counted_noun, noun_after
from figex.link.series import same_amount
from figex.link.tree import (
    RELATIVES,
    SUBJECTS,
    barred,
    clause_verb,
    is_noun,
    is_time,
    is_verb,
    lemma,
    own_subject,
    singular,
)

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Article, Mention

RATED = {"money", "quantity", "count"}
EACH_REACH = 50
"""In characters: how far behind a figure its `for each share` may stand."""
LEVELS_APART, CHANGES_APART = 20, 200
"""How many times larger one figure may be than another of the same rate, for two levels and for a change."""
DENOMINATOR = re.compile(
    r"\s?(?:(?:an?|per|each|every)\s|/)([a-z]{2,12})\b(?!\s(?:(?:ago|earlier|before|later|after|ended)\b|on(?:[,.;)]|\sfrom\b)))"
)
ANY_PER = re.compile(
    r"\s(?:per\s|-per-)(?:(?:equity|ordinary|common|diluted|preferred|metric|short|troy|fine|gross|American\sdepositary)\s)?([a-z]{2,14})\b"
)
"""After `per` any noun is a denominator; what kind of share or ton it is says no more."""
SIZED = re.compile(
    r"\s(?:per|an?|each|every|for\san?|for\seach|for\severy)\s\d[\d,.]*(?:-|\s)?(?:[a-z]{1,9}|[a-z]{2,9}-[a-z]{2,9})(?:-|\s)([a-z]{3,12})\b"
)
"""`per 70-kilo bag`, `a 50kg sack`: what the thing weighs or measures says no more."""
CLOSED = re.compile(r"[^()\[\]]{0,30}[)\]]")
OF_WHAT = re.compile(
    r"\sof(?:\s(?!the\b|its\b|their\b)[a-z][\w-]{0,20}){1,3}?(?=\s(?:an?|per|each|every)\s|\s(daily|monthly|annually)\b)"
)
EACH = re.compile(r"\s?(?:each|apiece)\b")
EACH_OF = re.compile(
    r"\beach of (?:whom|which|them)\b[^\d;:]{0,60}$|,\seach (?:with|[a-z]{2,12}ing)\b[^\d;:,]{0,40}$", re.IGNORECASE
)
FOR_EACH = re.compile(
    r"[\"“]?\bfor\s(?:each|every)\s(?!\d|one\b|two\b)(?:[a-z][\w-]{0,20}\s){0,2}?([a-z]{3,14})(?=[\s,.;)]|$)",
    re.IGNORECASE,
)
FOR_PACKAGE = re.compile(r"\s(?:for|on)\s(?:an?|every|each)\s(?:standard\s)?([a-z]{2,12})\b")
ONE_FOR = re.compile(r"\b(?:one|an?)\s([a-z]{3,16})\s(?:per|(?:for|to)\s(?:each|every))\s$", re.IGNORECASE)
AVERAGED = re.compile(
    r"\b(daily|hourly|nightly|weekly|monthly)\s(?:average|mean|rate|average\srate)\sof\s(?:\w+\s){0,3}$", re.IGNORECASE
)
RESTATED = re.compile(r",?\sor\s")
FOR_A = re.compile(r"\s(?:for|on)\san?\s(?:[a-z\d]{1,12}-hour\s)(day|shift|night|week)\b")
BARE = re.compile(r"[\d.,\s]+(?:lakh|crore|million|billion|mn|mln|bn|thousand)?")
EXCHANGE = re.compile(r"\s(?:to|on)\s(?:the|an?|one)\s(dollar|euro|pound|greenback|yen|ruble|rouble|yuan)\b")
OUT_OF = re.compile(r"\sof\s(?:every|each)\s([a-z]{3,12})\b")
SET_AGAINST = re.compile(
    r"\b(?:above|below|than|against|versus|vs|compared|top(?:s|ped|ping)|beat(?:s|ing)?|miss(?:es|ed|ing)?|exceed(?:s|ed|ing)?"
    r"|undercut(?:s|ting)?|short of|up from|down from|instead of)\b"
)
"""What stands between the two levels of a comparison."""
IN_SUBJECT = re.compile(r"\b(daily|hourly|nightly)\b", re.IGNORECASE)
SUBJECT_RATES = {"daily": "day", "hourly": "hour", "nightly": "night", "weekly": "week", "monthly": "month"}
PRICED = frozenset({"it", "they", "that", "figure", "average", "price", "rent", "rate", "wage", "pay", "fare"})
BUYS = re.compile(r"\s(?:for|on|into|towards?)\b")
PRICED_APART, LARGEST_PRICE = 4, 100_000
"""How many times dearer one price may be than another of the sentence before that prints their common denominator."""


def rates_of(article: Article) -> None:
    """Gives figures the `per` that the text prints elsewhere for them: first each its own, then what is shared."""
    for mention in article.mentions:
        _qualify_conversion(mention)
    for rules in (OWN, SHARED):
        for mention in article.mentions:
            figure = mention.figure
            if figure.per or figure.kind not in RATED:
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


def after_bracket(mention: Mention) -> str | None:
    """`{33,120 cedis} ({$2,470}) [a tonne]`: printed once, behind the bracket of the conversion"""
    end = _printed_end(mention)
    return _denominator_at(mention, end) if end != mention.figure.end else None


def sized(mention: Mention) -> str | None:
    """`Sh2,900 per 70-kilo [bag]`, `Rs 380 a 50-kg [sack]`, `$1,900 per 40-foot [container]`"""
    hit = SIZED.match(mention.article.text, _printed_end(mention)) if mention.figure.kind == "money" else None
    return hit[1] if hit and hit[1] in table("units")["denominators"]["nouns"] else None


def averaged(mention: Mention) -> str | None:
    """`a daily average of {24 billion reais}`"""
    lead = mention.article.text[max(mention.sentence.start, mention.figure.start - EACH_REACH) : mention.figure.start]
    hit = AVERAGED.search(lead)
    return SUBJECT_RATES[hit[1].lower()] if hit else None


def one_for(mention: Mention) -> str | None:
    """`one [teacher] for every {14 pupils}`, `a [bed] per {1,000 people}`"""
    text = mention.article.text
    lead = text[max(mention.sentence.start, mention.figure.start - EACH_REACH) : mention.figure.start]
    hit = ONE_FOR.search(lead) if mention.figure.kind == "count" else None
    return hit[1] if hit else None


def for_package(mention: Mention) -> str | None:
    """`{300 shillings} for a [bag]`, `a loss of {4 euros} on every [litre]`; no `{$2 million} for a [house]`"""
    hit = FOR_PACKAGE.match(mention.article.text, _printed_end(mention)) if mention.figure.kind == "money" else None
    return singular(hit[1]) if hit and hit[1] in table("units")["denominators"]["packages"] else None


def of_what(mention: Mention) -> str | None:
    """`{17 million tonnes} of freight [a year]`"""
    phrase = OF_WHAT.match(mention.article.text, mention.figure.end) if mention.figure.kind != "money" else None
    if phrase and phrase[1]:
        return str(table("units")["denominators"]["adverbs"][phrase[1]])
    return _denominator_at(mention, phrase.end()) if phrase else None


def each_of_them(mention: Mention) -> str | None:
    """`buying 12 [buses] at about {$385,000} apiece`, `[workers] get 9,000 soms ({$100}) each`: each of those before"""
    text, figure = mention.article.text, mention.figure
    said = EACH.match(text, _printed_end(mention)) or text[figure.start : figure.end].endswith(("each", "apiece"))
    if not said and not EACH_OF.search(text, mention.sentence.start, figure.start):
        return None
    doc, figures = mention.anchor.doc, barred(mention.sentence)
    plurals = (t for t in reversed(doc[: mention.anchor.start]) if t.tag_ == "NNS" and t.i not in figures)
    noun = next((t for t in plurals if not is_time(t) and t.lower_ not in word_set("links", "several")), None)
    if noun is not None:
        return lemma(noun)
    counted = [m for m in mention.sentence.mentions[: mention.index] if m.figure.kind == "count" and m.figure.unit]
    return counted[-1].figure.unit if counted else None


def _printed_end(mention: Mention) -> int:
    """Where the figure's phrase ends: behind the bracket that holds its conversion, or that it stands in"""
    host = mention.host or mention
    inside = [other for other in mention.sentence.mentions if other.host is host]
    closed = CLOSED.match(mention.article.text, inside[-1].figure.end) if inside else None
    return closed.end() if closed else mention.figure.end


def for_each(mention: Mention) -> str | None:
    """`For every [flat] on offer we get {60} calls`, `{0.3} new shares for each [share] held`"""
    text, mentions, at = mention.article.text, mention.sentence.mentions, mention.index
    before = mentions[at - 1].figure.end if at else mention.sentence.start
    after = mentions[at + 1].figure.start if at + 1 < len(mentions) else mention.sentence.end
    opening = FOR_EACH.match(text, before) if not at else None
    hit = opening or FOR_EACH.search(text, mention.figure.end, min(after, mention.figure.end + EACH_REACH))
    return singular(hit[1]) if hit and not (opening and mention.measure == "change") else None


def for_a_day(mention: Mention) -> str | None:
    """`paid {38 euros} for a nine-hour [day]`"""
    hit = FOR_A.match(mention.article.text, mention.figure.end) if mention.figure.kind == "money" else None
    return hit[1] if hit else None


def every_time(mention: Mention) -> str | None:
    """`{80} vessels call here each [year]`, `Every [day] {14} trains pull in`: how often the verb takes place"""
    verb = clause_verb(mention.anchor.root)
    noun = counted_noun(mention) if mention.figure.kind == "count" else mention.anchor[-1]
    if verb is None or noun is None or mention.measure != "level":
        return None
    own = verb if noun.dep_ in SUBJECTS | {"dobj", "nummod"} else None
    clause = (t for t in noun.doc[noun.i + 1 : noun.i + 2] if t.lower_ in RELATIVES)
    own = next((t.head for t in clause if is_verb(t.head)), own)
    own = next((t for t in noun.rights if t.dep_ == "relcl" and is_verb(t)), own)
    for time in _each_times(mention):
        if own is not None and own in {next((t for t in time.ancestors if is_verb(t)), None), _verb_left_of(time)}:
            return time.lower_
    return None


def _verb_left_of(time: Token) -> Token | None:
    """`the ships that [call] here each year are small`: the verb of the relative clause that a time stands in"""
    verb = next((t for t in reversed(time.doc[: time.i]) if is_verb(t)), None)
    return verb if verb is not None and verb.dep_ == "relcl" else None


def _each_times(mention: Mention) -> list[Token]:
    """The nouns of `each year`, `every morning` in the mention's sentence"""
    words, doc = mention.sentence.words, mention.anchor.doc
    if "each" not in words and "every" not in words:
        return []
    times = table("units")["denominators"]["every"]
    return [doc[i + 1] for i, word in enumerate(words[:-1]) if word in {"each", "every"} and words[i + 1] in times]


def each_subject(mention: Mention) -> str | None:
    """`Each [household] will get {500 euros}`, `Every missed [day] costs it {$8 million}`; no `Every 1% [rise]`"""
    verb = clause_verb(mention.anchor.root)
    subject = own_subject(verb) if verb is not None else None
    if subject is None or mention.figure.kind != "money" or not is_noun(subject) or mention.anchor.root.i < subject.i:
        return None
    each = any(t.lower_ in {"each", "every"} for t in subject.lefts)
    moved = lemma(subject) in word_set("links", "change_nouns") or any(
        t.i in barred(mention.sentence) for t in subject.subtree
    )
    return lemma(subject) if each and not moved else None


def exchanged(mention: Mention) -> str | None:
    """`{120 yen} to the [dollar]`, `{40 cents} on the [pound]`"""
    hit = EXCHANGE.match(mention.article.text, mention.figure.end) if mention.figure.kind == "money" else None
    return hit[1] if hit else None


def out_of(mention: Mention) -> str | None:
    """`{79 cents} of every [dollar]`"""
    hit = OUT_OF.match(mention.article.text, mention.figure.end) if mention.figure.kind == "money" else None
    return hit[1] if hit else None


def _denominator_at(mention: Mention, at: int) -> str | None:
    """The denominator that stands at offset `at`: ` a year`, ` per tonne`"""
    text, units = mention.article.text, table("units")
    if said := ANY_PER.match(text, at):
        return _unit_name(said[1])
    hit = DENOMINATOR.match(text, at)
    known = hit is not None and (hit[1] in units["denominators"]["nouns"] or hit[1] in units["surfaces"])
    return _unit_name(hit[1]) if hit and known else None


def _unit_name(printed: str) -> str:
    """`kg` → kilogram; any other noun as it is"""
    name = str(table("units")["surfaces"].get(printed, printed))
    return name.partition("/")[0]


def converted(mention: Mention) -> str | None:
    """`$5.10 [a litre] ({4.70 euros})`, `{$5.10} (4.70 euros [a litre])`: printed once for both"""
    if mention.host is not None:
        return mention.host.figure.per
    inside = [other for other in mention.sentence.mentions if other.host is mention and other.figure.per]
    return inside[0].figure.per if inside else None


def compared(mention: Mention) -> str | None:
    """`climbed to $29.40 [an hour] from {$26.15}`, `down {$1.90}`: the two sides of one comparison"""
    others = [other for other in mention.sentence.mentions if other is not mention and other.figure.per]
    following = mention.index + 1 if _leads_to_next(mention) else None
    near = sorted(others, key=lambda other: (other.index != following, abs(other.index - mention.index)))
    return next((other.figure.per for other in near if _comparable(mention, other)), None)


def _leads_to_next(mention: Mention) -> bool:
    """`up by {4p} to 57p [a day]`: the change and the level that it led to"""
    mentions, at = mention.sentence.mentions, mention.index + 1
    between = mention.article.text[mention.figure.end : mentions[at].figure.start] if at < len(mentions) else ""
    return between.strip() == "to"


def _comparable(one: Mention, other: Mention) -> bool:
    """Two figures of one unit, at least one of them a change or an earlier level, and of like size."""
    if (one.figure.kind, one.figure.unit) != (other.figure.kind, other.figure.unit):
        return False
    measures = {one.measure, other.measure}
    if measures == {"level"} and not _elided(one, other) and not _set_against(one, other):
        return _joined(one, other)
    between = one.article.text[min(one.figure.end, other.figure.end) : max(one.figure.start, other.figure.start)]
    if RESTATED.match(between) or " or about " in between:
        return False
    small, large = sorted((abs(one.figure.value), abs(other.figure.value)))
    return large <= small * (CHANGES_APART if "change" in measures else LEVELS_APART)


def _elided(one: Mention, other: Mention) -> bool:
    """`Norway 40 trains a day and Sweden {32}`: one more count without its noun"""
    bare = one.figure.kind == "count" and BARE.fullmatch(one.article.text, one.figure.start, one.figure.end)
    return bool(bare) and one.index == other.index + 1


def _joined(one: Mention, other: Mention) -> bool:
    """`$9 a head in 2010 and {$14} in 2020`: two prices under one verb"""
    if one.index != other.index + 1 or one.figure.kind != "money" or not _is_price(one):
        return False
    between = one.anchor.doc[other.anchor.end : one.anchor.start]
    joined = any(t.lower_ in {"and", "or", "to"} for t in between) and not any(is_verb(t) for t in between)
    small, large = sorted((abs(one.figure.value), abs(other.figure.value)))
    return joined and large <= small * PRICED_APART


def _set_against(one: Mention, other: Mention) -> bool:
    """`$1.48 per pound, above its {$1.20-$1.30} range`: neighbours with words of comparison between them"""
    if one.index != other.index + 1:
        return False
    text = one.article.text
    return SET_AGAINST.search(text, other.figure.end, one.figure.start) is not None


def in_subject(mention: Mention) -> str | None:
    """`the [daily] minimum wage stands at {354 baht}`"""
    if mention.figure.kind != "money" or mention.subject is None:
        return None
    named = IN_SUBJECT.search(mention.subject.text)
    return SUBJECT_RATES[named[1].lower()] if named else None


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
    verb = clause_verb(mention.anchor.root)
    if not _is_price(mention) or verb is None or not _prices(verb):
        return None
    for earlier in mention.earlier():
        if (
            earlier.sentence.index < mention.sentence.index - 1
            or earlier.sentence.paragraph != mention.sentence.paragraph
        ):
            return None
        if (
            earlier.figure.kind == "money"
            and earlier.figure.unit == mention.figure.unit
            and earlier.measure != "change"
        ):
            small, large = sorted((abs(mention.figure.value), abs(earlier.figure.value)))
            said = _is_price(earlier) and "per:each_of_them" not in earlier.rules
            return earlier.figure.per if said and large <= small * PRICED_APART else None
    return None


def _is_price(mention: Mention) -> bool:
    """Whether an amount in plain digits that stands alone: no `{$5 million}`, no `a {$40} levy`"""
    figure = mention.figure
    for_what = BUYS.match(mention.article.text, figure.end) is not None and figure.per is None
    alone = (noun_after(mention) is None or figure.per is not None) and not for_what
    return figure.kind == "money" and mention.measure != "change" and figure.value < LARGEST_PRICE and alone


def _prices(verb: Token) -> bool:
    """`nurses [make] $39`, `it [was] €7.95`; `the deposit [is] $1,500` may be anything"""
    if lemma(verb) in word_set("nouns", "price_verbs"):
        return True
    subject = own_subject(verb)
    named = subject is not None and (subject.lower_ in PRICED or lemma(subject) in PRICED)
    return named and lemma(verb) in {"be", "cost"}


OWN = (
    after_bracket,
    sized,
    averaged,
    one_for,
    of_what,
    each_of_them,
    exchanged,
    out_of,
    for_a_day,
    for_package,
    for_each,
    every_time,
    each_subject,
)
SHARED = (converted, compared, in_subject, elided, priced_alike)
