"""Approvals, submissions and rejections that are interrupted happened completely or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from silkledger.errors import SilkledgerError
from silkledger.lineage import record
from silkledger.published import crash_repair, releases, runs, status
from silkledger.verify import verify
from tests.support import crashes
from tests.support import releases as made
from tests.support.approvals import LATER, approve, reject, review, wait, wait_second
from tests.support.depth import deep

CRASHES = int(os.environ.get("SILKLEDGER_CRASHES", deep(4, 24)))


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """How many steps waiting, approving and rejecting take."""
    published = tmp_path_factory.mktemp("counted")
    made.publish_first(published)
    waiting = crashes.count(published, lambda: wait(published, made.shortened()))
    (run,) = os.listdir(published / made.DATASET / "runs")
    rejecting = crashes.count(published, lambda: reject(published, run))
    return {
        "wait": waiting,
        "reject": rejecting,
        "approve": crashes.count(published, lambda: approve(published, run)),
    }


@pytest.mark.parametrize("number", range(CRASHES))
def test_an_approval_that_is_cut_short_never_happened_or_did_with_its_name(
    number: int, steps: dict[str, int], tmp_path: Path
) -> None:
    run = wait_second(tmp_path)
    at, fault = crashes.spread(number, CRASHES, steps["approve"])
    code = crashes.crashed(tmp_path, lambda: approve(tmp_path, run, by="First"), at, fault)
    assert code in ((-9,) if fault == "killed" else (0, 1, 2))

    crash_repair.repair_dataset(tmp_path, made.DATASET)
    last = releases.last(tmp_path, made.DATASET)
    assert last is not None
    assert verify(last.folder) == ()
    if last.version == "1.1.0":
        assert review(tmp_path) == {"waiting": None, "decisions": [("approved", "First")]}
    else:
        assert code != 0
        waits = status.waiting(tmp_path / made.DATASET)
        assert waits is not None
        assert waits.run == run
        assert review(tmp_path)["decisions"] == []
    folder = approve(tmp_path, run, by="Second")
    kept = made.tree(tmp_path / made.DATASET / "runs" / run)
    assert made.tree(folder) == {
        name: content for name, content in kept.items() if name != record.NAME
    }
    by = "First" if last.version == "1.1.0" else "Second"
    assert review(tmp_path) == {"waiting": None, "decisions": [("approved", by)]}


@pytest.mark.parametrize("number", range(CRASHES // 2))
def test_a_candidate_whose_putting_up_is_cut_short_waits_whole_or_not_at_all(
    number: int, steps: dict[str, int], tmp_path: Path
) -> None:
    made.publish_first(tmp_path)
    before = wait(tmp_path, made.changed(value=7.1e10)).folder.name
    at, fault = crashes.spread(number, CRASHES // 2, steps["wait"])
    crashes.crashed(tmp_path, lambda: wait(tmp_path, made.shortened()), at, fault)

    waits = status.waiting(tmp_path / made.DATASET)
    assert waits is not None
    runs.load(tmp_path / made.DATASET / "runs" / waits.run)
    kept = wait(tmp_path, made.shortened(), now=LATER)
    assert set(os.listdir(tmp_path / made.DATASET / "runs")) == {before, kept.folder.name}
    assert approve(tmp_path, kept.folder.name).name == "1.1.0"
    assert [decision for decision, _ in review(tmp_path)["decisions"]] == ["replaced", "approved"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("at", range(1, 12))
def test_a_rejection_that_is_cut_short_is_made_or_not(
    at: int, steps: dict[str, int], tmp_path: Path
) -> None:
    run = wait(tmp_path, made.candidate()).folder.name
    crashes.crashed(tmp_path, lambda: reject(tmp_path, run), at, "killed")
    crash_repair.repair_dataset(tmp_path, made.DATASET)
    found = review(tmp_path)
    assert (found["waiting"] is None) is (found["decisions"] == [("rejected", "A. Reviewer")])
    if found["waiting"] is not None:
        reject(tmp_path, run)
    assert review(tmp_path)["decisions"] == [("rejected", "A. Reviewer")]


def test_only_one_decides_at_a_time(tmp_path: Path) -> None:
    from silkledger.store import opening

    kept = wait(tmp_path, made.candidate())
    with (
        opening.opened(tmp_path, made.DATASET),
        pytest.raises(SilkledgerError, match="is being published"),
    ):
        approve(tmp_path, kept.folder.name)
    assert approve(tmp_path, kept.folder.name).name == "1.0.0"
