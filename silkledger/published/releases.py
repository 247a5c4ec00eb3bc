"""The releases of a dataset: the last one, a list of all, and the one that a name stands for.

silkledger.publishing.publish makes a release, silkledger.published.withdraw takes one back, and
silkledger.reader reads its tables.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from silkledger.errors import CannotRunError
from silkledger.messages import those
from silkledger.published import status
from silkledger.release import manifest
from silkledger.release.candidate import LastRelease
from silkledger.semver import is_version
from silkledger.store import layout, regular
from silkledger.store.layout import RUNS
from silkledger.store.objects import located
from silkledger.store.remote import RemotePath

if TYPE_CHECKING:
    from pathlib import Path

    from silkledger.published.states import Latest


@dataclass(frozen=True, slots=True)
class Listed:
    """One release in a list.

    `age_days` counts the days since its publication; None if the date is unknown. `reason` joins
    the reasons of its withdrawals.
    """

    version: str
    state: str
    latest: bool
    figures: int
    events: int
    quarantined: int
    published_at: str
    age_days: int | None
    withdrawn_figures: tuple[str, ...]
    reason: str


def last(published: Path, dataset: str) -> LastRelease | None:
    """Return the current release, or None if the dataset was never published.

    Raises CannotRunError if the release that latest.json names is missing or was changed.
    """
    folder = published / dataset
    latest = status.latest(folder)
    if latest is None:
        versions = status.statuses(folder)
        if versions:
            raise CannotRunError(
                f"{folder / layout.LATEST}: is missing, although {', '.join(versions)} "
                f"{'was' if len(versions) == 1 else 'were'} published; restore it"
            )
        return None
    content = require_current(folder, latest)
    return LastRelease(latest.version, folder / latest.version, regular.parsed(content))


def require_current(folder: Path, latest: Latest) -> bytes:
    """Return the manifest of the release that latest.json of a dataset's folder names.

    Raises CannotRunError if that release is missing or was changed.
    """
    release = folder / latest.version
    content = _manifest(release)
    if manifest.digest(content) != latest.manifest_sha256:
        raise CannotRunError(
            f"{release / manifest.NAME}: differs from the one that {layout.LATEST} names; "
            f"the release is damaged, restore it"
        )
    return content


def listing(published: Path, dataset: str, *, now: dt.datetime | None = None) -> tuple[Listed, ...]:
    """List every announced release of the dataset, highest version first."""
    folder = published / dataset
    current = status.latest(folder)
    return tuple(
        _listed(
            folder / entry.version,
            version=entry.version,
            state=entry.state,
            latest=current is not None and entry.version == current.version,
            published_at=entry.published_at,
            now=now,
            withdrawn_figures=entry.withdrawn_figures,
            reason="; ".join(withdrawal.reason for withdrawal in entry.withdrawals),
        )
        for entry in reversed(status.statuses(folder).values())
    )


def waiting(published: Path, dataset: str, *, now: dt.datetime | None = None) -> Listed | None:
    """Return the candidate that waits for a person as an entry of the list, or None.

    Its `published_at` is the moment since which it waits, and its `reason` names the run.
    """
    folder = published / dataset
    candidate = status.waiting(folder)
    if candidate is None:
        return None
    return _listed(
        folder / RUNS / candidate.run,
        version=candidate.version,
        state="waiting",
        latest=False,
        published_at=candidate.since,
        now=now,
        reason=f"run {candidate.run}: {candidate.why}",
    )


def _listed(  # noqa: PLR0913  (the fields of the entry that the manifest doesn't hold, by name)
    release: Path,
    *,
    version: str,
    state: str,
    latest: bool,
    published_at: str,
    now: dt.datetime | None,
    withdrawn_figures: tuple[str, ...] = (),
    reason: str,
) -> Listed:
    try:
        content = regular.parsed(_manifest(release))
        facts = manifest.tables(content)
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        what = "is not the manifest of a release; the release is damaged, restore it"
        raise CannotRunError(f"{release / manifest.NAME}: {what}") from fault
    age = None
    if published_at:
        age = ((now or dt.datetime.now(dt.UTC)) - dt.datetime.fromisoformat(published_at)).days
    return Listed(
        version=version,
        state=state,
        latest=latest,
        figures=facts["figures"].rows,
        events=facts["events"].rows,
        quarantined=content["ledger"]["quarantined"],
        published_at=published_at,
        age_days=age,
        withdrawn_figures=withdrawn_figures,
        reason=reason,
    )


def named_release(text: str, published: Path) -> Path:
    """Return the folder of the release with that name.

    `text` is a path, of a release or of a dataset, or DATASET/VERSION, DATASET or VERSION in
    `published`. Without a version it is the current release; the dataset can be omitted if
    `published` holds only one. Raises CannotRunError if the name fits no release, or several.
    """
    path = located(text)
    if text and path.is_dir() and not (len(path.parts) == 1 and (published / text).is_dir()):
        if not status.is_dataset(path):
            return path
        if isinstance(path, RemotePath) and (latest := status.latest(path)) is not None:
            return path / latest.version  # what lies beside the dataset can't be listed
        published, text = path.parent, path.name
    dataset, _, version = (
        text.rpartition("/") if is_version(text.rpartition("/")[2]) else (text, "", "")
    )
    datasets = status.datasets(published)
    if not dataset and len(datasets) == 1:
        dataset = datasets[0]
    if dataset not in datasets:
        raise CannotRunError(
            f"{text or published}: names no release; give its folder, or DATASET/VERSION; "
            f"{published} holds the datasets {', '.join(datasets)}"
            if datasets
            else f"{text or published}: names no release; {published} holds no datasets"
        )
    folder = published / dataset
    current = status.latest(folder)
    entries = status.statuses(folder)
    version = version or (current.version if current else "")
    if version not in entries:
        raise CannotRunError(f"{dataset} has no release {version}; {those('releases', entries)}")
    return folder / version


def _manifest(release: Path) -> bytes:
    try:
        return regular.read(release / manifest.NAME)
    except OSError as fault:
        raise CannotRunError(
            f"{release / manifest.NAME}: {fault.strerror}; the release is damaged, restore it"
        ) from fault
