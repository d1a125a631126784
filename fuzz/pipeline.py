"""Atheris target: any text through the whole pipeline."""

import sys

import atheris

with atheris.instrument_imports(include=["figex.link", "figex.times", "figex.segment", "figex.furniture"]):
    from figex.pipeline import Extractor

from invariants import check_facts
from recognise import as_text

EXTRACTOR = Extractor()


def one(data: bytes) -> None:
    """`data` as in `recognise.py`."""
    text = as_text(data)
    check_facts(text, EXTRACTOR.extract(text))


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
