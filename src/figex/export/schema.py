"""The JSON Schema of a fact, for validators and for people who want to know what a column holds."""

from __future__ import annotations

from typing import Any

from figex.facts import COLUMNS, EXTRA_KINDS, KINDS, QUALIFIERS

TEXT: dict[str, Any] = {"type": "string"}
NUMBER: dict[str, Any] = {"type": "number"}
WHOLE: dict[str, Any] = {"type": "integer", "minimum": 0}
DAY: dict[str, Any] = {"type": "string", "format": "date"}


def _one_of(*values: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    nullable = {**schema, "type": [schema["type"], "null"]}
    if "enum" in schema:
        nullable["enum"] = [*schema["enum"], None]
    return nullable


FIELDS: dict[str, tuple[dict[str, Any], str]] = {
    "doc": (TEXT, "The document: its path as given, or the corpus row's id."),
    "id": ({"type": "integer", "minimum": 1}, "The fact's number in its document, from 1."),
    "kind": (_one_of(*KINDS, *EXTRA_KINDS), "What kind of figure it is; the last three only on request."),
    "subject": (_or_null(TEXT), "What the figure is the number of, in the words of the text."),
    "relation": (_or_null(TEXT), "The verb or preposition between figure and subject, a verb as its lemma."),
    "text": (TEXT, "The figure as printed."),
    "qualifier": (_one_of(*QUALIFIERS), "Exact, about, more than, at least, less than, at most."),
    "value": (NUMBER, "The number with its scale applied; of a range the low end."),
    "value_high": (_or_null(NUMBER), "The high end of a range."),
    "unit": (_or_null(TEXT), "ISO 4217 code of money, else the unit's or counted noun's singular."),
    "per": (_or_null(TEXT), "The denominator of a rate, singular."),
    "direction": (_or_null(_one_of("up", "down")), "Whether the text says that it rose or fell."),
    "measure": (_one_of("level", "change", "previous"), "The amount itself, a difference, or an earlier level."),
    "basis": (_or_null(_one_of("yoy", "qoq", "mom", "other")), "What a change is measured against."),
    "period": (_or_null(TEXT), "When the figure holds, in the words of the text."),
    "period_start": (_or_null(DAY), "The first day of the period."),
    "period_end": (_or_null(DAY), "The last day of the period."),
    "place": (_or_null(TEXT), "Where the figure holds, in the words of the text."),
    "speaker": (_or_null(TEXT), "Who is quoted or credited for the figure."),
    "modality": (_one_of("actual", "projected"), "Done or stated, or a forecast, plan, target, expectation."),
    "equivalent_of": (_or_null(WHOLE), "The id of the fact that this one restates in another unit."),
    "sentence": (TEXT, "The sentence, its white space folded."),
    "start": (WHOLE, "Where the figure begins in the document's text, in code points."),
    "end": (WHOLE, "Where it ends."),
}


def fact_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a fact as `-f jsonl` prints it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "figex fact",
        "description": "A figure and what the text says about it.",
        "type": "object",
        "properties": {name: {**FIELDS[name][0], "description": FIELDS[name][1]} for name in COLUMNS},
        "required": list(COLUMNS),
        "additionalProperties": False,
    }
