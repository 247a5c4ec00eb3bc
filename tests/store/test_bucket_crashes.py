"""Uploads to a bucket that fail or are killed midway."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest

import silkledger
from silkledger.errors import CannotRunError
from silkledger.published import crash_repair, releases
from silkledger.store import bucket, bucket_lease
from silkledger.store.objects import ObjectPath
from silkledger.verify import verify
from tests.support import releases as samples
from tests.support.bucket import keys, put, put_that_fails_at
from tests.support.depth import some


@pytest.mark.parametrize("number", some([2, 19], 2))
def test_an_interrupted_upload_is_never_visible_and_is_removed(
    number: int, published: ObjectPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(samples.publish_first, published)
    before = keys(published)
    with monkeypatch.context() as patch:
        put_that_fails_at(number, patch)
        # A killed process does not clean up.
        patch.setattr(bucket, "_leave", lambda place: None)
        with pytest.raises(CannotRunError, match="can't be reached; nothing was published"):
            samples.publish_next(published, samples.shortened())
    assert releases.last(published, samples.DATASET).version == "1.0.0"  # type: ignore[union-attr]
    assert len(silkledger.load(published=published)) == 16
    assert [entry.version for entry in releases.listing(published, samples.DATASET)] == ["1.0.0"]
    assert len([key for key in keys(published) - before if "/1.1.0/" in key]) == number - 1
    monkeypatch.setattr(
        bucket_lease, "LEASE", dt.timedelta()
    )  # the claim of the killed process expires
    crash_repair.repair_dataset(published, samples.DATASET)
    assert keys(published) == before
    assert samples.publish_next(published, samples.shortened()).name == "1.1.0"
    assert verify(published / samples.DATASET / "1.1.0") == ()


def test_a_killed_publisher_leaves_the_last_release_current(
    published: ObjectPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(samples.publish_first, published)
    code = (
        "import os, sys; from silkledger.store import bucket; "
        "from silkledger.store.objects import located; "
        "from tests.support import releases as samples; real = bucket._put_file; "
        "bucket._put_file = lambda path, *rest, **more: "
        "os.kill(os.getpid(), 9) if path.name == 'ledger.parquet' else real(path, *rest, **more); "
        "samples.publish_next(located(sys.argv[1]), samples.shortened())"
    )
    ran = subprocess.run([sys.executable, "-c", code, str(published)], check=False, timeout=60)
    assert ran.returncode == -9
    assert {f".staging/{samples.DATASET}.lock", f"{samples.DATASET}/1.1.0/manifest.sha256"} <= keys(
        published
    )
    assert releases.last(published, samples.DATASET).version == "1.0.0"  # type: ignore[union-attr]
    with pytest.raises(CannotRunError, match="its claim expires in 15 min"):
        samples.publish_next(published, samples.shortened())
    monkeypatch.setattr(bucket_lease, "LEASE", dt.timedelta())
    assert samples.publish_next(published, samples.shortened()).name == "1.1.0"
    assert verify(published / samples.DATASET / "1.1.0") == ()


def test_a_fault_of_the_store_leaves_nothing_behind(
    published: ObjectPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(samples.publish_first, published)
    before = keys(published)
    with monkeypatch.context() as patch:
        put_that_fails_at(5, patch)
        with pytest.raises(CannotRunError, match="nothing was published"):
            samples.publish_next(published, samples.shortened())
    assert keys(published) == before


def test_an_unannounced_version_is_removed(
    published: ObjectPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(samples.publish_first, published)
    before = keys(published)
    with monkeypatch.context() as patch:
        patch.setattr(bucket, "_leave", lambda place: None)

        def replace(place: bucket.BucketStore, name: str, content: bytes) -> None:
            raise OSError(5, "the store can't be reached", name)

        patch.setattr(bucket.BucketStore, "replace", replace)
        with pytest.raises(CannotRunError):
            samples.publish_next(published, samples.shortened())
    assert f"{samples.DATASET}/1.1.0/manifest.json" in keys(published)
    monkeypatch.setattr(bucket_lease, "LEASE", dt.timedelta())
    crash_repair.repair_dataset(published, samples.DATASET)
    assert keys(published) == before
