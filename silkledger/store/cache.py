"""A cache of published files, named by their digests: a file that was fetched once is never again.

It lies in SILKLEDGER_CACHE, else where the system keeps caches. Every file in it may be deleted.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from silkledger.errors import RefusedError

if TYPE_CHECKING:
    from silkledger.store.remote import RemotePath

CACHE = "SILKLEDGER_CACHE"


def fetched(path: RemotePath, sha256: str) -> Path:
    """Return a local copy of the file, whose bytes have that SHA-256.

    Raises RefusedError if those at the address have another one, OSError as reading it does.
    """
    copy = folder() / sha256[:2] / sha256
    if copy.is_file() and _digest(copy) == sha256:
        return copy
    copy.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    with tempfile.TemporaryDirectory(dir=copy.parent) as working:
        part = Path(working) / sha256
        with part.open("wb") as file:
            for chunk in path.chunks():
                digest.update(chunk)
                file.write(chunk)
        if digest.hexdigest() != sha256:
            raise RefusedError(
                f"{path}: its bytes differ from the manifest; the copy is damaged or was changed, "
                "ask its publisher"
            )
        part.replace(copy)
    return copy


def folder() -> Path:
    """Return the folder of the cache."""
    if chosen := os.environ.get(CACHE):
        return Path(chosen)
    home = Path.home()
    defaults = {
        "darwin": home / "Library" / "Caches",
        "win32": Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local"),
    }
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else defaults.get(sys.platform, home / ".cache")) / "silkledger"


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
