"""The figures of a document as raw rows, and a confirmed table in a whole run."""

from __future__ import annotations

import csv
import hashlib
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from silkledger.errors import InputError
from silkledger.ingest import extract
from silkledger.ingest.folder.documents import wording
from silkledger.pipeline import chain
from silkledger.release.job import Job, RefusedReleaseError
from silkledger.schemas.raw import FIGURES
from tests.conftest import SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Mini, Said

    Command = Callable[..., Said]

TEXT = (
    "🐫 The region’s output exceeded USD 70 billion in 2022; between 20 and 25 trains a day "
    "run.\nNearly 9% is oil."
)
EXPECTED = [
    ("exceeded USD 70 billion", "reads as gt 70,000,000,000 USD"),
    ("between 20 and 25 trains a day", "reads as range 20 to 25 train/d"),
    ("Nearly 9%", "reads as nearly 9 percent"),
]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_figure_has_its_wording_span_and_reading(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode(encoding))
    extraction = extract.extract(path, "en")
    assert [(row["as_reported"], row["note"]) for row in extraction.rows] == EXPECTED
    assert extraction.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    for row in extraction.rows:
        assert wording(TEXT, int(row["char_start"]), int(row["char_end"])) == row["as_reported"]
    table = rows(extract.table([extraction]))
    assert table == list(extraction.rows)
    assert set(table[0]) <= set(FIGURES.names)


@given(
    st.lists(
        st.sampled_from(
            ["USD 70 billion", "nearly 9%", "🐫", "“", "\r\n", "\n\n", " and ", ". ", "е́", "=1+1,"]
        )
    )
)
@profile(derandomize=True, max_examples=60)
def test_every_span_reads_as_its_wording(parts: list[str]) -> None:
    import tempfile
    from pathlib import Path

    text = "".join(parts)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.md"
        path.write_bytes(text.encode())
        extracted = rows(extract.table([extract.extract(path, "en")]))
    ends = [0]
    for row in extracted:
        start, end = int(row["char_start"]), int(row["char_end"])
        assert text[start:end] == row["as_reported"]
        assert start >= ends[-1]
        ends.append(end)


def test_a_confirmed_table_is_released_with_its_spans_checked(
    mini: Mini, tmp_path: Path, command: Command
) -> None:
    document = tmp_path / "article.txt"
    document.write_text(
        "Output exceeded USD 70 billion, while USD 5 billion was paid.", encoding="utf-8"
    )
    out = tmp_path / "out.csv"
    result = command("extract", document, "--locale", "en", "--out", out)
    assert (result.code, result.out) == (0, "")
    digest = hashlib.sha256(document.read_bytes()).hexdigest()
    assert result.err == f'article.txt: 2 figures; document_sha256 = "{digest}"\n'

    confirmed = [
        row | {"indicator": "gdp", "geography": "Kazakhstan"}
        for row in rows(out.read_text("utf-8"))
    ]
    written = io.StringIO()
    writer = csv.DictWriter(written, list(confirmed[0]))
    writer.writeheader()
    writer.writerows(confirmed)
    mini.write("s/figures.csv", written.getvalue())
    mini.write("s/source.toml", f'{SOURCE}document = "article.txt"\ndocument_sha256 = "{digest}"\n')
    outcome = chain.release(Job((mini.raw,), mini.published, documents=tmp_path))
    figures = outcome.candidate.tables["figures"]
    assert figures.num_rows == 2
    assert sorted(figures["value"].to_pylist()) == [5e9, 70e9]


def test_unconfirmed_rows_are_not_published(mini: Mini, tmp_path: Path) -> None:
    document = tmp_path / "article.txt"
    document.write_text(TEXT, encoding="utf-8")
    mini.write("s/figures.csv", extract.table([extract.extract(document, "en")]))
    with pytest.raises(RefusedReleaseError) as refused:
        chain.release(Job((mini.raw,), mini.published))
    assert refused.value.outcome.candidate.tables["quarantine"].num_rows == 3


def test_several_documents_name_their_source(tmp_path: Path, command: Command) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("nearly 9%", encoding="utf-8")
    result = command("extract", tmp_path / "one.txt", tmp_path / "two.txt", "--locale", "en")
    assert result.code == 0
    assert [row["source_id"] for row in rows(result.out)] == ["one", "two"]
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "one.txt").write_text("nearly 9%", encoding="utf-8")
    assert (
        "same name" in command("extract", tmp_path / "one.txt", tmp_path / "more" / "one.txt").last
    )


BAD: dict[str, tuple[str, bytes, str]] = {
    "html": ("a.html", b"<p>nearly 9%</p>", "a.html: not a text document; save it as plain text"),
    "pdf": ("a.pdf", b"%PDF-1.7", "a.pdf: not a text document"),
    "pdf by another name": ("a.txt", b"%PDF-1.7", "a.txt: the document is a PDF"),
    "no text": ("a.txt", b"\xff\xfa", "a.txt: byte at offset 0 is not valid UTF-8"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_file_that_is_not_text_is_refused_on_one_line(
    tmp_path: Path, command: Command, case: str
) -> None:
    name, content, line = BAD[case]
    (tmp_path / name).write_bytes(content)
    result = command("extract", tmp_path / name)
    assert (result.code, result.out) == (2, "")
    assert result.last.startswith(f"silkledger: {line}")


def test_a_missing_document_and_an_existing_file_are_one_line(
    tmp_path: Path, command: Command
) -> None:
    assert command("extract", tmp_path / "gone.txt").last == (
        "silkledger: gone.txt: no such file; check its name and its folder"
    )
    document, out = tmp_path / "a.txt", tmp_path / "out.csv"
    document.write_text("nearly 9%", encoding="utf-8")
    out.write_text("mine", encoding="utf-8")
    result = command("extract", document, "--out", out)
    assert (result.code, out.read_text("utf-8")) == (2, "mine")
    assert "already exists" in result.last
    with pytest.raises(InputError):
        extract.extract(tmp_path, "en")
