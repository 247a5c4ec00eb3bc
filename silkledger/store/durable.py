"""Durable writes: bytes that are on the disk when the call returns, and files replaced in one step.

A system keeps what is written in memory for a while. After a crash or a power cut a rename may be
there without the bytes of the file that was renamed, so they are flushed first; whoever must know
that the new name is there flushes its folder as well.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import IO


def flush(file: IO[bytes]) -> None:
    """Wait until what was written to an open file is on the disk. Raises OSError."""
    file.flush()
    os.fsync(file.fileno())


def flush_folder(folder: str | os.PathLike[str]) -> None:
    """Wait until the names in a folder are on the disk. Raises OSError."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace(path: Path, content: bytes) -> None:
    """Replace a file in one step: a crash leaves the old bytes or the new ones, never a part.

    Its folder is made where it is missing, and a file that exists keeps its permissions. Raises
    OSError that names the file.
    """
    partial = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
        partial = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            flush(file)
        partial.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        partial.replace(path)
    except BaseException as fault:
        if partial is not None:
            with contextlib.suppress(OSError):
                partial.unlink()
        if isinstance(fault, OSError):
            raise OSError(fault.errno, fault.strerror or str(fault), str(path)) from fault
        raise
