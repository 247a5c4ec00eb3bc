"""The best figure of each cell: a chosen one, never an average, and what its supporters share.

A cell is what BEST.key names. Undated figures, editions that a later one superseded and outdated
copies don't compete. Figures are ordered by these ranks, each where the ones before don't decide:

1. official: those that an official value of the same or a later edition contradicts come last;
2. outvoted: so do those that more witnesses contradict than agree with;
3. independence: confirmed by the most independent witnesses, whose tight intervals hold its number;
4. sharpness: two ends before an open one, then the narrower tight interval (of 221,000 that of 221
   thousand), then an exact number before "about"; widths in two units can't be compared, so between
   units the one that comes first in the alphabet decides before;
5. primary publisher: printed by the publisher that measured it, then by one that names who did,
   then by one that names nobody;
6. edition: the later one, a stated one before none; then the later publication date;
7. the smaller figure id, so that the choice never depends on the order of rows.

The rule of a row names the first rank in which the chosen figure differs from its rival, the first
figure that states something else (the next one, where all state the same). Three figures of a cell:

    figure  witness  says          tight           confirmed by
    f1      Bureau   more than 70  above 70        2
    f2      Office   70            69.5 to 70.5    2
    f3      Bank     70.2          70.15 to 70.25  3

f3 is chosen. The interval is what it shares with all that confirm it: 70.15 to 70.25. The number
always lies in that interval, ends included.

Figures of a cell may be about different things, which its key does not tell apart (another unit
that can't be converted, or another definition of a group): only those about the thing of the chosen
one count as witnesses; `others` counts the rest.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import Runs, argsort, find_runs, row_codes, stable_order
from silkledger.judging.best_ranks import (
    RULES,
    Ranks,
    competitors_of,
    deciding_rules,
    ranks_of,
    sharpness,
)
from silkledger.judging.best_support import Competitors, Support, shared_ends, support
from silkledger.judging.comparing.overlap_codes import high_ends, low_ends
from silkledger.judging.comparing.verdicts import GRAVITY
from silkledger.judging.dating import unfinished
from silkledger.schemas.judgements import BEST, ONLY, STANDINGS_OF_CELLS
from silkledger.schemas.table import COUNT

if TYPE_CHECKING:
    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.judging.comparing import Readings
    from silkledger.judging.conflicts import Conflicts
    from silkledger.judging.subjects import Subjects

__all__ = ["RULES", "best"]


@dataclass(frozen=True)
class ChosenFigures:
    """The chosen figures, one per cell, as arrays.

    `row` is the figure's, `low` and `high` are codes of Readings and `rule` a place in RULES.
    """

    row: RowNumbers
    low: Codes
    high: Codes
    witnesses: Codes
    others: Codes
    rule: Codes

    def in_order(self, other: ChosenFigures) -> ChosenFigures:
        """Return the rows of both in the order of their figures."""
        columns = {
            field.name: np.concatenate([getattr(self, field.name), getattr(other, field.name)])
            for field in fields(self)
        }
        order = stable_order(columns["row"])
        return ChosenFigures(**{name: column[order] for name, column in columns.items()})


def best(
    figures: pa.Table,
    subjects: Subjects,
    judged: Conflicts,
    reading: Codes,
    readings: Readings,
    contradicted: Mask | None = None,
) -> pa.Table:
    """Return the rows of silkledger.schemas.judgements.BEST, in the order of their figures.

    `figures` has the columns of BEST that are not chosen here; `reading` is the number of each
    figure's reading in `readings`; `contradicted` tells which figures an official value
    contradicts.
    """
    is_dated = (row_codes(figures["period"]) > 0) & (unfinished(figures) == 0)
    rows = np.flatnonzero(~judged.superseded & is_dated)
    is_only = np.bincount(subjects.cell[rows], minlength=1)[subjects.cell[rows]] == 1
    only = _choose_only(rows[is_only], reading, readings)
    rivals = rows[~is_only]
    # Those of a cell side by side are found sooner.
    rivals = rivals[stable_order(subjects.cell[rivals])]
    competitors = competitors_of(figures, rivals, subjects, judged.witnesses, reading, readings)
    supported = support(
        competitors, sharpness(readings)[competitors.reading], readings, figures["figure_id"]
    )
    ranks = ranks_of(
        competitors,
        supported,
        judged.witnesses.rank[competitors.rows],
        np.zeros(len(competitors.rows), bool)
        if contradicted is None
        else contradicted[competitors.rows],
        readings,
    )
    chosen = _choose(competitors, supported, ranks, figures["figure_id"], readings)
    choice = only.in_order(chosen)
    return _table(figures, choice, _verdicts(judged, subjects, choice.row), readings)


def _choose_only(rows: RowNumbers, reading: Codes, readings: Readings) -> ChosenFigures:
    """The choice of cells with one figure."""
    count = len(rows)
    return ChosenFigures(
        row=rows,
        low=readings.tight_low[reading[rows]],
        high=readings.tight_high[reading[rows]],
        witnesses=np.ones(count, np.int32),
        others=np.zeros(count, np.int32),
        rule=np.full(count, RULES.index("best.only"), np.int8),
    )


def _choose(
    competitors: Competitors,
    supported: Support,
    ranks: Ranks,
    ids: pa.ChunkedArray,
    readings: Readings,
) -> ChosenFigures:
    """The choice of cells with several figures."""
    order = argsort([competitors.cell, *ranks], tiebreaker=ids, rows=competitors.rows)
    cells = find_runs(competitors.cell[order])
    winner = order[cells.start]
    rival = order[_rivals(competitors.statement[order], cells)]
    ends = shared_ends(competitors, supported.voices, winner, readings)
    members = np.bincount(competitors.thing)
    return ChosenFigures(
        row=competitors.rows[winner],
        low=ends.low,
        high=ends.high,
        witnesses=supported.confirming[winner].astype(np.int32),
        others=(cells.sizes - members[competitors.thing[winner]]).astype(np.int32),
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


def _verdicts(judged: Conflicts, subjects: Subjects, rows: RowNumbers) -> Codes:
    """The gravest meeting in the cell of each row, as a place in STANDINGS_OF_CELLS."""
    gravest = np.full(int(subjects.cell.max(initial=0)) + 1, STANDINGS_OF_CELLS.index(ONLY))
    first, second = subjects.cell[judged.meetings.first], subjects.cell[judged.meetings.second]
    within = first == second
    np.maximum.at(gravest, first[within], GRAVITY[judged.meetings.verdict[within]])
    return gravest[subjects.cell[rows]]


def _table(
    figures: pa.Table, choice: ChosenFigures, verdict: Codes, readings: Readings
) -> pa.Table:
    ends = pa.array([float(end) for end in readings.ends], pa.float64())
    lower, lower_inclusive = _end_columns(*low_ends(choice.low), ends)
    upper, upper_inclusive = _end_columns(*high_ends(choice.high), ends)
    own = {
        "lower": lower,
        "upper": upper,
        "lower_inclusive": lower_inclusive,
        "upper_inclusive": upper_inclusive,
        "verdict": _words(verdict, STANDINGS_OF_CELLS),
        "witnesses": pa.array(choice.witnesses, COUNT),
        "others": pa.array(choice.others, COUNT),
        "rule": _words(choice.rule, RULES),
    }
    taken = figures.select([name for name in BEST.names if name not in own]).take(
        pa.array(choice.row)
    )
    return pa.table({name: own[name] if name in own else taken[name] for name in BEST.names})


def _words(codes: Codes, words: tuple[str, ...]) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(codes, pa.int8()), pa.array(words))


def _end_columns(place: Codes, inclusive: Mask, ends: pa.Array) -> tuple[pa.Array, pa.Array]:
    """Ends by their places, and whether they are included; null without an end."""
    missing = (place < 0) | (place >= len(ends))
    return ends.take(pa.array(place, mask=missing)), pa.array(inclusive, mask=missing)
