"""Faults of declarations: what holds back a source and what stops the run."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.errors import InputError
from silkledger.ingest.folder.sources import find
from tests.support.raw_folder import DATASET, FIGURES, SOURCE, changed, written

if TYPE_CHECKING:
    pass


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"dataset.toml": 'titel = "x"'},
            'dataset.toml:1: unknown key "titel"; did you mean "title"?',
        ),
        ({"dataset.toml": 'name = "x"'}, 'dataset.toml: title is missing; add title = "…"'),
        (
            {"dataset.toml": 'name = "../x"\n'},
            (
                'dataset.toml:1 (name): "../x" is not a valid dataset name; use lowercase '
                "letters, digits and single hyphens"
            ),
        ),
        (
            {"dataset.toml": DATASET + 'required_indicators = ["gpd"]'},
            'dataset.toml:3 (required_indicators): unknown indicator "gpd"; did you mean "gdp"?',
        ),
        (
            {"dataset.toml": DATASET + "freshness_days = true"},
            (
                "dataset.toml:3 (freshness_days): True is not a number of days; write a whole "
                "number from 1 to 36500"
            ),
        ),
        (
            {"dataset.toml": DATASET + 'review = "yes"'},
            (
                "dataset.toml:3 (review): 'yes' is not a valid review setting; use one of none, "
                "required, two"
            ),
        ),
        (
            {"dataset.toml": DATASET + 'contributors = "me"'},
            'dataset.toml:3 (contributors): the value is not a list; write ["…", "…"]',
        ),
        (
            {"figures.csv": ""},
            (
                "figures.csv: a data file can't be next to dataset.toml; move it into the folder "
                "of a source, next to source.toml"
            ),
        ),
    ],
)
def test_a_fault_of_the_dataset_stops_the_run_with_one_line(
    raw: Path, change: dict[str, str | None], message: str
) -> None:
    with pytest.raises(InputError) as fault:
        find([changed(raw, change)])
    assert str(fault.value) == f"raw/{message}"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"b/source.toml": None},
            (
                'b/source.toml: no such file; create it with at least title = "…" and '
                'published_at = "2023-05-03"'
            ),
        ),
        (
            {"b/source.toml": 'title = "x\n'},
            (
                "b/source.toml:1: not valid TOML (Illegal character '\\n' (at line 1, column "
                '11)); write one key = "…" per line'
            ),
        ),
        (
            {"b/source.toml": SOURCE + 'licnce = "x"'},
            'b/source.toml:3: unknown key "licnce"; did you mean "licence"?',
        ),
        (
            {"b/source.toml": 'title = "T"'},
            'b/source.toml: published_at is missing; add published_at = "…"',
        ),
        (
            {"b/source.toml": 'title = " "\n'},
            "b/source.toml:1 (title): the value is empty; fill it in or remove the key",
        ),
        (
            {"b/source.toml": SOURCE + "publisher = 5"},
            "b/source.toml:3 (publisher): 5 is not a string; put it in double quotes",
        ),
        (
            {"b/source.toml": 'title = "T"\npublished_at = "3 May 2023"'},
            (
                'b/source.toml:2 (published_at): "3 May 2023" is not an ISO date; write '
                '"2023-05-03" or "2023-05-03T09:00:00+08:00"'
            ),
        ),
        (
            {"b/source.toml": 'title = "T"\npublished_at = "2023-02-29"'},
            (
                'b/source.toml:2 (published_at): "2023-02-29" is not in the calendar; write '
                "the date as printed"
            ),
        ),
        (
            {"b/source.toml": 'title = "T"\npublished_at = "2023-05-03T09:00"'},
            (
                'b/source.toml:2 (published_at): "2023-05-03T09:00" has no UTC offset; append '
                "an offset such as +00:00, or write the date alone"
            ),
        ),
        (
            {"b/source.toml": SOURCE + 'locale = "xx-klingon"'},
            (
                'b/source.toml:3 (locale): unknown locale "xx-klingon"; use a language tag such '
                "as en, de-CH, ru, zh"
            ),
        ),
        (
            {"b/source.toml": SOURCE + "fiscal_year_start_month = 13"},
            (
                "b/source.toml:3 (fiscal_year_start_month): 13 is not a month; write a whole "
                "number from 1 to 12"
            ),
        ),
        *(
            (
                {"b/source.toml": f"{SOURCE}fiscal_year_named_by = {written}"},
                (
                    f"b/source.toml:3 (fiscal_year_named_by): {written} is not what a fiscal year "
                    "is named by; use one of end, start"
                ),
            )
            for written in ("'middle'", "'Start'", "' '", "2022", "['end']")
        ),
        (
            {"b/source.toml": SOURCE + 'document_sha256 = "abc"'},
            (
                'b/source.toml:3 (document_sha256): "abc" is not a SHA-256; write its 64 digits, '
                "0-9 and a-f"
            ),
        ),
        ({"b/figures.csv": None}, "b/: no figures and no events; add figures.csv"),
        (
            {"b/figures.jsonl": ""},
            "b/figures.csv: there is also a file figures.jsonl; keep only one file of figures",
        ),
        (
            {"b/figure.csv": ""},
            'b/figure.csv: unexpected file in a source folder; did you mean "figures"?',
        ),
        (
            {"b/figures.ods": ""},
            "b/figures.csv: there is also a file figures.ods; keep only one file of figures",
        ),
        (
            {"b/corrections.csv": "row_id,column\n"},
            'b/corrections.csv:1: missing required column "expect"; add it',
        ),
        (
            {"b/source.toml": SOURCE + 'document = "../a.txt"'},
            (
                "b/source.toml (document): the document is outside the source folder; move it "
                "into the folder"
            ),
        ),
    ],
)
def test_a_fault_of_a_source_holds_back_only_that_source(
    raw: Path, change: dict[str, str | None], message: str
) -> None:
    inputs = find([changed(raw, change)])
    assert [folder.source.source_id for folder in inputs.sources] == ["a"]
    (held,) = inputs.held_back
    assert (held.source_id, str(held)) == ("b", f"raw/{message}")
    with pytest.raises(InputError) as fault:
        find([raw / "b"])
    assert str(fault.value) == f"raw/{message}"


def test_the_run_stops_with_the_first_fault_if_every_source_is_held_back(raw: Path) -> None:
    written(raw, {"b/source.toml": "", "a/source.toml": "title = 5\n"})
    with pytest.raises(InputError) as fault:
        find([raw])
    assert str(fault.value) == (
        "raw/a/source.toml:1 (title): 5 is not a string; put it in double quotes (and 1 more "
        "source can't be read)"
    )


def test_files_of_a_held_back_source_are_still_inputs(raw: Path) -> None:
    written(raw, {"b/source.toml": SOURCE + "licnce = 1"})
    inputs = find([raw])
    assert "b/source.toml" in [file.name for file in inputs.inputs]
    assert find([raw, raw / "b"]) == inputs


def test_two_sources_with_the_same_id_stop_the_run(raw: Path) -> None:
    written(raw.parent / "more", {"b/source.toml": SOURCE, "b/figures.csv": FIGURES})
    for text in (SOURCE, "titel = 1"):
        written(raw, {"b/source.toml": text})
        with pytest.raises(
            InputError, match=r'b/source.toml: two sources have the id "b"; rename one of them'
        ):
            find([raw, raw.parent / "more" / "b"])


def test_a_source_published_after_the_date_of_the_run_is_refused(raw: Path) -> None:
    assert find([raw], as_of=dt.date(2023, 5, 3)) == find([raw])
    with pytest.raises(
        InputError,
        match=r"a/source.toml \(published_at\): 2023-05-03T23:30:00-05:00 is after 2023-05-02",
    ):
        find([raw], as_of=dt.date(2023, 5, 2))


@pytest.mark.parametrize("name", ["a:b", "a#1", "x|y"])
def test_a_folder_whose_name_would_break_row_ids_is_refused(raw: Path, name: str) -> None:
    (raw / "b").rename(raw / name)
    (held,) = find([raw]).held_back
    assert (held.source_id, "is not a valid source id" in held.what) == (name, True)


@pytest.mark.parametrize(
    ("sources", "message"),
    [
        (
            "x,X,2023-05-03,2022\n",
            "sources.csv:2 (fiscal_year_named_by): '2022' is not what a fiscal year is named by; "
            "use one of end, start",
        ),
        (
            "x,X,2023-05-03,\nx,Y,2023-05-03,\n",
            'sources.csv:3: two sources have the id "x"; rename one of them',
        ),
        ("x,X,,\n", "sources.csv:2 (published_at): the cell is empty; fill in published_at"),
        ("x,X,2023-02-30,\n", 'sources.csv:2 (published_at): "2023-02-30" is not in the calendar'),
        ("x,X\n", "sources.csv:2: the row has 2 cells but the header has 4"),
        (
            "reference,X,2023-05-03,\n",
            'sources.csv:2 (source_id): "reference" is not a valid source id',
        ),
    ],
)
def test_a_fault_in_the_table_of_sources_is_reported_by_line(
    tmp_path: Path, sources: str, message: str
) -> None:
    written(
        tmp_path,
        {
            "dataset.toml": DATASET,
            "sources.csv": "source_id,title,published_at,fiscal_year_named_by\n" + sources,
        },
    )
    written(tmp_path, {"figures.csv": "source_id,as_reported,indicator\nx,5,gdp\n"})
    with pytest.raises(InputError) as fault:
        find([tmp_path])
    assert str(fault.value).startswith(f"raw/{message}")


def test_two_datasets_in_one_run_are_refused(raw: Path, tmp_path: Path) -> None:
    other = written(
        tmp_path / "other",
        {"dataset.toml": DATASET, "c/source.toml": SOURCE, "c/figures.csv": FIGURES},
    )
    with pytest.raises(InputError, match=r"more than one dataset|two files have this name"):
        find([raw, other])
