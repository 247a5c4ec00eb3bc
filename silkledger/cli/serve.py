"""`silkledger serve`: the main job by itself, on a schedule."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from silkledger.cli import pipeline
from silkledger.cli.app import app
from silkledger.errors import CannotRunError
from silkledger.operations import settings


@app.command()
def serve(
    port: Annotated[
        int,
        typer.Option(
            envvar=settings.PORT_NAME,
            min=0,
            max=65535,
            help="Port of the pages; 0 for any that is free.",
        ),
    ] = settings.PORT,
) -> None:
    """Run what prefect.yaml says, when it says so, until Ctrl-C: Prefect server, work pool,
    deployment and worker.

    Everything stays on this machine and in .prefect/ of this folder. The address of the pages is
    printed.
    """
    if os.environ.get(settings.API_NAME):
        raise CannotRunError(
            f"{settings.API_NAME} names a server already; run `silkledger worker` for it, or unset {settings.API_NAME}"
        )
    pipeline.found("serve")(port, typer.echo)
