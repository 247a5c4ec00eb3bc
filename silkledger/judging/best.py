"""The best figure of each cell: a chosen one, never an average, and the interval that all allow.

A cell is what BEST.key names. Undated figures and those superseded by a later edition don't
compete. Figures are ordered by these ranks, each where the ones before don't decide:

1. independence: the reading that most independent publishers print;
2. primary publisher: printed by the publisher that measured it, then by one that names who did,
   then by one that names nobody;
3. edition: the later one, a stated one before none; then the later publication date;
4. tightness: two ends before an open one, then the narrower tight interval; widths in two units
   can't be compared, so between units the one that comes first in the alphabet decides before;
5. the smaller figure id, so that the choice never depends on the order of rows.

The rule of a row names the first rank in which the chosen figure differs from its rival, the first
figure that states something else (the next one, where all state the same). Three figures of a cell:

    figure  says   publisher   publishers   primary publisher      tight interval
    f1      70     Bureau      2            names nobody           69.5 to 70.5
    f2      70     Office      2            names nobody           69.5 to 70.5
    f3      70.2   Bank        1            measured it itself     70.15 to 70.25

f1 is chosen; its rival is f3, so the rule is best.independence. The interval is what all tight
intervals share, 70.15 to 70.25, and three publishers are its witnesses.

Figures of a cell may be about different things, which its key does not tell apart (another unit,
reporter, whole, or definition of a group): only those about the thing of the chosen one count as
witnesses and narrow the interval; `others` counts the rest. If the tight intervals share nothing,
the interval is what the wide ones share; if these share nothing either, there is none.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import (
    Runs,
    argsort,
    dense_rank,
    find_runs,
    nunique,
    row_codes,
    sort_keys,
)
from silkledger.judging.best_ranks import RULES, Competitors, Ranks, deciding_rules, ranks_of
from silkledger.judging.comparing.meetings import high_ends, low_ends
from silkledger.judging.dating import unfinished
from silkledger.schemas.judgements import BEST, INTERVALS

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.comparing import Readings
    from silkledger.judging.subjects import Subjects
    from silkledger.judging.witnesses import Witnesses

__all__ = ["RULES", "best"]

_TIGHT, _WIDE, _NONE = (INTERVALS.index(name) for name in ("tight", "wide", "none"))


@dataclass(frozen=True)
class Choice:
    """The chosen figures, one per cell, as arrays.

    `row` is the figure's, `low` and `high` are codes of Readings, `interval` a place in INTERVALS
    and `rule` one in RULES.
    """

    row: RowNumbers
    low: Codes
    high: Codes
    interval: Codes
    witnesses: Codes
    others: Codes
    rule: Codes

    def in_order(self, other: Choice) -> Choice:
        """Return the rows of both in the order of their figures."""
        columns = {
            field.name: np.concatenate([getattr(self, field.name), getattr(other, field.name)])
            for field in fields(self)
        }
        order = np.argsort(columns["row"], kind="stable")
        return Choice(**{name: column[order] for name, column in columns.items()})


def best(
    figures: pa.Table,
    subjects: Subjects,
    witnesses: Witnesses,
    reading: Codes,
    readings: Readings,
    superseded: Mask,
) -> pa.Table:
    """Return the rows of silkledger.schemas.judgements.BEST, in the order of their figures.

    `reading` is the number of each figure's reading in `readings`; `superseded` figures don't
    compete.
    """
    is_dated = (row_codes(figures["period"]) > 0) & (unfinished(figures) == 0)
    rows = np.flatnonzero(~superseded & is_dated)
    is_only = np.bincount(subjects.cell[rows], minlength=1)[subjects.cell[rows]] == 1
    only = _choose_only(rows[is_only], reading, readings)
    competitors = _competitors(rows[~is_only], subjects, witnesses, reading, readings)
    ranks = ranks_of(competitors, figures, witnesses, readings)
    chosen = _choose(competitors, ranks, figures["figure_id"], readings)
    return _table(figures, only.in_order(chosen), readings)


def _choose_only(rows: RowNumbers, reading: Codes, readings: Readings) -> Choice:
    """The choice of cells with one figure."""
    count = len(rows)
    return Choice(
        row=rows,
        low=readings.tight_low[reading[rows]],
        high=readings.tight_high[reading[rows]],
        interval=np.full(count, _TIGHT, np.int8),
        witnesses=np.ones(count, np.int32),
        others=np.zeros(count, np.int32),
        rule=np.full(count, RULES.index("best.only"), np.int8),
    )


def _competitors(
    rows: RowNumbers, subjects: Subjects, witnesses: Witnesses, reading: Codes, readings: Readings
) -> Competitors:
    share_of, reporter, basis, coverage = (codes[rows] for codes in subjects.qualities)
    cell = dense_rank(sort_keys([subjects.cell[rows], basis, coverage]))
    return Competitors(
        rows=rows,
        cell=cell,
        thing=dense_rank(sort_keys([cell, subjects.thing[rows], share_of, reporter])),
        publisher=witnesses.publisher[rows],
        reading=reading[rows],
        statement=readings.statement[reading[rows]],
    )


def _choose(
    competitors: Competitors, ranks: Ranks, ids: pa.ChunkedArray, readings: Readings
) -> Choice:
    """The choice of cells with several figures."""
    order = argsort([competitors.cell, *ranks], tiebreaker=ids, rows=competitors.rows)
    cells = find_runs(competitors.cell[order])
    winner = order[cells.start]
    rival = order[_rivals(competitors.statement[order], cells)]

    thing = competitors.thing
    low, high, interval = _shared_intervals(thing, competitors.reading, readings)
    members = np.bincount(thing)
    publishers = nunique(thing, competitors.publisher)
    own = thing[winner]
    return Choice(
        row=competitors.rows[winner],
        low=low[own],
        high=high[own],
        interval=interval[own],
        witnesses=publishers[own].astype(np.int32),
        others=(cells.sizes - members[own]).astype(np.int32),
        rule=deciding_rules(ranks, winner, rival, cells.sizes),
    )


def _rivals(statement: Codes, cells: Runs) -> RowNumbers:
    """The place of the first figure of each cell that states something else than the first one.

    The second figure, where all state the same.
    """
    cell, _ = cells.expand()
    differing = np.flatnonzero(statement != statement[cells.start][cell])
    first_differing = differing[find_runs(cell[differing]).start]
    rivals = np.minimum(cells.start + 1, len(statement) - 1)
    rivals[cell[first_differing]] = first_differing
    return rivals


def _shared_intervals(
    thing: Codes, reading: Codes, readings: Readings
) -> tuple[Codes, Codes, Codes]:
    """For each thing, the codes of low and high end that its intervals share, and the kind."""
    tight_low, tight_high = _intersect(thing, readings.tight_low, readings.tight_high, reading)
    wide_low, wide_high = _intersect(thing, readings.wide_low, readings.wide_high, reading)
    is_tight, is_wide = tight_low <= tight_high, wide_low <= wide_high
    interval = np.select([is_tight, is_wide], [_TIGHT, _WIDE], _NONE).astype(np.int8)
    return (
        np.where(is_tight, tight_low, wide_low),
        np.where(is_tight, tight_high, wide_high),
        interval,
    )


def _intersect(thing: Codes, low: Codes, high: Codes, reading: Codes) -> tuple[Codes, Codes]:
    """The highest low and the lowest high end of each thing; nothing is shared if low > high."""
    count = int(thing.max(initial=-1)) + 1
    highest_low = np.full(count, np.iinfo(low.dtype).min, low.dtype)
    lowest_high = np.full(count, np.iinfo(high.dtype).max, high.dtype)
    np.maximum.at(highest_low, thing, low[reading])
    np.minimum.at(lowest_high, thing, high[reading])
    return highest_low, lowest_high


def _table(figures: pa.Table, choice: Choice, readings: Readings) -> pa.Table:
    ends = pa.array([float(end) for end in readings.ends], pa.float64())
    has_interval = choice.interval != _NONE
    lower, lower_inclusive = _end_columns(*low_ends(choice.low), ends, has_interval)
    upper, upper_inclusive = _end_columns(*high_ends(choice.high), ends, has_interval)
    own = {
        "lower": lower,
        "upper": upper,
        "lower_inclusive": lower_inclusive,
        "upper_inclusive": upper_inclusive,
        "interval": pa.DictionaryArray.from_arrays(
            pa.array(choice.interval, pa.int8()), pa.array(INTERVALS)
        ),
        "witnesses": pa.array(choice.witnesses),
        "others": pa.array(choice.others),
        "rule": pa.DictionaryArray.from_arrays(pa.array(choice.rule, pa.int8()), pa.array(RULES)),
    }
    taken = figures.select([name for name in BEST.names if name not in own]).take(
        pa.array(choice.row)
    )
    return pa.table({name: own[name] if name in own else taken[name] for name in BEST.names})


def _end_columns(
    place: Codes, inclusive: Mask, ends: pa.Array, has_interval: Mask
) -> tuple[pa.Array, pa.Array]:
    """Ends by their places, and whether they are included; null without an end or an interval."""
    missing = (place < 0) | (place >= len(ends)) | ~has_interval
    return ends.take(pa.array(place, mask=missing)), pa.array(inclusive, mask=missing)
