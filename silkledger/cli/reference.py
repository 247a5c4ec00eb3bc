"""`silkledger reference`: official statistics that figures are checked against."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import app, show_progress

reference = typer.Typer(
    no_args_is_help=True, help="Official statistics that figures are checked against."
)
app.add_typer(reference, name="reference")


@reference.command()
def refresh(
    out: Annotated[
        Path | None,
        typer.Option(
            help="Folder to write into; reference/ in RAW by default.", show_default=False
        ),
    ] = None,
    raw: Annotated[
        Path, typer.Option(help="Raw folder whose dataset.toml names the places.")
    ] = Path("raw"),
    api: Annotated[
        str | None,
        typer.Option(
            help="Address of the interface, where it is not the World Bank's.", show_default=False
        ),
    ] = None,
) -> None:
    """Fetch the World Bank's series of the indicators, for the dataset's places and the members of
    its groups.

    One file a series. A series that can't be fetched leaves its last file as it is and is named;
    the command then leaves with 2.
    """
    from silkledger.errors import CannotRunError
    from silkledger.judging.reference.places import places_of
    from silkledger.judging.reference.world_bank import API, Client
    from silkledger.judging.reference.world_bank import refresh as fetch

    show_progress(quiet=False)
    folder = out or raw / "reference"
    found = fetch(folder, places_of(raw), Client(api or API))
    written = [one for one in found if one.file]
    typer.echo(f"{folder}: {len(written)} series, {sum(one.rows for one in written):,} values")
    failed = [one.code for one in found if not one.file]
    if failed:
        raise CannotRunError(
            f"{', '.join(failed)} could not be fetched; the lines above say why; run again later"
        )
