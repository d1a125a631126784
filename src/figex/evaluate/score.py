"""Annotated and extracted facts matched, and what makes each field of a pair right."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from figex.evaluate.records import occurrences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from figex.evaluate.records import Annotated, Extracted, Passage

TOLERANCE = Decimal("1e-4")
"""Numbers that differ by less than this part of the larger one are equal."""
FRACTION_TOLERANCE = Decimal("1e-3")
ENOUGH_WORDS = 0.5
"""A phrase is right when its words and the annotated ones have at least this F1."""
WORD = re.compile(r"[^\W_]+(?:[-.&][^\W_]+)*")
NO_CONTENT = frozenset(re.split(" ", "the a an of in for and to its their 's ’s s total on by with from"))


@dataclass(frozen=True, slots=True)
class Mistake:
    """A pair that disagrees in `fields`, an annotated fact that was missed, or a spurious extracted one."""

    doc: str
    gold: Annotated | None
    got: Extracted | None
    fields: tuple[str, ...] = ()


@dataclass(slots=True)
class Scores:
    """Counts over all passages: `right[field]` of `gold` annotated and `predicted` extracted facts."""

    gold: int = 0
    predicted: int = 0
    right: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    found: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    """kind → facts found, facts annotated"""
    strangers: int = 0
    """Extracted facts of documents that no passage is named after; they count nowhere."""
    mistakes: list[Mistake] = field(default_factory=list)

    def rates(self, name: str) -> tuple[float, float, float]:
        """Precision, recall and F1 of a row, in percent with one decimal."""
        precision = self.right[name] / self.predicted if self.predicted else 0.0
        recall = self.right[name] / self.gold if self.gold else 0.0
        total = precision + recall
        f1 = 2 * precision * recall / total if total else 0.0
        return round(100 * precision, 1), round(100 * recall, 1), round(100 * f1, 1)


def score(passages: Iterable[Passage], by_doc: dict[str, list[Extracted]]) -> Scores:
    """Compares passage by passage; `by_doc` has the extracted facts by the passage's id."""
    scores = Scores()
    known = set()
    for passage in passages:
        known.add(str(passage.id))
        _score_passage(scores, passage, by_doc.get(str(passage.id), []))
    scores.strangers = sum(len(facts) for doc, facts in by_doc.items() if doc not in known)
    return scores


def _score_passage(scores: Scores, passage: Passage, facts: list[Extracted]) -> None:
    doc = str(passage.id)
    pairs, missed, invented = match(passage, facts)
    scores.gold += len(pairs) + len(missed)
    scores.predicted += len(pairs) + len(invented)
    scores.right["value"] += len(pairs)
    for gold, got in pairs:
        scores.found[gold.kind][0] += 1
        right = {name for name, is_right in FIELDS.items() if is_right(gold, got)}
        for name in right:
            scores.right[name] += 1
        scores.right["fact"] += right.issuperset(WHOLE)
        wrong = tuple(name for name in FIELDS if name not in right and name != "subject (strict)")
        if wrong:
            scores.mistakes.append(Mistake(doc, gold, got, wrong))
    for gold in passage.facts:
        scores.found[gold.kind][1] += 1
    scores.mistakes += [Mistake(doc, gold, None) for gold in missed]
    scores.mistakes += [Mistake(doc, None, got) for got in invented]


def match(
    passage: Passage, facts: list[Extracted]
) -> tuple[list[tuple[Annotated, Extracted]], list[Annotated], list[Extracted]]:
    """Pairs one to one, the best overlap first; then the facts left over, extracted ones only outside `ignore`."""
    candidates = sorted(
        (
            (_overlap(gold.span, got.span), -abs(len(got.text or "") - len(gold.text)), i, j)
            for i, gold in enumerate(passage.facts)
            for j, got in enumerate(facts)
            if _overlap(gold.span, got.span) and _same_figure(gold, got)
        ),
        reverse=True,
    )
    gold_of: dict[int, int] = {}
    got_of: dict[int, int] = {}
    for _, _, i, j in candidates:
        if i not in got_of and j not in gold_of:
            got_of[i], gold_of[j] = j, i
    ignored = [span for text in passage.ignore for span in occurrences(text, passage.text)]
    pairs = [(passage.facts[i], facts[j]) for i, j in got_of.items()]
    missed = [gold for i, gold in enumerate(passage.facts) if i not in got_of]
    left = [got for j, got in enumerate(facts) if j not in gold_of]
    return pairs, missed, [got for got in left if not any(_overlap(got.span, span) for span in ignored)]


def _same_figure(gold: Annotated, got: Extracted) -> bool:
    """Equal numbers; a range of years only matches a range of years."""
    tolerance = FRACTION_TOLERANCE if gold.kind == "fraction" else TOLERANCE
    return (
        _equal(gold.value, got.value, tolerance)
        and _equal(gold.value_high, got.value_high, TOLERANCE)
        and (gold.kind == "period") == (got.kind == "period")
    )


def _equal(a: Decimal | None, b: Decimal | None, tolerance: Decimal) -> bool:
    if a is None or b is None:
        return a is b
    return a.is_finite() and b.is_finite() and abs(a - b) <= tolerance * max(abs(a), abs(b))


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _words(text: str | None) -> list[str]:
    return [word for word in WORD.findall((text or "").lower()) if word not in NO_CONTENT]


def likeness(a: str | None, b: str | None) -> float:
    """F1 of the content words of two phrases: 1 for the same words in any order, 0 for none in common."""
    left, right = _words(a), _words(b)
    if not left or not right:
        return float(left == right)
    common = sum(min(left.count(word), right.count(word)) for word in set(left))
    return 2 * common / (len(left) + len(right))


def _singular(word: str | None) -> str:
    """`Projects` → `project`, `countries` → `country`: units may be annotated either way"""
    return re.sub(r"(?<=[^s])s$", "", re.sub(r"ies$", "y", (word or "").strip().lower()))


def _same(name: str, default: str | None = None) -> Callable[[Annotated, Extracted], bool]:
    return lambda gold, got: (getattr(gold, name) or default) == (getattr(got, name) or default)


def _unit(gold: Annotated, got: Extracted) -> bool:
    """Any of the annotated units, and the denominator."""
    units = gold.unit if isinstance(gold.unit, list) else [gold.unit]
    return _singular(got.unit) in {_singular(unit) for unit in units} and _singular(gold.per) == _singular(got.per)


def _subject(gold: Annotated, got: Extracted) -> float:
    """How like the subject is to the annotated form that it is most like."""
    if not gold.subject:
        return 0.0 if got.subject else 1.0
    return max(likeness(form, got.subject) for form in gold.subject)


def _phrase(name: str) -> Callable[[Annotated, Extracted], bool]:
    def is_right(gold: Annotated, got: Extracted) -> bool:
        a, b = getattr(gold, name), getattr(got, name)
        return (not a and not b) or bool(a and b and likeness(a, b) >= ENOUGH_WORDS)

    return is_right


def _equivalent(gold: Annotated, got: Extracted) -> bool:
    a, b = gold.equivalent, got.equivalent
    return a == b or bool(a and b and _overlap(a, b))


FIELDS: dict[str, Callable[[Annotated, Extracted], bool]] = {
    "kind": _same("kind"),
    "unit": _unit,
    "qualifier": _same("qualifier", "="),
    "direction": _same("direction"),
    "measure": _same("measure", "level"),
    "basis": _same("basis"),
    "subject (relaxed)": lambda gold, got: _subject(gold, got) >= ENOUGH_WORDS,
    "subject (strict)": lambda gold, got: _subject(gold, got) == 1.0,
    "period": lambda gold, got: (gold.period_start, gold.period_end) == (got.period_start, got.period_end),
    "place": _phrase("place"),
    "speaker": _phrase("speaker"),
    "modality": _same("modality", "actual"),
    "equivalent_of": _equivalent,
}
"""What makes each field of a matched pair right."""
WHOLE = ("unit", "qualifier", "direction", "measure", "subject (relaxed)", "period")
"""The fields that a whole fact has right, in the row `fact`."""
ROWS = ("value", *FIELDS, "fact")
