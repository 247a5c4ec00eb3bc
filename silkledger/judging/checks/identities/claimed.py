"""What rows of figures claim, with the intervals of claims and their words: each claim once.

Many figures claim the same, and most figures are asked about several times.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np

from silkledger.columns import dense_codes, distinct, group_by, on_disk, take
from silkledger.judging.comparing import tight, wide
from silkledger.judging.comparing.claim_intervals import widest
from silkledger.judging.comparing.claims import COLUMNS, claims_of
from silkledger.judging.comparing.scaled import in_units
from silkledger.judging.comparing.words import of_claim

if TYPE_CHECKING:
    from collections.abc import Callable

    import pyarrow as pa

    from silkledger.columns import Codes, RowNumbers
    from silkledger.judging.comparing import Claim, Interval
    from silkledger.judging.comparing.scaled import InUnits

T = TypeVar("T")


class Claimed:
    """The claims of a table that has the columns of claims; asked by row."""

    def __init__(self, figures: pa.Table) -> None:
        self._figures = figures.select(COLUMNS)
        alike = group_by(self._figures.columns)
        self._codes, self._first = on_disk.put_numbers_away(alike.codes), alike.first
        self._code = self._codes.data  # quicker, one at a time
        self._claims: dict[int, Claim] = {}
        self._tight: dict[int, Interval] = {}
        self._wide: dict[int, Interval] = {}
        self._widest: dict[int, Interval] = {}
        self._words: dict[int, str] = {}
        self._place_in_units: dict[int, int] = {}
        self._in_units = in_units([[]] * 3)

    def distinct(self, rows: RowNumbers) -> tuple[RowNumbers, Codes]:
        """Return one row for each distinct claim of some rows, and the place of each one's claim.

        The claims are read, all at once.
        """
        places, codes = dense_codes(self._codes[rows])
        self._load(codes)
        return self._first[codes], places

    def in_units(self, rows: RowNumbers) -> InUnits:
        """Return the tight, wide and widest intervals of rows, as one unit per row allows."""
        codes, known = self._codes[rows].tolist(), self._place_in_units
        new = dict(zip(codes, rows.tolist(), strict=True))
        missing = [row for code, row in new.items() if code not in known]
        if missing:
            several = [[*map(read, missing)] for read in (self.tight, self.wide, self.widest)]
            self._in_units = self._in_units.joined(in_units(several))
            for code in new:
                known.setdefault(code, len(known))
        return self._in_units.take(np.array([known[code] for code in codes], np.int64))

    def load(self, rows: RowNumbers) -> None:
        """Read the claims of rows, all at once."""
        self._load(distinct(self._codes[rows]))

    def _load(self, codes: Codes) -> None:
        codes = codes[[code not in self._claims for code in codes.tolist()]]
        claims = claims_of(take(self._figures, self._first[codes]))
        self._claims.update(zip(codes.tolist(), claims, strict=True))

    def claim(self, row: int) -> Claim:
        """Return the claim of a row."""
        code = self._code[row]
        if code not in self._claims:
            self.load(np.array([row]))
        return self._claims[code]

    def tight(self, row: int) -> Interval:
        """Return the tight interval of a row."""
        return self._of(row, self._tight, tight)

    def wide(self, row: int) -> Interval:
        """Return the wide interval of a row."""
        return self._of(row, self._wide, wide)

    def widest(self, row: int) -> Interval:
        """Return the wide interval of a row, or more where digits may be cut off."""
        return self._of(row, self._widest, widest)

    def words(self, row: int) -> str:
        """Return the claim of a row in words."""
        return self._of(row, self._words, of_claim)

    def _of(self, row: int, known: dict[int, T], read: Callable[[Claim], T]) -> T:
        code = self._code[row]
        if code not in known:
            known[code] = read(self.claim(row))
        return known[code]
