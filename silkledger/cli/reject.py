"""`silkledger reject`: say that a candidate is not to be published."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import AsJson, Published, app, print_json


@app.command()
def reject(
    run: Annotated[
        str, typer.Argument(help="Id of the run, the start of it, or its folder.", metavar="RUN")
    ],
    by: Annotated[
        str, typer.Option(help="Your name. It stands in status.json and on the index page.")
    ],
    note: Annotated[str, typer.Option(help="Why, so that whoever mends it knows where to look.")],
    published: Published = Path("published"),
    json_only: AsJson = False,
) -> None:
    """Record that a candidate that waits is not to be published, and why. The last release stays
    the current one.

    The candidate stays in its folder. The same input makes the same candidate again, which stays
    rejected; a changed one is put up anew.
    """
    from silkledger.publishing.approval import reject as reject_run

    kept = reject_run(published, run, by=by, note=note)
    if json_only:
        print_json(
            {
                "outcome": "rejected",
                "run": kept.id,
                "version": kept.version,
                "folder": str(kept.folder),
            }
        )
    else:
        typer.echo(
            f"rejected run {kept.id} of {kept.dataset} ({kept.version}) by {by.strip()}; nothing was published"
        )
