"""Documents that are dropped into the window, and texts that are pasted."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.desk.conftest import Browser, Desk

TEXT = "The GDP of Kazakhstan was USD 225 billion in 2022.\n"


def test_a_pasted_text_is_a_source_with_candidates(desk: Desk, browser: Browser) -> None:
    answer = browser.post("/texts", name="Trade note 2023", text=TEXT.replace("\n", "\r\n"))
    assert (answer["source"], answer["candidates"]) == ("Trade-note-2023", 1)
    assert (desk.settings.documents / "Trade-note-2023.txt").read_bytes() == TEXT.encode()
    (item,) = browser.get("/sources/Trade-note-2023")["items"]
    assert item["cells"]["as_reported"] == "USD 225 billion"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("note.txt", TEXT.encode()),
        ("note.txt", b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()),
        ("note.txt", TEXT.encode("utf-16")),
        ("note.html", f"<html><body><p>{TEXT}</p></body></html>".encode()),
    ],
)
def test_a_dropped_document_keeps_its_bytes_beside_its_text(
    desk: Desk, browser: Browser, name: str, data: bytes
) -> None:
    name = f"dropped-{name}"
    content = base64.b64encode(data).decode()
    assert browser.post("/documents", name=name, content=content)["source"] == "dropped-note"
    text = browser.get("/sources/dropped-note")["text"]
    assert text.strip() == TEXT.strip()
    kept = [
        path.read_bytes()
        for path in desk.settings.documents.iterdir()
        if "dropped" in path.name and path.is_file()
    ]
    assert data in kept


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("note.zip", b"PK\x03\x04", "note.zip"),
        ("../../note.txt", b"\xff\xfe\x00", ""),
        ("scan.pdf", b"%PDF-1.4\n", "scan.pdf"),
    ],
)
def test_what_is_no_document_leaves_nothing_behind(
    desk: Desk, browser: Browser, name: str, data: bytes, fault: str
) -> None:
    before = sorted(desk.root.rglob("*"))
    content = base64.b64encode(data).decode()
    answer = browser.post("/documents", name=name, content=content)
    assert answer["status"] == 422
    assert fault in answer["fault"]
    assert sorted(desk.root.rglob("*")) == before


def test_an_empty_text_is_refused(browser: Browser) -> None:
    assert browser.post("/texts", name="a", text=" \n")["status"] == 422
