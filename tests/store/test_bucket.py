"""Releases in a bucket: the same files and commands as in a folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import silkledger
from silkledger.diff.differences import between
from silkledger.errors import CannotRunError, RefusedError
from silkledger.published import releases, status
from silkledger.published.withdraw import withdraw
from silkledger.store import objects, s3_client
from silkledger.store.objects import ObjectPath, located
from silkledger.verify import verify
from tests.conftest import FIGURES, CommandOutput, Mini
from tests.support import releases as samples
from tests.support.bucket import SECRET, keys, put


def _tree(folder: Path) -> dict[str, bytes]:
    return samples.tree(objects.local_folder(folder))


def test_keys_and_bytes_equal_those_of_a_folder(published: ObjectPath, tmp_path: Path) -> None:
    release = samples.publish_next(published, samples.candidate())
    here = samples.publish_next(tmp_path, samples.candidate())
    assert str(release) == f"{published}/{samples.DATASET}/1.0.0"
    assert _tree(release) == samples.tree(here)
    assert keys(published) == {
        path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()
    } - {f".staging/{samples.DATASET}.lock"}
    assert verify(release) == ()
    for name in ("latest.json", "status.json", "releases.json"):
        assert (published / samples.DATASET / name).read_bytes() == (
            tmp_path / samples.DATASET / name
        ).read_bytes()


def test_reading_follows_the_pointer(
    published: ObjectPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(samples.publish_two, published)
    assert len(silkledger.load(published=published)) == 15
    monkeypatch.setenv("SILKLEDGER_PUBLISHED", str(published))
    with pytest.warns(UserWarning, match="superseded"):
        assert len(silkledger.load("figures", version="1.0.0")) == 16
    assert [entry.version for entry in silkledger.releases()] == ["1.1.0", "1.0.0"]
    assert silkledger.describe().loc["value_usd", "unit"] == "USD"
    assert releases.named_release("1.0.0", published) == published / samples.DATASET / "1.0.0"
    assert not between(
        published / samples.DATASET / "1.0.0", published / samples.DATASET / "1.1.0"
    ).same


def test_commands_accept_bucket_urls(
    published: ObjectPath, mini: Mini, command: Callable[..., CommandOutput]
) -> None:
    for content in (FIGURES, FIGURES.replace("USD 70", "USD 71")):
        mini.write("s/figures.csv", content)
        result = command("release", mini.raw, "--no-prefect", "--published", published)
        assert result.code == 0, result.err
    assert f"{published}/mini/1.0.1" in result.out
    at = ("--published", published)
    assert command("verify", f"{published}/mini/1.0.1").code == 0
    assert command("diff", "1.0.0", "1.0.1", *at).code == 1
    for words in (("releases",), ("quarantine",), ("replay",), ("report",), ("verify", "1.0.0")):
        result = command(*words, *at)
        assert result.code == 0, result.err
    assert command("withdraw", "mini", "1.0.1", "--by", "A", "--reason", "wrong", *at).code == 0
    assert any(key.startswith("mini/runs/") for key in keys(published))
    checks = json.loads(command("doctor", "--raw", mini.raw, "--json", *at).out)["checks"]
    well = {check["name"]: check["well"] for check in checks}
    assert well["published"]
    assert well["mini: release"]
    for url in ("s3://", "ftp://x"):
        assert command("releases", "--published", url).code == 2


def test_withdrawing_moves_the_pointer(published: ObjectPath) -> None:
    put(samples.publish_two, published)
    withdraw(published, samples.DATASET, "1.1.0", by="A", reason="wrong", latest="1.0.0")
    assert releases.last(published, samples.DATASET).version == "1.0.0"  # type: ignore[union-attr]
    assert (published / samples.DATASET / "1.1.0.WITHDRAWN.md").is_file()
    with pytest.raises(RefusedError, match="withdrawn"):
        silkledger.load(version="1.1.0", published=published)
    assert samples.publish_next(published, samples.shortened(2)).name == "1.2.0"
    assert (
        status.statuses(published / samples.DATASET)["1.1.0"].withdrawals[0].repaired_by == "1.2.0"
    )


def test_a_damaged_object_is_detected(published: ObjectPath) -> None:
    release = put(samples.publish_first, published)
    figures = release / "figures.parquet"
    figures.write_bytes(figures.read_bytes()[:-1] + b"x")
    assert [problem.file for problem in verify(release)] == ["figures.parquet"]
    with pytest.raises(RefusedError, match="its bytes differ from the manifest"):
        silkledger.load(published=published)


def test_credentials_are_never_logged(published: ObjectPath, tmp_path: Path) -> None:
    """Run in a subprocess with full logging, on a bucket that exists and on one that doesn't."""
    code = (
        "import logging, sys; logging.basicConfig(level=logging.INFO); "
        "from silkledger.store.objects import located; "
        "from tests.support import releases as samples; "
        "samples.publish_next(located(sys.argv[1]), samples.candidate())"
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


@pytest.mark.parametrize("text", ["s3://key:secret@bucket/x", "ftp://bucket/x", "s3://", "s3:///x"])
def test_invalid_urls_are_refused(text: str) -> None:
    with pytest.raises(CannotRunError) as refused:
        located(text)
    assert "secret" not in str(refused.value)


def test_an_unreachable_store_is_reported_on_one_line(
    published: ObjectPath, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    s3_client.client.cache_clear()
    with pytest.raises(CannotRunError, match="can't be reached") as fault:
        samples.publish_next(published, samples.candidate())
    assert "\n" not in str(fault.value)


def test_bucket_paths_never_touch_local_files(published: ObjectPath) -> None:
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


def test_candidates_are_rejected_and_approved(
    published: ObjectPath, mini: Mini, command: Callable[..., CommandOutput]
) -> None:
    at = ("--published", published)
    mini.write("dataset.toml", 'name = "mini"\ntitle = "A miniature"\nreview = "required"\n')
    runs = []
    for content in (FIGURES, FIGURES.replace("USD 70", "USD 71")):
        mini.write("s/figures.csv", content)
        result = command("release", mini.raw, "--no-prefect", "--json", *at)
        assert result.code == 0, result.err
        runs.append(json.loads(result.out)["run"])
        if len(runs) == 1:
            assert command("reject", runs[0], "--by", "A", "--note", "wrong", *at).code == 0
    reviewed = _tree(published / "mini" / "runs" / runs[1])
    result = command("approve", runs[1], "--by", "A", *at)
    assert result.code == 0, result.err
    assert result.out.strip() == f"published mini 1.0.0: {published}/mini/1.0.0"
    released = _tree(published / "mini" / "1.0.0")
    assert released == {name: content for name, content in reviewed.items() if name in released}
    assert verify(published / "mini" / "1.0.0") == ()
    decisions = json.loads((published / "mini" / "status.json").read_bytes())["decisions"]
    assert [(decision["decision"], decision["run"]) for decision in decisions] == [
        ("rejected", runs[0]),
        ("approved", runs[1]),
    ]
