"""Shares of a group that was named before: `900 [firms] were asked; {61 percent} said no`, `{two} of 11 [firms]`."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from figex.lexicon import word_set
from figex.link.extent import phrase
from figex.link.phrase import found
from figex.link.subject.clause import before, top
from figex.link.subject.parts import portion
from figex.link.tree import FINITE_TAGS, PLURAL_TAGS, SUBJECTS, barred, lemma, singular
from figex.link.unit.counted import counted_noun

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Found, Mention

SHARES = frozenset({"percent", "fraction"})
GROUP_REACH = 4
"""In figures: how far back the group of a share may have been named."""
OPENINGS = frozenset({",", ";", ":", "and", "but", "while", "whereas", "that", "–", "—", "-"}) | frozenset("\"“‘'")
PARTIAL = frozenset({"first", "remaining", "last", "next", "final", "other"})
POINTERS = frozenset({"the", "its", "their", "our", "his", "her", "whose"})


def unnamed(mention: Mention) -> Found | None:
    """The poll asked 900 [firms]. {One in four} have cut jobs: a share before a plural verb is of the group before"""
    if mention.figure.kind not in SHARES or not _opens_clause(mention):
        return None
    doc, end = mention.anchor.doc, mention.anchor.end
    verb = doc[end] if end < len(doc) else None
    if verb is None or verb.tag_ not in {"VBP", "VBD", "VBN"} or verb.lower_ == "was":
        return None
    if verb.tag_ == "VBN" and any(t.tag_ in FINITE_TAGS for t in doc[end:]):
        return None
    return _group_before(mention)


def itself(mention: Mention) -> Found | None:
    """Some 900 [firms] were asked. About {61 percent} did so: a share as its clause's subject is of what came before"""
    own = mention.figure.kind in SHARES and top(mention).dep_ in SUBJECTS
    return _group_before(mention) if own else None


def instalment(mention: Mention) -> Found | None:
    """The [park] is of 60 megawatts. The first {20 megawatts} will run in May: a part of what was measured before"""
    doc, start, end = mention.anchor.doc, mention.anchor.start, mention.anchor.end
    if mention.figure.kind != "quantity" or mention.host or end >= len(doc) or doc[end].tag_ not in FINITE_TAGS:
        return None
    if not (start and doc[start - 1].lower_ in PARTIAL) and top(mention).dep_ not in SUBJECTS:
        return None
    alike = (m for m in islice(mention.earlier(), GROUP_REACH) if m.figure.unit == mention.figure.unit)
    one = next(alike, None)
    return one.subject if one is not None else None


def _group_before(mention: Mention) -> Found | None:
    """What the nearest share before is of, or what the count before counts; else what the figure before is of"""
    earlier = [m for m in islice(mention.earlier(), GROUP_REACH) if m.figure.kind != "period"]
    alike = [m for m in earlier if m.figure.kind in SHARES or m.figure.kind == "count"]
    alike = [m for m in alike if "subject:moved_object" not in m.rules] or alike  # had raised wages by {5%}
    if (asked := next(filter(_was_asked, alike), None)) is not None:
        alike = [asked]
    for one in [*filter(_is_of_many, alike), *alike]:
        noun = portion(one) if one.figure.kind in SHARES else counted_noun(one)
        return one.subject if noun is None else found(one.sentence, phrase(noun, barred(one.sentence)), "group")
    return earlier[0].subject if earlier else None


def _was_asked(mention: Mention) -> bool:
    """`We interviewed {618 miners} at 27 sites`: those whose answers are told next"""
    noun = counted_noun(mention) if mention.figure.kind == "count" else None
    if noun is None:
        return False
    return noun.dep_ in {"dobj", "nsubjpass"} and lemma(noun.head) in word_set("links", "polling")


def _is_of_many(mention: Mention) -> bool:
    """Whether a count, or a share of what is counted: no `a third of the [minimum]`"""
    noun = portion(mention) if mention.figure.kind in SHARES else None
    if noun is not None:
        return noun.tag_ in PLURAL_TAGS
    named = mention.subject.text.split()[-1].lower() if mention.subject is not None else ""
    return mention.figure.kind == "count" or singular(named) != named


def _opens_clause(mention: Mention) -> bool:
    word = before(mention)
    return word is None or word.lower_ in OPENINGS


def of_counted(mention: Mention) -> Token | None:
    """; {nine} of 11 [analysts] expect a rise: as the clause's subject, the group that the next figure counts"""
    doc, at, following = mention.anchor.doc, mention.anchor.end, mention.sentence.mentions[mention.index + 1 :]
    if mention.figure.kind != "count" or at >= len(doc) or doc[at].lower_ != "of" or not following:
        return None
    at += 1 + (at + 1 < len(doc) and doc[at + 1].lower_ in POINTERS)
    if at != following[0].anchor.start or following[0].figure.kind != "count" or not _opens_clause(mention):
        return None
    return counted_noun(following[0])


def share_of(mention: Mention) -> Token | None:
    """7,000 jobs will go, {a third} of the [workforce]: a share set off by a comma is of what it says it is of"""
    word = before(mention)
    if mention.figure.kind not in SHARES or word is None or word.text not in {",", "–", "—", "-"}:
        return None
    noun = portion(mention)
    doc, end = mention.anchor.doc, mention.anchor.end
    verb_follows = noun is not None and any(t.tag_ in FINITE_TAGS for t in doc[end : noun.i + 3])
    own = noun is not None and lemma(noun) not in word_set("links", "gauges") and noun.i not in barred(mention.sentence)
    return noun if own and not verb_follows else None
