"""What names a figure in a check: its id, and its period in words."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import row_codes, values_at
from silkledger.wording import when

if TYPE_CHECKING:
    import pyarrow as pa

    from silkledger.columns import Codes, RowNumbers


class Labels:
    """The labels of a table with the columns figure_id and period; asked by row."""

    def __init__(self, figures: pa.Table) -> None:
        self._figures = figures.select(["figure_id", "period"])
        self._ids: dict[int, str] = {}

    def load(self, rows: RowNumbers) -> None:
        """Read the ids of rows, all at once."""
        missing = rows[[row not in self._ids for row in rows.tolist()]]
        if len(missing):
            ids = values_at(self._figures["figure_id"], missing)
            self._ids.update(zip(missing.tolist(), ids, strict=True))

    def figure_id(self, row: int) -> str:
        """Return the id of a row."""
        if row not in self._ids:
            self.load(np.array([row]))
        return self._ids[row]

    def when(self, row: int) -> str:
        """Return the period of a row in words."""
        codes, words = self._periods
        return words[codes[row]]

    def whens(self, rows: RowNumbers) -> list[str]:
        """Return the periods of rows in words."""
        codes, words = self._periods
        return [words[code] for code in codes[rows].tolist()]

    @cached_property
    def _periods(self) -> tuple[Codes, list[str]]:
        """One code per row, and the words of each code: few periods are of many rows."""
        codes = row_codes(self._figures["period"])
        distinct, first = np.unique(codes, return_index=True)
        words = [""] * (int(distinct.max(initial=0)) + 1)
        periods = values_at(self._figures["period"], first)
        for code, period in zip(distinct.tolist(), periods, strict=True):
            words[code] = when(period)
        return codes, words
