"""Find and remove what published/ no longer needs: old runs, and what crashes left in staging.

Releases are never removed, nor is a run that waits for a person, however old it is. Object stores
are not pruned: there the next run removes an interrupted upload, and a lifecycle rule of the bucket
clears `<dataset>/runs/`.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.published import status
from silkledger.store import lock
from silkledger.store.layout import RUNS, STAGING
from silkledger.store.objects import ObjectPath

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Leftover:
    """A folder that can be removed.

    `what` is run or staging, `bytes` the size of its files, and `written` the moment at which
    something in it was last written.
    """

    path: Path
    what: str
    bytes: int
    written: dt.datetime


def leftovers(
    published: Path, *, older_than: dt.timedelta, now: dt.datetime | None = None
) -> tuple[Leftover, ...]:
    """Return runs that are older than that, and staging that no process holds, sorted by path.

    A run's age counts from the last change in its folder. Raises CannotRunError if `published` is
    not a folder on this disk.
    """
    if isinstance(published, ObjectPath):
        raise CannotRunError(
            f"{published}: prune works on folders only; give the bucket a lifecycle rule for "
            f"<dataset>/{RUNS}/"
        )
    if not published.is_dir():
        raise CannotRunError(
            f"{published}: no such folder; name the folder that releases are published to"
        )
    before = (now or dt.datetime.now(dt.UTC)) - older_than
    runs = [run for run in _runs(published) if run.written < before]
    return tuple(sorted([*runs, *_staged(published)], key=lambda leftover: leftover.path))


def remove(leftover: Leftover) -> bool:
    """Remove a folder and return True, or False if a process uses it by now or it is gone."""
    with contextlib.ExitStack() as stack:
        if leftover.path.parent.name == STAGING:
            try:
                stack.enter_context(_locked(leftover.path))
            except CannotRunError:
                return False
        if not leftover.path.is_dir():
            return False
        shutil.rmtree(leftover.path)
    return True


def _runs(published: Path) -> Iterator[Leftover]:
    for dataset in sorted(path.parent for path in published.glob(f"*/{RUNS}") if _is_own(path)):
        waiting = status.waiting(dataset)
        for folder in sorted((dataset / RUNS).iterdir()):
            if (
                folder.is_dir()
                and not folder.is_symlink()
                and (waiting is None or folder.name != waiting.run)
            ):
                yield _leftover(folder, "run")


def _is_own(folder: Path) -> bool:
    """Whether a folder lies where it seems to: neither it nor that of its dataset is a link."""
    return folder.is_dir() and not folder.is_symlink() and not folder.parent.is_symlink()


def _staged(published: Path) -> Iterator[Leftover]:
    if (published / STAGING).is_symlink():
        return
    for folder in sorted((published / STAGING).glob("*/")):
        if folder.is_symlink():
            continue
        # The staging of a running process is locked, and not a leftover.
        with contextlib.suppress(CannotRunError), _locked(folder):
            yield _leftover(folder, "staging")


def _locked(staged: Path) -> contextlib.AbstractContextManager[None]:
    return lock.held(staged.with_name(f"{staged.name}.lock"), staged.name)


def _leftover(folder: Path, what: str) -> Leftover:
    entries = [
        path.stat() for path in (folder, *folder.rglob("*")) if path.is_dir() or path.is_file()
    ]
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    written = max(entry.st_mtime for entry in entries)
    return Leftover(folder, what, size, dt.datetime.fromtimestamp(written, dt.UTC))
