"""`silkledger releases` and `silkledger report`: which releases there are and where their pages lie."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import AsJson, Published, app, print_json, print_table
from silkledger.errors import InputError


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
        print_json(listed)
        return
    for name, rows in listed.items():
        print_table(name, rows)


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
