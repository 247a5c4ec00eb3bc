"""Additions as rows of checks: sentences by template, columns from arrays."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import freed_memory, take_decoded
from silkledger.judging.checks.identities.identity import (
    CANNOT,
    CONTRADICTED,
    LOOSE,
    at_widest,
    check_of,
    consistent,
    if_cut_off,
    inconsistent,
    open_across_sources,
    remarks_of,
)
from silkledger.judging.checks.identities.judged_sums import CUT, OUTSIDE, TIGHT, judged_sums
from silkledger.judging.checks.identities.origins import RowGroups
from silkledger.judging.checks.identities.sum_arrays import CUMULATION, PERIODS, missing_parts
from silkledger.judging.checks.identities.sums import of_part, of_sum
from silkledger.judging.checks.rows import ENDS, ROWS, check_id, table_of
from silkledger.judging.comparing.scaled import as_floats, interval_of, number
from silkledger.judging.comparing.words import capital, of_interval, of_number
from silkledger.schemas.table import TEXTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from silkledger.columns import Codes, Mask
    from silkledger.judging.checks.identities.cells import Cells
    from silkledger.judging.checks.identities.sum_arrays import Additions


def sum_rows(additions: Additions, cells: Cells) -> pa.Table:
    """Return the rows of additions in the table of checks, as checks.rows.ROWS."""
    rows = _SumRows(additions, cells).table(np.arange(len(additions)))
    freed_memory.give_back()
    return rows


class _SumRows:
    """Makes the rows of additions."""

    def __init__(self, additions: Additions, cells: Cells) -> None:
        self._additions, self._cells = additions, cells
        self._open, self._reasons = open_across_sources(additions.groups, cells)
        is_firm = (self._open == 0) & (additions.doubt == 0)
        self._judged = judged = judged_sums(additions, cells, may_be_cut=is_firm)
        self._words = [cells.words(row) for row in judged.claims]
        self._capitals = [*map(capital, self._words)]
        self._units = [cells.claim(row).unit for row in judged.claims]
        self._found_words = dict[tuple[object, ...], str]()
        self._remarks = dict[tuple[int, int, int], str]()
        self._places = RowGroups(np.arange(len(additions.groups.rows)), additions.groups.starts)

    def table(self, numbers: Codes) -> pa.Table:
        """Return the rows of some identities."""
        is_left = self._judged.is_left[numbers]
        if not is_left.any():
            return self._of_arrays(numbers)
        cells, additions = self._cells, self._additions
        left = table_of(
            [
                check_of(
                    additions.identity(number, cells), cells, self._reasons[self._open[number]]
                )
                for number in numbers[is_left].tolist()
            ]
        )
        tables = [self._of_arrays(numbers[~is_left]), left]
        order = np.argsort(np.concatenate([np.flatnonzero(~is_left), np.flatnonzero(is_left)]))
        return pa.concat_tables(tables).take(pa.array(order))

    def _of_arrays(self, numbers: Codes) -> pa.Table:
        judged, cells = self._judged, self._cells
        places = self._places.take(numbers)
        rows = self._additions.groups.rows[places.rows]
        ids = take_decoded(cells.figures["figure_id"], rows)
        bounds = [*places.starts.tolist(), len(rows)]
        kinds = np.where(self._additions.is_within[numbers], CUMULATION, PERIODS).tolist()
        known = ids.to_pylist()
        listed = [known[start:end] for start, end in pairwise(bounds)]
        claims = judged.claim[places.rows].tolist()
        units = [self._units[claims[start]] for start in bounds[:-1]]
        computed = self._found(numbers, units)
        whens = cells.labels.whens(rows)
        columns = {
            "check_id": [*map(check_id, kinds, listed)],
            "kind": kinds,
            "role": pa.repeat("summary", len(numbers)),
            "statement": self._statements(numbers, bounds, claims, whens, computed),
            "unit": units,
            **self._verdicts(numbers, [claims[start] for start in bounds[:-1]], computed),
            **dict.fromkeys(("culprit", "explanation"), pa.nulls(len(numbers), pa.string())),
            "figure_ids": pa.ListArray.from_arrays(pa.array(bounds, pa.int32()), ids).cast(TEXTS),
            **dict.fromkeys(("official_ids", "rules"), pa.array([[]] * len(numbers), TEXTS)),
            **self._end_columns(numbers),
        }
        return pa.table({name: columns[name] for name in ROWS.names}, ROWS)

    def _found(self, numbers: Codes, units: Sequence[str]) -> list[str]:
        """Return in words what the others give; many give the same."""
        computed, unit = self._judged.found.take(numbers), self._judged.unit[numbers]
        words, known = list[str](), self._found_words
        columns = [column.tolist() for column in (*computed, unit)]
        for key in zip(*columns, units, strict=True):
            if key not in known:
                known[key] = of_interval(interval_of(key[:6], key[6]), key[7])
            words.append(known[key])
        return words

    def _statements(
        self,
        numbers: Codes,
        bounds: Sequence[int],
        claims: Sequence[int],
        whens: Sequence[str],
        computed: Sequence[str],
    ) -> list[str]:
        words, additions = self._words, self._additions
        columns = (additions.is_within[numbers].tolist(), additions.absent[numbers].tolist())
        made = list[str]()
        for (start, end), is_within, absent, others in zip(
            pairwise(bounds), *columns, computed, strict=True
        ):
            own = words[claims[start]]
            if is_within:
                whole = start + 1
                when, most = capital(whens[start]), words[claims[whole]]
                made.append(of_part(when, own, whens[whole], most, others))
            else:
                terms = " + ".join([words[claim] for claim in claims[start + 1 : end]])
                name = f"figure for {whens[start]}"
                made.append(of_sum(capital(terms), name, others, own, is_whole=not absent))
        return made

    def _verdicts(
        self, numbers: Codes, claims: Sequence[int], computed: Sequence[str]
    ) -> dict[str, list[str]]:
        judged, additions = self._judged, self._additions
        distances = judged.own.take(numbers).gap(judged.found.take(numbers)).tolist()
        columns = [
            column[numbers].tolist()
            for column in (
                judged.outcome, judged.unit, self._open, additions.doubt, additions.absent,
                additions.parts,
            )
        ]  # fmt: skip
        verdicts, whys = list[str](), list[str]()
        for claim, others, distance, outcome, unit, is_open, doubt, absent, parts in zip(
            claims, computed, distances, *columns, strict=True
        ):
            words, verdict = self._capitals[claim], LOOSE
            if outcome == OUTSIDE:
                apart = of_number(number(distance, unit), self._units[claim])
                why = inconsistent(words, others, apart)
                reason = additions.doubts[doubt] or self._reasons[is_open]
                verdict = CANNOT if reason else CONTRADICTED
                why = f"{why} {reason}" if reason else why
            elif outcome == CUT:
                why = if_cut_off(words, others)
            elif outcome == TIGHT:
                verdict = verdict if is_open else "consistent"
                why = consistent(words, others, self._remark(absent, parts, is_open))
            else:
                why = at_widest(words, others, self._remark(absent, parts, is_open))
            verdicts.append(verdict)
            whys.append(why)
        return {"verdict": verdicts, "why": whys}

    def _remark(self, absent: int, parts: int, is_open: int) -> str:
        key = (absent, parts, is_open)
        if key not in self._remarks:
            missing = missing_parts(absent, parts)
            self._remarks[key] = remarks_of(missing, self._reasons[is_open])
        return self._remarks[key]

    def _end_columns(self, numbers: Codes) -> dict[str, pa.Array]:
        judged, unit = self._judged, self._judged.unit[numbers]
        columns = [
            _nullable(as_floats(side, unit), is_known)
            for intervals in (judged.own.take(numbers), judged.found.take(numbers))
            for side, is_known in (
                (intervals.low, intervals.has_low),
                (intervals.high, intervals.has_high),
            )
        ]
        return dict(zip(ENDS, columns, strict=True))


def _nullable(values: npt.NDArray[np.float64], is_known: Mask) -> pa.Array:
    return pa.array(values, mask=~is_known)
