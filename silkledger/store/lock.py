"""Locks on this machine: one publisher per dataset at a time, and one scheduler per folder.

The lock is the kernel's (flock). It ends with the process that holds it, so that stale locks are
impossible. The file contains the process id only so that messages can name it. An object store has
its own claims (silkledger.store.bucket).
"""

from __future__ import annotations

import contextlib
import fcntl
import os
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.store import regular

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextlib.contextmanager
def held(
    path: Path,
    what: str,
    *,
    doing: str = "published",
    then: str = "wait until it finishes and run again",
) -> Iterator[None]:
    """Hold the lock at `path` while the block runs.

    Raises CannotRunError if another process holds it. The message says that `what` is being `doing`
    by that process, and ends with the advice `then`.
    """
    try:
        descriptor = regular.descriptor(path, os.O_RDWR | os.O_CREAT)
    except OSError as fault:
        raise CannotRunError(
            f"{path}: {fault.strerror}; nothing was done, remove it or give another folder"
        ) from fault
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fault:
            holder = os.read(descriptor, 32).decode(errors="replace").strip() or "unknown"
            raise CannotRunError(f"{what} is being {doing} by process {holder}; {then}") from fault
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        try:
            yield
        finally:
            os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def holder(path: Path) -> int | None:
    """Return the process that holds the lock at `path` according to its file, or None.

    The lock itself is not touched.
    """
    try:
        process = int(regular.read(path)[:32])
        os.kill(process, 0)
    except (OSError, ValueError):
        return None
    return process
