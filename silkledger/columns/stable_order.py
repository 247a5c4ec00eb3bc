"""The order of whole numbers, by counting their digits instead of comparing them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from silkledger.columns.aliases import RowNumbers

# Bits of numbers that numpy puts in order by counting them.
_DIGIT = 16


def stable_order(numbers: npt.NDArray[np.integer[Any]]) -> RowNumbers:
    """Return the order of numbers from 0 on; equal ones stay in order.

    It is that of a stable numpy.argsort, which compares wide numbers: two to four times as long.

    >>> stable_order(np.array([70_000, 3, 70_000, 2])).tolist()
    [3, 1, 0, 2]
    """
    order: RowNumbers = np.argsort(numbers.astype(np.uint16), kind="stable")
    for shift in range(_DIGIT, int(numbers.max(initial=0)).bit_length(), _DIGIT):
        digits = (numbers >> shift).astype(np.uint16)
        order = order[np.argsort(digits[order], kind="stable")]
    return order
