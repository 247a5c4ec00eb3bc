"""What the doctor says of runs, their age and their messages."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from silkledger.alarm import state
from silkledger.alarm.conditions import Condition
from silkledger.alarm.notifying import Post, tell
from silkledger.errors import CannotRunError, InputError
from silkledger.operations import doctor
from silkledger.operator_settings import OperatorSettings
from silkledger.pipeline import chain
from silkledger.release.job import Job, RefusedReleaseError
from tests.conftest import DATASET, FIGURES, Mini
from tests.support.first_releases import release_first
from tests.support.health import faults, looked, place
from tests.support.receivers import webhook


@pytest.fixture
def released(mini: Mini) -> Mini:
    release_first(mini)
    return mini


def test_a_refused_run_is_a_fault_until_one_is_published(mini: Mini) -> None:
    """The last run decides, minutes after it as well as days."""
    job = Job((mini.raw,), mini.published)
    release_first(mini)
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


def test_a_mistyped_folder_is_a_fault_until_a_run_goes_well(released: Mini) -> None:
    with pytest.raises(CannotRunError):
        chain.release(Job((released.raw.parent / "rwa",), released.published))
    assert list(faults(released)) == ["unnamed: last run"]
    failed = state.load_state(released.published, "")
    assert failed.last_run is not None
    earlier = replace(failed.last_run, ended="2023-05-03T12:00:00Z")  # stamps have whole seconds
    state.save(released.published, replace(failed, last_run=earlier))
    chain.release(Job((released.raw,), released.published))
    assert faults(released) == {}


def test_a_release_older_than_promised_is_a_fault_even_if_a_newer_source_waits(mini: Mini) -> None:
    mini.write("dataset.toml", f"{DATASET}freshness_days = 9999\n")
    release_first(mini)
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
