"""`silkledger pages`: serve what was published over http, with health and metrics."""

from __future__ import annotations

import contextlib
import signal
import threading
from pathlib import Path
from typing import Annotated

import typer

from silkledger.cli.app import Published  # noqa: TC001  read at run time

PORT = 4300
PagesPort = Annotated[
    int,
    typer.Option(
        metavar="PORT",
        envvar="SILKLEDGER_PAGES_PORT",
        min=0,
        max=65535,
        help="Port of the published pages; 0 for any free port.",
    ),
]


def pages(
    published: Published = Path("published"),
    port: PagesPort = PORT,
    host: Annotated[str, typer.Option(metavar="HOST", help="Address to listen on.")] = "127.0.0.1",
) -> None:
    """Serve the published pages until you press Ctrl-C.

    /health answers 200 if nobody has to act and 503 otherwise; /metrics is for Prometheus. It has
    no password: on another address than the loopback one, put a proxy in front of it.

    Examples:
        silkledger pages
        silkledger pages --port 0
    """
    from silkledger.operations.pages import PagesServer

    with PagesServer(published, host, port) as server:
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda *_: threading.Thread(target=server.shutdown).start())
        typer.echo(f"pages      {server.address}")
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever()
