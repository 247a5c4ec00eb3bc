"""`silkledger cite`: the citation of a figure."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import (
    DatasetOption,
    FigureArgument,
    Readable,
    VersionOption,
    WithdrawnOption,
    print_json,
)
from silkledger.cli.terminal import say_data


class Format(StrEnum):
    """The forms of a citation."""

    text = "text"
    bibtex = "bibtex"
    csl = "csl"


def cite(
    figure: Annotated[str, FigureArgument],
    style: Annotated[
        Format, typer.Option("--format", metavar="text|bibtex|csl", help="Form of the citation.")
    ] = Format.text,
    published: Readable = Path("published"),
    dataset: DatasetOption = None,
    version: VersionOption = None,
    withdrawn: WithdrawnOption = False,
) -> None:
    """Print the citation of a figure: its source, wording and place, and the release.

    Examples:
        silkledger cite fe83694a58ef1b7d5d442
        silkledger cite fe83694a58ef1b7d5d442 --format bibtex
    """
    from silkledger import reader

    citation = reader.cite(figure, style.value, version, dataset, published, withdrawn=withdrawn)
    if isinstance(citation, dict):
        print_json(citation)
    else:
        say_data(citation)
