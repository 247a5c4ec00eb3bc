"""Taking releases back: marked outside the folder, undone by nobody, whole again after a crash at
any moment.
"""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from silkledger.errors import CannotRunError
from silkledger.published import crash_repair, releases, states, status
from silkledger.published.withdraw import withdraw
from silkledger.verify import verify
from tests.support import crashes
from tests.support import releases as made
from tests.support.depth import deep

NOON = dt.datetime(2026, 2, 3, 12, tzinfo=dt.UTC)


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """Two releases: 1.0.0 and 1.1.0."""
    made.publish_two(tmp_path)
    return tmp_path


def _state(published: Path, version: str) -> states.Status:
    return status.statuses(published / made.DATASET)[version]


def test_withdrawing_marks_a_release_outside_its_folder(published: Path) -> None:
    before = made.tree(published / made.DATASET / "1.1.0")
    withdraw(
        published, made.DATASET, "1.1.0", by="A. Person", reason="Wrong unit", clock=lambda: NOON
    )
    assert made.tree(published / made.DATASET / "1.1.0") == before
    notice = (published / made.DATASET / "1.1.0.WITHDRAWN.md").read_text()
    assert "The whole release: Wrong unit (A. Person, 2026-02-03)." in notice
    assert _state(published, "1.1.0").state == "withdrawn"
    assert releases.last(published, made.DATASET).version == "1.1.0"  # type: ignore[union-attr]
    assert verify(published / made.DATASET / "1.1.0") == ()


def test_latest_moves_back_where_told(published: Path) -> None:
    withdraw(
        published, made.DATASET, "1.1.0", by="A", reason="wrong", latest="1.0.0", clock=lambda: NOON
    )
    assert releases.last(published, made.DATASET).version == "1.0.0"  # type: ignore[union-attr]
    assert (_state(published, "1.0.0").state, _state(published, "1.0.0").superseded_by) == (
        "ok",
        None,
    )
    crash_repair.repair_dataset(published, made.DATASET)
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
    made.publish_first(tmp_path)
    withdraw(tmp_path, made.DATASET, "1.0.0", by="A", reason="misread", figures=["a01", "a16"])
    made.publish_next(tmp_path, made.shortened())  # a16 is gone, a01 as it was
    assert _state(tmp_path, "1.0.0").withdrawals[0].repaired_by is None
    made.publish_next(tmp_path, made.changed(value=7.1e10))  # a01 differs, a16 is back as it was
    assert _state(tmp_path, "1.0.0").withdrawals[0].repaired_by is None
    from tests.support import example

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
def test_what_cannot_be_withdrawn(
    version: str, options: dict[str, object], said: str, published: Path
) -> None:
    before = made.tree(published)
    with pytest.raises(CannotRunError, match=said):
        withdraw(published, made.DATASET, version, **{"by": "A", "reason": "wrong", **options})  # type: ignore[arg-type]
    assert made.tree(published) == before


def test_withdrawing_from_an_unknown_dataset_makes_no_folder(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError, match="no release"):
        withdraw(tmp_path, "nothing", "1.0.0", by="A", reason="wrong")
    assert not (tmp_path / "nothing").exists()


def test_the_same_withdrawal_again_adds_nothing(published: Path) -> None:
    for _ in range(2):
        withdraw(published, made.DATASET, "1.1.0", by="A", reason="wrong")
    assert len(_state(published, "1.1.0").withdrawals) == 1
    withdraw(published, made.DATASET, "1.1.0", by="B", reason="wrong")
    assert [each.by for each in _state(published, "1.1.0").withdrawals] == ["A", "B"]


def _take_back(published: Path) -> None:
    withdraw(
        published, made.DATASET, "1.1.0", by="A", reason="wrong", latest="1.0.0", clock=lambda: NOON
    )


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """A folder with two releases, to be copied, and how many steps it takes to withdraw the
    second one.
    """
    folder = tmp_path_factory.mktemp("two")
    made.publish_two(folder / "published")
    shutil.copytree(folder / "published", folder / "counted")
    return folder / "published", crashes.count(
        folder / "counted", lambda: _take_back(folder / "counted")
    )


CRASHES = deep(5, 15)


@pytest.mark.parametrize("number", range(CRASHES))
def test_a_crash_leaves_it_as_it_was_or_marked(
    number: int, template: tuple[Path, int], tmp_path: Path
) -> None:
    published = tmp_path / "published"
    shutil.copytree(template[0], published)
    at, fault = crashes.spread(number, CRASHES, template[1])
    releases_before = {
        version: made.tree(published / made.DATASET / version) for version in ("1.0.0", "1.1.0")
    }
    code = crashes.crashed(published, lambda: _take_back(published), at, fault)
    assert code in ((-9,) if fault == "killed" else (0, 2))

    last, marked = releases.last(published, made.DATASET), _state(published, "1.1.0").state
    assert last is not None
    # Never does the pointer name an earlier release while nothing says why.
    assert (last.version, marked) in (
        ("1.1.0", "ok"),
        ("1.1.0", "withdrawn"),
        ("1.0.0", "withdrawn"),
    )
    _take_back(published)
    once = {
        name: (published / made.DATASET / name).read_bytes()
        for name in ("latest.json", "status.json")
    }
    _take_back(published)
    assert {name: (published / made.DATASET / name).read_bytes() for name in once} == once
    assert releases.last(published, made.DATASET).version == "1.0.0"  # type: ignore[union-attr]
    assert (_state(published, "1.0.0").state, _state(published, "1.1.0").state) == (
        "ok",
        "withdrawn",
    )
    assert len(_state(published, "1.1.0").withdrawals) == 1
    for version, content in releases_before.items():
        assert made.tree(published / made.DATASET / version) == content
        assert verify(published / made.DATASET / version) == ()


def test_the_crashes_reach_every_step(template: tuple[Path, int]) -> None:
    assert template[1] > CRASHES


def test_a_pointer_that_moved_before_the_books_is_mended_by_the_next_run(published: Path) -> None:
    folder = published / made.DATASET
    _take_back(published)
    whole = (folder / "status.json").read_bytes()
    entries = status.statuses(folder)
    (folder / "status.json").write_bytes(
        whole.replace(b'"state": "ok"', b'"state": "superseded"').replace(
            b'"superseded_by": null', b'"superseded_by": "1.1.0"', 1
        )
    )
    assert status.statuses(folder) == entries
    crash_repair.repair_dataset(published, made.DATASET)
    assert (folder / "status.json").read_bytes() == whole
