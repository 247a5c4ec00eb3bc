"""datapackage.json: a Data Package (version 2) that says what each table and column holds, and in
which unit.

Made from the same contracts as the files themselves, so that it can't say otherwise. Lists are
declared as `any`, because Table Schema has no list of strings that its validators read from
Parquet; the field's `itemType` names the item's type.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from silkledger.schemas.release import SCHEMA_VERSION, TABLES
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TEXTS, TRUTH

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

    from silkledger.ingest.folder.sources import Dataset
    from silkledger.schemas.table import Column, Table

NAME = "datapackage.json"
_PROFILES = "https://datapackage.org/profiles/2.0"
_TYPES: Mapping[pa.DataType, str] = {
    TEXT: "string",
    TEXTS: "any",
    NUMBER: "number",
    COUNT: "integer",
    DAY: "date",
    TRUTH: "boolean",
}
# Licences are given by their SPDX id; a package wants them without blanks.
_LICENCE = re.compile(r"[A-Za-z0-9._-]+")


def build(dataset: Dataset, version: str) -> dict[str, Any]:
    """The Data Package of a release."""
    package: dict[str, Any] = {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": dataset.name,
        "title": dataset.title,
        "description": dataset.description,
        "version": version,
        "licenses": [_licence(dataset.licence)] if dataset.licence else [],
        "contributors": [{"title": person} for person in dataset.contributors],
        "schemaVersion": SCHEMA_VERSION,
        "resources": [_resource(table) for table in TABLES],
    }
    return {key: value for key, value in package.items() if value not in ("", [])}


def dump(package: Mapping[str, Any]) -> bytes:
    """The bytes of datapackage.json."""
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _resource(table: Table) -> dict[str, Any]:
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.description,
        "path": f"{table.name}.parquet",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "schema": schema(table),
    }


def schema(table: Table) -> dict[str, Any]:
    """The Table Schema of a table. Its key is a primary key where no part of it may be null, else a
    unique key.
    """
    found: dict[str, Any] = {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": [_field(column) for column in table.columns],
        "missingValues": [
            "",
            "nan",
        ],  # "nan" is how frictionless reads a null whole number of a Parquet file
    }
    if all(table.column(name).required for name in table.key):
        found["primaryKey"] = list(table.key)
    else:
        found["uniqueKeys"] = [list(table.key)]
    return found


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {
        "required": True if column.required and column.type != TEXTS else None,
        "enum": list(column.allowed) or None,
        "minimum": column.minimum
        if column.minimum is None or column.type != COUNT
        else int(column.minimum),
        "maximum": column.maximum
        if column.maximum is None or column.type != COUNT
        else int(column.maximum),
        "pattern": column.pattern or None,
    }
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES[column.type],
        "itemType": "string" if column.type == TEXTS else None,
        "title": column.title,
        "description": column.description,
        "unit": column.unit or None,
        "since": column.since,
        "constraints": {name: rule for name, rule in constraints.items() if rule is not None}
        or None,
    }
    return {name: value for name, value in field.items() if value is not None}


def _licence(text: str) -> dict[str, str]:
    return (
        {"name": text}
        if _LICENCE.fullmatch(text)
        else {"title": text, "name": re.sub(r"[^A-Za-z0-9._-]+", "-", text)}
    )
