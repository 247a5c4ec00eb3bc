"""Rows whose combined values another row has too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from silkledger.columns.grouping import taken_in_parts
from silkledger.columns.packed_keys import ROWS_AT_ONCE, keys_of
from silkledger.columns.stored_texts import MULTIPLIER

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt
    import pyarrow as pa

    from silkledger.columns.aliases import Codes, Mask, RowNumbers

# Of more keys than these, equal ones are looked for by their hashes. These have 32 bits, by the
# upper ones of which those that repeat are marked.
_MANY, _UPPER_BITS = 1 << 16, 22


def duplicated(columns: Sequence[pa.Array | pa.ChunkedArray | Codes]) -> Mask:
    """Return which rows share their combined values with another row.

    >>> duplicated([np.array([5, 2, 5])]).tolist()
    [True, False, True]
    """
    keys = keys_of(columns)
    if len(keys) < _MANY:
        return _duplicated_keys(keys)
    rows = _with_repeated_hashes(keys)
    mask = np.zeros(len(keys), bool)
    mask[rows] = _duplicated_keys(keys[rows])
    return mask


def _duplicated_keys(keys: npt.NDArray[Any]) -> Mask:
    order = np.argsort(keys)
    mask = np.empty(len(order), bool)
    mask[order] = duplicated_sorted(keys[order])
    return mask


def _with_repeated_hashes(keys: npt.NDArray[Any]) -> RowNumbers:
    """Return the rows whose keys may be equal to others: all that are, and few others.

    Sorting hashes of 32 bits takes a quarter of the time that it takes to put keys in order.
    """
    hashes = np.empty(len(keys), np.uint32)
    for start in range(0, len(keys), ROWS_AT_ONCE):
        stop = start + ROWS_AT_ONCE
        hashes[start:stop] = keys[start:stop].astype(np.uint64) * MULTIPLIER >> np.uint64(32)
    ordered = np.sort(hashes)
    lower_bits = 32 - _UPPER_BITS
    is_repeated = np.zeros(1 << _UPPER_BITS, bool)
    is_repeated[ordered[1:][ordered[1:] == ordered[:-1]] >> lower_bits] = True
    hashes >>= lower_bits
    return np.flatnonzero(taken_in_parts(is_repeated, hashes))


def duplicated_sorted(keys: npt.NDArray[Any]) -> Mask:
    """Return which of the sorted keys are equal to a neighbour."""
    equal = np.zeros(len(keys) + 1, bool)
    equal[1:-1] = keys[1:] == keys[:-1]
    return equal[1:] | equal[:-1]
