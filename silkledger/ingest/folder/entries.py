"""What lies in a raw folder, told by name: which files are data, which are passed over, which
folder is a source's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.errors import InputError
from silkledger.ingest.formats import FORMATS
from silkledger.ingest.inputs import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DATASET_FILE, SOURCE_FILE = "dataset.toml", "source.toml"
IN_SOURCE = ("figures", "events", "corrections")
# Data that people keep in other formats: refused by name where figures are expected, never passed
# over.
_FOREIGN = (".xls", ".xlsm", ".xlsb", ".ods", ".json", ".feather", ".zip", ".gz")
_LEFT_OVER = (".tmp", ".bak", ".swp", ".part", ".crdownload", "~")


def entries(folder: Path) -> Iterator[Path]:
    """What lies in a folder, by name, hidden files and left-overs of editors apart. Raises
    InputError where it can't be looked into.
    """
    try:
        paths = sorted(folder.iterdir())
    except OSError as fault:
        raise unreadable(f"{folder.name}/", fault) from fault
    for path in paths:
        if not path.name.startswith((".", "~$", "#")) and not path.name.endswith(_LEFT_OVER):
            yield path


def may_be_source(folder: Path) -> bool:
    """Whether a folder in raw/ is a source's; one that can't be looked into is, so that it is not
    passed over.
    """
    try:
        return (folder / SOURCE_FILE).exists() or any(is_data(path) for path in entries(folder))
    except (OSError, InputError):
        return True


def is_data(path: Path) -> bool:
    """Whether its name is that of a data file, in a format that is read or not."""
    suffix = path.suffix.lower()
    return suffix in FORMATS or suffix in _FOREIGN or path.name in IN_SOURCE


def is_table(path: Path, stem: str) -> bool:
    """Whether it is a data file of that name, in whatever format."""
    return is_data(path) and path.name.split(".")[0].lower() == stem


def tables(folder: Path, stem: str) -> list[Path]:
    """The data files of that name in a folder."""
    return [path for path in entries(folder) if is_table(path, stem)]
