"""What a verb says a figure is of: its object where it moves or values one, else its subject."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.parse import kept
from figex.link.phrase import found
from figex.link.tree import (
    FINITE_TAGS,
    SUBJECTS,
    barred,
    clause_verb,
    is_noun,
    is_time,
    is_verb,
    lemma,
    own_subject,
)
from figex.link.understood import antecedent, subject_token
from figex.link.unit.counted import counted_noun

if TYPE_CHECKING:
    from figex.link.parse import Doc, Token
    from figex.link.sentence import Found, Mention


CLAUSE_BREAKS = frozenset({";", ":", "•", "▪", "—", "--"})
MARKS = frozenset({'"', "“", "~", "+", "±", "-", "–"})
RANGE_TAGS = (["IN", "DT"], ["TO", "DT"])
"""The tags of `in the`, `to the` before `tune of`."""
COMPOUNDED = frozenset({"factor", "sum", "total", "average", "range", "limit", "figure", "order"})
TIMING = frozenset({"end", "start", "begin", "run", "finish", "commence", "close"})
"""What a fiscal year does."""
MOVING = frozenset({"by", "to", "from", ""})
PARTICLES = frozenset({"up", "down", "back"})
PREPOSITIONS = frozenset({"of", "to", "from", "at", "by", "for", "with", "in", "on", "against", "than", "or", "and"})


@kept
def top(mention: Mention) -> Token:
    """The token by which the figure hangs in the parse: the noun it counts, else its own root, out of any `total of`"""
    token = counted_noun(mention) or mention.anchor.root
    averages = word_set("links", "averages")
    while token.head.lower_ == "of" and token.head.head.lower_ in averages and token.head.head.i < token.i:
        if is_compound(token.head.head):
            break
        token = token.head.head
    return token


@kept
def before(mention: Mention) -> Token | None:
    """The word before the figure, past `about`, `more than`, `a total of`: mostly its preposition or its verb"""
    doc, words, at = mention.anchor.doc, mention.sentence.words, mention.anchor.start - 1
    while at >= 0 and (skipped := _hedge(doc, words, at)):
        at -= skipped
    return doc[at] if at >= 0 else None


def _hedge(doc: Doc, words: list[str], at: int) -> int:
    """How many tokens that end at `at` only lead up to a figure: `about` 1, `up to` 2, `in the range of` 4"""
    word, previous = words[at], words[at - 1] if at else ""
    if f"{previous} {word}" in word_set("links", "hedge_pairs"):
        return 2
    if word == "of" and previous in word_set("links", "ranges") and _leads(doc, at):
        return 4
    if word == "of" and previous in word_set("links", "averages"):
        return 0 if _is_named_limit(doc, at - 1) else 2
    if word in {"under", "between"} or word in MARKS:
        return int(previous in PREPOSITIONS)
    return int(word in word_set("links", "hedges"))


def _leads(doc: Doc, of: int) -> bool:
    """`in the range of`, `to the tune of`, `in the amount of`"""
    return [t.tag_ for t in doc[max(of - 3, 0) : of - 1]] in RANGE_TAGS


def _is_named_limit(doc: Doc, at: int) -> bool:
    """`the official [minimum] of {5}`, `an indicative [range] of {5}` name what it is of, `a new minimum of {5}` not"""
    if doc[at].lower_ == "range" and at > 1 and doc[at - 1].lower_ in word_set("links", "laid_down"):
        return True
    named = doc[at].lower_ in word_set("links", "limits") and at > 1 and doc[at - 1].tag_ == "JJ"
    return (named and doc[at - 2].lower_ in {"the", "its", "their"}) or is_compound(doc[at])


def is_compound(average: Token) -> bool:
    """`a load [factor] of {5%}`, `a lump [sum] of {$5}`: which name a thing with the noun before them"""
    before_it = average.nbor(-1) if average.i else average
    fits = before_it.tag_ == "NN" and not is_time(before_it) and before_it.lower_ not in word_set("links", "averages")
    return fits and average.lower_ in COMPOUNDED


def preposition(mention: Mention) -> str:
    """The preposition that governs the figure, lower case, or an empty string: `to`, `at`, `from`, `of`"""
    word = before(mention)
    if word is not None and word.tag_ in {"IN", "TO", "RP"}:
        return word.lower_
    head = top(mention).head
    return head.lower_ if head.dep_ in {"prep", "agent"} and top(mention).dep_ == "pobj" else ""


def moved_object(mention: Mention) -> Token | None:
    """cut its [forecast] by {a fifth} to {96 billion}; kept the [target] at {5%}; bought the [mill] for {$5}"""
    token, verb = top(mention), _verb_of(mention)
    link, stop = preposition(mention), barred(mention.sentence)
    word = before(mention)
    sited = word is not None and word.lower_ == "at" and is_where(mention, word)
    if verb is None or sited or not (lemma(verb) in _object_verbs() or verb.dep_ in {"relcl", "acl"}):
        return None  # sells [tools] at {61} shops
    if (thing := _relative_object(verb)) is not None and (_moves(verb, link) or _at_cost(mention, verb, link)):
        return thing
    if verb.dep_ in {"relcl", "acl"} and verb.head.dep_ == "dobj" and _moves(verb.head.head, link):
        return verb.head if link else None
    dated = mention.figure.kind == "period" and (_moves(verb, "to") or _moves(verb, "at")) and _goes_on(mention)
    if not _moves(verb, link) and not dated:
        return None
    if not link and any(t.text == "," or t.tag_ == "CC" for t in verb.doc[verb.i : token.i]):
        return None
    objects = [t for t in verb.children if t.dep_ in {"dobj", "nsubj", "dative"} and verb.i < t.i < token.i]
    objects += [t for t in verb.children if t.dep_ in {"ccomp", "xcomp"} and verb.i < t.i and is_noun(t)]
    objects = [t for t in objects if not is_brought(mention, verb, t)]
    led = {"record", "total"} if not link else set()  # sent home a record {$5}
    objects = [t for t in objects if t.lower_ not in {"theirs", "hers", "ours", "mine", "yours"}]
    things = (t for t in objects if t.i not in stop and not is_time(t) and not _is_aside(t, verb))
    return next((t for t in things if t.lower_ not in led or t.i + 1 < mention.anchor.start), None)


def is_brought(mention: Mention, verb: Token, noun: Token) -> bool:
    """`bring safe water to {40} villages`: who gets it is no level, as in `bring the total to {40} villages`"""
    counts = mention.figure.kind == "count" and counted_noun(mention) is not None
    return counts and lemma(verb) == "bring" and noun.lower_ not in word_set("nouns", "numbers_of")


def as_whole(token: Token) -> Token:
    """`the [scheme] as a whole costs {5}`; any other noun is itself"""
    led = token.i > 2 and token.lower_ == "whole" and token.nbor(-2).lower_ == "as"  # noqa: PLR2004
    return token.nbor(-3) if led and is_noun(token.nbor(-3)) else token


def is_where(mention: Mention, link: Token) -> bool:
    """`sells tools at {61} shops`, `under {40} roofs`: what is counted only says where"""
    sited = link.lower_ == "under" or mention.figure.unit in word_set("places", "sited")
    return mention.figure.kind == "count" and sited


def increasing(mention: Mention) -> Found | None:
    """`recommended increasing [capital] by {5%}`: the object of what the parse takes for an adjective"""
    word = before(mention)
    noun = word.nbor(-1) if word is not None and word.i > 1 and word.lower_ in {"by", "to"} else None
    if noun is None or not is_noun(noun) or noun.dep_ != "dobj" or noun.i in barred(mention.sentence):
        return None
    first = next(iter(noun.lefts), noun)
    moved = first.tag_ == "VBG" and first.dep_ == "amod" and lemma(first) in word_set("links", "movers")
    return found(mention.sentence, noun.doc.span(first.i + 1, noun.i + 1), "increasing") if moved else None


def _goes_on(mention: Mention) -> bool:
    """`cut the [tax] to 5 in {2019-20}`, not `400 cars will take the road in {2019-20}`"""
    earlier = mention.sentence.mentions[: mention.index]
    return any("subject:moved_object" in m.rules for m in earlier) or not any(m.figure.kind == "count" for m in earlier)


def _relative_object(verb: Token) -> Token | None:
    """`the [port], which the state sold for {5}`: what the clause is of, where it is the object of the clause's verb"""
    pronoun = next((t for t in verb.lefts if t.dep_ == "dobj" and t.lower_ in {"which", "that"}), None)
    subject = own_subject(verb) if pronoun is not None and verb.dep_ == "relcl" else None
    noun = antecedent(pronoun, verb) if pronoun is not None and subject is not None else None
    return noun if noun is not None and noun != pronoun and is_noun(noun) and not is_time(noun) else None


def _at_cost(mention: Mention, verb: Token, link: str) -> bool:
    """`which Holm built at a [cost] of {5}`"""
    cost = before(mention)
    noun = cost.nbor(-1) if cost is not None and cost.i and link == "of" else None
    led = noun is not None and lemma(noun) in {"cost", "price"} and noun.dep_ == "pobj"
    return led and noun is not None and noun.head.lower_ in {"at", "for"} and noun.head.head == verb


@cache
def _object_verbs() -> frozenset[str]:
    """Every verb that may tie its object to a figure, whatever the preposition"""
    return _movers().union(table("verbs")["causes"]["particled"], *table("links")["object_of"].values())


@cache
def _movers() -> frozenset[str]:
    """Verbs that move their object without an `up` or `down` of their own: `drain`, `bolster`, no `write`"""
    causes = table("verbs")["causes"]
    return word_set("links", "movers") | frozenset([*causes["up"], *causes["down"]]).difference(causes["particled"])


def _is_aside(noun: Token, verb: Token) -> bool:
    """`slowed to 8%, its tenth [decline], from {9%}`: a noun that only comments on the clause before it"""
    edge = noun.left_edge.i
    return edge - 1 > verb.i and verb.doc[edge - 1].text in {",", "–", "—"}


def _moves(verb: Token, link: str) -> bool:
    """Whether the verb ties its object to a figure after `link`: `cut … to`, `step up … by`; `raise it {1 point}`"""
    base = lemma(verb)
    if base in table("links")["object_of"].get(link, ()):
        return True
    if not link and base in {"bring", "send"}:
        return any(t.tag_ in {"JJR", "RBR"} or t.lower_ in PARTICLES for t in verb.subtree)  # not brought Laos {5}
    particle = base in table("verbs")["causes"]["particled"] and any(t.lower_ in PARTICLES for t in verb.rights)
    return link in MOVING and (particle or base in _movers())


def _verb_of(mention: Mention) -> Token | None:
    """The verb of the figure's clause, past `the year [ending] June`, whose verb says when and no more"""
    verb = clause_verb(top(mention).head)
    while verb is not None and verb.tag_ in {"VBG", "VBN", "VBD"} and verb.i and is_time(verb.nbor(-1)):
        if lemma(verb) not in TIMING or verb.head == verb or own_subject(verb) is not None:
            break
        verb = clause_verb(verb.head.head if is_time(verb.head) else verb.head)
    return verb


def taker(mention: Mention) -> Token | None:
    """adds {$5} to the [import bill]; shaved {0.2 points} off [growth]; takes {4 billion} out of [budgets]"""
    token = top(mention)
    verb = _verb_of(mention)
    if verb is None or mention.figure.kind in {"count", "period"} or verb.i > token.i:
        return None
    if lemma(verb) not in word_set("links", "givers") or preposition(mention) in {"to", "by", "at", "from", "for"}:
        return None
    stop = barred(mention.sentence)
    doc = token.doc
    closed = next((t.i for t in doc[mention.anchor.end :] if t.text in {",", ";"}), len(doc))
    for child in verb.subtree:
        own = child.i > token.i and (child.head.i <= token.i or child.head.dep_ == "prt")  # not `equal to`
        if (
            own
            and (child.i < closed or doc[child.i - 1].text == ",")
            and child.lower_ in word_set("links", "giver_prepositions")
        ):
            noun = next((t for t in child.subtree if t.dep_ == "pobj" and is_noun(t)), None)
            if noun is not None and noun.i not in stop and not is_time(noun):
                return noun
    return None


def passive_for(mention: Mention) -> Token | None:
    """{$5} was spent on [roads]; {$9} has been set aside for [schools]: the figure is the clause's own subject"""
    token = top(mention)
    if token.dep_ not in SUBJECTS or mention.figure.kind == "count":
        return None
    verb = token.head
    if lemma(verb) == "be":
        verb = next((t for t in verb.children if t.dep_ == "xcomp" and is_verb(t)), verb)
    flows = mention.figure.kind in {"money", "quantity"} and lemma(verb) in word_set("links", "flows")
    if token.dep_ != "nsubjpass" and not flows:
        return None
    for child in verb.children:
        if child.i > verb.i and child.lower_ in {"on", "for", "in", "to", "into", "towards", "by", "from"}:
            noun = next((t for t in child.children if t.dep_ == "pobj" and is_noun(t)), None)
            if noun is not None and not is_time(noun):
                return noun
    return None


def clause_subject(mention: Mention) -> Token | None:
    """[Chinese companies] invested more than {$5}; [exports], which fell {5%}; the [bank] plans to lend {$5}"""
    token, verb = top(mention), _verb_of(mention)
    if verb is not None and verb.dep_ == "acl" and mention.figure.kind == "count" and preposition(mention):
        measured = verb.tag_ == "VBG" and lemma(verb) in word_set("links", "measuring")
        verb = clause_verb(verb.head) if measured else verb  # imposed fines totalling $5 on {four} firms
    if verb is None or lemma(verb) in word_set("links", "saying"):
        return None
    subject = _after_fronted(mention, verb) or subject_token(verb)
    if subject is None or subject.lower_ == "there" or subject.i == token.i or subject.i in barred(mention.sentence):
        return None
    words = mention.sentence.words
    apart = not CLAUSE_BREAKS.isdisjoint(words[token.i : subject.i])
    labelled = ":" in words[subject.i : verb.i]
    fronted = subject.i > token.i and mention.figure.kind == "count"
    return None if apart or labelled or fronted else subject


def _after_fronted(mention: Mention, verb: Token) -> Token | None:
    """`sales rose, and in the first week of May [rents] in Tarvik were {5%} up`: what the parse gives to the time"""
    joint = (
        next((t for t in verb.head.rights if t.tag_ == "CC" and t.i < verb.i), None) if verb.dep_ == "conj" else None
    )
    if joint is None or verb.doc[joint.i + 1].tag_ != "IN" or own_subject(verb) is not None:
        return None
    timed = max((t.i for t in verb.doc[joint.i : verb.i] if is_time(t)), default=verb.i)
    noun = nearest_subject(mention) if timed < verb.i else None
    return noun if noun is not None and timed < noun.i < verb.i else None


def figure_subject(mention: Mention) -> Found | None:
    """`[Anna Holm]'s 3 acres earn her {$5}`: of what the figure is that heads the clause"""
    earlier = mention.sentence.mentions[: mention.index]
    verb = _verb_of(mention) if earlier else None
    subject = subject_token(verb) if verb is not None else None
    if verb is None or subject is None or lemma(verb) in word_set("links", "saying"):
        return None
    one = next((m for m in earlier if m.anchor.start <= subject.i < m.anchor.end), None)
    counted = one is not None and one.figure.kind == "count" and mention.figure.kind == "period"
    return one.subject if one is not None and (counted or one.figure.kind not in {"count", "period"}) else None


def nearest_subject(mention: Mention) -> Token | None:
    """[deposits] stood at {$5}, in the order of the words where the parse went astray"""
    doc, at = mention.anchor.doc, mention.anchor.start - 1
    while at >= 0 and not _is_finite(doc[at]):
        if doc[at].text in CLAUSE_BREAKS:
            return None
        at -= 1
    if at < 0:
        return None
    while at > 0 and (_is_finite(doc[at]) or doc[at].tag_ == "RB"):
        if lemma(doc[at]) in word_set("links", "saying"):
            return None
        at -= 1
    noun = doc[before_insertion(doc, at) if doc[at].text == "," else at]
    climbing = (
        noun.i == at and doc[at + 1].lower_ in word_set("links", "verb_like") and doc[at + 1].tag_ not in FINITE_TAGS
    )
    fits = (is_noun(noun) or climbing) and noun.i not in barred(mention.sentence) and not is_time(noun)
    return outermost(noun) if fits else None


def _is_finite(token: Token) -> bool:
    """`rose`, `has`, `will`; also a headline's `climbs` that was taken for a noun"""
    return token.tag_ in FINITE_TAGS or token.lower_ in word_set("links", "verb_like")


def before_insertion(doc: Doc, at: int) -> int:
    """`[spending] on pensions, which take a third of it, will rise`: past what stands between two commas"""
    opened = next((t.i for t in reversed(doc[:at]) if t.text == ","), 0)
    inserted = doc[opened + 1].tag_ in {"WDT", "WP", "WRB", "VBN", "VBG", "DT", "WP$", "IN", "PRP$"}
    return opened - 1 if opened and inserted else at


def headline(mention: Mention) -> Token | None:
    """[Norfell] to invest {$5}; [Norfell] to cut {400} jobs: a headline's infinitive, where no verb stands before"""
    doc = mention.anchor.doc
    if any(_is_finite(t) for t in doc[: mention.anchor.start]):
        return None
    to = next((t for t in doc[: mention.anchor.start] if t.tag_ == "TO" and doc[t.i + 1].tag_ == "VB"), None)
    noun = doc[to.i - 1] if to is not None and to.i else None
    if noun is None or is_time(noun) or not (is_noun(noun) or noun.text[:1].isupper()):
        return None
    return outermost(noun)


def outermost(noun: Token) -> Token:
    """The noun whose phrase ends with `noun`: `[shipments] to [China]` for China"""
    while True:
        above = noun.head
        if is_time(above.head):
            return noun
        while above.dep_ == "prep" and above.head.dep_ == "prep" and above.head.i < above.i:
            above = above.head
        outer = above.head.head if above.head.dep_ == "acl" and above.head.tag_ == "VBN" else above.head
        if above.dep_ not in {"prep", "agent"} or not is_noun(outer) or outer.i >= noun.i or _is_absolute(above):
            return noun
        if above.head.dep_ == "pobj" and above.head.head.i == 0 and noun.left_edge.nbor(-1).text == ",":
            return noun  # By country of origin, [Japan] ({5}) led
        noun = outer


def _is_absolute(above: Token) -> bool:
    """`its biggest partner, [with] trade totalling {5}`, `options, [in] a deal worth {5}`: set off by its comma"""
    return above.lower_ in {"with", "in"} and above.i > 0 and above.nbor(-1).text == ","
