"""The runner: every step is reported as it starts and as it is done, with counts and seconds."""

from __future__ import annotations

import pytest

from silkledger.pipeline.runner import Runner
from silkledger.pipeline.step import step
from silkledger.release.progress import StepAdvanced, StepDone, StepStarted, listening


@step(counts=lambda number: {"units": number})
def add_up(*numbers: int) -> int:
    return sum(numbers)


@step(counts=lambda length: {"characters": length})
def measure(text: str) -> int:
    if not text:
        raise ValueError("empty")
    return len(text)


def test_a_step_is_called_like_its_function_and_named_after_it() -> None:
    assert add_up(1, 2) == 3
    assert add_up.name == "add up"


def test_a_step_is_reported_with_its_counts_and_result() -> None:
    reports: list[StepStarted | StepAdvanced | StepDone] = []
    with listening(reports.append):
        assert Runner().run(add_up, 1, 2) == 3
    started, done = reports
    assert started == StepStarted("add up")
    assert isinstance(done, StepDone)
    assert (done.step, done.counts, done.result) == ("add up", {"units": 3}, 3)
    assert done.seconds >= 0


@pytest.mark.parametrize(("texts", "counts"), [(["ab", "c"], {"characters": 3}), ([], {})])
def test_a_step_on_many_items_is_reported_once(texts: list[str], counts: dict[str, int]) -> None:
    reports: list[StepStarted | StepAdvanced | StepDone] = []
    with listening(reports.append):
        assert Runner().run_each(measure, texts) == [len(text) for text in texts]
    assert [type(report) for report in reports] == [StepStarted, StepDone]
    assert isinstance(reports[1], StepDone)
    assert reports[1].counts == counts


def test_a_step_that_fails_has_started_and_is_never_done() -> None:
    reports: list[StepStarted | StepAdvanced | StepDone] = []
    with listening(reports.append), pytest.raises(ValueError, match="empty"):
        Runner().run(measure, "")
    assert reports == [StepStarted("measure")]
