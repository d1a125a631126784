"""How far a noun's phrase reaches: what identifies the thing belongs to it, dates, clauses and figures do not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.complement import complement_end
from figex.link.mistaken import before_verb, foresees, moving, verb_after
from figex.link.tree import (
    FINITE_TAGS,
    NOUN_TAGS,
    PREMODIFIERS,
    RELATIVES,
    SUBJECTS,
    is_noun,
    is_time,
    lemma,
)

if TYPE_CHECKING:
    from collections.abc import Collection

    from figex.link.parse import Doc, Span, Token

NUMBERING = frozenset({"number", "numbers", "value", "volume", "share", "proportion", "percentage", "count", "ranks"})
SUMS = frozenset({"amount", "amounts", "sum", "sums"})
RECKONED = 7
"""In tokens: the longest `before interest, tax and special items`."""
DECADE = re.compile(r"(?:1[789]|20)\d0s")
AGO = frozenset({"earlier", "later", "ago", "before"})
DAY = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}")
TRADE = re.compile(r"[a-z]*(?:maker|builder|broker|grower|farmer|wife|retailer|lender)")
OBJECTS = frozenset({"it", "them", "him", "her", "us", "me", "you", "themselves", "itself"})
"""What names nothing: `spending on it`."""
TERMS = frozenset({"fob", "cif", "cfr", "spot"})
"""On what terms a thing is priced: `phosphate fob Casablanca`."""
SEATED = frozenset({"based", "listed", "headquartered", "owned", "run", "controlled", "backed"})
POINTED = frozenset({"those", "that"})
DATING = frozenset({"in", "since", "by", "during", "on", "to", "until", "through", "before", "after", "of"})


def phrase(noun: Token, stop: Collection[int] = ()) -> Span:
    """The noun with what identifies it: no leading determiner, no trailing clause, date or figure.

    `the [combined output of its three mills], which fell`; `stop` holds indices of tokens to end before.
    """
    doc, start, end = noun.doc, _left_edge(noun, stop), noun.i + 1
    if noun.lower_ in POINTED:
        return doc.span(start, _pointed_end(noun, stop))
    for child in noun.rights:
        if child.i < end:
            continue
        if child.i == end and noun.text[0].isupper() and child.tag_ == "CD" and child.i not in stop:
            end = child.i + 1
            continue
        if child.i != end or not _identifies(child, stop):
            break
        inner = next((t for t in child.children if t.dep_ == "pobj"), child)
        end = _listed_end(inner, stop) if inner is not child else child.i + 1
    if end == noun.i + 1 and noun.tag_ in {"NN", "NNS"}:
        end = _apposed_end(noun, stop)
    end = max(reckoned_end(doc, end, stop), _told_end(noun, end, stop), complement_end(noun, end, stop))
    return doc.span(start, before_verb(doc, start, _glued_end(doc, end, stop), stop))


def _pointed_end(noun: Token, stop: Collection[int]) -> int:
    """`those [who voted]`, `those [given a 5 mg dose] had`: without their clause they would name nothing"""
    doc, at, last = noun.doc, noun.i + 1, noun.right_edge.i
    told = at < len(doc) and doc[at].tag_ in {"VBN", "VBG", "WP"}
    if not told and not any(t.dep_ in {"relcl", "acl", "prep"} for t in noun.rights):
        return at
    if told:
        verbs = (
            t.i
            for t in doc[at + 1 + (doc[at].tag_ == "WP") :]
            if t.tag_ in FINITE_TAGS or (t.is_punct and t.text != "-")
        )
        last = next(verbs, last + 1) - 1
    while at <= last and (at not in stop or (told and last < len(doc) - 1 and doc[last + 1].tag_ in FINITE_TAGS)):
        if doc[at].is_punct and doc[at].text != "-":
            break
        at += 1
    while at > noun.i + 1 and doc[at - 1].tag_ in {"IN", "TO", "DT"}:
        at -= 1
    return at


def reckoned_end(doc: Doc, at: int, stop: Collection[int] = ()) -> int:
    """Where `before tax`, `after special items`, `before interest and tax` ends that begins at `at`; else `at`"""
    if at + 1 >= len(doc) or doc[at].lower_ not in {"before", "after"}:
        return at
    end = last = at + 1
    while end < min(at + RECKONED, len(doc)) and end not in stop:
        token = doc[end]
        if token.lower_ in word_set("links", "accounting"):
            last = end + 1
        elif token.tag_ not in {"JJ", "NN", "CC", ",", "VBN"} or is_time(token):
            break
        end += 1
    return last if last > at + 1 else at


def _told_end(noun: Token, end: int, stop: Collection[int]) -> int:
    """`number of people [employed in farming]`, `value of building [approved]`: what statistics are told of"""
    doc = noun.doc
    if end >= len(doc) or noun.lower_ not in SUMS | NUMBERING:
        return end
    clause = doc[end]
    last = clause.right_edge.i
    if clause.dep_ != "acl" or clause.tag_ not in {"VBN", "VBG"} or clause.i in stop:
        return end
    at = end + 1
    if at + 1 in stop and doc[at].lower_ in {"to", "by"} and lemma(clause) in moving():
        return end  # the value of output contracted by {5%}
    while at <= last and at not in stop and not is_time(doc[at]) and not doc[at].is_punct:
        if doc[at].tag_ in FINITE_TAGS:
            break
        at += 1
    if at in stop and doc[at - 1].lower_ not in {"to", "from", "by", "at"}:
        return end  # Hondurans living on less than {5} a day
    while at > end + 1 and doc[at - 1].tag_ in {"IN", "TO", "DT", "CC", "JJ"}:
        at -= 1
    return at


def _apposed_end(noun: Token, stop: Collection[int]) -> int:
    """Where a name ends that follows its common noun: `Danish carrier [Nordjet]`, `the base [iPhone 11]`"""
    doc, end = noun.doc, _with_name(noun.doc, noun.i + 1, stop)
    if doc[end - 1].dep_ != "appos" or doc[end - 1].head != noun:
        return noun.i + 1
    numbered = end < len(doc) and doc[end].tag_ == "CD" and doc[end].head == doc[end - 1] and end not in stop
    return end + numbered


def _glued_end(doc: Doc, end: int, stop: Collection[int]) -> int:
    """Where a hyphenated word ends that the parse took apart: `cost of an e | - | bike`"""
    while end + 1 < len(doc) and doc[end].text == "-" and not _spaced(doc, end) and end + 1 not in stop:
        end += 2
    return end


def _spaced(doc: Doc, at: int) -> bool:
    return bool(doc[at].whitespace_ or doc[at - 1].whitespace_)


def _listed_end(noun: Token, stop: Collection[int]) -> int:
    """Where the noun's phrase ends, with a second member: `prices of [fruit and vegetables]`"""
    end = _with_name(noun.doc, max(phrase(noun, stop).end, noun.i + 1), stop)
    if (listed := _long_list_end(noun, end, stop)) > end:
        return listed
    second = next((t for t in noun.rights if t.dep_ == "conj" and is_noun(t)), None)
    if second is None or end >= len(noun.doc) or noun.doc[end].lower_ not in {"and", "or", "&"}:
        return end
    joined = phrase(second, stop)
    apart = 1 + (noun.head.lower_ == "between" and noun.doc[end + 1].tag_ == "DT")  # between Tarvik and the coast
    return joined.end if joined.start <= end + apart and not _any_in(end, joined.end, stop) else end


def _long_list_end(noun: Token, end: int, stop: Collection[int]) -> int:
    """Where a list of three or more ends: `exports of [tea, coffee and flowers]`"""
    doc, at, members = noun.doc, end, 1
    while at < len(doc) and doc[at].text in {",", "and", "or"} and at not in stop:
        closing = doc[at].text != "," or (at + 1 < len(doc) and doc[at + 1].text in {"and", "or"})
        first = at + 1 + (doc[at].text == "," and closing)
        member = next((t for t in noun.conjuncts if t.i >= first and is_noun(t) and _starts_at(t, first)), None)
        if member is None or is_time(member) or _any_in(first, member.i + 1, stop):
            return end
        at, members = member.i + 1, members + 1
        if closing:
            return at if members > 2 else end  # noqa: PLR2004 - two are told elsewhere
    return end


def _starts_at(noun: Token, first: int) -> bool:
    return first in {noun.left_edge.i, noun.i}


def _with_name(doc: Doc, end: int, stop: Collection[int]) -> int:
    """`sales of the painkiller [Veltara]`: where the name ends that follows its common noun"""
    common = doc[end - 1].tag_ in {"NN", "NNS"}
    while common and end < len(doc) and doc[end].tag_ == "NNP" and end not in stop and not is_time(doc[end]):
        end += 1
    return end


def _left_edge(noun: Token, stop: Collection[int]) -> int:
    """Where the noun's own modifiers begin: `[surveyed urban] jobless rate`, after any `the`, `its`, `all`."""
    start, swallowed = noun.i, verb_after(noun)
    own = noun.dep_ == "compound" and swallowed is not None and noun.head == swallowed
    lefts = [t for t in swallowed.lefts if t.i < noun.i] if own and swallowed is not None else []
    joined = swallowed is not None or noun.tag_ in {"VBZ", "VBG", "NNS"}
    for child in reversed([*lefts, *noun.lefts]):
        edge = child.left_edge.i
        before = child.dep_ in PREMODIFIERS or (joined and child.dep_ in SUBJECTS)
        if not before or child.right_edge.i + 1 != start or _ends_adverb(child):
            break
        if _any_in(edge, start, stop):
            start = child.i if _is_plain(child, start, stop) else start
            break
        start = edge
    while start > 0 and not noun.doc[start - 1].whitespace_ and _glues(noun.doc, start) and start - 1 not in stop:
        start -= 1
    start = _numbered(noun.doc, _chain_start(noun.doc, start, stop), stop)
    start = _after_fronted(noun, _opening_edge(noun.doc, start))
    start = next((t.i + 1 for t in noun.doc[start + 1 : noun.i] if foresees(t) or t.tag_ == "WP$"), start)
    while start < noun.i and (_is_leading(noun.doc[start]) or _dates(noun.doc, start) or _places(noun, start)):
        start += 1
    return _after_title(noun, _after_owning_time(noun, _after_time(noun, start)))


def _ends_adverb(comma: Token) -> bool:
    """`elsewhere[,] Bali led`: what is set before the clause is no part of its subject"""
    return comma.text == "," and comma.i > 0 and comma.nbor(-1).tag_ == "RB"


def _opening_edge(doc: Doc, start: int) -> int:
    """`[Inward] personal remittances amounted`: a sentence's first word that the tagger took for an adverb"""
    first = doc[0]
    adverb = start == 1 and first.tag_ == "RB" and not first.lower_.endswith("ly")
    return 0 if adverb and first.lower_ not in word_set("links", "opening_adverbs") else start


def _after_fronted(noun: Token, start: int) -> int:
    """`Under the plan [spending] will grow`: what a fronted phrase has drawn in, as the clause has no other subject"""
    doc, at = noun.doc, noun.i + 1
    if noun.dep_ != "pobj" or noun.head.i or at >= len(doc) or doc[at].tag_ not in FINITE_TAGS:
        return start
    first = next((t.i for t in doc[max(start, 1) : noun.i] if t.tag_ in NOUN_TAGS), noun.i)
    described = next((t.i for t in doc[first + 1 : noun.i] if t.tag_ == "JJ"), noun.i)
    return described if first < noun.i else start


def _after_time(noun: Token, start: int) -> int:
    """`next year | growth will reach {5%}`: a time that the parse takes for a part of the noun"""
    doc = noun.doc
    timed = start + 2 <= noun.i and doc[start].lower_ in {"next", "last", "this"} and is_time(doc[start + 1])
    return start + 2 if timed and doc[start + 2].tag_ != "POS" else start


def _after_owning_time(noun: Token, start: int) -> int:
    """`next year's [budget]`, `last week's [sales]`: without the time that has it"""
    doc = noun.doc
    mark = next((t.i for t in doc[start : noun.i] if t.tag_ == "POS"), start)
    dated = mark > start and is_time(doc[mark - 1])
    return mark + 1 if dated and all(is_time(t) or t.tag_ in {"JJ", "CD", "DT"} for t in doc[start:mark]) else start


def _after_title(noun: Token, start: int) -> int:
    """`Turkish chipmaker [Anadolu Silikon]`, `Oslo-based [Haelim]`: a name without what its bearer is, and where"""
    doc, at = noun.doc, noun.i
    if noun.tag_ not in {"NNP", "NNPS"}:
        return start
    while at > start and doc[at - 1].tag_ in {"NNP", "NNPS", "POS"}:
        at -= 1
    if (at == 0 and at < noun.i and _is_trade(doc[0].lower_)) or (at > start and doc[at - 1].lower_ in SEATED):
        return at + (at == 0)
    titled = at > start and doc[at - 1].tag_ == "NN" and doc[at - 1].whitespace_ and doc[at].text[:1].isupper()
    short = noun.text.isupper() or doc[at - 1].lower_ in TERMS
    return at if titled and not (short and not _is_trade(doc[at - 1].lower_)) else start


def _is_trade(word: str) -> bool:
    """`Shipbuilder`, `Retailer`, `Housewife`: what a person or a firm does; no `Pfizer`, no `Roger`, no `Port`"""
    listed = any(word in word_set("links", name) for name in ("actors", "groups", "agents"))
    return (listed and word.endswith(("er", "or"))) or TRADE.fullmatch(word) is not None


def _is_plain(modifier: Token, start: int, stop: Collection[int]) -> bool:
    """`a {5 million euro} [bridge] loan`: what the parse hangs a price on; not `a {12}-storey block`"""
    named = modifier.i not in stop and modifier.dep_ == "compound" and modifier.i + 1 == start
    return named and modifier.i > 1 and modifier.nbor(-2).text == "$"


def _numbered(doc: Doc, start: int, stop: Collection[int]) -> int:
    """Where a name with a number before the noun begins: `[Astra Tab 20] Ultra`, `[S&P 500] e-minis`"""
    at = start if doc[start].tag_ == "CD" else start - 1
    if at < 1 or doc[at].tag_ != "CD" or at in stop:
        return start
    while at > 0 and doc[at - 1].tag_ == "NNP" and at - 1 not in stop and not is_time(doc[at - 1]):
        at -= 1
    return at if doc[at].tag_ == "NNP" else start


def _chain_start(doc: Doc, start: int, stop: Collection[int]) -> int:
    """Where a hyphenated modifier begins: `[like-for-like] sales`, `[phase-two] expansion`"""
    at = start
    while at > 1 and doc[at - 2].text == "-" and not doc[at - 2].whitespace_ and not doc[at - 3].whitespace_:
        at -= 2
        if at - 1 in stop or at in stop:
            return start
    return at - 1 if at < start and doc[at].text == "-" else at


def _dates(doc: Doc, start: int) -> bool:
    """`In [April] buyers asked`, `A [day earlier] the firm`, `[1960s] output`: a date before the name"""
    if DECADE.fullmatch(doc[start].text):
        return True
    if doc[start + 1].lower_ in AGO or doc[start].lower_ in AGO:
        return is_time(doc[start]) or (start > 0 and is_time(doc[start - 1]))
    at = start - 2 if start > 1 and doc[start - 1].tag_ == "DT" else start - 1
    return at >= 0 and is_time(doc[start]) and doc[at].lower_ in DATING


def _glues(doc: Doc, start: int) -> bool:
    """Whether what stands before is part of the same word: `mid | - | swaps`"""
    return doc[start - 1].text in {"-", "/", "&"} or doc[start].text in {"-", "/", "&"}


def _places(noun: Token, start: int) -> bool:
    """`In [Cork] rents rose`: a subject cannot begin inside another phrase, so the name is that phrase's own noun"""
    doc, at = noun.doc, start - 1
    while at > 0 and doc[at].tag_ == "NNP":
        at -= 1
    subject = noun.dep_ in SUBJECTS or (noun.i + 1 < len(doc) and doc[noun.i + 1].tag_ in FINITE_TAGS)
    opened = at > 0 and ((doc[at - 1].is_punct and doc[at - 1].text != "%") or doc[at - 1].tag_ in {"IN", "CC"})
    fronted = at == 0 or opened
    proper = doc[start].tag_ == "NNP" and doc[start + 1].tag_ != "POS" and noun.tag_ not in {"NNP", "NNPS"}
    return subject and fronted and proper and doc[at].lower_ in {"in", "at"}


def _is_leading(token: Token) -> bool:
    return (
        (token.tag_ in {"DT", "PDT", "PRP$", "WP$", "WDT", "WRB"} and not _is_hyphenated(token))
        or DAY.fullmatch(token.text) is not None
        or (token.lower_ == "own" and token.i > 0 and token.nbor(-1).tag_ in {"PRP$", "POS", "WP$"})
        or (token.is_punct and token.text not in {'"', "“", "‘"})
        or (token.lower_ in word_set("links", "leading") and not _is_hyphenated(token) and not _is_entry(token))
    )


def _is_entry(token: Token) -> bool:
    """`[Other] income`, `[other] current assets`: a line of a set of accounts, not what is left of the rest"""
    following = [t.lower_ for t in token.doc[token.i + 1 : token.i + 3]]
    return token.lower_ == "other" and not word_set("links", "entries").isdisjoint(following)


def _is_hyphenated(token: Token) -> bool:
    """`[All]-in cost`, `the [All]-Share Index`"""
    return token.i + 1 < len(token.doc) and token.nbor().text == "-" and not token.whitespace_


def _identifies(child: Token, stop: Collection[int]) -> bool:
    """Whether what follows the noun belongs to its name: `of the port`, `to China`, not `in May`, `of {5 tons}`"""
    if child.lower_ in {"before", "after"}:
        return any(t.lower_ in word_set("links", "accounting") for t in child.children)
    if child.dep_ != "prep" or child.lower_ not in word_set("links", "identifying"):
        return child.dep_ == "case"
    last = child.right_edge.i
    inner = next((t for t in child.children if t.dep_ == "pobj"), None)
    if inner is None or _leads_to_figure(inner, stop) or inner.i in stop:
        return False
    first = next((i for i in range(child.i, min(last, inner.i)) if i in stop), None)
    if first is not None and (child.doc[first + 1].text != "-" or child.lower_ != "of"):
        return False  # not the price of {5} sacks, but of a {5-kilo} sack
    return not is_time(inner) and inner.lower_ not in RELATIVES and inner.lower_ not in OBJECTS


def _leads_to_figure(inner: Token, stop: Collection[int]) -> bool:
    """`in the range of {5}`, `at LIBOR plus {4.75%}`: such a phrase belongs to the figure"""
    following = inner.doc[inner.i + 1 : inner.i + 3]
    near = any(t.i in stop for t in following)
    return near and (following[0].i in stop or following[0].lower_ in {"of", "plus", "minus", "."})


def _any_in(start: int, end: int, stop: Collection[int]) -> bool:
    return any(i in stop for i in range(start, end))
