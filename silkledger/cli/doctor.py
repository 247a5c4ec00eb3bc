"""`silkledger doctor`: check the health of an installation."""

from __future__ import annotations

import os
from dataclasses import asdict
from pathlib import Path

import typer

from silkledger.cli.app import AsJson, Published, Raw, print_json
from silkledger.cli.terminal import say_pairs


def doctor(
    raw: Raw = Path("raw"),
    published: Published = Path("published"),
    json_only: AsJson = False,
) -> None:
    """Check the installation, folders, releases and freshness.

    Changes nothing. Exit status 0 if every check passes, 1 if one fails.

    Examples:
        silkledger doctor
        silkledger doctor --json
    """
    from silkledger.operations.doctor import Locations, health

    checks = health(Locations(Path.cwd(), raw, published, os.environ))
    well = all(check.well for check in checks)
    if json_only:
        print_json({"well": well, "checks": [asdict(check) for check in checks]})
    else:
        say_pairs(
            [
                (f"{'ok   ' if check.well else 'FAULT'}  {check.name}", check.said)
                for check in checks
            ]
        )
    if not well:
        raise typer.Exit(1)
