"""sum_of_periods and cumulation: parts of a period add up to it; cumulative figures never fall.

Quarters, halves and months add up to a year, and any period and the rest of it to the whole. From
January to June is never less than from January to March.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from silkledger.columns import downcast, encode
from silkledger.judging.checks.identities.basis_meanings import adds_up_about, is_annualised
from silkledger.judging.checks.identities.calendar import MONTHS
from silkledger.judging.checks.identities.grouping import rows_of_keys
from silkledger.judging.checks.identities.origins import RowGroups
from silkledger.judging.checks.identities.sum_arrays import Additions
from silkledger.judging.checks.identities.sums import is_rate, summed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.judging.checks.identities.cells import Cells

_LENGTHS = (6, 3, 1)  # months
_MOST = 20_000  # and those of one group more; sentences of so many are in memory at once
PeriodSpan = tuple[int, int]
# The rows of an identity, the compared one first; whether it is a part of the other one; how many
# parts are not among the figures, and how many there are.
_PeriodSum = tuple[tuple[int, ...], bool, int, int]


def sums_of_periods(cells: Cells) -> Iterator[Additions]:
    """Yield the identities of all figures that differ in their periods alone, _MOST at a time."""
    flows = {code for code, known in cells.indicators.items() if known.statistic == "flow"}
    rows = summed(cells)
    rows = rows[cells.is_among("indicator", flows, rows) & (cells.periods.kind[rows] == MONTHS)]
    rates = [unit for unit in encode(cells.figures["unit"]).dictionary.to_pylist() if is_rate(unit)]
    rows = rows[~is_annualised(cells, rows) & ~cells.is_among("unit", rates, rows)]
    first, last = cells.periods.first.data, cells.periods.last.data
    sums = list[_PeriodSum]()
    for group in rows_of_keys(cells.keys(rows, apart=("period",), also=("unit",)), rows):
        spans: dict[PeriodSpan, int] = {}
        for row in group:
            spans.setdefault((first[row], last[row]), row)
        if len(spans) > 1:
            sums += _sums(spans)
            sums += _cumulation(spans)
        if len(sums) >= _MOST:
            yield _additions(cells, sums)
            sums = []
    if sums:
        yield _additions(cells, sums)


def _additions(cells: Cells, sums: list[_PeriodSum]) -> Additions:
    """Return identities with the reasons for which parts need not add up exactly."""
    rows, are_within, *counts = zip(*sums, strict=True)
    groups, is_within = RowGroups.of(rows), np.array(are_within, bool)
    absent, parts = (downcast(np.array(column, np.int32)) for column in counts)
    bases, doubts = cells.qualities["basis"], [""]
    doubt_of = np.zeros(int(bases.max(initial=0)) + 1, np.int64)
    wholes = groups.rows[groups.starts]
    codes, first = np.unique(bases[wholes], return_index=True)
    for code, row in zip(codes.tolist(), wholes[first].tolist(), strict=True):
        if (reason := adds_up_about(cells, row)) not in doubts:
            doubts.append(reason)
        doubt_of[code] = doubts.index(reason)
    # A part is at most its whole, and what is left of a whole beside one of its parts is not a sum.
    is_exempt = is_within | ((absent > 0) & (groups.sizes == 2))
    doubt = downcast(np.where(is_exempt, 0, doubt_of[bases[wholes]]), len(doubts))
    # There are millions of them, all in memory until their rows are made.
    return Additions(groups, is_within, absent, parts, doubt, tuple(doubts))


def _sums(spans: dict[PeriodSpan, int]) -> Iterator[_PeriodSum]:
    starting: dict[int, list[int]] = {}
    starts: dict[int, set[int]] = {size: set() for size in _LENGTHS}
    ordered = sorted(spans.items())
    for (start, end), _ in ordered:
        starting.setdefault(start, []).append(end)
        if end - start + 1 in starts:
            starts[end - start + 1].add(start)
    sizes = [size for size in _LENGTHS if starts[size]]
    for (start, end), whole in ordered:
        length = end - start + 1
        for size in sizes:
            if size >= length or length % size:
                continue
            begun = starts[size]
            months = [month for month in range(start, end + 1, size) if month in begun]
            if len(months) > 1 or (months and months[0] != start):
                listed = [spans[month, month + size - 1] for month in months]
                parts = length // size
                yield (whole, *listed), False, parts - len(listed), parts
        for middle in starting[start]:
            if middle >= end:
                break
            rest = spans.get((middle + 1, end))
            if rest is not None and 2 * (middle - start + 1) != length:
                yield (whole, spans[start, middle], rest), False, 0, 2


def _cumulation(spans: dict[PeriodSpan, int]) -> Iterator[_PeriodSum]:
    """Yield an identity for every two periods that follow each other with the same first month."""
    for earlier, later in pairwise(sorted(spans)):
        if earlier[0] == later[0]:
            yield (spans[earlier], spans[later]), True, 0, 0
