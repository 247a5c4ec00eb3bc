"""`silkledger approve`: publish a candidate that waits for a person."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import AsJson, Published, app, print_json


@app.command()
def approve(
    run: Annotated[
        str, typer.Argument(help="Id of the run, the start of it, or its folder.", metavar="RUN")
    ],
    by: Annotated[
        str, typer.Option(help="Your name. It stands in status.json and on the index page.")
    ],
    note: Annotated[str, typer.Option(help="What you looked at, or what others should know.")] = "",
    published: Published = Path("published"),
    json_only: AsJson = False,
) -> None:
    """Publish a candidate that waits, exactly as you looked at it, whatever lies in raw/ by now.

    `silkledger releases` shows which run waits; `silkledger report RUN` where its page is. Refused
    (exit code 1) where another release became the current one meanwhile, or the gate refused the
    candidate.
    """
    from silkledger.publishing.approval import approve as approve_run

    folder = approve_run(published, run, by=by, note=note)
    if json_only:
        print_json({"outcome": "published", "version": folder.name, "folder": str(folder)})
    else:
        typer.echo(f"{folder.parent.name} {folder.name} is published: {folder}")
