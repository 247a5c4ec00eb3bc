"""The files that a run reads: where each lies, how large it is, and the digest that proves what was
read.

The digest is taken once when a file is found; whoever reads the file proves at its end that the
bytes were the same. Left out on purpose: what a file means (silkledger.ingest.folder.sources) and
how it is read (silkledger.ingest).
"""

from __future__ import annotations

import hashlib
import stat
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class InputFile:
    """One file that a run reads. `name` is its path in the raw folder with /; `path` is where it
    lies here.
    """

    name: str
    path: Path
    size: int
    sha256: str


def fingerprint(path: Path, name: str, *, within: Path) -> InputFile:
    """The file at `path` with its size in bytes and SHA-256, named `name` (brought to Unicode NFC).

    Raises InputError where it is missing, unreadable, no regular file, or a link that leaves the
    folder `within`.
    """
    name = unicodedata.normalize("NFC", name)
    try:
        if not path.resolve().is_relative_to(within.resolve()):
            raise InputError(
                name, "is a link that leaves its folder", fix="put the file itself there"
            )
        if not stat.S_ISREG(path.stat().st_mode):
            raise InputError(
                name, "is no regular file", fix="put a file there, or rename what carries its name"
            )
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
            return InputFile(name, path, stream.tell(), digest)
    except RuntimeError as fault:  # what pathlib raises for it up to Python 3.12
        raise InputError(
            name, "is a link that leads back to itself", fix="put the file itself there"
        ) from fault
    except FileNotFoundError as fault:
        raise InputError(name, "no such file", fix="put it there or take its name away") from fault
    except OSError as fault:
        raise unreadable(name, fault) from fault


def unreadable(name: str, fault: OSError) -> InputError:
    """The fault of a file or folder that the system does not let read."""
    return InputError(name, f"can't be read ({fault.strerror})", fix="let this user read it")


def prove(file: InputFile, size: int, sha256: str) -> None:
    """Raises InputError unless `size` and `sha256`, taken while the file was read, are those it was
    found with.
    """
    if (size, sha256) != (file.size, file.sha256):
        raise InputError(
            file.name, "changed while it was read", fix="run again once nobody writes to it"
        )


def content(file: InputFile) -> bytes:
    """The bytes of a small file, proved to be those it was found with."""
    try:
        found = file.path.read_bytes()
    except OSError as fault:
        raise unreadable(file.name, fault) from fault
    prove(file, len(found), hashlib.sha256(found).hexdigest())
    return found


def prove_unchanged(file: InputFile) -> None:
    """Reads the file once more and raises InputError unless it is still the one that was found."""
    now = fingerprint(file.path, file.name, within=file.path.resolve().parent)
    prove(file, now.size, now.sha256)
