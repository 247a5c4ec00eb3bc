"""The files of official statistics that a run reads.

They are in the folder passed to the run, or else in reference/ next to dataset.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.errors import InputError
from silkledger.ingest.inputs import InputFile, fingerprint, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FOLDER = "reference"
_FIX = "name a folder with official statistics in CSV"


def reference_files(reference: Path | None, raw_folders: Iterable[Path]) -> list[InputFile]:
    """Return the CSV files of official statistics by name, as reference/<file> wherever they are.

    They are those of the folder `reference`, or if it is None, of reference/ in the raw folders.
    Raises InputError if `reference` is not a folder or has no CSV files.
    """
    if reference is None:
        return [file for raw in raw_folders for file in _csv_files(raw / FOLDER, within=raw)]
    if not reference.is_dir():
        raise InputError(str(reference), "no such folder", fix=_FIX)
    files = _csv_files(reference, within=reference)
    if not files:
        raise InputError(f"{reference.name}/", "the folder has no CSV files", fix=_FIX)
    return files


def _csv_files(folder: Path, within: Path) -> list[InputFile]:
    if not folder.is_dir():
        return []
    if not folder.resolve().is_relative_to(within.resolve()):
        what = "the link points outside the raw folder"
        raise InputError(f"{FOLDER}/", what, fix="replace it with the folder, or pass --reference")
    try:
        paths = sorted(folder.iterdir())
    except OSError as fault:
        raise unreadable(f"{folder.name}/", fault) from fault
    return [
        fingerprint(path, f"{FOLDER}/{path.name}", within=within)
        for path in paths
        if path.suffix.lower() == ".csv" and not path.name.startswith((".", "~$", "#"))
    ]
