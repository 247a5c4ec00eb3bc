"""Which rows no person has seen, by the decisions of their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import decode
from silkledger.columns.grouping import Groups

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

    from silkledger.ingest.folder.sources import Source

UNREVIEWED = "unreviewed"


def review_words(
    rows: pa.Table, sources: Mapping[str, Source], table: str
) -> tuple[Groups, list[tuple[str, ...]]]:
    """Return the flag of each row that a program put into raw/ and nobody has decided on since."""
    unseen = {
        row_id for source in sources.values() for name, row_id in source.unreviewed if name == table
    }
    if not unseen:
        return Groups(np.zeros(rows.num_rows, np.int8), np.zeros(min(rows.num_rows, 1), int)), [()]
    # An id that rows share is followed by what tells them apart.
    ids = decode(rows["row_id"]).to_pylist()
    marked = np.array([name.partition("#")[0] in unseen for name in ids], dtype=np.int32)
    present = np.unique(marked, return_index=True)
    words: list[tuple[str, ...]] = [(), (UNREVIEWED,)]
    codes = np.searchsorted(present[0], marked).astype(np.int32)
    return Groups(codes, present[1]), [words[value] for value in present[0].tolist()]
