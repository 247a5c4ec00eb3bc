"""A release at an address: proved, copied once, and refused where it is not what was published."""

from __future__ import annotations

import gc
import itertools
import warnings
from typing import TYPE_CHECKING

import pytest

import silkledger
from silkledger.errors import CannotRunError, RefusedError
from silkledger.reader import locate
from silkledger.store import cache, layout
from silkledger.store import remote as remote_paths
from silkledger.store.remote import remote
from tests.support import releases as made
from tests.support.web import served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from http.server import SimpleHTTPRequestHandler
    from pathlib import Path

    from tests.conftest import CommandOutput
    from tests.support.web import Web


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    monkeypatch.setenv(cache.CACHE, str(tmp_path / "cache"))
    made.publish_first(tmp_path / "published")
    with served(tmp_path / "published") as web:
        yield web


def test_a_release_is_read_by_the_address_of_its_dataset(web: Web, tmp_path: Path) -> None:
    address = f"{web.address}/{made.DATASET}"
    frame = silkledger.load(published=address)
    local = silkledger.load(published=tmp_path / "published")
    assert frame.equals(local)
    assert frame.attrs["dataset"] == made.DATASET
    assert [listed.version for listed in silkledger.releases(published=address)] == ["1.0.0"]


def test_a_dataset_is_named_below_the_address_of_all(web: Web) -> None:
    frame = silkledger.load("events", dataset=made.DATASET, published=f"{web.address}/")
    assert len(frame)
    with pytest.raises(CannotRunError, match=r"has no latest\.json; give the address of a dataset"):
        silkledger.load(published=web.address)
    with pytest.raises(CannotRunError, match="has no dataset other"):
        silkledger.load(dataset="other", published=web.address)


@pytest.mark.parametrize(
    "page", ["1.0.0", "1.0.0/", "index.html", "1.0.0/report/index.html", "1.0.0/report/x/y.html"]
)
def test_the_address_of_a_release_or_a_page_is_read(web: Web, page: str, tmp_path: Path) -> None:
    frame = silkledger.load(published=f"{web.address}/{made.DATASET}/{page}")
    assert frame.attrs["version"] == "1.0.0"
    assert frame.equals(silkledger.load(published=tmp_path / "published"))


def test_the_release_of_an_address_is_the_one_that_is_read(web: Web, tmp_path: Path) -> None:
    made.publish_next(tmp_path / "published", made.candidate(), republish=True)
    dataset = f"{web.address}/{made.DATASET}"
    assert silkledger.load(published=dataset).attrs["version"] == "1.0.1"
    for old in (
        f"{dataset}/1.0.0/report/index.html",
        tmp_path / "published" / made.DATASET / "1.0.0",
    ):
        with pytest.warns(locate.SupersededWarning, match="was superseded by 1.0.1"):
            assert silkledger.load(published=old).attrs["version"] == "1.0.0"
    with pytest.raises(CannotRunError, match=r"1\.0\.0: is release 1\.0\.0, not 1\.0\.1"):
        silkledger.load(version="1.0.1", published=f"{dataset}/1.0.0")
    with pytest.raises(CannotRunError, match=r"has no release 9\.9\.9; its releases are 1\.0\.0"):
        silkledger.load(published=f"{dataset}/9.9.9")


@pytest.mark.parametrize("part", ["runs", "runs/abc", "1.0", "d/1.0.0/a/b/c/d"])
def test_what_is_no_release_of_a_dataset_is_not_read_as_one(
    web: Web, part: str, tmp_path: Path
) -> None:
    with pytest.raises(CannotRunError, match="has no latest"):
        silkledger.load(published=f"{web.address}/{made.DATASET}/{part}")
    folder = tmp_path / "published" / made.DATASET / part
    folder.mkdir(parents=True, exist_ok=True)
    with pytest.raises(CannotRunError, match="holds no datasets"):
        silkledger.load(published=folder)


def test_a_file_is_fetched_once(web: Web, tmp_path: Path) -> None:
    address = f"{web.address}/{made.DATASET}"
    silkledger.load(published=address)
    web.asked.clear()
    silkledger.load(published=address)
    assert not [path for path in web.asked if path.endswith((".parquet", "manifest.json"))]
    assert [path for path in web.asked if path.endswith("latest.json")]
    # A copy that was damaged is fetched again.
    for copy in (tmp_path / "cache").glob("*/*"):
        copy.write_bytes(b"x")
    locate._proved.cache_clear()
    assert len(silkledger.load(published=address))


@pytest.mark.parametrize("name", ["figures.parquet", "manifest.json"])
def test_changed_and_truncated_files_are_refused(web: Web, tmp_path: Path, name: str) -> None:
    path = tmp_path / "published" / made.DATASET / "1.0.0" / name
    content = path.read_bytes()
    path.chmod(0o644)
    for damaged in (content[:-100], content[:-1] + b"\x00", b""):
        path.write_bytes(damaged)
        with pytest.raises(RefusedError, match=f"{name}: its bytes differ from the manifest"):
            silkledger.load(published=f"{web.address}/{made.DATASET}")
    assert not [copy for copy in (tmp_path / "cache").glob("*/*") if copy.is_dir()]


def answer(code: int, **headers: str) -> Callable[[SimpleHTTPRequestHandler], None]:
    def send(handler: SimpleHTTPRequestHandler) -> None:
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(b"<html>")

    return send


@pytest.mark.parametrize(
    ("code", "headers", "message"),
    [
        (302, {"Location": "http://example.org/latest.json"}, "redirects to http://example.org"),
        (500, {}, r"latest\.json: the server answers 500"),
        (200, {"Content_Length": "1000"}, r"latest\.json: broke off 994 bytes early"),
        (200, {}, r"latest\.json: is not JSON.*; check the address"),
        (404, {}, r"has no latest\.json"),
    ],
)
def test_an_address_that_is_no_release_is_one_line(
    web: Web, code: int, headers: dict[str, str], message: str
) -> None:
    web.answers[layout.LATEST] = answer(code, **headers)
    with pytest.raises(CannotRunError, match=message) as raised:
        silkledger.load(published=f"{web.address}/{made.DATASET}")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(("seconds", "is_late"), [(1, False), (31, True)])
def test_a_server_that_sends_a_few_bytes_at_a_time_is_given_up(
    web: Web, monkeypatch: pytest.MonkeyPatch, seconds: int, is_late: bool
) -> None:
    """By the clock of the test: every look at it is so many seconds after the one before."""
    clock = itertools.count(0, seconds)
    monkeypatch.setattr(remote_paths, "monotonic", lambda: next(clock))
    path = remote(f"{web.address}/{made.DATASET}/{layout.LATEST}")
    if not is_late:
        assert path.read_bytes()
        return
    with pytest.raises(OSError, match=r"sent \d+ bytes in 31 seconds, which is too slow"):
        path.read_bytes()


@pytest.mark.parametrize(
    ("code", "headers"), [(500, {}), (404, {}), (302, {"Location": "http://example.org/x"})]
)
def test_a_refused_answer_leaves_no_connection_open(
    web: Web, code: int, headers: dict[str, str]
) -> None:
    web.answers["refused"] = answer(code, **headers)
    with warnings.catch_warnings(record=True) as raised:
        warnings.simplefilter("always", ResourceWarning)
        try:
            remote(f"{web.address}/refused").read_bytes()
        except (OSError, CannotRunError) as fault:
            kept: list[object] = [fault]  # in a cycle, as an exception often is
            kept.append(kept)
        del kept
        gc.collect()
    assert not [str(found.message) for found in raised]


def test_a_redirect_on_the_same_server_is_followed(web: Web) -> None:
    target = f"/{made.DATASET}/latest.json?moved"
    web.answers[layout.LATEST] = answer(302, Location=target)
    assert len(silkledger.load(published=f"{web.address}/{made.DATASET}"))


def test_a_server_that_is_not_there_is_one_line() -> None:
    with pytest.raises(CannotRunError, match=r"the server can't be read \(.*; check the address"):
        silkledger.load(published="http://127.0.0.1:9/d")


@pytest.mark.parametrize(
    "address",
    ["https://user:secret@host/d", "https://host/d?token=secret", "https:///d", "ftp://h/d"],
)
def test_other_addresses_are_refused_without_their_secrets(address: str) -> None:
    with pytest.raises(CannotRunError, match="address") as raised:
        silkledger.load(published=address)
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    "words", ["release --no-prefect", "verify", "diff 1.0.0 1.0.0", "doctor", "check", "report"]
)
def test_an_address_is_refused_where_it_is_listed_or_written(
    words: str, command: Callable[..., CommandOutput]
) -> None:
    said = command(*words.split(), "--published", "https://host/d")
    assert (said.code, said.out, said.err) == (
        *(2, ""),
        "silkledger: https://host/d: an address can only be read, by silkledger search, series, "
        "cite and show; use a folder or s3://bucket/prefix\n",
    )


def test_the_commands_that_read_take_an_address(
    web: Web, command: Callable[..., CommandOutput]
) -> None:
    at = ("--published", f"{web.address}/{made.DATASET}")
    assert "a01" in command("search", "", *at).out
    assert command("show", "a01", *at).code == 0
    unnamed = command("releases", "--published", web.address)
    assert "can't be listed or written to; name the dataset, or copy its folder" in unnamed.last
    assert "1.0.0" in command("releases", made.DATASET, "--published", web.address).out


@pytest.mark.parametrize("words", ["verify", "quarantine", "package --card", "replay"])
def test_what_needs_the_whole_folder_is_refused_an_address(
    words: str, web: Web, command: Callable[..., CommandOutput]
) -> None:
    for name in (made.DATASET, f"{made.DATASET}/1.0.0"):
        said = command(*words.split(), f"{web.address}/{name}")
        assert (said.code, said.out) == (2, "")
        assert said.err == (
            f"silkledger: {web.address}/{made.DATASET}/1.0.0: this command needs the whole folder, "
            "and the files of an address can't be listed; copy the folder and name the copy\n"
        )
