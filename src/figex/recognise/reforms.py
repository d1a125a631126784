"""Which of a country's currencies was in force on a day: leones of 2015 are SLL, those of 2023 SLE."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figex.lexicon import table

if TYPE_CHECKING:
    from datetime import date


def in_force(code: str, day: date | None) -> str:
    """The code that today's `code` had on `day`: ZMW is ZMK before 2013; the same where no day is known"""
    if day is not None:
        for end, former in table("currencies")["former"].get(code, ()):
            if day < end:
                return str(former)
    return code


def is_gone(code: str, day: date | None) -> bool:
    """Whether nobody paid with it any more: `Irish traders owe 30 million pounds` in 2015 are no Irish pounds"""
    end = table("currencies")["gone"].get(code)
    return day is not None and end is not None and bool(day >= end)
