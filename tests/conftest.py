"""What tests of several folders share."""

import calendar
import re
from datetime import date

import pytest

MONTHS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}


def _ends(written: str) -> tuple[date, date]:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", written):
        day = date.fromisoformat(written)
        return day, day
    year, part = int(written[:4]), written[4:]
    first, last = MONTHS.get(part) or ((int(part[1:]),) * 2 if part else (1, 12))
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


@pytest.fixture(scope="session")
def days():
    """First and last day of `2018`, `2018-05`, `2018-05-13`, `2018Q3`, `2018H1`; `a..b` from a to b, `a..`, `..b`, `-`."""

    def read(written: str) -> tuple[date | None, date | None]:
        if written == "-":
            return None, None
        first, range_sign, last = written.partition("..")
        start = _ends(first)[0] if first else None
        return start, _ends(last or first)[1] if last or not range_sign else None

    return read
