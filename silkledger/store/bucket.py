"""A dataset in an object store, changed by conditional writes: no rename, and no lock but a claim
that runs out.

A publisher claims the dataset by an object that only one can create, `.staging/<dataset>.lock`, and
renews the claim as it goes on; whoever died lets it run out. A release is staged and verified on
this disk. Its version is claimed by creating manifest.sha256, which fails where the version is
there already; the other files are created next, each with a digest that the store checks,
manifest.json last. latest.json and status.json are replaced only if they are still those that this
publisher found. A version without manifest.json is therefore an interrupted upload, which the next
publisher removes; readers go by latest.json and status.json and never see it. Left out on purpose:
a process that stands still for longer than a claim lasts, between two requests, and then goes on.
"""

from __future__ import annotations

import base64
import contextlib
import datetime as dt
import hashlib
import json
import os
import shutil
import tempfile
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from silkledger.errors import CannotRunError
from silkledger.semver import Version
from silkledger.store import layout
from silkledger.store.layout import LATEST, RUNS, STAGING, STATUS
from silkledger.store.objects import ChangedError, ObjectPath, client, etag, told
from silkledger.store.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

LEASE = dt.timedelta(minutes=15)
# What two publishers must never both write; the other files follow from them.
_GUARDED = (LATEST, STATUS)


@dataclass
class Lease:
    """The right to change a dataset. `etag` is that of the claim's object as this process last
    wrote it.
    """

    path: ObjectPath
    etag: str
    renewed: dt.datetime

    def renew(self) -> None:
        """Says that this process is alive, if it hasn't for a third of a lease. Raises ChangedError
        where it lost its claim.
        """
        now = dt.datetime.now(dt.UTC)
        if now - self.renewed > LEASE / 3:
            self.etag, self.renewed = _put(self.path, _holder(), IfMatch=self.etag), now


@dataclass
class BucketPlace:
    """A dataset's prefix while this process holds its claim (silkledger.store.stage.Place)."""

    published: ObjectPath
    dataset: str
    claim: Lease
    staging: Path
    found: dict[str, str | None] = field(default_factory=dict)
    unannounced: list[str] = field(default_factory=list)

    @property
    def folder(self) -> ObjectPath:
        """Where the versions lie."""
        return self.published / self.dataset

    def stage(self, version: str) -> Stage:
        """An empty staged release on this disk."""
        shutil.rmtree(self.staging, ignore_errors=True)
        folder = self.staging / version
        folder.mkdir(parents=True)
        return Stage(folder)

    def commit(self, stage: Stage) -> ObjectPath:
        """Claims the version, then creates every other file of it, the manifest last."""
        target = self.folder / stage.folder.name
        try:
            self._upload(stage, target, [layout.GUARD], IfNoneMatch="*")
        except ChangedError as fault:
            raise CannotRunError(
                f"{target}: lies there already; a release is never written over. Move it away, or run again"
            ) from fault
        self.unannounced.append(target.name)
        names = sorted(_names(stage) - {layout.GUARD, layout.MANIFEST})
        self._upload(stage, target, [*names, layout.MANIFEST], IfNoneMatch="*")
        return target

    def keep(self, stage: Stage, name: str) -> ObjectPath:
        """Puts what is staged under runs/<name>, in the place of what lay there; the manifest
        last.
        """
        target = self.folder / RUNS / name
        if target.is_dir():
            self.discard(f"{RUNS}/{name}")
        names = sorted(_names(stage) - {layout.MANIFEST})
        self._upload(stage, target, [*names, layout.MANIFEST])
        return target

    def replace(self, name: str, content: bytes) -> None:
        """Replaces one object at once; latest.json and status.json only if they are still what this
        place found.
        """
        self.claim.renew()
        if name not in _GUARDED:
            _put(self.folder / name, content)
            return
        before = self.found[name]
        condition = {"IfNoneMatch": "*"} if before is None else {"IfMatch": before}
        self.found[name] = _put(self.folder / name, content, **condition)
        if name == LATEST:
            self.unannounced.clear()

    def discard(self, name: str) -> None:
        """Removes everything below that prefix, the manifest first, so that what is left shows that
        it is not whole.
        """
        self.claim.renew()
        path = self.folder / name
        for file in sorted(path.files(), key=lambda file: file.name != layout.MANIFEST):
            with told(file):
                client().delete_object(**file.address)

    def interrupted(self) -> Iterator[str]:
        """The versions whose upload was not finished: claimed, and without a manifest."""
        for path in self.folder.iterdir():
            if (
                _is_version(path.name)
                and (path / layout.GUARD).is_file()
                and not (path / layout.MANIFEST).is_file()
            ):
                yield path.name

    def _upload(self, stage: Stage, target: ObjectPath, names: list[str], **condition: str) -> None:
        for name in names:
            self.claim.renew()
            _put_file(target / name, stage.folder / name, **condition)


@contextlib.contextmanager
def opened(published: ObjectPath, dataset: str) -> Iterator[BucketPlace]:
    """The dataset's place, claimed for this process. Raises CannotRunError naming the process that
    has the claim.
    """
    claim = _claim(published / STAGING / f"{dataset}.lock", str(published / dataset))
    staging = Path(tempfile.mkdtemp(prefix="silkledger-staging-"))
    place = BucketPlace(published, dataset, claim, staging)
    try:
        place.found |= {name: etag(place.folder / name) for name in _GUARDED}
        yield place
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        with contextlib.suppress(OSError):  # what can't be cleaned now, the next publisher cleans
            _leave(place)


def _leave(place: BucketPlace) -> None:
    """Removes what this process put up and never announced, and its claim; nothing where it lost
    its claim.
    """
    if etag(place.claim.path) != place.claim.etag:
        return
    for name in place.unannounced:
        place.discard(name)
    with told(place.claim.path):
        client().delete_object(**place.claim.path.address)


def _claim(path: ObjectPath, what: str) -> Lease:
    now = dt.datetime.now(dt.UTC)
    try:
        return Lease(path, _put(path, _holder(), IfNoneMatch="*"), now)
    except ChangedError:
        pass
    with told(path):
        found = client().get_object(**path.address)
    left = LEASE - (_server_time(found) - found["LastModified"])
    if left <= dt.timedelta():
        with contextlib.suppress(ChangedError):  # somebody else was faster
            return Lease(path, _put(path, _holder(), IfMatch=found["ETag"]), now)
    holder = json.loads(found["Body"].read()).get("process", "unknown")
    minutes = max(1, round(left.total_seconds() / 60))
    raise CannotRunError(
        f"{what} is being published by process {holder}; wait until it is done and run again (if it died, its claim "
        f"runs out in {minutes} min)"
    )


def _holder() -> bytes:
    """What tells one claim from another; the process id is there only to be named."""
    return json.dumps({"process": os.getpid(), "claim": uuid4().hex}).encode()


def _server_time(response: dict[str, Any]) -> dt.datetime:
    """The store's own clock, so that this machine's does not matter."""
    said = response["ResponseMetadata"]["HTTPHeaders"].get("date")
    return parsedate_to_datetime(said) if said else dt.datetime.now(dt.UTC)


def _put(path: ObjectPath, content: bytes, **condition: str) -> str:
    with told(path):
        found: str = client().put_object(**path.address, Body=content, **condition)["ETag"]
        return found


def _put_file(path: ObjectPath, file: Path, **condition: str) -> None:
    with file.open("rb") as content, told(path):
        checksum = base64.b64encode(hashlib.file_digest(content, "sha256").digest()).decode()
        content.seek(0)
        client().put_object(**path.address, Body=content, ChecksumSHA256=checksum, **condition)


def _names(stage: Stage) -> set[str]:
    """Every file of what is staged."""
    return {
        path.relative_to(stage.folder).as_posix()
        for path in stage.folder.rglob("*")
        if path.is_file()
    }


def _is_version(name: str) -> bool:
    try:
        Version.parse(name)
    except ValueError:
        return False
    return True
