"""`silkledger diff`: what changed between two releases."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from silkledger.cli.app import AsJson, Published, ReleaseArgument, app, print_json
from silkledger.cli.terminal import say

if TYPE_CHECKING:
    from silkledger.diff.differences import Differences

_SHOWN = 100


@app.command()
def diff(
    old: Annotated[str, ReleaseArgument],
    new: Annotated[str, ReleaseArgument],
    published: Published = Path("published"),
    json_only: AsJson = False,
) -> None:
    """Say what changed from the release OLD to the release NEW: tables, columns, rows and cells,
    with the reasons.

    Name each by its folder (published/NAME/1.0.0), by NAME/1.0.0, or where there is one dataset by
    1.0.0 alone; a candidate that waits or was refused by its run id. A row is added, removed, or
    changed cell by cell, with its old and new value. Leaves with 0 where the tables hold the same,
    with 1 where they differ, with 2 where they can't be compared.
    """
    from silkledger.cli.releases import folder_of
    from silkledger.diff.differences import between

    found = between(folder_of(old, published), folder_of(new, published))
    if json_only:
        print_json(found.as_json())
    else:
        _print(found)
    if not found.same:
        raise typer.Exit(1)


def _print(found: Differences) -> None:
    say(f"old  {found.old}")
    say(f"new  {found.new}")
    for notice in found.notices():
        say(f"note {notice}")
    say()
    if found.same:
        say("the tables hold the same")
        return
    for row in found.counts():
        say(f"{row['table']:<12}{row['change'].replace('_', ' '):<16}{row['count']:>9,}")
    say()
    for change in found.changes.slice(0, _SHOWN).to_pylist():
        say(_line(change))
    if found.changes.num_rows > _SHOWN:
        say(f"{found.changes.num_rows - _SHOWN:,} more changes; --json prints all of them")


def _line(change: dict[str, Any]) -> str:
    place = ".".join(part for part in (change["table"], change["column"]) if part)
    what = f"{change['change'].replace('_', ' ')}  {place}"
    key = f" [{change['key']}]" if change["key"] else ""
    values = (
        f": {_cell(change['old'])} -> {_cell(change['new'])}"
        if change["change"].endswith("_changed")
        else ""
    )
    return f"{what}{key}{values}" + (f" ({change['reason']})" if change["reason"] else "")


def _cell(text: str | None) -> str:
    return "nothing" if text is None else " ".join(text.split())
