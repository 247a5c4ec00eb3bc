"""What lies beside a release: latest.json and status.json, if they are there, must speak of it as
it is.

That a release was superseded or withdrawn is no fault of it; the reader warns of that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.published import status
from silkledger.release import manifest
from silkledger.release.integrity import Problem
from silkledger.store import layout

if TYPE_CHECKING:
    from pathlib import Path


def problems(folder: Path) -> tuple[Problem, ...]:
    """Where the files beside the folder contradict it or can't be read."""
    beside = folder.resolve().parent
    try:
        latest, statuses = status.latest(beside), status.statuses(beside)
        digest = manifest.digest((folder / manifest.NAME).read_bytes())
    except CannotRunError as fault:
        return (Problem("..", str(fault)),)
    except OSError:
        return ()  # the comparison with the manifest has said so
    found = []
    version = folder.resolve().name
    if latest is not None and latest.version == version and latest.manifest_sha256 != digest:
        found.append(
            Problem(f"../{layout.LATEST}", "names another manifest than the one in this release")
        )
    if version in statuses and statuses[version].manifest_sha256 != digest:
        found.append(
            Problem(f"../{layout.STATUS}", "knows another manifest than the one in this release")
        )
    if latest is not None and not (beside / latest.version).is_dir():
        found.append(Problem(f"../{layout.LATEST}", f"names {latest.version}, which is not there"))
    return tuple(found)
