"""Classification of raw folder entries by name: data files, ignored files, folders of sources."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from silkledger.errors import InputError
from silkledger.ingest.formats import FORMATS
from silkledger.ingest.inputs import unreadable
from silkledger.messages import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

DATASET_FILE, SOURCE_FILE = "dataset.toml", "source.toml"
IN_SOURCE = ("figures", "events", "corrections")
# Folders of a raw folder that are not sources.
RESERVED = ("reference", "vocabularies", "expectations", "documents")
# Data in other formats: refused by name where figures are expected, so that it is never ignored.
_UNSUPPORTED = (".xls", ".xlsm", ".xlsb", ".ods", ".json", ".feather", ".zip", ".gz")
_IGNORED = (".", "~$", "#")
_TEMPORARY = (".tmp", ".bak", ".swp", ".part", ".crdownload", "~")


def folder_entries(folder: Path) -> Iterator[Path]:
    """Yield the entries of a folder by name, except hidden and temporary files.

    Raises InputError if the folder can't be listed.
    """
    try:
        paths = sorted(folder.iterdir())
    except OSError as fault:
        raise unreadable(f"{folder.name}/", fault) from fault
    for path in paths:
        if not path.name.startswith(_IGNORED) and not path.name.endswith(_TEMPORARY):
            yield path


def may_be_source(folder: Path) -> bool:
    """Whether a folder in raw/ belongs to a source.

    A folder that can't be listed counts as one, so that it is not silently ignored.
    """
    try:
        return (folder / SOURCE_FILE).exists() or any(
            is_data(path) for path in folder_entries(folder)
        )
    except (OSError, InputError):
        return True


def refuse_nested(folder: Path) -> None:
    """Raise InputError for a source inside the folders of a folder of raw/, which is not read.

    That is a source.toml, or a table of figures, events or corrections, at any depth; folders that
    are links, hidden or temporary are passed over.
    """
    for path in folder_entries(folder):
        if path.is_symlink() or not path.is_dir():
            continue
        for parent, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith(_IGNORED))
            here = Path(parent)
            for name in sorted(names):
                table = any(is_table(here / name, stem) for stem in IN_SOURCE)
                if name == SOURCE_FILE or (table and not name.startswith(_IGNORED)):
                    inner = (here / name).relative_to(folder.parent).as_posix()
                    what = f"a source can't be inside {quoted(f'{folder.name}/')}"
                    fix = f"move {quoted(f'{here.name}/')} next to {DATASET_FILE}"
                    raise InputError(inner, what, fix=fix)


def is_data(path: Path) -> bool:
    """Whether the name is that of a data file, in a supported format or not.

    >>> from pathlib import Path
    >>> [is_data(Path(name)) for name in ("figures.csv", "prices.ods", "notes.txt")]
    [True, True, False]
    """
    suffix = path.suffix.lower()
    return suffix in FORMATS or suffix in _UNSUPPORTED or path.name in IN_SOURCE


def is_table(path: Path, stem: str) -> bool:
    """Whether the path is a data file with that stem, in any format."""
    return is_data(path) and path.name.split(".")[0].lower() == stem


def data_files(folder: Path, stem: str) -> list[Path]:
    """Return the data files of a folder with that stem."""
    return [path for path in folder_entries(folder) if is_table(path, stem)]
