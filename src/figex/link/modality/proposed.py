"""What stands in for a plan without a verb of planning: a budget only tabled, a forecast changed, a cut priced in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.change.movement import mover
from figex.link.change.surroundings import surroundings_of
from figex.link.modality.prospect import ACTUAL, PROJECTED, VERBAL, verb_over
from figex.link.parse import kept
from figex.link.tree import FINITE_TAGS, VERB_TAGS, base_form, climb, is_noun, singular

if TYPE_CHECKING:
    from figex.link.parse import Doc, Token
    from figex.link.sentence import Mention, Sentence

BUDGETS = frozenset({"budget", "budgets"})
REVISED = frozenset({"measure:arrived_at", "measure:by_amount", "measure:moved_by"})
GAPS = frozenset({"gap", "gaps", "hole", "shortfall", "deficit", "backlog", "arrears"})
PRICED_IN = re.compile(
    r"\b(?:pric(?:es?|ed|ing)(?: fully)? in|factor(?:s|ed|ing)? in|bet(?:s|ting)? on"
    r"|eyes?(?: set| fixed)? on|sights(?: set)? on|(?:odds|chance|probability|likelihood|prospect|bets) (?:of|on))\s"
    r"(?:(?!(?:at|is|was|are|were|rose|fell)\b)[\w’'-]+\s){0,4}$",
    re.IGNORECASE,
)
"""What markets see coming, right before a figure."""
HEADING_FOR = re.compile(
    r"\b(?:(?:are|is|am|was|were|be|remains?|remained|stays?|looks?|[’']s|[’']re) (?:\w+ly )?"
    r"(?:(?:on (?:course|track|pace)|in line|headed|heading) for|on (?:course|track|pace) to [a-z]{2,12})) "
    r"(?:(?!(?:at|is|was|are|were|rose|fell|after|with)\b)[\w’'-]+\s){0,5}[$€£₹]?$",
    re.IGNORECASE,
)
"""What a subject is on its way to, right before a figure."""
FUNDED = re.compile(
    r"\b(?:sets? aside|setting aside|earmark(?:s|ed|ing)?|allocat(?:e|es|ed|ing)|lend(?:s|ing)?|lent|approv(?:e|es|ed)"
    r"|budgeted|commit(?:s|ted)|grant(?:s|ed)|sanction(?:s|ed))\b[^.;:]{1,70}? for "
    r"((?:the )?(?:construction|building|purchase|installation|development|creation|supply|establishment) of "
    r"|(?:building|buying|constructing|installing|developing) )?(?:about |some |around |nearly )?$",
    re.IGNORECASE,
)
"""What money is set aside for and not there yet."""
FORMERLY = frozenset({"previously", "earlier", "initially", "originally"})
FORESEEN_REACH = 5
"""Words after a figure that may say who foresaw it."""
PRICING = ("pric", "factor", "eye", "sight", "bet", "odds", "chance", "probability", "likelihood", "prospect")
ASKED = frozenset({"of", "by", "from", "among"})
AHEAD_REACH, DONE_REACH = 7, 3
"""How many words after a figure may say that it is still to come; how many before it that it has come."""
HELP = frozenset({"have", "be"})
QUOTES = re.compile('["“”]')
NAME_REACH, NOUN_REACH, MODAL_REACH = 3, 2, 12
"""Words of a forecaster's noun after a count, those before it that lead there; those before the verb of a subject."""


def tabled_budget(mention: Mention) -> str | None:
    """`tabled a {$9 million} budget, a rise of {5 percent}`, `…, with roads getting {$9 million}`; not `adopted a …`"""
    verb = verb_over(mention.anchor.root)
    if verb is not None and verb.tag_ in {"VBG", "VBN"} and "with" in mention.sentence.words[: verb.i]:
        verb = next((t for t in verb.ancestors if base_form(t.text) in word_set("links", "tabling")), verb)
    if verb is None or base_form(verb.text) not in word_set("links", "tabling"):
        return None
    things = (t for t in verb.children if t.dep_ in {"dobj", "nsubjpass"})
    return PROJECTED if any(t.lower_ in BUDGETS for t in things) else None


def weighed(mention: Mention) -> str | None:
    """`Council weighs {9%} rate rise`, `the firm weighs a {£2bn} float`; not `weighs {40 tonnes}`"""
    if mention.figure.kind not in {"money", "percent"}:
        return None
    verb = verb_over(mention.anchor.root)
    named = verb is not None and base_form(verb.text) == "weigh" and verb.i < mention.anchor.start
    return PROJECTED if named else None


def funded(mention: Mention) -> str | None:
    """`is lending $29 million for the construction of {14} sheds`, `set aside $9 million for {ten} new clinics`"""
    if mention.figure.kind != "count":
        return None
    before = mention.article.text[mention.sentence.start : mention.figure.start]
    hit = FUNDED.search(before)
    new = mention.article.text.startswith(" new ", mention.figure.end) or "new" in mention.anchor.text.lower().split()
    return PROJECTED if hit is not None and (hit[1] or new) else None


def foreseen_by_someone(mention: Mention) -> bool:
    """`down from the {0.8%} it projected in May`, `the {5%} analysts had expected`, `the {$9m} earlier guided`"""
    near = mention.anchor.doc[mention.anchor.end : mention.anchor.end + FORESEEN_REACH]
    told = [base_form(t.text) if t.tag_ in {"VBN", "VBD"} else t.lower_ for t in near[:2]]
    if not FORMERLY.isdisjoint(told) and not word_set("links", "foretold").isdisjoint(told):
        return True
    if not near or near[0].tag_ not in {"PRP", "WDT", "IN", "NNS"}:
        return False
    verb = next((t for t in near if t.tag_ in VERBAL and t.lower_ != "had"), None)
    return verb is not None and base_form(verb.text) in table("modality")["forecasters"]


def polled(mention: Mention) -> str | None:
    """`the mean estimate of {seven} analysts`: who were asked; not `will hire {seven} traders`"""
    if mention.figure.kind != "count":
        return None
    if "unit:partitive" in mention.rules and mention.figure.unit in word_set("modality", "polled"):
        return ACTUAL if mention.article.text.startswith(" of ", mention.figure.end) else None
    last, doc, end = mention.anchor[-1], mention.anchor.doc, mention.anchor.end
    start = mention.anchor.start
    if not ASKED.intersection(t.lower_ for t in doc[max(start - NOUN_REACH, 0) : start]):
        return None
    near = [last, *doc[end : end + NAME_REACH]]
    noun = next((t for t in near if is_noun(t)), None)
    return ACTUAL if noun is not None and singular(noun.lower_) in word_set("modality", "polled") else None


def revised_forecast(mention: Mention) -> bool:
    """`lowered its profit forecast for the year to March to {58 billion}`: the object of the word of change"""
    if REVISED.isdisjoint(mention.rules):
        return False
    place = surroundings_of(mention)
    found = mover(place, place.before.i) if place.before is not None else None
    if found is None or found.kind not in {"cause", "verb", "neutral"}:
        return False
    things = (t for t in found.token.children if t.dep_ in {"dobj", "nsubjpass"} and t.i < mention.anchor.start)
    return any(singular(t.lower_) in word_set("modality", "nouns") for t in things)


def heading_for(mention: Mention) -> str | None:
    """`is on course for revenue of {$4 million}`, `headed for a loss of {$4 million}`, `in line for {5 percent}`"""
    before = mention.article.text[mention.sentence.start : mention.figure.start]
    found = HEADING_FOR.search(before) if mention.measure != "previous" else None
    place = found is not None and "head" in found[0].lower() and mention.figure.kind == "count"
    return PROJECTED if found is not None and not place else None  # `is heading for a town of {4,000} people`


def looking_at(mention: Mention) -> str | None:
    """`We are looking at {2 million arrivals} and {$4 billion} this year`; not `looking at {12} bids`"""
    doc, start = mention.anchor.doc, mention.anchor.start
    at = next((t.i for t in reversed(doc[max(start - MODAL_REACH, 0) : start]) if t.lower_ == "looking"), None)
    if at is None or doc[at + 1].lower_ != "at" or any(t.tag_ in FINITE_TAGS for t in doc[at:start]):
        return None
    end, date = mention.period_end, mention.article.date
    ahead = end is not None and date is not None and end > date
    return PROJECTED if ahead or mention.figure.kind in {"money", "percent"} else None


def awaited(mention: Mention) -> str | None:
    """`beat the {2.4} traders were [looking for]`, `the {2.4} analysts had [expected]`, `{$5} in grants [planned]`"""
    expecting, end = table("modality")["expecting"], mention.anchor.end
    if _by_analysts(mention):
        return PROJECTED
    amounts = mention.figure.kind in {"money", "quantity"}
    for token in mention.anchor:
        inner = (t for of in token.children if of.lower_ in {"in", "of"} and of.i == end for t in of.children)
        for child in [*token.children, *(t for noun in inner if amounts for t in noun.children)]:
            if child.i >= end and (child.dep_ == "relcl" or (child.dep_ == "acl" and child.tag_ == "VBN")):
                verb = base_form(child.text)
                if verb in expecting and verb not in {"need", "require"}:
                    return PROJECTED
    return None


def _by_analysts(mention: Mention) -> bool:
    """`the {$9 million} [analysts had expected]`, whatever the parser makes of it"""
    doc, start, end = mention.anchor.doc, mention.anchor.start, mention.anchor.end
    if start < 1 or doc[start - 1].lower_ != "the" or end >= len(doc) or doc[end].tag_ != "NNS":
        return False
    if singular(doc[end].lower_) not in word_set("links", "foreseers"):
        return False
    verb = next(
        (t for t in doc[end + 1 : end + FORESEEN_REACH] if t.tag_ in VERBAL and base_form(t.text) not in HELP), None
    )
    return verb is not None and base_form(verb.text) in table("modality")["expecting"]


def gap_to_fill(mention: Mention) -> str | None:
    """`Tax to plug {$38 million} gap`, `will help cover a deficit of {5}`: what is there to be filled"""
    for token in climb(mention.anchor.root):
        if token.lower_ in GAPS:
            return ACTUAL if base_form(token.head.text) in word_set("modality", "settling") else None
        if token.tag_ in VERB_TAGS:
            return None
    return None


@kept
def has_modal(sentence: Sentence) -> bool:
    """Whether a sentence holds a word that the tagger takes for `will`, `could` …"""
    return any(t.tag_ == "MD" for t in sentence.anchors[0].doc)


def priced_in(mention: Mention) -> str | None:
    """`futures price in a {half-point} cut`, `see a 40% chance of a {half-point} cut`, `the odds of {two} cuts`"""
    if mention.measure == "previous" or mention.host is not None:
        return None
    before = mention.article.text[mention.sentence.start : mention.figure.start]
    told = PRICED_IN.search(before)
    return PROJECTED if told is not None and not _moves_itself(mention) else None


def _moves_itself(mention: Mention) -> bool:
    """`Prices in the north [eased] {0.1%}`: a verb of the figure's own"""
    start = mention.anchor.start
    return start > 0 and mention.anchor.doc[start - 1].tag_ in FINITE_TAGS


def prices(sentence: Sentence) -> bool:
    """Whether a sentence holds a word that `PRICED_IN` begins with."""
    text = _lowered(sentence)
    return any(stem in text for stem in PRICING)


def to_come(mention: Mention) -> str | None:
    """`with a further {16} to follow`, `{90 jobs} to go at the mill`, `another {40} are in the pipeline`"""
    has_ahead = _has_ahead(mention.sentence)
    if not has_ahead and "to" not in mention.sentence.vocabulary:
        return None
    words, doc, end = table("modality"), mention.anchor.doc, mention.anchor.end
    end += int(end < len(doc) and is_noun(doc[end]))
    if "be" in mention.sentence.vocabulary and _to_be_done(doc, end, mention):
        return PROJECTED
    opens = doc[end : end + 2]
    if len(opens) > 1 and opens[0].lower_ == "to" and opens[1].tag_ == "VB" and opens[1].lower_ in words["coming"]:
        had = any(t.tag_ in VERBAL for t in doc[max(end - DONE_REACH, 0) : end])
        built = mention.figure.kind == "money" and opens[1].lower_ == "build"  # a $9 million contract to build, and run
        had = had or built or any(t.dep_ == "dobj" for t in opens[1].children)  # a loan of $9 million to build schools
        return None if had else PROJECTED
    if not has_ahead:
        return None
    clause = " " + QUOTES.sub("", doc.span(end, end + AHEAD_REACH).text.lower().split(",")[0])
    return PROJECTED if any(f" {phrase}" in clause for phrase in words["ahead"]) else None


def _to_be_done(doc: Doc, end: int, mention: Mention) -> bool:
    """`a charge of {$9 million} ($8 million), to be [booked] in May`"""
    at = end
    if at < len(doc) and doc[at].text == "(":
        at = next((t.i + 1 for t in doc[at:] if t.text == ")"), end)
    if mention.sentence.words[at : at + 3] != [",", "to", "be"]:
        return False
    done = at + 3 < len(doc) and doc[at + 3].tag_ in {"VBN", "VBD"}
    verb = verb_over(mention.anchor.root)
    settled = verb is not None and base_form(verb.text) in table("modality")["approving"]
    return done and not settled and mention.measure != "previous"


@kept
def _lowered(sentence: Sentence) -> str:
    return sentence.anchors[0].doc.text.lower()


@kept
def _has_ahead(sentence: Sentence) -> bool:
    text = _lowered(sentence)
    return any(phrase in text for phrase in table("modality")["ahead"])


def only_sounds_so(noun: Token) -> bool:
    """Whether a noun of planning is none: `off-plan sales`, `the data plan offers {5}`, `…, the board estimates, …`"""
    product = noun.lower_ == "plan" and any(
        t.lower_ in word_set("modality", "products") or t.lower_ == "level" for t in noun.lefts
    )
    return product or (noun.i > 0 and noun.nbor(-1).text == "-") or _is_credit(noun)


def _is_credit(token: Token) -> bool:
    """`a gap of 9, the board [estimates], {2} more than in May`: a verb that the tagger takes for a noun"""
    name = next((t for t in token.lefts if t.dep_ == "compound"), None)
    if name is None or token.tag_ != "NNS" or token.i + 1 >= len(token.doc):
        return False
    return token.nbor().text == "," and token.doc[max(name.left_edge.i - 1, 0)].text == ","
