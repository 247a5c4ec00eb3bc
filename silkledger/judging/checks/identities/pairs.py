"""Keys of rows as numbers, and pairs of rows whose keys are equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import group_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from silkledger.columns import Codes, RowNumbers


def numbers_of(values: Sequence[object], nothing: object) -> Codes:
    """Return a number for each value, equal where values are; 0 is `nothing`."""
    distinct = sorted({value for value in values if value != nothing}, key=repr)
    place = {value: number for number, value in enumerate(distinct, 1)}
    return np.array([place.get(value, 0) for value in values], np.int64)


def equal_pairs(keys: list[Codes], count: int) -> tuple[RowNumbers, RowNumbers]:
    """Return all pairs of one of the first `count` rows and one of the others with equal keys."""
    codes = group_by(keys).codes if len(keys[0]) else np.zeros(0, np.int64)
    first, second = codes[:count], codes[count:]
    order = np.argsort(second, kind="stable")
    starts, ends = (np.searchsorted(second[order], first, side) for side in ("left", "right"))
    counts = ends - starts
    left = np.repeat(np.arange(count), counts)
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    right = order[np.repeat(starts, counts) + within]
    return left, right
