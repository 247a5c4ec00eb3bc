"""The list of releases, and which one a person means."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.errors import CannotRunError
from silkledger.published import crash_repair, releases
from tests.support import releases as made
from tests.support.first_releases import release_first

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import CommandOutput, Mini

NOON = dt.datetime(2026, 2, 3, 12, tzinfo=dt.UTC)


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """Two releases: 1.0.0 and 1.1.0."""
    made.publish_two(tmp_path)
    return tmp_path


def test_the_list(published: Path) -> None:
    newest, oldest = releases.listing(published, made.DATASET, now=NOON)
    assert (newest.version, newest.state, newest.latest, newest.figures, newest.age_days) == (
        "1.1.0",
        "ok",
        True,
        15,
        32,
    )
    assert (oldest.version, oldest.state, oldest.latest, oldest.figures) == (
        "1.0.0",
        "superseded",
        False,
        16,
    )
    assert (newest.events, newest.quarantined) == (2, 2)


def test_no_release_yet(tmp_path: Path) -> None:
    assert releases.last(tmp_path, "none") is None
    assert releases.listing(tmp_path, "none") == ()


def test_versions_are_listed_by_number(tmp_path: Path) -> None:
    for number in range(11):
        made.publish_next(tmp_path, made.changed(value=7e10 + number))
    assert [entry.version for entry in releases.listing(tmp_path, made.DATASET)][:2] == [
        "1.0.10",
        "1.0.9",
    ]


def test_releases_json_says_the_same(published: Path) -> None:
    found = json.loads((published / made.DATASET / "releases.json").read_bytes())
    assert [(entry["version"], entry["state"], entry["latest"]) for entry in found["releases"]] == [
        ("1.1.0", "ok", True),
        ("1.0.0", "superseded", False),
    ]


def test_a_lost_pointer_is_not_taken_for_no_release(published: Path) -> None:
    (published / made.DATASET / "latest.json").unlink()
    with pytest.raises(
        CannotRunError, match=r"latest\.json: is missing, although 1\.0\.0, 1\.1\.0"
    ):
        releases.last(published, made.DATASET)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"version": "1.0.0"}',
        '{"version": "x", "manifest_sha256": "", "published_at": ""}',
    ],
)
def test_a_broken_pointer_is_one_clear_line(content: str, published: Path) -> None:
    (published / made.DATASET / "latest.json").write_text(content)
    with pytest.raises(CannotRunError, match=r"latest\.json") as caught:
        releases.last(published, made.DATASET)
    assert "\n" not in str(caught.value)


def test_bookkeeping_lost_between_two_steps_is_mended(published: Path) -> None:
    folder = published / made.DATASET
    whole = {name: (folder / name).read_bytes() for name in ("status.json", "releases.json")}
    older = json.loads(whole["status.json"])
    del older["versions"]["1.1.0"]
    older["versions"]["1.0.0"] |= {"state": "ok", "superseded_by": None}
    (folder / "status.json").write_text(json.dumps(older))
    (folder / "releases.json").unlink()
    assert [entry.state for entry in releases.listing(published, made.DATASET)] == [
        "ok",
        "superseded",
    ]
    crash_repair.repair_dataset(published, made.DATASET)
    assert {name: (folder / name).read_bytes() for name in whole} == whole


@pytest.mark.parametrize("text", ["", made.DATASET, f"{made.DATASET}/1.1.0", "1.1.0"])
def test_a_release_is_named_as_one_likes(text: str, published: Path) -> None:
    assert releases.named_release(text, published) == published / made.DATASET / "1.1.0"


def test_a_folder_names_its_release_wherever_it_lies(published: Path, tmp_path: Path) -> None:
    moved = (published / made.DATASET / "1.0.0").rename(tmp_path / "moved")
    assert releases.named_release(str(moved), tmp_path / "none") == moved


def test_the_path_of_a_dataset_names_its_current_release(published: Path, tmp_path: Path) -> None:
    folder = published / made.DATASET
    assert releases.named_release(str(folder), tmp_path / "none") == folder / "1.1.0"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2.0.0", r"no release 2\.0\.0; its releases are 1\.0\.0, 1\.1\.0"),
        ("other/1.0.0", "names no release; give its folder"),
        ("1.0", "names no release"),
    ],
)
def test_what_names_no_release_is_told_with_what_there_is(
    text: str, said: str, published: Path
) -> None:
    with pytest.raises(CannotRunError, match=said):
        releases.named_release(text, published)


def test_of_several_datasets_one_must_be_named(published: Path) -> None:
    other = published / "other"
    other.mkdir()
    (other / "latest.json").write_bytes((published / made.DATASET / "latest.json").read_bytes())
    with pytest.raises(CannotRunError, match=f"other, {made.DATASET}"):
        releases.named_release("1.0.0", published)


def test_a_pointer_to_a_version_that_is_not_there_changes_nothing(
    mini: Mini, command: Callable[..., CommandOutput]
) -> None:
    words = ("release", mini.raw, "--published", mini.published, "--no-prefect")
    dataset = release_first(mini).parent
    latest = json.loads((dataset / "latest.json").read_bytes())
    for phantom in (latest | {"version": "9.9.9"}, latest | {"manifest_sha256": "0" * 64}):
        (dataset / "latest.json").write_text(json.dumps(phantom), encoding="utf-8")
        before = {path: path.read_bytes() for path in dataset.glob("*") if path.is_file()}
        for refused in (
            words,
            (*words, "--republish"),
            (
                "withdraw",
                "mini",
                "1.0.0",
                "--by",
                "A",
                "--reason",
                "B",
                "--published",
                mini.published,
            ),
        ):
            said = command(*refused)
            assert said.code == 2, refused
            assert "restore it" in said.last
            after = {path: path.read_bytes() for path in dataset.glob("*") if path.is_file()}
            assert after == before, refused
