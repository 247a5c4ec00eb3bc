"""Check the files beside a release: latest.json and status.json must agree with it.

A release that was superseded or withdrawn is not damaged; silkledger.reader warns about that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.published import status
from silkledger.release import manifest
from silkledger.release.integrity import Problem
from silkledger.store import layout, regular

if TYPE_CHECKING:
    from pathlib import Path


def problems(folder: Path) -> tuple[Problem, ...]:
    """Return where the files beside the folder contradict it or can't be read."""
    beside = folder.resolve().parent
    try:
        latest, statuses = status.latest(beside), status.statuses(beside)
        digest = manifest.digest(regular.read(folder / manifest.NAME))
    except CannotRunError as fault:
        return (Problem("..", str(fault)),)
    except OSError:
        return ()  # a missing manifest is a problem of the folder itself
    faults = []
    version = folder.resolve().name
    if latest is not None and latest.version == version and latest.manifest_sha256 != digest:
        faults.append(
            Problem(f"../{layout.LATEST}", "names another manifest than the one in this release")
        )
    if version in statuses and statuses[version].manifest_sha256 != digest:
        faults.append(
            Problem(f"../{layout.STATUS}", "lists another manifest than the one in this release")
        )
    if latest is not None and not (beside / latest.version).is_dir():
        faults.append(Problem(f"../{layout.LATEST}", f"names {latest.version}, which is missing"))
    return tuple(faults)
