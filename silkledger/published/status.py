"""Read and write the files beside the releases of a dataset, the only ones that ever change.

- `latest.json`: version, manifest_sha256, published_at. It alone decides which release is current.
- `status.json`: for each version its state (ok, superseded, withdrawn), manifest_sha256,
  published_at, and its withdrawals with who, why, which figures, and which release repaired it; the
  candidate that waits for a person, and all approvals and rejections by name
  (silkledger.published.decisions).
- `releases.json`: the states as a list, newest first, for pages and tools.

A version that none of these files names was never announced, even if its folder exists (a crash
between two steps).
"""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from silkledger.errors import CannotRunError
from silkledger.published import decisions
from silkledger.published.states import STATES, Latest, Status, Withdrawal
from silkledger.release.indented import indented
from silkledger.semver import Version
from silkledger.store import regular
from silkledger.store.layout import LATEST, STATUS
from silkledger.store.remote import RemotePath

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from silkledger.published.decisions import Review, Waiting
    from silkledger.release.candidate import LastRelease


def datasets(published: Path) -> list[str]:
    """Return the names of the datasets with a release or a waiting candidate, sorted."""
    return sorted(
        {path.parent.name for name in (LATEST, STATUS) for path in published.glob(f"*/{name}")}
    )


def is_dataset(folder: Path) -> bool:
    """Whether a folder is that of a dataset: something was released there, or waits."""
    return any((folder / name).exists() for name in (LATEST, STATUS))


def latest(folder: Path) -> Latest | None:
    """Read latest.json in the dataset's folder; None if there is no such file.

    Raises CannotRunError if the file is invalid.
    """
    content = _load(folder / LATEST)
    if content is None:
        return None
    try:
        current = Latest(**content)
        Version.parse(current.version)
    except (TypeError, ValueError) as fault:
        raise _unusable(folder / LATEST, str(fault)) from fault
    return current


def statuses(folder: Path) -> dict[str, Status]:
    """Return the status of every announced version, lowest version first.

    If status.json lags behind latest.json, after a crash, latest.json counts. Raises CannotRunError
    if a file is invalid.
    """
    content = _load(folder / STATUS) or {"versions": {}}
    try:
        entries = {
            version: _status(version, fields) for version, fields in content["versions"].items()
        }
    except (TypeError, ValueError, KeyError, AttributeError) as fault:
        raise _unusable(folder / STATUS, repr(fault)) from fault
    current = latest(folder)
    if current is not None:
        if current.version not in entries:
            entries[current.version] = Status(
                current.version, "ok", current.manifest_sha256, current.published_at
            )
        entries = made_current(entries, current.version)
    return {version: entries[version] for version in sorted(entries, key=Version.parse)}


def _status(version: str, fields: dict[str, Any]) -> Status:
    Version.parse(version)
    withdrawals = tuple(
        Withdrawal(**{**entry, "figure_ids": tuple(entry["figure_ids"])})
        for entry in fields["withdrawals"]
    )
    status = Status(version, **{**fields, "withdrawals": withdrawals})
    if status.state not in STATES:
        raise ValueError(f"state {status.state!r} is not one of {', '.join(STATES)}")
    return status


def review(folder: Path) -> Review:
    """Read the waiting candidate and the decisions from status.json.

    `Review.settled` tells which of them still hold. Raises CannotRunError if the file is invalid.
    """
    try:
        return decisions.from_json(_load(folder / STATUS) or {})
    except (TypeError, ValueError, KeyError, AttributeError) as fault:
        raise _unusable(folder / STATUS, repr(fault)) from fault


def made_current(entries: Mapping[str, Status], version: str) -> dict[str, Status]:
    """Return the statuses once that version is the current one and supersedes the others."""
    updated = {
        other: entry if other == version else entry.superseded(version)
        for other, entry in entries.items()
    }
    if updated[version].state == "superseded":
        updated[version] = replace(updated[version], state="ok", superseded_by=None)
    return updated


def waiting(folder: Path) -> Waiting | None:
    """Return the candidate of the dataset that waits for a person, or None."""
    return review(folder).settled(statuses(folder), latest(folder)).waiting


def highest(last: LastRelease) -> Version:
    """Return the highest version that was ever announced beside that release."""
    versions = {*statuses(last.folder.parent), last.version}
    return max(map(Version.parse, versions))


def dump_latest(entry: Latest) -> bytes:
    """Return the bytes of latest.json."""
    return _dump(asdict(entry))


def dump_statuses(dataset: str, entries: dict[str, Status], review: Review) -> bytes:
    """Return the bytes of status.json."""
    versions = {
        version: {k: v for k, v in _fields(entry).items() if k != "version"}
        for version, entry in entries.items()
    }
    return _dump({"dataset": dataset, "versions": versions, **decisions.as_json(review)})


def dump_releases(dataset: str, entries: dict[str, Status], current: str | None) -> bytes:
    """Return the bytes of releases.json."""
    newest_first = sorted(
        entries.values(), key=lambda entry: Version.parse(entry.version), reverse=True
    )
    rows = [{**_fields(entry), "latest": entry.version == current} for entry in newest_first]
    return _dump({"dataset": dataset, "latest": current, "releases": rows})


def _fields(entry: Status) -> dict[str, Any]:
    """Return a status as JSON values; `erased` only where it is so, as earlier files have none."""
    fields = asdict(entry)
    fields["withdrawals"] = [
        {name: value for name, value in withdrawal.items() if name != "erased" or value}
        for withdrawal in fields["withdrawals"]
    ]
    return fields


def _load(path: Path) -> dict[str, Any] | None:
    try:
        content = regular.read_json(path)
    except FileNotFoundError:
        return None
    except NotADirectoryError as fault:
        raise CannotRunError(
            f"{path.parent}: is not a folder; name the folder of the published datasets"
        ) from fault
    except OSError as fault:
        raise _unusable(path, fault.strerror or str(fault)) from fault
    except ValueError as fault:
        raise _unusable(path, str(fault)) from fault
    if not isinstance(content, dict):
        raise _unusable(path, "is not a JSON object")
    return content


def _unusable(path: Path, what: str) -> CannotRunError:
    fix = "restore the file, or remove it if no release of the dataset is left"
    if isinstance(path, RemotePath):
        fix = "check the address, or ask its publisher"
    return CannotRunError(f"{path}: {what}; {fix}")


def _dump(content: dict[str, Any]) -> bytes:
    return indented(content)
