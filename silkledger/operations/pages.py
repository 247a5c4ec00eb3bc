"""The pages of published/ over http, with a health answer and metrics for monitors.

| path | answer |
| --- | --- |
| `/` | the datasets, each with its index page |
| `/health` | JSON; status 200 if nobody has to act, 503 if somebody has |
| `/metrics` | Prometheus text |
| any other | the file below published/, or index.html of a folder |

It only reads. It answers requests for the host that it is bound to, or for that of
SILKLEDGER_PAGES_URL, so that no page of another site reaches it under a name of its own. A page is
sent with the content security policy that it declares itself, one that declares none with the
strictest. Files whose name begins with a dot, links and special files are not served.
"""

from __future__ import annotations

import datetime as dt
import html
import json
import os
import re
import shutil
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from silkledger.alarm.notifying import Post
from silkledger.errors import CannotRunError, SilkledgerError
from silkledger.messages import printable
from silkledger.operations import metrics
from silkledger.operations.standing import standings
from silkledger.operator_settings import operator_settings
from silkledger.published import status
from silkledger.store import layout, regular
from silkledger.store.objects import ObjectPath

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOST, PORT = "127.0.0.1", 4300
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".xml": "application/atom+xml; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".csv": "text/csv; charset=utf-8",
    ".parquet": "application/vnd.apache.parquet",
    **dict.fromkeys(
        (".md", ".txt", ".yaml", ".toml", ".cff", ".sha256"), "text/plain; charset=utf-8"
    ),
}
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)"')
_HEAD_BYTES = 16_384  # of a page, within which its policy stands
_STRICT = "default-src 'none'"
_SECONDS = 30  # for a request to arrive


class PagesServer(ThreadingHTTPServer):
    """Serves the folder `published` at a host and port; port 0 means any free one.

    Raises CannotRunError if the port can't be used.
    """

    daemon_threads = True

    def __init__(
        self,
        published: Path,
        host: str = HOST,
        port: int = PORT,
        clock: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    ) -> None:
        self.published, self.clock = published, clock
        named = urlsplit(operator_settings().pages_url).hostname
        self.hosts = {*(_LOOPBACK if host in _LOOPBACK else (host,)), *([named] if named else [])}
        try:
            super().__init__((host, port), _Handler)
        except OSError as fault:
            raise CannotRunError(
                f"port {port} of {host} can't be used ({fault.strerror}); name another, 0 for any "
                "that is free"
            ) from fault

    @property
    def address(self) -> str:
        """The address of the pages."""
        return f"http://{self.server_address[0]!s}:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: PagesServer
    server_version, sys_version = "silkledger", ""
    timeout = _SECONDS

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def log_message(self, *_: Any) -> None:
        """Say nothing: an access log is for a proxy in front."""

    def _answer(self) -> None:
        try:
            if not self._is_addressed():
                self._text(HTTPStatus.MISDIRECTED_REQUEST, "this host is not served here\n")
                return
            path = unquote(urlsplit(self.path).path, errors="strict")
            special = {"/": self._root, "/health": self._health, "/metrics": self._metrics}
            special.get(path, partial(self._file, path))()
        except (UnicodeDecodeError, ValueError):
            self._text(HTTPStatus.BAD_REQUEST, "not an address\n")
        except (BrokenPipeError, ConnectionResetError, TimeoutError):
            self.close_connection = True
        except (OSError, SilkledgerError) as fault:
            self._text(HTTPStatus.SERVICE_UNAVAILABLE, f"{printable(str(fault))}\n")

    def _is_addressed(self) -> bool:
        hosts = self.server.hosts
        host = urlsplit(f"//{self.headers.get('Host', '')}").hostname
        return host in hosts or not hosts.isdisjoint(("0.0.0.0", "::"))  # noqa: S104

    def _root(self) -> None:
        names = status.datasets(self.server.published)
        items = "".join(
            f'<li><a href="{html.escape(name)}/index.html">{html.escape(name)}</a></li>'
            for name in names
        )
        page = f"<!doctype html><meta charset=utf-8><title>Datasets</title><ul>{items}</ul>"
        self._send(HTTPStatus.OK, _TYPES[".html"], page.encode())

    def _health(self) -> None:
        health = metrics.health(self._standings())
        status_code = HTTPStatus.OK if health["well"] else HTTPStatus.SERVICE_UNAVAILABLE
        content = (json.dumps(health, ensure_ascii=False) + "\n").encode()
        self._send(status_code, "application/json", content)

    def _metrics(self) -> None:
        content = metrics.prometheus(self._standings()).encode()
        self._send(HTTPStatus.OK, "text/plain; version=0.0.4; charset=utf-8", content)

    def _standings(self) -> Any:
        return standings(self.server.published, Post(operator_settings()), self.server.clock())

    def _file(self, path: str) -> None:
        parts = [part for part in path.split("/") if part]
        if any(part.startswith(".") or "\\" in part or "\0" in part for part in parts):
            self._text(HTTPStatus.NOT_FOUND, "no such file\n")
            return
        file = self.server.published.joinpath(*parts)
        if file.is_dir():
            if not path.endswith("/"):
                self._send(HTTPStatus.FOUND, "", b"", location=f"/{'/'.join(parts)}/")
                return
            file /= layout.INDEX
        try:
            regular.require_no_link(*_folders(self.server.published, file))
            opened, size = _opened(file)
        except OSError:
            self._text(HTTPStatus.NOT_FOUND, "no such file\n")
            return
        with opened:
            kind = _TYPES.get(file.suffix, "application/octet-stream")
            policy = _policy_of(opened) if file.suffix == ".html" else _STRICT
            self._head(HTTPStatus.OK, kind, size, policy)
            if self.command != "HEAD":
                shutil.copyfileobj(opened, self.wfile)

    def _text(self, code: HTTPStatus, text: str) -> None:
        self._send(code, "text/plain; charset=utf-8", text.encode())

    def _send(self, code: HTTPStatus, kind: str, content: bytes, location: str = "") -> None:
        self._head(code, kind, len(content), _STRICT, location)
        if self.command != "HEAD":
            self.wfile.write(content)

    def _head(
        self, code: HTTPStatus, kind: str, size: int, policy: str, location: str = ""
    ) -> None:
        self.send_response(code)
        headers = {
            "Content-Type": kind,
            "Content-Length": str(size),
            "Content-Security-Policy": f"{policy}; frame-ancestors 'none'",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Cache-Control": "no-cache",
            "Location": location,
        }
        for name, value in headers.items():
            if value:
                self.send_header(name, value)
        self.end_headers()


def _folders(published: Path, file: Path) -> list[Path]:
    """Return the folders between published/ and the file."""
    return [
        folder for folder in file.parents if folder != published and published in folder.parents
    ]


def _opened(file: Path) -> tuple[IO[bytes], int]:
    """Open a regular file, or an object of a store. Raises OSError."""
    if isinstance(file, ObjectPath):
        content = file.read_bytes()
        return BytesIO(content), len(content)
    stream = os.fdopen(regular.descriptor(file, os.O_RDONLY), "rb")
    return stream, os.fstat(stream.fileno()).st_size


def _policy_of(page: IO[bytes]) -> str:
    """Return the policy that a page declares, and go back to its begin."""
    match = _POLICY.search(page.read(_HEAD_BYTES))
    page.seek(0)
    return html.unescape(match[1].decode("ascii", errors="replace")) if match else _STRICT
