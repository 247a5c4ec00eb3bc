"""Announce a release in the files beside its folder.

Replacing latest.json makes a release the current one. status.json and releases.json follow from it
and are written next; after a crash in between, silkledger.published.crash_repair writes them.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from silkledger import markdown
from silkledger.errors import CannotRunError
from silkledger.published import catalogue, instead, states, status
from silkledger.published.decisions import Review
from silkledger.store import layout, regular

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.published.states import Latest, Status
    from silkledger.store.stage import DatasetStore


def stamp(moment: dt.datetime) -> str:
    """Format a moment for the files outside a release: UTC, whole seconds.

    >>> stamp(dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC))
    '2026-01-02T03:04:05Z'
    """
    return moment.astimezone(dt.UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")


def release(
    store: DatasetStore,
    entries: dict[str, Status],
    version: str,
    manifest_sha256: str,
    moment: dt.datetime,
) -> None:
    """Make a new version, whose folder is in place, the current one.

    `entries` are the statuses of the other versions. Raises CannotRunError if the release became
    current but the files that follow from latest.json could not be written.
    """
    latest = states.Latest(version, manifest_sha256, stamp(moment))
    store.replace(layout.LATEST, status.dump_latest(latest))
    entry = states.Status(version, "ok", manifest_sha256, latest.published_at)
    try:
        bookkeeping(store, status.made_current({**entries, version: entry}, version), latest)
    except OSError as fault:
        raise CannotRunError(
            f"{store.dataset} {version} is published and current, but "
            f"{fault.filename or store.folder} could not be written ({fault.strerror}); "
            f"the next run brings it up to date"
        ) from fault


def moved(
    store: DatasetStore, entries: dict[str, Status], target: Status, moment: dt.datetime
) -> None:
    """Make a version that was published earlier the current one again."""
    latest = states.Latest(target.version, target.manifest_sha256, stamp(moment))
    store.replace(layout.LATEST, status.dump_latest(latest))
    bookkeeping(store, status.made_current(entries, target.version), latest)


def bookkeeping(
    store: DatasetStore,
    entries: dict[str, Status],
    current: Latest | None,
    review: Review | None = None,
) -> None:
    """Write the files that follow from latest.json, as far as they changed.

    These are status.json, releases.json, index.html, feed.xml and the notices of withdrawal.

    `review` holds new decisions; without it, the decisions in status.json stay as they are.
    """
    for name, content in following(store.folder, store.dataset, entries, current, review).items():
        path = store.folder / name
        if not path.exists() or regular.read(path) != content:
            store.replace(name, content)


def following(
    folder: Path,
    dataset: str,
    entries: dict[str, Status],
    current: Latest | None,
    review: Review | None = None,
) -> dict[str, bytes]:
    """Return the files that follow from latest.json and status.json, by name."""
    review = (status.review(folder) if review is None else review).settled(entries, current)
    if current is None and review == Review():
        return {}
    return {
        layout.STATUS: status.dump_statuses(dataset, entries, review),
        layout.RELEASES: status.dump_releases(
            dataset, entries, current.version if current else None
        ),
        **catalogue.pages(folder, dataset, entries, current, review),
        **{
            entry.notice_name: notice(dataset, entry, entries)
            for entry in entries.values()
            if entry.withdrawals
        },
    }


def notice(dataset: str, entry: Status, entries: dict[str, Status]) -> bytes:
    """Return the text of <version>.WITHDRAWN.md, for readers of plain files."""
    lines = [f"# {markdown.escaped(dataset)} {entry.version}: withdrawn", ""]
    for withdrawal in entry.withdrawals:
        figures = ", ".join(map(markdown.escaped, withdrawal.figure_ids))
        reason, by = markdown.escaped(withdrawal.reason), markdown.escaped(withdrawal.by)
        what = f"The {withdrawal.noun} {figures}" if figures else "The whole release"
        lines.append(f"- {what}: {reason} ({by}, {withdrawal.at[:10]}).")
        if repair := instead.repair(entries, withdrawal):
            lines.append(f"  Repaired by {repair}.")
    return ("\n".join(lines) + "\n").encode()
