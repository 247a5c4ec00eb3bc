"""`silkledger replay`: read the refused rows of a release again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from silkledger.cli import extras
from silkledger.cli.app import AsJson, OptionalReleaseArgument, Published, local_release, print_json
from silkledger.cli.terminal import say
from silkledger.messages import raw_place

if TYPE_CHECKING:
    from silkledger.operations.replay import Replayed

_SHOWN = 50


def replay(
    release: Annotated[str, OptionalReleaseArgument] = "",
    published: Published = Path("published"),
    documents: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Folder of the documents, to check spans as well."),
    ] = None,
    json_only: AsJson = False,
) -> None:
    """Read the refused rows of a release with the current rules.

    Shows which rows would pass now, for example after you added a word to a vocabulary. It needs
    the release alone, not raw/, and publishes nothing; `silkledger release` then accepts the rows.

    Examples:
        silkledger replay
        silkledger replay 1.0.0 --documents documents
    """
    extras.require("pandera")
    from silkledger.cli.releases import folder_of
    from silkledger.operations.replay import replay as read_again

    folder = local_release(folder_of(release, published))
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
    if not rows:
        say(f"{folder}: no rows refused")
        return
    say(
        f"{folder}: {len(rows):,} refused before; now {counts['passes']:,} would pass, "
        f"{counts['refused']:,} would be refused, {counts['undecided']:,} can't be decided"
    )
    for outcome in ("passes", "undecided", "refused"):
        shown = [row for row in rows if row.outcome == outcome]
        for row in shown[:_SHOWN]:
            say(_line(row))
        if len(shown) > _SHOWN:
            say(f"{outcome:<10}{len(shown) - _SHOWN:,} more; --json lists them all")


def _line(row: Replayed) -> str:
    wording = " ".join((row.words or "").split())
    explanation = (
        row.why
        or "; ".join(f"{reason['reason']} [{reason['rule']}]" for reason in row.reasons)
        or ", ".join(f"{column} {cell}" for column, cell in row.reading.items())
    )
    return f'{row.outcome:<10}{raw_place(row.file, row.line)}: "{wording}": {explanation}'
