"""`silkledger releases` and `silkledger report`: which releases there are and where their pages
lie.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkledger.cli.app import AsJson, Published, app, print_json, print_table
from silkledger.errors import InputError

if TYPE_CHECKING:
    from silkledger.published.releases import Listed


@app.command()
def releases(
    dataset: Annotated[
        str | None, typer.Argument(help="Name of a dataset; all of them by default.")
    ] = None,
    published: Published = Path("published"),
    json_only: AsJson = False,
) -> None:
    """List the releases of a dataset: version, status, counts, age; and the candidate that waits
    for a person.
    """
    import dataclasses

    from silkledger.published import status
    from silkledger.published.releases import listing, waiting

    if not published.is_dir():
        raise InputError(
            str(published),
            "no such folder",
            fix="run `silkledger release` first, or name another by --published",
        )
    names = [dataset] if dataset else status.datasets(published)
    waits = {name: found for name in names if (found := waiting(published, name))}
    listed = {
        name: [*filter(None, (waits.get(name),)), *listing(published, name)] for name in names
    }
    if json_only:
        print_json(
            {
                name: [dataclasses.asdict(entry) for entry in entries]
                for name, entries in listed.items()
            }
        )
        return
    for name, entries in listed.items():
        print_table(name, [_shown(entry) for entry in entries])
    for name in waits:
        if (candidate := status.waiting(published / name)) is not None:
            run, version = candidate.run, candidate.version
            typer.echo(
                f"{name} {version} waits for a person: silkledger report {run}, then approve or reject {run}"
            )


def _shown(entry: Listed) -> dict[str, object]:
    """What a person looks for, narrow enough for 80 columns."""
    taken_back = (
        f"{len(entry.withdrawn_figures)} figures withdrawn" if entry.withdrawn_figures else ""
    )
    return {
        "version": entry.version,
        "state": "current" if entry.latest and entry.state == "ok" else entry.state,
        "figures": entry.figures,
        "events": entry.events,
        "refused": entry.quarantined,
        "published": entry.published_at[:10],
        "days": entry.age_days,
        "why": "; ".join(filter(None, (taken_back, entry.reason))),
    }


@app.command()
def report(
    release: Annotated[
        str | None,
        typer.Argument(
            help="A release (folder, DATASET/VERSION, VERSION) or a run (its id); the current release by default.",
            metavar="RELEASE|RUN",
        ),
    ] = None,
    published: Published = Path("published"),
) -> None:
    """Print where the reviewer's page of a release, or of a candidate that waits or was refused,
    lies.

    Where the page is gone it is made again from the release's own tables, and written beside the
    release.
    """
    from silkledger.operations import rebuild
    from silkledger.published.releases import last
    from silkledger.published.status import datasets

    folders = (
        [folder_of(release, published)]
        if release
        else [found.folder for name in datasets(published) if (found := last(published, name))]
    )
    if not folders:
        raise InputError(str(published), "holds no release", fix="run `silkledger release` first")
    for place in folders:
        page = place / "report" / "index.html"
        typer.echo(str(page if page.is_file() else rebuild.page(place)))


def folder_of(text: str, published: Path) -> Path:
    """The folder of the release or run that a person means."""
    from silkledger.published import runs
    from silkledger.published.releases import named
    from silkledger.published.status import datasets

    is_run = runs.is_id(text) and not Path(text).is_dir() and text not in datasets(published)
    return runs.find(published, text) if is_run else named(text, published)
