"""`silkledger new`: a further source or dataset."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from silkledger.cli.app import Raw  # noqa: TC001  (typer reads it)
from silkledger.cli.help import Command, CommandGroup
from silkledger.cli.terminal import say

new = typer.Typer(name="new", cls=CommandGroup, no_args_is_help=True)


@new.callback()
def common() -> None:
    """Write the folder of a new source, or of a further dataset.

    Examples:
        silkledger new source SOURCE --from article.txt
        silkledger new dataset NAME
    """


@new.command(cls=Command)
def source(
    source_id: Annotated[str, typer.Argument(metavar="ID", help="Id of the source.")],
    document: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="DOCUMENT",
            help="Document (.txt, .md, .html, .pdf, .docx); its figures become rows to confirm.",
            show_default=False,
        ),
    ] = None,
    title: Annotated[str, typer.Option(metavar="TEXT", help="Title. [default: the id]")] = "",
    published_at: Annotated[
        str, typer.Option(metavar="DATE", help="Date as printed, such as 2024-05-03.")
    ] = "",
    locale: Annotated[
        str, typer.Option(metavar="LOCALE", help="Language, such as en, de-CH, ru or zh.")
    ] = "",
    url: Annotated[str, typer.Option(metavar="URL", help="Where it was published.")] = "",
    raw: Raw = Path("raw"),
) -> None:
    """Write the folder of a new source: source.toml and figures.csv.

    With a document, ID.txt is its text, and each figure that is found in it is a row with its span:
    fill in what is empty, and delete the rows that aren't figures. Then `silkledger check ID`.

    Examples:
        silkledger new source SOURCE --from article.txt --locale en
    """
    from silkledger.scaffold.source import NewSource
    from silkledger.scaffold.source import source as write

    made = write(
        raw,
        NewSource(
            source_id=source_id,
            title=title,
            published_at=published_at,
            locale=locale,
            url=url,
            document=document,
        ),
    )
    check = f"silkledger check {quote(source_id)}"
    say(f"wrote {made}; next: fill in {made / 'figures.csv'}, then {check}")


@new.command(cls=Command)
def dataset(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the dataset.")],
    title: Annotated[str, typer.Option(metavar="TEXT", help="Title of the dataset.")] = "",
) -> None:
    """Write datasets/NAME/raw, a further dataset of this repository, with one worked source.

    Examples:
        silkledger new dataset NAME
    """
    from silkledger.scaffold.repository import dataset as write

    made = write(name, title=title)
    say(f"wrote {made}; next: silkledger release --dataset {name}")
