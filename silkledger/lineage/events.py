"""OpenLineage events of a run: what was read, what came of it, how good it is, when it started and
how it ended.

They lie in published/<dataset>/runs/<run id>/lineage.jsonl, one event a line, for a person or for
any collector of OpenLineage: START and then COMPLETE (published, unchanged, waiting for a person)
or FAIL (refused by the gate, rejected by a person, or a fault, with its line). A run that can't
name its dataset, or fails before anything of it was ever published, leaves none. Runs that come to
the same end share a folder, because a run id is made of content (silkledger.published.runs); each
run has its own runId. Times belong here, and nowhere inside a release. Left out on purpose: sending
events anywhere.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import logging
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from silkledger.errors import SilkledgerError
from silkledger.ingest.folder.sources import Inputs
from silkledger.lineage import run_log
from silkledger.published import runs
from silkledger.release import manifest
from silkledger.release.job import Outcome
from silkledger.release.progress import StepDone, listening
from silkledger.store.layout import RUNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    import pyarrow as pa
    from openlineage.client.event_v2 import InputDataset, OutputDataset, RunEvent
    from openlineage.client.event_v2 import Job as RunJob

    from silkledger.ingest.folder.sources import Dataset, InputFile
    from silkledger.release.facts import TableFacts
    from silkledger.release.job import Job
    from silkledger.release.progress import StepStarted

NAME = "lineage.jsonl"
_FAILED = ("refused", "rejected")
_FAULT = "fault-"
log = logging.getLogger("silkledger")


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass
class RecordedRun:
    """A run as it is recorded: `dataset` once it is known, `outcome` once it has ended."""

    started: dt.datetime
    lines: list[run_log.Line]
    steps: dict[str, float] = field(default_factory=dict)
    dataset: Dataset | None = None
    outcome: Outcome | None = None
    fault: str = ""

    def note(self, report: StepStarted | StepDone) -> None:
        """Note how long a step took, and what its result tells about the run."""
        if not isinstance(report, StepDone):
            return
        self.steps[report.step] = self.steps.get(report.step, 0.0) + report.seconds
        if isinstance(report.result, Inputs):
            self.dataset = report.result.dataset
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
            with listening(run.note):
                yield run
        except SilkledgerError as fault:
            run.outcome = getattr(fault, "outcome", run.outcome)
            run.fault = str(fault)
            _leave(run, job, clock())
            raise
        except Exception as fault:
            run.fault = f"{type(fault).__name__}: {fault}"
            _leave(run, job, clock())
            raise
        _leave(run, job, clock())


def events(run: RecordedRun, dataset: Dataset, ended: dt.datetime) -> tuple[RunEvent, RunEvent]:
    """The two events of a run that has ended. Raises ValueError where OpenLineage's own checks
    say no.
    """
    from openlineage.client import event_v2
    from openlineage.client.uuid import generate_new_uuid

    job, engine = _job(f"{dataset.name}.release")
    run_id = str(generate_new_uuid(run.started))
    failed = run.outcome is None or run.outcome.state in _FAILED
    inputs = (
        []
        if run.outcome is None
        else [_input(dataset, file) for file in run.outcome.candidate.inputs]
    )
    start = event_v2.RunEvent(
        eventTime=run.started.isoformat(),
        eventType=event_v2.RunState.START,
        run=event_v2.Run(run_id, engine),
        job=job,
        inputs=inputs,
    )
    end = event_v2.RunEvent(
        eventTime=ended.isoformat(),
        eventType=event_v2.RunState.FAIL if failed else event_v2.RunState.COMPLETE,
        run=event_v2.Run(run_id, {**engine, **_findings(run)}),
        job=job,
        inputs=inputs,
        outputs=_outputs(run.outcome),
    )
    return start, end


def approved(release: Path, run: str, started: dt.datetime, ended: dt.datetime) -> None:
    """Records that a candidate which waited, kept as that run, was published as `release`; what
    can't be written is told.
    """
    from openlineage.client import event_v2
    from openlineage.client.uuid import generate_new_uuid

    try:
        found = json.loads((release / manifest.NAME).read_bytes())
        job, engine = _job(f"{found['dataset']}.approve")
        made = event_v2.Run(str(generate_new_uuid(started)), engine)
        outputs = [
            _output(found, facts, {}) for facts in manifest.tables(found).values()
        ]  # what is null in them was told by the run that made them
        start = event_v2.RunEvent(
            eventTime=started.isoformat(), eventType=event_v2.RunState.START, run=made, job=job
        )
        end = event_v2.RunEvent(
            eventTime=ended.isoformat(),
            eventType=event_v2.RunState.COMPLETE,
            run=made,
            job=job,
            outputs=outputs,
        )
        _append(release.parent / RUNS / run, (start, end))
    except OSError as fault:
        log.warning("lineage    %s: can't be written (%s)", fault.filename or NAME, fault.strerror)


def _job(name: str) -> tuple[RunJob, dict[str, Any]]:
    """The job of that name, and the facets that all its runs have."""
    from openlineage.client import event_v2, facet_v2

    event_v2.set_producer(f"urn:silkledger:{version('silkledger')}")
    kind = facet_v2.job_type_job.JobTypeJobFacet("BATCH", "SILKLEDGER", "JOB")
    engine = facet_v2.processing_engine_run.ProcessingEngineRunFacet(
        version("silkledger"), "silkledger"
    )
    return event_v2.Job("silkledger", name, {"jobType": kind}), {"processing_engine": engine}


def _leave(run: RecordedRun, job: Job, ended: dt.datetime) -> None:
    dataset = run.outcome.candidate.dataset if run.outcome else run.dataset
    if dataset is None or job.dry_run:
        return
    try:
        if not (job.published / dataset.name).is_dir():
            return
        folder = runs.folder(job.published, dataset.name, _run_id(run))
        _append(folder, events(run, dataset, ended))
        state = f"failed: {run.fault}" if run.outcome is None else run.outcome.state
        run_log.leave(
            folder,
            lines=run.lines,
            steps=run.steps,
            outcome=state,
            started=run.started,
            ended=ended,
        )
    except OSError as fault:
        log.warning("lineage    %s: can't be written (%s)", fault.filename or NAME, fault.strerror)


def _append(folder: Path, told: Iterable[RunEvent]) -> None:
    from openlineage.client.serde import Serde

    folder.mkdir(parents=True, exist_ok=True)
    with (folder / NAME).open("ab") as file:
        file.write("".join(f"{Serde.to_json(event)}\n" for event in told).encode())


def _run_id(run: RecordedRun) -> str:
    """The id of the candidate's run; of a fault an id made of its words, so that the same one each
    night has one folder.
    """
    outcome = run.outcome
    if outcome is None or outcome.folder is None:
        return _FAULT + hashlib.sha256(run.fault.encode()).hexdigest()[: runs.DIGITS]
    return runs.run_id(manifest.digest((outcome.folder / manifest.NAME).read_bytes()))


def _input(dataset: Dataset, file: InputFile) -> InputDataset:
    from openlineage.client import event_v2, facet_v2

    statistics = facet_v2.input_statistics_input_dataset
    return event_v2.InputDataset(
        f"silkledger:{dataset.name}:raw",
        file.name,
        facets={
            "version": facet_v2.dataset_version_dataset.DatasetVersionDatasetFacet(file.sha256)
        },
        inputFacets={
            "inputStatistics": statistics.InputStatisticsInputDatasetFacet(
                size=file.size, fileCount=1
            )
        },
    )


def _outputs(outcome: Outcome | None) -> list[OutputDataset]:
    """The tables that the run published; none where it published nothing."""
    if outcome is None or outcome.state != "published" or outcome.folder is None:
        return []
    found = json.loads((outcome.folder / manifest.NAME).read_bytes())
    tables = {**outcome.plan.tables, "diff": outcome.plan.diff}
    return [
        _output(found, facts, _nulls(tables[name]))
        for name, facts in manifest.tables(found).items()
    ]


def _nulls(table: pa.Table) -> dict[str, int]:
    return {
        name: cells.null_count
        for name, cells in zip(table.column_names, table.columns, strict=True)
    }


def _output(found: Mapping[str, Any], facts: TableFacts, nulls: Mapping[str, int]) -> OutputDataset:
    """One table of the release with that manifest: its schema, version, rows and, where they are
    known, null cells.
    """
    from openlineage.client import event_v2, facet_v2

    schema, metrics = facet_v2.schema_dataset, facet_v2.data_quality_metrics_dataset
    statistics = facet_v2.output_statistics_output_dataset
    size = next(
        output.bytes for output in manifest.outputs(found) if output.path == f"{facts.name}.parquet"
    )
    fields = [
        schema.SchemaDatasetFacetFields(column.name, column.type, column.description, place)
        for place, column in enumerate(facts.columns, start=1)
    ]
    columns = {
        name: metrics.ColumnMetrics(nullCount=null, count=float(facts.rows - null))
        for name, null in nulls.items()
    }
    return event_v2.OutputDataset(
        f"silkledger:{found['dataset']}",
        facts.name,
        facets={
            "schema": schema.SchemaDatasetFacet(fields),
            "version": facet_v2.dataset_version_dataset.DatasetVersionDatasetFacet(
                found["version"]
            ),
            "dataQualityMetrics": metrics.DataQualityMetricsDatasetFacet(
                columns, rowCount=facts.rows, bytes=size, fileCount=1
            ),
        },
        outputFacets={
            "outputStatistics": statistics.OutputStatisticsOutputDatasetFacet(
                rowCount=facts.rows, size=size, fileCount=1
            )
        },
    )


def _findings(run: RecordedRun) -> dict[str, Any]:
    """The gate's findings as tests of the run, and the fault with which it ended."""
    from openlineage.client import facet_v2

    found: dict[str, Any] = {}
    if run.outcome is not None:
        tests = [
            facet_v2.test_run.TestExecution(
                finding.rule,
                "pass" if finding.passed else "fail",
                severity="error" if finding.refuses else "warn",
                description=finding.sentence,
                expected=_text(finding.limit),
                actual=_text(finding.found),
            )
            for finding in run.outcome.verdict.findings
        ]
        found["test"] = facet_v2.test_run.TestRunFacet(tests)
    if run.fault:
        found["errorMessage"] = facet_v2.error_message_run.ErrorMessageRunFacet(run.fault, "Python")
    return found


def _text(number: float | None) -> str | None:
    return None if number is None else repr(number)
