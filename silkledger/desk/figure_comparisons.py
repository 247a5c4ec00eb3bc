"""What a figure meets in the dataset: comparisons with other figures, checks, official values.

The chain of a release is run up to the candidate, with the source as it would be with this row.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode
from silkledger.curation.worklist import span_of_cells
from silkledger.errors import SilkledgerError
from silkledger.ingest.folder import sources
from silkledger.ingest.folder.additions import VOCABULARIES
from silkledger.ingest.folder.entries import DATASET_FILE, RESERVED, folder_entries, may_be_source
from silkledger.ingest.gather import raw_parts
from silkledger.pipeline import step_functions as steps
from silkledger.report import comparisons
from silkledger.wording import VERDICT_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from silkledger.curation.raw_file import RawFile
    from silkledger.desk.settings import DeskSettings
    from silkledger.desk.sources import Shown
    from silkledger.ingest.folder.contents import Inputs
    from silkledger.release.candidate import ReleaseCandidate

_MOST = 12
# What says nothing that a person has to look at.
_SILENT = ("cannot_be_checked",)
_PLAUSIBLE = ("plausibility", "consistent")


def meetings(
    settings: DeskSettings, shown: Shown, table: str, cells: Mapping[str, str], place: int | None
) -> dict[str, Any]:
    """Return what a row with these cells meets: a fault, or comparisons with their verdicts.

    `place` is that of the row in its file, None if it is not there yet.
    """
    files = dict(shown.worklist.files)
    filled = {name: cell for name, cell in cells.items() if cell.strip()}
    file = files[table]
    files[table] = file.inserted(filled)[0] if place is None else file.replaced(place, filled)
    with tempfile.TemporaryDirectory(prefix="silkledger-desk-") as scratch:
        try:
            candidate = build(_inputs(settings, shown, files, Path(scratch)))
        except SilkledgerError as fault:
            return {"fault": str(fault), "met": []}
    return {"fault": "", "met": _met(candidate, table, shown.source.source_id, filled)}


def build(inputs: Inputs) -> ReleaseCandidate:
    """Return the candidate of these inputs, as the chain builds it."""
    files = raw_parts(inputs)
    intakes = [steps.read(part) for part in files]
    left = steps.hold_back(inputs, intakes)
    rows = steps.gather(left, files, intakes)
    validated = steps.validate(left, rows)
    settled = steps.resolve(left, validated, steps.reconcile(left, validated))
    return steps.judge(left, settled)


def _inputs(
    settings: DeskSettings, shown: Shown, files: Mapping[str, RawFile], scratch: Path
) -> Inputs:
    """Return the inputs of a release in which the source has other rows."""
    folder = scratch / shown.places.source_id
    folder.mkdir()
    for name, file in files.items():
        if file.records:
            replace(file, path=folder / f"{name}.csv", sha256=None).write()
    for path in (shown.places.declaration, shown.places.folder / "corrections.csv"):
        if path.exists():
            shutil.copyfile(path, folder / path.name)
    others = [
        path
        for path in folder_entries(settings.raw)
        if path.is_dir()
        and path.name not in (*RESERVED, shown.places.source_id)
        and may_be_source(path)
    ]
    if not others:
        shutil.copyfile(settings.raw / DATASET_FILE, scratch / DATASET_FILE)
        if (settings.raw / VOCABULARIES).is_dir():
            shutil.copytree(settings.raw / VOCABULARIES, scratch / VOCABULARIES)
    reference = settings.raw / "reference"
    return sources.find(
        (*others, folder),
        documents=settings.documents,
        reference=reference if reference.is_dir() else None,
    )


def _met(
    candidate: ReleaseCandidate, table: str, source_id: str, cells: Mapping[str, str]
) -> list[dict[str, Any]]:
    span = span_of_cells(cells)
    if table != "figures" or span is None:
        return []
    figures = candidate.tables["figures"]
    is_mine = pc.and_(
        pc.and_(
            pc.equal(decode(figures["said_by"]), source_id),
            pc.equal(decode(figures["indicator"]), cells.get("indicator", "")),
        ),
        pc.and_(
            pc.equal(decode(figures["char_start"]), span[0]),
            pc.equal(decode(figures["char_end"]), span[1]),
        ),
    )
    mine = decode(figures["figure_id"]).filter(is_mine.fill_null(False)).to_pylist()
    if not mine:
        return []
    return described(candidate, mine[0])[:_MOST]


def described(candidate: ReleaseCandidate, figure_id: str) -> list[dict[str, Any]]:
    """Return the comparisons and checks that name a figure, disputes first."""
    naming = {name: _with(candidate.tables[name], figure_id) for name in ("checks", "conflicts")}
    heads = [
        head
        for head in comparisons.listed({**candidate.tables, **naming}, _MOST * 4)
        if head.role != "candidate"
        and head.verdict not in _SILENT
        and (head.kind, head.verdict) != _PLAUSIBLE
    ]
    return [
        {
            "verdict": head.verdict,
            "meaning": VERDICT_WORDS.get(head.verdict, ""),
            "kind": head.kind,
            "statement": head.statement,
            "why": head.why,
            "others": _others(candidate, [each for each in head.figure_ids if each != figure_id]),
            "official": [
                {"publication": name, "values": list(shown)}
                for name, shown in comparisons.cited(head.references)
            ],
        }
        for head in heads
    ]


def _with(table: pa.Table, figure_id: str) -> pa.Table:
    ids = pa.chunked_array(decode(table["figure_ids"])).combine_chunks()
    rows = pc.list_parent_indices(ids).filter(pc.equal(pc.list_flatten(ids), figure_id))
    return table.take(pc.unique(rows))


def _others(candidate: ReleaseCandidate, ids: list[str]) -> list[dict[str, Any]]:
    figures = candidate.tables["figures"]
    wanted = pc.is_in(decode(figures["figure_id"]), value_set=pa.array(ids[:_MOST], pa.string()))
    columns = ("as_reported", "said_by", "period", "char_start", "char_end", "indicator")
    table = pa.table({name: decode(figures[name]) for name in columns}).filter(wanted)
    return table.to_pylist()
