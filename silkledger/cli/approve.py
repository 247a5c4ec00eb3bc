"""`silkledger approve`: publish a candidate that is waiting for approval."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli import extras
from silkledger.cli.app import AsJson, Published, ReviewerOption, RunArgument, print_json


def approve(
    run: Annotated[str, RunArgument],
    by: Annotated[str, ReviewerOption],
    note: Annotated[
        str,
        typer.Option(
            metavar="TEXT", help="What you checked, or what others should know.", show_default=False
        ),
    ] = "",
    published: Published = Path("published"),
    json_only: AsJson = False,
) -> None:
    """Publish a candidate that is waiting for approval.

    It is published exactly as you reviewed it, even if raw/ has changed since. `silkledger
    releases` shows which run is waiting, `silkledger report RUN` where its report is. If
    dataset.toml says review = "two", another person has to approve it too. Overturning a rejection
    needs a note.

    Exit status 1 if the gate refused the candidate, or if another release has become the current
    one in the meantime.

    Examples:
        silkledger approve 7d53e5bf --by "A. Reviewer"
        silkledger approve 7d53e5bf --by "A. Reviewer" --note "Checked every row."
    """
    extras.require("jinja2", "openlineage")
    from silkledger.alarm.watch import decided
    from silkledger.publishing.approval import approve as approve_run
    from silkledger.store import layout

    folder = approve_run(published, run, by=by, note=note)
    if folder.parent.name == layout.RUNS:
        if json_only:
            print_json({"outcome": "endorsed", "run": folder.name})
        else:
            typer.echo(f"approved by {by}: run {folder.name} waits for another person")
        return
    decided(published, folder.parent.name)
    if json_only:
        print_json({"outcome": "published", "version": folder.name, "folder": str(folder)})
    else:
        typer.echo(f"published {folder.parent.name} {folder.name}: {folder}")
