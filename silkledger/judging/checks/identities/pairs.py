"""Keys of rows as numbers, and pairs of rows whose keys are equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import group_by, stable_order

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
    groups = group_by(keys)
    first, second = groups.codes[:count], groups.codes[count:]
    size = np.bincount(second, minlength=groups.count)
    counts, starts = size[first], (np.cumsum(size) - size)[first]
    left = np.repeat(np.arange(count), counts)
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    right = stable_order(second)[np.repeat(starts, counts) + within]
    return left, right
