"""The best figure of each cell: one that is chosen, never an average, with the interval that all
its witnesses allow.

A cell is what BEST.key names. Undated figures and those superseded by a later edition don't
compete. The order, each where the one before does not decide:

1. independence: the reading that most independent publishers print;
2. primary publisher: printed by the publisher that measured it, then one that names who did, then
one that doesn't say;
3. recency: the later edition (a stated one before none), then the later publication date;
4. tightness: two ends before an open one, then the narrower tight interval; between figures in two
units, whose widths can't be compared, the unit that comes first in the alphabet;
5. the smaller figure id, so that the choice never depends on the order of rows.

The rule named is the first step in which the chosen figure differs from the first one that says
something else; where all say the same, from the next one.

Figures of a cell may speak of different things, which its key does not tell apart (another unit,
reporter, whole, or definition of a group): only those that speak of the chosen one's thing give the
interval and count as witnesses; `others` counts the rest. The interval is what all tight intervals
share; where they share nothing, what the wide ones do; where those share nothing either, there is
none.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import argsort, dense_rank, nunique, row_codes, sort_keys
from silkledger.judging.comparing.intervals import EXACT
from silkledger.judging.comparing.meetings import high_ends, low_ends
from silkledger.schemas.judgements import BEST, INTERVALS

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask
    from silkledger.judging.comparing import Readings
    from silkledger.judging.subjects import Subjects
    from silkledger.judging.witnesses import Witnesses


# The rule of each criterion, in their order.
_STEPS = (
    *("best.independence", "best.primary_publisher", "best.edition", "best.publication_date"),
    *("best.tightness", "best.unit", "best.tightness"),
)
RULES = ("best.only", *dict.fromkeys(_STEPS), "best.figure_id")


def best(
    figures: pa.Table,
    subjects: Subjects,
    witnesses: Witnesses,
    reading: Codes,
    readings: Readings,
    superseded: Mask,
) -> pa.Table:
    """The rows of silkledger.schemas.judgements.BEST, in the order of their figures; `superseded`
    says which don't compete.
    """
    rows = np.flatnonzero(~superseded & (row_codes(figures["period"]) > 0))
    alone = np.bincount(subjects.cell[rows], minlength=1)[subjects.cell[rows]] == 1
    chosen = _chosen(figures, subjects, witnesses, reading, readings, rows[~alone])
    single = _single(reading, readings, rows[alone])
    columns = [np.concatenate(pair) for pair in zip(chosen, single, strict=True)]
    order = np.argsort(columns[0])
    row, low, high, kind, count, others, rule = (column[order] for column in columns)
    ends = pa.array([float(end) for end in readings.ends], pa.float64())
    lower, lower_inclusive = _ends(*low_ends(low), ends, kind)
    upper, upper_inclusive = _ends(*high_ends(high), ends, kind)
    made = {
        "lower": lower,
        "upper": upper,
        "lower_inclusive": lower_inclusive,
        "upper_inclusive": upper_inclusive,
        "interval": pa.DictionaryArray.from_arrays(pa.array(kind, pa.int8()), pa.array(INTERVALS)),
        "witnesses": pa.array(count),
        "others": pa.array(others),
        "rule": pa.DictionaryArray.from_arrays(pa.array(rule, pa.int8()), pa.array(RULES)),
    }
    taken = figures.select([name for name in BEST.names if name not in made]).take(pa.array(row))
    return pa.table({name: made[name] if name in made else taken[name] for name in BEST.names})


def _single(reading: Codes, readings: Readings, rows: Codes) -> tuple[Codes, ...]:
    """Cells of one figure: row, low and high code of the interval, its kind, witnesses, others,
    rule.
    """
    none = np.zeros(len(rows), np.int8)
    return (
        rows,
        readings.tight_low[reading[rows]],
        readings.tight_high[reading[rows]],
        none,
        none + np.int8(1),
        none,
        none,
    )


def _chosen(
    figures: pa.Table,
    subjects: Subjects,
    witnesses: Witnesses,
    reading: Codes,
    readings: Readings,
    rows: Codes,
) -> tuple[Codes, ...]:
    """The same of all other cells."""
    share_of, reporter, basis, coverage = (numbers[rows] for numbers in subjects.qualities)
    cell = dense_rank(sort_keys([subjects.cell[rows], basis, coverage]))
    group = dense_rank(sort_keys([cell, subjects.thing[rows], share_of, reporter]))
    publisher, statement = witnesses.publisher[rows], readings.statement[reading[rows]]
    said = dense_rank(sort_keys([group, statement]))
    criteria = (
        -nunique(said, publisher)[said],
        witnesses.rank[rows],
        -witnesses.edition[rows],
        -figures["stated_on"].combine_chunks().cast(pa.int32()).to_numpy()[rows].astype(np.int64),
        *(of(readings)[reading[rows]] for of in (_open, _units, _widths)),
    )
    criteria = tuple(column - column.min(initial=0) for column in criteria)
    order = argsort([cell, *criteria], tiebreaker=figures["figure_id"], rows=rows)
    first = np.flatnonzero(np.diff(cell[order], prepend=-1))
    size = np.diff(np.append(first, len(order)))
    winner, runner_up = order[first], order[_rivals(statement[order], first, size)]
    rule = np.full(len(winner), RULES.index("best.figure_id"), np.int8)
    for name, column in reversed(tuple(zip(_STEPS, criteria, strict=True))):
        rule[column[winner] != column[runner_up]] = RULES.index(name)
    rule[size == 1] = RULES.index("best.only")

    own = group[winner]
    low, high, kind = _shared(group, reading[rows], readings)
    count, members = nunique(group, publisher), np.bincount(group)
    counts = (count[own].astype(np.int32), (size - members[own]).astype(np.int32))
    return rows[winner], low[own], high[own], kind[own].astype(np.int8), *counts, rule


def _rivals(statement: Codes, first: Codes, size: Codes) -> Codes:
    """For each cell the place of the first figure that says something else than the chosen one,
    which lies at `first`; of the next figure where none does.
    """
    cell = np.repeat(np.arange(len(first)), size)
    differing = np.flatnonzero(statement != statement[first][cell])
    leading = differing[np.diff(cell[differing], prepend=-1) > 0]
    rivals = np.minimum(first + 1, len(statement) - 1)
    rivals[cell[leading]] = leading
    return rivals


def _shared(group: Codes, reading: Codes, readings: Readings) -> tuple[Codes, Codes, Codes]:
    """Of each group the codes of what all tight intervals share, else all wide ones, else nothing;
    and which it is.
    """
    order = np.argsort(group, kind="stable")
    start = np.flatnonzero(np.diff(group[order], prepend=-1))
    bounds = []
    for low, high in (
        (readings.tight_low, readings.tight_high),
        (readings.wide_low, readings.wide_high),
    ):
        if not len(start):
            bounds += [start, start]
            continue
        bounds += [
            np.maximum.reduceat(low[reading][order], start),
            np.minimum.reduceat(high[reading][order], start),
        ]
    tight, wide = bounds[0] <= bounds[1], bounds[2] <= bounds[3]
    kind = np.select(
        [tight, wide], [INTERVALS.index("tight"), INTERVALS.index("wide")], INTERVALS.index("none")
    )
    return np.where(tight, bounds[0], bounds[2]), np.where(tight, bounds[1], bounds[3]), kind


def _ends(place: Codes, included: Mask, ends: pa.Array, kind: Codes) -> tuple[pa.Array, pa.Array]:
    """Ends by their places, and whether they are included; null where there is no end or no
    interval.
    """
    missing = (place < 0) | (place >= len(ends)) | (kind == INTERVALS.index("none"))
    return ends.take(pa.array(place, mask=missing)), pa.array(included, mask=missing)


def _open(readings: Readings) -> Codes:
    """1 where the tight interval has an open end."""
    return np.array(
        [interval.low is None or interval.high is None for interval in readings.tight], np.int64
    )


def _units(readings: Readings) -> Codes:
    """The place of each reading's unit in the alphabet."""
    return np.unique([claim.unit for claim in readings.claims], return_inverse=True)[1]


def _widths(readings: Readings) -> Codes:
    """The rank of each reading's tight interval by width."""
    widths = [
        Decimal(0) if i.low is None or i.high is None else EXACT.subtract(i.high, i.low)
        for i in readings.tight
    ]
    known = {width: place for place, width in enumerate(sorted(set(widths)))}
    return np.array([known[width] for width in widths], np.int64)
