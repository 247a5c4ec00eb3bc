"""Withdraw a release or some of its figures, recorded beside its folder with who and why.

The folder itself never changes, unless figures are erased by law. Which later release repairs what
was withdrawn is noted by silkledger.publishing.corrected_withdrawals; readers are warned by
silkledger.reader.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.messages import those
from silkledger.published import announce, crash_repair, erasure, states, status
from silkledger.release import parquet
from silkledger.semver import Version
from silkledger.store import layout, opening

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


def withdraw(  # noqa: PLR0913  (who, what and why, by name)
    published: Path,
    dataset: str,
    version: str,
    *,
    by: str,
    reason: str,
    figures: Sequence[str] = (),
    latest: str | None = None,
    erase: bool = False,
    clock: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
) -> states.Status:
    """Withdraw a release, or only some of its figures, and return its new status.

    Writes status.json, releases.json and `<version>.WITHDRAWN.md` beside the folder. `latest` makes
    another release, which must not be withdrawn itself, the current one. A further withdrawal is
    added to the earlier ones. With `erase`, the figures are erased from every release that has them
    (silkledger.published.erasure), and withdrawn there too. Raises CannotRunError for a version
    that was never published, a figure that it doesn't contain, and an empty name or reason.
    """
    if not by.strip() or not reason.strip():
        raise CannotRunError("a withdrawal needs a name (--by) and a reason (--reason)")
    if erase and not figures:
        raise CannotRunError("only figures can be erased; name them with --figures ID...")
    _announced(status.statuses(published / dataset), version, dataset)
    with opening.opened(published, dataset) as store:
        crash_repair.repair(store)
        entries = status.statuses(store.folder)
        entry = _announced(entries, version, dataset)
        _require_figures(store.folder / version, figures)
        withdrawal = states.Withdrawal(
            by=by.strip(),
            reason=reason.strip(),
            at=announce.stamp(clock()),
            figure_ids=tuple(sorted(set(figures))),
            erased=erase,
        )
        what = erasure.named(store.folder, figures) if erase else erasure.ErasedFigures(frozenset())
        having = erasure.versions_with(store.folder, what) if erase else []
        runs = erasure.runs_with(store.folder, what) if erase else []
        for each in {version, *having}:
            entries[each] = _with(entries[each], withdrawal)
        entry = entries[version]
        entries[version] = replace(entry, state=entry.state if figures else "withdrawn")
        target = _target(entries, latest, dataset) if latest is not None else None
        # First the status, then latest.json: whoever reads in between is warned.
        announce.bookkeeping(store, entries, status.latest(store.folder))
        for run in runs:
            store.discard(f"{layout.RUNS}/{run}")
        for each in having:
            erasure.erase(store, each, what)
        if target is not None:
            announce.moved(store, entries, target, clock())
    return status.statuses(published / dataset)[version]


def _with(entry: states.Status, withdrawal: states.Withdrawal) -> states.Status:
    if any(_same(withdrawal, earlier) for earlier in entry.withdrawals):
        return entry
    return replace(entry, withdrawals=(*entry.withdrawals, withdrawal))


def _same(first: states.Withdrawal, second: states.Withdrawal) -> bool:
    """Whether two withdrawals differ in time only: one that was interrupted can be repeated."""
    return replace(first, at=second.at, repaired_by=second.repaired_by) == second


def _target(entries: dict[str, states.Status], latest: str, dataset: str) -> states.Status:
    target = _announced(entries, latest, dataset)
    if target.state == "withdrawn":
        raise CannotRunError(
            f"{dataset} {latest} was withdrawn itself; name another release with --latest"
        )
    return target


def _announced(entries: dict[str, states.Status], version: str, dataset: str) -> states.Status:
    if version not in entries:
        versions = those("releases", sorted(entries, key=Version.parse))
        raise CannotRunError(f"{dataset} has no release {version}; {versions}")
    return entries[version]


def _require_figures(release: Path, figures: Sequence[str]) -> None:
    if not figures:
        return
    table = parquet.read(release / layout.table_file("figures"), ["figure_id"])
    unknown = sorted(set(figures) - set(parquet.plain_texts(table.column("figure_id"))))
    if unknown:
        raise CannotRunError(
            f"{release.parent.name} {release.name} has no figure {', '.join(unknown)}"
        )
