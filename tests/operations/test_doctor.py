"""Each check of the doctor sees its fault, says what to do, and changes nothing."""

from __future__ import annotations

import datetime as dt
import importlib.metadata
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from silkledger import indicators
from silkledger.alarm.conditions import Condition
from silkledger.alarm.tell import Post, tell
from silkledger.errors import InputError
from silkledger.operations import doctor, installation
from silkledger.operations.installation import Locations
from silkledger.operations.standing import HealthCheck
from silkledger.operator_settings import OperatorSettings
from silkledger.pipeline import chain
from silkledger.release.job import Job, RefusedReleaseError
from silkledger.schemas import vocabulary
from silkledger.store import lock
from tests.conftest import DATASET, FIGURES, Mini
from tests.support.bucket import published, server  # noqa: F401  fixtures
from tests.support.receivers import webhook

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.store.objects import ObjectPath

NOW = dt.datetime(2023, 6, 1, 12, tzinfo=dt.UTC)
NAMES = [
    "python",
    "packages",
    "vocabularies",
    "prefect",
    "schedule",
    "published",
    "disk",
    "releases",
    "notify",
    "inputs",
    "freshness",
]


def place(mini: Mini, now: dt.datetime | None = None, **environment: str) -> Locations:
    now = now or dt.datetime.now(dt.UTC)
    return Locations(
        mini.raw.parent, mini.raw, mini.published, {"SILKLEDGER_SETTINGS": "", **environment}, now
    )


def looked(
    mini: Mini, now: dt.datetime | None = None, **environment: str
) -> dict[str, HealthCheck]:
    checks = doctor.health(place(mini, now, **environment))
    assert len({check.name for check in checks}) == len(checks)
    return {check.name: check for check in checks}


def faults(mini: Mini, now: dt.datetime | None = None) -> dict[str, str]:
    return {check.name: check.said for check in looked(mini, now).values() if not check.well}


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def released(mini: Mini) -> Mini:
    chain.release(Job((mini.raw,), mini.published))
    return mini


def test_a_new_folder_is_well(mini: Mini) -> None:
    checks = looked(mini)
    assert list(checks) == NAMES
    assert all(check.well for check in checks.values())
    assert checks["releases"].said == "none yet; make the first one with `silkledger release`"
    assert checks["inputs"].said == "the next run makes 1.0.0: first release"
    assert not mini.published.exists()  # it only looks


def test_a_release_is_looked_into(released: Mini) -> None:
    before = files(released.published)
    checks = looked(released)
    assert checks["mini: release"] == HealthCheck("mini: release", True, "1.0.0 is whole")
    assert checks["mini: lock"].said == "free"
    assert files(released.published) == before


def test_a_release_in_an_object_store_is_looked_into(
    mini: Mini,
    published: ObjectPath,  # noqa: F811
) -> None:
    chain.release(Job((mini.raw,), published))
    checks = {each.name: each for each in doctor.health(replace(place(mini), published=published))}
    assert all(check.well for check in checks.values())
    assert checks["published"].said == f"{published} can be read"
    assert checks["mini: release"].said == "1.0.0 is whole"
    assert "mini: lock" not in checks
    published.joinpath("mini", "1.0.0", "figures.parquet").write_bytes(b"PAR1")
    checks = {each.name: each for each in doctor.health(replace(place(mini), published=published))}
    assert not checks["mini: release"].well


def test_a_damaged_release_is_a_fault(released: Mini) -> None:
    (released.published / "mini" / "1.0.0" / "figures.parquet").write_bytes(b"PAR1")
    (said,) = faults(released).values()
    assert said.startswith("1.0.0: figures.parquet")
    assert said.endswith("restore the folder")


def test_a_lost_pointer_is_a_fault(released: Mini) -> None:
    (released.published / "mini" / "latest.json").unlink()
    assert list(faults(released)) == ["releases"]


def test_a_waiting_candidate_is_told(mini: Mini) -> None:
    mini.write("dataset.toml", f'{DATASET}review = "required"\n')
    chain.release(Job((mini.raw,), mini.published))
    waits = looked(mini)["mini: waiting"]
    assert not waits.well  # a person must act
    assert "silkledger approve " in waits.said


def test_a_stale_source_is_a_fault_only_where_freshness_is_promised(mini: Mini) -> None:
    assert faults(mini) == {}
    mini.write("dataset.toml", f"{DATASET}freshness_days = 28\n")
    assert (
        "29 days ago, but dataset.toml promises at most 28 days" in faults(mini, NOW)["freshness"]
    )


def test_a_file_that_cannot_be_read_is_a_fault(mini: Mini) -> None:
    mini.write("s/source.toml", "titel = 1\n")
    assert "s/source.toml:1" in faults(mini)["inputs"]
    mini.write("t/source.toml", 'title = "An article"\npublished_at = 2023-05-03\n')
    mini.write("t/figures.csv", FIGURES)
    assert list(faults(mini)) == ["raw"]
    assert "source s is held back: s/source.toml:1" in faults(mini)["raw"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_folders_that_cannot_be_written_are_faults(mini: Mini) -> None:
    mini.published.mkdir()
    mini.published.chmod(0o500)
    assert list(faults(mini)) == ["published"]


def test_a_folder_that_is_a_file_is_a_fault(mini: Mini) -> None:
    mini.published.write_text("", encoding="utf-8")
    (mini.raw.parent / ".prefect").write_text("", encoding="utf-8")
    assert list(faults(mini))[:2] == ["prefect", "published"]
    assert "is not a folder; move it away" in faults(mini)["published"]
    assert looked(mini, PREFECT_HOME=str(mini.raw))["prefect"].well  # the environment names another


def test_a_full_disk_is_a_fault(mini: Mini, monkeypatch: pytest.MonkeyPatch) -> None:
    def usage(_: Any) -> Any:
        return shutil._ntuple_diskusage(10, 9, 1 << 29)

    monkeypatch.setattr(shutil, "disk_usage", usage)
    assert faults(mini) == {"disk": "0.5 GiB free; free at least 1 GiB"}


def test_packages_are_held_against_the_lock(mini: Mini) -> None:
    version = importlib.metadata.version("pyarrow")
    path = mini.raw.parent / installation.LOCK_FILE
    path.write_text(
        f"pyarrow=={version} \\\n    --hash=sha256:0\nno-such-thing==1 ; sys_platform == 'win32'\n",
        "utf-8",
    )
    assert looked(mini)["packages"] == HealthCheck("packages", True, "1 match requirements.lock")
    path.write_text("PyArrow==0.1 \\\nno-such-thing==1\n", "utf-8")
    said = faults(mini)["packages"]
    assert "not installed: no-such-thing; " in said
    assert f"not the locked version: pyarrow {version}; run make" in said


def test_two_versions_for_two_machines_are_both_as_locked(mini: Mini) -> None:
    version = importlib.metadata.version("pyarrow")
    lines = [
        f"pyarrow=={version} ; python_full_version >= '3'",
        "pyarrow==0.1 ; python_full_version < '3'",
    ]
    (mini.raw.parent / installation.LOCK_FILE).write_text("\n".join(lines), "utf-8")
    assert looked(mini)["packages"].well


def test_a_broken_vocabulary_is_a_fault_with_its_line(
    mini: Mini, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> Any:
        raise vocabulary.VocabularyError(vocabulary.FOLDER / "indicators.csv", 3, "code is empty")

    monkeypatch.setattr(indicators, "indicators", broken)
    said = "schemas/vocabularies/indicators.csv:3: code is empty"
    assert faults(mini) == {"vocabularies": said, "inputs": said}


def test_who_holds_a_lock_is_told_without_touching_it(released: Mini) -> None:
    path = released.published / ".staging" / "mini.lock"
    with lock.held(path, "mini"):
        assert looked(released)["mini: lock"].said == f"process {os.getpid()} is publishing"
        with lock.held(path.with_name("other.lock"), "other"):
            pass
    assert looked(released)["mini: lock"].said == "free"


def test_a_lock_of_a_process_that_was_killed_is_free(released: Mini) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    (released.published / ".staging" / "mini.lock").write_text(f"{gone.pid}\n", encoding="utf-8")
    assert looked(released)["mini: lock"].said == "free"


def test_the_schedule_is_told(mini: Mini) -> None:
    home = mini.raw.parent / ".prefect"
    home.mkdir()
    assert looked(mini)["schedule"].said.startswith("not running")
    with lock.held(home / "serve.lock", "this folder"):
        assert looked(mini)["schedule"].said == f"process {os.getpid()} serves this folder"


def test_what_a_dataset_adds_to_the_vocabularies_is_checked(mini: Mini) -> None:
    assert "own vocabularies" not in looked(mini)
    mini.write("vocabularies/event_kinds.csv", "kind,meaning\nharvest,an end\n")
    assert looked(mini)["own vocabularies"].said == "1 file"
    mini.write("vocabularies/event_kinds.csv", "kind,meaning\nmeeting,again\n")
    assert "event_kinds.csv:2: kind: meeting already" in faults(mini)["own vocabularies"]


def test_a_refused_run_is_a_fault_until_one_is_published(mini: Mini) -> None:
    """The last run decides, minutes after it as well as days."""
    job = Job((mini.raw,), mini.published)
    chain.release(job)
    assert faults(mini) == {}
    assert looked(mini)["inputs"].said == "as the last run has read them (published)"
    mini.write("s/figures.csv", FIGURES + "several,gdp,Kazakhstan,in 2022,40,47\n")
    assert "the next run will be refused: " in faults(mini)["inputs"]  # nothing has run yet
    with pytest.raises(RefusedReleaseError):
        chain.release(job)
    said = faults(mini)
    assert list(said) == ["mini: last run"]
    assert said["mini: last run"].startswith("refused 1.1.0 just now (")
    assert "the gate refuses mini" in said["mini: last run"]
    mini.write("s/figures.csv", FIGURES)
    assert list(faults(mini)) == ["mini: last run"]
    chain.release(job)
    assert faults(mini) == {}


def test_a_failed_run_is_a_fault_with_file_and_line(released: Mini) -> None:
    released.write("dataset.toml", "name = ")
    with pytest.raises(InputError):
        chain.release(Job((released.raw,), released.published))
    said = faults(released)
    assert list(said) == ["mini: last run", "inputs"]
    assert "dataset.toml:1" in said["mini: last run"]


def test_a_release_older_than_promised_is_a_fault_even_if_a_newer_source_waits(mini: Mini) -> None:
    mini.write("dataset.toml", f"{DATASET}freshness_days = 9999\n")
    chain.release(Job((mini.raw,), mini.published))
    late = dt.datetime(2023, 5, 3, 12, tzinfo=dt.UTC) + dt.timedelta(days=10_000)
    assert (
        "its newest source is 10,000 days old, dataset.toml promises at most 9,999"
        in (faults(mini, late)["mini: age"])
    )


def test_a_promised_run_that_does_not_come_is_a_fault(released: Mini) -> None:
    within = {"SILKLEDGER_RUN_WITHIN_HOURS": "26"}
    now = dt.datetime.now(dt.UTC)
    assert "mini: overdue" not in looked(released, now + dt.timedelta(hours=25), **within)
    late = looked(released, now + dt.timedelta(hours=50), **within)["mini: overdue"]
    assert not late.well
    assert late.said.startswith("no run has ended for 2 days, but one within 26 hours is promised")


def test_a_clock_that_was_set_back_is_a_fault(released: Mini) -> None:
    back = dt.datetime.now(dt.UTC) - dt.timedelta(days=1)
    assert "in the future: set the clock" in faults(released, back)["mini: last run"]


def test_an_address_that_cannot_work_is_a_fault(released: Mini) -> None:
    checks = looked(released, SILKLEDGER_NOTIFY="nonsense://geheim")
    assert checks["notify"].said == "nonsense: apprise does not know such an address"
    assert not checks["notify"].well


def test_a_message_that_nobody_took_is_a_fault(released: Mini) -> None:
    conditions = {"run": Condition("failed", "a", "a", "b")}
    tell(released.published, "mini", conditions, post=Post(OperatorSettings()))
    checks = looked(released, SILKLEDGER_NOTIFY="https://127.0.0.1:1/geheim")
    assert checks["mini: messages"].said == (
        "https://127.0.0.1 could not be told of an incident; correct the address"
    )


def test_a_test_message_is_sent_to_every_address(mini: Mini) -> None:
    with webhook() as hook:
        where = place(mini, SILKLEDGER_NOTIFY=f"{hook.address} command:/nowhere")
        well, broken = doctor.tested(where)
    assert (well.well, well.said) == (True, "sent")
    assert not broken.well
    assert hook.states == ["test"]
