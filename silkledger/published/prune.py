"""What may be thrown away below published/: old runs, and what crashed processes left in staging.
Never a release.

A run that waits for a person stays, however old it is. Left out on purpose: object stores, where an
interrupted upload is removed by the next run and a lifecycle rule of the bucket clears
`<dataset>/runs/`.
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
    """A folder that may go: where, what it is, how many bytes it holds, and when something in it
    was last written.
    """

    path: Path
    what: str
    bytes: int
    written: dt.datetime


def leftovers(
    published: Path, *, older_than: dt.timedelta, now: dt.datetime | None = None
) -> tuple[Leftover, ...]:
    """Runs in which nothing was written for so long, and staging that no living process holds, by path.

    Raises CannotRunError where `published` is no folder on this disk.
    """
    if isinstance(published, ObjectPath):
        raise CannotRunError(
            f"{published}: prune clears folders; give the bucket a lifecycle rule for <dataset>/{RUNS}/"
        )
    if not published.is_dir():
        raise CannotRunError(
            f"{published}: no such folder; name the one that releases are published into"
        )
    before = (now or dt.datetime.now(dt.UTC)) - older_than
    runs = [found for found in _runs(published) if found.written < before]
    return tuple(sorted([*runs, *_staged(published)], key=lambda found: found.path))


def remove(found: Leftover) -> bool:
    """Removes it; False where a process has taken the staging meanwhile, or it is gone already."""
    with contextlib.ExitStack() as stack:
        if found.path.parent.name == STAGING:
            try:
                stack.enter_context(_held(found.path))
            except CannotRunError:
                return False
        if not found.path.is_dir():
            return False
        shutil.rmtree(found.path)
    return True


def _runs(published: Path) -> Iterator[Leftover]:
    for dataset in sorted(path.parent for path in published.glob(f"*/{RUNS}") if path.is_dir()):
        waits = status.waiting(dataset)
        for folder in sorted((dataset / RUNS).iterdir()):
            if folder.is_dir() and (waits is None or folder.name != waits.run):
                yield _leftover(folder, "run")


def _staged(published: Path) -> Iterator[Leftover]:
    for folder in sorted((published / STAGING).glob("*/")):
        with (
            contextlib.suppress(CannotRunError),
            _held(folder),
        ):  # of a living process it is no left-over
            yield _leftover(folder, "staging")


def _held(staged: Path) -> contextlib.AbstractContextManager[None]:
    return lock.held(staged.with_name(f"{staged.name}.lock"), staged.name)


def _leftover(folder: Path, what: str) -> Leftover:
    files = [
        path.stat() for path in (folder, *folder.rglob("*")) if path.is_dir() or path.is_file()
    ]
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    latest = max(entry.st_mtime for entry in files)
    return Leftover(folder, what, size, dt.datetime.fromtimestamp(latest, dt.UTC))
