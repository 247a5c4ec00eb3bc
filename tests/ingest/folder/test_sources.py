from __future__ import annotations

import datetime as dt
import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.errors import InputError
from silkledger.ingest.folder.sources import find

if TYPE_CHECKING:
    from collections.abc import Iterator

DATASET = 'name = "d-1"\ntitle = "D"\n'
SOURCE = 'title = "T"\npublished_at = "2023-05-03"\n'
FIGURES = "as_reported,indicator\n5,gdp\n"


def tree(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def changed(root: Path, change: dict[str, str | None]) -> Path:
    for name, text in change.items():
        (root / name).unlink(missing_ok=True)
        if text is not None:
            tree(root, {name: text})
    return root


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return tree(
        tmp_path / "raw",
        {
            "dataset.toml": DATASET
            + 'required_indicators = ["gdp"]\nfreshness_days = 30\nreview = "required"\n',
            "b/source.toml": SOURCE + 'locale = "de-CH"\nfiscal_year_start_month = 4\nnotes = ""\n',
            "b/figures.csv": FIGURES,
            "a/source.toml": 'title = "T"\npublished_at = "2023-05-03T23:30:00-05:00"\n',
            "a/events.jsonl": "{}",
            "a/corrections.csv": (
                "row_id,column,expect,value,reason,by,date\na:1-2,note,,x,why,me,2023-06-01\n"
            ),
            "reference/gdp.csv": "indicator\n",
            "documents/a.txt": "text",
        },
    )


def test_a_raw_folder_gives_its_sources_by_id_and_every_file_with_its_digest(raw: Path) -> None:
    found = find([raw])
    assert (found.dataset.name, found.dataset.review, found.dataset.freshness_days) == (
        "d-1",
        "required",
        30,
    )
    assert found.dataset.required_indicators == ("gdp",)
    assert [folder.source.source_id for folder in found.sources] == ["a", "b"]
    a, b = found.sources
    assert (a.figures, a.events.name if a.events else None) == (None, "a/events.jsonl")
    assert [(fix.row_id, fix.value) for fix in a.corrections] == [("a:1-2", "x")]
    assert (a.text, b.text, found.held_back) == (None, None, ())
    assert a.source.published_on == dt.date(2023, 5, 3)
    assert (b.source.locale, b.source.fiscal_year_start_month, b.source.notes) == ("de-CH", 4, None)
    assert b.folder == raw / "b"
    assert [file.name for file in found.inputs] == [
        "a/corrections.csv",
        "a/events.jsonl",
        "a/source.toml",
        "b/figures.csv",
        "b/source.toml",
        "dataset.toml",
        "reference/gdp.csv",
    ]
    assert [file.name for file in found.reference] == ["reference/gdp.csv"]
    assert b.figures is not None
    assert b.figures.sha256 == hashlib.sha256(FIGURES.encode()).hexdigest()
    assert b.figures.size == len(FIGURES)


def test_a_source_folder_alone_has_the_names_of_the_whole_and_the_dataset_beside_it(
    raw: Path,
) -> None:
    found = find([raw / "b"])
    assert [folder.source.source_id for folder in found.sources] == ["b"]
    assert [file.name for file in found.inputs] == [
        "b/figures.csv",
        "b/source.toml",
        "dataset.toml",
        "reference/gdp.csv",
    ]


def test_a_reference_that_is_given_stands_over_the_one_beside_the_dataset(
    raw: Path, tmp_path: Path
) -> None:
    assert [file.path.parent for file in find([raw]).reference] == [raw / "reference"]
    given = tmp_path / "official"
    tree(given, {"prices.csv": "indicator\n", "README.md": "words", ".hidden.csv": "x\n"})
    found = find([raw], reference=given)
    assert [(file.name, file.path) for file in found.reference] == [
        ("reference/prices.csv", given / "prices.csv")
    ]
    assert "reference/gdp.csv" not in [file.name for file in found.inputs]
    with pytest.raises(InputError, match="no such folder"):
        find([raw], reference=tmp_path / "nowhere")
    tree(tmp_path / "empty", {"README.md": "words"})
    with pytest.raises(InputError, match="the folder has no CSV files"):
        find([raw], reference=tmp_path / "empty")


def test_a_folder_given_twice_is_read_once(raw: Path) -> None:
    assert find([raw, raw / "b"]) == find([raw])


@pytest.mark.parametrize("given", ["large", "large/figures.csv"])
def test_a_large_input_brings_a_table_of_sources(tmp_path: Path, given: str) -> None:
    tree(
        tmp_path / "large",
        {
            "dataset.toml": DATASET,
            "sources.csv": (
                "source_id,title,published_at,fiscal_year_start_month\nx,X,2023-05-03,7\n"
                "w,W,2022-01-01,\n"
            ),
            "figures.csv": "source_id,as_reported,indicator\nx,5,gdp\n",
        },
    )
    found = find([tmp_path / given])
    assert [
        (f.source.source_id, f.source.fiscal_year_start_month, f.figures, f.events)
        for f in found.sources
    ] == [
        ("w", None, None, None),
        ("x", 7, None, None),
    ]
    assert [file.name for file in found.loose] == ["figures.csv"]
    assert [file.name for file in found.inputs] == ["dataset.toml", "figures.csv", "sources.csv"]


def test_a_large_input_may_lie_in_a_raw_folder_given_beside_it(raw: Path) -> None:
    tree(
        raw.parent / "big",
        {"sources.jsonl": '{"source_id":"x","title":"X","published_at":"2023-05-03"}'},
    )
    tree(raw.parent / "big", {"figures.csv": "source_id,as_reported,indicator\nx,5,gdp\n"})
    found = find([raw, raw.parent / "big"])
    assert [folder.source.source_id for folder in found.sources] == ["a", "b", "x"]
    assert [file.name for file in found.loose] == ["big/figures.csv"]


def test_hidden_files_and_left_overs_of_editors_are_passed_over(raw: Path) -> None:
    before = find([raw])
    names = (
        ".figures.csv.swp",
        "~$figures.xlsx",
        "figures.csv~",
        ".~lock.figures.csv#",
        "figures.csv.bak",
        "read.me",
    )
    tree(raw, {f"b/{name}": "x" for name in names} | {".git/source.toml": "x", ".DS_Store": ""})
    assert find([raw]) == before


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"dataset.toml": None},
            (
                "dataset.toml: no such file in raw/; create it with at least name = "
                '"china-central-asia" and title = "…"'
            ),
        ),
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
                "dataset.toml:3 (freshness_days): True is not a number of days; write a positive "
                "whole number"
            ),
        ),
        (
            {"dataset.toml": DATASET + 'review = "yes"'},
            (
                "dataset.toml:3 (review): 'yes' is not a valid review setting; use one of none, "
                "required"
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
def test_a_fault_of_the_whole_stops_the_run_on_one_line(
    raw: Path, change: dict[str, str | None], message: str
) -> None:
    with pytest.raises(InputError) as fault:
        find([changed(raw, change)])
    assert str(fault.value) == message


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
def test_a_fault_of_a_source_holds_it_back_and_no_other(
    raw: Path, change: dict[str, str | None], message: str
) -> None:
    found = find([changed(raw, change)])
    assert [folder.source.source_id for folder in found.sources] == ["a"]
    assert [(fault.source_id, str(fault)) for fault in found.held_back] == [("b", message)]
    with pytest.raises(InputError) as fault:
        find([raw / "b"])
    assert str(fault.value) == message


def test_where_every_source_is_held_back_the_run_stops_with_the_first_fault(raw: Path) -> None:
    tree(raw, {"b/source.toml": "", "a/source.toml": "title = 5\n"})
    with pytest.raises(InputError) as fault:
        find([raw])
    assert str(fault.value) == (
        "a/source.toml:1 (title): 5 is not a string; put it in double quotes (and 1 more "
        "source can't be read)"
    )


def test_files_of_a_held_back_source_stay_among_the_inputs(raw: Path) -> None:
    tree(raw, {"b/source.toml": SOURCE + "licnce = 1"})
    found = find([raw])
    assert "b/source.toml" in [file.name for file in found.inputs]
    assert find([raw, raw / "b"]) == found


def test_two_sources_of_one_id_stop_the_run(raw: Path) -> None:
    tree(raw.parent / "more", {"b/source.toml": SOURCE, "b/figures.csv": FIGURES})
    for text in (SOURCE, "titel = 1"):
        tree(raw, {"b/source.toml": text})
        with pytest.raises(
            InputError, match=r'b/source.toml: two sources have the id "b"; rename one of them'
        ):
            find([raw, raw.parent / "more" / "b"])


def test_toml_dates_are_read_as_they_are_written(raw: Path) -> None:
    tree(raw, {"b/source.toml": 'title = "T"\npublished_at = 2023-05-03\n'})
    tree(raw, {"a/source.toml": 'title = "T"\npublished_at = 2023-05-03T01:00:00+08:00\n'})
    assert [f.source.published_at for f in find([raw]).sources] == [
        "2023-05-03T01:00:00+08:00",
        "2023-05-03",
    ]


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    with pytest.raises(
        InputError, match="nowhere: no such file or folder; name a raw folder, such as raw/"
    ):
        find([tmp_path / "nowhere"])


def test_a_folder_without_sources_says_what_to_add(tmp_path: Path) -> None:
    tree(tmp_path / "raw", {"dataset.toml": DATASET})
    with pytest.raises(
        InputError,
        match=r"raw/: the folder has no sources; add a folder with source.toml and figures.csv",
    ):
        find([tmp_path / "raw"])


def test_links_that_leave_the_folder_pipes_and_folders_named_like_files_are_refused(
    raw: Path,
) -> None:
    figures = raw / "b" / "figures.csv"
    figures.rename(raw.parent / "outside.csv")
    figures.symlink_to(raw.parent / "outside.csv")
    assert str(find([raw]).held_back[0]).startswith(
        "b/figures.csv: the link points outside its folder"
    )
    figures.unlink()
    os.mkfifo(figures)
    assert str(find([raw]).held_back[0]).startswith("b/figures.csv: not a regular file")
    figures.unlink()
    figures.mkdir()
    assert str(find([raw]).held_back[0]).startswith("b/figures.csv: not a regular file")


def test_a_folder_that_this_user_may_not_look_into_is_held_back(
    raw: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, exists = Path.iterdir, Path.exists

    def denied(path: Path) -> Iterator[Path]:
        if path.name == "b":
            raise PermissionError(13, "Permission denied")
        return looked(path)

    def unknown(path: Path) -> bool:
        if path.parent.name == "b":
            raise PermissionError(13, "Permission denied")
        return exists(path)

    for way in ((("iterdir", denied),), (("exists", unknown),)):
        with monkeypatch.context() as patched:
            for name, function in way:
                patched.setattr(Path, name, function)
            (held,) = find([raw]).held_back
        assert str(held) == "b/: can't be read (Permission denied); give this user read access"


def test_a_link_that_leads_back_to_itself_is_refused(raw: Path) -> None:
    figures = raw / "b" / "figures.csv"
    figures.unlink()
    figures.symlink_to(figures)
    assert str(find([raw]).held_back[0]) == (
        "b/figures.csv: the link points to itself; replace it with the file itself"
    )


def test_a_source_published_after_the_day_of_the_run_is_refused(raw: Path) -> None:
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


def test_a_folder_may_be_named_in_any_script(raw: Path) -> None:
    (raw / "b").rename(raw / "Zu\u0308rich-нефть-石油")
    found = find([raw])
    assert [folder.source.source_id for folder in found.sources] == ["Z\u00fcrich-нефть-石油", "a"]
    assert "Z\u00fcrich-нефть-石油/figures.csv" in [file.name for file in found.inputs]


@pytest.mark.parametrize(
    ("sources", "message"),
    [
        (
            "x,X,2023-05-03\nx,Y,2023-05-03\n",
            'sources.csv:3: two sources have the id "x"; rename one of them',
        ),
        ("x,X,\n", "sources.csv:2 (published_at): the cell is empty; fill in published_at"),
        ("x,X,2023-02-30\n", 'sources.csv:2 (published_at): "2023-02-30" is not in the calendar'),
        ("x,X\n", "sources.csv:2: the row has 2 cells but the header has 3"),
        (
            "reference,X,2023-05-03\n",
            'sources.csv:2 (source_id): "reference" is not a valid source id',
        ),
    ],
)
def test_a_fault_in_the_table_of_sources_is_named_by_line(
    tmp_path: Path, sources: str, message: str
) -> None:
    tree(
        tmp_path,
        {"dataset.toml": DATASET, "sources.csv": "source_id,title,published_at\n" + sources},
    )
    tree(tmp_path, {"figures.csv": "source_id,as_reported,indicator\nx,5,gdp\n"})
    with pytest.raises(InputError) as fault:
        find([tmp_path])
    assert str(fault.value).startswith(message)


def test_two_datasets_in_one_run_are_refused(raw: Path, tmp_path: Path) -> None:
    other = tree(
        tmp_path / "other",
        {"dataset.toml": DATASET, "c/source.toml": SOURCE, "c/figures.csv": FIGURES},
    )
    with pytest.raises(InputError, match=r"more than one dataset|two files have this name"):
        find([raw, other])
