"""The command line of figex: what it takes and how it answers, nothing about figures.

Only Typer is imported here: `--help`, `--version`, completion and usage errors are instant because every command
imports what it needs when it runs.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from figex.cli.commands import evaluate, explain, schema
from figex.cli.extract import extract

__all__ = ["app", "main"]

app = typer.Typer(
    name="figex",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)


def _show_version(wanted: bool) -> None:  # noqa: FBT001 -- Typer's callback
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415

        typer.echo(f"figex {version('figex')}")
        raise typer.Exit


@app.callback()
def figex(
    *,
    version: Annotated[
        bool, typer.Option("--version", "-V", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Turn economic prose into a table of facts: every figure with its value, unit, subject, period and more."""


app.command()(extract)
app.command()(explain)
app.command()(evaluate)
app.command()(schema)


def main() -> None:
    """The entry point of `figex` and `python -m figex`."""
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(130)
