"""Whether the key of a table repeats: asked when it is compared, counted, written and verified."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from silkledger.columns import findings
from silkledger.columns.dictionaries import combine_chunks
from silkledger.columns.distinct_texts import provably_unique
from silkledger.columns.packed_keys import keys_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt


def known_unique(columns: Sequence[pa.Array | pa.ChunkedArray]) -> bool:
    """Whether no two rows are known to share their combined values.

    For a single text column, False can also mean that its texts have to be compared
    (silkledger.columns.distinct_texts). Columns on disk are looked at once.
    """
    # A column without a value tells no rows apart. It lies in memory, and may be too large to be
    # kept with what was found.
    told = [column for column in columns if column.null_count < len(column)]
    if not told:
        return len(columns[0]) <= 1
    if len(columns) > 1:  # of which one may be left: texts that are compared then
        return findings.once(findings.NO_ROW_TWICE, told, lambda: _are_all_told_apart(told))
    return findings.once(findings.UNIQUE, told, lambda: _is_known_unique(told[0]))


def _is_known_unique(column: pa.Array | pa.ChunkedArray) -> bool:
    if pa.types.is_dictionary(column.type):
        encoded = combine_chunks(column)
        is_used = np.zeros(len(encoded.dictionary), bool)
        is_used[encoded.indices.drop_null().to_numpy()] = True
        if np.count_nonzero(is_used) + min(encoded.null_count, 1) < len(encoded):
            return False
        column = encoded.dictionary  # which other columns may share
    is_unique = findings.once("provably unique", [column], lambda: provably_unique(column))
    if is_unique:
        findings.note_distinct(column)
    return is_unique


def _are_all_told_apart(columns: Sequence[pa.Array | pa.ChunkedArray]) -> bool:
    """Whether no row has the values of another one."""
    keys: npt.NDArray[Any] = keys_of(columns)
    if (keys[1:] > keys[:-1]).all():
        return True
    keys.sort()
    return not (keys[1:] == keys[:-1]).any()
