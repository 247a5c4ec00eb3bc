"""`silkledger releases` and `silkledger report`: list the releases, and locate their reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkledger.cli import extras
from silkledger.cli.app import AsJson, Published, Readable, print_json, print_table
from silkledger.cli.terminal import say_aside
from silkledger.errors import CannotRunError, InputError

if TYPE_CHECKING:
    from silkledger.published.releases import Listed


def releases(
    dataset: Annotated[
        str | None,
        typer.Argument(
            metavar="DATASET", help="Name of a dataset. [default: all]", show_default=False
        ),
    ] = None,
    published: Readable = Path("published"),
    json_only: AsJson = False,
) -> None:
    """List the releases of a dataset and any waiting candidate.

    Shows the version, state, counts, publication date and age in days of each, and why it was
    withdrawn or superseded.

    Examples:
        silkledger releases
        silkledger releases NAME --json
    """
    import dataclasses

    from silkledger.published import status
    from silkledger.published.releases import listing, waiting

    if not published.is_dir():
        raise InputError(
            str(published),
            "no such folder",
            fix="run `silkledger release` first, or name another folder with --published",
        )
    names = [dataset] if dataset else status.datasets(published)
    candidates = {name: entry for name in names if (entry := waiting(published, name))}
    entries_of = {
        name: [*filter(None, (candidates.get(name),)), *listing(published, name)] for name in names
    }
    if json_only:
        print_json(
            {
                name: [dataclasses.asdict(entry) for entry in entries]
                for name, entries in entries_of.items()
            }
        )
        return
    for name, entries in entries_of.items():
        print_table(name, [_shown(entry) for entry in entries])
    for name in candidates:
        if (candidate := status.waiting(published / name)) is not None:
            run, version = candidate.run, candidate.version
            typer.echo(
                f"{name} {version} is waiting for approval (run {run}).\n"
                f"Review it with `silkledger report {run}`, then approve or reject it."
            )


def _shown(entry: Listed) -> dict[str, object]:
    """Return the columns of the table, few enough to fit into 80 characters."""
    count = len(entry.withdrawn_figures)
    withdrawn = f"{count} figure{'s' * (count > 1)} withdrawn" if count else ""
    return {
        "version": entry.version,
        "state": "current" if entry.latest and entry.state == "ok" else entry.state,
        "figures": entry.figures,
        "events": entry.events,
        "refused": entry.quarantined,
        "published": entry.published_at[:10],
        "days": entry.age_days,
        "why": "; ".join(filter(None, (withdrawn, entry.reason))),
    }


def report(
    release: Annotated[
        str | None,
        typer.Argument(
            metavar="RELEASE|RUN",
            help=(
                "Release folder, DATASET/VERSION, DATASET, VERSION, or the id of a run. "
                "[default: the current release of every dataset]"
            ),
            show_default=False,
        ),
    ] = None,
    published: Published = Path("published"),
) -> None:
    """Print the path of the report of a release or run.

    A report that is missing is rebuilt from the tables of the release and written beside it. That a
    release was superseded or withdrawn is told on stderr, with the one to use instead.

    Examples:
        silkledger report
        silkledger report 7d53e5bf
    """
    from silkledger.published.releases import last
    from silkledger.published.status import datasets

    folders = (
        [folder_of(release, published)]
        if release
        else [current.folder for name in datasets(published) if (current := last(published, name))]
    )
    if not folders:
        raise InputError(str(published), "has no release", fix="run `silkledger release` first")
    for folder in folders:
        page = folder / "report" / "index.html"
        typer.echo(str(page if page.is_file() else _rebuilt(folder)))
        for line in told(folder):
            say_aside(line)


def told(folder: Path) -> list[str]:
    """Return what a reader of a release must know: it was superseded, or something withdrawn."""
    from silkledger.published import instead, status

    release = folder.resolve()
    try:
        statuses = status.statuses(release.parent)
    except CannotRunError:
        return []  # verify tells what is wrong
    if release.name not in statuses:  # the candidate of a run
        return []
    superseded = instead.superseded(statuses, release.name)
    lines = [f"{release.name} {superseded}"] if superseded else []
    return [*lines, *instead.warnings(statuses, release.name)]


def _rebuilt(folder: Path) -> Path:
    extras.require("jinja2")
    from silkledger.operations import rebuild

    return rebuild.page(folder)


def folder_of(text: str, published: Path) -> Path:
    """Return the folder of a release or run, from any of the ways in which a user may name it."""
    from silkledger.published import runs
    from silkledger.published.releases import named_release
    from silkledger.published.status import datasets

    is_run = runs.is_id(text) and not Path(text).is_dir() and text not in datasets(published)
    return runs.find(published, text) if is_run else named_release(text, published)
