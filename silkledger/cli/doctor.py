"""`silkledger doctor`: is everything well?"""

from __future__ import annotations

import os
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import AsJson, Published, app, print_json


@app.command()
def doctor(
    raw: Annotated[Path, typer.Option("--raw", help="Raw folder.")] = Path("raw"),
    published: Published = Path("published"),
    json_only: AsJson = False,
) -> None:
    """Look whether everything is well: installation, folders, releases, freshness. Changes nothing;
    exit 1 if not.
    """
    from silkledger.operations.doctor import Locations, health

    checks = health(Locations(Path.cwd(), raw, published, os.environ))
    well = all(check.well for check in checks)
    if json_only:
        print_json({"well": well, "checks": [asdict(check) for check in checks]})
    else:
        width = max(len(check.name) for check in checks)
        for check in checks:
            typer.echo(f"{'ok   ' if check.well else 'FAULT'}  {check.name:<{width}}  {check.said}")
    if not well:
        raise typer.Exit(1)
