"""Which withdrawals a new release repairs.

Withdrawn figures are repaired by the first later release in which each of them is removed or
differs from the release that it was withdrawn from. A release that was withdrawn as a whole is
repaired by the next one that changes or removes something of what it states: other refused rows,
and figures that were only added, repair nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from silkledger.columns import decode_as
from silkledger.diff.rows import row_diff
from silkledger.published import instead
from silkledger.release import manifest, parquet
from silkledger.schemas.release import BY_NAME
from silkledger.schemas.table import TEXT
from silkledger.store import layout, regular

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from silkledger.published.states import Status, Withdrawal
    from silkledger.release.candidate import Plan

FIGURES = BY_NAME["figures"]
# What a release states, of whom and of where.
_STATED = ("figures", "events", "sources", "indicators", "places")


def noted(entries: Mapping[str, Status], plan: Plan, folder: Path) -> dict[str, Status]:
    """Return the statuses with the plan's version noted on every withdrawal that it repairs.

    `folder` is the dataset's folder, which holds the releases.
    """

    def updated(version: str, withdrawal: Withdrawal) -> Withdrawal:
        if withdrawal.repaired_by is not None or not _repairs(plan, folder / version, withdrawal):
            return withdrawal
        return replace(withdrawal, repaired_by=plan.version)

    return {
        version: replace(
            entry,
            withdrawals=tuple(updated(version, withdrawal) for withdrawal in entry.withdrawals),
        )
        for version, entry in entries.items()
    }


def repaired_by(version: str, entries: Mapping[str, Status]) -> tuple[str, ...]:
    """Return the versions with a withdrawal that `version` repairs.

    >>> from silkledger.published.states import Status, Withdrawal
    >>> wrong = Withdrawal("B. Editor", "wrong unit", "", repaired_by="1.0.1")
    >>> repaired_by("1.0.1", {"1.0.0": Status("1.0.0", "withdrawn", "", "", withdrawals=(wrong,))})
    ('1.0.0',)
    """
    return tuple(
        other
        for other, entry in entries.items()
        if any(withdrawal.repaired_by == version for withdrawal in entry.withdrawals)
    )


def still_published(entries: Mapping[str, Status], plan: Plan, folder: Path) -> tuple[str, ...]:
    """Return a sentence on each withdrawal that holds of the current release, with what to do.

    The plan has the content of that release: nothing to publish. Figures that were withdrawn from
    another release count if the current one has any of them unchanged.
    """

    def holds(version: str, withdrawal: Withdrawal) -> bool:
        if plan.last is not None and version == plan.last.version:
            return True
        is_open = bool(withdrawal.figure_ids) and withdrawal.repaired_by is None
        return is_open and not (withdrawal.erased or _repairs(plan, folder / version, withdrawal))

    return tuple(
        instead.warning(entries, version, each)
        for version, entry in entries.items()
        for each in entry.withdrawals
        if not each.erased and holds(version, each)
    )


def _repairs(plan: Plan, withdrawn: Path, withdrawal: Withdrawal) -> bool:
    if not withdrawal.figure_ids:
        before = manifest.tables(regular.read_json(withdrawn / manifest.NAME))
        return any(
            _alters(withdrawn, plan, name)
            for name in _STATED
            if name in before and before[name].content != plan.facts[name].content
        )
    ids = pa.array(withdrawal.figure_ids, TEXT)
    old, new = (
        _only(table, ids)
        for table in (
            parquet.read(withdrawn / layout.table_file("figures")),
            plan.tables["figures"],
        )
    )
    # Only rows that both tables have are in changed_rows: a removed figure is repaired.
    return bool(row_diff(old, new, FIGURES).changed_rows.all())


def _alters(withdrawn: Path, plan: Plan, name: str) -> bool:
    """Whether the plan changes or removes any row of a table of a withdrawn release."""
    old = parquet.read(withdrawn / layout.table_file(name))
    diff = row_diff(old, plan.tables[name], BY_NAME[name])
    return bool(len(diff.removed) or diff.changed)


def _only(table: pa.Table, ids: pa.Array) -> pa.Table:
    return table.filter(pc.is_in(decode_as(table.column("figure_id"), TEXT), value_set=ids))
