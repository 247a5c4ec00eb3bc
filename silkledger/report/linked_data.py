"""The page's description of the dataset for search engines: schema.org/Dataset as JSON-LD, in a
script that runs nothing.

Left out on purpose: a candidate that was refused, which is no dataset; the address and the day of
publication, which are not known inside a release; digests of the files, which are written after the
page (croissant.json has them).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from silkledger.exports import citation
from silkledger.indicators import indicators
from silkledger.ingest.folder.sources import Dataset
from silkledger.schemas.release import TABLES

if TYPE_CHECKING:
    from silkledger.report.model import Report

_PARQUET = "application/vnd.apache.parquet"
_SPDX = "https://spdx.org/licenses/"
# In a script element only "<" can end or change what is read; the others are escaped with it by
# custom.
_ESCAPED = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def script(report: Report) -> str:
    """The JSON of the script element, safe inside HTML; empty where the page shows no dataset."""
    if report.decision.outcome == "refused":
        return ""
    return json.dumps(build(report), ensure_ascii=False, sort_keys=True).translate(_ESCAPED)


def build(report: Report) -> dict[str, Any]:
    """The dataset as schema.org has it."""
    about, version = report.dataset, report.decision.version
    dataset = Dataset(about.name, about.title, about.description, about.licence, about.contributors)
    known = indicators()
    found: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": about.title,
        "alternateName": about.name,
        "description": about.description or about.title,
        "version": version,
        "license": f"{_SPDX}{about.licence}" if citation.is_spdx(about.licence) else about.licence,
        "creator": [{"@type": "Organization", "name": name} for name in citation.authors(dataset)],
        "creditText": citation.text(dataset, version),
        "isAccessibleForFree": True,
        "temporalCoverage": _covered(report),
        "spatialCoverage": sorted(
            {figure.geography for figure in report.figures if figure.geography}
        ),
        "variableMeasured": [
            {
                "@type": "PropertyValue",
                "propertyID": code,
                "name": known[code].name if code in known else code,
            }
            for code in sorted({*report.years, *(figure.indicator for figure in report.figures)})
        ],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": table.name,
                "description": table.description,
                "contentUrl": f"../{table.name}.parquet",
                "encodingFormat": _PARQUET,
            }
            for table in TABLES
        ],
    }
    return {name: value for name, value in found.items() if value not in ("", [], None)}


def _covered(report: Report) -> str | None:
    """The time from the first to the last day of dated figures that have happened, in ISO 8601."""
    dated = [figure for figure in report.figures if figure.status == "actual"]
    starts = [figure.period_start for figure in dated if figure.period_start]
    ends = [figure.period_end for figure in dated if figure.period_end]
    return f"{min(starts)}/{max(ends)}" if starts and ends else None
