"""`extract_dataset`: the extraction as a step of somebody's own Ray Data pipeline."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from figex.errors import FigexError, InputError
from figex.export.formats import Style
from figex.export.parquet import arrow_schema, arrow_table
from figex.facts import COLUMNS
from figex.pipeline import Settings
from figex.ray.work import extracted, new_extractor
from figex.read import Options
from figex.read.extra import needed
from figex.read.row import document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from figex.facts import Document, Fact

ROWS = 128
"""Documents an actor takes at a time: enough to fill the parser's batches."""
ERROR = "error"


def extract_dataset(  # noqa: PLR0913 -- they are the options of the command
    ds: Any,  # noqa: ANN401 -- a ray.data.Dataset
    *,
    text_field: str = "text",
    id_field: str | None = None,
    date_field: str | None = None,
    model: str | None = None,
    kinds: Iterable[str] | None = None,
    every: bool = False,
    keep_furniture: bool = False,
    actors: int | tuple[int, int] | None = None,
    num_cpus: float = 0.5,
) -> Any:  # noqa: ANN401 -- a ray.data.Dataset
    """A dataset of facts from a dataset with a document a row: typed as figex writes Parquet, and a column `error`.

    A row that has no text, or fails otherwise, becomes a row that has nothing but `doc` and the reason in `error`; of
    facts `error` is null. A row without an id is named by a digest of its text. `actors` is the size of the pool, or
    the least and the most; None is one a CPU of the cluster. Each claims `num_cpus`, which leaves room for the tasks
    that read. Lazy, like every step of Ray Data; what fails as a whole (no model) fails when it runs.
    """
    data = needed("ray.data", "ray", "extract_dataset")
    settings = Settings(model, None if kinds is None else tuple(kinds), every=every, keep_furniture=keep_furniture)
    options = Options(text_field=text_field, id_field=id_field, date_field=date_field)
    return ds.map_batches(
        ExtractingRows,
        batch_size=ROWS,
        batch_format="pyarrow",
        fn_constructor_kwargs={"settings": settings, "options": options},
        num_cpus=num_cpus,
        compute=_pool(data, actors),
    )


def _pool(data: Any, actors: int | tuple[int, int] | None) -> Any:  # noqa: ANN401 -- modules and classes of Ray
    if isinstance(actors, tuple):
        return data.ActorPoolStrategy(min_size=actors[0], max_size=actors[1])
    if actors is None:
        ray = needed("ray", "ray", "extract_dataset")
        if not ray.is_initialized():
            ray.init()
        actors = max(1, int(ray.cluster_resources().get("CPU", 1)))
    return data.ActorPoolStrategy(size=actors)


class ExtractingRows:
    """An actor of the pool: holds the Extractor and turns batches of rows into facts."""

    def __init__(self, settings: Settings, options: Options) -> None:
        self.extractor = new_extractor(settings)
        self.options = options
        self.wanted = {options.text_field, options.id_field or "id", options.date_field or "date", "title"}

    def __call__(self, batch: Any) -> Any:  # noqa: ANN401, D102 -- pyarrow has no types; the class says what it does
        import pyarrow as pa  # noqa: PLC0415

        rows = batch.select([name for name in batch.column_names if name in self.wanted]).to_pylist()
        documents: list[Document] = []
        failed: list[tuple[str | None, FigexError]] = []
        for row in rows:
            try:
                documents.append(self._document(row))
            except InputError as error:
                failed.append((_id(row, self.options), error))
        facts: list[Fact] = []
        for one, found in extracted(self.extractor, documents):
            if isinstance(found, FigexError):
                failed.append((one.id, found))
            else:
                facts += found
        schema = arrow_schema(COLUMNS).append(pa.field(ERROR, pa.string()))
        good = arrow_table(facts, COLUMNS, arrow_schema(COLUMNS), Style())
        good = good.append_column(ERROR, pa.nulls(len(facts), pa.string()))
        bad = pa.Table.from_pylist([{"doc": doc, ERROR: str(error)} for doc, error in failed], schema=schema)
        return pa.concat_tables([good, bad])

    def _document(self, row: dict[str, Any]) -> Document:
        """The row as a document; a dataset has no row numbers, so a text without an id is named by itself."""
        text = row.get(self.options.text_field)
        number = hashlib.blake2b(text.encode(errors="replace"), digest_size=7) if isinstance(text, str) else None
        return document(row, int(number.hexdigest(), 16) if number else 0, "dataset", self.options)


def _id(row: dict[str, Any], options: Options) -> str | None:
    """The id of a row that failed, if it has one."""
    found = row.get(options.id_field or "id")
    return None if found is None else str(found)
