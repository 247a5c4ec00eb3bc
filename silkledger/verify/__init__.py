"""Verify a release from its folder alone and, given the documents, its figures from their wording.

silkledger.release.integrity compares the files with the manifest; `tables` checks the tables
against the manifest and each other, `beside` the files beside the folder, and `spans` the wordings
against the documents. Whatever is wrong inside the folder becomes a Problem, never an exception.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.release import integrity
from silkledger.release.integrity import Problem
from silkledger.store.objects import local_folder
from silkledger.verify import beside, spans, tables

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Problem", "verify", "verify_folder"]


def verify(folder: Path, documents: Path | None = None) -> tuple[Problem, ...]:
    """Return everything that is wrong with a release; empty if it is whole.

    `documents` is a folder in which documents are found by their digest. Raises CannotRunError only
    if the folder of the release, or that of the documents, does not exist.
    """
    for path in (folder, documents):
        if path is not None and not path.is_dir():
            raise CannotRunError(
                f"{path}: no such folder; name the folder of a release, "
                f"such as published/NAME/1.0.0"
            )
    local = local_folder(folder)
    problems = (*verify_folder(local), *beside.problems(folder))
    if problems or documents is None:
        return problems
    return spans.problems(local, documents)


def verify_folder(folder: Path) -> tuple[Problem, ...]:
    """Return everything that is wrong inside the folder of a release.

    Tables are checked only if every byte is as published.
    """
    manifest, problems = integrity.compare(folder)
    if problems or manifest is None:
        return problems
    return tuple(tables.problems(folder, manifest))
