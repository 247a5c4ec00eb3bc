"""A dataset in an object store, changed by conditional writes instead of renames and locks.

A publisher claims the dataset by creating the object `.staging/<dataset>.lock`, which only one
process can do, and renews the claim as it goes on; the claim of a process that died expires. A
release is staged and verified on this machine. Its version is claimed by creating manifest.sha256,
which fails if the version exists. The other files are created next, each with a digest that the
store checks, and manifest.json last. latest.json and status.json are replaced only if they are
unchanged since this publisher read them.

A version without manifest.json is thus an interrupted upload, which the next publisher removes.
Readers follow latest.json and status.json and never see it. Not covered is a process that is
suspended between two requests for longer than a claim lasts, and then goes on.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.semver import is_version
from silkledger.store import bucket_lease as lease
from silkledger.store import layout
from silkledger.store.layout import LATEST, RUNS, STAGING, STATUS
from silkledger.store.objects import ChangedError, ObjectPath, etag, os_errors
from silkledger.store.s3_client import client
from silkledger.store.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

# Files that two publishers must never both write; the other files are derived from them.
_GUARDED = (LATEST, STATUS)


@dataclass
class BucketStore:
    """A DatasetStore in an object store, while this process holds its claim."""

    published: ObjectPath
    dataset: str
    claim: lease.Lease
    staging: Path
    etags: dict[str, str | None] = field(default_factory=dict)
    unannounced: list[str] = field(default_factory=list)

    @property
    def folder(self) -> ObjectPath:
        """The prefix of the versions, published/<dataset>."""
        return self.published / self.dataset

    def stage(self, version: str) -> Stage:
        """Return an empty staged release on this machine."""
        shutil.rmtree(self.staging, ignore_errors=True)
        folder = self.staging / version
        folder.mkdir(parents=True)
        return Stage(folder)

    def commit(self, stage: Stage) -> ObjectPath:
        """Claim the version, then create all its other files, the manifest last."""
        target = self.folder / stage.folder.name
        try:
            self._upload(stage, target, [layout.GUARD], IfNoneMatch="*")
        except ChangedError as fault:
            raise CannotRunError(
                f"{target}: already exists; a release is never overwritten. "
                "Move it away, or run again"
            ) from fault
        self.unannounced.append(target.name)
        names = sorted(_names(stage) - {layout.GUARD, layout.MANIFEST})
        self._upload(stage, target, [*names, layout.MANIFEST], IfNoneMatch="*")
        return target

    def keep(self, stage: Stage, name: str) -> ObjectPath:
        """Upload what is staged to runs/<name>, replacing what is there, the manifest last."""
        target = self.folder / RUNS / name
        if target.is_dir():
            self.discard(f"{RUNS}/{name}")
        names = sorted(_names(stage) - {layout.MANIFEST})
        self._upload(stage, target, [*names, layout.MANIFEST])
        return target

    def replace(self, name: str, content: bytes) -> None:
        """Replace an object; latest.json and status.json only if they are unchanged."""
        self.claim.renew()
        if name not in _GUARDED:
            lease.put(self.folder / name, content)
            return
        before = self.etags[name]
        condition = {"IfNoneMatch": "*"} if before is None else {"IfMatch": before}
        self.etags[name] = lease.put(self.folder / name, content, **condition)
        if name == LATEST:
            self.unannounced.clear()

    def discard(self, name: str) -> None:
        """Remove everything below a prefix, the manifest first to mark the rest as incomplete."""
        self.claim.renew()
        path = self.folder / name
        for file in sorted(path.files(), key=lambda file: file.name != layout.MANIFEST):
            with os_errors(file):
                client().delete_object(**file.address)

    def interrupted(self) -> Iterator[str]:
        """Yield the versions with an unfinished upload: claimed, but without a manifest."""
        for path in self.folder.iterdir():
            if (
                is_version(path.name)
                and (path / layout.GUARD).is_file()
                and not (path / layout.MANIFEST).is_file()
            ):
                yield path.name

    def _upload(self, stage: Stage, target: ObjectPath, names: list[str], **condition: str) -> None:
        for name in names:
            self.claim.renew()
            _put_file(target / name, stage.folder / name, **condition)


@contextlib.contextmanager
def opened(published: ObjectPath, dataset: str) -> Iterator[BucketStore]:
    """Open the dataset, claimed for this process.

    Raises CannotRunError with the id of the process that holds the claim.
    """
    claim = lease.claimed(published / STAGING / f"{dataset}.lock", str(published / dataset))
    staging = Path(tempfile.mkdtemp(prefix="silkledger-staging-"))
    store = BucketStore(published, dataset, claim, staging)
    try:
        store.etags |= {name: etag(store.folder / name) for name in _GUARDED}
        yield store
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        with contextlib.suppress(OSError):  # the next publisher cleans up what remains
            _leave(store)


def _leave(store: BucketStore) -> None:
    """Remove the claim and unannounced uploads of this process, unless it has lost its claim."""
    if etag(store.claim.path) != store.claim.etag:
        return
    for name in store.unannounced:
        store.discard(name)
    with os_errors(store.claim.path):
        client().delete_object(**store.claim.path.address)


def _put_file(path: ObjectPath, file: Path, **condition: str) -> None:
    with file.open("rb") as content, os_errors(path):
        checksum = base64.b64encode(hashlib.file_digest(content, "sha256").digest()).decode()
        content.seek(0)
        client().put_object(**path.address, Body=content, ChecksumSHA256=checksum, **condition)


def _names(stage: Stage) -> set[str]:
    """Return the paths of all staged files."""
    return {
        path.relative_to(stage.folder).as_posix()
        for path in stage.folder.rglob("*")
        if path.is_file()
    }
