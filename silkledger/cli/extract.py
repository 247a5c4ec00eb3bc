"""`silkledger extract`: raw rows of a document, for a person to confirm."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import app
from silkledger.errors import CannotRunError
from silkledger.messages import printable


@app.command()
def extract(
    documents: Annotated[
        list[Path], typer.Argument(help="Text documents (.txt, .md).", metavar="DOCUMENT...")
    ],
    out: Annotated[
        Path | None,
        typer.Option(help="File to write, such as raw/SOURCE/figures.csv; stdout by default."),
    ] = None,
    locale: Annotated[
        str | None,
        typer.Option(
            help="Language of the documents, such as en, de-CH, ru, zh.", show_default=False
        ),
    ] = None,
) -> None:
    """Find the figures of a text and print them as raw rows (CSV) with their spans. Publishes
    nothing.

    Fill in the indicator of each row, take out what is no figure, and put the file into a source's
    folder. What is said of each document on stderr belongs into its source.toml.
    """
    from silkledger.ingest.extract import extract as extract_figures
    from silkledger.ingest.extract import table

    found = [extract_figures(path, locale) for path in documents]
    if len({each.document for each in found}) < len(found):
        raise CannotRunError("two documents have one name; extract them one by one")
    if out is None:
        typer.echo(table(found), nl=False)
    else:
        try:
            with out.open("x", encoding="utf-8", newline="") as file:
                file.write(table(found))
        except FileExistsError as fault:
            raise CannotRunError(
                f"{out}: is there already; name another file, or move it away"
            ) from fault
        except OSError as fault:
            raise CannotRunError(
                f"{out}: can't be written ({fault.strerror}); name another file"
            ) from fault
    for each in found:
        said = f"{each.document}: {len(each.rows)} figures; document_sha256 = "
        typer.echo(f'{printable(said)}"{each.sha256}"', err=True)
