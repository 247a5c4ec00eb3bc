"""What names a figure in a check: its id, its period, and its wording with what it is about."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import encode, group_by, on_disk, row_codes, take, values, values_at
from silkledger.indicators import indicators
from silkledger.judging.checks.subjects import quoted_wording, topic_in_words
from silkledger.wording import when

if TYPE_CHECKING:
    import pyarrow as pa

    from silkledger.columns import Codes, RowNumbers
    from silkledger.schemas.vocabulary import Vocabulary

_TOPIC = ("indicator", "geography", "counterpart", "entity", "item")


class Labels:
    """The labels of a table with the columns of figures; asked by row."""

    def __init__(self, figures: pa.Table, vocabulary: Vocabulary) -> None:
        self._figures = figures.select(["figure_id", "period", "as_reported", *_TOPIC])
        self._vocabulary = vocabulary
        self._ids: dict[int, str] = {}
        self._quoted: dict[int, str] = {}

    def load(self, rows: RowNumbers) -> None:
        """Read the ids of rows, all at once."""
        missing = rows[[row not in self._ids for row in rows.tolist()]]
        if len(missing):
            ids = values_at(self._figures["figure_id"], missing)
            self._ids.update(zip(missing.tolist(), ids, strict=True))

    def load_quoted(self, rows: RowNumbers) -> None:
        """Read what `quoted` says of rows, all at once."""
        known, part = indicators(self._vocabulary), take(self._figures, rows)
        topics = group_by(part.select(_TOPIC).columns)
        about = [
            topic_in_words(known[indicator], *cells, vocabulary=self._vocabulary)
            for indicator, *cells in zip(
                *(values_at(part[name], topics.first) for name in _TOPIC), strict=True
            )
        ]
        columns = [values(part[name]) for name in ("as_reported", "period")]
        for row, code, *cells in zip(rows.tolist(), topics.codes.tolist(), *columns, strict=True):
            wording, period = cells
            self._quoted[row] = quoted_wording(wording, about[code], period)

    def quoted(self, row: int) -> str:
        """Return the wording of a row in quotes, with what it is about."""
        if row not in self._quoted:
            self.load_quoted(np.array([row]))
        return self._quoted[row]

    def forget(self) -> None:
        """Let go what was read of rows, where others will be asked about next."""
        self._ids.clear()
        self._quoted.clear()

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
        encoded = encode(self._figures["period"])
        codes = on_disk.put_numbers_away(row_codes(encoded))
        return codes, [when(period) for period in (None, *encoded.dictionary.to_pylist())]
