"""The denominator of a rate that is printed for its own figure, though not right behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.parse import kept
from figex.link.subject.antecedent import plural_named
from figex.link.subject.clause import before
from figex.link.tree import (
    barred,
    base_form,
    clause_verb,
    is_noun,
    is_time,
    lemma,
    own_subject,
    singular,
)
from figex.link.understood import subject_token
from figex.link.unit.counted import noun_after
from figex.link.unit.rate_times import ADJECTIVE_RATES, EACH_WORDS, every_time, taking_place

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention, Sentence

EACH_REACH = 50
"""In characters: how far behind a figure its `for each share` may stand."""
DENOMINATOR = re.compile(
    r"\s?(?:(?:an?|per|each|every)\s|/)([a-z]{2,12})\b(?!\s(?:(?:ago|earlier|before|later|after|ended)\b|on(?:[,.;)]|\sfrom\b)))"
)
NAMED = r"((?:(?:square|cubic|live)\s)?[a-z]{2,14}(?:-[a-z]{2,14})?)\b"
"""A denominator's name: `tonne`, `square kilometre`, `passenger-kilometre`, `live birth`."""
ANY_PER = re.compile(
    r"\s(?:per\s|-per-)(?:(?:equity|ordinary|common|diluted|preferred|metric|short|troy|fine|gross|American\sdepositary)\s)?"
    + NAMED
)
"""After `per` any noun is a denominator; what kind of share or ton it is says no more."""
SIZED = re.compile(
    r"\s(?:per|an?|each|every|for\san?|for\seach|for\severy)\s\d[\d,.]*(?:-|\s)?(?:[a-z]{1,9}|[a-z]{2,9}-[a-z]{2,9})(?:-|\s)([a-z]{3,12})\b"
)
"""`per 70-kilo bag`, `a 50kg sack`: what the thing weighs or measures says no more."""
CLOSED = re.compile(r"[^()\[\]]{0,30}[)\]]")
OF_WHAT = re.compile(
    r"(?:\sor\s(?:more|less|so|fewer))?\sof(?:\s(?!the\b|its\b|their\b|in\b|at\b|on\b|for\b|to\b|from\b)[A-Za-z][\w-]{0,20}){1,4}?"
    r"(?=\s(?:an?|per|each|every)\s|\s(daily|monthly|annually)\b)"
)
EACH = re.compile(r"\s?(?:each|apiece)\b|\sfor\seach(?=[,.;)]|$)")
EACH_OF = re.compile(
    r"\beach of (?:whom|which|them)\b[^\d;:]{0,60}$|,\seach (?:with|[a-z]{2,12}ing)\b[^\d;:,]{0,40}$"
    r"|,\seach\s(?:(?:of|worth|about|around|some|nearly|almost|roughly|over|under|just|well|up to|more than|less than"
    r"|at least|a|an)\s){0,3}$",
    re.IGNORECASE,
)
FOR_EACH = re.compile(
    r"[\"“]?\b(?:for|to)\s(?:each|every)\s(?!\d|one\b|two\b|of\b|in\b)(?:[a-z][\w-]{0,20}\s){0,2}?([a-z]{3,14})(?=[\s,.;)]|$)",
    re.IGNORECASE,
)
IN_EACH = re.compile(
    r"[^,;:()—–]{0,40}?\s(?:in|into|on|onto|to)\s(?:each|every)\s"
    r"(?!(?:case|one|way|instance|direction|respect|part|corner|sense|in|of|at|on|for|to)\b)"
    r"(?:(?:new|big|small|large)\s)?(?!single\b)" + NAMED + r"(?=[\s,.;)]|$)"
)
SCALED = re.compile(r"[a-z -]{0,30}\b(per|(?:for|in)\s(?:every|each))\s")
COMPOUND, COMPOUND_REACH = re.compile(r"\d\s(live birth)"), 12
LEAST_SCALE = 1000
"""`14 deaths for every {100,000} people` is a rate; `108 vacancies for every {100} seekers` counts both."""
FOR_PACKAGE = re.compile(r"\s(?:for|on)\s(?:an?|every|each)\s(?:standard\s)?([a-z]{2,12})\b")
TO_A_MEASURE = re.compile(r"(?:,\s[^,;.]{3,24},)?\s(?:to|off)\s(?:an?|every|each)\s([a-z]{2,12})\b")
"""`adds 2 cents, tax included, to a litre`, `a penny off a pint`"""
ONE_FOR = re.compile(r"\b(?:one|an?)\s([a-z]{3,16})\s(?:per|(?:for|to)\s(?:each|every))\s$", re.IGNORECASE)
OFTEN = re.compile(r"\s(annually|monthly|weekly|daily|hourly)\b")
LESS_OF = re.compile(r"\s(?:more|less|fewer)(?:\s[A-Za-z][\w-]*){1,2}(?=\s(?:a|per|each|every)\s)")
AVERAGED = re.compile(
    r"\b(daily|hourly|nightly|weekly|monthly)\s(?:average|mean|rate|average\srate)\sof\s(?:\w+\s){0,3}$", re.IGNORECASE
)
CAPACITY = re.compile(
    r"\b(daily|hourly|nightly|weekly|monthly)\s(?:[\w-]+\s){0,2}capacity(?:\sof\s(?:its|the|their)\s[\w-]+)?\s(?:of|to|from|at)\s"
    r"(?:(?:about|around|nearly|some|up|to|over|more|than)\s){0,2}$",
    re.IGNORECASE,
)
MORE = re.compile(
    r",?\s(?:more|less|extra|higher|lower|dearer|cheaper|each|net|gross|overall|extra"
    r"|on\saverage|in\s(?:total|all)|all\stold|or\s(?:so|more|less)|at\s(?:most|least))(?:,?(?=\s))"
)
A_KILO = re.compile(
    r"(?:^|[,;:—“\"]\s?|\b(?:that|where|while|but|and|when|to|off|for)\s|\bin\s[A-Z]\w+\s)(?:an?|one|each|every)\s([a-z]+)\s"
    r"(?:of\s(?:[\w-]+\s){1,3}?)?(?:(?:that|which|now|typically|still|can|could|will|would|may|has|have|had)\s){0,2}([a-z]+)\s(?:[^.;:]|\.(?=\d)){0,70}$",
    re.IGNORECASE,
)
"""`A kilo of pork retails for`, up to any of the prices that follow."""
SELL_A_KILO = re.compile(
    r"\b(?:sell|sells|sold|selling|buy|buys|bought|offers?|offered)\s(?:an?|each|every)\s((?:cubic\s|square\s)?[a-z]+)\s"
    r"(?:of\s(?:[\w-]+\s){1,3}?)?(?:at|for)\s(?:(?:about|around|some|nearly|just|only|up|to)\s){0,2}$"
)
A_NOUN = re.compile(
    r"\san?\s([a-z]{2,14})(?=[.,;)]|$|\s(?:in|to|from|and|on|for|but|this|last|by|under|or|when|while)\b)"
)
LARGEST_PRICE = 100_000
FOR_A = re.compile(
    r"\s(?:for|on)\san?\s(?:(?:[a-z\d]{1,12}-hour\s)(?=(?:day|shift|night|week)\b)"
    r"|(?=[a-z]{3,5}['’]s\s(?:work|labou?r|toil|stay|rent|lodging)\b))(hour|day|shift|night|week|month|year)\b"
)
EXCHANGE = re.compile(r"\s(?:to|on)\s(?:the|an?|one)\s(dollar|euro|pound|greenback|yen|ruble|rouble|yuan)\b")
OUT_OF = re.compile(r"\sof\s(?:every|each)\s([a-z]{3,12})\b")


def after_more(mention: Mention) -> str | None:
    """`get {12 euros} more a [month]`, `{$4} less per [barrel]`, `{$400} on average per [household]`"""
    text, at = mention.article.text, mention.figure.end
    more = (LESS_OF.match(text, at) if mention.figure.kind == "quantity" else None) or MORE.match(text, at)
    return _denominator_at(mention, more.end()) if more else None


def after_bracket(mention: Mention) -> str | None:
    """`{33,120 cedis} ({$2,470}) [a tonne]`: printed once, behind the bracket of the conversion"""
    end = _printed_end(mention)
    if end == mention.figure.end:
        return None
    often = OFTEN.match(mention.article.text, end)
    return str(table("units")["denominators"]["adverbs"][often[1]]) if often else _denominator_at(mention, end)


def sized(mention: Mention) -> str | None:
    """`Sh2,900 per 70-kilo [bag]`, `Rs 380 a 50-kg [sack]`, `$1,900 per 40-foot [container]`"""
    hit = SIZED.match(mention.article.text, _printed_end(mention)) if mention.figure.kind == "money" else None
    return hit[1] if hit and hit[1] in table("units")["denominators"]["nouns"] else None


def averaged(mention: Mention) -> str | None:
    """`a daily average of {24 billion reais}`, `a monthly capacity of {900} cars`"""
    if not _says_how_often(mention.sentence):
        return None
    lead = mention.article.text[max(mention.sentence.start, mention.figure.start - EACH_REACH) : mention.figure.start]
    hit = AVERAGED.search(lead) or (CAPACITY.search(lead) if mention.figure.kind != "money" else None)
    return ADJECTIVE_RATES[hit[1].lower()] if hit else None


def one_for(mention: Mention) -> str | None:
    """`one [teacher] for every {14 pupils}`, `a [bed] per {1,000 people}`"""
    if mention.figure.kind != "count":
        return None
    lead = mention.article.text[max(mention.sentence.start, mention.figure.start - EACH_REACH) : mention.figure.start]
    hit = ONE_FOR.search(lead) if lead[:-1].lower().endswith(("per", "each", "every")) else None
    return hit[1] if hit else None


def for_package(mention: Mention) -> str | None:
    """`{300 shillings} for a [bag]`, `a loss of {4 euros} on every [litre]`, `adds {2 cents} to a [litre]`

    No `{$2 million} for a [house]`.
    """
    if mention.figure.kind != "money":
        return None
    text, end = mention.article.text, _printed_end(mention)
    hit = FOR_PACKAGE.match(text, end)
    if hit is None and (added := TO_A_MEASURE.match(text, end)):
        return added[1] if added[1] in word_set("nouns", "sold_by") else None
    return singular(hit[1]) if hit and hit[1] in table("units")["denominators"]["packages"] else None


def of_what(mention: Mention) -> str | None:
    """`{17 million tonnes} of freight [a year]`"""
    phrase = OF_WHAT.match(mention.article.text, mention.figure.end) if mention.figure.kind != "money" else None
    if phrase and phrase[1]:
        return str(table("units")["denominators"]["adverbs"][phrase[1]])
    return _denominator_at(mention, phrase.end()) if phrase else None


def each_of_them(mention: Mention) -> str | None:
    """`buying 12 [buses] at about {$385,000} apiece`, `[workers] get 9,000 soms ({$100}) each`: each of those before"""
    if not _says_each(mention.sentence):
        return None
    text, figure = mention.article.text, mention.figure
    said = EACH.match(text, _printed_end(mention)) or text[figure.start : figure.end].endswith(("each", "apiece"))
    if not said and not EACH_OF.search(text, mention.sentence.start, figure.start):
        return None
    noun = _last_plural(mention)
    if noun is not None:
        return lemma(noun)
    near = (m for m in mention.earlier() if m.sentence.index >= mention.sentence.index - 1)
    return next((m.figure.unit for m in near if m.figure.kind == "count" and m.figure.unit), None)


def _last_plural(mention: Mention) -> Token | None:
    """Which of the nouns before `each` is meant: `sold 40 [tins] of leaves`, `[families] fled the dumps and got`

    Not options (`orders four [ships], with options for two more, at {5} each`) nor prices (`at prices of {5} each`).
    """
    doc, figures = mention.anchor.doc, barred(mention.sentence)
    plurals = (t for t in reversed(doc[: mention.anchor.start]) if t.tag_ == "NNS" and t.i not in figures)
    passed = word_set("links", "several") | word_set("nouns", "priced") | {"option"}
    noun = next((t for t in plurals if not is_time(t) and passed.isdisjoint({t.lower_, lemma(t)})), None)
    if noun is None:
        return None
    verb = clause_verb(mention.anchor.root)
    subject = subject_token(verb) if verb is not None and noun.i < verb.i < mention.anchor.start else None
    if subject is not None and subject.tag_ == "NNS" and not is_time(subject):
        return subject
    before = mention.sentence.mentions[mention.index - 1] if mention.index else None
    if before is not None and before.anchor.end == noun.i and doc[noun.i + 1].lower_ in {"and", ","}:
        doer = subject_token(verb) if verb is not None else None  # ferries carry 50 [cars] and {120} people apiece
        return doer if doer is not None and doer.tag_ == "NNS" and not is_time(doer) else noun
    while noun.head.dep_ == "prep" and noun.head.head.tag_ == "NNS" and noun.head.head.i < noun.i:
        noun = noun.head.head
    return noun


def _printed_end(mention: Mention) -> int:
    """Where the figure's phrase ends: behind the bracket that holds its conversion, or that it stands in"""
    hosts = mention.sentence.hosts
    host = mention.index if hosts[mention.index] is None else hosts[mention.index]
    if host not in hosts:
        return mention.figure.end
    last = max(i for i, other in enumerate(hosts) if other == host)
    closed = CLOSED.match(mention.article.text, mention.sentence.mentions[last].figure.end)
    return closed.end() if closed else mention.figure.end


@kept
def _printed(sentence: Sentence) -> str:
    """The sentence in lower case, with what follows it as far as a figure at its end may look."""
    return sentence.article_text[sentence.start : sentence.end + EACH_REACH].lower()


@kept
def _says_each(sentence: Sentence) -> bool:
    text = _printed(sentence)
    return any(word in text for word in ("each", "every", "apiece"))


@kept
def _says_how_often(sentence: Sentence) -> bool:
    text = _printed(sentence)
    return any(word in text for word in ADJECTIVE_RATES)


@kept
def _sells_by(sentence: Sentence) -> bool:
    text = _printed(sentence)
    return any(word in text for word in word_set("nouns", "sold_by"))


def for_each(mention: Mention) -> str | None:
    """`For every [flat] on offer we get {60} calls`, `{0.3} shares for each [share] held`, `{$5} to every [pupil]`"""
    if not _says_each(mention.sentence):
        return None
    text, mentions, at = mention.article.text, mention.sentence.mentions, mention.index
    before = mentions[at - 1].figure.end if at else mention.sentence.start
    after = mentions[at + 1].figure.start if at + 1 < len(mentions) else mention.sentence.end
    opening = FOR_EACH.match(text, before) if not at else None
    reach = min(after, mention.figure.end + EACH_REACH)
    hit = opening or FOR_EACH.search(text, mention.figure.end, reach) or IN_EACH.match(text, mention.figure.end, after)
    return singular(hit[1]) if hit and not (opening and mention.measure == "change") else None


def scaled(mention: Mention) -> str | None:
    """`eight doctors per {100,000} [people]`, `{5 litres} per 100 [km]`: the noun of a figure that sets the scale"""
    following = mention.sentence.mentions[mention.index + 1 :][:1]
    if not following or following[0].figure.kind not in {"count", "quantity"}:
        return None
    text, scale = mention.article.text, following[0]
    hit = SCALED.fullmatch(text, mention.figure.end, scale.figure.start)
    if hit is None or (hit[1] != "per" and scale.figure.value < LEAST_SCALE):
        return None
    if scale.figure.unit == mention.figure.unit and "unit:earlier_count" in scale.rules:
        return "person"  # `41 cases per 100,000`
    whole = COMPOUND.search(text, scale.figure.start, min(len(text), scale.figure.end + COMPOUND_REACH))
    return whole[1] if whole else scale.figure.unit


def for_a_day(mention: Mention) -> str | None:
    """`paid {38 euros} for a nine-hour [day]`, `{90 birr} for a [month]'s work`"""
    hit = FOR_A.match(mention.article.text, mention.figure.end) if mention.figure.kind == "money" else None
    return hit[1] if hit else None


def each_subject(mention: Mention) -> str | None:
    """`Each [household] will get {500 euros}`, `Each [bus] seats {40 people}`; no `Every 1% [rise]`"""
    if EACH_WORDS.isdisjoint(mention.sentence.vocabulary):
        return None
    if mention.figure.kind == "quantity" and noun_after(mention) is not None:
        return None  # `each house has a {5-kW} panel`: the panel's
    verb = clause_verb(mention.anchor.root)
    subject = own_subject(verb) if verb is not None else None
    if subject is None or not is_noun(subject) or mention.anchor.root.i < subject.i:
        return None
    each = any(t.lower_ in EACH_WORDS for t in subject.lefts)
    moved = lemma(subject) in word_set("links", "change_nouns") or any(
        t.i in barred(mention.sentence) for t in subject.subtree
    )
    return lemma(subject) if each and not moved else None


def each_pronoun(mention: Mention) -> str | None:
    """`Two [hotels] opened. Each has {120 rooms} and cost {$9 million}`: each of what was named before"""
    if "each" not in mention.sentence.vocabulary:
        return None
    verb = clause_verb(mention.anchor.root)
    subject = subject_token(verb) if verb is not None else None
    if verb is None or subject is None or subject.lower_ != "each" or not subject.i < mention.anchor.start:
        return None
    if subject.i and subject.i - 1 in barred(mention.sentence):
        return None  # `rooms of 20 tonnes each are to come up in {14 states}`
    if mention.figure.kind == "quantity" and noun_after(mention) is not None:
        return None  # `each has a {5-kW} panel`: the panel's
    named = next((t for t in subject.subtree if t.tag_ == "NNS" and t.i < verb.i), None)
    first = next(m for m in mention.sentence.mentions if m.anchor.start > subject.i)
    return lemma(named) if named is not None else plural_named(first)


def package_subject(mention: Mention) -> str | None:
    """`A [kilo] of beef costs {9 euros} here and {7 euros} there`, `We sell a [kilo] at {9}`; no `crate`"""
    text, figure = mention.article.text, mention.figure
    if figure.kind != "money" or not _sells_by(mention.sentence):
        return None
    if at_price := SELL_A_KILO.search(text, mention.sentence.start, figure.start):
        name = _unit_name(at_price[1].lower())
        return name if {name, name.rpartition(" ")[2]} & word_set("nouns", "sold_by") else None
    sold = A_KILO.search(text, mention.sentence.start, figure.start)
    priced = sold is not None and base_form(sold[2]) in word_set("nouns", "price_verbs") | {"be"}
    named = sold is not None and sold[1] in word_set("nouns", "sold_by")
    return sold[1] if sold is not None and priced and named else None


def price_a_noun(mention: Mention) -> str | None:
    """`sells coconuts at {$2} a [nut]`, `pays {40 cents} a [cob]`; no `at {$40} a decade ago`"""
    figure = mention.figure
    hit = A_NOUN.match(mention.article.text, figure.end) if figure.kind == "money" else None
    if hit is None or figure.value >= LARGEST_PRICE:
        return None
    noun = mention.anchor.doc[mention.sentence.token_at(hit.start(1))]
    led = before(mention)
    priced = led is not None and (led.lower_ in {"at", "for", "from"} or lemma(led) in word_set("nouns", "price_verbs"))
    return hit[1] if priced and noun.tag_ == "NN" and not is_time(noun) else None


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


OWN = (
    after_bracket,
    after_more,
    sized,
    scaled,
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
    taking_place,
    each_subject,
    each_pronoun,
    package_subject,
    price_a_noun,
)
