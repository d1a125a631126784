"""Tables of the recognition tests: an answer, and the ways to print it, divided by ` | `.

An answer is written as `str(figure)` gives it, several with ` ; ` between them: `5e9 USD`, `>3..4 percent`, `15 CNY/share`.
Numbers may be short (`5e9`). An empty answer means that nothing may be found.
"""

import re
from decimal import Decimal

import pytest

from figex.recognise import claims, recognise

NUMBER = re.compile(r"(?<!\w)[0-9]+(?:\.[0-9]+)?e[0-9]+")


def rows(table):
    """pytest parameters (answer, text), one for each way to print"""
    return [
        pytest.param(_plain(answer), way.strip(" "), id=way.strip().replace("\n", "|")[:60])
        for answer, ways in table.items()
        for way in ways.split(" | ")
    ]


def _plain(answer):
    return NUMBER.sub(lambda number: f"{Decimal(number[0]):f}", answer)


def found(text, kind=""):
    """The figures of `text` (all of them of `kind`, if one is given) as an answer of a table"""
    figures = recognise(text)
    wrong = [figure for figure in figures if kind and figure.kind != kind]
    assert not wrong, f"{wrong} should be of kind {kind}"
    return " ; ".join(str(figure) for figure in figures)


def extras(text):
    """What `--all` adds to the figures of `text`, as an answer of a table with the kind in front"""
    refusals = [refusal for refusal in claims(text)[1] if refusal.kind and refusal.value is not None]
    return " ; ".join(f"{r.kind} {r.value:f} {r.unit or ''}".strip() for r in refusals)
