"""`silkledger verify`: prove a release."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import AsJson, Published, ReleaseArgument, app, print_json
from silkledger.cli.terminal import say


@app.command()
def verify(
    release: Annotated[str, ReleaseArgument],
    published: Published = Path("published"),
    documents: Annotated[
        Path | None,
        typer.Option(help="Folder with the documents, to check spans and read them again."),
    ] = None,
    json_only: AsJson = False,
) -> None:
    """Prove a release from its folder alone: digests, files, schemas, keys and sums.

    Leaves with 0 where it is whole, with 1 where anything in it is wrong, with 2 where there is no
    such release. With --documents each span is cut out of its document again, and its wording and
    period are read again.
    """
    from silkledger.published.releases import named
    from silkledger.verify import verify as verify_release

    folder = named(release, published)
    problems = verify_release(folder, documents)
    if json_only:
        print_json(
            {
                "release": str(folder),
                "whole": not problems,
                "problems": [str(problem) for problem in problems],
            }
        )
    else:
        for problem in problems:
            say(str(problem))
        say(f"{folder}: {'whole' if not problems else f'{len(problems)} problems'}")
    if problems:
        raise typer.Exit(1)
