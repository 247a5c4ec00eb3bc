"""Taking a release back, or some of its figures: marked beside its folder, with who and why. The
folder never changes.

Left out on purpose: which later release repairs what was withdrawn (silkledger.publishing.repairs),
and how readers are warned (silkledger.reader).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.published import announce, states, status
from silkledger.release import parquet
from silkledger.semver import Version
from silkledger.store import opening

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
    clock: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
) -> states.Status:
    """Takes a release back, or only some figures of it, and gives how it stands then.

    Writes status.json, releases.json and `<version>.WITHDRAWN.md` beside the folder; `latest` makes
    another release that was not withdrawn the current one. Withdrawing again adds to what was said.
    Raises CannotRunError for a version that was never published, a figure that isn't in it, an
    empty name or reason.
    """
    if not by.strip() or not reason.strip():
        raise CannotRunError("a withdrawal needs a name (--by) and a reason (--reason)")
    _announced(status.statuses(published / dataset), version, dataset)
    with opening.opened(published, dataset) as place:
        announce.recover(place)
        entries = status.statuses(place.folder)
        entry = _announced(entries, version, dataset)
        _require_figures(place.folder / version, figures)
        given = states.Withdrawal(
            by.strip(), reason.strip(), announce.stamp(clock()), tuple(sorted(set(figures)))
        )
        if not any(_same(given, known) for known in entry.withdrawals):
            entry = replace(entry, withdrawals=(*entry.withdrawals, given))
        entries[version] = replace(entry, state=entry.state if figures else "withdrawn")
        target = _target(entries, latest, dataset) if latest is not None else None
        # First the mark, then the pointer: whoever reads in between is warned of what was
        # withdrawn.
        announce.bookkeeping(place, entries, status.latest(place.folder))
        if target is not None:
            announce.moved(place, entries, target, clock())
    return status.statuses(published / dataset)[version]


def _same(given: states.Withdrawal, known: states.Withdrawal) -> bool:
    """Whether it was said before, so that a withdrawal that was cut short can be given again."""
    return (given.by, given.reason, given.figure_ids) == (known.by, known.reason, known.figure_ids)


def _target(entries: dict[str, states.Status], latest: str, dataset: str) -> states.Status:
    target = _announced(entries, latest, dataset)
    if target.state == "withdrawn":
        raise CannotRunError(
            f"{dataset} {latest} is withdrawn itself; name another release for --latest"
        )
    return target


def _announced(entries: dict[str, states.Status], version: str, dataset: str) -> states.Status:
    if version not in entries:
        known = ", ".join(sorted(entries, key=Version.parse)) or "none"
        raise CannotRunError(f"{dataset} has no release {version}; its releases are {known}")
    return entries[version]


def _require_figures(release: Path, figures: Sequence[str]) -> None:
    if not figures:
        return
    known = set(
        parquet.plain_texts(
            parquet.read(release / "figures.parquet", ["figure_id"]).column("figure_id")
        )
    )
    unknown = sorted(set(figures) - known)
    if unknown:
        raise CannotRunError(
            f"{release.parent.name} {release.name} has no figure {', '.join(unknown)}"
        )
