"""`silkledger show`: all that a release says of a figure."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from silkledger.cli.app import (
    AsJson,
    DatasetOption,
    FigureArgument,
    Readable,
    VersionOption,
    WithdrawnOption,
    print_json,
)
from silkledger.cli.terminal import say


def show(
    figure: Annotated[str, FigureArgument],
    published: Readable = Path("published"),
    dataset: DatasetOption = None,
    version: VersionOption = None,
    withdrawn: WithdrawnOption = False,
    json_only: AsJson = False,
) -> None:
    """Show all that a release says of a figure.

    Its cells, its source and indicator, the rows of best, conflicts and checks that name it, and
    the official values that these checks cite.

    Examples:
        silkledger show fe83694a58ef1b7d5d442
        silkledger show fe83694a58ef1b7d5d442 --json
    """
    from silkledger import reader

    shown = reader.show(figure, version, dataset, published, withdrawn=withdrawn)
    if json_only:
        print_json(shown)
        return
    for table in ("figure", "source", "indicator"):
        say(table)
        _print(shown[table])
    for table in ("best", "conflicts", "checks", "official_values"):
        for number, row in enumerate(shown[table], 1):
            say(f"{table} {number} of {len(shown[table])}")
            _print(row)


def _print(row: dict[str, Any]) -> None:
    for name, cell in row.items():
        if cell not in (None, [], ""):
            words = ", ".join(map(str, cell)) if isinstance(cell, list) else str(cell)
            say(f"  {name:<24}{' '.join(words.split())}")
