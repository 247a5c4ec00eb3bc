"""Concurrent publishers of one bucket: claims and conditional writes."""

from __future__ import annotations

import datetime as dt
import os
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from silkledger.diff import versions
from silkledger.errors import CannotRunError
from silkledger.published import releases
from silkledger.publishing import publish
from silkledger.release.candidate import Verdict
from silkledger.store import bucket, bucket_lease, objects, opening
from silkledger.store.objects import ObjectPath
from silkledger.store.stage import Stage
from silkledger.verify import verify
from tests.support import releases as samples
from tests.support.bucket import keys, put


def test_a_second_publisher_is_refused_and_the_first_named(published: ObjectPath) -> None:
    with opening.opened(published, samples.DATASET):
        with pytest.raises(
            CannotRunError, match=rf"being published by process {os.getpid()}.*expires in 15 min"
        ) as lost:
            samples.publish_next(published, samples.candidate())
        assert lost.value.exit_code == 2
        assert keys(published) == {f".staging/{samples.DATASET}.lock"}
    samples.publish_next(published, samples.candidate())
    assert f".staging/{samples.DATASET}.lock" not in keys(published)


def test_datasets_are_claimed_separately(published: ObjectPath) -> None:
    with opening.opened(published, "another"):
        samples.publish_next(published, samples.candidate())


def test_simultaneous_publishers_create_one_release(published: ObjectPath) -> None:
    put(samples.publish_first, published)
    candidate = samples.shortened()
    plan = versions.plan(candidate, releases.last(published, samples.DATASET))
    start = threading.Barrier(4)

    def work() -> str:
        start.wait()
        try:
            return publish.publish(candidate, plan, Verdict(), samples.PAGES, published).name
        except CannotRunError as lost:
            return str(lost)

    with ThreadPoolExecutor(4) as pool:
        outcomes = [future.result() for future in [pool.submit(work) for _ in range(4)]]
    assert outcomes.count("1.1.0") == 1
    assert all(
        "is being published" in outcome or "run again" in outcome
        for outcome in outcomes
        if outcome != "1.1.0"
    )
    assert verify(published / samples.DATASET / "1.1.0") == ()
    assert not any(key.startswith(".staging") for key in keys(published))


def test_a_pointer_moved_by_another_process_is_not_overwritten(
    published: ObjectPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process without a valid claim moves the pointer during the upload of a release."""
    put(samples.publish_first, published)
    before, real = keys(published), bucket.BucketStore.commit
    pointer = published / samples.DATASET / "latest.json"
    moved = pointer.read_bytes() + b"\n"

    def commit(place: bucket.BucketStore, stage: Stage) -> ObjectPath:
        folder = real(place, stage)
        pointer.write_bytes(moved)
        return folder

    monkeypatch.setattr(bucket.BucketStore, "commit", commit)
    with pytest.raises(
        CannotRunError, match=r"latest\.json: changed by another process in the meantime"
    ) as lost:
        samples.publish_next(published, samples.shortened())
    assert lost.value.exit_code == 2
    assert pointer.read_bytes() == moved
    assert keys(published) == before


def test_a_version_is_never_overwritten(published: ObjectPath) -> None:
    put(samples.publish_first, published)
    mine = published / samples.DATASET / "1.1.0" / "manifest.sha256"
    mine.write_bytes(b"mine")
    (mine.parent / "manifest.json").write_bytes(b"{}")
    with pytest.raises(CannotRunError, match="never overwritten"):
        samples.publish_next(published, samples.shortened())
    assert mine.read_bytes() == b"mine"


def test_a_claim_is_renewed_until_it_expires(
    published: ObjectPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opening.opened(published, samples.DATASET) as place:
        assert isinstance(place, bucket.BucketStore)
        first = place.claim.etag
        place.claim.renew()
        assert place.claim.etag == first
        place.claim.renewed -= dt.timedelta(minutes=6)
        place.claim.renew()
        assert place.claim.etag != first
        with monkeypatch.context() as patch:
            patch.setattr(bucket_lease, "LEASE", dt.timedelta())
            with opening.opened(published, samples.DATASET) as other:
                assert isinstance(other, bucket.BucketStore)
                place.claim.renewed -= dt.timedelta(minutes=6)
                with pytest.raises(objects.ChangedError):
                    place.claim.renew()
