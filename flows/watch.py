"""The runs of a schedule as a person sees them: a line when one starts and when one ends.

Left out on purpose: the steps of a run. They stand in Prefect's own pages and in the log of the
worker.
"""

from __future__ import annotations

import contextlib
import logging
import os
import signal
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from prefect.client.schemas.filters import (
    FlowRunFilter,
    FlowRunFilterState,
    FlowRunFilterStateType,
    LogFilter,
    LogFilterFlowRunId,
    LogFilterLevel,
)
from prefect.client.schemas.objects import StateType
from prefect.client.schemas.sorting import FlowRunSort
from prefect.states import Crashed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from prefect.client.orchestration import SyncPrefectClient
    from prefect.client.schemas.objects import FlowRun

_STARTED = [StateType.PENDING, StateType.RUNNING, StateType.CANCELLING]
_ENDED = [StateType.COMPLETED, StateType.FAILED, StateType.CRASHED, StateType.CANCELLED]
_SEEN_AT_ONCE = 50
_WORKER = "prefect.worker.name"


@dataclass
class Watch:
    """What was told already, so that each start and end is told once. Runs that ended before the
    watch are not told.
    """

    client: SyncPrefectClient
    started: set[UUID] = field(default_factory=set)
    ended: set[UUID] = field(default_factory=set)
    warned: list[FlowRun] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ended |= {run.id for run in _runs(self.client, _ENDED)}

    def news(self) -> Iterator[str]:
        """The lines that are new since the last call. What a run warned of comes one call later:
        its log is sent last.
        """
        while self.warned:
            run = self.warned.pop()
            yield from (f"{run.name}: {line}" for line in self._warnings(run))
        for run in reversed(_runs(self.client, [StateType.RUNNING, *_ENDED])):
            if run.id in self.ended:
                continue
            if run.id not in self.started and run.state_type == StateType.RUNNING:
                self.started.add(run.id)
                yield f"{run.name}: started"
            if run.state_type in _ENDED:
                self.ended.add(run.id)
                yield (
                    f"{run.name}: {run.state_name}: {run.state.message or '' if run.state else ''}"
                )
                self.warned.append(run)

    def _warnings(self, run: FlowRun) -> list[str]:
        """What a run warned of: a source that is held back, one that is older than promised. Faults
        are its state.
        """
        of_run = LogFilterFlowRunId(any_=[run.id])
        level = LogFilterLevel(ge_=logging.WARNING, le_=logging.WARNING)
        return [
            each.message
            for each in self.client.read_logs(LogFilter(flow_run_id=of_run, level=level))
        ]


def left_over(client: SyncPrefectClient, worker: str) -> list[FlowRun]:
    """The runs that a worker of that name has begun and not ended."""
    return [run for run in _runs(client, _STARTED) if run.labels.get(_WORKER) == worker]


def kill(runs: list[FlowRun]) -> None:
    """Ends the processes of runs that outlived their worker. Each is the leader of a process group
    of its own.

    Only for runs of a worker that this process has just stopped: an older process id may belong to
    another by now.
    """
    for run in runs:
        if (run.infrastructure_pid or "").isdecimal():
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(int(run.infrastructure_pid or ""), signal.SIGKILL)


def mark_crashed(client: SyncPrefectClient, runs: list[FlowRun]) -> None:
    """Says of runs that nothing works on any more that they crashed, so that they hold no place in
    the queue.

    A publication that is cut short leaves the last release whole.
    """
    message = (
        "stopped while it ran; the last release is whole, and the next run does this one's work"
    )
    for run in runs:
        client.set_flow_run_state(run.id, Crashed(message=message), force=True)


def _runs(client: SyncPrefectClient, states: list[StateType]) -> list[FlowRun]:
    """The latest runs in one of the states, latest first."""
    wanted = FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=states)))
    return client.read_flow_runs(
        flow_run_filter=wanted, sort=FlowRunSort.START_TIME_DESC, limit=_SEEN_AT_ONCE
    )
