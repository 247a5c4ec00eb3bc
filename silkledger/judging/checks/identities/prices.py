"""What the basis of figures says about prices, seasons and rates, beyond being equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import values_at
from silkledger.judging.quality_words import meaning

if TYPE_CHECKING:
    from silkledger.columns import Mask, RowNumbers
    from silkledger.judging.checks.identities.cells import Cells

_REAL = frozenset(("real", "constant_prices", "chained"))


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
    rows = np.array([row])
    if _has(cells, rows, frozenset(("chained",)))[0]:
        return "Chain-linked volumes do not add up."
    if _has(cells, rows, frozenset(("seasonal", "calendar", "trend")))[0]:
        return "Adjusted figures add up only about."
    return ""


def _has(cells: Cells, rows: RowNumbers, codes: frozenset[str]) -> Mask:
    basis = cells.qualities["basis"][rows]
    distinct, first = np.unique(basis, return_index=True)
    texts = values_at(cells.figures["basis"], rows[first]) if len(rows) else []
    wanted = [
        code
        for code, text in zip(distinct.tolist(), texts, strict=True)
        if code and not codes.isdisjoint(_codes_of(text or ""))
    ]
    mask: Mask = np.isin(basis, wanted)
    return mask


def _codes_of(text: str) -> set[str]:
    return {
        code.partition(":")[0]
        for _, value in meaning("basis", text).facets
        for code in value.split("+")
    }
