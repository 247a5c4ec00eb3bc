"""`silkledger serve`: run releases on a schedule."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from silkledger.cli import pipeline
from silkledger.errors import CannotRunError
from silkledger.operations import settings


def serve(
    port: Annotated[
        int,
        typer.Option(
            metavar="PORT",
            envvar=settings.PORT_NAME,
            min=0,
            max=65535,
            help="Port of the web pages, up to 65535; 0 for any free port.",
        ),
    ] = settings.PORT,
) -> None:
    """Run the schedule in prefect.yaml until you press Ctrl-C.

    Starts a Prefect server, a work pool, the deployments and a worker. Everything runs on this
    machine and is stored in .prefect/ in the current folder. The address of the web pages is
    printed.

    Examples:
        silkledger serve
        silkledger serve --port 0
    """
    if os.environ.get(settings.API_NAME):
        raise CannotRunError(
            f"{settings.API_NAME} is set, so a server exists already; run `silkledger worker` for "
            f"it, or unset {settings.API_NAME}"
        )
    pipeline.load("serve")(port, typer.echo)
