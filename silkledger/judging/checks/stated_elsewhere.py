"""What other figures state for the quantity of a cell, which may be what its figure should say.

Figures of one quantity have one indicator, so they are looked for in partitions of indicators, one
of which is in memory at a time. Only their row numbers are kept; what they claim is read for a few
cells at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import (
    Runs,
    decode,
    distinct,
    encode,
    freed_memory,
    group_by,
    is_among,
    is_in,
    on_disk,
    places_in,
    row_codes,
    stable_order,
    take,
)
from silkledger.columns.stored_texts import MULTIPLIER
from silkledger.judging import partitions
from silkledger.judging.checks.identities.calendar import days_of, periods_of
from silkledger.judging.checks.identities.cells import ASKED, PLACES, Cells
from silkledger.judging.checks.identities.claimed import Claimed
from silkledger.judging.comparing.claims import COLUMNS
from silkledger.judging.dating import is_leaning

if TYPE_CHECKING:
    import numpy.typing as npt

    from silkledger.columns import RowNumbers
    from silkledger.judging.comparing import Interval
    from silkledger.schemas.vocabulary import Vocabulary

# Of the hashes of indicators, places and days: figures that are not asked about meet few of them.
_BITS = 24
_OF_PERIODS = ("period_start", "period_end", "nature", "said_by")


class StatedElsewhere:
    """What figures state for the quantities of some cells, asked one cell at a time.

    `asked` are the rows of these cells, in order.
    """

    def __init__(self, cells: Cells, figures: pa.Table, asked: RowNumbers) -> None:
        self._figures, self._asked = figures, asked
        self._rows, self._runs = _alike(cells, figures, asked)
        self._stated: dict[int, list[Interval]] = {}

    def of(self, cell: int) -> list[Interval]:
        """Return the tight intervals of all figures of a quantity; none if it has only one."""
        if cell not in self._stated:
            self.load(np.array([cell], self._asked.dtype))
        return self._stated[cell]

    def load(self, cells: RowNumbers) -> None:
        """Read what is stated for some of the cells, all at once."""
        cells = distinct(cells)
        places = np.searchsorted(self._asked, cells)
        numbers, others = self._runs.take(places).expand()
        rows = self._rows[others]
        claimed = Claimed(take(self._figures.select(COLUMNS), rows))
        claimed.load(np.arange(len(rows)))
        self._stated |= {cell: [] for cell in cells.tolist()}
        for place, cell in enumerate(cells[numbers].tolist()):
            self._stated[cell].append(claimed.tight(place))

    def forget(self) -> None:
        """Let go what `load` has read, where other cells will be asked about next."""
        self._stated.clear()


def _alike(cells: Cells, figures: pa.Table, asked: RowNumbers) -> tuple[RowNumbers, Runs]:
    """Return rows of figures, and a run of them for each cell that is asked about.

    The run is empty where a quantity has a single figure.
    """
    runs = Runs(*(np.zeros(len(asked), np.int64) for _ in range(2)))
    parts, before = [np.zeros(0, np.int32)], 0
    own = cells.figures["indicator"].take(asked)
    near = _near(figures, cells.figures["figure_id"].take(pa.array(asked)))
    count = -(-len(near) // partitions.ROWS)
    for some in partitions.rows_of_partitions(row_codes(figures["indicator"])[near], count):
        rows = near[some]
        named = decode(encode(figures["indicator"].take(rows)).unique())
        places = np.flatnonzero(is_among(own, named))
        wanted = cells.figures["figure_id"].take(pa.array(asked[places]))
        others, matches = _alike_among(figures, rows, wanted, cells.vocabulary)
        for ends, own_ends in zip(runs, matches, strict=True):
            ends[places] = own_ends + before
        parts.append(others.astype(np.int32))
        before += len(others)
        freed_memory.give_back()
    rows_and_ends = (np.concatenate(parts), *(ends.astype(np.int32) for ends in runs))
    rows, *kept = map(on_disk.put_numbers_away, rows_and_ends)
    return rows, Runs(*kept)


def _near(figures: pa.Table, wanted: pa.ChunkedArray) -> RowNumbers:
    """Return the rows that may be of the quantity of one of the figures `wanted`, by their ids.

    All that are, and few others: those with the hash of its indicator, its places and the first day
    of its period. An instant may be named by the day after it.
    """
    columns = [row_codes(figures[name]) for name in ("indicator", *PLACES)]
    is_near = np.zeros(1 << _BITS, bool)

    def hashes(rows: RowNumbers | slice, days: RowNumbers) -> npt.NDArray[np.uint64]:
        hashed = np.zeros(len(days), np.uint64)
        for numbers in (*(codes[rows] for codes in columns), days):
            hashed += numbers.astype(np.uint64)
            hashed *= MULTIPLIER
        return hashed >> np.uint64(64 - _BITS)

    asked = np.flatnonzero(is_in(figures["figure_id"], wanted))
    days = days_of(figures["period_start"].take(pa.array(asked)))
    for moved in (-1, 0, 1):
        is_near[hashes(asked, days + moved)] = True
    found = [np.zeros(0, np.int32)]
    for start in range(0, figures.num_rows, on_disk.PIECE):
        piece = slice(start, start + on_disk.PIECE)
        days = days_of(figures["period_start"].slice(start, on_disk.PIECE))
        found.append((start + np.flatnonzero(is_near[hashes(piece, days)])).astype(np.int32))
    return np.concatenate(found)


def _alike_among(
    figures: pa.Table, rows: RowNumbers, wanted: pa.ChunkedArray, vocabulary: Vocabulary
) -> tuple[RowNumbers, Runs]:
    """Return what `_alike` returns for the figures `wanted`, by their ids, among some rows."""
    rows = rows[~is_leaning(take(figures.select(["flags"]), rows))]
    few = take(figures.select(["figure_id", "indicator", *PLACES, *_OF_PERIODS]), rows)
    # Most figures share indicator, places and period with no other one; qualities are read of the
    # rest only.
    codes = group_by([*(few[name] for name in ("indicator", *PLACES)), *periods_of(few)]).codes
    places = places_in(wanted, few["figure_id"])
    is_asked = np.zeros(int(codes.max(initial=0)) + 1, bool)
    is_asked[codes[places[places >= 0]]] = True
    kept = np.flatnonzero((is_asked & (np.bincount(codes, minlength=1) > 1))[codes])
    rows, ids = rows[kept], few["figure_id"].take(pa.array(kept))
    every = Cells(take(figures.select(ASKED), rows), vocabulary)
    keys = every.keys(np.arange(len(rows)), also=("unit", "base", "share_of"))
    order = stable_order(keys)
    key = np.append(keys, -1)[places_in(wanted, ids)]
    runs = Runs(*(np.searchsorted(keys, key, side, sorter=order) for side in ("left", "right")))
    return rows[order], Runs(runs.start, np.where(runs.sizes > 1, runs.stop, runs.start))
