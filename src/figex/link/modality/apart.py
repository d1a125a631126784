"""Figures that their verb does not speak for: earlier ones, under a heading, behind a credit, said again."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.modality.present import is_dated_back
from figex.link.modality.prospect import ACTUAL, FINITE, PROJECTED, VERBAL, verb_over
from figex.link.parse import kept
from figex.link.tree import base_form, climb, is_time, own_subject, singular

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Article, Mention, Sentence

TABLED = re.compile(
    r"\b(?:tabl|present|unveil|propos|introduc|deliver|outlin|plan)(?:e?s|ed|ing)? "
    r"(?:[\w’',.₹$€£-]{1,24} ){0,6}budget\b"
    r"|\bbudget (?:[\w-]{1,20} ){0,3}(?:tabled|presented|unveiled|proposed|delivered)\b"
    r"|\bbudget (?:speech|day|statement)\b|\Abudget (?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""What makes an article one about a budget that is only tabled."""
HEADING = re.compile(r"\b(?:guidance|outlook|forecast|target|projection)s?\b[^.;:]{0,30}:", re.IGNORECASE)
BULLETS = frozenset("-•–*·▪")
LIST_HEAD = re.compile(
    r"[-•–*·▪]?\s?(?:[\w’'/-]{1,20} ){0,4}(?:guidance|outlook|forecasts?|targets|projections)"
    r"(?: for [^\n:.]{2,24}|[ ,–-]{1,3}(?:FY ?)?(?:19|20)\d\d\b[^\n:.]{0,12}| \([^\n()]{2,24}\))?(?::|\s*\n)",
    re.IGNORECASE,
)
"""`Outlook:`, `2022 guidance` at the head of a line or of a list."""
LABELLED = re.compile(r"[A-Z0-9][^:.;\n]{1,48}: ?\S")
"""`Output: {80 tonnes}`: a line of a list without bullets"""
MOVERS = frozenset({"send", "push", "drive", "lift", "knock", "leave", "pull", "drag"})
PRICES = frozenset({"share", "stock", "index", "bond", "yield", "future", "price"})
"""What reacts at once to a plan: `will cut 40 jobs, sending its [shares] 9% lower`."""
COSTED = frozenset({"price", "cost", "budget"})
NEAR = 4
FIRST = frozenset({"first", "initial", "original", "originally", "initially", "earlier", "previously", "previous"})
PLANS = frozenset({"budget", "plan", "forecast", "estimate", "guidance", "proposal", "target", "projection"})
EARLIER = frozenset({"earlier", "previous", "prior", "initial", "original"})
LIST_REACH, FORESEEN_REACH = 3, 5
SPLIT = frozenset({"and", "but", "while", ";", "to"})
CREDIT_REACH = 5
HEDGE_REACH = 4
"""How many words of a qualifier may stand between `or` and the figure that says it again."""


def in_budget(mention: Mention) -> str | None:
    """`… tabled the budget. Schools get {$4 million}.`, `The deficit is put at {5 percent}.`: the present of a plan"""
    if not _tables_budget(mention.article) or mention.measure == "previous":
        return None
    end, date = mention.period_end, mention.article.date
    verb = verb_over(mention.anchor.root)
    if verb is not None and verb.tag_ == "VBG" and verb.dep_ == "advcl":
        verb = verb.head
    if verb is None or (end is not None and date is not None and end < date):
        return None
    base, helpers = base_form(verb.text), {t.lower_ for t in verb.children if t.dep_ in {"aux", "auxpass"}}
    if verb.tag_ == "VBN":
        put = base in word_set("modality", "setting") and helpers & {"is", "are", "been"} and not helpers & {"had"}
        return PROJECTED if put else None
    if verb.tag_ not in {"VBZ", "VBP"} or base not in word_set("modality", "allotting"):
        return None
    if mention.figure.kind == "quantity" and mention.anchor.start < verb.i:  # the 40-km road gets the go-ahead
        return None
    following = mention.sentence.words[mention.anchor.end : mention.anchor.end + NEAR]
    return None if "from" in following and mention.direction is None else PROJECTED


def _tables_budget(article: Article) -> bool:
    """Whether an article tells of a budget that has been tabled, worked out once."""
    found = article.notes.get("tabled")
    if found is None:
        found = article.notes["tabled"] = "udget" in article.text and TABLED.search(article.text) is not None
    return bool(found)


def after_credit(mention: Mention) -> str | None:
    """`growers will get 40 pesos, the board said on Friday, {a fifth} less than in May`: as what the board said"""
    verb = verb_over(mention.anchor.root)
    if verb is None or not mention.index or verb.i > mention.anchor.start or verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    told = verb.head if verb.dep_ == "parataxis" else next((t for t in verb.lefts if t.dep_ == "ccomp"), None)
    words = mention.sentence.words
    if told is None or "," not in words[told.i : verb.i] or "," not in words[verb.i : mention.anchor.start]:
        return None
    before = (m for m in reversed(mention.sentence.mentions[: mention.index]) if m.host is None)
    other = next((m for m in before if m.measure != "previous"), None)
    return other.modality if other is not None and other.anchor.start < verb.i else None


def market_moved(mention: Mention) -> str | None:
    """`will cut 40 jobs, sending its shares {9%} lower`: what prices did when they heard it"""
    verb = verb_over(mention.anchor.root)
    if verb is None or verb.tag_ != "VBG" or base_form(verb.text) not in MOVERS or mention.measure != "change":
        return None
    things = mention.anchor.doc[verb.i + 1 : mention.anchor.start]
    comma = verb.i > 0 and verb.nbor(-1).text == ","
    return ACTUAL if comma and any(singular(t.lower_) in PRICES for t in things) else None


def costed(mention: Mention) -> str | None:
    """`a bridge, priced at {$4 million}, will open`, `a phase, costing {$9}, is due`: what is to come is only priced"""
    verb = verb_over(mention.anchor.root)
    if verb is None or verb.tag_ not in {"VBN", "VBG"} or verb.dep_ != "acl" or base_form(verb.text) not in COSTED:
        return None
    above = next((t for t in verb.ancestors if t.tag_ in VERBAL or t.tag_ == "MD"), None)
    if above is None or above.i < mention.anchor.end:
        return None
    modal = any(t.tag_ == "MD" and t.lower_ in table("modality")["modals"] for t in above.children)
    due = any(t.lower_ == "due" for t in above.children)
    return PROJECTED if modal or due else None


def was_foreseen(mention: Mention) -> bool:
    """Whether an earlier level is a forecast or a plan that has been changed since."""
    return _is_older_forecast(mention) or _is_once_foreseen(mention)


def _is_older_forecast(mention: Mention) -> bool:
    """`now sees a gap of 5, up from an earlier {4}`, `from {4} previously`; not `a gap of 5 (previous year: {4})`"""
    start, doc = mention.anchor.start, mention.anchor.doc
    labelled = any(t.lower_ in EARLIER and not is_time(t.nbor()) for t in doc[max(start - LIST_REACH, 0) : start])
    labelled = labelled or mention.sentence.words[mention.anchor.end : mention.anchor.end + 1] == ["previously"]
    return labelled and as_neighbour(mention) == PROJECTED


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


def as_neighbour(mention: Mention) -> str | None:
    """`will open 30 shops and Spain {12}`: no verb of its own, so as the figure before"""
    for other in reversed(mention.sentence.mentions[: mention.index]):
        if other.host is None and other.measure != "previous":
            return other.modality
    return None


def under_heading(mention: Mention) -> str | None:
    """`2022 guidance: revenue of {$150 million}`, also further on in its line, or in the list under it"""
    text, sentence = mention.article.text, mention.sentence
    before = text[sentence.start : mention.figure.start]
    if ":" in before and HEADING.search(before):
        return PROJECTED
    if any(t.tag_ in FINITE or t.tag_ == "MD" for t in mention.anchor.doc):
        return None
    begin = text.rfind("\n", 0, sentence.start) + 1
    while begin and (text[begin : begin + 1] in {*BULLETS, "\n"} or LABELLED.match(text, begin)):
        begin = text.rfind("\n", 0, begin - 1) + 1
    return PROJECTED if LIST_HEAD.match(text, begin, sentence.start) else None


@kept
def may_be_headed(sentence: Sentence) -> bool:
    """Whether a sentence has a colon, is an item of a list or goes on with a line."""
    text, start = sentence.article_text, sentence.start
    opens = start == 0 or text[start - 1] == "\n"
    return not opens or text[start] in BULLETS or text.find(":", start, sentence.end) >= 0


def compared_beside(mention: Mention) -> str | None:
    """`heads for 90, {8} more than forecast`, `ran to 90, it says, {8} more`, `costs 9, {twice} what it has`: as 90"""
    if not mention.index or mention.host is not None:
        return None
    if "measure:against_elsewhere" in mention.rules:
        return as_neighbour(mention)
    doc, end = mention.anchor.doc, mention.anchor.end
    free = mention.figure.kind in {"multiple", "fraction"} and "what" in mention.sentence.words[end : end + 2]
    if not free and "measure:compared_after" not in mention.rules:
        return None
    other = mention.sentence.mentions[mention.index - 1]
    between = doc[other.anchor.end : mention.anchor.start]
    at = next((t.i for t in reversed(between) if t.text == ","), None)
    if at is None or any(t.tag_ in FINITE or t.tag_ == "MD" for t in doc[at : mention.anchor.start]):
        return None
    back = next((t.i for t in reversed(between) if t.text == "," and t.i < at), None)
    credit = back is not None and at - back <= CREDIT_REACH
    spoken = doc[other.anchor.end : back if credit and back is not None else at]
    return (
        None if any(t.tag_ in FINITE or t.tag_ == "MD" or t.lower_ in SPLIT for t in spoken) else as_neighbour(mention)
    )


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


def over_already(mention: Mention) -> str | None:
    """`a rise of {9%} last year should slow`, `will grow 5% after adding {9%}`, `shares, down {9%}, could fall`"""
    verb = verb_over(mention.anchor.root)
    if verb is None:
        return None
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in {"after", "since", "following", "despite"}:
        return ACTUAL
    if mention.measure == "change" and _is_after(mention.anchor.root, verb):
        return ACTUAL
    if verb.i <= mention.anchor.start:
        return None
    expected = verb.tag_ == "VBD" and base_form(verb.text) in table("modality")["expecting"]
    dated = not expected and is_dated_back(mention)
    return ACTUAL if dated or _is_aside(mention, verb) or _is_done_subject(mention, verb) else None


def _is_after(root: Token, verb: Token) -> bool:
    """`[after] a {9 percent} fall last year, output should recover`"""
    between = takewhile(lambda t: t is not verb, root.ancestors)
    return any(t.dep_ == "prep" and t.lower_ in {"after", "following", "despite"} for t in between)


def _is_done_subject(mention: Mention, verb: Token) -> bool:
    """`the {4 percent} raise [awarded] in May would cost 9`, `the {$9 million} [raised] will fund …`; not of a count"""
    subject = own_subject(verb)
    if subject is None or mention.figure.kind in {"count", "period"} or subject not in {*climb(mention.anchor.root)}:
        return False
    words = table("modality")
    told = (t for t in subject.rights if t.i < verb.i and t.dep_ in {"acl", "relcl"} and t.tag_ in {"VBN", "VBD"})
    bases = [base_form(t.text) for t in told if not any(k.tag_ in {"MD", "TO"} for k in t.children)]
    ahead = {*words["expecting"], *words["planning"], *words["sizing"], *COSTED}
    return bool(bases) and ahead.isdisjoint(bases)


def _is_aside(mention: Mention, verb: Token) -> bool:
    """Whether commas hold the figure between a subject and its verb: `unemployment, at {7%}, should rise`"""
    start, doc, subject = mention.anchor.start, mention.anchor.doc, own_subject(verb)
    if subject is None or not subject.i < start < verb.i or mention.anchor.root is subject:
        return False
    if "," not in mention.sentence.words[subject.i + 1 : start]:
        return False
    before = doc[subject.i + 1 : start]
    comma = max((t.i for t in before if t.text == ","), default=start)
    inside = doc[comma:start]
    spoken = any((t.tag_ in VERBAL and t.dep_ != "amod") or t.tag_ == "MD" for t in before)
    spoken = spoken or any(t.lower_ in {"or", "worth"} for t in inside) or [t.lower_ for t in inside[1:2]] == ["of"]
    after = mention.sentence.words[mention.anchor.end : verb.i]
    return not spoken and "," in after and not _sizes_subject(mention, verb, [t.lower_ for t in inside[1:]])


def _sizes_subject(mention: Mention, verb: Token, led: list[str]) -> bool:
    """`the dam, {60 metres} high, will hold 5`, `the dividend, {9 cents} a share, will be paid`: as new as that

    What it was at a time is known: `the staff, {400} in June, will grow`.
    """
    if not word_set("links", "hedges").issuperset(led) or mention.figure.kind in {"count", "number", "percent"}:
        return False
    after = takewhile(lambda t: t.text != ",", mention.anchor.doc[mention.anchor.end : verb.i])
    return (mention.figure.kind != "money" or verb.tag_ == "VBN") and not any(is_time(t) for t in after)
