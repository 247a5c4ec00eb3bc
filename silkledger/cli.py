"""The command line: each command is one call into the library. Exit codes: 0 done, 1 refused, 2 can't run.

What is asked for goes to stdout, progress and faults to stderr; a fault is one line, a traceback comes with --debug only.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import sys
from importlib.metadata import entry_points, version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from silkledger.errors import CannotRunError, InputError, SilkledgerError

if TYPE_CHECKING:
    from collections.abc import Callable

    from silkledger.chain import Job, Outcome

app = typer.Typer(
    name="silkledger",
    help="Turns figures quoted in articles and reports into a dataset that can be trusted, cited and recalled.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Published = Annotated[Path, typer.Option(help="Folder that releases are published into.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object on stdout and nothing else.")]
_REFUSALS_SHOWN = 5


@app.callback()
def common(
    context: typer.Context,
    debug: Annotated[bool, typer.Option(help="Show a traceback with a fault.")] = False,
    version_only: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """Turns figures quoted in articles and reports into a dataset that can be trusted, cited and recalled."""
    context.obj = debug
    if version_only:
        typer.echo(version("silkledger"))
        raise typer.Exit


@app.command()
def release(
    raw: Annotated[
        list[Path] | None, typer.Argument(help="Raw folders or files; raw/ by default.", show_default=False)
    ] = None,
    raw_option: Annotated[list[Path] | None, typer.Option("--raw", help="The same as RAW.", show_default=False)] = None,
    published: Published = Path("published"),
    documents: Annotated[
        Path | None, typer.Option(help="Folder with the sources' documents, to check every span.")
    ] = None,
    no_prefect: Annotated[bool, typer.Option("--no-prefect", help="Run the same steps without Prefect.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be published, publish nothing.")] = False,
    accept: Annotated[str | None, typer.Option(help="Rule of the gate to pass; with --by and --reason.")] = None,
    by: Annotated[str | None, typer.Option(help="Who passes it.")] = None,
    reason: Annotated[str | None, typer.Option(help="Why it is passed.")] = None,
    as_of: Annotated[
        dt.datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Day on which ages are taken.")
    ] = None,
    republish: Annotated[bool, typer.Option(help="Publish again although the content is the same.")] = False,
    json_only: AsJson = False,
) -> None:
    """Read raw/, publish a new release of the dataset if anything changed, and write the report."""
    from silkledger.chain import Job, RefusedReleaseError

    if accept and not (by and reason):
        raise CannotRunError("--accept needs a person and a reason; add --by NAME --reason TEXT")
    accepted = {accept: f"{by}: {reason}"} if accept else {}
    folders = (*(raw or []), *(raw_option or [])) or (Path("raw"),)
    job = Job(folders, published, documents, accepted, as_of.date() if as_of else None, republish, dry_run)
    _show_progress(quiet=json_only)
    try:
        outcome = _chain(no_prefect=no_prefect)(job)
    except RefusedReleaseError as refused:
        _print_outcome(refused.outcome, json_only=json_only)
        raise
    _print_outcome(outcome, json_only=json_only)


@app.command()
def read(
    file: Annotated[str, typer.Argument(help="CSV or JSON Lines file, or - for stdin.")] = "-",
    input_format: Annotated[
        str | None, typer.Option("--format", help="csv or jsonl; by the file's name by default.")
    ] = None,
    json_only: AsJson = False,  # noqa: ARG001  the output is JSON Lines in any case
) -> None:
    """Read figures as printed: one JSON object a line, its reading or why it is refused. Publishes nothing.

    Columns: id, as_reported; and where stated unit, period, period_anchor, published_at, locale, indicator, geography,
    statistic, status, dimension, fiscal_year_start_month.
    """
    from silkledger.reading.records import read_records

    for record in read_records(file, input_format):
        typer.echo(json.dumps(record, ensure_ascii=False, separators=(",", ":")))


@app.command()
def verify(
    folder: Annotated[Path, typer.Argument(help="Folder of a release.", metavar="RELEASE")],
    documents: Annotated[
        Path | None, typer.Option(help="Folder with the documents, to check spans and read them again.")
    ] = None,
    json_only: AsJson = False,
) -> None:
    """Prove a release from its folder alone: digests, files, schemas, keys and sums."""
    from silkledger.verify import verify as verify_release

    problems = verify_release(folder, documents)
    if json_only:
        typer.echo(
            json.dumps(
                {"release": str(folder), "whole": not problems, "problems": [str(problem) for problem in problems]}
            )
        )
    else:
        for problem in problems:
            typer.echo(str(problem))
        typer.echo(f"{folder}: {'whole' if not problems else f'{len(problems)} problems'}")
    if problems:
        raise typer.Exit(1)


@app.command()
def releases(
    dataset: Annotated[str | None, typer.Argument(help="Name of a dataset; all of them by default.")] = None,
    published: Published = Path("published"),
    json_only: AsJson = False,
) -> None:
    """List the releases of a dataset: version, status, counts, age."""
    import dataclasses

    from silkledger.releases import listing

    if not published.is_dir():
        raise InputError(
            str(published), "no such folder", fix="run `silkledger release` first, or name another by --published"
        )
    names = [dataset] if dataset else sorted(path.parent.name for path in published.glob("*/latest.json"))
    listed = {name: [dataclasses.asdict(entry) for entry in listing(published, name)] for name in names}
    if json_only:
        typer.echo(json.dumps(listed, default=str))
        return
    for name, rows in listed.items():
        _print_table(name, rows)


@app.command()
def report(
    folder: Annotated[
        Path | None, typer.Argument(help="Folder of a release or run; the current one by default.", metavar="RELEASE")
    ] = None,
    published: Published = Path("published"),
) -> None:
    """Print where the reviewer's page of a release lies."""
    from silkledger.releases import last

    folders = (
        [folder]
        if folder
        else [
            found.folder
            for path in sorted(published.glob("*/latest.json"))
            if (found := last(published, path.parent.name))
        ]
    )
    if not folders:
        raise InputError(str(published), "holds no release", fix="run `silkledger release` first")
    for place in folders:
        page = place / "report" / "index.html"
        if not page.is_file():
            raise InputError(str(page), "no such page", fix="name the folder of a release or of a run")
        typer.echo(str(page))


def main() -> None:
    """Run the command line and leave with its exit code."""
    words = sys.argv[1:]
    debug = "--debug" in words  # wherever it stands
    try:
        code = app([word for word in words if word != "--debug"], standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except SilkledgerError as fault:
        if debug:
            raise
        _fail(str(fault), fault.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        _fail("stopped", 2)
    except BrokenPipeError:
        sys.exit(0)
    except Exception as fault:  # the last line of defence: one line, unless --debug asks for more
        if debug:
            raise
        show = getattr(fault, "format_message", None)
        _fail(show() if show else f"{type(fault).__name__}: {fault} (run again with --debug)", 2)


def _fail(line: str, exit_code: int) -> None:
    sys.stderr.write(f"silkledger: {' '.join(line.split())}\n")
    sys.exit(exit_code)


def _chain(*, no_prefect: bool) -> Callable[[Job], Outcome]:
    """The chain, or the flow of that name where the extra `pipeline` is installed."""
    from silkledger import chain

    if no_prefect:
        return chain.release
    try:
        (flow,) = entry_points(group="silkledger.flows", name="release")
        run: Callable[[Job], Outcome] = flow.load()
    except (ImportError, ValueError) as fault:
        raise CannotRunError(
            f"Prefect is not installed ({fault}); install silkledger[pipeline], or add --no-prefect"
        ) from fault
    return run


def _show_progress(*, quiet: bool) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(message)s"))
    log = logging.getLogger("silkledger")
    log.handlers[:] = [] if quiet else [handler]
    log.setLevel(logging.INFO)
    log.propagate = False


def _print_outcome(outcome: Outcome, *, json_only: bool) -> None:
    from silkledger import account

    if json_only:
        typer.echo(json.dumps(account.as_json(outcome), default=str))
        return
    width = max(len(title) for title, _ in account.lines(outcome))
    typer.echo("")
    for title, text in account.lines(outcome):
        typer.echo(f"{title:<{width}}  {text}")
    refused = outcome.candidate.tables["quarantine"].num_rows
    for refusal in account.refusals(outcome, _REFUSALS_SHOWN):
        typer.echo(
            f"refused: {refusal['file']}:{refusal['line']}: {refusal['reason']}; {refusal['fix']} [{refusal['rule']}]"
        )
    if refused > _REFUSALS_SHOWN:
        typer.echo(f"refused: {refused - _REFUSALS_SHOWN} more reasons stand in the report and in quarantine.parquet")


def _print_table(title: str, rows: list[dict[str, Any]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=title, title_justify="left")
    for name in rows[0] if rows else ():
        table.add_column(name)
    for row in rows:
        table.add_row(*("" if cell is None else str(cell) for cell in row.values()))
    Console(soft_wrap=True).print(table)
