"""The Prefect server of a schedule as a child process: its address, and when it is ready.

Its database is a file in Prefect's home, next to its log.
"""

from __future__ import annotations

import contextlib
import socket
import time
from typing import TYPE_CHECKING

import httpx

from silkledger.errors import CannotRunError
from silkledger.flows import child

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from silkledger.flows.child import Child

HOST = "127.0.0.1"
_STARTS_WITHIN, _ASK_EVERY = 300.0, 0.25  # seconds


def free(port: int, option: str = "--port") -> int:
    """Return the port, or a free one for 0. Raises CannotRunError if the port is in use.

    `option` is the one by which another port is named.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as fault:
            raise CannotRunError(
                f"port {port} can't be used ({fault.strerror}); name another by {option}, 0 "
                "for any that is free"
            ) from fault
        return int(probe.getsockname()[1])


def start(port: int, surroundings: Mapping[str, str], log: Path) -> Child:
    """Start the server on the loopback address."""
    words = ["prefect", "server", "start", "--host", HOST, "--port", str(port)]
    return child.start("the Prefect server", words, surroundings, log)


def until_healthy(address: str, server: Child, wait: Callable[[float], None]) -> None:
    """Wait until the server answers at `address`; `wait` is called between attempts.

    Raises CannotRunError if it ends by itself or does not answer in time.
    """
    last = time.monotonic() + _STARTS_WITHIN
    while not _answers(address):
        server.require_running()
        if time.monotonic() > last:
            raise CannotRunError(
                f"{server.what} does not answer at {address}; its log is {server.log}"
            )
        wait(_ASK_EVERY)


def _answers(address: str) -> bool:
    with contextlib.suppress(httpx.HTTPError):
        return httpx.get(f"{address}/api/health", timeout=5).is_success
    return False
