"""Lines for a person on stdout. Raw files hold whatever people put there; on a terminal it stays text."""

from __future__ import annotations

import typer

from silkledger.spelling import printable


def say(line: str = "") -> None:
    """Prints one line: control and bidirectional characters escaped, an endless line cut."""
    typer.echo(printable(line))
