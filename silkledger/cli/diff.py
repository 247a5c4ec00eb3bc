"""`silkledger diff`: what changed between two releases."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from silkledger.cli.app import RELEASE_HELP, AsJson, Published, print_json
from silkledger.cli.terminal import say

if TYPE_CHECKING:
    from silkledger.diff.differences import Differences

_SHOWN = 100


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help=RELEASE_HELP)],
    new: Annotated[
        str, typer.Argument(metavar="NEW", help="Release to compare with OLD, named the same way.")
    ],
    published: Published = Path("published"),
    json_only: AsJson = False,
) -> None:
    """Show what changed between two releases.

    Counts the changes of every table and names those of figures and events in a sentence each, with
    the reason where it is known. A row that was removed and one that was added at its place in the
    source are one corrected figure. A candidate that is waiting or was refused is named by the id
    of its run.

    Exit status 0 if the tables are equal, 1 if they differ, 2 if they can't be compared.

    Examples:
        silkledger diff 1.0.0 1.1.0
        silkledger diff published/NAME/1.0.0 NAME/1.1.0 --json
    """
    from silkledger.cli.releases import folder_of
    from silkledger.diff.differences import between

    differences = between(folder_of(old, published), folder_of(new, published))
    if json_only:
        print_json(differences.as_json())
    else:
        _print(differences)
    if not differences.same:
        raise typer.Exit(1)


def _print(differences: Differences) -> None:
    say(f"old   {differences.old}")
    say(f"new   {differences.new}")
    for notice in differences.notices():
        say(f"note  {notice}")
    say()
    if differences.same:
        say("the tables are equal")
        return
    for row in differences.counts():
        say(f"{row['table']:<12}{row['change'].replace('_', ' '):<16}{row['count']:>9,}")
    say()
    for sentence in differences.sentences[:_SHOWN]:
        say(f"{sentence.kind:<10}{sentence.words}")
    schema = [row for row in differences.changes.to_pylist() if row["key"] is None]
    for change in schema[:_SHOWN]:
        say(_line(change))
    say()
    say("Each changed cell of every table: --json")


def _line(change: dict[str, Any]) -> str:
    """Tell a change of tables and columns."""
    place = ".".join(part for part in (change["table"], change["column"]) if part)
    values = f": {change['old']} to {change['new']}" if change["old"] or change["new"] else ""
    return f"{change['change'].replace('_', ' ')}  {place}{values}"
