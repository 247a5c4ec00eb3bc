"""The fuzzer itself: it keeps what is new, finds what breaks a reader, and tries the same again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fuzz.__main__ import Corpus, fuzz

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def kept(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_it_keeps_what_is_new_and_begins_with_it(tmp_path: Path) -> None:
    first = Corpus(tmp_path)
    assert fuzz(first, 0.5, seed=1) > 0
    assert first.broken == 0
    files = kept(tmp_path)
    assert len(files) >= len(first.seen) / 2
    fuzz(again := Corpus(tmp_path), 0.0, seed=1)
    assert kept(tmp_path) == files
    formats = {kind for kind, _ in first.seen} - {"de", "en", "es", "fr", "ru", "zh"}
    assert {pair for pair in first.seen if pair[0] in formats} <= set(again.seen)


def test_what_breaks_a_reader_is_kept_and_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> str:
        raise ZeroDivisionError("a fault of the program")

    corpus = Corpus(tmp_path)
    corpus.note("csv", b"the input", broken)
    assert (corpus.broken, len(corpus.seen)) == (1, 0)
    (path,) = (tmp_path / "broken").iterdir()
    assert path.read_bytes() == b"the input"
    assert "broken: csv: ZeroDivisionError: a fault of the program" in capsys.readouterr().out
