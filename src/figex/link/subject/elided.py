"""Clauses that leave out their verb, by the order of the words: `drivers pay {5} a month, [truckers] {6}`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.extent import phrase
from figex.link.phrase import found
from figex.link.subject.candidates import PAIRED
from figex.link.subject.changing import is_change
from figex.link.subject.pair import of_pair
from figex.link.tree import FINITE_TAGS, NOUN_TAGS, barred, base_form, is_time, lemma

if TYPE_CHECKING:
    from figex.link.parse import Doc, Token
    from figex.link.sentence import Found, Mention

SHARES = frozenset({"percent", "fraction"})
COMMAS = frozenset({",", ";", ":"})
JOINTS = frozenset({"and", "but", "while", "whereas"})
LINKS = frozenset({"by", "at", "to"})
RANKED_BY = frozenset({"with", "at", "on"})
REMAINING = frozenset({"the", "remaining", "other", "another", "a", "an", "mere", "further", "final"})
"""What may lead up to a figure: `and the bank [the remaining] {5%}`."""
LEADING_TAGS = frozenset({"DT", "PDT", "PRP$"})
BEFORE_HEAD = frozenset({*LEADING_TAGS, "JJ", "JJR", "JJS", "VBN", "HYPH", "POS", "CD"})
INSERTING = frozenset({"WDT", "WP", "WP$", "WRB", "DT", "VBG", "VBN", "IN", "PRP$", "TO", "JJ", "JJR", "JJS", "RB"})
LAST_TAGS = frozenset({*NOUN_TAGS, "CD", "DT", "JJ", "VBZ"})
VERB_LISTS = (
    "agentive", "movers", "givers", "measuring", "resulting", "paying", "costing", "keeping", "beating", "equipping",
)  # fmt: skip
POINTING = frozenset({"those", "that"})
OWNING = frozenset({"of", "for", "on"})
REACH = 16
"""In tokens before a figure: where its clause may begin."""


def elided(mention: Mention) -> Found | None:
    """Cars rose 5% and [vans], hit by a strike, {3%}; drivers pay $6, [truckers] {$5}; tin fell 5%; [zinc], {3%}"""
    if mention.host is not None:
        return None
    return without_verb(mention, _alike(mention)) if mention.index else _listed_first(mention)


def _listed_first(mention: Mention) -> Found | None:
    """Prices rose in all groups: [food] by {4%}, fuel by 3%: the first of a list, whose next figure has its own noun"""
    following = mention.sentence.mentions[1:2]
    if ":" not in mention.sentence.words or not following or following[0].figure.kind != mention.figure.kind:
        return None
    at, link = _led_up(mention)
    colon = _opener(mention.anchor.doc, at + 1, 0)
    listed = colon is not None and mention.sentence.words[colon] == ":" and without_verb(following[0], [mention])
    return _named(mention, colon + 1, at + 1) if listed and link and colon is not None else None


def without_verb(mention: Mention, alike: list[Mention]) -> Found | None:
    """The noun of the figure's clause, whose verb would be that of the figures `alike` before it"""
    if not alike:
        return None
    doc, stop = mention.anchor.doc, barred(mention.sentence)
    floor = mention.sentence.mentions[mention.index - 1].anchor.end
    at, link = _led_up(mention)
    if at < floor or at in stop or (link and link not in {_led_up(m)[1] for m in alike}):
        return None
    comma = doc[at].text == ","
    end = _before_aside(doc, at, floor) if comma else at + 1
    opener = _opener(doc, end, floor)
    if opener is None or (comma and not _joins(doc, opener, direct=end == at)):
        return None
    start = opener + 1 + (doc[opener].text in COMMAS and doc[opener + 1].lower_ in JOINTS)
    return _pointed(mention, start, end) or _named(mention, start, end)


def _pointed(mention: Mention, start: int, end: int) -> Found | None:
    """`and the [latter] {5%}`, `, [those at the mill] {5%}`"""
    doc = mention.anchor.doc
    if end == start + 2 and doc[end - 1].lower_ in PAIRED:
        return of_pair(mention, doc[end - 1])
    pointed = start + 1 < end and doc[start].lower_ in POINTING and doc[start + 1].tag_ in {"IN", "TO"}
    if not pointed or doc[start + 1].lower_ in OWNING or doc[end - 1].tag_ in {"IN", "TO"}:
        return None
    return found(mention.sentence, doc.span(start, end), "elided")


def _named(mention: Mention, start: int, end: int) -> Found | None:
    """The noun phrase between the two; of `those of [coffee]` only what is named"""
    doc, stop = mention.anchor.doc, barred(mention.sentence)
    while start + 1 < end and doc[start].lower_ in POINTING and doc[start + 1].lower_ in OWNING:
        start += 2
    head = _head(doc, start, end)
    if head is None or _names_none(head):
        return None
    return found(mention.sentence, doc.span(*_extent(head, start, end, stop)), "elided")


def _alike(mention: Mention) -> list[Mention]:
    """The figures before in the sentence that the same verb can have, the nearest first"""
    kind, unit = mention.figure.kind, mention.figure.unit

    def fits(other: Mention) -> bool:
        shares = kind in SHARES and other.figure.kind in SHARES
        return shares or (other.figure.kind == kind and (kind == "money" or unit in {None, other.figure.unit}))

    return [m for m in reversed(mention.sentence.mentions[: mention.index]) if fits(m)]


def _led_up(mention: Mention) -> tuple[int, str]:
    """The index of the word before the figure, past `just`, `the remaining`, `second with`; and the preposition"""
    words, at = mention.sentence.words, mention.anchor.start - 1
    hedges = word_set("links", "hedges")
    tags = [token.tag_ for token in mention.anchor.doc[: at + 1]]
    while at > 0 and tags[at] != "NNP" and (words[at] in hedges or words[at] in REMAINING) and words[at] not in COMMAS:
        at -= 1
    if at > 1 and words[at] in RANKED_BY and words[at - 1] in word_set("links", "ranks"):
        return at - 2, words[at]  # Laos came first with {5} and [Mali] second with {4}
    return (at - 1, words[at]) if at > 0 and words[at] in LINKS else (at, "")


def _before_aside(doc: Doc, comma: int, floor: int) -> int:
    """Where the noun ends before what two commas set off, the second at `comma`; before that if it is the only one"""
    opening = next((t.i for t in reversed(doc[floor:comma]) if t.text in COMMAS), None)
    inserted = opening is not None and doc[opening].text == "," and doc[opening + 1].tag_ in INSERTING
    return opening if inserted and opening is not None else comma


def _opener(doc: Doc, end: int, floor: int) -> int | None:
    """The comma or the `and` after the figure before that opens the clause, which no verb follows"""
    for at in range(end - 1, max(floor, end - REACH) - 1, -1):
        token = doc[at]
        if token.text in COMMAS or token.lower_ in JOINTS:
            listed = next((t.i for t in reversed(doc[floor:at]) if t.text in COMMAS), None)
            pair = token.lower_ == "and" and listed is not None and listed < at - 1
            bare = pair and listed is not None and all(t.tag_ in NOUN_TAGS for t in doc[listed + 1 : at])
            return listed if bare else at
        verb = token.tag_ in FINITE_TAGS and not (token.i == end - 1 and token.tag_ == "VBZ" and not _is_known(token))
        if verb or (token.is_punct and token.text not in {"-", "'", "’", "&"}):
            return None
    return None


def _joins(doc: Doc, opener: int, *, direct: bool) -> bool:
    """Whether the clause before a comma is one: after a semicolon, or with an aside after an `and`"""
    if doc[opener].text == ";" or doc[max(opener - 1, 0)].text == ";":
        return True
    return not direct and (doc[opener].lower_ in JOINTS or doc[opener + 1].lower_ in JOINTS)


def _head(doc: Doc, start: int, end: int) -> Token | None:
    """The head of the noun phrase that all words from `start` to `end` make up; None where they make none"""
    head, after = None, False
    for token in doc[start:end]:
        if not after and (token.tag_ in NOUN_TAGS or _is_mistaken(token, start, end)):
            head = token
        elif token.tag_ in FINITE_TAGS or (head is None and token.tag_ not in BEFORE_HEAD):
            return None
        elif head is not None and token.tag_ not in {"HYPH", "POS"} and token.lower_ != "and":
            after = True
    return head if start < end and (head is doc[end - 1] or doc[end - 1].tag_ in LAST_TAGS) else None


def _is_mistaken(token: Token, start: int, end: int) -> bool:
    """`and [apprentices] {5}`, `and [rent] collection {5}`, `, its [rival] {5}`, `, [mining] by {5}`: mistagged"""
    doc, last = token.doc, token.i == end - 1
    alone = last and (token.i == start or (token.i == start + 1 and doc[start].tag_ == "PRP$"))
    if token.tag_ == "JJ":
        return (
            alone and token.lower_ not in {"equal", "equivalent"} and token.lower_ not in word_set("links", "positions")
        )
    if token.tag_ == "VBZ":
        return last and not _is_known(token)
    if last and token.lower_ in word_set("links", "gerunds"):
        return True
    if token.i != start or last or token.nbor().tag_ not in NOUN_TAGS:
        return False
    bare = token.tag_ in {"VB", "VBP"} and not any(t.tag_ in {"MD", "TO"} for t in doc[:start])
    return bare or (token.tag_ in {"VB", "VBP", "VBG"} and not _is_known(token))


@cache
def _verbs() -> frozenset[str]:
    """The base forms of every verb that the lists have"""
    listed = (word_set("links", name) for name in VERB_LISTS)
    moving = (verb for part in ("verbs", "transfers") for way in ("up", "down") for verb in table("verbs")[part][way])
    return frozenset().union(*listed, moving, map(base_form, word_set("links", "verb_like")))


def _is_known(token: Token) -> bool:
    return token.lower_ in word_set("links", "auxiliaries") or base_form(token.lower_) in _verbs()


def _names_none(head: Token) -> bool:
    """`, a record {5}`, `and April {5}`, `, its forecast {5}`: what no verb left out can have as its subject"""
    if is_time(head) or is_change(head) or head.lower_ == "worth":
        return True
    return any(lemma(head) in word_set("links", name) for name in ("averages", "degrees", "forecasts", "plights"))


def _extent(head: Token, start: int, end: int, stop: frozenset[int]) -> tuple[int, int]:
    """The phrase as far as the clause has it, with modifiers that the parse hangs elsewhere: `[reinforcing] steel`"""
    span, doc = phrase(head, stop), head.doc
    first = next((t.i for t in doc[start : head.i] if t.tag_ not in LEADING_TAGS), head.i)
    named = head.tag_ == "NNP" and start <= span.start
    last = end if doc[min(head.i + 1, end - 1)].lower_ == "of" else min(span.end, end)
    return (span.start if named else first), max(last, head.i + 1)
