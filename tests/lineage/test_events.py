"""OpenLineage events: what each end of a run leaves, held against the shape that the specification
asks for.
"""

from __future__ import annotations

import datetime as dt
import json
import uuid
from pathlib import Path
from typing import Any

import jsonschema
import pyarrow.parquet as pq
import pytest

from silkledger.errors import InputError
from silkledger.lineage import record
from silkledger.pipeline import chain
from silkledger.publishing import approval
from silkledger.release.job import Job, RefusedReleaseError
from silkledger.schemas.release import BY_NAME, TABLES
from tests.conftest import DATASET, FIGURES, Mini
from tests.support.first_releases import release_first

# What OpenLineage 2 (RunEvent) asks of an event, its datasets and its facets.
FACETS = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["_producer", "_schemaURL"],
        "properties": {
            "_producer": {"type": "string", "pattern": "^urn:silkledger:"},
            "_schemaURL": {"type": "string", "pattern": r"^https://openlineage\.io/spec/"},
        },
    },
}
NAMED = {
    "type": "object",
    "required": ["namespace", "name"],
    "properties": {"facets": FACETS, "inputFacets": FACETS, "outputFacets": FACETS},
}
RUN_EVENT = {
    "type": "object",
    "required": ["eventTime", "eventType", "producer", "schemaURL", "run", "job"],
    "properties": {
        "eventTime": {
            "type": "string",
            "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$",
        },
        "eventType": {"enum": ["START", "COMPLETE", "FAIL"]},
        "producer": {"type": "string", "pattern": "^urn:silkledger:"},
        "schemaURL": {"type": "string", "pattern": r"#/\$defs/RunEvent$"},
        "run": {"type": "object", "required": ["runId"], "properties": {"facets": FACETS}},
        "job": NAMED,
        "inputs": {"type": "array", "items": NAMED},
        "outputs": {"type": "array", "items": NAMED},
    },
}


def _left(mini: Mini) -> dict[str, list[dict[str, Any]]]:
    """The events of all runs, by run id; every one of them well formed."""
    found = {}
    for path in sorted((mini.published / "mini" / "runs").glob(f"*/{record.NAME}")):
        found[path.parent.name] = [json.loads(line) for line in path.read_text().splitlines()]
        for event in found[path.parent.name]:
            jsonschema.validate(event, RUN_EVENT)
            uuid.UUID(event["run"]["runId"])
    return found


def _types(events: list[dict[str, Any]]) -> list[str]:
    return [event["eventType"] for event in events]


def test_a_published_run_says_what_went_in_and_what_came_out(mini: Mini) -> None:
    folder = release_first(mini)
    ((_, (start, end)),) = _left(mini).items()
    assert _types([start, end]) == ["START", "COMPLETE"]
    assert start["run"]["runId"] == end["run"]["runId"]
    assert dt.datetime.fromisoformat(start["eventTime"]) < dt.datetime.fromisoformat(
        end["eventTime"]
    )
    assert {each["name"] for each in end["inputs"]} == {
        "dataset.toml",
        "s/figures.csv",
        "s/source.toml",
    }
    outputs = {each["name"]: each["facets"] for each in end["outputs"]}
    assert set(outputs) == {table.name for table in TABLES}
    figures = outputs["figures"]
    assert [field["name"] for field in figures["schema"]["fields"]] == list(
        BY_NAME["figures"].names
    )
    assert figures["version"]["datasetVersion"] == "1.0.0"
    metrics, table = figures["dataQualityMetrics"], pq.read_table(folder / "figures.parquet")
    assert metrics["rowCount"] == table.num_rows == 2
    assert metrics["bytes"] == (folder / "figures.parquet").stat().st_size
    assert {name: each["nullCount"] for name, each in metrics["columnMetrics"].items()} == {
        name: table[name].null_count for name in table.column_names
    }
    assert {test["status"] for test in end["run"]["facets"]["test"]["tests"]} <= {"pass", "fail"}


def test_runs_that_change_nothing_are_told_beside_the_run_that_published(mini: Mini) -> None:
    for _ in range(2):
        chain.release(Job((mini.raw,), mini.published))
    ((_, events),) = _left(mini).items()
    assert _types(events) == ["START", "COMPLETE"] * 2
    assert len({event["run"]["runId"] for event in events}) == 2
    assert events[3]["outputs"] == []


def test_a_refused_run_fails_with_the_gate_s_reasons(mini: Mini) -> None:
    mini.write("s/figures.csv", FIGURES + "several,gdp,Kazakhstan,in 2022,40,47\n")
    with pytest.raises(RefusedReleaseError) as refused:
        chain.release(Job((mini.raw,), mini.published))
    folder = refused.value.outcome.folder
    assert folder is not None
    events = _left(mini)[folder.name]
    assert _types(events) == ["START", "FAIL"]
    assert events[1]["run"]["facets"]["errorMessage"]["message"].startswith("the gate refuses mini")
    failed = [
        test for test in events[1]["run"]["facets"]["test"]["tests"] if test["status"] == "fail"
    ]
    assert any(test["severity"] == "error" for test in failed)
    assert events[1]["outputs"] == []


def test_the_same_fault_again_shares_a_folder(mini: Mini) -> None:
    release_first(mini)
    mini.write(
        "s/corrections.csv",
        "row_id,column,expect,value,reason,by,date\ns:9-9,*,,exclude,a,b,2023-01-01\n",
    )
    for _ in range(2):
        with pytest.raises(InputError):
            chain.release(Job((mini.raw,), mini.published))
    (name,) = [name for name in _left(mini) if name.startswith("fault-")]
    events = _left(mini)[name]
    assert _types(events) == ["START", "FAIL"] * 2
    assert "s/corrections.csv:2" in events[1]["run"]["facets"]["errorMessage"]["message"]


def test_an_approval_tells_what_it_published(mini: Mini) -> None:
    mini.write("dataset.toml", DATASET + 'review = "required"\n')
    waits = chain.release(Job((mini.raw,), mini.published)).folder
    assert waits is not None
    release = approval.approve(mini.published, waits.name, by="A. Person")
    ((_, events),) = _left(mini).items()
    assert [(event["job"]["name"], event["eventType"]) for event in events] == [
        ("mini.release", "START"),
        ("mini.release", "COMPLETE"),
        ("mini.approve", "START"),
        ("mini.approve", "COMPLETE"),
    ]
    assert (events[1]["outputs"], {each["name"] for each in events[3]["outputs"]}) == (
        [],
        set(BY_NAME),
    )
    (figures,) = [each for each in events[3]["outputs"] if each["name"] == "figures"]
    assert figures["facets"]["version"]["datasetVersion"] == release.name
    assert figures["facets"]["dataQualityMetrics"]["rowCount"] == 2


def test_a_dry_run_and_a_run_before_anything_was_published_leave_nothing(mini: Mini) -> None:
    chain.release(Job((mini.raw,), mini.published, dry_run=True))
    mini.write("s/figures.csv", "")
    with pytest.raises(InputError):
        chain.release(Job((mini.raw,), mini.published))
    assert not (mini.published / "mini" / "runs").exists()


def test_what_cannot_be_written_stops_no_run(mini: Mini, caplog: pytest.LogCaptureFixture) -> None:
    (mini.published / "mini").mkdir(parents=True)
    (mini.published / "mini" / "runs").write_text("in the way")
    assert chain.release(Job((mini.raw,), mini.published)).state == "published"
    assert "can't be written" in caplog.text


def test_nothing_of_this_machine_stands_in_the_events(mini: Mini) -> None:
    mini.write("dataset.toml", DATASET)
    chain.release(Job((mini.raw,), mini.published))
    (path,) = (mini.published / "mini" / "runs").glob(f"*/{record.NAME}")
    assert str(Path.home()) not in path.read_text()
    assert str(mini.raw) not in path.read_text()
