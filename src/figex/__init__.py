"""figex turns economic prose into a table of facts: every figure with its value, subject, period and more.

>>> import figex
>>> [str(fact) for fact in figex.extract("Exports rose 4.5 percent to $27 billion in 2019.")]
['4.5 percent', '27000000000 USD']
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from figex.errors import FigexError, InputError, OutputError, SetupError, UsageError
from figex.facts import COLUMNS, KINDS, Document, Fact, Figure
from figex.frames import to_arrow, to_pandas, to_polars

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from figex.pipeline import Extractor

__version__ = "0.1.0"
__all__ = [
    "COLUMNS",
    "KINDS",
    "Document",
    "Extractor",
    "Fact",
    "FigexError",
    "Figure",
    "InputError",
    "OutputError",
    "SetupError",
    "UsageError",
    "extract",
    "extract_many",
    "to_arrow",
    "to_pandas",
    "to_polars",
]


def extract(text: str, date: date | None = None) -> list[Fact]:
    """The facts of one text, in order; `date` is its publication date, against which "last year" is resolved.

    Loads the default model once a process. Raises SetupError when none is installed.
    """
    return _default().extract(text, date)


def extract_many(documents: Iterable[Document], jobs: int = 1) -> Iterator[Fact]:
    """The facts of many documents, streamed in order, by `jobs` processes (0: one a core).

    Raises SetupError when no model is installed, and a document's FigexError when its turn comes.
    """
    return _default().extract_many(documents, jobs)


@cache
def _default() -> Extractor:
    from figex.pipeline import Extractor  # noqa: PLC0415 - `import figex` must not load the pipeline

    return Extractor()


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module attribute may be anything
    if name == "Extractor":
        from figex.pipeline import Extractor  # noqa: PLC0415 - the same

        return Extractor
    raise AttributeError(f"module 'figex' has no attribute {name!r}")
