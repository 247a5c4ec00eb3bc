"""The folders of runs: named by content, found by name, trusted by their manifest."""

from __future__ import annotations

from pathlib import Path

import pytest

from silkledger.diff import versions
from silkledger.errors import CannotRunError, RefusedError
from silkledger.published import runs
from silkledger.publishing import approval
from silkledger.release import manifest
from silkledger.release.candidate import Finding, Verdict
from silkledger.store import opening
from silkledger.store.layout import RUN_DIGITS
from tests.support import releases as made

BAD = Verdict(
    (Finding("gate.rows_kept", "fatal", passed=False, sentence="Rows are gone.", found=0, limit=1),)
)


def keep(published: Path, verdict: Verdict = BAD) -> Path:
    candidate = made.candidate()
    return approval.keep_refused(
        candidate, versions.plan(candidate, None), verdict, made.PAGES, published
    )


def test_the_id_is_the_start_of_the_manifests_digest_on_any_machine(tmp_path: Path) -> None:
    here, there = keep(tmp_path / "here"), keep(tmp_path / "there")
    assert (
        here.name
        == there.name
        == manifest.digest((here / "manifest.json").read_bytes())[:RUN_DIGITS]
    )
    assert here == runs.folder(tmp_path / "here", made.DATASET, here.name)
    accepted = Verdict(
        (Finding("gate.rows_kept", "fatal", False, "Rows are gone.", 0, 1, "A: meant to go"),)
    )
    assert keep(tmp_path / "here", accepted).name != here.name


def test_what_is_whole_stays_with_what_lies_beside_it(tmp_path: Path) -> None:
    folder = keep(tmp_path)
    (folder / "log.txt").write_text("kept")
    assert keep(tmp_path) == folder
    assert (folder / "log.txt").read_text() == "kept"
    (folder / "figures.parquet").write_bytes(b"PAR1")
    assert set(made.tree(keep(tmp_path))) == made.FILES


def test_a_run_tells_what_it_would_have_published(tmp_path: Path) -> None:
    kept = runs.load(keep(tmp_path))
    assert (kept.dataset, kept.version, kept.last_sha256, kept.failed) == (
        made.DATASET,
        "1.0.0",
        None,
        ("gate.rows_kept",),
    )


@pytest.mark.parametrize("name", ["manifest.json", "manifest.sha256"])
def test_a_run_whose_manifest_was_touched_is_not_trusted(name: str, tmp_path: Path) -> None:
    folder = keep(tmp_path)
    (folder / name).write_bytes((folder / name).read_bytes() + b" ")
    with pytest.raises(RefusedError, match="holds no candidate that can be trusted"):
        runs.load(folder)


def test_a_folder_under_another_id_is_not_trusted(tmp_path: Path) -> None:
    folder = keep(tmp_path)
    moved = folder.rename(folder.with_name("0" * 16))
    with pytest.raises(RefusedError, match="no longer matches the id of the run"):
        runs.load(moved)


def test_a_run_is_found_by_its_id_the_start_of_it_or_its_folder(tmp_path: Path) -> None:
    folder = keep(tmp_path)
    for name in (folder.name, folder.name[:4], str(folder), f"{folder}/"):
        assert runs.find(tmp_path, name) == folder
    (folder.parent / f"{folder.name[:8]}ffffffff").mkdir()
    with pytest.raises(CannotRunError, match="more than one run"):
        runs.find(tmp_path, folder.name[:8])


@pytest.mark.parametrize("name", ["", "abc", "zzzz", "..", "0000", "1.0.0"])
def test_what_is_no_run_is_said_with_those_that_are(name: str, tmp_path: Path) -> None:
    folder = keep(tmp_path)
    with pytest.raises(CannotRunError, match=f"no such run in .*; its runs are {folder.name}"):
        runs.find(tmp_path, name)


def test_a_folder_without_runs_says_so(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError, match=r"abc: no such run in .*; it has no runs yet$"):
        runs.find(tmp_path, "abc")


def test_a_run_is_kept_under_the_datasets_lock(tmp_path: Path) -> None:
    with (
        opening.opened(tmp_path, made.DATASET),
        pytest.raises(CannotRunError, match="is being published"),
    ):
        keep(tmp_path)
