"""Subjects that a figure shares with its neighbours: lists shared out, figures that go on, clauses without a verb."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.extent import phrase
from figex.link.parse import kept
from figex.link.phrase import found, whole
from figex.link.subject.antecedent import main_subject
from figex.link.subject.changing import change_noun, is_change
from figex.link.subject.clause import before, nearest_subject, outermost
from figex.link.subject.listed import bracket_before, list_members
from figex.link.subject.parts import material
from figex.link.tree import (
    NOUN_TAGS,
    SUBJECTS,
    VERB_TAGS,
    barred,
    base_form,
    clause_verb,
    is_noun,
    is_time,
    is_verb,
    lemma,
    own_subject,
    singular,
)
from figex.link.unit.counted import counted_noun, is_denominator

if TYPE_CHECKING:
    from figex.link.parse import Doc, Token
    from figex.link.sentence import Found, Mention

LIST_GAP = re.compile(r"\s*(?:,\s*and|,|and|or|&)\s*")
WORD = re.compile(r"[^\W\d_]+(?:[-/][^\W\d_]+)*")
END_OF_THOUGHT = re.compile(r"[;:•▪]")
CLOSED_ASIDE = re.compile(r",\s(?:was|were|is|are)\b")
"""`profit, excluding items of $5, [was] {$9}`: the verb of what an aside with a figure parts from it."""
BREAKS = frozenset({";", ":", "•", "▪", "–", "—", "|", "*", "►", "--"})
VERBAL = re.compile(r"[a-z]{3,}(?:ate|ify|ise|ize)")
GOING_ON = frozenset({"now", "still", "then", "also", "currently", "already", "even"})
"""Adverbs after which a word is a verb: `rents rose 5% and [now] stand at {6}`."""
GAP_OPENERS = frozenset({",", ";", "and", "or", "but", "while"})
DATING = frozenset({"ending", "ended", "beginning", "starting"})
"""Of a year: `in the year ending March`."""
SHARES = frozenset({"percent", "fraction"})
OF_ITS = (["of", "its"], ["of", "their"])
FIGURES = frozenset(
    {"figure", "figures", "number", "numbers", "total", "tally", "toll", "count", "share", "proportion"}
)
"""Nouns that take up a figure before."""
FIGURE_REACH = 4


def own_member(mention: Mention) -> Token | None:
    """[Cars], vans and buses rose {5}, 6 and 7 percent respectively: the first figure takes the first member"""
    mentions, text = mention.sentence.mentions, mention.article.text
    if len(mentions) == 1:
        return None
    first = last = mention.index
    while first > 0 and _listed(mentions[first - 1], mentions[first], text):
        first -= 1
    while last + 1 < len(mentions) and _listed(mentions[last], mentions[last + 1], text):
        last += 1
    size = last - first + 1
    members = list_members(mentions[first], size) if size > 1 else None
    return members[mention.index - first] if members else None


def _listed(one: Mention, other: Mention, text: str) -> bool:
    """`{5}, {6} and {7} percent`: whether only a comma or an `and` stands between two figures of one kind"""
    kinds = {one.figure.kind, other.figure.kind}
    end, joined = other.anchor.end, text[one.figure.end : other.figure.start].strip() != ","
    if not joined and any(t.tag_ in {"JJR", "RBR"} for t in other.anchor.doc[end : end + 1]):
        return False  # a margin of {19%}, {3 points} wider than
    if other.sentence.words[end + 1 : end + 2] in (["whom"], ["which"]):
        return False
    alike = len(kinds) == 1 or kinds <= SHARES or (other.figure.kind == "count" and other.figure.unit is None)
    return alike and LIST_GAP.fullmatch(text, one.figure.end, other.figure.start) is not None


def bracketed(mention: Mention) -> Found | Token | None:
    """[FDI] was 224 billion yuan ({$34 billion}); [China] ({$5}, from {$4}), followed by [Laos] ({$3})"""
    if mention.host is not None:
        return mention.host.subject
    at = bracket_before(mention)
    if at is None:
        return None
    doc = mention.anchor.doc
    noun, earlier = doc[at - 1], figure_on(mention)
    if earlier is not None and earlier.anchor.end >= at:
        return earlier.subject
    listed = noun.dep_ == "conj" and noun.head.left_edge.i <= 1 and is_noun(noun.head)
    if listed and not any(i in barred(mention.sentence) for i in range(noun.head.i, noun.i)):
        noun = noun.head  # - [additions and alterations] ({9%})
    named = is_noun(noun) or (noun.dep_ in {"dobj", "nsubj", "oprd", "pobj", "conj"} and noun.tag_ == "JJ")
    if named and noun.i not in barred(mention.sentence) and not is_time(noun):
        before_that = earlier is not None and doc[at + 1].lower_ in {
            "previously",
            "from",
            "vs",
            "versus",
            "prior",
            "was",
        }
        if earlier is not None and before_that and noun.text.isupper():
            return earlier.subject
        outer = noun if noun.dep_ == "pobj" and noun.head.dep_ == "agent" else outermost(noun)
        return noun if is_change(outer) else outer
    return earlier.subject if earlier is not None else None


@kept
def figure_on(mention: Mention) -> Mention | None:
    """The figure before in the same sentence, past the years of a period and what another is counted by"""
    before_it = mention.sentence.mentions[: mention.index]
    return next((m for m in reversed(before_it) if m.figure.kind != "period" and not is_denominator(m)), None)


def priced(mention: Mention) -> Token | None:
    """ordered six [vessels] at {$175 million} apiece; sold 5 tonnes of [rice] at {$400}"""
    word, earlier = before(mention), figure_on(mention)
    if earlier is None or mention.figure.kind != "money" or word is None or word.lower_ != "at" or word.i == 0:
        return None
    noun = counted_noun(earlier) if earlier.figure.kind == "count" else material(earlier)
    apart = noun is not None and noun.dep_ == "pobj" and noun.head.lower_ in {"from", "to"}
    return noun if noun is not None and noun.i == word.i - 1 and not apart else None


def continued(mention: Mention) -> Found | None:
    """fell {5%} to {$5}, or {6%} of the total, from {$4} a year ago: a figure that goes on with the one before"""
    earlier = figure_on(mention)
    if earlier is None:
        return None
    if mention.figure.kind == "count" and _has_noun(mention) and not _is_arrived_at(mention, earlier):
        return None
    if mention.figure.kind != "count" and "subject:counted_apart" in earlier.rules:
        return None
    if "subject:own_noun" in earlier.rules and mention.figure.kind not in SHARES:
        return None
    between = mention.article.text[earlier.figure.end : mention.figure.start]
    if END_OF_THOUGHT.search(between) or CLOSED_ASIDE.match(between) or _is_done(mention, between):
        return None
    return earlier.subject if all(_goes_on(word.lower()) for word in WORD.findall(between)) else None


def _is_done(mention: Mention, between: str) -> bool:
    """`[Dredging] to a depth of 5 metres is {80 percent} complete`: of what the clause is, as only a work is done"""
    following = mention.sentence.words[mention.anchor.end : mention.anchor.end + 1]
    told = between.startswith((" is ", " was ", " are ", " were "))
    return told and not word_set("links", "done").isdisjoint(following)


def _is_arrived_at(mention: Mention, earlier: Mention) -> bool:
    """`cut its fleet by {a half}, to {46} jets`: the level after the part"""
    between = mention.article.text[earlier.figure.end : mention.figure.start]
    return earlier.figure.kind in SHARES and between.strip() == ", to"


def _goes_on(word: str) -> bool:
    return (
        word in word_set("links", "connectives")
        or word in word_set("links", "hedges")
        or word in word_set("links", "times")
    )


def _has_noun(mention: Mention) -> bool:
    """`{5} ships`, `{5} of its ships`"""
    doc, end = mention.anchor.doc, mention.anchor.end
    return counted_noun(mention) is not None or (end < len(doc) and doc[end].lower_ == "of")


def figure_before(mention: Mention, noun: Token) -> Found | None:
    """300 [mills] had closed; the figure is now {400}: what the figure before of this kind counts or is of"""
    start = noun.left_edge.i
    renaming = start > 0 and noun.doc[start - 1].text == "," and noun.doc[start].lower_ == "a"
    pointing = any(t.lower_ in {"the", "that", "this"} for t in noun.lefts)
    if noun.lower_ not in FIGURES | ({"level", "sum", "amount"} if renaming else set()) or not (renaming or pointing):
        return None
    kinds = {m.figure.kind for m in mention.sentence.mentions} if renaming else {mention.figure.kind}
    earlier = next((m for m in islice(mention.earlier(), FIGURE_REACH) if m.figure.kind in kinds), None)
    if renaming and (earlier is None or earlier.sentence is not mention.sentence or earlier.anchor.end > start):
        return None
    if earlier is None:
        return None
    noun_of_it = counted_noun(earlier) if earlier.figure.kind == "count" else None
    return (
        earlier.subject
        if noun_of_it is None
        else found(earlier.sentence, whole(noun_of_it, earlier.sentence), "number")
    )


def taken_up(mention: Mention, pronoun: Token) -> Found | None:
    """Some 900 [people] work there. That is {5%} of all: what the last figure of the sentence before counts or is of"""
    at, verb = mention.sentence.index, pronoun.head
    before_it = mention.article.sentences[at - 1].mentions if at else []
    followed = lemma(verb) == "follow" or (lemma(verb) == "come" and any(t.lower_ == "after" for t in verb.rights))
    if before_it and followed and mention.measure == "change":
        return before_it[-1].subject  # sales rose 5%, the office said. That followed a {3%} drop
    if not before_it or lemma(verb) not in word_set("links", "resuming"):
        return None
    share = mention.figure.kind in SHARES and lemma(verb) != "compare"
    earlier = next((m for m in reversed(before_it) if share and m.figure.kind not in SHARES), before_it[-1])
    noun = counted_noun(earlier) if earlier.figure.kind == "count" else None
    return earlier.subject if noun is None else found(earlier.sentence, whole(noun, earlier.sentence), "number")


def resumed(mention: Mention) -> Found | None:
    """[volume] to top 5 tons this year, which would be {18%} above last year's: a `which` for the clause before"""
    verb, earlier = clause_verb(mention.anchor.root), figure_on(mention)
    if verb is None or earlier is None or lemma(verb) not in word_set("links", "resuming"):
        return None
    own = own_subject(verb)
    loose = (
        own is not None and own.lower_ == "which" and own.i >= earlier.anchor.end and verb.dep_ not in {"relcl", "acl"}
    )
    return earlier.subject if loose else None


def gapped(mention: Mention) -> Token | None:
    """exports rose 5% and [imports] {6%}; [Italians] {21}; [cellphones] alone for {half} of that"""
    earlier = figure_on(mention)
    if earlier is None or mention.host is not None:
        return None
    doc, stop = mention.anchor.doc, barred(mention.sentence)
    word = before(mention)
    while word is not None and word.i > earlier.anchor.end and word.tag_ in {"IN", "TO", "RB", "POS"}:
        word = doc[word.i - 1]
    costing = word is not None and word.lower_ == "cost" and word.i > earlier.anchor.end and word.nbor(-1).tag_ == "NNS"
    if word is not None and costing:
        return outermost(word.nbor(-1))  # energy was {9%} dearer and [services] cost {2%} more
    if word is not None and word.text == ")":
        word = next((doc[t.i - 1] for t in reversed(doc[earlier.anchor.end : word.i]) if t.text == "("), word)
    if word is None or word.i in stop or word.i < earlier.anchor.end or not (_is_counterpart(word) or _can_open(word)):
        return None
    if _is_own_verb(word, mention, earlier) or word.dep_ == "relcl":
        return None  # `ferries, which [seat] {50}`
    word = outermost(word) if outermost(word).i >= earlier.anchor.end else word
    apart = word.i + 1 < mention.anchor.start and word.head != counted_noun(earlier)
    if word.dep_ == "conj" and word.head.i >= earlier.anchor.end and apart:
        return None
    start = word.left_edge.i if word.left_edge.i >= earlier.anchor.end else word.i
    if doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in {"those", "that"}:
        start -= 2
    while start > earlier.anchor.end and doc[start - 1].tag_ in {"DT", "PRP$", "HYPH", "JJ", *NOUN_TAGS}:
        start -= 1
    opener = doc[start - 1].lower_ if start else ""
    verbs = any(t.tag_ in VERB_TAGS for t in doc[earlier.anchor.end : start])
    return word if opener in GAP_OPENERS and not verbs and start > earlier.anchor.end else None


def _is_own_verb(word: Token, mention: Mention, earlier: Mention) -> bool:
    """`lifts 40 tonnes and [shifts] {30} boxes`: a verb taken for a plural right before what else is counted"""
    counted = counted_noun(mention)
    of_its = mention.sentence.words[mention.anchor.end : mention.anchor.end + 2] in OF_ITS
    other = of_its or (counted is not None and mention.figure.unit != earlier.figure.unit)
    led = mention.anchor.start - word.i - 1
    linked = word.nbor().tag_ in {"IN", "TO", "DT", "RB"} and word.nbor().lower_ != "from"  # supports [some] {30}
    near = led == 0 or (led == 1 and linked and counted is not None)
    bare = word.i > 0 and word.nbor(-1).lower_ in {"and", "but", "or", ","} and near
    return other and bare and base_form(word.lower_) != word.lower_ and word.lower_.endswith("s") and word.tag_ != "NNP"


def _is_own_present(word: Token) -> bool:
    """`exports fetched 5 and imports [cost] {4}`, `we sold 5 and [expect] {6}`: a verb and no noun"""
    if any(t.dep_ in SUBJECTS for t in word.lefts) or word.nbor(-1).tag_ == "NNS":
        return True
    return any(lemma(word) in word_set("links", name) for name in ("agentive", "forecasting", "sharing"))


def _is_counterpart(word: Token) -> bool:
    """`Exports totalled $3 and [imports] {$2}`, `sales reached $3, [costs] {$2}`: what stands beside a sum"""
    verb, flows = word.head, table("times")["no_period"]["flows"]
    if word.dep_ != "conj" or verb.tag_ not in {"VBD", "VBN"} or word.tag_ not in {"VBZ", "VBG"}:
        return False
    subject, noun = own_subject(verb), word.lower_ if word.tag_ == "VBG" else singular(word.lower_)
    return noun in flows and own_subject(word) is None and subject is not None and lemma(subject) in flows


def _can_open(word: Token) -> bool:
    """A noun, or what the tagger took for a present-tense verb after a past one: `wheat rose 5% and [maize] {5%}`"""
    if is_time(word) or word.lower_ in word_set("links", "verb_like") | word_set("links", "degrees"):
        return False
    verbal = word.tag_ == "NN" and word.dep_ == "conj" and word.head.tag_ == "VB"  # will hold 5 and irrigate {4}
    if (is_change(word) and word.tag_ != "NNS") or (verbal and VERBAL.fullmatch(word.lower_)):
        return False
    if word.lower_ in word_set("links", "auxiliaries") or (word.i > 0 and word.nbor(-1).tag_ in {"MD", "TO"}):
        return False
    after = word.dep_ in {"conj", "dep"} and word.head.tag_ == "VBD" and own_subject(word) is None
    gerund = word.tag_ == "VBG" and word.i > 0 and word.nbor(-1).lower_ == "and"  # and [mining] {5%}
    present = after and (word.tag_ in {"VBP", "VB", "VBZ"} or gerund)
    if present and _is_own_present(word):
        return False
    if word.i > 0 and (word.nbor(-1).lower_ in GOING_ON or word.nbor(-1).tag_ == "PRP"):
        return False
    return is_noun(word) or present


def aside(mention: Mention) -> Found | Token | None:
    """[jobs] had been created by May, over {112 percent} of the target; a [budget] of $5, {13 percent} bigger than then

    A figure set off by a comma or a dash is of what the clause before it was of.
    """
    word = before(mention)
    noun = change_noun(mention, word)
    if noun is not None:
        word = noun.left_edge.nbor(-1) if noun.left_edge.i else None
    if word is None or word.text not in {",", "–", "—", "-", "--"} or mention.host is not None:
        return None
    earlier = figure_on(mention)
    if (
        mention.figure.unit in {"percentage point", "point"}
        and earlier is not None
        and "subject:counted_apart" in earlier.rules
    ):
        earlier = figure_on(earlier) or earlier  # 34% of its 420 staff, {4 points} above the quota
    own = counted_noun(mention) if mention.figure.kind == "count" else None
    if own is not None and not {"fewer", "more", "less"} & set(mention.sentence.words[own.i + 1 : own.i + 2]):
        return found(mention.sentence, phrase(own, barred(mention.sentence)), "counted")  # 900 cars, {30} [lorries]
    start = earlier.anchor.end if earlier is not None else 0
    if any(is_verb(t) and t.lower_ not in DATING for t in mention.anchor.doc[start : word.i]) or earlier is None:
        return nearest_subject(mention) or (earlier.subject if earlier is not None else None)
    return earlier.subject


def among(mention: Mention) -> Token | None:
    """Of the [cars] sold, {54%} were imported"""
    word = before(mention)
    if (
        word is None
        or mention.figure.kind == "period"
        or "," not in [t.text for t in word.doc[max(word.i - 2, 0) : word.i + 1]]
    ):
        return None
    opened = next((t.i + 1 for t in reversed(word.doc[: word.i]) if t.text in {";", ":"}), 0)
    first = word.doc[opened]
    if first.lower_ not in {"of", "among"}:
        return None
    told = word.text == "," or [t.lower_ for t in word.doc[max(word.i - 2, 0) : word.i]] == [",", "it"]
    if not told or (mention.figure.kind == "count" and counted_noun(mention) is not None):
        return None
    noun = next((t for t in first.children if t.dep_ == "pobj"), None)
    if noun is not None and any(noun.right_edge.i < m.anchor.start for m in mention.sentence.mentions[: mention.index]):
        return None  # Of the 24 mills, nine have {3,120} lines
    asked = noun is not None and (is_noun(noun) or (noun.lower_ == "those" and (first.i > 0 or bool(noun.children))))
    return noun if asked and noun is not None and noun.i < mention.anchor.start else None


def verbless(mention: Mention) -> Token | Found | None:
    """Net product [revenue] {$150M}; [Revenue]: {€161.9m}; Tax [shortfall] seen at {58 trillion won}"""
    doc, stop = mention.anchor.doc, barred(mention.sentence)
    end, earlier = mention.anchor.start, figure_on(mention)
    for start in _stretches(doc, end):
        told = earlier is not None and "subject:own_noun" not in earlier.rules and earlier.anchor.start >= start
        if told and earlier is not None and earlier.subject is not None:
            return earlier.subject
        nouns = [t for t in doc[start:end] if is_noun(t) and t.i not in stop and not is_time(t)]
        nouns = [t for i, t in enumerate(nouns) if t.lower_ not in word_set("links", "verb_like") or i == 0]
        nouns = [t for t in nouns if t.lower_ not in word_set("links", "degrees")]  # a [bit] more than {5}
        for token in nouns:
            if not _is_modifier(token, end) or token.head.lower_ in word_set("links", "verb_like"):
                return token
    return None


def _stretches(doc: Doc, end: int) -> list[int]:
    """Where the stretch before the figure begins: after the last break, else one break earlier, else at the start"""
    return [*(i + 1 for i in reversed(range(end)) if doc[i].text in BREAKS), 0]


def _is_modifier(token: Token, end: int) -> bool:
    return token.dep_ in {"compound", "poss", "nmod", "amod"} and token.i < token.head.i < end


def dated(mention: Mention) -> Token | None:
    """Between {2014 and 2018} [Norfell] spent: what the clause after a fronted figure is about"""
    root = mention.anchor.root
    while root.head != root:
        root = root.head
    subject = own_subject(root)
    if subject is None and root.i > mention.anchor.end and is_noun(root.nbor(-1)) and not is_time(root.nbor(-1)):
        subject = root.nbor(-1)
    if subject is None or subject.i < mention.anchor.end or lemma(root) in word_set("links", "saying"):
        return None
    return None if any(t.text in BREAKS for t in root.doc[mention.anchor.end : subject.i]) else subject


def about(mention: Mention) -> Found | None:
    """What the article was last about"""
    return main_subject(mention)
