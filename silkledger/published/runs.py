"""The folder of a run, published/<dataset>/runs/<run id>/: its candidate, log and lineage.

A candidate that was refused or waits is kept there as the complete release that it would be, with
tables, report and manifest. Its run id is the start of its manifest's SHA-256, made from content
and not from the clock: the same input gives the same id on any machine, a schedule that builds the
same candidate every night keeps one folder, and the id that a person approves identifies the bytes
that they looked at. The times of runs are in status.json and in each run's log.

Other files in the folder (log, lineage, timings) belong to the run and are never part of a release.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from silkledger.errors import CannotRunError, RefusedError
from silkledger.messages import those
from silkledger.release import integrity, listed_files, manifest
from silkledger.release.candidate import Finding
from silkledger.store import regular
from silkledger.store.layout import RUN_DIGITS, RUNS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.store.stage import DatasetStore, Stage

_FEWEST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class KeptRun:
    """A kept candidate: its folder, its manifest and the SHA-256 of that manifest."""

    folder: Path
    manifest: Mapping[str, Any]
    manifest_sha256: str

    @property
    def id(self) -> str:
        """The id of the run."""
        return run_id(self.manifest_sha256)

    @property
    def dataset(self) -> str:
        """The dataset of the candidate."""
        return self.folder.parent.parent.name

    @property
    def version(self) -> str:
        """The version that the candidate would have as a release."""
        return str(self.manifest["version"])

    @property
    def last_sha256(self) -> str | None:
        """SHA-256 of the manifest of the release that the candidate was compared with, or None."""
        last = self.manifest["last"]
        return last["manifest_sha256"] if last else None

    @property
    def failed(self) -> tuple[str, ...]:
        """The rules of the gate that refuse the candidate."""
        findings = (Finding(**entry) for entry in self.manifest["verdict"]["findings"])
        return tuple(finding.rule for finding in findings if finding.refuses)


def run_id(manifest_sha256: str) -> str:
    """Return the id of the run whose candidate has that manifest.

    >>> run_id("0123456789abcdef0123456789abcdef")
    '0123456789abcdef'
    """
    return manifest_sha256[:RUN_DIGITS]


def folder(published: Path, dataset: str, run: str) -> Path:
    """Return the folder of the run with that id, which need not exist."""
    return published / dataset / RUNS / run


def keep(store: DatasetStore, stage: Stage, content: bytes) -> Path:
    """Keep a staged candidate under its run id and return its folder.

    `content` is the candidate's manifest. A complete copy that was kept earlier stays as it is.
    """
    digest = manifest.digest(content)
    target = store.folder / RUNS / run_id(digest)
    if _is_whole(target, digest):
        return target
    return store.keep(stage, target.name)


def is_id(text: str) -> bool:
    """Whether a text can be the id of a run, or its first four digits or more.

    >>> is_id("0123abcd"), is_id("1.0.0")
    (True, False)
    """
    return _FEWEST_DIGITS <= len(text) <= RUN_DIGITS and set(text) <= set("0123456789abcdef")


def find(published: Path, name: str) -> Path:
    """Return the folder of a run, named by its id, the start of its id, or its path.

    Raises CannotRunError if there is no such run, or more than one.
    """
    folders = sorted(path for path in published.glob(f"*/{RUNS}/*") if path.is_dir())
    path = Path(name)
    matches = [folder for folder in folders if path.is_dir() and path.samefile(folder)]
    if not matches and is_id(name):
        matches = [folder for folder in folders if folder.name.startswith(name)]
    if len(matches) == 1:
        return matches[0]
    if matches:
        runs = ", ".join(f"{run.parent.parent.name}/{RUNS}/{run.name}" for run in matches)
        raise CannotRunError(f"{name}: fits more than one run: {runs}; write more of its id")
    runs = those("runs", (folder.name for folder in folders[:10]))
    raise CannotRunError(f"{name}: no such run in {published}; {runs}")


def load(folder: Path) -> KeptRun:
    """Load the candidate that a run kept.

    Raises RefusedError if the folder holds no candidate, or its manifest was changed.
    """
    content, faults = integrity.read_manifest(folder)
    if content is None:
        raise RefusedError(
            f"{folder}: holds no candidate that can be trusted ({faults[0]}); "
            f"run `silkledger release`"
        )
    digest = manifest.digest(regular.read(folder / manifest.NAME))
    if run_id(digest) != folder.name:
        raise RefusedError(
            f"{folder}: its manifest was changed: it no longer matches the id of the run"
        )
    return KeptRun(folder, content, digest)


def _is_whole(folder: Path, digest: str) -> bool:
    """Whether the folder holds the candidate with that manifest, and every byte of it."""
    try:
        content = regular.read(folder / manifest.NAME)
        if manifest.digest(content) != digest or regular.read(
            folder / manifest.GUARD
        ) != manifest.guard(content):
            return False
        for output in manifest.outputs(regular.parsed(content)):
            listed_files.require_bytes(folder / output.path, output.sha256)
    except (OSError, CannotRunError):
        return False
    return True
