"""The sources, inputs and reference files of a raw folder."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.errors import InputError
from silkledger.ingest.folder.sources import find
from tests.support.raw_folder import DATASET, FIGURES, SOURCE, written

if TYPE_CHECKING:
    pass


def test_sources_are_sorted_by_id_and_inputs_have_digests(raw: Path) -> None:
    inputs = find([raw])
    assert (inputs.dataset.name, inputs.dataset.review, inputs.dataset.freshness_days) == (
        "d-1",
        "required",
        30,
    )
    assert inputs.dataset.required_indicators == ("gdp",)
    assert [folder.source.source_id for folder in inputs.sources] == ["a", "b"]
    a, b = inputs.sources
    assert (a.figures, a.events.name if a.events else None) == (None, "a/events.jsonl")
    assert [(fix.row_id, fix.value) for fix in a.corrections] == [("a:1-2", "x")]
    assert (a.text, b.text, inputs.held_back) == (None, None, ())
    assert a.source.published_on == dt.date(2023, 5, 3)
    assert (b.source.locale, b.source.fiscal_year_start_month, b.source.notes) == ("de-CH", 4, None)
    assert b.folder == raw / "b"
    assert [file.name for file in inputs.inputs] == [
        "a/corrections.csv",
        "a/events.jsonl",
        "a/source.toml",
        "b/figures.csv",
        "b/source.toml",
        "dataset.toml",
        "reference/gdp.csv",
    ]
    assert [file.name for file in inputs.reference] == ["reference/gdp.csv"]
    assert b.figures is not None
    assert b.figures.sha256 == hashlib.sha256(FIGURES.encode()).hexdigest()
    assert b.figures.size == len(FIGURES)


def test_a_single_source_folder_has_the_same_names_and_dataset(
    raw: Path,
) -> None:
    inputs = find([raw / "b"])
    assert [folder.source.source_id for folder in inputs.sources] == ["b"]
    assert [file.name for file in inputs.inputs] == [
        "b/figures.csv",
        "b/source.toml",
        "dataset.toml",
        "reference/gdp.csv",
    ]


def test_an_explicit_reference_replaces_that_of_the_dataset(raw: Path, tmp_path: Path) -> None:
    assert [file.path.parent for file in find([raw]).reference] == [raw / "reference"]
    official = tmp_path / "official"
    written(official, {"prices.csv": "indicator\n", "README.md": "words", ".hidden.csv": "x\n"})
    inputs = find([raw], reference=official)
    assert [(file.name, file.path) for file in inputs.reference] == [
        ("reference/prices.csv", official / "prices.csv")
    ]
    assert "reference/gdp.csv" not in [file.name for file in inputs.inputs]
    with pytest.raises(InputError, match="no such folder"):
        find([raw], reference=tmp_path / "nowhere")
    written(tmp_path / "empty", {"README.md": "words"})
    with pytest.raises(InputError, match="the folder has no CSV files"):
        find([raw], reference=tmp_path / "empty")


def test_a_folder_passed_twice_is_read_once(raw: Path) -> None:
    assert find([raw, raw / "b"]) == find([raw])


@pytest.mark.parametrize("path", ["large", "large/figures.csv"])
def test_a_large_input_has_a_table_of_sources(tmp_path: Path, path: str) -> None:
    written(
        tmp_path / "large",
        {
            "dataset.toml": DATASET,
            "sources.csv": (
                "source_id,title,published_at,fiscal_year_start_month,fiscal_year_named_by\n"
                "x,X,2023-05-03,7,start\nw,W,2022-01-01,,\n"
            ),
            "figures.csv": "source_id,as_reported,indicator\nx,5,gdp\n",
        },
    )
    inputs = find([tmp_path / path])
    assert [
        (f.source.source_id, f.source.fiscal_year_start_month, f.source.fiscal_year_named_by)
        for f in inputs.sources
    ] == [("w", None, None), ("x", 7, "start")]
    assert [(f.figures, f.events) for f in inputs.sources] == [(None, None)] * 2
    assert [file.name for file in inputs.loose] == ["figures.csv"]
    assert [file.name for file in inputs.inputs] == ["dataset.toml", "figures.csv", "sources.csv"]


def test_a_large_input_can_be_combined_with_a_raw_folder(raw: Path) -> None:
    written(
        raw.parent / "big",
        {"sources.jsonl": '{"source_id":"x","title":"X","published_at":"2023-05-03"}'},
    )
    written(raw.parent / "big", {"figures.csv": "source_id,as_reported,indicator\nx,5,gdp\n"})
    inputs = find([raw, raw.parent / "big"])
    assert [folder.source.source_id for folder in inputs.sources] == ["a", "b", "x"]
    assert [file.name for file in inputs.loose] == ["big/figures.csv"]


def test_hidden_and_temporary_files_are_ignored(raw: Path) -> None:
    before = find([raw])
    names = (
        ".figures.csv.swp",
        "~$figures.xlsx",
        "figures.csv~",
        ".~lock.figures.csv#",
        "figures.csv.bak",
        "read.me",
    )
    written(raw, {f"b/{name}": "x" for name in names} | {".git/source.toml": "x", ".DS_Store": ""})
    assert find([raw]) == before


def test_toml_dates_are_read_as_written(raw: Path) -> None:
    written(raw, {"b/source.toml": 'title = "T"\npublished_at = 2023-05-03\n'})
    written(raw, {"a/source.toml": 'title = "T"\npublished_at = 2023-05-03T01:00:00+08:00\n'})
    assert [f.source.published_at for f in find([raw]).sources] == [
        "2023-05-03T01:00:00+08:00",
        "2023-05-03",
    ]


def test_a_folder_name_can_be_in_any_script(raw: Path) -> None:
    (raw / "b").rename(raw / "Zu\u0308rich-нефть-石油")
    inputs = find([raw])
    assert [folder.source.source_id for folder in inputs.sources] == ["Z\u00fcrich-нефть-石油", "a"]
    assert "Z\u00fcrich-нефть-石油/figures.csv" in [file.name for file in inputs.inputs]


def test_decisions_are_no_rows_and_a_source_with_nothing_else_is_not_read_yet(raw: Path) -> None:
    written(raw, {"b/decisions.jsonl": "", "c/source.toml": SOURCE, "c/decisions.jsonl": ""})
    inputs = find([raw])
    assert [folder.source.source_id for folder in inputs.sources] == ["a", "b"]
    assert inputs.held_back == ()
