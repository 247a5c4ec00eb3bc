"""Templates are compiled once: their bytecode lies beside them where Python writes its own."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import jinja2
import pytest

from silkledger import html

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one template, and the page's style."""
    folder = tmp_path / "templates"
    folder.mkdir()
    shutil.copy(html.TEMPLATES / "page.css", folder)
    (folder / "one.html").write_text("<p>{{ word }}</p>")
    monkeypatch.setattr(html, "TEMPLATES", folder)
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    return folder


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The templates that were compiled."""
    seen = list[object]()
    plain = jinja2.Environment.compile

    def compile(self: jinja2.Environment, *words: object, **options: object) -> object:  # noqa: A001
        seen.append(words[1])
        return plain(self, *words, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(jinja2.Environment, "compile", compile)
    return seen


def _page() -> str:
    html._environment.cache_clear()
    return html.render("one.html", {}, word="<a>")


def test_a_template_is_compiled_once_and_again_when_it_changes(
    templates: Path, compiled: list[object]
) -> None:
    assert [_page(), _page(), compiled] == ["<p>&lt;a&gt;</p>"] * 2 + [["one.html"]]
    (templates / "one.html").write_text("<b>{{ word }}</b>")
    assert _page() == "<b>&lt;a&gt;</b>"
    assert len(compiled) == 2


@pytest.mark.parametrize("damage", [b"", b"no bytecode", None])
def test_damaged_bytecode_is_made_again(
    damage: bytes | None, templates: Path, compiled: list[object]
) -> None:
    page = _page()
    (kept,) = (templates / "__pycache__").iterdir()
    kept.write_bytes(kept.read_bytes()[:-40] if damage is None else damage)
    assert _page() == page
    assert len(compiled) == 2
    assert _page() == page
    assert len(compiled) == 2


def test_without_bytecode_of_modules_there_is_none_of_templates(
    templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert _page() == "<p>&lt;a&gt;</p>"
    assert not (templates / "__pycache__").exists()
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    (templates / "__pycache__").write_text("a file where the folder would be")
    assert _page() == "<p>&lt;a&gt;</p>"
