"""Receivers of messages on the loopback address: a webhook and a mail server."""

from __future__ import annotations

import contextlib
import json
import threading
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from aiosmtpd.controller import Controller

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage


@dataclass
class Webhook:
    """What a webhook received. It answers with the first of `answers`, or else with 204."""

    address: str = ""
    received: list[dict[str, Any]] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    attempts: int = 0

    @property
    def states(self) -> list[str]:
        return [str(message["state"]) for message in self.received]

    def take(self, content: bytes) -> int:
        self.attempts += 1
        status = self.answers.pop(0) if self.answers else 204
        if status < 300:
            self.received.append(json.loads(content))
        return status


@contextlib.contextmanager
def webhook() -> Iterator[Webhook]:
    made = Webhook()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(made.take(content))
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        made.address = f"http://127.0.0.1:{server.server_port}/hook?token=geheimes-wort"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield made
        finally:
            server.shutdown()
            thread.join()


@dataclass
class Mailbox:
    """The mails that a mail server took."""

    address: str = ""
    mails: list[EmailMessage] = field(default_factory=list)

    async def handle_DATA(  # noqa: N802  (the name that aiosmtpd calls)
        self, _server: Any, _session: Any, envelope: Any
    ) -> str:
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


@contextlib.contextmanager
def mailbox() -> Iterator[Mailbox]:
    made = Mailbox()
    controller = Controller(made, hostname="127.0.0.1", port=_free_port())
    controller.start()
    made.address = (
        f"mailto://127.0.0.1:{controller.port}?from=silkledger@example.org"
        "&to=operator@example.org&mode=insecure"
    )
    try:
        yield made
    finally:
        controller.stop()


def _free_port() -> int:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
