"""What lies beside the releases of a dataset: which one is current, how each one stands. The only
files that change.

- `latest.json`: version, manifest_sha256, published_at. It alone decides which release is current.
- `status.json`: by version its state (ok, superseded, withdrawn), manifest_sha256, published_at,
  its withdrawals with who, why, which figures and which release repaired it; the candidate that
  waits for a person, and the approvals and rejections by name (silkledger.published.decisions).
- `releases.json`: the same as a list, newest first, for pages and tools.

A version that none of these names was never announced, even if its folder is there (a crash between
two steps).
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from silkledger.errors import CannotRunError
from silkledger.published import decisions
from silkledger.published.states import STATES, Latest, Status, Withdrawal
from silkledger.semver import Version
from silkledger.store.layout import LATEST, STATUS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from silkledger.published.decisions import Review, Waiting
    from silkledger.release.candidate import LastRelease


def datasets(published: Path) -> list[str]:
    """The datasets that were published there, or of which a candidate waits, by name."""
    return sorted(
        {path.parent.name for name in (LATEST, STATUS) for path in published.glob(f"*/{name}")}
    )


def latest(folder: Path) -> Latest | None:
    """What latest.json of that dataset's folder names; None where there is no such file.

    Raises CannotRunError where it can't be read as such.
    """
    entry = _load(folder / LATEST)
    if entry is None:
        return None
    try:
        found = Latest(**entry)
        Version.parse(found.version)
    except (TypeError, ValueError) as fault:
        raise _unusable(folder / LATEST, str(fault)) from fault
    return found


def statuses(folder: Path) -> dict[str, Status]:
    """How every announced version stands, oldest number first. Where status.json lags behind
    latest.json, that counts.

    Raises CannotRunError where a file can't be read as such.
    """
    entry = _load(folder / STATUS)
    found: dict[str, Status] = {}
    try:
        for version, fields in (entry or {"versions": {}})["versions"].items():
            Version.parse(version)
            withdrawals = tuple(
                Withdrawal(**{**each, "figure_ids": tuple(each["figure_ids"])})
                for each in fields["withdrawals"]
            )
            found[version] = Status(version, **{**fields, "withdrawals": withdrawals})
            if found[version].state not in STATES:
                raise ValueError(f"state {found[version].state!r} is none of {', '.join(STATES)}")  # noqa: TRY301
    except (TypeError, ValueError, KeyError, AttributeError) as fault:
        raise _unusable(folder / STATUS, repr(fault)) from fault
    current = latest(folder)
    if current is not None:
        if current.version not in found:
            found[current.version] = Status(
                current.version, "ok", current.manifest_sha256, current.published_at
            )
        found = made_current(found, current.version)
    return {version: found[version] for version in sorted(found, key=Version.parse)}


def review(folder: Path) -> Review:
    """The candidate that waits and the decisions, as status.json has them; `Review.settled` says
    what holds of it.

    Raises CannotRunError where the file can't be read as such.
    """
    try:
        return decisions.from_json(_load(folder / STATUS) or {})
    except (TypeError, ValueError, KeyError, AttributeError) as fault:
        raise _unusable(folder / STATUS, repr(fault)) from fault


def made_current(entries: Mapping[str, Status], version: str) -> dict[str, Status]:
    """The same where that version is the current one: it stands well unless it is withdrawn, it
    supersedes the others.
    """
    found = {
        other: entry if other == version else entry.superseded(version)
        for other, entry in entries.items()
    }
    if found[version].state == "superseded":
        found[version] = replace(found[version], state="ok", superseded_by=None)
    return found


def waiting(folder: Path) -> Waiting | None:
    """The candidate of that dataset's folder that waits for a person, if one does."""
    return review(folder).settled(statuses(folder), latest(folder)).waiting


def highest(last: LastRelease) -> Version:
    """The highest version that was ever announced in the folder of that release."""
    known = {*statuses(last.folder.parent), last.version}
    return max(Version.parse(version) for version in known)


def dump_latest(entry: Latest) -> bytes:
    """The bytes of latest.json."""
    return _dump(asdict(entry))


def dump_statuses(dataset: str, entries: dict[str, Status], review: Review) -> bytes:
    """The bytes of status.json."""
    versions = {
        version: {k: v for k, v in asdict(entry).items() if k != "version"}
        for version, entry in entries.items()
    }
    return _dump({"dataset": dataset, "versions": versions, **decisions.as_json(review)})


def dump_releases(dataset: str, entries: dict[str, Status], current: str | None) -> bytes:
    """The bytes of releases.json."""
    newest_first = sorted(
        entries.values(), key=lambda entry: Version.parse(entry.version), reverse=True
    )
    rows = [{**asdict(entry), "latest": entry.version == current} for entry in newest_first]
    return _dump({"dataset": dataset, "latest": current, "releases": rows})


def _load(path: Path) -> dict[str, Any] | None:
    try:
        content = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except NotADirectoryError as fault:
        raise CannotRunError(
            f"{path.parent}: is no folder; name the folder of the published datasets"
        ) from fault
    except (OSError, UnicodeDecodeError) as fault:
        raise _unusable(path, str(fault)) from fault
    try:
        found = json.loads(content)
    except ValueError as fault:
        raise _unusable(path, str(fault)) from fault
    if not isinstance(found, dict):
        raise _unusable(path, "is no JSON object")
    return found


def _unusable(path: Path, what: str) -> CannotRunError:
    return CannotRunError(
        f"{path}: {what}; restore the file, or remove it if no release of the dataset is left"
    )


def _dump(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
