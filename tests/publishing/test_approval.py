"""A candidate that waits: published as it was looked at or not at all, by name, whatever crashes in
between.
"""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from silkledger.diff import versions
from silkledger.errors import CannotRunError, RefusedError
from silkledger.published import releases, status, withdraw
from silkledger.publishing import approval
from silkledger.release import manifest
from silkledger.verify import verify
from tests.support import releases as made
from tests.support.approvals import BAD, LATER, approve, reject, review, wait
from tests.support.depth import some


def test_what_waits_is_whole_and_published_by_nobody(tmp_path: Path) -> None:
    kept = wait(tmp_path, made.candidate())
    assert kept.folder == tmp_path / made.DATASET / "runs" / kept.folder.name
    assert set(made.tree(kept.folder)) == made.FILES
    assert releases.last(tmp_path, made.DATASET) is None
    assert releases.listing(tmp_path, made.DATASET) == ()
    waits = status.waiting(tmp_path / made.DATASET)
    assert waits is not None
    assert (waits.run, waits.version, waits.since) == (
        kept.folder.name,
        "1.0.0",
        "2026-02-03T12:00:00Z",
    )


def test_approving_publishes_exactly_the_bytes_that_wait(tmp_path: Path) -> None:
    made.publish_first(tmp_path)
    kept = wait(tmp_path, made.shortened())
    looked_at = made.tree(kept.folder)
    folder = approve(tmp_path, kept.folder.name)
    assert (folder.name, made.tree(folder)) == ("1.1.0", looked_at)
    assert releases.last(tmp_path, made.DATASET).version == "1.1.0"  # type: ignore[union-attr]
    assert verify(folder) == ()
    (decision,) = json.loads((folder.parent / "status.json").read_bytes())["decisions"]
    assert decision == {
        "decision": "approved",
        "run": kept.folder.name,
        "version": "1.1.0",
        "manifest_sha256": manifest.digest(looked_at["manifest.json"]),
        "by": "A. Reviewer",
        "note": "Looked at all.",
        "at": "2026-02-04T12:00:00Z",
    }
    assert review(tmp_path)["waiting"] is None


def test_waiting_and_publishing_at_once_give_the_same_release(tmp_path: Path) -> None:
    kept = wait(tmp_path / "waits", made.candidate())
    assert made.tree(kept.folder) == made.tree(made.publish_first(tmp_path / "goes"))


def test_files_that_the_run_left_beside_do_not_become_part_of_the_release(tmp_path: Path) -> None:
    kept = wait(tmp_path, made.candidate())
    (kept.folder / "lineage.jsonl").write_text("{}\n")
    assert set(made.tree(approve(tmp_path, kept.folder.name))) == made.FILES


def test_approving_again_changes_nothing(tmp_path: Path) -> None:
    kept = wait(tmp_path, made.candidate())
    folder = approve(tmp_path, kept.folder.name)
    before = made.tree(tmp_path)
    assert approve(tmp_path, kept.folder.name, by="Another") == folder
    assert made.tree(tmp_path) == before


def test_the_same_candidate_again_waits_since_it_first_did(tmp_path: Path) -> None:
    wait(tmp_path, made.candidate())
    before = made.tree(tmp_path)
    assert wait(tmp_path, made.candidate(), now=LATER).replaces is None
    assert made.tree(tmp_path) == before


def test_a_newer_candidate_replaces_the_one_that_waits(tmp_path: Path) -> None:
    first = wait(tmp_path, made.candidate())
    second = wait(tmp_path, made.changed(value=7.1e10), now=LATER)
    assert second.replaces is not None
    assert second.replaces.run == first.folder.name
    assert review(tmp_path)["decisions"] == [("replaced", "")]
    with pytest.raises(
        RefusedError, match=f"was replaced .*; run {second.folder.name} of .* is waiting"
    ):
        approve(tmp_path, first.folder.name)
    assert approve(tmp_path, second.folder.name).name == "1.0.0"


def test_another_release_meanwhile_refuses_the_approval(tmp_path: Path) -> None:
    made.publish_first(tmp_path)
    kept = wait(tmp_path, made.shortened())
    made.publish_next(tmp_path, made.changed(value=7.1e10))
    before = made.tree(tmp_path)
    with pytest.raises(RefusedError, match=r"compared with 1\.0\.0, but 1\.0\.1 is now current"):
        approve(tmp_path, kept.folder.name)
    assert made.tree(tmp_path) == before
    assert review(tmp_path) == {"waiting": None, "decisions": [("replaced", "")]}


def test_moving_the_pointer_back_overtakes_too(tmp_path: Path) -> None:
    made.publish_two(tmp_path)
    kept = wait(tmp_path, made.shortened(2))
    withdraw.withdraw(tmp_path, made.DATASET, "1.1.0", by="A", reason="wrong", latest="1.0.0")
    assert status.waiting(tmp_path / made.DATASET) is None
    with pytest.raises(RefusedError, match=r"1\.0\.0 is now current"):
        approve(tmp_path, kept.folder.name)


def test_a_rejection_records_who_and_why_and_stays(tmp_path: Path) -> None:
    kept = wait(tmp_path, made.candidate())
    reject(tmp_path, kept.folder.name)
    assert review(tmp_path) == {"waiting": None, "decisions": [("rejected", "A. Reviewer")]}
    assert releases.last(tmp_path, made.DATASET) is None
    again = wait(tmp_path, made.candidate(), now=LATER)
    assert again.rejected is not None
    assert again.rejected.note == "Wrong unit."
    assert status.waiting(tmp_path / made.DATASET) is None
    with pytest.raises(RefusedError, match=r"was rejected by A\. Reviewer"):
        reject(tmp_path, kept.folder.name)
    assert wait(tmp_path, made.changed(value=7.1e10)).rejected is None


def test_a_person_may_change_their_mind_and_both_decisions_stay(tmp_path: Path) -> None:
    kept = wait(tmp_path, made.candidate())
    reject(tmp_path, kept.folder.name)
    assert approve(tmp_path, kept.folder.name, by="B").name == "1.0.0"
    assert review(tmp_path)["decisions"] == [("rejected", "A. Reviewer"), ("approved", "B")]


@pytest.mark.parametrize(
    ("file", "gone"),
    some(
        product(
            ("figures.parquet", "report/index.html", "manifest.json", "manifest.sha256"),
            (True, False),
        ),
        3,
    ),
)
def test_a_candidate_that_was_changed_is_refused(file: str, gone: bool, tmp_path: Path) -> None:
    kept = wait(tmp_path, made.candidate())
    path = kept.folder / file
    path.unlink() if gone else path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(RefusedError):
        approve(tmp_path, kept.folder.name)
    assert releases.last(tmp_path, made.DATASET) is None
    assert (
        wait(tmp_path, made.candidate()).folder == kept.folder
    )  # made whole again by the next run
    assert approve(tmp_path, kept.folder.name).name == "1.0.0"


def test_a_candidate_with_another_content_under_a_good_manifest_is_refused(tmp_path: Path) -> None:
    kept = wait(tmp_path, made.candidate())
    other = wait(tmp_path, made.changed(value=7.1e10))
    for name, content in made.tree(other.folder).items():
        (kept.folder / name).write_bytes(content)
    with pytest.raises(RefusedError, match="no longer matches the id of the run"):
        approve(tmp_path, kept.folder.name)


def test_what_the_gate_refused_is_kept_and_cannot_be_approved(tmp_path: Path) -> None:
    candidate = made.candidate()
    folder = approval.keep_refused(
        candidate, versions.plan(candidate, None), BAD, made.PAGES, tmp_path
    )
    assert set(made.tree(folder)) == made.FILES
    assert not (tmp_path / made.DATASET / "status.json").exists()
    with pytest.raises(RefusedError, match=r"the gate refuses run .*gate\.rows_kept.*--accept"):
        approve(tmp_path, folder.name)
    with pytest.raises(RefusedError, match="the gate refused it"):
        reject(tmp_path, folder.name)


def test_a_refused_candidate_leaves_the_waiting_one_alone(tmp_path: Path) -> None:
    kept = wait(tmp_path, made.candidate())
    other = made.changed(value=7.1e10)
    approval.keep_refused(other, versions.plan(other, None), BAD, made.PAGES, tmp_path)
    assert approve(tmp_path, kept.folder.name).name == "1.0.0"


def test_approving_repairs_what_was_withdrawn(tmp_path: Path) -> None:
    made.publish_first(tmp_path)
    withdraw.withdraw(tmp_path, made.DATASET, "1.0.0", by="A", reason="misread", figures=["a01"])
    kept = wait(tmp_path, made.changed(value=7.1e10))
    assert status.statuses(tmp_path / made.DATASET)["1.0.0"].withdrawals[0].repaired_by is None
    folder = approve(tmp_path, kept.folder.name)
    assert (
        status.statuses(tmp_path / made.DATASET)["1.0.0"].withdrawals[0].repaired_by
        == folder.name
        == "1.0.1"
    )
    assert "Repairs 1.0.0, which was withdrawn." in (folder / "CHANGES.md").read_text()


@pytest.mark.parametrize(
    ("run", "by", "said"),
    [
        ("0000", "A", "no such run"),
        ("", "A", "no such run"),
        (None, " ", "needs a name"),
        ("..", "A", "no such run"),
    ],
)
def test_what_cannot_be_approved(run: str | None, by: str, said: str, tmp_path: Path) -> None:
    kept = wait(tmp_path, made.candidate())
    with pytest.raises(CannotRunError, match=said) as caught:
        approve(tmp_path, kept.folder.name if run is None else run, by=by)
    assert caught.value.exit_code == 2


def test_a_rejection_needs_a_reason(tmp_path: Path) -> None:
    kept = wait(tmp_path, made.candidate())
    with pytest.raises(CannotRunError, match="--note"):
        approval.reject(tmp_path, kept.folder.name, by="A", note=" ")


def two_eyes(published: Path) -> approval.Kept:
    candidate = made.candidate()
    return wait(published, replace(candidate, dataset=replace(candidate.dataset, review="two")))


def test_two_people_have_to_approve_where_the_dataset_says_so(tmp_path: Path) -> None:
    kept = two_eyes(tmp_path)
    assert approve(tmp_path, kept.folder.name, by="Ana") == kept.folder
    assert review(tmp_path)["decisions"] == [("endorsed", "Ana")]
    waits = status.waiting(tmp_path / made.DATASET)
    assert waits is not None
    assert (waits.run, waits.approvals) == (kept.folder.name, 2)
    with pytest.raises(RefusedError, match=r"Ana has approved run .*; somebody else has to"):
        approve(tmp_path, kept.folder.name, by=" Ana ")
    assert approve(tmp_path, kept.folder.name, by="Ben").name == "1.0.0"
    assert review(tmp_path) == {
        "waiting": None,
        "decisions": [("endorsed", "Ana"), ("approved", "Ben")],
    }


def test_a_rejection_takes_back_the_first_approval_and_is_overturned_by_two(tmp_path: Path) -> None:
    kept = two_eyes(tmp_path)
    approve(tmp_path, kept.folder.name, by="Ana")
    reject(tmp_path, kept.folder.name)
    with pytest.raises(RefusedError, match="say in a note what changed"):
        approve(tmp_path, kept.folder.name, by="Ana", note=" ")
    assert approve(tmp_path, kept.folder.name, by="Ana") == kept.folder
    assert approve(tmp_path, kept.folder.name, by="Ben").name == "1.0.0"
