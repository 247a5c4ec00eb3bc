"""What another process makes is what this one would make, and nothing is left of that process."""

from __future__ import annotations

import gc
import os
import signal
from multiprocessing import active_children
from typing import TYPE_CHECKING

import pytest

from silkledger.diff import versions
from silkledger.parts import ThisProcess
from silkledger.pipeline import engines
from silkledger.pipeline import step_functions as steps
from silkledger.pipeline.coming import Coming
from silkledger.pipeline.process_workers import ProcessWorkers
from silkledger.release.candidate import Verdict
from tests.support.forking import needs_fork
from tests.support.releases import candidate

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = needs_fork


def test_another_process_makes_it_while_this_one_goes_on() -> None:
    coming = Coming(lambda: {"process": os.getpid()})
    states = [coming.is_here]
    assert coming["process"] != os.getpid()
    states.append(coming.is_here)
    assert states == [False, True]
    assert (list(coming), len(coming)) == (["process"], 1)
    assert not active_children()


def test_this_process_makes_what_a_killed_one_did_not() -> None:
    here = os.getpid()

    def make() -> dict[str, int]:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return {"process": os.getpid()}

    assert dict(Coming(make)) == {"process": here}


def test_a_fault_is_raised_here() -> None:
    def make() -> dict[str, int]:
        raise LookupError("nothing")

    with pytest.raises(LookupError, match="nothing"):
        len(Coming(make))


def test_the_process_ends_with_what_nobody_waited_for() -> None:
    def make() -> dict[str, int]:
        signal.pause()
        return {}

    coming = Coming(make)
    assert active_children()
    del coming
    gc.collect()
    assert not active_children()


def _pages(workers: ThisProcess | ProcessWorkers) -> Mapping[str, bytes]:
    made = candidate()
    return steps.report(made, versions.plan(made, None), Verdict(), workers)


def test_pages_are_the_same_whoever_makes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    own = _pages(ProcessWorkers(2))
    assert not isinstance(own, Coming)  # few figures
    monkeypatch.setattr(engines, "_FEW", 1)
    for workers in (ThisProcess(), ProcessWorkers(1)):
        assert _pages(workers) == own
    coming = _pages(ProcessWorkers(2))
    assert isinstance(coming, Coming)
    assert steps.report.counts(coming) == {"kB": "to come"}
    assert dict(coming) == own
    assert steps.report.counts(coming) == steps.report.counts(own)
