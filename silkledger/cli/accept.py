"""`silkledger accept`: the candidates of a source as rows of the raw folder."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from silkledger.cli.app import Raw  # noqa: TC001  (typer reads it)
from silkledger.cli.terminal import counted


def accept(
    source_id: Annotated[str, typer.Argument(metavar="SOURCE", help="Id of the source.")],
    above: Annotated[
        float,
        typer.Option(
            min=0.0,
            max=1.0,
            metavar="CONFIDENCE",
            help="Only rows whose figure is at least as sure.",
        ),
    ] = 0.0,
    by: Annotated[
        str,
        typer.Option(
            metavar="NAME", help="Who has seen each row; without it they are flagged unreviewed."
        ),
    ] = "",
    documents: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder that silkledger extract wrote.")
    ] = Path("documents"),
    raw: Raw = Path("raw"),
) -> None:
    """Move the candidates of a source into its raw folder.

    How sure a row is tells of wording, value, unit and sign, and of an indicator that only a word
    suggests: review the other cells. Rows that lack a required cell are told, and so is what
    source.toml lacks. Candidates that were decided before stay as they are, but for rows that
    only this command has written: they follow a new extraction. Each row is noted in
    decisions.jsonl, and carries the flag unreviewed until a person decides on it. Then
    `silkledger check SOURCE` says what is open.

    Examples:
        silkledger accept SOURCE --above 0.95
    """
    from silkledger.curation.accept import accept as accept_candidates
    from silkledger.curation.candidate_decisions import PROGRAM
    from silkledger.curation.places import SourcePlaces

    places = SourcePlaces(raw, documents, source_id)
    accepted = accept_candidates(places, by=by or PROGRAM, above=above)
    left = f"; {counted(accepted.left, 'row')} less sure" if accepted.left else ""
    renewed = f", {accepted.renewed:,} renewed" if accepted.renewed else ""
    for cell, count in sorted(accepted.lacking.items()):
        typer.echo(
            f"{source_id}: {counted(count, 'row')} without {cell}, which a release refuses; fill "
            f"the cell in {raw / source_id} or at the desk"
        )
    if accepted.undeclared:
        lacking = " and ".join(accepted.undeclared)
        again = (
            f", then run silkledger extract and silkledger accept {quote(source_id)} again: the "
            "date decides what lies ahead"
            if "published_at" in accepted.undeclared
            else ""
        )
        typer.echo(
            f"{source_id}: no {lacking}, which a release refuses; fill in "
            f"{raw / source_id / 'source.toml'}{again}"
        )
    typer.echo(
        f"{source_id}: {counted(accepted.rows, 'row')} accepted{renewed}{left}; "
        f"next: silkledger check {quote(source_id)} --documents {quote(str(documents))}"
    )
