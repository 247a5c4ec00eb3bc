"""Paths at an address, `https://host/published`, with the read side of pathlib's interface.

http(s) is read with the standard library, which can refuse redirects to another server, gs:// and
az:// with obstore (extra `objects`); s3:// is silkledger.store.objects. Nothing is listed, because
a web server has no folders. What a release holds is proved by digests (silkledger.store.cache);
only the small files that change are read as they are.
"""

from __future__ import annotations

import contextlib
import errno
import os
from functools import cache
from http.client import HTTPException
from pathlib import PosixPath
from time import monotonic
from typing import IO, TYPE_CHECKING, Any, NoReturn, cast
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from silkledger.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Generator
    from http.client import HTTPResponse
    from pathlib import PurePath
    from typing import Self

WEB, OBJECTS = ("https", "http"), ("gs", "az")
_SECONDS = 30  # without a byte, or with fewer of them than _SLOWEST
_SLOWEST = 1024  # bytes a second on average
_CHUNK = 2**20
_LARGEST = 2**26  # bytes of a file that is read whole
_MISSING = (404, 410)


class AddressPath(PosixPath):
    """A path of no machine. Windows refuses to make a PosixPath, which would be a local one."""

    __slots__ = ()

    def __new__(cls, *parts: str | PurePath, **_: Any) -> Self:
        """Return the path, on any platform."""
        if os.name != "nt":
            return super().__new__(cls, *parts)
        make = getattr(cls, "_from_parts", None)  # Python 3.11
        return cast("Self", make(parts)) if make else object.__new__(cls)


class RemotePath(AddressPath):
    """`https://host/folder/name`, read-only."""

    __slots__ = ()

    def __str__(self) -> str:
        return f"{self.parts[0]}//{'/'.join(self.parts[1:])}"

    def __fspath__(self) -> str:
        raise TypeError(f"{self} is not on this machine")

    @property
    def scheme(self) -> str:
        """The scheme of the address, without its colon."""
        return self.parts[0].rstrip(":")

    def chunks(self) -> Generator[bytes]:
        """Yield the content of the file in parts.

        Raises FileNotFoundError, or OSError if the server can't be reached or breaks off.
        """
        yield from _web(self) if self.scheme in WEB else _objects(self)

    def read_bytes(self) -> bytes:
        """Return the content of the file. Raises OSError if it has more than 64 MiB."""
        content = b""
        for chunk in self.chunks():
            content += chunk
            if len(content) > _LARGEST:
                raise OSError(errno.EFBIG, "is larger than 64 MiB", str(self))
        return content

    def read_text(self, encoding: str | None = None, errors: str | None = None, **_: Any) -> str:
        """Return the content of the file as text."""
        return self.read_bytes().decode(encoding or "utf-8", errors or "strict")

    def is_dir(self, **_: Any) -> bool:
        """Return True: only reading a file below an address shows whether it exists."""
        return True

    def is_file(self, **_: Any) -> bool:
        """Whether there is a file at the address. Raises OSError if the server can't be reached."""
        with contextlib.suppress(FileNotFoundError), contextlib.closing(self.chunks()) as chunks:
            next(chunks, b"")
            return True
        return False

    exists = is_file

    def resolve(self, strict: bool = False) -> RemotePath:  # noqa: ARG002
        """Return the path itself."""
        return self

    absolute = resolve

    def _unsupported(self, *_: Any, **__: Any) -> NoReturn:
        raise OSError(
            errno.ENOTSUP,
            "an address can't be listed or written to; name the dataset, or copy its folder",
            str(self),
        )

    # Methods that would otherwise access a local file of that name.
    stat = lstat = rename = replace = unlink = rmdir = touch = chmod = symlink_to = hardlink_to = (
        rglob
    ) = glob = iterdir = mkdir = open = write_bytes = write_text = _unsupported


def remote(text: str) -> RemotePath:
    """Return the path of an address. Raises CannotRunError for one that can't be read.

    >>> print(remote("https://example.org/published/") / "d" / "latest.json")
    https://example.org/published/d/latest.json
    """
    parts = urlsplit(text)
    if parts.query or parts.fragment or "@" in parts.netloc or not parts.netloc:
        raise CannotRunError(
            f"{parts.scheme}://{parts.hostname or ''}{parts.path}: unsupported address; give the "
            "address of a folder, without password, query or fragment"
        )
    return RemotePath(text)


def _web(path: RemotePath) -> Generator[bytes]:
    try:
        with _opener().open(quote(str(path), safe=":/%[]"), timeout=_SECONDS) as response:
            missing = int(response.headers.get("Content-Length") or -1)
            for chunk in _in_time(response, path):
                missing -= len(chunk)
                yield chunk
            if missing > 0:
                raise OSError(errno.EIO, f"broke off {missing:,} bytes early", str(path))
    except HTTPError as fault:
        fault.close()
        if fault.code in _MISSING:
            raise FileNotFoundError(errno.ENOENT, "no such file", str(path)) from None
        what = f"the server answers {fault.code} {fault.reason}"
        raise OSError(errno.EIO, what, str(path)) from None
    except (URLError, HTTPException, TimeoutError, ConnectionError) as fault:
        reason = getattr(fault, "reason", fault)
        raise OSError(errno.EIO, f"the server can't be read ({reason})", str(path)) from None


def _in_time(response: HTTPResponse, path: RemotePath) -> Generator[bytes]:
    """Yield what a server sends. Raises OSError if it goes on and on, a few bytes at a time."""
    waited, came = 0.0, 0
    while True:
        asked = monotonic()
        chunk = response.read1(_CHUNK)
        waited, came = waited + monotonic() - asked, came + len(chunk)
        if not chunk:
            return
        if waited > _SECONDS and came < _SLOWEST * waited:
            what = f"the server sent {came:,} bytes in {waited:.0f} seconds, which is too slow"
            raise OSError(errno.EIO, what, str(path))
        yield chunk


class _SameServer(HTTPRedirectHandler):
    """Follows no redirect to another server, because nobody asked for what that one holds."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        host = urlsplit(newurl).netloc
        if host != urlsplit(req.full_url).netloc or newurl.startswith("http:") > (
            req.full_url.startswith("http:")
        ):
            fp.close()
            raise CannotRunError(
                f"{req.full_url}: redirects to {newurl}; if that is right, give its address instead"
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


@cache
def _opener() -> OpenerDirector:
    return build_opener(_SameServer())


def _objects(path: RemotePath) -> Generator[bytes]:
    try:
        import obstore
        from obstore.exceptions import BaseError
        from obstore.store import from_url
    except ImportError as fault:
        raise CannotRunError(
            f"{path.scheme}:// needs obstore ({fault}); install silkledger[objects]"
        ) from fault
    store = from_url(f"{path.scheme}://{path.parts[1]}")
    try:
        for chunk in obstore.get(store, "/".join(path.parts[2:])).stream(min_chunk_size=_CHUNK):
            yield bytes(chunk)
    except FileNotFoundError:
        raise FileNotFoundError(errno.ENOENT, "no such object", str(path)) from None
    except BaseError as fault:
        what = str(fault).splitlines()[0]
        raise OSError(errno.EIO, f"the object store can't be read ({what})", str(path)) from None
