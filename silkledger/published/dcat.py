"""Build the catalogue of a dataset for data portals: DCAT 3 as JSON-LD.

The dataset is a series (dcat:DatasetSeries), each release one of its datasets with a distribution
per table. Addresses are relative to the folder of the dataset, wherever it is served from; the
homepage and DOI are those of dataset.toml. A withdrawn release says so in its version notes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from silkledger.release.indented import indented
from silkledger.store import layout

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_CONTEXT = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_PARQUET = "https://www.iana.org/assignments/media-types/application/vnd.apache.parquet"
_SPDX = "https://spdx.org/licenses/"


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A release: `issued` is its UTC timestamp, `files` are paths with sizes in bytes."""

    version: str
    issued: str
    notes: str
    files: tuple[tuple[str, int], ...]


def build(package: Mapping[str, Any], editions: Sequence[CatalogueEntry]) -> bytes:
    """Return the catalogue. `package` is the Data Package of the newest release, or empty."""
    shared = _kept(
        {
            "dct:description": package.get("description"),
            "dct:identifier": package.get("id"),
            "dcat:landingPage": _link(package.get("homepage")),
            "dcat:keyword": package.get("keywords"),
            "dct:license": _link(_licence(package)),
            "dct:creator": [
                {"@type": "foaf:Agent", "foaf:name": person["title"]}
                for person in package.get("contributors", ())
            ],
        }
    )
    title = package.get("title", package.get("name", ""))
    series = {"@id": "./", "@type": "dcat:DatasetSeries", "dct:title": title, **shared}
    datasets = [_dataset(edition, title, shared) for edition in editions]
    content = {"@context": _CONTEXT, "@graph": [series, *datasets]}
    return indented(content)


def _dataset(edition: CatalogueEntry, title: str, shared: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "@id": f"{edition.version}/",
        "@type": "dcat:Dataset",
        "dct:title": f"{title} {edition.version}",
        "dcat:inSeries": {"@id": "./"},
        "dcat:version": edition.version,
        "adms:versionNotes": edition.notes,
        "dct:issued": {"@type": "xsd:dateTime", "@value": edition.issued},
        **shared,
        "dcat:distribution": [
            {
                "@id": f"{edition.version}/{path}",
                "@type": "dcat:Distribution",
                "dct:title": path,
                "dcat:downloadURL": {"@id": f"{edition.version}/{path}"},
                "dcat:mediaType": {"@id": _PARQUET},
                "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(size)},
            }
            for path, size in edition.files
            if path.endswith(layout.TABLE_SUFFIX)
        ],
    }


def _licence(package: Mapping[str, Any]) -> str | None:
    licence: Mapping[str, str] = next(iter(package.get("licenses", ())), {})
    return f"{_SPDX}{licence['name']}" if "name" in licence and "title" not in licence else None


def _link(address: str | None) -> dict[str, str] | None:
    return {"@id": address} if address else None


def _kept(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value}
