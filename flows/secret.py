"""The secret of a served folder: who knows it may use the server, nobody else.

It is made at every start. The server, the worker and the runs get it by their environment, a person
from a file that only the user of this process can read. It is never printed and never an argument,
which every user of the machine could see. Pages of other origins, opened in the same browser, can
neither read an answer (CORS) nor change anything (basic authentication, CSRF tokens).
"""

from __future__ import annotations

import contextlib
import os
import secrets
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE = "serve.password"
CLIENT, SERVER = "PREFECT_API_AUTH_STRING", "PREFECT_SERVER_API_AUTH_STRING"
_USER, _BYTES = "silkledger", 32
_HOSTS = ("127.0.0.1", "localhost")  # names under which a browser finds the loopback address


def made() -> str:
    """Return a new secret in the form that Prefect wants, user and password."""
    return f"{_USER}:{secrets.token_urlsafe(_BYTES)}"


def of_client(password: str) -> dict[str, str]:
    """Return the environment of a process that asks the server."""
    return {CLIENT: password, "PREFECT_CLIENT_CSRF_SUPPORT_ENABLED": "true"}


def of_server(password: str, port: int) -> dict[str, str]:
    """Return the environment of the server: whom it answers, and pages of which origins.

    >>> of_server("user:word", 4200)["PREFECT_SERVER_API_CORS_ALLOWED_ORIGINS"]
    'http://127.0.0.1:4200,http://localhost:4200'
    """
    return {
        SERVER: password,
        "PREFECT_SERVER_API_CSRF_PROTECTION_ENABLED": "true",
        "PREFECT_SERVER_API_CORS_ALLOWED_ORIGINS": ",".join(
            f"http://{host}:{port}" for host in _HOSTS
        ),
    }


@contextlib.contextmanager
def kept(home: Path, password: str) -> Iterator[Path]:
    """Keep the secret in a file of this user alone while the folder is served.

    What another start has left, a link included, is replaced, not written through. Raises
    CannotRunError if the file cannot be written.
    """
    path = home / FILE
    try:
        path.unlink(missing_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(f"{password}\n")
    except OSError as fault:
        raise CannotRunError(
            f"{path}: {fault.strerror}; give a folder that can be written (PREFECT_HOME)"
        ) from fault
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)
