"""Where the noun that a figure counts or modifies stands: the head of the nouns after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.parse import kept
from figex.link.tree import FINITE_TAGS, barred, base_form, is_noun, is_time, lemma

if TYPE_CHECKING:
    from figex.link.parse import Span, Token
    from figex.link.sentence import Mention


BEFORE_NOUN = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "RB", "RBR", "RBS", "HYPH", "CD", "AFX", "FW"})
OR_SO = frozenset({"so", "more", "fewer", "less", "thereabouts"})
"""What may stand after `or` between a number and its noun: `40 or so firms`"""
CLAUSE_WORDS = frozenset({"but", "and", "while", "whereas", "though", "although"})
MODEL = re.compile(r"\d[\d-]*|-|[A-Z]{1,3}\d+[\dA-Z-]*")
"""What stands between a maker's name and the noun: eight ATR [72-600] aircraft, three Embraer [E190] aircraft."""
HELD_AGAINST = frozenset(
    {"than", "above", "below", "of", "beat", "beating", "topping", "over", "under", "with", "against"}
    | {"twice", "times", "double", "half", "triple"}
)
FORESEEN_REACH = 6
POINTING = frozenset({"the", "these", "those"})
EACH_A = frozenset({"a", "an", "per", "each", "every"})
BEFORE_PLURAL = BEFORE_NOUN - {"CD"} | {"NN", "NNP", "CC", ","}
FARTHEST_HEAD = 10
NOUN_REACH = 7
"""How many tokens after the number its noun may end."""


@kept
def counted_noun(mention: Mention) -> Token | None:
    """The noun that stands after the number with only its own modifiers between: `five new data [centres]`"""
    noun = noun_after(mention)
    if noun is None and is_noun(mention.anchor[-1]) and not mention.host:
        noun = mention.anchor[-1]
    return noun if noun is not None and _can_be_counted(noun, mention) and not _is_label(noun, mention) else None


def _is_label(noun: Token, mention: Mention) -> bool:
    """`41,000 ⏎ [Status]: planned`: what the next line is about"""
    after, text = noun.i + 1, mention.article.text
    opens = after < len(noun.doc) and noun.doc[after].text == ":"
    return opens and "\n" in text[mention.figure.end : mention.sentence.offsets(noun)[0]]


@kept
def noun_after(mention: Mention) -> Token | None:
    """The head of the nouns after the figure, past adjectives and other figures: `a {205-km}, $1.3 billion [line]`"""
    if mention.host:
        return None
    doc, anchor, figures = mention.anchor.doc, mention.anchor, barred(mention.sentence)
    found = held = None
    words, barriers = mention.sentence.words, word_set("nouns", "no_nouns")
    for at in range(_first_after(mention), min(anchor.end + NOUN_REACH, len(words))):
        if words[at] in barriers or at in figures:
            break
        token = doc[at]
        if at == anchor.end and (_is_dash(token) or is_own_verb(mention, token) or has_object(token)):
            break
        if _begins_compound(token):
            held, found = found or held, None
        elif token.i > anchor.end and _glued(token):
            held, found = found or held, token if is_noun(token) else None
        elif (is_noun(token) or _is_misread_plural(token, anchor)) and (
            found is None or _goes_on(found, token, anchor)
        ):
            found = found if token.lower_ in word_set("nouns", "suffixes") else token
            if token.i == anchor.end + 1 and doc[anchor.end].text == "-":
                break
        elif _ends_noun(found, token, anchor):
            break
    found = found if found is not None else held
    return _parsed_plural(found, anchor, figures) or found


def _parsed_plural(found: Token | None, anchor: Span, figures: frozenset[int]) -> Token | None:
    """`9 large-scale solar and wind energy [projects]`: the plural that the number hangs on, past nouns before it"""
    head = anchor.root.head
    if anchor.root.dep_ != "nummod" or head.tag_ != "NNS" or head.i > anchor.end + FARTHEST_HEAD:
        return None
    if found is None or found.tag_ != "NN" or found.i >= head.i or is_time(head):
        return None
    before_it = head.doc[anchor.end : head.i]
    return head if all(t.tag_ in BEFORE_PLURAL and t.i not in figures for t in before_it) else None


def _ends_noun(found: Token | None, token: Token, anchor: Span) -> bool:
    """Whether a word ends the nouns after a number; not the model of `eight ATR [72-600] aircraft`"""
    if found is not None:
        return found.tag_ != "NNP" or (MODEL.fullmatch(token.text) is None and not _describes_plural(token))
    return token.tag_ not in BEFORE_NOUN and not _between_adjectives(token, anchor)


def _describes_plural(token: Token) -> bool:
    """`40 Alstom [low]-floor trams`, `six Scania [electric] buses`: between a maker's name and what it makes"""
    head = token.head
    low_floor = token.i + 2 < len(token.doc) and token.doc[token.i + 1].text == "-" and is_noun(token.doc[token.i + 2])
    head = head.head if low_floor and head.tag_ == "NN" else head
    return token.tag_ == "JJ" and head.tag_ == "NNS" and token.i < head.i <= token.i + 3 and not is_time(head)


def has_object(token: Token) -> bool:
    """`with {38} [awaiting] repairs`, `{2 million} [changing] hands`: what those do that the number counts"""
    return token.tag_ == "VBG" and token.lower_ in word_set("nouns", "taking_objects")


def _goes_on(first: Token, second: Token, anchor: Span) -> bool:
    """`people | Monday` is one noun and a day; `45 share | purchases` a compound, whichever the number hangs on"""
    if second.nbor(-1).text[-1].isdigit():
        return True  # `eight ATR 72-600 [aircraft]`
    hyphened = first.nbor(-1).text == "-"
    modifies = first.tag_ == "NN" and first.dep_ == "compound" and first.head == second and not hyphened
    return (modifies or anchor.root.head != first) and _compounds(first, second)


def _first_after(mention: Mention) -> int:
    """Where the noun's phrase goes on, past other figures where this one has opened it"""
    anchor, figures = mention.anchor, barred(mention.sentence)
    at = anchor.end
    following = mention.sentence.mentions[mention.index + 1 :][:1]
    sized = (
        following
        and following[0].figure.kind == "quantity"
        and following[0].anchor.start == at
        and (_hyphened(following[0]) or _describes(following[0]))
    )
    if sized:
        return following[0].anchor.end
    if following and following[0].anchor.start == at + 1 and anchor.doc[at].tag_ in {"JJ", "NN"}:
        sized = following[0].figure.kind == "quantity" and _hyphened(following[0])  # two firm 158,000-dwt ships
        return following[0].anchor.end if sized else at
    words = mention.sentence.words
    if words[at : at + 1] == ["or"] and words[at + 1 : at + 2] and words[at + 1] in OR_SO:
        return at + 2
    opens = anchor.start > 0 and anchor.doc[anchor.start - 1].tag_ in {"DT", "JJ", "PRP$", "VBN"}
    while opens and (at in figures or (at + 1 in figures and anchor.doc[at].text == ",")):
        at += 1
    return at


def _hyphened(mention: Mention) -> bool:
    """`4.1 million [60-kg] bags`: a measure that only describes the noun"""
    return "-" in mention.article.text[mention.figure.start : mention.figure.end]


def _describes(mention: Mention) -> bool:
    """`two [150MW] data centres`: a measure between a count and its noun"""
    doc, at = mention.anchor.doc, mention.anchor.end
    return at < len(doc) and doc[at].tag_ in {"NN", "NNS", "JJ"}


def _begins_compound(token: Token) -> bool:
    """`village [pick]-up points`, `40 [start]-up firms`: a verb that begins a hyphenated word"""
    doc, at = token.doc, token.i + 1
    hyphened = token.tag_ in {"VB", "VBP"} and at + 2 < len(doc) and doc[at].text == "-" and not token.whitespace_
    return hyphened and not doc[at].whitespace_ and is_noun(doc[at + 2])


def _is_misread_plural(token: Token, anchor: Span) -> bool:
    """`orders three [turboprops]`, `from 16 [barges]`: a past tense in s is none, nor is a verb an object"""
    if token.i != anchor.end or not token.lower_.endswith("s") or token.lower_ in {"was", "is", "has", "does"}:
        return False
    if token.tag_ == "VBZ" and _has_rate(token, anchor):
        return True
    return token.tag_ == "VBD" or (token.tag_ == "VBZ" and token.dep_ in {"dobj", "pobj"})


def _has_rate(token: Token, anchor: Span) -> bool:
    """`does 140 [covers] a night`, `haul 24 [pallets] per run`: what is followed by how often is no verb"""
    words = [t.lower_ for t in token.doc[token.i + 1 : token.i + 3]]
    if anchor.start and token.doc[anchor.start - 1].lower_ in POINTING:
        return False  # each of the {40} covers a day
    return len(words) > 1 and words[0] in EACH_A and words[1] in table("units")["denominators"]["nouns"]


def _glued(token: Token) -> bool:
    """Whether the token is a later part of a hyphenated word: `phase | - | two | expansion`"""
    before = token.nbor(-1)
    return not before.whitespace_ and (token.text == "-" or before.text == "-")


def _between_adjectives(token: Token, anchor: Span) -> bool:
    """`5 [-] plus`, `12 new [,] larger ships`: what stands between a number and its noun, for sure"""
    head, apart = anchor.root.head, token.i and token.nbor(-1).whitespace_ and token.whitespace_
    joined = token.lower_ in {",", "and"} and token.i > anchor.end and is_noun(head) and head.i > token.i
    return (token.text in {"-", "+"} and not apart) or joined


def _is_dash(token: Token) -> bool:
    """`forecast of {2.8} [-] officials said`: set apart on both sides"""
    return token.text in {"-", "–", "—"} and bool(token.i and token.nbor(-1).whitespace_ and token.whitespace_)


def is_own_verb(mention: Mention, token: Token) -> bool:
    """`Nine firms bid, but only {two} [submitted] plans`: a participle that is the only verb of what it stands in

    Without a count before it, the number goes with the noun: `{12} injured workers`.
    """
    if token.tag_ != "VBN" or not any(m.figure.kind == "count" for m in mention.sentence.mentions[: mention.index]):
        return False
    doc, start = mention.anchor.doc, mention.anchor.start
    while start and doc[start - 1].tag_ in {"RB", "IN", "JJR"} and doc[start - 1].lower_ not in CLAUSE_WORDS:
        start -= 1
    opened = doc[start - 1].lower_ if start else ""
    if opened not in CLAUSE_WORDS | {",", ";"}:
        return False
    rest = []
    for other in doc[token.i + 1 :]:
        if other.text in {",", ";", "."}:
            break
        rest.append(other)
    return bool(rest) and not any(t.tag_ in FINITE_TAGS for t in rest)


def _compounds(first: Token, second: Token) -> bool:
    """`sales | managers`, `data | centres`, `freight | trains`, not `people | Monday`, `jobs | companies have cut`"""
    many = first.lower_.endswith("s") and first.lower_ in table("forms")["nouns"]
    if (
        many
        or is_time(second)
        or (second.dep_ in {"nsubj", "nsubjpass"} and first.tag_ == "NNS" and first.lower_.endswith("s"))
    ):
        return False
    return (
        first.tag_ == "NN"
        or first.tag_ == second.tag_ == "NNP"
        or (first.dep_ == "compound" and first.head.i >= second.i)
    )


def _can_be_counted(noun: Token, mention: Mention) -> bool:
    """Whether the noun's number goes with the figure's: `{40} await [clearance]` is no count of clearances."""
    if noun.lower_ in word_set("nouns", "stand_for_noun") or is_time(noun):
        return False
    hyphenated = noun.doc[noun.i - 1].text == "-"
    if has_clause(noun, mention):
        return False
    plural = (
        noun.tag_ in {"NNS", "NNPS", "NNP"}
        or noun.lower_ in word_set("nouns", "same_in_plural")
        or noun.lower_ in table("forms")["nouns"]
        or noun.lower_.rstrip("0123456789.[]").endswith("s")
    )
    return hyphenated or plural or mention.figure.value == 1


def has_clause(noun: Token, mention: Mention) -> bool:
    """`the {240,000} a month [Kitasawa] makes`: a name that begins a clause about what is counted

    So do those who foresaw a number that another is held against: `above the {3 million} [analysts] had predicted`.
    """
    start = mention.anchor.start
    pointed = start > 0 and noun.doc[start - 1].lower_ in {"the", "those"} and noun.i + 1 < len(noun.doc)
    if pointed and noun.tag_ == "NNS" and noun.i == mention.anchor.end:
        return noun.doc[start - 2].lower_ in HELD_AGAINST and _foresee(noun)
    named = noun.tag_ == "NNP" and not noun.lower_.endswith("s")
    return named and pointed and noun.nbor().tag_ in {"VBZ", "VBD", "VBP", "MD"} and noun.nbor().lower_ != "are"


def _foresee(noun: Token) -> bool:
    """`[analysts] had pencilled in`, `[brokers] expected`"""
    near = noun.doc[noun.i + 1 : noun.i + FORESEEN_REACH]
    passed = {"had", "have", "on", "average"}  # `[analysts] had on average expected`
    verb = next((t for t in near if t.lower_ not in passed and t.tag_ != "RB"), noun)
    foresees = word_set("links", "forecasting") | {"plan", "promise", "target", "budget"}
    return verb.tag_ in {"VBD", "VBN", "VBP"} and not foresees.isdisjoint({lemma(verb), base_form(verb.text)})


def apposed_plural(mention: Mention) -> Token | None:
    """cruise [calls], {31} so far, are expected to rise: the noun before a bare count between commas"""
    doc, start, end = mention.anchor.doc, mention.anchor.start, mention.anchor.end
    noun = doc[start - 2] if start > 1 and doc[start - 1].text == "," else None
    many = noun is not None and (noun.tag_ == "NNS" or noun.lower_ in table("nouns")["members"])
    if mention.figure.kind != "count" or noun is None or is_time(noun) or not many:
        return None
    closed = any(t.text == "," for t in doc[end : end + 4])
    return noun if closed and counted_noun(mention) is None else None


def is_denominator(mention: Mention) -> bool:
    """`108 vacancies for every {100} job seekers`, `one bed per {1,000} people`: what another figure is counted by"""
    doc, start = mention.anchor.doc, mention.anchor.start
    return start > 0 and doc[start - 1].lower_ in {"every", "each", "per"}
