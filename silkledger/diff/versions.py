"""Which version comes next: computed from the difference to the last release, never chosen.

| bump | when |
| --- | --- |
| major | a table or column goes; a column changes type, unit, meaning (description) or may now be null; a key changes |
| minor | a table or column comes; rows come or go |
| patch | only values of rows that were there change, or raw rows move; also a republication that is asked for |
| none | all content digests are equal |

The number is counted up from the highest that was ever used, so that a withdrawn version's number
never comes again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import decode_as, memory
from silkledger.diff import changes
from silkledger.diff.comparison import Side, compare
from silkledger.diff.rows import require_unique
from silkledger.published import status
from silkledger.release import digests, parquet
from silkledger.release.candidate import Plan
from silkledger.release.facts import TableFacts
from silkledger.schemas.release import CONTENT
from silkledger.schemas.table import TEXT

if TYPE_CHECKING:
    import numpy.typing as npt

    from silkledger.diff.comparison import ReleaseComparison
    from silkledger.diff.rows import RowDiff
    from silkledger.release.candidate import Candidate, LastRelease
    from silkledger.schemas.table import Table

BUMPS = ("none", "patch", "minor", "major")  # from small to large
FIRST = "1.0.0"


def plan(candidate: Candidate, last: LastRelease | None, *, republish: bool = False) -> Plan:
    """What publishing the candidate would do, compared with the last release.

    Reads the tables of the last release that differ, after checking their bytes against its
    manifest. Raises RefusedError where a table breaks its contract, CannotRunError where the last
    release is damaged.
    """
    for contract in CONTENT:
        parquet.require_columns(candidate.tables[contract.name], contract, without=digests.HISTORY)
    facts = {
        contract.name: TableFacts.of(candidate.tables[contract.name], contract)
        for contract in CONTENT
    }
    memory.give_back(least=0)  # nothing takes more than writing the tables
    if last is None:
        for contract in CONTENT:
            require_unique(candidate.tables[contract.name], contract)
        tables = {
            contract.name: _dated(candidate, contract, FIRST, None, None) for contract in CONTENT
        }
        return Plan(FIRST, "first", "first release", None, tables, changes.none(), facts)

    before = Side.of_release(last.folder, last.manifest)
    found = compare(before, Side.of_candidate(candidate, facts))
    bump, why = judge(found)
    if bump == "none" and republish:
        bump, why = "patch", "asked for: published again though no table changed"
    version = last.version if bump == "none" else str(status.highest(last).raised(bump))
    tables = {
        contract.name: _dated(
            candidate, contract, version, found.rows.get(contract.name), _history(before, contract)
        )
        for contract in CONTENT
    }
    return Plan(version, bump, why, last, tables, found.changes, facts)


def judge(found: ReleaseComparison) -> tuple[str, str]:
    """The bump that a comparison asks for, and the reasons for it in words."""
    before, after = found.old.facts, found.new.facts
    reasons: dict[str, list[str]] = {bump: [] for bump in BUMPS}
    for change in changes.of_schema(before, after):
        reasons["minor" if change.kind in ("table_added", "column_added") else "major"].append(
            change.words
        )
    for name in after:
        if name in before and before[name].key != after[name].key:
            reasons["major"].append(f"key of {name} is now {', '.join(after[name].key)}")
    for name, diff in found.rows.items():
        came_or_went = [
            f"{len(part):,} {word}"
            for part, word in ((diff.added, "added"), (diff.removed, "removed"))
            if len(part)
        ]
        if came_or_went:
            reasons["minor"].append(f"{name}: rows {', '.join(came_or_went)}")
        if diff.changed:
            reasons["patch"].append(f"{name}: {int(diff.changed_rows.sum()):,} rows changed")
        elif not came_or_went:
            reasons["patch"].append(f"{name}: rows moved")
    for bump in reversed(BUMPS):
        if reasons[bump]:
            return bump, "; ".join(reasons[bump])
    return "none", "no table changed"


def _history(last: Side, contract: Table) -> pa.Table | None:
    """When the rows of the last release came and changed; None where it has no such table or
    column.
    """
    facts = last.facts.get(contract.name)
    if facts is None or not all(
        name in contract.names and facts.column(name) for name in digests.HISTORY
    ):
        return None
    return last.table(contract.name, digests.HISTORY)


def _dated(
    candidate: Candidate,
    contract: Table,
    version: str,
    diff: RowDiff | None,
    history: pa.Table | None,
) -> pa.Table:
    """The candidate's table with since_release and changed_release, in the contract's column order.

    Without a diff the table is that of the last release row by row, or, without history, wholly
    new.
    """
    table = candidate.tables[contract.name]
    if digests.HISTORY[0] in contract.names:
        since = changed = (
            pa.array([version], TEXT)
            .dictionary_encode()
            .take(pa.array(np.zeros(table.num_rows, dtype=np.int32)))
        )
        if history is not None:
            kept_old = np.arange(table.num_rows) if diff is None else diff.kept_old
            kept_new = kept_old if diff is None else diff.kept_new
            altered = np.zeros(len(kept_new), dtype=bool) if diff is None else diff.changed_rows
            since = _filled(
                version, table.num_rows, history.column("since_release"), kept_old, kept_new
            )
            changed = _filled(
                version,
                table.num_rows,
                history.column("changed_release"),
                kept_old[~altered],
                kept_new[~altered],
            )
        table = table.append_column("since_release", since).append_column(
            "changed_release", changed
        )
    return table.select(contract.names)


def _filled(
    version: str,
    rows: int,
    old: pa.ChunkedArray,
    kept_old: npt.NDArray[np.int64],
    kept_new: npt.NDArray[np.int64],
) -> pa.DictionaryArray:
    """The version in every row but the kept ones, which keep theirs."""
    values = pa.concat_arrays(decode_as(old, TEXT).chunks) if old.num_chunks else pa.array([], TEXT)
    encoded = values.dictionary_encode()
    names = [*encoded.dictionary.to_pylist(), version]
    codes = np.full(rows, len(names) - 1, dtype=np.int32)
    codes[kept_new] = encoded.indices.to_numpy()[kept_old]
    return pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(names, TEXT))
