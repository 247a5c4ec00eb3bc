"""`silkledger config`: every setting, its value and where it came from."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import AsJson, Published, app, print_json


@app.command()
def config(
    context: typer.Context,
    raw: Annotated[
        Path, typer.Option("--raw", help="Raw folder whose dataset.toml is shown.")
    ] = Path("raw"),
    published: Published = Path("published"),
    json_only: AsJson = False,
) -> None:
    """Show every setting, its value and where it came from (flag, environment, dataset.toml,
    default). No secrets.
    """
    from silkledger.operations.settings import settings

    given = {"--raw": ("raw", raw), "--published": ("published", published)}
    flags = {
        name: (str(value), _is_given(context, parameter))
        for name, (parameter, value) in given.items()
    }
    rows = [asdict(setting) for setting in settings(raw, flags)]
    if json_only:
        print_json({"settings": rows})
        return
    width = max(len(row["origin"]) for row in rows)
    for row in rows:
        typer.echo(f"{row['origin']:<{width}}  {row['name']} = {row['value'] or '(not set)'}")


def _is_given(context: typer.Context, parameter: str) -> bool:
    source = context.get_parameter_source(parameter)
    return source is not None and source.name != "DEFAULT"
