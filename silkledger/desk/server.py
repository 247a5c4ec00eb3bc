"""The server of a desk: it listens on this machine alone, and prints its address with the token."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from silkledger.desk.admission import Access
from silkledger.desk.app import make
from silkledger.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Callable

    from uvicorn import Server

    from silkledger.desk.settings import DeskSettings

HOST = "127.0.0.1"


def serve_desk(settings: DeskSettings, port: int, say: Callable[[str], None]) -> None:
    """Serve the desk until asked to stop, and say its address with the token first.

    `port` 0 takes any that is free. Raises CannotRunError if the port is taken.
    """
    server, listener, address = desk_server(settings, port)
    say(address)
    server.run(sockets=[listener])


def desk_server(settings: DeskSettings, port: int) -> tuple[Server, socket.socket, str]:
    """Return the server of a desk, the socket that it is to listen at, and its address."""
    import uvicorn

    access = Access(settings)
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError as fault:
        what = f"port {port} can't be used ({fault.strerror}); name another with --port"
        raise CannotRunError(what) from fault
    listener.listen()
    root = settings.address.rstrip("/") or f"http://{HOST}:{listener.getsockname()[1]}"
    config = uvicorn.Config(
        make(settings, access),
        log_level="error",
        access_log=False,
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=1,
    )
    return uvicorn.Server(config), listener, f"{root}/?token={access.token}"
