"""The next version: computed from the differences to the last release, never chosen.

| bump | when |
| --- | --- |
| major | a table or column is removed; a column changes type or unit |
| major | a column may now be null; a key changes |
| minor | a table or column is added; rows are added or removed |
| patch | only values of existing rows change, or rows move; also a republication on request |
| none | all tables hold the same; reworded titles and descriptions do not count |

The number is raised from the highest that was ever used, so that the number of a withdrawn version
is never reused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import decode_as, freed_memory
from silkledger.columns.threads import each_in_threads
from silkledger.diff import changes
from silkledger.diff.comparison import ReleaseSide, compare
from silkledger.diff.rows import require_unique
from silkledger.diff.sentences import change_sentences
from silkledger.published import status
from silkledger.release import digests, parquet
from silkledger.release.candidate import Plan
from silkledger.release.facts import TableFacts
from silkledger.release.job import UNCHANGED
from silkledger.schemas.release import CONTENT
from silkledger.schemas.table import TEXT

if TYPE_CHECKING:
    import numpy.typing as npt

    from silkledger.diff.comparison import ReleaseComparison
    from silkledger.diff.rows import RowDiff
    from silkledger.release.candidate import LastRelease, ReleaseCandidate
    from silkledger.schemas.table import Table

BUMPS = ("none", "patch", "minor", "major")  # from small to large
FIRST = "1.0.0"


def plan(candidate: ReleaseCandidate, last: LastRelease | None, *, republish: bool = False) -> Plan:
    """Return what publishing the candidate would do, compared with the last release.

    Reads those tables of the last release that differ, after checking their bytes against its
    manifest. `republish` asks for a patch release even if nothing changed. Raises RefusedError if a
    table breaks its contract, CannotRunError if the last release is damaged.
    """
    for contract in CONTENT:
        parquet.require_columns(candidate.tables[contract.name], contract, without=digests.HISTORY)
    if last is None:
        each_in_threads(
            lambda contract: require_unique(candidate.tables[contract.name], contract),
            CONTENT,
            max(table.num_rows for table in candidate.tables.values()),
        )
        tables = {
            contract.name: _dated(candidate, contract, FIRST, None, None) for contract in CONTENT
        }
        return Plan(
            version=FIRST,
            bump="first",
            why="first release",
            last=None,
            tables=tables,
            diff=changes.none(),
        )

    facts = {
        contract.name: TableFacts.of(candidate.tables[contract.name], contract)
        for contract in CONTENT
    }
    freed_memory.give_back()
    before = ReleaseSide.of_release(last.folder, last.manifest)
    comparison = compare(before, ReleaseSide.of_candidate(candidate, facts))
    bump, why = judge(comparison)
    if bump == "none" and republish:
        bump, why = "patch", "published again on request, although no table changed"
    version = last.version if bump == "none" else str(status.highest(last).raised(bump))
    tables = {
        contract.name: _dated(
            candidate,
            contract,
            version,
            comparison.rows.get(contract.name),
            _history(before, contract),
        )
        for contract in CONTENT
    }
    return Plan(
        version=version,
        bump=bump,
        why=why,
        last=last,
        tables=tables,
        diff=comparison.changes,
        facts=facts,
        sentences=change_sentences(comparison.changes, before.table, tables.__getitem__),
    )


def judge(comparison: ReleaseComparison) -> tuple[str, str]:
    """Return the bump that follows from a comparison, and in words all that differs.

    What the bump follows from comes first. Changed cells are counted as in the change list.
    """
    before, after = comparison.old.facts, comparison.new.facts
    reasons: dict[str, list[str]] = {bump: [] for bump in BUMPS}
    for change in changes.of_schema(before, after):
        reasons["minor" if change.kind in ("table_added", "column_added") else "major"].append(
            change.words
        )
    for name in after:
        if name in before and before[name].key != after[name].key:
            reasons["major"].append(f"key of {name} is now {', '.join(after[name].key)}")
    for name, diff in comparison.rows.items():
        counts = [
            f"{len(rows):,} {word}"
            for rows, word in ((diff.added, "added"), (diff.removed, "removed"))
            if len(rows)
        ]
        if counts:
            reasons["minor"].append(f"{name}: rows {', '.join(counts)}")
        if diff.changed:
            reasons["patch"].append(f"{name}: {_changed(diff)} changed")
        elif not counts:
            reasons["patch"].append(f"{name}: rows moved")
    bumps = [bump for bump in reversed(BUMPS) if reasons[bump]]
    if not bumps:
        return "none", UNCHANGED
    return bumps[0], "; ".join(reason for bump in bumps for reason in reasons[bump])


def _changed(diff: RowDiff) -> str:
    """Count the cells that changed, and their rows, in words."""
    cells = sum(int(mask.sum()) for mask in diff.changed.values())
    rows = int(diff.changed_rows.sum())
    return f"{cells:,} cell{'s' * (cells > 1)} of {rows:,} row{'s' * (rows > 1)}"


def _history(last: ReleaseSide, contract: Table) -> pa.Table | None:
    """Return since_release and changed_release of the last release's rows; None if it has none."""
    facts = last.facts.get(contract.name)
    if facts is None or not all(
        name in contract.names and facts.column(name) for name in digests.HISTORY
    ):
        return None
    return last.table(contract.name, digests.HISTORY)


def _dated(
    candidate: ReleaseCandidate,
    contract: Table,
    version: str,
    diff: RowDiff | None,
    history: pa.Table | None,
) -> pa.Table:
    """Return the candidate's table with since_release and changed_release, in contract order.

    Without a diff, the rows equal those of the last release; without history, all rows are new.
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
    """Return the version for every row, except for kept rows, which keep their old value."""
    values = pa.concat_arrays(decode_as(old, TEXT).chunks) if old.num_chunks else pa.array([], TEXT)
    encoded = values.dictionary_encode()
    names = [*encoded.dictionary.to_pylist(), version]
    codes = np.full(rows, len(names) - 1, dtype=np.int32)
    codes[kept_new] = encoded.indices.to_numpy()[kept_old]
    return pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(names, TEXT))
