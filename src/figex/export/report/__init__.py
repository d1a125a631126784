"""The HTML report: one self-contained page with the text, its figures and the table of facts.

`page.html` lays it out (every value in it is escaped), `page.css` and `page.js` go into it. The page loads nothing,
and its content security policy lets no script run but that one.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from figex.export.cells import CONTROL, amount, plain
from figex.export.report.charts import amounts_by_subject, values_over_time
from figex.export.text import encoded
from figex.facts import EXTRA_KINDS, KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import BinaryIO

    from figex.export.formats import Style
    from figex.facts import Document, Fact

MAX_SUBJECTS = 200
"""Subjects that the filter offers, the commonest first."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a document's text; `row` is the fact that it is the figure of, if it is one."""

    text: str
    row: Row | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A fact as the page shows it; `key` ties its row to its figure."""

    key: str
    fact: Fact
    amount: str
    order: str
    change: str

    @property
    def search(self) -> str:
        """What the text filter looks in."""
        fact = self.fact
        words = (
            fact.subject,
            fact.relation,
            fact.text,
            fact.unit,
            fact.period,
            fact.place,
            fact.speaker,
            fact.sentence,
        )
        return " ".join(word for word in words if word).casefold()


@dataclass(frozen=True, slots=True)
class Section:
    """A document on the page."""

    number: int
    document: Document
    pieces: list[Piece]
    rows: list[Row]


class ReportWriter:
    """Collects documents and writes the page when all are there."""

    def __init__(self, stream: BinaryIO, style: Style) -> None:
        self.stream = stream
        self.sections: list[Section] = []

    def write(self, document: Document, facts: Sequence[Fact]) -> None:
        self.sections.append(_section(len(self.sections) + 1, document, facts))

    def close(self) -> None:
        for chunk in _page(self.sections):
            self.stream.write(encoded(chunk))
        self.stream.flush()


def _section(number: int, document: Document, facts: Sequence[Fact]) -> Section:
    rows = [_row(f"{number}-{fact.id}", fact) for fact in facts]
    return Section(number, document, list(_pieces(document.whole(), rows)), rows)


def _row(key: str, fact: Fact) -> Row:
    words = [fact.measure if fact.measure != "level" else "", fact.basis or ""]
    words.append(fact.modality if fact.modality != "actual" else "")
    return Row(key, fact, amount(fact), plain(fact.value), " ".join(word for word in words if word))


def _pieces(text: str, rows: Sequence[Row]) -> Iterator[Piece]:
    """The text cut at its figures; one that overlaps another has no mark of its own."""
    at = 0
    for row in sorted(rows, key=lambda row: row.fact.start):
        start, end = row.fact.start, row.fact.end
        if at <= start < end <= len(text):
            if start > at:
                yield Piece(_shown(text[at:start]))
            yield Piece(_shown(text[start:end]), row)
            at = end
    if at < len(text):
        yield Piece(_shown(text[at:]))


def _shown(text: str) -> str:
    """`text` without characters that HTML has none of, or that turn the direction of what follows."""
    return CONTROL.sub("�", text)


def _page(sections: Sequence[Section]) -> Iterator[str]:
    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape  # noqa: PLC0415 -- reports only

    environment = Environment(
        loader=PackageLoader("figex.export.report", "."),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    rows = [row for section in sections for row in section.rows]
    return environment.get_template("page.html").generate(**_context(sections, rows))


def _context(sections: Sequence[Section], rows: Sequence[Row]) -> dict[str, Any]:
    """What the template is given."""
    script = _resource("page.js")
    kinds = Counter(row.fact.kind for row in rows)
    subjects = Counter(row.fact.subject for row in rows if row.fact.subject)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return {
        "sections": sections,
        "rows": rows,
        "kinds": [(kind, kinds[kind]) for kind in (*KINDS, *EXTRA_KINDS) if kinds[kind]],
        "subjects": subjects.most_common(MAX_SUBJECTS),
        "has": {
            name: any(getattr(row.fact, name) for row in rows) for name in ("period", "place", "speaker", "relation")
        },
        "has_change": any(row.change for row in rows),
        "bars": amounts_by_subject(rows),
        "plot": values_over_time(rows),
        "style": _resource("page.css"),
        "script": script,
        "script_hash": f"sha256-{digest}",
    }


def _resource(name: str) -> str:
    return files("figex.export.report").joinpath(name).read_text(encoding="utf-8")
