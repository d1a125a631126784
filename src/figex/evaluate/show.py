"""The scores as a table for people and as a record for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from figex.evaluate.score import ROWS
from figex.export.cells import cell, visible

if TYPE_CHECKING:
    from figex.evaluate.records import Annotated, Extracted
    from figex.evaluate.score import Mistake, Scores

SHOWN = ("kind", "value", "value_high", "unit", "per", "qualifier", "subject", "period_start", "period_end")
"""What the listing says of a fact that was missed or invented."""


def as_record(scores: Scores, errors: int = 0) -> dict[str, Any]:
    """The scores as JSON has them, with the first `errors` mistakes."""
    names = ("P", "R", "F1")
    record: dict[str, Any] = {
        "gold": scores.gold,
        "predicted": scores.predicted,
        "scores": {row: dict(zip(names, scores.rates(row), strict=True)) for row in ROWS},
        "recall_by_kind": {kind: f"{found}/{all_}" for kind, (found, all_) in sorted(scores.found.items())},
    }
    if errors:
        record["errors"] = [_headline(mistake) for mistake in scores.mistakes[:errors]]
    return record


def as_text(scores: Scores, errors: int = 0) -> str:
    """The table of scores for people, then the first `errors` mistakes."""
    lines = [f"gold {scores.gold}  predicted {scores.predicted}"]
    for row in ROWS:
        precision, recall, f1 = scores.rates(row)
        lines.append(f"  {row:18} P {precision:5}  R {recall:5}  F1 {f1:5}")
    kinds = "  ".join(f"{kind} {found}/{all_}" for kind, (found, all_) in sorted(scores.found.items()))
    lines.append(f"  recall by kind: {kinds}")
    if scores.strangers:
        lines.append(f"  {scores.strangers} facts are of documents that are not annotated")
    for mistake in scores.mistakes[:errors]:
        lines += [f"- {_headline(mistake)}", *_details(mistake)]
    return "\n".join(lines)


def _headline(mistake: Mistake) -> str:
    """`demo-1: wrong unit, period: 27 billion dollars`"""
    fact = mistake.gold or mistake.got
    what = "wrong " + ", ".join(mistake.fields) if mistake.fields else "missed" if mistake.gold else "spurious"
    return visible(f"{mistake.doc}: {what}: {fact.text if fact and fact.text else '?'}")


def _details(mistake: Mistake) -> list[str]:
    """Annotated and extracted side by side: of a pair only what differs, else what the figure is."""
    gold, got = mistake.gold, mistake.got
    if gold and got:
        names = [part for name in mistake.fields for part in COMPARED.get(name, (name.split()[0],))]
        return [f"    {name:14} gold {_shown(gold, name)}  |  got {_shown(got, name)}" for name in names]
    fact = gold or got
    filled = {name: _shown(fact, name) for name in SHOWN if getattr(fact, name) not in (None, [], "=")}
    return ["    " + "  ".join(f"{name} {value}" for name, value in filled.items())]


COMPARED = {"unit": ("unit", "per"), "period": ("period_start", "period_end"), "equivalent_of": ("equivalent",)}
"""The attributes that a row compares, where they are not its name."""


def _shown(fact: Annotated | Extracted | None, name: str) -> str:
    value = getattr(fact, name)
    values = value if isinstance(value, list) else [value]
    return visible(" / ".join("–" if item in (None, "") else cell(item) for item in values) or "–")
