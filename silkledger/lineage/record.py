"""The record of a run, in published/<dataset>/runs/<run id>/: lineage, log and timings.

    lineage.jsonl   the OpenLineage events of each run, one per line (silkledger.lineage.events)
    log.txt, timings.jsonl   (silkledger.lineage.run_log)

Runs with the same result share a folder, because a run id is made of content
(silkledger.published.runs); each run has its own runId. A run that cannot name its dataset, or
fails before anything of the dataset was ever published, leaves no record.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import uuid4

from silkledger.errors import SilkledgerError
from silkledger.ingest.folder.sources import Inputs
from silkledger.lineage import run_log, sending
from silkledger.lineage.events import approval_events, run_events
from silkledger.messages import redacted
from silkledger.published import runs
from silkledger.release import manifest
from silkledger.release.job import Outcome
from silkledger.release.progress import StepDone, listening, running
from silkledger.store import regular
from silkledger.store.layout import RUN_DIGITS, RUNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from openlineage.client.event_v2 import RunEvent

    from silkledger.ingest.folder.sources import Dataset
    from silkledger.release.job import Job
    from silkledger.release.progress import StepAdvanced, StepStarted

NAME = "lineage.jsonl"
_FAULT = "fault-"
log = logging.getLogger("silkledger")


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass
class RecordedRun:
    """A run as it is recorded: `inputs` once they are known, `outcome` once it has ended.

    `id` is that of this run in logs, messages and lineage; the folder of its result is named after
    content instead (silkledger.published.runs).
    """

    started: dt.datetime
    lines: list[run_log.LogLine]
    id: str = field(default_factory=lambda: str(uuid4()))
    steps: dict[str, float] = field(default_factory=dict)
    inputs: Inputs | None = None
    outcome: Outcome | None = None
    fault: str = ""

    @property
    def dataset(self) -> Dataset | None:
        """The dataset of the run, or None if it is not known."""
        return (
            self.outcome.candidate.dataset
            if self.outcome
            else getattr(self.inputs, "dataset", None)
        )

    def note(self, report: StepStarted | StepAdvanced | StepDone) -> None:
        """Note how long a step took, and what its result tells about the run."""
        if not isinstance(report, StepDone):
            return
        self.steps[report.step] = self.steps.get(report.step, 0.0) + report.seconds
        if isinstance(report.result, Inputs):
            self.inputs = report.result
        elif isinstance(report.result, Outcome):
            self.outcome = report.result


@contextlib.contextmanager
def recorded(job: Job, clock: Callable[[], dt.datetime] = _now) -> Iterator[RecordedRun]:
    """Record the run of the block from what its steps report.

    A dry run leaves nothing. A file that cannot be written is a warning and never stops a run.
    """
    with run_log.captured() as lines:
        run = RecordedRun(clock(), lines)
        try:
            with running(run.id), listening(run.note):
                yield run
        except SilkledgerError as fault:
            run.outcome = getattr(fault, "outcome", run.outcome)
            run.fault = redacted(str(fault))
            _leave(run, job, clock())
            raise
        except Exception as fault:
            run.fault = redacted(f"{type(fault).__name__}: {fault}")
            _leave(run, job, clock())
            raise
        _leave(run, job, clock())


def record_approval(release: Path, run: str, started: dt.datetime, ended: dt.datetime) -> None:
    """Record that the waiting candidate of that run was published as `release`.

    A file that cannot be written is a warning.
    """
    try:
        content = regular.read_json(release / manifest.NAME)
        events = approval_events(content, started, ended)
        _append(release.parent / RUNS / run, events)
        sending.send(events)
    except OSError as fault:
        _warn(fault)


def _leave(run: RecordedRun, job: Job, ended: dt.datetime) -> None:
    dataset = run.dataset
    if dataset is None or job.dry_run:
        return
    try:
        if not (job.published / dataset.name).is_dir():
            return
        folder = runs.folder(job.published, dataset.name, _run_id(run))
        events = run_events(
            dataset, run.outcome, run.fault, run_id=run.id, started=run.started, ended=ended
        )
        _append(folder, events)
        sending.send(events)
        state = f"failed: {run.fault}" if run.outcome is None else run.outcome.state
        run_log.leave(
            folder,
            run=run.id,
            lines=run.lines,
            steps=run.steps,
            outcome=state,
            span=(run.started, ended),
        )
    except OSError as fault:
        _warn(fault)


def _append(folder: Path, events: Iterable[RunEvent]) -> None:
    from openlineage.client.serde import Serde

    regular.require_no_link(folder, folder.parent, folder.parent.parent)  # run, runs/, dataset
    folder.mkdir(parents=True, exist_ok=True)
    with regular.appending(folder / NAME) as file:
        file.write("".join(f"{Serde.to_json(event)}\n" for event in events).encode())


def _run_id(run: RecordedRun) -> str:
    """Return the id of the candidate's run, or for a fault an id made of its message.

    The same fault every night then has one folder.
    """
    outcome = run.outcome
    if outcome is None or outcome.folder is None:
        return _FAULT + hashlib.sha256(run.fault.encode()).hexdigest()[:RUN_DIGITS]
    return runs.run_id(manifest.digest(regular.read(outcome.folder / manifest.NAME)))


def _warn(fault: OSError) -> None:
    log.warning("lineage    %s: can't be written (%s)", fault.filename or NAME, fault.strerror)
