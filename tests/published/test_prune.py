"""Pruning: old runs and the staging of dead processes go, and nothing else ever does."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from silkledger.errors import CannotRunError
from silkledger.pipeline import chain
from silkledger.published import crash_repair, releases
from silkledger.published.prune import leftovers, remove
from silkledger.release.job import Job, RefusedReleaseError
from silkledger.store import opening
from silkledger.store.objects import located
from tests.conftest import DATASET, FIGURES, CommandOutput, Mini
from tests.support import releases as made
from tests.support.first_releases import release_first

NONE = dt.timedelta()
OLD = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


def _aged(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (OLD.timestamp(), OLD.timestamp()))


@pytest.fixture
def refused(mini: Mini) -> Path:
    """A published release, and a run that the gate refused years ago."""
    release_first(mini)
    mini.write("s/figures.csv", FIGURES + "several,gdp,Kazakhstan,in 2022,40,47\n")
    with pytest.raises(RefusedReleaseError) as fault:
        chain.release(Job((mini.raw,), mini.published))
    folder = fault.value.outcome.folder
    assert folder is not None
    _aged(folder)
    return folder


def test_an_old_run_goes_and_the_rest_stays(mini: Mini, refused: Path) -> None:
    before = {path for path in mini.published.rglob("*") if refused not in (path, *path.parents)}
    (found,) = leftovers(mini.published, older_than=dt.timedelta(days=30))
    assert (found.path, found.what, found.written) == (refused, "run", OLD)
    assert found.bytes == sum(len(content) for content in made.tree(refused).values())
    assert remove(found)
    assert not remove(found)
    assert set(mini.published.rglob("*")) == before
    assert releases.last(mini.published, "mini").version == "1.0.0"  # type: ignore[union-attr]


def test_a_run_that_was_just_written_stays_until_asked_for(mini: Mini, refused: Path) -> None:
    (refused / "lineage.jsonl").touch()
    assert leftovers(mini.published, older_than=dt.timedelta(days=30)) == ()
    now = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=5)
    assert refused in {found.path for found in leftovers(mini.published, older_than=NONE, now=now)}


def test_a_candidate_that_waits_for_a_person_stays(mini: Mini) -> None:
    mini.write("dataset.toml", DATASET + 'review = "required"\n')
    folder = chain.release(Job((mini.raw,), mini.published)).folder
    assert folder is not None
    _aged(mini.published / "mini" / "runs")
    assert leftovers(mini.published, older_than=NONE) == ()
    mini.write("s/figures.csv", FIGURES.replace("USD 70", "USD 71"))
    chain.release(Job((mini.raw,), mini.published))
    _aged(mini.published / "mini" / "runs")
    assert [found.path for found in leftovers(mini.published, older_than=NONE)] == [folder]


def test_staging_goes_unless_a_process_holds_it(tmp_path: Path) -> None:
    made.publish_first(tmp_path)
    left = tmp_path / ".staging" / made.DATASET / "1.1.0"
    with opening.opened(tmp_path, made.DATASET) as place:
        place.stage("1.1.0")
        assert leftovers(tmp_path, older_than=NONE) == ()
    left.mkdir(parents=True)
    (left / "figures.parquet").write_bytes(b"half")
    (found,) = leftovers(tmp_path, older_than=NONE)
    assert (found.what, found.bytes) == ("staging", 4)
    with opening.opened(tmp_path, made.DATASET):
        assert not remove(found)
    left.mkdir(parents=True)
    assert remove(found)
    assert not left.parent.exists()
    crash_repair.repair_dataset(tmp_path, made.DATASET)


def test_releases_are_never_among_them(tmp_path: Path) -> None:
    for candidate in (made.candidate(), made.shortened()):
        made.publish_next(tmp_path, candidate)
    _aged(tmp_path)
    assert leftovers(tmp_path, older_than=NONE) == ()


def test_the_command_is_dry_unless_told(
    mini: Mini, refused: Path, command: Callable[..., CommandOutput]
) -> None:
    said = command("prune", "--published", mini.published)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("listed   run")
    assert "to remove" in said.out
    assert "--yes" in said.out
    assert refused.is_dir()
    found = json.loads(command("prune", "--published", mini.published, "--yes", "--json").out)
    assert found["removed"] == [str(refused)]
    assert not refused.exists()
    assert "nothing to remove" in command("prune", "--published", mini.published).out


def test_where_there_is_nothing_to_prune(
    tmp_path: Path, command: Callable[..., CommandOutput]
) -> None:
    with pytest.raises(CannotRunError, match="lifecycle rule"):
        leftovers(located("s3://bucket/published"), older_than=NONE)
    assert command("prune", "--published", tmp_path / "none").code == 2
