"""`silkledger replay`: a past release's refused rows, read again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkledger.cli.app import AsJson, Published, ReleaseArgument, app, print_json
from silkledger.cli.terminal import say

if TYPE_CHECKING:
    from silkledger.operations.replay import Replayed

_SHOWN = 50


@app.command()
def replay(
    release: Annotated[str, ReleaseArgument] = "",
    published: Published = Path("published"),
    documents: Annotated[
        Path | None, typer.Option(help="Folder with the sources' documents, to judge spans again.")
    ] = None,
    json_only: AsJson = False,
) -> None:
    """Read the refused rows of a release again with today's rules and vocabularies; say which would
    pass by now.

    RELEASE is the current release by default. Nothing is published and raw/ is not needed: refused
    rows stand whole in the release. After a row was added to a vocabulary this shows what it is
    good for; `silkledger release` then takes the rows in.
    """
    from silkledger.cli.releases import folder_of
    from silkledger.operations.replay import replay as read_again

    folder = folder_of(release, published)
    rows = read_again(folder, documents)
    counts = {
        outcome: sum(row.outcome == outcome for row in rows)
        for outcome in ("passes", "refused", "undecided")
    }
    if json_only:
        print_json(
            {"release": str(folder), "counts": counts, "rows": [row.as_json() for row in rows]}
        )
        return
    say(
        f"{folder}: of {len(rows):,} refused rows {counts['passes']:,} would pass now, "
        f"{counts['refused']:,} are still refused, {counts['undecided']:,} can't be judged"
    )
    for outcome in ("passes", "undecided", "refused"):
        shown = [row for row in rows if row.outcome == outcome]
        for row in shown[:_SHOWN]:
            say(_line(row))
        if len(shown) > _SHOWN:
            say(f"{outcome:<10}{len(shown) - _SHOWN:,} more; --json lists them")


def _line(row: Replayed) -> str:
    said = (
        row.why
        or "; ".join(f"{each['reason']} [{each['rule']}]" for each in row.reasons)
        or ", ".join(f"{name} {cell}" for name, cell in row.reading.items())
    )
    return (
        f'{row.outcome:<10}{row.file}:{row.line}: "{" ".join((row.words or "").split())}": {said}'
    )
