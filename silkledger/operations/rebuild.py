"""The page of a release made again from the release's own tables, where it is not there any more.

It is written beside the release, into runs/<run id>/, because a release never changes. It says what
the tables, the manifest and today's code say; Great Expectations' own results stood in the lost
page alone and are left out.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from silkledger.diff.comparison import Side
from silkledger.errors import CannotRunError
from silkledger.exports import datapackage
from silkledger.ingest.folder.held_back import HeldBack
from silkledger.ingest.folder.sources import Dataset, InputFile
from silkledger.published import runs
from silkledger.release import integrity, manifest, parquet
from silkledger.release.candidate import Candidate, Finding, LastRelease, Plan, Verdict
from silkledger.schemas.release import CONTENT
from silkledger.store.layout import RUNS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def page(folder: Path) -> Path:
    """Builds the report of that release (or kept candidate) again and gives the path of its page.

    Raises CannotRunError where the folder holds no release, or its tables are damaged.
    """
    from silkledger.report import render

    found, faults = integrity.read_manifest(folder)
    if found is None:
        raise CannotRunError(
            f"{folder}: has no page and can't be read ({faults[0]}); run `silkledger verify`"
        )
    target = (
        folder.parent / RUNS / runs.run_id(manifest.digest((folder / manifest.NAME).read_bytes()))
    )
    for name, content in render(*parts(folder, found)).items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return target / "report" / "index.html"


def parts(folder: Path, found: Mapping[str, Any]) -> tuple[Candidate, Plan, Verdict]:
    """Candidate, plan and verdict as far as the release tells them; `found` is its manifest."""
    side = Side.of_release(folder, found)
    tables = {table.name: side.table(table.name) for table in CONTENT if table.name in side.facts}
    lacking = [table.name for table in CONTENT if table.name not in tables]
    if lacking:
        raise CannotRunError(
            f"{folder}: is of schema version {found['schema_version']}, which has no {lacking[0]}"
        )
    inputs = tuple(
        InputFile(entry["name"], folder, entry["bytes"], entry["sha256"])
        for entry in found["inputs"]
    )
    held_back = tuple(HeldBack(**entry) for entry in found.get("held_back", ()))
    candidate = Candidate(_dataset(folder, found), tables, inputs, held_back)
    before = found["last"]
    last = LastRelease(before["version"], folder.parent / before["version"], {}) if before else None
    diff = parquet.read(folder / "diff.parquet")
    plan = Plan(found["version"], found["bump"], found["why"], last, tables, diff, side.facts)
    return (
        candidate,
        plan,
        Verdict(tuple(Finding(**entry) for entry in found["verdict"]["findings"])),
    )


def _dataset(folder: Path, found: Mapping[str, Any]) -> Dataset:
    """What datapackage.json says of the dataset."""
    sha256 = {output.path: output.sha256 for output in manifest.outputs(found)}
    parquet.require_bytes(folder / datapackage.NAME, sha256.get(datapackage.NAME))
    package = json.loads((folder / datapackage.NAME).read_bytes())
    licence: Mapping[str, str] = next(iter(package.get("licenses", ())), {})
    return Dataset(
        package["name"],
        package.get("title", package["name"]),
        package.get("description", ""),
        licence.get("title") or licence.get("name", ""),
        tuple(person["title"] for person in package.get("contributors", ())),
    )
