"""The small commands: schema, explain, evaluate."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from figex.cli.talk import quiet_pipes, reported

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator


def schema() -> None:
    """Print the JSON Schema of a fact, as `-f jsonl` prints it."""
    import json  # noqa: PLC0415

    from figex.export.schema import fact_schema  # noqa: PLC0415

    with quiet_pipes():
        typer.echo(json.dumps(fact_schema(), indent=2))


def explain(
    text: Annotated[str, typer.Argument(help="A sentence or two, or a file that holds them; `-` is standard input.")],
    date: Annotated[
        str | None, typer.Option(help="The day of publication, for `last year` and the like.", metavar="YYYY-MM-DD")
    ] = None,
    model: Annotated[str | None, typer.Option(help="A spaCy model's name or folder.", metavar="NAME")] = None,
    *,
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback where something fails.")] = False,
) -> None:
    """Show how figex reads TEXT: its numerals, what claimed or refused them, the parse, and the rule behind each link.

    figex explain "Exports rose 4.5 percent to 224 billion yuan in 2017."
    """
    with reported(debug=debug), quiet_pipes():
        import os  # noqa: PLC0415
        import shutil  # noqa: PLC0415

        from figex.cli.extract import as_day  # noqa: PLC0415
        from figex.explain import explain as run  # noqa: PLC0415
        from figex.model import import_spacy_alone  # noqa: PLC0415

        import_spacy_alone()
        day = as_day(date)
        colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        width = shutil.get_terminal_size((100, 24)).columns
        for part, dated in _texts(text):
            typer.echo(run(part, day or dated, model, width=width, colour=colour))


def _texts(text: str) -> Iterator[tuple[str, dt.date | None]]:
    """The text itself, or what `-` or a file of that name holds, with its date; FigexError where it can't be read."""
    import os  # noqa: PLC0415

    if text != "-" and not os.path.isfile(text):
        yield text.encode("utf-8", "replace").decode(), None  # an argument may hold bytes that are no UTF-8
        return
    from figex.errors import FigexError  # noqa: PLC0415
    from figex.read import read  # noqa: PLC0415

    for document in read(text):
        if isinstance(document, FigexError):
            raise document
        yield document.whole(), document.date


def evaluate(
    gold: Annotated[str, typer.Argument(help="The annotated passages, JSON Lines.", metavar="GOLD")],
    facts: Annotated[str, typer.Argument(help="The extracted facts, as `-f jsonl` prints them.", metavar="FACTS")],
    errors: Annotated[int, typer.Option("--errors", help="Also show the first N errors.", metavar="N", min=0)] = 0,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print the scores as one JSON object.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback where something fails.")] = False,
) -> None:
    """Score facts against annotated passages: precision, recall and F1 of every field.

    figex extract gold.jsonl -o facts.jsonl && figex evaluate gold.jsonl facts.jsonl --errors 5
    """
    with reported(debug=debug), quiet_pipes():
        import json  # noqa: PLC0415

        from figex.evaluate import as_record, as_text  # noqa: PLC0415
        from figex.evaluate import evaluate as run  # noqa: PLC0415

        scores = run(gold, facts)
        typer.echo(json.dumps(as_record(scores, errors)) if as_json else as_text(scores, errors))
