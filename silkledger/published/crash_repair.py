"""Repair a dataset's folder after a crash.

status.json and releases.json follow from latest.json; if a crash came in between, they are written
now. A version's folder that no file names was never announced: if it follows the current release, a
crash left it between the rename and latest.json, and it is removed, like all that is staged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.published import announce, status
from silkledger.published.releases import require_current
from silkledger.release import manifest
from silkledger.semver import Version
from silkledger.store import layout, opening, regular

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.published.states import Latest, Status
    from silkledger.store.stage import DatasetStore


def repair_dataset(published: Path, dataset: str) -> None:
    """Repair what a crash left of an earlier run, under the dataset's lock.

    Raises CannotRunError as `repair` does, and if the folder is locked or can't be opened.
    """
    if (published / dataset).is_dir():
        with opening.opened(published, dataset) as store:
            repair(store)


def repair(store: DatasetStore) -> None:
    """Repair what a crash left between the steps of an earlier run. Needs the dataset's lock.

    Raises CannotRunError, before anything is changed, if latest.json names a release that is
    missing or damaged: what follows from it would be wrong as well.
    """
    current = status.latest(store.folder)
    if current is not None:
        require_current(store.folder, current)
    entries = status.statuses(store.folder)
    for name in store.interrupted():
        store.discard(name)
    for folder in sorted(store.folder.iterdir()):
        if (
            folder.is_dir()
            and not folder.is_symlink()
            and _never_announced(folder, entries, current)
        ):
            store.discard(folder.name)
    announce.bookkeeping(store, entries, current)


def _never_announced(folder: Path, entries: dict[str, Status], current: Latest | None) -> bool:
    try:
        version = Version.parse(folder.name)
    except ValueError:
        return False
    if folder.name in entries or (folder.parent / f"{folder.name}.{layout.NOTICE}").exists():
        return False
    if current is None:
        return folder.name == "1.0.0" or not entries
    if version < Version.parse(current.version):
        return False
    try:
        last = regular.read_json(folder / manifest.NAME)["last"]
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return bool(last and last.get("manifest_sha256") == current.manifest_sha256)
