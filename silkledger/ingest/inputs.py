"""The files that a run reads: path, size, and the digest that proves what was read.

The digest is computed once, when a file is discovered. Whoever reads the file proves afterwards
that the bytes were the same. What a file is for is decided in silkledger.ingest.folder.sources, and
how it is read in silkledger.ingest.formats.
"""

from __future__ import annotations

import hashlib
import stat
import unicodedata
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file that a run reads.

    `name` is its path relative to the raw folder, with forward slashes; `path` is its path on this
    machine, and `size` its size in bytes.
    """

    name: str
    path: Path
    size: int
    sha256: str


@contextmanager
def named_in_raw() -> Iterator[None]:
    """Let the errors raised inside name their files from raw/ on."""
    try:
        yield
    except InputError as fault:
        fault.name_in_raw()
        raise


def fingerprint(path: Path, name: str, *, within: Path) -> InputFile:
    """Return the file at `path`, named `name` in Unicode NFC, with its size and SHA-256.

    Raises InputError if the file is missing, unreadable, not a regular file, or a link to a place
    outside the folder `within`.
    """
    name = unicodedata.normalize("NFC", name)
    try:
        if not path.resolve().is_relative_to(within.resolve()):
            what, fix = "the link points outside its folder", "replace it with the file itself"
            raise InputError(name, what, fix=fix)
        if path.is_dir():
            what, fix = "a folder, not a file", "name a file in it, or rename the folder"
            raise InputError(name, what, fix=fix)
        if not stat.S_ISREG(path.stat().st_mode):
            raise InputError(name, "not a regular file", fix="replace it with a file, or rename it")
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
            return InputFile(name, path, stream.tell(), digest)
    except RuntimeError as fault:  # raised by pathlib up to Python 3.12
        what, fix = "the link points to itself", "replace it with the file itself"
        raise InputError(name, what, fix=fix) from fault
    except FileNotFoundError as fault:
        raise InputError(name, "no such file", fix="check its name and its folder") from fault
    except OSError as fault:
        raise unreadable(name, fault) from fault


def unreadable(name: str, fault: OSError) -> InputError:
    """Return the error for a file or folder that the operating system can't read."""
    return InputError(name, f"can't be read ({fault.strerror})", fix="give this user read access")


def prove(file: InputFile, size: int, sha256: str) -> None:
    """Raise InputError unless `size` and `sha256`, taken while reading, match the file's own."""
    if (size, sha256) != (file.size, file.sha256):
        what, fix = "the file changed while it was read", "run again once nothing writes to it"
        raise InputError(file.name, what, fix=fix)


def content(file: InputFile) -> bytes:
    """Return the bytes of a small file, and prove that it has not changed."""
    try:
        data = file.path.read_bytes()
    except OSError as fault:
        raise unreadable(file.name, fault) from fault
    prove(file, len(data), hashlib.sha256(data).hexdigest())
    return data


def prove_unchanged(file: InputFile) -> None:
    """Read the file again, and raise InputError if it has changed."""
    now = fingerprint(file.path, file.name, within=file.path.resolve().parent)
    prove(file, now.size, now.sha256)
