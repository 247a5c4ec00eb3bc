"""Every run ends by telling what a person must know of it, however it was started."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import logging
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from silkledger.alarm import conditions, state
from silkledger.alarm.notifying import Post, post, tell
from silkledger.alarm.senders import send
from silkledger.alarm.state import LastRun
from silkledger.lineage import record
from silkledger.published.announce import stamp
from silkledger.store.remote import RemotePath

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from silkledger.alarm.conditions import Condition
    from silkledger.ingest.folder.sources import Inputs
    from silkledger.lineage.record import RecordedRun
    from silkledger.release.job import Job

log = logging.getLogger("silkledger")
STOPPED = "stopped"


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@contextlib.contextmanager
def watched(job: Job, clock: Callable[[], dt.datetime] = _now) -> Iterator[RecordedRun]:
    """Record the run of the block (silkledger.lineage.record), and settle what it found.

    A dry run tells nobody. What goes wrong with telling is a warning and never stops a run.
    """
    watch = _Watch(job, post(job.raws), clock)
    watch.begin()
    run: RecordedRun | None = None
    try:
        with record.recorded(job, clock) as run:
            yield run
    finally:
        if run is not None:
            watch.end(run)


def digest(inputs: Inputs) -> str:
    """Return a digest of what decides a run: names and content of all files, and the code."""
    files = [f"{file.name} {file.sha256}" for file in inputs.inputs]
    held = [str(fault) for fault in inputs.held_back]
    return hashlib.sha256("\n".join([version("silkledger"), *files, *held]).encode()).hexdigest()


@dataclass(frozen=True)
class _Watch:
    job: Job
    post: Post
    clock: Callable[[], dt.datetime]

    @property
    def published(self) -> Path:
        return self.job.published

    def begin(self) -> None:
        """Note that a run has started, where something was published before."""
        raws = [str(raw.absolute()) for raw in self.job.raws]
        with self.warned():
            if self.told and self.published.is_dir():
                with state.alone(self.published):
                    known = state.load_state(self.published, state.dataset_of(self.published, raws))
                    if known.raws == tuple(raws):
                        state.save(self.published, known.begun(stamp(self.clock())))

    def end(self, run: RecordedRun) -> None:
        """Settle how the run ended."""
        with self.warned():
            if not self.told or not (self.published.is_dir() or self.post.addresses):
                return  # nothing was published yet, and there is nobody to tell
            tell(
                self.published,
                run.dataset.name if run.dataset else "",
                found(run, self.published),
                last_run=last_run(run, stamp(self.clock())),
                inputs=run.inputs,
                raws=self.job.raws,
                post=self.post,
                clock=self.clock,
            )

    @property
    def told(self) -> bool:
        return not self.job.dry_run and not isinstance(self.published, RemotePath)

    @contextlib.contextmanager
    def warned(self) -> Iterator[None]:
        try:
            yield
        except Exception as fault:  # noqa: BLE001  the run itself has ended as it has
            why = getattr(fault, "strerror", None) or str(fault)
            log.warning("%-10s what the run found can't be told: %s", "alarm", why)


def found(run: RecordedRun, published: Path) -> dict[str, Condition | None]:
    """Return what a run knows about its dataset; slots that it does not know are left out."""
    known: dict[str, Condition | None] = {}
    if run.fault:
        refused = run.outcome and conditions.of_outcome(run.outcome, published)
        known[conditions.RUN] = refused or conditions.of_fault(run.fault)
    elif run.outcome is not None:
        known[conditions.RUN] = None
    if run.inputs is not None:
        known[conditions.STALE] = conditions.of_inputs(run.inputs)
        if (published / run.inputs.dataset.name).is_dir():
            known |= conditions.of_dataset(published, run.inputs.dataset.name)
    return known


def last_run(run: RecordedRun, ended: str) -> LastRun:
    """Return what is remembered of a run."""
    outcome = run.outcome
    state_of = outcome.state if outcome else ("failed" if run.fault else STOPPED)
    kept = outcome.folder.name if outcome and outcome.folder else ""
    return LastRun(
        outcome=state_of,
        started=stamp(run.started),
        ended=ended,
        reason=run.fault or (outcome.plan.why if outcome else ""),
        version=outcome.plan.version if outcome else "",
        run=kept,
        inputs=digest(run.inputs) if run.inputs else "",
        id=run.id,
    )


def crashed(job: Job, why: str, clock: Callable[[], dt.datetime] = _now) -> None:
    """Settle a run whose process was ended from outside, as whoever sees it says why.

    It is sent once, without further attempts: whoever ends a run may be waiting.
    """
    now = stamp(clock())
    condition = conditions.of_crash(why)
    once = Post(post(job.raws).settings, lambda words, address: send(words, address, pauses=()))
    with _Watch(job, once, clock).warned():
        tell(
            job.published,
            "",
            {conditions.RUN: condition},
            last_run=LastRun("failed", now, now, condition.reason),
            raws=job.raws,
            post=once,
            clock=clock,
        )


def decided(published: Path, dataset: str) -> None:
    """Settle what a person has just decided: approved, rejected or withdrew."""
    current = conditions.of_dataset(published, dataset)
    tell(published, dataset, current, post=post())
