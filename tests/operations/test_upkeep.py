"""The jobs beside the release find what they look for, and tell it once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from silkledger.alarm import state
from silkledger.alarm.watch import crashed
from silkledger.errors import CannotRunError, RefusedError
from silkledger.judging.reference.world_bank import Fetched
from silkledger.operations import upkeep
from silkledger.operator_settings import NOTIFY
from silkledger.pipeline import chain
from silkledger.release.job import Job
from tests.conftest import DATASET, Mini
from tests.support.first_releases import release_first
from tests.support.receivers import Webhook, webhook

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def released(mini: Mini) -> Mini:
    release_first(mini)
    return mini


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> Iterator[Webhook]:
    with webhook() as made:
        monkeypatch.setenv(NOTIFY, made.address)
        yield made


def test_a_damaged_release_is_found_and_told_until_it_is_restored(
    released: Mini, hook: Webhook
) -> None:
    assert upkeep.verify_all(released.published) == "releases verified: mini (1)"
    file = released.published / "mini" / "1.0.0" / "figures.parquet"
    content = file.read_bytes()
    file.write_bytes(content[:-1])
    for _ in range(2):
        with pytest.raises(RefusedError, match=r"mini: .*figures\.parquet"):
            upkeep.verify_all(released.published)
    file.write_bytes(content)
    upkeep.verify_all(released.published)
    assert hook.states == ["failed", "recovered"]
    assert "A published release is damaged" in hook.received[0]["reason"]
    assert upkeep.verify_all(released.published / "none") == "releases verified: none"


def test_an_age_is_told_without_a_run(released: Mini, hook: Webhook) -> None:
    released.write("dataset.toml", f"{DATASET}freshness_days = 1\n")
    for _ in range(2):
        said = upkeep.watch_ages(released.raw, released.published)
    assert "but dataset.toml promises at most 1 day" in said
    assert hook.states == ["stale"]
    assert state.load_state(released.published, "mini").promised_days == 1


def test_statistics_that_do_not_come_are_told_and_the_last_run_stays(
    released: Mini, hook: Webhook
) -> None:
    came, failed = Fetched("NY.GDP", 12, Path("a.csv")), Fetched("SP.POP", 0, None, "no answer")
    last = state.load_state(released.published, "mini").last_run
    with pytest.raises(CannotRunError, match=r"SP\.POP could not be downloaded"):
        upkeep.refresh_reference(released.raw, released.published, lambda _: [came, failed])
    said = upkeep.refresh_reference(released.raw, released.published, lambda _: [came])
    assert said == "1 series, 12 values"
    assert hook.states == ["failed", "recovered"]
    assert state.load_state(released.published, "mini").last_run == last


def test_a_crash_is_told_by_whoever_sees_it_and_the_next_run_recovers(
    released: Mini, hook: Webhook
) -> None:
    job = Job((released.raw,), released.published)
    crashed(job, "Flow run process exited with status code -9.")
    crashed(job, "Flow run process exited with status code -9.")
    last = state.load_state(released.published, "mini").last_run
    assert last is not None
    assert (last.outcome, last.well) == ("failed", False)
    chain.release(job)
    assert hook.states == ["failed", "recovered"]
    assert "stopped from outside" in hook.received[0]["reason"]
