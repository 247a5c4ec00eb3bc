"""Paths in an object store, `s3://bucket/prefix`, with the interface of pathlib.

An ObjectPath is a pathlib path, so that all code that reads releases works with both. A folder is a
prefix with at least one object below it. Operations that a bucket does not support raise an
OSError; no local file of that name is ever touched.

Credentials, region and endpoint come from the environment (AWS_ACCESS_KEY_ID and the other
variables that boto3 reads). An address with a password is refused, and messages contain only the
address and the error of the store. boto3 (extra `s3`) is imported only in
silkledger.store.s3_client. Objects above 5 GB are not supported. Datasets are changed in
silkledger.store.bucket.
"""

from __future__ import annotations

import atexit
import contextlib
import errno
import fnmatch
import io
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from silkledger.errors import CannotRunError
from silkledger.messages import redacted
from silkledger.store import regular, remote
from silkledger.store.s3_client import SCHEME, client

if TYPE_CHECKING:
    from collections.abc import Iterator

_ABSENT = ("NoSuchKey", "404", "NotFound")
_CHANGED = ("PreconditionFailed", "ConditionalRequestConflict", "412", "409")


class ChangedError(OSError):
    """A conditional write was refused: the object already exists, or has changed."""


class ObjectPath(remote.AddressPath):
    """`s3://bucket/prefix/name`."""

    __slots__ = ()

    @property
    def bucket(self) -> str:
        """The name of the bucket."""
        return self.parts[1]

    @property
    def key(self) -> str:
        """The key of the object; empty for the bucket itself."""
        return "/".join(self.parts[2:])

    @property
    def address(self) -> dict[str, str]:
        """Bucket and key as arguments of boto3."""
        return {"Bucket": self.bucket, "Key": self.key}

    def __str__(self) -> str:
        return SCHEME + "/".join(self.parts[1:])

    def __fspath__(self) -> str:
        raise TypeError(f"{self} is in an object store, not on this machine")

    def read_bytes(self) -> bytes:
        """Return the content of the object."""
        with os_errors(self):
            content: bytes = client().get_object(**self.address)["Body"].read()
            return content

    def read_text(self, encoding: str | None = None, errors: str | None = None, **_: Any) -> str:
        """Return the content of the object as text."""
        return self.read_bytes().decode(encoding or "utf-8", errors or "strict")

    def write_bytes(self, content: Any) -> int:
        """Write the object, replacing any existing one."""
        with os_errors(self):
            client().put_object(**self.address, Body=bytes(content))
        return len(content)

    def open(self, mode: str = "r", *_: Any, **options: Any) -> Any:
        """Open a local copy of the object; when opened for writing, closing it uploads it."""
        if mode in ("ab", "wb"):
            is_appended = mode == "ab" and self.is_file()
            return _Upload(self, self.read_bytes() if is_appended else b"")
        if mode not in ("r", "rb"):
            self._unsupported()
        return local(self).open(
            mode, encoding=options.get("encoding") or (None if mode == "rb" else "utf-8")
        )

    def exists(self, **_: Any) -> bool:
        """Whether there is an object with that key, or one below it."""
        return self.is_file() or self.is_dir()

    def is_file(self, **_: Any) -> bool:
        """Whether there is an object with that key."""
        return bool(self.key) and etag(self) is not None

    def is_dir(self, **_: Any) -> bool:
        """Whether there is an object below that prefix."""
        return next(self._pages(MaxKeys=1), {}).get("KeyCount", 0) > 0

    def is_symlink(self) -> bool:
        """Return False: a bucket has no links."""
        return False

    def iterdir(self) -> Iterator[ObjectPath]:  # type: ignore[override]
        """Yield the objects and prefixes directly below that prefix."""
        for page in self._pages(Delimiter="/"):
            for prefix in page.get("CommonPrefixes", ()):
                yield self / prefix["Prefix"].rstrip("/").rpartition("/")[2]
            for entry in page.get("Contents", ()):
                yield self / entry["Key"].rpartition("/")[2]

    def files(self) -> Iterator[ObjectPath]:
        """Yield every object below that prefix."""
        for page in self._pages():
            for entry in page.get("Contents", ()):
                yield type(self)(f"{SCHEME}{self.bucket}/{entry['Key']}")

    def glob(self, pattern: str, **_: Any) -> Iterator[ObjectPath]:  # type: ignore[override]
        """Yield the paths that match a pattern, level by level; `**` is not supported."""
        first, _slash, rest = pattern.partition("/")
        paths = (
            self.iterdir()
            if set("*?[") & set(first)
            else filter(ObjectPath.exists, (self / first,))
        )
        for path in sorted(path for path in paths if fnmatch.fnmatchcase(path.name, first)):
            yield from path.glob(rest) if rest else (path,)

    def mkdir(self, *_: Any, **__: Any) -> None:
        """Do nothing: a prefix exists as soon as there is an object below it."""

    def resolve(self, strict: bool = False) -> ObjectPath:  # noqa: ARG002
        """Return the path itself: a bucket has no links."""
        return self

    absolute = resolve

    def samefile(self, other: Any) -> bool:
        """Whether the other path has the same bucket and key."""
        return self == other

    def _pages(self, **options: Any) -> Iterator[dict[str, Any]]:
        with os_errors(self):
            prefix = f"{self.key}/" if self.key else ""
            yield from (
                client()
                .get_paginator("list_objects_v2")
                .paginate(Bucket=self.bucket, Prefix=prefix, **_paged(options))
            )

    def _unsupported(self, *_: Any, **__: Any) -> NoReturn:
        raise OSError(errno.ENOTSUP, "not supported by an object store", str(self))

    # Methods that would otherwise access a local file of that name.
    stat = lstat = rename = replace = unlink = rmdir = touch = chmod = symlink_to = hardlink_to = (
        rglob
    ) = _unsupported


class _Upload(io.BytesIO):
    """An object that is uploaded when it is closed."""

    def __init__(self, path: ObjectPath, content: bytes) -> None:
        super().__init__()
        self._path = path
        self.write(content)

    def close(self) -> None:
        if not self.closed:
            self._path.write_bytes(self.getvalue())
        super().close()


def located(text: str | Path) -> Path:
    """Return the path of a folder, a prefix in an object store, or an address to read from.

    Raises CannotRunError for an unsupported address.

    >>> print(located("s3://bucket/data/published").parent)
    s3://bucket/data
    """
    if isinstance(text, Path):
        return text
    if "://" not in text:
        return Path(text)
    if text.partition("://")[0] in (*remote.WEB, *remote.OBJECTS):
        return remote.remote(text)
    bucket = text.removeprefix(SCHEME).partition("/")[0]
    if "@" in text:
        raise CannotRunError(
            "an address must not contain a password; remove it and set AWS_ACCESS_KEY_ID and "
            "AWS_SECRET_ACCESS_KEY instead"
        )
    if not text.startswith(SCHEME) or not bucket:
        raise CannotRunError(
            f"{text}: unsupported address; use a folder, s3://bucket/prefix or https://..."
        )
    return ObjectPath(text)


def local(path: Path) -> Path:
    """Return a local path of the file: the path itself, or a temporary copy of the object.

    Copies are removed when the process ends. Raises OSError as reading the path would.
    """
    if not isinstance(path, ObjectPath):
        return regular.require(path)
    with os_errors(path):
        tag = client().head_object(**path.address)["ETag"]
        copy = _copies() / tag.strip('"') / str(path).removeprefix(SCHEME)
        if not copy.exists():
            copy.parent.mkdir(parents=True, exist_ok=True)
            body = client().get_object(**path.address, IfMatch=tag)["Body"]
            part = copy.with_name(f"{copy.name}.part")
            with part.open("wb") as file:
                shutil.copyfileobj(body, file)
            part.replace(copy)
    return copy


def local_folder(path: Path) -> Path:
    """Return a local path of the folder: the path itself, or a fresh copy of the prefix."""
    if not isinstance(path, ObjectPath):
        return path
    folder = Path(tempfile.mkdtemp(dir=_copies())) / path.name
    for file in path.files():
        target = folder / file.relative_to(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.hardlink_to(local(file))
    return folder


def etag(path: ObjectPath) -> str | None:
    """Return the ETag of the object, which changes with its content, or None if it is missing."""
    with contextlib.suppress(FileNotFoundError), os_errors(path):
        tag: str = client().head_object(**path.address)["ETag"]
        return tag
    return None


@contextlib.contextmanager
def os_errors(path: ObjectPath) -> Iterator[None]:
    """Convert errors of the store in the block to OSErrors of that path.

    These are FileNotFoundError, ChangedError, or a plain OSError.
    """
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except ClientError as fault:
        error = fault.response["Error"]
        code, message = error.get("Code", ""), error.get("Message", "")
        if code in _ABSENT:
            raise FileNotFoundError(errno.ENOENT, "no such object", str(path)) from None
        if code in _CHANGED:
            raise ChangedError(errno.EEXIST, "changed by another process", str(path)) from None
        what = redacted(f"object store error {code}: {message}")
        raise OSError(errno.EPROTO, what, str(path)) from None  # the store said no
    except BotoCoreError as fault:
        message = redacted(f"the object store can't be reached ({fault})")
        raise OSError(errno.EIO, message, str(path)) from None


@cache
def _copies() -> Path:
    """Return the folder for temporary copies of objects."""
    folder = tempfile.mkdtemp(prefix="silkledger-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def _paged(options: dict[str, Any]) -> dict[str, Any]:
    most = options.pop("MaxKeys", None)
    return (
        options
        if most is None
        else {**options, "PaginationConfig": {"MaxItems": most, "PageSize": most}}
    )
