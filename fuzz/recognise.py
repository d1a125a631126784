"""Atheris target: any text through recognition."""

import sys

import atheris

with atheris.instrument_imports(include=["figex.recognise"]):
    import figex.recognise  # noqa: F401 -- loaded here to be instrumented

from invariants import check_figures


def one(data: bytes) -> None:
    """`data` is UTF-8 in which surrogates are allowed; what is not even that is read as Latin."""
    check_figures(as_text(data))


def as_text(data: bytes) -> str:
    """Every text can come of some bytes, lone surrogates too."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("latin-1")


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
