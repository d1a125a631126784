"""What a verb says a figure is of: its object where it moves or values one, else its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.count import counted_noun
from figex.link.tree import SUBJECTS, barred, clause_verb, conjuncts, is_noun, is_time, lemma, subject_token

if TYPE_CHECKING:
    from spacy.tokens import Token

    from figex.link.sentence import Mention


def top(mention: Mention) -> Token:
    """The token by which the figure hangs in the parse: the noun it counts, else its own root, out of any `total of`"""
    token = counted_noun(mention) or mention.anchor.root
    averages = table("links")["averages"]
    while token.head.lower_ == "of" and token.head.head.lower_ in averages and token.head.head.i < token.i:
        token = token.head.head
    return token


def before(mention: Mention) -> Token | None:
    """The word before the figure, past `about`, `more than`, `a`: mostly its preposition or its verb"""
    hedges = table("links")["hedges"]
    doc, at = mention.anchor.doc, mention.anchor.start - 1
    while at >= 0 and ((doc[at].lower_ in hedges and not _is_link(doc[at])) or doc[at].text in {'"', "“", "~", "+", "±"}):
        at -= 1
    return doc[at] if at >= 0 else None


def _is_link(token: Token) -> bool:
    """`[up] 5%`, `[under] $5` after a noun: no hedge; `up to`, `at least` are"""
    follows = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if token.lower_ == "up":
        return follows is None or follows.lower_ != "to"
    if token.lower_ == "at":
        return follows is None or follows.lower_ not in {"least", "most"}
    return False


def preposition(mention: Mention) -> str:
    """The preposition that governs the figure, lower case, or an empty string: `to`, `at`, `from`, `of`"""
    word = before(mention)
    if word is not None and word.tag_ in {"IN", "TO", "RP"}:
        return word.lower_
    head = top(mention).head
    return head.lower_ if head.dep_ in {"prep", "agent"} and top(mention).dep_ == "pobj" else ""


def moved_object(mention: Mention) -> Token | None:
    """cut its [forecast] by {a fifth} to {96 billion}; kept the [target] at {5%}; bought the [mill] for {$5}"""
    token, link = top(mention), preposition(mention)
    verbs = table("links")["object_of"].get(link)
    verb = _verb_of(mention)
    if verbs is None or verb is None:
        return None
    if lemma(verb) not in verbs and not (link in {"by", "to", "from"} and lemma(verb) in table("links")["movers"]):
        return None
    stop = barred(mention.sentence)
    objects = [t for t in verb.children if t.dep_ in {"dobj", "nsubj", "dative"} and verb.i < t.i < token.i]
    objects += [t for t in verb.children if t.dep_ in {"ccomp", "xcomp"} and verb.i < t.i and is_noun(t)]
    return next((t for t in objects if t.i not in stop and not is_time(t)), None)


def _verb_of(mention: Mention) -> Token | None:
    return clause_verb(top(mention).head if top(mention).head.i != top(mention).i else top(mention))


def taker(mention: Mention) -> Token | None:
    """adds {$5} to the [import bill]; shaved {0.2 points} off [growth]; takes {4 billion} out of [budgets]"""
    token = top(mention)
    verb = _verb_of(mention)
    if verb is None or mention.figure.kind in {"count", "period"} or verb.i > token.i:
        return None
    words = table("links")
    if lemma(verb) not in words["givers"] or preposition(mention) in {"to", "by", "at", "from", "for"}:
        return None
    stop = barred(mention.sentence)
    for child in verb.subtree:
        if child.i > token.i and child.lower_ in words["giver_prepositions"]:
            noun = next((t for t in child.subtree if t.dep_ == "pobj" and is_noun(t)), None)
            if noun is not None and noun.i not in stop and not is_time(noun):
                return noun
    return None


def passive_for(mention: Mention) -> Token | None:
    """{$5} was spent on [roads]; {$9} has been set aside for [schools]: the figure is the clause's own subject"""
    token = top(mention)
    if token.dep_ not in SUBJECTS or mention.figure.kind == "count":
        return None
    for child in token.head.children:
        if child.i > token.head.i and child.lower_ in {"on", "for", "in", "to", "into", "towards", "by", "from"}:
            noun = next((t for t in child.children if t.dep_ == "pobj" and is_noun(t)), None)
            if noun is not None and not is_time(noun):
                return noun
    return None


def clause_subject(mention: Mention) -> Token | None:
    """[Chinese companies] invested more than {$5}; [exports], which fell {5%}; the [bank] plans to lend {$5}"""
    token = top(mention)
    verb = _verb_of(mention)
    stop = barred(mention.sentence)
    while verb is not None:
        subject = subject_token(verb)
        if (
            subject is None
            or subject.i == token.i
            or subject.i in stop
            or any(t.i in mention_tokens(mention) for t in [subject])
        ):
            if subject is not None and subject.lower_ == "there":
                return None
            if subject is not None and subject.i in stop:
                return None
        elif lemma(verb) in table("links")["speech"] and not _says_amount(mention, verb):
            return None
        else:
            return subject
        verb = next((t for t in verb.ancestors if clause_verb(t) is t), None)
    return None


def _says_amount(mention: Mention, verb: Token) -> bool:
    """`reported a profit of {$5}` states it; in `he said {$5} …` the speaker is no subject."""
    if lemma(verb) in {"say", "tell", "add", "note", "write", "explain", "warn", "ask", "show", "suggest", "argue"}:
        return lemma(verb) in {"add", "show", "ask"} and top(mention).head.i == verb.i
    return True


def mention_tokens(mention: Mention) -> frozenset[int]:
    """The indices of the figure's own tokens."""
    return frozenset(t.i for t in mention.anchor)


def list_members(mention: Mention, size: int) -> list[Token] | None:
    """The `size` nouns of a list before the figure, its clause's subject first: `[cars], [vans] and [buses] rose`"""
    stop = barred(mention.sentence)
    subject = clause_subject(mention)
    candidates = [subject] if subject is not None else []
    candidates += [t for t in reversed(mention.anchor.doc[: mention.anchor.start]) if is_noun(t) or t.dep_ == "conj"]
    for token in candidates:
        members = conjuncts(token)
        if len(members) == size and all((is_noun(t) or t.tag_ == "NNP") and t.i not in stop for t in members):
            return members
    return None
