"""`silkledger reference`: the official statistics that figures are checked against."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli import extras
from silkledger.cli.app import Raw, show_progress
from silkledger.cli.help import Command, CommandGroup

reference = typer.Typer(name="reference", cls=CommandGroup, no_args_is_help=True)


@reference.callback()
def common() -> None:
    """Manage the official statistics that figures are checked against.

    They are CSV files in reference/ in the raw folder. `silkledger release` checks each figure
    against them.

    Examples:
        silkledger reference refresh
    """


@reference.command(cls=Command)
def refresh(
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Folder to write to. [default: reference/ in the raw folder]",
            show_default=False,
        ),
    ] = None,
    raw: Raw = Path("raw"),
    api: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Address of the API. [default: the World Bank's]",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Download World Bank series for the places of the dataset.

    Downloads the series of each indicator for the dataset's places and the members of its groups,
    one file per series. The file of a series that can't be downloaded is left unchanged.

    Exit status 2 if a series could not be downloaded.

    Examples:
        silkledger reference refresh
        silkledger reference refresh --out statistics
    """
    extras.require("httpx")
    from silkledger.errors import CannotRunError
    from silkledger.ingest.folder.additions import vocabulary_of
    from silkledger.judging.reference.places import places_of
    from silkledger.judging.reference.world_bank import API, Client
    from silkledger.judging.reference.world_bank import refresh as fetch

    show_progress(quiet=False)
    folder = out or raw / "reference"
    results = fetch(folder, places_of(raw), Client(api or API), vocabulary_of(raw))
    written = [series for series in results if series.file]
    values = sum(series.rows for series in written)
    typer.echo(f"{folder}: {len(written)} series, {values:,} values")
    failed = [series.code for series in results if not series.file]
    if failed:
        raise CannotRunError(
            f"{', '.join(failed)} could not be downloaded for the reasons above; try again later"
        )
