"""`silkledger read`: read figures without publishing anything."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def read(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="CSV or JSON Lines file, or - for stdin.")
    ] = "-",
    input_format: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="csv|jsonl",
            help="Format of the input. [default: by the file name, jsonl for stdin]",
            show_default=False,
        ),
    ] = None,
    raw: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Raw folder whose own vocabularies are used too.",
            show_default=False,
        ),
    ] = None,
    _json: Annotated[
        bool, typer.Option("--json", help="Accepted for consistency; the output is always JSON.")
    ] = False,
) -> None:
    """Read figures as printed and show each reading as JSON.

    Prints one JSON object per line, in the order of the input: the reading, or why the figure is
    refused. Nothing is published. Ids that repeat are told on stderr, with their lines.

    The input needs the columns id and as_reported. It may have unit, period, period_anchor,
    published_at, locale, indicator, geography, statistic, status, base, dimension,
    fiscal_year_start_month and fiscal_year_named_by (end or start).

    Examples:
        silkledger read figures.csv
        echo '{"id": "1", "as_reported": "nearly 9%"}' | silkledger read
    """
    from silkledger.ingest.folder.additions import vocabulary_of
    from silkledger.reading.records import read_records
    from silkledger.schemas.vocabulary import SHIPPED

    vocabulary = SHIPPED if raw is None else vocabulary_of(raw)
    for lines in read_records(file, input_format, vocabulary):
        typer.echo(lines)
