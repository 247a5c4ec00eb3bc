"""`silkledger vocabulary`: a dataset's own vocabularies."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import AsJson, Raw, print_json
from silkledger.cli.help import Command, CommandGroup
from silkledger.cli.terminal import counted, say, say_pairs
from silkledger.errors import CannotRunError, InputError
from silkledger.messages import quoted

vocabulary = typer.Typer(name="vocabulary", cls=CommandGroup, no_args_is_help=True)
_KIND = typer.Argument(metavar="KIND", help="Name of a vocabulary, such as indicators.")


@vocabulary.callback()
def common() -> None:
    """Manage a dataset's own vocabularies: what it adds to the shipped ones.

    They are CSV files in raw/vocabularies/, with the names and columns of the shipped ones: columns
    that may be empty may be left out. A row that stands for a shipped one repeats its key in the
    column replaces.

    Examples:
        silkledger vocabulary list
        silkledger vocabulary add event_kinds kind=harvest meaning="a season ends"
        silkledger vocabulary check
    """


@vocabulary.command("list", cls=Command)
def list_kinds(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="List the rows of one.")] = "",
    words: Annotated[
        str, typer.Option("--words", metavar="TEXT", help="Only rows with this text.")
    ] = "",
    own: Annotated[bool, typer.Option("--own", help="Only rows of the dataset.")] = False,
    raw: Raw = Path("raw"),
    json_only: AsJson = False,
) -> None:
    """List the vocabularies, or the rows of one.

    Examples:
        silkledger vocabulary list
        silkledger vocabulary list indicators --words harvest
        silkledger vocabulary list units --own
    """
    from silkledger.ingest.folder.additions import vocabulary_of
    from silkledger.vocabularies.kinds import kinds
    from silkledger.vocabularies.rows import rows_of_kind

    if raw != Path("raw"):  # what is shipped is listed anywhere
        _require_folder(raw)
    loaded = vocabulary_of(raw)
    if not kind:
        counts = {name: rows_of_kind(loaded, name) for name in kinds()}
        table = [
            {
                "kind": name,
                "shipped": sum(not row.added for row in entries),
                "own": sum(row.added for row in entries),
                "columns": list(kinds()[name].columns),
                "purpose": kinds()[name].purpose,
            }
            for name, entries in counts.items()
        ]
        if json_only:
            print_json({"kinds": table})
            return
        say_pairs(
            [
                (str(row["kind"]), f"{row['shipped']:>5} + {row['own']:<4} {row['purpose']}")
                for row in table
            ]
        )
        return
    entries = [
        row
        for row in rows_of_kind(loaded, kind)
        if (row.added or not own) and words.casefold() in " ".join(row.cells.values()).casefold()
    ]
    if json_only:
        print_json({"rows": [{"place": row.place, **row.cells} for row in entries]})
        return
    if not entries:
        whose = "the dataset's own rows" if own else "the rows"
        say(f"none of {whose} of {kind}" + (f" has {quoted(words)}" if words else ""))
    for row in entries:
        cells = ", ".join(f"{name}={cell}" for name, cell in row.cells.items() if cell)
        say(f"{row.place}: {cells}")


@vocabulary.command(cls=Command)
def check(raw: Raw = Path("raw"), json_only: AsJson = False) -> None:
    """Check the dataset's own vocabularies, and list all faults.

    Exit status 0 if there is none, 1 otherwise.

    Examples:
        silkledger vocabulary check
    """
    from silkledger.ingest.folder.additions import vocabulary_files, vocabulary_of
    from silkledger.ingest.inputs import named_in_raw
    from silkledger.vocabularies.faults import addition_faults

    _require_folder(raw)
    faults: list[Exception] = []
    files = []
    try:
        with named_in_raw():
            files = vocabulary_files(raw)
    except InputError as error:  # not a vocabulary; what the others say is checked too
        faults.append(error)
    faults.extend(addition_faults(vocabulary_of(raw)))
    if json_only:
        print_json({"files": [file.name for file in files], "faults": [str(f) for f in faults]})
    else:
        for fault in faults:
            say(str(fault))
        checked = f"{counted(len(files), 'file')}, " if files else ""
        say(f"{checked}{counted(len(faults), 'fault')}")
    if faults:
        raise typer.Exit(1)


@vocabulary.command(cls=Command)
def add(
    kind: Annotated[str, _KIND],
    cells: Annotated[
        list[str], typer.Argument(metavar="COLUMN=TEXT...", help="The cells of the row.")
    ],
    raw: Raw = Path("raw"),
) -> None:
    """Add a row to one of the dataset's own vocabularies.

    The row is checked first; a row that can't be used is not written. `silkledger vocabulary list
    --json` names the columns of each kind.

    Examples:
        silkledger vocabulary add unit_words unit=t language=en words=lorry
        silkledger vocabulary add event_kinds kind=harvest meaning="a season ends"
    """
    from silkledger.vocabularies import rows

    _require_folder(raw)
    file = rows.add(raw, kind, rows.cells_of(kind, cells))
    say(f"added to {file}")


def _require_folder(raw: Path) -> None:
    if not raw.is_dir():
        raise CannotRunError(f"{raw}: no such folder; name the raw folder of a dataset with --raw")
