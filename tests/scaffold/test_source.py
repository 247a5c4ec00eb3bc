"""The folder of a new source."""

from __future__ import annotations

import csv
import hashlib
from typing import TYPE_CHECKING

import pytest

from silkledger.errors import CannotRunError, InputError
from silkledger.pipeline.check import check
from silkledger.release.job import Job
from silkledger.scaffold.source import NewSource, source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import CommandOutput, Mini

TEXT = "Exports rose to USD 5 billion.\nIt takes 40 gers.\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT)
    return path


def test_a_document_becomes_rows_to_confirm_with_the_words_of_the_dataset(
    mini: Mini, document: Path
) -> None:
    mini.write("vocabularies/units.csv", "unit,base,factor,dimension\nger,ger,1,count\n")
    mini.write("vocabularies/unit_words.csv", "unit,language,words\nger,en,gers\n")
    new = NewSource("n", "A title", "2024-05-03", "en", document=document)
    folder = source(mini.raw, new)
    with (folder / "figures.csv").open(newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [TEXT[int(row["char_start"]) : int(row["char_end"])] for row in rows] == [
        row["as_reported"] for row in rows
    ]
    assert any("40 gers" in row["as_reported"] for row in rows)
    assert (folder / "n.txt").read_text() == TEXT
    assert hashlib.sha256(TEXT.encode()).hexdigest() in (folder / "source.toml").read_text()
    checked, _ = check(Job((folder,), mini.published))
    assert checked.refused == sum(not row["indicator"] for row in rows) > 0
    assert {cause.rule for cause in checked.causes} == {"raw.required"}


def test_without_a_document_the_table_has_only_its_header(mini: Mini) -> None:
    folder = source(mini.raw, NewSource("n", published_at="2024-05-03"))
    assert (folder / "figures.csv").read_text().startswith("as_reported,indicator,geography,period")
    with pytest.raises(InputError, match=r"n/figures\.csv: the file has no rows; add rows"):
        check(Job((folder,), mini.published))


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (NewSource("vocabularies"), "not a valid source id"),
        (NewSource("a/b"), "not a valid source id"),
        (NewSource("s"), "already exists"),
        (NewSource("n", published_at="3 May"), "not an ISO date"),
        (NewSource("n", locale="xx-yy-zz"), "unknown locale"),
    ],
)
def test_what_is_wrong_is_one_line_and_writes_nothing(
    mini: Mini, new: NewSource, said: str
) -> None:
    before = sorted(mini.raw.rglob("*"))
    with pytest.raises(CannotRunError, match=said):
        source(mini.raw, new)
    assert sorted(mini.raw.rglob("*")) == before


def test_a_document_that_is_no_text_writes_nothing(mini: Mini, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(InputError, match=r"a\.pdf: the PDF is broken"):
        source(mini.raw, NewSource("n", document=tmp_path / "a.pdf"))
    assert not (mini.raw / "n").exists()
    assert not [path for path in mini.raw.iterdir() if path.name.startswith(".silkledger")]


def test_a_folder_without_a_dataset_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError, match=r"has no dataset\.toml"):
        source(tmp_path, NewSource("n"))


def test_the_next_command_can_be_pasted(mini: Mini, command: Callable[..., CommandOutput]) -> None:
    said = command("new", "source", "año 1", "--raw", mini.raw)
    assert said.out.endswith(", then silkledger check 'año 1'\n")
