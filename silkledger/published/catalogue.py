"""The catalogue of a dataset: index.html for people and feed.xml (Atom) for their programs, beside
the releases.

Both follow from status.json and the releases' own files, so that they are the same whenever they
are written; links are relative, so that published/ can be served as it is, from any address, or
opened from a disk. Left out on purpose: when they are written (silkledger.published.announce), and
a list of datasets.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from silkledger import html
from silkledger.exports.datapackage import NAME as PACKAGE
from silkledger.published import feed
from silkledger.release import manifest
from silkledger.semver import Version
from silkledger.store.layout import RUNS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from silkledger.published.decisions import Review, ReviewDecision
    from silkledger.published.states import Latest, Status

INDEX, FEED = "index.html", "feed.xml"
_SHOWN_FIGURES = 20


@dataclass(frozen=True, slots=True)
class DatasetDescription:
    """What the newest release, or the candidate where there is none yet, says of the dataset."""

    name: str
    title: str
    description: str = ""
    licence: str = ""
    contributors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Release:
    """One release in the catalogue. `files` are its paths with their bytes; empty where its
    manifest can't be read.
    """

    status: Status
    current: bool
    approval: ReviewDecision | None
    why: str
    figures: int
    events: int
    refused: int
    files: tuple[tuple[str, int], ...]

    @property
    def version(self) -> str:
        """The version, which is also its folder."""
        return self.status.version

    def has(self, path: str) -> bool:
        """Whether the release holds that file."""
        return any(name == path for name, _ in self.files)


def pages(
    folder: Path,
    dataset: str,
    entries: Mapping[str, Status],
    current: Latest | None,
    review: Review,
) -> dict[str, bytes]:
    """index.html and feed.xml of the dataset's folder; `review` is settled
    (silkledger.published.decisions).
    """
    listed = tuple(
        _release(folder, entries[version], current, review)
        for version in sorted(entries, key=Version.parse, reverse=True)
    )
    newest = (
        current.version if current else f"{RUNS}/{review.waiting.run}" if review.waiting else ""
    )
    about = _about(folder / newest, dataset)
    index = html.render(
        "catalogue.html",
        {"size": size, "moment": moment},
        about=about,
        releases=listed,
        waiting=review.waiting,
        decisions=tuple(reversed(review.decisions)),
        shown_figures=_SHOWN_FIGURES,
    )
    return {
        INDEX: index.encode(),
        FEED: feed.build(about.name, about.title, about.contributors, entries),
    }


def size(number: int) -> str:
    """Bytes for people: 812 bytes, 34 kB, 5.2 MB."""
    for power, name in ((9, "GB"), (6, "MB"), (3, "kB")):
        if number >= 10**power:
            scaled = number / 10**power
            return f"{scaled:.1f} {name}" if scaled < 10 and power > 3 else f"{scaled:,.0f} {name}"
    return f"{number} bytes"


def moment(stamp: str) -> str:
    """A moment for people, to the minute: 2026-01-02 03:04 UTC."""
    return f"{stamp[:10]} {stamp[11:16]} UTC" if len(stamp) > 10 else stamp


def _release(folder: Path, entry: Status, current: Latest | None, review: Review) -> Release:
    is_current = current is not None and current.version == entry.version
    approval = review.approval(entry.manifest_sha256)
    try:
        found = json.loads((folder / entry.version / manifest.NAME).read_bytes())
        rows = (
            found["ledger"]["quarantined"],
            found["tables"]["figures"]["rows"],
            found["tables"]["events"]["rows"],
        )
        files = [(output.path, output.bytes) for output in manifest.outputs(found)]
        content = manifest.dump(found)
    except (
        OSError,
        ValueError,
        KeyError,
        TypeError,
    ):  # a damaged release must not keep the next one from the list
        return Release(entry, is_current, approval, "", 0, 0, 0, ())
    files += [(manifest.NAME, len(content)), (manifest.GUARD, len(manifest.guard(content)))]
    why = "first release" if found["bump"] == "first" else f"{found['bump']}: {found['why']}"
    return Release(
        entry, is_current, approval, why, rows[1], rows[2], rows[0], tuple(sorted(files))
    )


def _about(newest: Path, dataset: str) -> DatasetDescription:
    try:
        found: dict[str, Any] = json.loads((newest / PACKAGE).read_bytes())
        licences = (entry.get("title") or entry["name"] for entry in found.get("licenses", ()))
        people = tuple(str(person["title"]) for person in found.get("contributors", ()))
        return DatasetDescription(
            dataset,
            str(found.get("title", dataset)),
            str(found.get("description", "")),
            ", ".join(licences),
            people,
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return DatasetDescription(dataset, dataset)
