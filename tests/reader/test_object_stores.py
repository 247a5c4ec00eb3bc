"""A release in Google's and Microsoft's object stores, read through a server of their protocol."""

from __future__ import annotations

import json
import sys
from email.utils import formatdate
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import silkledger
from silkledger.errors import CannotRunError
from silkledger.store import cache
from tests.support import releases as made
from tests.support.web import served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from http.server import SimpleHTTPRequestHandler

    from tests.conftest import CommandOutput

pytest.importorskip("obstore")
ACCOUNT = "account"


@pytest.fixture(params=["gs", "az"])
def bucket(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """The address of a bucket with a published folder, and what the stores' libraries ask for."""
    scheme = request.param
    monkeypatch.setenv(cache.CACHE, str(tmp_path / "cache"))
    published = tmp_path / ("" if scheme == "gs" else ACCOUNT) / "bucket"
    made.publish_first(published)
    with served(tmp_path) as web:
        web.answers = _Objects()
        key = tmp_path / "key.json"
        keys = ("client_email", "private_key", "private_key_id")
        options = {"gcs_base_url": web.address, "disable_oauth": True, **dict.fromkeys(keys, "")}
        key.write_text(json.dumps(options))
        monkeypatch.setenv("GOOGLE_SERVICE_ACCOUNT", str(key))
        monkeypatch.setenv("AZURE_STORAGE_ACCOUNT_NAME", ACCOUNT)
        monkeypatch.setenv("AZURE_STORAGE_ACCOUNT_KEY", "c2VjcmV0")
        monkeypatch.setenv("AZURE_STORAGE_ENDPOINT", f"{web.address}/{ACCOUNT}")
        monkeypatch.setenv("AZURE_ALLOW_HTTP", "true")
        yield f"{scheme}://bucket"


class _Objects(dict[str, Any]):
    """Answers every path with its file as a store does, which says its version and its time."""

    def __contains__(self, name: object) -> bool:
        return True

    def __getitem__(self, name: str) -> Callable[[SimpleHTTPRequestHandler], None]:
        return _send


def _send(handler: SimpleHTTPRequestHandler) -> None:
    path = Path(handler.translate_path(handler.path))
    content = path.read_bytes() if path.is_file() else b""
    handler.send_response(200 if path.is_file() else 404)
    handler.send_header("ETag", '"1"')
    handler.send_header("Last-Modified", formatdate(0, usegmt=True))
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content)


def test_a_release_is_read_from_a_bucket(
    bucket: str, command: Callable[..., CommandOutput]
) -> None:
    frame = silkledger.load(published=f"{bucket}/{made.DATASET}")
    assert frame.attrs["version"] == "1.0.0"
    assert len(frame)
    assert frame.equals(silkledger.load(published=bucket, dataset=made.DATASET))
    assert frame.equals(silkledger.load(published=f"{bucket}/{made.DATASET}/1.0.0"))
    assert "a01" in command("search", "", "--published", f"{bucket}/{made.DATASET}").out


def test_what_is_not_there_is_one_line(bucket: str) -> None:
    for address in (bucket, f"{bucket}/absent", f"{bucket}x/{made.DATASET}"):
        with pytest.raises(CannotRunError, match=rf"^{address}: has no latest\.json; give"):
            silkledger.load(published=address)


def test_a_bucket_can_only_be_read(bucket: str, command: Callable[..., CommandOutput]) -> None:
    said = command("release", "--no-prefect", "--published", bucket)
    assert (said.code, said.last) == (
        2,
        f"silkledger: {bucket}: an address can only be read, by silkledger search, series, cite "
        "and show; use a folder or s3://bucket/prefix",
    )


@pytest.mark.parametrize("scheme", ["gs", "az"])
def test_without_the_extra_the_line_names_it(scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "obstore", None)
    with pytest.raises(
        CannotRunError, match=rf"^{scheme}:// needs obstore .*silkledger\[objects\]"
    ):
        silkledger.load(published=f"{scheme}://bucket/d")
