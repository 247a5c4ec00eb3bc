"""Regular files: what is read and written in published/ is a file that lies there, or nothing.

A named pipe, a socket or a device in the place of a file would be waited for without end, and a
link could lead to a file of somebody else. Neither is followed: opening it is an OSError, which
every command reports like any other file that can't be read. Objects of a store are always files.
"""

from __future__ import annotations

import errno
import json
import os
import stat
from pathlib import Path
from typing import IO, Any

_NO_JSON = "is not JSON that can be read"
_WHAT = "is a link or special file, not a file; replace it with the file itself"

# Windows has neither of these, but would translate line ends.
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_FLAGS = sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))


def read(path: Path) -> bytes:
    """Return the bytes of a file. Raises OSError, also for a link or a special file."""
    if not _is_local(path):
        return path.read_bytes()
    with os.fdopen(descriptor(path, os.O_RDONLY), "rb") as file:
        return file.read()


def read_json(path: Path) -> Any:
    """Return what a JSON file holds. Raises OSError as `read` does, ValueError for no JSON."""
    return parsed(read(path))


def parsed(content: bytes) -> Any:
    """Return what JSON holds. Raises ValueError, whatever stops the parser.

    >>> parsed(b"[" * 100_000)
    Traceback (most recent call last):
        ...
    ValueError: is not JSON that can be read (nested too deeply)
    """
    try:
        return json.loads(content)
    except RecursionError as fault:
        raise ValueError(f"{_NO_JSON} (nested too deeply)") from fault
    except ValueError as fault:  # too many digits are one too
        known = isinstance(fault, json.JSONDecodeError | UnicodeDecodeError)
        what = str(fault) if known else "a number of too many digits"
        raise ValueError(f"{_NO_JSON} ({what})") from fault


def require(path: Path) -> Path:
    """Return the path of a file that a library is to open. Raises OSError as `read` does."""
    if _is_local(path):
        os.close(descriptor(path, os.O_RDONLY))
    return path


def require_no_link(*folders: Path) -> None:
    """Raise OSError if one of the folders is a link, as one to somebody else's may be."""
    for folder in folders:
        if _is_local(folder) and folder.is_symlink():
            fix = "is a link; replace it with the folder itself"
            raise OSError(errno.ELOOP, fix, str(folder))


def appending(path: Path) -> IO[bytes]:
    """Open a file to append to it; it is created where it is missing. Raises OSError."""
    if not _is_local(path):
        return path.open("ab")
    return os.fdopen(descriptor(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT), "ab")


def replacing(path: Path) -> IO[bytes]:
    """Open a file to write it anew. Raises OSError."""
    return os.fdopen(descriptor(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), "wb")


def descriptor(path: Path, flags: int) -> int:
    """Return an open descriptor of a regular file; no link is followed, nothing is waited for.

    Raises OSError.
    """
    if not _NO_LINK and path.is_symlink():
        raise OSError(errno.ELOOP, _WHAT, str(path))
    try:
        opened = os.open(path, flags | _NO_LINK | _FLAGS, 0o644)
    except OSError as fault:
        # A link (ELOOP), a socket or a pipe that nobody reads (ENXIO).
        if fault.errno in (errno.ELOOP, errno.ENXIO):
            raise OSError(fault.errno, _WHAT, str(path)) from fault
        raise
    if stat.S_ISREG(os.fstat(opened).st_mode):
        return opened
    os.close(opened)
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    raise OSError(errno.EINVAL, _WHAT, str(path))


def _is_local(path: Path) -> bool:
    """Whether the path is one of this machine, not of an object or address, which reads itself."""
    return type(path).read_bytes is Path.read_bytes
