"""The folder of a run, published/<dataset>/runs/<run id>/: what it would have published, and what
is known of the run.

A candidate that was refused or waits lies there as the whole release that it would be: tables,
page, manifest. Its run id is the start of its manifest's SHA-256, so it is made of content and not
of the clock: the same input gives the same id on any machine, a schedule that meets the same
candidate every night keeps one folder, and an id that a person approves names the bytes that they
looked at. When runs took place stands in status.json and in the run's own log.

Other files in the folder (log, lineage, timings) belong to the run and never become part of a
release.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from silkledger.errors import CannotRunError, RefusedError
from silkledger.release import integrity, manifest, parquet
from silkledger.store.layout import RUNS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.store.stage import DatasetStore, Stage

DIGITS = 16
_FEWEST = 4


@dataclass(frozen=True, slots=True)
class KeptRun:
    """A kept candidate: its folder, its manifest and the SHA-256 of that manifest."""

    folder: Path
    manifest: Mapping[str, Any]
    manifest_sha256: str

    @property
    def id(self) -> str:
        """The run's id."""
        return run_id(self.manifest_sha256)

    @property
    def dataset(self) -> str:
        """The dataset whose release it would be."""
        return self.folder.parent.parent.name

    @property
    def version(self) -> str:
        """The version that it would have."""
        return str(self.manifest["version"])

    @property
    def last_sha256(self) -> str | None:
        """SHA-256 of the manifest of the release that it was compared with."""
        last = self.manifest["last"]
        return last["manifest_sha256"] if last else None

    @property
    def failed(self) -> tuple[str, ...]:
        """The rules of the gate that refuse it."""
        findings = self.manifest["verdict"]["findings"]
        return tuple(
            found["rule"]
            for found in findings
            if found["severity"] == "fatal" and not found["passed"] and not found["accepted"]
        )


def run_id(manifest_sha256: str) -> str:
    """The id of the run that made a candidate of that manifest."""
    return manifest_sha256[:DIGITS]


def folder(published: Path, dataset: str, run: str) -> Path:
    """Where the run of that id lies, or would lie."""
    return published / dataset / RUNS / run


def keep(place: DatasetStore, stage: Stage, content: bytes) -> Path:
    """Keeps a staged candidate under its run id; `content` is its manifest. What is there already,
    whole, stays.
    """
    digest = manifest.digest(content)
    there = place.folder / RUNS / run_id(digest)
    if _is_whole(there, digest):
        return there
    return place.keep(stage, there.name)


def is_id(text: str) -> bool:
    """Whether a text can be a run's id or the start of one."""
    return _FEWEST <= len(text) <= DIGITS and set(text) <= set("0123456789abcdef")


def find(published: Path, name: str) -> Path:
    """The folder of a run, named by its id, the start of it (four digits or more), or its path.

    Raises CannotRunError where there is none, or more than one.
    """
    known = sorted(path for path in published.glob(f"*/{RUNS}/*") if path.is_dir())
    given = Path(name)
    found = [path for path in known if given.is_dir() and given.samefile(path)]
    found = found or [path for path in known if is_id(name) and path.name.startswith(name)]
    if len(found) == 1:
        return found[0]
    if found:
        places = ", ".join(f"{path.parent.parent.name}/{RUNS}/{path.name}" for path in found)
        raise CannotRunError(
            f"{name}: more than one run is called so: {places}; write more of its id"
        )
    ids = ", ".join(path.name for path in known[:10]) or "none"
    raise CannotRunError(f"{name}: no such run in {published}; its runs are {ids}")


def load(folder: Path) -> KeptRun:
    """The candidate that a run kept, by its manifest. Raises RefusedError where it holds none or it
    was changed.
    """
    found, faults = integrity.read_manifest(folder)
    if found is None:
        raise RefusedError(
            f"{folder}: holds no candidate that can be trusted ({faults[0]}); run `silkledger release`"
        )
    digest = manifest.digest((folder / manifest.NAME).read_bytes())
    if run_id(digest) != folder.name:
        raise RefusedError(
            f"{folder}: its manifest is not the one that gave the run its id; it was changed"
        )
    return KeptRun(folder, found, digest)


def _is_whole(folder: Path, digest: str) -> bool:
    """Whether the candidate of that digest lies there with every byte of it."""
    try:
        content = (folder / manifest.NAME).read_bytes()
        if manifest.digest(content) != digest or (
            folder / manifest.GUARD
        ).read_bytes() != manifest.guard(content):
            return False
        for output in manifest.outputs(json.loads(content)):
            parquet.require_bytes(folder / output.path, output.sha256)
    except (OSError, CannotRunError):
        return False
    return True
