"""Verify a release from its folder alone and, given the documents, its figures from their wording.

silkledger.release.integrity compares the files with the manifest; `tables` checks the tables
against the manifest and each other, `wordings` the readings against the wordings, `beside` the
files beside the folder, and `spans` the wordings against the documents. Whatever is wrong inside
the folder becomes a Problem, never an exception.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from silkledger.errors import CannotRunError
from silkledger.ingest.folder.documents import require_folder
from silkledger.published import status
from silkledger.release import integrity, signature
from silkledger.release.integrity import Problem
from silkledger.semver import Version
from silkledger.store.layout import MANIFEST
from silkledger.store.objects import local_folder
from silkledger.verify import beside, spans, tables, wordings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from silkledger.parts import Workers
    from silkledger.release.digests import TableDigests

__all__ = ["Problem", "verify", "verify_dataset", "verify_folder"]


def verify(
    folder: Path,
    documents: Path | None = None,
    key: str | Path | None = None,
    workers: Workers | None = None,
) -> tuple[Problem, ...]:
    """Return everything that is wrong with a release; empty if it is whole.

    `documents` is a folder in which documents are found by their digest. With a public `key`, a
    release that is not signed with it has a problem. Many wordings are read again by `workers`, if
    there are any. Raises CannotRunError only if the folder of the release, or that of the
    documents, does not exist, or if `key` is not a public key.
    """
    if not folder.is_dir():
        raise CannotRunError(
            f"{folder}: no such folder; name the folder of a release, such as published/NAME/1.0.0"
        )
    require_folder(documents)
    local = local_folder(folder)
    unsigned = () if key is None else signature.problems(local, key)
    manifest, problems = _compared(local)
    read_again: Callable[[], tuple[Problem, ...]] = tuple
    if manifest is not None:
        read_again = _begin_wordings(local, workers)  # while tables are checked
        problems = tuple(tables.problems(local, manifest, {}))
    problems = (*problems, *unsigned, *beside.problems(folder)) or read_again()
    if problems or documents is None:
        return problems
    return spans.problems(local, documents)


def _begin_wordings(folder: Path, workers: Workers | None) -> Callable[[], tuple[Problem, ...]]:
    """Return what says which wordings read otherwise; `workers` may read them until it is asked."""
    try:
        return wordings.begin(folder, workers)
    except Exception:  # noqa: BLE001  (what is wrong with the tables that it reads is told first)
        return partial(wordings.problems, folder, workers)


def verify_dataset(
    folder: Path, documents: Path | None = None, key: str | Path | None = None
) -> tuple[Problem, ...]:
    """Return everything that is wrong with the releases of a dataset and the files beside them.

    The file of a Problem is relative to the folder of the dataset. Raises CannotRunError as
    `verify` does, and if the folder is not that of a dataset.
    """
    if not status.is_dataset(folder):
        raise CannotRunError(f"{folder}: is not the folder of a dataset; give DATASET, or its path")
    problems = list(beside.of_dataset(folder))
    for version in status.statuses(folder):
        if (folder / version).is_dir():
            problems += [
                Problem(f"{version}/{problem.file}", problem.what)
                for problem in verify(folder / version, documents, key)
                if not problem.file.startswith("..")
            ]
    return tuple(problems)


def _renamed(folder: Path, content: Mapping[str, Any]) -> Problem | None:
    """Return the problem of a release in the folder of another version, else None.

    Folders with other names (a copy, the run of a candidate) say nothing of a version.
    """
    name = folder.resolve().name
    try:
        Version.parse(name)
    except ValueError:
        return None
    if content.get("version") in (name, None):  # none is a problem of its own
        return None
    return Problem(MANIFEST, f"is of version {content.get('version')}, but the folder is {name}")


def verify_folder(
    folder: Path, written: Mapping[str, TableDigests] | None = None
) -> tuple[Problem, ...]:
    """Return everything that is wrong inside the folder of a release.

    Tables are checked only if every byte is as published. Of a table whose digests were taken as
    this process wrote it (`written`), the footer and the first rows are read back, and keys
    and references are those in memory; any other table is read.
    """
    manifest, problems = _compared(folder)
    return problems if manifest is None else tuple(tables.problems(folder, manifest, written or {}))


def _compared(folder: Path) -> tuple[Mapping[str, Any] | None, tuple[Problem, ...]]:
    """Return the manifest if every byte is as published, else None and what is wrong."""
    manifest, problems = integrity.compare(folder)
    if problems or manifest is None:
        return None, problems
    renamed = _renamed(folder, manifest)
    return (manifest, ()) if renamed is None else (None, (renamed,))
