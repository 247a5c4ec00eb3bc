"""What a release is deposited with: a dataset card (Hugging Face) and the metadata of Zenodo.

Both are made from datapackage.json and manifest.json of the release alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkledger.exports.citation_cff import is_spdx
from silkledger.release.indented import indented

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (10**6, "100K<n<1M"))
_LARGE = "n>1M"
_READ = """\
`value` is the number as printed, of a range the middle. Sum and plot `point`, which is null where
the wording is a bound or a range; compare with `lower` and `upper`, where null means no limit."""


def card(package: Mapping[str, Any], manifest: Mapping[str, Any]) -> str:
    """Return README.md of the release as a dataset card."""
    import yaml

    rows = {name: facts["rows"] for name, facts in manifest["tables"].items()}
    figures = rows["figures"]
    front = {
        "pretty_name": package.get("title", package["name"]),
        "license": _licence(package).lower() or None,
        "size_categories": [next((word for most, word in _SIZES if figures < most), _LARGE)],
        "tags": ["quoted figures", "provenance", "data quality"],
        "configs": [
            {
                "config_name": resource["name"],
                "data_files": resource["path"],
                **({"default": True} if resource["name"] == "figures" else {}),
            }
            for resource in package["resources"]
        ],
    }
    matter = yaml.safe_dump(
        {name: value for name, value in front.items() if value is not None},
        sort_keys=False,
        allow_unicode=True,
    )
    tables = "\n".join(
        f"| {resource['name']} | {rows.get(resource['name'], 0):,} | {resource['description']} |"
        for resource in package["resources"]
    )
    return f"""---
{matter}---

# {package.get("title", package["name"])}

{package.get("description", "")}

Version {package["version"]}. {_READ}

| table | rows | content |
| --- | --- | --- |
{tables}

Every column is described in `datapackage.json`; `manifest.json` has the digest of every file.
Cite it as `CITATION.cff` says.
"""


def zenodo(package: Mapping[str, Any]) -> bytes:
    """Return .zenodo.json, the metadata of a deposit."""
    sources = [source["path"] for source in package.get("sources", ()) if source.get("path")]
    contributors = [person["title"] for person in package.get("contributors", ())]
    content = {
        "title": package.get("title", package["name"]),
        "upload_type": "dataset",
        "version": package["version"],
        "description": package.get("description") or package.get("title", package["name"]),
        "creators": [
            {"name": name} for name in contributors or (f"The maintainers of {package['name']}",)
        ],
        "license": _licence(package).lower() or None,
        "keywords": package.get("keywords", ["quoted figures", "provenance", "data quality"]),
        "related_identifiers": [
            {"identifier": address, "relation": "isDerivedFrom", "scheme": "url"}
            for address in sources
        ],
    }
    kept = {name: value for name, value in content.items() if value not in (None, [])}
    return indented(kept)


def _licence(package: Mapping[str, Any]) -> str:
    """Return the SPDX identifier of the licence; empty if it has none."""
    licence: Mapping[str, str] = next(iter(package.get("licenses", ())), {})
    name = str(licence.get("name", ""))
    return name if is_spdx(name) and "title" not in licence else ""
