"""A bucket on a local server that answers like S3, and uploads that fail."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from silkledger.store import bucket, s3_client
from silkledger.store.objects import ObjectPath, located
from tests.support import releases

SECRET = "not-to-be-told-9f2c"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Run an S3 server on this machine and return its address."""
    from moto.server import ThreadedMotoServer

    running = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    yield f"http://{host}:{port}"
    running.stop()


@pytest.fixture
def published(
    server: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[ObjectPath]:
    """Return an empty prefix in a new bucket, with credentials in the environment."""
    for name, value in {
        "AWS_ACCESS_KEY_ID": "someone",
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL_S3": server,
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }.items():
        monkeypatch.setenv(name, value)
    s3_client.client.cache_clear()
    name = f"b{hashlib.sha256(request.node.nodeid.encode()).hexdigest()[:20]}"
    s3_client.client().create_bucket(Bucket=name)
    path = located(f"s3://{name}/data/published")
    assert isinstance(path, ObjectPath)
    yield path
    s3_client.client.cache_clear()


def keys(published: ObjectPath) -> set[str]:
    """Return the keys of all objects, relative to the prefix."""
    return {str(path).removeprefix(f"{published}/") for path in published.files()}


def put(publish: Callable[[Path], Path], published: ObjectPath) -> ObjectPath:
    """Put what `publish` makes in a folder into the bucket, and return the folder of the release.

    Publishing into the bucket puts the same files (tests/store/test_bucket.py), and is slower.
    """
    with tempfile.TemporaryDirectory() as folder:
        version = publish(Path(folder)).name
        for name, content in releases.tree(Path(folder)).items():
            if not name.startswith(".staging/"):
                (published / name).write_bytes(content)
    return published / releases.DATASET / version


def put_that_fails_at(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every upload of a file fail from the given one on, counted from 1."""
    real, count = bucket._put_file, 0

    def put(path: ObjectPath, file: Path, **condition: str) -> None:
        nonlocal count
        count += 1
        if count >= number:
            raise OSError(5, "the store can't be reached", str(path))
        real(path, file, **condition)

    monkeypatch.setattr(bucket, "_put_file", put)
