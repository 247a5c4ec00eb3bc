"""`silkledger reject`: decide that a candidate is not published."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli import extras
from silkledger.cli.app import AsJson, Published, ReviewerOption, RunArgument, print_json


def reject(
    run: Annotated[str, RunArgument],
    by: Annotated[str, ReviewerOption],
    note: Annotated[
        str, typer.Option(metavar="TEXT", help="Why, so that others know what to fix.")
    ],
    published: Published = Path("published"),
    json_only: AsJson = False,
) -> None:
    """Reject a candidate that is waiting for approval.

    The current release stays current, and the candidate stays in its folder. A later run that
    produces the same candidate reports it as rejected; a different candidate waits for approval
    again. What stands in a source is rejected with `silkledger accept SOURCE --reject`.

    Examples:
        silkledger reject 7d53e5bf --by "A. Reviewer" --note "wrong unit"
    """
    extras.require("jinja2")
    from silkledger.alarm.watch import decided
    from silkledger.publishing.approval import reject as reject_run

    kept = reject_run(published, run, by=by, note=note)
    decided(published, kept.dataset)
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
            f"rejected {kept.dataset} {kept.version} (run {kept.id}), by {by.strip()}; "
            "nothing was published"
        )
