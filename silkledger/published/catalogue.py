"""Build the catalogue of a dataset: index.html for people, feed.xml (Atom) and dcat.jsonld for
programs.

They depend only on status.json and the files of the releases, so rebuilding them changes nothing.
Links are relative, so that published/ can be served from any URL or opened from a disk. The files
are written by silkledger.published.announce.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from silkledger import html
from silkledger.published import dcat, feed, history, instead
from silkledger.release import manifest
from silkledger.semver import Version
from silkledger.store import layout, regular

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from silkledger.published.decisions import Review, ReviewDecision
    from silkledger.published.history import ReleaseQuality
    from silkledger.published.states import Latest, Status

_SHOWN_FIGURES = 20


@dataclass(frozen=True, slots=True)
class DatasetDescription:
    """The dataset as described by its current release, or by the first candidate that waits."""

    name: str
    title: str
    description: str = ""
    licence: str = ""
    contributors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Release:
    """A release in the catalogue.

    `files` are the paths of its files with their sizes in bytes. It is empty if the manifest can't
    be read; `quality` is None then, and if the manifest is of a version without counts.
    """

    status: Status
    current: bool
    approval: ReviewDecision | None
    why: str
    figures: int
    events: int
    refused: int
    files: tuple[tuple[str, int], ...]
    quality: ReleaseQuality | None = None

    @property
    def version(self) -> str:
        """The version, which is also the name of its folder."""
        return self.status.version

    def has(self, path: str) -> bool:
        """Whether the release has that file."""
        return any(name == path for name, _ in self.files)


def pages(
    folder: Path,
    dataset: str,
    entries: Mapping[str, Status],
    current: Latest | None,
    review: Review,
) -> dict[str, bytes]:
    """Return index.html, feed.xml and dcat.jsonld of the dataset's folder, by name.

    `review` must be settled (silkledger.published.decisions.Review.settled).
    """
    releases = tuple(
        _release(folder, entries[version], current, review)
        for version in sorted(entries, key=Version.parse, reverse=True)
    )
    if current is not None:
        newest = current.version
    else:
        newest = f"{layout.RUNS}/{review.waiting.run}" if review.waiting else ""
    package = _package(folder / newest)
    about = _about(package, dataset)
    index = html.render(
        "catalogue.html",
        {"size": history.size, "percent": history.percent, "moment": moment},
        about=about,
        releases=releases,
        current=instead.current(entries),
        repair=lambda withdrawal: instead.repair(entries, withdrawal),
        withdrawn={version for version, entry in entries.items() if entry.state == "withdrawn"},
        valid=instead.other(entries, newest),
        lines=history.lines([each.quality for each in releases if each.quality]),
        waiting=review.waiting,
        decisions=tuple(reversed(review.decisions)),
        shown_figures=_SHOWN_FIGURES,
    )
    return {
        layout.INDEX: index.encode(),
        layout.FEED: feed.build(about.name, about.title, about.contributors, entries),
        layout.CATALOGUE: dcat.build(
            package or {"name": dataset}, [_edition(each) for each in releases]
        ),
    }


def moment(stamp: str) -> str:
    """Format a UTC timestamp for people, to the minute.

    >>> moment("2026-01-02T03:04:05Z")
    '2026-01-02 03:04 UTC'
    """
    return f"{stamp[:10]} {stamp[11:16]} UTC" if len(stamp) > 10 else stamp


def _release(folder: Path, entry: Status, current: Latest | None, review: Review) -> Release:
    is_current = current is not None and current.version == entry.version
    approval = review.approval(entry.manifest_sha256)
    release = Release(
        status=entry,
        current=is_current,
        approval=approval,
        why="",
        figures=0,
        events=0,
        refused=0,
        files=(),
    )
    try:
        content = regular.read(folder / entry.version / manifest.NAME)
        facts = regular.parsed(content)
        files = [(output.path, output.bytes) for output in manifest.outputs(facts)]
        files += [(manifest.NAME, len(content)), (manifest.GUARD, len(manifest.guard(content)))]
        return replace(
            release,
            why="first release" if facts["bump"] == "first" else f"{facts['bump']}: {facts['why']}",
            figures=facts["tables"]["figures"]["rows"],
            events=facts["tables"]["events"]["rows"],
            refused=facts["ledger"]["quarantined"],
            files=tuple(sorted(files)),
            quality=_quality(facts),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return release  # a damaged release must not keep the others out of the catalogue


def _quality(facts: Mapping[str, Any]) -> ReleaseQuality | None:
    try:
        return history.quality(facts)
    except (KeyError, TypeError, AttributeError):
        return None


def _edition(release: Release) -> dcat.CatalogueEntry:
    status = release.status
    notes = release.why if status.state == "ok" else f"{status.state}. {release.why}"
    return dcat.CatalogueEntry(release.version, status.published_at, notes, release.files)


def _package(newest: Path) -> dict[str, Any]:
    """Return the Data Package of a release; empty if it can't be read."""
    try:
        package = regular.read_json(newest / layout.DATAPACKAGE)
    except (OSError, ValueError):
        return {}
    return package if isinstance(package, dict) else {}


def _about(package: Mapping[str, Any], dataset: str) -> DatasetDescription:
    try:
        licences = (entry.get("title") or entry["name"] for entry in package.get("licenses", ()))
        return DatasetDescription(
            name=dataset,
            title=str(package.get("title", dataset)),
            description=str(package.get("description", "")),
            licence=", ".join(licences),
            contributors=tuple(str(person["title"]) for person in package.get("contributors", ())),
        )
    except (KeyError, TypeError, AttributeError):
        return DatasetDescription(dataset, dataset)
