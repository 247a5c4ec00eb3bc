"""A desk over one source with candidates, asked without a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from starlette.testclient import TestClient

from silkledger.desk.admission import CHANGE_HEADER, Access
from silkledger.desk.app import make
from silkledger.desk.settings import DeskSettings
from tests.support import curated

if TYPE_CHECKING:
    from pathlib import Path


class Desk:
    """A desk and the browsers at it."""

    def __init__(self, root: Path, **settings: str) -> None:
        self.root = root
        self.places = curated.write(root)
        self.settings = DeskSettings(
            self.places.raw, self.places.documents, root / "published", **{"by": "Ana", **settings}
        )
        self.access = Access(self.settings)
        self.app = make(self.settings, self.access)

    def browser(self, name: str = "") -> Browser:
        """A browser that came with the token."""
        browser = Browser(TestClient(self.app, base_url="http://127.0.0.1:8000"))
        browser.client.get("/", params={"token": self.access.token})
        if name:
            browser.post("/name", name=name)
        return browser


class Browser:
    """One browser: its cookie, and the header that the desk's own pages send."""

    def __init__(self, client: TestClient) -> None:
        self.client = client

    def get(self, path: str) -> Any:
        answer = self.client.get(f"/api{path}")
        return answer.json() | {"status": answer.status_code}

    def post(self, path: str, **content: Any) -> Any:
        answer = self.client.post(f"/api{path}", json=content, headers={CHANGE_HEADER: "1"})
        return answer.json() | {"status": answer.status_code}

    def items(self) -> list[Any]:
        found: list[Any] = self.get("/sources/note")["items"]
        return found

    def change(self, item: Any, action: str, **asked: Any) -> Any:
        """Ask for a change of an item as it was seen."""
        seen = {"state": item["state"], "cells": item["cells"]}
        change = {"item": item["id"], "action": action, "seen": seen, **asked}
        return self.post("/sources/note/change", changes=[change])


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def browser(desk: Desk) -> Browser:
    return desk.browser()


@pytest.fixture
def clash(desk: Desk, browser: Browser) -> Browser:
    """The accepted GDP of the note, and another source that states another one."""
    text = "The GDP of Kazakhstan was USD 19 billion in 2022.\n"
    cells = {"indicator": "gdp", "geography": "Kazakhstan", "period": "in 2022"}
    curated.write(desk.root, "other", text, [curated.figure(text, "USD 19 billion", cells)])
    for source, place in (("other", 0), ("note", 1)):
        item = browser.get(f"/sources/{source}")["items"][place]
        change = {"item": item["id"], "action": "accept"}
        assert browser.post(f"/sources/{source}/change", changes=[change])["status"] == 200
    return browser
