"""Cells: the figures that identities are about, one per cell, and which of them go together.

A cell is represented by its best figure. Undated figures, and those of a period that had not ended
on publication, are in no cell of `best`; each stands for itself, and goes together only with
figures that its own source, or the same day, dates. Figures that lean on a date that is not stated
go together with none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from silkledger.columns import (
    downcast,
    encode,
    first_rows,
    group_by,
    is_among,
    is_in,
    on_disk,
    row_codes,
    take,
    take_codes,
    values_at,
)
from silkledger.columns.threads import each_in_threads
from silkledger.indicators import indicators
from silkledger.judging.checks.identities.calendar import Periods, periods_of
from silkledger.judging.checks.identities.claimed import Claimed
from silkledger.judging.checks.identities.editions import editions_of
from silkledger.judging.checks.identities.labels import Labels
from silkledger.judging.checks.identities.origins import Origins
from silkledger.judging.checks.identities.pairs import equal_pairs
from silkledger.judging.checks.identities.rows_by_code import joined_rows, rows_by_code
from silkledger.judging.checks.subjects import COLUMNS, SUBJECT, subjects_of
from silkledger.judging.dating import is_leaning, unfinished
from silkledger.judging.own_statistic import other_statistics
from silkledger.judging.qualities import QUALITIES, Qualities, qualities
from silkledger.judging.quality_words import meaning
from silkledger.schemas.vocabulary import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from silkledger.columns import Codes, Mask, RowNumbers
    from silkledger.indicators import Indicator
    from silkledger.judging.checks.subjects import Subject
    from silkledger.judging.comparing import Claim, Interval
    from silkledger.judging.comparing.scaled import InUnits
    from silkledger.schemas.vocabulary import Vocabulary

PLACES = ("geography", "counterpart")
_PLAIN = ("indicator", "status", "unit", "counted", "said_by")
# The columns of figures that are asked for.
ASKED = ("figure_id", *COLUMNS, "flags")
# What tells changes and shares apart, but not the levels that they are about.
OF_CHANGES = ("base", "share_of")


@dataclass(frozen=True)
class Cells:
    """The figures of cells, one row per cell, as a table with the columns of figures.

    `vocabulary` is what they are judged with.
    """

    figures: pa.Table
    vocabulary: Vocabulary = SHIPPED
    _subjects: dict[int, Subject] = field(default_factory=dict)

    @staticmethod
    def of(
        figures: pa.Table, best: pa.Table | None = None, vocabulary: Vocabulary = SHIPPED
    ) -> Cells:
        """Return the cells of figures; without `best`, every figure stands for itself."""
        rows = np.flatnonzero(~is_leaning(figures))
        if best is not None:
            is_cell = is_in(figures["figure_id"], best["figure_id"])
            alone = (row_codes(figures["period"]) == 0) | (unfinished(figures) > 0)
            rows = rows[(is_cell | alone)[rows]]
        return Cells(on_disk.take_away(figures.select(ASKED), rows), vocabulary)

    def __len__(self) -> int:
        return self.figures.num_rows

    def __reduce__(self) -> tuple[type[Cells], tuple[pa.Table, Vocabulary]]:
        # What was computed from the figures is computed again where it is needed.
        return Cells, (self.figures, self.vocabulary)

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """The indicators of the cells, by code and in its order."""
        return dict(sorted((known.code, known) for known in self._indicator_of_code.values()))

    @cached_property
    def _indicator_of_code(self) -> dict[int, Indicator]:
        known = indicators(self.vocabulary)
        codes = encode(self.figures["indicator"]).dictionary.to_pylist()
        return {place: known[code] for place, code in enumerate(codes, 1) if code in known}

    @cached_property
    def qualities(self) -> Qualities:
        """What the qualities of each cell mean."""
        by_name = qualities(self.figures, self.vocabulary).by_name
        return Qualities({name: quality.put_away() for name, quality in by_name.items()})

    @cached_property
    def bases(self) -> list[frozenset[str]]:
        """What each code of the quality basis says, as codes of the vocabulary without years."""
        return self.said("basis")

    def said(self, quality: str) -> list[frozenset[str]]:
        """Return what each code of a quality says, as codes of the vocabulary without years."""
        own = self.qualities[quality]
        first = first_rows(own, int(own.max(initial=0)) + 1)
        codes = np.flatnonzero(first >= 0)
        codes_said = [frozenset[str]()] * len(first)
        texts = values_at(self.figures[quality], first[codes])
        for code, text in zip(codes.tolist(), texts, strict=True):
            facets = meaning(quality, text, self.vocabulary).facets if code and text else ()
            codes_said[code] = frozenset(
                part.partition(":")[0] for _, value in facets for part in value.split("+")
            )
        return codes_said

    @cached_property
    def periods(self) -> Periods:
        """The period of each cell."""
        return Periods(*map(on_disk.put_numbers_away, periods_of(self.figures)))

    @cached_property
    def codes(self) -> dict[str, Codes]:
        """The columns that are compared as they are: one code per cell (0: not stated)."""
        columns = {name: row_codes(self.figures[name]) for name in _PLAIN}
        geography, counterpart = (encode(self.figures[name]) for name in PLACES)
        names = sorted({*geography.dictionary.to_pylist(), *counterpart.dictionary.to_pylist()})
        for name, column in zip(PLACES, (geography, counterpart), strict=True):
            places = [0, *(names.index(code) + 1 for code in column.dictionary.to_pylist())]
            columns[name] = np.array(places)[row_codes(column)]
        columns["unfinished"] = unfinished(self.figures)
        columns["other_statistic"] = other_statistics(self.figures, self.vocabulary)
        columns["publication"], columns["edition"] = editions_of(self.figures, self.vocabulary)
        # They stay as long as the cells do.
        return {name: on_disk.put_numbers_away(downcast(codes)) for name, codes in columns.items()}

    def rows_of(self, indicators: Collection[str]) -> RowNumbers:
        """Return the rows that state what some indicators measure, not a change or share of it."""
        codes = [c for c, known in self._indicator_of_code.items() if known.code in indicators]
        return joined_rows(self._own_rows, codes)

    @cached_property
    def _own_rows(self) -> dict[int, RowNumbers]:
        return rows_by_code(self.codes["indicator"], self.codes["other_statistic"] == 0)

    def is_among(
        self, column: str, wanted: Collection[str], rows: RowNumbers | None = None
    ) -> Mask:
        """Return whether each cell of a column, or of some rows of it, is one of some values."""
        values = self.figures[column]
        return is_among(values if rows is None else values.take(pa.array(rows)), wanted)

    @cached_property
    def _claimed(self) -> Claimed:
        return Claimed(self.figures)

    def prepare(self) -> None:
        """Compute what all identities ask for, once for all processes that are forked."""
        names = ("qualities", "codes", "_claimed", "periods", "indicators")  # the longest first
        each_in_threads(partial(getattr, self), names, len(self))

    def load(self, rows: Iterable[int]) -> None:
        """Read what rows claim that `subject` will be asked for, all at once."""
        known = self._subjects
        missing = np.array(sorted({row for row in rows if row not in known}), np.int64)
        if len(missing):
            self._claimed.load(missing)
            subjects = subjects_of(
                take(self.figures.select(SUBJECT), missing),
                self.vocabulary,
                map(self.claim, missing.tolist()),
            )
            known.update(zip(missing.tolist(), subjects, strict=True))

    def forget_subjects(self) -> None:
        """Let go what `load` has read, where others will be asked about next."""
        self._subjects.clear()
        self.labels.forget()

    def load_claims(self, rows: Iterable[int]) -> None:
        """Read the claims and ids of rows, all at once: much less than `load` reads."""
        numbers = np.array(sorted(set(rows)), np.int64)
        self._claimed.load(numbers)
        self.labels.load(numbers)

    def distinct_claims(self, rows: RowNumbers) -> tuple[list[int], Codes]:
        """Return a row for each distinct claim of some rows, and the place of each one's claim."""
        first, places = self._claimed.distinct(rows)
        return first.tolist(), places

    def claims_in_units(self, rows: Sequence[int]) -> InUnits:
        """Return the tight, wide and widest intervals of claims: one unit for those of a claim."""
        return self._claimed.in_units(np.array(rows, np.int64))

    @cached_property
    def labels(self) -> Labels:
        """What names the figure of each cell."""
        return Labels(self.figures, self.vocabulary)

    @cached_property
    def origins(self) -> Origins:
        """Where the figures of cells come from, and what they leave open."""
        return Origins(self.figures, self.codes, self.qualities)

    def subject(self, row: int) -> Subject:
        """Return what the figure of a cell claims."""
        if row not in self._subjects:
            self.load([row])
        return self._subjects[row]

    def indicator(self, row: int) -> Indicator:
        """Return the indicator of a cell."""
        return self._indicator_of_code[int(self.codes["indicator"][row])]

    def claim(self, row: int) -> Claim:
        """Return the claim of a cell's figure."""
        return self._claimed.claim(row)

    def words(self, row: int) -> str:
        """Return the claim of a cell's figure in words."""
        return self._claimed.words(row)

    def tight(self, row: int) -> Interval:
        """Return the tight interval of a cell's figure."""
        return self._claimed.tight(row)

    def wide(self, row: int) -> Interval:
        """Return the wide interval of a cell's figure."""
        return self._claimed.wide(row)

    def widest(self, row: int) -> Interval:
        """Return the wide interval of a cell's figure, or more where digits may be cut off."""
        return self._claimed.widest(row)

    def joined(
        self,
        first: RowNumbers,
        second: RowNumbers,
        *,
        when: tuple[Periods, Periods] | None = None,
        apart: Sequence[str] = (),
        also: Sequence[str] = (),
    ) -> tuple[RowNumbers, RowNumbers]:
        """Return all pairs of different rows, one of `first` and one of `second`, that go together.

        They have the same places, status, period and qualities. `when` replaces their periods (one
        per row each; of no kind: -1, a row goes together with none). `apart` names places,
        qualities and "period" that may differ; base and the whole of a share may, unless `also`
        names them. `also` may name "indicator", "said_by" and "unit" (with the counted noun) too.
        """
        if not (len(first) and len(second)):
            return first[:0], second[:0]
        periods = when or (self.periods.take(first), self.periods.take(second))
        kept = [np.flatnonzero(period.kind >= 0) for period in periods]
        rows = [first[kept[0]], second[kept[1]]]
        ends = [period.take(kept[side]) for side, period in enumerate(periods)]
        both = np.concatenate(rows)
        left, right = equal_pairs(self._keys(both, ends, apart, also), len(rows[0]))
        pairs = rows[0][left], rows[1][right]
        different = pairs[0] != pairs[1]
        return pairs[0][different], pairs[1][different]

    def keys(self, rows: RowNumbers, apart: Sequence[str] = (), also: Sequence[str] = ()) -> Codes:
        """Return one code per row, equal for rows of one indicator that go together (`joined`)."""
        keys = self._keys(rows, [self.periods.take(rows)], apart, also)
        own = (self.codes[name][rows] for name in ("indicator", "other_statistic"))
        codes: Codes = group_by([*own, *keys]).codes
        return codes

    def _keys(
        self, rows: RowNumbers, periods: list[Periods], apart: Sequence[str], also: Sequence[str]
    ) -> list[Codes]:
        names = [name for name in ("status", "unfinished", *PLACES) if name not in apart]
        names += ["indicator"] if "indicator" in also else []
        names += ["unit", "counted"] if "unit" in also else []
        names += ["said_by"] if "said_by" in also else []
        qualities = [
            name
            for name in (*QUALITIES, "entity", "item")
            if name not in apart and (name not in OF_CHANGES or name in also)
        ]
        codes = [self.codes[name] for name in names] + [self.qualities[name] for name in qualities]
        keys = take_codes(codes, rows)
        if "period" not in apart:
            keys += [np.concatenate(numbers) for numbers in zip(*periods, strict=True)]
        return keys
