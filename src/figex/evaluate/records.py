"""The two files that are compared: annotated passages and extracted facts, both JSON Lines."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal  # noqa: TC003 - msgspec reads the annotations
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

import msgspec

from figex.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

Direction = Literal["up", "down"] | None
Basis = Literal["yoy", "qoq", "mom", "other"] | None
Line = TypeVar("Line")


class Annotated(msgspec.Struct, kw_only=True):
    """One fact of an annotated passage, as `docs/annotation.md` describes it, and where its text stands."""

    text: str
    kind: Literal[
        "money",
        "percent",
        "count",
        "quantity",
        "multiple",
        "fraction",
        "number",
        "period",
        "duration",
        "ordinal",
        "date",
    ]
    value: Decimal
    nth: int = 1
    value_high: Decimal | None = None
    unit: str | list[str] | None = None
    per: str | None = None
    qualifier: Literal["=", "~", ">", ">=", "<", "<="] | None = None
    direction: Direction = None
    measure: Literal["level", "change", "previous"] | None = None
    basis: Basis = None
    subject: list[str] = []
    period_start: str | None = None
    period_end: str | None = None
    place: str | None = None
    speaker: str | None = None
    modality: Literal["actual", "projected"] | None = None
    equivalent_of: int | None = None
    span: tuple[int, int] = (0, 0)
    equivalent: tuple[int, int] | None = None


class Passage(msgspec.Struct, kw_only=True):
    """One line of the annotated file."""

    id: str | int
    text: str
    facts: list[Annotated]
    ignore: list[str] = []


class Extracted(msgspec.Struct, kw_only=True):
    """One line of extracted facts: `figex extract -f jsonl`, or another tool's with at least the first four."""

    doc: str | int
    start: int
    end: int
    value: Decimal | None
    id: int | str | None = None
    text: str | None = None
    kind: str | None = None
    value_high: Decimal | None = None
    unit: str | None = None
    per: str | None = None
    qualifier: str | None = None
    direction: str | None = None
    measure: str | None = None
    basis: str | None = None
    subject: str | None = None
    period_start: str | None = None
    period_end: str | None = None
    place: str | None = None
    speaker: str | None = None
    modality: str | None = None
    equivalent_of: int | str | None = None
    equivalent: tuple[int, int] | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Where the figure stands, as offsets of its document."""
        return self.start, self.end


def passages(path: str) -> list[Passage]:
    """The annotated passages with the offsets of their facts; raises InputError, with the line, for a faulty one."""
    found = []
    for number, passage in _lines(path, Passage):
        try:
            _locate(passage)
        except InputError as error:
            raise InputError(f"{path}:{number}: {error}") from None
        found.append(passage)
    if not found:
        raise InputError(f"{path}: no annotated passage in it")
    return found


def _locate(passage: Passage) -> None:
    """Sets the offsets of each fact and of the one that it restates."""
    for index, fact in enumerate(passage.facts):
        spans = occurrences(fact.text, passage.text)
        if not 0 < fact.nth <= len(spans):
            raise InputError(f"facts[{index}]: {fact.text!r} occurs {len(spans)} times in the text, nth is {fact.nth}")
        fact.span = spans[fact.nth - 1]
    for index, fact in enumerate(passage.facts):
        other = fact.equivalent_of
        if other is not None and not 0 <= other < len(passage.facts):
            raise InputError(f"facts[{index}]: equivalent_of is {other}, and there is no such fact")
        fact.equivalent = None if other is None else passage.facts[other].span


def by_document(path: str) -> dict[str, list[Extracted]]:
    """The extracted facts by document, with the offsets of the facts that they restate; raises InputError as above."""
    by_doc: dict[str, list[Extracted]] = defaultdict(list)
    for _, fact in _lines(path, Extracted):
        by_doc[str(fact.doc)].append(fact)
    for facts in by_doc.values():
        spans = {fact.id: fact.span for fact in facts}
        for fact in facts:
            fact.equivalent = None if fact.equivalent_of is None else spans.get(fact.equivalent_of)
    return dict(by_doc)


def _lines(path: str, kind: type[Line]) -> Iterator[tuple[int, Line]]:
    """Line number and object of every line that is not blank."""
    decoder = msgspec.json.Decoder(kind)
    try:
        with Path(path).open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield number, decoder.decode(line.removeprefix(b"\xef\xbb\xbf"))
    except OSError as error:
        raise InputError(f"{path}: {(error.strerror or str(error)).lower()}") from error
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        reason = str(error).replace("`", '"').replace("$.", "")
        raise InputError(
            f"{path}:{number}: {reason[:1].lower()}{reason[1:]} (a JSON object a line is expected)"
        ) from error


def occurrences(needle: str, text: str) -> list[tuple[int, int]]:
    """Where `needle` stands in `text` without cutting through a word or number; anywhere if it only stands inside some.

    `5` stands once in `15 of 5.5 by 5`.
    """
    if not needle:
        return []
    left = r"(?<!\w)(?<!\d[.,])" if needle[0].isalnum() else ""
    right = r"(?!\w)(?![.,]\d)" if needle[-1].isalnum() else ""
    whole = [hit.span() for hit in re.finditer(left + re.escape(needle) + right, text)]
    return whole or [hit.span() for hit in re.finditer(re.escape(needle), text)]
