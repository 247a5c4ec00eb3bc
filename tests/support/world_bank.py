"""A server on loopback that speaks the World Bank's API."""

from __future__ import annotations

import datetime as dt
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from silkledger.judging.reference.world_bank import (
    Client,
)

PLACES = ("KAZ", "UZB", "WLD")
POPULATION = "SP.POP.TOTL"
# What a request is answered with: status, body, headers. None: the series as it is.
Answer = tuple[int, str, dict[str, str]]
YEARS = range(2018, 2024)


@dataclass
class Bank:
    """A server that has three values a year of every series, but for what `faults` answers
    instead.
    """

    fault: Callable[[str, int, int], Answer | None] = lambda code, page, asked: None
    asked: list[tuple[str, int]] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    base: str = ""

    def answer(self, target: str) -> Answer:
        parts, query = urlsplit(target), parse_qs(urlsplit(target).query)
        _, _, places, _, code = parts.path.strip("/").split("/")
        page, size = int(query["page"][0]), int(query["per_page"][0])
        assert query["format"] == ["json"]
        self.asked.append((code, page))
        answer = self.fault(code, page, self.asked.count((code, page)))
        return answer or (200, json.dumps(self.page(code, places.split(";"), page, size)), {})

    def page(self, code: str, places: list[str], page: int, size: int) -> list[object]:
        values = [
            {
                "indicator": {"id": code, "value": "A series"},
                "country": {"id": place[:2], "value": place},
                "countryiso3code": place,
                "date": str(year),
                "value": None if (place, year) == ("UZB", 2020) else year * 1000.25 + len(place),
                "unit": "",
                "obs_status": "",
                "decimal": 0,
            }
            for place in places
            for year in reversed(YEARS)
        ]
        total = len(values)
        head = {
            "page": page,
            "pages": -(-total // size),
            "per_page": size,
            "total": total,
            "lastupdated": "2026-10-30",
        }
        return [head, values[(page - 1) * size : page * size]]

    def client(self, size: int = 1000) -> Client:
        return Client(f"{self.base}/v2", size, self.waits.append, dt.date(2026, 11, 25))


@contextmanager
def serving(bank: Bank) -> Iterator[Bank]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, body, headers = bank.answer(self.path)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *words: object) -> None:
            """Silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    bank.base = f"http://127.0.0.1:{server.server_port}"
    try:
        yield bank
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
