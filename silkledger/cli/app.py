"""The command line itself: what all commands share. Each command is one call into the library, in a
module of its own.

What is asked for goes to stdout, progress and faults to stderr.
"""

from __future__ import annotations

import json
import logging
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer

from silkledger.store.objects import located

app = typer.Typer(
    name="silkledger",
    help="Turns figures quoted in articles and reports into a dataset that can be trusted, cited and recalled.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",  # so that the lines of a help text flow
)

Published = Annotated[
    Path,
    typer.Option(
        parser=located,
        metavar="DIR|URL",
        help="Folder that releases are published into, or s3://bucket/prefix.",
    ),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print one JSON object on stdout and nothing else.")
]
ReleaseArgument = typer.Argument(
    help="Folder of a release, DATASET/VERSION, DATASET or VERSION.", show_default=False
)


@app.callback()
def common(
    context: typer.Context,
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback with a fault.")] = False,
    version_only: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.")
    ] = False,
) -> None:
    """Turns figures quoted in articles and reports into a dataset that can be trusted, cited and
    recalled.
    """
    context.obj = debug
    if version_only:
        typer.echo(version("silkledger"))
        raise typer.Exit


def print_json(content: object) -> None:
    """One JSON object on stdout; what JSON has no type for is printed as text."""
    typer.echo(json.dumps(content, ensure_ascii=False, default=str))


def print_table(title: str, rows: list[dict[str, Any]]) -> None:
    """Rows of equal keys as a table on stdout; the keys are its head. Only the last column is
    wrapped.
    """
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    names = list(rows[0]) if rows else []
    for name in names:
        table.add_column(name, no_wrap=name != names[-1])
    for row in rows:
        table.add_row(*("" if cell is None else str(cell) for cell in row.values()))
    Console(soft_wrap=True, markup=False).print(table)  # a cell is text, whatever stands in it


def show_progress(*, quiet: bool) -> None:
    """Shows the progress lines of the library on stderr; none where `quiet`."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(message)s"))
    log = logging.getLogger("silkledger")
    log.handlers[:] = [] if quiet else [handler]
    log.setLevel(logging.INFO)
    log.propagate = False
