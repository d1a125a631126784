"""Scores figex against annotated passages: precision, recall and F1 of every field.

    accuracy.py GOLD.jsonl [--errors N] [--markdown] [--floors]

--errors N   also show the first N errors
--markdown   print the table as Markdown, as the README has it
--floors     exit with 1 where an F1 is below its floor in floors.toml, which only ever rises
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import tomllib
from pathlib import Path

from figex.errors import FigexError
from figex.evaluate import Scores, as_text, evaluate
from figex.evaluate.score import ROWS
from figex.export.text import json_record
from figex.facts import COLUMNS
from figex.pipeline import Extractor
from figex.read import read

FLOORS = Path(__file__).with_name("floors.toml")
NAMES = {
    "value": "value (and place in the text)",
    "fact": "the whole fact: unit, qualifier, direction, measure, subject and period",
}


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold")
    arguments.add_argument("--errors", type=int, default=0, metavar="N")
    arguments.add_argument("--markdown", action="store_true")
    arguments.add_argument("--floors", action="store_true")
    options = arguments.parse_args()
    try:
        scores = run(options.gold)
    except FigexError as error:
        print(f"accuracy.py: {error}", file=sys.stderr)
        return 2
    print(as_markdown(scores) if options.markdown else as_text(scores, options.errors))
    low = below(scores, tomllib.loads(FLOORS.read_text(encoding="utf-8"))) if options.floors else []
    for line in low:
        print(line, file=sys.stderr)
    return 1 if low else 0


def run(gold: str) -> Scores:
    """The scores of what figex extracts from the passages' texts; raises FigexError for an unreadable file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "facts.jsonl")
        with path.open("wb") as out:
            for _, facts in Extractor().extract_documents(_readable(gold)):
                if isinstance(facts, FigexError):
                    raise facts
                out.writelines(json_record(fact, COLUMNS) + b"\n" for fact in facts)
        return evaluate(gold, str(path))


def _readable(gold: str):  # noqa: ANN202 -- documents, as `read` yields them
    for document in read(gold):
        if isinstance(document, FigexError):
            raise document
        yield document


def as_markdown(scores: Scores) -> str:
    lines = ["| right are the value and … | precision | recall | F1 |", "| --- | --: | --: | --: |"]
    for row in ROWS:
        precision, recall, f1 = scores.rates(row)
        lines.append(f"| {NAMES.get(row, row)} | {precision} | {recall} | **{f1}** |")
    return "\n".join(lines)


def below(scores: Scores, floors: dict[str, float]) -> list[str]:
    """A line for each row whose F1 is below its floor."""
    measured = {row: scores.rates(row)[2] for row in floors}
    return [f"{row}: F1 {measured[row]} is below {floor}" for row, floor in floors.items() if measured[row] < floor]


if __name__ == "__main__":
    sys.exit(main())
