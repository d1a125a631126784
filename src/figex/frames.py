"""Facts as a table of the reader's own library (pandas, Polars, Arrow): a row a fact, the columns of every export."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from figex.errors import SetupError
from figex.facts import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from figex.facts import Fact


def to_arrow(facts: Iterable[Fact]) -> Any:  # noqa: ANN401 - pyarrow has no types
    """A pyarrow.Table with typed decimals and dates; raises SetupError where pyarrow is missing."""
    _needed("pyarrow", "parquet")
    from figex.export.formats import Style  # noqa: PLC0415 - only a table needs it
    from figex.export.parquet import arrow_schema, arrow_table  # noqa: PLC0415

    return arrow_table(list(facts), COLUMNS, arrow_schema(COLUMNS), Style())


def to_pandas(facts: Iterable[Fact]) -> Any:  # noqa: ANN401 - so that pandas need not be installed for typing
    """A pandas.DataFrame whose numbers are exact `Decimal` objects; raises SetupError where pandas is missing."""
    pandas = _needed("pandas", "pandas")
    return pandas.DataFrame.from_records([fact.record() for fact in facts], columns=list(COLUMNS))


def to_polars(facts: Iterable[Fact]) -> Any:  # noqa: ANN401 - see to_pandas
    """A polars.DataFrame with typed decimals and dates; raises SetupError where Polars or pyarrow is missing."""
    polars = _needed("polars", "polars")
    return polars.from_arrow(to_arrow(facts))


def _needed(module: str, extra: str) -> Any:  # noqa: ANN401 - a module
    try:
        return import_module(module)
    except ImportError as error:
        raise SetupError(f"a table for {module} needs it installed: pip install 'figex[{extra}]'") from error
