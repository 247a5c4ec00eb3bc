"""Crashes at every step of publishing leave the last release current, and the next run succeeds."""

from __future__ import annotations

import errno
import json
import os
import shutil
from pathlib import Path

import pytest

from silkledger.diff import versions
from silkledger.errors import CannotRunError
from silkledger.published import crash_repair, releases
from silkledger.publishing import publish
from silkledger.release.candidate import Verdict
from silkledger.store import lock, opening, stage
from silkledger.store.folder import FolderStore
from silkledger.verify import verify
from tests.conftest import PROTECT
from tests.support import crashes
from tests.support import releases as samples
from tests.support.depth import deep


def _publish(published: Path) -> Path:
    """Publish a second release."""
    plan = versions.plan(samples.shortened(), releases.last(published, samples.DATASET))
    return publish.publish(
        samples.shortened(), plan, Verdict(), samples.PAGES, published, clock=lambda: samples.MOMENT
    )


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> int:
    published = tmp_path_factory.mktemp("counted")
    samples.publish_first(published)
    return crashes.count(published, lambda: _publish(published))


def _require_whole(published: Path) -> str:
    """Return the current version after checking that every release folder is complete."""
    last = releases.last(published, samples.DATASET)
    assert last is not None
    for folder in (published / samples.DATASET).iterdir():
        if folder.is_dir():
            assert verify(folder) == ()
    return last.version


# How many crashes to try, spread evenly over all steps; `make crash` sets more.
CRASHES = int(os.environ.get("SILKLEDGER_CRASHES", deep(4, 24)))


@pytest.mark.parametrize("number", range(CRASHES))
def test_the_last_release_survives(number: int, steps: int, tmp_path: Path) -> None:
    at, fault = crashes.spread(number, CRASHES, steps)
    samples.publish_first(tmp_path)
    code = crashes.crashed(tmp_path, lambda: _publish(tmp_path), at, fault)
    # A fault during the clean-up of staging is ignored (0); one while the staged files are read
    # back refuses the release (1).
    assert code in ((-9,) if fault == "killed" else (0, 1, 2))
    survived = _require_whole(tmp_path)
    assert survived in ("1.0.0", "1.1.0")
    if code == 0:
        assert survived == "1.1.0"

    plan = versions.plan(samples.shortened(), releases.last(tmp_path, samples.DATASET))
    assert plan.version == "1.1.0"
    if plan.bump == "none":
        crash_repair.repair_dataset(tmp_path, samples.DATASET)
    else:
        samples.publish_next(tmp_path, samples.shortened())
    assert _require_whole(tmp_path) == "1.1.0"
    assert {path.name for path in (tmp_path / samples.DATASET).iterdir()} == {
        "1.0.0",
        "1.1.0",
        *samples.BESIDE,
    }
    assert os.listdir(tmp_path / ".staging") == [f"{samples.DATASET}.lock"]
    states = json.loads((tmp_path / samples.DATASET / "status.json").read_bytes())["versions"]
    assert [states[version]["state"] for version in ("1.0.0", "1.1.0")] == ["superseded", "ok"]


def test_every_step_is_counted(steps: int) -> None:
    # 18 files, three status files, the lock, folders. Fewer steps would mean that some are not
    # counted.
    assert steps > 60


def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    import resource

    samples.publish_first(tmp_path)

    def work() -> int:
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        try:
            samples.publish_next(tmp_path, samples.shortened())
        except CannotRunError as refused:
            return (
                2 if "File too large" in str(refused) and "figures.parquet" in str(refused) else 98
            )
        return 0

    assert crashes.in_child(work) == 2
    assert _require_whole(tmp_path) == "1.0.0"
    assert samples.publish_next(tmp_path, samples.shortened()).name == "1.1.0"


def test_a_fault_after_the_pointer_moved_reports_the_release_as_published(tmp_path: Path) -> None:
    samples.publish_first(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        real = FolderStore.replace

        def replace(place: FolderStore, name: str, content: bytes) -> None:
            if name == "status.json":
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), name)
            real(place, name, content)

        patch.setattr(FolderStore, "replace", replace)
        with pytest.raises(
            CannotRunError, match=r"1\.1\.0 is published and current, but status\.json"
        ):
            samples.publish_next(tmp_path, samples.shortened())
    assert _require_whole(tmp_path) == "1.1.0"
    crash_repair.repair_dataset(tmp_path, samples.DATASET)
    assert [entry.state for entry in releases.listing(tmp_path, samples.DATASET)] == [
        "ok",
        "superseded",
    ]


@pytest.mark.parametrize("name", ["..", "../up", ".hidden", "a/b", "", "a b", "-x"])
def test_an_invalid_dataset_name_is_refused(name: str, tmp_path: Path) -> None:
    with (
        pytest.raises(CannotRunError, match="is not a valid dataset name"),
        opening.opened(tmp_path, name),
    ):
        pass
    assert os.listdir(tmp_path) == []


def test_only_one_of_two_publishers_succeeds(tmp_path: Path) -> None:
    with opening.opened(tmp_path, samples.DATASET):
        with pytest.raises(CannotRunError, match=f"process {os.getpid()}"):
            samples.publish_next(tmp_path, samples.candidate())
        assert crashes.in_child(lambda: _tries(tmp_path)) == 2
    samples.publish_next(tmp_path, samples.candidate())


def _tries(published: Path) -> int:
    try:
        samples.publish_next(published, samples.candidate())
    except CannotRunError as refused:
        return refused.exit_code
    return 0


def test_datasets_are_locked_separately(tmp_path: Path) -> None:
    with opening.opened(tmp_path, "another"):
        samples.publish_next(tmp_path, samples.candidate())


def test_the_lock_of_a_dead_process_is_free(tmp_path: Path) -> None:
    def dies_holding() -> int:
        with opening.opened(tmp_path, samples.DATASET):
            os._exit(7)

    assert crashes.in_child(dies_holding) == 7
    holder = (tmp_path / ".staging" / f"{samples.DATASET}.lock").read_text()
    assert holder.strip().isdigit()  # the process id of the dead process
    samples.publish_next(tmp_path, samples.candidate())


def test_the_lock_is_free_after_an_error(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    for _ in range(2):
        with pytest.raises(RuntimeError), lock.held(path, "it"):
            raise RuntimeError


def test_an_unannounced_folder_is_never_overwritten(tmp_path: Path) -> None:
    """A hand-made folder with the name of a version is neither removed nor overwritten."""
    samples.publish_first(tmp_path)
    mine = tmp_path / samples.DATASET / "1.1.0"
    mine.mkdir()
    (mine / "note.txt").write_text("mine")
    with pytest.raises(CannotRunError, match="never overwritten"):
        samples.publish_next(tmp_path, samples.shortened())
    assert (mine / "note.txt").read_text() == "mine"
    assert _last(tmp_path) == "1.0.0"


def _last(published: Path) -> str:
    last = releases.last(published, samples.DATASET)
    assert last is not None
    return last.version


def test_published_files_are_read_only_and_can_be_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage, "_protect", PROTECT)
    samples.publish_next(tmp_path, samples.candidate())
    samples.publish_next(tmp_path, samples.shortened())
    for version in ("1.0.0", "1.1.0"):
        files = [
            path for path in (tmp_path / samples.DATASET / version).rglob("*") if path.is_file()
        ]
        assert len(files) == len(samples.FILES)
        assert not [path for path in files if path.stat().st_mode & 0o222]
    shutil.rmtree(
        tmp_path / samples.DATASET
    )  # folders stay writable: a person can remove a release
