"""Runs figex over sentences in NewsQuant's form and writes predictions in its form.

    newsquant.py GOLD.json OUT.jsonl

GOLD.json   a list of {"text": …, "quantities": […]}; the quantities are not looked at
OUT.jsonl   a line a sentence: {"text", "quantities": [{"value": number or [low, high], "normalized_unit", "change",
            "referred_concepts": [word, …]}, …]}

NewsQuant (Almasian et al., CQE, EMNLP 2023) annotates everything that is counted or measured, in its own conventions.
figex runs as with `--all`; what differs is notation, which this file translates:

* What is a quantity. `one of the …` and `one …` count. `dozens of`, `millions of` are ranges up to ten times as many.
  `5G` is a quantity, an age is, a range of years and a hyphenated number word (`five-year`) are not. From one level to
  another (`from 4 to 5 percent`) is one range. A minus printed before a change makes its value negative.
* Units have other names: `USD` is `dollar`, `tonne` is `metric ton`, a rate is `dollar per month`. A bare `$` is always
  `dollar`. Minor units stay what is printed: 63 cent. A counted noun keeps its adjectives (`public housing property`),
  a fraction is `% condo`, an age is in `year of age`, a level without a unit is in points beside points.
* `change` is the qualifier if there is one, else the direction of a verb's change (`a 5 percent drop` has none);
  a bracketed conversion shares it; `>=` and `<=` are `>` and `<`; an average is `~`.
* `referred_concepts` are the words of the subject without articles, prepositions and the like, or `-`. What is counted
  is never its own concept: that is whoever has, makes or loses it. A figure that modifies a noun has that noun and the
  clause's subject.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.numbers import get_currency_name
from spacy.lang.en.stop_words import STOP_WORDS

from figex.facts import Fact, Figure, Refusal
from figex.lexicon import word_set
from figex.link import Article, Mention, link, prepare
from figex.link.clause import top
from figex.link.counted import noun_after
from figex.link.phrase import whole
from figex.link.tree import barred, clause_verb, is_noun, lemma, singular, subject_token
from figex.pipeline import load_model
from figex.recognise import claims

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Token

UNITS = {
    "USD": "dollar",
    "GBP": "pound sterling",
    "ILS": "shekel",
    "percent": "percentage",
    "times": "count",
    "degree Celsius": "celsius",
    "degree Fahrenheit": "fahrenheit",
    "tonne": "metric ton",
    "pound": "pound-mass",
    "person": "people",
    "revolution per minute": "revolutions per minute",
    "part per billion": "parts-per-billion",
    "part per million": "parts-per-million",
    "newton-metre": "newton metre",
    "ps": "horsepower",
    "kilowatt-hour": "kilowatt hour",
    "megawatt-hour": "megawatt hour",
    "gigawatt-hour": "gigawatt hour",
    "war": "win above replacement",
    "tds": "touch down",
    "td": "touch down",
}
MARKS = {">=": ">", "<=": "<"}
MINOR = re.compile(r"(?<=[\d ])(cents?|pence|penny|p|sen|paise|kopecks?)\b")
BARE_DOLLAR = re.compile(r"\$ ?[\d.]|[^A-Za-z]*(?:\w*illion|\w*undred|thousand| )*-?dollars?\b", re.IGNORECASE)
OLD = re.compile(r"[ -]olds?\b")
AGE = re.compile(r"\b(?:aged?|is|was|be|turn(?:s|ed|ing)?|are|were) $")
AFTER_AGE = re.compile(r"\s*(?:[.,;]|$|by\b|when\b|next\b|in\b|on\b|this\b|and\b)")
OLDEST = 120
GENERATION = re.compile(r"\b([2-6])G\b")
ONE_OF = re.compile(
    r"\s+(of\s+(?:the|its|his|her|their|our|my|your|these|those)\s+)?(?!of\b)([a-z]+)", re.IGNORECASE
)
SIGNS = {"PS": "£", "Y=": "¥"}
SPELT = re.compile(r"\b(?:PS|Y=)(?=\d)")
ADJECTIVE = re.compile(r"[a-z]+-[a-z]", re.IGNORECASE)
VAGUE = re.compile(
    r"\b(?:(?P<times>tens|hundreds|thousands) of )?(?P<scale>dozens|hundreds|thousands|millions|billions) of\b"
    r"(?P<money> dollars)?",
    re.IGNORECASE,
)
VAGUE_VALUES = {"tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9}
MODIFIED = {
    f"subject:{rule}"
    for rule in ("modified_noun", "noun_before_of", "worth", "material", "part_of", "apposed", "with_figure")
}
BY_CLAUSE = {"subject:clause_subject", "subject:nearest_subject"}
IN_UNIT = {"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "HYPH"}
NOT_IN_UNIT = {"combined", "estimated", "another", "more", "many", "much", "total", "fewer", "less", "least"}
NOT_BY_VERB = {"measure:before_noun_of_change", "measure:compared_after"}
NO_CONTENT = STOP_WORDS | {"total", "exactly", "estimated", "’s", "'s", "s", "-"}
WORD = re.compile(r"(?:[^\W_](?:[\w&.'’/-]*\w)?|\(\.\w+\))(?:(?<=Inc)\.|(?<=Corp)\.|(?<=Co)\.)?")


def main() -> None:
    if len(sys.argv) != 3:  # noqa: PLR2004 -- the name and its two arguments
        sys.exit(__doc__)
    sentences = [row["text"] for row in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))]
    nlp = load_model()
    with Path(sys.argv[2]).open("w", encoding="utf-8") as out:
        for text in sentences:
            row = {"text": text, "quantities": predict(nlp, text)}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def predict(nlp: Language, text: str) -> list[dict[str, Any]]:
    """The quantities of a sentence in NewsQuant's form."""
    figures, refusals = claims(restored(text))
    article = prepare(text, apart([*figures, *counted_here(text, refusals)]), None)
    for sentence in article.sentences:
        if sentence.proxy is not None:
            sentence.parsed(nlp(sentence.proxy.text))
    facts = [fact for fact in merged(link(article, ""), text) if is_quantity(fact, text)]
    return [quantity(fact, article, facts) for fact in facts]


def restored(text: str) -> str:
    """The text with the signs that NewsQuant's collection had spelt in ASCII, each as long as it was: `PS6m` → ` £6m`"""
    return SPELT.sub(lambda hit: SIGNS[hit[0]].rjust(len(hit[0])), text)


# --- what is a quantity ------------------------------------------------------------------------------


def counted_here(text: str, refusals: Iterable[Refusal]) -> Iterator[Figure]:
    """What figex leaves out, or reports on `--all` only, and NewsQuant annotates."""
    for refusal in refusals:
        if refusal.why == "not:age" and refusal.value is not None:
            yield Figure(start=refusal.start, end=refusal.end, kind="duration", value=refusal.value, unit="year of age")
        elif refusal.kind == "duration" and refusal.value is not None:
            yield Figure(
                start=refusal.start, end=refusal.end, kind="duration", value=refusal.value,
                value_high=refusal.value_high, unit=refusal.unit, qualifier=refusal.qualifier,
            )  # fmt: skip
        elif refusal.why == "not:one" and counts_one(text, refusal.end):
            yield Figure(start=refusal.start, end=refusal.end, kind="count", value=Decimal(1))
    for hit in GENERATION.finditer(text):
        yield Figure(
            start=hit.start(), end=hit.end(), kind="quantity", value=Decimal(hit[1]), unit="generation wireless"
        )
    for hit in VAGUE.finditer(text):
        value = Decimal(VAGUE_VALUES[hit["scale"].lower()] * VAGUE_VALUES.get((hit["times"] or "").lower(), 1))
        kind, unit = ("money", "USD") if hit["money"] else ("count", None)
        yield Figure(start=hit.start(), end=hit.end(), kind=kind, value=value, value_high=10 * value, unit=unit)


def counts_one(text: str, end: int) -> bool:
    """`one of the oldest mills`, `one mill`, not `one across`, `one in order to`"""
    hit = ONE_OF.match(text, end)
    return hit is not None and (hit[1] is not None or hit[2].lower() not in STOP_WORDS)


def apart(figures: Iterable[Figure]) -> list[Figure]:
    """In order, without those that overlap an earlier one."""
    kept: list[Figure] = []
    for figure in sorted(figures, key=lambda figure: (figure.start, -figure.end)):
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return kept


def is_quantity(fact: Fact, text: str) -> bool:
    return fact.kind != "period" and not ADJECTIVE.match(text, fact.start) and fact.text.lower() != "twice"


def merged(facts: list[Fact], text: str) -> Iterator[Fact]:
    """`rose from $160 to $180`: the old and the new level as one range"""
    waiting: Fact | None = None
    for fact in facts:
        if (
            waiting
            and text[waiting.end : fact.start] == " to "
            and (waiting.kind, waiting.value_high) == (fact.kind, None)
        ):
            yield replace(fact, value=waiting.value, value_high=fact.value, qualifier="=")
            waiting = None
            continue
        if waiting:
            yield waiting
        from_here = text[: fact.start].endswith("from ") and fact.value_high is None
        waiting = fact if from_here else None
        if not from_here:
            yield fact
    if waiting:
        yield waiting


def quantity(fact: Fact, article: Article, facts: list[Fact]) -> dict[str, Any]:
    minor = MINOR.search(fact.text) if fact.kind == "money" else None
    factor = (100 if minor else 1) * (-1 if fact.signed == "-" and fact.value > 0 else 1)
    values = [float(value * factor) for value in (fact.value, fact.value_high) if value is not None]
    mention = next(mention for mention in article.mentions if mention.figure.start == fact.start)
    return {
        "value": values if len(values) > 1 else values[0],
        "normalized_unit": unit_name(fact, mention, facts, minor[1] if minor else ""),
        "change": change(fact, mention),
        "referred_concepts": concepts(fact, mention, facts) or ["-"],
    }


# --- change ------------------------------------------------------------------------------------------


def change(fact: Fact, mention: Mention) -> str:
    if mention.host is not None and fact.qualifier == "=":
        fact = replace(fact, qualifier=mention.host.figure.qualifier)
    if fact.qualifier == "=" and fact.relation == "average":
        return "~"
    by_verb = fact.direction and not NOT_BY_VERB.intersection(fact.links)
    if fact.qualifier == "=" and by_verb and fact.measure == "change":
        return str(fact.direction)
    return MARKS.get(fact.qualifier, fact.qualifier)


# --- units -------------------------------------------------------------------------------------------


def unit_name(fact: Fact, mention: Mention, facts: list[Fact], minor: str) -> str:
    """The unit as NewsQuant names it, `-` for none."""
    text = mention.article.text
    if minor:
        name = {"p": "penny"}.get(minor, minor.removesuffix("s"))
    elif fact.kind == "money":
        name = currency(fact)
    elif fact.kind == "duration":
        name = "year of age" if OLD.search(fact.text) or OLD.match(text, fact.end) else fact.unit or "-"
    elif fact.kind == "count":
        name = counted(fact, mention)
    elif fact.kind == "fraction":
        name = "% " + singular(" ".join(content(fact.subject or "")))
    elif fact.kind == "number":
        name = bare(fact, text, facts)
    elif fact.unit == "percentage point" and not re.search(r"percent|per cent|%|p\.?p", fact.text):
        name = "point"
    elif fact.unit == "barrel" and text.startswith(" of oil", fact.end):
        name = "barrel of oil"
    elif fact.text.lower().endswith("bhp"):
        name = "brake horsepower"
    else:
        name = UNITS.get(fact.unit or "", fact.unit or "-")
    name = f"{name} per {fact.per}" if fact.per else name
    return UNITS.get(name, name)


def currency(fact: Fact) -> str:
    """`CNY` → chinese yuan"""
    if BARE_DOLLAR.match(fact.text):
        return "dollar"
    code = fact.unit or ""
    return UNITS.get(code) or str(get_currency_name(code, 1, locale="en_US")).lower()


def bare(fact: Fact, text: str, facts: list[Fact]) -> str:
    """A number without a unit: an age, points beside points, or nothing"""
    if fact.unit:
        return fact.unit
    if fact.value < OLDEST and AGE.search(text[: fact.start]) and AFTER_AGE.match(text, fact.end):
        return "year of age"
    return "point" if any(other.unit in {"point", "percentage point"} for other in facts) else "-"


def counted(fact: Fact, mention: Mention) -> str:
    """The counted noun with its modifiers: `public housing property`, `eligible pensioner`, `top seed`"""
    unit = fact.unit or ""
    anchor, doc = mention.anchor, mention.anchor.doc
    noun = next((t for t in doc[anchor.start :] if singular(t.text) == unit), None)
    if noun is None:
        return UNITS.get(unit, unit) or "-"
    figures = {t.i for other in mention.sentence.anchors for t in other}
    left = min([t.i for t in noun.subtree if t.i <= noun.i and t.dep_ not in {"prep", "poss", "punct"}], default=noun.i)
    tokens = [t for t in doc[min(left, anchor.start) : noun.i] if t.i not in figures and t.tag_ in IN_UNIT]
    phrase = "".join(t.text_with_ws for t in tokens if t.lower_ not in NOT_IN_UNIT)
    return " ".join([*map(superlative, phrase.split()), UNITS.get(unit, unit)])


def superlative(word: str) -> str:
    """`hottest` → hot, `oldest` → old: NewsQuant's units have adjectives in their first form"""
    stem = re.fullmatch(r"(\w{3,})est", word)
    if not stem or stem[1] in {"midw", "lat"} or stem[1].endswith(("mod", "inter", "hon", "for")):
        return word
    return stem[1][:-1] if stem[1][-1] == stem[1][-2] != "l" else stem[1]


# --- concepts ----------------------------------------------------------------------------------------


def concepts(fact: Fact, mention: Mention, facts: list[Fact]) -> list[str]:
    """The words of what the figure is of, and of the clause's subject where the figure stands at a noun of its own."""
    host = mention.host
    if host is not None and (model := next((f for f in facts if f.start == host.figure.start), None)):
        return concepts(model, host, facts)
    if is_one_of(fact, mention) or is_fronted(fact, mention):
        return []
    words = content(fact.subject or "")
    if fact.kind == "count" and fact.unit in {singular(word) for word in words}:
        words = []
    near = noun_at(fact, mention)
    own = near is not None or fact.kind != "count" and bool(MODIFIED.intersection(fact.links))
    if not own and not (fact.kind == "count" and not words):
        return words
    if near is not None:
        of_what = words if "subject:material" in fact.links else []
        words = [*adjectives(near, mention), *words_of(near, mention), *of_what]
    owner = owner_of(mention)
    more = words_of(owner, mention) if owner is not None and is_noun(owner) else []
    if not more and near is not None and BY_CLAUSE.intersection(fact.links) and (owner is None or owner.tag_ != "PRP"):
        more = content(fact.subject or "")
    return [*dict.fromkeys([*words, *more])]


def words_of(noun: Token, mention: Mention) -> list[str]:
    return content(mention.sentence.original(whole(noun, mention.sentence)))


def adjectives(noun: Token, mention: Mention) -> list[str]:
    """the [best] {$200} smartphones; the [iconic] {3923 sq m} estate"""
    start = mention.anchor.start
    return [t.text for t in noun.lefts if t.i < start < noun.i and t.tag_ in {"JJ", "JJR", "JJS", "VBN"}]


def is_fronted(fact: Fact, mention: Mention) -> bool:
    """{Two years} later, the agency …; Over the past {ten years}, we have …: a time that opens the clause"""
    verb = clause_verb(top(mention).head)
    subject = subject_token(verb) if verb is not None else None
    return fact.kind == "duration" and subject is not None and top(mention).i < subject.i


def is_one_of(fact: Fact, mention: Mention) -> bool:
    """{one} of the [oldest mills]"""
    doc, at = mention.anchor.doc, mention.anchor.end
    return fact.text.lower() == "one" and at < len(doc) and doc[at].lower_ == "of"


def noun_at(fact: Fact, mention: Mention) -> Token | None:
    """The noun at which the figure stands, the first of `NEARBY` that finds one; a count stands at what it counts."""
    if fact.kind in {"count", "duration"}:
        return None
    nouns = (rule(fact, mention) for rule in NEARBY)
    return next((noun for noun in nouns if noun is not None and noun.i not in barred(mention.sentence)), None)


def share_of(fact: Fact, mention: Mention) -> Token | None:
    """{81%} of [manufacturers]; {5 percent} of its [revenue]"""
    doc, at = mention.anchor.doc, mention.anchor.end
    if fact.kind not in {"percent", "fraction"} or at >= len(doc) or doc[at].lower_ != "of":
        return None
    return next((token for token in doc[at].children if token.dep_ == "pobj" and is_noun(token)), None)


def modified(fact: Fact, mention: Mention) -> Token | None:
    """a {4.2 percent} [drop]; the {$200} [smartphones]"""
    noun = noun_after(mention)
    stands = noun is not None and noun == mention.anchor.root.head and singular(noun.text) != fact.unit
    return noun if stands else None


def noun_of(fact: Fact, mention: Mention) -> Token | None:
    """an interest [rate] of {1.38%}; at a [sum] of {$5}"""
    start, doc = mention.anchor.start, mention.anchor.doc
    if start < 2 or doc[start - 1].lower_ != "of" or not is_noun(doc[start - 1].head):
        return None
    return doc[start - 1].head


def paid_for(fact: Fact, mention: Mention) -> Token | None:
    """{$5} for a [roof]; {$550} off a [tablet]"""
    doc, at = mention.anchor.doc, mention.anchor.end
    if fact.kind != "money" or at + 1 >= len(doc) or doc[at].lower_ not in {"for", "off"}:
        return None
    return next((token for token in doc[at].children if token.dep_ == "pobj" and is_noun(token)), None)


def had_for(fact: Fact, mention: Mention) -> Token | None:
    """offers the [plan] for {$5}; trimmed its [forecast] to {$5}"""
    head = top(mention).head
    if fact.kind != "money" and "subject:moved_object" not in fact.links or head.lower_ not in {"for", "to", "by"}:
        return None
    verb = head.head
    while is_noun(verb) and verb.dep_ in {"prep", "pobj", "dobj"}:
        verb = verb.head
    return next((t for t in verb.children if t.dep_ == "dobj" and is_noun(t) and t.i < mention.anchor.start), None)


def times_what(fact: Fact, mention: Mention) -> Token | None:
    """{6.5 times} [earnings]"""
    return noun_after(mention) if fact.kind == "multiple" else None


NEARBY = (share_of, noun_of, paid_for, modified, times_what, had_for)


def owner_of(mention: Mention) -> Token | None:
    """[sales] of {5 units}; the [clinic] has {5 doctors}; nobody for {5 doctors} left"""
    token = top(mention)
    if (
        mention.figure.kind == "count"
        and token.dep_ == "pobj"
        and token.head.lower_ == "of"
        and is_noun(token.head.head)
    ):
        return token.head.head
    verb = clause_verb(token.head if token.head.i != token.i else token)
    if verb is None or lemma(verb) in word_set("links", "saying"):
        return None
    subject = subject_token(verb)
    return None if subject is None or subject == token or subject in mention.anchor else subject


def content(phrase: str) -> list[str]:
    """The words that NewsQuant keeps: `the US trade deficit` → US, trade, deficit"""
    words = (re.sub(r"['’]s?$", "", word) for word in WORD.findall(phrase))
    return [word for word in words if word in {"US", "IT"} or word.lower() not in NO_CONTENT]


if __name__ == "__main__":
    main()
