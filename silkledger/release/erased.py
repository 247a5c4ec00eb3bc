"""What was erased from a release by law: the files as they are since, in <version>.ERASED.json.

The manifest of the release stays as it is, with the digests of what was published. The file beside
the release lists those that were replaced; who asked for it and why is in status.json
(silkledger.published.erasure).
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.store import regular
from silkledger.store.layout import ERASED
from silkledger.store.stage import Output

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


def name_of(version: str) -> str:
    """Return the name of the file beside a release.

    >>> name_of("1.0.0")
    '1.0.0.ERASED.json'
    """
    return f"{version}.{ERASED}"


def read(release: Path) -> dict[str, Output]:
    """Return the replaced files of a release by path; empty if nothing was erased.

    Raises CannotRunError if the file is invalid.
    """
    path = release.parent / name_of(release.name)
    try:
        content = regular.read_json(path)
        return {entry["path"]: Output(**entry) for entry in content["files"]}
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise CannotRunError(f"{path}: can't be read ({fault}); restore it") from fault


def dump(files: Mapping[str, Output]) -> bytes:
    """Return the bytes of the file."""
    entries = [asdict(files[path]) for path in sorted(files)]
    return (json.dumps({"files": entries}, indent=2) + "\n").encode()


def overlaid(release: Path, outputs: Iterable[Output]) -> dict[str, Output]:
    """Return the files of a release as they are now: as published, or as erased."""
    return {**{output.path: output for output in outputs}, **read(release)}
