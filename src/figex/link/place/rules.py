"""Where a figure holds, when a phrase of its own says so: `sales fell {5 percent} in Kenya`.

Precision first: a place that belongs to the subject (`farmland in Kenya`) or to a counted noun is none of the figure's.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, TypeAlias

from figex.lexicon import table, word_set
from figex.link.parse import kept
from figex.link.place.before import FRONT, fronted, fronts, joined, joins, labelled, place_before, tells_where, where
from figex.link.place.name import (
    NAME,
    PROPER,
    found_at,
    is_place,
    place_at,
)
from figex.link.proxy import figure_word
from figex.link.sentence import Found
from figex.link.tree import SUBJECTS, VERB_TAGS, barred, base_form, climb, is_noun, own_subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from figex.link.parse import Token
    from figex.link.sentence import Mention, Sentence

SHARE = r"(?:\s+of\s+(?:GDP|GNP|gross\s+domestic\s+product|national\s+income|output|the\s+total))?"
AGAINST = r"(?:\s+(?:to|against|per|on)\s+(?:the\s+)?(?:US\s+|U\.S\.\s+)?(?:dollar|euro|pound|yen)(?=\s+in\s))?"
"""What an exchange rate is against, before where it is paid: `at {156} [to the dollar] in Tokyo`"""
IN_TRADE = r"(?:\s+in\s+(?:[a-z-]{1,20}\s+)?trad(?:e|ing)(?=\s+in\s))?"
STAYING = (
    r"(?:is|are|was|were|be|been|works?|worked|lives?|lived|based|located|employed|sold|grown|made|born|situated|held|produced"
    r"|found|built|sits?|comes?|came|stays?|stayed)"
)
"""What may stand between `of whom` and where they are: some 60 percent of whom [work] in Germany"""
OWN = rf"of\s+(?:them|which|whom|these|those)\s+(?:(?:now|still)\s+)?(?:{STAYING}\s+){{0,2}}"
CONVERTED = re.compile(r"\s*\([^()]{1,40}\)|\)")
"""What stands between an amount and its place: `fetched 164 reais ([32 dollars]) at the port of Elbo`"""
COUNTED = re.compile(
    rf"(?:\s+[a-z][\w-]*){{0,4}}?(?:\s+at\s+(?:its|the|their|a|an)(?:\s+[a-z][\w-]*){{1,3}})?"
    rf"\s+(?P<word>in|across|throughout|within)\s+{NAME}"
)
ALSO_PLACES = re.compile(rf",\s+{PROPER}(?:\s+{PROPER})?,?\s+and\s+{PROPER}")
GIVING_PLACE = re.compile(r"mainland|\b(?:coast|islands?|peninsula|plateau|outskirts|border|frontier)\b", re.IGNORECASE)
"""What `on` can lead to: on the [mainland]."""
OF_THING = re.compile(rf"\s+(?:of|off)\s+(?:[a-z][\w-]*\s+){{1,4}}?(?P<word>in|across|throughout)\s+{NAME}")
SAMPLE = re.compile(
    rf"(?:Of|Among)\s+(?:[^\s;]+\s+){{1,7}}?(?P<word>in|across|around)\s+{NAME}(?=(?:\s(?:this|last)\s[a-z]+)?,)"
)
OF_ITS = re.compile(r"\s(?:out\s)?of\s(?:(?:its|their|the|his|her|our)\s)?")
AMOUNTS = re.compile(
    r",?\s+(?:(?:higher|lower|up|down)\s+)?(?:or|to|at)\s+(?:(?:about|around|nearly|almost|just|some|a)\s+){0,2}"
)
"""Between the amounts of one change."""
REACHING = re.compile(r",?\s+(?:last\s+\w+\s+)?to\s+(?:(?:about|around|nearly|almost|just|some|a|over)\s+){0,2}")
DESCRIBING = frozenset({"JJ", "JJR", "JJS", "VBG", "VBN", "HYPH", "CD", "RB", "POS"})
Rule: TypeAlias = "Callable[[Mention], Found | None]"
LEVELS, NAME_LENGTH, LARGEST_PRICE = 3, 2, 100_000


def place_of(mention: Mention) -> Found | None:
    """The place that a phrase of its own gives the figure, else None; appends the rule to the mention's."""
    for rule in _rules(mention.sentence):
        found = rule(mention)
        if found is not None:
            mention.rules.append(f"place:{found.rule}")
            return found
    return None


@cache
def _after() -> re.Pattern[str]:
    """What follows a figure that has a place of its own."""
    words = "|".join(["at", "on", *table("places")["prepositions"]])
    return re.compile(
        rf"(?:\s+or\s+(?:so|more|less))?{SHARE}{AGAINST}(?:\s+(?:higher|lower|dearer|cheaper|full|(?:above|below)\s+(?:normal|average)))?{IN_TRADE}\s+(?P<own>{OWN})?(?P<word>{words})\s+{NAME}"
    )


@kept
def _rules(sentence: Sentence) -> tuple[Rule, ...]:
    """The rules that are worth asking of the sentence's figures, in order."""
    return tuple(rule for rule in RULES if rule not in NEEDS or NEEDS[rule](sentence))


def after_figure(mention: Mention) -> Found | None:
    """`rose {5 percent} in [Kenya]`, `{half} of them in [New Zealand]`, closed {2%} lower in [Tokyo]; no subject's"""
    text = mention.article.text
    at = mention.figure.end
    if mention.figure.kind in {"money", "quantity"} and (converted := CONVERTED.match(text, at, mention.sentence.end)):
        at = converted.end()
    match = _after().match(text, at, mention.sentence.end)
    if not match or not _leads(match):
        return None
    if mention.figure.kind == "count" and not match["own"] and _is_subject(mention):
        return None
    unknown = bool(match["own"]) or _beside_place(mention) or _is_sited(mention, match)
    return place_at(mention, match, "after", unknown=unknown)


def _is_sited(mention: Mention, match: re.Match[str]) -> bool:
    """`runs {40} steel mills in [Elbo]`, `fell {4%} in [Elbo]`: what is somewhere, or a name right behind a figure"""
    figure, name = mention.figure, match[match.re.groups].partition(" in ")[0].split()
    sited = figure.kind == "count" and figure.unit in word_set("places", "sited")
    parts = [part for word in name if word != "and" for part in word.rstrip(".,").split("-")]
    proper = len(name) <= NAME_LENGTH + 2 * ("and" in name) and all(p[:1].isupper() and p[1:].islower() for p in parts)
    lines = word_set("places", "no_fronts") | word_set("links", "times")
    beside = match.start() == figure.end and figure.kind not in {"period", "number"}
    beside = beside and (figure.kind != "money" or figure.value < LARGEST_PRICE)  # invested {$40 million} in Norvex
    beside = beside and (figure.kind != "percent" or mention.measure != "level")  # took {20 percent} in Norvex
    return (sited or beside) and match["word"] == "in" and proper and lines.isdisjoint(p.lower() for p in parts)


def _leads(match: re.Match[str]) -> bool:
    """Whether the preposition leads to a place: `in`, `at` a known one or a port, `on` the mainland"""
    return match["word"] != "on" or GIVING_PLACE.search(match[match.re.groups]) is not None


def counted_thing(mention: Mention) -> Found | None:
    """`runs {38} sea farms in [Kenya]`, `makes {800} a day at its works in [Kenya]`; no subject"""
    if mention.figure.kind != "count":
        return None
    match = COUNTED.match(mention.article.text, mention.figure.end, mention.sentence.end)
    if not match:
        return None
    doc, end = mention.anchor.doc, mention.anchor.end
    stop = next((t.i for t in doc[end:] if t.lower_ in {match["word"], "at"}), end)
    named = list(takewhile(lambda t: t.tag_ != "DT", doc[end:stop])) if mention.figure.per else doc[end:stop]
    if not named or not is_noun(named[-1]) or not all(is_noun(t) or t.tag_ in DESCRIBING for t in named):
        return None
    phrase = takewhile(lambda t: t.tag_ not in VERB_TAGS or t in named, climb(named[-1]))
    if any(t.dep_ in SUBJECTS for t in phrase):
        return None
    found = place_at(mention, match, "counted-thing", unknown=_is_sited(mention, match))
    several = found is not None and ALSO_PLACES.match(mention.article.text, found.end, mention.sentence.end)
    return None if several else found


def before_figure(mention: Mention) -> Found | None:
    """`was highest in [Malta] ({9%})`, `grew fastest in [Kenya], by {9%}`"""
    span = place_before(mention)
    return found_at(mention, *mention.sentence.offsets(span), "before") if span is not None else None


def relative_clause(mention: Mention) -> Found | None:
    """`the {7,800 people} the firm employs in [Finland]`, `the {$5 million} it spent in [Kenya]`"""
    root = mention.anchor.root
    nouns = [*root.children, *root.head.children]
    verbs = [t for t in nouns if t.dep_ == "relcl" and t.i >= mention.anchor.end]
    for preposition in (t for v in verbs for t in v.rights if t.dep_ == "prep"):
        if any(
            t.lower_ in {"whom", "of"} or t.i in barred(mention.sentence)
            for t in preposition.doc[mention.anchor.end : preposition.i]
        ):
            return None
        start = mention.sentence.offsets(preposition)[0]
        match = FRONT.match(mention.article.text, start, mention.sentence.end)
        if match and match["word"] in table("places")["prepositions"]:
            return place_at(mention, match, "relative-clause", unknown=False)
    return None


def _beside_place(mention: Mention) -> bool:
    """`{3 percent} in Elbo and 11 percent in [Vienna]`: whether another figure of the kind stands in a known place"""
    for other in mention.sentence.mentions:
        match = _after().match(mention.article.text, other.figure.end, mention.sentence.end)
        alike = other is not mention and other.figure.kind == mention.figure.kind
        if match and alike and match["word"] in table("places")["prepositions"]:
            name = match[match.re.groups].rstrip(".")
            return is_place(name) or is_place(name.split()[0])
    return False


def _is_subject(mention: Mention) -> bool:
    """`{30 shops} in Kenya were closed`: the place is the subject's; also of a noun that the figure only describes"""
    last = mention.article.text[mention.figure.start : mention.figure.end].split()[-1].lower()
    if not (last[0].isalpha() and figure_word(last)):
        return False
    own = takewhile(lambda t: t.dep_ != "relcl", climb(mention.anchor.root))
    return "-" in last or any(t.dep_ in SUBJECTS for t in own if t.i <= mention.anchor.end)


def of_its(mention: Mention) -> Found | None:
    """`will idle {two} of its seven lines in [Elbo]`: where those are of which it is a part"""
    mentions, at = mention.sentence.mentions, mention.index + 1
    if mention.figure.kind != "count" or at == len(mentions) or mentions[at].figure.kind != "count":
        return None
    joined = OF_ITS.fullmatch(mention.article.text, mention.figure.end, mentions[at].figure.start)
    return after_figure(mentions[at]) or counted_thing(mentions[at]) if joined and not _is_subject(mention) else None


def sampled(mention: Mention) -> Found | None:
    """`Of {900} households asked in the [Sava region], {64 percent} had sold`"""
    match = _sample(mention.sentence)
    return place_at(mention, match, "sampled", unknown=False) if match else None


@kept
def _sample(sentence: Sentence) -> re.Match[str] | None:
    return SAMPLE.match(sentence.article_text, sentence.start, sentence.end)


def through_level(mention: Mention) -> Found | None:
    """`gained {14 cents}, or 2 percent, to $7 a bushel in [Chicago]`: the place that closes the amounts of a change"""
    if mention.measure != "change" or mention.index + 1 == len(mention.sentence.mentions):
        return None
    text, at = mention.article.text, mention.figure.end
    for other in mention.sentence.mentions[mention.index + 1 : mention.index + LEVELS]:
        if not AMOUNTS.fullmatch(text, at, other.figure.start):
            return None
        at = other.figure.end
        match = _after().match(text, at, mention.sentence.end)
        if match and match["word"] in table("places")["prepositions"]:
            return place_at(mention, match, "through-level", unknown=False)
    return None


def of_thing(mention: Mention) -> Found | None:
    """`Builders finished {9 hectares} of floor space in [Poland] last year`; not where that is the subject"""
    if mention.figure.kind not in {"quantity", "money"}:
        return None
    match = OF_THING.match(mention.article.text, mention.figure.end, mention.sentence.end)
    if not match:
        return None
    found, subject = place_at(mention, match, "of-thing", unknown=False), mention.subject
    held = found is not None and subject is not None and subject.start <= found.start < subject.end
    return None if held else found


def compared(mention: Mention) -> Found | None:
    """`8 percent in [Kenya], against {9 percent} a year before`, `rose 8 percent in [Kenya] to {$9}`"""
    other = mention.sentence.mentions[mention.index - 1] if mention.index else None
    if other is None or other.place is None:
        return None
    if REACHING.fullmatch(mention.article.text, other.place.end, mention.figure.start):
        return Found(other.place.start, other.place.end, other.place.text, "compared")
    beside = mention.article.text.endswith((", ", "— ", "– "), 0, mention.figure.start)
    moved = beside and mention.measure == "change" and mention.figure.start - other.place.end == len(", ")
    if mention.measure != "previous" and not moved and not (beside and "measure:compared_after" in mention.rules):
        return None
    return Found(other.place.start, other.place.end, other.place.text, "compared")


def own_clause(mention: Mention) -> Found | None:
    """`of whom {5 million} lived in the [euro area]`, `{34 mills} were closed in [Kenya]`: the figure's verb"""
    root = mention.anchor.root
    verb = _verb_above(root)
    subject = own_subject(verb) if verb is not None else None
    if verb is None or subject is None or not (subject in mention.anchor or _is_of(subject, root)):
        verb = _taken_for_participle(root)
    if verb is None:
        return None
    shared = [v for v in verb.conjuncts if own_subject(v) is None]
    shared += [t for t in verb.rights if t.dep_ == "xcomp" and t.tag_ in VERB_TAGS]  # are to be built at Tamale
    prepositions = [t for v in [verb, *shared] for t in v.rights if t.dep_ == "prep"]
    bare = (t for p in prepositions if p.lower_ == "into" for t in p.children if t.dep_ == "pobj")
    prepositions += [p for t in bare if not t.lefts for p in t.rights if p.dep_ == "prep"]  # went into use in Ruili
    for preposition in prepositions:
        start = mention.sentence.offsets(preposition)[0]
        match = FRONT.match(mention.article.text, start, mention.sentence.end)
        if match and (match["word"] == "at" or match["word"] in word_set("places", "around")):
            sited = match["word"] == "at" and base_form(preposition.head.text) in word_set("places", "siting")
            return place_at(mention, match, "own-clause", unknown=sited)
    return None


def _verb_above(root: Token) -> Token | None:
    """The nearest word above a figure's root that is a verb by its tag."""
    verb = root
    while verb.head is not verb:
        verb = verb.head
        if verb.tag_ in VERB_TAGS:
            return verb
    return None


def _taken_for_participle(root: Token) -> Token | None:
    """`{90} trucks a day [crossed] at Elbo`: the only verb, which the parse hangs on what is counted as a participle"""
    several = (t for t in climb(root) if t.tag_ == "NNS" or t.lower_ in {"total", "number"})
    nouns = (noun for noun in several if noun.dep_ in {"ROOT", "appos"})
    return next((t for noun in nouns for t in noun.rights if t.dep_ == "acl" and t.tag_ == "VBN"), None)


def _is_of(noun: Token, root: Token) -> bool:
    """Whether a figure's root is the noun, describes it or is a part of it: `{34} mills`, `a total of {34} mills`"""
    counted = root.head if root.head.lower_ != "of" and is_noun(root.head) else root
    return noun is root or noun is root.head or (noun is counted.head.head and counted.head.lower_ == "of")


def _has_several(sentence: Sentence) -> bool:
    return len(sentence.figures) > 1


RULES: tuple[Rule, ...] = (
    after_figure,
    before_figure,
    through_level,
    fronted,
    sampled,
    joined,
    where,
    own_clause,
    counted_thing,
    of_its,
    of_thing,
    relative_clause,
    compared,
    labelled,
)
NEEDS: dict[Rule, Callable[[Sentence], object]] = {
    through_level: _has_several,
    fronted: fronts,
    sampled: _sample,
    joined: joins,
    where: tells_where,
    of_its: _has_several,
    compared: _has_several,
}
"""What a sentence must hold for a rule to be asked of its figures."""
