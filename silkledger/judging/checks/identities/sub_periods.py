"""sum_of_periods and cumulation: parts of a period add up to it; cumulative figures never fall.

Quarters, halves and months add up to a year, and any period and the rest of it to the whole. From
January to June is never less than from January to March.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from silkledger.judging.checks.identities.calendar import MONTHS
from silkledger.judging.checks.identities.grouping import rows_of_keys
from silkledger.judging.checks.identities.prices import is_annualised
from silkledger.judging.checks.identities.sums import addition, is_rate, summed, within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from silkledger.judging.checks.identities.cells import Cells
    from silkledger.judging.checks.identities.identity import Identity

PERIODS, CUMULATION = "sum_of_periods", "cumulation"
_LENGTHS = (6, 3, 1)  # months
PeriodSpan = tuple[int, int]


def sums_of_periods(cells: Cells) -> Iterator[Identity]:
    """Yield the identities of all figures that differ in their periods alone."""
    flows = {code for code, known in cells.indicators.items() if known.statistic == "flow"}
    rows = summed(cells)
    rows = rows[cells.is_among("indicator", flows)[rows] & (cells.periods.kind[rows] == MONTHS)]
    rows = rows[~is_annualised(cells, rows)]
    first, last = cells.periods.first, cells.periods.last
    alike = list(rows_of_keys(cells.keys(rows, apart=("period",), also=("unit",)), rows))
    cells.load_claims(row for group in alike for row in group)
    for group in alike:
        spans: dict[PeriodSpan, int] = {}
        for row in group:
            spans.setdefault((int(first[row]), int(last[row])), row)
        if len(spans) < 2:
            continue
        if not is_rate(cells.claim(group[0]).unit):
            yield from _sums(cells, spans)
            yield from _cumulation(cells, spans)


def _sums(cells: Cells, spans: dict[PeriodSpan, int]) -> Iterator[Identity]:
    starting: dict[int, list[int]] = {}
    of_size: dict[int, list[int]] = {size: [] for size in _LENGTHS}
    for start, end in sorted(spans):
        starting.setdefault(start, []).append(end)
        if end - start + 1 in of_size:
            of_size[end - start + 1].append(start)
    for (start, end), whole in sorted(spans.items()):
        length = end - start + 1
        for size in (size for size in _LENGTHS if size < length and not length % size):
            months = [
                month
                for month in of_size[size]
                if start <= month <= end and not (month - start) % size
            ]
            if len(months) > 1 or (months and months[0] != start):
                listed = [spans[month, month + size - 1] for month in months]
                absent = length // size - len(listed)
                missing = f"The dataset has no figure for {absent} of its {length // size} parts."
                yield _sum(cells, whole, listed, missing if absent else "")
        for middle in starting[start]:
            rest = spans.get((middle + 1, end))
            if middle < end and rest is not None and 2 * (middle - start + 1) != length:
                yield _sum(cells, whole, [spans[start, middle], rest], "")


def _sum(cells: Cells, whole: int, terms: list[int], missing: str) -> Identity:
    name = f"figure for {cells.labels.when(whole)}"
    return addition(cells, PERIODS, (whole, name), terms, missing)


def _cumulation(cells: Cells, spans: dict[PeriodSpan, int]) -> Iterator[Identity]:
    """Yield an identity for every two periods that follow each other with the same first month."""
    ordered = sorted(spans)
    for earlier, later in pairwise(ordered):
        if earlier[0] == later[0]:
            part, whole = spans[earlier], spans[later]
            names = (cells.labels.when(part), cells.labels.when(whole))
            yield within(cells, CUMULATION, part, whole, names=names)
