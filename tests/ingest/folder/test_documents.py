from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from silkledger.errors import InputError
from silkledger.ingest.folder.documents import open_document, span_from_utf16, wording
from silkledger.ingest.folder.sources import Source
from tests.support.depth import deep

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "\u00a0Über 70 €\r\nund 😀 9 %\r\n"


def source(document: str | None, sha256: str | None = None) -> Source:
    return Source(
        "s", "T", "2023-05-03", dt.date(2023, 5, 3), document=document, document_sha256=sha256
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_text_is_decoded_with_its_line_endings(tmp_path: Path, encoding: str) -> None:
    content = TEXT.encode(encoding)
    (tmp_path / "a.txt").write_bytes(content)
    assert open_document(source("a.txt", hashlib.sha256(content).hexdigest()), tmp_path) == TEXT
    assert open_document(source("a.txt"), tmp_path) == TEXT


def test_the_source_folder_is_searched_before_the_documents_folder(
    tmp_path: Path,
) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "a.txt").write_text("there")
    folder = tmp_path / "s"
    folder.mkdir()
    for name in ("a.txt", "sub/a.txt", "https://example.org/x/a.txt"):
        assert open_document(source(name), folder, documents) == "there"
        assert open_document(source(name), folder) is None
    (folder / "a.txt").write_text("here")
    assert open_document(source("a.txt"), folder, documents) == "here"


@pytest.mark.parametrize("name", [None, "absent.txt", "https://example.org/"])
def test_a_document_that_is_not_available_has_no_text(tmp_path: Path, name: str | None) -> None:
    assert open_document(source(name), tmp_path, tmp_path) is None


def test_a_document_with_another_digest_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    actual, declared = hashlib.sha256(b"x").hexdigest(), "0" * 64
    with pytest.raises(InputError) as fault:
        open_document(source("a.txt", declared), tmp_path)
    assert str(fault.value) == (
        f"s: a.txt: the SHA-256 is {actual} but source.toml says {declared}; "
        "provide the document that was transcribed, or transcribe this one"
    )


@pytest.mark.parametrize(
    "name", ["../secret.txt", "sub/../../secret.txt", "/etc/hostname", "link.txt"]
)
def test_a_document_outside_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.txt").write_text("x")
    folder = tmp_path / "s"
    (folder / "sub").mkdir(parents=True)
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(InputError, match="the document is outside the source folder"):
        open_document(source(name), folder)


def test_bytes_that_are_not_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"ab\xff")
    with pytest.raises(InputError, match="byte at offset 2 is not valid UTF-8"):
        open_document(source("a.txt"), tmp_path)


def test_a_pdf_has_no_text_in_its_bytes_but_its_digest_counts(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 \xff")
    assert open_document(source("a.pdf"), tmp_path) is None
    with pytest.raises(InputError, match="the SHA-256 is"):
        open_document(source("a.pdf", "0" * 64), tmp_path)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (1, 10, "Über 70 €"),
        (16, 17, "😀"),
        (0, 0, None),
        (5, 3, None),
        (20, 99, None),
        (-1, 3, None),
    ],
)
def test_a_span_counts_code_points(start: int, end: int, expected: str | None) -> None:
    assert wording(TEXT, start, end) == expected


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), st.data())
@settings(max_examples=deep(24, 150), derandomize=True)
def test_spans_in_utf16_units_are_translated(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    units = [len(text[:at].encode("utf-16-le")) // 2 for at in (start, end)]
    assert span_from_utf16(text, *units) == ((start, end) if start < end else None)


def test_a_span_that_splits_a_surrogate_pair_is_invalid() -> None:
    assert span_from_utf16("a😀", 0, 2) is None
    assert span_from_utf16("ab", 1, 9) is None
    assert span_from_utf16("ab", -1, 1) is None
