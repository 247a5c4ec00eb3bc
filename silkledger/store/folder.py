"""The place of a dataset on this disk: a folder, changed under a lock by renames."""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.store import lock
from silkledger.store.layout import RUNS, STAGING
from silkledger.store.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class FolderPlace:
    """A dataset's folder on this disk while this process holds its lock (Place)."""

    published: Path
    dataset: str

    @property
    def folder(self) -> Path:
        """published/<dataset>, where the versions lie."""
        return self.published / self.dataset

    @property
    def staging(self) -> Path:
        """Where this dataset's next release is made."""
        return self.published / STAGING / self.dataset

    def stage(self, version: str) -> Stage:
        """An empty staged release; whatever an earlier run left in staging is removed."""
        if self.staging.exists():
            shutil.rmtree(self.staging)
        folder = self.staging / version
        folder.mkdir(parents=True)
        return Stage(folder)

    def commit(self, stage: Stage) -> Path:
        """Flushes the staged release and renames it into the dataset's folder."""
        target = self.folder / stage.folder.name
        if target.exists():
            raise CannotRunError(
                f"{target}: lies there already; a release is never written over. Move it away"
            )
        for parent, _, _ in os.walk(stage.folder, topdown=False):
            _sync_folder(parent)
        stage.folder.rename(target)
        _sync_folder(self.folder)
        return target

    def keep(self, stage: Stage, name: str) -> Path:
        """Flushes what is staged and renames it to runs/<name>, in the place of what lay there."""
        target = self.folder / RUNS / name
        target.parent.mkdir(exist_ok=True)
        if target.exists():
            self.discard(f"{RUNS}/{name}")
        for parent, _, _ in os.walk(stage.folder, topdown=False):
            _sync_folder(parent)
        stage.folder.rename(target)
        for folder in (target.parent, self.folder):
            _sync_folder(folder)
        return target

    def replace(self, name: str, content: bytes) -> None:
        """Replaces one file in the dataset's folder at once: a reader sees the old or the new
        content, nothing else.
        """
        if not self.staging.exists():
            self.staging.mkdir(parents=True)
        _write(self.staging / name, content)
        (self.staging / name).replace(self.folder / name)
        _sync_folder(self.folder)

    def discard(self, name: str) -> None:
        """Takes a folder that was never announced out of sight, then removes it."""
        if not self.staging.exists():
            self.staging.mkdir(parents=True)
        found = self.folder / name
        found.rename(self.staging / f"discarded-{found.name}")
        _sync_folder(found.parent)
        shutil.rmtree(self.staging / f"discarded-{found.name}")

    def interrupted(self) -> Iterable[str]:
        """None: a rename is done or not done."""
        return ()


@contextlib.contextmanager
def opened(published: Path, dataset: str) -> Iterator[FolderPlace]:
    """The dataset's folder, locked for this process, staging cleaned at the end."""
    place = FolderPlace(published, dataset)
    place.folder.mkdir(parents=True, exist_ok=True)
    _sync_folder(published)
    staging = published / STAGING
    staging.mkdir(exist_ok=True)
    with lock.held(staging / f"{dataset}.lock", f"{published.name}/{dataset}"):
        try:
            yield place
        finally:
            with contextlib.suppress(OSError):
                shutil.rmtree(place.staging)


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(path: str | os.PathLike[str]) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
