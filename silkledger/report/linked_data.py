"""Metadata of the dataset for search engines: schema.org/Dataset as JSON-LD.

A refused candidate has none, because it is not a dataset. The URL and date of publication are
omitted, because they are not known inside a release, and so are the digests of the files, which are
written after the page (croissant.json has them).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from silkledger.exports import citation_cff
from silkledger.ingest.folder.sources import Dataset
from silkledger.schemas.release import TABLES
from silkledger.store import layout

if TYPE_CHECKING:
    from silkledger.report.model import Report

_PARQUET = "application/vnd.apache.parquet"
_SPDX = "https://spdx.org/licenses/"
# Inside a script element only "<" needs escaping; the others are escaped by convention.
_ESCAPED = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def script(report: Report) -> str:
    """Return the JSON-LD escaped for a script element, empty for a refused candidate."""
    if report.decision.outcome == "refused":
        return ""
    return json.dumps(build(report), ensure_ascii=False, sort_keys=True).translate(_ESCAPED)


def build(report: Report) -> dict[str, Any]:
    """Return the dataset as a schema.org object; properties without a value are omitted."""
    about, version = report.dataset, report.decision.version
    licence = about.licence
    dataset = Dataset(about.name, about.title, about.description, about.licence, about.contributors)
    rows = {**report.counts.rows, "diff": report.extents["changes"].total}
    properties: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": about.title,
        "alternateName": about.name,
        "description": about.description or about.title,
        "version": version,
        "license": f"{_SPDX}{licence}" if citation_cff.is_spdx(licence) else licence,
        "creator": [
            {"@type": "Organization", "name": name} for name in citation_cff.authors(dataset)
        ],
        "creditText": citation_cff.text(dataset, version),
        "isAccessibleForFree": True,
        "temporalCoverage": _covered(report),
        "spatialCoverage": sorted(
            {figure.geography for figure in report.figures if figure.geography}
        ),
        "variableMeasured": [
            {
                "@type": "PropertyValue",
                "propertyID": code,
                "name": report.names.get(code, code),
            }
            for code in sorted({*report.years, *(figure.indicator for figure in report.figures)})
        ],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": table.name,
                "description": table.description,
                "contentUrl": f"../{file}",
                "encodingFormat": _PARQUET,
            }
            for table in TABLES
            for file in layout.table_files(table.name, rows.get(table.name, 0))
        ],
    }
    return {name: value for name, value in properties.items() if value not in ("", [], None)}


def _covered(report: Report) -> str | None:
    """Return the interval from the first to the last day of dated actual figures, in ISO 8601."""
    dated = [figure for figure in report.figures if figure.status == "actual"]
    starts = [figure.period_start for figure in dated if figure.period_start]
    ends = [figure.period_end for figure in dated if figure.period_end]
    return f"{min(starts)}/{max(ends)}" if starts and ends else None
