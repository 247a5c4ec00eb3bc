"""`silkledger config`: every setting, its value and where it comes from."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import typer

from silkledger.cli.app import AsJson, Published, Raw, print_json


def config(
    context: typer.Context,
    raw: Raw = Path("raw"),
    published: Published = Path("published"),
    json_only: AsJson = False,
) -> None:
    """Show every setting and where its value comes from.

    A value comes from a flag, the environment, dataset.toml or the default. Secrets are not shown.

    Examples:
        silkledger config
        silkledger config --raw other/raw --json
    """
    from silkledger.operations.settings import settings

    options = {"--raw": ("raw", raw), "--published": ("published", published)}
    flags = {
        name: (str(value), _is_set(context, parameter))
        for name, (parameter, value) in options.items()
    }
    rows = [asdict(setting) for setting in settings(raw, flags)]
    if json_only:
        print_json({"settings": rows})
        return
    width = max(len(row["origin"]) for row in rows)
    for row in rows:
        typer.echo(f"{row['origin']:<{width}}  {row['name']} = {row['value'] or '(not set)'}")


def _is_set(context: typer.Context, parameter: str) -> bool:
    """Whether the parameter was set by the user rather than by its default."""
    source = context.get_parameter_source(parameter)
    return source is not None and source.name != "DEFAULT"
