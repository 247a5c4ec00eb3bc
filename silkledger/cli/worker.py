"""`silkledger worker`: a worker alone, for a server that runs elsewhere."""

from __future__ import annotations

from typing import Annotated

import typer

from silkledger.cli import pipeline
from silkledger.cli.app import app
from silkledger.errors import CannotRunError
from silkledger.operations import settings


@app.command()
def worker(
    pool: Annotated[str, typer.Option(help="Work pool to take runs from.")] = settings.POOL,
    address: Annotated[
        str,
        typer.Option(
            "--server",
            envvar=settings.API_NAME,
            help="Address of the server's API, as http://127.0.0.1:4200/api.",
        ),
    ] = "",
) -> None:
    """Run a worker only, for a Prefect server that runs already, until Ctrl-C."""
    if not address:
        raise CannotRunError(
            f"no server is named; set {settings.API_NAME}, or start everything with `silkledger serve`"
        )
    pipeline.found("worker")(address.rstrip("/"), pool, typer.echo)
