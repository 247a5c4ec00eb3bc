"""Write contract.odcs.yaml: the tables of a release in the Open Data Contract Standard (3.1).

It is made from the same declarations as the files. The rules on several cells are SQL queries that
must find no row; `${object}` is the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkledger.schemas.release import TABLES
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TEXTS, TRUTH
from silkledger.store import layout

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

    from silkledger.ingest.folder.sources import Dataset
    from silkledger.schemas.table import Column, RowRule, Table

API_VERSION = "v3.1.0"
_TYPES: Mapping[pa.DataType, str] = {
    TEXT: "string",
    TEXTS: "array",
    NUMBER: "number",
    COUNT: "integer",
    DAY: "date",
    TRUTH: "boolean",
}


def build(dataset: Dataset, version: str, rows: Mapping[str, int]) -> dict[str, Any]:
    """Build the data contract of a release; `rows` has the number of rows of each table."""
    return {
        "apiVersion": API_VERSION,
        "kind": "DataContract",
        "id": dataset.name,
        "name": dataset.title,
        "version": version,
        "status": "active",
        "description": {
            "purpose": dataset.description or dataset.title,
            "usage": "Compare with lower and upper; sum and plot point, which is null for bounds.",
        },
        "schema": [_table(table, rows[table.name]) for table in TABLES],
    }


def dump(contract: Mapping[str, Any]) -> bytes:
    """Return the bytes of contract.odcs.yaml."""
    import yaml

    # The emitter in C writes the same bytes in a quarter of the time; not every PyYAML has it.
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text: str = yaml.dump(
        dict(contract), Dumper=dumper, sort_keys=False, allow_unicode=True, width=100
    )
    return text.encode()


def _table(table: Table, rows: int) -> dict[str, Any]:
    quality = [_query(rule) for rule in table.rules]
    if table.key:
        quality.insert(0, _unique(table.key))
    return {
        "name": table.name,
        "physicalName": layout.table_pattern(table.name, rows),
        "logicalType": "object",
        "physicalType": "parquet",
        "businessName": table.title,
        "description": table.description,
        "properties": [_property(table, column) for column in table.columns],
    } | ({"quality": quality} if quality else {})


def _property(table: Table, column: Column) -> dict[str, Any]:
    limits = {"pattern": column.pattern, "minimum": column.minimum, "maximum": column.maximum}
    options = {
        name: int(limit) if isinstance(limit, float) and column.type == COUNT else limit
        for name, limit in limits.items()
        if limit not in (None, "")
    }
    is_key = column.name in table.key and all(table.column(name).required for name in table.key)
    fields: dict[str, Any] = {
        "name": column.name,
        "businessName": column.title,
        "logicalType": _TYPES[column.type],
        "physicalType": str(column.type),
        "description": column.description + (f" Unit: {column.unit}." if column.unit else ""),
        "required": column.required,
        "primaryKey": True if is_key else None,
        "primaryKeyPosition": table.key.index(column.name) + 1 if is_key else None,
        "logicalTypeOptions": options or None,
        "items": {"logicalType": "string"} if column.type == TEXTS else None,
        "relationships": [{"type": "foreignKey", "to": column.refers}] if column.refers else None,
        "quality": [_valid(column)] if column.allowed else None,
    }
    return {name: value for name, value in fields.items() if value is not None}


def _valid(column: Column) -> dict[str, Any]:
    return {
        "type": "library",
        "metric": "invalidValues",
        "arguments": {"validValues": list(column.allowed)},
        "mustBe": 0,
    }


def _unique(key: tuple[str, ...]) -> dict[str, Any]:
    return {
        "type": "library",
        "metric": "duplicateValues",
        "arguments": {"properties": list(key)},
        "mustBe": 0,
    }


def _query(rule: RowRule) -> dict[str, Any]:
    left, right = f'"{rule.left}"', f'"{rule.right}"'
    if rule.relation == "only_where":
        values = ", ".join(f"'{value}'" for value in rule.values)
        broken = f"{left} IS NOT NULL AND {right} NOT IN ({values})"
    else:
        sign = "=" if rule.relation == "==" else rule.relation
        broken = f"NOT ({left} {sign} {right})"
    return {
        "type": "sql",
        "description": f"No row in which {rule.statement}.",
        "query": f"SELECT count(*) FROM ${{object}} WHERE {broken}",  # noqa: S608 -- declared names
        "mustBe": 0,
    }
