"""`silkledger serve`: run releases on a schedule."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from silkledger.cli import pipeline
from silkledger.cli.pages import PORT, PagesPort
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
    pages_port: PagesPort = PORT,
    watch: Annotated[
        bool,
        typer.Option("--watch", help="Also run shortly after something in raw/ has changed."),
    ] = False,
) -> None:
    """Run the schedule in prefect.yaml until you press Ctrl-C.

    Starts a Prefect server, a work pool, the deployments, a worker, and the pages of what was
    published, with /health and /metrics. Everything runs on this machine and is stored in .prefect/
    in the current folder. The addresses are printed.

    Examples:
        silkledger serve
        silkledger serve --port 0 --pages-port 0
        silkledger serve --watch
    """
    if os.environ.get(settings.API_NAME):
        raise CannotRunError(
            f"{settings.API_NAME} is set, so a server exists already; run `silkledger worker` for "
            f"it, or unset {settings.API_NAME}"
        )
    pipeline.load("serve")((port, pages_port), typer.echo, watch=watch)
