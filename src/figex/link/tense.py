"""When a clause happens: past, perfect, present or future, by its verb and auxiliaries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import table
from figex.link.tree import NOUN_TAGS, SUBJECTS, clause_verb, climb, is_verb, lemma, own_subject, remembered

if TYPE_CHECKING:
    from figex.link.parse import Token

PAST, PERFECT, PRESENT, FUTURE, VERBLESS = "past", "perfect", "present", "future", ""
AUXILIARIES = frozenset({"aux", "auxpass"})
HAVE = frozenset({"has", "have", "'ve", "’ve"})
IS = frozenset({"is", "are", "'s", "’s", "'re", "’re", "am", "does", "do", "be"})
FORESEEN = frozenset({"see", "expect", "forecast", "project", "predict"})
HOPING = frozenset({"expect", "hope", "plan", "aim", "intend"})
STEPS = 6
"""Verbs that are climbed for a tense before giving up."""


@remembered
def verb_of(token: Token) -> Token | None:
    """The verb of the clause that holds `token`; not a `said` after it, on which the parser hangs what has no verb."""
    verb = token
    while not (is_verb(verb) or (verb.tag_ == "MD" and verb.dep_ not in AUXILIARIES)):
        if verb.head is verb:
            return None
        verb = verb.head
    return None if _only_says(verb, token) else verb


def _only_says(verb: Token, token: Token) -> bool:
    """`half of it, said Ms Holm`; not `{44} mills were added`, `in May a mill was added`, `it reported a loss`"""
    if verb.i <= token.i or lemma(verb) not in table("times")["tense"]["postposed"]:
        return False
    if any(t.dep_ in {"dobj", "ccomp", "xcomp"} for t in verb.rights):
        return False
    if any(t.dep_ == "nsubjpass" and t.tag_ in NOUN_TAGS for t in verb.lefts):
        return False
    branch = next((t for t in climb(token) if t.head.i == verb.i), token)
    return lemma(verb) in {"say", "tell"} or branch.dep_ not in SUBJECTS


def tense_at(token: Token) -> str:
    """The tense of the clause that `token` stands in; empty where there is no verb."""
    verb = verb_of(token)
    return VERBLESS if verb is None else tense(verb)


def tense(verb: Token, steps: int = STEPS) -> str:
    """The tense of a verb; one without a tense of its own (`to buy`, `rising`) has that of the clause it hangs on.

    It is kept with the parse: every figure and time of a clause asks it again.
    """
    kept: dict[tuple[Token, int], str] = verb.doc.notes.setdefault("tense", {})
    found = kept.get((verb, steps))
    if found is None:
        found = kept[verb, steps] = _tense(verb, steps)
    return found


def _tense(verb: Token, steps: int) -> str:
    if verb.tag_ == "MD":
        return FUTURE if verb.lower_ in table("times")["tense"]["future"] else PRESENT
    helpers = {t.lower_ for t in verb.lefts if (t.dep_ in AUXILIARIES or t.tag_ == "MD") and not _is_may(t, verb)}
    ahead = not helpers.isdisjoint(table("times")["tense"]["future"])
    helped = PERFECT if not ahead and _shares_have(verb) else _by_helpers(verb, helpers)
    if helped is not None:
        return helped
    if verb.tag_ == "VBD" or (not helpers and (_has_past_form(verb) or _is_noun(verb))):
        shared = None if helpers else _shares_modal(verb, steps)
        return PAST if shared is None else shared
    if verb.tag_ in {"VBZ", "VBP"} or (
        verb.tag_ == "VB" and not helpers and own_subject(verb) is not None and not _is_watched(verb)
    ):
        return _present(verb)
    if _is_foreseen(verb):
        return FUTURE
    return _governed(verb, infinitive="to" in helpers or verb.tag_ == "VB", steps=steps)


def _is_noun(verb: Token) -> bool:
    """`Exports took up 5 and [imports] {9}`: a noun whose verb is left out, taken for one"""
    joined = verb.dep_ == "conj" and verb.tag_ == "VBZ" and verb.head.tag_ == "VBD" and own_subject(verb) is None
    return joined and lemma(verb) in table("times")["no_period"]["flows"]


def _is_may(helper: Token, verb: Token) -> bool:
    """`[May] brought relief`: the month"""
    return helper.text == "May" and verb.lower_ != lemma(verb)


def _has_past_form(verb: Token) -> bool:
    """`leapt`, `pocketed`: past whatever the tagger says"""
    if verb.tag_ not in {"VBP", "VB"} and (verb.tag_ != "VBZ" or verb.lower_[-1:] == "s"):
        return False
    known = table("times")["tense"]
    if (
        verb.lower_ in known["unchanged"]
        and verb.lower_ != "cost"
        and (subject := own_subject(verb)) is not None
        and subject.tag_ == "NN"
    ):
        return not any(t.dep_ in {"conj", "cc"} for t in subject.rights)  # `The fee hit {$9}`: `hits` were the present
    return verb.lower_ in known["past_forms"] or (verb.lower_.endswith("ed") and verb.lower_ not in known["not_past"])


def _by_helpers(verb: Token, helpers: set[str]) -> str | None:
    """`will rise`, `would have been`, `has risen`, `was risen`, `is expected`; None where no auxiliary tells"""
    known = table("times")["tense"]
    if not helpers:
        return None
    if not helpers.isdisjoint(known["future"]):
        return PAST if "have" in helpers and "will" not in helpers else FUTURE
    if helpers & HAVE and verb.tag_ in {"VBN", "VBD"}:
        hoped = "to" in helpers and lemma(verb.head) in HOPING
        return FUTURE if hoped else PERFECT  # `expects to have sold 90 by May`
    if helpers & {"was", "were", "had", "did", "having"}:
        return _told(verb, helpers)
    if helpers & IS and ("to" not in helpers or verb.tag_ == "VBG"):
        return FUTURE if lemma(verb) in known["planning"] else PRESENT
    return PRESENT if helpers & {"can", "cannot"} else None


def _told(verb: Token, helpers: set[str]) -> str:
    """said it `had hired` nine, `was hiring` nine: what was said is that it has, that it is; else past"""
    if helpers == {"had"} and _is_reported(verb):
        return PERFECT
    running = verb.tag_ == "VBG" and not helpers.isdisjoint({"was", "were"})
    return PRESENT if running and _is_reported(verb) else PAST


def _is_reported(verb: Token) -> bool:
    """said it had [set aside] 5 million: told of what was said"""
    above = verb.head if verb.dep_ != "conj" else verb.head.head
    return verb.dep_ in {"ccomp", "conj"} and lemma(above) in table("times")["tense"]["postposed"]


def _present(verb: Token) -> str:
    """`expects` looks ahead, `puts it at` and `is likely` don't say when by themselves, `stands` is present."""
    known = table("times")["tense"]
    word = lemma(verb)
    if word in known["planning"]:
        return FUTURE
    if word == "be" and any(t.lower_ in known["predicates"] for t in verb.rights):
        return FUTURE
    return PAST if word in known["reporting"] else PRESENT


def _shares_have(verb: Token) -> bool:
    """has hired staff and [opened] shops: one auxiliary for both"""
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBN"} or own_subject(verb) is not None:
        return False
    return any(t.lower_ in HAVE for t in verb.head.lefts) and verb.head.tag_ in {"VBN", "VBD"}


def _shares_modal(verb: Token, steps: int) -> str | None:
    """will close mills and [shed] posts, want it [cut]: of the time of the verb whose auxiliary or wish it shares"""
    if verb.dep_ in {"ccomp", "xcomp"} and lemma(verb.head) == "want" and steps:
        return tense(verb.head, steps - 1)
    if (
        verb.dep_ != "conj"
        or verb.lower_ not in table("times")["tense"]["unchanged"]
        or own_subject(verb) is not None
        or steps == 0
    ):
        return None
    first = verb.head
    led = any(t.tag_ == "MD" or (t.lower_ == "to" and t.dep_ == "aux") for t in first.lefts)
    return tense(first, steps - 1) if led else None


def _is_watched(verb: Token) -> bool:
    """saw sales [fall], helped exports [rise]: of the time of what is above"""
    return verb.dep_ in {"ccomp", "xcomp"} and lemma(verb.head) in {"see", "watch", "help", "let", "make", "have"}


def is_bare_participle(verb: Token) -> bool:
    """`Shortfall [seen] at 5 million`: a headline's participle for a whole verb"""
    return verb.tag_ == "VBN" and not any(t.dep_ in AUXILIARIES for t in verb.lefts)


def _is_foreseen(verb: Token) -> bool:
    """the corn crop, `[seen] at 5 million tonnes`"""
    if verb.tag_ != "VBN" or lemma(verb) not in FORESEEN or verb.i + 1 == len(verb.doc):
        return False
    return verb.nbor(1).lower_ in {"at", "to"}


def _governed(verb: Token, *, infinitive: bool, steps: int) -> str:
    """`plans [to sell]`, `proposed [raising]` look ahead; `fell, [hitting] 5` is of the past"""
    above = next((t for t in verb.ancestors if clause_verb(t) is t), None)
    if above is None or steps == 0:
        return PAST if verb.tag_ == "VBN" else VERBLESS
    if (
        infinitive
        and not _is_watched(verb)
        and (lemma(above) in table("times")["tense"]["planning"] or above.lower_ in {"is", "are"})
    ):
        return FUTURE
    if verb.tag_ == "VBG" and lemma(above) in table("times")["tense"]["weighing"] and verb.dep_ in {"xcomp", "ccomp"}:
        return FUTURE
    return tense(above, steps - 1)


def is_former(verb: Token) -> bool:
    """the board, which had turned down {$3} a share in April: told of what came before"""
    return verb.dep_ == "relcl" and verb.tag_ == "VBN" and any(t.lower_ == "had" for t in verb.lefts)
