"""Members of a list, each with its figure: `[food and drink] ({5%}) and [rents] ({3%})`, `tea and tin rose 5 and 3`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.link.extent import phrase
from figex.link.phrase import found
from figex.link.subject.clause import clause_subject
from figex.link.tree import FINITE_TAGS, NOUN_TAGS, barred, conjuncts, is_noun, is_time

if TYPE_CHECKING:
    from figex.link.parse import Doc, Token
    from figex.link.sentence import Found, Mention

NEXT_MEMBER = re.compile(r"[^()]{0,20}\)(?:,? and|,? followed by|,? then|,)\s[^().;:\d]{2,60}\((?:[^()\d]{0,9})$")
"""From one bracketed figure to the next of the same list."""
OPENING = frozenset({"(", "["})
BRACKET_REACH = 8
"""In tokens before a figure: where its bracket opens."""
MODIFIERS = frozenset({"JJ", "JJR", "JJS", "HYPH", "POS", "VBG", "VBN", "AFX", "FW"})
JOINTS = frozenset({"and", "&", ","})
LEADS = frozenset({",", "and", "but", "then", "by", "in", "for", "from", "of", "to", "the", "with", "on", "at"})
OPENERS = frozenset({"followed", "ahead"})
LONGEST = 12
"""In tokens: the longest name of one member."""


def bracket_before(mention: Mention) -> int | None:
    """The index of the token that opens the bracket in which the figure stands"""
    words, at = mention.sentence.words, mention.anchor.start - 1
    limit = max(at - BRACKET_REACH, 0)
    while at > limit and words[at] not in OPENING and ")" not in words[at] and "]" not in words[at]:
        at -= 1
    return at if at > 0 and words[at] in OPENING else None


def listed(mention: Mention) -> Found | None:
    """[hotels and restaurants] ({6%}), [transport] (5%): the whole name, with its own `and`, before its bracket

    Outside such a list only what stands next to the bracket is sure: `sold lead and [zinc] ({5 tonnes})`.
    """
    bracket = bracket_before(mention) if mention.host is None else None
    earlier = mention.sentence.mentions[mention.index - 1] if mention.index else None
    if bracket is None or (earlier is not None and earlier.anchor.end >= bracket):
        return None
    doc, stop = mention.anchor.doc, barred(mention.sentence)
    floor = max(bracket - LONGEST, 0)
    follows = earlier is not None and _leads_on(earlier, mention)
    if follows and earlier is not None:
        floor = max(floor, earlier.anchor.end)
    elif not _is_followed(mention):
        return None
    start = bracket
    while start > floor and start - 1 not in stop and _is_part(doc, start - 1):
        start -= 1
    start = _trimmed(doc, start, bracket, fronted=not follows)
    words = [t.lower_ for t in doc[start:bracket]]
    joined = not {"and", "&"}.isdisjoint(words)
    return found(mention.sentence, doc.span(start, bracket), "listed") if joined and start < bracket else None


def _leads_on(earlier: Mention, mention: Mention) -> bool:
    """Whether the figure before stands in a bracket of the same list"""
    text = mention.article.text
    return NEXT_MEMBER.fullmatch(text, earlier.figure.end, mention.figure.start) is not None


def _is_followed(mention: Mention) -> bool:
    """Whether the next figure stands in a bracket of the same list"""
    following = mention.sentence.mentions[mention.index + 1 :][:1]
    return bool(following) and _leads_on(mention, following[0])


def _is_part(doc: Doc, at: int) -> bool:
    """Whether a word can belong to the name: a noun, what describes one, a comma or an `and` between two"""
    token = doc[at]
    return token.tag_ in NOUN_TAGS or token.tag_ in MODIFIERS or token.lower_ in JOINTS


def _trimmed(doc: Doc, start: int, end: int, *, fronted: bool) -> int:
    """Without the joint that ties the member to the one before, and what a fronted phrase ends in: `In May, [food]`"""
    if fronted:
        comma = next((t.i for t in doc[start:end] if t.text == ","), None)
        at = start - 1 if start > 1 and doc[start - 1].tag_ == "DT" else start
        opened = at == 1 and doc[0].tag_ == "IN"
        if comma is not None and (opened or any(is_time(t) for t in doc[start:comma])):
            start = comma + 1
    while start < end and (doc[start].lower_ in LEADS or doc[start].lower_ in OPENERS):
        start += 1
    return start


def list_members(mention: Mention, size: int) -> list[Token] | None:
    """The `size` nouns of a list before the figure, its clause's subject first: `[cars], [vans] and [buses] rose`"""
    stop = barred(mention.sentence)
    subject, before = clause_subject(mention), mention.anchor.doc[: mention.anchor.start]
    candidates = [subject] if subject is not None else []
    own = before[: subject.i] if subject is not None else []
    first = next((t.i for t in reversed(own) if t.tag_ in FINITE_TAGS), 0)
    candidates += [t for t in reversed(before[first:]) if is_noun(t) or t.dep_ == "conj"]
    for token in candidates:
        members = conjuncts(token)
        if len(members) == size and all(is_noun(t) and not is_time(t) and t.i not in stop for t in members):
            return members
    return _printed_list(mention, size, first)


def _printed_list(mention: Mention, size: int, first: int) -> list[Token] | None:
    """`the [north], [Delta] and [Sarin] turned in`: a list by its commas, where the parse took it apart"""
    doc, stop, start = mention.anchor.doc, barred(mention.sentence), mention.anchor.start
    joint = next((t for t in reversed(doc[first:start]) if t.lower_ == "and" and t.i not in stop), None)
    if joint is None:
        return None
    last = next((t for t in doc[joint.i + 1 : start] if is_noun(t) and t.dep_ != "compound"), None)
    members, at = [last] if last is not None else [], joint.i
    while members and len(members) < size and at > 0:
        at -= 2 if doc[at - 1].text == "," else 1
        if at < 0 or not is_noun(doc[at]) or at in stop or doc[at].dep_ == "compound":
            return None
        members.insert(0, doc[at])
        at = phrase(doc[at], stop).start
        while at > 0 and doc[at - 1].tag_ in {"DT", "PRP$"}:
            at -= 1
        if len(members) < size and doc[at - 1].text != ",":
            return None
    return members if len(members) == size else None
