"""`silkledger extract`: the figures of a document as raw rows, for a person to confirm."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import Raw  # noqa: TC001  (typer reads it)
from silkledger.errors import CannotRunError
from silkledger.messages import printable


def extract(
    documents: Annotated[
        list[Path], typer.Argument(metavar="DOCUMENT...", help="Text documents (.txt, .md).")
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="File to write, such as raw/SOURCE/figures.csv. [default: stdout]",
            show_default=False,
        ),
    ] = None,
    locale: Annotated[
        str | None,
        typer.Option(
            metavar="LOCALE",
            help="Language of the documents, such as en, de-CH, ru or zh.",
            show_default=False,
        ),
    ] = None,
    raw: Raw = Path("raw"),
) -> None:
    """Extract the figures of a text document as raw rows (CSV).

    Each row has the span of its wording. Before you put the file into the folder of a source, fill
    in the indicators and delete the rows that aren't figures. The SHA-256 digest of each document,
    printed to stderr, goes into source.toml. Nothing is published. Words of the dataset's own
    vocabularies, in the raw folder, are known.

    Examples:
        silkledger extract article.txt
        silkledger extract article.txt --locale en --out raw/SOURCE/figures.csv
    """
    from silkledger.ingest.extract import extract as extract_figures
    from silkledger.ingest.extract import table
    from silkledger.ingest.folder.additions import vocabulary_of

    extractions = [extract_figures(path, locale, vocabulary_of(raw)) for path in documents]
    if len({extraction.document for extraction in extractions}) < len(extractions):
        raise CannotRunError("two documents have the same name; extract them one at a time")
    if out is None:
        typer.echo(table(extractions), nl=False)
    else:
        _write(out, table(extractions))
    for extraction in extractions:
        counted = f"{extraction.document}: {len(extraction.rows)} figures"
        typer.echo(f'{printable(counted)}; document_sha256 = "{extraction.sha256}"', err=True)


def _write(path: Path, content: str) -> None:
    """Write a new file. Raises CannotRunError if it exists or can't be written."""
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(content)
    except FileExistsError as fault:
        raise CannotRunError(f"{path}: already exists; name another file, or move it") from fault
    except OSError as fault:
        raise CannotRunError(
            f"{path}: can't be written ({fault.strerror}); name another file"
        ) from fault
