"""Proof of renditions: what differs is said, what is not there is no fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.documents import proof
from silkledger.documents.rendering import render_document
from silkledger.extraction.extraction import extract
from silkledger.extraction.files import write

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "<html><body><p>Trade rose by 9 %.</p></body></html>"


def faults(folder: Path, wanted: set[str]) -> list[tuple[str, str]]:
    return list(proof.faults(folder, wanted))


def test_a_rendition_is_proved_by_its_original(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(PAGE, encoding="utf-8")
    rendition = render_document(page)
    write(extract(rendition), "a", tmp_path)
    wanted = {rendition.sha256}
    assert faults(tmp_path, wanted) == []
    assert faults(tmp_path, set()) == []

    declared = tmp_path / "a" / "source.toml"
    known = declared.read_text("utf-8")
    declared.write_text(known.replace(f"{rendition.renderer} 1", "html 0"), encoding="utf-8")
    assert faults(tmp_path, wanted) == []  # another renderer made it
    declared.write_text(known, encoding="utf-8")

    (tmp_path / "a.txt").write_text("Trade rose by 19 %.\n", encoding="utf-8")
    assert [name for name, fault in faults(tmp_path, wanted) if "its SHA-256 is" in fault] == [
        "a.txt"
    ]
    (tmp_path / "a.txt").write_bytes(rendition.content)
    page.write_text(PAGE.replace("9", "19"), encoding="utf-8")
    assert "another document" in faults(tmp_path, wanted)[0][1]
    page.unlink()
    assert faults(tmp_path, wanted) == []


def test_an_original_that_renders_otherwise_is_said(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(PAGE, encoding="utf-8")
    rendition = render_document(page)
    write(extract(rendition), "a", tmp_path)
    other = "ab" * 32
    declared = tmp_path / "a" / "source.toml"
    text = declared.read_text("utf-8").replace(rendition.sha256, other)
    declared.write_text(text, encoding="utf-8")
    (tmp_path / "a.txt").unlink()
    assert "renders to another text by now" in faults(tmp_path, {other})[0][1]
