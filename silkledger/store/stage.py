"""A release in the making, and the operations on the dataset that it is published to."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Protocol

from silkledger.store import durable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Output:
    """One file of a release: its path in the release, its size and its SHA-256."""

    path: str
    bytes: int
    sha256: str


class DatasetStore(Protocol):
    """A dataset that no other process may change; every operation is atomic."""

    @property
    def dataset(self) -> str:
        """The name of the dataset."""

    @property
    def folder(self) -> Path:
        """The folder of the versions, published/<dataset>."""

    def stage(self, version: str) -> Stage:
        """Return an empty staged release; leftovers of an earlier run are removed."""

    def commit(self, stage: Stage) -> Path:
        """Move the staged release into the folder of the dataset, not announced yet."""

    def keep(self, stage: Stage, name: str) -> Path:
        """Move what is staged to runs/<name>, replacing what is there."""

    def replace(self, name: str, content: bytes) -> None:
        """Replace a file of the dataset; readers see either the old or the new content."""

    def discard(self, name: str) -> None:
        """Remove a folder that was never announced."""

    def interrupted(self) -> Iterable[str]:
        """Return the versions that an interrupted commit left incomplete."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A staged release."""

    folder: Path

    def write(self, path: str, make: Callable[[IO[bytes]], None]) -> Output:
        """Write a file through `make`, flush it, and return its path, size and SHA-256.

        Size and digest are those of the content passed to the file, not read back from disk.
        """
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        sink = _Sink()
        try:
            with target.open("xb") as sink.file:
                make(sink)  # type: ignore[arg-type]
                _protect(sink.file)
                durable.flush(sink.file)
        except OSError as fault:  # a failed write does not name the file
            raise OSError(fault.errno, fault.strerror or str(fault), str(target)) from fault
        return Output(path, sink.size, sink.digest.hexdigest())


def _protect(file: IO[bytes]) -> None:
    """Take away the permission to write: what is published never changes, not even by a slip."""
    number = file.fileno()
    os.fchmod(number, os.fstat(number).st_mode & 0o555)


class _Sink:
    """A write-only file that computes size and SHA-256; pyarrow accepts it as a Python file."""

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
        """Do nothing: whoever opened the file closes it."""
