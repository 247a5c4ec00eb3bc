"""`silkledger worker`: run a worker for a Prefect server that is already running."""

from __future__ import annotations

from typing import Annotated

import typer

from silkledger.cli import pipeline
from silkledger.operations import settings


def worker(
    pool: Annotated[
        str, typer.Option(metavar="NAME", help="Work pool to take runs from.")
    ] = settings.POOL,
    address: Annotated[
        str,
        typer.Option(
            "--server",
            metavar="URL",
            envvar=settings.API_NAME,
            help="Address of the server's API, such as http://127.0.0.1:4200/api.",
            show_default=False,
        ),
    ] = "",
) -> None:
    """Run a worker for a Prefect server that is already running.

    The server is that of --server, of PREFECT_API_URL or of the active Prefect profile. The worker
    stops when you press Ctrl-C. Use `silkledger serve` to start a server and a worker together.

    Examples:
        silkledger worker --server http://127.0.0.1:4200/api
    """
    pipeline.load("worker")(address.rstrip("/"), pool, typer.echo)
