"""`.parquet`: a row a document."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from figex.errors import InputError
from figex.read.extra import needed
from figex.read.row import document, fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figex.facts import Document
    from figex.read.source import Options, Source

BATCH_ROWS = 256


def read(source: Source, options: Options) -> Iterator[Document | InputError]:
    """A document a row, a few rows at a time; only the columns that are asked for are read."""
    parquet = needed("pyarrow.parquet", "parquet", "reading Parquet")
    arrow = needed("pyarrow", "parquet", "reading Parquet")
    # a pipe can't be read from its end, where Parquet keeps its index
    stream = source.stream if source.stream.seekable() else io.BytesIO(source.whole())
    try:
        table = parquet.ParquetFile(stream)
        names = table.schema_arrow.names
        if options.text_field not in names:
            raise InputError(f'no "{options.text_field}" field ({fields(dict.fromkeys(names))}); use --text-field')
        wanted = {options.text_field, options.id_field or "id", options.date_field or "date", "title"}
        number = 0
        for batch in table.iter_batches(BATCH_ROWS, columns=[name for name in names if name in wanted]):
            for row in batch.to_pylist():
                number += 1
                try:
                    yield document(row, number, source.name, options)
                except InputError as error:
                    yield InputError(f"{source.name}: row {number}: {error}")
    except (arrow.ArrowException, OSError) as error:
        if getattr(error, "errno", None):  # the disk's error, not Arrow's own
            raise
        raise InputError(f"not a sound Parquet file ({str(error)[:120]})") from error
    except UnicodeDecodeError as error:
        raise InputError("a text in it is not UTF-8") from error
