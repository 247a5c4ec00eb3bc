"""`silkledger withdraw`: take a release back."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import AsJson, Published, app, print_json
from silkledger.errors import CannotRunError


@app.command()
def withdraw(
    dataset: Annotated[
        str, typer.Argument(help="Name of the dataset, as `silkledger releases` shows it.")
    ],
    version: Annotated[str, typer.Argument(help="The release to take back, such as 1.2.0.")],
    by: Annotated[str, typer.Option(help="Who takes it back.")],
    reason: Annotated[str, typer.Option(help="Why, in words that its readers understand.")],
    figures: Annotated[
        list[str] | None,
        typer.Option(
            "--figures",
            metavar="ID...",
            help="Only these figures, by figure_id; the whole release if absent.",
        ),
    ] = None,
    more: Annotated[list[str] | None, typer.Argument(hidden=True)] = None,
    latest: Annotated[
        str | None,
        typer.Option(
            metavar="VERSION", help="The earlier release that becomes the current one again."
        ),
    ] = None,
    published: Published = Path("published"),
    json_only: AsJson = False,
) -> None:
    """Take back a release, or some of its figures, with who and why. Nothing is deleted, its folder
    stays as it is.

    It is marked in status.json and by VERSION.WITHDRAWN.md beside its folder. Readers are then
    refused a withdrawn release, and warned of withdrawn figures; the next release that answers it
    is noted as its repair.
    """
    from silkledger.published.status import latest as current
    from silkledger.published.withdraw import withdraw as take_back

    ids = [
        part
        for text in (*(figures or ()), *(more or ()))
        for part in text.replace(",", " ").split()
    ]
    if more and not figures:
        raise CannotRunError(
            f"{' '.join(more)}: too many words; figures are named by --figures ID..."
        )
    if figures is not None and not ids:
        raise CannotRunError(
            "--figures names no figure; give their figure_ids, or leave it out for the whole release"
        )
    entry = take_back(published, dataset, version, by=by, reason=reason, figures=ids, latest=latest)
    now = current(published / dataset)
    if json_only:
        print_json(
            {
                "dataset": dataset,
                "current": now.version if now else None,
                **dataclasses.asdict(entry),
            }
        )
        return
    typer.echo(f"{dataset} {version} {entry.withdrawals[-1].words}")
    typer.echo(f"notice   {published / dataset / entry.notice_name}")
    if now is not None:
        typer.echo(f"current  {now.version}")
        if now.version == version and entry.state == "withdrawn":
            typer.echo(
                "it is still the current release; name an earlier one by --latest, or publish a repaired one"
            )
