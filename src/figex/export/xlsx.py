"""XLSX: numbers and days as such, text as text; the header stays in sight, every column can be filtered."""

from __future__ import annotations

import contextlib
import io
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from figex.errors import OutputError, SetupError
from figex.export.cells import disarmed
from figex.facts import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import BinaryIO

    from figex.export.formats import Style
    from figex.facts import Document, Fact

MAX_ROWS = 1_048_576
"""A sheet has no more rows, the header included."""
MAX_CELL = 32_767
"""Characters that a cell holds."""
EXACT_DIGITS = 15
"""Digits of a number that Excel keeps."""
ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that XML can't hold."""
WIDTHS = {"doc": 22, "subject": 34, "text": 20, "value": 18, "period": 22, "speaker": 22, "sentence": 90}
"""In characters; the other columns take 12."""


class XlsxWriter:
    """Writes one sheet, row by row; the file is made when all rows are known."""

    def __init__(self, stream: BinaryIO, style: Style) -> None:
        try:
            import openpyxl  # noqa: PLC0415
            from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
        except ImportError as error:
            raise SetupError("writing XLSX needs openpyxl: pip install 'figex[xlsx]'") from error
        self.stream, self.style = stream, style
        self.columns = style.columns or COLUMNS
        self.cell: Any = WriteOnlyCell
        self.book = openpyxl.Workbook(write_only=True)
        self.sheet: Any = self.book.create_sheet("facts")
        self.rows = 1
        self._head()

    def _head(self) -> None:
        from openpyxl.styles import Font  # noqa: PLC0415
        from openpyxl.utils import get_column_letter  # noqa: PLC0415

        self.sheet.freeze_panes = "A2"
        head = []
        for number, name in enumerate(self.columns, start=1):
            self.sheet.column_dimensions[get_column_letter(number)].width = WIDTHS.get(name, 12)
            title = self.cell(self.sheet, value=name)
            title.font = Font(bold=True)
            head.append(title)
        self.sheet.append(head)
        self.last_letter = get_column_letter(len(self.columns))

    def write(self, document: Document, facts: Sequence[Fact]) -> None:
        self.rows += len(facts)
        if self.rows > MAX_ROWS:
            raise OutputError(f"more than {MAX_ROWS - 1:,} facts, which is what a sheet holds; use csv or parquet")
        for fact in facts:
            row = [self._cell(name, getattr(fact, name), fact) for name in self.columns]
            with _as_system_errors():
                self.sheet.append(row)

    def close(self) -> None:
        self.sheet.auto_filter.ref = f"A1:{self.last_letter}{self.rows}"
        # saved whole first: a zip file that hits a full disk half-way can't be closed any more
        made = io.BytesIO()
        with _as_system_errors():
            self.book.save(made)
        self.stream.write(made.getbuffer())
        self.stream.flush()

    def _cell(self, name: str, value: object, fact: Fact) -> Any:  # noqa: ANN401 -- an openpyxl cell
        if isinstance(value, Decimal):
            cell = self.cell(self.sheet, value=value)
            grouped = "#,##0" if value == value.to_integral_value() else "General"
            cell.number_format = "0" if fact.kind == "period" else grouped
            if len(value.normalize().as_tuple().digits) > EXACT_DIGITS:
                self.style.note(f"{fact.doc}: {fact.text[:60]!r} has more digits than Excel keeps")
            return cell
        if not isinstance(value, str):
            return self.cell(self.sheet, value=value)
        text = ILLEGAL.sub("�", value)[:MAX_CELL]
        cell = self.cell(self.sheet, value=text)
        # whatever it looks like, it is a string and no formula; the mark is Excel's own for text that is typed with a
        # leading apostrophe, and holds when the cell is edited
        cell.data_type = "s"
        cell.quotePrefix = not self.style.raw and disarmed(name, value, text) != text
        return cell


@contextlib.contextmanager
def _as_system_errors() -> Iterator[None]:
    """openpyxl keeps the rows in a temporary file that lxml writes, whose errors are neither's own."""
    try:
        yield
    except OSError:
        raise
    except Exception as error:
        raise OSError(f"temporary file: {error}") from error
