"""A release in the making, and what can be done to the place where it is to stand."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Output:
    """One file of a release, as its bytes were made."""

    path: str
    bytes: int
    sha256: str


class DatasetStore(Protocol):
    """A dataset's folder while no other process may change it: what can be done to it, each step
    whole or not at all.
    """

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
        """Replaces one file in the dataset's folder at once: a reader sees the old or the new
        content, nothing else.
        """

    def discard(self, name: str) -> None:
        """Removes a folder that was never announced."""

    def interrupted(self) -> Iterable[str]:
        """Folders with a version's name that can only be what an interrupted commit left."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A release being made, in staging."""

    folder: Path

    def write(self, path: str, make: Callable[[IO[bytes]], None]) -> Output:
        """Writes one file through `make` and flushes it; gives size and SHA-256 of what was meant
        to be written.
        """
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


class _Sink:
    """A file that is only written to, and digested on the way. pyarrow writes to it as to any
    Python file.
    """

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
