"""What a clause about what is to come mentions as there already: `shut two of its {nine} plants`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.modality.prospect import ACTUAL, FINITE, PROJECTED, VERBAL, is_clause_verb
from figex.link.tree import base_form, is_noun

if TYPE_CHECKING:
    from figex.link.parse import Token
    from figex.link.sentence import Mention

NOW = frozenset({"now", "today", "currently"})
USUAL = frozenset({"current", "existing", "usual", "normal", "prevailing"})
OUT_OF_TOTAL = ["out", "of", "a", "total", "of"]
TOTAL_REACH = len(OUT_OF_TOTAL)
BOUNDS = frozenset({">", ">=", "<", "<="})
PLANNED = frozenset({"plan", "propose", "promise", "envisage", "foresee", "intend", "target"})
LENGTHS = frozenset({"kilometre", "mile", "metre", "nautical mile", "foot"})
LIMITS = frozenset({"cap", "ceiling", "floor", "limit", "threshold", "minimum"})
COMPARING = frozenset({"below", "above", "under", "over", "beyond", "within", "than"})
LIMIT_MIN = 3
"""The fewest words before a limit's figure: above the cap of."""
NEAR, BAR_REACH = 3, 6
"""How many words before a figure may say that it is there; how many `against`."""


def there_already(mention: Mention) -> str | None:
    """`600 of its {4,000} staff`, `two of the {nine} ships`, `now at {7 percent}`; not `of the {nine} ships planned`"""
    printed, start, end, kind = mention.sentence.words, mention.anchor.start, mention.anchor.end, mention.figure.kind
    before = printed[max(start - NEAR, 0) : start]
    nearest = before[-1] if before else ""
    following = printed[end] if end < len(printed) else ""
    if kind == "count" and _is_planned(mention):
        return PROJECTED
    there = (
        nearest in USUAL
        or (nearest == "of" and before[0] in USUAL)  # `at the current pace of {9 tonnes} a year`
        or before[-2:] == ["at", "present"]
        or before[-3:-1] == ["at", "present"]
        or printed[max(start - TOTAL_REACH, 0) : start] == OUT_OF_TOTAL
        or ("home" in before and "to" in before)  # `will serve 36 villages, home to {9,000 people}`
        or (nearest == "from" and following in NOW)
        or (kind == "count" and (_is_counted(before, following) or _has_pay(mention) or _stands(mention)))
        or (kind == "count" and (before[-2:] == ["out", "of"] or _is_whole(mention)))
        or (
            kind == "count"
            and ((start < NEAR and printed[:1] == ["of"]) or (nearest == "the" and _is_known(mention, following)))
        )
        or "take over from" in " ".join(printed[max(start - BAR_REACH, 0) : start])
        or (kind in {"money", "percent"} and _is_ended(mention))
        or (kind == "quantity" and nearest in {"'s", "’s"} and "of" in printed[max(start - TOTAL_REACH, 0) : start])
        or (kind in {"quantity", "count"} and _sizes_known_thing(mention))
        or (kind == "quantity" and nearest == "the" and mention.anchor.root.dep_ == "pobj")
        or (kind == "quantity" and (nearest in {"my", "our"} or _tells_where(mention)))
        or (kind in {"money", "percent"} and nearest in word_set("modality", "existing") and _values_thing(mention))
        or (kind == "percent" and ("premium" in before or following == "premium"))
        or _is_limit(mention)
        or (kind in {"count", "money"} and mention.figure.qualifier in BOUNDS and _sorts_out(mention))
        or (nearest == "the" and _had_by_someone(mention))
        or (not word_set("modality", "already").isdisjoint(_own(before)) and not _foretells(mention))
        or ("already" in mention.sentence.vocabulary and "already" in _after_noun(mention))
    )
    return ACTUAL if there else None


def _is_whole(mention: Mention) -> bool:
    """`will cut 140 of {1,900} staff`: of how many"""
    start = mention.anchor.start
    part = start - 2 in mention.sentence.figure_tokens and mention.sentence.words[start - 1] == "of"
    other = mention.sentence.mentions[mention.index - 1] if mention.index else None
    return part and other is not None and other.figure.kind == "count" and other.figure.value < mention.figure.value


def _is_known(mention: Mention, following: str) -> bool:
    """`fares on the {63} routes will go up`, `urged the {36} mills to close`; not `the {36} shops will be sold`"""
    root = mention.anchor.root
    noun = root if is_noun(root) else root.head
    return following != "new" and noun.dep_ not in {"nsubj", "nsubjpass"}


def _is_planned(mention: Mention) -> bool:
    """`Of the {500 homes} planned, only 50 have been built`"""
    doc, end = mention.anchor.doc, mention.anchor.end
    told = (
        t for t in doc[end : min(end + 2, len(doc) - 1)] if base_form(t.text) in PLANNED and t.nbor().lower_ != "to"
    )
    return any(t.tag_ == "VBN" or (t.tag_ == "VBD" and t.nbor().text == ",") for t in told)


def _sorts_out(mention: Mention) -> bool:
    """`firms with more than {50 workers} will have to report`: whom a rule is for; not `the firms with …`

    So also `households with debts of {$9} or more may apply`.
    """
    lead = next((t for t in mention.anchor.root.ancestors if not is_noun(t)), None)
    if lead is not None and lead.lower_ == "of" and lead.head.dep_ == "pobj":
        lead = lead.head.head
    if lead is None or lead.lower_ != "with" or not lead.i:
        return False
    noun = lead.nbor(-1)
    owned = any(t.dep_ in {"det", "poss", "nummod"} for t in noun.lefts)
    return noun.tag_ == "NNS" and noun.dep_ in {"nsubj", "nsubjpass", "pobj"} and not owned


def _is_ended(mention: Mention) -> bool:
    """`a duty of {4 percent} would be scrapped`, `the fee of {$9} will be waived`: what there is until then"""
    lead = mention.anchor.root.head
    verb = lead.head.head
    if lead.lower_ != "of" or lead.head.dep_ not in {"nsubjpass", "conj"} or verb.tag_ != "VBN":
        return False
    return base_form(verb.text) in word_set("modality", "ending")


def _own(before: list[str]) -> list[str]:
    """The words before a figure that belong to it: not the `now` of `3 percent now and another {2 percent} in May`"""
    joint = next((k for k in range(len(before) - 1, -1, -1) if before[k] == "and"), -1)
    return before[joint + 1 :]


def _is_counted(before: list[str], following: str) -> bool:
    """`600 of its {4,000} staff`, `two of the {nine} ships`; not `its {40} new ships`"""
    owned = bool(before) and before[-1] in word_set("modality", "existing") and following != "new"
    return owned or before[-2:] == ["of", "the"]


def _stands(mention: Mention) -> bool:
    """`the [47 counties] are to share it`, `the [27 member states]`: parts of a country or a union, all of them"""
    doc, start = mention.anchor.doc, mention.anchor.start
    if not start or doc[start - 1].lower_ != "the":
        return False
    noun = next((t for t in doc[mention.anchor.end - 1 : mention.anchor.end + NEAR] if t.tag_ == "NNS"), None)
    return noun is not None and noun.lower_ in word_set("modality", "standing")


def _tells_where(mention: Mention) -> bool:
    """`a field {19 km} west of its platform`, `a site {5 miles} from Leeds`: how far off"""
    words, end = mention.sentence.words, mention.anchor.end
    then = words[end : end + 2]
    beside = then[:1] == ["from"] or then in (["away", "from"], ["off", "the"])
    return mention.figure.unit in LENGTHS and (
        beside or (len(then) > 1 and then[0] in word_set("links", "compass") and then[1] == "of")
    )


def _values_thing(mention: Mention) -> bool:
    """`sell its {$5 billion} packaging unit`, `its {20 percent} stake`; not `its {$5 billion} offer`"""
    root, doc, end = mention.anchor.root, mention.anchor.doc, mention.anchor.end
    noun = next(
        (t for t in doc[end : end + NEAR] if is_noun(t) and (t.i + 1 >= len(doc) or not is_noun(t.nbor()))), None
    )
    return noun is not None and noun in {root, *root.ancestors} and noun.lower_ in word_set("modality", "things")


def _is_limit(mention: Mention) -> bool:
    """`below the state cap of {2%}`, `above the floor of {5%}`: a limit that there is"""
    words, start = mention.sentence.words, mention.anchor.start
    if words[start - 1 : start] != ["of"] or start < LIMIT_MIN or words[start - 2] not in LIMITS:
        return False
    return not COMPARING.isdisjoint(words[max(start - BAR_REACH, 0) : start - 2])


def _after_noun(mention: Mention) -> list[str]:
    """The word after the figure, also that after its noun: `a {$9 million} bridge loan [already] signed`"""
    doc, end = mention.anchor.doc, mention.anchor.end
    words = [doc[end].lower_] if end < len(doc) else []
    at = next((t.i for t in doc[end : end + NEAR + 1] if not (is_noun(t) or t.tag_ == "JJ")), len(doc))
    return [*words, doc[at].lower_] if at < len(doc) else words


def _had_by_someone(mention: Mention) -> bool:
    """`add 12 trains to the {40} it has`, `recoup the {$4 million} that it lost`; not `the {40} it expects`"""
    doc, at = mention.anchor.doc, mention.anchor.end
    at += at < len(doc) and doc[at].lower_ in {"that", "which"}
    if at + 1 >= len(doc):
        return False
    if doc[at].tag_ == "NNP" and doc[at + 1].tag_ not in {"VBZ", "VBP", "NNP"}:
        return False
    if doc[at].tag_ != "NNP" and doc[at].lower_ not in {"it", "they", "he", "she", "we", "i"}:
        return False
    at += doc[at].tag_ == "NNP" and doc[at + 1].tag_ == "NNP" and at + 2 < len(doc)
    at += doc[at + 1].lower_ in {"had", "has", "have"} and at + 2 < len(doc) and doc[at + 2].tag_ == "VBN"
    verb, words = base_form(doc[at + 1].text), table("modality")
    ahead = verb in words["expecting"] or verb in words["forecasters"] or (verb in words["planning"] and verb != "have")
    return doc[at + 1].tag_ in FINITE | {"VBN"} and not ahead


def _has_pay(mention: Mention) -> bool:
    """`raise the pension of {48 lakh beneficiaries}`, `lift the wages of {300} teachers`: who have one now"""
    if word_set("modality", "pay").isdisjoint(mention.sentence.vocabulary):
        return False
    root = mention.anchor.root
    noun = root if is_noun(root) else root.head
    thing = noun.head.head if noun.head.lower_ == "of" else None
    if thing is None or thing.lower_ not in word_set("modality", "pay"):
        return False
    return any(t.lower_ in {"the", "their", "its"} for t in thing.children)


def _foretells(mention: Mention) -> bool:
    """`now expects {5}`, `currently plans {5} sites`: what is there is the forecast"""
    words, start = table("modality"), mention.anchor.start
    near = (t for t in mention.anchor.doc[max(start - NEAR, 0) : start] if t.tag_ in VERBAL)
    return any(base_form(t.text) in words["expecting"] or base_form(t.text) in words["forecasters"] for t in near)


def _sizes_known_thing(mention: Mention) -> bool:
    """`the {9-hectare} site`, `its {60-bed} clinic`, `a {9-hectare} site bought in May`; not `a {90-megawatt} plant`"""
    noun, end = mention.anchor.root.head, mention.anchor.end
    while noun.dep_ == "compound" and is_noun(noun.head):
        noun = noun.head
    hyphened = "-" in mention.article.text[mention.figure.start : mention.figure.end + 1]
    if not (hyphened or mention.figure.kind == "quantity") or not is_noun(noun) or noun.i < end:
        return False
    if noun.dep_ == "dobj" and base_form(noun.head.text) in word_set("modality", "making"):
        return False  # `is to build the {90-megawatt} plant`
    known = any(t.dep_ == "det" and t.lower_ == "the" for t in noun.children)
    owned = any(t.dep_ == "poss" for t in noun.children)
    done = any(t.dep_ in {"acl", "relcl"} and t.tag_ in {"VBN", "VBD"} and _is_done(t) for t in noun.rights)
    return known or (hyphened and (owned or done))


def _is_done(verb: Token) -> bool:
    """`ferries [built] in Greece`, `the mill that [opened] in May`"""
    return verb.tag_ == "VBD" or base_form(verb.text) in word_set("modality", "made")


def of_someone(mention: Mention) -> str | None:
    """`a borrower with a {$200,000} loan would pay`, `a loader on {£19,200} would get`: who it is that will"""
    root, people = mention.anchor.root, word_set("modality", "people")
    on_amount = mention.figure.kind == "money" and root.head.lower_ == "on"
    if not on_amount and people.isdisjoint(mention.sentence.vocabulary):
        return None
    for token in root.ancestors:
        if is_clause_verb(token) and token.tag_ not in {"VBG", "VBN"}:
            return None
        paid = on_amount and root.head.head is token
        if any(m.anchor.start > token.i for m in mention.sentence.mentions[: mention.index]):
            return None
        single = any(t.lower_ in {"a", "an", "any", "each", "every"} for t in token.lefts)
        person = (token.tag_ == "NN" and token.lower_ in people) or (paid and is_noun(token) and single)
        if person and token.i < mention.anchor.start:
            return ACTUAL
    return None


LAST = re.compile(
    r"(?:in |on )?(?:the )?(?:last (?:year|month|quarter|week|season)|(?:a|one) year (?:ago|earlier)|previous \w+)\b",
    re.IGNORECASE,
)
LAST_OPENERS = frozenset({"in", "on", "the", "last", "a", "one", "previous"})


def is_dated_back(mention: Mention) -> bool:
    """`{9%} last year`, `{9%} a year ago`"""
    doc, end = mention.anchor.doc, mention.anchor.end
    opens = mention.sentence.words[end] if end < len(doc) else ""
    return opens in LAST_OPENERS and LAST.match(doc.span(end, end + 5).text) is not None
