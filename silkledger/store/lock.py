"""One publisher a dataset at a time, one schedule a folder.

The lock is the kernel's own (flock), so it ends with the process that holds it, however that ends:
a stale lock can't remain. The file holds the holder's process id only to be able to name it.
Folders only: an object store has its own way.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextlib.contextmanager
def held(
    path: Path,
    what: str,
    *,
    doing: str = "published",
    then: str = "wait until it is done and run again",
) -> Iterator[None]:
    """Holds the lock at `path` while the block runs. Raises CannotRunError naming the process that
    holds it already.

    The line says that `what` is being `doing` by that process, and `then` what to do about it.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
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
    """The process that holds the lock at `path`, as its file says, without touching the lock; None
    where none does.
    """
    try:
        process = int(path.read_text(encoding="utf-8"))
        os.kill(process, 0)
    except (OSError, ValueError):
        return None
    return process
