"""The chain: its steps run in one declared order, whoever runs them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ParamSpec, TypeVar

import pytest

from silkledger.pipeline import chain
from silkledger.pipeline import step_functions as steps
from silkledger.pipeline.runner import Runner
from silkledger.pipeline.step import Step
from silkledger.release.job import Job, RefusedReleaseError
from silkledger.release.progress import StepAdvanced, StepDone, StepStarted, listening
from tests.conftest import FIGURES
from tests.support.steps import STEPS as ORDER

if TYPE_CHECKING:
    from tests.conftest import Mini

P = ParamSpec("P")
R = TypeVar("R")


def _run(mini: Mini) -> list[StepStarted | StepDone]:
    reports: list[StepStarted | StepAdvanced | StepDone] = []
    with listening(reports.append):
        chain.release(Job((mini.raw,), mini.published))
    return [report for report in reports if not isinstance(report, StepAdvanced)]


def test_every_step_starts_and_is_done_in_the_order_of_the_chain(mini: Mini) -> None:
    reports = _run(mini)
    pairs = [(type(report), report.step) for report in reports]
    assert pairs == [(kind, name) for name in ORDER for kind in (StepStarted, StepDone)]


def test_every_step_belongs_to_the_chain() -> None:
    declared = [value.name for value in vars(steps).values() if isinstance(value, Step)]
    assert sorted(declared) == sorted(ORDER)
    assert len(ORDER) == chain.STEP_COUNT


def test_what_the_steps_count(mini: Mini) -> None:
    counts = {
        report.step: dict(report.counts) for report in _run(mini) if isinstance(report, StepDone)
    }
    del counts["report"], counts["gate"]["expectations"]
    assert counts == {
        "find": {"files": 3, "sources": 1},
        "read": {"rows": 2},
        "hold back": {},
        "gather": {"raw rows": 2},
        "validate": {"valid rows": 2},
        "reconcile": {"figures": 2, "events": 0},
        "resolve": {"figures": 2, "events": 0},
        "judge": {"conflicts": 0, "checks": 4},
        "repair": {},
        "compare": {"version": "1.0.0", "why": "first release"},
        "gate": {"verdict": "passed", "not met": 0},
        "publish": {"state": "published"},
    }


def test_another_runner_runs_the_same_steps(mini: Mini) -> None:
    called: list[str] = []

    class Recorder(Runner):
        def _call(self, step: Step[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
            called.append(step.name)
            return step(*args, **kwargs)

    chain.release(Job((mini.raw,), mini.published), Recorder())
    assert called == list(ORDER)


def test_a_refused_candidate_is_kept_before_the_refusal_is_raised(mini: Mini) -> None:
    mini.write("s/figures.csv", FIGURES + "several,gdp,Kazakhstan,in 2022,40,47\n")
    with pytest.raises(RefusedReleaseError) as refused:
        _run(mini)
    assert refused.value.outcome.folder is not None
    assert (refused.value.outcome.folder / "manifest.json").is_file()


def test_a_dry_run_repairs_nothing(mini: Mini, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "silkledger.published.crash_repair.repair_dataset",
        lambda *_: pytest.fail("a dry run wrote"),
    )
    assert chain.release(Job((mini.raw,), mini.published, dry_run=True)).state == "dry run"
