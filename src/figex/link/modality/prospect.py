"""What the verbs over a figure say: done, or still to come. `plans to build {5}`, `is seen at {5}`, `sold {5}`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import table, word_set
from figex.link.tree import base_form, climb, is_noun, is_time, own_subject, remembered, singular

if TYPE_CHECKING:
    from figex.link.parse import Token

FINITE = frozenset({"VBD", "VBP", "VBZ"})
VERBAL = FINITE | {"VB", "VBG", "VBN"}
TENSED = FINITE | {"MD"}
PROJECTED, ACTUAL = "projected", "actual"
UNABLE = frozenset({"not", "n't", "n’t", "no", "only", "barely", "hardly", "scarcely", "never"})
"""What stands after the `could` of what there was or was not."""
LATER = frozenset({"before", "until", "once", "when", "till"})
COPULAS = frozenset({"look", "seem", "appear", "remain", "become", "sound"})
"""Verbs that say what is likely as `be` does: a deficit [looks] likely."""
TAKEN_ON = frozenset({"loan", "loans", "debt", "debts", "liability", "liabilities", "mortgage", "control", "office"})
"""What one assumes by taking it over."""
FORESEEN = (["forecast"], ["expected"], ["predicted"], ["estimated"], ["projected"], ["anticipated"])
CONDITIONS = frozenset({"provided", "providing", "assuming", "supposing", "lest"})
"""Words of a condition that the tagger takes for verbs."""
HABITUAL = frozenset({"normally", "usually", "typically", "generally", "often", "regularly", "routinely", "ordinarily"})
HOPING = frozenset({"hope", "expect", "trust", "bet", "believe", "think", "reckon"})
OPEN_CLAUSES = frozenset({"acl", "relcl", "ROOT", "appos", "advcl"})
WILLING = frozenset(
    {"ready", "keen", "eager", "willing", "prepared", "minded", "inclined", "free", "entitled", "determined"}
)
"""What is a prospect only with what one is ready for: is [free] to sell {5}."""
GOVERNED = frozenset({"xcomp", "ccomp", "oprd", "acomp", "conj", "dobj"})
PREDICATIVE = frozenset({"acomp", "attr", "ROOT", "oprd", "conj"})
HEADLINE_TAGS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "POS", "HYPH", "DT", "CC", ","})
HEADLINE_LENGTH = 8
"""How many words of a headline may name who is to do something."""


def prospect(root: Token) -> str | None:
    """`projected` or `actual` as the verbs above the figure's `root` say, nearest first; None where there is none."""
    met = False
    below = root
    for token in climb(root):
        if is_clause_verb(token):
            met = True
            if answer := _of_verb(token, below):
                return answer
        elif _is_predicate(token) or (below is not token and is_noun(token) and _is_intent(token, below)):
            return PROJECTED
        below = token
    return ACTUAL if met else PROJECTED if _is_to_be(below) else None


def _is_to_be(noun: Token) -> bool:
    """`{40,000} [homes] to get water by March`: a headline's noun with what it is to do, and no verb else"""
    intended = any(t.dep_ in {"relcl", "acl"} and t.tag_ == "VB" and is_infinitive(t) for t in noun.rights)
    return intended and noun.dep_ == "ROOT" and not any(t.tag_ in FINITE or t.tag_ == "MD" for t in noun.doc)


@remembered
def verb_over(token: Token) -> Token | None:
    """The verb of the token's clause, itself perhaps, by its tag alone."""
    while not is_clause_verb(token):
        if token.head is token:
            return None
        token = token.head
    return token


def is_clause_verb(token: Token) -> bool:
    """A verb that is no mere modifier of a noun."""
    return token.tag_ in VERBAL and token.dep_ not in {"amod", "compound"}


def is_modal(token: Token) -> bool:
    """`will`, `could`; not `can`, nor the month in `May sales`, nor what one was not able to do: `could not pay`"""
    named = token.tag_ == "MD" and token.lower_ in table("modality")["modals"] and token.text != "May"
    return named and not (token.lower_ == "could" and _was_unable(token))


def _was_unable(could: Token) -> bool:
    """`[could] no longer pay {5}`, `[could] only sell {5}`; not `could not last if …`"""
    then = [t.lower_ for t in could.doc[could.i + 1 : could.i + 5]]
    barely = not UNABLE.isdisjoint(then[:1]) or then[1:] == ["no", "more", "than"]
    return barely and not any(t.lower_ in {"if", "unless"} for t in could.doc)


def is_infinitive(verb: Token) -> bool:
    """`to reach`, also `to be reached`"""
    return any(t.lower_ == "to" and t.dep_ == "aux" for t in verb.children)


def _is_intent(noun: Token, below: Token) -> bool:
    """`a plan to build {5}`, `a contract to supply {5}`, `a vote on raising the tax to {9%}`, `an option for {5}`"""
    words, name = table("modality"), singular(noun.lower_)
    if name == "bid" and base_form(noun.head.text) in {"get", "receive", "attract", "draw", "win", "garner", "fetch"}:
        return False  # received bids for {5 million} shares
    if below.dep_ == "prep":
        gerund = any(t.tag_ == "VBG" for t in below.children)
        return (below.lower_ == "for" and name in words["for_intents"]) or (gerund and name in words["intents"])
    if below.dep_ not in {"acl", "relcl"} or below.tag_ != "VB":
        return False
    return name in words["intents"] or (name in words["contracts"] and base_form(below.text) in words["works"])


def _is_predicate(token: Token) -> bool:
    """`is likely to reach {5}`, `{700 homes} are due`; not `{three} were ready`"""
    if token.dep_ not in PREDICATIVE or token.lower_ not in word_set("modality", "predicates"):
        return False
    then = token.doc[token.i + 1 : token.i + 3]
    opens = then[0].lower_ if then else ""
    if opens == "to" and then[-1].tag_ not in {"VB", "RB"}:  # is due to a fall of 5, is liable to a fine of 5
        return False
    return opens in {"to", "for"} or token.lower_ not in WILLING


def _of_verb(verb: Token, below: Token) -> str | None:
    """What one verb says, None to ask the next one up."""
    base, modal = base_form(verb.text), False
    helpers: list[str] = []
    for token in verb.children:
        modal = modal or (token.tag_ == "MD" and is_modal(token))
        if token.dep_ == "aux":
            helpers.append(token.lower_)
    if modal or _expects(verb, base, below) or _is_likely(verb) or _is_wished(verb):
        return PROJECTED
    if "having" in helpers or _made_before(verb, base) or _gives_reason(verb, base):
        return ACTUAL
    likely = base in COPULAS and any(_is_predicate(t) for t in verb.children if t.i > verb.i)
    if likely or _follows_plan(verb, below) or _so_that(verb):
        return PROJECTED
    if base in {"be", "have"} and (answer := _of_be(verb, base)):
        return answer
    if "to" in helpers:
        return PROJECTED if below.dep_ != "nsubj" and _funds(verb.head, verb) else _of_infinitive(verb)
    return None if _leaves_open(verb, base) else ACTUAL


def _made_before(verb: Token, base: str) -> bool:
    """`[Built] at a cost of {$9 million}, the plant will …`; not `Once [built], …`"""
    opens = verb.dep_ == "advcl" and verb.tag_ == "VBN" and verb.i < verb.head.i
    return opens and base in table("modality")["made"] and all(t.dep_ not in {"mark", "advmod"} for t in verb.children)


def _gives_reason(verb: Token, base: str) -> bool:
    """`will shut a mill, [citing] a drop of {9%}`, `should recover [following] the repair of {two} kilns`: of before"""
    return verb.tag_ == "VBG" and (
        base in word_set("modality", "reasons") or (base == "follow" and verb.dep_ == "prep")
    )


def _follows_plan(verb: Token, below: Token) -> bool:
    """`is [set] to fall to 9, leaving {5} idle`, where the parser hangs what follows on the planning verb"""
    if below.dep_ != "advcl" or below.tag_ != "VBG" or base_form(verb.text) not in table("modality")["planning"]:
        return False
    return any(t.dep_ == "xcomp" and is_infinitive(t) and t.i < below.i and _plans(verb, t) for t in verb.rights)


def _so_that(verb: Token) -> bool:
    """`will lower the fee so that {600 firms} [pay] none`: the present of what a step is for"""
    mark = next((t for t in verb.lefts if t.dep_ == "mark" and t.lower_ == "that"), None)
    return mark is not None and mark.i > 0 and mark.nbor(-1).lower_ == "so" and verb.tag_ in {"VBZ", "VBP"}


def _is_wished(verb: Token) -> bool:
    """`has asked that the fee [be cut] to {5}`: the bare `be` of what is wanted; not `to be cut`"""
    helpers = [t for t in verb.children if t.dep_ in {"aux", "auxpass"}]
    bare = [t.lower_ for t in helpers] == ["be"] and helpers[0].tag_ == "VB"
    return bare and verb.dep_ == "ccomp" and verb.tag_ == "VBN"


def _is_likely(verb: Token) -> bool:
    """`growth [likely] slowed to {5%}`, `prices [probably] rose {5%}`: what nobody has counted yet"""
    return verb.tag_ == "VBD" and any(t.lower_ in {"likely", "probably"} and t.dep_ == "advmod" for t in verb.lefts)


def _of_be(verb: Token, base: str) -> str | None:
    """`{six} are to follow`, `{50} has yet to be paid`, `{700} are due`"""
    children = [t for t in verb.children if t.i > verb.i]
    meant = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 4]]
    if base == "have" and meant[:2] == ["on", "average"] and meant[2:] in FORESEEN:
        return PROJECTED  # had on average forecast {5}
    if any(t.dep_ in {"xcomp", "ccomp"} and is_infinitive(t) for t in children):
        return PROJECTED if base == "be" or any(t.lower_ == "yet" for t in verb.subtree) else ACTUAL
    return PROJECTED if base == "be" and any(_is_predicate(t) for t in children) else None


def _leaves_open(verb: Token, base: str) -> bool:
    """Whether a verb leaves it to the one above: `will build 4 and [sell] {5}`, `if prices [fall] to {5}`"""
    if verb.tag_ == "VBN" and not _is_provided(verb) and _is_past(verb):
        return False
    shares = verb.dep_ == "conj" and verb.lower_ == base and verb.head.tag_ in VERBAL and own_subject(verb) is None
    if shares or any(t.dep_ == "mark" and t.lower_ in {"if", "unless"} for t in verb.children) or _is_provided(verb):
        return True
    over = verb.head.head if verb.dep_ == "acl" and verb.head.dep_ == "dobj" else verb.head
    seen = verb.dep_ in {"ccomp", "acl"} and verb.tag_ in {"VBN", "VBD"}
    seen = seen and over.tag_ == "VB" and base_form(over.text) == "see"  # `will [see] seeds handed to {600 farms}`
    wanted = verb.dep_ == "ccomp" and base_form(verb.head.text) == "want"  # `they [want] it raised to {5}`
    if seen or wanted or _waits(verb) or _can_be_hoped(verb):
        return True
    if verb.tag_ in FINITE or any(t.tag_ in TENSED for t in verb.children if t.dep_ in {"aux", "auxpass"}):
        return False
    if verb.dep_ != "acl" or verb.tag_ == "VB":
        return True
    above = next((t for t in verb.ancestors if t.tag_ in VERBAL), None)
    foreseen = above is not None and base_form(above.text) in table("modality")["forecasters"]
    proposed = above is not None and base_form(above.text) in word_set("modality", "proposing")
    foreseen = foreseen or proposed
    wanted = above is not None and verb.tag_ == "VBN" and base_form(above.text) == "want"
    return (verb.tag_ == "VBG" and foreseen) or wanted or _sizes_new(verb, base)


def _is_provided(verb: Token) -> bool:
    """`is to fall to 5, [provided] (that) output [reaches] {9}`: what it hangs on"""
    opens = verb.left_edge.i - 1
    before = verb.doc[opens].lower_ if opens >= 0 else ""
    return before in CONDITIONS or any(t.lower_ in CONDITIONS for t in (verb, verb.head) if t.dep_ in {"prep", "advcl"})


def _is_past(verb: Token) -> bool:
    """`expects a loss and has [set] aside {5}`; `…, and sales [gained] {5%}`, where the parser sees a participle"""
    before = {t.lower_ for t in verb.lefts} | {verb.doc[max(verb.i - 1, 0)].lower_}
    if verb.dep_ == "conj" and not before.isdisjoint({"has", "have"}):
        return "to" not in before and not any(t.tag_ == "MD" for t in verb.lefts)
    bare = not any(t.dep_ in {"aux", "auxpass"} for t in verb.children)
    return bare and verb.dep_ == "conj" and any(t.dep_ == "nsubj" for t in verb.lefts)


def _sizes_new(verb: Token, base: str) -> bool:
    """`plans a rights issue [priced] at {$4}`, `will build a park [covering] {5}`; not `buy a firm employing {5}`"""
    noun = verb.head
    known = any(t.dep_ == "poss" or t.lower_ in {"the", "this", "that", "these", "those"} for t in noun.lefts)
    return base in table("modality")["sizing"] and noun.dep_ in {"dobj", "pobj"} and not known


def _waits(verb: Token) -> bool:
    """`will expand before growth [settles] at {5}`, `once it has [sold] {5}`: the present of a later time"""
    perfect = verb.tag_ in {"VBN", "VBD"} and any(t.lower_ in {"has", "have"} for t in verb.lefts)
    if verb.dep_ != "advcl" or not (perfect or verb.tag_ in {"VBZ", "VBP"}):
        return False
    leads = LATER | {"after", "as"} if perfect else LATER
    return any(t.lower_ in leads and t.dep_ in {"mark", "advmod"} and t.i < verb.i for t in verb.children)


def _can_be_hoped(verb: Token) -> bool:
    """`he hopes sales can [rise] by {5}`"""
    if verb.dep_ != "ccomp" or base_form(verb.head.text) not in HOPING:
        return False
    return any(t.lower_ == "can" and t.tag_ == "MD" for t in verb.children)


def _expects(verb: Token, base: str, below: Token) -> bool:
    """Whether the verb's figure is expected: `expects {5}`, `is seen at {5}`; not `saw {5}`"""
    words = table("modality")
    if (
        _goes_on(verb, base)
        or _with_particle(verb, base, below)
        or (base in words["awaiting"] and below.lower_ == "for" and not _asked_then(verb, base))
        or (base in words["awaiting"] and _is_awaited(verb))
    ):
        return True
    there = base == "need" and (verb.tag_ != "VBZ" or below.tag_ == "NNS")  # `a tower needs {25} permits`
    there = there or (base == "see" and any(t.lower_ in HABITUAL for t in verb.children))  # `normally sees {18} trains`
    if there or (base == "assume" and any(t.lower_ in TAKEN_ON for t in verb.children if t.dep_ == "dobj")):
        return False  # `assumed a {$9 million} loan`
    if base not in words["expecting"] or base in words["awaiting"] or (base == "prefer" and below.tag_ in VERBAL):
        return False
    if verb.tag_ == "VBD" and (base in words["present_only"] or (base == "consider" and below.dep_ == "dobj")):
        return False  # `considered {12} bids`
    passive = verb.tag_ == "VBN"
    if below is verb or (below.dep_ in {"nsubj", "csubj"} and not passive):
        return below is verb
    perfect = any(t.lower_ in {"has", "have", "had"} and t.dep_ == "aux" for t in verb.children)
    return base not in words["present_only"] or not (perfect or (passive and base != "see"))


def _is_awaited(verb: Token) -> bool:
    """`a crop of {5 tonnes} is [looked] for`, `{5 percent} is being [asked] for`"""
    passive = any(t.dep_ == "auxpass" and t.lower_ in {"is", "are", "being"} for t in verb.children)
    return verb.tag_ == "VBN" and passive and verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "for"


def _asked_then(verb: Token, base: str) -> bool:
    """`buyers were [asking] for {5}`: a price that there was"""
    return base == "ask" and any(t.lower_ in {"was", "were"} and t.dep_ == "aux" for t in verb.children)


def _goes_on(verb: Token, base: str) -> bool:
    """`is [preparing] a fund of {5}`, `a fund of {5} is being [drawn] up`, `[put off] buying {5}`"""
    if base == "put" and verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "off":
        return True
    if verb.tag_ == "VBN" and (base in table("modality")["underway"] or base in {"draw", "consider", "plan"}):
        return any(t.lower_ == "being" for t in verb.children)
    if verb.tag_ != "VBG" or base not in table("modality")["underway"]:
        return False
    helped = any(t.dep_ == "aux" and base_form(t.text) == "be" for t in verb.children)
    return helped and not any(t.lower_ == "by" and not _by_time(t) for t in verb.children)


def _by_time(by: Token) -> bool:
    """`is preparing 9 sites [by] 2030`: no amount by which"""
    return any(is_time(t) for t in by.children)


def _with_particle(verb: Token, base: str, below: Token) -> bool:
    """`[warned] of a loss of {5}`, `is [bracing] for {5}`"""
    needed = table("modality")["with_particle"].get(base)
    if needed is None:
        return False
    then = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    return then in needed and below is not verb and below.dep_ not in {"nsubj", "csubj"}


def _of_infinitive(verb: Token) -> str | None:
    """`plans to build {5}`, `Firm to buy {5}`, `half to be paid`; what a purpose settles exists: `to repay {5}`"""
    head, opens = verb.head, next(t for t in verb.children if t.lower_ == "to" and t.dep_ == "aux").i
    passive = any(t.dep_ == "auxpass" for t in verb.children)
    if passive and (verb.dep_ in OPEN_CLAUSES or verb.doc[max(opens - 1, 0)].text == ","):
        return PROJECTED
    if any(t.lower_ == "whether" for t in verb.children) or _is_made_to(head):
        return PROJECTED
    if verb.dep_ == "acl" and _by_vote(head, verb):
        return ACTUAL
    if head is verb or _is_headline(verb, opens):
        return PROJECTED
    if verb.dep_ in GOVERNED and head.tag_ in VERBAL and _plans(head, verb):
        return PROJECTED
    return ACTUAL if base_form(verb.text) in table("modality")["settling"] else None


def _is_made_to(head: Token) -> bool:
    """`a line that is being [rebuilt] to carry {5 tonnes}`"""
    made = head.tag_ == "VBN" and base_form(head.text) in table("modality")["works"]
    return made and any(t.lower_ == "being" for t in head.children)


def _funds(head: Token, verb: Token) -> bool:
    """`lent $9m to [build] {40 km}`, `signed contracts with two firms to [upgrade] {40 km}`: work to be done

    Where nothing is named that has been signed or given, the verb has to be one of funding.
    """
    words = table("modality")
    if head.tag_ not in VERBAL or base_form(verb.text) not in words["works"]:
        return False
    things = (singular(t.lower_) for t in head.children if t.dep_ in {"dobj", "nsubjpass"})
    signed = any(t in words["contracts"] or t in words["intents"] for t in things)
    return signed or base_form(head.text) in words["funding"]


def _plans(head: Token, verb: Token) -> bool:
    """`plans to build`, `has to build`; not `had to build`, `have had to`, `is estimated to have built`"""
    base = base_form(head.text)
    if base in table("modality")["deciding"] and head.tag_ in {"VBD", "VBN"} and _sets_rate(verb):
        return False
    if base == "estimate" and base_form(verb.text) in table("modality")["states"]:
        return False
    if base in {"order", "oblige"} and head.tag_ in {"VBD", "VBN"} and _is_settled(base, head, verb):
        return False
    perfect = any(t.lower_ == "have" and t.dep_ == "aux" for t in verb.children)
    done = (base == "have" and head.tag_ in {"VBD", "VBN"}) or (
        perfect and base not in {"expect", "project", "forecast"}
    )
    return base in table("modality")["planning"] and not done


def _by_vote(noun: Token, verb: Token) -> bool:
    """`decided [by a majority] to cut the rate`, `voted 5-4 … to`, where the parse hangs the infinitive on the noun"""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "by" else None
    decided = above is not None and base_form(above.text) in table("modality")["deciding"]
    return decided and above is not None and above.tag_ in {"VBD", "VBN"} and _sets_rate(verb)


def _is_settled(base: str, head: Token, verb: Token) -> bool:
    """`ordered it to pay {$4 million}`, `the flood obliged us to stop {two} mills`; not `ordered it to cut {5}`"""
    if base == "order":
        return base_form(verb.text) in word_set("modality", "paying")
    return head.tag_ == "VBD"


def _sets_rate(verb: Token) -> bool:
    """`voted to [cut] the policy rate by {5 points}`: in force as soon as it is decided"""
    words = table("modality")
    named = (singular(t.lower_) for t in verb.subtree if t.i > verb.i)
    return base_form(verb.text) in words["rate_moves"] and any(name in words["rates"] for name in named)


def _is_headline(verb: Token, opens: int) -> bool:
    """`Acme to [spend] {5} on plants`: a sentence without a finite verb, or with a name and `to` before its first."""
    doc = verb.doc
    if not any(t.tag_ in FINITE or t.tag_ == "MD" for t in doc):
        return True
    return 0 < opens <= HEADLINE_LENGTH and all(t.tag_ in HEADLINE_TAGS for t in doc[:opens])
