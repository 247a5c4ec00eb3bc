"""What a dataset adds to the program, in its raw folder: vocabularies and expectations.

The files of raw/vocabularies/ are named like the shipped ones; those of raw/expectations/ are
described in silkledger.gate.expectations. What they say is checked where they are used.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

from silkledger.errors import InputError
from silkledger.ingest.folder.portable import is_portable
from silkledger.ingest.inputs import InputFile, fingerprint, unreadable
from silkledger.ingest.limits import DECLARED_BYTES, VOCABULARY_BYTES, require_size
from silkledger.messages import suggestion
from silkledger.schemas.vocabulary import ADDABLE, SHIPPED, Vocabulary
from silkledger.store import regular

if TYPE_CHECKING:
    from pathlib import Path

VOCABULARIES, EXPECTATIONS = "vocabularies", "expectations"
_IGNORED = (".", "~$", "#")


def vocabulary_of(raw: Path) -> Vocabulary:
    """Return the shipped vocabulary with the additions of a raw folder, if it has any.

    That of the last folder is kept with all that was built of it, until one of its files changes.
    """
    folder = raw / VOCABULARIES
    if not folder.is_dir():
        return SHIPPED
    try:
        files = [(path, path.stat().st_size) for path in sorted(folder.rglob("*.csv"))]
        if any(size > VOCABULARY_BYTES for _, size in files):
            return Vocabulary(additions=folder)
        content = tuple((path, hashlib.sha256(regular.read(path)).digest()) for path, _ in files)
    except OSError:  # told when the file is used
        return Vocabulary(additions=folder)
    return _vocabulary(folder.absolute(), content)


@lru_cache(maxsize=1)
def _vocabulary(folder: Path, _content: tuple[tuple[Path, bytes], ...]) -> Vocabulary:
    return Vocabulary(additions=folder)


def vocabulary_files(raw: Path) -> list[InputFile]:
    """Return the files that a raw folder adds to the vocabularies, by name.

    Raises InputError for a file that has the name of no vocabulary to which rows can be added.
    """
    folder = raw / VOCABULARIES
    known, shipped = sorted(ADDABLE), SHIPPED.names()
    files = []
    for path in _files(folder, raw):
        name = path.relative_to(folder).parts[0].removesuffix(".csv")
        file = path.relative_to(raw).as_posix()
        if path.suffix != ".csv":
            raise InputError(file, "not a CSV file", fix="save it as CSV, or move it elsewhere")
        if name in shipped and name not in known:
            what, fix = f"a dataset can't add to the vocabulary {name}", "remove the file"
            raise InputError(file, what, fix=fix)
        if name not in known:
            what = f"there is no vocabulary {name}"
            raise InputError(file, what, fix=suggestion(name, known))
        files.append(_of_size(fingerprint(path, file, within=raw), VOCABULARY_BYTES))
    return files


def expectation_files(raw: Path) -> list[InputFile]:
    """Return the files of raw/expectations/, by name."""
    folder = raw / EXPECTATIONS
    return [
        _of_size(fingerprint(path, path.relative_to(raw).as_posix(), within=raw), DECLARED_BYTES)
        for path in _files(folder, raw)
    ]


def _linked(folder: Path, raw: Path) -> InputError:
    name = f"{folder.relative_to(raw).as_posix()}/"
    return InputError(name, "is a link", fix="replace it with the folder itself")


def _of_size(file: InputFile, most: int) -> InputFile:
    require_size(file, most, "keep only the rows that this dataset needs")
    return file


def _files(folder: Path, raw: Path) -> list[Path]:
    """Return the files of a folder and its folders, sorted, but for hidden and temporary ones."""
    if not folder.is_dir():
        return []
    if folder.is_symlink():
        raise _linked(folder, raw)
    try:
        paths = sorted(folder.rglob("*"))
    except OSError as fault:
        raise unreadable(f"{folder.relative_to(raw).as_posix()}/", fault) from fault
    for path in paths:
        if path.is_symlink() and path.is_dir():
            raise _linked(path, raw)
    kept = [
        path
        for path in paths
        if not path.is_dir()
        and not any(part.startswith(_IGNORED) for part in path.relative_to(folder).parts)
        and not path.name.endswith((".md", "~", ".tmp", ".bak"))
    ]
    _require_portable([path.relative_to(raw) for path in kept])
    return kept


def _require_portable(paths: list[Path]) -> None:
    """Raise InputError for a name that some platform can't have: the files lie in releases."""
    seen: dict[str, Path] = {}
    for path in paths:
        if not all(map(is_portable, path.parts)):
            what = "Windows, where releases are read too, has no file of that name"
            raise InputError(path.as_posix(), what, fix="rename it")
        other = seen.setdefault(path.as_posix().casefold(), path)
        if other != path:
            what = f"differs from {other.as_posix()} in case alone"
            raise InputError(path.as_posix(), what, fix="rename one of the two")
