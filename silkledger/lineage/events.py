"""OpenLineage events of a run: what it read, what it published, how good it is, when it ended.

START, then COMPLETE (published, unchanged, waiting for a person) or FAIL (refused by the gate,
rejected by a person, or a fault, with its message). silkledger.lineage.record writes them, and
silkledger.lineage.sending sends them where OPENLINEAGE_URL says so.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from silkledger.release import manifest
from silkledger.store import layout, regular

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    import pyarrow as pa
    from openlineage.client.event_v2 import InputDataset, OutputDataset, RunEvent
    from openlineage.client.event_v2 import Job as RunJob

    from silkledger.ingest.folder.sources import Dataset, InputFile
    from silkledger.release.facts import TableFacts
    from silkledger.release.job import Outcome

_FAILED = ("refused", "rejected")


def run_events(
    dataset: Dataset,
    outcome: Outcome | None,
    fault: str,
    *,
    run_id: str,
    started: dt.datetime,
    ended: dt.datetime,
) -> tuple[RunEvent, RunEvent]:
    """Return the two events of a run that has ended, with an outcome or else a fault.

    Raises ValueError if OpenLineage's own checks fail.
    """
    from openlineage.client import event_v2

    job, engine = _job(f"{dataset.name}.release")
    failed = outcome is None or outcome.state in _FAILED
    inputs = [] if outcome is None else [_input(dataset, file) for file in outcome.candidate.inputs]
    start = event_v2.RunEvent(
        eventTime=started.isoformat(),
        eventType=event_v2.RunState.START,
        run=event_v2.Run(run_id, engine),
        job=job,
        inputs=inputs,
    )
    end = event_v2.RunEvent(
        eventTime=ended.isoformat(),
        eventType=event_v2.RunState.FAIL if failed else event_v2.RunState.COMPLETE,
        run=event_v2.Run(run_id, {**engine, **_findings(outcome, fault)}),
        job=job,
        inputs=inputs,
        outputs=_outputs(outcome),
    )
    return start, end


def approval_events(
    release: Mapping[str, Any], started: dt.datetime, ended: dt.datetime
) -> tuple[RunEvent, RunEvent]:
    """Return the two events of an approval that published the release with that manifest."""
    from openlineage.client import event_v2
    from openlineage.client.uuid import generate_new_uuid

    job, engine = _job(f"{release['dataset']}.approve")
    run = event_v2.Run(str(generate_new_uuid(started)), engine)
    # Null cells were counted by the run that made the tables.
    outputs = [_output(release, facts, {}) for facts in manifest.tables(release).values()]
    start = event_v2.RunEvent(
        eventTime=started.isoformat(), eventType=event_v2.RunState.START, run=run, job=job
    )
    end = event_v2.RunEvent(
        eventTime=ended.isoformat(),
        eventType=event_v2.RunState.COMPLETE,
        run=run,
        job=job,
        outputs=outputs,
    )
    return start, end


def _job(name: str) -> tuple[RunJob, dict[str, Any]]:
    """Return the job of that name, and the facets that all its runs have."""
    from openlineage.client import event_v2, facet_v2

    event_v2.set_producer(f"urn:silkledger:{version('silkledger')}")
    kind = facet_v2.job_type_job.JobTypeJobFacet("BATCH", "SILKLEDGER", "JOB")
    engine = facet_v2.processing_engine_run.ProcessingEngineRunFacet(
        version("silkledger"), "silkledger"
    )
    return event_v2.Job("silkledger", name, {"jobType": kind}), {"processing_engine": engine}


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
    """Return the tables that the run published, if it published."""
    if outcome is None or outcome.state != "published" or outcome.folder is None:
        return []
    release = regular.read_json(outcome.folder / manifest.NAME)
    tables = {**outcome.plan.tables, "diff": outcome.plan.diff}
    return [
        _output(release, facts, _nulls(tables[name]))
        for name, facts in manifest.tables(release).items()
    ]


def _nulls(table: pa.Table) -> dict[str, int]:
    return {
        name: cells.null_count
        for name, cells in zip(table.column_names, table.columns, strict=True)
    }


def _output(
    release: Mapping[str, Any], facts: TableFacts, nulls: Mapping[str, int]
) -> OutputDataset:
    """Return one table of the release with that manifest: its schema, version, rows and, if known,
    null cells.
    """
    from openlineage.client import event_v2, facet_v2

    schema, metrics = facet_v2.schema_dataset, facet_v2.data_quality_metrics_dataset
    statistics = facet_v2.output_statistics_output_dataset
    files = [
        output for output in manifest.outputs(release) if layout.table_of(output.path) == facts.name
    ]
    size = sum(file.bytes for file in files)
    fields = [
        schema.SchemaDatasetFacetFields(column.name, column.type, column.description, place)
        for place, column in enumerate(facts.columns, start=1)
    ]
    columns = {
        name: metrics.ColumnMetrics(nullCount=null, count=float(facts.rows - null))
        for name, null in nulls.items()
    }
    return event_v2.OutputDataset(
        f"silkledger:{release['dataset']}",
        facts.name,
        facets={
            "schema": schema.SchemaDatasetFacet(fields),
            "version": facet_v2.dataset_version_dataset.DatasetVersionDatasetFacet(
                release["version"]
            ),
            "dataQualityMetrics": metrics.DataQualityMetricsDatasetFacet(
                columns,
                rowCount=facts.rows,
                bytes=size,
                fileCount=len(files),
            ),
        },
        outputFacets={
            "outputStatistics": statistics.OutputStatisticsOutputDatasetFacet(
                rowCount=facts.rows, size=size, fileCount=len(files)
            )
        },
    )


def _findings(outcome: Outcome | None, fault: str) -> dict[str, Any]:
    """Return the findings of the gate as tests of the run, and the fault with which it ended."""
    from openlineage.client import facet_v2

    facets: dict[str, Any] = {}
    if outcome is not None:
        tests = [
            facet_v2.test_run.TestExecution(
                finding.rule,
                "pass" if finding.passed else "fail",
                severity="error" if finding.refuses else "warn",
                description=finding.sentence,
                expected=_text(finding.limit),
                actual=_text(finding.found),
            )
            for finding in outcome.verdict.findings
        ]
        facets["test"] = facet_v2.test_run.TestRunFacet(tests)
    if fault:
        facets["errorMessage"] = facet_v2.error_message_run.ErrorMessageRunFacet(fault, "Python")
    return facets


def _text(number: float | None) -> str | None:
    return None if number is None else repr(number)
