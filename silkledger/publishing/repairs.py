"""Which withdrawals a new release answers.

Withdrawn figures are repaired by the first later release in which each of them is gone or reads
otherwise than in the release from which it was withdrawn. A release withdrawn as a whole is
repaired by the next one that says anything else.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode_as
from silkledger.diff.rows import row_diff
from silkledger.release import manifest, parquet
from silkledger.schemas.release import BY_NAME
from silkledger.schemas.table import TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from silkledger.published.states import Status, Withdrawal
    from silkledger.release.candidate import Plan

FIGURES = BY_NAME["figures"]


def mended(entries: Mapping[str, Status], plan: Plan, folder: Path) -> dict[str, Status]:
    """The statuses with the plan's version noted at every withdrawal that it repairs; `folder`
    holds the releases.
    """

    def answered(version: str, withdrawal: Withdrawal) -> Withdrawal:
        if withdrawal.repaired_by is not None or not _answers(plan, folder / version, withdrawal):
            return withdrawal
        return replace(withdrawal, repaired_by=plan.version)

    return {
        version: replace(
            entry, withdrawals=tuple(answered(version, each) for each in entry.withdrawals)
        )
        for version, entry in entries.items()
    }


def of(entries: Mapping[str, Status], version: str) -> tuple[str, ...]:
    """The versions of which that version repairs something."""
    return tuple(
        other
        for other, entry in entries.items()
        if any(each.repaired_by == version for each in entry.withdrawals)
    )


def _answers(plan: Plan, withdrawn: Path, withdrawal: Withdrawal) -> bool:
    if not withdrawal.figure_ids:
        before = manifest.tables(json.loads((withdrawn / manifest.NAME).read_bytes()))
        return any(
            before[name].content != facts.content
            for name, facts in plan.facts.items()
            if name in before
        )
    ids = pa.array(withdrawal.figure_ids, TEXT)
    old, new = (
        _only(table, ids)
        for table in (parquet.read(withdrawn / "figures.parquet"), plan.tables["figures"])
    )
    found = row_diff(old, new, FIGURES)
    return bool(found.changed_rows.all())  # rows that are gone are not among them


def _only(table: pa.Table, ids: pa.Array) -> pa.Table:
    return table.filter(pc.is_in(decode_as(table.column("figure_id"), TEXT), value_set=ids))
