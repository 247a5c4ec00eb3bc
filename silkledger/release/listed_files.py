"""The files of a table that a manifest lists, opened only if their bytes are those listed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.store import layout
from silkledger.store.objects import local

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def of_table(path: Path, sha256: Mapping[str, str]) -> list[Path]:
    """Return the files of a table that a manifest lists, after checking their bytes.

    `sha256` has the SHA-256 of the files of the release by name. Raises CannotRunError if a file
    is missing or differs.
    """
    names = layout.files_of(layout.table_of(path.name), sha256) or [path.name]
    files = [path.with_name(name) for name in names]
    for file in files:
        require_bytes(file, sha256.get(file.name))
    return files


def require_bytes(path: Path, sha256: str | None) -> None:
    """Raise CannotRunError unless the file exists and its bytes have that SHA-256.

    `sha256` is None for a file that the manifest doesn't list, which is always an error.
    """
    try:
        with local(path).open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as fault:
        raise CannotRunError(
            f"{path}: {fault.strerror}; the release is damaged, run `silkledger verify`"
        ) from fault
    if digest != sha256:
        raise CannotRunError(
            f"{path}: its bytes differ from the manifest; the release is damaged, "
            f"run `silkledger verify`"
        )
