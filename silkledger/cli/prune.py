"""`silkledger prune`: throw away old runs and what crashed processes left."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import AsJson, Published, app, print_json
from silkledger.cli.terminal import say


@app.command()
def prune(
    published: Published = Path("published"),
    days: Annotated[
        int, typer.Option(min=0, help="Only runs in which nothing was written for so many days.")
    ] = 30,
    yes: Annotated[
        bool, typer.Option("--yes", help="Remove what is listed; without it nothing is removed.")
    ] = False,
    json_only: AsJson = False,
) -> None:
    """List what may be thrown away below PUBLISHED, and remove it with --yes: old runs, and
    left-overs of crashes.

    A release is never removed, nor a candidate that waits for a person. Of a refused or rejected
    candidate its tables and page go, its name and reason stay in status.json.
    """
    from silkledger.published.prune import leftovers, remove

    found = leftovers(published, older_than=dt.timedelta(days=days))
    removed = [each.path for each in found if yes and remove(each)]
    if json_only:
        listed = [
            {
                "path": str(each.path),
                "what": each.what,
                "bytes": each.bytes,
                "written": f"{each.written:%Y-%m-%d}",
            }
            for each in found
        ]
        print_json(
            {
                "published": str(published),
                "found": listed,
                "removed": [str(path) for path in removed],
            }
        )
        return
    for each in found:
        done = "removed" if each.path in removed else "stays" if yes else "may go"
        say(
            f"{done:<8}{each.what:<8}{each.bytes / 1000:>10,.0f} kB  {each.written:%Y-%m-%d}  {each.path}"
        )
    size = sum(each.bytes for each in found) / 1000
    what = f"{len(found)} left-overs, {size:,.0f} kB" if found else "nothing may go"
    say(what if yes or not found else f"{what}; nothing was removed, --yes removes them")
