"""datapackage.json: from the contracts, and accepted by frictionless together with the Parquet
files.
"""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

from silkledger.exports import datapackage
from silkledger.schemas.release import BY_NAME, TABLES
from silkledger.schemas.table import TEXTS
from silkledger.store import layout
from tests.support import example
from tests.support import releases as made


def test_frictionless_validates_the_package_with_its_data(tmp_path: Path) -> None:
    import frictionless

    folder = made.publish_next(tmp_path, made.candidate())
    report = frictionless.Package(str(folder / layout.DATAPACKAGE)).validate()
    assert report.flatten(["type", "note"]) == []
    assert {task.name for task in report.tasks} == {table.name for table in TABLES}
    (figures,) = (task for task in report.tasks if task.name == "figures")
    assert figures.labels == list(BY_NAME["figures"].names)


def test_frictionless_would_see_a_value_out_of_its_set(tmp_path: Path) -> None:
    """The validation above is none if it passes everything."""
    import frictionless

    folder = made.publish_next(tmp_path, made.candidate())
    package = json.loads((folder / layout.DATAPACKAGE).read_bytes())
    (figures,) = (resource for resource in package["resources"] if resource["name"] == "figures")
    (bound,) = (field for field in figures["schema"]["fields"] if field["name"] == "bound")
    bound["constraints"]["enum"].remove("gt")
    (folder / layout.DATAPACKAGE).write_text(json.dumps(package))
    report = frictionless.Package(str(folder / layout.DATAPACKAGE)).validate()
    assert {entry[0] for entry in report.flatten(["type"])} == {"constraint-error"}


def test_every_column_is_described_as_in_its_contract() -> None:
    package = datapackage.build(example.DATASET, "1.2.3")
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
    assert not {"description", "licenses", "contributors"} & set(datapackage.build(bare, "1.0.0"))
    assert datapackage.build(example.DATASET, "1.0.0")["licenses"] == [{"name": "CC-BY-4.0"}]
