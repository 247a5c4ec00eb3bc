"""Write datapackage.json: a Data Package (version 2) that describes each table and column.

It is made from the same contracts as the files themselves, so that they can't disagree. Lists are
declared as `any`, because no type of Table Schema makes validators accept a list of strings in a
Parquet file; the field's `itemType` names the type of the items.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from silkledger.exports.spreadsheet import LEFT_OUT
from silkledger.release.indented import indented
from silkledger.schemas.release import SCHEMA_VERSION, TABLES
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TEXTS, TRUTH
from silkledger.store import layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pyarrow as pa

    from silkledger.ingest.folder.sources import Dataset
    from silkledger.schemas.table import Column, Table
    from silkledger.store.stage import Output

_PROFILES = "https://datapackage.org/profiles/2.0"
_TYPES: Mapping[pa.DataType, str] = {
    TEXT: "string",
    TEXTS: "any",
    NUMBER: "number",
    COUNT: "integer",
    DAY: "date",
    TRUTH: "boolean",
}
_MOST_SOURCES = 100
# Data Packages name a licence by its SPDX identifier, without spaces.
_LICENCE = re.compile(r"[A-Za-z0-9._-]+")


def build(
    dataset: Dataset, version: str, outputs: Iterable[Output], sources: pa.Table
) -> dict[str, Any]:
    """Build the Data Package of a release whose tables were written as `outputs`.

    It lists the sources of the table `sources` if they are at most 100. Where there is no
    figures.csv, the description of the figures says so.
    """
    written = {output.path: output for output in outputs}
    package: dict[str, Any] = {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": dataset.name,
        "title": dataset.title,
        "description": dataset.description,
        "version": version,
        "id": f"https://doi.org/{dataset.doi}" if dataset.doi else "",
        "homepage": dataset.homepage,
        "keywords": list(dataset.keywords),
        "licenses": [_licence(dataset.licence)] if dataset.licence else [],
        "contributors": [{"title": person} for person in dataset.contributors],
        "sources": _sources(sources),
        "schemaVersion": SCHEMA_VERSION,
        "resources": [
            _resource(
                table,
                [written[file] for file in layout.files_of(table.name, written)],
                "" if table.name != "figures" or layout.SPREADSHEET in written else f" {LEFT_OUT}",
            )
            for table in TABLES
        ],
    }
    return {key: value for key, value in package.items() if value not in ("", [])}


def dump(package: Mapping[str, Any]) -> bytes:
    """Return the bytes of datapackage.json."""
    return indented(package)


def _sources(sources: pa.Table) -> list[dict[str, str]]:
    if sources.num_rows > _MOST_SOURCES:
        return []
    rows = sources.select(["title", "url"]).to_pylist()
    return [
        {"title": row["title"], "path": row["url"]} if row["url"] else {"title": row["title"]}
        for row in rows
    ]


def _resource(table: Table, files: Sequence[Output], note: str) -> dict[str, Any]:
    # A hash is of one file; those of several are in the manifest.
    path: Any = [file.path for file in files]
    single = {"path": path[0], "hash": f"sha256:{files[0].sha256}"} if len(files) == 1 else {}
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": f"{table.description}{note}",
        "path": path,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        # No `bytes`: frictionless compares it with what it streamed, and streams no Parquet.
        **single,
        "schema": schema(table),
    }


def schema(table: Table) -> dict[str, Any]:
    """Return the Table Schema of a table.

    The table's key is the primary key if no column of it may be null, otherwise a unique key.
    """
    description: dict[str, Any] = {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": [_field(column) for column in table.columns],
        # frictionless reads a null in a Parquet column of whole numbers as "nan".
        "missingValues": ["", "nan"],
    }
    if all(table.column(name).required for name in table.key):
        description["primaryKey"] = list(table.key)
    else:
        description["uniqueKeys"] = [list(table.key)]
    foreign = [_foreign_key(column) for column in table.columns if column.refers]
    return description | ({"foreignKeys": foreign} if foreign else {})


def _foreign_key(column: Column) -> dict[str, Any]:
    resource, _, field = column.refers.partition(".")
    return {"fields": [column.name], "reference": {"resource": resource, "fields": [field]}}


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {
        "required": True if column.required and column.type != TEXTS else None,
        "enum": list(column.allowed) or None,
        "minimum": _limit(column, column.minimum),
        "maximum": _limit(column, column.maximum),
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


def _limit(column: Column, limit: float | None) -> float | None:
    return int(limit) if limit is not None and column.type == COUNT else limit


def _licence(text: str) -> dict[str, str]:
    return (
        {"name": text}
        if _LICENCE.fullmatch(text)
        else {"title": text, "name": re.sub(r"[^A-Za-z0-9._-]+", "-", text)}
    )
