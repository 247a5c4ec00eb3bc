"""Where releases live: a folder `published/`, or `s3://bucket/prefix`, changed only by whole steps that survive a crash.

In a folder a release is staged in published/.staging/, outside the dataset's folder but on the same file system, so that no
reader's glob meets it; every file and folder is flushed to the disk; one rename makes it visible; one replaced file,
latest.json, makes it current. Whatever a crash leaves in .staging/ is removed by the next run. Left out on purpose:
what a release holds (silkledger.publish), and how the same steps are done in an object store (silkledger.bucket).
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Protocol

from silkledger import lock
from silkledger.errors import CannotRunError
from silkledger.manifest import Output
from silkledger.objects import ChangedError, ObjectPath

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

STAGING = ".staging"
RUNS = "runs"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


class Place(Protocol):
    """A dataset's folder while no other process may change it: what can be done to it, each step whole or not at all."""

    @property
    def dataset(self) -> str:
        """The dataset's name."""

    @property
    def folder(self) -> Path:
        """published/<dataset>, where the versions lie."""

    def stage(self, version: str) -> Stage:
        """An empty staged release; whatever an earlier run left in staging is removed."""

    def commit(self, stage: Stage) -> Path:
        """Puts the staged release into the dataset's folder; nobody knows of it yet."""

    def keep(self, stage: Stage, name: str) -> Path:
        """Puts what is staged into runs/<name>, in the place of what lay there."""

    def replace(self, name: str, content: bytes) -> None:
        """Replaces one file in the dataset's folder at once: a reader sees the old or the new content, nothing else."""

    def discard(self, name: str) -> None:
        """Removes a folder that was never announced."""

    def interrupted(self) -> Iterable[str]:
        """Folders with a version's name that can only be what an interrupted commit left."""


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
            raise CannotRunError(f"{target}: lies there already; a release is never written over. Move it away")
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
        """Replaces one file in the dataset's folder at once: a reader sees the old or the new content, nothing else."""
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


@dataclass(frozen=True, slots=True)
class Stage:
    """A release being made, in staging."""

    folder: Path

    def write(self, path: str, make: Callable[[IO[bytes]], None]) -> Output:
        """Writes one file through `make` and flushes it; gives size and SHA-256 of what was meant to be written."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        sink = _Sink()
        try:
            with target.open("xb") as sink.file:
                make(sink)  # type: ignore[arg-type]
                sink.file.flush()
                os.fsync(sink.file.fileno())
        except OSError as fault:  # a write that fails doesn't say where
            raise OSError(fault.errno, fault.strerror or str(fault), str(target)) from fault
        return Output(path, sink.size, sink.digest.hexdigest())


@contextlib.contextmanager
def opened(published: Path, dataset: str) -> Iterator[Place]:
    """The dataset's place, locked for this process, staging cleaned at the end.

    Raises CannotRunError where another process holds it or changed it meanwhile, and in place of every OSError of the
    block: a folder that can't be written, a full disk.
    """
    if not _NAME.fullmatch(dataset):
        raise CannotRunError(f"{dataset!r} can't name a folder; name the dataset with letters, digits, - and _")
    try:
        with _opened(published, dataset) as place:
            yield place
    except ChangedError as fault:
        raise CannotRunError(
            f"{fault.filename}: {fault.strerror} meanwhile; nothing was published, run again"
        ) from fault
    except OSError as fault:
        where = fault.filename2 or fault.filename or published / dataset
        raise CannotRunError(
            f"{where}: {fault.strerror or fault}; nothing was published. Give it room, or another folder, and run again"
        ) from fault


@contextlib.contextmanager
def _opened(published: Path, dataset: str) -> Iterator[Place]:
    if isinstance(published, ObjectPath):
        from silkledger import bucket

        with bucket.opened(published, dataset) as claimed:
            yield claimed
        return
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


class _Sink:
    """A file that is only written to, and digested on the way. pyarrow writes to it as to any Python file."""

    closed = False

    file: IO[bytes]

    def __init__(self) -> None:
        self.size, self.digest = 0, hashlib.sha256()

    def write(self, content: bytes | memoryview) -> int:
        view = memoryview(content).cast("B")
        self.file.write(view)
        self.digest.update(view)
        self.size += len(view)
        return len(view)

    def writable(self) -> bool:
        return True

    def readable(self) -> bool:
        return False

    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        return self.size

    def flush(self) -> None:
        self.file.flush()

    def close(self) -> None:
        """Left to whoever opened the file."""


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
