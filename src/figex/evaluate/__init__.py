"""Scores extracted facts against annotated passages: how often each field is right. `docs/annotation.md` defines them.

A fact matches an annotated one when their spans overlap and their numbers are equal. Each further row of the table asks
of the matched pairs whether one more field is right too, so its F1 is that of "the value and this field".
"""

from __future__ import annotations

from figex.errors import UsageError
from figex.evaluate.records import by_document, passages
from figex.evaluate.score import Scores, score
from figex.evaluate.show import as_record, as_text

__all__ = ["Scores", "as_record", "as_text", "evaluate"]


def evaluate(gold: str, facts: str) -> Scores:
    """The scores of the file `facts` against the annotated file `gold`, both JSON Lines.

    Raises InputError for a file that can't be read or a line that is none of these, UsageError when the two files
    have no document in common.
    """
    annotated = passages(gold)
    by_doc = by_document(facts)
    if by_doc and not by_doc.keys() & {str(passage.id) for passage in annotated}:
        raise UsageError(f"{facts}: no fact is from a passage of {gold} (doc {next(iter(by_doc))!r} names none)")
    return score(annotated, by_doc)
