"""What the parse says, in the few questions that the links ask it: clause, subject, phrase, base form.

Only `dep_`, `tag_`, heads and children are used: the proxy's parser runs without lemmas, word classes and names.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache, wraps
from typing import TYPE_CHECKING

from figex.lexicon import KEPT_WORDS, table, word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from figex.link.parse import Token
    from figex.link.sentence import Sentence

NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
FINITE_TAGS = frozenset({"VBD", "VBP", "VBZ", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
RELATIVES = frozenset({"which", "that", "who", "whom", "whose"})
PREMODIFIERS = frozenset(
    {"compound", "amod", "nmod", "poss", "nummod", "quantmod", "advmod", "punct", "case", "npadvmod", "nn"}
)
YEAR = re.compile(r"(?:(?:end|mid|early|late)-)?\d{4}|fy\W?\d{2,4}")
SIBILANT_PLURALS = ("sses", "shes", "ches", "xes", "zzes")
DOUBLED = re.compile(r"([b-df-hj-np-tv-xz])\1$")
MEN = re.compile(r"(?!speci|regi|abdo|acu|stai)\w{2,12}men")
"""`gangmen`, `fishermen`; no `specimen`."""
LOST_E = re.compile(
    r"(?<!e)e$|[cuvz]$|(?<![aeiou])[aiou][tdrnmlkpb]$|qu[io][rt]$|u[ai]d$|y[ps]$|[ie]at$|[drlnae]g$|[aeiounrp]s$|[bpdtgkzfc]l$"
)
"""What a stem ends in that has lost its e: `pric`, `creat`, `charg`, `releas`, `settl`."""
HIDING = frozenset({"advcl", "relcl", "ccomp"})
"""Clauses whose verb a tagger may take for a noun."""


def remembered(find: Callable[[Token], Token | None]) -> Callable[[Token], Token | None]:
    """`find` with its answers kept with the parse: many rules ask the same of the same token"""
    name = f"{find.__module__}.{find.__name__}"

    @wraps(find)
    def ask(token: Token) -> Token | None:
        try:
            answer: Token | None = token.doc.notes[name][token]
        except KeyError:
            answer = find(token)
            token.doc.notes.setdefault(name, {})[token] = answer
        return answer

    return ask


def is_noun(token: Token) -> bool:
    """Whether a noun or a name, also one that the tagger took for a verb: `hourly [pay]`; no pronoun, no number."""
    return (token.tag_ in NOUN_TAGS and any(map(str.isalpha, token.text))) or _is_mistagged(token)


def _is_mistagged(token: Token) -> bool:
    if token.lower_ in word_set("links", "auxiliaries"):
        return False
    if token.tag_ in {"VB", "VBP"} and token.dep_ in {"dobj", "pobj"}:
        return token.tag_ == "VBP" or token.i == 0 or token.nbor(-1).lower_ != "to"
    place = token.tag_ in {"VB", "VBP", "VBG", "VBZ"} and token.dep_ in {"dobj", "pobj", "nsubj", "nsubjpass", "conj"}
    led = place and token.i > 0 and token.nbor(-1).tag_ in {"DT", "JJ", "PRP$", "POS"}
    if token.tag_ == "VBZ" and token.dep_ in SUBJECTS and {t.dep_ for t in token.children} == {"nummod"}:
        return True  # `Fourteen cargoes were loaded`
    return led and not any(t.dep_ in SUBJECTS and t.i == token.i - 1 and t.tag_ == "DT" for t in token.children)


def is_verb(token: Token) -> bool:
    """Whether a verb form that heads a clause or could: `a growing market` has none."""
    verbal = token.tag_ in VERB_TAGS and token.dep_ not in {"amod", "compound", "aux", "auxpass", "case", "prep"}
    return (verbal and not _is_mistagged(token)) or (token.dep_ in HIDING and _is_hidden_verb(token))


def _is_hidden_verb(token: Token) -> bool:
    """`as a strike [cost] it {$5}`, `rates to [peak] at {5}`, `that was [oversold] {5 times}`: whatever it is called"""
    if token.tag_ == "JJ":
        return any(t.dep_ == "auxpass" for t in token.children)
    parts = {t.dep_ for t in token.children} if token.tag_ in {"NN", "NNS"} else frozenset()
    infinitive = "aux" in parts and token.i > 0 and token.nbor(-1).lower_ == "to"
    return "nsubj" in parts and (infinitive or "dobj" in parts or "dative" in parts) and "cop" not in parts


def climb(token: Token) -> Iterator[Token]:
    """The token and its ancestors, nearest first."""
    yield token
    yield from token.ancestors


@remembered
def clause_verb(token: Token) -> Token | None:
    """The verb of the innermost clause that holds `token` (itself, if it is one): `[rose] by {5 percent} in May`"""
    return next((t for t in climb(token) if is_verb(t)), None)


@remembered
def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on `verb` itself, pronouns and relatives too; one before the verb is preferred."""
    found = [t for t in verb.children if t.dep_ in SUBJECTS]
    nearest = next((t for t in reversed(found) if t.i < verb.i), found[0] if found else None)
    if nearest is not None and nearest.i < verb.i:
        nearest = _ended(_named_after(nearest, found), verb)
    if nearest is not None and nearest.tag_ in {"VBN", "VBD", "JJ"}:
        return next((t for t in nearest.lefts if t.dep_ in SUBJECTS and is_noun(t)), nearest)
    return nearest


def _named_after(name: Token, subjects: list[Token]) -> Token:
    """`[transfers] to the utility Jirama exceeded`: the subject before a name that the parse takes for a second one"""
    first = subjects[0]
    opener = name.left_edge.i - 1
    if first is not name and first.i < opener and name.doc[opener].tag_ == "WRB" and name.doc[opener - 1].text == ",":
        return first  # a [fire] in May, when 19 cars burned, cost
    closer = name.right_edge.i + 1
    if first is not name and first.i < opener and name.doc[opener].text == name.doc[closer].text == ",":
        return first  # [bowling], once half of sales, brings; [imports], ships excepted, totalled
    if first is not name and name.nbor().lower_ in {"'s", "’s"} and any(t.tag_ == "JJS" for t in name.children):
        return first  # its [exports], the world's largest, rose
    glued = name.tag_ == "NNP" and name is not first and not name.children and first.right_edge.i + 1 == name.i
    return first if glued and name.nbor(-1).tag_ == "NN" else name


def _ended(subject: Token, verb: Token) -> Token:
    """`If voters back Measure K, a [household] pays`: a renaming that no comma closes is the subject itself"""
    renaming = next((t for t in subject.rights if t.dep_ == "appos" and t.i < verb.i and is_noun(t)), None)
    if renaming is None or not any(t.dep_ == "det" for t in renaming.lefts):
        return subject
    doc, start = subject.doc, renaming.left_edge.i
    opened = start > 0 and doc[start - 1].text == ","
    closed = any(t.text in {",", "–", "—"} for t in doc[renaming.i : verb.i])
    led = any(t.tag_ in {"IN", "WRB"} and t.dep_ in {"mark", "advmod"} for t in doc[: subject.i])
    return renaming if opened and led and not closed else subject


def conjuncts(token: Token) -> list[Token]:
    """All members of the list that `token` belongs to, in order, itself too: `wheat, rice and maize`"""
    return sorted([token, *token.conjuncts], key=lambda t: t.i)


def barred(sentence: Sentence) -> frozenset[int]:
    """The indices of the tokens that stand for figures: no phrase runs over them."""
    return sentence.figure_tokens


def is_time(noun: Token) -> bool:
    """Whether a date or a stretch of time: `May`, `the third quarter`, `2019`, `FY24`"""
    text = noun.lower_.rstrip(".")
    return text in word_set("links", "times") or YEAR.fullmatch(text) is not None


@lru_cache(maxsize=KEPT_WORDS)
def singular(noun: str) -> str:
    """`projects` → project, `countries` → country, `buses` → bus, `people` → person; lower case"""
    word = noun.lower().strip(".'’")
    forms = table("forms")
    first, hyphen, last = word.rpartition("-")
    if first and last:
        return first + hyphen + singular(last)
    if word in forms["nouns"]:
        return str(forms["nouns"][word])
    if MEN.fullmatch(word):
        return word[:-2] + "an"
    if word in forms["invariant"] or not re.fullmatch(r"\w{2,}[^siu\W]s", word):
        return word
    if re.fullmatch(r"\w{2,}ies", word):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(SIBILANT_PLURALS) else word[:-1]


@cache
def _irregular() -> dict[str, str]:
    return {form: base for base, forms in table("forms")["verbs"].items() for form in [base, *forms]}


@lru_cache(maxsize=KEPT_WORDS)
def base_form(verb: str) -> str:
    """A verb's dictionary form, lower case: `rose` → rise, `planned` → plan, `totalled` → total, `creates` → create"""
    word = verb.lower()
    if word in _irregular():
        return _irregular()[word]
    if ending := re.fullmatch(r"(\w{2,})(?:ies|ied)", word):
        return ending[1] + "y"
    if ending := re.fullmatch(r"(\w{2,})(?:ing|ed)", word):
        return _restored(ending[1])
    if word.endswith(SIBILANT_PLURALS):
        return word[:-2]
    return word[:-1] if re.fullmatch(r"\w{2,}[^s]s", word) else word


def _restored(stem: str) -> str:
    """What stands before -ed or -ing, as a base: `plann` → plan, `pric` → price, `invest` stays"""
    spelling = table("forms")["spelling"]
    if DOUBLED.search(stem) and stem not in spelling["keep_double"]:
        single = stem[:-1]
        return single if single[-1] not in "lsfz" or single in spelling["doubling"] else stem
    if stem in spelling["no_e"] or stem in _irregular():
        return stem
    return stem + "e" if LOST_E.search(stem) else stem


def lemma(token: Token) -> str:
    """The dictionary form of a verb or a noun of the parse, lower case; other words as they are."""
    if token.tag_ in VERB_TAGS:
        return base_form(token.text)
    return singular(token.text) if token.tag_ in {"NNS", "NNPS"} else token.lower_
