"""Releases in an object store: the same steps by conditional writes, tried against a server of the
same interface.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import silkledger
from silkledger.diff import versions
from silkledger.diff.differences import between
from silkledger.errors import CannotRunError, RefusedError
from silkledger.published import releases, status
from silkledger.published.withdraw import withdraw
from silkledger.publishing import publish
from silkledger.release.candidate import Verdict
from silkledger.store import bucket, objects, opening
from silkledger.store.objects import ObjectPath, located
from silkledger.store.stage import Stage
from silkledger.verify import verify
from tests.conftest import FIGURES, Mini, Said
from tests.support import releases as made

SECRET = "not-to-be-told-9f2c"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
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
    """An empty prefix of an empty bucket."""
    for name, value in {
        "AWS_ACCESS_KEY_ID": "someone",
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL_S3": server,
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }.items():
        monkeypatch.setenv(name, value)
    objects.client.cache_clear()
    name = f"b{hashlib.sha256(request.node.nodeid.encode()).hexdigest()[:20]}"
    objects.client().create_bucket(Bucket=name)
    path = located(f"s3://{name}/data/published")
    assert isinstance(path, ObjectPath)
    yield path
    objects.client.cache_clear()


def _keys(published: ObjectPath) -> set[str]:
    return {str(path).removeprefix(f"{published}/") for path in published.files()}


def _tree(folder: Path) -> dict[str, bytes]:
    return made.tree(objects.local_folder(folder))


BESIDE = {"latest.json", "status.json", "releases.json", "index.html", "feed.xml"}


def test_the_same_keys_and_bytes_as_in_a_folder(published: ObjectPath, tmp_path: Path) -> None:
    release = made.publish_next(published, made.candidate())
    here = made.publish_next(tmp_path, made.candidate())
    assert str(release) == f"{published}/{made.DATASET}/1.0.0"
    assert _tree(release) == made.tree(here)
    assert _keys(published) == {
        path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()
    } - {f".staging/{made.DATASET}.lock"}
    assert verify(release) == ()
    for name in ("latest.json", "status.json", "releases.json"):
        assert (published / made.DATASET / name).read_bytes() == (
            tmp_path / made.DATASET / name
        ).read_bytes()


def test_reading_goes_through_the_pointer(
    published: ObjectPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    made.publish_next(published, made.candidate())
    made.publish_next(published, made.shortened())
    assert len(silkledger.load(published=published)) == 15
    monkeypatch.setenv("SILKLEDGER_PUBLISHED", str(published))
    with pytest.warns(UserWarning, match="superseded"):
        assert len(silkledger.load("figures", version="1.0.0")) == 16
    assert [entry.version for entry in silkledger.releases()] == ["1.1.0", "1.0.0"]
    assert silkledger.describe().loc["value_usd", "unit"] == "USD"
    assert releases.named("1.0.0", published) == published / made.DATASET / "1.0.0"
    assert not between(published / made.DATASET / "1.0.0", published / made.DATASET / "1.1.0").same


def test_the_command_line_takes_addresses(
    published: ObjectPath, mini: Mini, command: Callable[..., Said]
) -> None:
    for content in (FIGURES, FIGURES.replace("USD 70", "USD 71")):
        mini.write("s/figures.csv", content)
        said = command("release", mini.raw, "--no-prefect", "--published", published)
        assert said.code == 0, said.err
    assert f"{published}/mini/1.0.1" in said.out
    at = ("--published", published)
    assert command("verify", f"{published}/mini/1.0.1").code == 0
    assert command("diff", "1.0.0", "1.0.1", *at).code == 1
    for words in (("releases",), ("quarantine",), ("replay",), ("report",), ("verify", "1.0.0")):
        said = command(*words, *at)
        assert said.code == 0, said.err
    assert command("withdraw", "mini", "1.0.1", "--by", "A", "--reason", "wrong", *at).code == 0
    assert any(key.startswith("mini/runs/") for key in _keys(published))
    checks = json.loads(command("doctor", "--raw", mini.raw, "--json", *at).out)["checks"]
    well = {check["name"]: check["well"] for check in checks}
    assert well["published"]
    assert well["mini: release"]
    for url in ("s3://", "ftp://x"):
        assert command("releases", "--published", url).code == 2


def test_taking_back_and_moving_the_pointer(published: ObjectPath) -> None:
    made.publish_next(published, made.candidate())
    made.publish_next(published, made.shortened())
    withdraw(published, made.DATASET, "1.1.0", by="A", reason="wrong", latest="1.0.0")
    assert releases.last(published, made.DATASET).version == "1.0.0"  # type: ignore[union-attr]
    assert (published / made.DATASET / "1.1.0.WITHDRAWN.md").is_file()
    with pytest.raises(RefusedError, match="withdrawn"):
        silkledger.load(version="1.1.0", published=published)
    assert made.publish_next(published, made.shortened(2)).name == "1.2.0"
    assert status.statuses(published / made.DATASET)["1.1.0"].withdrawals[0].repaired_by == "1.2.0"


def test_a_damaged_object_is_found(published: ObjectPath) -> None:
    release = made.publish_next(published, made.candidate())
    figures = release / "figures.parquet"
    figures.write_bytes(figures.read_bytes()[:-1] + b"x")
    assert [problem.file for problem in verify(release)] == ["figures.parquet"]
    with pytest.raises(RefusedError, match="its bytes differ from the manifest"):
        silkledger.load(published=published)


def test_of_two_publishers_one_wins_and_the_other_names_it(published: ObjectPath) -> None:
    with opening.opened(published, made.DATASET):
        with pytest.raises(
            CannotRunError, match=rf"being published by process {os.getpid()}.*expires in 15 min"
        ) as lost:
            made.publish_next(published, made.candidate())
        assert lost.value.exit_code == 2
        assert _keys(published) == {f".staging/{made.DATASET}.lock"}
    made.publish_next(published, made.candidate())
    assert f".staging/{made.DATASET}.lock" not in _keys(published)


def test_two_datasets_do_not_wait_for_each_other(published: ObjectPath) -> None:
    with opening.opened(published, "another"):
        made.publish_next(published, made.candidate())


def _put_that_fails_at(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The store answers no more from that put of a file on."""
    real, count = bucket._put_file, 0

    def put(path: ObjectPath, file: Path, **condition: str) -> None:
        nonlocal count
        count += 1
        if count >= number:
            raise OSError(5, "the store can't be reached", str(path))
        real(path, file, **condition)

    monkeypatch.setattr(bucket, "_put_file", put)


@pytest.mark.parametrize("number", [1, 2, 9, 19])
def test_an_interrupted_upload_is_never_seen_and_cleaned_away(
    number: int, published: ObjectPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    made.publish_next(published, made.candidate())
    before = _keys(published)
    with monkeypatch.context() as patch:
        _put_that_fails_at(number, patch)
        # Whoever is killed does not clean up.
        patch.setattr(bucket, "_leave", lambda place: None)
        with pytest.raises(CannotRunError, match="can't be reached; nothing was published"):
            made.publish_next(published, made.shortened())
    assert releases.last(published, made.DATASET).version == "1.0.0"  # type: ignore[union-attr]
    assert len(silkledger.load(published=published)) == 16
    assert [entry.version for entry in releases.listing(published, made.DATASET)] == ["1.0.0"]
    assert len([key for key in _keys(published) - before if "/1.1.0/" in key]) == number - 1
    monkeypatch.setattr(bucket, "LEASE", dt.timedelta())  # the claim of the dead one runs out
    publish.recover(published, made.DATASET)
    assert _keys(published) == before
    assert made.publish_next(published, made.shortened()).name == "1.1.0"
    assert verify(published / made.DATASET / "1.1.0") == ()


def test_publishers_at_the_same_moment_make_one_release(published: ObjectPath) -> None:
    made.publish_next(published, made.candidate())
    candidate = made.shortened()
    plan = versions.plan(candidate, releases.last(published, made.DATASET))
    start = threading.Barrier(4)

    def work() -> str:
        start.wait()
        try:
            return publish.publish(candidate, plan, Verdict(), made.PAGES, published).name
        except CannotRunError as lost:
            return str(lost)

    with ThreadPoolExecutor(4) as pool:
        said = [each.result() for each in [pool.submit(work) for _ in range(4)]]
    assert said.count("1.1.0") == 1
    assert all(
        "is being published" in each or "run again" in each for each in said if each != "1.1.0"
    )
    assert verify(published / made.DATASET / "1.1.0") == ()
    assert not any(key.startswith(".staging") for key in _keys(published))


def test_a_publisher_that_is_killed_leaves_the_last_release(
    published: ObjectPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    made.publish_next(published, made.candidate())
    code = (
        "import os, sys; from silkledger.store import bucket; from "
        "silkledger.store.objects import located; "
        "from tests.support import releases as made; real = bucket._put_file; "
        "bucket._put_file = lambda path, *rest, **more: "
        "os.kill(os.getpid(), 9) if path.name == 'ledger.parquet' else real(path, *rest, **more); "
        "made.publish_next(located(sys.argv[1]), made.shortened())"
    )
    ran = subprocess.run([sys.executable, "-c", code, str(published)], check=False, timeout=60)
    assert ran.returncode == -9
    assert {f".staging/{made.DATASET}.lock", f"{made.DATASET}/1.1.0/manifest.sha256"} <= _keys(
        published
    )
    assert releases.last(published, made.DATASET).version == "1.0.0"  # type: ignore[union-attr]
    with pytest.raises(CannotRunError, match="its claim expires in 15 min"):
        made.publish_next(published, made.shortened())
    monkeypatch.setattr(bucket, "LEASE", dt.timedelta())
    assert made.publish_next(published, made.shortened()).name == "1.1.0"
    assert verify(published / made.DATASET / "1.1.0") == ()


def test_a_fault_of_the_store_leaves_nothing_behind(
    published: ObjectPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    made.publish_next(published, made.candidate())
    before = _keys(published)
    with monkeypatch.context() as patch:
        _put_that_fails_at(5, patch)
        with pytest.raises(CannotRunError, match="nothing was published"):
            made.publish_next(published, made.shortened())
    assert _keys(published) == before


def test_a_whole_version_that_was_never_announced_is_taken_away(
    published: ObjectPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    made.publish_next(published, made.candidate())
    before = _keys(published)
    with monkeypatch.context() as patch:
        patch.setattr(bucket, "_leave", lambda place: None)

        def replace(place: bucket.BucketStore, name: str, content: bytes) -> None:
            raise OSError(5, "the store can't be reached", name)

        patch.setattr(bucket.BucketStore, "replace", replace)
        with pytest.raises(CannotRunError):
            made.publish_next(published, made.shortened())
    assert f"{made.DATASET}/1.1.0/manifest.json" in _keys(published)
    monkeypatch.setattr(bucket, "LEASE", dt.timedelta())
    publish.recover(published, made.DATASET)
    assert _keys(published) == before


def test_a_pointer_that_moved_meanwhile_is_not_overwritten(
    published: ObjectPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Someone without a claim (or whose claim ran out) moves the pointer while a release is being
    put up.
    """
    made.publish_next(published, made.candidate())
    before, real = _keys(published), bucket.BucketStore.commit
    pointer = published / made.DATASET / "latest.json"
    moved = pointer.read_bytes() + b"\n"

    def commit(place: bucket.BucketStore, stage: Stage) -> ObjectPath:
        folder = real(place, stage)
        pointer.write_bytes(moved)
        return folder

    monkeypatch.setattr(bucket.BucketStore, "commit", commit)
    with pytest.raises(
        CannotRunError, match=r"latest\.json: changed by another process in the meantime"
    ) as lost:
        made.publish_next(published, made.shortened())
    assert lost.value.exit_code == 2
    assert pointer.read_bytes() == moved
    assert _keys(published) == before


def test_a_version_is_never_written_over(published: ObjectPath) -> None:
    made.publish_next(published, made.candidate())
    mine = published / made.DATASET / "1.1.0" / "manifest.sha256"
    mine.write_bytes(b"mine")
    (mine.parent / "manifest.json").write_bytes(b"{}")
    with pytest.raises(CannotRunError, match="never overwritten"):
        made.publish_next(published, made.shortened())
    assert mine.read_bytes() == b"mine"


def test_a_claim_is_renewed_and_lost_only_once_it_ran_out(
    published: ObjectPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opening.opened(published, made.DATASET) as place:
        assert isinstance(place, bucket.BucketStore)
        first = place.claim.etag
        place.claim.renew()
        assert place.claim.etag == first
        place.claim.renewed -= dt.timedelta(minutes=6)
        place.claim.renew()
        assert place.claim.etag != first
        with monkeypatch.context() as patch:
            patch.setattr(bucket, "LEASE", dt.timedelta())
            with opening.opened(published, made.DATASET) as other:
                assert isinstance(other, bucket.BucketStore)
                place.claim.renewed -= dt.timedelta(minutes=6)
                with pytest.raises(objects.ChangedError):
                    place.claim.renew()


def test_credentials_are_never_told(published: ObjectPath, tmp_path: Path) -> None:
    """A whole run in a process of its own that logs all it can, with a bucket that is not there and
    one that is.
    """
    code = (
        "import logging, sys; logging.basicConfig(level=logging.INFO); "
        "from silkledger.store.objects import located; from tests.support import releases as made; "
        "made.publish_next(located(sys.argv[1]), made.candidate())"
    )
    for url in (str(published), "s3://no-such-bucket-here/x"):
        ran = subprocess.run(
            [sys.executable, "-c", code, url],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert (ran.returncode == 0) == (url == str(published))
        assert SECRET not in ran.stdout + ran.stderr
    assert not any(SECRET.encode() in path.read_bytes() for path in published.files())
    assert "NoSuchBucket" in ran.stderr


@pytest.mark.parametrize(
    "text", ["s3://key:secret@bucket/x", "https://bucket/x", "s3://", "s3:///x"]
)
def test_addresses_that_are_none(text: str) -> None:
    with pytest.raises(CannotRunError) as refused:
        located(text)
    assert "secret" not in str(refused.value)


def test_without_a_store_at_that_address_one_line_says_so(
    published: ObjectPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    objects.client.cache_clear()
    with pytest.raises(CannotRunError, match="can't be reached") as fault:
        made.publish_next(published, made.candidate())
    assert "\n" not in str(fault.value)


def test_no_path_of_a_bucket_reaches_for_a_local_file(published: ObjectPath) -> None:
    path: Any = published / "x"
    for act in (
        path.unlink,
        path.stat,
        path.rmdir,
        lambda: path.rename("y"),
        lambda: path.open("w"),
    ):
        with pytest.raises(OSError, match="not supported by an object store"):
            act()
    with pytest.raises(TypeError, match="not on this machine"):
        os.fspath(path)
    assert not Path("s3:").exists()


def test_a_candidate_waits_there_and_is_decided_on(
    published: ObjectPath, mini: Mini, command: Callable[..., Said]
) -> None:
    at = ("--published", published)
    mini.write("dataset.toml", 'name = "mini"\ntitle = "A miniature"\nreview = "required"\n')
    runs = []
    for content in (FIGURES, FIGURES.replace("USD 70", "USD 71")):
        mini.write("s/figures.csv", content)
        said = command("release", mini.raw, "--no-prefect", "--json", *at)
        assert said.code == 0, said.err
        runs.append(json.loads(said.out)["run"])
        if len(runs) == 1:
            assert command("reject", runs[0], "--by", "A", "--note", "wrong", *at).code == 0
    looked_at = _tree(published / "mini" / "runs" / runs[1])
    said = command("approve", runs[1], "--by", "A", *at)
    assert said.code == 0, said.err
    assert said.out.strip() == f"published mini 1.0.0: {published}/mini/1.0.0"
    released = _tree(published / "mini" / "1.0.0")
    assert released == {name: content for name, content in looked_at.items() if name in released}
    assert verify(published / "mini" / "1.0.0") == ()
    decided = json.loads((published / "mini" / "status.json").read_bytes())["decisions"]
    assert [(made["decision"], made["run"]) for made in decided] == [
        ("rejected", runs[0]),
        ("approved", runs[1]),
    ]
