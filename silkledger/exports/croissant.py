"""Write croissant.json: the release as a Croissant dataset (version 1.1).

Search engines and data loaders use it. It is made from the same contracts as the files, with the
digests of the files as written. Its date of publication is not known inside a release;
references between tables are omitted because loaders take them for joins, and so are files that are
not tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkledger.exports import citation_cff
from silkledger.release.indented import indented
from silkledger.schemas.release import TABLES
from silkledger.schemas.table import COUNT, DAY, NUMBER, TEXT, TEXTS, TRUTH
from silkledger.store import layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pyarrow as pa

    from silkledger.ingest.folder.sources import Dataset
    from silkledger.schemas.table import Column, Table
    from silkledger.store.stage import Output

CONFORMS_TO = "http://mlcommons.org/croissant/1.1"
_PARQUET = "application/x-parquet"  # the media type that Croissant loaders accept
_SPDX = "https://spdx.org/licenses/"
_TYPES: Mapping[pa.DataType, str] = {
    TEXT: "sc:Text",
    TEXTS: "sc:Text",
    NUMBER: "cr:Float64",
    COUNT: "cr:Int64",
    DAY: "sc:Date",
    TRUTH: "sc:Boolean",
}
# The JSON-LD context that Croissant 1.1 prescribes.
_CONTEXT: Mapping[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "containedIn": "cr:containedIn",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "description": {"@container": "@language"},
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isArray": "cr:isArray",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "name": {"@container": "@language"},
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def build(dataset: Dataset, version: str, outputs: Iterable[Output]) -> dict[str, Any]:
    """Build the Croissant description of a release whose tables were written as `outputs`."""
    written = {output.path: output for output in outputs}
    licence = (
        f"{_SPDX}{dataset.licence}" if citation_cff.is_spdx(dataset.licence) else dataset.licence
    )
    description: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": CONFORMS_TO,
        "name": dataset.name,
        "alternateName": dataset.title,
        "description": dataset.description or dataset.title,
        "version": version,
        "license": licence,
        "creator": [
            {"@type": "sc:Organization", "name": name} for name in citation_cff.authors(dataset)
        ],
        "url": dataset.homepage,
        "identifier": f"https://doi.org/{dataset.doi}" if dataset.doi else "",
        "keywords": list(dataset.keywords),
        "citeAs": citation_cff.text(dataset, version),
        "isLiveDataset": False,
        "distribution": [
            entry
            for table in TABLES
            for entry in _files([written[file] for file in layout.files_of(table.name, written)])
        ],
        "recordSet": [
            _records(table, _source(table.name, layout.files_of(table.name, written)))
            for table in TABLES
        ],
    }
    return {name: value for name, value in description.items() if value not in ("", [])}


def dump(content: Mapping[str, Any]) -> bytes:
    """Return the bytes of croissant.json."""
    return indented(content)


def _source(table: str, files: Sequence[str]) -> dict[str, Any]:
    """Return where the fields of a table come from: its file, or the set of its files."""
    if len(files) == 1:
        return {"fileObject": {"@id": files[0]}}
    return {"fileSet": {"@id": f"{table}-files"}}


def _files(outputs: Sequence[Output]) -> list[dict[str, Any]]:
    """Return the files of a table, and their set if they are several."""
    files = [_file(output) for output in outputs]
    if len(files) == 1:
        return files
    table = layout.table_of(outputs[0].path)
    together = {
        "@type": "cr:FileSet",
        "@id": f"{table}-files",
        "name": f"{table}-files",
        "encodingFormat": _PARQUET,
        "includes": f"{table}-*{layout.TABLE_SUFFIX}",
    }
    return [*files, together]


def _file(output: Output) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": output.path,
        "name": output.path,
        "contentUrl": output.path,
        "contentSize": f"{output.bytes} B",
        "encodingFormat": _PARQUET,
        "sha256": output.sha256,
    }


def _records(table: Table, source: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.description,
        "key": [{"@id": f"{table.name}/{name}"} for name in table.key],
        "field": [_field(table, column, source) for column in table.columns],
    }


def _field(table: Table, column: Column, source: Mapping[str, Any]) -> dict[str, Any]:
    unit = f" Unit: {column.unit}." if column.unit else ""
    field: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": f"{column.description}{unit}",
        "dataType": _TYPES[column.type],
        "source": {**source, "extract": {"column": column.name}},
    }
    return {**field, "isArray": True, "arrayShape": "-1"} if column.type == TEXTS else field
