"""The releases of a dataset: which is the last one, how each one stands, which one a person means.

Left out on purpose: making a release (silkledger.publishing.publish), taking one back
(silkledger.published.withdraw) and reading its tables (silkledger.reader).
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.published import status
from silkledger.release import manifest
from silkledger.release.candidate import LastRelease
from silkledger.semver import Version
from silkledger.store import layout
from silkledger.store.layout import RUNS
from silkledger.store.objects import located

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Listed:
    """One release in a list. `age_days` counts from its publication; None where that isn't
    known.
    """

    version: str
    state: str
    latest: bool
    figures: int
    events: int
    quarantined: int
    published_at: str
    age_days: int | None
    withdrawn_figures: tuple[str, ...]
    reason: str


def last(published: Path, dataset: str) -> LastRelease | None:
    """The release that latest.json names; None where the dataset was never published.

    Raises CannotRunError where latest.json names a release that isn't there or is another than it
    says.
    """
    folder = published / dataset
    latest = status.latest(folder)
    if latest is None:
        known = status.statuses(folder)
        if known:
            raise CannotRunError(
                f"{folder / layout.LATEST}: is missing though {', '.join(known)} were published; restore it"
            )
        return None
    release = folder / latest.version
    content = _manifest(release)
    if manifest.digest(content) != latest.manifest_sha256:
        raise CannotRunError(
            f"{release / manifest.NAME}: is not the one that latest.json names; the release is damaged, restore it"
        )
    return LastRelease(latest.version, release, json.loads(content))


def listing(published: Path, dataset: str, *, now: dt.datetime | None = None) -> tuple[Listed, ...]:
    """Every announced release of the dataset, newest number first; empty where there is none."""
    folder = published / dataset
    current = status.latest(folder)
    now = now or dt.datetime.now(dt.UTC)
    found = []
    for entry in reversed(status.statuses(folder).values()):
        facts = manifest.tables(json.loads(_manifest(folder / entry.version)))
        age = (
            (now - dt.datetime.fromisoformat(entry.published_at)).days
            if entry.published_at
            else None
        )
        found.append(
            Listed(
                entry.version,
                entry.state,
                current is not None and entry.version == current.version,
                facts["figures"].rows,
                facts["events"].rows,
                json.loads(_manifest(folder / entry.version))["ledger"]["quarantined"],
                entry.published_at,
                age,
                entry.withdrawn_figures,
                "; ".join(each.reason for each in entry.withdrawals),
            )
        )
    return tuple(found)


def waiting(published: Path, dataset: str, *, now: dt.datetime | None = None) -> Listed | None:
    """The candidate that waits for a person as a row of the list, `published_at` since when; None
    where none waits.
    """
    folder = published / dataset
    waits = status.waiting(folder)
    if waits is None:
        return None
    found = json.loads(_manifest(folder / RUNS / waits.run))
    rows = {name: facts.rows for name, facts in manifest.tables(found).items()}
    age = ((now or dt.datetime.now(dt.UTC)) - dt.datetime.fromisoformat(waits.since)).days
    said = f"run {waits.run}: {waits.why}"
    counts = (rows["figures"], rows["events"], found["ledger"]["quarantined"])
    return Listed(waits.version, "waiting", False, *counts, waits.since, age, (), said)


def named(text: str, published: Path) -> Path:
    """The folder of the release that a person means: its path, or DATASET/VERSION, DATASET,
    VERSION.

    Without a version it is the current one; a dataset may be left out where `published` holds one
    only. Raises CannotRunError where that names no release, or several.
    """
    path = located(text)
    if text and path.is_dir() and not (len(path.parts) == 1 and (published / text).is_dir()):
        return path
    dataset, _, version = (
        text.rpartition("/") if _is_version(text.rpartition("/")[2]) else (text, "", "")
    )
    known = status.datasets(published)
    if not dataset and len(known) == 1:
        dataset = known[0]
    if dataset not in known:
        raise CannotRunError(
            f"{text or published}: names no release; give its folder, or DATASET/VERSION with one of "
            f"{', '.join(known) or 'no datasets'} in {published}"
        )
    folder = published / dataset
    current = status.latest(folder)
    entries = status.statuses(folder)
    version = version or (current.version if current else "")
    if version not in entries:
        raise CannotRunError(
            f"{dataset} has no release {version}; its releases are {', '.join(entries) or 'none'}"
        )
    return folder / version


def _is_version(text: str) -> bool:
    try:
        Version.parse(text)
    except ValueError:
        return False
    return True


def _manifest(release: Path) -> bytes:
    try:
        return (release / manifest.NAME).read_bytes()
    except OSError as fault:
        raise CannotRunError(
            f"{release / manifest.NAME}: {fault.strerror}; the release is damaged, restore it"
        ) from fault
