"""The jobs beside the release end in states that say what was found; a killed release is told."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from silkledger.errors import InputError
from silkledger.flows import upkeep
from silkledger.flows.release import release, tell_crash
from silkledger.release.job import Job
from tests.conftest import DATASET, Mini
from tests.support.first_releases import release_first

MODULE = "silkledger.flows.release"


def test_verification_ends_as_what_it_found(mini: Mini) -> None:
    release_first(mini)
    well = upkeep.verify.fn(str(mini.published))
    assert (well.is_completed(), well.message) == (True, "releases verified: mini (1)")
    (mini.published / "mini" / "1.0.0" / "figures.parquet").write_bytes(b"PAR1")
    damaged = upkeep.verify.fn(str(mini.published))
    assert damaged.is_failed()
    assert "mini: 1.0.0/figures.parquet" in str(damaged.message)


def test_ages_end_as_a_sentence_or_as_the_fault_of_the_inputs(mini: Mini) -> None:
    mini.write("dataset.toml", f"{DATASET}freshness_days = 1\n")
    said = upkeep.freshness.fn(str(mini.raw), str(mini.published))
    assert said.is_completed()
    assert "but dataset.toml promises at most 1 day" in str(said.message)
    mini.write("dataset.toml", "name = ")
    broken = upkeep.freshness.fn(str(mini.raw), str(mini.published))
    assert broken.is_failed()
    assert isinstance(broken.data, InputError)


def test_whoever_sees_a_killed_release_tells_it(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[Job, str]] = []
    monkeypatch.setattr(f"{MODULE}.crashed", lambda job, why: told.append((job, why)))
    assert release.on_crashed_hooks == [tell_crash]
    run: Any = SimpleNamespace(parameters={"raw": ["a", "b"], "published": "p"})
    state: Any = SimpleNamespace(message="status code -9")
    tell_crash(release, run, state)
    ((job, why),) = told
    assert (job.raws, job.published, why) == ((Path("a"), Path("b")), Path("p"), "status code -9")
