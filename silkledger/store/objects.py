"""Paths into an object store: `s3://bucket/prefix`, read with the same words as a folder.

An ObjectPath is a pathlib path, so that whatever reads releases reads them from either. A folder is
a prefix under which something lies. What a bucket has no way of doing raises; nothing ever touches
a local file of that name. Credentials, region and endpoint are those of the environment
(AWS_ACCESS_KEY_ID and its like, as boto3 reads them); an address that holds a password is refused,
and messages show the address and the store's own words only. boto3 (extra `s3`) is imported here
and nowhere else. Left out on purpose: changing a dataset (silkledger.store.bucket), and files above
5 GB.
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
from pathlib import Path, PosixPath
from typing import TYPE_CHECKING, Any, NoReturn

from silkledger.errors import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEME = "s3://"
_ABSENT = ("NoSuchKey", "404", "NotFound")
_CHANGED = ("PreconditionFailed", "ConditionalRequestConflict", "412", "409")


class ChangedError(OSError):
    """A conditional write was refused: the object is there already, or is another one by now."""


class ObjectPath(PosixPath):
    """`s3://bucket/prefix/name`."""

    __slots__ = ()

    @property
    def bucket(self) -> str:
        """The bucket's name."""
        return self.parts[1]

    @property
    def key(self) -> str:
        """The object's key; empty for the bucket itself."""
        return "/".join(self.parts[2:])

    @property
    def address(self) -> dict[str, str]:
        """Bucket and key as boto3 takes them."""
        return {"Bucket": self.bucket, "Key": self.key}

    def __str__(self) -> str:
        return SCHEME + "/".join(self.parts[1:])

    def __fspath__(self) -> str:
        raise TypeError(f"{self} lies in an object store, not on this disk")

    def read_bytes(self) -> bytes:
        """The object's content."""
        with told(self):
            content: bytes = client().get_object(**self.address)["Body"].read()
            return content

    def read_text(self, encoding: str | None = None, errors: str | None = None, **_: Any) -> str:
        """The object's content as text."""
        return self.read_bytes().decode(encoding or "utf-8", errors or "strict")

    def write_bytes(self, content: Any) -> int:
        """Puts the object, whatever was there."""
        with told(self):
            client().put_object(**self.address, Body=bytes(content))
        return len(content)

    def open(self, mode: str = "r", *_: Any, **options: Any) -> Any:
        """A copy of the object on this disk as a file; one that is written to is put when it is
        closed.
        """
        if mode in ("ab", "wb"):
            there = mode == "ab" and self.is_file()
            return _Upload(self, self.read_bytes() if there else b"")
        if mode not in ("r", "rb"):
            self._cannot(f"be opened as {mode}")
        return local(self).open(
            mode, encoding=options.get("encoding") or (None if mode == "rb" else "utf-8")
        )

    def exists(self, **_: Any) -> bool:
        """Whether there is an object of that key, or one below it."""
        return self.is_file() or self.is_dir()

    def is_file(self, **_: Any) -> bool:
        """Whether there is an object of that key."""
        return bool(self.key) and etag(self) is not None

    def is_dir(self, **_: Any) -> bool:
        """Whether anything lies below that prefix."""
        return next(self._pages(MaxKeys=1), {}).get("KeyCount", 0) > 0

    def is_symlink(self) -> bool:
        """Never: a bucket has no links."""
        return False

    def iterdir(self) -> Iterator[ObjectPath]:  # type: ignore[override]
        """What lies directly below that prefix."""
        for page in self._pages(Delimiter="/"):
            for prefix in page.get("CommonPrefixes", ()):
                yield self / prefix["Prefix"].rstrip("/").rpartition("/")[2]
            for entry in page.get("Contents", ()):
                yield self / entry["Key"].rpartition("/")[2]

    def files(self) -> Iterator[ObjectPath]:
        """Every object below that prefix."""
        for page in self._pages():
            for entry in page.get("Contents", ()):
                yield type(self)(f"{SCHEME}{self.bucket}/{entry['Key']}")

    def glob(self, pattern: str, **_: Any) -> Iterator[ObjectPath]:  # type: ignore[override]
        """What matches the pattern, one part of it a level; parts are `*` and the like, never
        `**`.
        """
        first, _slash, rest = pattern.partition("/")
        found = (
            self.iterdir()
            if set("*?[") & set(first)
            else filter(ObjectPath.exists, (self / first,))
        )
        for path in sorted(path for path in found if fnmatch.fnmatchcase(path.name, first)):
            yield from path.glob(rest) if rest else (path,)

    def mkdir(self, *_: Any, **__: Any) -> None:
        """Nothing to do: a prefix is there as soon as something lies below it."""

    def resolve(self, strict: bool = False) -> ObjectPath:  # noqa: ARG002
        """The path itself: a bucket has no links."""
        return self

    absolute = resolve

    def samefile(self, other: Any) -> bool:
        """Whether it is the same key."""
        return self == other

    def _pages(self, **options: Any) -> Iterator[dict[str, Any]]:
        with told(self):
            prefix = f"{self.key}/" if self.key else ""
            yield from (
                client()
                .get_paginator("list_objects_v2")
                .paginate(Bucket=self.bucket, Prefix=prefix, **_paged(options))
            )

    def _cannot(self, *_: Any, **__: Any) -> NoReturn:
        raise OSError(errno.ENOTSUP, "an object store can't do that", str(self))

    # What would otherwise reach for a local file of that name.
    stat = lstat = rename = replace = unlink = rmdir = touch = chmod = symlink_to = hardlink_to = (
        rglob
    ) = _cannot


class _Upload(io.BytesIO):
    """An object being written."""

    def __init__(self, path: ObjectPath, content: bytes) -> None:
        super().__init__()
        self._path = path
        self.write(content)

    def close(self) -> None:
        if not self.closed:
            self._path.write_bytes(self.getvalue())
        super().close()


def located(text: str | Path) -> Path:
    """The path of a folder, or of a prefix in an object store. Raises CannotRunError for an address
    that can't be used.
    """
    if isinstance(text, Path):
        return text
    if "://" not in text:
        return Path(text)
    bucket = text.removeprefix(SCHEME).partition("/")[0]
    if "@" in text:
        raise CannotRunError(
            "an address must not hold a password; leave it out and set AWS_ACCESS_KEY_ID and its like"
        )
    if not text.startswith(SCHEME) or not bucket:
        raise CannotRunError(
            f"{text}: no address that can be used; give a folder, or s3://bucket/prefix"
        )
    return ObjectPath(text)


def local(path: Path) -> Path:
    """The file on this disk: the path itself, or a copy of the object, which is removed when the
    process ends.

    Raises OSError as reading the path would.
    """
    if not isinstance(path, ObjectPath):
        return path
    with told(path):
        found = client().head_object(**path.address)
        copy = _copies() / found["ETag"].strip('"') / str(path).removeprefix(SCHEME)
        if not copy.exists():
            copy.parent.mkdir(parents=True, exist_ok=True)
            body = client().get_object(**path.address, IfMatch=found["ETag"])["Body"]
            part = copy.with_name(f"{copy.name}.part")
            with part.open("wb") as file:
                shutil.copyfileobj(body, file)
            part.replace(copy)
    return copy


def local_folder(path: Path) -> Path:
    """The folder on this disk: the path itself, or a fresh copy of everything below the prefix."""
    if not isinstance(path, ObjectPath):
        return path
    folder = Path(tempfile.mkdtemp(dir=_copies())) / path.name
    for file in path.files():
        target = folder / file.relative_to(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.hardlink_to(local(file))
    return folder


def etag(path: ObjectPath) -> str | None:
    """What tells this version of the object from any other; None where there is none."""
    with contextlib.suppress(FileNotFoundError), told(path):
        found: str = client().head_object(**path.address)["ETag"]
        return found
    return None


@contextlib.contextmanager
def told(path: ObjectPath) -> Iterator[None]:
    """Turns the faults of the store into OSErrors of that path: FileNotFoundError, ChangedError, or
    another.
    """
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except ClientError as fault:
        code, said = (
            fault.response["Error"].get("Code", ""),
            fault.response["Error"].get("Message", ""),
        )
        if code in _ABSENT:
            raise FileNotFoundError(errno.ENOENT, "no such object", str(path)) from None
        if code in _CHANGED:
            raise ChangedError(errno.EEXIST, "was written by another process", str(path)) from None
        raise OSError(errno.EIO, f"the store says {code}: {said}", str(path)) from None
    except BotoCoreError as fault:
        raise OSError(errno.EIO, f"the store can't be reached ({fault})", str(path)) from None


@cache
def client() -> Any:
    """The one client of this process. Raises CannotRunError where boto3 is not installed."""
    try:
        import boto3
        from botocore.config import Config
    except ImportError as fault:
        raise CannotRunError(f"{SCHEME} needs boto3 ({fault}); install silkledger[s3]") from fault
    return boto3.client(
        "s3", config=Config(retries={"mode": "standard", "max_attempts": 3}, connect_timeout=10)
    )


@cache
def _copies() -> Path:
    """Where copies of objects lie while this process runs."""
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
