"""The list of releases, and taking releases back."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from silkledger import publish, releases, status
from silkledger.errors import CannotRunError
from silkledger.verify import verify
from silkledger.withdraw import withdraw
from tests import releases_made as made

NOON = dt.datetime(2026, 2, 3, 12, tzinfo=dt.UTC)


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """Two releases: 1.0.0 and 1.1.0."""
    made.publish_next(tmp_path, made.candidate())
    made.publish_next(tmp_path, made.shortened())
    return tmp_path


def _state(published: Path, version: str) -> status.Status:
    return status.statuses(published / made.DATASET)[version]


def test_the_list(published: Path) -> None:
    newest, oldest = releases.listing(published, made.DATASET, now=NOON)
    assert (newest.version, newest.state, newest.latest, newest.figures, newest.age_days) == (
        "1.1.0",
        "ok",
        True,
        15,
        32,
    )
    assert (oldest.version, oldest.state, oldest.latest, oldest.figures) == ("1.0.0", "superseded", False, 16)
    assert (newest.events, newest.quarantined) == (2, 2)


def test_no_release_yet(tmp_path: Path) -> None:
    assert releases.last(tmp_path, "none") is None
    assert releases.listing(tmp_path, "none") == ()


def test_versions_are_listed_by_number(tmp_path: Path) -> None:
    for number in range(11):
        made.publish_next(tmp_path, made.changed(value=7e10 + number))
    assert [entry.version for entry in releases.listing(tmp_path, made.DATASET)][:2] == ["1.0.10", "1.0.9"]


def test_releases_json_says_the_same(published: Path) -> None:
    found = json.loads((published / made.DATASET / "releases.json").read_bytes())
    assert [(entry["version"], entry["state"], entry["latest"]) for entry in found["releases"]] == [
        ("1.1.0", "ok", True),
        ("1.0.0", "superseded", False),
    ]


def test_withdrawing_marks_a_release_outside_its_folder(published: Path) -> None:
    before = made.tree(published / made.DATASET / "1.1.0")
    withdraw(published, made.DATASET, "1.1.0", by="A. Person", reason="Wrong unit", clock=lambda: NOON)
    assert made.tree(published / made.DATASET / "1.1.0") == before
    notice = (published / made.DATASET / "1.1.0.WITHDRAWN.md").read_text()
    assert "The whole release: Wrong unit (A. Person, 2026-02-03)." in notice
    assert _state(published, "1.1.0").state == "withdrawn"
    assert releases.last(published, made.DATASET).version == "1.1.0"  # type: ignore[union-attr]
    assert verify(published / made.DATASET / "1.1.0") == ()


def test_latest_moves_back_where_told(published: Path) -> None:
    withdraw(published, made.DATASET, "1.1.0", by="A", reason="wrong", latest="1.0.0", clock=lambda: NOON)
    assert releases.last(published, made.DATASET).version == "1.0.0"  # type: ignore[union-attr]
    assert (_state(published, "1.0.0").state, _state(published, "1.0.0").superseded_by) == ("ok", None)
    publish.recover(published, made.DATASET)
    assert (published / made.DATASET / "1.1.0").is_dir()  # a withdrawn release stays


def test_figures_are_withdrawn_one_by_one(published: Path) -> None:
    for figure in ("a02", "a01"):
        withdraw(published, made.DATASET, "1.0.0", by="A", reason="misread", figures=[figure])
    entry = _state(published, "1.0.0")
    assert (entry.state, entry.withdrawn_figures) == ("superseded", ("a01", "a02"))


def test_the_next_other_release_repairs_a_withdrawn_one(published: Path) -> None:
    withdraw(published, made.DATASET, "1.1.0", by="A", reason="wrong")
    folder = made.publish_next(published, made.shortened(2))
    assert _state(published, "1.1.0").withdrawals[0].repaired_by == folder.name == "1.2.0"
    assert "Repairs 1.1.0, which was withdrawn." in (folder / "CHANGES.md").read_text()
    assert "Repaired by 1.2.0." in (published / made.DATASET / "1.1.0.WITHDRAWN.md").read_text()


def test_withdrawn_figures_are_repaired_once_all_of_them_differ(tmp_path: Path) -> None:
    made.publish_next(tmp_path, made.candidate())
    withdraw(tmp_path, made.DATASET, "1.0.0", by="A", reason="misread", figures=["a01", "a16"])
    made.publish_next(tmp_path, made.shortened())  # a16 is gone, a01 as it was
    assert _state(tmp_path, "1.0.0").withdrawals[0].repaired_by is None
    made.publish_next(tmp_path, made.changed(value=7.1e10))  # a01 differs, a16 is back as it was
    assert _state(tmp_path, "1.0.0").withdrawals[0].repaired_by is None
    from tests.report import example

    figures = example.figures()[:-1]
    figures[0]["value"] = 7.2e10
    folder = made.publish_next(tmp_path, made.candidate(figures=figures, checks=[], conflicts=[]))
    assert _state(tmp_path, "1.0.0").withdrawals[0].repaired_by == folder.name


def test_the_same_content_again_repairs_nothing(published: Path) -> None:
    withdraw(published, made.DATASET, "1.1.0", by="A", reason="wrong", latest="1.0.0")
    folder = made.publish_next(published, made.shortened())
    assert folder.name == "1.2.0"
    assert _state(published, "1.1.0").withdrawals[0].repaired_by is None


@pytest.mark.parametrize(
    ("version", "options", "said"),
    [
        ("9.0.0", {}, "its releases are 1.0.0, 1.1.0"),
        ("1.1.0", {"by": " "}, "needs a name"),
        ("1.1.0", {"reason": ""}, "needs a name"),
        ("1.1.0", {"figures": ["a01", "zz"]}, "no figure zz"),
        ("1.1.0", {"latest": "0.1.0"}, "no release 0.1.0"),
        ("1.1.0", {"latest": "1.1.0"}, "withdrawn itself"),
    ],
)
def test_what_cannot_be_withdrawn(version: str, options: dict[str, object], said: str, published: Path) -> None:
    before = made.tree(published)
    with pytest.raises(CannotRunError, match=said):
        withdraw(published, made.DATASET, version, **{"by": "A", "reason": "wrong", **options})  # type: ignore[arg-type]
    assert made.tree(published) == before


def test_withdrawing_from_an_unknown_dataset_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError, match="no release"):
        withdraw(tmp_path, "nothing", "1.0.0", by="A", reason="wrong")
    assert not (tmp_path / "nothing").exists()


def test_a_lost_pointer_is_not_taken_for_no_release(published: Path) -> None:
    (published / made.DATASET / "latest.json").unlink()
    with pytest.raises(CannotRunError, match=r"latest\.json: is missing though 1\.0\.0, 1\.1\.0"):
        releases.last(published, made.DATASET)


@pytest.mark.parametrize(
    "content", ["", "[]", '{"version": "1.0.0"}', '{"version": "x", "manifest_sha256": "", "published_at": ""}']
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
    assert [entry.state for entry in releases.listing(published, made.DATASET)] == ["ok", "superseded"]
    publish.recover(published, made.DATASET)
    assert {name: (folder / name).read_bytes() for name in whole} == whole


def test_the_module_can_be_called(published: Path) -> None:
    assert releases(made.DATASET, published)[0].version == "1.1.0"  # type: ignore[operator]
