"""`silkledger prune`: remove old runs and what crashed processes left behind."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import AsJson, Published, print_json
from silkledger.cli.terminal import say


def prune(
    published: Published = Path("published"),
    days: Annotated[
        int, typer.Option(metavar="N", min=0, help="Keep runs written to in the last N days.")
    ] = 30,
    yes: Annotated[
        bool, typer.Option("--yes", help="Remove what is listed instead of only listing it.")
    ] = False,
    json_only: AsJson = False,
) -> None:
    """Remove old runs and leftovers of crashed processes.

    Only lists them unless --yes is given. Releases and the candidate that is waiting for approval
    are never removed. A refused or rejected candidate loses its tables and its report; its name and
    reason stay in status.json.

    Examples:
        silkledger prune
        silkledger prune --days 90 --yes
    """
    from silkledger.published.prune import leftovers, remove

    candidates = leftovers(published, older_than=dt.timedelta(days=days))
    removed = [leftover.path for leftover in candidates if yes and remove(leftover)]
    if json_only:
        rows = [
            {
                "path": str(leftover.path),
                "what": leftover.what,
                "bytes": leftover.bytes,
                "written": f"{leftover.written:%Y-%m-%d}",
            }
            for leftover in candidates
        ]
        print_json(
            {
                "published": str(published),
                "found": rows,
                "removed": [str(path) for path in removed],
            }
        )
        return
    for leftover in candidates:
        action = "removed" if leftover.path in removed else "kept" if yes else "listed"
        say(
            f"{action:<9}{leftover.what:<8}{leftover.bytes / 1000:>10,.0f} kB"
            f"  {leftover.written:%Y-%m-%d}  {leftover.path}"
        )
    size = sum(leftover.bytes for leftover in candidates) / 1000
    total = f"{len(candidates)} to remove, {size:,.0f} kB" if candidates else "nothing to remove"
    if yes and candidates:
        total = f"{len(removed)} of {len(candidates)} removed"
    say(total if yes or not candidates else f"{total}; run again with --yes to remove them")
