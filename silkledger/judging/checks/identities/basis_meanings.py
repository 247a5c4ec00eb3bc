"""What the basis of figures says about prices, seasons and rates, beyond being equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from silkledger.columns import Mask, RowNumbers
    from silkledger.judging.checks.identities.cells import Cells

_REAL = frozenset(("real", "constant_prices", "chained"))
_ADJUSTED = frozenset(("seasonal", "calendar", "trend"))


def is_real(cells: Cells, rows: RowNumbers) -> Mask:
    """Whether figures are at the prices of another period."""
    return _has(cells, rows, _REAL)


def is_annualised(cells: Cells, rows: RowNumbers) -> Mask:
    """Whether figures of a part of a year are stated as if it were a whole one."""
    return _has(cells, rows, frozenset(("annualised",)))


def is_converted_never(cells: Cells, rows: RowNumbers) -> Mask:
    """Whether figures are at prices that no exchange rate converts."""
    return _has(cells, rows, _REAL | {"ppp"})


def adds_up_about(cells: Cells, row: int) -> str:
    """Return why parts of a total need not add up exactly; empty if they do."""
    codes = cells.bases[int(cells.qualities["basis"][row])]
    if "chained" in codes:
        return "Chain-linked volumes do not add up."
    if not codes.isdisjoint(_ADJUSTED):
        return "Adjusted figures add up only about."
    return ""


def _has(cells: Cells, rows: RowNumbers, codes: frozenset[str]) -> Mask:
    wanted = [place for place, stated in enumerate(cells.bases) if not codes.isdisjoint(stated)]
    mask: Mask = np.isin(cells.qualities["basis"][rows], wanted)
    return mask
