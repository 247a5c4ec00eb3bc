"""Telling of a release: the files beside the folders, and mending them after a crash.

A release is made current by replacing latest.json. status.json and releases.json follow from it and
are written next; where a crash came between, the next run writes them. A version's folder that
nothing names was never announced; if it was made from the current release, it is what a crash left
between the rename and latest.json, and is taken away.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.published import catalogue, states, status
from silkledger.published.decisions import Review
from silkledger.release import manifest
from silkledger.semver import Version
from silkledger.store import layout

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.published.states import Latest, Status
    from silkledger.store.stage import DatasetStore


def stamp(moment: dt.datetime) -> str:
    """A moment as it is written into the files outside a release: UTC, whole seconds."""
    return moment.astimezone(dt.UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")


def release(
    place: DatasetStore,
    entries: dict[str, Status],
    version: str,
    manifest_sha256: str,
    moment: dt.datetime,
) -> None:
    """Makes a new version, whose folder is in place, the current one. `entries` are the statuses of
    the others.
    """
    latest = states.Latest(version, manifest_sha256, stamp(moment))
    place.replace(layout.LATEST, status.dump_latest(latest))
    entry = states.Status(version, "ok", manifest_sha256, latest.published_at)
    try:
        bookkeeping(place, status.made_current({**entries, version: entry}, version), latest)
    except OSError as fault:
        raise CannotRunError(
            f"{place.dataset} {version} is published and current, but {fault.filename or place.folder} could not be "
            f"written ({fault.strerror}); it is brought up to date by the next run"
        ) from fault


def moved(
    place: DatasetStore, entries: dict[str, Status], target: Status, moment: dt.datetime
) -> None:
    """Makes a version that was published before the current one again."""
    latest = states.Latest(target.version, target.manifest_sha256, stamp(moment))
    place.replace(layout.LATEST, status.dump_latest(latest))
    bookkeeping(place, status.made_current(entries, target.version), latest)


def bookkeeping(
    place: DatasetStore,
    entries: dict[str, Status],
    current: Latest | None,
    review: Review | None = None,
) -> None:
    """Writes status.json, releases.json, index.html, feed.xml and the notices of withdrawal where
    they differ from what is there.

    `review` is what people decided, where that is news; otherwise what status.json says of it still
    holds.
    """
    review = (status.review(place.folder) if review is None else review).settled(entries, current)
    if current is None and review == Review():
        return
    for name, content in (
        (layout.STATUS, status.dump_statuses(place.dataset, entries, review)),
        (
            layout.RELEASES,
            status.dump_releases(place.dataset, entries, current.version if current else None),
        ),
        *catalogue.pages(place.folder, place.dataset, entries, current, review).items(),
    ):
        path = place.folder / name
        if not path.exists() or path.read_bytes() != content:
            place.replace(name, content)
    for entry in entries.values():
        path = place.folder / entry.notice_name
        if entry.withdrawals and (
            not path.exists() or path.read_bytes() != notice(place.dataset, entry)
        ):
            place.replace(path.name, notice(place.dataset, entry))


def recover(place: DatasetStore) -> None:
    """Mends what a crash left between the steps of an earlier run. Needs the dataset's lock."""
    current = status.latest(place.folder)
    entries = status.statuses(place.folder)
    for name in place.interrupted():
        place.discard(name)
    for folder in sorted(place.folder.iterdir()):
        if (
            folder.is_dir()
            and not folder.is_symlink()
            and _never_announced(folder, entries, current)
        ):
            place.discard(folder.name)
    bookkeeping(place, entries, current)


def notice(dataset: str, entry: Status) -> bytes:
    """The text of <version>.WITHDRAWN.md, for those who read plain files."""
    lines = [f"# {dataset} {entry.version}: withdrawn", ""]
    for each in entry.withdrawals:
        what = (
            f"The figures {', '.join(each.figure_ids)}" if each.figure_ids else "The whole release"
        )
        lines.append(f"- {what}: {each.reason} ({each.by}, {each.at[:10]}).")
        if each.repaired_by:
            lines.append(f"  Repaired by {each.repaired_by}.")
    return ("\n".join(lines) + "\n").encode()


def _never_announced(folder: Path, entries: dict[str, Status], current: Latest | None) -> bool:
    try:
        version = Version.parse(folder.name)
    except ValueError:
        return False
    if folder.name in entries or (folder.parent / f"{folder.name}.{layout.NOTICE}").exists():
        return False
    if current is None:
        return folder.name == "1.0.0" or not entries
    if version < Version.parse(current.version):
        return False
    try:
        made_from = json.loads((folder / manifest.NAME).read_bytes())["last"]
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return bool(made_from and made_from.get("manifest_sha256") == current.manifest_sha256)
