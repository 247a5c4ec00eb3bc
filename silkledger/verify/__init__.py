"""Proving a release from its folder alone; with the documents at hand, its figures from their
words.

`files` compares the folder with the manifest, `tables` the tables with what the manifest says of
them and with each other, `surroundings` the files beside the folder, `spans` the wordings with the
documents. What is wrong inside the folder becomes a Problem, never an exception.
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
    """Everything that is wrong with a release; empty means that it is whole.

    `documents` is a folder in which documents are found by their digest. Raises CannotRunError only
    where the folder itself (or that of the documents) is not there.
    """
    for path in (folder, documents):
        if path is not None and not path.is_dir():
            raise CannotRunError(
                f"{path}: no such folder; name the folder of a release, such as published/NAME/1.0.0"
            )
    here = local_folder(folder)
    problems = (*verify_folder(here), *beside.problems(folder))
    if problems or documents is None:
        return problems
    return spans.problems(here, documents)


def verify_folder(folder: Path) -> tuple[Problem, ...]:
    """Everything that is wrong inside the folder. Tables are only looked into where every byte is
    as published.
    """
    manifest, found = integrity.compare(folder)
    if found or manifest is None:
        return found
    return tuple(tables.problems(folder, manifest))
