"""CITATION.cff of a release: how to cite exactly these data (Citation File Format 1.2.0).

Every version has its own, in its folder. Left out on purpose: the day of publication, which lies
outside a release (latest.json, status.json), and a DOI, which nobody has given.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from silkledger.ingest.folder.sources import Dataset

NAME = "CITATION.cff"
_MESSAGE = "If you use these data, please cite them with the version that you used."
# What an SPDX identifier looks like; a licence in words is left out, for the format takes
# identifiers only.
_SPDX = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*")


def build(dataset: Dataset, version: str) -> bytes:
    """The bytes of CITATION.cff."""
    lines = [
        "cff-version: 1.2.0",
        f"message: {_quoted(_MESSAGE)}",
        f"title: {_quoted(dataset.title)}",
        "type: dataset",
        "authors:",
        *(f"  - name: {_quoted(author)}" for author in authors(dataset)),
        f"version: {_quoted(version)}",
    ]
    if dataset.description:
        lines.append(f"abstract: {_quoted(dataset.description)}")
    if is_spdx(dataset.licence):
        lines.append(f"license: {dataset.licence}")
    return ("\n".join(lines) + "\n").encode()


def text(dataset: Dataset, version: str) -> str:
    """The citation in a line."""
    return f"{'; '.join(authors(dataset))}: {dataset.title}, version {version}."


def authors(dataset: Dataset) -> tuple[str, ...]:
    """Who is to be named: the contributors, or where none is declared the dataset's maintainers."""
    return dataset.contributors or (f"The maintainers of {dataset.name}",)


def is_spdx(licence: str) -> bool:
    """Whether the licence is given as an SPDX identifier."""
    return bool(_SPDX.fullmatch(licence))


def _quoted(text: str) -> str:
    """A text as YAML, which reads what JSON writes."""
    return json.dumps(text, ensure_ascii=False)
