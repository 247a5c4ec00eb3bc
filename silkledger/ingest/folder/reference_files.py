"""The files of official statistics that a run reads: those of the folder given, else of reference/
beside dataset.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.errors import InputError
from silkledger.ingest.inputs import InputFile, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FOLDER = "reference"
_FIX = "name a folder of official statistics (CSV)"


def reference_files(given: Path | None, beside: Iterable[Path]) -> list[InputFile]:
    """The CSV files by name, named reference/<file> wherever they lie; `beside` are the raw folders.

    Raises InputError where the folder given is none or holds no CSV file.
    """
    if given is None:
        return [file for raw in beside for file in _in(raw / FOLDER)]
    if not given.is_dir():
        raise InputError(str(given), "no such folder", fix=_FIX)
    files = _in(given)
    if not files:
        raise InputError(f"{given.name}/", "holds no CSV file", fix=_FIX)
    return files


def _in(folder: Path) -> list[InputFile]:
    if not folder.is_dir():
        return []
    try:
        paths = sorted(folder.iterdir())
    except OSError as fault:
        raise InputError(
            f"{folder.name}/", f"can't be read ({fault.strerror})", fix="let this user read it"
        ) from fault
    chosen = [
        path
        for path in paths
        if path.suffix.lower() == ".csv" and not path.name.startswith((".", "~$", "#"))
    ]
    return [fingerprint(path, f"{FOLDER}/{path.name}", within=folder) for path in chosen]
