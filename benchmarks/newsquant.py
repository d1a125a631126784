"""Runs figex over sentences in NewsQuant's form and writes predictions in its form.

    newsquant.py GOLD.json OUT.jsonl

GOLD.json   a list of {"text": …, "quantities": […]}; the quantities are not looked at
OUT.jsonl   a line a sentence: {"text", "quantities": [{"value": number or [low, high], "normalized_unit", "change",
            "referred_concepts": [word, …]}, …]}

NewsQuant (Almasian et al., CQE, EMNLP 2023) annotates everything that is counted or measured, in its own conventions.
figex runs as with `--all`; what differs is notation, which this file translates:

* Signs. The sentences were spelt in ASCII, so that `PS6m` is £6m and `Y=9m` ¥9m; figex reads them with their signs.
* What is a quantity. `one of the …`, `one …` and `the top three …` count. `dozens of`, `millions of` are ranges up to
  ten times as many. `5G` is a quantity, an age is, a range of years and a hyphenated number word (`five-year`) are
  not. From one level to another (`from 4 to 5 percent`) is one range. A minus printed before a change makes its value
  negative.
* Units have other names: `USD` is `dollar`, `tonne` is `metric ton`, a rate is `dollar per month`; `each` and
  `annually` make none. A bare `$` is always `dollar`. Minor units stay what is printed: 63 cent. A counted noun keeps
  its adjectives (`public housing property`), after `one of the` also what follows it (`old mill town`); a fraction is
  `% condo`, an age is in `year of age`, a level without a unit is in points beside points.
* `change` is the qualifier if there is one, else the direction of a verb's change (`a 5 percent drop` and a level
  have none); a bracketed conversion shares it; `>=` and `<=` are `>` and `<`; an average is `~`.
* `referred_concepts` are the words of the noun at which the figure stands, with its adjectives, and of the clause's
  subject, without articles, prepositions and the like, or `-` (`newsquant_concepts.py`). What is counted is never its
  own concept: that is whoever has, makes or loses it. A bracketed conversion has those of its figure; a time that
  opens the clause, a count that only says where, and `one of the …` have none.
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
from newsquant_concepts import concepts, content, fact_of, is_one_of, words_of
from spacy.lang.en.stop_words import STOP_WORDS

from figex.facts import Fact, Figure, Refusal
from figex.link import Article, Mention, link, prepare
from figex.link.tree import singular
from figex.model import load_model
from figex.recognise import claims

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language

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
NO_RATE = re.compile(r"\b(?:each|annually|yearly|monthly|weekly|daily)$")
"""Words that are no denominator in NewsQuant."""
HOURS_A = re.compile(r" (?:an?|per|every) (day|week|month|year)\b")
MINOR = re.compile(r"(?<=[\d ])(cents?|pence|penny|p|sen|paise|kopecks?)\b")
BARE_DOLLAR = re.compile(r"\$ ?[\d.]|[^A-Za-z]*(?:\w*illion|\w*undred|thousand| )*-?dollars?\b", re.IGNORECASE)
OLD = re.compile(r"[ -]olds?\b")
AGE = re.compile(r"\b(?:aged?|is|was|be|turn(?:s|ed|ing)?|are|were) $")
AFTER_AGE = re.compile(r"\s*(?:[.,;]|$|by\b|when\b|next\b|in\b|on\b|this\b|and\b)")
OLDEST = 120
GENERATION = re.compile(r"\b([2-6])G\b")
ONE_OF = re.compile(r"\s+(of\s+(?:the|its|his|her|their|our|my|your|these|those)\s+)?(?!of\b)([a-z]+)", re.IGNORECASE)
SIGNS = {"PS": "£", "Y=": "¥"}
SPELT = re.compile(r"\b(?:PS|Y=)(?=\d)")
ADJECTIVE = re.compile(r"[a-z]+-[a-z]", re.IGNORECASE)
VAGUE = re.compile(
    r"\b(?:(?P<times>tens|hundreds|thousands) of )?(?P<scale>dozens|hundreds|thousands|millions|billions) of\b"
    r"(?P<money> dollars)?",
    re.IGNORECASE,
)
VAGUE_VALUES = {"tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9}
IN_UNIT = {"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "HYPH"}
NOT_IN_UNIT = {"combined", "estimated", "another", "more", "many", "much", "total", "fewer", "less", "least"}
NOT_BY_VERB = {"measure:before_noun_of_change", "measure:compared_after"}


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
    """The text with the signs that NewsQuant spells in ASCII, as long as it was: `PS6m` → ` £6m`"""
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
        elif refusal.why == "not:label" and text[: refusal.start].endswith("the top ") and refusal.value is not None:
            yield Figure(start=refusal.start, end=refusal.end, kind="count", value=refusal.value)
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
            yield replace(waiting, value_high=fact.value, unit=fact.unit, qualifier="=")
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
        "change": change(fact, mention, facts),
        "referred_concepts": concepts(fact, mention, facts) or ["-"],
    }


# --- change ------------------------------------------------------------------------------------------


def change(fact: Fact, mention: Mention, facts: list[Fact]) -> str:
    """The sign of the quantity; a bracketed conversion has that of the figure before it."""
    host = mention.host
    if host is not None and fact.qualifier == "=" and (model := fact_of(host, facts)) is not None:
        return change(model, host, facts)
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
        name = duration(fact, text)
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
    name = f"{name} per {fact.per}" if fact.per and not NO_RATE.search(text, 0, fact.end) else name
    return UNITS.get(name, name)


def duration(fact: Fact, text: str) -> str:
    """`12 years old`, `under the age of 12 years`; `40 hours a week`; `12 years`"""
    if OLD.search(fact.text) or OLD.match(text, fact.end) or text[: fact.start].lower().endswith("age of "):
        return "year of age"
    rate = HOURS_A.match(text, fact.end)
    return f"{fact.unit} per {rate[1]}" if rate else fact.unit or "-"


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
    """The counted noun with its modifiers: `public housing property`; `one of the` has what follows too"""
    unit = fact.unit or ""
    anchor, doc = mention.anchor, mention.anchor.doc
    noun = next((t for t in doc[anchor.start :] if singular(t.text) == unit), None)
    if noun is None:
        return UNITS.get(unit, unit) or "-"
    figures = {t.i for other in mention.sentence.anchors for t in other}
    left = min([t.i for t in noun.subtree if t.i <= noun.i and t.dep_ not in {"prep", "poss", "punct"}], default=noun.i)
    tokens = [t for t in doc[min(left, anchor.start) : noun.i] if t.i not in figures and t.tag_ in IN_UNIT]
    tokens = [t for t in tokens if t.i > anchor.start or t.tag_ != "VBN"]
    phrase = "".join(t.text + t.whitespace_ for t in tokens if t.lower_ not in NOT_IN_UNIT).lstrip("-")
    rest = words_of(noun, mention) if is_one_of(fact, mention) else []
    after = rest[rest.index(noun.text) + 1 :] if noun.text in rest else []
    return " ".join([*map(superlative, phrase.split()), UNITS.get(unit, unit), *after])


def superlative(word: str) -> str:
    """`hottest` → hot, `oldest` → old: NewsQuant's units have adjectives in their first form"""
    stem = re.fullmatch(r"(\w{3,})est", word)
    if not stem or stem[1] in {"midw", "lat"} or stem[1].endswith(("mod", "inter", "hon", "for")):
        return word
    return stem[1][:-1] if stem[1][-1] == stem[1][-2] != "l" else stem[1]


if __name__ == "__main__":
    main()
