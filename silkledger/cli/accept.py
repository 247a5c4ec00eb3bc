"""`silkledger accept`: the candidates of a source as rows of the raw folder, or rejected."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from silkledger.cli.app import Raw  # noqa: TC001  (typer reads it)
from silkledger.cli.terminal import counted
from silkledger.errors import CannotRunError
from silkledger.messages import printable

if TYPE_CHECKING:
    from silkledger.curation.places import SourcePlaces


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
    rejected: Annotated[
        list[str] | None,
        typer.Option(
            "--reject",
            metavar="ROW_ID|WORDING",
            help="Reject this candidate or row, and accept nothing; can be repeated.",
            show_default=False,
        ),
    ] = None,
    note: Annotated[
        str, typer.Option(metavar="TEXT", help="Why it is rejected, kept with the decision.")
    ] = "",
    documents: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder that silkledger extract wrote.")
    ] = Path("documents"),
    raw: Raw = Path("raw"),
) -> None:
    """Move the candidates of a source into its raw folder, or reject some of them.

    How sure a row is tells of wording, value, unit and sign, and of an indicator that only a word
    suggests: review the other cells. Rows that lack a required cell are told, and so is what
    source.toml lacks. Candidates that were decided before stay as they are, but for rows that
    only this command has written: they follow a new extraction. Each row is noted in
    decisions.jsonl, and carries the flag unreviewed until a person decides on it. Then
    `silkledger check SOURCE` says what is open.

    With --reject, the candidate with that row id (SOURCE:START-END) or wording is rejected, as at
    the desk: no later extraction proposes it, and if it was accepted, its row is taken out.

    Examples:
        silkledger accept SOURCE --above 0.95
        silkledger accept SOURCE --reject "5 %" --by "A. Person" --note "no figure"
        silkledger accept SOURCE --reject SOURCE:91-107 --by "A. Person"
    """
    from silkledger.curation.accept import accept as accept_candidates
    from silkledger.curation.candidate_decisions import PROGRAM
    from silkledger.curation.places import SourcePlaces

    places = SourcePlaces(raw, documents, source_id)
    if rejected:
        if above:
            raise CannotRunError("--reject accepts nothing; leave out --above")
        _reject(places, rejected, by.strip(), note.strip())
        return
    if note:
        raise CannotRunError("--note is the reason of a rejection; name what to --reject")
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


def _reject(places: SourcePlaces, names: list[str], by: str, note: str) -> None:
    from silkledger.curation.rejections import reject_named

    if not by:
        raise CannotRunError("a rejection bears a name; say yours with --by NAME")
    rejected = reject_named(places, names, by=by, note=note)
    for item in rejected.items:
        out = f", its row taken out of {places.table(item.table)}" if item.place is not None else ""
        wording = " ".join(item.cells.get("as_reported", item.id).split())
        typer.echo(printable(f'{places.source_id}: rejected "{wording}"{out}'))
    for item in rejected.before:
        wording = " ".join(item.cells.get("as_reported", item.id).split())
        typer.echo(printable(f'{places.source_id}: "{wording}" was rejected before'))
