"""The runs of a schedule as a person sees them: one line when a run starts and one when it ends.

The steps of a run are in Prefect's own pages and in the log of the worker.
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
    """What has been reported, so that each start and end is reported once.

    Runs that ended before the watch began are not reported.
    """

    client: SyncPrefectClient
    started: set[UUID] = field(default_factory=set)
    ended: set[UUID] = field(default_factory=set)
    warned: list[FlowRun] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ended |= {run.id for run in _runs(self.client, _ENDED)}

    def news(self) -> Iterator[str]:
        """Return the lines that are new since the last call.

        The warnings of a run come one call later, because its log is sent last.
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
        """Return the warnings of a run: sources held back or older than promised."""
        only_run = LogFilterFlowRunId(any_=[run.id])
        level = LogFilterLevel(ge_=logging.WARNING, le_=logging.WARNING)
        return [
            each.message
            for each in self.client.read_logs(LogFilter(flow_run_id=only_run, level=level))
        ]


def left_over(client: SyncPrefectClient, worker: str) -> list[FlowRun]:
    """Return the runs that a worker of that name has started and not ended."""
    return [run for run in _runs(client, _STARTED) if run.labels.get(_WORKER) == worker]


def kill(runs: list[FlowRun]) -> None:
    """End the processes of runs that outlived their worker, each the leader of its process group.

    Only for runs of a worker that this process has just stopped: an older process id may have
    been reused.
    """
    for run in runs:
        if (run.infrastructure_pid or "").isdecimal():
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(int(run.infrastructure_pid or ""), signal.SIGKILL)


def mark_crashed(client: SyncPrefectClient, runs: list[FlowRun]) -> None:
    """Mark runs that nothing works on as crashed, so that they do not block the queue.

    An interrupted publication leaves the last release whole.
    """
    message = (
        "stopped while it ran; the last release is whole, and the next run does this one's work"
    )
    for run in runs:
        client.set_flow_run_state(run.id, Crashed(message=message), force=True)


def _runs(client: SyncPrefectClient, states: list[StateType]) -> list[FlowRun]:
    """Return the latest runs in one of the states, latest first."""
    wanted = FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=states)))
    return client.read_flow_runs(
        flow_run_filter=wanted, sort=FlowRunSort.START_TIME_DESC, limit=_SEEN_AT_ONCE
    )
