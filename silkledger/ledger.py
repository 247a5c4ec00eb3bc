"""The ledger: exactly one outcome for every raw row, so that nothing is lost and the sums can be proved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from schemas.outcomes import LEDGER, OUTCOMES
from silkledger.quarantine import broken_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from silkledger.ingest.rows import BrokenRow

PUBLISHED, DUPLICATE, QUARANTINED, EXCLUDED = range(len(OUTCOMES))


@dataclass(frozen=True)
class Outcomes:
    """What became of the raw rows of one table: `codes` are places in OUTCOMES, `ids` what was published or folded into."""

    codes: npt.NDArray[np.int8]
    ids: pa.Array
    rules: pa.Array


def ledger(rows: pa.Table, table: str, outcomes: Outcomes) -> pa.Table:
    """The rows of schemas.outcomes.LEDGER for the raw rows of `table`; text columns stay dictionary-encoded."""
    names = pa.array(OUTCOMES, pa.string())
    columns = {
        "row_id": rows["row_id"],
        "source_id": rows["source_id"],
        "table": pa.DictionaryArray.from_arrays(pa.array(np.zeros(rows.num_rows, np.int32)), pa.array([table])),
        "file": rows["file"],
        "line": rows["line"],
        "outcome": pa.DictionaryArray.from_arrays(pa.array(outcomes.codes.astype(np.int32)), names),
        "figure_id": outcomes.ids,
        "rule": outcomes.rules,
    }
    return pa.table({name: columns[name] for name in LEDGER.names})


def broken_ledger(broken: Sequence[tuple[str, BrokenRow]], table: str) -> pa.Table:
    """The rows of LEDGER for rows that could not be split into cells, typed as those of `ledger`."""
    refused = [OUTCOMES[QUARANTINED]] * len(broken)
    rows = [row for _, row in broken]
    columns = {
        "row_id": pa.array([broken_id(source_id, row) for source_id, row in broken], pa.string()),
        "source_id": pa.array([source_id for source_id, _ in broken], pa.string()).dictionary_encode(),
        "table": pa.array([table] * len(broken), pa.string()).dictionary_encode(),
        "file": pa.array([row.file for row in rows], pa.string()).dictionary_encode(),
        "line": pa.array([row.line for row in rows], pa.int64()),
        "outcome": pa.array(refused, pa.string()).dictionary_encode(),
        "figure_id": pa.nulls(len(broken), pa.string()),
        "rule": pa.array([row.rule for row in rows], pa.string()),
    }
    return pa.table({name: columns[name] for name in LEDGER.names})


def in_file_order(table: pa.Table) -> pa.Table:
    """Ledger or quarantine rows by file and line, reasons of one row in the order in which they were found."""
    keys = [(name, "ascending") for name in ("file", "line")]
    plain = table.select(["file", "line"])
    plain = pa.table(
        {"file": pc.cast(plain["file"], pa.string()), "line": plain["line"], "at": pa.array(np.arange(table.num_rows))}
    )
    return table.take(pc.sort_indices(plain, sort_keys=[*keys, ("at", "ascending")]))
