"""`silkledger withdraw`: withdraw a release, or some of its figures."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli import extras
from silkledger.cli.app import AsJson, Published, print_json
from silkledger.errors import CannotRunError


def withdraw(
    dataset: Annotated[
        str,
        typer.Argument(
            metavar="DATASET", help="Name of the dataset, as `silkledger releases` shows it."
        ),
    ],
    version: Annotated[
        str, typer.Argument(metavar="VERSION", help="Release to withdraw, such as 1.2.0.")
    ],
    by: Annotated[str, typer.Option(metavar="NAME", help="Your name.")],
    reason: Annotated[
        str, typer.Option(metavar="TEXT", help="Why, for the readers of the release.")
    ],
    figures: Annotated[
        list[str] | None,
        typer.Option(
            "--figures",
            metavar="ID...",
            help="Withdraw only these figures, by figure_id. [default: the whole release]",
            show_default=False,
        ),
    ] = None,
    more: Annotated[list[str] | None, typer.Argument(hidden=True)] = None,
    latest: Annotated[
        str | None,
        typer.Option(metavar="VERSION", help="Earlier release to make current again."),
    ] = None,
    erase: Annotated[
        bool,
        typer.Option("--erase", help="Erase the figures from every release, as a law may ask."),
    ] = False,
    published: Published = Path("published"),
    json_only: AsJson = False,
) -> None:
    """Withdraw a release, or some of its figures.

    Nothing is deleted or changed in the release folder. The withdrawal is recorded in status.json
    and in VERSION.WITHDRAWN.md beside the folder. `silkledger.load` then refuses the release, or
    warns about the figures. The next release that fixes them is recorded as the repair.

    With --erase, the cells of the figures are blanked in every release that has them, pages that
    quote them are replaced by a notice, and `silkledger verify` says so. The manifests keep the
    digests of what was published. Take the rows out of raw/ first.

    Examples:
        silkledger withdraw NAME 1.1.0 --by "A. Person" --reason "wrong unit"
        silkledger withdraw NAME 1.1.0 --by A --reason misread --figures ID1 ID2
        silkledger withdraw NAME 1.1.0 --by A --reason typo --latest 1.0.0
        silkledger withdraw NAME 1.1.0 --by A --reason "GDPR" --figures ID1 --erase
    """
    extras.require("jinja2")
    from silkledger.alarm.watch import decided
    from silkledger.published import instead
    from silkledger.published import status as published_status
    from silkledger.published.withdraw import withdraw as withdraw_release

    ids = _figure_ids(figures, more)
    entry = withdraw_release(
        published, dataset, version, by=by, reason=reason, figures=ids, latest=latest, erase=erase
    )
    decided(published, dataset)
    now = published_status.latest(published / dataset)
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
            other = instead.other(published_status.statuses(published / dataset), version)
            made = f"make {other} current with --latest {other}, or " if other else ""
            typer.echo(f"It is still the current release: {made}publish a fixed one.")


def _figure_ids(figures: list[str] | None, more: list[str] | None) -> list[str]:
    """Return the ids given to --figures, which takes one or several, with spaces or commas."""
    if more and not figures:
        raise CannotRunError(
            f"{' '.join(more)}: unexpected arguments; name figures with --figures ID..."
        )
    ids = [
        part
        for text in (*(figures or ()), *(more or ()))
        for part in text.replace(",", " ").split()
    ]
    if figures is not None and not ids:
        raise CannotRunError(
            "--figures is empty; give figure_ids, or leave the option out for the whole release"
        )
    return ids
