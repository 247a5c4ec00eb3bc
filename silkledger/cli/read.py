"""`silkledger read`: figures as printed, read without publishing anything."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from silkledger.cli.app import AsJson, app


@app.command()
def read(
    file: Annotated[str, typer.Argument(help="CSV or JSON Lines file, or - for stdin.")] = "-",
    input_format: Annotated[
        str | None, typer.Option("--format", help="csv or jsonl; by the file's name by default.")
    ] = None,
    json_only: AsJson = False,  # noqa: ARG001  the output is JSON Lines in any case
) -> None:
    """Read figures as printed: one JSON object a line, its reading or why it is refused. Publishes
    nothing.

    Columns: id, as_reported; and where stated unit, period, period_anchor, published_at, locale,
    indicator, geography, statistic, status, dimension, fiscal_year_start_month.
    """
    from silkledger.reading.records import read_records

    for record in read_records(file, input_format):
        typer.echo(json.dumps(record, ensure_ascii=False, separators=(",", ":")))
