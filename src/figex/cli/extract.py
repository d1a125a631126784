"""`figex extract`: its options and their checks; the work is in `figex.cli.run`."""

from __future__ import annotations

import datetime as dt
import os
import sys
from typing import TYPE_CHECKING, Annotated, cast

import typer

from figex.cli.talk import Talk, quiet_pipes, reported
from figex.errors import UsageError
from figex.export.formats import FORMATS
from figex.facts import COLUMNS, EXTRA_KINDS, KINDS

if TYPE_CHECKING:
    import io

INPUT, OUTPUT, RUNNING = "What goes in", "What comes out", "How it runs"

EXAMPLES = """Extract the figures of INPUT: files (.txt .md .html .pdf .docx .eml), corpora with a row a document
(.jsonl .csv .tsv .parquet), any of them gzipped, folders, globs, or `-` for standard input, which is also read
when something is piped and no INPUT is named.

Examples:

* `figex extract article.txt` shows a table

* `figex extract news/ -o facts.csv` reads a folder

* `figex extract corpus.jsonl.gz --text-field body -o facts.db --resume` goes on where it was interrupted

* `curl -s URL | figex extract --stdin-name page.html -k money -f jsonl`

* `figex extract report.pdf -o report.html` makes a page to look at

Exit codes: 0 done, 1 some input failed, 2 wrong usage, 4 no facts (only with `-e`), 130 interrupted.
"""


def _formats() -> list[str]:
    return list(FORMATS)


def _kinds() -> list[str]:
    return [*KINDS, *EXTRA_KINDS]


def _columns(incomplete: str) -> list[str]:
    """Completion inside a list: `doc,sub` → `doc,subject`"""
    before, comma, _ = incomplete.rpartition(",")
    return [f"{before}{comma}{name}" for name in COLUMNS]


def extract(  # noqa: D103, PLR0913 -- an argument an option; its help is EXAMPLES
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="INPUT", help="Files, folders, globs, or `-`.", show_default=False),
    ] = None,
    *,
    text_field: Annotated[
        str, typer.Option(help="The field of a corpus that holds the text.", metavar="FIELD", rich_help_panel=INPUT)
    ] = "text",
    id_field: Annotated[
        str | None,
        typer.Option(
            help="The field with a row's id. [id, else the row's number]", metavar="FIELD", rich_help_panel=INPUT
        ),
    ] = None,
    date_field: Annotated[
        str | None, typer.Option(help="The field with a row's date. [date]", metavar="FIELD", rich_help_panel=INPUT)
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(
            help="The day of publication, for `last year` and the like.", metavar="YYYY-MM-DD", rich_help_panel=INPUT
        ),
    ] = None,
    stdin_name: Annotated[
        str | None,
        typer.Option(help="A name, and so a type, for what is piped in.", metavar="NAME", rich_help_panel=INPUT),
    ] = None,
    keep_furniture: Annotated[
        bool,
        typer.Option(
            "--keep-furniture", help="Also read menus, tickers, share counters and the like.", rich_help_panel=INPUT
        ),
    ] = False,
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", help="Where to write. [standard output]", metavar="PATH", rich_help_panel=OUTPUT
        ),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            help=f"{', '.join(FORMATS)}. [by the suffix of PATH, else table on a terminal, csv in a pipe]",
            metavar="FORMAT",
            autocompletion=_formats,
            rich_help_panel=OUTPUT,
        ),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            "-k",
            help=f"Only this kind; may be repeated. {', '.join(KINDS)}",
            metavar="KIND",
            autocompletion=_kinds,
            rich_help_panel=OUTPUT,
        ),
    ] = None,
    every: Annotated[
        bool,
        typer.Option("--all", help=f"Also the kinds {', '.join(EXTRA_KINDS)}.", rich_help_panel=OUTPUT),
    ] = False,
    columns: Annotated[
        str | None,
        typer.Option(
            help="Only these columns, in this order.", metavar="A,B,C", autocompletion=_columns, rich_help_panel=OUTPUT
        ),
    ] = None,
    bom: Annotated[
        bool, typer.Option("--bom", help="Begin CSV with a mark that tells Excel it is UTF-8.", rich_help_panel=OUTPUT)
    ] = False,
    raw_cells: Annotated[
        bool,
        typer.Option(
            "--raw-cells",
            help="Leave text cells of CSV, TSV and XLSX verbatim that a spreadsheet would take for formulas.",
            rich_help_panel=OUTPUT,
        ),
    ] = False,
    save_text: Annotated[
        str | None,
        typer.Option(
            help="Write each document's text, which offsets refer to, into this folder.",
            metavar="DIR",
            rich_help_panel=OUTPUT,
        ),
    ] = None,
    resume: Annotated[
        bool,
        typer.Option(
            "--resume", help="Go on with an interrupted run (JSON Lines and SQLite).", rich_help_panel=RUNNING
        ),
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            help="Processes that extract. [1; on Ray one a CPU]",
            metavar="N",
            min=1,
            max=4096,
            rich_help_panel=RUNNING,
        ),
    ] = None,
    engine: Annotated[
        str | None,
        typer.Option(help="`ray` runs on a cluster and writes a folder.", metavar="NAME", rich_help_panel=RUNNING),
    ] = None,
    address: Annotated[
        str | None,
        typer.Option(
            help="Ray's cluster: `auto` or `ray://…`. [this machine]", metavar="ADDRESS", rich_help_panel=RUNNING
        ),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(
            help="A spaCy model's name or folder. [an installed English one]", metavar="NAME", rich_help_panel=RUNNING
        ),
    ] = None,
    exit_status: Annotated[
        bool,
        typer.Option("--exit-status", "-e", help="Exit with 4 where no facts were found.", rich_help_panel=RUNNING),
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No progress, no closing line; only errors.", rich_help_panel=RUNNING)
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Say what is passed over and why.", rich_help_panel=RUNNING)
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show a traceback where something fails.", rich_help_panel=RUNNING)
    ] = False,
) -> None:
    with reported(debug=debug), quiet_pipes():
        from figex.cli.run import Order, run  # noqa: PLC0415
        from figex.export import columns_of  # noqa: PLC0415

        on_ray = _on_ray(engine, address)
        order = Order(
            inputs=_inputs(inputs, stdin_name),
            output=None if output == "-" else output,
            format=(format_ or "parquet") if on_ray else _format(format_, output),
            columns=columns_of(columns),
            kinds=_kinds_of(kind),
            every=every or any(name in EXTRA_KINDS for name in _kinds_of(kind) or ()),
            date=as_day(date),
            text_field=text_field,
            id_field=id_field,
            date_field=date_field,
            stdin_name=stdin_name,
            keep_furniture=keep_furniture,
            bom=bom,
            raw_cells=raw_cells,
            save_text=save_text,
            resume=on_ray or _resumable(resume, format_, output),
            jobs=jobs or 1,
            model=model,
        )
        talk = Talk(quiet=quiet, verbose=verbose, debug=debug)
        if on_ray:
            from figex.cli.cluster import run_on_ray  # noqa: PLC0415 -- Ray's second is for who asks for it

            run_on_ray(order, talk, address, jobs)
        else:
            run(order, talk)
        code = 1 if talk.failures else 4 if exit_status and not talk.facts + talk.facts_before else 0
        raise typer.Exit(code)


extract.__doc__ = EXAMPLES


def as_day(text: str | None) -> dt.date | None:
    """`2018-04-24`; raises UsageError for anything else."""
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UsageError(f'"{text}" is no date (write it as 2018-04-24)') from None


def _on_ray(engine: str | None, address: str | None) -> bool:
    if engine not in (None, "ray"):
        raise UsageError(f'no engine "{engine}" (engines: ray)')
    if address and not engine:
        raise UsageError("--address is a cluster's: say --engine ray")
    return engine == "ray"


def _inputs(inputs: list[str] | None, stdin_name: str | None) -> list[str]:
    """What to read; where nothing is named it is standard input, unless that is a terminal or empty."""
    if not inputs:
        if sys.stdin is None or sys.stdin.closed or sys.stdin.isatty():
            raise UsageError(
                "no INPUT. Usage: figex extract [OPTIONS] [INPUT]...\n"
                "Name a file or folder, or pipe text in: figex extract article.txt (--help says more)"
            )
        inputs = ["-"]
    if "-" in inputs:
        if sys.stdin is None or sys.stdin.closed:
            raise UsageError("standard input is closed; name a file")
        if not sys.stdin.isatty() and not cast("io.BufferedReader", sys.stdin.buffer).peek(1):
            raise UsageError("standard input is empty; name a file, or pipe some text in")
    elif stdin_name:
        raise UsageError("--stdin-name names what is piped in, but an INPUT is named (write - for standard input)")
    return inputs


def _format(name: str | None, output: str | None) -> str:
    from figex.export import format_of  # noqa: PLC0415

    found = format_of(name, output)
    if found is None:
        on_terminal = (output is None or output == "-") and sys.stdout.isatty()
        found = "table" if on_terminal else "csv"
    if FORMATS[found].binary and (output is None or output == "-"):
        raise UsageError(f"{found} is a binary format: name a file with -o")
    return found


def _kinds_of(names: list[str] | None) -> tuple[str, ...] | None:
    """`-k money -k percent` or `-k money,percent`; raises UsageError for a kind that does not exist."""
    if not names:
        return None
    wanted = tuple(dict.fromkeys(kind.strip() for name in names for kind in name.split(",")))
    for kind in wanted:
        if kind not in KINDS and kind not in EXTRA_KINDS:
            raise UsageError(f'no kind "{kind}" (kinds: {", ".join(KINDS)}; with --all also {", ".join(EXTRA_KINDS)})')
    return wanted


def _resumable(resume: bool, name: str | None, output: str | None) -> bool:  # noqa: FBT001
    if resume and (output in (None, "-") or _format(name, output) not in {"jsonl", "sqlite"} or not _is_file(output)):
        raise UsageError("--resume needs a file that can be gone on with: -o facts.jsonl or -o facts.db")
    return resume


def _is_file(path: str | None) -> bool:
    return path is not None and (not os.path.exists(path) or os.path.isfile(path))
