"""How a run ended, as a state of Prefect with a name and one line."""

from __future__ import annotations

import datetime as dt
import inspect
import logging
import re
from pathlib import Path
from typing import Any

import pytest
from prefect.client.schemas.objects import State

from silkledger.errors import CannotRunError, InputError
from silkledger.flows import artifacts, states
from silkledger.flows.release import release
from silkledger.gate import judge
from silkledger.release.candidate import Verdict
from silkledger.release.job import Outcome, RefusedReleaseError
from tests.support import example


def outcome(state: str, **fields: Any) -> Outcome:
    candidate = example.candidate(example.renamed(example.DATASET, **fields))
    plan = example.plan(candidate)
    verdict = judge(candidate, plan) if fields else Verdict()
    return Outcome(state, candidate, plan, verdict, Path("published/steppe-trade/1.0.0"))


def ended(steps: Any) -> State[Any]:
    found = states.named(steps)()
    assert isinstance(found, State)
    return found


@pytest.mark.parametrize(
    ("state", "name"),
    [
        ("published", "Published"),
        ("unchanged", "Unchanged"),
        ("waiting", "Waiting"),
        ("rejected", "Rejected"),
        ("dry run", "Dry run"),
    ],
)
def test_each_outcome_has_a_state_of_its_own(state: str, name: str) -> None:
    given = outcome(state)
    found = ended(lambda: given)
    assert (found.is_completed(), found.name) == (True, name)
    assert found.message is not None
    assert found.message.startswith("steppe-trade 1.0.0: ")
    assert found.result() is given  # the caller of the flow has its outcome all the same


def test_a_refused_release_is_a_failure_of_its_own_with_the_reasons() -> None:
    refused = RefusedReleaseError(outcome("refused", required_indicators=("exports",)))

    def steps() -> Outcome:
        raise refused

    found = ended(steps)
    assert (found.is_failed(), found.name, found.message) == (True, "Refused", str(refused))
    assert "exports" in str(found.message)
    with pytest.raises(RefusedReleaseError):
        found.result()


@pytest.mark.parametrize(
    "fault",
    [
        InputError("s/figures.csv", "is empty", fix="fill it", line=1),
        CannotRunError("no room; make some"),
    ],
)
def test_a_fault_is_a_failure_with_its_one_line(
    monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    told: list[Exception] = []
    monkeypatch.setattr(states, "tell_fault", told.append)

    def steps() -> Outcome:
        raise fault

    found = ended(steps)
    assert (found.is_failed(), found.name, found.message, told) == (
        True,
        "Failed",
        str(fault),
        [fault],
    )


def test_a_bug_stays_an_exception() -> None:
    def steps() -> Outcome:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        states.named(steps)()


def test_the_flow_keeps_the_parameters_of_its_steps() -> None:
    signature = inspect.signature(release.fn)
    assert list(signature.parameters)[:2] == ["raw", "published"]
    assert signature.parameters["as_of"].annotation == dt.date | None


@pytest.mark.parametrize(
    ("fault", "kept"), [(CannotRunError("no room"), False), (ZeroDivisionError(), True)]
)
def test_only_bugs_leave_a_traceback_in_the_log(fault: Exception, kept: bool) -> None:
    states.named(lambda: outcome("published"))
    record = logging.LogRecord(
        "prefect", logging.ERROR, "steps.py", 1, "failed", None, (type(fault), fault, None)
    )
    for name in ("prefect.task_runs", "prefect.flow_runs"):
        assert logging.getLogger(name).filter(record)
    assert bool(record.exc_info) == kept


def test_every_state_and_event_is_explained() -> None:
    page = (Path(__file__).parent.parent.parent / "docs" / "schedule.md").read_text(
        encoding="utf-8"
    )
    explained = set(re.findall(r"^\| (\w[\w ]*) \| `(dataset\.\w+)` \|", page, re.MULTILINE))
    names = {
        **{state.capitalize(): event for state, event in artifacts._EVENTS.items()},
        "Failed": "dataset.failed",
    }
    assert explained == set(names.items())
    assert states.__doc__
    assert set(
        re.findall(r"^\| (\w[\w ]*) \| (?:completed|failed)", states.__doc__, re.MULTILINE)
    ) == {
        *names,
        "Dry run",
    }
