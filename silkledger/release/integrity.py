"""Check the files of a release against its manifest.

A release holds exactly the files that its manifest lists, each with the listed bytes;
manifest.sha256 guards the manifest itself, and a signature may stand beside it.
"""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from silkledger.errors import CannotRunError
from silkledger.release import erased, manifest, parquet
from silkledger.store import regular
from silkledger.store.layout import SIGNATURE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from silkledger.store.stage import Output


NOT_ERASED = "is not erased yet; ask for it again with silkledger withdraw --erase"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a release, and the file in which it is.

    `file` is relative to the release's folder (beside it: ../latest.json); `what` is in words.

    >>> str(Problem("figures.parquet", "is missing"))
    'figures.parquet: is missing'
    """

    file: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}: {self.what}"


def compare(folder: Path) -> tuple[Mapping[str, Any] | None, tuple[Problem, ...]]:
    """Return the manifest and every difference between it and the folder.

    The manifest is None if it can't be trusted.
    """
    content, faults = read_manifest(folder)
    if content is None:
        return None, faults
    published = {output.path: output for output in manifest.outputs(content)}
    try:
        outputs = erased.overlaid(folder, published.values())
    except CannotRunError as fault:
        return content, (Problem(f"../{erased.name_of(folder.name)}", str(fault)),)
    problems = _differences(folder, outputs)
    return content, tuple(_unfinished(fault, folder, published) for fault in problems)


def read_manifest(folder: Path) -> tuple[Mapping[str, Any] | None, tuple[Problem, ...]]:
    """Return the manifest and what is wrong with it.

    The manifest is None if it is missing, can't be parsed or doesn't match manifest.sha256.
    """
    try:
        content = regular.read(folder / manifest.NAME)
        guard = regular.read(folder / manifest.GUARD)
    except OSError as fault:
        return None, (Problem(Path(str(fault.filename)).name, fault.strerror or "can't be read"),)
    if guard != manifest.guard(content):
        return None, (
            Problem(manifest.GUARD, "does not match manifest.json: one of the two was changed"),
        )
    try:
        parsed = regular.parsed(content)
        manifest.outputs(parsed)
        manifest.tables(parsed)
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        what = f"is not the manifest of a release ({type(fault).__name__}: {fault})"
        return None, (Problem(manifest.NAME, what),)
    return parsed, ()


def _differences(folder: Path, outputs: Mapping[str, Output]) -> Iterator[Problem]:
    wanted = {*outputs, manifest.NAME, manifest.GUARD, SIGNATURE}
    wanted_folders = {str(parent) for path in wanted for parent in PurePosixPath(path).parents}
    present: set[str] = set()
    faults: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=faults.append):
        here = Path(parent).relative_to(folder)
        present |= {(here / name).as_posix() for name in names}
        for name in folders:
            path = (here / name).as_posix()
            if path not in wanted_folders:
                yield Problem(path, "this folder does not belong to the release")
            elif (folder / path).is_symlink():
                yield Problem(path, "is a symbolic link, not a folder of the release")
    for fault in faults:
        yield Problem(Path(str(fault.filename)).name, fault.strerror or "can't be read")
    for path in sorted(present - wanted):
        yield Problem(path, "does not belong to the release")
    for path in sorted(wanted - present - {SIGNATURE}):
        yield Problem(path, "is missing")
    with ThreadPoolExecutor(parquet.THREADS) as pool:  # hashing leaves others the interpreter
        yield from chain.from_iterable(
            pool.map(
                lambda path: [*_difference(folder / path, path, outputs.get(path))],
                sorted(present & wanted),
            )
        )


def _unfinished(fault: Problem, folder: Path, published: Mapping[str, Output]) -> Problem:
    """Return the problem of a file that should be erased, and is as it was published."""
    listed = published.get(fault.file)
    if listed is None or next(_difference(folder / fault.file, fault.file, listed), None):
        return fault
    return Problem(fault.file, NOT_ERASED)


def _difference(file: Path, path: str, output: Output | None) -> Iterator[Problem]:
    if file.is_symlink() or not file.is_file():
        yield Problem(path, "is a symbolic link or special file, not a file of the release")
        return
    if output is None:
        return
    try:
        with file.open("rb") as content:
            digest = hashlib.file_digest(content, "sha256").hexdigest()
            size = content.tell()
    except OSError as fault:
        yield Problem(path, fault.strerror or "can't be read")
        return
    if size != output.bytes:
        yield Problem(path, f"has {size:,} bytes, but {output.bytes:,} were published")
    elif digest != output.sha256:
        yield Problem(path, "was changed (its SHA-256 differs from the manifest)")
