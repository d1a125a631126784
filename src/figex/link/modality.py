"""Whether a figure is done, or a forecast, a plan, a possibility.

From the figure upward: what it is called (`a target of`), then each verb that it hangs on, up to the first one that
states a fact. What a projected clause mentions as there already stays actual: `close four of its {13} plants`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.tree import base_form, climb, is_noun, own_subject, singular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from figex.link.sentence import Mention

FINITE = frozenset({"VBD", "VBP", "VBZ"})
VERBAL = FINITE | {"VB", "VBG", "VBN"}
PROJECTED, ACTUAL = "projected", "actual"
LAST = re.compile(
    r"(?:in |on )?(?:the )?(?:last (?:year|month|quarter|week|season)|(?:a|one) year (?:ago|earlier)|previous \w+)\b",
    re.IGNORECASE,
)
HEADING = re.compile(r"\b(?:guidance|outlook|forecast|target|projection)s?\b[^.;:]{0,30}:", re.IGNORECASE)
PART_OF = frozenset({"it", "them", "that", "those", "which", "these", "whom"})


def modality_of(mention: Mention) -> str:
    """`projected` for what will, would, could or is planned to be; else `actual`."""
    answer, rule = _modality(mention)
    mention.rules.append(f"modality:{rule}")
    return answer


def _modality(mention: Mention) -> tuple[str, str]:
    host = mention.host
    if host is not None:
        return (ACTUAL, "earlier") if mention.measure == "previous" else (host.modality, "bracketed")
    called = _called(mention)
    if "measure:label_in_bracket" in mention.rules and mention.period is None:
        return _as_neighbour(mention)
    if mention.measure == "previous":
        return (PROJECTED, "earlier_plan") if called and _not_past(mention) else (ACTUAL, "earlier")
    if mention.figure.kind == "period" and _is_past(mention):
        return ACTUAL, "past_years"
    if called:
        return PROJECTED, "called"
    if _exists(mention):
        return ACTUAL, "exists"
    if _headed(mention):
        return PROJECTED, "headed"
    if _is_part(mention):
        return _as_neighbour(mention)
    if _over(mention):
        return ACTUAL, "over"
    answer = PROJECTED if _awaited(mention) else _by_verbs(mention)
    if answer is None:
        return (PROJECTED, "before") if _projected_before(mention) else _as_neighbour(mention)
    if answer == ACTUAL and _ahead(mention):
        return PROJECTED, "ahead"
    return answer, "verb"


def _not_past(mention: Mention) -> bool:
    """Whether an earlier level is itself a plan: `cut its forecast to 5 from {7}`; not `forecast at 5, against {7} last year`"""
    return (
        mention.period is None
        or mention.period_end is None
        or mention.article.date is None
        or mention.period_end >= mention.article.date
    )


def _is_past(mention: Mention) -> bool:
    """Whether a range of years is over: `6 less than in {2017-18}`"""
    date, last = mention.article.date, mention.figure.value_high
    return date is not None and last is not None and last < date.year


def _over(mention: Mention) -> bool:
    """`a rise of {9%} last year should slow`, `will grow 5% after adding {9%}`, `shares, down {9%}, could fall again`"""
    doc, end = mention.anchor.doc, mention.anchor.end
    verb = next(
        (t for t in climb(mention.anchor.root) if t.tag_ in VERBAL and t.dep_ not in {"amod", "compound"}), None
    )
    if verb is None:
        return False
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in {"after", "since", "following", "despite"}:
        return True
    expects = base_form(verb.text) in table("modality")["expecting"] and verb.tag_ in {"VBD", "VBN"}
    if LAST.match(doc[end : end + 5].text) and not expects and verb.i > mention.anchor.start:
        return True
    return _aside(mention, verb)


def _aside(mention: Mention, verb: Token) -> bool:
    """Whether commas hold the figure between a subject and its verb: `unemployment, at {7%}, should rise`"""
    start, doc = mention.anchor.start, mention.anchor.doc
    subject = own_subject(verb)
    if subject is None or not subject.i < start < verb.i or mention.anchor.root == subject:
        return False
    before = [t.lower_ for t in doc[subject.i + 1 : start]]
    after = [t.lower_ for t in doc[mention.anchor.end : verb.i]]
    return "," in before and "," in after and "or" not in before


def _is_part(mention: Mention) -> bool:
    """`{two-thirds} of it from suppliers`, `{85} of them teachers`: a part of the figure before, with no verb of its own."""
    doc, end = mention.anchor.doc, mention.anchor.end
    if end + 1 >= len(doc) or doc[end].lower_ != "of" or doc[end + 1].lower_ not in PART_OF or not mention.index:
        return False
    following = doc[end + 2 : end + 4]
    return not any(t.tag_ in FINITE or t.tag_ == "MD" for t in following)


def _awaited(mention: Mention) -> bool:
    """`topped the {1.71} that analysts were [looking for]`"""
    words = table("modality")["expecting"]
    clauses = (t for token in mention.anchor for t in token.children if t.dep_ == "relcl")
    return any(base_form(t.text) in words and base_form(t.text) not in {"need", "require"} for t in clauses)


def _projected_before(mention: Mention) -> bool:
    """`the firm [foresees] {45} openings`, where the parse ties the figure to no verb: the words before it decide."""
    doc = mention.anchor.doc
    for i in range(mention.anchor.start - 1, max(mention.anchor.start - 12, -1), -1):
        token = doc[i]
        if token.tag_ == "MD":
            return _is_modal(token)
        if base_form(token.text) in {
            "foresee",
            "expect",
            "forecast",
            "project",
            "anticipate",
            "target",
        } and not token.lower_.endswith("ing"):
            return True
        if token.tag_ in FINITE or token.lower_ in {";", ":", "—"}:
            return False
    return False


def _called(mention: Mention) -> bool:
    """`a target of {9 million}`, `the {2 percent} goal`, `its forecast was cut to {1.9}`, `a planned {9-km} line`"""
    words = table("modality")
    for depth, noun in enumerate(_names(mention)):
        if depth == 0 and mention.figure.kind == "count" and noun == mention.anchor.root.head:
            continue
        near = [noun, *(t for t in noun.children if t.dep_ in {"compound", "nmod", "amod"})]
        if any(singular(t.lower_) in words["nouns"] for t in near):
            return True
        if depth <= 1 and any(t.lower_ in words["adjectives"] and t.tag_ != "VBD" for t in near):
            return True
    return False


def _names(mention: Mention) -> Iterator[Token]:
    """The nouns that the figure is said of, up to its clause's subject and object."""
    marks = {t.i for span in mention.sentence.anchors for t in span}
    start = mention.anchor.start
    for token in climb(mention.anchor.root):
        if token.tag_ in VERBAL and token.dep_ not in {"amod", "compound"}:
            subject = own_subject(token)
            if subject is not None and is_noun(subject) and token.dep_ != "relcl":
                yield subject
            yield from (
                t
                for t in token.rights
                if t.dep_ in {"dobj", "attr"} and t.i < start and is_noun(t) and t.i not in marks
            )
            if token.dep_ not in {"xcomp", "oprd"}:
                return
        elif token.i not in marks and is_noun(token):
            yield token
            if token.dep_ in {"nsubj", "nsubjpass", "conj", "appos"}:
                return


def _exists(mention: Mention) -> bool:
    """`3,700 of its {22,000} employees`, `the current {5 percent}`"""
    start = mention.anchor.start
    doc = mention.anchor.doc
    words = {doc[i].lower_ for i in range(max(start - 1, 0), start)}
    near = {doc[i].lower_ for i in range(max(start - 3, 0), start)}
    if near & set(table("modality")["already"]):
        return True
    if mention.figure.kind == "count" and "the" in words and start > 1 and doc[start - 2].lower_ == "of":
        return True
    following = doc[mention.anchor.end].lower_ if mention.anchor.end < len(doc) else ""
    counted = mention.figure.kind == "count" and bool(words & set(table("modality")["existing"])) and following != "new"
    return counted or bool(words & {"current", "existing"})


def _headed(mention: Mention) -> bool:
    """`2022 guidance: revenue of {$150 million}`"""
    before = mention.article.text[mention.sentence.start : mention.figure.start]
    return HEADING.search(before) is not None


def _by_verbs(mention: Mention) -> str | None:
    """What the verbs say, nearest first; None where the figure hangs on none."""
    met = False
    below = mention.anchor.root
    for token in climb(mention.anchor.root):
        if is_noun(token) and below is not token and _is_intent(token, below):
            return PROJECTED
        if token.tag_ in VERBAL and token.dep_ not in {"amod", "compound"}:
            met = True
            answer = _of_verb(token, below, mention)
            if answer is not None:
                return answer
        elif _is_predicate(token):
            return PROJECTED
        below = token
    return ACTUAL if met else None


def _is_intent(noun: Token, below: Token) -> bool:
    """`a plan to build {5}`, `a vote on raising the tax to {9%}`, `an option for {5}`, `on track for {5}`"""
    if (
        below.dep_ == "prep"
        and below.lower_ == "for"
        and singular(noun.lower_) in {"option", "call", "track", "course", "bid", "push"}
    ):
        return True
    intended = (below.dep_ in {"acl", "relcl"} and below.tag_ == "VB") or (
        below.dep_ == "prep" and any(t.tag_ == "VBG" for t in below.children)
    )
    return intended and singular(noun.lower_) in table("modality")["intents"]


def _is_predicate(token: Token) -> bool:
    """`is likely to reach {5}`, `{38,000 units} are due`"""
    return token.lower_ in table("modality")["predicates"] and token.dep_ in {"acomp", "attr", "ROOT", "oprd", "conj"}


def _of_verb(verb: Token, below: Token, mention: Mention) -> str | None:
    """`projected` or `actual` as this verb says, None to ask the next one up."""
    words = table("modality")
    base = base_form(verb.text)
    if any(_is_modal(t) for t in verb.children):
        return PROJECTED
    if base in words["expecting"] and _expects(verb, base, below):
        return PROJECTED
    if any(t.lower_ == "having" and t.dep_ == "aux" for t in verb.children):
        return ACTUAL
    if base in {"be", "have"} and any(
        t.dep_ in {"xcomp", "ccomp"} and _is_infinitive(t) and t.i > verb.i for t in verb.children
    ):
        return PROJECTED if base == "be" or any(t.lower_ == "yet" for t in verb.subtree) else ACTUAL
    if any(_is_predicate(t) and t.i > verb.i for t in verb.children) and base == "be":
        return PROJECTED
    if _is_infinitive(verb):
        return _of_infinitive(verb, mention)
    if verb.dep_ == "conj" and own_subject(verb) is None and verb.lower_ == base and _has_verb(verb.head):
        return None
    if any(t.dep_ == "mark" and t.lower_ in {"if", "unless"} for t in verb.children):
        return None
    if verb.tag_ in FINITE or any(t.tag_ in FINITE | {"MD"} and t.dep_ in {"aux", "auxpass"} for t in verb.children):
        return ACTUAL
    if verb.tag_ in {"VBN", "VBG"} and verb.dep_ == "acl":
        governor = next((t for t in verb.ancestors if t.tag_ in VERBAL), None)
        expected = (
            governor is not None
            and verb.tag_ == "VBG"
            and base_form(governor.text) in {"see", "expect", "forecast", "project"}
        )
        return None if expected else ACTUAL
    return None


def _is_modal(token: Token) -> bool:
    """`will`, `could`; not `can`, nor the month in `May sales`"""
    return token.tag_ == "MD" and token.lower_ in table("modality")["modals"] and token.text != "May"


def _is_infinitive(verb: Token) -> bool:
    """`to reach`, also `to be reached`"""
    return any(t.lower_ == "to" and t.dep_ == "aux" for t in verb.children)


def _has_verb(token: Token) -> bool:
    return token.tag_ in VERBAL


def _expects(verb: Token, base: str, below: Token) -> bool:
    """Whether the verb's figure is expected: `expects {5}`, `is seen at {5}`; not `saw {5}`, `said it expects to …`"""
    passive = verb.tag_ == "VBN"
    if base in table("modality")["present_only"] and verb.tag_ == "VBD":
        return base in {"look", "call"} and any(t.lower_ == "for" for t in verb.children)
    if base in {"look", "call"}:
        return any(t.lower_ == "for" for t in verb.rights)
    if below is verb:
        return True
    if below.dep_ in {"nsubj", "csubj"} and not passive:
        return False
    perfect = any(t.lower_ in {"has", "have", "had"} and t.dep_ == "aux" for t in verb.children)
    return not (base in table("modality")["present_only"] and (perfect or (passive and base != "see")))


def _of_infinitive(verb: Token, mention: Mention) -> str | None:
    """`plans to build {5}`, `is set to reach {5}`, `Firm to buy {5}`, `half to be paid`; a purpose goes with its verb."""
    words = table("modality")
    head = verb.head
    if any(t.dep_ == "auxpass" for t in verb.children) and verb.dep_ in {"acl", "relcl", "ROOT", "appos", "advcl"}:
        return PROJECTED
    if head is verb or not _has_finite(mention) or _opens_headline(verb):
        return PROJECTED
    if verb.dep_ in {"xcomp", "ccomp", "oprd", "acomp", "conj", "dobj", "advcl"} and head.tag_ in VERBAL:
        base = base_form(head.text)
        perfect = any(t.lower_ == "have" and t.dep_ == "aux" for t in verb.children)
        had = base in {"have", "be"} and head.tag_ == "VBD" and base == "have"
        planned = (
            base in words["planning"]
            and not had
            and not (base in {"estimate", "set", "tell", "order", "ask"} and perfect)
        )
        if planned and verb.dep_ != "advcl":
            return PROJECTED
    return None


def _opens_headline(verb: Token) -> bool:
    """`Acme to [spend] {5} on plants By our staff`: the sentence's first verb, after a name."""
    to = next(t for t in verb.children if t.lower_ == "to" and t.dep_ == "aux")
    before = verb.doc[: to.i]
    return 0 < len(before) <= 8 and all(
        t.tag_ in {"NNP", "NNPS", "NN", "NNS", "JJ", "POS", "HYPH", "DT", "CC", ","} for t in before
    )


def _has_finite(mention: Mention) -> bool:
    """Whether the sentence has a finite verb; a headline such as `Firm to buy {5}` has none."""
    return any(t.tag_ in FINITE or t.tag_ == "MD" for t in mention.anchor.doc)


def _as_neighbour(mention: Mention) -> tuple[str, str]:
    """`will lose 140 posts and Spain {95}`, `{two-thirds} of it borrowed`: no verb of its own, so as the figure before."""
    earlier = mention.sentence.mentions[: mention.index]
    for other in reversed(earlier):
        if other.host is None and other.measure != "previous":
            return other.modality, "as_neighbour"
    return ACTUAL, "no_verb"


def _ahead(mention: Mention) -> bool:
    """`the tariff goes up by {3} on {a later date}`: the present tense of what a date after publication holds."""
    start, date = mention.period_start, mention.article.date
    if start is None or date is None or start <= date:
        return False
    verb = next((t for t in climb(mention.anchor.root) if t.tag_ in FINITE), None)
    return verb is None or verb.tag_ != "VBD"
