"""Documents that spans are checked by and that are not there: an error, or a line about it."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from tests.conftest import FIGURES, HEADER, SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import CommandOutput, Mini

    Command = Callable[..., CommandOutput]

TEXT = "USD 70 billion and, over 19 million"
RUNS = {"check": ("check", "--raw"), "release": ("release", "--no-prefect", "--raw")}


@pytest.fixture
def documents(mini: Mini, tmp_path: Path) -> Path:
    """A folder with the document of one source, s; another one, t, names one that is not there."""
    folder = tmp_path / "documents"
    folder.mkdir()
    spans = FIGURES.replace("20,35", f"{TEXT.index('over')},{len(TEXT)}")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    mini.write("s/source.toml", SOURCE + 'document = "a.txt"\n')
    mini.write("s/figures.csv", spans)
    mini.write("t/source.toml", SOURCE + 'document = "b.txt"\n')
    rows = "USD 3 billion,gdp,China,in 1970,9,22\nUSD 4 billion,gdp,China,in 1971,,\n"
    mini.write("t/figures.csv", HEADER + rows)
    return folder


@pytest.mark.parametrize("run", RUNS)
def test_a_folder_of_documents_that_is_not_there_is_an_error(
    run: str, mini: Mini, documents: Path, command: Command
) -> None:
    at = (mini.raw, "--published", mini.published)
    for missing in (documents / "none", documents / "a.txt"):
        said = command(*RUNS[run], *at, "--documents", missing)
        assert (said.code, len(said.err.strip().splitlines())) == (2, 1)
        assert f"{missing.name}: no such folder; name the folder with the documents" in said.last
    assert not list(mini.published.glob("mini/*.*.*"))


@pytest.mark.parametrize("run", RUNS)
def test_spans_without_a_document_are_counted(
    run: str, mini: Mini, documents: Path, command: Command
) -> None:
    at = (mini.raw, "--published", mini.published)
    line = "1 span of 1 source unchecked: no document"
    said = command(*RUNS[run], *at, "--documents", documents)
    assert said.code == 0, said.err
    assert line in said.out
    again = json.loads(command(*RUNS[run], *at, "--documents", documents, "--json").out)
    assert line in str(again["notes" if run == "release" else "unchecked"])
    (documents / "a.txt").unlink()
    both = command(*RUNS[run], *at, "--documents", documents).out
    assert "3 spans of 2 sources unchecked: no document" in both
    (documents / "a.txt").write_text(TEXT, encoding="utf-8")
    (documents / "b.txt").write_text("In 1970: USD 3 billion", encoding="utf-8")
    assert "unchecked" not in command(*RUNS[run], *at, "--documents", documents).out
    documents.rename(documents.with_name("elsewhere"))
    assert "unchecked" not in command(*RUNS[run], *at).out


@pytest.mark.parametrize("run", RUNS)
def test_documents_beside_raw_are_looked_up_unasked(
    run: str, mini: Mini, documents: Path, command: Command
) -> None:
    assert documents == mini.raw.parent / "documents"
    at = (mini.raw, "--published", mini.published)
    assert "1 span of 1 source unchecked: no document" in command(*RUNS[run], *at).out
    (documents / "a.txt").write_text(TEXT.replace("over", "almost"), encoding="utf-8")
    said = command(*RUNS[run], *at)
    assert "raw.span_mismatch" in said.out + said.err


def test_a_document_beside_raw_that_was_changed_is_another_one(
    mini: Mini, documents: Path, command: Command
) -> None:
    """Nobody named it, so that it holds no source back; where it is named it does."""
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    mini.write("s/source.toml", SOURCE + f'document = "a.txt"\ndocument_sha256 = "{digest}"\n')
    at = (mini.raw, "--published", mini.published)
    assert "1 span of 1 source unchecked" in command("check", "--raw", *at).out
    (documents / "a.txt").write_text(TEXT.upper(), encoding="utf-8")
    said = command("check", "--raw", *at)
    assert (said.code, "3 spans of 2 sources unchecked" in said.out) == (0, True)
    assert command("check", "--raw", *at, "--documents", documents).code == 1
