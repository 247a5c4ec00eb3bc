"""`silkledger doctor`: check the health of an installation."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import AsJson, Published, Raw, print_json, show_progress
from silkledger.cli.terminal import say_pairs


def doctor(
    raw: Raw = Path("raw"),
    published: Published = Path("published"),
    test_message: Annotated[
        bool,
        typer.Option(
            "--test-message", help="Send a message to every address of SILKLEDGER_NOTIFY."
        ),
    ] = False,
    json_only: AsJson = False,
) -> None:
    """Check the installation, the last runs, the releases and the inputs.

    Changes nothing. Reads the inputs as the next run would. Exit status 0 if every check passes, 1
    if a person must act; each such check is one line that says what to do.

    Examples:
        silkledger doctor
        silkledger doctor --json
        silkledger doctor --test-message
    """
    from silkledger.operations.doctor import health, tested
    from silkledger.operations.installation_checks import Locations

    show_progress(quiet=True)
    locations = Locations(Path.cwd(), raw, published, os.environ, dt.datetime.now(dt.UTC))
    checks = health(locations)
    if test_message:
        checks += tested(locations)
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
