"""Each check of the doctor sees its fault, says what to do, and changes nothing."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from silkledger import indicators
from silkledger.operations import doctor, installation_checks
from silkledger.operations.standing import HealthCheck
from silkledger.pipeline import chain
from silkledger.release.job import Job
from silkledger.schemas import vocabulary
from silkledger.store import lock
from tests.conftest import DATASET, FIGURES, Mini
from tests.support.bucket import published, server  # noqa: F401  fixtures
from tests.support.depth import in_depth
from tests.support.first_releases import release_first
from tests.support.health import NOW, faults, looked, place

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.store.objects import ObjectPath

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


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def released(mini: Mini) -> Mini:
    release_first(mini)
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


@in_depth
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
    assert "source s is held back: raw/s/source.toml:1" in faults(mini)["raw"]


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
    path = mini.raw.parent / installation_checks.LOCK_FILE
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
    (mini.raw.parent / installation_checks.LOCK_FILE).write_text("\n".join(lines), "utf-8")
    assert looked(mini)["packages"].well


def test_a_line_for_another_environment_says_nothing_of_this_one(mini: Mini) -> None:
    version = importlib.metadata.version("pyarrow")
    path, hashed = mini.raw.parent / installation_checks.LOCK_FILE, " \\\n    --hash=sha256:0\n"
    elsewhere = ("python_full_version >= '99'", "sys_platform == 'emscripten' and os_name != ''")
    for marker in elsewhere:
        path.write_text(f"pandas==0.1 ; {marker}{hashed}", "utf-8")
        assert looked(mini)["packages"] == HealthCheck(
            "packages", True, f"0 match {installation_checks.LOCK_FILE}"
        )
    here = "python_full_version >= '3' and sys_platform != 'emscripten'"
    path.write_text(f"pyarrow==0.1 ; {here}{hashed}no-such-thing==1 ; {here}{hashed}", "utf-8")
    said = faults(mini)["packages"]
    assert "not installed: no-such-thing; " in said
    assert f"not the locked version: pyarrow {version}; " in said


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
