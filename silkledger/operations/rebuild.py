"""Rebuild the report of a release from its own tables, if the report is missing.

It is written beside the release, to runs/<run id>/, because a release never changes. It is made
from the tables, the manifest and today's code; the results of Great Expectations were only in the
lost report, and are omitted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from silkledger.diff.comparison import ReleaseSide
from silkledger.diff.sentences import change_sentences
from silkledger.errors import CannotRunError
from silkledger.ingest.folder.held_back import HeldBack
from silkledger.ingest.folder.sources import Dataset, InputFile
from silkledger.published import runs
from silkledger.release import integrity, listed_files, manifest, parquet
from silkledger.release.candidate import (
    Finding,
    LastRelease,
    Plan,
    ReleaseCandidate,
    Sentence,
    Verdict,
)
from silkledger.schemas.release import CONTENT
from silkledger.store import layout, regular

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pyarrow as pa


def page(folder: Path) -> Path:
    """Rebuild the report of a release or kept candidate, and return the path of its page.

    Raises CannotRunError if the folder holds no release, or its tables are damaged.
    """
    from silkledger.report import render

    description, faults = integrity.read_manifest(folder)
    if description is None:
        raise CannotRunError(
            f"{folder}: has no page and can't be read ({faults[0]}); run `silkledger verify`"
        )
    target = (
        folder.parent
        / layout.RUNS
        / runs.run_id(manifest.digest(regular.read(folder / manifest.NAME)))
    )
    for name, content in render(*parts(folder, description)).items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return target / layout.REPORT


def parts(folder: Path, content: Mapping[str, Any]) -> tuple[ReleaseCandidate, Plan, Verdict]:
    """Return candidate, plan and verdict as far as the release's manifest and tables hold them."""
    side = ReleaseSide.of_release(folder, content)
    tables = {table.name: side.table(table.name) for table in CONTENT if table.name in side.facts}
    lacking = [table.name for table in CONTENT if table.name not in tables]
    if lacking:
        raise CannotRunError(
            f"{folder}: its schema version, {content['schema_version']}, has no {lacking[0]}"
        )
    inputs = tuple(
        InputFile(entry["name"], folder, entry["bytes"], entry["sha256"])
        for entry in content["inputs"]
    )
    held_back = tuple(HeldBack(**entry) for entry in content.get("held_back", ()))
    candidate = ReleaseCandidate(_dataset(folder, content), tables, inputs, held_back)
    before = content["last"]
    last = LastRelease(before["version"], folder.parent / before["version"], {}) if before else None
    diff = parquet.read(folder / layout.table_file("diff"))
    plan = Plan(
        version=content["version"],
        bump=content["bump"],
        why=content["why"],
        last=last,
        tables=tables,
        diff=diff,
        facts=side.facts,
        sentences=_sentences(diff, last, side),
    )
    return (
        candidate,
        plan,
        Verdict(tuple(Finding(**entry) for entry in content["verdict"]["findings"])),
    )


def _sentences(diff: pa.Table, last: LastRelease | None, side: ReleaseSide) -> tuple[Sentence, ...]:
    """Return the changes in words, as far as the last release still lies beside this one."""
    if last is None or not last.folder.is_dir():
        return ()
    return change_sentences(diff, ReleaseSide.of_folder(last.folder).table, side.table)


def _dataset(folder: Path, content: Mapping[str, Any]) -> Dataset:
    """Read the description of the dataset from datapackage.json."""
    sha256 = {output.path: output.sha256 for output in manifest.outputs(content)}
    file = folder / layout.DATAPACKAGE
    listed_files.require_bytes(file, sha256.get(file.name))
    package = regular.read_json(file)
    licence: Mapping[str, str] = next(iter(package.get("licenses", ())), {})
    return Dataset(
        package["name"],
        package.get("title", package["name"]),
        package.get("description", ""),
        licence.get("title") or licence.get("name", ""),
        tuple(person["title"] for person in package.get("contributors", ())),
        homepage=package.get("homepage", ""),
        doi=package.get("id", "").removeprefix("https://doi.org/"),
        keywords=tuple(package.get("keywords", ())),
    )
