"""A web server on loopback that serves a folder, and misbehaves where a test says so."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@dataclass
class Web:
    """A served folder. `asked` lists the paths of all requests, `answers` those of a test's own."""

    address: str
    asked: list[str] = field(default_factory=list)
    answers: dict[str, Callable[[SimpleHTTPRequestHandler], None]] = field(default_factory=dict)


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, web: Web, **options: Any) -> None:
        self.web = web
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        self.web.asked.append(self.path)
        name = self.path.rpartition("/")[2]
        if name in self.web.answers:
            self.web.answers[name](self)
        else:
            super().do_GET()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Print nothing."""


@contextmanager
def served(folder: Path) -> Iterator[Web]:
    """Serve a folder until the end of the block."""
    web = Web("")
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(_Handler, web=web, directory=str(folder))
    )
    web.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
