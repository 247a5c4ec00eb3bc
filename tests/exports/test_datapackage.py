"""datapackage.json: from the contracts, and accepted by frictionless together with the Parquet
files.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq

from silkledger.exports import datapackage
from silkledger.schemas.release import BY_NAME, TABLES
from silkledger.schemas.table import TEXTS
from silkledger.store import layout
from silkledger.store.stage import Output
from tests.support import example
from tests.support import releases as made

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.ingest.folder.sources import Dataset


def test_frictionless_validates_the_package_with_its_data(tmp_path: Path) -> None:
    import frictionless

    folder = made.publish_first(tmp_path)
    report = frictionless.Package(str(folder / layout.DATAPACKAGE)).validate()
    assert report.flatten(["type", "note"]) == []
    assert {task.name for task in report.tasks} == {table.name for table in TABLES}
    (figures,) = (task for task in report.tasks if task.name == "figures")
    assert figures.labels == list(BY_NAME["figures"].names)


def test_frictionless_would_see_a_value_out_of_its_set(tmp_path: Path) -> None:
    """The validation above is none if it passes everything."""
    import frictionless

    folder = made.publish_first(tmp_path)
    package = json.loads((folder / layout.DATAPACKAGE).read_bytes())
    (figures,) = (resource for resource in package["resources"] if resource["name"] == "figures")
    (bound,) = (field for field in figures["schema"]["fields"] if field["name"] == "bound")
    bound["constraints"]["enum"].remove("gt")
    (folder / layout.DATAPACKAGE).write_text(json.dumps(package))
    report = frictionless.Package(str(folder / layout.DATAPACKAGE)).validate()
    assert {entry[0] for entry in report.flatten(["type"])} == {"constraint-error"}


def outputs() -> list[Output]:
    return [Output(layout.table_file(table.name), 1, "0" * 64) for table in TABLES]


def build(dataset: Dataset = example.DATASET) -> dict[str, Any]:
    sources = made.candidate().tables["sources"]
    return datapackage.build(dataset, "1.2.3", outputs(), sources)


def test_the_files_of_a_release_are_those_that_the_package_describes(tmp_path: Path) -> None:
    folder = made.publish_first(tmp_path)
    package = json.loads((folder / layout.DATAPACKAGE).read_bytes())
    for resource in package["resources"]:
        content = (folder / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    rows = pq.read_table(folder / layout.table_file("sources")).to_pylist()
    assert [source["title"] for source in package["sources"]] == [row["title"] for row in rows]


def test_every_reference_leads_to_a_row_of_the_other_table(tmp_path: Path) -> None:
    folder = made.publish_first(tmp_path)
    package = json.loads((folder / layout.DATAPACKAGE).read_bytes())
    tables = {
        resource["name"]: pq.read_table(folder / resource["path"])
        for resource in package["resources"]
    }
    keys = [
        (resource["name"], key["fields"], key["reference"])
        for resource in package["resources"]
        for key in resource["schema"].get("foreignKeys", [])
    ]
    assert ("figures", ["said_by"], {"resource": "sources", "fields": ["source_id"]}) in keys
    for table, (field,), reference in keys:
        values = set(tables[table][field].to_pylist()) - {None}
        assert values <= set(tables[reference["resource"]][reference["fields"][0]].to_pylist()), (
            table,
            field,
        )


def test_every_column_is_described_as_in_its_contract() -> None:
    package = build()
    assert package["version"] == "1.2.3"
    for table, resource in zip(TABLES, package["resources"], strict=True):
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == list(table.names)
        for column, field in zip(table.columns, fields, strict=True):
            assert (field["title"], field["description"]) == (column.title, column.description)
            assert field.get("unit", "") == column.unit
            assert field["type"] == "any" if column.type == TEXTS else field["type"] != "any"


def test_what_a_dataset_does_not_say_is_left_out() -> None:
    bare = dataclasses.replace(example.DATASET, description="", licence="", contributors=())
    assert not {"description", "licenses", "contributors"} & set(build(bare))
    assert build()["licenses"] == [{"name": "CC-BY-4.0"}]
