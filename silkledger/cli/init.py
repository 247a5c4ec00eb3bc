"""`silkledger init`: a data repository that publishes at once."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from silkledger.cli.terminal import say


def init(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="NAME", help="Folder to write; its name is the name of the dataset."
        ),
    ],
    title: Annotated[
        str, typer.Option(metavar="TEXT", help="Title of the dataset.", show_default=False)
    ] = "",
) -> None:
    """Write a data repository: a dataset with one worked source, targets of make, schedule and CI.

    `make release` in it publishes at once, without a network. The worked source is invented; remove
    it when you have one of your own. `silkledger new` writes further sources and datasets.

    Examples:
        silkledger init my-figures
        silkledger init my-figures --title "Figures of mine"
    """
    from silkledger.scaffold.repository import init as write

    made = write(folder, title)
    go = "" if made.resolve() == Path.cwd() else f"cd {quote(str(made))} && "
    say(f"wrote {made}; next: {go}make release")
