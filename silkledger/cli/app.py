"""What all commands share: the application, common options, and printing.

Each command is one call into the library, in a module of its own. Results go to stdout, progress
and errors to stderr.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import os
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer

from silkledger.cli.help import CommandGroup
from silkledger.errors import CannotRunError
from silkledger.messages import printable
from silkledger.release.progress import RUN
from silkledger.store.objects import located
from silkledger.store.remote import RemotePath

LOG = "SILKLEDGER_LOG"

app = typer.Typer(
    name="silkledger",
    cls=CommandGroup,
    no_args_is_help=True,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",  # joins the lines of a paragraph
)


def _kept(text: str) -> Path:
    """Return where releases are listed and written. Raises CannotRunError for a web address."""
    path = located(text)
    if isinstance(path, RemotePath):
        raise CannotRunError(
            f"{text}: an address can only be read, by silkledger search, series, cite and show; "
            "use a folder or s3://bucket/prefix"
        )
    return path


def local_release(folder: Path) -> Path:
    """Return the folder of a release. Raises CannotRunError for an address, which has no list."""
    if isinstance(folder, RemotePath):
        raise CannotRunError(
            f"{folder}: this command needs the whole folder, and the files of an address can't be "
            "listed; copy the folder and name the copy"
        )
    return folder


Published = Annotated[
    Path,
    typer.Option(
        parser=_kept, metavar="DIR|URL", help="Folder of the releases, or s3://bucket/prefix."
    ),
]
Readable = Annotated[
    Path,
    typer.Option(
        parser=located,
        metavar="DIR|URL",
        help="Folder of the releases, s3://bucket/prefix, or address of a dataset or a page of it.",
    ),
]
VersionOption = Annotated[
    str | None,
    typer.Option(
        "--version", metavar="VERSION", help="Release to read [default: the current one]."
    ),
]
DatasetOption = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Dataset to read; may be left out if there is only one."),
]
WithdrawnOption = Annotated[
    bool, typer.Option("--withdrawn", help="Read the release also if it was withdrawn.")
]
Raw = Annotated[Path, typer.Option("--raw", metavar="DIR", help="Raw folder.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print a single JSON object to stdout.")]
RELEASE_HELP = "Release folder, DATASET/VERSION, DATASET, VERSION, or the id of a run."
OptionalReleaseArgument = typer.Argument(
    metavar="RELEASE", help=f"{RELEASE_HELP} [default: the current release]", show_default=False
)
FigureArgument = typer.Argument(metavar="FIGURE", help="Id of the figure.")
RunArgument = typer.Argument(
    metavar="RUN", help="Id of the run, the first characters of the id, or the run's folder."
)
ReviewerOption = typer.Option(
    metavar="NAME", help="Your name, as status.json and the dataset's page will show it."
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(version("silkledger"))
        raise typer.Exit


@app.callback()
def common(
    _debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of an error.")
    ] = False,
    _version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="Print the version and exit.",
        ),
    ] = False,
) -> None:
    """Turn figures quoted in articles and reports into a dataset you can trust and cite.

    Examples:
        silkledger release
        silkledger report
        silkledger diff 1.0.0 1.1.0
        silkledger release --help
    """


def print_json(content: object) -> None:
    """Print one JSON object to stdout; values of other types, such as paths, as text."""
    typer.echo(json.dumps(content, ensure_ascii=False, default=str))


def print_table(title: str, rows: list[dict[str, Any]]) -> None:
    """Print rows, which share their keys, as a table whose header is the keys.

    Only the last column wraps.
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
    Console(soft_wrap=True, markup=False).print(table)  # a cell is never markup


class _Printable(logging.Formatter):
    """The message alone, on one line that is safe to print, with the seconds of a step."""

    def format(self, record: logging.LogRecord) -> str:
        seconds = getattr(record, "seconds", None)
        took = "" if seconds is None else f" ({seconds:.1f} s)"
        return printable(record.getMessage() + took)


class _Json(logging.Formatter):
    """One JSON object a line: time in UTC, level, run, text; of a step its counts and seconds."""

    def format(self, record: logging.LogRecord) -> str:
        at = dt.datetime.fromtimestamp(record.created, dt.UTC)
        content = {
            "at": at.isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "run": RUN.get(),
            "text": printable(" ".join(record.getMessage().split())),
        }
        for name in ("step", "counts", "seconds"):
            if hasattr(record, name):
                content[name] = getattr(record, name)
        return json.dumps(content, ensure_ascii=False)


def show_progress(*, quiet: bool) -> None:
    """Print the library's log lines to stderr, or none of them if `quiet`.

    With SILKLEDGER_LOG=json each line is a JSON object.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json() if os.environ.get(LOG) == "json" else _Printable())
    log = logging.getLogger("silkledger")
    log.handlers[:] = [] if quiet else [handler]
    log.setLevel(logging.INFO)
    log.propagate = False


def hide_warnings() -> None:
    """Print no log line, warnings neither: for a command that tells of what is held back itself."""
    log = logging.getLogger("silkledger")
    log.handlers[:] = [logging.NullHandler()]
    log.propagate = False
