"""A bare number that is the level of a noun: `the PMI stood at {50.4}`, `a headcount of {310}`, `arrivals: {90}`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.parse import kept
from figex.link.subject.antecedent import plural_named
from figex.link.subject.clause import before
from figex.link.subject.elided import without_verb
from figex.link.tree import SUBJECTS, barred, clause_verb, is_noun, is_time, lemma, own_subject, singular
from figex.link.understood import subject_token
from figex.link.unit.alike import ALIKE, amount_before, like

if TYPE_CHECKING:
    from figex.facts import Figure
    from figex.link.parse import Token
    from figex.link.sentence import Mention

COUNTED_RATE = 1000
"""`an annual rate of 1.31 million` is no percentage."""
SAME_RATE = 2
"""By how much two exchange rates of one sentence may differ."""
GAPPED_APART = 1000
LEVEL_LINKS = frozenset({"to", "at", "from", "by"})
GAPPED_KINDS = frozenset({"count", "money", "quantity"})
PARTS = 100
"""More than that are no parts of a hundred, whatever percentage stands before them."""
LEFT_OUT = GAPPED_KINDS | {"percent"}
GAP_LINKS = frozenset({"to", "at", "from", "for", ",", "remaining", "other", "all"})
PLACES = frozenset({"city", "town", "village"})
COUNTING = frozenset(
    {"be", "have", "reach", "hit", "top", "approach", "near", "pass", "surpass", "hold", "house", "count"}
)
OF_WHOM = re.compile(
    r"\bnumbers?\sof\s(?:the\s)?(?:[\w-]+\s)?(?:unemployed|jobless|employed|self-employed|insured|uninsured|poor|sick|injured"
    r"|wounded|dead|missing|homeless|elderly|retired|displaced|disabled|infected|vaccinated|underemployed)\b(?!\s[a-z]+s\b)"
    r"(?:\s\([^)]*\))?[^.;\d]*$"
)
OF_WHOM_REACH, MOVED_REACH = 120, 70
NIGHTS = re.compile(
    r"\b(?:nights\s(?:spent|stayed|sold)|(?:guest|bed|room|hotel|tourist|overnight)[ -]nights)\b[^.;\d,]*$",
    re.IGNORECASE,
)
MOVED_IN = re.compile(
    r"\b([a-z-]+)\sin\s(?:the\s(?:number|total)\sof\s)?(?:[\w-]+\s){0,3}?([a-z]+)\s(?:from|to)\s"
    r"(?:(?:about|around|some|nearly|almost|over|just|only|under|more|less|fewer|than|at|least|most|a|record|the)\s){0,3}$"
)
SCALED_RATE = re.compile(r"\s(?:per|for\severy)\s(?:10,?000|100,?000|1,?000|1m|1\smillion)\b")
UNCOUNTED = frozenset({"head", "cell", "pollen", "blood", "platelet", "share", "body", "carb"})
"""What a count of is a level: the [pollen] count stood at {40}; a [rig] count is of rigs."""
JOINTS = frozenset({"and", "but", "while", "with", "plus", ",", ";"})
LABEL_STARTS = frozenset({";", "•", "▪", "|", "*", ":", "—"})


def gauge(mention: Mention) -> Figure | None:
    """the [PMI] stood at {50.4}; the [lira] weakened to {8.6} to the dollar; hit 151 yen before easing to {150.8}"""
    money = next((m for m in reversed(mention.sentence.mentions[: mention.index]) if m.figure.kind == "money"), None)
    share = _former_share(mention)
    for noun in measured(mention):
        named = lemma(noun) in word_set("nouns", "gauges") or any(
            t.lower_ in word_set("nouns", "gauges") for t in noun.lefts
        )
        rated = lemma(noun) == "rate" and mention.figure.value >= COUNTED_RATE and not mention.figure.value % 1
        if named and not rated and (_of_noun(noun) is None or lemma(noun) not in word_set("nouns", "numbers_of")):
            per = mention.figure.per
            if (priced := like(mention, money, within=SAME_RATE)) is not None:
                return priced
            if share is not None and lemma(noun) == "rate":
                return share
            return replace(mention.figure, kind="number", per=None if per in word_set("nouns", "gauges") else per)
    return None


def _former_share(mention: Mention) -> Figure | None:
    """lending [rates] averaged 13.4 percent, up from {12.1}: one more of the percentages that the rate is told in"""
    led, earlier = before(mention), mention.sentence.mentions[mention.index - 1] if mention.index else None
    compared = led is not None and led.lower_ in {"from", "than", "against"}
    return like(mention, earlier, ALIKE) if compared and earlier and earlier.figure.kind == "percent" else None


def member(mention: Mention) -> Figure | None:
    """[headcount] will reach {310}; a [town] of {11,000}; the number of [units] was cut from {440}"""
    if OF_WHOM.search(mention.article.text[max(0, mention.figure.start - OF_WHOM_REACH) : mention.figure.start]):
        return replace(mention.figure, unit="person")
    if NIGHTS.search(mention.article.text, max(0, mention.figure.start - MOVED_REACH), mention.figure.start):
        return replace(mention.figure, unit="night")
    for noun in measured(mention) if not mention.figure.value % 1 else ():
        unit = _member_unit(noun)
        if unit is not None and not _acts_as_one(noun, mention):
            return replace(mention.figure, unit=unit)
    return None


def _acts_as_one(noun: Token, mention: Mention) -> bool:
    """the [city] plans to build another {500}: a place that does something to others than those who live there"""
    verb, root = clause_verb(mention.anchor.root), mention.anchor.root
    if noun.dep_ not in SUBJECTS or verb is None or root.head != verb or root.dep_ != "dobj":
        return False
    counting = word_set("links", "measuring") | word_set("links", "change_nouns") | COUNTING
    return lemma(noun) in PLACES and lemma(verb) not in counting


def moved_in(mention: Mention) -> Figure | None:
    """a reduction in [accidents] from {900} to 700; a drop in [deaths] to {57}: the plural that a change is in"""
    text, figure = mention.article.text, mention.figure
    hit = MOVED_IN.search(text[max(mention.sentence.start, figure.start - MOVED_REACH) : figure.start])
    if hit is None or hit[1] not in word_set("links", "change_nouns") or figure.value % 1:
        return None
    unit = table("nouns")["members"].get(hit[2]) or (singular(hit[2]) if singular(hit[2]) != hit[2] else None)
    return None if unit is None or unit in word_set("nouns", "amounts") else replace(figure, unit=str(unit))


def _member_unit(noun: Token) -> str | None:
    """`headcount` → employee, `number of units` → unit, `visitor numbers` → visitor, `employment gain` → job"""
    words, name = table("nouns")["members"], lemma(noun)
    modifier = noun.doc[noun.i - 1] if noun.i and noun.nbor(-1).dep_ in {"compound", "amod", "nmod"} else None
    of_what = lemma(modifier) if modifier is not None and is_noun(modifier) else ""
    if unit := words.get(f"{of_what} {name}") or words.get(name):
        return str(unit)
    if name in word_set("nouns", "numbers_of"):
        inner = _of_noun(noun)
        if inner is not None:
            return lemma(inner) if is_noun(inner) else "person"
    if of_what and name == "count" and of_what not in UNCOUNTED:
        return of_what
    if of_what and ((name == "number" and noun.tag_ == "NNS") or name == "base"):
        return str(words.get(of_what, of_what))
    jobs = words.get(of_what) or ("job" if of_what == "job" else None)
    moved = name in word_set("links", "change_nouns") or name in {"loss", "growth"}
    return str(jobs) if moved and jobs else None


def _of_noun(noun: Token) -> Token | None:
    """`number of [units]`"""
    return next(
        (t for of in noun.rights if of.lower_ == "of" for t in of.children if is_noun(t) or t.tag_ == "JJ"), None
    )


def own_level(mention: Mention) -> Figure | None:
    """hires stayed at 5 million while [separations] fell to {4.8 million}: the plural that the verb itself has"""
    led, verb = before(mention), clause_verb(mention.anchor.root)
    subject = own_subject(verb) if verb is not None else None
    if led is None or led.lower_ not in LEVEL_LINKS or verb is None or subject is None:
        return None
    if subject.lower_ in {"they", "these", "those"} and not mention.figure.value % 1:
        named = plural_named(mention)
        counted = named is not None and named not in word_set("nouns", "amounts")
        return replace(mention.figure, unit=named) if counted and subject.i < verb.i < mention.anchor.start else None
    if not subject.i < verb.i < mention.anchor.start or subject.i in barred(mention.sentence) or _of_it(verb):
        return None
    unit = _counted_plural(subject)
    if unit is None or mention.figure.value % 1 or singular(subject.text) in word_set("nouns", "amounts"):
        return None
    others = (m.figure for m in mention.sentence.mentions[: mention.index] if clause_verb(m.anchor.root) == verb)
    given = any(f.unit not in {None, unit} and f.kind in {"money", "quantity", "count"} for f in others)
    return None if given else replace(mention.figure, unit=unit)


def _of_it(verb: Token) -> bool:
    """`traders see [it] at {330}`: whose the level is, not of those who see it"""
    return any(t.dep_ in {"dobj", "nsubj"} and t.lower_ == "it" for t in verb.rights)


def _counted_plural(noun: Token) -> str | None:
    """What a plural noun counts: `separations` → separation, `passenger numbers` → passenger"""
    if not is_noun(noun) or is_time(noun):
        return None
    if unit := _member_unit(noun):
        return unit
    abstract = word_set("nouns", "numbers_of") | word_set("links", "change_nouns")
    plural = noun.tag_ == "NNS" or noun.lower_ in word_set("nouns", "same_in_plural")
    return lemma(noun) if plural and lemma(noun) not in abstract else None


def gapped(mention: Mention) -> Figure | None:
    """hires totalled 67 million and [separations] {65 million}: a noun and its number whose verb is left out"""
    earlier = [m for m in mention.sentence.mentions[: mention.index] if m.host is None]
    last = next((m for m in reversed(earlier) if m.figure.kind in GAPPED_KINDS), None)
    beside = earlier[-1].figure.kind == "percent" and mention.figure.value < PARTS if earlier else False
    if last is None or last.figure.unit is None or beside:
        return None  # `lower volumes took off 14 points and [currencies] {three}`
    if "unit:next_noun" in last.rules and last.figure.unit != "head":
        return None
    doc, figures, at = mention.anchor.doc, barred(mention.sentence), mention.anchor.start - 1
    bare = word_set("links", "hedges") | GAP_LINKS
    while at > last.anchor.end and (at in figures or doc[at].lower_ in bare or doc[at].tag_ == "RB"):
        at -= 1
    noun = doc[at]
    unit = _counted_plural(noun) if noun.i not in figures else None
    start = at
    while (
        start > last.anchor.end and doc[start].text != "," and doc[start - 1].tag_ in {"NN", "NNP", "JJ", "VBN", "DT"}
    ):
        start -= 1
    if unit is None or not start or doc[start - 1].lower_ not in JOINTS:
        return None
    if last.figure.kind != "count":
        return like(mention, last, within=ALIKE)
    return None if mention.figure.value % 1 else replace(mention.figure, unit=unit)


def left_out(mention: Mention) -> Figure | None:
    """Nurses earn 2,340 euros a month, cleaners 980 and apprentices {710}: one more of whom the verb is left out"""
    before_it = reversed(mention.sentence.mentions[: mention.index])
    last = next((m for m in before_it if m.host is None and m.figure.kind in LEFT_OUT), None)
    if last is None or mention.host is not None or without_verb(mention, [last]) is None:
        return None
    return like(mention, last, within=GAPPED_APART)


def labelled(mention: Mention) -> Figure | None:
    """[customers] with revenue over $100,000: {742}: the plural that a label begins with"""
    doc, at = mention.anchor.doc, mention.anchor.start - 1
    if at < 1 or doc[at].text != ":":
        return None
    start = next((t.i + 1 for t in reversed(doc[:at]) if t.text in LABEL_STARTS), 0)
    first = next((t.i for t in doc[start:at] if t.tag_ in {"IN", "TO", "WDT", "WP", "VBG"}), at)
    noun = doc[first - 1] if first > start else None
    unit = _counted_plural(noun) if noun is not None and lemma(noun) not in PLACES else None
    return replace(mention.figure, unit=unit) if unit is not None and not mention.figure.value % 1 else None


def plural_subject(mention: Mention) -> Figure | None:
    """foreign [arrivals] fell to {412,000}; [suicides] to {14.2} per 100,000; new [projects] numbered {42}"""
    if mention.figure.value % 1 and not SCALED_RATE.match(mention.article.text, mention.figure.end):
        return None
    if _is_taken(mention) and (amount := amount_before(mention)) is not None:
        return amount
    nouns = measured(mention)
    units = [unit for noun in nouns if noun.tag_ == "NNS" and (unit := _counted_plural(noun)) is not None]
    goods = next((inner for noun in nouns if (inner := _goods(noun)) is not None), None)
    if units and units[0] in word_set("nouns", "amounts") and (amount := amount_before(mention)) is not None:
        return amount
    unit = lemma(goods) if goods is not None else next(iter(units), None)
    named = unit is None or unit in word_set("nouns", "moneys") or unit in table("numbers")["magnitudes"]
    return None if named else replace(mention.figure, unit=unit)


def _is_taken(mention: Mention) -> bool:
    """`Farmers need 60,000 tonnes but have received {22,000}`: an amount was told before of the same subject"""
    root, at = mention.anchor.root, mention.index
    if not at or lemma(root.head) not in word_set("nouns", "amount_verbs") or root.dep_ != "dobj":
        return False
    earlier = mention.sentence.mentions[at - 1]
    return earlier.figure.kind in {"quantity", "money"} and earlier.host is None


def _goods(noun: Token) -> Token | None:
    """`sales of [homes]`, `production of [cars]`, `[car] exports`: what is counted where it is sold or made"""
    inner = _of_noun(noun)
    maker = noun.doc[noun.i - 1] if noun.i else noun
    if inner is None and maker.dep_ in {"compound", "amod", "nmod"} and maker.head == noun:
        return (
            maker if lemma(maker) in word_set("nouns", "goods") and lemma(noun) in word_set("links", "traded") else None
        )
    traded = lemma(noun) in word_set("nouns", "amounts") or lemma(noun) in {"production", "output", "assembly"}
    return inner if traded and inner is not None and inner.tag_ == "NNS" and not is_time(inner) else None


@kept
def measured(mention: Mention) -> list[Token]:
    """The nouns whose level the number may be: before its `of`, the verb's object before `to {5}`, the subject."""
    top = mention.anchor.root
    verb = clause_verb(top)
    if verb is None:
        return []
    figures = barred(mention.sentence)
    led = before(mention)
    of = top.head if top.head.lower_ == "of" else led
    if of is not None and of.lower_ == "of" and is_noun(of.head):
        head, subject = of.head, subject_token(verb)
        paced = (
            lemma(head) in word_set("links", "paces")
            and subject is not None
            and subject.i < head.i
            and is_noun(subject)
        )
        return [head, subject] if paced and subject is not None else [head]
    nouns = []
    if verb.i < top.i and not any(t.dep_ == "dobj" and t in mention.anchor for t in verb.children):
        nouns += [t for t in verb.rights if t.dep_ == "dobj" and t.i < top.i]
    subject = None if _of_it(verb) else subject_token(verb)
    return [t for t in [*nouns, subject] if t is not None and is_noun(t) and t.i not in figures]
