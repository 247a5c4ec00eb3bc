"""Check the files beside a release: latest.json and status.json must agree with it.

A release that was superseded or withdrawn is not damaged; silkledger.reader warns about that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.published import announce, status
from silkledger.release import manifest
from silkledger.release.integrity import Problem
from silkledger.store import layout, regular

if TYPE_CHECKING:
    from pathlib import Path


def of_dataset(folder: Path) -> tuple[Problem, ...]:
    """Return where the files beside the releases of a dataset differ from what they follow from.

    status.json says what was released, latest.json what is current; lists, pages and notices follow
    from the two. Each version that status.json lists must have a folder.
    """
    try:
        latest, statuses = status.latest(folder), status.statuses(folder)
        wanted = announce.following(folder, folder.name, statuses, latest)
    except CannotRunError as fault:
        return (Problem(".", str(fault)),)
    faults = [
        Problem(layout.STATUS, f"lists {version}, which is missing")
        for version in statuses
        if not (folder / version).is_dir()
    ]
    faults += [
        Problem(version, "is a link; replace it with the folder itself")
        for version in statuses
        if (folder / version).is_symlink()
    ]
    if latest is not None and latest.version not in statuses:
        what = f"names {latest.version}, which {layout.STATUS} does not list"
        faults.append(Problem(layout.LATEST, what))
    for name, content in wanted.items():
        try:
            if regular.read(folder / name) != content:
                faults.append(Problem(name, "is not what follows from the releases"))
        except OSError as fault:
            faults.append(Problem(name, fault.strerror or "can't be read"))
    return tuple(faults)


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
