"""Atheris targets: any bytes through a reader, whose suffix comes first: `python fuzz/read.py .docx fuzz/corpus/docx`."""

import sys
from functools import partial
from importlib import import_module

import atheris

with atheris.instrument_imports(include=["figex.read", "docx"]):
    from figex.read import SUFFIXES

    for reader in SUFFIXES.values():
        import_module(reader)

from invariants import check_read

if __name__ == "__main__":
    suffix = sys.argv.pop(1) if len(sys.argv) > 1 else ""
    if suffix.removesuffix(".gz") not in SUFFIXES:
        sys.exit(f"the first argument is one of {' '.join(SUFFIXES)}, any of them with .gz")
    atheris.Setup(sys.argv, partial(check_read, suffix))
    atheris.Fuzz()
