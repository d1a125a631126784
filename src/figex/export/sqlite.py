"""SQLite: a `facts` and a `documents` table, added to; a document extracted again replaces its rows.

A document is known by its source (the file), its id in it, and its turn where a source repeats an id.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from figex.errors import OutputError
from figex.export.cells import plain
from figex.facts import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figex.export.formats import Style
    from figex.facts import Document, Fact

TYPES = {
    "id": "INTEGER",
    "start": "INTEGER",
    "end": "INTEGER",
    "equivalent_of": "INTEGER",
    "value": "",
    "value_high": "",
}
"""Columns that are no text. The numbers have no declared type, which would round what does not fit a float."""
INDEXED = ("doc", "kind", "subject", "unit", "period_start", "document_id")
INTEGER_LIMIT = 1 << 63
EXACT_DIGITS = 15
"""A float gives so many digits back as they were."""

SCHEMA = f"""
CREATE TABLE IF NOT EXISTS documents (
    document_id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    doc TEXT NOT NULL,
    turn INTEGER NOT NULL,
    title TEXT,
    date TEXT,
    text TEXT NOT NULL,
    facts INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    UNIQUE (source, doc, turn)
);
CREATE TABLE IF NOT EXISTS facts (
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    {", ".join(f'"{name}" {TYPES.get(name, "TEXT")}' for name in COLUMNS)},
    PRIMARY KEY (document_id, id)
);
{"".join(f'CREATE INDEX IF NOT EXISTS "facts_{name}" ON facts ("{name}");' for name in INDEXED)}
"""
REPLACE = "DELETE FROM documents WHERE source = ? AND doc = ? AND turn = ?"
ADD_DOCUMENT = (
    "INSERT INTO documents (source, doc, turn, title, date, text, facts, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
ADD_FACT = f"INSERT INTO facts VALUES ({', '.join('?' * (len(COLUMNS) + 1))})"  # noqa: S608 -- only question marks
DONE = "SELECT facts FROM documents WHERE source = ? AND doc = ? AND turn = ? AND fingerprint = ?"


class SqliteWriter:
    """Writes each document in a transaction of its own: a killed run loses at most the one it was writing."""

    def __init__(self, path: str, style: Style) -> None:
        self.path = path
        self.fingerprint = ""
        self.turns: Counter[tuple[str, str]] = Counter()
        try:
            self.database = sqlite3.connect(path, isolation_level=None, timeout=30)
            self._prepare()
        except sqlite3.Error as error:
            raise self._failure(error) from error

    def _prepare(self) -> None:
        run = self.database.execute
        run("PRAGMA foreign_keys = ON")
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = NORMAL")
        there = [row[1] for row in run("PRAGMA table_info(facts)")]
        if there and there != ["document_id", *COLUMNS]:
            raise OutputError(f'{self.path}: has a table "facts" with other columns; write to another file')
        self.database.executescript(f"BEGIN; {SCHEMA} COMMIT;")

    def facts_of(self, key: tuple[str, str, int], fingerprint: str) -> int | None:
        """How many facts the document `key` (source, id, turn) has there; None unless extracted just this way."""
        try:
            row = self.database.execute(DONE, (*key, fingerprint)).fetchone()
        except sqlite3.Error as error:
            raise self._failure(error) from error
        return None if row is None else int(row[0])

    def write(self, document: Document, facts: Sequence[Fact]) -> None:
        source = document.source or document.id
        self.turns[source, document.id] += 1
        self.put((source, document.id, self.turns[source, document.id]), "", document, facts)

    def put(self, key: tuple[str, str, int], fingerprint: str, document: Document, facts: Sequence[Fact]) -> None:
        """Add a document with its facts, or put it in the place of an earlier one of the same key."""
        day = document.date.isoformat() if document.date else None
        row = (*key, document.title, day, document.whole(), len(facts), fingerprint)
        run = self.database.execute
        try:
            run("BEGIN IMMEDIATE")
            run(REPLACE, key)
            number = run(ADD_DOCUMENT, row).lastrowid
            self.database.executemany(ADD_FACT, ([number, *_values(fact)] for fact in facts))
            run("COMMIT")
        except sqlite3.Error as error:
            with suppress(sqlite3.Error):
                run("ROLLBACK")
            raise self._failure(error) from error

    def close(self) -> None:
        """End with a single file that any reader opens, also from a read-only place."""
        try:
            self.database.execute("PRAGMA optimize")
            with suppress(sqlite3.OperationalError):  # another process reads it: its files stay until that ends
                self.database.execute("PRAGMA journal_mode = DELETE")
            self.database.close()
        except sqlite3.Error as error:
            raise self._failure(error) from error

    def _failure(self, error: sqlite3.Error) -> OutputError:
        return OutputError(f"{self.path}: can't be written: {error}")


def _values(fact: Fact) -> list[object]:
    return [_value(getattr(fact, name)) for name in COLUMNS]


def _value(value: object) -> object:
    """A number as SQLite keeps it without loss: an integer, a float, else its digits as text."""
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, Decimal):
        return value
    if value == value.to_integral_value() and abs(value) < INTEGER_LIMIT:
        return int(value)
    digits = plain(value)
    return float(digits) if sum(char.isdigit() for char in digits.lstrip("-0.")) <= EXACT_DIGITS else digits
