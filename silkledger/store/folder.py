"""A dataset in a folder on this machine, changed under a lock by renames."""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.store import durable, lock, regular
from silkledger.store.layout import RUNS, STAGING
from silkledger.store.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class FolderStore:
    """A DatasetStore in a folder, while this process holds its lock."""

    published: Path
    dataset: str

    @property
    def folder(self) -> Path:
        """The folder of the versions, published/<dataset>."""
        return self.published / self.dataset

    @property
    def staging(self) -> Path:
        """The folder in which the next release is staged."""
        return self.published / STAGING / self.dataset

    def stage(self, version: str) -> Stage:
        """Return an empty staged release; leftovers of an earlier run are removed."""
        if self.staging.exists():
            shutil.rmtree(self.staging)
        folder = self.staging / version
        folder.mkdir(parents=True)
        return Stage(folder)

    def commit(self, stage: Stage) -> Path:
        """Flush the staged release and rename it into the folder of the dataset."""
        target = self.folder / stage.folder.name
        if target.exists():
            raise CannotRunError(
                f"{target}: already exists; a release is never overwritten. Move it away"
            )
        for parent, _, _ in os.walk(stage.folder, topdown=False):
            durable.flush_folder(parent)
        stage.folder.rename(target)
        durable.flush_folder(self.folder)
        return target

    def keep(self, stage: Stage, name: str) -> Path:
        """Flush what is staged and rename it to runs/<name>, replacing what is there."""
        target = self.folder / RUNS / name
        target.parent.mkdir(exist_ok=True)
        if target.exists():
            self.discard(f"{RUNS}/{name}")
        for parent, _, _ in os.walk(stage.folder, topdown=False):
            durable.flush_folder(parent)
        stage.folder.rename(target)
        for folder in (target.parent, self.folder):
            durable.flush_folder(folder)
        return target

    def replace(self, name: str, content: bytes) -> None:
        """Replace a file of the dataset; readers see either the old or the new content."""
        staged, target = self.staging / name, self.folder / name
        staged.parent.mkdir(parents=True, exist_ok=True)
        _write(staged, content)
        if target.exists():  # a file of a release stays read-only
            staged.chmod(target.stat().st_mode)
        staged.replace(target)
        durable.flush_folder(target.parent)

    def discard(self, name: str) -> None:
        """Move a folder that was never announced out of sight, then remove it."""
        if not self.staging.exists():
            self.staging.mkdir(parents=True)
        path = self.folder / name
        discarded = self.staging / f"discarded-{path.name}"
        path.rename(discarded)
        durable.flush_folder(path.parent)
        shutil.rmtree(discarded)

    def interrupted(self) -> Iterable[str]:
        """Return nothing: a rename is atomic."""
        return ()


@contextlib.contextmanager
def opened(published: Path, dataset: str) -> Iterator[FolderStore]:
    """Open the dataset, locked for this process, and clean up staging at the end."""
    store = FolderStore(published, dataset)
    staging = published / STAGING
    # What they hold is moved and removed, which must not happen in a folder of somebody else.
    try:
        regular.require_no_link(store.folder, store.folder / RUNS, staging, store.staging)
    except OSError as fault:
        raise CannotRunError(
            f"{fault.filename}: {fault.strerror}; nothing was published"
        ) from fault
    store.folder.mkdir(parents=True, exist_ok=True)
    durable.flush_folder(published)
    staging.mkdir(exist_ok=True)
    with lock.held(staging / f"{dataset}.lock", f"{published.name}/{dataset}"):
        try:
            yield store
        finally:
            with contextlib.suppress(OSError):
                shutil.rmtree(store.staging)


def _write(path: Path, content: bytes) -> None:
    with regular.replacing(path) as file:
        file.write(content)
        durable.flush(file)
