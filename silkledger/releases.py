"""The releases of a dataset: which is the last one, how each one stands, and taking one back.

Left out on purpose: making a release (silkledger.publish) and reading its tables (silkledger.reader). The module can be
called, `silkledger.releases()`, which is the reader's list of releases.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import types
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from silkledger import announce, manifest, status, store
from silkledger.candidate import LastRelease
from silkledger.errors import CannotRunError
from silkledger.semver import Version

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Listed:
    """One release in a list. `age_days` counts from its publication; None where that isn't known."""

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

    Raises CannotRunError where latest.json names a release that isn't there or is another than it says.
    """
    folder = published / dataset
    latest = status.latest(folder)
    if latest is None:
        known = status.statuses(folder)
        if known:
            raise CannotRunError(
                f"{folder / status.LATEST}: is missing though {', '.join(known)} were published; restore it"
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
        age = (now - dt.datetime.fromisoformat(entry.published_at)).days if entry.published_at else None
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


def withdraw(  # noqa: PLR0913  (who, what and why, by name)
    published: Path,
    dataset: str,
    version: str,
    *,
    by: str,
    reason: str,
    figures: Sequence[str] = (),
    latest: str | None = None,
    clock: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
) -> status.Status:
    """Takes a release back, or some of its figures; its folder stays as it is.

    Writes status.json, releases.json and `<version>.WITHDRAWN.md` beside the folder; `latest` makes another release
    that was not withdrawn the current one. Withdrawing again adds to what was said. Raises CannotRunError for a
    version that was never published, a figure that isn't in it, an empty name or reason.
    """
    if not by.strip() or not reason.strip():
        raise CannotRunError("a withdrawal needs a name (--by) and a reason (--reason)")
    _announced(status.statuses(published / dataset), version, dataset)
    with store.opened(published, dataset) as place:
        announce.recover(place)
        entries = status.statuses(place.folder)
        entry = _announced(entries, version, dataset)
        _require_figures(place.folder / version, figures)
        given = status.Withdrawal(by.strip(), reason.strip(), announce.stamp(clock()), tuple(sorted(set(figures))))
        entry = replace(entry, state=entry.state if figures else "withdrawn", withdrawals=(*entry.withdrawals, given))
        entries[version] = entry
        current = status.latest(place.folder)
        if latest is not None:
            target = _announced(entries, latest, dataset)
            if target.state == "withdrawn":
                raise CannotRunError(f"{dataset} {latest} is withdrawn itself; name another release for --latest")
            current = status.Latest(latest, target.manifest_sha256, announce.stamp(clock()))
            entries = announce.made_current(entries, latest)
        announce.bookkeeping(place, entries, current)
        if latest is not None and current is not None:
            place.replace(status.LATEST, status.dump_latest(current))
    return entries[version]


def _manifest(release: Path) -> bytes:
    try:
        return (release / manifest.NAME).read_bytes()
    except OSError as fault:
        raise CannotRunError(
            f"{release / manifest.NAME}: {fault.strerror}; the release is damaged, restore it"
        ) from fault


def _announced(entries: dict[str, status.Status], version: str, dataset: str) -> status.Status:
    if version not in entries:
        known = ", ".join(sorted(entries, key=Version.parse)) or "none"
        raise CannotRunError(f"{dataset} has no release {version}; its releases are {known}")
    return entries[version]


def _require_figures(release: Path, figures: Sequence[str]) -> None:
    if not figures:
        return
    from silkledger import parquet

    known = set(parquet.plain_texts(parquet.read(release / "figures.parquet", ["figure_id"]).column("figure_id")))
    unknown = sorted(set(figures) - known)
    if unknown:
        raise CannotRunError(f"{release.parent.name} {release.name} has no figure {', '.join(unknown)}")


class _Callable(types.ModuleType):
    """This module, so that `silkledger.releases()` is the reader's list although a module has the same name."""

    def __call__(self, dataset: str | None = None, published: str | Path | None = None) -> tuple[Listed, ...]:
        """Every release of a dataset, newest first (silkledger.reader.releases)."""
        from silkledger import reader

        return reader.releases(dataset, published)


sys.modules[__name__].__class__ = _Callable
