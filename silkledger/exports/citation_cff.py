"""Write CITATION.cff of a release: how to cite exactly this version (Citation File Format 1.2.0).

A DOI is that of all versions, as dataset.toml states it. The date of publication is recorded
outside the release (latest.json, status.json).
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.ingest.folder.sources import Dataset

_MESSAGE = "If you use these data, please cite them with the version that you used."
# The form of an SPDX identifier. The format takes nothing else, so other licences are omitted.
_SPDX = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")


def build(dataset: Dataset, version: str) -> bytes:
    """Build the bytes of CITATION.cff."""
    lines = [
        "cff-version: 1.2.0",
        f"message: {_quoted(_MESSAGE)}",
        f"title: {_quoted(dataset.title)}",
        "type: dataset",
        "authors:",
        *(f"  - name: {_quoted(author)}" for author in authors(dataset)),
        f"version: {_quoted(version)}",
    ]
    if dataset.doi:
        lines.append(f"doi: {dataset.doi}")
    if dataset.homepage:
        lines.append(f"url: {_quoted(dataset.homepage)}")
    if dataset.keywords:
        lines += ["keywords:", *(f"  - {_quoted(word)}" for word in dataset.keywords)]
    if dataset.description:
        lines.append(f"abstract: {_quoted(dataset.description)}")
    if is_spdx(dataset.licence):
        lines.append(f"license: {dataset.licence}")
    return ("\n".join(lines) + "\n").encode()


def text(dataset: Dataset, version: str) -> str:
    """Return the citation in one line."""
    return f"{'; '.join(authors(dataset))}: {dataset.title}, version {version}."


def authors(dataset: Dataset) -> tuple[str, ...]:
    """Return the authors to cite: the contributors, or "The maintainers of ..." without any."""
    return dataset.contributors or (f"The maintainers of {dataset.name}",)


def is_spdx(licence: str) -> bool:
    """Whether the licence has the form of an SPDX identifier.

    >>> is_spdx("CC-BY-4.0"), is_spdx("free for research")
    (True, False)
    """
    return bool(_SPDX.fullmatch(licence))


def _quoted(text: str) -> str:
    """Quote a text for YAML, of which JSON is a subset."""
    return json.dumps(text, ensure_ascii=False)
