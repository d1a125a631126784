"""Parquet: numbers as exact decimals, days as dates."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from figex.errors import SetupError
from figex.facts import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

    from figex.export.formats import Style
    from figex.facts import Document, Fact

DIGITS, SCALE = 38, 12
"""The decimals of the value columns: 26 digits before the point, 12 after it. What does not fit is left null."""
LIMIT = Decimal(10) ** (DIGITS - SCALE)
GROUP_ROWS = 20_000
"""Facts a row group: what is held in memory."""


class ParquetWriter:
    """Writes facts in row groups; the same columns and types for every file, so that many can be read as one."""

    def __init__(self, stream: BinaryIO, style: Style) -> None:
        try:
            from pyarrow import parquet  # noqa: PLC0415
        except ImportError as error:
            raise SetupError("writing Parquet needs pyarrow: pip install 'figex[parquet]'") from error
        self.style = style
        self.columns = style.columns or COLUMNS
        self.schema: Any = arrow_schema(self.columns)
        self.writer: Any = parquet.ParquetWriter(stream, self.schema, compression="zstd")
        self.waiting: list[Fact] = []

    def write(self, document: Document, facts: Sequence[Fact]) -> None:
        self.waiting.extend(facts)
        if len(self.waiting) >= GROUP_ROWS:
            self._group()

    def close(self) -> None:
        self._group()
        self.writer.close()

    def _group(self) -> None:
        if self.waiting:
            self.writer.write_table(arrow_table(self.waiting, self.columns, self.schema, self.style))
            self.waiting.clear()


def arrow_schema(columns: Sequence[str]) -> Any:  # noqa: ANN401 -- pyarrow has no types
    """The Arrow types of the columns."""
    import pyarrow as pa  # noqa: PLC0415

    types = {
        "id": pa.int32(),
        "equivalent_of": pa.int32(),
        "start": pa.int64(),
        "end": pa.int64(),
        "value": pa.decimal128(DIGITS, SCALE),
        "value_high": pa.decimal128(DIGITS, SCALE),
        "period_start": pa.date32(),
        "period_end": pa.date32(),
    }
    return pa.schema([(name, types.get(name, pa.string())) for name in columns])


def arrow_table(facts: Sequence[Fact], columns: Sequence[str], schema: Any, style: Style) -> Any:  # noqa: ANN401
    """The facts as an Arrow table."""
    import pyarrow as pa  # noqa: PLC0415

    data = {name: [_value(getattr(fact, name), fact, style) for fact in facts] for name in columns}
    return pa.table(data, schema=schema)


def _value(value: object, fact: Fact, style: Style) -> object:
    if not isinstance(value, Decimal):
        return value
    exponent = value.normalize().as_tuple().exponent
    if abs(value) >= LIMIT or (isinstance(exponent, int) and -exponent > SCALE):
        style.note(f"{fact.doc}: {fact.text[:60]!r} is out of Parquet's range, its value is left empty")
        return None
    return value
