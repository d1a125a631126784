"""A row of a corpus → a document: which field is the text, which its id and date."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from figex.errors import InputError
from figex.facts import Document
from figex.read.limits import MAX_TEXT_BYTES, size

if TYPE_CHECKING:
    from collections.abc import Mapping

    from figex.read.source import Options

MAX_FIELDS_SHOWN = 12
TYPES = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "an object",
    type(None): "null",
}


def document(row: Mapping[str, Any], number: int, name: str, options: Options) -> Document:
    """The document in `row`, the `number`-th of the corpus called `name`.

    Raises InputError where the text or an asked-for field is missing or no text.
    """
    text = _field(row, options.text_field, "--text-field")
    if not isinstance(text, str):
        raise InputError(f'"{options.text_field}" is {TYPES.get(type(text), type(text).__name__)}, not text')
    if len(text) > MAX_TEXT_BYTES:
        raise InputError(f'"{options.text_field}" is longer than {size(MAX_TEXT_BYTES)}, which is the limit')
    title = row.get("title")
    return Document(
        id=_id(row, number, options),
        text=text,
        date=_date(row, f"{name}:{number}", options),
        title=title if isinstance(title, str) else None,
        source=name,
    )


def _field(row: Mapping[str, Any], field: str, option: str) -> Any:  # noqa: ANN401 -- whatever the corpus holds
    if field in row:
        return row[field]
    raise InputError(f'no "{field}" field ({fields(row)}); use {option}')


def fields(row: Mapping[str, Any]) -> str:
    """`fields: title, body`, for an error that says what there is."""
    names = [str(name)[:40] for name in list(row)[:MAX_FIELDS_SHOWN]]
    more = ", …" if len(row) > MAX_FIELDS_SHOWN else ""
    return f"fields: {', '.join(names)}{more}" if names else "it has no fields"


def _id(row: Mapping[str, Any], number: int, options: Options) -> str:
    """The row's own id as text; its number where it has none."""
    field = options.id_field or "id"
    value = _field(row, field, "--id-field") if options.id_field else row.get(field)
    if value is None or value == "":
        return str(number)
    if isinstance(value, str | int | float):
        return str(value)
    raise InputError(f'"{field}" is {TYPES.get(type(value), type(value).__name__)}, not a name or a number')


def _date(row: Mapping[str, Any], place: str, options: Options) -> date | None:
    """The row's date; one that can't be understood is noted and left out, for the figures are there all the same."""
    field = options.date_field or "date"
    value = _field(row, field, "--date-field") if options.date_field else row.get(field)
    found = as_date(value)
    if found is None and value not in (None, ""):
        options.note(f"{place}: date {str(value)[:40]!r} not understood, left out (write it as 2018-04-24)")
    return found


ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*|Z)?", re.DOTALL)
WRITTEN = ("%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%B %d %Y", "%Y/%m/%d", "%A, %B %d, %Y")


def as_date(value: object) -> date | None:
    """`2018-04-24`, `2018-04-24T09:30:00Z`, `20180424`, `April 24, 2018`, `Tue, 24 Apr 2018 09:30:00 +0800`

    Forms that leave day and month open (`04/05/2018`) are not guessed at: None.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    try:
        if iso := ISO.fullmatch(text[:64]):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        for form in WRITTEN:
            if found := _strptime(text, form):
                return found
        return parsedate_to_datetime(text).date() if re.search(r"\d:\d", text) else None
    except (ValueError, TypeError, OverflowError):
        return None


def _strptime(text: str, form: str) -> date | None:
    try:
        return datetime.strptime(text, form).date()  # noqa: DTZ007 -- only the day is wanted
    except ValueError:
        return None
