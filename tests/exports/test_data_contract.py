"""contract.odcs.yaml: valid by the standard's own schema, and its queries find what is broken."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import duckdb
import jsonschema
import pyarrow as pa
import pytest
import yaml
from open_data_contract_standard.model import OpenDataContractStandard

from silkledger.exports import data_contract
from silkledger.schemas.release import BY_NAME, TABLES
from silkledger.store import layout
from tests.support import example
from tests.support import releases as made

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = json.loads((files("open_data_contract_standard") / "schema.json").read_bytes())


_ROWS = {table.name: 1 for table in TABLES}


def test_a_release_has_a_contract_by_the_standard(tmp_path: Path) -> None:
    folder = made.publish_first(tmp_path)
    content = (folder / layout.CONTRACT).read_text(encoding="utf-8")
    jsonschema.validate(yaml.safe_load(content), SCHEMA)
    contract = OpenDataContractStandard.from_string(content)
    assert contract.version == folder.name
    assert [table.name for table in contract.schema_ or ()] == [table.name for table in TABLES]
    for table in contract.schema_ or ():
        described = [column.name for column in table.properties or ()]
        assert described == list(BY_NAME[str(table.name)].names)


def test_the_standard_s_schema_would_see_a_fault() -> None:
    contract = data_contract.build(example.DATASET, "1.0.0", _ROWS)
    contract["schema"][0]["properties"][0]["logicalType"] = "words"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(contract, SCHEMA)


@pytest.mark.parametrize(
    ("wrong", "broken"),
    [
        ({}, 0),
        ({"bound": "range", "lower": 3.0, "upper": 2.0, "value": 2.5, "point": None}, 3),
        ({"bound": "gt", "value": 2.0, "lower": 2.0, "upper": None, "point": 2.0}, 1),
        ({"char_start": 9, "char_end": 9}, 1),
    ],
)
def test_its_queries_count_rows_that_break_a_rule(wrong: dict[str, Any], broken: int) -> None:
    rows = example.figures()
    rows[0] |= wrong
    figures = pa.Table.from_pylist(rows, BY_NAME["figures"].arrow)
    (table,) = (
        table
        for table in data_contract.build(example.DATASET, "1.0.0", _ROWS)["schema"]
        if table["name"] == "figures"
    )
    connection = duckdb.connect()
    connection.register("figures", figures)
    counts = [
        connection.sql(rule["query"].replace("${object}", "figures")).fetchall()[0][0]
        for rule in table["quality"]
        if rule["type"] == "sql"
    ]
    assert len(counts) == len(BY_NAME["figures"].rules)
    assert sum(count > 0 for count in counts) == broken
